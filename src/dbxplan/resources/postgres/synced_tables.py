"""Tables synced into Lakebase branches. API: https://docs.databricks.com/api/workspace/postgres"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Exclusive, Immutable, OutputOnly, WriteOnly
from dbxplan.resources.base import Language, Live, Resource, Risk
from dbxplan.resources.postgres.shared import PostgresKind
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

Pipeline = Exclusive("pipeline of a synced table")


class PostgresSyncedTable(Resource, schema="resources.PostgresSyncedTable"):
    """One entry of `resources.postgres_synced_tables`: nothing of what is asked for ever comes back."""

    synced_table_id: Annotated[str, Immutable()]
    accelerated_sync: Annotated[bool | None, Immutable(), WriteOnly()] = None
    branch: Annotated[str | None, Immutable(), WriteOnly()] = None
    create_database_objects_if_missing: Annotated[bool | None, Immutable(), WriteOnly()] = None
    existing_pipeline_id: Annotated[str | None, Immutable(), WriteOnly(), Pipeline] = None
    extra_columns: Annotated[list[Json] | None, Immutable(), WriteOnly()] = None
    new_pipeline_spec: Annotated[Json | None, Immutable(), WriteOnly(), Pipeline] = None
    postgres_database: Annotated[str | None, Immutable(), WriteOnly()] = None
    primary_key_columns: Annotated[list[str] | None, Immutable(), WriteOnly()] = None
    scheduling_policy: Annotated[str | None, Immutable(), WriteOnly()] = None
    source_table_full_name: Annotated[str | None, Immutable(), WriteOnly()] = None
    timeseries_key: Annotated[str | None, Immutable(), WriteOnly()] = None
    type_overrides: Annotated[list[Json] | None, Immutable(), WriteOnly()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    uid: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    detailed_state: Annotated[str | None, OutputOnly()] = None
    last_processed_commit_version: Annotated[int | None, OutputOnly()] = None
    last_sync: Annotated[Json | None, OutputOnly()] = None
    last_sync_time: Annotated[str | None, OutputOnly()] = None
    message: Annotated[str | None, OutputOnly()] = None
    ongoing_sync_progress: Annotated[Json | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None
    pipeline_id: Annotated[str | None, OutputOnly()] = None
    project: Annotated[str | None, OutputOnly()] = None
    provisioning_phase: Annotated[str | None, OutputOnly()] = None
    unity_catalog_provisioning_state: Annotated[str | None, OutputOnly()] = None


class PostgresSyncedTables(PostgresKind[PostgresSyncedTable]):
    name = "postgres_synced_tables"
    model = PostgresSyncedTable
    names_among = "table"
    language = Language(
        title="Postgres synced tables",
        singular="postgres_synced_table",
        name="synced_table_id",
        prefix="none",
    )
    inside = "schemas"
    dotted = "synced_table_id"
    parts = ()  # nothing of it can change
    natural_key = ("synced_table_id",)
    risk = Risk.LOW  # a copy, which is made again in full
    noun, collection, key = "synced_table", "synced_tables", "synced_table_id"
    lists_bodies = False

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """There is no list."""
        return iter(())

    def rests_on(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """It keeps the catalog that it is in."""
        if isinstance(name := body.get("synced_table_id"), str):
            yield "postgres_catalogs", f"catalogs/{name.partition('.')[0]}"
