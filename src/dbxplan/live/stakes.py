"""What the deletes and replaces of a plan would take along, counted where the API can say."""

from collections.abc import Iterable
from dataclasses import replace

from dbxplan.address import Address
from dbxplan.live.model import Cost, Found, Snapshot
from dbxplan.live.reader import PARALLELISM, side_by_side, total
from dbxplan.live.wanted import Kinds
from dbxplan.resources import known_kind
from dbxplan.sdk import RawClient
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
) -> Snapshot:
    """The snapshot with `stakes` for these addresses; what cannot be counted is said in words."""
    there = [address for address in addresses if isinstance(snapshot.objects.get(address), Found)]
    if not there:
        return snapshot

    def words(address: Address) -> tuple[str, ...]:
        found = snapshot.objects[address]
        assert isinstance(found, Found)
        try:
            return tuple(known_kind(kinds, address).stakes(api, found.id))
        except NotFound:
            return ()
        except DatabricksError as error:
            return (f"an unknown amount: {error}",)

    calls, started = api.calls, clock.monotonic()
    stakes = dict(zip(there, side_by_side(words, there, parallelism), strict=True))
    spent = Cost(0, api.calls - calls, clock.monotonic() - started)
    return replace(snapshot, stakes={**snapshot.stakes, **stakes}, cost=total(snapshot.cost, spent))
