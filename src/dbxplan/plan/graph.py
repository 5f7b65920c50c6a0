"""What needs what: cycles by name, and an order in which steps could be run one by one."""

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from dbxplan.address import Address

Needs = Mapping[Address, Iterable[Address]]


def cycles(needs: Needs) -> list[tuple[Address, ...]]:
    """Each circle of needs once, from its first address on; empty where there is none."""
    left = {address: [each for each in wanted if each in needs] for address, wanted in needs.items()}
    found = []
    while left := _tangled(left):
        circle = _circle(left)
        found.append(circle)
        left = {address: wanted for address, wanted in left.items() if address not in circle}
    return found


def free(needs: Needs) -> Needs:
    """What is in no circle and needs nothing that is."""
    tangled = _tangled({address: [each for each in wanted if each in needs] for address, wanted in needs.items()})
    return {address: wanted for address, wanted in needs.items() if address not in tangled}


def order(
    needs: Mapping[Address, Iterable[Address]], wishes: Needs, rank: Mapping[Address, tuple[int, int]]
) -> dict[Address, tuple[Address, ...]]:
    """Address -> what must be done before it, in a runnable order, by rank where there is a choice.

    `needs` are free of circles. `wishes` come from records, which may contradict them and each other: those that would
    close a circle are dropped. Only addresses of `needs` count.
    """
    wanted = {address: set(_known(needs[address], needs)) for address in needs}
    wished = {address: set(_known(wishes.get(address, ()), needs)) - wanted[address] for address in needs}
    done: dict[Address, tuple[Address, ...]] = {}
    while len(done) < len(needs):
        _run({address: wanted[address] | wished[address] for address in needs}, rank, done)
        if len(done) < len(needs):
            _drop_one(wanted, wished, done)
    return done


def _known(addresses: Iterable[Address], needs: Needs) -> list[Address]:
    return [each for each in addresses if each in needs]


def _run(
    needs: Mapping[Address, set[Address]],
    rank: Mapping[Address, tuple[int, int]],
    done: dict[Address, tuple[Address, ...]],
) -> None:
    """Takes what can be taken."""
    waiting = {address: {each for each in wanted if each not in done} for address, wanted in needs.items()}
    takers: dict[Address, list[Address]] = {}
    for address, wanted in waiting.items():
        for each in wanted:
            takers.setdefault(each, []).append(address)
    ready = [(rank[address], address) for address, wanted in waiting.items() if not wanted and address not in done]
    heapify(ready)
    while ready:
        _, address = heappop(ready)
        done[address] = tuple(sorted(needs[address]))
        for taker in takers.get(address, ()):
            waiting[taker].discard(address)
            if not waiting[taker]:
                heappush(ready, (rank[taker], taker))


def _drop_one(
    wanted: Mapping[Address, set[Address]], wished: Mapping[Address, set[Address]], done: Mapping[Address, object]
) -> None:
    left = {
        address: [each for each in sorted(wanted[address] | wished[address]) if each not in done]
        for address in wanted
        if address not in done
    }
    circle = _circle(left)
    for address, needed in zip(circle, (*circle[1:], circle[0]), strict=True):
        if needed in wished[address]:
            wished[address].discard(needed)
            return
    raise ValueError(f"a circle of needs: {', '.join(map(str, circle))}")


def _tangled(needs: Mapping[Address, list[Address]]) -> dict[Address, list[Address]]:
    """What cannot be put in order: circles, and all that needs them."""
    waiting = {address: {each for each in wanted if each in needs} for address, wanted in needs.items()}
    takers: dict[Address, list[Address]] = {}
    for address, wanted in waiting.items():
        for each in wanted:
            takers.setdefault(each, []).append(address)
    ready = [address for address, wanted in waiting.items() if not wanted]
    while ready:
        address = ready.pop()
        del waiting[address]
        for taker in takers.get(address, ()):
            waiting[taker].discard(address)
            if not waiting[taker]:
                ready.append(taker)
    return {address: sorted(wanted) for address, wanted in waiting.items()}


def _circle(tangled: Mapping[Address, list[Address]]) -> tuple[Address, ...]:
    """Follows needs from the first address until one comes again; starts at the least of those in the circle."""
    path: list[Address] = []
    address = min(tangled)
    while address not in path:
        path.append(address)
        address = tangled[address][0]
    circle = path[path.index(address) :]
    start = circle.index(min(circle))
    return (*circle[start:], *circle[:start])
