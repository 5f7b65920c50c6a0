"""Secrets that came in variables, wherever in a plan they would stand: digests in their place, told as sensitive."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from dbxplan.address import Address, FieldPath
from dbxplan.plan.canonical import Digest, at
from dbxplan.plan.model import MISSING, FieldChange, Plan, Step, Unknown
from dbxplan.plan.references import put

WHOLE: Final = 4  # characters from which a value that is the secret is hidden: shorter ones are everywhere
WITHIN: Final = 6  # and from which one that only has it in it
INSTEAD: Final = "(secret)"


@dataclass(frozen=True)
class Veil:
    """`texts` are the secrets."""

    texts: frozenset[str] = field(repr=False)
    digest: Digest = field(repr=False)

    def plan(self, plan: Plan) -> Plan:
        if not self.texts:
            return plan
        return replace(
            plan,
            steps=tuple(map(self._step, plan.steps)),
            told=_each(plan.told, self._change),
            suppressed=_each(plan.suppressed, self._change),
        )

    def _step(self, step: Step) -> Step:
        unknowns = {path: self._text(template) for path, template in step.unknowns.items()}
        return replace(step, unknowns=unknowns, changes=tuple(map(self._change, step.changes)))

    def _change(self, change: FieldChange) -> FieldChange:
        """What is secret on one side is hidden on all: the secret of before is none of a reader's business either."""
        sides = (change.desired, change.recorded, change.live)
        hidden = tuple(dict.fromkeys(path for side in sides for path in self._places(side, FieldPath())))
        if not hidden:
            return change
        desired, recorded, live = (self._side(side, hidden) for side in sides)
        below = tuple(path for path in hidden if path)
        return replace(
            change,
            desired=desired,
            recorded=recorded,
            live=live,
            sensitive=change.sensitive or len(below) < len(hidden),
            secrets=(*change.secrets, *below),
        )

    def _side(self, value: Any, hidden: Iterable[FieldPath]) -> Any:
        for path in hidden:
            there = at(value, path) if path else value
            if there is not MISSING:
                value = put(value, path, self._instead(there)) if path else self._instead(there)
        return value

    def _instead(self, value: Any) -> Any:
        return Unknown(self._text(value.template)) if isinstance(value, Unknown) else self.digest(value)

    def _places(self, value: Any, path: FieldPath) -> Iterator[FieldPath]:
        if isinstance(value, dict | list):
            for segment, item in value.items() if isinstance(value, dict) else enumerate(value):
                yield from self._places(item, path / segment)
        elif self._holds(value):
            yield path

    def _holds(self, value: Any) -> bool:
        if isinstance(value, Unknown):
            return self._text(value.template) != value.template
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return False
        text = str(value)
        return (len(text) >= WHOLE and text in self.texts) or self._text(text) != text

    def _text(self, text: str) -> str:
        for secret in self.texts:
            text = text.replace(secret, INSTEAD) if len(secret) >= WITHIN else text
        return text


def _each(found: Any, change: Callable[[FieldChange], FieldChange]) -> dict[Address, tuple[FieldChange, ...]]:
    return {address: tuple(map(change, changes)) for address, changes in found.items()}
