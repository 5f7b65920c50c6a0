"""Dashboards (AI/BI). API: https://docs.databricks.com/api/workspace/lakeview"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    ClearedBy,
    Immutable,
    Normalized,
    OutputOnly,
    Renames,
    Rewritten,
    ServerDefault,
    Sticky,
    WriteOnly,
)
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Progress, Resource, Risk, Step
from dbxplan.resources.documents import parsed, text, workspace_path
from dbxplan.resources.language import LocalPath
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound, PermissionDenied

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

SUFFIX = ".lvdash.json"
TRASHED = "TRASHED"
CANVAS = "PAGE_TYPE_CANVAS"
DRAFT = ("display_name", "serialized_dashboard", "warehouse_id")
DATASETS = ("dataset_catalog", "dataset_schema")
UNPUBLISHED, STALE = "not published", "an older draft is published"


def document(value: Any) -> Any:
    """As data, without the type that the server gives every page that has none."""
    value = parsed(value)
    pages = value.get("pages") if isinstance(value, dict) else None
    return {**value, "pages": [_untyped(page) for page in pages]} if isinstance(pages, list) else value


def _untyped(page: Any) -> Any:
    if not isinstance(page, dict) or page.get("pageType") != CANVAS:
        return page
    return {name: item for name, item in page.items() if name != "pageType"}


class Dashboard(Resource, schema="resources.Dashboard"):
    """One entry of `resources.dashboards`: a draft, which is published whenever it changes."""

    display_name: Annotated[str, Renames(), Sticky()]
    parent_path: Annotated[str | None, Immutable(), Normalized(workspace_path), ServerDefault()] = None  # caller's home
    serialized_dashboard: Annotated[Any, Normalized(document), Rewritten(), Sticky()] = None
    warehouse_id: Annotated[str | None, ClearedBy("")] = None
    # Of queries and the document that they go into nothing tells afterwards.
    dataset_catalog: Annotated[str | None, WriteOnly()] = None
    dataset_schema: Annotated[str | None, WriteOnly()] = None
    embed_credentials: Annotated[bool | None, ClearedBy(False)] = None  # of what is published
    file_path: Annotated[str | None, OutputOnly()] = None  # where the document comes from
    dashboard_id: Annotated[str | None, OutputOnly()] = None
    etag: Annotated[str | None, OutputOnly()] = None
    path: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    lifecycle_state: Annotated[str | None, OutputOnly()] = None


def draft(body: Json) -> Json:
    """What the draft's calls take: the document as text, the fields of its datasets beside it."""
    told = {name: body[name] for name in DRAFT if name in body}
    if "serialized_dashboard" in told:
        told["serialized_dashboard"] = text(told["serialized_dashboard"])
    return {"body": told, **{name: body[name] for name in DATASETS if body.get(name)}}


def patch(api: "RawClient", id: str, step: Step) -> None:
    """All of the draft each time: without a warehouse it would lose its own."""
    api.lakeview.update(dashboard_id=id, **draft(step.desired()))
    if step.desired("embed_credentials") is None:
        publish(api, id, step)


def publish(api: "RawClient", id: str, step: Step) -> None:
    """What viewers see; until then they go on seeing the older one."""
    _publish(api, id, step.desired())


def _publish(api: "RawClient", id: str, body: Json) -> None:
    warehouse = {"warehouse_id": body["warehouse_id"]} if body.get("warehouse_id") else {}
    api.lakeview.publish(dashboard_id=id, embed_credentials=bool(body.get("embed_credentials")), **warehouse)


def published(api: "RawClient", body: Json) -> Any:
    """`embed_credentials` of what is published; words where that is not the draft."""
    try:
        shown = api.lakeview.get_published(dashboard_id=body["dashboard_id"])
    except NotFound:
        return UNPUBLISHED
    return STALE if _older(shown, body) else bool(shown.get("embed_credentials"))


def _older(shown: Json, draft: Json) -> bool:
    times = [_moment(shown.get("revision_create_time")), _moment(draft.get("update_time"))]
    revised, updated = times
    return revised is not None and updated is not None and revised < updated


def _moment(text: Any) -> float | None:
    try:
        return datetime.fromisoformat(str(text).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return None


class Dashboards(Kind[Dashboard]):
    name = "dashboards"
    model = Dashboard
    language = Language(
        title="Dashboards",
        singular="dashboard",
        name="display_name",
        defaults={"parent_path": "{resource_path}", "embed_credentials": False},
        paths=(LocalPath("file_path", "content"),),
        content="serialized_dashboard",
        rooted="parent_path",
        permissions="dashboards/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_READ"},
        url="dashboardsv3/{id}/published",
    )
    parts = (
        Part((), patch),
        Part(("embed_credentials",), publish, after_create=True, follows=True),
    )
    natural_key = ("parent_path", "display_name")
    risk = Risk.LOW  # its address, schedules and subscriptions
    lists_bodies = False
    filters_names = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Not told are the folder, the document and what is published."""
        return (Live(item["dashboard_id"], name=item.get("display_name", "")) for item in api.lakeview.list())

    def find(self, api: "RawClient", desired: Dashboard) -> Sequence[Live]:
        """By natural key: as a file the name is unique in its folder."""
        path = f"{desired.parent_path}/{desired.display_name}{SUFFIX}"
        try:
            node = api.workspace.get_status(path=path)
        except NotFound:
            return ()
        id = node.get("resource_id")
        return (Live(str(id), name=desired.display_name),) if id and node.get("object_type") == "DASHBOARD" else ()

    def read(self, api: "RawClient", id: str) -> Json:
        """In the trash it is gone: nothing brings it back from here."""
        body = api.lakeview.get(dashboard_id=id)
        if body.get("lifecycle_state") == TRASHED:
            raise NotFound(f"dashboard {id} is in the trash")
        place = {"parent_path": workspace_path(body["parent_path"])} if body.get("parent_path") else {}
        return {**body, **place, "embed_credentials": published(api, body)}

    def create(self, api: "RawClient", desired: Dashboard) -> str:
        told = draft(desired.sent())
        if desired.parent_path is not None:
            told["body"]["parent_path"] = desired.parent_path
        id = str(self._made(api, told)["dashboard_id"])
        if desired.embed_credentials is None:
            _publish(api, id, desired.sent())
        return id

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """To trash one a second time is refused, as if it were somebody else's."""
        try:
            api.lakeview.trash(dashboard_id=id)
        except PermissionDenied:
            self.read(api, id)
            raise

    def wait(self, step: Step, live: Json) -> Progress:
        """For some seconds after a change of the draft a read may still give what was there before."""
        changed = not self.waits(step) or step.live.get("etag") is None or live.get("etag") != step.live["etag"]
        return Progress("done") if changed else Progress("pending", "the workspace still shows the former draft")

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace") or step.changed(*DRAFT, *DATASETS)

    def _made(self, api: "RawClient", told: Json) -> Json:
        """The folder is made where it is missing."""
        try:
            return api.lakeview.create(**told)
        except NotFound as error:
            folder = told["body"].get("parent_path")
            if error.status_code != 404 or not folder:
                raise
        api.repeating.workspace.mkdirs(path=folder)
        return api.lakeview.create(**told)
