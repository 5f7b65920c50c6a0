"""How to wait for a long-running operation."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(kw_only=True)
class LroOptions:
    """Without a timeout, the wait has no end."""

    timeout: timedelta | None = None
