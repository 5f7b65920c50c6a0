"""Chains of numbered objects, `NAME.<number>`: the highest counts, and a link is made by one writer only."""

from contextlib import suppress

from dbxplan.errors import StateError
from dbxplan.state.store import Store


def numbers(store: Store, name: str) -> list[int]:
    """The numbers of the chain that are there, in rising order."""
    tails = (found.removeprefix(f"{name}.") for found in store.list(f"{name}."))
    return sorted(int(tail) for tail in tails if tail.isdecimal())


def append(store: Store, name: str, number: int, data: bytes) -> bool:
    """Whether this link is now the chain's end and ours.

    A name that is free is no proof: a writer that slept may find that others went on and swept this very number.
    So the chain is listed afterwards. An earlier attempt of ours whose answer was lost counts as ours.
    """
    link = f"{name}.{number}"
    if not store.create(link, data) and store.read(link) != data:
        return False
    if max(numbers(store, name), default=number) <= number:
        return True
    with suppress(StateError):
        store.delete(link)
    return False


def sweep(store: Store, name: str, below: int) -> None:
    """Removes old links, oldest first; what cannot be removed stays for the next time."""
    with suppress(StateError):
        for number in numbers(store, name):
            if number < below:
                store.delete(f"{name}.{number}")
