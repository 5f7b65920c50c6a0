"""`serving`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from types import TracebackType
from typing import Any, BinaryIO, Dict, List

from dbxplan.sdk.common.lro import LroOptions
from dbxplan.sdk.common.types.fieldmask import FieldMask as FieldMask
from dbxplan.sdk.common.types.times import Duration as Duration, Timestamp as Timestamp
from dbxplan.sdk.core import ApiClient
from dbxplan.sdk.errors import OperationFailed as OperationFailed
from dbxplan.sdk.service._models import Model as _Model
from dbxplan.sdk.service._waits import Wait as Wait

class AiGatewayGuardrailPiiBehaviorBehavior(Enum):
    BLOCK = "BLOCK"
    MASK = "MASK"
    NONE = "NONE"

class AiGatewayRateLimitKey(Enum):
    ENDPOINT = "endpoint"
    SERVICE_PRINCIPAL = "service_principal"
    USER = "user"
    USER_GROUP = "user_group"

class AiGatewayRateLimitRenewalPeriod(Enum):
    MINUTE = "minute"

class AmazonBedrockConfigBedrockProvider(Enum):
    AI21LABS = "ai21labs"
    AMAZON = "amazon"
    ANTHROPIC = "anthropic"
    COHERE = "cohere"

class ChatMessageRole(Enum):
    ASSISTANT = "assistant"
    SYSTEM = "system"
    USER = "user"

class EmbeddingsV1ResponseEmbeddingElementObject(Enum):
    EMBEDDING = "embedding"

class EndpointStateConfigUpdate(Enum):
    IN_PROGRESS = "IN_PROGRESS"
    NOT_UPDATING = "NOT_UPDATING"
    UPDATE_CANCELED = "UPDATE_CANCELED"
    UPDATE_FAILED = "UPDATE_FAILED"

class EndpointStateReady(Enum):
    NOT_READY = "NOT_READY"
    READY = "READY"

class ExternalFunctionRequestHttpMethod(Enum):
    DELETE = "DELETE"
    GET = "GET"
    PATCH = "PATCH"
    POST = "POST"
    PUT = "PUT"

class ExternalModelProvider(Enum):
    AI21LABS = "ai21labs"
    AMAZON_BEDROCK = "amazon-bedrock"
    ANTHROPIC = "anthropic"
    COHERE = "cohere"
    CUSTOM = "custom"
    DATABRICKS_MODEL_SERVING = "databricks-model-serving"
    GOOGLE_CLOUD_VERTEX_AI = "google-cloud-vertex-ai"
    OPENAI = "openai"
    PALM = "palm"

class QueryEndpointResponseObject(Enum):
    CHAT_COMPLETION = "chat.completion"
    LIST = "list"
    TEXT_COMPLETION = "text_completion"

class RateLimitKey(Enum):
    ENDPOINT = "endpoint"
    USER = "user"

class RateLimitRenewalPeriod(Enum):
    MINUTE = "minute"

class ServedModelInputWorkloadType(Enum):
    CPU = "CPU"
    CPU_LARGE = "CPU_LARGE"
    CPU_MEDIUM = "CPU_MEDIUM"
    GPU_LARGE = "GPU_LARGE"
    GPU_MEDIUM = "GPU_MEDIUM"
    GPU_SMALL = "GPU_SMALL"
    GPU_XLARGE = "GPU_XLARGE"
    GPU_XLARGE_8 = "GPU_XLARGE_8"
    MULTIGPU_MEDIUM = "MULTIGPU_MEDIUM"

class ServedModelStateDeployment(Enum):
    DEPLOYMENT_ABORTED = "DEPLOYMENT_ABORTED"
    DEPLOYMENT_CREATING = "DEPLOYMENT_CREATING"
    DEPLOYMENT_FAILED = "DEPLOYMENT_FAILED"
    DEPLOYMENT_READY = "DEPLOYMENT_READY"
    DEPLOYMENT_RECOVERING = "DEPLOYMENT_RECOVERING"

class ServingEndpointDetailedPermissionLevel(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"

class ServingEndpointPermissionLevel(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"

class ServingModelWorkloadType(Enum):
    CPU = "CPU"
    CPU_LARGE = "CPU_LARGE"
    CPU_MEDIUM = "CPU_MEDIUM"
    GPU_LARGE = "GPU_LARGE"
    GPU_MEDIUM = "GPU_MEDIUM"
    GPU_SMALL = "GPU_SMALL"
    GPU_XLARGE = "GPU_XLARGE"
    GPU_XLARGE_8 = "GPU_XLARGE_8"
    MULTIGPU_MEDIUM = "MULTIGPU_MEDIUM"

class TelemetryFeature(Enum):
    TELEMETRY_FEATURE_INFERENCE_TABLE = "TELEMETRY_FEATURE_INFERENCE_TABLE"
    TELEMETRY_FEATURE_LOGS = "TELEMETRY_FEATURE_LOGS"
    TELEMETRY_FEATURE_METRICS = "TELEMETRY_FEATURE_METRICS"
    TELEMETRY_FEATURE_TRACES = "TELEMETRY_FEATURE_TRACES"

@dataclass
class Ai21LabsConfig(_Model):
    ai21labs_api_key: str | None
    ai21labs_api_key_plaintext: str | None
    def __init__(self, ai21labs_api_key: str | None = ..., ai21labs_api_key_plaintext: str | None = ...) -> None: ...

@dataclass
class AiGatewayConfig(_Model):
    fallback_config: FallbackConfig | None
    guardrails: AiGatewayGuardrails | None
    inference_table_config: AiGatewayInferenceTableConfig | None
    rate_limits: List[AiGatewayRateLimit] | None
    usage_tracking_config: AiGatewayUsageTrackingConfig | None
    def __init__(self, fallback_config: FallbackConfig | Mapping[str, Any] | None = ..., guardrails: AiGatewayGuardrails | Mapping[str, Any] | None = ..., inference_table_config: AiGatewayInferenceTableConfig | Mapping[str, Any] | None = ..., rate_limits: Sequence[AiGatewayRateLimit | Mapping[str, Any]] | None = ..., usage_tracking_config: AiGatewayUsageTrackingConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AiGatewayGuardrailParameters(_Model):
    invalid_keywords: List[str] | None
    pii: AiGatewayGuardrailPiiBehavior | None
    safety: bool | None
    valid_topics: List[str] | None
    def __init__(self, invalid_keywords: Sequence[str] | None = ..., pii: AiGatewayGuardrailPiiBehavior | Mapping[str, Any] | None = ..., safety: bool | None = ..., valid_topics: Sequence[str] | None = ...) -> None: ...

@dataclass
class AiGatewayGuardrailPiiBehavior(_Model):
    behavior: AiGatewayGuardrailPiiBehaviorBehavior | None
    def __init__(self, behavior: AiGatewayGuardrailPiiBehaviorBehavior | str | None = ...) -> None: ...

@dataclass
class AiGatewayGuardrails(_Model):
    input: AiGatewayGuardrailParameters | None
    output: AiGatewayGuardrailParameters | None
    def __init__(self, input: AiGatewayGuardrailParameters | Mapping[str, Any] | None = ..., output: AiGatewayGuardrailParameters | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AiGatewayInferenceTableConfig(_Model):
    catalog_name: str | None
    enabled: bool | None
    schema_name: str | None
    table_name_prefix: str | None
    def __init__(self, catalog_name: str | None = ..., enabled: bool | None = ..., schema_name: str | None = ..., table_name_prefix: str | None = ...) -> None: ...

@dataclass
class AiGatewayRateLimit(_Model):
    renewal_period: AiGatewayRateLimitRenewalPeriod
    calls: int | None
    key: AiGatewayRateLimitKey | None
    principal: str | None
    tokens: int | None
    def __init__(self, renewal_period: AiGatewayRateLimitRenewalPeriod | str, calls: int | None = ..., key: AiGatewayRateLimitKey | str | None = ..., principal: str | None = ..., tokens: int | None = ...) -> None: ...

@dataclass
class AiGatewayUsageTrackingConfig(_Model):
    enabled: bool | None
    def __init__(self, enabled: bool | None = ...) -> None: ...

@dataclass
class AmazonBedrockConfig(_Model):
    aws_region: str
    bedrock_provider: AmazonBedrockConfigBedrockProvider
    aws_access_key_id: str | None
    aws_access_key_id_plaintext: str | None
    aws_secret_access_key: str | None
    aws_secret_access_key_plaintext: str | None
    instance_profile_arn: str | None
    uc_service_credential_name: str | None
    def __init__(self, aws_region: str, bedrock_provider: AmazonBedrockConfigBedrockProvider | str, aws_access_key_id: str | None = ..., aws_access_key_id_plaintext: str | None = ..., aws_secret_access_key: str | None = ..., aws_secret_access_key_plaintext: str | None = ..., instance_profile_arn: str | None = ..., uc_service_credential_name: str | None = ...) -> None: ...

@dataclass
class AnthropicConfig(_Model):
    anthropic_api_key: str | None
    anthropic_api_key_plaintext: str | None
    def __init__(self, anthropic_api_key: str | None = ..., anthropic_api_key_plaintext: str | None = ...) -> None: ...

@dataclass
class ApiKeyAuth(_Model):
    key: str
    value: str | None
    value_plaintext: str | None
    def __init__(self, key: str, value: str | None = ..., value_plaintext: str | None = ...) -> None: ...

@dataclass
class AutoCaptureConfigInput(_Model):
    catalog_name: str | None
    enabled: bool | None
    schema_name: str | None
    table_name_prefix: str | None
    def __init__(self, catalog_name: str | None = ..., enabled: bool | None = ..., schema_name: str | None = ..., table_name_prefix: str | None = ...) -> None: ...

@dataclass
class AutoCaptureConfigOutput(_Model):
    catalog_name: str | None
    enabled: bool | None
    schema_name: str | None
    state: AutoCaptureState | None
    table_name_prefix: str | None
    def __init__(self, catalog_name: str | None = ..., enabled: bool | None = ..., schema_name: str | None = ..., state: AutoCaptureState | Mapping[str, Any] | None = ..., table_name_prefix: str | None = ...) -> None: ...

@dataclass
class AutoCaptureState(_Model):
    payload_table: PayloadTable | None
    def __init__(self, payload_table: PayloadTable | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class BearerTokenAuth(_Model):
    token: str | None
    token_plaintext: str | None
    def __init__(self, token: str | None = ..., token_plaintext: str | None = ...) -> None: ...

@dataclass
class BuildLogsResponse(_Model):
    logs: str
    def __init__(self, logs: str) -> None: ...

@dataclass
class ChatMessage(_Model):
    content: str | None
    role: ChatMessageRole | None
    def __init__(self, content: str | None = ..., role: ChatMessageRole | str | None = ...) -> None: ...

@dataclass
class CohereConfig(_Model):
    cohere_api_base: str | None
    cohere_api_key: str | None
    cohere_api_key_plaintext: str | None
    def __init__(self, cohere_api_base: str | None = ..., cohere_api_key: str | None = ..., cohere_api_key_plaintext: str | None = ...) -> None: ...

@dataclass
class CustomProviderConfig(_Model):
    custom_provider_url: str
    api_key_auth: ApiKeyAuth | None
    bearer_token_auth: BearerTokenAuth | None
    def __init__(self, custom_provider_url: str, api_key_auth: ApiKeyAuth | Mapping[str, Any] | None = ..., bearer_token_auth: BearerTokenAuth | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class DataPlaneInfo(_Model):
    authorization_details: str | None
    endpoint_url: str | None
    def __init__(self, authorization_details: str | None = ..., endpoint_url: str | None = ...) -> None: ...

@dataclass
class DatabricksModelServingConfig(_Model):
    databricks_workspace_url: str
    databricks_api_token: str | None
    databricks_api_token_plaintext: str | None
    def __init__(self, databricks_workspace_url: str, databricks_api_token: str | None = ..., databricks_api_token_plaintext: str | None = ...) -> None: ...

@dataclass
class DataframeSplitInput(_Model):
    columns: List[Any] | None
    data: List[Any] | None
    index: List[int] | None
    def __init__(self, columns: Sequence[Any] | None = ..., data: Sequence[Any] | None = ..., index: Sequence[int] | None = ...) -> None: ...

@dataclass
class EmailNotifications(_Model):
    on_update_failure: List[str] | None
    on_update_success: List[str] | None
    def __init__(self, on_update_failure: Sequence[str] | None = ..., on_update_success: Sequence[str] | None = ...) -> None: ...

@dataclass
class EmbeddingsV1ResponseEmbeddingElement(_Model):
    embedding: List[float] | None
    index: int | None
    object: EmbeddingsV1ResponseEmbeddingElementObject | None
    def __init__(self, embedding: Sequence[float] | None = ..., index: int | None = ..., object: EmbeddingsV1ResponseEmbeddingElementObject | str | None = ...) -> None: ...

@dataclass
class EndpointCoreConfigInput(_Model):
    name: str
    auto_capture_config: AutoCaptureConfigInput | None
    served_entities: List[ServedEntityInput] | None
    served_models: List[ServedModelInput] | None
    traffic_config: TrafficConfig | None
    def __init__(self, name: str, auto_capture_config: AutoCaptureConfigInput | Mapping[str, Any] | None = ..., served_entities: Sequence[ServedEntityInput | Mapping[str, Any]] | None = ..., served_models: Sequence[ServedModelInput | Mapping[str, Any]] | None = ..., traffic_config: TrafficConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class EndpointCoreConfigOutput(_Model):
    auto_capture_config: AutoCaptureConfigOutput | None
    config_version: int | None
    served_entities: List[ServedEntityOutput] | None
    served_models: List[ServedModelOutput] | None
    traffic_config: TrafficConfig | None
    def __init__(self, auto_capture_config: AutoCaptureConfigOutput | Mapping[str, Any] | None = ..., config_version: int | None = ..., served_entities: Sequence[ServedEntityOutput | Mapping[str, Any]] | None = ..., served_models: Sequence[ServedModelOutput | Mapping[str, Any]] | None = ..., traffic_config: TrafficConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class EndpointCoreConfigSummary(_Model):
    served_entities: List[ServedEntitySpec] | None
    served_models: List[ServedModelSpec] | None
    def __init__(self, served_entities: Sequence[ServedEntitySpec | Mapping[str, Any]] | None = ..., served_models: Sequence[ServedModelSpec | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class EndpointPendingConfig(_Model):
    auto_capture_config: AutoCaptureConfigOutput | None
    config_version: int | None
    served_entities: List[ServedEntityOutput] | None
    served_models: List[ServedModelOutput] | None
    start_time: int | None
    traffic_config: TrafficConfig | None
    def __init__(self, auto_capture_config: AutoCaptureConfigOutput | Mapping[str, Any] | None = ..., config_version: int | None = ..., served_entities: Sequence[ServedEntityOutput | Mapping[str, Any]] | None = ..., served_models: Sequence[ServedModelOutput | Mapping[str, Any]] | None = ..., start_time: int | None = ..., traffic_config: TrafficConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class EndpointState(_Model):
    config_update: EndpointStateConfigUpdate | None
    ready: EndpointStateReady | None
    def __init__(self, config_update: EndpointStateConfigUpdate | str | None = ..., ready: EndpointStateReady | str | None = ...) -> None: ...

@dataclass
class EndpointTag(_Model):
    key: str
    value: str | None
    def __init__(self, key: str, value: str | None = ...) -> None: ...

@dataclass
class EndpointTags(_Model):
    tags: List[EndpointTag] | None
    def __init__(self, tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ExportMetricsResponse(_Model):
    contents: BinaryIO | None
    def __init__(self, contents: BinaryIO | bytes | None = ...) -> None: ...

@dataclass
class ExternalModel(_Model):
    provider: ExternalModelProvider
    name: str
    task: str
    ai21labs_config: Ai21LabsConfig | None
    amazon_bedrock_config: AmazonBedrockConfig | None
    anthropic_config: AnthropicConfig | None
    cohere_config: CohereConfig | None
    custom_provider_config: CustomProviderConfig | None
    databricks_model_serving_config: DatabricksModelServingConfig | None
    google_cloud_vertex_ai_config: GoogleCloudVertexAiConfig | None
    openai_config: OpenAiConfig | None
    palm_config: PaLmConfig | None
    def __init__(self, provider: ExternalModelProvider | str, name: str, task: str, ai21labs_config: Ai21LabsConfig | Mapping[str, Any] | None = ..., amazon_bedrock_config: AmazonBedrockConfig | Mapping[str, Any] | None = ..., anthropic_config: AnthropicConfig | Mapping[str, Any] | None = ..., cohere_config: CohereConfig | Mapping[str, Any] | None = ..., custom_provider_config: CustomProviderConfig | Mapping[str, Any] | None = ..., databricks_model_serving_config: DatabricksModelServingConfig | Mapping[str, Any] | None = ..., google_cloud_vertex_ai_config: GoogleCloudVertexAiConfig | Mapping[str, Any] | None = ..., openai_config: OpenAiConfig | Mapping[str, Any] | None = ..., palm_config: PaLmConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ExternalModelUsageElement(_Model):
    completion_tokens: int | None
    prompt_tokens: int | None
    total_tokens: int | None
    def __init__(self, completion_tokens: int | None = ..., prompt_tokens: int | None = ..., total_tokens: int | None = ...) -> None: ...

@dataclass
class FallbackConfig(_Model):
    enabled: bool
    def __init__(self, enabled: bool) -> None: ...

@dataclass
class FoundationModel(_Model):
    description: str | None
    display_name: str | None
    docs: str | None
    name: str | None
    def __init__(self, description: str | None = ..., display_name: str | None = ..., docs: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class GetOpenApiResponse(_Model):
    contents: BinaryIO | None
    def __init__(self, contents: BinaryIO | bytes | None = ...) -> None: ...

@dataclass
class GetServingEndpointPermissionLevelsResponse(_Model):
    permission_levels: List[ServingEndpointPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[ServingEndpointPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GoogleCloudVertexAiConfig(_Model):
    project_id: str
    region: str
    private_key: str | None
    private_key_plaintext: str | None
    def __init__(self, project_id: str, region: str, private_key: str | None = ..., private_key_plaintext: str | None = ...) -> None: ...

@dataclass
class HttpRequestResponse(_Model):
    contents: BinaryIO | None
    def __init__(self, contents: BinaryIO | bytes | None = ...) -> None: ...

@dataclass
class ListEndpointsResponse(_Model):
    endpoints: List[ServingEndpoint] | None
    def __init__(self, endpoints: Sequence[ServingEndpoint | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ModelDataPlaneInfo(_Model):
    query_info: DataPlaneInfo | None
    def __init__(self, query_info: DataPlaneInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class OpenAiConfig(_Model):
    microsoft_entra_client_id: str | None
    microsoft_entra_client_secret: str | None
    microsoft_entra_client_secret_plaintext: str | None
    microsoft_entra_tenant_id: str | None
    openai_api_base: str | None
    openai_api_key: str | None
    openai_api_key_plaintext: str | None
    openai_api_type: str | None
    openai_api_version: str | None
    openai_deployment_name: str | None
    openai_organization: str | None
    def __init__(self, microsoft_entra_client_id: str | None = ..., microsoft_entra_client_secret: str | None = ..., microsoft_entra_client_secret_plaintext: str | None = ..., microsoft_entra_tenant_id: str | None = ..., openai_api_base: str | None = ..., openai_api_key: str | None = ..., openai_api_key_plaintext: str | None = ..., openai_api_type: str | None = ..., openai_api_version: str | None = ..., openai_deployment_name: str | None = ..., openai_organization: str | None = ...) -> None: ...

@dataclass
class PaLmConfig(_Model):
    palm_api_key: str | None
    palm_api_key_plaintext: str | None
    def __init__(self, palm_api_key: str | None = ..., palm_api_key_plaintext: str | None = ...) -> None: ...

@dataclass
class PayloadTable(_Model):
    name: str | None
    status: str | None
    status_message: str | None
    def __init__(self, name: str | None = ..., status: str | None = ..., status_message: str | None = ...) -> None: ...

@dataclass
class PtEndpointCoreConfig(_Model):
    served_entities: List[PtServedModel] | None
    traffic_config: TrafficConfig | None
    def __init__(self, served_entities: Sequence[PtServedModel | Mapping[str, Any]] | None = ..., traffic_config: TrafficConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PtServedModel(_Model):
    entity_name: str
    provisioned_model_units: int
    burst_scaling_enabled: bool | None
    entity_version: str | None
    name: str | None
    def __init__(self, entity_name: str, provisioned_model_units: int, burst_scaling_enabled: bool | None = ..., entity_version: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class PutAiGatewayResponse(_Model):
    fallback_config: FallbackConfig | None
    guardrails: AiGatewayGuardrails | None
    inference_table_config: AiGatewayInferenceTableConfig | None
    rate_limits: List[AiGatewayRateLimit] | None
    usage_tracking_config: AiGatewayUsageTrackingConfig | None
    def __init__(self, fallback_config: FallbackConfig | Mapping[str, Any] | None = ..., guardrails: AiGatewayGuardrails | Mapping[str, Any] | None = ..., inference_table_config: AiGatewayInferenceTableConfig | Mapping[str, Any] | None = ..., rate_limits: Sequence[AiGatewayRateLimit | Mapping[str, Any]] | None = ..., usage_tracking_config: AiGatewayUsageTrackingConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PutResponse(_Model):
    rate_limits: List[RateLimit] | None
    def __init__(self, rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class QueryEndpointResponse(_Model):
    choices: List[V1ResponseChoiceElement] | None
    created: int | None
    data: List[EmbeddingsV1ResponseEmbeddingElement] | None
    id: str | None
    model: str | None
    object: QueryEndpointResponseObject | None
    outputs: List[Any] | None
    predictions: List[Any] | None
    served_model_name: str | None
    usage: ExternalModelUsageElement | None
    def __init__(self, choices: Sequence[V1ResponseChoiceElement | Mapping[str, Any]] | None = ..., created: int | None = ..., data: Sequence[EmbeddingsV1ResponseEmbeddingElement | Mapping[str, Any]] | None = ..., id: str | None = ..., model: str | None = ..., object: QueryEndpointResponseObject | str | None = ..., outputs: Sequence[Any] | None = ..., predictions: Sequence[Any] | None = ..., served_model_name: str | None = ..., usage: ExternalModelUsageElement | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RateLimit(_Model):
    calls: int
    renewal_period: RateLimitRenewalPeriod
    key: RateLimitKey | None
    def __init__(self, calls: int, renewal_period: RateLimitRenewalPeriod | str, key: RateLimitKey | str | None = ...) -> None: ...

@dataclass
class Route(_Model):
    traffic_percentage: int
    served_entity_name: str | None
    served_model_name: str | None
    def __init__(self, traffic_percentage: int, served_entity_name: str | None = ..., served_model_name: str | None = ...) -> None: ...

@dataclass
class ServedEntityInput(_Model):
    burst_scaling_enabled: bool | None
    entity_name: str | None
    entity_version: str | None
    environment_vars: Dict[str, str] | None
    external_model: ExternalModel | None
    instance_profile_arn: str | None
    max_provisioned_concurrency: int | None
    max_provisioned_throughput: int | None
    min_provisioned_concurrency: int | None
    min_provisioned_throughput: int | None
    name: str | None
    provisioned_model_units: int | None
    scale_to_zero_enabled: bool | None
    workload_size: str | None
    workload_type: ServingModelWorkloadType | None
    def __init__(self, burst_scaling_enabled: bool | None = ..., entity_name: str | None = ..., entity_version: str | None = ..., environment_vars: Mapping[str, str] | None = ..., external_model: ExternalModel | Mapping[str, Any] | None = ..., instance_profile_arn: str | None = ..., max_provisioned_concurrency: int | None = ..., max_provisioned_throughput: int | None = ..., min_provisioned_concurrency: int | None = ..., min_provisioned_throughput: int | None = ..., name: str | None = ..., provisioned_model_units: int | None = ..., scale_to_zero_enabled: bool | None = ..., workload_size: str | None = ..., workload_type: ServingModelWorkloadType | str | None = ...) -> None: ...

@dataclass
class ServedEntityOutput(_Model):
    burst_scaling_enabled: bool | None
    creation_timestamp: int | None
    creator: str | None
    entity_name: str | None
    entity_version: str | None
    environment_vars: Dict[str, str] | None
    external_model: ExternalModel | None
    foundation_model: FoundationModel | None
    instance_profile_arn: str | None
    max_provisioned_concurrency: int | None
    max_provisioned_throughput: int | None
    min_provisioned_concurrency: int | None
    min_provisioned_throughput: int | None
    name: str | None
    provisioned_model_units: int | None
    scale_to_zero_enabled: bool | None
    state: ServedModelState | None
    workload_size: str | None
    workload_type: ServingModelWorkloadType | None
    def __init__(self, burst_scaling_enabled: bool | None = ..., creation_timestamp: int | None = ..., creator: str | None = ..., entity_name: str | None = ..., entity_version: str | None = ..., environment_vars: Mapping[str, str] | None = ..., external_model: ExternalModel | Mapping[str, Any] | None = ..., foundation_model: FoundationModel | Mapping[str, Any] | None = ..., instance_profile_arn: str | None = ..., max_provisioned_concurrency: int | None = ..., max_provisioned_throughput: int | None = ..., min_provisioned_concurrency: int | None = ..., min_provisioned_throughput: int | None = ..., name: str | None = ..., provisioned_model_units: int | None = ..., scale_to_zero_enabled: bool | None = ..., state: ServedModelState | Mapping[str, Any] | None = ..., workload_size: str | None = ..., workload_type: ServingModelWorkloadType | str | None = ...) -> None: ...

@dataclass
class ServedEntitySpec(_Model):
    entity_name: str | None
    entity_version: str | None
    external_model: ExternalModel | None
    foundation_model: FoundationModel | None
    name: str | None
    def __init__(self, entity_name: str | None = ..., entity_version: str | None = ..., external_model: ExternalModel | Mapping[str, Any] | None = ..., foundation_model: FoundationModel | Mapping[str, Any] | None = ..., name: str | None = ...) -> None: ...

@dataclass
class ServedModelInput(_Model):
    scale_to_zero_enabled: bool
    model_name: str
    model_version: str
    burst_scaling_enabled: bool | None
    environment_vars: Dict[str, str] | None
    instance_profile_arn: str | None
    max_provisioned_concurrency: int | None
    max_provisioned_throughput: int | None
    min_provisioned_concurrency: int | None
    min_provisioned_throughput: int | None
    name: str | None
    provisioned_model_units: int | None
    workload_size: str | None
    workload_type: ServedModelInputWorkloadType | None
    def __init__(self, scale_to_zero_enabled: bool, model_name: str, model_version: str, burst_scaling_enabled: bool | None = ..., environment_vars: Mapping[str, str] | None = ..., instance_profile_arn: str | None = ..., max_provisioned_concurrency: int | None = ..., max_provisioned_throughput: int | None = ..., min_provisioned_concurrency: int | None = ..., min_provisioned_throughput: int | None = ..., name: str | None = ..., provisioned_model_units: int | None = ..., workload_size: str | None = ..., workload_type: ServedModelInputWorkloadType | str | None = ...) -> None: ...

@dataclass
class ServedModelOutput(_Model):
    burst_scaling_enabled: bool | None
    creation_timestamp: int | None
    creator: str | None
    environment_vars: Dict[str, str] | None
    instance_profile_arn: str | None
    max_provisioned_concurrency: int | None
    min_provisioned_concurrency: int | None
    model_name: str | None
    model_version: str | None
    name: str | None
    provisioned_model_units: int | None
    scale_to_zero_enabled: bool | None
    state: ServedModelState | None
    workload_size: str | None
    workload_type: ServingModelWorkloadType | None
    def __init__(self, burst_scaling_enabled: bool | None = ..., creation_timestamp: int | None = ..., creator: str | None = ..., environment_vars: Mapping[str, str] | None = ..., instance_profile_arn: str | None = ..., max_provisioned_concurrency: int | None = ..., min_provisioned_concurrency: int | None = ..., model_name: str | None = ..., model_version: str | None = ..., name: str | None = ..., provisioned_model_units: int | None = ..., scale_to_zero_enabled: bool | None = ..., state: ServedModelState | Mapping[str, Any] | None = ..., workload_size: str | None = ..., workload_type: ServingModelWorkloadType | str | None = ...) -> None: ...

@dataclass
class ServedModelSpec(_Model):
    model_name: str | None
    model_version: str | None
    name: str | None
    def __init__(self, model_name: str | None = ..., model_version: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class ServedModelState(_Model):
    deployment: ServedModelStateDeployment | None
    deployment_state_message: str | None
    def __init__(self, deployment: ServedModelStateDeployment | str | None = ..., deployment_state_message: str | None = ...) -> None: ...

@dataclass
class ServerLogsResponse(_Model):
    logs: str
    def __init__(self, logs: str) -> None: ...

@dataclass
class ServingEndpoint(_Model):
    ai_gateway: AiGatewayConfig | None
    budget_policy_id: str | None
    config: EndpointCoreConfigSummary | None
    creation_timestamp: int | None
    creator: str | None
    description: str | None
    id: str | None
    last_updated_timestamp: int | None
    name: str | None
    state: EndpointState | None
    tags: List[EndpointTag] | None
    task: str | None
    telemetry_config: TelemetryConfig | None
    usage_policy_id: str | None
    def __init__(self, ai_gateway: AiGatewayConfig | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., config: EndpointCoreConfigSummary | Mapping[str, Any] | None = ..., creation_timestamp: int | None = ..., creator: str | None = ..., description: str | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., name: str | None = ..., state: EndpointState | Mapping[str, Any] | None = ..., tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ..., task: str | None = ..., telemetry_config: TelemetryConfig | Mapping[str, Any] | None = ..., usage_policy_id: str | None = ...) -> None: ...

@dataclass
class ServingEndpointAccessControlRequest(_Model):
    group_name: str | None
    permission_level: ServingEndpointPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: ServingEndpointPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ServingEndpointAccessControlResponse(_Model):
    all_permissions: List[ServingEndpointPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[ServingEndpointPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ServingEndpointDetailed(_Model):
    ai_gateway: AiGatewayConfig | None
    budget_policy_id: str | None
    config: EndpointCoreConfigOutput | None
    creation_timestamp: int | None
    creator: str | None
    data_plane_info: ModelDataPlaneInfo | None
    description: str | None
    email_notifications: EmailNotifications | None
    endpoint_url: str | None
    id: str | None
    last_updated_timestamp: int | None
    name: str | None
    pending_config: EndpointPendingConfig | None
    permission_level: ServingEndpointDetailedPermissionLevel | None
    route_optimized: bool | None
    state: EndpointState | None
    tags: List[EndpointTag] | None
    task: str | None
    telemetry_config: TelemetryConfig | None
    def __init__(self, ai_gateway: AiGatewayConfig | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., config: EndpointCoreConfigOutput | Mapping[str, Any] | None = ..., creation_timestamp: int | None = ..., creator: str | None = ..., data_plane_info: ModelDataPlaneInfo | Mapping[str, Any] | None = ..., description: str | None = ..., email_notifications: EmailNotifications | Mapping[str, Any] | None = ..., endpoint_url: str | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., name: str | None = ..., pending_config: EndpointPendingConfig | Mapping[str, Any] | None = ..., permission_level: ServingEndpointDetailedPermissionLevel | str | None = ..., route_optimized: bool | None = ..., state: EndpointState | Mapping[str, Any] | None = ..., tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ..., task: str | None = ..., telemetry_config: TelemetryConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ServingEndpointPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: ServingEndpointPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: ServingEndpointPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ServingEndpointPermissions(_Model):
    access_control_list: List[ServingEndpointAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[ServingEndpointAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class ServingEndpointPermissionsDescription(_Model):
    description: str | None
    permission_level: ServingEndpointPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: ServingEndpointPermissionLevel | str | None = ...) -> None: ...

@dataclass
class TelemetryConfig(_Model):
    enabled_telemetry_features: List[TelemetryFeature] | None
    inference_table_config: TelemetryInferenceTableConfig | None
    table_names: UnityCatalogTableNames | None
    telemetry_profile_id: str | None
    def __init__(self, enabled_telemetry_features: Sequence[TelemetryFeature | str] | None = ..., inference_table_config: TelemetryInferenceTableConfig | Mapping[str, Any] | None = ..., table_names: UnityCatalogTableNames | Mapping[str, Any] | None = ..., telemetry_profile_id: str | None = ...) -> None: ...

@dataclass
class TelemetryInferenceTableConfig(_Model):
    name: str | None
    sampling_fraction: float | None
    def __init__(self, name: str | None = ..., sampling_fraction: float | None = ...) -> None: ...

@dataclass
class TrafficConfig(_Model):
    routes: List[Route] | None
    def __init__(self, routes: Sequence[Route | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class UnityCatalogTableNames(_Model):
    annotations_table: str | None
    logs_table: str | None
    metrics_table: str | None
    traces_table: str | None
    def __init__(self, annotations_table: str | None = ..., logs_table: str | None = ..., metrics_table: str | None = ..., traces_table: str | None = ...) -> None: ...

@dataclass
class UpdateInferenceEndpointNotificationsResponse(_Model):
    email_notifications: EmailNotifications | None
    name: str | None
    def __init__(self, email_notifications: EmailNotifications | Mapping[str, Any] | None = ..., name: str | None = ...) -> None: ...

@dataclass
class V1ResponseChoiceElement(_Model):
    finish_reason: str | None
    index: int | None
    logprobs: int | None
    message: ChatMessage | None
    text: str | None
    def __init__(self, finish_reason: str | None = ..., index: int | None = ..., logprobs: int | None = ..., message: ChatMessage | Mapping[str, Any] | None = ..., text: str | None = ...) -> None: ...

class ServingEndpointsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def build_logs(self, name: str, served_model_name: str) -> BuildLogsResponse: ...
    def create(self, name: str, *, ai_gateway: AiGatewayConfig | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., config: EndpointCoreConfigInput | Mapping[str, Any] | None = ..., description: str | None = ..., email_notifications: EmailNotifications | Mapping[str, Any] | None = ..., rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ..., route_optimized: bool | None = ..., tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ..., telemetry_config: TelemetryConfig | Mapping[str, Any] | None = ...) -> Wait[ServingEndpointDetailed]: ...
    def create_and_wait(self, name: str, *, ai_gateway: AiGatewayConfig | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., config: EndpointCoreConfigInput | Mapping[str, Any] | None = ..., description: str | None = ..., email_notifications: EmailNotifications | Mapping[str, Any] | None = ..., rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ..., route_optimized: bool | None = ..., tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ..., telemetry_config: TelemetryConfig | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> ServingEndpointDetailed: ...
    def wait_get_serving_endpoint_not_updating(self, name: str, timeout: timedelta = ..., callback: Callable[[ServingEndpointDetailed], None] | None = ...) -> ServingEndpointDetailed: ...
    def create_provisioned_throughput_endpoint(self, name: str, config: PtEndpointCoreConfig | Mapping[str, Any], *, ai_gateway: AiGatewayConfig | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., email_notifications: EmailNotifications | Mapping[str, Any] | None = ..., tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ...) -> Wait[ServingEndpointDetailed]: ...
    def create_provisioned_throughput_endpoint_and_wait(self, name: str, config: PtEndpointCoreConfig | Mapping[str, Any], *, ai_gateway: AiGatewayConfig | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., email_notifications: EmailNotifications | Mapping[str, Any] | None = ..., tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ..., timeout: timedelta = ...) -> ServingEndpointDetailed: ...
    def delete(self, name: str) -> None: ...
    def export_metrics(self, name: str) -> ExportMetricsResponse: ...
    def get(self, name: str) -> ServingEndpointDetailed: ...
    def get_open_api(self, name: str) -> GetOpenApiResponse: ...
    def get_permission_levels(self, serving_endpoint_id: str) -> GetServingEndpointPermissionLevelsResponse: ...
    def get_permissions(self, serving_endpoint_id: str) -> ServingEndpointPermissions: ...
    def http_request(self, connection_name: str, method: ExternalFunctionRequestHttpMethod | str, path: str, *, headers: str | None = ..., json: str | None = ..., params: str | None = ..., sub_domain: str | None = ...) -> HttpRequestResponse: ...
    def list(self) -> List[ServingEndpoint]: ...
    def logs(self, name: str, served_model_name: str) -> ServerLogsResponse: ...
    def patch(self, name: str, *, add_tags: Sequence[EndpointTag | Mapping[str, Any]] | None = ..., delete_tags: Sequence[str] | None = ...) -> EndpointTags: ...
    def patch_telemetry_config(self, name: str, *, telemetry_config: TelemetryConfig | Mapping[str, Any] | None = ...) -> ServingEndpointDetailed: ...
    def put(self, name: str, *, rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ...) -> PutResponse: ...
    def put_ai_gateway(self, name: str, *, fallback_config: FallbackConfig | Mapping[str, Any] | None = ..., guardrails: AiGatewayGuardrails | Mapping[str, Any] | None = ..., inference_table_config: AiGatewayInferenceTableConfig | Mapping[str, Any] | None = ..., rate_limits: Sequence[AiGatewayRateLimit | Mapping[str, Any]] | None = ..., usage_tracking_config: AiGatewayUsageTrackingConfig | Mapping[str, Any] | None = ...) -> PutAiGatewayResponse: ...
    def query(self, name: str, *, client_request_id: str | None = ..., dataframe_records: Sequence[Any] | None = ..., dataframe_split: DataframeSplitInput | Mapping[str, Any] | None = ..., extra_params: Mapping[str, str] | None = ..., input: Any | None = ..., inputs: Any | None = ..., instances: Sequence[Any] | None = ..., max_tokens: int | None = ..., messages: Sequence[ChatMessage | Mapping[str, Any]] | None = ..., n: int | None = ..., prompt: Any | None = ..., stop: Sequence[str] | None = ..., stream: bool | None = ..., temperature: float | None = ..., usage_context: Mapping[str, str] | None = ...) -> QueryEndpointResponse: ...
    def set_permissions(self, serving_endpoint_id: str, *, access_control_list: Sequence[ServingEndpointAccessControlRequest | Mapping[str, Any]] | None = ...) -> ServingEndpointPermissions: ...
    def update_config(self, name: str, *, auto_capture_config: AutoCaptureConfigInput | Mapping[str, Any] | None = ..., served_entities: Sequence[ServedEntityInput | Mapping[str, Any]] | None = ..., served_models: Sequence[ServedModelInput | Mapping[str, Any]] | None = ..., traffic_config: TrafficConfig | Mapping[str, Any] | None = ...) -> Wait[ServingEndpointDetailed]: ...
    def update_config_and_wait(self, name: str, *, auto_capture_config: AutoCaptureConfigInput | Mapping[str, Any] | None = ..., served_entities: Sequence[ServedEntityInput | Mapping[str, Any]] | None = ..., served_models: Sequence[ServedModelInput | Mapping[str, Any]] | None = ..., traffic_config: TrafficConfig | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> ServingEndpointDetailed: ...
    def update_notifications(self, name: str, *, email_notifications: EmailNotifications | Mapping[str, Any] | None = ...) -> UpdateInferenceEndpointNotificationsResponse: ...
    def update_permissions(self, serving_endpoint_id: str, *, access_control_list: Sequence[ServingEndpointAccessControlRequest | Mapping[str, Any]] | None = ...) -> ServingEndpointPermissions: ...
    def update_provisioned_throughput_endpoint_config(self, name: str, config: PtEndpointCoreConfig | Mapping[str, Any]) -> Wait[ServingEndpointDetailed]: ...
    def update_provisioned_throughput_endpoint_config_and_wait(self, name: str, config: PtEndpointCoreConfig | Mapping[str, Any], timeout: timedelta = ...) -> ServingEndpointDetailed: ...

from dbxplan.sdk.mixins.data_plane import ServingEndpointsDataPlaneAPI as ServingEndpointsDataPlaneAPI
