"""Unity Catalog schemas. API: https://docs.databricks.com/api/workspace/schemas"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Immutable, Normalized, OutputOnly, Renames, ServerDefault, Sticky
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Resource, Risk, count
from dbxplan.resources.births import born_together
from dbxplan.resources.language import Merge
from dbxplan.resources.stakes import COUNTED, by_name, looked_through, told
from dbxplan.resources.unity import MANAGED, Owned, lowered, renaming, replacing_properties, shown, unslashed, updating
from dbxplan.sdk import Json
from dbxplan.sdk.errors import DatabricksError

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


TAKEN = "SCHEMA_ALREADY_EXISTS"
BORN = "default"


class Schema(Resource, schema="resources.Schema"):
    """One entry of `resources.schemas`."""

    catalog_name: Annotated[str, Immutable(), Normalized(lowered)]
    name: Annotated[str, Renames(), Normalized(lowered)]
    comment: Annotated[str | None, ClearedBy("")] = None
    custom_max_retention_hours: Annotated[int | None, ClearedBy(0)] = None
    properties: Annotated[dict[str, str] | None, MANAGED, ServerDefault(), ClearedBy({})] = None  # managed defaults
    storage_root: Annotated[str | None, Immutable(), Normalized(unslashed)] = None
    # Bundles lack these; the API takes them in updates only.
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None  # the creating principal
    enable_predictive_optimization: Annotated[str | None, ServerDefault("INHERIT"), ClearedBy("INHERIT")] = None
    full_name: Annotated[str | None, OutputOnly()] = None
    schema_id: Annotated[str | None, OutputOnly()] = None
    metastore_id: Annotated[str | None, OutputOnly()] = None
    storage_location: Annotated[str | None, OutputOnly()] = None
    catalog_type: Annotated[str | None, OutputOnly()] = None
    effective_predictive_optimization_flag: Annotated[Json | None, OutputOnly()] = None
    browse_only: Annotated[bool | None, OutputOnly()] = None
    created_at: Annotated[int | None, OutputOnly()] = None
    created_by: Annotated[str | None, OutputOnly()] = None
    updated_at: Annotated[int | None, OutputOnly()] = None
    updated_by: Annotated[str | None, OutputOnly()] = None


def read(api: "RawClient", id: str) -> Json:
    return api.schemas.get(full_name=id)


def patch(api: "RawClient", id: str, body: Json) -> Json:
    return api.schemas.update(full_name=id, **body)


part = updating(patch, read)


def born_with_its_catalog(api: "RawClient", desired: Schema) -> Json | None:
    """The schema `default` that a fresh catalog comes with, where that is the one that is wanted."""
    if desired.name.lower() != BORN or desired.storage_root is not None:
        return None
    schema, catalog = read(api, f"{desired.catalog_name}.{BORN}"), api.catalogs.get(name=desired.catalog_name)
    return schema if came_with(schema, catalog) else None


def came_with(schema: Json, catalog: Json) -> bool:
    """Whether the catalog was made with it, and nobody has said what it is for since."""
    its_own = str(schema.get("full_name")).endswith(f".{BORN}") and "comment" not in schema
    return its_own and born_together(schema, catalog)


def tables_and_views(items: Iterator[Json]) -> Sequence[str]:
    """One list has both."""
    both = "tables and views"
    found = looked_through(items, both)
    if isinstance(found, tuple) or len(found) > COUNTED:
        return found if isinstance(found, tuple) else told(found, both, both)
    views = [table for table in found if "VIEW" in str(table.get("table_type"))]
    tables = [table for table in found if table not in views]
    return (*told(tables, "table", "tables", by_name), *told(views, "view", "views", by_name))


class Schemas(Owned, Kind[Schema]):
    name = "schemas"
    model = Schema
    language = Language(
        title="Schemas",
        singular="schema",
        prefix="normalised",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        catalog_fields=("catalog_name",),
        grants="schema",
        url="explore/data/{path}",
    )
    parts = (
        part("owner", after_create=True),  # the API wants it before other changes
        renaming(patch),
        part("enable_predictive_optimization", after_create=True),
        Part(("properties",), replacing_properties(patch)),
        part("comment", "custom_max_retention_hours"),
    )
    under = ("catalog_name",)
    inside = "catalogs"
    natural_key = ("catalog_name", "name")
    risk = Risk.HIGH  # a forced delete drops tables and files

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for body in api.schemas.list(catalog_name=scope or ""):
            yield Live(body["full_name"], body, complete=shown(body), name=body["name"])

    def find(self, api: "RawClient", desired: Schema) -> Sequence[Live]:
        """By natural key: the name is unique in its catalog, and with it the id."""
        return self.read_if_there(api, f"{desired.catalog_name}.{desired.name}".lower())

    def read(self, api: "RawClient", id: str) -> Json:
        return read(api, id)

    def create(self, api: "RawClient", desired: Schema) -> str:
        later = ("owner", "enable_predictive_optimization")
        body = {name: value for name, value in desired.sent().items() if name not in later}
        try:
            return str(api.schemas.create(**body)["full_name"])
        except DatabricksError as error:
            born = born_with_its_catalog(api, desired) if error.error_code == TAKEN else None
            if born is None:
                raise
        rest = {name: value for name, value in body.items() if name not in self.natural_key}
        if rest:
            patch(api, born["full_name"], rest)
        return str(born["full_name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.schemas.delete(full_name=id, force=True)  # as bundles have it: with all that is in it

    def came_with(self, live: Json, holder: Json) -> bool:
        return came_with(live, holder)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        catalog, _, name = id.partition(".")
        tables = api.tables.list(catalog_name=catalog, schema_name=name, omit_columns=True)
        lists = (
            (api.volumes.list(catalog_name=catalog, schema_name=name), "volume", "volumes"),
            (api.functions.list(catalog_name=catalog, schema_name=name), "function", "functions"),
            (api.registered_models.list(catalog_name=catalog, schema_name=name), "model", "models"),
            (api.secrets_uc.list_secrets(catalog_name=catalog, schema_name=name), "secret", "secrets"),
        )
        others = (stake for items, one, many in lists for stake in count(items, one, many, by_name))
        return (*tables_and_views(tables), *others)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)
