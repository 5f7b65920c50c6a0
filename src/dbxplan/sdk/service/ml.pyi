"""`ml`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class ActivityAction(Enum):
    APPROVE_TRANSITION_REQUEST = "APPROVE_TRANSITION_REQUEST"
    CANCEL_TRANSITION_REQUEST = "CANCEL_TRANSITION_REQUEST"
    DELETE_COMMENT = "DELETE_COMMENT"
    EDIT_COMMENT = "EDIT_COMMENT"
    REJECT_TRANSITION_REQUEST = "REJECT_TRANSITION_REQUEST"

class ActivityType(Enum):
    APPLIED_TRANSITION = "APPLIED_TRANSITION"
    APPROVED_REQUEST = "APPROVED_REQUEST"
    CANCELLED_REQUEST = "CANCELLED_REQUEST"
    NEW_COMMENT = "NEW_COMMENT"
    REJECTED_REQUEST = "REJECTED_REQUEST"
    REQUESTED_TRANSITION = "REQUESTED_TRANSITION"
    SYSTEM_TRANSITION = "SYSTEM_TRANSITION"

class BackfillOperationMetadataState(Enum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"

class CommentActivityAction(Enum):
    APPROVE_TRANSITION_REQUEST = "APPROVE_TRANSITION_REQUEST"
    CANCEL_TRANSITION_REQUEST = "CANCEL_TRANSITION_REQUEST"
    DELETE_COMMENT = "DELETE_COMMENT"
    EDIT_COMMENT = "EDIT_COMMENT"
    REJECT_TRANSITION_REQUEST = "REJECT_TRANSITION_REQUEST"

class CronScheduleMode(Enum):
    DERIVED = "DERIVED"
    MANUAL = "MANUAL"

class ErrorCode(Enum):
    ABORTED = "ABORTED"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    BAD_REQUEST = "BAD_REQUEST"
    CANCELLED = "CANCELLED"
    CATALOG_ALREADY_EXISTS = "CATALOG_ALREADY_EXISTS"
    CATALOG_DOES_NOT_EXIST = "CATALOG_DOES_NOT_EXIST"
    CATALOG_NOT_EMPTY = "CATALOG_NOT_EMPTY"
    COULD_NOT_ACQUIRE_LOCK = "COULD_NOT_ACQUIRE_LOCK"
    CUSTOMER_UNAUTHORIZED = "CUSTOMER_UNAUTHORIZED"
    DAC_ALREADY_EXISTS = "DAC_ALREADY_EXISTS"
    DAC_DOES_NOT_EXIST = "DAC_DOES_NOT_EXIST"
    DATA_LOSS = "DATA_LOSS"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    DEPLOYMENT_TIMEOUT = "DEPLOYMENT_TIMEOUT"
    DIRECTORY_NOT_EMPTY = "DIRECTORY_NOT_EMPTY"
    DIRECTORY_PROTECTED = "DIRECTORY_PROTECTED"
    DRY_RUN_FAILED = "DRY_RUN_FAILED"
    ENDPOINT_NOT_FOUND = "ENDPOINT_NOT_FOUND"
    EXTERNAL_LOCATION_ALREADY_EXISTS = "EXTERNAL_LOCATION_ALREADY_EXISTS"
    EXTERNAL_LOCATION_DOES_NOT_EXIST = "EXTERNAL_LOCATION_DOES_NOT_EXIST"
    FEATURE_DISABLED = "FEATURE_DISABLED"
    GIT_CONFLICT = "GIT_CONFLICT"
    GIT_REMOTE_ERROR = "GIT_REMOTE_ERROR"
    GIT_SENSITIVE_TOKEN_DETECTED = "GIT_SENSITIVE_TOKEN_DETECTED"
    GIT_UNKNOWN_REF = "GIT_UNKNOWN_REF"
    GIT_URL_NOT_ON_ALLOW_LIST = "GIT_URL_NOT_ON_ALLOW_LIST"
    INSECURE_PARTNER_RESPONSE = "INSECURE_PARTNER_RESPONSE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_PARAMETER_VALUE = "INVALID_PARAMETER_VALUE"
    INVALID_STATE = "INVALID_STATE"
    INVALID_STATE_TRANSITION = "INVALID_STATE_TRANSITION"
    IO_ERROR = "IO_ERROR"
    IPYNB_FILE_IN_REPO = "IPYNB_FILE_IN_REPO"
    MALFORMED_PARTNER_RESPONSE = "MALFORMED_PARTNER_RESPONSE"
    MALFORMED_REQUEST = "MALFORMED_REQUEST"
    MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST = "MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST"
    MAX_BLOCK_SIZE_EXCEEDED = "MAX_BLOCK_SIZE_EXCEEDED"
    MAX_CHILD_NODE_SIZE_EXCEEDED = "MAX_CHILD_NODE_SIZE_EXCEEDED"
    MAX_LIST_SIZE_EXCEEDED = "MAX_LIST_SIZE_EXCEEDED"
    MAX_NOTEBOOK_SIZE_EXCEEDED = "MAX_NOTEBOOK_SIZE_EXCEEDED"
    MAX_READ_SIZE_EXCEEDED = "MAX_READ_SIZE_EXCEEDED"
    METASTORE_ALREADY_EXISTS = "METASTORE_ALREADY_EXISTS"
    METASTORE_DOES_NOT_EXIST = "METASTORE_DOES_NOT_EXIST"
    METASTORE_NOT_EMPTY = "METASTORE_NOT_EMPTY"
    NOT_FOUND = "NOT_FOUND"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    PARTIAL_DELETE = "PARTIAL_DELETE"
    PERMISSION_DENIED = "PERMISSION_DENIED"
    PERMISSION_NOT_PROPAGATED = "PERMISSION_NOT_PROPAGATED"
    PRINCIPAL_DOES_NOT_EXIST = "PRINCIPAL_DOES_NOT_EXIST"
    PROJECTS_OPERATION_TIMEOUT = "PROJECTS_OPERATION_TIMEOUT"
    PROVIDER_ALREADY_EXISTS = "PROVIDER_ALREADY_EXISTS"
    PROVIDER_DOES_NOT_EXIST = "PROVIDER_DOES_NOT_EXIST"
    PROVIDER_SHARE_NOT_ACCESSIBLE = "PROVIDER_SHARE_NOT_ACCESSIBLE"
    QUOTA_EXCEEDED = "QUOTA_EXCEEDED"
    RECIPIENT_ALREADY_EXISTS = "RECIPIENT_ALREADY_EXISTS"
    RECIPIENT_DOES_NOT_EXIST = "RECIPIENT_DOES_NOT_EXIST"
    REQUEST_LIMIT_EXCEEDED = "REQUEST_LIMIT_EXCEEDED"
    RESOURCE_ALREADY_EXISTS = "RESOURCE_ALREADY_EXISTS"
    RESOURCE_CONFLICT = "RESOURCE_CONFLICT"
    RESOURCE_DOES_NOT_EXIST = "RESOURCE_DOES_NOT_EXIST"
    RESOURCE_EXHAUSTED = "RESOURCE_EXHAUSTED"
    RESOURCE_LIMIT_EXCEEDED = "RESOURCE_LIMIT_EXCEEDED"
    SCHEMA_ALREADY_EXISTS = "SCHEMA_ALREADY_EXISTS"
    SCHEMA_DOES_NOT_EXIST = "SCHEMA_DOES_NOT_EXIST"
    SCHEMA_NOT_EMPTY = "SCHEMA_NOT_EMPTY"
    SEARCH_QUERY_TOO_LONG = "SEARCH_QUERY_TOO_LONG"
    SEARCH_QUERY_TOO_SHORT = "SEARCH_QUERY_TOO_SHORT"
    SERVICE_UNDER_MAINTENANCE = "SERVICE_UNDER_MAINTENANCE"
    SHARE_ALREADY_EXISTS = "SHARE_ALREADY_EXISTS"
    SHARE_DOES_NOT_EXIST = "SHARE_DOES_NOT_EXIST"
    STORAGE_CREDENTIAL_ALREADY_EXISTS = "STORAGE_CREDENTIAL_ALREADY_EXISTS"
    STORAGE_CREDENTIAL_DOES_NOT_EXIST = "STORAGE_CREDENTIAL_DOES_NOT_EXIST"
    TABLE_ALREADY_EXISTS = "TABLE_ALREADY_EXISTS"
    TABLE_DOES_NOT_EXIST = "TABLE_DOES_NOT_EXIST"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    UNAVAILABLE = "UNAVAILABLE"
    UNKNOWN = "UNKNOWN"
    UNPARSEABLE_HTTP_ERROR = "UNPARSEABLE_HTTP_ERROR"
    WORKSPACE_TEMPORARILY_UNAVAILABLE = "WORKSPACE_TEMPORARILY_UNAVAILABLE"

class ExperimentPermissionLevel(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"

class ForecastingExperimentState(Enum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"

class FunctionFunctionType(Enum):
    APPROX_COUNT_DISTINCT = "APPROX_COUNT_DISTINCT"
    APPROX_PERCENTILE = "APPROX_PERCENTILE"
    AVG = "AVG"
    COUNT = "COUNT"
    FIRST = "FIRST"
    FUNCTION_TYPE_UNSPECIFIED = "FUNCTION_TYPE_UNSPECIFIED"
    LAST = "LAST"
    MAX = "MAX"
    MIN = "MIN"
    STDDEV_POP = "STDDEV_POP"
    STDDEV_SAMP = "STDDEV_SAMP"
    SUM = "SUM"
    VAR_POP = "VAR_POP"
    VAR_SAMP = "VAR_SAMP"

class IssueSeverity(Enum):
    HIGH = "HIGH"
    LOW = "LOW"
    MEDIUM = "MEDIUM"

class IssueSortKey(Enum):
    CREATE_TIME = "CREATE_TIME"
    LAST_SEEN_TIME = "LAST_SEEN_TIME"
    SEVERITY = "SEVERITY"
    UPDATE_TIME = "UPDATE_TIME"

class IssueSourceType(Enum):
    ADHOC_RUN = "ADHOC_RUN"
    MANUAL = "MANUAL"
    SCHEDULED_RUN = "SCHEDULED_RUN"
    SINGLE_TRACE_ANALYSIS = "SINGLE_TRACE_ANALYSIS"

class IssueStatus(Enum):
    PENDING = "PENDING"
    REJECTED = "REJECTED"
    RESOLVED = "RESOLVED"

class IssueView(Enum):
    BASIC = "BASIC"
    FULL = "FULL"

class LoggedModelStatus(Enum):
    LOGGED_MODEL_PENDING = "LOGGED_MODEL_PENDING"
    LOGGED_MODEL_READY = "LOGGED_MODEL_READY"
    LOGGED_MODEL_UPLOAD_FAILED = "LOGGED_MODEL_UPLOAD_FAILED"

class MaterializedFeaturePipelineScheduleState(Enum):
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    SNAPSHOT = "SNAPSHOT"

class ModelVersionStatus(Enum):
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    READY = "READY"

class OnlineStoreState(Enum):
    AVAILABLE = "AVAILABLE"
    DELETING = "DELETING"
    FAILING_OVER = "FAILING_OVER"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    UPDATING = "UPDATING"

class PermissionLevel(Enum):
    CAN_CREATE_REGISTERED_MODEL = "CAN_CREATE_REGISTERED_MODEL"
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_PRODUCTION_VERSIONS = "CAN_MANAGE_PRODUCTION_VERSIONS"
    CAN_MANAGE_STAGING_VERSIONS = "CAN_MANAGE_STAGING_VERSIONS"
    CAN_READ = "CAN_READ"

class PublishSpecPublishMode(Enum):
    CONTINUOUS = "CONTINUOUS"
    SNAPSHOT = "SNAPSHOT"
    TRIGGERED = "TRIGGERED"

class PurgeFeatureEntitiesMetadataState(Enum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"

class PurgeFeatureEntitiesResultState(Enum):
    FAILED = "FAILED"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    SUCCEEDED = "SUCCEEDED"

class RegisteredModelPermissionLevel(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_PRODUCTION_VERSIONS = "CAN_MANAGE_PRODUCTION_VERSIONS"
    CAN_MANAGE_STAGING_VERSIONS = "CAN_MANAGE_STAGING_VERSIONS"
    CAN_READ = "CAN_READ"

class RegistryEmailSubscriptionType(Enum):
    ALL_EVENTS = "ALL_EVENTS"
    DEFAULT = "DEFAULT"
    SUBSCRIBED = "SUBSCRIBED"
    UNSUBSCRIBED = "UNSUBSCRIBED"

class RegistryWebhookEvent(Enum):
    COMMENT_CREATED = "COMMENT_CREATED"
    MODEL_VERSION_CREATED = "MODEL_VERSION_CREATED"
    MODEL_VERSION_TAG_SET = "MODEL_VERSION_TAG_SET"
    MODEL_VERSION_TRANSITIONED_STAGE = "MODEL_VERSION_TRANSITIONED_STAGE"
    MODEL_VERSION_TRANSITIONED_TO_ARCHIVED = "MODEL_VERSION_TRANSITIONED_TO_ARCHIVED"
    MODEL_VERSION_TRANSITIONED_TO_PRODUCTION = "MODEL_VERSION_TRANSITIONED_TO_PRODUCTION"
    MODEL_VERSION_TRANSITIONED_TO_STAGING = "MODEL_VERSION_TRANSITIONED_TO_STAGING"
    REGISTERED_MODEL_CREATED = "REGISTERED_MODEL_CREATED"
    TRANSITION_REQUEST_CREATED = "TRANSITION_REQUEST_CREATED"
    TRANSITION_REQUEST_TO_ARCHIVED_CREATED = "TRANSITION_REQUEST_TO_ARCHIVED_CREATED"
    TRANSITION_REQUEST_TO_PRODUCTION_CREATED = "TRANSITION_REQUEST_TO_PRODUCTION_CREATED"
    TRANSITION_REQUEST_TO_STAGING_CREATED = "TRANSITION_REQUEST_TO_STAGING_CREATED"

class RegistryWebhookStatus(Enum):
    ACTIVE = "ACTIVE"
    DISABLED = "DISABLED"
    TEST_MODE = "TEST_MODE"

class RunInfoStatus(Enum):
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    KILLED = "KILLED"
    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"

class ScalarDataType(Enum):
    BINARY = "BINARY"
    BOOLEAN = "BOOLEAN"
    DATE = "DATE"
    DECIMAL = "DECIMAL"
    DOUBLE = "DOUBLE"
    FLOAT = "FLOAT"
    INTEGER = "INTEGER"
    LONG = "LONG"
    SHORT = "SHORT"
    STRING = "STRING"
    TIMESTAMP = "TIMESTAMP"

class SchemaLocatorFormat(Enum):
    FORMAT_AVRO = "FORMAT_AVRO"
    FORMAT_JSON = "FORMAT_JSON"
    FORMAT_PROTOBUF = "FORMAT_PROTOBUF"

class SdpSourceState(Enum):
    ERROR = "ERROR"
    PENDING = "PENDING"
    RESOLVED = "RESOLVED"

class SortOrder(Enum):
    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"

class Status(Enum):
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    READY = "READY"

class StreamingModeStreamingModeType(Enum):
    STREAMING_MODE_TYPE_MBM = "STREAMING_MODE_TYPE_MBM"
    STREAMING_MODE_TYPE_RTM = "STREAMING_MODE_TYPE_RTM"

class TableTriggerTableTriggerCondition(Enum):
    TABLE_TRIGGER_CONDITION_ALL_UPDATED = "TABLE_TRIGGER_CONDITION_ALL_UPDATED"
    TABLE_TRIGGER_CONDITION_ANY_UPDATED = "TABLE_TRIGGER_CONDITION_ANY_UPDATED"

class UpdateRunStatus(Enum):
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    KILLED = "KILLED"
    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"

class ViewType(Enum):
    ACTIVE_ONLY = "ACTIVE_ONLY"
    ALL = "ALL"
    DELETED_ONLY = "DELETED_ONLY"

@dataclass
class Activity(_Model):
    activity_type: ActivityType | None
    comment: str | None
    creation_timestamp: int | None
    from_stage: str | None
    id: str | None
    last_updated_timestamp: int | None
    system_comment: str | None
    to_stage: str | None
    user_id: str | None
    def __init__(self, activity_type: ActivityType | str | None = ..., comment: str | None = ..., creation_timestamp: int | None = ..., from_stage: str | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., system_comment: str | None = ..., to_stage: str | None = ..., user_id: str | None = ...) -> None: ...

@dataclass
class AggregationFunction(_Model):
    approx_count_distinct: ApproxCountDistinctFunction | None
    approx_percentile: ApproxPercentileFunction | None
    avg: AvgFunction | None
    count_function: CountFunction | None
    first: FirstFunction | None
    first_distinct: FirstDistinctFunction | None
    first_n: FirstNFunction | None
    last: LastFunction | None
    last_distinct: LastDistinctFunction | None
    last_n: LastNFunction | None
    max: MaxFunction | None
    min: MinFunction | None
    stddev_pop: StddevPopFunction | None
    stddev_samp: StddevSampFunction | None
    sum: SumFunction | None
    time_window: TimeWindow | None
    var_pop: VarPopFunction | None
    var_samp: VarSampFunction | None
    def __init__(self, approx_count_distinct: ApproxCountDistinctFunction | Mapping[str, Any] | None = ..., approx_percentile: ApproxPercentileFunction | Mapping[str, Any] | None = ..., avg: AvgFunction | Mapping[str, Any] | None = ..., count_function: CountFunction | Mapping[str, Any] | None = ..., first: FirstFunction | Mapping[str, Any] | None = ..., first_distinct: FirstDistinctFunction | Mapping[str, Any] | None = ..., first_n: FirstNFunction | Mapping[str, Any] | None = ..., last: LastFunction | Mapping[str, Any] | None = ..., last_distinct: LastDistinctFunction | Mapping[str, Any] | None = ..., last_n: LastNFunction | Mapping[str, Any] | None = ..., max: MaxFunction | Mapping[str, Any] | None = ..., min: MinFunction | Mapping[str, Any] | None = ..., stddev_pop: StddevPopFunction | Mapping[str, Any] | None = ..., stddev_samp: StddevSampFunction | Mapping[str, Any] | None = ..., sum: SumFunction | Mapping[str, Any] | None = ..., time_window: TimeWindow | Mapping[str, Any] | None = ..., var_pop: VarPopFunction | Mapping[str, Any] | None = ..., var_samp: VarSampFunction | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ApproveTransitionRequestResponse(_Model):
    activity: Activity | None
    def __init__(self, activity: Activity | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ApproxCountDistinctFunction(_Model):
    input: str
    relative_error: float | None
    relative_sd: float | None
    def __init__(self, input: str, relative_error: float | None = ..., relative_sd: float | None = ...) -> None: ...

@dataclass
class ApproxPercentileFunction(_Model):
    input: str
    percentile: float
    accuracy: int | None
    relative_error: float | None
    def __init__(self, input: str, percentile: float, accuracy: int | None = ..., relative_error: float | None = ...) -> None: ...

@dataclass
class AuthConfig(_Model):
    mtls_config: MtlsConfig | None
    uc_service_credential_name: str | None
    def __init__(self, mtls_config: MtlsConfig | Mapping[str, Any] | None = ..., uc_service_credential_name: str | None = ...) -> None: ...

@dataclass
class AvgFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class BackfillFeaturesResponse(_Model): ...

@dataclass
class BackfillOperationMetadata(_Model):
    backfill_ranges: List[BackfillRange] | None
    feature_full_names: List[str] | None
    state: BackfillOperationMetadataState | None
    def __init__(self, backfill_ranges: Sequence[BackfillRange | Mapping[str, Any]] | None = ..., feature_full_names: Sequence[str] | None = ..., state: BackfillOperationMetadataState | str | None = ...) -> None: ...

@dataclass
class BackfillRange(_Model):
    end_time: Timestamp | None
    start_time: Timestamp | None
    def __init__(self, end_time: Timestamp | None = ..., start_time: Timestamp | None = ...) -> None: ...

@dataclass
class BackfillSource(_Model):
    delta_table_name: str | None
    delta_table_source: DeltaTableSource | None
    def __init__(self, delta_table_name: str | None = ..., delta_table_source: DeltaTableSource | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class BatchCreateMaterializedFeaturesResponse(_Model):
    materialized_features: List[MaterializedFeature] | None
    def __init__(self, materialized_features: Sequence[MaterializedFeature | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ColumnIdentifier(_Model):
    variant_expr_path: str
    def __init__(self, variant_expr_path: str) -> None: ...

@dataclass
class ColumnSelection(_Model):
    column: str
    def __init__(self, column: str) -> None: ...

@dataclass
class CommentObject(_Model):
    available_actions: List[CommentActivityAction] | None
    comment: str | None
    creation_timestamp: int | None
    id: str | None
    last_updated_timestamp: int | None
    user_id: str | None
    def __init__(self, available_actions: Sequence[CommentActivityAction | str] | None = ..., comment: str | None = ..., creation_timestamp: int | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., user_id: str | None = ...) -> None: ...

@dataclass
class ContinuousWindow(_Model):
    window_duration: str
    offset: str | None
    def __init__(self, window_duration: str, offset: str | None = ...) -> None: ...

@dataclass
class CountFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class CreateCommentResponse(_Model):
    comment: CommentObject | None
    def __init__(self, comment: CommentObject | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateExperimentResponse(_Model):
    experiment_id: str | None
    def __init__(self, experiment_id: str | None = ...) -> None: ...

@dataclass
class CreateForecastingExperimentResponse(_Model):
    experiment_id: str | None
    def __init__(self, experiment_id: str | None = ...) -> None: ...

@dataclass
class CreateLoggedModelResponse(_Model):
    model: LoggedModel | None
    def __init__(self, model: LoggedModel | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateMaterializedFeatureRequest(_Model):
    materialized_feature: MaterializedFeature
    def __init__(self, materialized_feature: MaterializedFeature | Mapping[str, Any]) -> None: ...

@dataclass
class CreateModelResponse(_Model):
    registered_model: Model | None
    def __init__(self, registered_model: Model | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateModelVersionResponse(_Model):
    model_version: ModelVersion | None
    def __init__(self, model_version: ModelVersion | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateRunResponse(_Model):
    run: Run | None
    def __init__(self, run: Run | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateTransitionRequestResponse(_Model):
    request: TransitionRequest | None
    def __init__(self, request: TransitionRequest | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateWebhookResponse(_Model):
    webhook: RegistryWebhook | None
    def __init__(self, webhook: RegistryWebhook | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CronSchedule(_Model):
    cron_expression: str | None
    mode: CronScheduleMode | None
    timezone_id: str | None
    def __init__(self, cron_expression: str | None = ..., mode: CronScheduleMode | str | None = ..., timezone_id: str | None = ...) -> None: ...

@dataclass
class CustomUdf(_Model):
    function_path: str
    input_bindings: List[InputBinding] | None
    def __init__(self, function_path: str, input_bindings: Sequence[InputBinding | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DataSource(_Model):
    delta_table_source: DeltaTableSource | None
    feature_view_source: FeatureViewSource | None
    kafka_source: KafkaSource | None
    lateness: SourceLateness | None
    request_source: RequestSource | None
    sdp_source: SdpSource | None
    stream_source: StreamSource | None
    def __init__(self, delta_table_source: DeltaTableSource | Mapping[str, Any] | None = ..., feature_view_source: FeatureViewSource | Mapping[str, Any] | None = ..., kafka_source: KafkaSource | Mapping[str, Any] | None = ..., lateness: SourceLateness | Mapping[str, Any] | None = ..., request_source: RequestSource | Mapping[str, Any] | None = ..., sdp_source: SdpSource | Mapping[str, Any] | None = ..., stream_source: StreamSource | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class DatabricksServiceExceptionWithDetailsProto(_Model):
    details: List[Dict[str, Any]] | None
    error_code: ErrorCode | None
    message: str | None
    stack_trace: str | None
    def __init__(self, details: Sequence[Mapping[str, Any]] | None = ..., error_code: ErrorCode | str | None = ..., message: str | None = ..., stack_trace: str | None = ...) -> None: ...

@dataclass
class Dataset(_Model):
    name: str
    digest: str
    source_type: str
    source: str
    profile: str | None
    schema: str | None
    def __init__(self, name: str, digest: str, source_type: str, source: str, profile: str | None = ..., schema: str | None = ...) -> None: ...

@dataclass
class DatasetInput(_Model):
    dataset: Dataset
    tags: List[InputTag] | None
    def __init__(self, dataset: Dataset | Mapping[str, Any], tags: Sequence[InputTag | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DeleteRunsResponse(_Model):
    runs_deleted: int | None
    def __init__(self, runs_deleted: int | None = ...) -> None: ...

@dataclass
class DeleteTransitionRequestResponse(_Model):
    activity: Activity | None
    def __init__(self, activity: Activity | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class DeltaTableSource(_Model):
    full_name: str
    dataframe_schema: str | None
    entity_columns: List[str] | None
    filter_condition: str | None
    timeseries_column: str | None
    transformation_sql: str | None
    def __init__(self, full_name: str, dataframe_schema: str | None = ..., entity_columns: Sequence[str] | None = ..., filter_condition: str | None = ..., timeseries_column: str | None = ..., transformation_sql: str | None = ...) -> None: ...

@dataclass
class DirectMtlsConfig(_Model):
    bootstrap_servers: str
    mtls_config: MtlsConfig
    def __init__(self, bootstrap_servers: str, mtls_config: MtlsConfig | Mapping[str, Any]) -> None: ...

@dataclass
class DirectSchemas(_Model):
    key_schema: SchemaConfig | None
    payload_schema: SchemaConfig | None
    def __init__(self, key_schema: SchemaConfig | Mapping[str, Any] | None = ..., payload_schema: SchemaConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class EntityColumn(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

@dataclass
class Experiment(_Model):
    artifact_location: str | None
    creation_time: int | None
    experiment_id: str | None
    last_update_time: int | None
    lifecycle_stage: str | None
    name: str | None
    tags: List[ExperimentTag] | None
    trace_location: ExperimentTraceLocation | None
    def __init__(self, artifact_location: str | None = ..., creation_time: int | None = ..., experiment_id: str | None = ..., last_update_time: int | None = ..., lifecycle_stage: str | None = ..., name: str | None = ..., tags: Sequence[ExperimentTag | Mapping[str, Any]] | None = ..., trace_location: ExperimentTraceLocation | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ExperimentAccessControlRequest(_Model):
    group_name: str | None
    permission_level: ExperimentPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: ExperimentPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ExperimentAccessControlResponse(_Model):
    all_permissions: List[ExperimentPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[ExperimentPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ExperimentPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: ExperimentPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: ExperimentPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ExperimentPermissions(_Model):
    access_control_list: List[ExperimentAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[ExperimentAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class ExperimentPermissionsDescription(_Model):
    description: str | None
    permission_level: ExperimentPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: ExperimentPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ExperimentTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class ExperimentTraceLocation(_Model):
    uc_trace_location: UcTraceLocation | None
    def __init__(self, uc_trace_location: UcTraceLocation | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Feature(_Model):
    full_name: str
    source: DataSource
    function: Function
    catalog_name: str | None
    created_at: Timestamp | None
    created_by: str | None
    description: str | None
    entities: List[EntityColumn] | None
    filter_condition: str | None
    inputs: List[str] | None
    lineage_context: LineageContext | None
    name: str | None
    schema_name: str | None
    time_window: TimeWindow | None
    timeseries_column: TimeseriesColumn | None
    def __init__(self, full_name: str, source: DataSource | Mapping[str, Any], function: Function | Mapping[str, Any], catalog_name: str | None = ..., created_at: Timestamp | None = ..., created_by: str | None = ..., description: str | None = ..., entities: Sequence[EntityColumn | Mapping[str, Any]] | None = ..., filter_condition: str | None = ..., inputs: Sequence[str] | None = ..., lineage_context: LineageContext | Mapping[str, Any] | None = ..., name: str | None = ..., schema_name: str | None = ..., time_window: TimeWindow | Mapping[str, Any] | None = ..., timeseries_column: TimeseriesColumn | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class FeatureLineage(_Model):
    feature_specs: List[FeatureLineageFeatureSpec] | None
    models: List[FeatureLineageModel] | None
    online_features: List[FeatureLineageOnlineFeature] | None
    def __init__(self, feature_specs: Sequence[FeatureLineageFeatureSpec | Mapping[str, Any]] | None = ..., models: Sequence[FeatureLineageModel | Mapping[str, Any]] | None = ..., online_features: Sequence[FeatureLineageOnlineFeature | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class FeatureLineageFeatureSpec(_Model):
    name: str | None
    def __init__(self, name: str | None = ...) -> None: ...

@dataclass
class FeatureLineageModel(_Model):
    name: str | None
    version: int | None
    def __init__(self, name: str | None = ..., version: int | None = ...) -> None: ...

@dataclass
class FeatureLineageOnlineFeature(_Model):
    feature_name: str | None
    table_name: str | None
    def __init__(self, feature_name: str | None = ..., table_name: str | None = ...) -> None: ...

@dataclass
class FeatureList(_Model):
    features: List[LinkedFeature] | None
    def __init__(self, features: Sequence[LinkedFeature | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class FeatureReference(_Model):
    feature: str
    def __init__(self, feature: str) -> None: ...

@dataclass
class FeatureTag(_Model):
    key: str
    value: str | None
    def __init__(self, key: str, value: str | None = ...) -> None: ...

@dataclass
class FeatureViewSource(_Model):
    feature_references: List[FeatureReference] | None
    def __init__(self, feature_references: Sequence[FeatureReference | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class FieldDefinition(_Model):
    name: str
    data_type: ScalarDataType
    def __init__(self, name: str, data_type: ScalarDataType | str) -> None: ...

@dataclass
class FileInfo(_Model):
    file_size: int | None
    is_dir: bool | None
    path: str | None
    def __init__(self, file_size: int | None = ..., is_dir: bool | None = ..., path: str | None = ...) -> None: ...

@dataclass
class FinalizeLoggedModelResponse(_Model):
    model: LoggedModel | None
    def __init__(self, model: LoggedModel | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class FirstDistinctFunction(_Model):
    input: str
    n: int
    def __init__(self, input: str, n: int) -> None: ...

@dataclass
class FirstFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class FirstNFunction(_Model):
    input: str
    n: int
    def __init__(self, input: str, n: int) -> None: ...

@dataclass
class FlatSchema(_Model):
    fields: List[FieldDefinition]
    def __init__(self, fields: Sequence[FieldDefinition | Mapping[str, Any]]) -> None: ...

@dataclass
class ForecastingExperiment(_Model):
    experiment_id: str | None
    experiment_page_url: str | None
    state: ForecastingExperimentState | None
    def __init__(self, experiment_id: str | None = ..., experiment_page_url: str | None = ..., state: ForecastingExperimentState | str | None = ...) -> None: ...

@dataclass
class Function(_Model):
    aggregation_function: AggregationFunction | None
    column_selection: ColumnSelection | None
    custom_udf: CustomUdf | None
    extra_parameters: List[FunctionExtraParameter] | None
    function_type: FunctionFunctionType | None
    def __init__(self, aggregation_function: AggregationFunction | Mapping[str, Any] | None = ..., column_selection: ColumnSelection | Mapping[str, Any] | None = ..., custom_udf: CustomUdf | Mapping[str, Any] | None = ..., extra_parameters: Sequence[FunctionExtraParameter | Mapping[str, Any]] | None = ..., function_type: FunctionFunctionType | str | None = ...) -> None: ...

@dataclass
class FunctionExtraParameter(_Model):
    key: str
    value: str
    def __init__(self, key: str, value: str) -> None: ...

@dataclass
class GetExperimentByNameResponse(_Model):
    experiment: Experiment | None
    def __init__(self, experiment: Experiment | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GetExperimentPermissionLevelsResponse(_Model):
    permission_levels: List[ExperimentPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[ExperimentPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetExperimentResponse(_Model):
    experiment: Experiment | None
    def __init__(self, experiment: Experiment | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GetLatestVersionsResponse(_Model):
    model_versions: List[ModelVersion] | None
    def __init__(self, model_versions: Sequence[ModelVersion | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetLoggedModelResponse(_Model):
    model: LoggedModel | None
    def __init__(self, model: LoggedModel | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GetMetricHistoryResponse(_Model):
    metrics: List[Metric] | None
    next_page_token: str | None
    def __init__(self, metrics: Sequence[Metric | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GetModelResponse(_Model):
    registered_model_databricks: ModelDatabricks | None
    def __init__(self, registered_model_databricks: ModelDatabricks | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GetModelVersionDownloadUriResponse(_Model):
    artifact_uri: str | None
    def __init__(self, artifact_uri: str | None = ...) -> None: ...

@dataclass
class GetModelVersionResponse(_Model):
    model_version: ModelVersion | None
    def __init__(self, model_version: ModelVersion | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GetRegisteredModelPermissionLevelsResponse(_Model):
    permission_levels: List[RegisteredModelPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[RegisteredModelPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetRunResponse(_Model):
    run: Run | None
    def __init__(self, run: Run | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class HttpUrlSpec(_Model):
    url: str
    authorization: str | None
    enable_ssl_verification: bool | None
    secret: str | None
    def __init__(self, url: str, authorization: str | None = ..., enable_ssl_verification: bool | None = ..., secret: str | None = ...) -> None: ...

@dataclass
class HttpUrlSpecWithoutSecret(_Model):
    enable_ssl_verification: bool | None
    url: str | None
    def __init__(self, enable_ssl_verification: bool | None = ..., url: str | None = ...) -> None: ...

@dataclass
class IngestionConfig(_Model):
    ingestion_destination: IngestionDestination
    backfill_job_id: int | None
    backfill_source: BackfillSource | None
    budget_policy_id: str | None
    deduplication_columns: List[str] | None
    ingestion_job_id: int | None
    ingestion_pipeline_id: str | None
    tags: Dict[str, str] | None
    def __init__(self, ingestion_destination: IngestionDestination | Mapping[str, Any], backfill_job_id: int | None = ..., backfill_source: BackfillSource | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., deduplication_columns: Sequence[str] | None = ..., ingestion_job_id: int | None = ..., ingestion_pipeline_id: str | None = ..., tags: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class IngestionDestination(_Model):
    delta_table_name: str | None
    def __init__(self, delta_table_name: str | None = ...) -> None: ...

@dataclass
class InputBinding(_Model):
    parameter: str
    column: str
    def __init__(self, parameter: str, column: str) -> None: ...

@dataclass
class InputTag(_Model):
    key: str
    value: str
    def __init__(self, key: str, value: str) -> None: ...

@dataclass
class Issue(_Model):
    title: str
    severity: IssueSeverity
    categories: List[str] | None
    create_time: Timestamp | None
    created_by: str | None
    description: str | None
    issue_id: str | None
    last_seen_time: Timestamp | None
    last_updated_by: str | None
    metadata: Dict[str, str] | None
    name: str | None
    source_id: str | None
    source_type: IssueSourceType | None
    status: IssueStatus | None
    tags: Dict[str, str] | None
    update_time: Timestamp | None
    def __init__(self, title: str, severity: IssueSeverity | str, categories: Sequence[str] | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., description: str | None = ..., issue_id: str | None = ..., last_seen_time: Timestamp | None = ..., last_updated_by: str | None = ..., metadata: Mapping[str, str] | None = ..., name: str | None = ..., source_id: str | None = ..., source_type: IssueSourceType | str | None = ..., status: IssueStatus | str | None = ..., tags: Mapping[str, str] | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class IssueTagFilter(_Model):
    key: str
    values: List[str] | None
    def __init__(self, key: str, values: Sequence[str] | None = ...) -> None: ...

@dataclass
class JobContext(_Model):
    job_id: int | None
    job_run_id: int | None
    def __init__(self, job_id: int | None = ..., job_run_id: int | None = ...) -> None: ...

@dataclass
class JobSpec(_Model):
    job_id: str
    access_token: str
    workspace_url: str | None
    def __init__(self, job_id: str, access_token: str, workspace_url: str | None = ...) -> None: ...

@dataclass
class JobSpecWithoutSecret(_Model):
    job_id: str | None
    workspace_url: str | None
    def __init__(self, job_id: str | None = ..., workspace_url: str | None = ...) -> None: ...

@dataclass
class KafkaConfig(_Model):
    name: str
    bootstrap_servers: str
    subscription_mode: SubscriptionMode
    auth_config: AuthConfig
    backfill_source: BackfillSource | None
    extra_options: Dict[str, str] | None
    ingestion_config: IngestionConfig | None
    key_schema: SchemaConfig | None
    value_schema: SchemaConfig | None
    def __init__(self, name: str, bootstrap_servers: str, subscription_mode: SubscriptionMode | Mapping[str, Any], auth_config: AuthConfig | Mapping[str, Any], backfill_source: BackfillSource | Mapping[str, Any] | None = ..., extra_options: Mapping[str, str] | None = ..., ingestion_config: IngestionConfig | Mapping[str, Any] | None = ..., key_schema: SchemaConfig | Mapping[str, Any] | None = ..., value_schema: SchemaConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class KafkaSource(_Model):
    name: str
    entity_column_identifiers: List[ColumnIdentifier] | None
    filter_condition: str | None
    timeseries_column_identifier: ColumnIdentifier | None
    def __init__(self, name: str, entity_column_identifiers: Sequence[ColumnIdentifier | Mapping[str, Any]] | None = ..., filter_condition: str | None = ..., timeseries_column_identifier: ColumnIdentifier | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class KafkaStreamConfig(_Model):
    subscription_mode: KafkaSubscriptionMode
    extra_options: Dict[str, str] | None
    def __init__(self, subscription_mode: KafkaSubscriptionMode | Mapping[str, Any], extra_options: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class KafkaSubscriptionMode(_Model):
    assign: str | None
    subscribe: str | None
    subscribe_pattern: str | None
    def __init__(self, assign: str | None = ..., subscribe: str | None = ..., subscribe_pattern: str | None = ...) -> None: ...

@dataclass
class KinesisStreamConfig(_Model):
    extra_options: Dict[str, str] | None
    stream_arns: StreamArnList | None
    stream_names: StreamNameList | None
    def __init__(self, extra_options: Mapping[str, str] | None = ..., stream_arns: StreamArnList | Mapping[str, Any] | None = ..., stream_names: StreamNameList | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class LastDistinctFunction(_Model):
    input: str
    n: int
    def __init__(self, input: str, n: int) -> None: ...

@dataclass
class LastFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class LastNFunction(_Model):
    input: str
    n: int
    def __init__(self, input: str, n: int) -> None: ...

@dataclass
class LineageContext(_Model):
    job_context: JobContext | None
    notebook_id: int | None
    def __init__(self, job_context: JobContext | Mapping[str, Any] | None = ..., notebook_id: int | None = ...) -> None: ...

@dataclass
class LinkedFeature(_Model):
    feature_name: str | None
    feature_table_id: str | None
    feature_table_name: str | None
    def __init__(self, feature_name: str | None = ..., feature_table_id: str | None = ..., feature_table_name: str | None = ...) -> None: ...

@dataclass
class ListArtifactsResponse(_Model):
    files: List[FileInfo] | None
    next_page_token: str | None
    root_uri: str | None
    def __init__(self, files: Sequence[FileInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., root_uri: str | None = ...) -> None: ...

@dataclass
class ListExperimentsResponse(_Model):
    experiments: List[Experiment] | None
    next_page_token: str | None
    def __init__(self, experiments: Sequence[Experiment | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListFeatureTagsResponse(_Model):
    feature_tags: List[FeatureTag] | None
    next_page_token: str | None
    def __init__(self, feature_tags: Sequence[FeatureTag | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListFeaturesResponse(_Model):
    features: List[Feature] | None
    next_page_token: str | None
    def __init__(self, features: Sequence[Feature | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListKafkaConfigsResponse(_Model):
    kafka_configs: List[KafkaConfig]
    next_page_token: str | None
    def __init__(self, kafka_configs: Sequence[KafkaConfig | Mapping[str, Any]], next_page_token: str | None = ...) -> None: ...

@dataclass
class ListMaterializedFeaturesResponse(_Model):
    materialized_features: List[MaterializedFeature] | None
    next_page_token: str | None
    def __init__(self, materialized_features: Sequence[MaterializedFeature | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListModelsResponse(_Model):
    next_page_token: str | None
    registered_models: List[Model] | None
    def __init__(self, next_page_token: str | None = ..., registered_models: Sequence[Model | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListOnlineStoresResponse(_Model):
    next_page_token: str | None
    online_stores: List[OnlineStore] | None
    def __init__(self, next_page_token: str | None = ..., online_stores: Sequence[OnlineStore | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListRegistryWebhooks(_Model):
    next_page_token: str | None
    webhooks: List[RegistryWebhook] | None
    def __init__(self, next_page_token: str | None = ..., webhooks: Sequence[RegistryWebhook | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListStreamsResponse(_Model):
    next_page_token: str | None
    streams: List[Stream] | None
    def __init__(self, next_page_token: str | None = ..., streams: Sequence[Stream | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListTransitionRequestsResponse(_Model):
    requests: List[Activity] | None
    def __init__(self, requests: Sequence[Activity | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class LoggedModel(_Model):
    data: LoggedModelData | None
    info: LoggedModelInfo | None
    def __init__(self, data: LoggedModelData | Mapping[str, Any] | None = ..., info: LoggedModelInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class LoggedModelData(_Model):
    metrics: List[Metric] | None
    params: List[LoggedModelParameter] | None
    def __init__(self, metrics: Sequence[Metric | Mapping[str, Any]] | None = ..., params: Sequence[LoggedModelParameter | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class LoggedModelInfo(_Model):
    artifact_uri: str | None
    creation_timestamp_ms: int | None
    creator_id: int | None
    experiment_id: str | None
    last_updated_timestamp_ms: int | None
    model_id: str | None
    model_type: str | None
    name: str | None
    source_run_id: str | None
    status: LoggedModelStatus | None
    status_message: str | None
    tags: List[LoggedModelTag] | None
    def __init__(self, artifact_uri: str | None = ..., creation_timestamp_ms: int | None = ..., creator_id: int | None = ..., experiment_id: str | None = ..., last_updated_timestamp_ms: int | None = ..., model_id: str | None = ..., model_type: str | None = ..., name: str | None = ..., source_run_id: str | None = ..., status: LoggedModelStatus | str | None = ..., status_message: str | None = ..., tags: Sequence[LoggedModelTag | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class LoggedModelParameter(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class LoggedModelTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class MaterializationFailureNotification(_Model):
    destination_ids: List[str] | None
    email_addresses: List[str] | None
    final_attempt_only: bool | None
    def __init__(self, destination_ids: Sequence[str] | None = ..., email_addresses: Sequence[str] | None = ..., final_attempt_only: bool | None = ...) -> None: ...

@dataclass
class MaterializationNotifications(_Model):
    on_failure: MaterializationFailureNotification | None
    on_success: MaterializationSuccessNotification | None
    def __init__(self, on_failure: MaterializationFailureNotification | Mapping[str, Any] | None = ..., on_success: MaterializationSuccessNotification | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class MaterializationSuccessNotification(_Model):
    destination_ids: List[str] | None
    email_addresses: List[str] | None
    def __init__(self, destination_ids: Sequence[str] | None = ..., email_addresses: Sequence[str] | None = ...) -> None: ...

@dataclass
class MaterializedFeature(_Model):
    feature_name: str
    budget_policy_id: str | None
    cron_schedule: str | None
    cron_schedule_trigger: CronSchedule | None
    is_online: bool | None
    job_id: int | None
    last_materialization_time: str | None
    latest_backfill_operation: str | None
    materialized_feature_id: str | None
    notifications: MaterializationNotifications | None
    offline_store_config: OfflineStoreConfig | None
    online_store_config: OnlineStoreConfig | None
    pipeline_id: str | None
    pipeline_schedule_state: MaterializedFeaturePipelineScheduleState | None
    streaming_mode: StreamingMode | None
    table_name: str | None
    table_trigger: TableTrigger | None
    tags: Dict[str, str] | None
    def __init__(self, feature_name: str, budget_policy_id: str | None = ..., cron_schedule: str | None = ..., cron_schedule_trigger: CronSchedule | Mapping[str, Any] | None = ..., is_online: bool | None = ..., job_id: int | None = ..., last_materialization_time: str | None = ..., latest_backfill_operation: str | None = ..., materialized_feature_id: str | None = ..., notifications: MaterializationNotifications | Mapping[str, Any] | None = ..., offline_store_config: OfflineStoreConfig | Mapping[str, Any] | None = ..., online_store_config: OnlineStoreConfig | Mapping[str, Any] | None = ..., pipeline_id: str | None = ..., pipeline_schedule_state: MaterializedFeaturePipelineScheduleState | str | None = ..., streaming_mode: StreamingMode | Mapping[str, Any] | None = ..., table_name: str | None = ..., table_trigger: TableTrigger | Mapping[str, Any] | None = ..., tags: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class MaxFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class Metric(_Model):
    dataset_digest: str | None
    dataset_name: str | None
    key: str | None
    model_id: str | None
    run_id: str | None
    step: int | None
    timestamp: int | None
    value: float | None
    def __init__(self, dataset_digest: str | None = ..., dataset_name: str | None = ..., key: str | None = ..., model_id: str | None = ..., run_id: str | None = ..., step: int | None = ..., timestamp: int | None = ..., value: float | None = ...) -> None: ...

@dataclass
class MinFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class Model(_Model):
    creation_timestamp: int | None
    description: str | None
    last_updated_timestamp: int | None
    latest_versions: List[ModelVersion] | None
    name: str | None
    tags: List[ModelTag] | None
    user_id: str | None
    def __init__(self, creation_timestamp: int | None = ..., description: str | None = ..., last_updated_timestamp: int | None = ..., latest_versions: Sequence[ModelVersion | Mapping[str, Any]] | None = ..., name: str | None = ..., tags: Sequence[ModelTag | Mapping[str, Any]] | None = ..., user_id: str | None = ...) -> None: ...

@dataclass
class ModelDatabricks(_Model):
    creation_timestamp: int | None
    description: str | None
    id: str | None
    last_updated_timestamp: int | None
    latest_versions: List[ModelVersion] | None
    name: str | None
    permission_level: PermissionLevel | None
    tags: List[ModelTag] | None
    user_id: str | None
    def __init__(self, creation_timestamp: int | None = ..., description: str | None = ..., id: str | None = ..., last_updated_timestamp: int | None = ..., latest_versions: Sequence[ModelVersion | Mapping[str, Any]] | None = ..., name: str | None = ..., permission_level: PermissionLevel | str | None = ..., tags: Sequence[ModelTag | Mapping[str, Any]] | None = ..., user_id: str | None = ...) -> None: ...

@dataclass
class ModelInput(_Model):
    model_id: str
    def __init__(self, model_id: str) -> None: ...

@dataclass
class ModelOutput(_Model):
    model_id: str
    step: int
    def __init__(self, model_id: str, step: int) -> None: ...

@dataclass
class ModelTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class ModelVersion(_Model):
    creation_timestamp: int | None
    current_stage: str | None
    description: str | None
    last_updated_timestamp: int | None
    name: str | None
    run_id: str | None
    run_link: str | None
    source: str | None
    status: ModelVersionStatus | None
    status_message: str | None
    tags: List[ModelVersionTag] | None
    user_id: str | None
    version: str | None
    def __init__(self, creation_timestamp: int | None = ..., current_stage: str | None = ..., description: str | None = ..., last_updated_timestamp: int | None = ..., name: str | None = ..., run_id: str | None = ..., run_link: str | None = ..., source: str | None = ..., status: ModelVersionStatus | str | None = ..., status_message: str | None = ..., tags: Sequence[ModelVersionTag | Mapping[str, Any]] | None = ..., user_id: str | None = ..., version: str | None = ...) -> None: ...

@dataclass
class ModelVersionDatabricks(_Model):
    creation_timestamp: int | None
    current_stage: str | None
    description: str | None
    email_subscription_status: RegistryEmailSubscriptionType | None
    feature_list: FeatureList | None
    last_updated_timestamp: int | None
    name: str | None
    open_requests: List[Activity] | None
    permission_level: PermissionLevel | None
    run_id: str | None
    run_link: str | None
    source: str | None
    status: Status | None
    status_message: str | None
    tags: List[ModelVersionTag] | None
    user_id: str | None
    version: str | None
    def __init__(self, creation_timestamp: int | None = ..., current_stage: str | None = ..., description: str | None = ..., email_subscription_status: RegistryEmailSubscriptionType | str | None = ..., feature_list: FeatureList | Mapping[str, Any] | None = ..., last_updated_timestamp: int | None = ..., name: str | None = ..., open_requests: Sequence[Activity | Mapping[str, Any]] | None = ..., permission_level: PermissionLevel | str | None = ..., run_id: str | None = ..., run_link: str | None = ..., source: str | None = ..., status: Status | str | None = ..., status_message: str | None = ..., tags: Sequence[ModelVersionTag | Mapping[str, Any]] | None = ..., user_id: str | None = ..., version: str | None = ...) -> None: ...

@dataclass
class ModelVersionTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class MtlsConfig(_Model):
    keystore_location: str
    keystore_password_ref: SecretScopeReference
    key_password_ref: SecretScopeReference
    truststore_location: str
    truststore_password_ref: SecretScopeReference
    disable_hostname_verification: bool | None
    def __init__(self, keystore_location: str, keystore_password_ref: SecretScopeReference | Mapping[str, Any], key_password_ref: SecretScopeReference | Mapping[str, Any], truststore_location: str, truststore_password_ref: SecretScopeReference | Mapping[str, Any], disable_hostname_verification: bool | None = ...) -> None: ...

@dataclass
class OfflineStoreConfig(_Model):
    catalog_name: str
    schema_name: str
    table_name_prefix: str
    def __init__(self, catalog_name: str, schema_name: str, table_name_prefix: str) -> None: ...

@dataclass
class OnlineStore(_Model):
    name: str
    capacity: str
    creation_time: str | None
    creator: str | None
    read_replica_count: int | None
    state: OnlineStoreState | None
    usage_policy_id: str | None
    def __init__(self, name: str, capacity: str, creation_time: str | None = ..., creator: str | None = ..., read_replica_count: int | None = ..., state: OnlineStoreState | str | None = ..., usage_policy_id: str | None = ...) -> None: ...

@dataclass
class OnlineStoreConfig(_Model):
    catalog_name: str
    schema_name: str
    table_name_prefix: str
    online_store_name: str
    def __init__(self, catalog_name: str, schema_name: str, table_name_prefix: str, online_store_name: str) -> None: ...

@dataclass
class Operation(_Model):
    done: bool | None
    error: DatabricksServiceExceptionWithDetailsProto | None
    metadata: Dict[str, Any] | None
    name: str | None
    response: Dict[str, Any] | None
    def __init__(self, done: bool | None = ..., error: DatabricksServiceExceptionWithDetailsProto | Mapping[str, Any] | None = ..., metadata: Mapping[str, Any] | None = ..., name: str | None = ..., response: Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Param(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class ProtoSchemaSpec(_Model):
    schema_text: str
    message_name: str
    def __init__(self, schema_text: str, message_name: str) -> None: ...

@dataclass
class PublishSpec(_Model):
    online_store: str
    online_table_name: str
    publish_mode: PublishSpecPublishMode
    budget_policy_id: str | None
    full_feature_name: str | None
    tags: Dict[str, str] | None
    def __init__(self, online_store: str, online_table_name: str, publish_mode: PublishSpecPublishMode | str, budget_policy_id: str | None = ..., full_feature_name: str | None = ..., tags: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class PublishTableResponse(_Model):
    online_table_name: str | None
    pipeline_id: str | None
    def __init__(self, online_table_name: str | None = ..., pipeline_id: str | None = ...) -> None: ...

@dataclass
class PurgeFeatureEntitiesMetadata(_Model):
    create_time: Timestamp | None
    entities_table: str | None
    entities_table_version: str | None
    features: List[str] | None
    job_id: int | None
    state: PurgeFeatureEntitiesMetadataState | None
    def __init__(self, create_time: Timestamp | None = ..., entities_table: str | None = ..., entities_table_version: str | None = ..., features: Sequence[str] | None = ..., job_id: int | None = ..., state: PurgeFeatureEntitiesMetadataState | str | None = ...) -> None: ...

@dataclass
class PurgeFeatureEntitiesResponse(_Model):
    error: DatabricksServiceExceptionWithDetailsProto | None
    metadata: PurgeFeatureEntitiesMetadata | None
    results: List[PurgeFeatureEntitiesResult] | None
    state: PurgeFeatureEntitiesMetadataState | None
    def __init__(self, error: DatabricksServiceExceptionWithDetailsProto | Mapping[str, Any] | None = ..., metadata: PurgeFeatureEntitiesMetadata | Mapping[str, Any] | None = ..., results: Sequence[PurgeFeatureEntitiesResult | Mapping[str, Any]] | None = ..., state: PurgeFeatureEntitiesMetadataState | str | None = ...) -> None: ...

@dataclass
class PurgeFeatureEntitiesResult(_Model):
    error: DatabricksServiceExceptionWithDetailsProto | None
    feature: str | None
    offline_state: PurgeFeatureEntitiesResultState | None
    online_state: PurgeFeatureEntitiesResultState | None
    def __init__(self, error: DatabricksServiceExceptionWithDetailsProto | Mapping[str, Any] | None = ..., feature: str | None = ..., offline_state: PurgeFeatureEntitiesResultState | str | None = ..., online_state: PurgeFeatureEntitiesResultState | str | None = ...) -> None: ...

@dataclass
class RegisteredModelAccessControlRequest(_Model):
    group_name: str | None
    permission_level: RegisteredModelPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: RegisteredModelPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class RegisteredModelAccessControlResponse(_Model):
    all_permissions: List[RegisteredModelPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[RegisteredModelPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class RegisteredModelPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: RegisteredModelPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: RegisteredModelPermissionLevel | str | None = ...) -> None: ...

@dataclass
class RegisteredModelPermissions(_Model):
    access_control_list: List[RegisteredModelAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[RegisteredModelAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class RegisteredModelPermissionsDescription(_Model):
    description: str | None
    permission_level: RegisteredModelPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: RegisteredModelPermissionLevel | str | None = ...) -> None: ...

@dataclass
class RegistryWebhook(_Model):
    creation_timestamp: int | None
    description: str | None
    events: List[RegistryWebhookEvent] | None
    http_url_spec: HttpUrlSpecWithoutSecret | None
    id: str | None
    job_spec: JobSpecWithoutSecret | None
    last_updated_timestamp: int | None
    model_name: str | None
    status: RegistryWebhookStatus | None
    def __init__(self, creation_timestamp: int | None = ..., description: str | None = ..., events: Sequence[RegistryWebhookEvent | str] | None = ..., http_url_spec: HttpUrlSpecWithoutSecret | Mapping[str, Any] | None = ..., id: str | None = ..., job_spec: JobSpecWithoutSecret | Mapping[str, Any] | None = ..., last_updated_timestamp: int | None = ..., model_name: str | None = ..., status: RegistryWebhookStatus | str | None = ...) -> None: ...

@dataclass
class RejectTransitionRequestResponse(_Model):
    activity: Activity | None
    def __init__(self, activity: Activity | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RenameModelResponse(_Model):
    registered_model: Model | None
    def __init__(self, registered_model: Model | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RequestSource(_Model):
    dataframe_schema: str | None
    flat_schema: FlatSchema | None
    def __init__(self, dataframe_schema: str | None = ..., flat_schema: FlatSchema | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RestoreRunsResponse(_Model):
    runs_restored: int | None
    def __init__(self, runs_restored: int | None = ...) -> None: ...

@dataclass
class RollingWindow(_Model):
    delay: Duration | None
    window_duration: Duration | None
    def __init__(self, delay: Duration | None = ..., window_duration: Duration | None = ...) -> None: ...

@dataclass
class Run(_Model):
    data: RunData | None
    info: RunInfo | None
    inputs: RunInputs | None
    def __init__(self, data: RunData | Mapping[str, Any] | None = ..., info: RunInfo | Mapping[str, Any] | None = ..., inputs: RunInputs | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RunData(_Model):
    metrics: List[Metric] | None
    params: List[Param] | None
    tags: List[RunTag] | None
    def __init__(self, metrics: Sequence[Metric | Mapping[str, Any]] | None = ..., params: Sequence[Param | Mapping[str, Any]] | None = ..., tags: Sequence[RunTag | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class RunInfo(_Model):
    artifact_uri: str | None
    end_time: int | None
    experiment_id: str | None
    lifecycle_stage: str | None
    run_id: str | None
    run_name: str | None
    run_uuid: str | None
    start_time: int | None
    status: RunInfoStatus | None
    user_id: str | None
    def __init__(self, artifact_uri: str | None = ..., end_time: int | None = ..., experiment_id: str | None = ..., lifecycle_stage: str | None = ..., run_id: str | None = ..., run_name: str | None = ..., run_uuid: str | None = ..., start_time: int | None = ..., status: RunInfoStatus | str | None = ..., user_id: str | None = ...) -> None: ...

@dataclass
class RunInputs(_Model):
    dataset_inputs: List[DatasetInput] | None
    model_inputs: List[ModelInput] | None
    def __init__(self, dataset_inputs: Sequence[DatasetInput | Mapping[str, Any]] | None = ..., model_inputs: Sequence[ModelInput | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class RunTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class SawtoothWindow(_Model):
    delay: Duration | None
    window_duration: Duration | None
    def __init__(self, delay: Duration | None = ..., window_duration: Duration | None = ...) -> None: ...

@dataclass
class SchemaConfig(_Model):
    avro_schema: str | None
    json_schema: str | None
    proto_schema: ProtoSchemaSpec | None
    def __init__(self, avro_schema: str | None = ..., json_schema: str | None = ..., proto_schema: ProtoSchemaSpec | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SchemaLocator(_Model):
    format: SchemaLocatorFormat
    confluent_schema: SchemaLocatorConfluentSchema | None
    def __init__(self, format: SchemaLocatorFormat | str, confluent_schema: SchemaLocatorConfluentSchema | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SchemaLocatorConfluentSchema(_Model):
    subject: str
    def __init__(self, subject: str) -> None: ...

@dataclass
class SchemaRegistryConfig(_Model):
    api_secret_ref: SecretScopeReference | None
    key_schema_locator: SchemaLocator | None
    payload_schema_locator: SchemaLocator | None
    uc_connection: str | None
    def __init__(self, api_secret_ref: SecretScopeReference | Mapping[str, Any] | None = ..., key_schema_locator: SchemaLocator | Mapping[str, Any] | None = ..., payload_schema_locator: SchemaLocator | Mapping[str, Any] | None = ..., uc_connection: str | None = ...) -> None: ...

@dataclass
class SdpSource(_Model):
    dataframe_schema: str | None
    filter_condition: str | None
    input_tables: List[str] | None
    output_table: str | None
    pipeline_id: str | None
    pipeline_state: SdpSourceState | None
    transformation_sql: str | None
    def __init__(self, dataframe_schema: str | None = ..., filter_condition: str | None = ..., input_tables: Sequence[str] | None = ..., output_table: str | None = ..., pipeline_id: str | None = ..., pipeline_state: SdpSourceState | str | None = ..., transformation_sql: str | None = ...) -> None: ...

@dataclass
class SearchExperimentsResponse(_Model):
    experiments: List[Experiment] | None
    next_page_token: str | None
    def __init__(self, experiments: Sequence[Experiment | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class SearchIssuesResponse(_Model):
    issues: List[Issue] | None
    next_page_token: str | None
    total_size: int | None
    def __init__(self, issues: Sequence[Issue | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., total_size: int | None = ...) -> None: ...

@dataclass
class SearchLoggedModelsDataset(_Model):
    dataset_name: str
    dataset_digest: str | None
    def __init__(self, dataset_name: str, dataset_digest: str | None = ...) -> None: ...

@dataclass
class SearchLoggedModelsOrderBy(_Model):
    field_name: str
    ascending: bool | None
    dataset_digest: str | None
    dataset_name: str | None
    def __init__(self, field_name: str, ascending: bool | None = ..., dataset_digest: str | None = ..., dataset_name: str | None = ...) -> None: ...

@dataclass
class SearchLoggedModelsResponse(_Model):
    models: List[LoggedModel] | None
    next_page_token: str | None
    def __init__(self, models: Sequence[LoggedModel | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class SearchModelVersionsResponse(_Model):
    model_versions: List[ModelVersion] | None
    next_page_token: str | None
    def __init__(self, model_versions: Sequence[ModelVersion | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class SearchModelsResponse(_Model):
    next_page_token: str | None
    registered_models: List[Model] | None
    def __init__(self, next_page_token: str | None = ..., registered_models: Sequence[Model | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SearchRunsResponse(_Model):
    next_page_token: str | None
    runs: List[Run] | None
    def __init__(self, next_page_token: str | None = ..., runs: Sequence[Run | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SecretScopeReference(_Model):
    scope: str
    key: str
    def __init__(self, scope: str, key: str) -> None: ...

@dataclass
class SlidingWindow(_Model):
    slide_duration: str
    delay: Duration | None
    offset: Duration | None
    window_duration: str | None
    def __init__(self, slide_duration: str, delay: Duration | None = ..., offset: Duration | None = ..., window_duration: str | None = ...) -> None: ...

@dataclass
class SourceLateness(_Model):
    settling_delay: Duration | None
    def __init__(self, settling_delay: Duration | None = ...) -> None: ...

@dataclass
class StddevPopFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class StddevSampFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class Stream(_Model):
    name: str
    source_config: StreamSourceConfig
    connection_config: StreamConnectionConfig
    schema_config: StreamSchemaConfig
    ingestion_config: IngestionConfig
    browse_only: bool | None
    create_time: Timestamp | None
    created_by: str | None
    description: str | None
    excluded_columns: List[str] | None
    record_type_filter: str | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, name: str, source_config: StreamSourceConfig | Mapping[str, Any], connection_config: StreamConnectionConfig | Mapping[str, Any], schema_config: StreamSchemaConfig | Mapping[str, Any], ingestion_config: IngestionConfig | Mapping[str, Any], browse_only: bool | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., description: str | None = ..., excluded_columns: Sequence[str] | None = ..., record_type_filter: str | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class StreamArnList(_Model):
    arns: List[str] | None
    def __init__(self, arns: Sequence[str] | None = ...) -> None: ...

@dataclass
class StreamConnectionConfig(_Model):
    direct_mtls_config: DirectMtlsConfig | None
    uc_connection_name: str | None
    def __init__(self, direct_mtls_config: DirectMtlsConfig | Mapping[str, Any] | None = ..., uc_connection_name: str | None = ...) -> None: ...

@dataclass
class StreamNameList(_Model):
    names: List[str] | None
    def __init__(self, names: Sequence[str] | None = ...) -> None: ...

@dataclass
class StreamSchemaConfig(_Model):
    direct_schemas: DirectSchemas | None
    schema_registry_config: SchemaRegistryConfig | None
    def __init__(self, direct_schemas: DirectSchemas | Mapping[str, Any] | None = ..., schema_registry_config: SchemaRegistryConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class StreamSource(_Model):
    full_name: str
    dataframe_schema: str | None
    filter_condition: str | None
    transformation_sql: str | None
    def __init__(self, full_name: str, dataframe_schema: str | None = ..., filter_condition: str | None = ..., transformation_sql: str | None = ...) -> None: ...

@dataclass
class StreamSourceConfig(_Model):
    kafka_stream_config: KafkaStreamConfig | None
    kinesis_stream_config: KinesisStreamConfig | None
    def __init__(self, kafka_stream_config: KafkaStreamConfig | Mapping[str, Any] | None = ..., kinesis_stream_config: KinesisStreamConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class StreamingMode(_Model):
    freshness_target: str | None
    mode: StreamingModeStreamingModeType | None
    shuffle_partitions: int | None
    def __init__(self, freshness_target: str | None = ..., mode: StreamingModeStreamingModeType | str | None = ..., shuffle_partitions: int | None = ...) -> None: ...

@dataclass
class SubscriptionMode(_Model):
    assign: str | None
    subscribe: str | None
    subscribe_pattern: str | None
    def __init__(self, assign: str | None = ..., subscribe: str | None = ..., subscribe_pattern: str | None = ...) -> None: ...

@dataclass
class SumFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class TableTrigger(_Model):
    condition: TableTriggerTableTriggerCondition | None
    min_time_between_triggers: Duration | None
    wait_after_last_change: Duration | None
    def __init__(self, condition: TableTriggerTableTriggerCondition | str | None = ..., min_time_between_triggers: Duration | None = ..., wait_after_last_change: Duration | None = ...) -> None: ...

@dataclass
class TestRegistryWebhookResponse(_Model):
    body: str | None
    status_code: int | None
    def __init__(self, body: str | None = ..., status_code: int | None = ...) -> None: ...

@dataclass
class TimeWindow(_Model):
    continuous: ContinuousWindow | None
    rolling: RollingWindow | None
    sawtooth: SawtoothWindow | None
    sliding: SlidingWindow | None
    start_time: Timestamp | None
    tumbling: TumblingWindow | None
    def __init__(self, continuous: ContinuousWindow | Mapping[str, Any] | None = ..., rolling: RollingWindow | Mapping[str, Any] | None = ..., sawtooth: SawtoothWindow | Mapping[str, Any] | None = ..., sliding: SlidingWindow | Mapping[str, Any] | None = ..., start_time: Timestamp | None = ..., tumbling: TumblingWindow | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TimeseriesColumn(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

@dataclass
class TransitionRequest(_Model):
    available_actions: List[ActivityAction] | None
    comment: str | None
    creation_timestamp: int | None
    to_stage: str | None
    user_id: str | None
    def __init__(self, available_actions: Sequence[ActivityAction | str] | None = ..., comment: str | None = ..., creation_timestamp: int | None = ..., to_stage: str | None = ..., user_id: str | None = ...) -> None: ...

@dataclass
class TransitionStageResponse(_Model):
    model_version_databricks: ModelVersionDatabricks | None
    def __init__(self, model_version_databricks: ModelVersionDatabricks | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TumblingWindow(_Model):
    window_duration: str
    delay: Duration | None
    offset: Duration | None
    def __init__(self, window_duration: str, delay: Duration | None = ..., offset: Duration | None = ...) -> None: ...

@dataclass
class UcTraceLocation(_Model):
    catalog: str
    schema: str
    effective_table_prefix: str | None
    table_prefix: str | None
    def __init__(self, catalog: str, schema: str, effective_table_prefix: str | None = ..., table_prefix: str | None = ...) -> None: ...

@dataclass
class UpdateCommentResponse(_Model):
    comment: CommentObject | None
    def __init__(self, comment: CommentObject | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class UpdateModelResponse(_Model):
    registered_model: Model | None
    def __init__(self, registered_model: Model | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class UpdateModelVersionResponse(_Model):
    model_version: ModelVersion | None
    def __init__(self, model_version: ModelVersion | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class UpdateRunResponse(_Model):
    run_info: RunInfo | None
    def __init__(self, run_info: RunInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class UpdateWebhookResponse(_Model):
    webhook: RegistryWebhook | None
    def __init__(self, webhook: RegistryWebhook | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class VarPopFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class VarSampFunction(_Model):
    input: str
    def __init__(self, input: str) -> None: ...

@dataclass
class DeleteCommentResponse(_Model): ...

@dataclass
class DeleteExperimentResponse(_Model): ...

@dataclass
class DeleteLoggedModelResponse(_Model): ...

@dataclass
class DeleteLoggedModelTagResponse(_Model): ...

@dataclass
class DeleteModelResponse(_Model): ...

@dataclass
class DeleteModelTagResponse(_Model): ...

@dataclass
class DeleteModelVersionResponse(_Model): ...

@dataclass
class DeleteModelVersionTagResponse(_Model): ...

@dataclass
class DeleteRunResponse(_Model): ...

@dataclass
class DeleteTagResponse(_Model): ...

@dataclass
class DeleteWebhookResponse(_Model): ...

@dataclass
class LogBatchResponse(_Model): ...

@dataclass
class LogInputsResponse(_Model): ...

@dataclass
class LogLoggedModelParamsRequestResponse(_Model): ...

@dataclass
class LogMetricResponse(_Model): ...

@dataclass
class LogModelResponse(_Model): ...

@dataclass
class LogOutputsResponse(_Model): ...

@dataclass
class LogParamResponse(_Model): ...

@dataclass
class RestoreExperimentResponse(_Model): ...

@dataclass
class RestoreRunResponse(_Model): ...

@dataclass
class SetExperimentTagResponse(_Model): ...

@dataclass
class SetLoggedModelTagsResponse(_Model): ...

@dataclass
class SetModelTagResponse(_Model): ...

@dataclass
class SetModelVersionTagResponse(_Model): ...

@dataclass
class SetTagResponse(_Model): ...

@dataclass
class UpdateExperimentResponse(_Model): ...

class BackfillFeaturesOperation:
    def wait(self, opts: LroOptions | None = ...) -> BackfillFeaturesResponse: ...
    def name(self) -> str: ...
    def metadata(self) -> BackfillOperationMetadata | None: ...
    def done(self) -> bool: ...

class PurgeFeatureEntitiesOperation:
    def wait(self, opts: LroOptions | None = ...) -> PurgeFeatureEntitiesResponse: ...
    def name(self) -> str: ...
    def metadata(self) -> PurgeFeatureEntitiesMetadata | None: ...
    def done(self) -> bool: ...

class ExperimentsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_experiment(self, name: str, *, artifact_location: str | None = ..., tags: Sequence[ExperimentTag | Mapping[str, Any]] | None = ..., trace_location: ExperimentTraceLocation | Mapping[str, Any] | None = ...) -> CreateExperimentResponse: ...
    def create_issue(self, parent: str, issue: Issue | Mapping[str, Any], *, issue_id: str | None = ...) -> Issue: ...
    def create_logged_model(self, experiment_id: str, *, model_type: str | None = ..., name: str | None = ..., params: Sequence[LoggedModelParameter | Mapping[str, Any]] | None = ..., source_run_id: str | None = ..., tags: Sequence[LoggedModelTag | Mapping[str, Any]] | None = ...) -> CreateLoggedModelResponse: ...
    def create_run(self, *, experiment_id: str | None = ..., run_name: str | None = ..., start_time: int | None = ..., tags: Sequence[RunTag | Mapping[str, Any]] | None = ..., user_id: str | None = ...) -> CreateRunResponse: ...
    def delete_experiment(self, experiment_id: str) -> None: ...
    def delete_logged_model(self, model_id: str) -> None: ...
    def delete_logged_model_tag(self, model_id: str, tag_key: str) -> None: ...
    def delete_run(self, run_id: str) -> None: ...
    def delete_runs(self, experiment_id: str, max_timestamp_millis: int, *, max_runs: int | None = ...) -> DeleteRunsResponse: ...
    def delete_tag(self, run_id: str, key: str) -> None: ...
    def finalize_logged_model(self, model_id: str, status: LoggedModelStatus | str) -> FinalizeLoggedModelResponse: ...
    def get_by_name(self, experiment_name: str) -> GetExperimentByNameResponse: ...
    def get_experiment(self, experiment_id: str) -> GetExperimentResponse: ...
    def get_history(self, metric_key: str, *, max_results: int | None = ..., page_token: str | None = ..., run_id: str | None = ..., run_uuid: str | None = ...) -> Iterator[Metric]: ...
    def get_issue(self, name: str) -> Issue: ...
    def get_logged_model(self, model_id: str) -> GetLoggedModelResponse: ...
    def get_permission_levels(self, experiment_id: str) -> GetExperimentPermissionLevelsResponse: ...
    def get_permissions(self, experiment_id: str) -> ExperimentPermissions: ...
    def get_run(self, run_id: str, *, run_uuid: str | None = ...) -> GetRunResponse: ...
    def list_artifacts(self, *, page_token: str | None = ..., path: str | None = ..., run_id: str | None = ..., run_uuid: str | None = ...) -> Iterator[FileInfo]: ...
    def list_experiments(self, *, max_results: int | None = ..., page_token: str | None = ..., view_type: ViewType | str | None = ...) -> Iterator[Experiment]: ...
    def log_batch(self, *, metrics: Sequence[Metric | Mapping[str, Any]] | None = ..., params: Sequence[Param | Mapping[str, Any]] | None = ..., run_id: str | None = ..., tags: Sequence[RunTag | Mapping[str, Any]] | None = ...) -> None: ...
    def log_inputs(self, run_id: str, *, datasets: Sequence[DatasetInput | Mapping[str, Any]] | None = ..., models: Sequence[ModelInput | Mapping[str, Any]] | None = ...) -> None: ...
    def log_logged_model_params(self, model_id: str, *, params: Sequence[LoggedModelParameter | Mapping[str, Any]] | None = ...) -> None: ...
    def log_metric(self, key: str, value: float, timestamp: int, *, dataset_digest: str | None = ..., dataset_name: str | None = ..., model_id: str | None = ..., run_id: str | None = ..., run_uuid: str | None = ..., step: int | None = ...) -> None: ...
    def log_model(self, *, model_json: str | None = ..., run_id: str | None = ...) -> None: ...
    def log_outputs(self, run_id: str, *, models: Sequence[ModelOutput | Mapping[str, Any]] | None = ...) -> None: ...
    def log_param(self, key: str, value: str, *, run_id: str | None = ..., run_uuid: str | None = ...) -> None: ...
    def restore_experiment(self, experiment_id: str) -> None: ...
    def restore_run(self, run_id: str) -> None: ...
    def restore_runs(self, experiment_id: str, min_timestamp_millis: int, *, max_runs: int | None = ...) -> RestoreRunsResponse: ...
    def search_experiments(self, *, filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[str] | None = ..., page_token: str | None = ..., view_type: ViewType | str | None = ...) -> Iterator[Experiment]: ...
    def search_issues(self, parent: str, *, categories: Sequence[str] | None = ..., page_size: int | None = ..., page_token: str | None = ..., query: str | None = ..., severities: Sequence[IssueSeverity | str] | None = ..., sort_key: IssueSortKey | str | None = ..., sort_order: SortOrder | str | None = ..., statuses: Sequence[IssueStatus | str] | None = ..., tag_filters: Sequence[IssueTagFilter | Mapping[str, Any]] | None = ..., view: IssueView | str | None = ...) -> Iterator[Issue]: ...
    def search_logged_models(self, *, datasets: Sequence[SearchLoggedModelsDataset | Mapping[str, Any]] | None = ..., experiment_ids: Sequence[str] | None = ..., filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[SearchLoggedModelsOrderBy | Mapping[str, Any]] | None = ..., page_token: str | None = ...) -> SearchLoggedModelsResponse: ...
    def search_runs(self, *, experiment_ids: Sequence[str] | None = ..., filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[str] | None = ..., page_token: str | None = ..., run_view_type: ViewType | str | None = ...) -> Iterator[Run]: ...
    def set_experiment_tag(self, experiment_id: str, key: str, value: str) -> None: ...
    def set_logged_model_tags(self, model_id: str, *, tags: Sequence[LoggedModelTag | Mapping[str, Any]] | None = ...) -> None: ...
    def set_permissions(self, experiment_id: str, *, access_control_list: Sequence[ExperimentAccessControlRequest | Mapping[str, Any]] | None = ...) -> ExperimentPermissions: ...
    def set_tag(self, key: str, value: str, *, run_id: str | None = ..., run_uuid: str | None = ...) -> None: ...
    def update_experiment(self, experiment_id: str, *, new_name: str | None = ...) -> None: ...
    def update_issue(self, name: str, issue: Issue | Mapping[str, Any], update_mask: FieldMask) -> Issue: ...
    def update_permissions(self, experiment_id: str, *, access_control_list: Sequence[ExperimentAccessControlRequest | Mapping[str, Any]] | None = ...) -> ExperimentPermissions: ...
    def update_run(self, *, end_time: int | None = ..., run_id: str | None = ..., run_name: str | None = ..., run_uuid: str | None = ..., status: UpdateRunStatus | str | None = ...) -> UpdateRunResponse: ...

class FeatureEngineeringAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def backfill_features(self, feature_full_names: Sequence[str], backfill_ranges: Sequence[BackfillRange | Mapping[str, Any]], *, budget_policy_id: str | None = ..., request_id: str | None = ..., tags: Mapping[str, str] | None = ...) -> BackfillFeaturesOperation: ...
    def batch_create_materialized_features(self, requests: Sequence[CreateMaterializedFeatureRequest | Mapping[str, Any]]) -> BatchCreateMaterializedFeaturesResponse: ...
    def cancel_operation(self, name: str) -> None: ...
    def create_feature(self, feature: Feature | Mapping[str, Any]) -> Feature: ...
    def create_kafka_config(self, kafka_config: KafkaConfig | Mapping[str, Any]) -> KafkaConfig: ...
    def create_materialized_feature(self, materialized_feature: MaterializedFeature | Mapping[str, Any]) -> MaterializedFeature: ...
    def create_stream(self, stream: Stream | Mapping[str, Any]) -> Stream: ...
    def delete_feature(self, full_name: str) -> None: ...
    def delete_kafka_config(self, name: str) -> None: ...
    def delete_materialized_feature(self, materialized_feature_id: str) -> None: ...
    def delete_stream(self, name: str) -> None: ...
    def get_feature(self, full_name: str) -> Feature: ...
    def get_kafka_config(self, name: str) -> KafkaConfig: ...
    def get_materialized_feature(self, materialized_feature_id: str) -> MaterializedFeature: ...
    def get_operation(self, name: str) -> Operation: ...
    def get_stream(self, name: str) -> Stream: ...
    def list_features(self, catalog_name: str, schema_name: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Feature]: ...
    def list_kafka_configs(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[KafkaConfig]: ...
    def list_materialized_features(self, *, feature_name: str | None = ..., page_size: int | None = ..., page_token: str | None = ...) -> Iterator[MaterializedFeature]: ...
    def list_streams(self, *, page_size: int | None = ..., page_token: str | None = ..., parent: str | None = ...) -> Iterator[Stream]: ...
    def purge_feature_entities(self, features: Sequence[str], entities_table: str, *, budget_policy_id: str | None = ..., request_id: str | None = ..., tags: Mapping[str, str] | None = ...) -> PurgeFeatureEntitiesOperation: ...
    def update_feature(self, full_name: str, feature: Feature | Mapping[str, Any], update_mask: str) -> Feature: ...
    def update_kafka_config(self, name: str, kafka_config: KafkaConfig | Mapping[str, Any], update_mask: FieldMask) -> KafkaConfig: ...
    def update_materialized_feature(self, materialized_feature_id: str, materialized_feature: MaterializedFeature | Mapping[str, Any], update_mask: str) -> MaterializedFeature: ...
    def update_stream(self, name: str, stream: Stream | Mapping[str, Any], update_mask: FieldMask) -> Stream: ...

class FeatureStoreAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_online_store(self, online_store: OnlineStore | Mapping[str, Any]) -> OnlineStore: ...
    def delete_online_store(self, name: str) -> None: ...
    def delete_online_table(self, online_table_name: str) -> None: ...
    def get_online_store(self, name: str) -> OnlineStore: ...
    def list_online_stores(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[OnlineStore]: ...
    def publish_table(self, source_table_name: str, publish_spec: PublishSpec | Mapping[str, Any]) -> PublishTableResponse: ...
    def update_online_store(self, name: str, online_store: OnlineStore | Mapping[str, Any], update_mask: str) -> OnlineStore: ...

class ForecastingAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_experiment(self, train_data_path: str, target_column: str, time_column: str, forecast_granularity: str, forecast_horizon: int, *, custom_weights_column: str | None = ..., experiment_path: str | None = ..., future_feature_data_path: str | None = ..., holiday_regions: Sequence[str] | None = ..., include_features: Sequence[str] | None = ..., max_runtime: int | None = ..., prediction_data_path: str | None = ..., primary_metric: str | None = ..., register_to: str | None = ..., split_column: str | None = ..., timeseries_identifier_columns: Sequence[str] | None = ..., training_frameworks: Sequence[str] | None = ...) -> Wait[ForecastingExperiment]: ...
    def create_experiment_and_wait(self, train_data_path: str, target_column: str, time_column: str, forecast_granularity: str, forecast_horizon: int, *, custom_weights_column: str | None = ..., experiment_path: str | None = ..., future_feature_data_path: str | None = ..., holiday_regions: Sequence[str] | None = ..., include_features: Sequence[str] | None = ..., max_runtime: int | None = ..., prediction_data_path: str | None = ..., primary_metric: str | None = ..., register_to: str | None = ..., split_column: str | None = ..., timeseries_identifier_columns: Sequence[str] | None = ..., training_frameworks: Sequence[str] | None = ..., timeout: timedelta = ...) -> ForecastingExperiment: ...
    def wait_get_experiment_forecasting_succeeded(self, experiment_id: str, timeout: timedelta = ..., callback: Callable[[ForecastingExperiment], None] | None = ...) -> ForecastingExperiment: ...
    def get_experiment(self, experiment_id: str) -> ForecastingExperiment: ...

class MaterializedFeaturesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_feature_tag(self, table_name: str, feature_name: str, feature_tag: FeatureTag | Mapping[str, Any]) -> FeatureTag: ...
    def delete_feature_tag(self, table_name: str, feature_name: str, key: str) -> None: ...
    def get_feature_lineage(self, table_name: str, feature_name: str) -> FeatureLineage: ...
    def get_feature_tag(self, table_name: str, feature_name: str, key: str) -> FeatureTag: ...
    def list_feature_tags(self, table_name: str, feature_name: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[FeatureTag]: ...
    def update_feature_tag(self, table_name: str, feature_name: str, key: str, feature_tag: FeatureTag | Mapping[str, Any], *, update_mask: str | None = ...) -> FeatureTag: ...

class ModelRegistryAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def approve_transition_request(self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = ...) -> ApproveTransitionRequestResponse: ...
    def create_comment(self, name: str, version: str, comment: str) -> CreateCommentResponse: ...
    def create_model(self, name: str, *, description: str | None = ..., tags: Sequence[ModelTag | Mapping[str, Any]] | None = ...) -> CreateModelResponse: ...
    def create_model_version(self, name: str, source: str, *, description: str | None = ..., run_id: str | None = ..., run_link: str | None = ..., tags: Sequence[ModelVersionTag | Mapping[str, Any]] | None = ...) -> CreateModelVersionResponse: ...
    def create_transition_request(self, name: str, version: str, stage: str, *, comment: str | None = ...) -> CreateTransitionRequestResponse: ...
    def create_webhook(self, events: Sequence[RegistryWebhookEvent | str], *, description: str | None = ..., http_url_spec: HttpUrlSpec | Mapping[str, Any] | None = ..., job_spec: JobSpec | Mapping[str, Any] | None = ..., model_name: str | None = ..., status: RegistryWebhookStatus | str | None = ...) -> CreateWebhookResponse: ...
    def delete_comment(self, id: str) -> None: ...
    def delete_model(self, name: str) -> None: ...
    def delete_model_tag(self, name: str, key: str) -> None: ...
    def delete_model_version(self, name: str, version: str) -> None: ...
    def delete_model_version_tag(self, name: str, version: str, key: str) -> None: ...
    def delete_transition_request(self, name: str, version: str, stage: str, creator: str, *, comment: str | None = ...) -> DeleteTransitionRequestResponse: ...
    def delete_webhook(self, id: str) -> None: ...
    def get_latest_versions(self, name: str, *, stages: Sequence[str] | None = ...) -> List[ModelVersion]: ...
    def get_model(self, name: str) -> GetModelResponse: ...
    def get_model_version(self, name: str, version: str) -> GetModelVersionResponse: ...
    def get_model_version_download_uri(self, name: str, version: str) -> GetModelVersionDownloadUriResponse: ...
    def get_permission_levels(self, registered_model_id: str) -> GetRegisteredModelPermissionLevelsResponse: ...
    def get_permissions(self, registered_model_id: str) -> RegisteredModelPermissions: ...
    def list_models(self, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[Model]: ...
    def list_transition_requests(self, name: str, version: str) -> List[Activity]: ...
    def list_webhooks(self, *, events: Sequence[RegistryWebhookEvent | str] | None = ..., max_results: int | None = ..., model_name: str | None = ..., page_token: str | None = ...) -> Iterator[RegistryWebhook]: ...
    def reject_transition_request(self, name: str, version: str, stage: str, *, comment: str | None = ...) -> RejectTransitionRequestResponse: ...
    def rename_model(self, name: str, *, new_name: str | None = ...) -> RenameModelResponse: ...
    def search_model_versions(self, *, filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[str] | None = ..., page_token: str | None = ...) -> Iterator[ModelVersion]: ...
    def search_models(self, *, filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[str] | None = ..., page_token: str | None = ...) -> Iterator[Model]: ...
    def set_model_tag(self, name: str, key: str, value: str) -> None: ...
    def set_model_version_tag(self, name: str, version: str, key: str, value: str) -> None: ...
    def set_permissions(self, registered_model_id: str, *, access_control_list: Sequence[RegisteredModelAccessControlRequest | Mapping[str, Any]] | None = ...) -> RegisteredModelPermissions: ...
    def test_registry_webhook(self, id: str, *, event: RegistryWebhookEvent | str | None = ...) -> TestRegistryWebhookResponse: ...
    def transition_stage(self, name: str, version: str, stage: str, archive_existing_versions: bool, *, comment: str | None = ...) -> TransitionStageResponse: ...
    def update_comment(self, id: str, comment: str) -> UpdateCommentResponse: ...
    def update_model(self, name: str, *, description: str | None = ...) -> UpdateModelResponse: ...
    def update_model_version(self, name: str, version: str, *, description: str | None = ...) -> UpdateModelVersionResponse: ...
    def update_permissions(self, registered_model_id: str, *, access_control_list: Sequence[RegisteredModelAccessControlRequest | Mapping[str, Any]] | None = ...) -> RegisteredModelPermissions: ...
    def update_webhook(self, id: str, *, description: str | None = ..., events: Sequence[RegistryWebhookEvent | str] | None = ..., http_url_spec: HttpUrlSpec | Mapping[str, Any] | None = ..., job_spec: JobSpec | Mapping[str, Any] | None = ..., status: RegistryWebhookStatus | str | None = ...) -> UpdateWebhookResponse: ...

