"""Provisioned database instances. API: https://docs.databricks.com/api/workspace/database"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Effect, Immutable, KeyedBy, OutputOnly, ServerDefault, Sticky, WriteOnly
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step, count
from dbxplan.resources.stakes import by_name
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

# What is asked for never comes back: what is in effect does, under a name of its own.
ASKED = (
    "capacity", "custom_tags", "enable_pg_native_login", "enable_readable_secondaries", "node_count",
    "retention_window_in_days", "stopped", "usage_policy_id",
)  # fmt: skip
READY = ("AVAILABLE", "STOPPED")
DELETING = "DELETING"


class InstanceRef(Nested, schema="database.DatabaseInstanceRef"):
    lsn: Annotated[str | None, WriteOnly()] = None
    effective_lsn: Annotated[str | None, OutputOnly()] = None
    uid: Annotated[str | None, OutputOnly()] = None


class DatabaseInstance(Resource, schema="resources.DatabaseInstance"):
    """One entry of `resources.database_instances`."""

    name: Annotated[str, Immutable()]
    capacity: Annotated[str | None, Sticky()] = None
    custom_tags: Annotated[list[Json] | None, KeyedBy("key"), ClearedBy([])] = None
    enable_pg_native_login: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    enable_readable_secondaries: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    node_count: Annotated[int | None, ServerDefault(1), ClearedBy(1)] = None
    parent_instance_ref: Annotated[InstanceRef | None, Immutable()] = None
    retention_window_in_days: Annotated[int | None, ServerDefault(7), ClearedBy(7)] = None
    stopped: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    usage_policy_id: Annotated[str | None, ClearedBy("")] = None
    child_instance_refs: Annotated[list[Json] | None, OutputOnly()] = None
    creation_time: Annotated[str | None, OutputOnly()] = None
    creator: Annotated[str | None, OutputOnly()] = None
    effective_capacity: Annotated[str | None, OutputOnly()] = None
    effective_custom_tags: Annotated[list[Json] | None, OutputOnly()] = None
    effective_enable_pg_native_login: Annotated[bool | None, OutputOnly()] = None
    effective_enable_readable_secondaries: Annotated[bool | None, OutputOnly()] = None
    effective_node_count: Annotated[int | None, OutputOnly()] = None
    effective_retention_window_in_days: Annotated[int | None, OutputOnly()] = None
    effective_stopped: Annotated[bool | None, OutputOnly()] = None
    effective_usage_policy_id: Annotated[str | None, OutputOnly()] = None
    pg_version: Annotated[str | None, OutputOnly()] = None
    read_only_dns: Annotated[str | None, OutputOnly()] = None
    read_write_dns: Annotated[str | None, OutputOnly()] = None
    state: Annotated[str | None, OutputOnly()] = None
    uid: Annotated[str | None, OutputOnly()] = None


def instance_body(instance: Json) -> Json:
    """The settings as they are in effect."""
    found = {name: instance.get(f"effective_{name}", instance.get(name)) for name in ASKED}
    return {**instance, **{name: value for name, value in found.items() if value is not None}}


def patch(api: "RawClient", id: str, step: Step) -> None:
    sends = step.sends(*ASKED)
    api.database.update_database_instance(name=id, update_mask=",".join(sends), body={"name": id, **sends})


def at_rest(live: Json) -> Progress:
    return Progress.of(live, "state", ready=READY, failed=(DELETING,))


class DatabaseInstances(Kind[DatabaseInstance]):
    name = "database_instances"
    model = DatabaseInstance
    language = Language(
        title="Database instances",
        singular="database_instance",
        prefix="none",
        permissions="database-instances/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_USE"},
        url="compute/database-instances/{id}",
    )
    parts = (Part((), patch, before=at_rest),)
    risk = Risk.HIGH  # all databases on it
    delete_polls = True
    emptied_first = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        found = api.database.list_database_instances(page_size=self.page_size)
        return (Live(item["name"], instance_body(item), name=item["name"]) for item in found)

    def find(self, api: "RawClient", desired: DatabaseInstance) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        return instance_body(api.database.get_database_instance(name=id))

    def create(self, api: "RawClient", desired: DatabaseInstance) -> str:
        return str(api.database.create_database_instance(body=desired.sent())["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """For good: nothing else is taken. Instances that were made of it stay, and refuse the delete."""
        api.database.delete_database_instance(name=id, purge=True)

    def wait(self, step: Step, live: Json) -> Progress:
        """There is no state for a failure."""
        return at_rest(live)

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace") or step.changed(*ASKED)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """Some versions of the service have none of these lists."""
        lists = (
            (api.database.list_database_catalogs(instance_name=id), "catalog", "catalogs"),
            (api.database.list_synced_database_tables(instance_name=id), "synced table", "synced tables"),
        )
        return tuple(stake for items, one, many in lists for stake in count(items, one, many, by_name))

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None

    def rests_on(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """The instance that it was made of refuses a delete as long as it is there."""
        return _named(body.get("parent_instance_ref"))

    def carries(self, live: Json) -> Iterator[tuple[str, str]]:
        refs = live.get("child_instance_refs")
        for each in refs if isinstance(refs, list) else ():
            yield from _named(each)

    def disturbs(self, field: str, live: Json) -> Effect:
        """Of what runs, `stopped` can only change to true."""
        return Effect.DOWNTIME if field == "stopped" and not live.get("stopped") else Effect.NONE


def _named(ref: Any) -> Iterator[tuple[str, str]]:
    name = ref.get("name") if isinstance(ref, dict) else None
    if isinstance(name, str):
        yield "database_instances", name
