"""Unity Catalog volumes. API: https://docs.databricks.com/api/workspace/volumes"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Immutable, Normalized, OutputOnly, Renames, ServerDefault, Sticky
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Resource, Risk, count
from dbxplan.resources.language import Merge
from dbxplan.resources.stakes import by_name
from dbxplan.resources.unity import Owned, lowered, renaming, shown, unslashed, updating
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class Volume(Resource, schema="resources.Volume"):
    """One entry of `resources.volumes`."""

    catalog_name: Annotated[str, Immutable(), Normalized(lowered)]
    schema_name: Annotated[str, Immutable(), Normalized(lowered)]
    name: Annotated[str, Renames(), Normalized(lowered)]
    volume_type: Annotated[str, Immutable()]
    # Of a managed volume a path that ends in /volumes/<volume_id>.
    storage_location: Annotated[str | None, Immutable(), ServerDefault(), Normalized(unslashed)] = None
    comment: Annotated[str | None, ClearedBy("")] = None
    # Bundles lack it; the API takes it in updates only.
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None  # the creating principal
    volume_path: Annotated[str | None, OutputOnly()] = None  # never of the API: the manifest computes it
    full_name: Annotated[str | None, OutputOnly()] = None
    volume_id: Annotated[str | None, OutputOnly()] = None
    metastore_id: Annotated[str | None, OutputOnly()] = None
    access_point: Annotated[str | None, OutputOnly()] = None
    encryption_details: Annotated[Json | None, OutputOnly()] = None
    browse_only: Annotated[bool | None, OutputOnly()] = None
    created_at: Annotated[int | None, OutputOnly()] = None
    created_by: Annotated[str | None, OutputOnly()] = None
    updated_at: Annotated[int | None, OutputOnly()] = None
    updated_by: Annotated[str | None, OutputOnly()] = None


def read(api: "RawClient", id: str) -> Json:
    return api.volumes.read(name=id)


def patch(api: "RawClient", id: str, body: Json) -> Json:
    return api.volumes.update(name=id, **body)


part = updating(patch, read)


class Volumes(Owned, Kind[Volume]):
    name = "volumes"
    model = Volume
    language = Language(
        title="Volumes",
        singular="volume",
        prefix="none",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        defaults={"volume_type": "MANAGED"},
        catalog_fields=("catalog_name",),
        schema_fields=("schema_name",),
        computed={"volume_path": "/Volumes/{catalog_name}/{schema_name}/{name}"},
        grants="volume",
        url="explore/data/volumes/{path}",
    )
    parts = (part("owner", after_create=True), renaming(patch), part("comment"))  # the API wants the owner first
    under = ("catalog_name", "schema_name")
    inside = "schemas"
    natural_key = ("catalog_name", "schema_name", "name")
    risk = Risk.HIGH
    page_size = 10000

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        catalog, _, schema = (scope or "").partition(".")
        for body in api.volumes.list(catalog_name=catalog, schema_name=schema):
            yield Live(body["full_name"], body, complete=shown(body), name=body["name"])

    def find(self, api: "RawClient", desired: Volume) -> Sequence[Live]:
        """By natural key: the name is unique in its schema, and with it the id."""
        return self.read_if_there(api, f"{desired.catalog_name}.{desired.schema_name}.{desired.name}".lower())

    def read(self, api: "RawClient", id: str) -> Json:
        return read(api, id)

    def create(self, api: "RawClient", desired: Volume) -> str:
        body = {name: value for name, value in desired.sent().items() if name != "owner"}
        return str(api.volumes.create(**body)["full_name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.volumes.delete(name=id)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """What the top folder of a managed volume holds; folders are not looked into."""
        if self.risk_of(self.read(api, id)) is Risk.NONE:
            return ()
        folder = "/Volumes/" + id.replace(".", "/")
        entries = api.files.list_directory_contents(directory_path=folder)
        return count(entries, "file or folder", "files and folders", by_name)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)

    def risk_of(self, body: Mapping[str, Any]) -> Risk:
        """An external volume leaves its files where they are."""
        return Risk.NONE if body.get("volume_type") == "EXTERNAL" else self.risk
