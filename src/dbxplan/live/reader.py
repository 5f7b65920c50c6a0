"""Live state in bulk: lists where they are cheaper, single reads for the rest, side by side, and what it cost."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from queue import SimpleQueue
from typing import Any

from dbxplan.address import Address
from dbxplan.live import single
from dbxplan.live.choice import worth_listing
from dbxplan.live.lists import Listing, page
from dbxplan.live.match import Seen, unclaimed
from dbxplan.live.model import Cost, Found, Snapshot
from dbxplan.live.wanted import Kinds, Wanted
from dbxplan.resources import known_kind
from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import Clock
from dbxplan.state.model import Recorded

Group = tuple[str, str | None]  # kind and the scope it lists under
PARALLELISM = 32
NONE: Mapping[Address, Recorded] = {}


def read(
    api: RawClient,
    wishes: Iterable[Wanted],
    *,
    kinds: Kinds,
    clock: Clock,
    parallelism: int = PARALLELISM,
    others: Mapping[Address, Recorded] = NONE,
) -> Snapshot:
    """Looks for every wish. Raises what makes all further reads hopeless: no connection, no valid credentials.

    `others` are recorded and not looked for: what is theirs is given to nobody else.
    """
    return _Reader(api, tuple(wishes), kinds, clock, parallelism, others).snapshot()


def refresh(
    snapshot: Snapshot,
    api: RawClient,
    addresses: Iterable[Address],
    *,
    kinds: Kinds,
    clock: Clock,
    parallelism: int = PARALLELISM,
) -> Snapshot:
    """Reads singly what only a listing told, before a step rests on it."""
    told = {
        address: seen
        for address in addresses
        if isinstance(seen := snapshot.objects.get(address), Found) and not seen.singly
    }
    if not told:
        return snapshot

    def again(address: Address) -> Seen:
        before = told[address]
        seen = single.by_id(known_kind(kinds, address), api, before.id, owned=before.owned)
        return replace(seen, instead=before.instead) if isinstance(seen, Found) else seen

    calls, started = api.calls, clock.monotonic()
    fresh = dict(zip(told, side_by_side(again, tuple(told), parallelism), strict=True))
    spent = Cost(0, api.calls - calls, clock.monotonic() - started)
    return replace(snapshot, objects={**snapshot.objects, **fresh}, cost=total(snapshot.cost, spent))


def joined(first: Snapshot, second: Snapshot) -> Snapshot:
    """Of two readings, one after the other."""
    return Snapshot(unclaimed({**first.objects, **second.objects}), cost=total(first.cost, second.cost))


def total(first: Cost, second: Cost) -> Cost:
    return Cost(
        first.objects + second.objects,
        first.calls + second.calls,
        first.seconds + second.seconds,
        first.notes + second.notes,
    )


def side_by_side(call: Callable[[Any], Any], items: Sequence[Any], parallelism: int) -> list[Any]:
    """The results in the order of the items; the first failure is raised, and what has not begun is dropped."""
    pool = ThreadPoolExecutor(max(1, min(parallelism, len(items))), thread_name_prefix="dbxplan-read")
    try:
        return [future.result() for future in [pool.submit(call, item) for item in items]]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


class _Reader:
    """One reading: lists and single reads share a pool; what a list leaves open is read when the list is done."""

    def __init__(
        self,
        api: RawClient,
        wishes: tuple[Wanted, ...],
        kinds: Kinds,
        clock: Clock,
        parallelism: int,
        others: Mapping[Address, Recorded],
    ) -> None:
        self.api, self.wishes, self.kinds, self.clock = api, wishes, kinds, clock
        self.pool = ThreadPoolExecutor(max(1, parallelism), thread_name_prefix="dbxplan-read")
        self.done: SimpleQueue[Future[Any]] = SimpleQueue()
        self.listings: dict[Future[Listing], tuple[Group, list[Wanted]]] = {}
        self.reads: dict[Future[Any], Address] = {}
        self.objects: dict[Address, Seen] = {}
        self.notes: list[str] = []
        self.taken: dict[str, dict[str, Address]] = {}
        for address, record in others.items():
            self.taken.setdefault(f"{address.kind}.{address.child}", {})[record.id] = address
        for wish in wishes:
            if wish.recorded and wish.id is not None:
                self.taken.setdefault(wish.kind_name, {})[wish.id] = wish.address

    def snapshot(self) -> Snapshot:
        calls, started = self.api.calls, self.clock.monotonic()
        try:
            self._start()
            while self.listings or self.reads:
                self._finish(self.done.get())
        finally:
            self.pool.shutdown(wait=False, cancel_futures=True)
        objects = unclaimed({wish.address: self.objects[wish.address] for wish in self.wishes})
        seconds = self.clock.monotonic() - started
        return Snapshot(objects, cost=Cost(len(objects), self.api.calls - calls, seconds, tuple(sorted(self.notes))))

    def _start(self) -> None:
        for group, wishes in grouped(self.wishes, self.kinds):
            if group is not None and (worth_listing(len(wishes)) or self.kinds[group[0]].only_lists):
                self.listings[self._submit(page, self.kinds[group[0]], self.api, *group[1:], wishes)] = (group, wishes)
            else:
                self._read_singly(wishes)

    def _finish(self, future: Future[Any]) -> None:
        if future in self.listings:
            group, wishes = self.listings.pop(future)
            self._take(group, wishes, future.result())
        else:
            self._settle_read(self.reads.pop(future), future.result())

    def _settle_read(self, address: Address, seen: Seen | single.Unsought) -> None:
        if isinstance(seen, single.Unsought):
            self.notes.append(f"{address} could not be looked for, so it counts as new: {seen.why}")
            seen = None
        self.objects[address] = seen

    def _take(self, group: Group, wishes: list[Wanted], listing: Listing) -> None:
        """A list proves equality, never absence: what is recorded and not in it is read."""
        if listing.refused and (not listing.baseless or any(wish.recorded for wish in wishes)):
            name = ".".join(filter(None, group))
            self.notes.append(f"{name}: the list was refused, so each was read alone: {listing.refused}")
        for wish in wishes:
            if wish.address in listing.items:
                self._settle(wish, listing)
            elif (listing.complete or listing.baseless) and not wish.recorded:
                self.objects[wish.address] = None
            else:
                self._read_singly([wish])

    def _settle(self, wish: Wanted, listing: Listing) -> None:
        kind, items = known_kind(self.kinds, wish.address), listing.items[wish.address]
        if wish.id is None:
            if listing.complete:
                self._look(wish, single.among, kind, self.api, wish, items, self._taken(wish))
            else:  # a later page may hold another of that name
                self._read_singly([wish])
        elif items[0].body is not None and kind.enough(items[0], wish.compared):
            found = Found(wish.id, items[0].body, singly=False)
            self.objects[wish.address] = single.settled(kind, wish, found, self._taken(wish))
        else:
            self._read_singly([wish])

    def _read_singly(self, wishes: Iterable[Wanted]) -> None:
        for wish in wishes:
            self._look(wish, single.declared, known_kind(self.kinds, wish.address), self.api, wish, self._taken(wish))

    def _look(self, wish: Wanted, call: Callable[..., Seen | single.Unsought], *arguments: Any) -> None:
        self.reads[self._submit(call, *arguments)] = wish.address

    def _submit(self, call: Callable[..., Any], *arguments: Any) -> Future[Any]:
        future = self.pool.submit(call, *arguments)
        future.add_done_callback(self.done.put)
        return future

    def _taken(self, wish: Wanted) -> Mapping[str, Address]:
        return self.taken.get(wish.kind_name, {})


def grouped(wishes: Sequence[Wanted], kinds: Kinds) -> Iterator[tuple[Group | None, list[Wanted]]]:
    """The wishes that one list could answer together; under None those that no list can help."""
    groups: dict[Group | None, list[Wanted]] = {}
    for wish in wishes:
        kind = known_kind(kinds, wish.address)
        scope = kind.scope(wish.body)
        listed = (kind.lists_bodies or wish.id is None) and (scope is not None or not kind.under)
        groups.setdefault((kind.name, scope) if listed else None, []).append(wish)
    return iter(groups.items())
