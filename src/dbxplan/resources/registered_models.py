"""Unity Catalog registered models. API: https://docs.databricks.com/api/workspace/registeredmodels"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Immutable, KeyedBy, Normalized, OutputOnly, Renames, ServerDefault, Sticky
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Resource, Risk, Step, count
from dbxplan.resources.language import Merge
from dbxplan.resources.unity import Owned, lowered, renaming, shown, unslashed, updating
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class Alias(Nested, schema="catalog.RegisteredModelAlias"):
    alias_name: str
    version_num: int
    # Which model it belongs to, though it stands in it.
    id: Annotated[str | None, OutputOnly()] = None
    catalog_name: Annotated[str | None, OutputOnly()] = None
    schema_name: Annotated[str | None, OutputOnly()] = None
    model_name: Annotated[str | None, OutputOnly()] = None


class RegisteredModel(Resource, schema="resources.RegisteredModel"):
    """One entry of `resources.registered_models`."""

    catalog_name: Annotated[str, Immutable(), Normalized(lowered)]
    schema_name: Annotated[str, Immutable(), Normalized(lowered)]
    name: Annotated[str, Renames(), Normalized(lowered)]
    comment: Annotated[str | None, ClearedBy("")] = None
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None  # the creating principal
    storage_location: Annotated[str | None, Immutable(), ServerDefault(), Normalized(unslashed)] = None  # generated
    # Calls of their own set them; without the block they are left alone.
    aliases: Annotated[list[Alias] | None, KeyedBy("alias_name"), ClearedBy([])] = None
    full_name: Annotated[str | None, OutputOnly()] = None
    metastore_id: Annotated[str | None, OutputOnly()] = None
    browse_only: Annotated[bool | None, OutputOnly()] = None
    created_at: Annotated[int | None, OutputOnly()] = None
    created_by: Annotated[str | None, OutputOnly()] = None
    updated_at: Annotated[int | None, OutputOnly()] = None
    updated_by: Annotated[str | None, OutputOnly()] = None


def read(api: "RawClient", id: str) -> Json:
    return api.registered_models.get(full_name=id, include_aliases=True)


def patch(api: "RawClient", id: str, body: Json) -> Json:
    return api.registered_models.update(full_name=id, **body)


def set_aliases(api: "RawClient", id: str, step: Step) -> None:
    """Those that move are only set: between a delete and a set nobody would find a model."""
    for alias in step.added("aliases"):
        api.registered_models.set_alias(full_name=id, alias=alias["alias_name"], version_num=alias["version_num"])
    for alias in step.removed("aliases"):
        api.registered_models.delete_alias(full_name=id, alias=alias["alias_name"])


part = updating(patch, read)


class RegisteredModels(Owned, Kind[RegisteredModel]):
    name = "registered_models"
    model = RegisteredModel
    language = Language(
        title="Registered Models",
        singular="registered_model",
        prefix="normalised",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        catalog_fields=("catalog_name",),
        schema_fields=("schema_name",),
        grants="function",
        url="explore/data/models/{path}",
    )
    parts = (
        part("owner", after_create=True),  # the API wants it before other changes
        renaming(patch),
        part("comment"),
        Part(("aliases",), set_aliases, after_create=True),
    )
    under = ("catalog_name", "schema_name")
    inside = "schemas"
    natural_key = ("catalog_name", "schema_name", "name")
    risk = Risk.HIGH  # every version
    page_size = 10000

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        catalog, _, schema = (scope or "").partition(".")
        for body in api.registered_models.list(catalog_name=catalog, schema_name=schema):
            yield Live(body["full_name"], body, complete=shown(body), name=body["name"])

    def enough(self, item: Live, desired: Mapping[str, Any]) -> bool:
        """Lists leave the aliases out."""
        return super().enough(item, desired) and "aliases" not in desired

    def find(self, api: "RawClient", desired: RegisteredModel) -> Sequence[Live]:
        """By natural key: the name is unique in its schema, and with it the id."""
        return self.read_if_there(api, f"{desired.catalog_name}.{desired.schema_name}.{desired.name}".lower())

    def read(self, api: "RawClient", id: str) -> Json:
        return read(api, id)

    def create(self, api: "RawClient", desired: RegisteredModel) -> str:
        body = {name: value for name, value in desired.sent().items() if name not in ("owner", "aliases")}
        return str(api.registered_models.create(**body)["full_name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.registered_models.delete(full_name=id)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        return count(api.model_versions.list(full_name=id), "version", "versions")

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)
