"""`vectorsearch`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class DeleteDataStatus(Enum):
    FAILURE = "FAILURE"
    PARTIAL_SUCCESS = "PARTIAL_SUCCESS"
    SUCCESS = "SUCCESS"

class EndpointStatusState(Enum):
    DELETED = "DELETED"
    OFFLINE = "OFFLINE"
    ONLINE = "ONLINE"
    PROVISIONING = "PROVISIONING"
    RED_STATE = "RED_STATE"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"
    YELLOW_STATE = "YELLOW_STATE"

class EndpointType(Enum):
    STANDARD = "STANDARD"
    STORAGE_OPTIMIZED = "STORAGE_OPTIMIZED"

class IndexSubtype(Enum):
    FULL_TEXT = "FULL_TEXT"
    HYBRID = "HYBRID"
    VECTOR = "VECTOR"

class PipelineType(Enum):
    CONTINUOUS = "CONTINUOUS"
    TRIGGERED = "TRIGGERED"

class ScalingChangeState(Enum):
    SCALING_CHANGE_APPLIED = "SCALING_CHANGE_APPLIED"
    SCALING_CHANGE_IN_PROGRESS = "SCALING_CHANGE_IN_PROGRESS"
    SCALING_CHANGE_UNSPECIFIED = "SCALING_CHANGE_UNSPECIFIED"

class UpsertDataStatus(Enum):
    FAILURE = "FAILURE"
    PARTIAL_SUCCESS = "PARTIAL_SUCCESS"
    SUCCESS = "SUCCESS"

class VectorIndexType(Enum):
    DELTA_SYNC = "DELTA_SYNC"
    DIRECT_ACCESS = "DIRECT_ACCESS"

class VectorSearchEndpointPermissionLevel(Enum):
    CAN_CREATE = "CAN_CREATE"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"

@dataclass
class ColumnInfo(_Model):
    name: str | None
    type_text: str | None
    def __init__(self, name: str | None = ..., type_text: str | None = ...) -> None: ...

@dataclass
class CustomTag(_Model):
    key: str
    value: str | None
    def __init__(self, key: str, value: str | None = ...) -> None: ...

@dataclass
class DeleteDataResult(_Model):
    failed_primary_keys: List[str] | None
    success_row_count: int | None
    def __init__(self, failed_primary_keys: Sequence[str] | None = ..., success_row_count: int | None = ...) -> None: ...

@dataclass
class DeleteDataVectorIndexResponse(_Model):
    result: DeleteDataResult | None
    status: DeleteDataStatus | None
    def __init__(self, result: DeleteDataResult | Mapping[str, Any] | None = ..., status: DeleteDataStatus | str | None = ...) -> None: ...

@dataclass
class DeltaSyncVectorIndexSpecRequest(_Model):
    columns_to_index: List[str] | None
    columns_to_sync: List[str] | None
    embedding_source_columns: List[EmbeddingSourceColumn] | None
    embedding_vector_columns: List[EmbeddingVectorColumn] | None
    embedding_writeback_table: str | None
    pipeline_type: PipelineType | None
    source_table: str | None
    def __init__(self, columns_to_index: Sequence[str] | None = ..., columns_to_sync: Sequence[str] | None = ..., embedding_source_columns: Sequence[EmbeddingSourceColumn | Mapping[str, Any]] | None = ..., embedding_vector_columns: Sequence[EmbeddingVectorColumn | Mapping[str, Any]] | None = ..., embedding_writeback_table: str | None = ..., pipeline_type: PipelineType | str | None = ..., source_table: str | None = ...) -> None: ...

@dataclass
class DeltaSyncVectorIndexSpecResponse(_Model):
    columns_to_index: List[str] | None
    columns_to_sync: List[str] | None
    embedding_source_columns: List[EmbeddingSourceColumn] | None
    embedding_vector_columns: List[EmbeddingVectorColumn] | None
    embedding_writeback_table: str | None
    pipeline_id: str | None
    pipeline_type: PipelineType | None
    source_table: str | None
    def __init__(self, columns_to_index: Sequence[str] | None = ..., columns_to_sync: Sequence[str] | None = ..., embedding_source_columns: Sequence[EmbeddingSourceColumn | Mapping[str, Any]] | None = ..., embedding_vector_columns: Sequence[EmbeddingVectorColumn | Mapping[str, Any]] | None = ..., embedding_writeback_table: str | None = ..., pipeline_id: str | None = ..., pipeline_type: PipelineType | str | None = ..., source_table: str | None = ...) -> None: ...

@dataclass
class DirectAccessVectorIndexSpec(_Model):
    embedding_source_columns: List[EmbeddingSourceColumn] | None
    embedding_vector_columns: List[EmbeddingVectorColumn] | None
    schema_json: str | None
    def __init__(self, embedding_source_columns: Sequence[EmbeddingSourceColumn | Mapping[str, Any]] | None = ..., embedding_vector_columns: Sequence[EmbeddingVectorColumn | Mapping[str, Any]] | None = ..., schema_json: str | None = ...) -> None: ...

@dataclass
class EmbeddingSourceColumn(_Model):
    embedding_model_endpoint_name: str | None
    model_endpoint_name_for_query: str | None
    name: str | None
    def __init__(self, embedding_model_endpoint_name: str | None = ..., model_endpoint_name_for_query: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class EmbeddingVectorColumn(_Model):
    embedding_dimension: int | None
    name: str | None
    def __init__(self, embedding_dimension: int | None = ..., name: str | None = ...) -> None: ...

@dataclass
class EndpointInfo(_Model):
    budget_policy_id: str | None
    creation_timestamp: int | None
    creator: str | None
    custom_tags: List[CustomTag] | None
    effective_budget_policy_id: str | None
    endpoint_status: EndpointStatus | None
    endpoint_type: EndpointType | None
    id: str | None
    last_updated_timestamp: int | None
    last_updated_user: str | None
    name: str | None
    num_indexes: int | None
    scaling_info: EndpointScalingInfo | None
    def __init__(self, budget_policy_id: str | None = ..., creation_timestamp: int | None = ..., creator: str | None = ..., custom_tags: Sequence[CustomTag | Mapping[str, Any]] | None = ..., effective_budget_policy_id: str | None = ..., endpoint_status: EndpointStatus | Mapping[str, Any] | None = ..., endpoint_type: EndpointType | str | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., last_updated_user: str | None = ..., name: str | None = ..., num_indexes: int | None = ..., scaling_info: EndpointScalingInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class EndpointScalingInfo(_Model):
    requested_target_qps: int | None
    state: ScalingChangeState | None
    def __init__(self, requested_target_qps: int | None = ..., state: ScalingChangeState | str | None = ...) -> None: ...

@dataclass
class EndpointStatus(_Model):
    message: str | None
    state: EndpointStatusState | None
    def __init__(self, message: str | None = ..., state: EndpointStatusState | str | None = ...) -> None: ...

@dataclass
class FacetResultData(_Model):
    facet_array: List[List[str]] | None
    facet_row_count: int | None
    def __init__(self, facet_array: Sequence[Sequence[str]] | None = ..., facet_row_count: int | None = ...) -> None: ...

@dataclass
class GetVectorSearchEndpointPermissionLevelsResponse(_Model):
    permission_levels: List[VectorSearchEndpointPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[VectorSearchEndpointPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListEndpointResponse(_Model):
    endpoints: List[EndpointInfo] | None
    next_page_token: str | None
    def __init__(self, endpoints: Sequence[EndpointInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListValue(_Model):
    values: List[Value] | None
    def __init__(self, values: Sequence[Value | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListVectorIndexesResponse(_Model):
    next_page_token: str | None
    vector_indexes: List[MiniVectorIndex] | None
    def __init__(self, next_page_token: str | None = ..., vector_indexes: Sequence[MiniVectorIndex | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MapStringValueEntry(_Model):
    key: str | None
    value: Value | None
    def __init__(self, key: str | None = ..., value: Value | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Metric(_Model):
    labels: List[MetricLabel] | None
    name: str | None
    percentile: float | None
    def __init__(self, labels: Sequence[MetricLabel | Mapping[str, Any]] | None = ..., name: str | None = ..., percentile: float | None = ...) -> None: ...

@dataclass
class MetricLabel(_Model):
    name: str | None
    value: str | None
    def __init__(self, name: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class MetricValue(_Model):
    timestamp: int | None
    value: float | None
    def __init__(self, timestamp: int | None = ..., value: float | None = ...) -> None: ...

@dataclass
class MetricValues(_Model):
    metric: Metric | None
    values: List[MetricValue] | None
    def __init__(self, metric: Metric | Mapping[str, Any] | None = ..., values: Sequence[MetricValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MiniVectorIndex(_Model):
    creator: str | None
    endpoint_id: str | None
    endpoint_name: str | None
    index_subtype: IndexSubtype | None
    index_type: VectorIndexType | None
    name: str | None
    primary_key: str | None
    def __init__(self, creator: str | None = ..., endpoint_id: str | None = ..., endpoint_name: str | None = ..., index_subtype: IndexSubtype | str | None = ..., index_type: VectorIndexType | str | None = ..., name: str | None = ..., primary_key: str | None = ...) -> None: ...

@dataclass
class PatchEndpointBudgetPolicyResponse(_Model):
    budget_policy_id: str | None
    effective_budget_policy_id: str | None
    def __init__(self, budget_policy_id: str | None = ..., effective_budget_policy_id: str | None = ...) -> None: ...

@dataclass
class QueryVectorIndexResponse(_Model):
    facet_result: FacetResultData | None
    manifest: ResultManifest | None
    next_page_token: str | None
    result: ResultData | None
    def __init__(self, facet_result: FacetResultData | Mapping[str, Any] | None = ..., manifest: ResultManifest | Mapping[str, Any] | None = ..., next_page_token: str | None = ..., result: ResultData | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RerankerConfig(_Model):
    model: str | None
    parameters: RerankerConfigRerankerParameters | None
    def __init__(self, model: str | None = ..., parameters: RerankerConfigRerankerParameters | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RerankerConfigRerankerParameters(_Model):
    columns_to_rerank: List[str] | None
    def __init__(self, columns_to_rerank: Sequence[str] | None = ...) -> None: ...

@dataclass
class ResultData(_Model):
    data_array: List[List[str]] | None
    row_count: int | None
    def __init__(self, data_array: Sequence[Sequence[str]] | None = ..., row_count: int | None = ...) -> None: ...

@dataclass
class ResultManifest(_Model):
    column_count: int | None
    columns: List[ColumnInfo] | None
    facet_column_count: int | None
    facet_columns: List[ColumnInfo] | None
    def __init__(self, column_count: int | None = ..., columns: Sequence[ColumnInfo | Mapping[str, Any]] | None = ..., facet_column_count: int | None = ..., facet_columns: Sequence[ColumnInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class RetrieveUserVisibleMetricsResponse(_Model):
    metric_values: List[MetricValues] | None
    next_page_token: str | None
    def __init__(self, metric_values: Sequence[MetricValues | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ScanVectorIndexResponse(_Model):
    data: List[Struct] | None
    last_primary_key: str | None
    def __init__(self, data: Sequence[Struct | Mapping[str, Any]] | None = ..., last_primary_key: str | None = ...) -> None: ...

@dataclass
class Struct(_Model):
    fields: List[MapStringValueEntry] | None
    def __init__(self, fields: Sequence[MapStringValueEntry | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class UpdateEndpointCustomTagsResponse(_Model):
    custom_tags: List[CustomTag] | None
    name: str | None
    def __init__(self, custom_tags: Sequence[CustomTag | Mapping[str, Any]] | None = ..., name: str | None = ...) -> None: ...

@dataclass
class UpsertDataResult(_Model):
    failed_primary_keys: List[str] | None
    success_row_count: int | None
    def __init__(self, failed_primary_keys: Sequence[str] | None = ..., success_row_count: int | None = ...) -> None: ...

@dataclass
class UpsertDataVectorIndexResponse(_Model):
    result: UpsertDataResult | None
    status: UpsertDataStatus | None
    def __init__(self, result: UpsertDataResult | Mapping[str, Any] | None = ..., status: UpsertDataStatus | str | None = ...) -> None: ...

@dataclass
class Value(_Model):
    bool_value: bool | None
    list_value: ListValue | None
    number_value: float | None
    string_value: str | None
    struct_value: Struct | None
    def __init__(self, bool_value: bool | None = ..., list_value: ListValue | Mapping[str, Any] | None = ..., number_value: float | None = ..., string_value: str | None = ..., struct_value: Struct | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class VectorIndex(_Model):
    creator: str | None
    delta_sync_index_spec: DeltaSyncVectorIndexSpecResponse | None
    direct_access_index_spec: DirectAccessVectorIndexSpec | None
    endpoint_id: str | None
    endpoint_name: str | None
    index_subtype: IndexSubtype | None
    index_type: VectorIndexType | None
    name: str | None
    primary_key: str | None
    status: VectorIndexStatus | None
    def __init__(self, creator: str | None = ..., delta_sync_index_spec: DeltaSyncVectorIndexSpecResponse | Mapping[str, Any] | None = ..., direct_access_index_spec: DirectAccessVectorIndexSpec | Mapping[str, Any] | None = ..., endpoint_id: str | None = ..., endpoint_name: str | None = ..., index_subtype: IndexSubtype | str | None = ..., index_type: VectorIndexType | str | None = ..., name: str | None = ..., primary_key: str | None = ..., status: VectorIndexStatus | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class VectorIndexStatus(_Model):
    index_url: str | None
    indexed_row_count: int | None
    message: str | None
    ready: bool | None
    def __init__(self, index_url: str | None = ..., indexed_row_count: int | None = ..., message: str | None = ..., ready: bool | None = ...) -> None: ...

@dataclass
class VectorSearchEndpointAccessControlRequest(_Model):
    group_name: str | None
    permission_level: VectorSearchEndpointPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: VectorSearchEndpointPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class VectorSearchEndpointAccessControlResponse(_Model):
    all_permissions: List[VectorSearchEndpointPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[VectorSearchEndpointPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class VectorSearchEndpointPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: VectorSearchEndpointPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: VectorSearchEndpointPermissionLevel | str | None = ...) -> None: ...

@dataclass
class VectorSearchEndpointPermissions(_Model):
    access_control_list: List[VectorSearchEndpointAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[VectorSearchEndpointAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class VectorSearchEndpointPermissionsDescription(_Model):
    description: str | None
    permission_level: VectorSearchEndpointPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: VectorSearchEndpointPermissionLevel | str | None = ...) -> None: ...

@dataclass
class DeleteEndpointResponse(_Model): ...

@dataclass
class DeleteIndexResponse(_Model): ...

@dataclass
class SyncIndexResponse(_Model): ...

class VectorSearchEndpointsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_endpoint(self, name: str, endpoint_type: EndpointType | str, *, budget_policy_id: str | None = ..., target_qps: int | None = ..., usage_policy_id: str | None = ...) -> Wait[EndpointInfo]: ...
    def create_endpoint_and_wait(self, name: str, endpoint_type: EndpointType | str, *, budget_policy_id: str | None = ..., target_qps: int | None = ..., usage_policy_id: str | None = ..., timeout: timedelta = ...) -> EndpointInfo: ...
    def wait_get_endpoint_vector_search_endpoint_online(self, endpoint_name: str, timeout: timedelta = ..., callback: Callable[[EndpointInfo], None] | None = ...) -> EndpointInfo: ...
    def delete_endpoint(self, endpoint_name: str) -> None: ...
    def get_endpoint(self, endpoint_name: str) -> EndpointInfo: ...
    def get_permission_levels(self, endpoint_id: str) -> GetVectorSearchEndpointPermissionLevelsResponse: ...
    def get_permissions(self, endpoint_id: str) -> VectorSearchEndpointPermissions: ...
    def list_endpoints(self, *, page_token: str | None = ...) -> Iterator[EndpointInfo]: ...
    def patch_endpoint(self, endpoint_name: str, *, target_qps: int | None = ...) -> EndpointInfo: ...
    def retrieve_user_visible_metrics(self, name: str, *, end_time: str | None = ..., granularity_in_seconds: int | None = ..., metrics: Sequence[Metric | Mapping[str, Any]] | None = ..., page_token: str | None = ..., start_time: str | None = ...) -> RetrieveUserVisibleMetricsResponse: ...
    def set_permissions(self, endpoint_id: str, *, access_control_list: Sequence[VectorSearchEndpointAccessControlRequest | Mapping[str, Any]] | None = ...) -> VectorSearchEndpointPermissions: ...
    def start_endpoint(self, endpoint_name: str) -> EndpointInfo: ...
    def stop_endpoint(self, endpoint_name: str) -> EndpointInfo: ...
    def update_endpoint_budget_policy(self, endpoint_name: str, budget_policy_id: str) -> PatchEndpointBudgetPolicyResponse: ...
    def update_endpoint_custom_tags(self, endpoint_name: str, custom_tags: Sequence[CustomTag | Mapping[str, Any]]) -> UpdateEndpointCustomTagsResponse: ...
    def update_permissions(self, endpoint_id: str, *, access_control_list: Sequence[VectorSearchEndpointAccessControlRequest | Mapping[str, Any]] | None = ...) -> VectorSearchEndpointPermissions: ...

class VectorSearchIndexesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_index(self, name: str, endpoint_name: str, primary_key: str, index_type: VectorIndexType | str, *, delta_sync_index_spec: DeltaSyncVectorIndexSpecRequest | Mapping[str, Any] | None = ..., direct_access_index_spec: DirectAccessVectorIndexSpec | Mapping[str, Any] | None = ..., index_subtype: IndexSubtype | str | None = ...) -> VectorIndex: ...
    def delete_data_vector_index(self, index_name: str, primary_keys: Sequence[str]) -> DeleteDataVectorIndexResponse: ...
    def delete_index(self, index_name: str) -> None: ...
    def get_index(self, index_name: str, *, ensure_reranker_compatible: bool | None = ...) -> VectorIndex: ...
    def list_indexes(self, endpoint_name: str, *, page_token: str | None = ...) -> Iterator[MiniVectorIndex]: ...
    def query_index(self, index_name: str, columns: Sequence[str], *, columns_to_rerank: Sequence[str] | None = ..., facets: Sequence[str] | None = ..., filters_json: str | None = ..., num_results: int | None = ..., query_columns: Sequence[str] | None = ..., query_text: str | None = ..., query_type: str | None = ..., query_vector: Sequence[float] | None = ..., reranker: RerankerConfig | Mapping[str, Any] | None = ..., score_threshold: float | None = ..., sort_columns: Sequence[str] | None = ...) -> QueryVectorIndexResponse: ...
    def query_next_page(self, index_name: str, *, endpoint_name: str | None = ..., page_token: str | None = ...) -> QueryVectorIndexResponse: ...
    def scan_index(self, index_name: str, *, last_primary_key: str | None = ..., num_results: int | None = ...) -> ScanVectorIndexResponse: ...
    def sync_index(self, index_name: str) -> None: ...
    def upsert_data_vector_index(self, index_name: str, inputs_json: str) -> UpsertDataVectorIndexResponse: ...

