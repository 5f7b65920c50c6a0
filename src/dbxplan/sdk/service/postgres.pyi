"""`postgres`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class BranchStatusState(Enum):
    ARCHIVED = "ARCHIVED"
    DELETED = "DELETED"
    IMPORTING = "IMPORTING"
    INIT = "INIT"
    READY = "READY"
    RESETTING = "RESETTING"

class CdfState(Enum):
    CDF_STATE_SKIPPED = "CDF_STATE_SKIPPED"
    CDF_STATE_SNAPSHOTTING = "CDF_STATE_SNAPSHOTTING"
    CDF_STATE_STREAMING = "CDF_STATE_STREAMING"
    CDF_STATE_TERMINATED = "CDF_STATE_TERMINATED"

class DayOfWeek(Enum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"

class EndpointStatusState(Enum):
    ACTIVE = "ACTIVE"
    DEGRADED = "DEGRADED"
    IDLE = "IDLE"
    INIT = "INIT"

class EndpointType(Enum):
    ENDPOINT_TYPE_READ_ONLY = "ENDPOINT_TYPE_READ_ONLY"
    ENDPOINT_TYPE_READ_WRITE = "ENDPOINT_TYPE_READ_WRITE"

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

class NewPipelineSpecPipelineChannel(Enum):
    CURRENT = "CURRENT"
    PREVIEW = "PREVIEW"

class OpenApiMode(Enum):
    OPEN_API_MODE_DISABLED = "OPEN_API_MODE_DISABLED"
    OPEN_API_MODE_IGNORE_PRIVILEGES = "OPEN_API_MODE_IGNORE_PRIVILEGES"

class ProvisioningInfoState(Enum):
    ACTIVE = "ACTIVE"
    DEGRADED = "DEGRADED"
    DELETING = "DELETING"
    FAILED = "FAILED"
    PROVISIONING = "PROVISIONING"
    UPDATING = "UPDATING"

class ProvisioningPhase(Enum):
    PROVISIONING_PHASE_INDEX_SCAN = "PROVISIONING_PHASE_INDEX_SCAN"
    PROVISIONING_PHASE_INDEX_SORT = "PROVISIONING_PHASE_INDEX_SORT"
    PROVISIONING_PHASE_MAIN = "PROVISIONING_PHASE_MAIN"

class RequestedClaimsPermissionSet(Enum):
    READ_ONLY = "READ_ONLY"

class RoleAuthMethod(Enum):
    LAKEBASE_OAUTH_V1 = "LAKEBASE_OAUTH_V1"
    NO_LOGIN = "NO_LOGIN"
    PG_PASSWORD_SCRAM_SHA_256 = "PG_PASSWORD_SCRAM_SHA_256"

class RoleIdentityType(Enum):
    GROUP = "GROUP"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER = "USER"

class RoleMembershipRole(Enum):
    DATABRICKS_SUPERUSER = "DATABRICKS_SUPERUSER"

class SyncedTableState(Enum):
    SYNCED_TABLE_OFFLINE = "SYNCED_TABLE_OFFLINE"
    SYNCED_TABLE_OFFLINE_FAILED = "SYNCED_TABLE_OFFLINE_FAILED"
    SYNCED_TABLE_ONLINE = "SYNCED_TABLE_ONLINE"
    SYNCED_TABLE_ONLINE_CONTINUOUS_UPDATE = "SYNCED_TABLE_ONLINE_CONTINUOUS_UPDATE"
    SYNCED_TABLE_ONLINE_NO_PENDING_UPDATE = "SYNCED_TABLE_ONLINE_NO_PENDING_UPDATE"
    SYNCED_TABLE_ONLINE_PIPELINE_FAILED = "SYNCED_TABLE_ONLINE_PIPELINE_FAILED"
    SYNCED_TABLE_ONLINE_TRIGGERED_UPDATE = "SYNCED_TABLE_ONLINE_TRIGGERED_UPDATE"
    SYNCED_TABLE_ONLINE_UPDATING_PIPELINE_RESOURCES = "SYNCED_TABLE_ONLINE_UPDATING_PIPELINE_RESOURCES"
    SYNCED_TABLE_PROVISIONING = "SYNCED_TABLE_PROVISIONING"
    SYNCED_TABLE_PROVISIONING_INITIAL_SNAPSHOT = "SYNCED_TABLE_PROVISIONING_INITIAL_SNAPSHOT"
    SYNCED_TABLE_PROVISIONING_PIPELINE_RESOURCES = "SYNCED_TABLE_PROVISIONING_PIPELINE_RESOURCES"

class SyncedTableSyncedTableSpecExtraColumnMaintenance(Enum):
    STORED_GENERATED = "STORED_GENERATED"

class SyncedTableSyncedTableSpecPgSpecificType(Enum):
    PG_SPECIFIC_TYPE_HALFVEC = "PG_SPECIFIC_TYPE_HALFVEC"
    PG_SPECIFIC_TYPE_VARCHAR = "PG_SPECIFIC_TYPE_VARCHAR"
    PG_SPECIFIC_TYPE_VECTOR = "PG_SPECIFIC_TYPE_VECTOR"

class SyncedTableSyncedTableSpecSyncedTableSchedulingPolicy(Enum):
    CONTINUOUS = "CONTINUOUS"
    SNAPSHOT = "SNAPSHOT"
    TRIGGERED = "TRIGGERED"

@dataclass
class Branch(_Model):
    branch_id: str | None
    create_time: Timestamp | None
    name: str | None
    parent: str | None
    spec: BranchSpec | None
    status: BranchStatus | None
    uid: str | None
    update_time: Timestamp | None
    def __init__(self, branch_id: str | None = ..., create_time: Timestamp | None = ..., name: str | None = ..., parent: str | None = ..., spec: BranchSpec | Mapping[str, Any] | None = ..., status: BranchStatus | Mapping[str, Any] | None = ..., uid: str | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class BranchOperationMetadata(_Model): ...

@dataclass
class BranchSpec(_Model):
    expire_time: Timestamp | None
    is_protected: bool | None
    no_expiry: bool | None
    source_branch: str | None
    source_branch_lsn: str | None
    source_branch_time: Timestamp | None
    source_snapshot: str | None
    ttl: Duration | None
    def __init__(self, expire_time: Timestamp | None = ..., is_protected: bool | None = ..., no_expiry: bool | None = ..., source_branch: str | None = ..., source_branch_lsn: str | None = ..., source_branch_time: Timestamp | None = ..., source_snapshot: str | None = ..., ttl: Duration | None = ...) -> None: ...

@dataclass
class BranchStatus(_Model):
    branch_id: str | None
    current_state: BranchStatusState | None
    default: bool | None
    delete_time: Timestamp | None
    expire_time: Timestamp | None
    is_protected: bool | None
    logical_size_bytes: int | None
    pending_state: BranchStatusState | None
    purge_time: Timestamp | None
    source_branch: str | None
    source_branch_lsn: str | None
    source_branch_time: Timestamp | None
    source_snapshot: str | None
    state_change_time: Timestamp | None
    def __init__(self, branch_id: str | None = ..., current_state: BranchStatusState | str | None = ..., default: bool | None = ..., delete_time: Timestamp | None = ..., expire_time: Timestamp | None = ..., is_protected: bool | None = ..., logical_size_bytes: int | None = ..., pending_state: BranchStatusState | str | None = ..., purge_time: Timestamp | None = ..., source_branch: str | None = ..., source_branch_lsn: str | None = ..., source_branch_time: Timestamp | None = ..., source_snapshot: str | None = ..., state_change_time: Timestamp | None = ...) -> None: ...

@dataclass
class Catalog(_Model):
    catalog_id: str | None
    create_time: Timestamp | None
    name: str | None
    spec: CatalogCatalogSpec | None
    status: CatalogCatalogStatus | None
    uid: str | None
    update_time: Timestamp | None
    def __init__(self, catalog_id: str | None = ..., create_time: Timestamp | None = ..., name: str | None = ..., spec: CatalogCatalogSpec | Mapping[str, Any] | None = ..., status: CatalogCatalogStatus | Mapping[str, Any] | None = ..., uid: str | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class CatalogCatalogSpec(_Model):
    postgres_database: str
    branch: str | None
    create_database_if_missing: bool | None
    def __init__(self, postgres_database: str, branch: str | None = ..., create_database_if_missing: bool | None = ...) -> None: ...

@dataclass
class CatalogCatalogStatus(_Model):
    branch: str | None
    postgres_database: str | None
    project: str | None
    def __init__(self, branch: str | None = ..., postgres_database: str | None = ..., project: str | None = ...) -> None: ...

@dataclass
class CatalogOperationMetadata(_Model): ...

@dataclass
class CdfConfig(_Model):
    catalog: str
    schema: str
    postgres_schema: str
    cdf_config_id: str | None
    create_time: Timestamp | None
    name: str | None
    def __init__(self, catalog: str, schema: str, postgres_schema: str, cdf_config_id: str | None = ..., create_time: Timestamp | None = ..., name: str | None = ...) -> None: ...

@dataclass
class CdfConfigOperationMetadata(_Model): ...

@dataclass
class CdfStatus(_Model):
    committed_lsn: str | None
    create_time: Timestamp | None
    last_sync_time: Timestamp | None
    name: str | None
    postgres_table: str | None
    state: CdfState | None
    status_detail: str | None
    uc_table: str | None
    def __init__(self, committed_lsn: str | None = ..., create_time: Timestamp | None = ..., last_sync_time: Timestamp | None = ..., name: str | None = ..., postgres_table: str | None = ..., state: CdfState | str | None = ..., status_detail: str | None = ..., uc_table: str | None = ...) -> None: ...

@dataclass
class DailySchedule(_Model):
    hour: int | None
    def __init__(self, hour: int | None = ...) -> None: ...

@dataclass
class DataApi(_Model):
    create_time: Timestamp | None
    name: str | None
    parent: str | None
    spec: DataApiDataApiSpec | None
    status: DataApiDataApiStatus | None
    update_time: Timestamp | None
    def __init__(self, create_time: Timestamp | None = ..., name: str | None = ..., parent: str | None = ..., spec: DataApiDataApiSpec | Mapping[str, Any] | None = ..., status: DataApiDataApiStatus | Mapping[str, Any] | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class DataApiDataApiSpec(_Model):
    db_aggregates_enabled: bool | None
    db_extra_search_path: List[str] | None
    db_max_rows: int | None
    db_schemas: List[str] | None
    jwt_cache_max_lifetime: Duration | None
    jwt_role_claim_key: str | None
    openapi_mode: OpenApiMode | None
    server_cors_allowed_origins: List[str] | None
    server_timing_enabled: bool | None
    def __init__(self, db_aggregates_enabled: bool | None = ..., db_extra_search_path: Sequence[str] | None = ..., db_max_rows: int | None = ..., db_schemas: Sequence[str] | None = ..., jwt_cache_max_lifetime: Duration | None = ..., jwt_role_claim_key: str | None = ..., openapi_mode: OpenApiMode | str | None = ..., server_cors_allowed_origins: Sequence[str] | None = ..., server_timing_enabled: bool | None = ...) -> None: ...

@dataclass
class DataApiDataApiStatus(_Model):
    available_schemas: List[str] | None
    db_aggregates_enabled: bool | None
    db_extra_search_path: List[str] | None
    db_max_rows: int | None
    db_schemas: List[str] | None
    jwt_cache_max_lifetime: Duration | None
    jwt_role_claim_key: str | None
    openapi_mode: OpenApiMode | None
    server_cors_allowed_origins: List[str] | None
    server_timing_enabled: bool | None
    url: str | None
    def __init__(self, available_schemas: Sequence[str] | None = ..., db_aggregates_enabled: bool | None = ..., db_extra_search_path: Sequence[str] | None = ..., db_max_rows: int | None = ..., db_schemas: Sequence[str] | None = ..., jwt_cache_max_lifetime: Duration | None = ..., jwt_role_claim_key: str | None = ..., openapi_mode: OpenApiMode | str | None = ..., server_cors_allowed_origins: Sequence[str] | None = ..., server_timing_enabled: bool | None = ..., url: str | None = ...) -> None: ...

@dataclass
class DataApiOperationMetadata(_Model): ...

@dataclass
class Database(_Model):
    create_time: Timestamp | None
    database_id: str | None
    name: str | None
    parent: str | None
    spec: DatabaseDatabaseSpec | None
    status: DatabaseDatabaseStatus | None
    update_time: Timestamp | None
    def __init__(self, create_time: Timestamp | None = ..., database_id: str | None = ..., name: str | None = ..., parent: str | None = ..., spec: DatabaseDatabaseSpec | Mapping[str, Any] | None = ..., status: DatabaseDatabaseStatus | Mapping[str, Any] | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class DatabaseCredential(_Model):
    expire_time: Timestamp | None
    token: str | None
    def __init__(self, expire_time: Timestamp | None = ..., token: str | None = ...) -> None: ...

@dataclass
class DatabaseDatabaseSpec(_Model):
    role: str
    postgres_database: str | None
    def __init__(self, role: str, postgres_database: str | None = ...) -> None: ...

@dataclass
class DatabaseDatabaseStatus(_Model):
    database_id: str | None
    postgres_database: str | None
    role: str | None
    def __init__(self, database_id: str | None = ..., postgres_database: str | None = ..., role: str | None = ...) -> None: ...

@dataclass
class DatabaseOperationMetadata(_Model): ...

@dataclass
class DatabricksServiceExceptionWithDetailsProto(_Model):
    details: List[Dict[str, Any]] | None
    error_code: ErrorCode | None
    message: str | None
    stack_trace: str | None
    def __init__(self, details: Sequence[Mapping[str, Any]] | None = ..., error_code: ErrorCode | str | None = ..., message: str | None = ..., stack_trace: str | None = ...) -> None: ...

@dataclass
class DeltaTableSyncInfo(_Model):
    delta_commit_time: Timestamp | None
    delta_commit_version: int | None
    def __init__(self, delta_commit_time: Timestamp | None = ..., delta_commit_version: int | None = ...) -> None: ...

@dataclass
class Endpoint(_Model):
    create_time: Timestamp | None
    endpoint_id: str | None
    name: str | None
    parent: str | None
    spec: EndpointSpec | None
    status: EndpointStatus | None
    uid: str | None
    update_time: Timestamp | None
    def __init__(self, create_time: Timestamp | None = ..., endpoint_id: str | None = ..., name: str | None = ..., parent: str | None = ..., spec: EndpointSpec | Mapping[str, Any] | None = ..., status: EndpointStatus | Mapping[str, Any] | None = ..., uid: str | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class EndpointGroupSpec(_Model):
    min: int
    max: int
    enable_readable_secondaries: bool | None
    def __init__(self, min: int, max: int, enable_readable_secondaries: bool | None = ...) -> None: ...

@dataclass
class EndpointGroupStatus(_Model):
    min: int
    max: int
    enable_readable_secondaries: bool | None
    def __init__(self, min: int, max: int, enable_readable_secondaries: bool | None = ...) -> None: ...

@dataclass
class EndpointHosts(_Model):
    host: str | None
    read_only_host: str | None
    read_only_pooled_host: str | None
    read_write_pooled_host: str | None
    def __init__(self, host: str | None = ..., read_only_host: str | None = ..., read_only_pooled_host: str | None = ..., read_write_pooled_host: str | None = ...) -> None: ...

@dataclass
class EndpointOperationMetadata(_Model): ...

@dataclass
class EndpointSettings(_Model):
    pg_settings: Dict[str, str] | None
    def __init__(self, pg_settings: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class EndpointSpec(_Model):
    endpoint_type: EndpointType
    autoscaling_limit_max_cu: float | None
    autoscaling_limit_min_cu: float | None
    disabled: bool | None
    group: EndpointGroupSpec | None
    no_suspension: bool | None
    settings: EndpointSettings | None
    suspend_timeout_duration: Duration | None
    def __init__(self, endpoint_type: EndpointType | str, autoscaling_limit_max_cu: float | None = ..., autoscaling_limit_min_cu: float | None = ..., disabled: bool | None = ..., group: EndpointGroupSpec | Mapping[str, Any] | None = ..., no_suspension: bool | None = ..., settings: EndpointSettings | Mapping[str, Any] | None = ..., suspend_timeout_duration: Duration | None = ...) -> None: ...

@dataclass
class EndpointStatus(_Model):
    autoscaling_limit_max_cu: float | None
    autoscaling_limit_min_cu: float | None
    current_state: EndpointStatusState | None
    disabled: bool | None
    endpoint_id: str | None
    endpoint_type: EndpointType | None
    group: EndpointGroupStatus | None
    hosts: EndpointHosts | None
    last_active_time: Timestamp | None
    pending_state: EndpointStatusState | None
    settings: EndpointSettings | None
    suspend_timeout_duration: Duration | None
    def __init__(self, autoscaling_limit_max_cu: float | None = ..., autoscaling_limit_min_cu: float | None = ..., current_state: EndpointStatusState | str | None = ..., disabled: bool | None = ..., endpoint_id: str | None = ..., endpoint_type: EndpointType | str | None = ..., group: EndpointGroupStatus | Mapping[str, Any] | None = ..., hosts: EndpointHosts | Mapping[str, Any] | None = ..., last_active_time: Timestamp | None = ..., pending_state: EndpointStatusState | str | None = ..., settings: EndpointSettings | Mapping[str, Any] | None = ..., suspend_timeout_duration: Duration | None = ...) -> None: ...

@dataclass
class InitialBranchSpec(_Model):
    is_protected: bool | None
    def __init__(self, is_protected: bool | None = ...) -> None: ...

@dataclass
class InitialEndpointSpec(_Model):
    autoscaling_limit_max_cu: float | None
    autoscaling_limit_min_cu: float | None
    group: EndpointGroupSpec | None
    no_suspension: bool | None
    suspend_timeout_duration: Duration | None
    def __init__(self, autoscaling_limit_max_cu: float | None = ..., autoscaling_limit_min_cu: float | None = ..., group: EndpointGroupSpec | Mapping[str, Any] | None = ..., no_suspension: bool | None = ..., suspend_timeout_duration: Duration | None = ...) -> None: ...

@dataclass
class ListBranchesResponse(_Model):
    branches: List[Branch] | None
    next_page_token: str | None
    def __init__(self, branches: Sequence[Branch | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListCdfConfigsResponse(_Model):
    cdf_configs: List[CdfConfig] | None
    next_page_token: str | None
    def __init__(self, cdf_configs: Sequence[CdfConfig | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListCdfStatusesResponse(_Model):
    cdf_statuses: List[CdfStatus] | None
    next_page_token: str | None
    def __init__(self, cdf_statuses: Sequence[CdfStatus | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListDatabasesResponse(_Model):
    databases: List[Database] | None
    next_page_token: str | None
    def __init__(self, databases: Sequence[Database | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListEndpointsResponse(_Model):
    endpoints: List[Endpoint] | None
    next_page_token: str | None
    def __init__(self, endpoints: Sequence[Endpoint | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListProjectsResponse(_Model):
    next_page_token: str | None
    projects: List[Project] | None
    def __init__(self, next_page_token: str | None = ..., projects: Sequence[Project | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListRolesResponse(_Model):
    next_page_token: str | None
    roles: List[Role] | None
    def __init__(self, next_page_token: str | None = ..., roles: Sequence[Role | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSnapshotsResponse(_Model):
    next_page_token: str | None
    snapshots: List[Snapshot] | None
    def __init__(self, next_page_token: str | None = ..., snapshots: Sequence[Snapshot | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MonthlySchedule(_Model):
    day: int
    hour: int | None
    def __init__(self, day: int, hour: int | None = ...) -> None: ...

@dataclass
class NewPipelineSpec(_Model):
    budget_policy_id: str | None
    pipeline_channel: NewPipelineSpecPipelineChannel | None
    storage_catalog: str | None
    storage_schema: str | None
    def __init__(self, budget_policy_id: str | None = ..., pipeline_channel: NewPipelineSpecPipelineChannel | str | None = ..., storage_catalog: str | None = ..., storage_schema: str | None = ...) -> None: ...

@dataclass
class Operation(_Model):
    done: bool | None
    error: DatabricksServiceExceptionWithDetailsProto | None
    metadata: Dict[str, Any] | None
    name: str | None
    response: Dict[str, Any] | None
    def __init__(self, done: bool | None = ..., error: DatabricksServiceExceptionWithDetailsProto | Mapping[str, Any] | None = ..., metadata: Mapping[str, Any] | None = ..., name: str | None = ..., response: Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Project(_Model):
    create_time: Timestamp | None
    delete_time: Timestamp | None
    initial_branch_spec: InitialBranchSpec | None
    initial_endpoint_spec: InitialEndpointSpec | None
    name: str | None
    project_id: str | None
    purge_time: Timestamp | None
    spec: ProjectSpec | None
    status: ProjectStatus | None
    uid: str | None
    update_time: Timestamp | None
    def __init__(self, create_time: Timestamp | None = ..., delete_time: Timestamp | None = ..., initial_branch_spec: InitialBranchSpec | Mapping[str, Any] | None = ..., initial_endpoint_spec: InitialEndpointSpec | Mapping[str, Any] | None = ..., name: str | None = ..., project_id: str | None = ..., purge_time: Timestamp | None = ..., spec: ProjectSpec | Mapping[str, Any] | None = ..., status: ProjectStatus | Mapping[str, Any] | None = ..., uid: str | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class ProjectCustomTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class ProjectDefaultEndpointSettings(_Model):
    autoscaling_limit_max_cu: float | None
    autoscaling_limit_min_cu: float | None
    no_suspension: bool | None
    pg_settings: Dict[str, str] | None
    suspend_timeout_duration: Duration | None
    def __init__(self, autoscaling_limit_max_cu: float | None = ..., autoscaling_limit_min_cu: float | None = ..., no_suspension: bool | None = ..., pg_settings: Mapping[str, str] | None = ..., suspend_timeout_duration: Duration | None = ...) -> None: ...

@dataclass
class ProjectOperationMetadata(_Model): ...

@dataclass
class ProjectSpec(_Model):
    budget_policy_id: str | None
    custom_tags: List[ProjectCustomTag] | None
    default_branch: str | None
    default_endpoint_settings: ProjectDefaultEndpointSettings | None
    display_name: str | None
    enable_pg_native_login: bool | None
    history_retention_duration: Duration | None
    pg_version: int | None
    def __init__(self, budget_policy_id: str | None = ..., custom_tags: Sequence[ProjectCustomTag | Mapping[str, Any]] | None = ..., default_branch: str | None = ..., default_endpoint_settings: ProjectDefaultEndpointSettings | Mapping[str, Any] | None = ..., display_name: str | None = ..., enable_pg_native_login: bool | None = ..., history_retention_duration: Duration | None = ..., pg_version: int | None = ...) -> None: ...

@dataclass
class ProjectStatus(_Model):
    branch_logical_size_limit_bytes: int | None
    budget_policy_id: str | None
    compute_last_active_time: Timestamp | None
    custom_tags: List[ProjectCustomTag] | None
    default_branch: str | None
    default_endpoint_settings: ProjectDefaultEndpointSettings | None
    display_name: str | None
    enable_pg_native_login: bool | None
    history_retention_duration: Duration | None
    owner: str | None
    pg_version: int | None
    project_id: str | None
    synthetic_storage_size_bytes: int | None
    def __init__(self, branch_logical_size_limit_bytes: int | None = ..., budget_policy_id: str | None = ..., compute_last_active_time: Timestamp | None = ..., custom_tags: Sequence[ProjectCustomTag | Mapping[str, Any]] | None = ..., default_branch: str | None = ..., default_endpoint_settings: ProjectDefaultEndpointSettings | Mapping[str, Any] | None = ..., display_name: str | None = ..., enable_pg_native_login: bool | None = ..., history_retention_duration: Duration | None = ..., owner: str | None = ..., pg_version: int | None = ..., project_id: str | None = ..., synthetic_storage_size_bytes: int | None = ...) -> None: ...

@dataclass
class RequestedClaims(_Model):
    permission_set: RequestedClaimsPermissionSet | None
    resources: List[RequestedResource] | None
    def __init__(self, permission_set: RequestedClaimsPermissionSet | str | None = ..., resources: Sequence[RequestedResource | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class RequestedResource(_Model):
    table_name: str | None
    def __init__(self, table_name: str | None = ...) -> None: ...

@dataclass
class RevealRolePasswordResponse(_Model):
    password: str | None
    def __init__(self, password: str | None = ...) -> None: ...

@dataclass
class Role(_Model):
    create_time: Timestamp | None
    name: str | None
    parent: str | None
    role_id: str | None
    spec: RoleRoleSpec | None
    status: RoleRoleStatus | None
    update_time: Timestamp | None
    def __init__(self, create_time: Timestamp | None = ..., name: str | None = ..., parent: str | None = ..., role_id: str | None = ..., spec: RoleRoleSpec | Mapping[str, Any] | None = ..., status: RoleRoleStatus | Mapping[str, Any] | None = ..., update_time: Timestamp | None = ...) -> None: ...

@dataclass
class RoleAttributes(_Model):
    bypassrls: bool | None
    createdb: bool | None
    createrole: bool | None
    def __init__(self, bypassrls: bool | None = ..., createdb: bool | None = ..., createrole: bool | None = ...) -> None: ...

@dataclass
class RoleOperationMetadata(_Model): ...

@dataclass
class RoleRoleSpec(_Model):
    attributes: RoleAttributes | None
    auth_method: RoleAuthMethod | None
    identity_type: RoleIdentityType | None
    membership_roles: List[RoleMembershipRole] | None
    postgres_role: str | None
    def __init__(self, attributes: RoleAttributes | Mapping[str, Any] | None = ..., auth_method: RoleAuthMethod | str | None = ..., identity_type: RoleIdentityType | str | None = ..., membership_roles: Sequence[RoleMembershipRole | str] | None = ..., postgres_role: str | None = ...) -> None: ...

@dataclass
class RoleRoleStatus(_Model):
    attributes: RoleAttributes | None
    auth_method: RoleAuthMethod | None
    identity_type: RoleIdentityType | None
    membership_roles: List[RoleMembershipRole] | None
    postgres_role: str | None
    role_id: str | None
    def __init__(self, attributes: RoleAttributes | Mapping[str, Any] | None = ..., auth_method: RoleAuthMethod | str | None = ..., identity_type: RoleIdentityType | str | None = ..., membership_roles: Sequence[RoleMembershipRole | str] | None = ..., postgres_role: str | None = ..., role_id: str | None = ...) -> None: ...

@dataclass
class ScheduleCadence(_Model):
    retention: Duration
    daily_schedule: DailySchedule | None
    monthly_schedule: MonthlySchedule | None
    weekly_schedule: WeeklySchedule | None
    def __init__(self, retention: Duration, daily_schedule: DailySchedule | Mapping[str, Any] | None = ..., monthly_schedule: MonthlySchedule | Mapping[str, Any] | None = ..., weekly_schedule: WeeklySchedule | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Snapshot(_Model):
    create_time: Timestamp | None
    name: str | None
    snapshot_id: str | None
    spec: SnapshotSpec | None
    status: SnapshotStatus | None
    uid: str | None
    def __init__(self, create_time: Timestamp | None = ..., name: str | None = ..., snapshot_id: str | None = ..., spec: SnapshotSpec | Mapping[str, Any] | None = ..., status: SnapshotStatus | Mapping[str, Any] | None = ..., uid: str | None = ...) -> None: ...

@dataclass
class SnapshotOperationMetadata(_Model): ...

@dataclass
class SnapshotSchedule(_Model):
    name: str | None
    schedule: List[ScheduleCadence] | None
    def __init__(self, name: str | None = ..., schedule: Sequence[ScheduleCadence | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SnapshotScheduleOperationMetadata(_Model): ...

@dataclass
class SnapshotSpec(_Model):
    source_branch: str
    expire_time: Timestamp | None
    no_expiry: bool | None
    source_branch_lsn: str | None
    source_branch_time: Timestamp | None
    ttl: Duration | None
    def __init__(self, source_branch: str, expire_time: Timestamp | None = ..., no_expiry: bool | None = ..., source_branch_lsn: str | None = ..., source_branch_time: Timestamp | None = ..., ttl: Duration | None = ...) -> None: ...

@dataclass
class SnapshotStatus(_Model):
    diff_size_bytes: int | None
    expire_time: Timestamp | None
    full_size_bytes: int | None
    no_expiry: bool | None
    source_branch: str | None
    def __init__(self, diff_size_bytes: int | None = ..., expire_time: Timestamp | None = ..., full_size_bytes: int | None = ..., no_expiry: bool | None = ..., source_branch: str | None = ...) -> None: ...

@dataclass
class SyncedTable(_Model):
    create_time: Timestamp | None
    name: str | None
    spec: SyncedTableSyncedTableSpec | None
    status: SyncedTableSyncedTableStatus | None
    synced_table_id: str | None
    uid: str | None
    def __init__(self, create_time: Timestamp | None = ..., name: str | None = ..., spec: SyncedTableSyncedTableSpec | Mapping[str, Any] | None = ..., status: SyncedTableSyncedTableStatus | Mapping[str, Any] | None = ..., synced_table_id: str | None = ..., uid: str | None = ...) -> None: ...

@dataclass
class SyncedTableOperationMetadata(_Model): ...

@dataclass
class SyncedTablePipelineProgress(_Model):
    estimated_completion_time_seconds: float | None
    latest_version_currently_processing: int | None
    sync_progress_completion: float | None
    synced_row_count: int | None
    total_row_count: int | None
    def __init__(self, estimated_completion_time_seconds: float | None = ..., latest_version_currently_processing: int | None = ..., sync_progress_completion: float | None = ..., synced_row_count: int | None = ..., total_row_count: int | None = ...) -> None: ...

@dataclass
class SyncedTablePosition(_Model):
    delta_table_sync_info: DeltaTableSyncInfo | None
    sync_end_time: Timestamp | None
    sync_start_time: Timestamp | None
    def __init__(self, delta_table_sync_info: DeltaTableSyncInfo | Mapping[str, Any] | None = ..., sync_end_time: Timestamp | None = ..., sync_start_time: Timestamp | None = ...) -> None: ...

@dataclass
class SyncedTableSyncedTableSpec(_Model):
    accelerated_sync: bool | None
    branch: str | None
    create_database_objects_if_missing: bool | None
    existing_pipeline_id: str | None
    extra_columns: List[SyncedTableSyncedTableSpecExtraColumn] | None
    new_pipeline_spec: NewPipelineSpec | None
    postgres_database: str | None
    primary_key_columns: List[str] | None
    scheduling_policy: SyncedTableSyncedTableSpecSyncedTableSchedulingPolicy | None
    source_table_full_name: str | None
    timeseries_key: str | None
    type_overrides: List[SyncedTableSyncedTableSpecTypeOverride] | None
    def __init__(self, accelerated_sync: bool | None = ..., branch: str | None = ..., create_database_objects_if_missing: bool | None = ..., existing_pipeline_id: str | None = ..., extra_columns: Sequence[SyncedTableSyncedTableSpecExtraColumn | Mapping[str, Any]] | None = ..., new_pipeline_spec: NewPipelineSpec | Mapping[str, Any] | None = ..., postgres_database: str | None = ..., primary_key_columns: Sequence[str] | None = ..., scheduling_policy: SyncedTableSyncedTableSpecSyncedTableSchedulingPolicy | str | None = ..., source_table_full_name: str | None = ..., timeseries_key: str | None = ..., type_overrides: Sequence[SyncedTableSyncedTableSpecTypeOverride | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SyncedTableSyncedTableSpecExtraColumn(_Model):
    column_name: str
    column_type: str
    compute: str | None
    maintenance: SyncedTableSyncedTableSpecExtraColumnMaintenance | None
    def __init__(self, column_name: str, column_type: str, compute: str | None = ..., maintenance: SyncedTableSyncedTableSpecExtraColumnMaintenance | str | None = ...) -> None: ...

@dataclass
class SyncedTableSyncedTableSpecTypeOverride(_Model):
    column_name: str
    pg_type: SyncedTableSyncedTableSpecPgSpecificType
    size: int | None
    def __init__(self, column_name: str, pg_type: SyncedTableSyncedTableSpecPgSpecificType | str, size: int | None = ...) -> None: ...

@dataclass
class SyncedTableSyncedTableStatus(_Model):
    detailed_state: SyncedTableState | None
    last_processed_commit_version: int | None
    last_sync: SyncedTablePosition | None
    last_sync_time: Timestamp | None
    message: str | None
    ongoing_sync_progress: SyncedTablePipelineProgress | None
    pipeline_id: str | None
    project: str | None
    provisioning_phase: ProvisioningPhase | None
    unity_catalog_provisioning_state: ProvisioningInfoState | None
    def __init__(self, detailed_state: SyncedTableState | str | None = ..., last_processed_commit_version: int | None = ..., last_sync: SyncedTablePosition | Mapping[str, Any] | None = ..., last_sync_time: Timestamp | None = ..., message: str | None = ..., ongoing_sync_progress: SyncedTablePipelineProgress | Mapping[str, Any] | None = ..., pipeline_id: str | None = ..., project: str | None = ..., provisioning_phase: ProvisioningPhase | str | None = ..., unity_catalog_provisioning_state: ProvisioningInfoState | str | None = ...) -> None: ...

@dataclass
class WeeklySchedule(_Model):
    day_of_week: DayOfWeek
    hour: int | None
    def __init__(self, day_of_week: DayOfWeek | str, hour: int | None = ...) -> None: ...

class CreateBranchOperation:
    def wait(self, opts: LroOptions | None = ...) -> Branch: ...
    def name(self) -> str: ...
    def metadata(self) -> BranchOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateCatalogOperation:
    def wait(self, opts: LroOptions | None = ...) -> Catalog: ...
    def name(self) -> str: ...
    def metadata(self) -> CatalogOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateCdfConfigOperation:
    def wait(self, opts: LroOptions | None = ...) -> CdfConfig: ...
    def name(self) -> str: ...
    def metadata(self) -> CdfConfigOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateDataApiOperation:
    def wait(self, opts: LroOptions | None = ...) -> DataApi: ...
    def name(self) -> str: ...
    def metadata(self) -> DataApiOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateDatabaseOperation:
    def wait(self, opts: LroOptions | None = ...) -> Database: ...
    def name(self) -> str: ...
    def metadata(self) -> DatabaseOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateEndpointOperation:
    def wait(self, opts: LroOptions | None = ...) -> Endpoint: ...
    def name(self) -> str: ...
    def metadata(self) -> EndpointOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateProjectOperation:
    def wait(self, opts: LroOptions | None = ...) -> Project: ...
    def name(self) -> str: ...
    def metadata(self) -> ProjectOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateRoleOperation:
    def wait(self, opts: LroOptions | None = ...) -> Role: ...
    def name(self) -> str: ...
    def metadata(self) -> RoleOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateSnapshotOperation:
    def wait(self, opts: LroOptions | None = ...) -> Snapshot: ...
    def name(self) -> str: ...
    def metadata(self) -> SnapshotOperationMetadata | None: ...
    def done(self) -> bool: ...

class CreateSyncedTableOperation:
    def wait(self, opts: LroOptions | None = ...) -> SyncedTable: ...
    def name(self) -> str: ...
    def metadata(self) -> SyncedTableOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteBranchOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> BranchOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteCatalogOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> CatalogOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteCdfConfigOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> CdfConfigOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteDataApiOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> DataApiOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteDatabaseOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> DatabaseOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteEndpointOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> EndpointOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteProjectOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> ProjectOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteRoleOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> RoleOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteSnapshotOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> SnapshotOperationMetadata | None: ...
    def done(self) -> bool: ...

class DeleteSyncedTableOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> SyncedTableOperationMetadata | None: ...
    def done(self) -> bool: ...

class UndeleteBranchOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> BranchOperationMetadata | None: ...
    def done(self) -> bool: ...

class UndeleteProjectOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> ProjectOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateBranchOperation:
    def wait(self, opts: LroOptions | None = ...) -> Branch: ...
    def name(self) -> str: ...
    def metadata(self) -> BranchOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateDataApiOperation:
    def wait(self, opts: LroOptions | None = ...) -> DataApi: ...
    def name(self) -> str: ...
    def metadata(self) -> DataApiOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateDatabaseOperation:
    def wait(self, opts: LroOptions | None = ...) -> Database: ...
    def name(self) -> str: ...
    def metadata(self) -> DatabaseOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateEndpointOperation:
    def wait(self, opts: LroOptions | None = ...) -> Endpoint: ...
    def name(self) -> str: ...
    def metadata(self) -> EndpointOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateProjectOperation:
    def wait(self, opts: LroOptions | None = ...) -> Project: ...
    def name(self) -> str: ...
    def metadata(self) -> ProjectOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateRoleOperation:
    def wait(self, opts: LroOptions | None = ...) -> Role: ...
    def name(self) -> str: ...
    def metadata(self) -> RoleOperationMetadata | None: ...
    def done(self) -> bool: ...

class UpdateSnapshotScheduleOperation:
    def wait(self, opts: LroOptions | None = ...) -> SnapshotSchedule: ...
    def name(self) -> str: ...
    def metadata(self) -> SnapshotScheduleOperationMetadata | None: ...
    def done(self) -> bool: ...

class PostgresAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_branch(self, parent: str, branch: Branch | Mapping[str, Any], branch_id: str, *, replace_existing: bool | None = ...) -> CreateBranchOperation: ...
    def create_catalog(self, catalog: Catalog | Mapping[str, Any], catalog_id: str) -> CreateCatalogOperation: ...
    def create_cdf_config(self, parent: str, cdf_config: CdfConfig | Mapping[str, Any], *, cdf_config_id: str | None = ...) -> CreateCdfConfigOperation: ...
    def create_data_api(self, parent: str, data_api: DataApi | Mapping[str, Any]) -> CreateDataApiOperation: ...
    def create_database(self, parent: str, database: Database | Mapping[str, Any], *, database_id: str | None = ..., replace_existing: bool | None = ...) -> CreateDatabaseOperation: ...
    def create_endpoint(self, parent: str, endpoint: Endpoint | Mapping[str, Any], endpoint_id: str, *, replace_existing: bool | None = ...) -> CreateEndpointOperation: ...
    def create_project(self, project: Project | Mapping[str, Any], project_id: str) -> CreateProjectOperation: ...
    def create_role(self, parent: str, role: Role | Mapping[str, Any], *, replace_existing: bool | None = ..., role_id: str | None = ...) -> CreateRoleOperation: ...
    def create_snapshot(self, parent: str, snapshot: Snapshot | Mapping[str, Any], snapshot_id: str) -> CreateSnapshotOperation: ...
    def create_synced_table(self, synced_table: SyncedTable | Mapping[str, Any], synced_table_id: str) -> CreateSyncedTableOperation: ...
    def delete_branch(self, name: str, *, purge: bool | None = ...) -> DeleteBranchOperation: ...
    def delete_catalog(self, name: str) -> DeleteCatalogOperation: ...
    def delete_cdf_config(self, name: str, *, force: bool | None = ...) -> DeleteCdfConfigOperation: ...
    def delete_data_api(self, name: str) -> DeleteDataApiOperation: ...
    def delete_database(self, name: str) -> DeleteDatabaseOperation: ...
    def delete_endpoint(self, name: str) -> DeleteEndpointOperation: ...
    def delete_project(self, name: str, *, purge: bool | None = ...) -> DeleteProjectOperation: ...
    def delete_role(self, name: str, *, reassign_owned_to: str | None = ...) -> DeleteRoleOperation: ...
    def delete_snapshot(self, name: str) -> DeleteSnapshotOperation: ...
    def delete_synced_table(self, name: str) -> DeleteSyncedTableOperation: ...
    def generate_database_credential(self, endpoint: str, *, claims: Sequence[RequestedClaims | Mapping[str, Any]] | None = ..., expire_time: Timestamp | None = ..., ttl: Duration | None = ...) -> DatabaseCredential: ...
    def get_branch(self, name: str) -> Branch: ...
    def get_catalog(self, name: str) -> Catalog: ...
    def get_cdf_config(self, name: str) -> CdfConfig: ...
    def get_cdf_status(self, name: str) -> CdfStatus: ...
    def get_data_api(self, name: str) -> DataApi: ...
    def get_database(self, name: str) -> Database: ...
    def get_endpoint(self, name: str) -> Endpoint: ...
    def get_operation(self, name: str) -> Operation: ...
    def get_project(self, name: str) -> Project: ...
    def get_role(self, name: str) -> Role: ...
    def get_snapshot(self, name: str) -> Snapshot: ...
    def get_snapshot_schedule(self, name: str) -> SnapshotSchedule: ...
    def get_synced_table(self, name: str) -> SyncedTable: ...
    def list_branches(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ..., show_deleted: bool | None = ...) -> Iterator[Branch]: ...
    def list_cdf_configs(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[CdfConfig]: ...
    def list_cdf_statuses(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[CdfStatus]: ...
    def list_databases(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Database]: ...
    def list_endpoints(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Endpoint]: ...
    def list_projects(self, *, page_size: int | None = ..., page_token: str | None = ..., show_deleted: bool | None = ...) -> Iterator[Project]: ...
    def list_roles(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Role]: ...
    def list_snapshots(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Snapshot]: ...
    def reveal_role_password(self, name: str) -> RevealRolePasswordResponse: ...
    def undelete_branch(self, name: str) -> UndeleteBranchOperation: ...
    def undelete_project(self, name: str) -> UndeleteProjectOperation: ...
    def update_branch(self, name: str, branch: Branch | Mapping[str, Any], update_mask: FieldMask) -> UpdateBranchOperation: ...
    def update_data_api(self, name: str, data_api: DataApi | Mapping[str, Any], update_mask: FieldMask) -> UpdateDataApiOperation: ...
    def update_database(self, name: str, database: Database | Mapping[str, Any], update_mask: FieldMask) -> UpdateDatabaseOperation: ...
    def update_endpoint(self, name: str, endpoint: Endpoint | Mapping[str, Any], update_mask: FieldMask) -> UpdateEndpointOperation: ...
    def update_project(self, name: str, project: Project | Mapping[str, Any], update_mask: FieldMask) -> UpdateProjectOperation: ...
    def update_role(self, name: str, role: Role | Mapping[str, Any], update_mask: FieldMask) -> UpdateRoleOperation: ...
    def update_snapshot_schedule(self, name: str, snapshot_schedule: SnapshotSchedule | Mapping[str, Any], update_mask: FieldMask) -> UpdateSnapshotScheduleOperation: ...

