"""Chains of numbered objects, `NAME.<number>`: the highest counts, and a link is made by one writer only."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from dbxplan.errors import StateError
from dbxplan.state.beside import together
from dbxplan.state.store import Store

SPARE = 5  # old links that may lie about before all of them are removed, side by side


@dataclass(frozen=True)
class Glimpse:
    """A store as it was found: the names in it, and some objects that were read at the same time."""

    names: tuple[str, ...]
    objects: Mapping[str, bytes | None] = field(default_factory=dict, repr=False)

    def numbers(self, chain: str) -> list[int]:
        """The numbers of a chain that are there, in rising order."""
        tails = (name.removeprefix(f"{chain}.") for name in self.names if name.startswith(f"{chain}."))
        return sorted(int(tail) for tail in tails if tail.isdecimal())

    def last(self, chain: str) -> int:
        """The highest number; 0 where there is no link."""
        return max(self.numbers(chain), default=0)

    def read(self, store: Store, name: str) -> bytes | None:
        """The object as it was read then, else as it is now."""
        found = self.objects.get(name)
        return store.read(name) if found is None else found


def glimpse(store: Store, *objects: str) -> Glimpse:
    """The names, and these objects, asked for side by side."""
    names, *found = together(partial(store.list, ""), *(partial(store.read, name) for name in objects))
    return Glimpse(tuple(names), dict(zip(objects, found, strict=True)))


def append(
    store: Store, name: str, number: int, data: bytes, after: int = 0, also: Sequence[str] = ()
) -> Glimpse | None:
    """What is there once this link is the chain's end and ours, with the objects `also` asked for; else None.

    A name that is free is no proof: a writer that slept may find that others went on and swept this very number, or
    ended the chain. So it is listed afterwards, and has to hold the link that this one comes `after`. An earlier
    attempt of ours whose answer was lost counts as ours.
    """
    link = f"{name}.{number}"
    if not store.create(link, data) and store.read(link) != data:
        return None
    seen = glimpse(store, *also)
    if seen.last(name) <= number and (not after or after in seen.numbers(name)):
        return seen
    with suppress(StateError):
        store.delete(link)
    return None


def sweep(store: Store, name: str, old: Sequence[int]) -> None:
    """Removes old links when they have become many; what cannot be removed stays for the next time."""
    if len(old) >= SPARE:
        remove(store, [f"{name}.{number}" for number in old])


def remove(store: Store, names: Sequence[str]) -> bool:
    """Side by side; what cannot be removed stays. Whether all are gone."""

    def drop(name: str) -> bool:
        try:
            store.delete(name)
        except StateError:
            return False
        return True

    with ThreadPoolExecutor(max(1, min(len(names), 8)), thread_name_prefix="dbxplan-sweep") as pool:
        return all([*pool.map(drop, names)])
