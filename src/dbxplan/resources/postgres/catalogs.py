"""Unity Catalog catalogs over Lakebase databases. API: https://docs.databricks.com/api/workspace/postgres"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from dbxplan.fields import Immutable, OutputOnly, WriteOnly
from dbxplan.resources.base import Language, Live, Resource, Risk
from dbxplan.resources.postgres.shared import PostgresKind
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class PostgresCatalog(Resource, schema="resources.PostgresCatalog"):
    """One entry of `resources.postgres_catalogs`."""

    catalog_id: Annotated[str, Immutable()]
    postgres_database: Annotated[str, Immutable()]
    branch: Annotated[str | None, Immutable()] = None
    create_database_if_missing: Annotated[bool | None, Immutable(), WriteOnly()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    uid: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None
    project: Annotated[str | None, OutputOnly()] = None


class PostgresCatalogs(PostgresKind[PostgresCatalog]):
    name = "postgres_catalogs"
    model = PostgresCatalog
    names_among = "catalog"
    emptied_first = True
    language = Language(
        title="Postgres catalogs",
        singular="postgres_catalog",
        name="catalog_id",
        prefix="none",
    )
    parts = ()  # nothing of it can change
    natural_key = ("catalog_id",)
    risk = Risk.LOW  # a registration, with the grants on it; the database stays
    noun, collection, key = "catalog", "catalogs", "catalog_id"
    lists_bodies = False

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """There is no list."""
        return iter(())
