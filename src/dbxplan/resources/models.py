"""Models of the workspace's own registry. API: https://docs.databricks.com/api/workspace/modelregistry"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Immutable, KeyedBy, OutputOnly, Renames
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Resource, Risk, Step, count
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class Tag(Nested, schema="ml.ModelTag"):
    key: str
    value: Annotated[str | None, ClearedBy("")] = None


class RegistryModel(Resource, schema="resources.MlflowModel"):
    """One entry of `resources.models`."""

    name: Annotated[str, Renames()]
    description: Annotated[str | None, ClearedBy("")] = None
    # Calls of their own set and delete them.
    tags: Annotated[list[Tag] | None, KeyedBy("key"), ClearedBy([])] = None
    model_id: Annotated[str | None, OutputOnly(), Immutable()] = None  # what access lists go by; `id` is the name
    user_id: Annotated[str | None, OutputOnly()] = None
    permission_level: Annotated[str | None, OutputOnly()] = None
    latest_versions: Annotated[list[Json] | None, OutputOnly()] = None
    creation_timestamp: Annotated[int | None, OutputOnly()] = None
    last_updated_timestamp: Annotated[int | None, OutputOnly()] = None


def rename(api: "RawClient", id: str, step: Step) -> str:
    name = step.desired("name")
    api.model_registry.rename_model(name=id, new_name=name)
    return str(name)


def describe(api: "RawClient", id: str, step: Step) -> None:
    api.model_registry.update_model(name=id, **step.sends("description"))


def set_tags(api: "RawClient", id: str, step: Step) -> None:
    for tag in step.added("tags"):
        api.model_registry.set_model_tag(name=id, key=tag["key"], value=tag.get("value", ""))
    for tag in step.removed("tags"):
        api.model_registry.delete_model_tag(name=id, key=tag["key"])


class Models(Kind[RegistryModel]):
    name = "models"
    model = RegistryModel
    language = Language(
        title="Models",
        singular="model",
        tags="list",
        permissions="registered-models/{model_id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_READ"},
        url="ml/models/{id}",
    )
    parts = (Part(("name",), rename), Part(("description",), describe), Part(("tags",), set_tags))
    risk = Risk.HIGH  # every version
    lists_bodies = False  # items lack the id that access lists go by
    filters_names = True
    page_size = 1000

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.model_registry.list_models(max_results=self.page_size):
            yield Live(item["name"], name=item["name"])

    def find(self, api: "RawClient", desired: RegistryModel) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        model = api.model_registry.get_model(name=id)["registered_model_databricks"]
        return {**{name: value for name, value in model.items() if name != "id"}, "model_id": model.get("id")}

    def create(self, api: "RawClient", desired: RegistryModel) -> str:
        return str(api.model_registry.create_model(**desired.sent())["registered_model"]["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.model_registry.delete_model(name=id)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        quote = '"' if "'" in id else "'"
        versions = api.model_registry.search_model_versions(filter=f"name={quote}{id}{quote}")
        return count(versions, "version", "versions")

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None
