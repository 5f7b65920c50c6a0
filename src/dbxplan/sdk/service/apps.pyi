"""`apps`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class AppDeploymentMode(Enum):
    AUTO_SYNC = "AUTO_SYNC"
    SNAPSHOT = "SNAPSHOT"

class AppDeploymentState(Enum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"
    SUCCEEDED = "SUCCEEDED"

class AppManifestAppResourceExperimentSpecExperimentPermission(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"

class AppManifestAppResourceJobSpecJobPermission(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"

class AppManifestAppResourceSecretSpecSecretPermission(Enum):
    MANAGE = "MANAGE"
    READ = "READ"
    WRITE = "WRITE"

class AppManifestAppResourceServingEndpointSpecServingEndpointPermission(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"

class AppManifestAppResourceSqlWarehouseSpecSqlWarehousePermission(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"
    IS_OWNER = "IS_OWNER"

class AppManifestAppResourceUcSecurableSpecUcSecurablePermission(Enum):
    EXECUTE = "EXECUTE"
    MANAGE = "MANAGE"
    READ_VOLUME = "READ_VOLUME"
    SELECT = "SELECT"
    USE_CONNECTION = "USE_CONNECTION"
    WRITE_VOLUME = "WRITE_VOLUME"

class AppManifestAppResourceUcSecurableSpecUcSecurableType(Enum):
    CONNECTION = "CONNECTION"
    FUNCTION = "FUNCTION"
    MODEL_SERVICE = "MODEL_SERVICE"
    TABLE = "TABLE"
    VOLUME = "VOLUME"

class AppPermissionLevel(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"

class AppResourceAppAppPermission(Enum):
    CAN_USE = "CAN_USE"

class AppResourceDatabaseDatabasePermission(Enum):
    CAN_CONNECT_AND_CREATE = "CAN_CONNECT_AND_CREATE"

class AppResourceExperimentExperimentPermission(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"

class AppResourceGenieSpaceGenieSpacePermission(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RUN = "CAN_RUN"
    CAN_VIEW = "CAN_VIEW"

class AppResourceJobJobPermission(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"

class AppResourcePostgresPostgresPermission(Enum):
    CAN_CONNECT_AND_CREATE = "CAN_CONNECT_AND_CREATE"

class AppResourceSecretSecretPermission(Enum):
    MANAGE = "MANAGE"
    READ = "READ"
    WRITE = "WRITE"

class AppResourceServingEndpointServingEndpointPermission(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"

class AppResourceSqlWarehouseSqlWarehousePermission(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"
    IS_OWNER = "IS_OWNER"

class AppResourceUcSecurableUcSecurablePermission(Enum):
    EXECUTE = "EXECUTE"
    MODIFY = "MODIFY"
    READ_VOLUME = "READ_VOLUME"
    SELECT = "SELECT"
    USE_CONNECTION = "USE_CONNECTION"
    WRITE_VOLUME = "WRITE_VOLUME"

class AppResourceUcSecurableUcSecurableType(Enum):
    CONNECTION = "CONNECTION"
    FUNCTION = "FUNCTION"
    MODEL_SERVICE = "MODEL_SERVICE"
    TABLE = "TABLE"
    VOLUME = "VOLUME"

class AppUpdateUpdateStatusUpdateState(Enum):
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"
    NOT_UPDATED = "NOT_UPDATED"
    SUCCEEDED = "SUCCEEDED"

class ApplicationState(Enum):
    CRASHED = "CRASHED"
    DEPLOYING = "DEPLOYING"
    RUNNING = "RUNNING"
    UNAVAILABLE = "UNAVAILABLE"

class ComputeSize(Enum):
    LARGE = "LARGE"
    MEDIUM = "MEDIUM"
    XLARGE = "XLARGE"

class ComputeState(Enum):
    ACTIVE = "ACTIVE"
    DELETING = "DELETING"
    ERROR = "ERROR"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"
    UPDATING = "UPDATING"

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

class SpaceStatusSpaceState(Enum):
    SPACE_ACTIVE = "SPACE_ACTIVE"
    SPACE_CREATING = "SPACE_CREATING"
    SPACE_DELETED = "SPACE_DELETED"
    SPACE_DELETING = "SPACE_DELETING"
    SPACE_ERROR = "SPACE_ERROR"
    SPACE_UPDATING = "SPACE_UPDATING"

class SpaceUpdateState(Enum):
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"
    NOT_UPDATED = "NOT_UPDATED"
    SUCCEEDED = "SUCCEEDED"

@dataclass
class App(_Model):
    name: str
    active_deployment: AppDeployment | None
    app_status: ApplicationStatus | None
    budget_policy_id: str | None
    compute_max_instances: int | None
    compute_min_instances: int | None
    compute_size: ComputeSize | None
    compute_status: ComputeStatus | None
    create_time: str | None
    creator: str | None
    default_git_source: GitSource | None
    default_source_code_path: str | None
    description: str | None
    effective_budget_policy_id: str | None
    effective_usage_policy_id: str | None
    effective_user_api_scopes: List[str] | None
    forward_user_access_token: bool | None
    git_repository: GitRepository | None
    git_source: GitSource | None
    id: str | None
    oauth2_app_client_id: str | None
    oauth2_app_integration_id: str | None
    pending_deployment: AppDeployment | None
    resources: List[AppResource] | None
    service_principal_client_id: str | None
    service_principal_id: int | None
    service_principal_name: str | None
    source_code_path: str | None
    space: str | None
    telemetry_export_destinations: List[TelemetryExportDestination] | None
    thumbnail_url: str | None
    update_time: str | None
    updater: str | None
    url: str | None
    usage_policy_id: str | None
    user_api_scopes: List[str] | None
    def __init__(self, name: str, active_deployment: AppDeployment | Mapping[str, Any] | None = ..., app_status: ApplicationStatus | Mapping[str, Any] | None = ..., budget_policy_id: str | None = ..., compute_max_instances: int | None = ..., compute_min_instances: int | None = ..., compute_size: ComputeSize | str | None = ..., compute_status: ComputeStatus | Mapping[str, Any] | None = ..., create_time: str | None = ..., creator: str | None = ..., default_git_source: GitSource | Mapping[str, Any] | None = ..., default_source_code_path: str | None = ..., description: str | None = ..., effective_budget_policy_id: str | None = ..., effective_usage_policy_id: str | None = ..., effective_user_api_scopes: Sequence[str] | None = ..., forward_user_access_token: bool | None = ..., git_repository: GitRepository | Mapping[str, Any] | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., id: str | None = ..., oauth2_app_client_id: str | None = ..., oauth2_app_integration_id: str | None = ..., pending_deployment: AppDeployment | Mapping[str, Any] | None = ..., resources: Sequence[AppResource | Mapping[str, Any]] | None = ..., service_principal_client_id: str | None = ..., service_principal_id: int | None = ..., service_principal_name: str | None = ..., source_code_path: str | None = ..., space: str | None = ..., telemetry_export_destinations: Sequence[TelemetryExportDestination | Mapping[str, Any]] | None = ..., thumbnail_url: str | None = ..., update_time: str | None = ..., updater: str | None = ..., url: str | None = ..., usage_policy_id: str | None = ..., user_api_scopes: Sequence[str] | None = ...) -> None: ...

@dataclass
class AppAccessControlRequest(_Model):
    group_name: str | None
    permission_level: AppPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: AppPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class AppAccessControlResponse(_Model):
    all_permissions: List[AppPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[AppPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class AppDeployment(_Model):
    command: List[str] | None
    create_time: str | None
    creator: str | None
    deployment_artifacts: AppDeploymentArtifacts | None
    deployment_id: str | None
    env_vars: List[EnvVar] | None
    git_source: GitSource | None
    health_check: AppHealthCheck | None
    mode: AppDeploymentMode | None
    source_code_path: str | None
    status: AppDeploymentStatus | None
    update_time: str | None
    def __init__(self, command: Sequence[str] | None = ..., create_time: str | None = ..., creator: str | None = ..., deployment_artifacts: AppDeploymentArtifacts | Mapping[str, Any] | None = ..., deployment_id: str | None = ..., env_vars: Sequence[EnvVar | Mapping[str, Any]] | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., health_check: AppHealthCheck | Mapping[str, Any] | None = ..., mode: AppDeploymentMode | str | None = ..., source_code_path: str | None = ..., status: AppDeploymentStatus | Mapping[str, Any] | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class AppDeploymentArtifacts(_Model):
    source_code_path: str | None
    def __init__(self, source_code_path: str | None = ...) -> None: ...

@dataclass
class AppDeploymentStatus(_Model):
    message: str | None
    state: AppDeploymentState | None
    def __init__(self, message: str | None = ..., state: AppDeploymentState | str | None = ...) -> None: ...

@dataclass
class AppHealthCheck(_Model):
    path: str | None
    timeout: Duration | None
    def __init__(self, path: str | None = ..., timeout: Duration | None = ...) -> None: ...

@dataclass
class AppManifest(_Model):
    version: int
    name: str
    description: str | None
    resource_specs: List[AppManifestAppResourceSpec] | None
    def __init__(self, version: int, name: str, description: str | None = ..., resource_specs: Sequence[AppManifestAppResourceSpec | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class AppManifestAppResourceExperimentSpec(_Model):
    permission: AppManifestAppResourceExperimentSpecExperimentPermission
    def __init__(self, permission: AppManifestAppResourceExperimentSpecExperimentPermission | str) -> None: ...

@dataclass
class AppManifestAppResourceJobSpec(_Model):
    permission: AppManifestAppResourceJobSpecJobPermission
    def __init__(self, permission: AppManifestAppResourceJobSpecJobPermission | str) -> None: ...

@dataclass
class AppManifestAppResourceSecretSpec(_Model):
    permission: AppManifestAppResourceSecretSpecSecretPermission
    def __init__(self, permission: AppManifestAppResourceSecretSpecSecretPermission | str) -> None: ...

@dataclass
class AppManifestAppResourceServingEndpointSpec(_Model):
    permission: AppManifestAppResourceServingEndpointSpecServingEndpointPermission
    def __init__(self, permission: AppManifestAppResourceServingEndpointSpecServingEndpointPermission | str) -> None: ...

@dataclass
class AppManifestAppResourceSpec(_Model):
    name: str
    description: str | None
    experiment_spec: AppManifestAppResourceExperimentSpec | None
    job_spec: AppManifestAppResourceJobSpec | None
    secret_spec: AppManifestAppResourceSecretSpec | None
    serving_endpoint_spec: AppManifestAppResourceServingEndpointSpec | None
    sql_warehouse_spec: AppManifestAppResourceSqlWarehouseSpec | None
    uc_securable_spec: AppManifestAppResourceUcSecurableSpec | None
    def __init__(self, name: str, description: str | None = ..., experiment_spec: AppManifestAppResourceExperimentSpec | Mapping[str, Any] | None = ..., job_spec: AppManifestAppResourceJobSpec | Mapping[str, Any] | None = ..., secret_spec: AppManifestAppResourceSecretSpec | Mapping[str, Any] | None = ..., serving_endpoint_spec: AppManifestAppResourceServingEndpointSpec | Mapping[str, Any] | None = ..., sql_warehouse_spec: AppManifestAppResourceSqlWarehouseSpec | Mapping[str, Any] | None = ..., uc_securable_spec: AppManifestAppResourceUcSecurableSpec | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AppManifestAppResourceSqlWarehouseSpec(_Model):
    permission: AppManifestAppResourceSqlWarehouseSpecSqlWarehousePermission
    def __init__(self, permission: AppManifestAppResourceSqlWarehouseSpecSqlWarehousePermission | str) -> None: ...

@dataclass
class AppManifestAppResourceUcSecurableSpec(_Model):
    securable_type: AppManifestAppResourceUcSecurableSpecUcSecurableType
    permission: AppManifestAppResourceUcSecurableSpecUcSecurablePermission
    def __init__(self, securable_type: AppManifestAppResourceUcSecurableSpecUcSecurableType | str, permission: AppManifestAppResourceUcSecurableSpecUcSecurablePermission | str) -> None: ...

@dataclass
class AppPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: AppPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: AppPermissionLevel | str | None = ...) -> None: ...

@dataclass
class AppPermissions(_Model):
    access_control_list: List[AppAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[AppAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class AppPermissionsDescription(_Model):
    description: str | None
    permission_level: AppPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: AppPermissionLevel | str | None = ...) -> None: ...

@dataclass
class AppResource(_Model):
    name: str
    app: AppResourceApp | None
    database: AppResourceDatabase | None
    description: str | None
    experiment: AppResourceExperiment | None
    genie_space: AppResourceGenieSpace | None
    job: AppResourceJob | None
    postgres: AppResourcePostgres | None
    secret: AppResourceSecret | None
    serving_endpoint: AppResourceServingEndpoint | None
    sql_warehouse: AppResourceSqlWarehouse | None
    uc_securable: AppResourceUcSecurable | None
    def __init__(self, name: str, app: AppResourceApp | Mapping[str, Any] | None = ..., database: AppResourceDatabase | Mapping[str, Any] | None = ..., description: str | None = ..., experiment: AppResourceExperiment | Mapping[str, Any] | None = ..., genie_space: AppResourceGenieSpace | Mapping[str, Any] | None = ..., job: AppResourceJob | Mapping[str, Any] | None = ..., postgres: AppResourcePostgres | Mapping[str, Any] | None = ..., secret: AppResourceSecret | Mapping[str, Any] | None = ..., serving_endpoint: AppResourceServingEndpoint | Mapping[str, Any] | None = ..., sql_warehouse: AppResourceSqlWarehouse | Mapping[str, Any] | None = ..., uc_securable: AppResourceUcSecurable | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AppResourceApp(_Model):
    name: str | None
    permission: AppResourceAppAppPermission | None
    def __init__(self, name: str | None = ..., permission: AppResourceAppAppPermission | str | None = ...) -> None: ...

@dataclass
class AppResourceDatabase(_Model):
    instance_name: str
    database_name: str
    permission: AppResourceDatabaseDatabasePermission
    def __init__(self, instance_name: str, database_name: str, permission: AppResourceDatabaseDatabasePermission | str) -> None: ...

@dataclass
class AppResourceExperiment(_Model):
    experiment_id: str
    permission: AppResourceExperimentExperimentPermission
    def __init__(self, experiment_id: str, permission: AppResourceExperimentExperimentPermission | str) -> None: ...

@dataclass
class AppResourceGenieSpace(_Model):
    name: str
    space_id: str
    permission: AppResourceGenieSpaceGenieSpacePermission
    def __init__(self, name: str, space_id: str, permission: AppResourceGenieSpaceGenieSpacePermission | str) -> None: ...

@dataclass
class AppResourceJob(_Model):
    id: str
    permission: AppResourceJobJobPermission
    def __init__(self, id: str, permission: AppResourceJobJobPermission | str) -> None: ...

@dataclass
class AppResourcePostgres(_Model):
    branch: str | None
    database: str | None
    permission: AppResourcePostgresPostgresPermission | None
    def __init__(self, branch: str | None = ..., database: str | None = ..., permission: AppResourcePostgresPostgresPermission | str | None = ...) -> None: ...

@dataclass
class AppResourceSecret(_Model):
    scope: str
    key: str
    permission: AppResourceSecretSecretPermission
    def __init__(self, scope: str, key: str, permission: AppResourceSecretSecretPermission | str) -> None: ...

@dataclass
class AppResourceServingEndpoint(_Model):
    name: str
    permission: AppResourceServingEndpointServingEndpointPermission
    def __init__(self, name: str, permission: AppResourceServingEndpointServingEndpointPermission | str) -> None: ...

@dataclass
class AppResourceSqlWarehouse(_Model):
    id: str
    permission: AppResourceSqlWarehouseSqlWarehousePermission
    def __init__(self, id: str, permission: AppResourceSqlWarehouseSqlWarehousePermission | str) -> None: ...

@dataclass
class AppResourceUcSecurable(_Model):
    securable_full_name: str
    securable_type: AppResourceUcSecurableUcSecurableType
    permission: AppResourceUcSecurableUcSecurablePermission
    securable_kind: str | None
    def __init__(self, securable_full_name: str, securable_type: AppResourceUcSecurableUcSecurableType | str, permission: AppResourceUcSecurableUcSecurablePermission | str, securable_kind: str | None = ...) -> None: ...

@dataclass
class AppThumbnail(_Model):
    thumbnail: str | None
    def __init__(self, thumbnail: str | None = ...) -> None: ...

@dataclass
class AppUpdate(_Model):
    budget_policy_id: str | None
    compute_max_instances: int | None
    compute_min_instances: int | None
    compute_size: ComputeSize | None
    description: str | None
    forward_user_access_token: bool | None
    git_repository: GitRepository | None
    resources: List[AppResource] | None
    status: AppUpdateUpdateStatus | None
    telemetry_export_destinations: List[TelemetryExportDestination] | None
    usage_policy_id: str | None
    user_api_scopes: List[str] | None
    def __init__(self, budget_policy_id: str | None = ..., compute_max_instances: int | None = ..., compute_min_instances: int | None = ..., compute_size: ComputeSize | str | None = ..., description: str | None = ..., forward_user_access_token: bool | None = ..., git_repository: GitRepository | Mapping[str, Any] | None = ..., resources: Sequence[AppResource | Mapping[str, Any]] | None = ..., status: AppUpdateUpdateStatus | Mapping[str, Any] | None = ..., telemetry_export_destinations: Sequence[TelemetryExportDestination | Mapping[str, Any]] | None = ..., usage_policy_id: str | None = ..., user_api_scopes: Sequence[str] | None = ...) -> None: ...

@dataclass
class AppUpdateUpdateStatus(_Model):
    message: str | None
    state: AppUpdateUpdateStatusUpdateState | None
    def __init__(self, message: str | None = ..., state: AppUpdateUpdateStatusUpdateState | str | None = ...) -> None: ...

@dataclass
class ApplicationStatus(_Model):
    message: str | None
    running_instances: int | None
    state: ApplicationState | None
    def __init__(self, message: str | None = ..., running_instances: int | None = ..., state: ApplicationState | str | None = ...) -> None: ...

@dataclass
class ComputeStatus(_Model):
    active_instances: int | None
    message: str | None
    state: ComputeState | None
    def __init__(self, active_instances: int | None = ..., message: str | None = ..., state: ComputeState | str | None = ...) -> None: ...

@dataclass
class CustomTemplate(_Model):
    name: str
    git_repo: str
    path: str
    manifest: AppManifest
    git_provider: str
    creator: str | None
    description: str | None
    def __init__(self, name: str, git_repo: str, path: str, manifest: AppManifest | Mapping[str, Any], git_provider: str, creator: str | None = ..., description: str | None = ...) -> None: ...

@dataclass
class DatabricksServiceExceptionWithDetailsProto(_Model):
    details: List[Dict[str, Any]] | None
    error_code: ErrorCode | None
    message: str | None
    stack_trace: str | None
    def __init__(self, details: Sequence[Mapping[str, Any]] | None = ..., error_code: ErrorCode | str | None = ..., message: str | None = ..., stack_trace: str | None = ...) -> None: ...

@dataclass
class EnvVar(_Model):
    name: str | None
    value: str | None
    value_from: str | None
    def __init__(self, name: str | None = ..., value: str | None = ..., value_from: str | None = ...) -> None: ...

@dataclass
class GetAppPermissionLevelsResponse(_Model):
    permission_levels: List[AppPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[AppPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GitRepository(_Model):
    url: str
    provider: str
    auto_deploy: bool | None
    caller_credential_id: int | None
    def __init__(self, url: str, provider: str, auto_deploy: bool | None = ..., caller_credential_id: int | None = ...) -> None: ...

@dataclass
class GitSource(_Model):
    branch: str | None
    commit: str | None
    git_repository: GitRepository | None
    resolved_commit: str | None
    source_code_path: str | None
    tag: str | None
    def __init__(self, branch: str | None = ..., commit: str | None = ..., git_repository: GitRepository | Mapping[str, Any] | None = ..., resolved_commit: str | None = ..., source_code_path: str | None = ..., tag: str | None = ...) -> None: ...

@dataclass
class ListAppDeploymentsResponse(_Model):
    app_deployments: List[AppDeployment] | None
    next_page_token: str | None
    def __init__(self, app_deployments: Sequence[AppDeployment | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListAppsResponse(_Model):
    apps: List[App] | None
    next_page_token: str | None
    def __init__(self, apps: Sequence[App | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListCustomTemplatesResponse(_Model):
    next_page_token: str | None
    templates: List[CustomTemplate] | None
    def __init__(self, next_page_token: str | None = ..., templates: Sequence[CustomTemplate | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSpacesResponse(_Model):
    next_page_token: str | None
    spaces: List[Space] | None
    def __init__(self, next_page_token: str | None = ..., spaces: Sequence[Space | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class Operation(_Model):
    done: bool | None
    error: DatabricksServiceExceptionWithDetailsProto | None
    metadata: Dict[str, Any] | None
    name: str | None
    response: Dict[str, Any] | None
    def __init__(self, done: bool | None = ..., error: DatabricksServiceExceptionWithDetailsProto | Mapping[str, Any] | None = ..., metadata: Mapping[str, Any] | None = ..., name: str | None = ..., response: Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Space(_Model):
    name: str
    assume_group_id: str | None
    create_time: Timestamp | None
    creator: str | None
    description: str | None
    effective_usage_policy_id: str | None
    effective_user_api_scopes: List[str] | None
    id: str | None
    resources: List[AppResource] | None
    service_principal_client_id: str | None
    service_principal_id: int | None
    service_principal_name: str | None
    status: SpaceStatus | None
    update_time: Timestamp | None
    updater: str | None
    usage_policy_id: str | None
    user_api_scopes: List[str] | None
    def __init__(self, name: str, assume_group_id: str | None = ..., create_time: Timestamp | None = ..., creator: str | None = ..., description: str | None = ..., effective_usage_policy_id: str | None = ..., effective_user_api_scopes: Sequence[str] | None = ..., id: str | None = ..., resources: Sequence[AppResource | Mapping[str, Any]] | None = ..., service_principal_client_id: str | None = ..., service_principal_id: int | None = ..., service_principal_name: str | None = ..., status: SpaceStatus | Mapping[str, Any] | None = ..., update_time: Timestamp | None = ..., updater: str | None = ..., usage_policy_id: str | None = ..., user_api_scopes: Sequence[str] | None = ...) -> None: ...

@dataclass
class SpaceStatus(_Model):
    message: str | None
    state: SpaceStatusSpaceState | None
    def __init__(self, message: str | None = ..., state: SpaceStatusSpaceState | str | None = ...) -> None: ...

@dataclass
class SpaceUpdate(_Model):
    description: str | None
    resources: List[AppResource] | None
    status: SpaceUpdateStatus | None
    usage_policy_id: str | None
    user_api_scopes: List[str] | None
    def __init__(self, description: str | None = ..., resources: Sequence[AppResource | Mapping[str, Any]] | None = ..., status: SpaceUpdateStatus | Mapping[str, Any] | None = ..., usage_policy_id: str | None = ..., user_api_scopes: Sequence[str] | None = ...) -> None: ...

@dataclass
class SpaceUpdateStatus(_Model):
    message: str | None
    state: SpaceUpdateState | None
    def __init__(self, message: str | None = ..., state: SpaceUpdateState | str | None = ...) -> None: ...

@dataclass
class TelemetryExportDestination(_Model):
    unity_catalog: UnityCatalog | None
    def __init__(self, unity_catalog: UnityCatalog | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class UnityCatalog(_Model):
    logs_table: str
    metrics_table: str
    traces_table: str
    def __init__(self, logs_table: str, metrics_table: str, traces_table: str) -> None: ...

class CreateSpaceOperation:
    def wait(self, opts: LroOptions | None = ...) -> Space: ...
    def name(self) -> str: ...
    def metadata(self) -> Space | None: ...
    def done(self) -> bool: ...

class DeleteSpaceOperation:
    def wait(self, opts: LroOptions | None = ...) -> None: ...
    def name(self) -> str: ...
    def metadata(self) -> Space | None: ...
    def done(self) -> bool: ...

class UpdateSpaceOperation:
    def wait(self, opts: LroOptions | None = ...) -> Space: ...
    def name(self) -> str: ...
    def metadata(self) -> SpaceUpdate | None: ...
    def done(self) -> bool: ...

class AppsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, app: App | Mapping[str, Any], *, no_compute: bool | None = ...) -> Wait[App]: ...
    def create_and_wait(self, app: App | Mapping[str, Any], *, no_compute: bool | None = ..., timeout: timedelta = ...) -> App: ...
    def wait_get_app_active(self, name: str, timeout: timedelta = ..., callback: Callable[[App], None] | None = ...) -> App: ...
    def create_space(self, space: Space | Mapping[str, Any]) -> CreateSpaceOperation: ...
    def create_update(self, app_name: str, update_mask: str, *, app: App | Mapping[str, Any] | None = ...) -> Wait[AppUpdate]: ...
    def create_update_and_wait(self, app_name: str, update_mask: str, *, app: App | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> AppUpdate: ...
    def wait_get_update_app_succeeded(self, app_name: str, timeout: timedelta = ..., callback: Callable[[AppUpdate], None] | None = ...) -> AppUpdate: ...
    def delete(self, name: str) -> App: ...
    def delete_app_thumbnail(self, name: str) -> None: ...
    def delete_space(self, name: str) -> DeleteSpaceOperation: ...
    def deploy(self, app_name: str, app_deployment: AppDeployment | Mapping[str, Any]) -> Wait[AppDeployment]: ...
    def deploy_and_wait(self, app_name: str, app_deployment: AppDeployment | Mapping[str, Any], timeout: timedelta = ...) -> AppDeployment: ...
    def wait_get_deployment_app_succeeded(self, app_name: str, deployment_id: str, timeout: timedelta = ..., callback: Callable[[AppDeployment], None] | None = ...) -> AppDeployment: ...
    def get(self, name: str) -> App: ...
    def get_deployment(self, app_name: str, deployment_id: str) -> AppDeployment: ...
    def get_permission_levels(self, app_name: str) -> GetAppPermissionLevelsResponse: ...
    def get_permissions(self, app_name: str) -> AppPermissions: ...
    def get_space(self, name: str) -> Space: ...
    def get_space_operation(self, name: str) -> Operation: ...
    def get_update(self, app_name: str) -> AppUpdate: ...
    def list(self, *, page_size: int | None = ..., page_token: str | None = ..., space: str | None = ...) -> Iterator[App]: ...
    def list_deployments(self, app_name: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[AppDeployment]: ...
    def list_spaces(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Space]: ...
    def set_permissions(self, app_name: str, *, access_control_list: Sequence[AppAccessControlRequest | Mapping[str, Any]] | None = ...) -> AppPermissions: ...
    def start(self, name: str) -> Wait[App]: ...
    def start_and_wait(self, name: str, timeout: timedelta = ...) -> App: ...
    def stop(self, name: str) -> Wait[App]: ...
    def stop_and_wait(self, name: str, timeout: timedelta = ...) -> App: ...
    def wait_get_app_stopped(self, name: str, timeout: timedelta = ..., callback: Callable[[App], None] | None = ...) -> App: ...
    def update(self, name: str, app: App | Mapping[str, Any]) -> App: ...
    def update_app_thumbnail(self, name: str, *, app_thumbnail: AppThumbnail | Mapping[str, Any] | None = ...) -> AppThumbnail: ...
    def update_permissions(self, app_name: str, *, access_control_list: Sequence[AppAccessControlRequest | Mapping[str, Any]] | None = ...) -> AppPermissions: ...
    def update_space(self, name: str, space: Space | Mapping[str, Any], update_mask: FieldMask) -> UpdateSpaceOperation: ...

class AppsSettingsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_custom_template(self, template: CustomTemplate | Mapping[str, Any]) -> CustomTemplate: ...
    def delete_custom_template(self, name: str) -> CustomTemplate: ...
    def get_custom_template(self, name: str) -> CustomTemplate: ...
    def list_custom_templates(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[CustomTemplate]: ...
    def update_custom_template(self, name: str, template: CustomTemplate | Mapping[str, Any]) -> CustomTemplate: ...

