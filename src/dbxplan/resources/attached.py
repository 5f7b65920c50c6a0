"""Permissions, grants and the like: what belongs to one object of another kind, and is set rather than made."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Resource

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

R = TypeVar("R", bound=Resource)


class Attached(Kind[R]):
    """It has the id of its object, comes and goes with that, and no call deletes it."""

    attached = True
    lists_bodies = False
    parts: tuple[Part, ...]  # type: ignore[misc]  # of the object, since they know its kind

    def __init__(self, parent: "Kind[Any]", child: str) -> None:
        words = child.replace("_", " ")
        self.name = f"{parent.name}.{child}"  # type: ignore[misc]
        self.language = Language(  # type: ignore[misc]
            title=f"{words.capitalize()} of {parent.language.title}", singular=f"{parent.language.singular} {words}"
        )

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """There is no list across objects."""
        return iter(())

    def find(self, api: "RawClient", desired: R) -> Sequence[Live]:
        id = self.own_id(desired.body())
        return self.read_if_there(api, id) if id else ()

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """It stays as it is until its object goes."""

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        id = body.get(self.natural_key[0])
        return None if id is None else str(id)
