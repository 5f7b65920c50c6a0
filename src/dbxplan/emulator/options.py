"""How a workspace behaves beside the facts: slow, perturbed, moving by polls or by clock."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m)?")
SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, None: 1.0}
YES, NO = frozenset(("1", "true", "yes", "on", "")), frozenset(("0", "false", "no", "off"))
WAYS_OF_UPLOADS = ("parts", "resumable", "single")


@dataclass(frozen=True, slots=True)
class Options:
    """`stage_seconds` is how long each state of a long-running change lasts; None means until the next poll.

    With `runs_fail`, runs and updates end without success. `uploads` is how large files are sent.
    """

    latency_seconds: float = 0.0
    user: str | None = None
    perturb: bool = False
    managed_properties: bool = False
    stage_seconds: float | None = None
    runs_fail: bool = False
    uploads: str = "parts"

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "Options":
        """From the query of an `emulator://` address. ValueError names what it cannot read."""
        known: dict[str, tuple[str, Callable[[str], Any]]] = {
            "latency": ("latency_seconds", seconds),
            "user": ("user", str),
            "perturb": ("perturb", yes),
            "managed_properties": ("managed_properties", yes),
            "stage": ("stage_seconds", seconds),
            "runs_fail": ("runs_fail", yes),
            "uploads": ("uploads", way_of_uploads),
        }
        if unknown := sorted(set(given) - set(known)):
            raise ValueError(f"unknown option {', '.join(unknown)}; there are {', '.join(sorted(known))}")
        return cls(**{known[key][0]: known[key][1](value) for key, value in given.items()})


def seconds(text: str) -> float:
    found = DURATION.fullmatch(text.strip())
    if not found:
        raise ValueError(f"{text!r} is no duration; write 50ms, 2s or 1m")
    return float(found[1]) * SECONDS[found[2]]


def way_of_uploads(text: str) -> str:
    if text not in WAYS_OF_UPLOADS:
        raise ValueError(f"{text!r} is no way of uploads; there are {', '.join(WAYS_OF_UPLOADS)}")
    return text


def yes(text: str) -> bool:
    if text.lower() in YES:
        return True
    if text.lower() in NO:
        return False
    raise ValueError(f"{text!r} is neither 1 nor 0")
