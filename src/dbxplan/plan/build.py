"""Desired, recorded and live of a whole bundle become one plan."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from dbxplan.address import Address
from dbxplan.errors import PlanError
from dbxplan.live.model import Snapshot
from dbxplan.manifest.model import Manifest
from dbxplan.plan.check import check, doubled, unclear
from dbxplan.plan.graph import order
from dbxplan.plan.model import Action, FilePlan, Plan, Step
from dbxplan.plan.planner import Planner
from dbxplan.plan.references import targets
from dbxplan.plan.removal import removals
from dbxplan.plan.resolve import Settled
from dbxplan.plan.resting import made_first, stranded
from dbxplan.resources import kind_of
from dbxplan.resources.base import Kind
from dbxplan.state.model import Recorded, State
from dbxplan.state.renames import inside, moved_along

REMOVING: Final = (Action.DELETE, Action.FORGET)
NO_FILES: Final = FilePlan()
NOT_MOVED: Final[Mapping[Address, Address]] = {}
NO_RECORDS: Final[Mapping[Address, Recorded]] = {}


def build(
    manifest: Manifest,
    state: State,
    snapshot: Snapshot,
    *,
    kinds: Mapping[str, Kind[Any]],
    digest: Callable[[Any], str],
    workspace_id: str = "",
    host: str = "",
    files: FilePlan = NO_FILES,
    notes: tuple[str, ...] = (),
    others: Mapping[Address, Recorded] = NO_RECORDS,
    moved: Mapping[Address, Address] = NOT_MOVED,
    secrets: frozenset[str] = frozenset(),
) -> Plan:
    """What makes the workspace as the manifest says. PlanError with every reason why there can be no plan.

    `others` are recorded and left alone; `moved` has the addresses that records had before, and
    `secrets` what came in variables and no digest may tell.
    """
    found = check(manifest, kinds)
    planner = Planner(manifest, state, snapshot, kinds, digest, moved, secrets)
    for address in found.order:
        planner.plan(address)
    gone = {address: record for address, record in state.resources.items() if address not in manifest.resources}
    removed, refused = removals(gone, state, snapshot, kinds, digest, settled=planner.settled, others=others)
    steps = {**planner.steps, **removed}
    sooner = (*_sooner(planner, removed), *_in_the_way(steps, state, kinds))
    rivals = dict(planner.rivals())
    unsure = unclear(snapshot, besides={address for addresses in rivals.values() for address in addresses})
    left = stranded(steps, planner.settled, snapshot, manifest, kinds, others)
    problems = (*found.problems, *planner.problems, *unsure, *doubled(rivals, manifest), *refused, *left)
    if problems:
        raise PlanError(*dict.fromkeys(problems))
    return Plan(
        bundle=manifest.bundle,
        target=manifest.target,
        host=host,
        workspace_id=workspace_id,
        user=manifest.workspace.user,
        lineage=state.lineage,
        serial=state.serial,
        steps=_ordered(steps, found.needs, state, sooner),
        unchanged=tuple(planner.unchanged),
        told=planner.told,
        suppressed=planner.suppressed,
        files=files,
        notes=notes,
        cost=snapshot.cost,
    )


def build_destroy(
    manifest: Manifest,
    state: State,
    snapshot: Snapshot,
    *,
    kinds: Mapping[str, Kind[Any]],
    digest: Callable[[Any], str],
    workspace_id: str = "",
    host: str = "",
    files: FilePlan = NO_FILES,
    notes: tuple[str, ...] = (),
    others: Mapping[Address, Recorded] = NO_RECORDS,
    moved: Mapping[Address, Address] = NOT_MOVED,
) -> Plan:
    """Deletes everything that is recorded, in reverse order. PlanError where something is protected or unreadable."""
    declared = {address: each.lifecycle.prevent_destroy for address, each in manifest.resources.items()}
    steps, problems = removals(
        state.resources, state, snapshot, kinds, digest, protected=declared, destroy=True, others=others
    )
    problems += stranded(steps, {}, snapshot, manifest, kinds, others)
    if problems:
        raise PlanError(*problems)
    return Plan(
        bundle=manifest.bundle,
        target=manifest.target,
        host=host,
        workspace_id=workspace_id,
        user=manifest.workspace.user,
        lineage=state.lineage,
        serial=state.serial,
        steps=_ordered(steps, {}, state, _in_the_way(steps, state, kinds)),
        files=files,
        notes=notes,
        cost=snapshot.cost,
        destroy=True,
    )


def _sooner(planner: Planner, removed: Mapping[Address, Step]) -> Iterator[tuple[Address, Address]]:
    """A step, and one that had better come before it."""
    yield from _emptied_first(planner, removed)
    yield from _given_access_first(planner)
    yield from _named_first(planner)
    yield from _around_first(planner)
    yield from made_first(planner.steps, planner.settled)


def _named_first(planner: Planner) -> Iterator[tuple[Address, Address]]:
    """What a part of an object names in it, also by its mere id, of which the last part is its name."""
    for address in planner.steps:
        settled = planner.settled[address]
        named = {str(settled.body.get(name)).rpartition("/")[2] for name in settled.kind.names}
        for each in planner.steps if named else ():
            other = planner.settled[each]
            inside = address.parent in targets(planner.manifest.resources[each].unknowns.values())
            if inside and not each.child and other.body.get(other.kind.natural_key[-1]) in named:
                yield address, each


def _given_access_first(planner: Planner) -> Iterator[tuple[Address, Address]]:
    """Access lists that another step of the plan changes on its own are set after it, and so are as declared."""
    for address in planner.steps:
        if planner.settled[address].kind.takes_access:
            for target in targets(planner.manifest.resources[address].unknowns.values()):
                yield target._replace(child="permissions"), address


def _around_first(planner: Planner) -> Iterator[tuple[Address, Address]]:
    """What something lies in by its mere name, however that is written."""
    settled = {address: planner.settled[address] for address in planner.steps if not address.child}
    fresh = {name: address for address, each in settled.items() if each.fresh for name in _known_by(each)}
    for address, each in settled.items():
        around = next((fresh[name] for name in _places(each) if name in fresh), None)
        if around is not None and around.kind != address.kind:
            yield address, around


def _known_by(settled: Settled) -> Iterator[str]:
    """Its id, and of a catalog the name, which is the last part of some ids."""
    id = (settled.id or "").lower()
    yield id
    if settled.kind.names_among:
        yield id.rpartition("/")[2]


def _places(settled: Settled) -> Iterator[str]:
    """What it lies in, from near to far."""
    if scope := settled.kind.scope(settled.body):
        yield scope.lower()
    name = str(settled.body.get(settled.kind.dotted) or "").lower()
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _emptied_first(planner: Planner, removed: Mapping[Address, Step]) -> Iterator[tuple[Address, Address]]:
    """What gets another name, and what in it is deleted: that goes under its name of now."""
    records = planner.state.resources
    for address, step in planner.steps.items():
        if step.action is Action.UPDATE and step.id and "id" in planner.settled[address].renamed:
            within = moved_along(records, address, step.id, step.id, planner.kinds)
            yield from ((address, each) for each in within if each in removed)


def _in_the_way(
    steps: Mapping[Address, Step], state: State, kinds: Mapping[str, Kind[Any]]
) -> Iterator[tuple[Address, Address]]:
    """What is not deleted as long as something lies in it, and what of that is deleted."""
    for address, step in steps.items():
        kind = kind_of(kinds, address)
        if kind and kind.emptied_first and step.id and step.action in (Action.DELETE, Action.REPLACE):
            within = inside(state.resources, address, step.id, kinds)
            yield from ((address, each) for each in within if each in steps and steps[each].action is Action.DELETE)


def _ordered(
    steps: Mapping[Address, Step],
    needs: Mapping[Address, tuple[Address, ...]],
    state: State,
    more: Iterable[tuple[Address, Address]] = (),
) -> tuple[Step, ...]:
    """In a runnable order, each with those of its needs that have a step."""
    rank = {address: (step.action in REMOVING, position) for position, (address, step) in enumerate(steps.items())}
    wanted = {address: needs.get(address, ()) for address in steps}
    wishes = _wishes(steps, state)
    for address, first in more:
        wishes.setdefault(address, []).append(first)
    ranked = order(wanted, wishes, rank)
    return tuple(replace(steps[address], needs=needed) for address, needed in ranked.items())


def _wishes(steps: Mapping[Address, Step], state: State) -> dict[Address, list[Address]]:
    """What is deleted waits for all that was recorded to refer to it; what is replaced, for what of that is deleted."""
    found: dict[Address, list[Address]] = {}
    for address, record in state.resources.items():
        for target in record.needs if address in steps else ():
            action = steps[target].action if target in steps else None
            leaves = action is Action.REPLACE and steps[address].action is Action.DELETE
            if action is Action.DELETE or leaves:
                found.setdefault(target, []).append(address)
    return found
