"""Chains of numbered objects, `NAME.<number>`: the highest counts, and a link is made by one writer only."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from dbxplan.errors import StateError
from dbxplan.state.store import Store

SPARE = 5  # old links that may lie about before all of them are removed, side by side


def numbers(store: Store, name: str) -> list[int]:
    """The numbers of the chain that are there, in rising order."""
    tails = (found.removeprefix(f"{name}.") for found in store.list(f"{name}."))
    return sorted(int(tail) for tail in tails if tail.isdecimal())


def append(store: Store, name: str, number: int, data: bytes, after: int = 0) -> list[int] | None:
    """The links before this one, where it is now the chain's end and ours; else None.

    A name that is free is no proof: a writer that slept may find that others went on and swept this very number, or
    ended the chain. So it is listed afterwards, and has to hold the link that this one comes `after`. An earlier
    attempt of ours whose answer was lost counts as ours.
    """
    link = f"{name}.{number}"
    if not store.create(link, data) and store.read(link) != data:
        return None
    there = numbers(store, name)
    if max(there, default=number) <= number and (not after or after in there):
        return [each for each in there if each < number]
    with suppress(StateError):
        store.delete(link)
    return None


def sweep(store: Store, name: str, old: Sequence[int]) -> None:
    """Removes old links when they have become many; what cannot be removed stays for the next time."""
    if len(old) >= SPARE:
        remove(store, [f"{name}.{number}" for number in old])


def remove(store: Store, names: Sequence[str]) -> None:
    """Side by side; what cannot be removed stays."""

    def drop(name: str) -> None:
        with suppress(StateError):
            store.delete(name)

    with ThreadPoolExecutor(max(1, min(len(names), 8)), thread_name_prefix="dbxplan-sweep") as pool:
        list(pool.map(drop, names))
