"""Access lists of the folders that a bundle lies in. API: https://docs.databricks.com/api/workspace/permissions"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final

from dbxplan.fields import Causes, Effect, KeyedBy, ManagedElements, Normalized, Renames
from dbxplan.resources import FOLDERS
from dbxplan.resources.attached import Attached
from dbxplan.resources.base import Caller, Kind, Language, Nested, Part, Resource, Step
from dbxplan.resources.levels import ADMINS, FOLDED, MANAGES, PRINCIPALS, principal, rank
from dbxplan.resources.permissions import direct, without_admins
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

TYPE: Final = "directories"


def has_it_anyway(entry: Mapping[str, Any], wanted: Collection[Any]) -> bool:
    """Whether its principal inherits as much, such as the owner of a home folder: then it says nothing."""
    return bool(entry.get("inherits"))


class FolderEntry(Nested):
    user_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    level: str | None = None


class FolderAccessList(Resource):
    """The direct entries of one folder; `object_id` is its path."""

    object_id: Annotated[str, Renames()]  # another folder of the bundle takes its place
    permissions: Annotated[
        list[FolderEntry],
        Normalized(without_admins),
        KeyedBy(*PRINCIPALS, fold=FOLDED),
        ManagedElements(has_it_anyway),
        Causes(Effect.ACCESS_LOSS, gone=True),
    ]


class FolderAccess(Attached[FolderAccessList]):
    """Who may see, run and change what lies in a folder; what is below inherits it."""

    model = FolderAccessList
    under = natural_key = ("object_id",)

    def __init__(self) -> None:
        self.name = f"{FOLDERS}.permissions"  # type: ignore[misc]
        self.language = Language(title="Permissions of folders", singular="folder permissions")  # type: ignore[misc]
        self.parts = (Part((), self._put),)

    def read(self, api: "RawClient", id: str) -> Json:
        """Two calls: permissions know folders by number only. `managers` are those that manage by inheritance."""
        listed = api.permissions.get(request_object_type=TYPE, request_object_id=_number(api, id))
        entries = listed.get("access_control_list") or ()
        above = {principal(each): max(_inherited(each), key=rank, default="") for each in entries}
        own = [_with_above(each, above[principal(each)]) for each in direct(entries)]
        return {
            "object_id": id,
            "permissions": own,
            "managers": [dict([key]) for key, level in above.items() if level == MANAGES],
        }

    def create(self, api: "RawClient", desired: FolderAccessList) -> str:
        """The folder may lack as yet: nothing need have been uploaded."""
        body = desired.sent()
        api.repeating.workspace.mkdirs(path=body["object_id"])
        return self._set(api, body)

    def shuts_out(self, caller: Caller, desired: Json, live: Json, holder: Json) -> bool:
        if ADMINS in caller.groups or any(map(caller.has, live.get("managers") or ())):
            return False
        return _manages(caller, live) and not _manages(caller, desired)

    def _put(self, api: "RawClient", id: str, step: Step) -> str:
        return self._set(api, step.desired())

    def _set(self, api: "RawClient", body: Json) -> str:
        entries = [
            {key[0]: entry[key[0]], "permission_level": entry["level"]}
            for entry in without_admins(body.get("permissions") or ())
            if (key := principal(entry))[0]
        ]
        path = str(body["object_id"])
        api.permissions.set(request_object_type=TYPE, request_object_id=_number(api, path), access_control_list=entries)
        return path


@cache
def folder_access() -> Kind[Any]:
    return FolderAccess()


def _number(api: "RawClient", path: str) -> str:
    return str(api.workspace.get_status(path=path)["object_id"])


def _inherited(entry: Json) -> Iterable[str]:
    return (each["permission_level"] for each in entry.get("all_permissions") or () if each.get("inherited"))


def _with_above(entry: Json, above: str) -> Json:
    return {**entry, "inherits": True} if above and rank(above) >= rank(entry["level"]) else entry


def _manages(caller: Caller, body: Json) -> bool:
    return any(each.get("level") == MANAGES and caller.has(each) for each in body.get("permissions") or ())
