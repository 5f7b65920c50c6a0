"""SQL warehouses. API: https://docs.databricks.com/api/workspace/warehouses"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Effect, KeyedBy, OutputOnly, Renames, ServerDefault, Sticky, sent, shape_of
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step
from dbxplan.resources.run_state import ANY_RUN_STATE, RUNNING, Lifecycle, run_state, wanted, without_run_state
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

STOPPED = "STOPPED"
GONE = ("DELETING", "DELETED")


class Channel(Nested, schema="sql.Channel"):
    name: Annotated[str | None, ServerDefault("CHANNEL_NAME_CURRENT")] = None


class Tags(Nested, schema="sql.EndpointTags"):
    custom_tags: Annotated[list[Json] | None, KeyedBy("key")] = None


class SqlWarehouse(Resource, schema="resources.SqlWarehouse"):
    """One entry of `resources.sql_warehouses`."""

    name: Annotated[str, Renames()]
    cluster_size: Annotated[str, Sticky()]
    auto_stop_mins: Annotated[int | None, ServerDefault(120)] = None  # 0: never
    channel: Annotated[Channel | None, ServerDefault({"name": "CHANNEL_NAME_CURRENT"})] = None
    enable_photon: Annotated[bool | None, ServerDefault(True)] = None
    enable_serverless_compute: Annotated[bool | None, ServerDefault()] = None  # by workspace and warehouse type
    max_num_clusters: Annotated[int | None, ServerDefault()] = None  # min_num_clusters
    min_num_clusters: Annotated[int | None, ServerDefault(1)] = None
    spot_instance_policy: Annotated[str | None, ServerDefault("COST_OPTIMIZED")] = None
    tags: Annotated[Tags | None, ServerDefault({}, {"custom_tags": {}}), ClearedBy({"custom_tags": []})] = None
    warehouse_type: Annotated[str | None, ServerDefault("CLASSIC", "PRO")] = None  # PRO where it is serverless
    lifecycle: Annotated[Lifecycle | None, ANY_RUN_STATE] = None
    # Bundles know it and the API takes it, yet it is always the caller who made the warehouse.
    creator_name: Annotated[str | None, OutputOnly()] = None
    health: Annotated[Json | None, OutputOnly()] = None
    jdbc_url: Annotated[str | None, OutputOnly()] = None
    num_active_sessions: Annotated[int | None, OutputOnly()] = None
    num_clusters: Annotated[int | None, OutputOnly()] = None
    odbc_params: Annotated[Json | None, OutputOnly()] = None
    state: Annotated[str | None, OutputOnly()] = None


def warehouse_body(warehouse: Json) -> Json:
    body = {name: value for name, value in warehouse.items() if name != "id"}
    return {**body, "lifecycle": run_state(warehouse.get("state"), STOPPED)}


def edit(api: "RawClient", id: str, step: Step) -> None:
    body: Json = sent(shape_of(SqlWarehouse), step.desired())
    api.warehouses.edit(id=id, **without_run_state(body))


def start_or_stop(api: "RawClient", id: str, step: Step) -> None:
    """An edit may have started it, so what was read before tells nothing."""
    running = api.warehouses.get(id=id).get("state") == RUNNING
    if wanted(step) is True and not running:
        api.warehouses.start(id=id)
    if wanted(step) is False and running:
        api.warehouses.stop(id=id)


def at_rest(live: Json) -> Progress:
    return Progress.of(live, "state", ready=(RUNNING, STOPPED), failed=GONE, message="health.summary")


class SqlWarehouses(Kind[SqlWarehouse]):
    name = "sql_warehouses"
    model = SqlWarehouse
    language = Language(
        title="SQL Warehouses",
        singular="sql_warehouse",
        tags="cloud-list",
        tags_field="tags.custom_tags",
        lifecycle=("started",),
        defaults={
            "auto_stop_mins": 120,
            "enable_photon": True,
            "max_num_clusters": 1,
            "spot_instance_policy": "COST_OPTIMIZED",
        },
        permissions="sql/warehouses/{id}",
        owned=True,
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_VIEW", "CAN_RUN": "CAN_MONITOR"},
        url="sql/warehouses/{id}",
    )
    parts = (
        Part((), edit),
        Part(("lifecycle",), start_or_stop, after_create=True, before=at_rest, follows=True),
    )
    risk = Risk.LOW  # what refers to its id breaks

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.warehouses.list():
            if item.get("state") not in GONE:
                yield Live(item["id"], warehouse_body(item), name=item["name"], creator=item.get("creator_name", ""))

    def find(self, api: "RawClient", desired: SqlWarehouse) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, but no call looks for it."""
        return tuple(live for live in self.list(api, None) if live.name == desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        """One that was deleted is still told of for a while."""
        warehouse = api.warehouses.get(id=id)
        if warehouse.get("state") in GONE:
            raise NotFound(f"SQL warehouse {id} was deleted")
        return warehouse_body(warehouse)

    def create(self, api: "RawClient", desired: SqlWarehouse) -> str:
        return str(api.warehouses.create(**without_run_state(desired.sent()))["id"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.warehouses.delete(id=id)

    def wait(self, step: Step, live: Json) -> Progress:
        if wanted(step):
            failed = (STOPPED, *GONE)
            return Progress.of(live, "state", ready=(RUNNING,), failed=failed, message="health.summary")
        return Progress.of(live, "state", ready=(STOPPED,), failed=GONE, message="health.summary")

    def waits(self, step: Step) -> bool:
        """It starts in its own time, unless the manifest says whether it should run."""
        return wanted(step) is not None

    def disturbs(self, field: str, live: Json) -> Effect:
        """An edit restarts what runs; of what runs, the run state can only change to stopped."""
        if live.get("state") != RUNNING:
            return Effect.NONE
        return Effect.DOWNTIME if field == "lifecycle" else Effect.RESTART
