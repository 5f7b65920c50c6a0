"""Genie spaces. API: https://docs.databricks.com/api/workspace/genie"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Fleeting, Normalized, OutputOnly, Renames, Rewritten, ServerDefault, Sticky
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Resource, Risk, Step
from dbxplan.resources.documents import parsed, text, workspace_path
from dbxplan.resources.language import LocalPath
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

SENT = ("description", "parent_path", "serialized_space", "title", "warehouse_id")


def document(value: Any) -> Any:
    """As data, in the second version, which the first one is stored as."""
    value = parsed(value)
    if not isinstance(value, dict) or value.get("version") != 1:
        return value
    return {"data_sources": {}, **value, "version": 2}


class GenieSpace(Resource, schema="resources.GenieSpace"):
    """One entry of `resources.genie_spaces`."""

    title: Annotated[str | None, Renames(), Sticky()] = None
    # The server brings it to its newest version, and tells only those of it who may edit the space.
    serialized_space: Annotated[Any, Normalized(document), Rewritten(), Fleeting(), Sticky()]
    warehouse_id: Annotated[str, Sticky()]
    description: Annotated[str | None, ClearedBy("")] = None
    parent_path: Annotated[str | None, Normalized(workspace_path), ServerDefault(), Sticky()] = None  # caller's home
    file_path: Annotated[str | None, OutputOnly()] = None  # where the document comes from
    space_id: Annotated[str | None, OutputOnly()] = None
    etag: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None


def told(body: Json) -> Json:
    sent = {name: body[name] for name in SENT if body.get(name) is not None}
    return {**sent, "serialized_space": text(body["serialized_space"])} if "serialized_space" in sent else sent


def patch(api: "RawClient", id: str, step: Step) -> None:
    """All of it each time. Without the etag: the server moves that by itself when it rewrites the document."""
    body = told(step.desired())
    try:
        api.genie.update_space(space_id=id, **body)
    except NotFound:
        if not step.changed("parent_path"):
            raise
        api.repeating.workspace.mkdirs(path=body["parent_path"])
        api.genie.update_space(space_id=id, **body)


class GenieSpaces(Kind[GenieSpace]):
    name = "genie_spaces"
    model = GenieSpace
    language = Language(
        title="Genie Spaces",
        singular="genie_space",
        name="title",
        defaults={"parent_path": "{resource_path}"},
        paths=(LocalPath("file_path", "content"),),
        content="serialized_space",
        rooted="parent_path",
        permissions="genie/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_READ"},
        url="genie/rooms/{id}",
    )
    parts = (Part((), patch),)
    # Two of one title can lie in a folder: then neither is taken for the declared one.
    natural_key = ("parent_path", "title")
    risk = Risk.LOW  # conversations, feedback and benchmarks
    lists_bodies = False

    def claims(self, body: Mapping[str, Any]) -> str | None:
        """Spaces of one title may lie in one folder."""
        return None

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Neither the document nor, for everybody, the folder is told."""
        from dbxplan.sdk.paging import pages

        for page in pages(lambda token: api.genie.list_spaces(**token), "spaces"):
            yield from (Live(item["space_id"], name=item.get("title", "")) for item in page)

    def find(self, api: "RawClient", desired: GenieSpace) -> Sequence[Live]:
        """No call looks for it; of equal titles the folder is told by a read."""
        return tuple(live for live in self.list(api, None) if live.name == desired.title)

    def read(self, api: "RawClient", id: str) -> Json:
        space = api.genie.get_space(space_id=id, include_serialized_space=True)
        return {**space, **({"parent_path": workspace_path(space["parent_path"])} if space.get("parent_path") else {})}

    def create(self, api: "RawClient", desired: GenieSpace) -> str:
        body = told(desired.sent())
        try:
            return str(api.genie.create_space(**body)["space_id"])
        except NotFound:
            if not desired.parent_path:
                raise
        api.repeating.workspace.mkdirs(path=desired.parent_path)
        return str(api.genie.create_space(**body)["space_id"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.genie.trash_space(space_id=id)
