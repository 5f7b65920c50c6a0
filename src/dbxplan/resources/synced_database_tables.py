"""Tables synced into database instances. API: https://docs.databricks.com/api/workspace/database"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Exclusive, Immutable, Normalized, OutputOnly, ServerDefault, WriteOnly
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Resource, Risk
from dbxplan.resources.unity import lowered
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

# What is asked for never comes back: what is in effect does, under a name of its own.
ASKED = ("database_instance_name", "logical_database_name")
Pipeline = Exclusive("pipeline of a synced table")


class SyncedTableSpec(Nested, schema="database.SyncedTableSpec"):
    accelerated_sync: Annotated[bool | None, Immutable(), WriteOnly()] = None
    create_database_objects_if_missing: Annotated[bool | None, Immutable(), WriteOnly()] = None
    existing_pipeline_id: Annotated[str | None, Immutable(), WriteOnly(), Pipeline] = None
    new_pipeline_spec: Annotated[Json | None, Immutable(), WriteOnly(), Pipeline] = None
    primary_key_columns: Annotated[list[str] | None, Immutable()] = None
    scheduling_policy: Annotated[str | None, Immutable()] = None
    source_table_full_name: Annotated[str | None, Immutable(), Normalized(lowered)] = None
    timeseries_key: Annotated[str | None, Immutable()] = None


class SyncedDatabaseTable(Resource, schema="resources.SyncedDatabaseTable"):
    """One entry of `resources.synced_database_tables`."""

    name: Annotated[str, Immutable()]
    database_instance_name: Annotated[str | None, Immutable(), ServerDefault()] = None  # that of the catalog
    logical_database_name: Annotated[str | None, Immutable(), ServerDefault()] = None  # likewise
    spec: Annotated[SyncedTableSpec | None, Immutable()] = None
    data_synchronization_status: Annotated[Json | None, OutputOnly()] = None
    effective_database_instance_name: Annotated[str | None, OutputOnly()] = None
    effective_logical_database_name: Annotated[str | None, OutputOnly()] = None
    unity_catalog_provisioning_state: Annotated[str | None, OutputOnly()] = None


def table_body(table: Json) -> Json:
    """The places that are in effect."""
    found = {name: table.get(f"effective_{name}", table.get(name)) for name in ASKED}
    return {**table, **{name: value for name, value in found.items() if value is not None}}


class SyncedDatabaseTables(Kind[SyncedDatabaseTable]):
    name = "synced_database_tables"
    model = SyncedDatabaseTable
    names_among = "table"
    language = Language(
        title="Synced database tables",
        singular="synced_database_table",
        prefix="none",
        url="explore/data/{id}",
    )
    inside = "schemas"
    dotted = "name"
    parts = ()  # the call that would update answers 501
    risk = Risk.LOW  # a copy, which is made again in full
    lists_bodies = False

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """The call answers 501."""
        return iter(())

    def find(self, api: "RawClient", desired: SyncedDatabaseTable) -> Sequence[Live]:
        """By natural key: the name is unique in its metastore, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        return table_body(api.database.get_synced_database_table(name=id))

    def create(self, api: "RawClient", desired: SyncedDatabaseTable) -> str:
        return str(api.database.create_synced_database_table(body=desired.sent())["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """The table in Postgres stays where it is."""
        api.database.delete_synced_database_table(name=id)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None

    def rests_on(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """It goes with the instance that it is copied to, and keeps the catalog that it is in."""
        if isinstance(instance := body.get("database_instance_name"), str):
            yield "database_instances", instance
        if isinstance(name := body.get("name"), str):
            yield "database_catalogs", name.partition(".")[0]
