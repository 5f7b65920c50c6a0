"""What the workspace does not tell, taken as it was last applied.

Access lists are shown only to who manages them, where one plans who does not and another one will apply. And of what
ended long ago some APIs know nothing any more.
"""

from collections.abc import Container, Mapping
from dataclasses import replace

from dbxplan.address import Address
from dbxplan.live.model import Found, Snapshot, Unreadable
from dbxplan.resources import KINDS, kind_of
from dbxplan.state.model import Recorded


def as_recorded(snapshot: Snapshot, records: Mapping[Address, Recorded]) -> Snapshot:
    """What was refused stands as it was applied last; the apply reads it before it changes anything. Notes say so."""
    taken = {
        address: Found(records[address].id, records[address].sent)
        for address, found in snapshot.objects.items()
        if isinstance(found, Unreadable) and found.refused and address in records and _attached(address)
    }
    if not taken:
        return snapshot
    notes = tuple(f"{address} is not shown to you: taken as it was last applied" for address in taken)
    cost = replace(snapshot.cost, notes=(*snapshot.cost.notes, *notes))
    return replace(snapshot, objects={**snapshot.objects, **taken}, cost=cost)


def remembered(
    snapshot: Snapshot, records: Mapping[Address, Recorded], declared: Container[Address], now: float
) -> Snapshot:
    """What is only too old to be told of is no reason to make it again."""
    old = {
        address: Found(records[address].id, records[address].sent)
        for address, found in snapshot.objects.items()
        if found is None and address in declared and address in records and _forgotten(address, records[address], now)
    }
    return replace(snapshot, objects={**snapshot.objects, **old}) if old else snapshot


def _forgotten(address: Address, record: Recorded, now: float) -> bool:
    kind = kind_of(KINDS, address)
    return kind is not None and kind.forgotten(record.seen, now)


def _attached(address: Address) -> bool:
    kind = kind_of(KINDS, address)
    return kind is not None and kind.attached
