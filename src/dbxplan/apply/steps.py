"""The step as a kind sees it: references filled, secrets in place, and what is live beside what is wanted."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dbxplan.address import FieldPath
from dbxplan.apply.keep import elements, holds_alone, whole
from dbxplan.fields import ClearedBy, KeyedBy, Shape
from dbxplan.plan.model import Action, FieldChange, Outcome
from dbxplan.resources.base import Part

Json = dict[str, Any]


@dataclass(frozen=True)
class ConcreteStep:
    """`resources.base.Step`. `body` is what the manifest wants; `recorded` what was sent last; `moved` what changes."""

    verb: Action
    body: Json
    live: Json
    recorded: Json
    shape: Shape
    moved: Collection[str]  # top-level fields
    ignored: Sequence[FieldPath] = ()
    seen: Mapping[str, Any] = field(default_factory=dict)  # what was read after the last apply, where it differed
    marked: Callable[[Json], Json] = field(default=lambda body: body, repr=False)  # puts our mark in what is sent

    @property
    def action(self) -> str:
        return self.verb.value

    def desired(self, field: str = "") -> Any:
        return self._whole.get(field) if field else self._whole

    def changed(self, *fields: str) -> bool:
        return any(field in self.moved for field in fields)

    def sends(self, *fields: str) -> Json:
        return {field: value for field in fields if field in self.moved for value in self._values(field)}

    def added(self, field: str) -> list[Json]:
        place = self.shape.at(field)
        there = elements(self.live.get(field), place)
        if not place.has(KeyedBy):
            return [item for item in self._wanted(field) if item not in there.values()]
        wanted, before = elements(self._wanted(field), place), elements(self.recorded.get(field), place)
        return [item for key, item in wanted.items() if not holds_alone(there.get(key), item, before.get(key))]

    def removed(self, field: str) -> list[Json]:
        place = self.shape.at(field)
        there = elements(self.live.get(field), place)
        if not place.has(KeyedBy):
            return [item for item in there.values() if item not in self._wanted(field)]
        wanted = elements(self._wanted(field), place)
        return [item for key, item in there.items() if key not in wanted]

    @property
    def _whole(self) -> Json:
        """Made once, and not by a `cached_property`: up to Python 3.11 all workers share its lock."""
        kept = vars(self)
        if "_made" not in kept:
            body = self.body
            if self.verb in (Action.UPDATE, Action.ADOPT):
                body = whole(body, self.recorded, self.live, self.shape, self.ignored)
            kept["_made"] = self.marked(body)
        found: Json = kept["_made"]
        return found

    def _wanted(self, field: str) -> list[Json]:
        return self.body.get(field) or []

    def _values(self, field: str) -> list[Any]:
        """The one value to send; none where nothing clears the field."""
        if field in self._whole:
            return [self._whole[field]]
        clears = self.shape.at(field).get(ClearedBy)
        return [clears.value] if clears else []


def moved(changes: Collection[FieldChange]) -> frozenset[str]:
    """The top-level fields that an update has to send."""
    return frozenset(change.path.top for change in changes if change.outcome in (Outcome.UPDATE, Outcome.CLEAR))


def running(
    parts: Sequence[Part], fields: Collection[str], there: Collection[str] = ()
) -> list[tuple[Part, frozenset[str]]]:
    """The parts of an update that have something to do, in the kind's order, each with its fields that it sends.

    `there`: the fields that are set, for parts that follow others.
    """
    named = frozenset(field for part in parts for field in part.fields)
    found = [
        (part, frozenset(fields) & named & set(part.fields) if part.fields else frozenset(fields) - named)
        for part in parts
    ]
    runs = any(own for _, own in found)
    follow = ((part, own | (set(part.fields) & {*there} if runs and part.follows else set())) for part, own in found)
    return [(part, own) for part, own in follow if own]


def after_create(parts: Sequence[Part], body: Json) -> list[tuple[Part, frozenset[str]]]:
    """The parts that follow a create, for what it does not take."""
    late = [part for part in parts if part.after_create]
    return [(part, own) for part in late if (own := frozenset(part.fields) & body.keys())]
