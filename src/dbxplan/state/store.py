"""What a place for state must be able to do: the one primitive that folders, workspaces and buckets share."""

from typing import Protocol


class Store(Protocol):
    """Named objects that never change: made only where there is none of that name, read, listed, deleted.

    Names are lower case letters, digits and dots. Failures other than "absent" and "taken" are a StateError.
    """

    def make_ready(self) -> None:
        """Makes the place itself where it is not known to be there; before the first write, and beside reads."""

    def create(self, name: str, data: bytes) -> bool:
        """Whether the object was made; False where one of that name was there. Never a part of the data."""

    def read(self, name: str) -> bytes | None:
        """The object's data, None where there is none."""

    def list(self, prefix: str) -> list[str]:
        """Names that start with this, in no order."""

    def delete(self, name: str) -> None:
        """Removes the object; nothing happens where there is none."""

    def describe(self) -> str:
        """Where this is, in words for messages."""
