"""Steps for what is recorded and no longer wanted."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dbxplan.address import Address
from dbxplan.fields import shape_of
from dbxplan.live.model import Ambiguous, Found, Snapshot, Unreadable
from dbxplan.plan.canonical import Digest, project, recorded
from dbxplan.plan.effects import consent_of, effect_of
from dbxplan.plan.fingerprint import fingerprint
from dbxplan.plan.hiding import hidden
from dbxplan.plan.model import Action, Step
from dbxplan.plan.node import node_of
from dbxplan.plan.resolve import Settled
from dbxplan.resources import kind_of
from dbxplan.resources.base import Kind, Risk
from dbxplan.state.model import Recorded, State

Steps = dict[Address, Step]
NONE: Mapping[Address, bool] = {}
UNSETTLED: Mapping[Address, Settled] = {}
UNTOUCHED: Mapping[Address, Recorded] = {}


def removals(
    gone: Mapping[Address, Recorded],
    state: State,
    snapshot: Snapshot,
    kinds: Mapping[str, Kind[Any]],
    digest: Digest,
    *,
    settled: Mapping[Address, Settled] = UNSETTLED,
    protected: Mapping[Address, bool] = NONE,
    destroy: bool = False,
    others: Mapping[Address, Recorded] = UNTOUCHED,
) -> tuple[Steps, list[str]]:
    """The last recorded first, and why some cannot be removed.

    `settled` are those that stay, `protected` what the manifest says now, where it says something; `others` are
    recorded and left alone.
    """
    steps: Steps = {}
    problems: list[str] = []
    stays = _referrers(state, settled)
    for address, record in reversed([*gone.items()]):
        kind, found = kind_of(kinds, address), snapshot.objects.get(address)
        if kind is None:
            problems.append(f"{address} is recorded, but dbxplan cannot manage {address.kind} yet")
        elif kind.attached:
            goes = address.parent in gone and snapshot.objects.get(address.parent) is not None
            why = f"goes with {address.parent}" if goes else "left the manifest; the workspace keeps it as it is"
            steps[address] = _forget(address, record, why)
        elif isinstance(found, Found):
            steps[address] = _delete(address, record, found, kind, digest, snapshot.stakes.get(address, ()), destroy)
            problems += _objections(address, record, protected, destroy=destroy)
            problems += _locked(address, found, kind, destroy=destroy)
            problems += _inside(address, record, stays.get(address, ()))
            problems += _unselected(address, record, others, kinds)
        elif found is None:
            steps[address] = _forget(address, record)
        elif destroy:
            problems.append(_unclear(address, found))
    return steps, problems


def _delete(
    address: Address,
    record: Recorded,
    found: Found,
    kind: Kind[Any],
    digest: Digest,
    stakes: tuple[str, ...],
    destroy: bool,
) -> Step:
    data = kind.risk_of(found.body) is Risk.HIGH
    shape = shape_of(kind.model)
    sent = recorded(record.sent, shape)
    there = hidden(found.body, node_of(shape), digest, record.sent)
    live = project(there, sent, sent, node_of(shape), digest)
    return Step(
        address=address,
        action=Action.DELETE,
        reason="the bundle is destroyed" if destroy else "left the manifest",
        id=found.id,
        effect=effect_of(Action.DELETE, (), data=data),
        consent=consent_of(Action.DELETE, (), data=data, stranger=False),
        destroys=stakes,
        fingerprint=fingerprint(None, record, found.id, live),
    )


def _forget(address: Address, record: Recorded, why: str = "gone from the workspace already") -> Step:
    return Step(
        address=address,
        action=Action.FORGET,
        reason=why,
        id=record.id,
        fingerprint=fingerprint(None, record, None, None),
    )


def _objections(
    address: Address, record: Recorded, protected: Mapping[Address, bool], *, destroy: bool
) -> Iterator[str]:
    if not protected.get(address, record.prevent_destroy):
        return
    if destroy and address in protected:
        yield f"{address} has lifecycle.prevent_destroy: set it to false and apply before you destroy the bundle"
    elif destroy:
        yield (
            f"{address} left the manifest, but was last applied with lifecycle.prevent_destroy: "
            "put it back with prevent_destroy: false and apply before you destroy the bundle"
        )
    else:
        yield (
            f"{address} left the manifest, but was last applied with lifecycle.prevent_destroy: "
            "put it back with prevent_destroy: false and apply before you remove it"
        )


def _locked(address: Address, found: Found, kind: Kind[Any], *, destroy: bool) -> Iterator[str]:
    if field := kind.locked(found.body):
        when = "destroy the bundle" if destroy else "remove it"
        yield f"{address} would be deleted, but {field} keeps it from that: apply {field}: false before you {when}"


def _referrers(state: State, settled: Mapping[Address, Settled]) -> dict[Address, list[tuple[Address, str]]]:
    """Address -> what stays and was recorded to refer to it, with the scope that it lies in now."""
    found: dict[Address, list[tuple[Address, str]]] = {}
    for address, target in settled.items():
        record = state.resources.get(address)
        if record and record.needs and target.live is not None and not target.replaced:
            scope = target.kind.scope(target.live) or ""
            for each in record.needs:
                found.setdefault(each, []).append((address, scope))
    return found


def _inside(address: Address, record: Recorded, stays: Sequence[tuple[Address, str]]) -> Iterator[str]:
    """What stays in the manifest and lies in what would be deleted."""
    for other, scope in stays:
        if f"{scope}.".startswith(f"{record.id.lower()}."):
            yield (
                f"{address} left the manifest, but {other} is in it ({record.id}) and would be deleted with it: "
                f"keep {address}, or remove {other} as well"
            )


def _unselected(
    address: Address, record: Recorded, others: Mapping[Address, Recorded], kinds: Mapping[str, Kind[Any]]
) -> Iterator[str]:
    """What was not chosen, and lies in what would be deleted."""
    for other, kept in others.items():
        kind = kind_of(kinds, other)
        scope = kind.scope(kept.sent) if kind and address in kept.needs else None
        if scope and f"{scope}.".startswith(f"{record.id.lower()}."):
            yield f"{address} would be deleted, but {other} is in it ({record.id}) and was not selected: select both"


def _unclear(address: Address, found: Ambiguous | Unreadable) -> str:
    return f"{address} cannot be deleted: {found.why}"
