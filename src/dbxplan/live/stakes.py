"""What the deletes and replaces of a plan would take along, counted where the API can say."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from dbxplan.address import Address
from dbxplan.live.model import Cost, Found, Snapshot
from dbxplan.live.reader import PARALLELISM, side_by_side, total
from dbxplan.live.wanted import Kinds
from dbxplan.resources import known_kind
from dbxplan.resources.base import Caller, Kind
from dbxplan.resources.levels import principal
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import MALFORMED, malformed
from dbxplan.sdk.clock import Clock
from dbxplan.sdk.errors import DatabricksError, NotFound


def count(
    snapshot: Snapshot,
    api: RawClient,
    addresses: Iterable[Address],
    *,
    kinds: Kinds,
    clock: Clock,
    parallelism: int = PARALLELISM,
    replaced: Collection[Address] = (),
    caller: str = "",
) -> Snapshot:
    """The snapshot with `stakes` for these addresses; what cannot be counted is said in words.

    To `replaced` ones comes whose access goes with the object though nobody declares it: others than the `caller`.
    """
    there = [address for address in addresses if isinstance(snapshot.objects.get(address), Found)]
    if not there:
        return snapshot

    def words(address: Address) -> tuple[str, ...]:
        found = snapshot.objects[address]
        assert isinstance(found, Found)
        kind = known_kind(kinds, address)
        try:
            lost = access(api, kind, address, found, snapshot, caller) if address in replaced else ()
            return (*kind.stakes(api, found.id), *lost)
        except NotFound:
            return ()
        except DatabricksError as error:
            return (f"an unknown amount: {error}",)
        except MALFORMED as error:
            return (f"an unknown amount: {malformed(error)}",)

    calls, started = api.calls, clock.monotonic()
    stakes = dict(zip(there, side_by_side(words, there, parallelism), strict=True))
    spent = Cost(0, api.calls - calls, clock.monotonic() - started)
    return replace(snapshot, stakes={**snapshot.stakes, **stakes}, cost=total(snapshot.cost, spent))


def access(
    api: RawClient, kind: Kind[Any], address: Address, found: Found, snapshot: Snapshot, caller: str
) -> Iterator[str]:
    """Who has what on an object, where the manifest leaves that alone: a new one begins without."""
    for name, field in (("permissions", kind.language.permissions), ("grants", kind.language.grants and "{id}")):
        child = kind.child(name)
        if child is not None and address._replace(child=name) not in snapshot.objects:
            id = {**found.body, "id": found.id}.get(field.rpartition("/")[2].strip("{}"))
            entries = child.read(api, str(id))[name] if id else ()
            held = [text for entry in entries if (text := _held(entry, Caller(caller)))]
            if held:
                yield f"{name} that nobody declares: {', '.join(held)}"


def _held(entry: dict[str, Any], caller: Caller) -> str:
    what = ", ".join(sorted(entry["privileges"])) if "privileges" in entry else str(entry.get("level"))
    who = entry.get("principal") or principal(entry)[1]
    return "" if caller.is_(who) else f"{who} ({what})"
