"""What an endpoint serves: models of ours, and those of providers with their keys."""

from collections.abc import Mapping
from typing import Annotated, Any

from dbxplan.fields import Immutable, KeyedBy, Sensitive, ServerDefault, WriteOnly
from dbxplan.resources.base import Nested
from dbxplan.sdk import Json

Plaintext = Annotated[str | None, WriteOnly(), Sensitive()]
Reference = Annotated[str | None, ServerDefault()]  # where the service put the plaintext


class Ai21Labs(Nested, schema="serving.Ai21LabsConfig"):
    ai21labs_api_key: Reference = None
    ai21labs_api_key_plaintext: Plaintext = None


class AmazonBedrock(Nested, schema="serving.AmazonBedrockConfig"):
    aws_region: str
    bedrock_provider: str
    aws_access_key_id: Reference = None
    aws_access_key_id_plaintext: Plaintext = None
    aws_secret_access_key: Reference = None
    aws_secret_access_key_plaintext: Plaintext = None


class Anthropic(Nested, schema="serving.AnthropicConfig"):
    anthropic_api_key: Reference = None
    anthropic_api_key_plaintext: Plaintext = None


class Cohere(Nested, schema="serving.CohereConfig"):
    cohere_api_key: Reference = None
    cohere_api_key_plaintext: Plaintext = None


class ApiKeyAuth(Nested, schema="serving.ApiKeyAuth"):
    key: str
    value: Reference = None
    value_plaintext: Plaintext = None


class BearerTokenAuth(Nested, schema="serving.BearerTokenAuth"):
    token: Reference = None
    token_plaintext: Plaintext = None


class CustomProvider(Nested, schema="serving.CustomProviderConfig"):
    custom_provider_url: str
    api_key_auth: ApiKeyAuth | None = None
    bearer_token_auth: BearerTokenAuth | None = None


class DatabricksModelServing(Nested, schema="serving.DatabricksModelServingConfig"):
    databricks_workspace_url: str
    databricks_api_token: Reference = None
    databricks_api_token_plaintext: Plaintext = None


class GoogleCloudVertexAi(Nested, schema="serving.GoogleCloudVertexAiConfig"):
    project_id: str
    region: str
    private_key: Reference = None
    private_key_plaintext: Plaintext = None


class OpenAi(Nested, schema="serving.OpenAiConfig"):
    microsoft_entra_client_secret: Reference = None
    microsoft_entra_client_secret_plaintext: Plaintext = None
    openai_api_key: Reference = None
    openai_api_key_plaintext: Plaintext = None


class PaLm(Nested, schema="serving.PaLmConfig"):
    palm_api_key: Reference = None
    palm_api_key_plaintext: Plaintext = None


class ExternalModel(Nested, schema="serving.ExternalModel"):
    name: str
    provider: str
    task: str
    ai21labs_config: Ai21Labs | None = None
    amazon_bedrock_config: AmazonBedrock | None = None
    anthropic_config: Anthropic | None = None
    cohere_config: Cohere | None = None
    custom_provider_config: CustomProvider | None = None
    databricks_model_serving_config: DatabricksModelServing | None = None
    google_cloud_vertex_ai_config: GoogleCloudVertexAi | None = None
    openai_config: OpenAi | None = None
    palm_config: PaLm | None = None


def served_name(entity: Mapping[str, Any]) -> str:
    """The server's name for an entity that has none."""
    external = entity.get("external_model")
    if isinstance(external, Mapping):
        return str(external.get("name")).replace(".", "-").replace(":", "-")
    name, version = (entity.get(f"entity_{part}") or entity.get(f"model_{part}") for part in ("name", "version"))
    return f"{name}-{version or ''}"


def served_by(route: Mapping[str, Any]) -> str:
    """An older name of the field; reads carry both."""
    return str(route.get("served_model_name"))


class ServedEntity(Nested, schema="serving.ServedEntityInput"):
    name: Annotated[str | None, ServerDefault()] = None  # served_name
    external_model: ExternalModel | None = None
    workload_type: Annotated[str | None, ServerDefault("CPU")] = None
    workload_size: Annotated[str | None, ServerDefault()] = None  # one of the server's choice, without concurrency
    burst_scaling_enabled: Annotated[bool | None, WriteOnly()] = None  # GET leaves it out


class ServedModel(Nested, schema="serving.ServedModelInput"):
    """The older form of an entity; reads mirror the entities here."""

    model_name: str
    model_version: str
    scale_to_zero_enabled: bool
    name: Annotated[str | None, ServerDefault()] = None  # served_name
    workload_type: Annotated[str | None, ServerDefault("CPU")] = None
    workload_size: Annotated[str | None, ServerDefault()] = None  # as for entities
    burst_scaling_enabled: Annotated[bool | None, WriteOnly()] = None  # GET leaves it out


class Route(Nested, schema="serving.Route"):
    """Either name is enough; reads carry both."""

    traffic_percentage: int
    served_entity_name: Annotated[str | None, ServerDefault()] = None  # served_model_name
    served_model_name: Annotated[str | None, ServerDefault()] = None  # served_entity_name


class Traffic(Nested, schema="serving.TrafficConfig"):
    routes: Annotated[list[Route] | None, KeyedBy("served_entity_name", default=served_by)] = None


class AutoCapture(Nested, schema="serving.AutoCaptureConfigInput"):
    catalog_name: Annotated[str | None, Immutable()] = None
    schema_name: Annotated[str | None, Immutable()] = None
    table_name_prefix: Annotated[str | None, Immutable(), ServerDefault()] = None  # the endpoint's name
    enabled: Annotated[bool | None, ServerDefault()] = None  # not documented which


class ServingConfig(Nested, schema="serving.EndpointCoreConfigInput"):
    # Each mirrors the other on reads.
    served_entities: Annotated[list[ServedEntity] | None, KeyedBy("name", default=served_name), ServerDefault()] = None
    served_models: Annotated[list[ServedModel] | None, KeyedBy("name", default=served_name), ServerDefault()] = None
    traffic_config: Annotated[Traffic | None, ServerDefault()] = None  # everything to the only entity
    auto_capture_config: AutoCapture | None = None


def reported(body: Json) -> str:
    """What the service says of what it deploys, or has deployed."""
    config = body.get("pending_config") or body.get("config") or {}
    states = (entity.get("state") or {} for entity in config.get("served_entities") or ())
    return "; ".join(dict.fromkeys(filter(None, (state.get("deployment_state_message") for state in states))))
