"""Quality monitors of tables. API: https://docs.databricks.com/api/workspace/qualitymonitors"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    CreateOnly,
    Exclusive,
    Immutable,
    KeyedBy,
    Normalized,
    OutputOnly,
    Sticky,
    WriteOnly,
    sent,
    shape_of,
)
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step
from dbxplan.resources.documents import workspace_path
from dbxplan.resources.unity import lowered
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

ACTIVE = "MONITOR_STATUS_ACTIVE"
FAILED = ("MONITOR_STATUS_ERROR", "MONITOR_STATUS_FAILED")
NOT_IN_UPDATES = ("table_name", "assets_dir", "skip_builtin_dashboard", "warehouse_id")
Profile = Exclusive("profile of a monitor")


class Schedule(Nested, schema="catalog.MonitorCronSchedule"):
    quartz_cron_expression: str
    timezone_id: str
    pause_status: Annotated[str | None, OutputOnly()] = None


class QualityMonitor(Resource, schema="resources.QualityMonitor"):
    """One entry of `resources.quality_monitors`: the monitor of one table."""

    table_name: Annotated[str, Immutable(), Normalized(lowered)]
    assets_dir: Annotated[str, Immutable(), Normalized(workspace_path)]
    output_schema_name: Annotated[str, Sticky()]
    inference_log: Annotated[Json | None, Profile] = None
    snapshot: Annotated[Json | None, Profile] = None  # empty, and switched on by being there
    time_series: Annotated[Json | None, Profile] = None
    custom_metrics: Annotated[list[Json] | None, KeyedBy("name")] = None
    schedule: Schedule | None = None
    skip_builtin_dashboard: Annotated[bool | None, CreateOnly(), WriteOnly()] = None
    warehouse_id: Annotated[str | None, CreateOnly(), WriteOnly()] = None
    latest_monitor_failure_msg: Annotated[str | None, OutputOnly()] = None
    status: Annotated[str | None, OutputOnly()] = None
    dashboard_id: Annotated[str | None, OutputOnly()] = None
    profile_metrics_table_name: Annotated[str | None, OutputOnly()] = None
    drift_metrics_table_name: Annotated[str | None, OutputOnly()] = None
    monitor_version: Annotated[int | None, OutputOnly()] = None


def put(api: "RawClient", id: str, step: Step) -> None:
    """All of it; without its dashboard named it could lose it."""
    body: Json = sent(shape_of(QualityMonitor), step.desired())
    told = {name: value for name, value in body.items() if name not in NOT_IN_UPDATES}
    dashboard = step.live.get("dashboard_id")
    api.quality_monitors.update(table_name=id, **told, **({"dashboard_id": dashboard} if dashboard else {}))


def at_rest(live: Json) -> Progress:
    return Progress.of(live, "status", ready=(ACTIVE, *FAILED))


class QualityMonitors(Kind[QualityMonitor]):
    name = "quality_monitors"
    model = QualityMonitor
    language = Language(
        title="Quality Monitors",
        singular="quality_monitor",
        name="",
        prefix="none",
        unscheduled="schedule",
        schema_path_fields=("output_schema_name",),
        url="explore/data/{path}",
    )
    inside = "schemas"
    dotted = "table_name"
    parts = (Part((), put, before=at_rest),)
    natural_key = ("table_name",)
    risk = Risk.LOW  # its tables of metrics and its dashboard stay behind
    lists_bodies = False
    filters_names = True
    delete_polls = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """No call lists them."""
        return iter(())

    def find(self, api: "RawClient", desired: QualityMonitor) -> Sequence[Live]:
        """By natural key: a table has one monitor."""
        return self.read_if_there(api, desired.table_name)

    def read(self, api: "RawClient", id: str) -> Json:
        return api.quality_monitors.get(table_name=id)

    def create(self, api: "RawClient", desired: QualityMonitor) -> str:
        return str(api.quality_monitors.create(**desired.sent())["table_name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.quality_monitors.delete(table_name=id)

    def wait(self, step: Step, live: Json) -> Progress:
        return Progress.of(live, "status", ready=(ACTIVE,), failed=FAILED, message="latest_monitor_failure_msg")

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace") or step.changed(*shape_of(QualityMonitor).fields)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)
