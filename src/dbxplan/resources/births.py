"""When objects were made, as far as their services tell it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

NAMES = (
    "created_time", "created_at", "creation_time", "create_time", "creation_timestamp", "last_updated_timestamp",
)  # fmt: skip
APART_SECONDS = 60  # between an object and what it comes with


def born(body: Mapping[str, Any]) -> float | None:
    """Seconds since the epoch; None where that is not told."""
    return seconds(next((body[name] for name in NAMES if body.get(name)), None))


def born_together(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether one of them came with the other, by when they were made; not where one does not tell."""
    births = [found for each in (one, other) if (found := born(each)) is not None]
    return len(births) == 2 and abs(births[0] - births[1]) < APART_SECONDS


def seconds(value: Any) -> float | None:
    """Epoch milliseconds, as a number or text, or RFC 3339 text."""
    try:
        if isinstance(value, int | float) or (isinstance(value, str) and value.isdecimal()):
            return int(value) / 1000
        return moment(value) if isinstance(value, str) else None
    except (ValueError, OverflowError):
        return None


def moment(text: str) -> float:
    """Seconds since the epoch of RFC 3339 text. ValueError where it is none."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
