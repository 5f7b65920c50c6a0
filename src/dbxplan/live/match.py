"""Which of the objects that bear a declared name is the declared one. Never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dbxplan.address import Address
from dbxplan.fields import Normalized, shape_of
from dbxplan.live.model import Ambiguous, Found, Unreadable
from dbxplan.live.wanted import Wanted
from dbxplan.resources.base import Kind, Live

Json = dict[str, Any]
Seen = Found | Ambiguous | Unreadable | None


def bears_name(kind: Kind[Any], item: Live, wish: Wanted) -> bool:
    """Whether an item of a listing or look-up has the natural key of the wish."""
    if item.body is None:
        return last_of_key(kind, item.name) == last_of_key(kind, wish.body[kind.natural_key[-1]])
    return has_key(kind, item.body, wish)


def has_key(kind: Kind[Any], body: Json, wish: Wanted) -> bool:
    """Whether a body has the whole natural key of the wish."""
    return all(
        _compared(kind, name, body.get(name)) == _compared(kind, name, wish.body[name]) for name in kind.natural_key
    )


def last_of_key(kind: Kind[Any], value: Any) -> str:
    """The last field of a natural key, by which lists are searched, as it is compared."""
    return str(_compared(kind, kind.natural_key[-1], value))


def _compared(kind: Kind[Any], name: str, value: Any) -> Any:
    normalized = shape_of(kind.model).at(name).get(Normalized)
    return normalized.apply(value) if normalized and isinstance(value, str) else value


def choose(kind: Kind[Any], wish: Wanted, candidates: Sequence[Found], taken: Mapping[str, Address]) -> Seen:
    """One that bears our mark is ours; else one that no other can stand beside, as a find of somebody else's.

    `taken`: ids of this kind that are recorded under another address.
    """
    held = next((found for found in candidates if found.id in taken), None)
    if held and kind.unique:
        return Ambiguous((held.id,), f"it is recorded as {taken[held.id]}: keep that key, or delete it first")
    free = [found for found in candidates if found.id not in taken]
    ours = [found for found in free if wish.mark is not None and kind.mark(found.body) == wish.mark]
    if len(ours) == 1:
        return ours[0]
    if ours:
        return Ambiguous(tuple(found.id for found in ours), "several bear this name and the mark of this bundle")
    if not kind.unique or not free:
        return None
    if len(free) == 1:
        return replace(free[0], owned=kind.attached)
    return Ambiguous(tuple(found.id for found in free), "several bear this name and none the mark of this bundle")


def unclaimed(objects: Mapping[Address, Seen]) -> dict[Address, Seen]:
    """An object that several addresses lay claim to is given to none of them."""
    claims: dict[tuple[str, str, str], list[Address]] = {}
    for address, seen in objects.items():
        if isinstance(seen, Found):
            claims.setdefault((address.kind, address.child, seen.id), []).append(address)
    settled = dict(objects)
    for (*_, id), addresses in claims.items():
        for address in addresses if len(addresses) > 1 else ():
            others = ", ".join(str(other) for other in addresses if other != address)
            settled[address] = Ambiguous((id,), f"{others} may be the same object")
    return settled
