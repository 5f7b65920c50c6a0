"""What happens during an apply, as it happens. `schemas/events.json` describes the JSON."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Final

from dbxplan.address import Address

Json = dict[str, Any]
FORMAT: Final = 1


@dataclass(frozen=True)
class Event:
    """`at` is RFC 3339."""

    at: str


@dataclass(frozen=True)
class RunStarted(Event):
    steps: int
    files: int


@dataclass(frozen=True)
class FileUploaded(Event):
    remote: str


@dataclass(frozen=True)
class StepStarted(Event):
    address: Address
    action: str


@dataclass(frozen=True)
class StepWaiting(Event):
    address: Address
    message: str


@dataclass(frozen=True)
class StepDone(Event):
    address: Address
    action: str
    seconds: float
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepFailed(Event):
    address: Address
    action: str
    error: str


@dataclass(frozen=True)
class StepSkipped(Event):
    """`because` is the step that failed; None where the run itself was stopped, and `why` says so."""

    address: Address
    action: str
    because: Address | None
    why: str


@dataclass(frozen=True)
class RunFinished(Event):
    done: int
    failed: int
    skipped: int
    seconds: float


OnEvent = Callable[[Event], None]


def to_json(event: Event) -> Json:
    """`{"format": 1, "event": "step-started", "at": ..., ...}`; addresses as text."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "-", type(event).__name__).lower()
    return {"format": FORMAT, "event": name} | {
        field.name: _plain(getattr(event, field.name)) for field in fields(event)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Address):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
