"""Vector Search endpoints. API: https://docs.databricks.com/api/workspace/vectorsearchendpoints"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, CreateOnly, Immutable, KeyedBy, OutputOnly, Sticky, WriteOnly
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step, count
from dbxplan.resources.stakes import by_name
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class CustomTag(Nested, schema="vectorsearch.CustomTag"):
    key: str


class VectorSearchEndpoint(Resource, schema="resources.VectorSearchEndpoint"):
    """One entry of `resources.vector_search_endpoints`."""

    name: Annotated[str, Immutable()]
    endpoint_type: Annotated[str, Immutable()]
    # Reads tell only of the one in effect, which may be that of the workspace.
    budget_policy_id: Annotated[str | None, WriteOnly(), ClearedBy("")] = None
    target_qps: Annotated[int | None, Sticky()] = None
    usage_policy_id: Annotated[str | None, CreateOnly(), WriteOnly()] = None
    # Bundles lack it; the API takes it in a call of its own.
    custom_tags: Annotated[list[CustomTag] | None, KeyedBy("key"), ClearedBy([])] = None
    endpoint_uuid: Annotated[str | None, OutputOnly(), Immutable()] = None  # the API's `id`: of each that is made
    creation_timestamp: Annotated[int | None, OutputOnly()] = None
    creator: Annotated[str | None, OutputOnly()] = None
    effective_budget_policy_id: Annotated[str | None, OutputOnly()] = None
    endpoint_status: Annotated[Json | None, OutputOnly()] = None
    last_updated_timestamp: Annotated[int | None, OutputOnly()] = None
    last_updated_user: Annotated[str | None, OutputOnly()] = None
    num_indexes: Annotated[int | None, OutputOnly()] = None
    scaling_info: Annotated[Json | None, OutputOnly()] = None
    throughput_info: Annotated[Json | None, OutputOnly()] = None


def endpoint_body(endpoint: Json) -> Json:
    body = {name: value for name, value in endpoint.items() if name != "id"}
    target = (endpoint.get("scaling_info") or {}).get("requested_target_qps")
    return {**body, "endpoint_uuid": endpoint.get("id"), **({"target_qps": target} if target is not None else {})}


def patch_budget_policy(api: "RawClient", id: str, step: Step) -> None:
    policy = step.sends("budget_policy_id")["budget_policy_id"]
    api.vector_search_endpoints.update_endpoint_budget_policy(endpoint_name=id, budget_policy_id=policy)


def patch_target(api: "RawClient", id: str, step: Step) -> None:
    api.vector_search_endpoints.patch_endpoint(endpoint_name=id, **step.sends("target_qps"))


def patch_tags(api: "RawClient", id: str, step: Step) -> None:
    """They are replaced as a whole."""
    tags = step.sends("custom_tags").get("custom_tags") or []
    api.vector_search_endpoints.update_endpoint_custom_tags(endpoint_name=id, custom_tags=tags)


class VectorSearchEndpoints(Kind[VectorSearchEndpoint]):
    name = "vector_search_endpoints"
    model = VectorSearchEndpoint
    language = Language(
        title="Vector Search Endpoints",
        singular="vector_search_endpoint",
        prefix="none",
        permissions="vector-search-endpoints/{endpoint_uuid}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_USE"},
        url="compute/vector-search/{id}",
    )
    parts = (
        Part(("budget_policy_id",), patch_budget_policy),
        Part(("target_qps",), patch_target),
        Part(("custom_tags",), patch_tags, after_create=True),
    )
    risk = Risk.HIGH  # what its indexes hold
    emptied_first = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.vector_search_endpoints.list_endpoints():
            yield Live(item["name"], endpoint_body(item), name=item["name"], creator=item.get("creator", ""))

    def find(self, api: "RawClient", desired: VectorSearchEndpoint) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        return endpoint_body(api.vector_search_endpoints.get_endpoint(endpoint_name=id))

    def create(self, api: "RawClient", desired: VectorSearchEndpoint) -> str:
        body = {name: value for name, value in desired.sent().items() if name != "custom_tags"}
        return str(api.vector_search_endpoints.create_endpoint(**body)["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.vector_search_endpoints.delete_endpoint(endpoint_name=id)

    def wait(self, step: Step, live: Json) -> Progress:
        where, words = "endpoint_status.state", "endpoint_status.message"
        return Progress.of(live, where, ready=("ONLINE",), failed=("OFFLINE", "DELETED"), message=words)

    def waits(self, step: Step) -> bool:
        """Changes are done when they are answered."""
        return step.action in ("create", "replace")

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """Indexes do not go with it: they stay as they are, and nobody reaches them any more."""
        return count(api.vector_search_indexes.list_indexes(endpoint_name=id), "index", "indexes", by_name)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None
