"""Privileges on securables of Unity Catalog. API: https://docs.databricks.com/api/workspace/grants"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Causes, Effect, Immutable, KeyedBy, Normalized, Unordered
from dbxplan.resources.attached import Attached
from dbxplan.resources.base import Caller, Kind, Nested, Part, Resource, Step
from dbxplan.resources.unity import lowered, manages
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

ALL = "ALL_PRIVILEGES"


def collapsed(privileges: Sequence[str]) -> Sequence[str]:
    """As the API spells them; beside all of them single ones say nothing."""
    spelled = dict.fromkeys(each.upper().replace(" ", "_") for each in privileges)
    return [ALL] if ALL in spelled else list(spelled)


class Grant(Nested):
    principal: str
    privileges: Annotated[list[str], Normalized(collapsed), Unordered()]


class Assignments(Resource):
    """All grants on one securable."""

    full_name: Annotated[str, Immutable(), Normalized(lowered)]
    grants: Annotated[list[Grant], KeyedBy("principal", fold=True), Causes(Effect.ACCESS_LOSS, gone=True)]


class Grants(Attached[Assignments]):
    """On the securables of one kind."""

    model = Assignments
    under = natural_key = ("full_name",)

    def __init__(self, parent: "Kind[Any]") -> None:
        super().__init__(parent, "grants")
        self.type = parent.language.grants
        self.parts = (Part((), self._patch),)

    def read(self, api: "RawClient", id: str) -> Json:
        kept = [
            {"principal": each["principal"], "privileges": each["privileges"]}
            for each in self._assignments(api, id)
            if each.get("principal") and each.get("privileges")  # of somebody deleted, or of nobody any more
        ]
        return {"full_name": id, "grants": kept}

    def _assignments(self, api: "RawClient", id: str) -> Iterator[Json]:
        """Page by page, of the size that the service chooses."""
        from dbxplan.sdk.paging import pages

        def page(token: Json) -> Json:
            return api.grants.get(securable_type=self.type, full_name=id, max_results=0, **token)

        for found in pages(page, "privilege_assignments"):
            yield from found

    def create(self, api: "RawClient", desired: Assignments) -> str:
        body = desired.sent()
        self._update(api, body["full_name"], body["grants"], ())
        return str(body["full_name"])

    def idle(self, body: Json) -> bool:
        """Without a record an empty list asks for nothing; with one it revokes everything."""
        return not body.get("grants")

    def shuts_out(self, caller: Caller, desired: Json, live: Json, holder: Json) -> bool:
        """Who owns the securable needs no grant."""
        if caller.is_(holder.get("owner")):
            return False
        return manages(caller, live) and not manages(caller, desired)

    def _patch(self, api: "RawClient", id: str, step: Step) -> None:
        self._update(api, id, step.added("grants"), sorted(each["principal"] for each in step.removed("grants")))

    def _update(self, api: "RawClient", id: str, wanted: Iterable[Json], gone: Iterable[str]) -> None:
        """Who stands there gets just what is wanted: all is removed before anything is added."""
        changes = [
            *(_change(each["principal"], collapsed(each["privileges"])) for each in wanted),
            *({"principal": name, "remove": [ALL]} for name in gone),
        ]
        if changes:
            api.grants.update(securable_type=self.type, full_name=id, changes=changes)


def _change(principal: str, privileges: Sequence[str]) -> Json:
    change: Json = {"principal": principal, "add": list(privileges)}
    return change if ALL in privileges else {**change, "remove": [ALL]}
