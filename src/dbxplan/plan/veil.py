"""What is secret, wherever in a plan it would stand: digests in its place, told as sensitive."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.plan.canonical import at
from dbxplan.plan.hiding import Hiding, is_digest
from dbxplan.plan.model import MISSING, FieldChange, Plan, Step, Unknown
from dbxplan.plan.references import put


@dataclass(frozen=True)
class Veil:
    hiding: Hiding

    def plan(self, plan: Plan) -> Plan:
        return replace(
            plan,
            steps=tuple(map(self._step, plan.steps)),
            told=_each(plan.told, self._change),
            suppressed=_each(plan.suppressed, self._change),
        )

    def _step(self, step: Step) -> Step:
        unknowns = {path: self.hiding.words(template) for path, template in step.unknowns.items()}
        return replace(step, unknowns=unknowns, changes=tuple(map(self._change, step.changes)))

    def _change(self, change: FieldChange) -> FieldChange:
        """What is secret on one side is hidden on all: the secret of before is none of a reader's business either."""
        sides = (change.desired, change.recorded, change.live)
        hidden = tuple(dict.fromkeys(path for side in sides for path in self._places(side, FieldPath())))
        if not hidden:
            return change
        desired, recorded, live = (self._side(side, hidden) for side in sides)
        below = tuple(path for path in hidden if path and path not in change.secrets)
        return replace(
            change,
            desired=desired,
            recorded=recorded,
            live=live,
            sensitive=change.sensitive or FieldPath() in hidden,
            secrets=(*change.secrets, *below),
        )

    def _side(self, value: Any, hidden: Iterable[FieldPath]) -> Any:
        for path in hidden:
            there = at(value, path) if path else value
            if there is not MISSING:
                value = put(value, path, self._instead(there)) if path else self._instead(there)
        return value

    def _instead(self, value: Any) -> Any:
        return Unknown(self.hiding.words(value.template)) if isinstance(value, Unknown) else self.hiding(value)

    def _places(self, value: Any, path: FieldPath) -> Iterator[FieldPath]:
        if isinstance(value, dict | list):
            for segment, item in value.items() if isinstance(value, dict) else enumerate(value):
                yield from self._places(item, path / segment)
        elif self._holds(value):
            yield path

    def _holds(self, value: Any) -> bool:
        if self.hiding.idle:
            return is_digest(value)
        if isinstance(value, Unknown):
            return self.hiding.words(value.template) != value.template
        return is_digest(value) or self.hiding.hides(value)


def _each(found: Any, change: Callable[[FieldChange], FieldChange]) -> dict[Address, tuple[FieldChange, ...]]:
    return {address: tuple(map(change, changes)) for address, changes in found.items()}
