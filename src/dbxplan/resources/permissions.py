"""Access lists of workspace objects. API: https://docs.databricks.com/api/workspace/permissions"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Causes, Effect, Ignored, Immutable, KeyedBy, ManagedElements, Normalized, ServerDefault
from dbxplan.resources.attached import Attached
from dbxplan.resources.base import Caller, Kind, Nested, Part, Resource, Step
from dbxplan.resources.levels import ADMINS, FOLDED, MANAGES, OWNS, PRINCIPALS, principal, rank
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


def without_admins(entries: Sequence[Json]) -> Sequence[Json]:
    """Nothing can be said of them here."""
    return [entry for entry in entries if entry.get("group_name") != ADMINS]


def stays_owner(entry: Mapping[str, Any], wanted: Collection[Any]) -> bool:
    """Who owns the object goes on doing so where the manifest names no owner."""
    return bool(entry.get("owner")) and not any(each.get("owner") for each in wanted)


class Entry(Nested):
    """An owner manages: so ownership can stay with whom it is while levels are compared."""

    user_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    level: str | None = None
    owner: Annotated[bool | None, ServerDefault(True, False)] = None


class AccessList(Resource):
    """The direct entries; those that an object inherits are no configuration."""

    object_id: Annotated[str, Immutable()]
    permissions: Annotated[
        list[Entry],
        Normalized(without_admins),
        KeyedBy(*PRINCIPALS, fold=FOLDED),
        ManagedElements(stays_owner),
        Causes(Effect.ACCESS_LOSS, gone=True),
    ]
    owner_else: Annotated[Json | None, Ignored()] = None  # who owns the object where nobody does: the caller


class Permissions(Attached[AccessList]):
    """Of the objects of one kind."""

    model = AccessList
    under = natural_key = ("object_id",)

    def __init__(self, parent: "Kind[Any]") -> None:
        super().__init__(parent, "permissions")
        self.type = parent.language.permissions.rpartition("/")[0]
        self.owned = parent.language.owned
        self.parts = (Part((), self._put),)

    def read(self, api: "RawClient", id: str) -> Json:
        answer = api.permissions.get(request_object_type=self.type, request_object_id=id)
        return {"object_id": id, "permissions": list(self._direct(answer.get("access_control_list") or ()))}

    def _direct(self, entries: Iterable[Json]) -> Iterator[Json]:
        for entry in direct(entries):
            yield {"owner": False, **entry} if self.owned else entry

    def create(self, api: "RawClient", desired: AccessList) -> str:
        body = desired.sent()
        self._set(api, body["object_id"], self.entries(body, ()))
        return str(body["object_id"])

    def entries(self, desired: Json, live: Sequence[Json]) -> list[Json]:
        """As the API takes them: one for each known principal, one of them the owner where the kind has owners.

        What admins have of their own stays: a list that takes it from them is refused.
        """
        kept = [entry for entry in live if entry.get("group_name") == ADMINS]
        named = (*without_admins(desired.get("permissions") or ()), *kept)
        wanted = {principal(entry): entry for entry in named if principal(entry)[0]}
        owner = self._owner(wanted, desired.get("owner_else"), live) if self.owned else None
        if owner is not None and principal(owner) not in wanted:
            wanted[principal(owner)] = owner
        first = principal(owner) if owner is not None else None
        return [
            {key[0]: entry[key[0]], "permission_level": OWNS if key == first else entry["level"]}
            for key, entry in wanted.items()
        ]

    def shuts_out(self, caller: Caller, desired: Json, live: Json, holder: Json) -> bool:
        before = live.get("permissions") or ()
        if ADMINS in caller.groups or not any(each["level"] == MANAGES and caller.has(each) for each in before):
            return False
        after = self.entries(desired, before)
        return not any(each["permission_level"] in (MANAGES, OWNS) and caller.has(each) for each in after)

    def _owner(self, wanted: Mapping[Any, Json], heir: Json | None, live: Iterable[Json]) -> Json | None:
        """The declared one, else the present one while the manifest leaves that the right to manage."""
        named = next((entry for entry in wanted.values() if entry.get("owner")), None)
        present = next((entry for entry in live if entry.get("owner")), None)
        if named is None and present is not None:
            level = wanted.get(principal(present), present).get("level")
            named = present if level == MANAGES else None
        return named or heir

    def _put(self, api: "RawClient", id: str, step: Step) -> None:
        self._set(api, id, self.entries(step.desired(), step.live.get("permissions") or ()))

    def _set(self, api: "RawClient", id: str, entries: Sequence[Json]) -> None:
        api.permissions.set(request_object_type=self.type, request_object_id=id, access_control_list=entries)


def direct(entries: Iterable[Json]) -> Iterator[Json]:
    """One entry for each principal that has any of its own, with the highest level."""
    for entry in entries:
        own = (each["permission_level"] for each in entry.get("all_permissions") or () if not each.get("inherited"))
        level, (field, _) = max(own, key=rank, default=""), principal(entry)
        if level and field:
            owner = {"owner": True} if level == OWNS else {}
            yield {field: entry[field], "level": MANAGES if owner else level, **owner}
