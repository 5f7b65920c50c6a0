"""What every kind is made of: models that say what the API does with each field, and one call per verb."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, Literal, NamedTuple, Protocol, TypeVar

from dbxplan.fields import Effect
from dbxplan.resources.language import Language
from dbxplan.resources.levels import principal
from dbxplan.resources.model import Nested, Resource
from dbxplan.resources.stakes import count
from dbxplan.sdk import Json
from dbxplan.sdk.errors import DatabricksError, NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

__all__ = [
    "DONE",
    "NOTHING",
    "Caller",
    "Effect",
    "Json",
    "Kind",
    "Language",
    "LeftError",
    "Live",
    "Nested",
    "Part",
    "Progress",
    "Resource",
    "Risk",
    "Step",
    "UnsureError",
    "count",
]

R = TypeVar("R", bound=Resource)


class Risk(IntEnum):
    """What is lost when an object of the kind is deleted or replaced."""

    NONE = 0
    LOW = 1  # history, statistics
    HIGH = 2  # data


class Caller(NamedTuple):
    """Whoever plans and applies."""

    name: str
    groups: frozenset[str] = frozenset()

    def is_(self, name: object) -> bool:
        """Whether the name is the caller's or one of its groups'."""
        return isinstance(name, str) and (name.lower() == self.name.lower() or name in self.groups)

    def has(self, entry: Mapping[str, Any]) -> bool:
        """Whether an entry of an access list is for the caller, or one of its groups."""
        field, name = principal(entry)
        return name in self.groups if field == "group_name" else bool(name) and name == self.name.lower()


class LeftError(NotFound):
    """A delete left the object where it is: it belongs to another one, and goes with that."""


class UnsureError(DatabricksError):
    """Nobody knows whether something that was there already was taken over: to find it proves nothing."""


class Live(NamedTuple):
    """One object of a listing. Without a body, or with one that is not `complete`, it is read singly to be compared."""

    id: str
    body: Json | None = None
    complete: bool = True
    name: str = ""  # the natural key's value, for kinds whose items carry no body
    creator: str = ""


class Progress(NamedTuple):
    """What one look at one object saw."""

    state: Literal["done", "pending", "failed"]
    message: str = ""
    unclear: bool = False  # the answer did not tell: pending, but not for long

    @classmethod
    def of(
        cls, body: Json, path: str, *, ready: Sequence[str], failed: Sequence[str] = (), message: str = ""
    ) -> "Progress":
        """By the value at a dotted path; `message` is the dotted path of the server's own words."""
        value = _dig(body, path)
        words = str(_dig(body, message) or "") if message else ""
        if not isinstance(value, str):
            return cls("pending", words or f"the answer does not tell {path!r}", unclear=True)
        if value in ready:
            return cls("done")
        return cls("failed" if value in failed else "pending", words or str(value))


DONE = Progress("done")
NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class Step(Protocol):
    """One action on one address, as a kind sees it; references are filled and secrets in place."""

    @property
    def action(self) -> str:
        """`create`, `update`, `replace`, `delete` or `adopt`."""

    @property
    def live(self) -> Json:
        """The object as it was read before the step; empty for a create."""

    def desired(self, field: str = "") -> Any:
        """The whole body to send, or one field of it (None where unset).

        In an update it holds what is live in fields that were never declared, so that a full replace keeps them.
        """

    def changed(self, *fields: str) -> bool:
        """Whether the step changes one of these fields."""

    def sends(self, *fields: str) -> Json:
        """Of these fields those that change, with what clears the ones that left the manifest."""

    def added(self, field: str) -> list[Json]:
        """Elements of a keyed list that are new or differ."""

    def removed(self, field: str) -> list[Json]:
        """Elements of a keyed list, as they are live, that are no longer desired."""


@dataclass(frozen=True)
class Part:
    """One call of an update. It runs when one of its fields changed; without fields it takes what no other part has.

    `call(api, id, step)` gives the new id where the call changes it, else None. `before` is one look at the object: the
    part runs when that is done.
    """

    fields: tuple[str, ...]
    call: Callable[["RawClient", str, Step], str | None]
    waits: bool = False  # the API must settle before the next part
    after_create: bool = False  # create does not take these fields: the part runs right after it when they are set
    before: Callable[[Json], Progress] | None = None
    follows: bool = False  # another part may undo it: it runs after any other when its fields are set
    twice: bool = True  # whether making the call again after a lost answer ends as making it once


class Kind(ABC, Generic[R]):
    """One kind of resource. Adapters neither sleep, retry nor log, and let SDK errors pass."""

    name: ClassVar[str]
    model: type[R]
    language: ClassVar[Language]
    parts: ClassVar[tuple[Part, ...]]
    id_field: ClassVar[str] = ""  # a field of what is read that holds the id
    under: ClassVar[tuple[str, ...]] = ()  # the fields that give the scope of `list`
    inside: ClassVar[str] = ""  # the kind that its objects lie in, where their ids begin with the id of that
    beside: ClassVar[tuple[str, ...]] = ()  # other kinds that can stand around the same things
    emptied_first: ClassVar[bool] = False  # its delete is refused as long as something lies in it or rests on it
    dotted: ClassVar[str] = ""  # the field with the full name, of kinds that have no fields for what they lie in
    natural_key: ClassVar[tuple[str, ...]] = ("name",)
    unique: ClassVar[bool] = True  # whether the natural key is, within the scope
    names_among: ClassVar[str] = ""  # what shares its names with objects of other kinds: "catalog"; else its own alone
    risk: ClassVar[Risk] = Risk.NONE
    lists_bodies: ClassVar[bool] = True  # whether items of `list` can be compared
    only_lists: ClassVar[bool] = False  # whether `read` is no less than the whole list
    filters_names: ClassVar[bool] = False  # whether `find` is one call whatever the workspace holds
    page_size: ClassVar[int] = 100  # items of one call of `list`, for counting what is cheaper
    attached: ClassVar[bool] = False  # part of another object: set rather than made, and gone with it
    names: ClassVar[tuple[str, ...]] = ()  # fields with the id of something that is there first, also by its mere text
    takes_access: ClassVar[bool] = False  # made or updated, it is put on the access lists of what it refers to
    names_linger: ClassVar[bool] = False  # after a delete: before a create `lingers` is asked until it is done
    once: ClassVar[bool] = False  # `create_once` makes one object for a token, however often it is called
    delete_polls: ClassVar[bool] = False  # after delete, `read` until it is gone

    @abstractmethod
    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Every object that the caller may see, under the scope where the kind has one (`main`, `main.sales`)."""

    @abstractmethod
    def find(self, api: "RawClient", desired: R) -> Sequence[Live]:
        """By natural key, without an id: every candidate, also several."""

    @abstractmethod
    def read(self, api: "RawClient", id: str) -> Json:
        """The object, its fields under the names and at the places of the manifest. NotFound when it is gone."""

    @abstractmethod
    def create(self, api: "RawClient", desired: R) -> str:
        """Gives the id."""

    def create_once(self, api: "RawClient", desired: R, token: str) -> str:
        """`create`, where the API knows a request by a token: the second time it gives the id of the first."""
        return self.create(api, desired)

    @abstractmethod
    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """NotFound when it is gone already. `recorded` is the body last applied, with the fields that are `Kept`."""

    def halt(self, api: "RawClient", id: str) -> bool:
        """Stops what runs before a delete; where it is True, `read` until `halted` is done, then `delete`."""
        return False

    def halted(self, live: Json) -> Progress:
        """One look at a body after `halt`."""
        return DONE

    def busy(self, error: DatabricksError) -> bool:
        """Whether a create or delete was refused only because something else is not over yet: it is tried again."""
        return False

    def anew(self, desired: Mapping[str, Any], live: Mapping[str, Any]) -> str:
        """Why the object is made again though nothing of it changed; empty where it stays."""
        return ""

    def noted(self, body: Json) -> Json:
        """What of a read is recorded though nobody declares it: field -> value."""
        return {}

    def forgotten(self, noted: Mapping[str, Any], now: float) -> bool:
        """Whether the API tells no more of an object only because time went by."""
        return False

    def enough(self, item: Live, desired: Mapping[str, Any]) -> bool:
        """Whether a listed item can be compared with this desired body, or the object must be read singly."""
        return item.body is not None and item.complete

    def lingers(self, api: "RawClient", desired: R) -> Progress:
        """One look at whether a former object still holds the name."""
        return DONE

    def rests_on(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Kind and id of what cannot be deleted, or replaced, but after the object with this live or recorded body."""
        yield from ()

    def carries(self, live: Json) -> Iterator[tuple[str, str]]:
        """Kind and id of what rests on the object, where its live body tells that."""
        yield from ()

    def locked(self, live: Json) -> str:
        """The field that keeps the object from being deleted as long as it is set; empty where none does."""
        return ""

    def look(self, api: "RawClient", id: str) -> Json:
        """What `wait` sees: the object, with what else tells how far it is."""
        return self.read(api, id)

    def wait(self, step: Step, live: Json) -> Progress:
        """One look at one body; `apply/waits.py` owns the loop, the clock and the deadline."""
        return DONE

    def waits(self, step: Step) -> bool:
        """Whether the step has anything to wait for; where it is False no read is spent on it."""
        return False

    def mark(self, body: Json) -> str | None:
        """The ownership mark that the body bears, where the kind has one."""
        return None

    def marked(self, body: Json, mark: str | None) -> Json:
        """The body to send with the mark in it, for kinds whose mark is no field of the manifest."""
        return body

    def disturbs(self, field: str, live: Json) -> Effect:
        """What an update of this top-level field disturbs, as the object is now, beyond what its markers say."""
        return Effect.NONE

    def scope(self, body: Mapping[str, Any]) -> str | None:
        """The scope that the object lists under, from a desired or live body.

        None for kinds that need none, and where the body lacks it or a reference still stands for it.
        """
        return self.full_name(body, self.under)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """What a delete would take along, counted where the API can say: `3 tables`."""
        return ()

    def takes_along(self, recorded: Mapping[str, Any]) -> bool:
        """Whether a delete of the object that has this recorded body destroys its stakes with it."""
        return True

    def child(self, name: str) -> "Kind[Any] | None":
        """The adapter of the permissions or the grants of the kind's objects; None where they have none."""
        from dbxplan.resources.children import child_of

        return child_of(self, name)

    def idle(self, body: Json) -> bool:
        """Whether a desired body asks for nothing as long as nothing is recorded."""
        return False

    def shuts_out(self, caller: Caller, desired: Json, live: Json, holder: Json) -> bool:
        """Whether a change to the desired body takes the caller's right to manage.

        `holder` is for a child the object, under its owner to be; else `owners` of what it lies in, and its `grants`.
        """
        return False

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        """The id that an object with this body has, where the manifest determines it (`main.sales`); else None."""
        return None

    def claims(self, body: Mapping[str, Any]) -> str | None:
        """The name that no second object can have beside one with this body; None where it has none, or several may."""
        values = [value for field in self.natural_key if isinstance(value := body.get(field), str) and value]
        if not self.unique or len(values) < len(self.natural_key):
            return None
        return values[-1].lower() if self.names_among else self.own_id(body) or "/".join(values)

    def takes_over(self, body: Mapping[str, Any]) -> bool:
        """Whether a desired body asks for what is there under its name to be taken over."""
        return False

    def came_with(self, live: Json, holder: Json) -> bool:
        """Whether an object was not made by anybody, but came with what it lies in."""
        return False

    def lacks(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Fields that a create demands because of others, and in words why; a replace has deleted by then."""
        yield from ()

    def risk_of(self, body: Mapping[str, Any]) -> Risk:
        """What is lost with the object that has this live or recorded body."""
        return self.risk

    def read_if_there(self, api: "RawClient", id: str) -> Sequence[Live]:
        """The object as the only candidate of a search by a name that is its id."""
        try:
            return (Live(id, self.read(api, id)),)
        except NotFound:
            return ()

    @staticmethod
    def full_name(body: Mapping[str, Any], fields: Sequence[str]) -> str | None:
        """The values of these fields with dots between, in lower case; None where one is not known."""
        values = [body.get(field) for field in fields]
        return ".".join(map(str, values)).lower() if values and all(values) else None


def _dig(body: Any, path: str) -> Any:
    for name in path.split("."):
        body = body.get(name) if isinstance(body, dict) else None
    return body
