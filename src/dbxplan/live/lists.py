"""Paging one list, as long as that is cheaper than reading what is needed of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from dbxplan.address import Address
from dbxplan.live.choice import Budget
from dbxplan.live.match import bears_name, last_of_key
from dbxplan.live.single import HOPELESS
from dbxplan.live.wanted import Wanted
from dbxplan.resources.base import Kind, Live
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import MALFORMED, malformed
from dbxplan.sdk.errors import DatabricksError, NotFound


@dataclass
class Listing:
    """The items that may be the ones looked for. `complete`: paged to its end; `refused`: why there is no list.

    `baseless`: what it lists under is not there, so neither is anything below.
    """

    items: dict[Address, list[Live]] = field(default_factory=dict)
    complete: bool = False
    refused: str = ""
    baseless: bool = False


def page(kind: Kind[Any], api: RawClient, scope: str | None, wishes: Sequence[Wanted]) -> Listing:
    """Reads pages until everything is found, the list ends, or single reads have become cheaper."""
    index, listing, budget = Index(kind, wishes), Listing(), Budget(remaining=len(wishes))
    try:
        items = iter(kind.list(api, scope))
        while chunk := list(islice(items, kind.page_size)):
            before = len(listing.items)
            settled = sum(index.take(item, listing) for item in chunk)
            pays = budget.worth_another(len(listing.items) - before, settled)
            if not pays and not kind.only_lists:
                return listing
    except HOPELESS:
        raise
    except NotFound as error:
        return Listing(refused=str(error), baseless=scope is not None)
    except DatabricksError as error:
        return Listing(refused=str(error))
    except MALFORMED as error:
        return Listing(refused=malformed(error))
    listing.complete = True
    return listing


class Index:
    """Finds the wishes that an item answers: by id, else by name; several may share one."""

    def __init__(self, kind: Kind[Any], wishes: Sequence[Wanted]) -> None:
        self.kind = kind
        self.ids: dict[str, list[Wanted]] = {}
        self.names: dict[str, list[Wanted]] = {}
        for wish in wishes:
            if wish.id is None:
                self.names.setdefault(last_of_key(kind, wish.body[kind.natural_key[-1]]), []).append(wish)
            else:
                self.ids.setdefault(wish.id, []).append(wish)

    def take(self, item: Live, listing: Listing) -> int:
        """Puts the item to the wishes it answers; how many that settles (a name may come again later)."""
        name = item.name if item.body is None else item.body.get(self.kind.natural_key[-1])
        answered = [
            wish for wish in self.names.get(last_of_key(self.kind, name), ()) if bears_name(self.kind, item, wish)
        ]
        answered += self.ids.get(item.id, ())
        for wish in answered:
            listing.items.setdefault(wish.address, []).append(item)
        return len(self.ids.get(item.id, ()))
