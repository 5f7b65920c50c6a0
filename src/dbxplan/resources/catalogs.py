"""Unity Catalog catalogs. API: https://docs.databricks.com/api/workspace/catalogs"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    Causes,
    ClearedBy,
    Effect,
    Exclusive,
    Immutable,
    Normalized,
    OutputOnly,
    Renames,
    ServerDefault,
    Sticky,
)
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Resource, Risk, Step, count
from dbxplan.resources.language import Merge
from dbxplan.resources.stakes import by_name
from dbxplan.resources.unity import MANAGED, Owned, lowered, renaming, replacing_properties, shown, unslashed, updating
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

PATHS = "authorized_paths"
ALWAYS_THERE = "information_schema"
LINKS = ("connection_name", "share_name")  # of catalogs that only show what others keep
LATER = ("owner", "enable_predictive_optimization", "isolation_mode")  # the API takes them in updates only
Origin = Exclusive("where a catalog comes from")


class Catalog(Resource, schema="resources.Catalog"):
    """One entry of `resources.catalogs`."""

    name: Annotated[str, Renames(), Normalized(lowered)]
    comment: Annotated[str | None, ClearedBy("")] = None
    custom_max_retention_hours: Annotated[int | None, ClearedBy(0)] = None
    managed_encryption_settings: Annotated[Json | None, Sticky()] = None
    properties: Annotated[dict[str, str] | None, MANAGED, ServerDefault(), ClearedBy({})] = None  # managed defaults
    storage_root: Annotated[str | None, Immutable(), Normalized(unslashed)] = None
    connection_name: Annotated[str | None, Immutable(), Normalized(lowered), Origin] = None
    provider_name: Annotated[str | None, Immutable(), Normalized(lowered)] = None
    share_name: Annotated[str | None, Immutable(), Normalized(lowered), Origin] = None
    options: Annotated[dict[str, str] | None, Immutable(but=(PATHS,))] = None
    # Bundles lack these; the API takes them in updates only.
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None  # the creating principal
    enable_predictive_optimization: Annotated[str | None, ServerDefault("INHERIT"), ClearedBy("INHERIT")] = None
    # Isolated, it is out of reach of every workspace that is not bound to it.
    isolation_mode: Annotated[str | None, ServerDefault("OPEN"), ClearedBy("OPEN"), Causes(Effect.ACCESS_LOSS)] = None
    full_name: Annotated[str | None, OutputOnly()] = None
    catalog_type: Annotated[str | None, OutputOnly()] = None
    securable_type: Annotated[str | None, OutputOnly()] = None
    metastore_id: Annotated[str | None, OutputOnly()] = None
    storage_location: Annotated[str | None, OutputOnly()] = None
    provisioning_info: Annotated[Json | None, OutputOnly()] = None
    effective_predictive_optimization_flag: Annotated[Json | None, OutputOnly()] = None
    browse_only: Annotated[bool | None, OutputOnly()] = None
    created_at: Annotated[int | None, OutputOnly()] = None
    created_by: Annotated[str | None, OutputOnly()] = None
    updated_at: Annotated[int | None, OutputOnly()] = None
    updated_by: Annotated[str | None, OutputOnly()] = None


def read(api: "RawClient", id: str) -> Json:
    return api.catalogs.get(name=id)


def patch(api: "RawClient", id: str, body: Json) -> Json:
    return api.catalogs.update(name=id, **body)


def patch_paths(api: "RawClient", id: str, step: Step) -> None:
    """The one option that the API changes, and only alone."""
    options = step.desired("options") or {}
    patch(api, id, {"options": {PATHS: options.get(PATHS, "")}})


part = updating(patch, read)


class Catalogs(Owned, Kind[Catalog]):
    name = "catalogs"
    model = Catalog
    names_among = "catalog"
    beside = ("database_catalogs", "postgres_catalogs")
    language = Language(
        title="Catalogs",
        singular="catalog",
        prefix="none",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        grants="catalog",
        url="explore/data/{path}",
    )
    parts = (
        part("owner", after_create=True),  # the API wants it before other changes
        renaming(patch),
        part("enable_predictive_optimization", after_create=True),
        Part(("properties",), replacing_properties(patch)),
        Part(("options",), patch_paths),
        part("comment", "custom_max_retention_hours", "managed_encryption_settings"),
        part("isolation_mode", after_create=True),  # last: afterwards the workspace may be shut out
    )
    risk = Risk.HIGH  # a forced delete drops everything inside

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for body in api.catalogs.list():
            yield Live(body["name"], body, complete=shown(body), name=body["name"])

    def find(self, api: "RawClient", desired: Catalog) -> Sequence[Live]:
        """By natural key: the name is unique, and the id."""
        return self.read_if_there(api, desired.name.lower())

    def read(self, api: "RawClient", id: str) -> Json:
        return read(api, id)

    def create(self, api: "RawClient", desired: Catalog) -> str:
        body = {name: value for name, value in desired.sent().items() if name not in LATER}
        return str(api.catalogs.create(**body)["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """As bundles have it, with all that is in it: even a fresh one holds a schema of its own."""
        api.catalogs.delete(name=id, force=True)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        if self.risk_of(read(api, id)) is Risk.NONE:
            return ()
        schemas = (item for item in api.schemas.list(catalog_name=id) if item["name"] != ALWAYS_THERE)
        return count(schemas, "schema", "schemas", by_name)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)

    def risk_of(self, body: Mapping[str, Any]) -> Risk:
        """What a connection or a share shows stays where it is."""
        return Risk.NONE if any(body.get(name) for name in LINKS) else self.risk
