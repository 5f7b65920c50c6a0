"""What the kinds of Unity Catalog share: names, and a PATCH that carries only what changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from dbxplan.fields import ManagedKeys
from dbxplan.resources.base import Caller, Part, Step
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

MANAGE = "MANAGE"  # not among those that ALL_PRIVILEGES stands for
Patch: TypeAlias = "Callable[[RawClient, str, Json], Json]"  # (api, id, body) -> the object after the change
Read: TypeAlias = "Callable[[RawClient, str], Json]"


# The server adds them where managed defaults are on, some moments after a create.
MANAGED = ManagedKeys(r"unity\.catalog\.managed\.[^.]+\.defaults\..+")


class Owned:
    """Of kinds whose objects have an owner, who may be another."""

    def shuts_out(self, caller: Caller, desired: Json, live: Json, around: Json) -> bool:
        """A right to manage that is granted remains, and so does that of whoever owns what the object lies in.

        What is isolated is out of reach of the workspace itself, until somebody binds it.
        """
        if _isolated(desired) and not _isolated(live):
            return True
        heir = desired.get("owner")
        if heir is None or caller.is_(heir) or not caller.is_(live.get("owner")):
            return False
        return not (any(map(caller.is_, around.get("owners") or ())) or manages(caller, around))


def _isolated(body: Json) -> bool:
    return str(body.get("isolation_mode") or "").endswith("ISOLATED")


def manages(caller: Caller, body: Json) -> bool:
    """Whether grants give the caller the right to manage."""
    mine = (each for each in body.get("grants") or () if caller.is_(each["principal"]))
    return any(str(name or "").upper() == MANAGE for each in mine for name in each["privileges"] or ())


def lowered(name: str) -> str:
    """How names are stored."""
    return name.lower()


def unslashed(location: str) -> str:
    """How storage locations are stored."""
    return location.rstrip("/")


def updating(patch: Patch, read: Read) -> Callable[..., Part]:
    """Makes parts of one PATCH: `part("comment")` sends what changed of these fields."""

    def part(*fields: str, after_create: bool = False) -> Part:
        def call(api: "RawClient", id: str, step: Step) -> None:
            sends = step.sends(*fields)
            if sends and step.action in ("create", "replace"):  # what the server chose may be what is wanted
                made = read(api, id)
                sends = {name: value for name, value in sends.items() if made.get(name) != value}
            if sends:  # a PATCH that changes nothing is refused
                patch(api, id, sends)

        return Part(fields, call, after_create=after_create)

    return part


def replacing_properties(patch: Patch) -> Callable[..., None]:
    """The map is replaced as a whole, so what the server manages in it goes along."""

    def call(api: "RawClient", id: str, step: Step) -> None:
        managed = {key: value for key, value in (step.live.get("properties") or {}).items() if MANAGED.matches(key)}
        for name, properties in step.sends("properties").items():
            patch(api, id, {name: {**managed, **(properties or {})}})

    return call


def renaming(patch: Patch) -> Part:
    """Part that gives the object the name it should have, and its new id."""

    def call(api: "RawClient", id: str, step: Step) -> str:
        return str(patch(api, id, {"new_name": step.desired("name")})["full_name"])

    return Part(("name",), call)


def shown(body: Json) -> bool:
    """Whether a listed object shows all of itself: of some the caller may only see that they exist."""
    return not body.get("browse_only")
