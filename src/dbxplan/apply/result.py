"""What an apply did, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dbxplan.address import Address
from dbxplan.plan.model import Action
from dbxplan.state.model import State

Status = Literal["done", "failed", "skipped", "abandoned"]


@dataclass(frozen=True)
class Outcome:
    """`because` is the failed step that a skipped one needed; `error` says why where a step is not done."""

    status: Status
    action: Action
    error: str = ""
    because: Address | None = None
    notes: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Result:
    """`state` is as it was saved."""

    state: State
    outcomes: Mapping[Address, Outcome]

    @property
    def ok(self) -> bool:
        return all(outcome.status == "done" for outcome in self.outcomes.values())

    @property
    def abandoned(self) -> bool:
        """Calls may still be under way: the lock is better left to run out than released."""
        return any(outcome.status == "abandoned" for outcome in self.outcomes.values())
