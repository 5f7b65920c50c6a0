"""What rests on an object that is deleted or replaced: it goes before that, or the plan is refused."""

from collections.abc import Iterator, Mapping
from typing import Any

from dbxplan.address import Address
from dbxplan.live.model import Found, Snapshot
from dbxplan.manifest.model import Manifest
from dbxplan.plan.check import where
from dbxplan.plan.model import Action, Step
from dbxplan.plan.resolve import Settled
from dbxplan.resources import kind_of
from dbxplan.resources.base import Kind
from dbxplan.state.model import Recorded

Key = tuple[str, str]  # kind and id
Steps = Mapping[Address, Step]
GOING = {Action.DELETE: "deleted", Action.REPLACE: "replaced"}


def made_first(steps: Steps, settled: Mapping[Address, Settled]) -> Iterator[tuple[Address, Address]]:
    """A step, and the one that makes what it rests on by its mere name."""
    ours = {address: settled[address] for address in steps if address in settled and not address.child}
    made = {(address.kind, each.id): address for address, each in ours.items() if each.fresh and each.id}
    for address, each in ours.items():
        below = (made[key] for key in each.kind.rests_on(each.body) if key in made)
        yield from ((address, other) for other in below if other != address)


def stranded(
    steps: Steps,
    settled: Mapping[Address, Settled],
    snapshot: Snapshot,
    manifest: Manifest,
    kinds: Mapping[str, Kind[Any]],
    others: Mapping[Address, Recorded],
) -> Iterator[str]:
    """What stays, though what it rests on goes: it would be lost, or keep that from going."""
    going = {(address.kind, step.id): address for address, step in steps.items() if step.action in GOING and step.id}
    for address, target in settled.items():
        if target.live is not None and not target.replaced and not address.child:
            for below in _below(target.kind, target.live, going, address):
                yield (
                    f"{below} would be {_verb(steps, below)}, but {where(manifest.resources[address])} rests on it: "
                    f"keep {below} as it is, or remove {address} as well"
                )
    for address, record in others.items():
        kind = None if address.child else kind_of(kinds, address)
        for below in _below(kind, record.sent, going, address) if kind else ():
            yield (
                f"{below} would be {_verb(steps, below)}, but {address} rests on it and was not selected: select both"
            )
    yield from _unknown(steps, going, {*settled, *others}, snapshot, kinds)


def _below(kind: Kind[Any], body: Mapping[str, Any], going: Mapping[Key, Address], own: Address) -> Iterator[Address]:
    yield from (going[key] for key in kind.rests_on(body) if going.get(key, own) != own)


def _unknown(
    steps: Steps, going: Mapping[Key, Address], known: set[Address], snapshot: Snapshot, kinds: Mapping[str, Kind[Any]]
) -> Iterator[str]:
    """What the workspace tells of and this bundle does not have."""
    ours = {
        (address.kind, found.id)
        for address in known
        if isinstance(found := snapshot.objects.get(address), Found) and not address.child
    }
    for address in going.values():
        kind, found = kind_of(kinds, address), snapshot.objects.get(address)
        for key in kind.carries(found.body) if kind and isinstance(found, Found) else ():
            if key not in going and key not in ours:
                yield (
                    f"{address} would be {_verb(steps, address)}, but {key[1]} ({key[0]}), which is not of this "
                    f"bundle, rests on it: delete that first, or keep {address} as it is"
                )


def _verb(steps: Steps, address: Address) -> str:
    return GOING[steps[address].action]
