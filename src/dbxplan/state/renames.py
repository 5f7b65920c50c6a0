"""What lies in an object goes under a new id as soon as that has one, whoever told of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dbxplan.address import Address
from dbxplan.resources import kind_of
from dbxplan.resources.base import Kind
from dbxplan.state.model import Recorded


def moved_along(
    records: Mapping[Address, Recorded], holder: Address, old: str, new: str, kinds: Mapping[str, Kind[Any]]
) -> dict[Address, Recorded]:
    """The records, under their new ids, of what goes with the object whose id became another one."""
    moved = {
        address: replace(record, id=f"{head}{slash}{new}{name[len(old) :]}")
        for address, record in records.items()
        for head, slash, name in [record.id.rpartition("/")]  # of some ids the full name is the last part
        if name.startswith(f"{old}.") and holder.kind in holders(kinds, address)
    }
    objects = {holder: old, **{address: records[address].id for address in moved}}
    for address, record in records.items():  # of grants, whose id is that of their object
        if address.child and objects.get(address.parent) == record.id:
            moved[address] = replace(record, id=moved[address.parent].id if address.parent in moved else new)
    return moved


def holders(kinds: Mapping[str, Kind[Any]], address: Address) -> Iterator[str]:
    """The kinds of what it lies in, from near to far; with catalogs those of other sorts."""
    kind = None if address.child else kind_of(kinds, address)
    while kind is not None and kind.inside:
        yield kind.inside
        kind = kinds.get(kind.inside)
        yield from kind.beside if kind else ()


def inside(
    records: Mapping[Address, Recorded], holder: Address, id: str, kinds: Mapping[str, Kind[Any]]
) -> Iterator[Address]:
    """What lies in an object of this id, or rests on it; of some ids the full name is the last part."""
    within = f"{id.rpartition('/')[2]}.".lower()
    for address, record in records.items():
        named = record.id.rpartition("/")[2].lower().startswith(within) and holder.kind in holders(kinds, address)
        kind = None if address.child or address == holder else kind_of(kinds, address)
        if named or (kind and (holder.kind, id) in kind.rests_on(record.sent)):
            yield address
