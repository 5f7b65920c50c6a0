"""Databases of Lakebase branches. API: https://docs.databricks.com/api/workspace/postgres"""

from typing import Annotated

from dbxplan.fields import CreateOnly, Immutable, OutputOnly, Renames, ServerDefault, Sticky, WriteOnly
from dbxplan.resources.base import Language, Resource, Risk, Step
from dbxplan.resources.postgres.shared import PostgresKind
from dbxplan.sdk import Json


class PostgresDatabase(Resource, schema="resources.PostgresDatabase"):
    """One entry of `resources.postgres_databases`."""

    parent: Annotated[str, Immutable()]
    database_id: Annotated[str, Immutable()]
    role: Annotated[str, Sticky()]
    postgres_database: Annotated[str | None, Renames(), ServerDefault(), Sticky()] = None  # made of database_id
    replace_existing: Annotated[bool | None, CreateOnly(), WriteOnly()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None


class PostgresDatabases(PostgresKind[PostgresDatabase]):
    name = "postgres_databases"
    model = PostgresDatabase
    language = Language(title="Postgres databases", singular="postgres_database", name="database_id", prefix="none")
    natural_key = ("parent", "database_id")
    under = ("parent",)
    risk = Risk.HIGH
    noun, collection, key = "database", "databases", "database_id"
    masked = ("postgres_database", "role")

    def always(self, step: Step) -> Json:
        return {"role": step.desired("role")}
