"""What the workspace holds now, as far as a plan needs it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dbxplan.address import Address

Json = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """One object. `singly` says that it was read alone; what a listing said proves equality, never absence.

    `owned`: it bears our mark (or was recorded); an object found by its natural key alone is not. `instead`: what is
    recorded is gone, and this has its name.
    """

    id: str
    body: Json = field(repr=False)
    singly: bool = True
    owned: bool = True
    instead: bool = False


@dataclass(frozen=True)
class Ambiguous:
    """Several objects could be the one that is declared: ids, and why none could be chosen."""

    ids: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Unreadable:
    """The object could not be read: the error's words. `refused`: it is there, or not, and not shown to the caller."""

    why: str
    refused: bool = False


@dataclass(frozen=True)
class Cost:
    objects: int = 0
    calls: int = 0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()  # lists that were refused and replaced by single reads


@dataclass(frozen=True)
class Snapshot:
    """`objects` has an entry for each address that was looked for; None says that its absence is proven."""

    objects: Mapping[Address, Found | Ambiguous | Unreadable | None]
    stakes: Mapping[Address, tuple[str, ...]] = field(default_factory=dict)
    cost: Cost = Cost()
