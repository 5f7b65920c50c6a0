"""Model serving endpoints. API: https://docs.databricks.com/api/workspace/servingendpoints"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Immutable,
    KeyedBy,
    OutputOnly,
    ServerDefault,
    Sticky,
    WriteOnly,
    sent,
    shape_of,
)
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step
from dbxplan.resources.serving import ServingConfig, reported
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

STATE = "state.config_update"
SETTLED = "NOT_UPDATING"
FAILED = ("UPDATE_FAILED", "UPDATE_CANCELED")


class AiGateway(Nested, schema="serving.AiGatewayConfig"):
    rate_limits: Annotated[list[Json] | None, KeyedBy("key", "principal")] = None


class TelemetryTable(Nested, schema="serving.TelemetryInferenceTableConfig"):
    name: Annotated[str | None, OutputOnly()] = None


class Telemetry(Nested, schema="serving.TelemetryConfig"):
    table_names: Annotated[Json | None, WriteOnly()] = None  # makes a profile, of which only the id is told
    telemetry_profile_id: Annotated[str | None, ServerDefault()] = None  # a new one for every write of table_names
    inference_table_config: TelemetryTable | None = None


class ServingEndpoint(Resource, schema="resources.ModelServingEndpoint"):
    """One entry of `resources.model_serving_endpoints`: a call of its own changes each part of it."""

    name: Annotated[str, Immutable()]
    description: Annotated[str | None, Immutable(), ServerDefault("")] = None
    route_optimized: Annotated[bool | None, Immutable(), ServerDefault(False)] = None
    budget_policy_id: Annotated[str | None, CreateOnly(), WriteOnly(), Sticky()] = None
    config: Annotated[ServingConfig | None, Sticky(whole=True)] = None
    tags: Annotated[list[Json] | None, KeyedBy("key"), ClearedBy([])] = None
    ai_gateway: Annotated[AiGateway | None, ClearedBy({})] = None
    email_notifications: Json | None = None
    telemetry_config: Annotated[Telemetry | None, ServerDefault()] = None  # of the workspace
    rate_limits: Annotated[list[Json] | None, WriteOnly(), ClearedBy([])] = None
    endpoint_id: Annotated[str | None, OutputOnly(), Immutable()] = None  # what access lists go by; `id` is the name
    state: Annotated[Json | None, OutputOnly()] = None
    pending_config: Annotated[Json | None, OutputOnly()] = None
    endpoint_url: Annotated[str | None, OutputOnly()] = None
    data_plane_info: Annotated[Json | None, OutputOnly()] = None
    creator: Annotated[str | None, OutputOnly()] = None
    permission_level: Annotated[str | None, OutputOnly()] = None
    task: Annotated[str | None, OutputOnly()] = None
    creation_timestamp: Annotated[int | None, OutputOnly()] = None
    last_updated_timestamp: Annotated[int | None, OutputOnly()] = None


def wanted(step: Step, field: str) -> Json:
    """A field as it is sent, empty where it left the manifest."""
    body: Json = sent(shape_of(ServingEndpoint), step.sends(field))
    return body.get(field) or {}


def patch_tags(api: "RawClient", id: str, step: Step) -> None:
    added, removed = step.added("tags"), [tag["key"] for tag in step.removed("tags")]
    api.serving_endpoints.patch(name=id, add_tags=added, delete_tags=removed)


def put_gateway(api: "RawClient", id: str, step: Step) -> None:
    """Nothing at all takes it away."""
    api.serving_endpoints.put_ai_gateway(name=id, **wanted(step, "ai_gateway"))


def put_config(api: "RawClient", id: str, step: Step) -> None:
    api.serving_endpoints.update_config(name=id, **wanted(step, "config"))


def patch_notifications(api: "RawClient", id: str, step: Step) -> None:
    api.serving_endpoints.update_notifications(name=id, **step.sends("email_notifications"))


def patch_telemetry(api: "RawClient", id: str, step: Step) -> None:
    """A profile comes from the names of its tables, so these are always told."""
    told = wanted(step, "telemetry_config")
    api.serving_endpoints.patch_telemetry_config(name=id, **({"telemetry_config": told} if told else {}))


def put_rate_limits(api: "RawClient", id: str, step: Step) -> None:
    api.serving_endpoints.put(name=id, rate_limits=step.sends("rate_limits")["rate_limits"])


def at_rest(live: Json) -> Progress:
    """While an update runs no other may begin; one that failed is over."""
    return Progress.of(live, STATE, ready=(SETTLED, *FAILED))


class ServingEndpoints(Kind[ServingEndpoint]):
    name = "model_serving_endpoints"
    model = ServingEndpoint
    language = Language(
        title="Model Serving Endpoints",
        singular="model_serving_endpoint",
        prefix="normalised",
        catalog_fields=("catalog_name",),
        schema_fields=("schema_name",),
        catalogs_within=("ai_gateway.inference_table_config", "config.auto_capture_config"),
        permissions="serving-endpoints/{endpoint_id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_VIEW", "CAN_RUN": "CAN_QUERY"},
        url="ml/endpoints/{id}",
    )
    parts = (
        Part(("tags",), patch_tags),
        Part(("ai_gateway",), put_gateway),
        Part(("config",), put_config, before=at_rest),
        Part(("email_notifications",), patch_notifications),
        Part(("telemetry_config",), patch_telemetry, before=at_rest),
        Part(("rate_limits",), put_rate_limits),
    )
    risk = Risk.LOW  # callers stand before a closed door until a new one is ready
    lists_bodies = False
    filters_names = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Of what is served only a summary; those of the platform are among them."""
        return (Live(item["name"], name=item["name"]) for item in api.serving_endpoints.list())

    def find(self, api: "RawClient", desired: ServingEndpoint) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        endpoint = api.serving_endpoints.get(name=id)
        return {**{name: value for name, value in endpoint.items() if name != "id"}, "endpoint_id": endpoint.get("id")}

    def create(self, api: "RawClient", desired: ServingEndpoint) -> str:
        return str(api.serving_endpoints.create(**desired.sent())["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.serving_endpoints.delete(name=id)

    def wait(self, step: Step, live: Json) -> Progress:
        seen = Progress.of(live, STATE, ready=(SETTLED,), failed=FAILED)
        return seen._replace(message=reported(live) or seen.message)

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace") or step.changed("config", "telemetry_config")

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None
