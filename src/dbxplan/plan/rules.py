"""From a difference at one place to what is done about it: small rules in one order, the first answer wins."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeVar

from dbxplan.address import FieldPath
from dbxplan.fields import (
    Behaviour,
    Causes,
    ClearedBy,
    CreateOnly,
    Effect,
    Immutable,
    Kept,
    Renames,
    Sensitive,
    ServerDefault,
    SinceCreate,
    Sticky,
)
from dbxplan.plan.canonical import branch, hollow, hollow_container, plain
from dbxplan.plan.model import MISSING, FieldChange, Moved, Outcome, Unknown
from dbxplan.plan.node import Node

B = TypeVar("B", bound=Behaviour)


@dataclass(frozen=True)
class Difference:
    """One place where desired and live differ, in canonical values.

    `sent` and `seen` are what the last apply sent there and found afterwards. `nodes` leads from the field of the
    resource to the place. `along` names what takes the field with it.
    """

    path: FieldPath
    nodes: tuple[Node, ...]
    desired: Any
    sent: Any
    seen: Any
    live: Any
    recorded: bool
    ignored: bool = False
    along: str = ""

    @property
    def node(self) -> Node:
        return self.nodes[-1]

    @property
    def moved(self) -> Moved:
        if not self.recorded:
            return Moved.MANIFEST
        match self.sent != self.desired, self._drifted():
            case True, True:
                return Moved.BOTH
            case True, False:
                return Moved.MANIFEST
            case False, True:
                return Moved.WORKSPACE
        return Moved.NEITHER

    def _drifted(self) -> bool:
        """What was never asked for may always have been there, and what is zero may be left out of an answer."""
        first = self.sent is MISSING and self.desired is not MISSING
        left_out = self.live is MISSING and hollow(self.seen)
        return self.seen != self.live and not first and not left_out

    @property
    def left(self) -> bool:
        """Whether the manifest had it and has it no more."""
        return self.desired is MISSING and self.sent is not MISSING

    @property
    def element(self) -> bool:
        """Whether the place is an element of a list, or an entry of a map."""
        return not isinstance(self.path[-1], str) or (len(self.nodes) > 1 and self.nodes[-2].map)

    def mark(self, behaviour: type[B]) -> B | None:
        """The behaviour of the place, or of what it is in."""
        for node in reversed(self.nodes):
            for found in node.behaviours:
                if isinstance(found, behaviour):
                    return found
        return None

    @property
    def immutable(self) -> bool:
        """Whether the place, or what it is in, cannot change; the nearest that says so decides."""
        for depth, node in reversed([*enumerate(self.nodes, start=1)]):
            for found in node.behaviours:
                if isinstance(found, Immutable):
                    return not any(key in found.but for key in self.path[depth : depth + 1])
        return False

    @property
    def sticky(self) -> bool:
        """Whether the place cannot be cleared, or what it is in."""
        own = self.own(Sticky) is not None
        around = (found for node in self.nodes for found in node.behaviours if isinstance(found, Sticky))
        return own or any(not found.whole for found in around)

    def own(self, behaviour: type[B]) -> B | None:
        return next((found for found in self.node.behaviours if isinstance(found, behaviour)), None)

    def within(self) -> Iterator[Behaviour]:
        """The behaviours of what comes or goes with the place."""
        for value in (self.desired, self.live):
            yield from _within(value, self.node)


class Verdict(NamedTuple):
    outcome: Outcome
    reason: str
    shown: bool = True


Rule = Callable[[Difference], Verdict | None]


def ignored_by_lifecycle(found: Difference) -> Verdict | None:
    if not found.ignored:
        return None
    told = found.moved in (Moved.MANIFEST, Moved.BOTH)
    return Verdict(Outcome.NOTHING, "ignored by lifecycle.ignore_changes; stays as it is", shown=told)


def kept_by_the_server(found: Difference) -> Verdict | None:
    """The workspace held this right after it was sent, and nobody moved since."""
    if found.moved is not Moved.NEITHER:
        return None
    return Verdict(Outcome.NOTHING, "as the workspace took what was sent", shown=False)


def empty_is_none(found: Difference) -> Verdict | None:
    """An empty list or map is the same as none; so is any zero that was sent, as services leave such values out.

    An empty object may say something by being there.
    """
    means_nothing = found.node.form in ("list", "map") or found.own(ServerDefault) is not None
    none = found.live is MISSING and found.recorded and found.sent == found.desired and hollow(found.desired)
    if means_nothing:
        none = none or (found.live is MISSING and hollow_container(found.desired))
        none = none or (found.desired is MISSING and hollow_container(found.live))
    return Verdict(Outcome.NOTHING, "empty is the same as not set", shown=False) if none else None


def moves_along(found: Difference) -> Verdict | None:
    return Verdict(Outcome.NOTHING, f"moves along with {found.along}") if found.along else None


def only_recorded(found: Difference) -> Verdict | None:
    return Verdict(Outcome.RECORD, f"{who(found)}; only dbxplan keeps it") if found.mark(Kept) else None


def accepted_by_create_only(found: Difference) -> Verdict | None:
    if not found.mark(CreateOnly):
        return None
    told = found.moved in (Moved.MANIFEST, Moved.BOTH)
    return Verdict(Outcome.NOTHING, f"{who(found)}; only taken when it is created, stays as it is", shown=told)


def at_its_default_already(found: Difference) -> Verdict | None:
    default, cleared = found.own(ServerDefault), found.own(ClearedBy)
    if not found.left:
        return None
    if (default and found.live in [found.node.normal(value) for value in default.values]) or (
        cleared and found.live == plain(branch(cleared.value, found.node, _as_it_is))
    ):
        return Verdict(Outcome.NOTHING, "left the manifest; the workspace has the default already", shown=False)
    return None


def cannot_be_cleared(found: Difference) -> Verdict | None:
    default = found.own(ServerDefault)
    chosen = found.mark(Immutable) and default is not None and not default.values  # the server may have chosen this one
    if found.left and (found.sticky or chosen):
        return Verdict(Outcome.NOTHING, "left the manifest; the API cannot clear it, stays as it is")
    return None


def never_told(found: Difference) -> Verdict | None:
    """Nobody can see whether it differs, and to make the object anew on a guess could lose data."""
    if found.recorded or not found.immutable or not any(node.write_only for node in found.nodes):
        return None
    return Verdict(Outcome.NOTHING, "the API never tells it and cannot change it; taken to be as declared")


def needs_a_new_object(found: Difference) -> Verdict | None:
    inside = not found.element and any(isinstance(each, Immutable) for each in found.within())
    if found.immutable or inside:
        return Verdict(Outcome.REPLACE, f"{who(found)}; cannot be changed in place")
    if found.mark(SinceCreate) and found.desired is not MISSING and found.live is MISSING:
        return Verdict(Outcome.REPLACE, f"{who(found)}; cannot be given to an object made without it")
    return None


def cleared(found: Difference) -> Verdict | None:
    if found.desired is not MISSING or found.element or not found.left:
        return None
    if found.own(ClearedBy):
        return Verdict(Outcome.CLEAR, f"{who(found)}; is cleared")
    if found.own(ServerDefault):
        return Verdict(Outcome.CLEAR, f"{who(found)}; goes back to the server's default")
    return Verdict(Outcome.CLEAR, f"{who(found)}; is cleared by leaving it out")


def renamed_in_place(found: Difference) -> Verdict | None:
    return Verdict(Outcome.UPDATE, f"{who(found)}; renamed in place") if found.mark(Renames) else None


def updated(found: Difference) -> Verdict | None:
    return Verdict(Outcome.UPDATE, who(found))


RULES: Final[tuple[Rule, ...]] = (
    ignored_by_lifecycle,
    kept_by_the_server,
    empty_is_none,
    moves_along,
    only_recorded,
    accepted_by_create_only,
    at_its_default_already,
    cannot_be_cleared,
    never_told,
    needs_a_new_object,
    cleared,
    renamed_in_place,
    updated,
)


def decide(found: Difference) -> Verdict:
    return next(verdict for rule in RULES if (verdict := rule(found)))


def effect_of(found: Difference, outcome: Outcome) -> Effect:
    """The most that the markers on the place, around it and in it say."""
    if outcome in (Outcome.NOTHING, Outcome.RECORD):
        return Effect.NONE
    around = (each for node in found.nodes for each in node.behaviours)
    caused = [each.effect for each in (*around, *found.within()) if isinstance(each, Causes) and not each.gone]
    lost = found.desired is MISSING and found.live is not MISSING
    if lost and len(found.nodes) > 1:
        caused += [each.effect for each in found.nodes[-2].behaviours if isinstance(each, Causes) and each.gone]
    return max((*caused, Effect.REPLACE if outcome is Outcome.REPLACE else Effect.NONE))


def change_of(found: Difference, verdict: Verdict) -> FieldChange:
    values = (found.desired, found.sent, found.live)
    return FieldChange(
        path=found.path,
        desired=found.desired,
        recorded=found.sent,
        live=MISSING if any(node.write_only for node in found.nodes) else found.live,
        moved=found.moved,
        outcome=verdict.outcome,
        reason=verdict.reason,
        effect=effect_of(found, verdict.outcome),
        sensitive=any(isinstance(each, Sensitive) for node in found.nodes for each in node.behaviours),
        shown=verdict.shown,
        secrets=tuple(dict.fromkeys(path for value in values for path in _secrets(value, found.node, FieldPath()))),
    )


def who(found: Difference) -> str:
    """Which side moved, in words."""
    if isinstance(found.desired, Unknown) and found.moved is not Moved.WORKSPACE:
        return "refers to what this plan changes"
    if not found.recorded:
        if found.desired is MISSING:
            return "not in the manifest"
        return "not set in the workspace" if found.live is MISSING else "the workspace has another value"
    match found.moved:
        case Moved.BOTH:
            return "changed in the manifest and in the workspace"
        case Moved.MANIFEST:
            return _verb(found.sent, found.desired, "new in", "left", "changed in") + " the manifest"
        case _:
            return _verb(found.seen, found.live, "added in", "removed in", "changed in") + " the workspace"


def _verb(before: Any, now: Any, new: str, gone: str, changed: str) -> str:
    return new if before is MISSING else gone if now is MISSING else changed


def _secrets(value: Any, node: Node, path: FieldPath) -> Iterator[FieldPath]:
    """Where digests stand below a place that is none itself."""
    if path and node.sensitive:
        yield path
    elif isinstance(value, dict | list) and not node.sensitive:
        for segment, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _secrets(item, node.below(segment), path / segment)


def _within(value: Any, node: Node) -> Iterator[Behaviour]:
    if isinstance(value, dict):
        for segment, item in value.items():
            child = node.below(segment)
            yield from child.behaviours
            yield from _within(item, child)


def _as_it_is(value: Any) -> Any:
    return value
