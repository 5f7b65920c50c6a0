"""What a plan wants to know of the workspace: one entry per address, recorded or declared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dbxplan.address import Address
from dbxplan.manifest.model import Declared
from dbxplan.resources import kind_of
from dbxplan.resources.base import Kind
from dbxplan.state.model import Recorded

Json = dict[str, Any]
Kinds = Mapping[str, Kind[Any]]


@dataclass(frozen=True)
class Wanted:
    """`body`: what was sent last, else what is desired; it says where to look. `compared`: with what it is compared.

    `id` is the recorded one, or the one that the body determines. `instead`: what is looked for where that is gone, if
    no second one of its name could be made, or ours bear a mark.
    """

    address: Address
    id: str | None
    body: Json
    compared: Json = field(default_factory=dict)
    recorded: bool = False
    mark: str | None = None
    instead: "Wanted | None" = None

    @property
    def kind_name(self) -> str:
        """Children have the ids of what they belong to."""
        return f"{self.address.kind}.{self.address.child}"


def wanted(
    declared: Mapping[Address, Declared], recorded: Mapping[Address, Recorded], kinds: Kinds
) -> Iterator[Wanted]:
    """Everything that is recorded, then what is only declared and can be looked for: its natural key is known.

    What no call deletes is of no interest once it left the manifest.
    """
    for address, record in recorded.items():
        kind, wish = kind_of(kinds, address), declared.get(address)
        if kind and not (kind.attached and wish is None):
            compared = {**record.sent, **wish.body} if wish else record.sent  # what left the manifest is compared, too
            known = wish and (kind.unique or wish.ownership is not None) and not kind.attached
            fresh = _declared(address, wish, kind) if wish and known else None
            instead = fresh if fresh and fresh.id != record.id else None
            yield Wanted(address, record.id, record.sent, compared, recorded=True, instead=instead)
    for address, wish in declared.items():
        kind = kind_of(kinds, address)
        if kind and address not in recorded and not kind.idle(wish.body) and (found := _declared(address, wish, kind)):
            yield found


def _declared(address: Address, wish: Declared, kind: Kind[Any]) -> Wanted | None:
    """None where its natural key is not known."""
    if any(wish.body.get(name) is None for name in kind.natural_key):
        return None
    return Wanted(address, kind.own_id(wish.body), wish.body, wish.body, mark=wish.ownership)
