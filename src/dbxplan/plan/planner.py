"""Plans declared resources one by one, each after those it refers to."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.fields import shape_of
from dbxplan.live.model import Found, Snapshot
from dbxplan.manifest.model import Declared, Manifest
from dbxplan.plan.canonical import Digest
from dbxplan.plan.check import where
from dbxplan.plan.compare import Comparison
from dbxplan.plan.effects import consent_of, effect_of
from dbxplan.plan.fingerprint import fingerprint
from dbxplan.plan.model import MISSING, Action, FieldChange, Moved, Outcome, Step, Unknown
from dbxplan.plan.references import UNKNOWN, fill, parse, put, references, targets
from dbxplan.plan.resolve import Settled, renamed_fields, settled_value
from dbxplan.resources import known_kind
from dbxplan.resources.base import Caller, Kind, Risk
from dbxplan.state.model import Recorded, State
from dbxplan.state.renames import holders

Json = dict[str, Any]
MOVED = {
    Moved.MANIFEST: "the manifest changed",
    Moved.WORKSPACE: "the workspace changed",
    Moved.BOTH: "the manifest and the workspace changed",
    Moved.NEITHER: "the workspace holds other values",
}


@dataclass(repr=False)
class Planner:
    """The books of one planning: what was settled so far, and every problem."""

    manifest: Manifest
    state: State
    snapshot: Snapshot
    kinds: Mapping[str, Kind[Any]]
    digest: Digest
    moved: Mapping[Address, Address] = field(default_factory=dict)  # new address -> the one it had
    secrets: frozenset[str] = field(default=frozenset())
    settled: dict[Address, Settled] = field(default_factory=dict)
    steps: dict[Address, Step] = field(default_factory=dict)
    unchanged: list[Address] = field(default_factory=list)
    told: dict[Address, tuple[FieldChange, ...]] = field(default_factory=dict)
    suppressed: dict[Address, tuple[FieldChange, ...]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    claims: dict[tuple[str, str], list[Address]] = field(default_factory=dict)  # a name that one object can have
    going: dict[tuple[str, str], Address] = field(default_factory=dict)  # kind and id of what is replaced
    bearers: set[Address] = field(default_factory=set)  # whose objects bear the names that they lay claim to

    def plan(self, address: Address) -> None:
        """Settles one resource whose references are settled."""
        kind, declared = known_kind(self.kinds, address), self.manifest.resources[address]
        if kind.idle(declared.body) and address not in self.state.resources:
            return
        wish = _Wish(self, declared, kind)
        if claim := wish.claim():
            self.claims.setdefault(claim, []).append(address)
            if wish.bears_its_name():
                self.bearers.add(address)
        step, changes = wish.step(), wish.changes
        if step is None:
            self.unchanged.append(address)
            shown = tuple(change for change in changes if change.shown)
            self.told.update({address: shown} if shown else {})
            hidden = tuple(change for change in changes if not change.shown)
            self.suppressed.update({address: hidden} if hidden else {})
        else:
            self.steps[address] = step
            if step.action is Action.REPLACE and step.id:
                self.going[address.kind, step.id] = address
            self.problems += wish.objections(step)
        self.settled[address] = wish.settled(step)

    def rivals(self) -> Iterator[tuple[str, tuple[Address, ...]]]:
        """Names that several of the declared resources lay claim to, and these; not where all bear one name already."""
        for (_, name), addresses in self.claims.items():
            if len(addresses) > 1 and not self.bearers.issuperset(addresses):
                yield name, tuple(addresses)

    def value(self, address: Address, path: FieldPath) -> Any:
        """JSON, or `UNKNOWN`; also for what is no resource, as that was found before."""
        target = self.settled.get(address)
        return UNKNOWN if target is None else settled_value(address, path, target)


class _Wish:
    """One declared resource, its references filled as far as the plan knows them."""

    def __init__(self, planner: Planner, declared: Declared, kind: Kind[Any]) -> None:
        self.planner, self.declared, self.kind = planner, declared, kind
        self.address = declared.address
        self.shape = shape_of(kind.model)
        self.body, self.unknowns = self._filled()
        self.record: Recorded | None = planner.state.resources.get(self.address)
        found = planner.snapshot.objects.get(self.address)
        self.going = found if isinstance(found, Found) and kind.attached and self._made_anew() else None
        self.found = found if isinstance(found, Found) and not self.going else None
        self.lost = self.record.id if self.record and self.found and self.found.instead else ""
        self.record = None if self.lost else self.record
        self.comparison = self._comparison()
        made = () if self.found else (*self.comparison.creation(), *self._losing())
        self.changes = self._disturbing(self.found.body) if self.found else made

    def step(self) -> Step | None:
        """None where nothing is to be done."""
        if self.found is None:
            return self._made(Action.CREATE, self._why_created())
        if holder := self._taken_along():
            return self._made(Action.REPLACE, f"{holder} is replaced, and it goes with it")
        outcomes = {change.outcome for change in self.changes}
        if Outcome.REPLACE in outcomes:
            return self._made(Action.REPLACE, self._because(Outcome.REPLACE))
        if self.record is None:
            return self._made(Action.ADOPT, self._why_adopted())
        if again := self.kind.anew(self.body, self.found.body):
            return self._made(Action.REPLACE, again)
        if outcomes & {Outcome.UPDATE, Outcome.CLEAR}:
            return self._made(Action.UPDATE, self._because(Outcome.UPDATE, Outcome.CLEAR))
        why = self._why_recorded()
        return self._made(Action.RECORD, why) if why else None

    def claim(self) -> tuple[str, str] | None:
        """What no other resource may declare as well: a name, and among what it is one; None where it is not known."""
        if self.kind.attached or {*self.kind.natural_key} & {path.top for path in self.unknowns}:
            return None
        name = self.kind.claims(self.comparison.want)
        return (self.kind.names_among or self.kind.name, name) if name else None

    def bears_its_name(self) -> bool:
        want, have = self.comparison.want, self.comparison.have
        return self.found is not None and all(want.get(name) == have.get(name) for name in self.kind.natural_key)

    def settled(self, step: Step | None) -> Settled:
        return Settled(
            kind=self.kind,
            body=self.body,
            unknowns=self.unknowns,
            id=self._id(step),
            live=self.found.body if self.found else None,
            steady=self._steady(step),
            replaced=step is not None and step.action is Action.REPLACE,
            fresh=step is not None and step.action in (Action.CREATE, Action.REPLACE),
            renamed=self._renamed() if self._own_id() else frozenset(),
        )

    def _renamed(self) -> frozenset[str]:
        """What changes by a name, its own or that of what it lies in."""
        along = self._fields_along()
        return renamed_fields(self.kind, self.changes) | ({*along, "id"} if along else frozenset())

    def _steady(self, step: Step | None) -> bool:
        """Whether the live values stay what they are."""
        booked = step is not None and step.action is Action.RECORD and not self._moves()
        taken = step is not None and step.action is Action.ADOPT and not self._updates()
        return step is None or booked or taken

    def objections(self, step: Step) -> Iterator[str]:
        """Why the step cannot be planned: what the model says, and protection."""
        from dbxplan.resources.validation import refusals

        if step.action is not Action.RECORD:
            for found in refusals(self.kind, self.body, self.unknowns):
                yield f"{where(self.declared)}: {found.path} {found.message}"
        if step.action is Action.REPLACE and self.declared.lifecycle.prevent_destroy:
            yield (
                f"{where(self.declared)} would be replaced ({step.reason}), but has lifecycle.prevent_destroy: "
                "take the change back, or set prevent_destroy to false and apply first"
            )
        if step.action is Action.REPLACE and self.found and (field := self.kind.locked(self.found.body)):
            yield (
                f"{where(self.declared)} would be replaced ({step.reason}), but {field} keeps it from being deleted: "
                f"take the change back, or set {field} to false and apply first"
            )

    def _filled(self) -> tuple[Json, dict[FieldPath, str]]:
        if not self.declared.unknowns:
            return self.declared.body, {}
        body, left = self.declared.body, {}
        for path, template in self.declared.unknowns.items():
            try:
                body, unknown = fill(body, {path: template}, self.planner.value, self.shape)
            except ValueError as error:
                self.planner.problems.append(f"{where(self.declared)}: {path} cannot be {template}: {error}")
                unknown = {path: template}
            left.update(unknown)
        return body, left

    def _comparison(self) -> Comparison:
        desired = self.body
        for path, template in self.unknowns.items():
            desired = put(desired, path, Unknown(template))
        return Comparison(
            desired=desired,
            record=self.record,
            live=self.found.body if self.found else {},
            shape=self.shape,
            digest=self.planner.digest,
            ignored=self.declared.lifecycle.ignore_changes,
            along=dict(self._along()) if self.record else {},
        )

    def _disturbing(self, live: Json) -> tuple[FieldChange, ...]:
        """The changes, with what the kind says that an update of them disturbs now."""
        return tuple(
            replace(change, effect=max(change.effect, self.kind.disturbs(change.path.top, live)))
            if change.outcome in (Outcome.UPDATE, Outcome.CLEAR)
            else change
            for change in self.comparison.changes()
        )

    def _losing(self) -> Iterator[FieldChange]:
        """Who had access to an object that is made anew, and is not declared to have it."""
        if self.going:
            before = replace(self.comparison, live=self.going.body).changes()
            lost = (each for each in before if len(each.path) > 1 and each.desired is MISSING and each.effect)
            reason = f"{self._made_anew()} is made anew; not in the manifest"
            yield from (replace(each, reason=reason) for each in lost)

    def _made(self, action: Action, reason: str) -> Step:
        fresh = action is Action.CREATE
        compared = self.comparison
        shut_out = self._shuts_out(action)
        data = not fresh and self.found is not None and self.kind.risk_of(self.found.body) is Risk.HIGH
        stranger = self.record is None and self.found is not None and not (self.found.owned or self._meant())
        return Step(
            address=self.address,
            action=action,
            reason=reason + self._moved(action),
            moved_from=self.planner.moved.get(self.address),
            id=self._step_id(action),
            changes=self.changes,
            effect=effect_of(action, self.changes, data=data, shut_out=shut_out),
            consent=consent_of(action, self.changes, data=data, stranger=stranger, shut_out=shut_out),
            unknowns=self.unknowns,
            destroys=self._stakes() if action is Action.REPLACE else (),
            fingerprint=fingerprint(
                compared.want,
                self.record,
                self.found.id if self.found else None,
                compared.have if self.found else None,
                self.planner.secrets,
            ),
        )

    def _meant(self) -> bool:
        """Whether what was found is just what the manifest means: what it says to take over, or what came with ours."""
        live = self.found.body if self.found else {}
        ours = (each for _, each, _ in self._holders() if each in self.planner.state.resources)
        above = (self.planner.settled[each].live for each in ours if each in self.planner.settled)
        return self.kind.takes_over(self.body) or any(self.kind.came_with(live, each) for each in above if each)

    def _moved(self, action: Action) -> str:
        before = self.planner.moved.get(self.address)
        return f"; was {before} before" if before and action is not Action.RECORD else ""

    def _shuts_out(self, action: Action) -> bool:
        """Whether the step takes the caller's right to manage."""
        if self.found is None or action not in (Action.UPDATE, Action.ADOPT) or not self._updates():
            return False
        place = self.planner.manifest.workspace
        around = self._holder() if self.address.child else self._around()
        return self.kind.shuts_out(Caller(place.user, place.groups), self.body, self.found.body, around)

    def _holder(self) -> Json:
        """What a child belongs to, under the owner that the plan gives it."""
        holder = self.planner.settled.get(self.address.parent)
        if holder is None or not holder.live:
            return {}
        owner = holder.body.get("owner")
        return {**holder.live, "owner": owner} if owner else holder.live

    def _around(self) -> Json:
        """Who will own what it lies in, and the grants that the manifest gives."""
        grants = self.planner.manifest.resources.get(self.address._replace(child="grants"))
        above = [self.planner.settled[each] for _, each, _ in self._holders() if each in self.planner.settled]
        owners = [each.body.get("owner") or (each.live or {}).get("owner") for each in above]
        return {"owners": owners, "grants": grants.body.get("grants") if grants else None}

    def _stakes(self) -> tuple[str, ...]:
        return self.planner.snapshot.stakes.get(self.address, ())

    def _step_id(self, action: Action) -> str | None:
        """The id as the step finds it; a new one where something else has taken the object along by then."""
        if self.found is None or not self._moves() or self._own_id() is None:
            return self.found.id if self.found else None
        live = self.found.body
        still = {name: live[name] for name in renamed_fields(self.kind, self.changes) if name in live}
        return self.kind.own_id({**self.body, **still})

    def _id(self, step: Step | None) -> str | None:
        """The id after the step, as far as it is known now."""
        kept = step is None or step.action not in (Action.CREATE, Action.REPLACE)
        if not kept:
            return self._own_id()
        renamed = self._moves() or renamed_fields(self.kind, self.changes)
        return self._own_id() if renamed and self._own_id() else self.found.id if self.found else None

    def _own_id(self) -> str | None:
        key = {*self.kind.natural_key, *self.kind.under}
        return None if any(path.top in key for path in self.unknowns) else self.kind.own_id(self.body)

    def _moves(self) -> str:
        """What takes it along, if anything does."""
        return next((self.comparison.along[name] for name in self._fields_along()), "")

    def _fields_along(self) -> tuple[str, ...]:
        """Fields that somebody else's name changes."""
        left = (change.path.top for change in self.changes if change.outcome is Outcome.NOTHING)
        return tuple(name for name in left if name in self.comparison.along)

    def _updates(self) -> bool:
        return any(change.outcome in (Outcome.UPDATE, Outcome.CLEAR) for change in self.changes)

    def _holders(self) -> Iterator[tuple[str, Address, FieldPath]]:
        """What this resource lies in: field, resource and its field, by references alone."""
        for path, template in self.declared.unknowns.items():
            if len(path) == 1 and path.top in (*self.kind.under, self.kind.dotted):
                for address, field_path in references(template):
                    if path.top in self.kind.under or address.kind in holders(self.planner.kinds, self.address):
                        yield path.top, address, field_path

    def _taken_along(self) -> Address | None:
        """The first of those that it lies in or rests on that is replaced, and takes it along."""
        known, going = self.planner.settled, self.planner.going
        around = (each for _, each, _ in self._holders() if each in known and known[each].replaced)
        below = () if self.address.child or not self.found else self.kind.rests_on(self.found.body)
        return next(chain(around, (going[each] for each in below if each in going)), None)

    def _made_anew(self) -> Address | None:
        """The first of those that it lies in that is made, or made again."""
        known = self.planner.settled
        return next((each for _, each, _ in self._holders() if each in known and known[each].fresh), None)

    def _along(self) -> Iterator[tuple[str, str]]:
        """Fields that change with the name of what this lies in, and that."""
        for name, address, path in self._holders():
            target = self.planner.settled.get(address)
            pure = len(parse(self.declared.unknowns[FieldPath.of(name)])) == 1
            moves = pure or (target is not None and self._dotted_along(name, address, target))
            if target and moves and path.top in target.renamed:
                yield name, str(address)

    def _dotted_along(self, name: str, address: Address, target: Settled) -> bool:
        """Whether nothing of a full name differs but the part that is the holder's."""
        record, live = self.planner.state.resources.get(address), self.found and self.found.body.get(name)
        wanted = self.body.get(name)
        if not (record and target.id and isinstance(wanted, str) and isinstance(live, str)):
            return False
        old, new = f"{record.id}.".lower(), f"{target.id}.".lower()
        same = wanted.lower().removeprefix(new) == live.lower().removeprefix(old)
        return same and wanted.lower().startswith(new) and live.lower().startswith(old)

    def _because(self, *outcomes: Outcome) -> str:
        """Which side moved; of a replacement, the field that asks for it."""
        changes = [change for change in self.changes if change.outcome in outcomes]
        if Outcome.REPLACE in outcomes:
            return f"{changes[0].path} {changes[0].reason}"
        if self.record is None or all(isinstance(change.desired, Unknown) for change in changes):
            return changes[0].reason
        return MOVED[functools.reduce(_both, (change.moved for change in changes))]

    def _why_created(self) -> str:
        if self.record and self.kind.attached and (holder := self._made_anew()):
            return f"{holder} is made anew"
        return f"gone from the workspace, where it was {self.record.id}" if self.record else "new in the manifest"

    def _why_adopted(self) -> str:
        assert self.found is not None
        if self.kind.attached:
            return "new in the manifest"
        if self.lost:
            return f"{self.lost} is gone, and this was found under the name"
        if self.found.owned:
            return "made by this bundle, but not recorded"
        return "not recorded, and found in the workspace under its name"

    def _why_recorded(self) -> str:
        """What only dbxplan keeps changed; empty when nothing did."""
        assert self.record is not None
        if self.address in self.planner.moved:
            return f"was {self.planner.moved[self.address]} before"
        if holder := self._moves():
            return f"moves along with {holder}"
        if self.record.waiting:
            return "no apply has seen it ready yet"
        if kept := [str(change.path) for change in self.changes if change.outcome is Outcome.RECORD]:
            return f"only dbxplan keeps {', '.join(kept)}"
        if self.record.prevent_destroy != self.declared.lifecycle.prevent_destroy:
            return f"prevent_destroy is {'no longer ' if self.record.prevent_destroy else ''}set"
        return "refers to other resources than before" if self._needs() != {*self.record.needs} else ""

    def _needs(self) -> set[Address]:
        return {*targets(self.declared.unknowns.values())}


def _both(one: Moved, other: Moved) -> Moved:
    return one if one is other else Moved.BOTH
