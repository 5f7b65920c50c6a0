"""Access lists of secret scopes. API: https://docs.databricks.com/api/workspace/secrets"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Causes, Effect, Immutable, KeyedBy
from dbxplan.resources.attached import Attached
from dbxplan.resources.base import DONE, Caller, Kind, Nested, Part, Progress, Resource, Step
from dbxplan.resources.levels import SECRETS_MANAGES
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class SecretEntry(Nested):
    """Users, service principals and groups stand under their mere name."""

    principal: str
    level: str | None = None


class SecretAccessList(Resource):
    object_id: Annotated[str, Immutable()]
    permissions: Annotated[list[SecretEntry], KeyedBy("principal", fold=True), Causes(Effect.ACCESS_LOSS, gone=True)]


class SecretAccess(Attached[SecretAccessList]):
    """Who may do what with the secrets of a scope; admins too need an entry."""

    model = SecretAccessList
    under = natural_key = ("object_id",)

    def __init__(self, parent: "Kind[Any]") -> None:
        super().__init__(parent, "permissions")
        self.parts = (Part((), self._put),)

    def read(self, api: "RawClient", id: str) -> Json:
        entries = [
            {"principal": item["principal"], "level": item["permission"]} for item in api.secrets.list_acls(scope=id)
        ]
        return {"object_id": id, "permissions": entries}

    def create(self, api: "RawClient", desired: SecretAccessList) -> str:
        """A new scope has an entry for whoever made it, or for all users."""
        body = desired.sent()
        id = str(body["object_id"])
        self._set(api, id, body["permissions"], self.read(api, id)["permissions"])
        return id

    def waits(self, step: Step) -> bool:
        return True

    def wait(self, step: Step, live: Json) -> Progress:
        """Reads are cached for a while."""
        if _levels(live["permissions"]) == _levels(step.desired("permissions") or ()):
            return DONE
        return Progress("pending", "the access list does not show its new entries yet")

    def shuts_out(self, caller: Caller, desired: Json, live: Json, holder: Json) -> bool:
        return _manages(caller, live) and not _manages(caller, desired)

    def _put(self, api: "RawClient", id: str, step: Step) -> None:
        self._set(api, id, step.desired("permissions") or (), step.live.get("permissions") or ())

    def _set(self, api: "RawClient", id: str, wanted: Sequence[Json], live: Sequence[Json]) -> None:
        """One by one, since parallel writes get lost: first who manages, so that nobody is out meanwhile."""
        there, desired = _levels(live), _levels(wanted)
        for entry in sorted(wanted, key=lambda each: each["level"] != SECRETS_MANAGES):
            if there.get(entry["principal"].lower()) != entry["level"]:
                api.secrets.put_acl(scope=id, principal=entry["principal"], permission=entry["level"])
        for entry in live:
            if entry["principal"].lower() not in desired:
                with suppress(NotFound):  # nobody's entry any more
                    api.secrets.delete_acl(scope=id, principal=entry["principal"])


def _levels(entries: Iterable[Json]) -> dict[str, Any]:
    return {each["principal"].lower(): each["level"] for each in entries}


def _manages(caller: Caller, body: Json) -> bool:
    entries = body.get("permissions") or ()
    return any(each.get("level") == SECRETS_MANAGES and caller.is_(each.get("principal")) for each in entries)
