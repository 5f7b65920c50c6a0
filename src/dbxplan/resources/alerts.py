"""SQL alerts. API: https://docs.databricks.com/api/workspace/alertsv2"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

from dbxplan.fields import CreateOnly, KeyedBy, Normalized, OutputOnly, Renames, ServerDefault, sent, shape_of
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Resource, Risk, Step
from dbxplan.resources.documents import workspace_path
from dbxplan.resources.language import LocalPath
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

DELETED = "DELETED"

# What an update may name; what it names and does not send is cleared.
MASK = (
    "custom_description", "custom_summary", "display_name", "evaluation", "parameters", "query_text", "run_as",
    "run_as_user_name", "schedule", "warehouse_id",
)  # fmt: skip


class Notification(Nested, schema="sql.AlertV2Notification"):
    notify_on_ok: Annotated[bool | None, ServerDefault(False)] = None
    subscriptions: Annotated[list[Json] | None, KeyedBy("user_email", "destination_id")] = None


class Evaluation(Nested, schema="sql.AlertV2Evaluation"):
    """What is to be evaluated, and beside it what came of that."""

    comparison_operator: str
    source: Json
    empty_result_state: Annotated[str | None, ServerDefault()] = None  # not documented which
    notification: Annotated[Notification | None, ServerDefault({}, {"notify_on_ok": False})] = None
    state: Annotated[str | None, OutputOnly()] = None
    last_evaluated_at: Annotated[str | None, OutputOnly()] = None


class Schedule(Nested, schema="sql.CronSchedule"):
    quartz_cron_schedule: str
    timezone_id: str
    pause_status: Annotated[str | None, ServerDefault("UNPAUSED")] = None


class Alert(Resource, schema="resources.Alert"):
    """One entry of `resources.alerts`."""

    display_name: Annotated[str, Renames()]
    query_text: str
    warehouse_id: str
    evaluation: Evaluation
    schedule: Schedule
    parent_path: Annotated[str | None, CreateOnly(), Normalized(workspace_path), ServerDefault()] = None  # home
    file_path: Annotated[str | None, OutputOnly()] = None  # where most of it comes from
    effective_parent_path: Annotated[str | None, OutputOnly()] = None
    effective_run_as: Annotated[Json | None, OutputOnly()] = None
    owner_user_name: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    lifecycle_state: Annotated[str | None, OutputOnly()] = None


def alert_body(alert: Json) -> Json:
    place = {"parent_path": workspace_path(alert["parent_path"])} if alert.get("parent_path") else {}
    return {**{name: value for name, value in alert.items() if name != "id"}, **place}


def patch(api: "RawClient", id: str, step: Step) -> None:
    """All of it each time."""
    desired: Json = sent(shape_of(Alert), step.desired())
    body = {name: desired[name] for name in MASK if name in desired}
    api.alerts_v2.update_alert(id=id, update_mask=",".join(MASK), body=body)


class Alerts(Kind[Alert]):
    name = "alerts"
    model = Alert
    language = Language(
        title="Alerts",
        singular="alert",
        name="display_name",
        run_as=True,
        pauses=("schedule",),
        pauses_if="quartz_cron_schedule",
        defaults={"parent_path": "{resource_path}"},
        paths=(LocalPath("file_path", "content"),),
        permissions="alertsv2/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_READ", "CAN_RUN": "CAN_RUN"},
        url="sql/alerts-v2/{id}",
    )
    parts = (Part((), patch),)
    natural_key = ("parent_path", "display_name")
    risk = Risk.LOW  # how it was evaluated so far, and who subscribed

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.alerts_v2.list_alerts():
            if item.get("lifecycle_state") != DELETED:
                owner = item.get("owner_user_name", "")
                yield Live(item["id"], alert_body(item), name=item.get("display_name", ""), creator=owner)

    def find(self, api: "RawClient", desired: Alert) -> Sequence[Live]:
        """By natural key: as a file the name is unique in its folder. No call looks for it."""
        return tuple(live for live in self.list(api, None) if live.name == desired.display_name)

    def read(self, api: "RawClient", id: str) -> Json:
        """In the trash it is still told of."""
        alert = api.alerts_v2.get_alert(id=id)
        if alert.get("lifecycle_state") == DELETED:
            raise NotFound(f"alert {id} is in the trash")
        return alert_body(alert)

    def create(self, api: "RawClient", desired: Alert) -> str:
        body = desired.sent()
        try:
            return str(api.alerts_v2.create_alert(body=body)["id"])
        except NotFound as error:
            if error.status_code != 404 or not desired.parent_path:
                raise
        api.repeating.workspace.mkdirs(path=desired.parent_path)
        return str(api.alerts_v2.create_alert(body=body)["id"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, object] = NOTHING) -> None:
        api.alerts_v2.trash_alert(id=id, purge=True)  # its name is free at once
