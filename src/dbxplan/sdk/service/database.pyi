"""`database`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class DatabaseInstanceRoleIdentityType(Enum):
    GROUP = "GROUP"
    PG_ONLY = "PG_ONLY"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER = "USER"

class DatabaseInstanceRoleMembershipRole(Enum):
    DATABRICKS_SUPERUSER = "DATABRICKS_SUPERUSER"

class DatabaseInstanceState(Enum):
    AVAILABLE = "AVAILABLE"
    DELETING = "DELETING"
    FAILING_OVER = "FAILING_OVER"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    UPDATING = "UPDATING"

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

class SyncedTableSchedulingPolicy(Enum):
    CONTINUOUS = "CONTINUOUS"
    SNAPSHOT = "SNAPSHOT"
    TRIGGERED = "TRIGGERED"

class SyncedTableSpecPgSpecificType(Enum):
    PG_SPECIFIC_TYPE_HALFVEC = "PG_SPECIFIC_TYPE_HALFVEC"
    PG_SPECIFIC_TYPE_VARCHAR = "PG_SPECIFIC_TYPE_VARCHAR"
    PG_SPECIFIC_TYPE_VECTOR = "PG_SPECIFIC_TYPE_VECTOR"

class SyncedTableState(Enum):
    SYNCED_TABLED_OFFLINE = "SYNCED_TABLED_OFFLINE"
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

@dataclass
class CustomTag(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class DatabaseCatalog(_Model):
    name: str
    database_instance_name: str
    database_name: str
    create_database_if_not_exists: bool | None
    uid: str | None
    def __init__(self, name: str, database_instance_name: str, database_name: str, create_database_if_not_exists: bool | None = ..., uid: str | None = ...) -> None: ...

@dataclass
class DatabaseCredential(_Model):
    expiration_time: str | None
    token: str | None
    def __init__(self, expiration_time: str | None = ..., token: str | None = ...) -> None: ...

@dataclass
class DatabaseInstance(_Model):
    name: str
    capacity: str | None
    child_instance_refs: List[DatabaseInstanceRef] | None
    creation_time: str | None
    creator: str | None
    custom_tags: List[CustomTag] | None
    effective_capacity: str | None
    effective_custom_tags: List[CustomTag] | None
    effective_enable_pg_native_login: bool | None
    effective_enable_readable_secondaries: bool | None
    effective_node_count: int | None
    effective_retention_window_in_days: int | None
    effective_stopped: bool | None
    effective_usage_policy_id: str | None
    enable_pg_native_login: bool | None
    enable_readable_secondaries: bool | None
    node_count: int | None
    parent_instance_ref: DatabaseInstanceRef | None
    pg_version: str | None
    read_only_dns: str | None
    read_write_dns: str | None
    retention_window_in_days: int | None
    state: DatabaseInstanceState | None
    stopped: bool | None
    uid: str | None
    usage_policy_id: str | None
    def __init__(self, name: str, capacity: str | None = ..., child_instance_refs: Sequence[DatabaseInstanceRef | Mapping[str, Any]] | None = ..., creation_time: str | None = ..., creator: str | None = ..., custom_tags: Sequence[CustomTag | Mapping[str, Any]] | None = ..., effective_capacity: str | None = ..., effective_custom_tags: Sequence[CustomTag | Mapping[str, Any]] | None = ..., effective_enable_pg_native_login: bool | None = ..., effective_enable_readable_secondaries: bool | None = ..., effective_node_count: int | None = ..., effective_retention_window_in_days: int | None = ..., effective_stopped: bool | None = ..., effective_usage_policy_id: str | None = ..., enable_pg_native_login: bool | None = ..., enable_readable_secondaries: bool | None = ..., node_count: int | None = ..., parent_instance_ref: DatabaseInstanceRef | Mapping[str, Any] | None = ..., pg_version: str | None = ..., read_only_dns: str | None = ..., read_write_dns: str | None = ..., retention_window_in_days: int | None = ..., state: DatabaseInstanceState | str | None = ..., stopped: bool | None = ..., uid: str | None = ..., usage_policy_id: str | None = ...) -> None: ...

@dataclass
class DatabaseInstanceRef(_Model):
    branch_time: str | None
    effective_lsn: str | None
    lsn: str | None
    name: str | None
    uid: str | None
    def __init__(self, branch_time: str | None = ..., effective_lsn: str | None = ..., lsn: str | None = ..., name: str | None = ..., uid: str | None = ...) -> None: ...

@dataclass
class DatabaseInstanceRole(_Model):
    name: str
    attributes: DatabaseInstanceRoleAttributes | None
    effective_attributes: DatabaseInstanceRoleAttributes | None
    identity_type: DatabaseInstanceRoleIdentityType | None
    instance_name: str | None
    membership_role: DatabaseInstanceRoleMembershipRole | None
    def __init__(self, name: str, attributes: DatabaseInstanceRoleAttributes | Mapping[str, Any] | None = ..., effective_attributes: DatabaseInstanceRoleAttributes | Mapping[str, Any] | None = ..., identity_type: DatabaseInstanceRoleIdentityType | str | None = ..., instance_name: str | None = ..., membership_role: DatabaseInstanceRoleMembershipRole | str | None = ...) -> None: ...

@dataclass
class DatabaseInstanceRoleAttributes(_Model):
    bypassrls: bool | None
    createdb: bool | None
    createrole: bool | None
    def __init__(self, bypassrls: bool | None = ..., createdb: bool | None = ..., createrole: bool | None = ...) -> None: ...

@dataclass
class DatabaseTable(_Model):
    name: str
    database_instance_name: str | None
    logical_database_name: str | None
    def __init__(self, name: str, database_instance_name: str | None = ..., logical_database_name: str | None = ...) -> None: ...

@dataclass
class DeltaTableSyncInfo(_Model):
    delta_commit_timestamp: str | None
    delta_commit_version: int | None
    def __init__(self, delta_commit_timestamp: str | None = ..., delta_commit_version: int | None = ...) -> None: ...

@dataclass
class ListDatabaseCatalogsResponse(_Model):
    database_catalogs: List[DatabaseCatalog] | None
    next_page_token: str | None
    def __init__(self, database_catalogs: Sequence[DatabaseCatalog | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListDatabaseInstanceRolesResponse(_Model):
    database_instance_roles: List[DatabaseInstanceRole] | None
    next_page_token: str | None
    def __init__(self, database_instance_roles: Sequence[DatabaseInstanceRole | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListDatabaseInstancesResponse(_Model):
    database_instances: List[DatabaseInstance] | None
    next_page_token: str | None
    def __init__(self, database_instances: Sequence[DatabaseInstance | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListSyncedDatabaseTablesResponse(_Model):
    next_page_token: str | None
    synced_tables: List[SyncedDatabaseTable] | None
    def __init__(self, next_page_token: str | None = ..., synced_tables: Sequence[SyncedDatabaseTable | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class NewPipelineSpec(_Model):
    budget_policy_id: str | None
    storage_catalog: str | None
    storage_schema: str | None
    def __init__(self, budget_policy_id: str | None = ..., storage_catalog: str | None = ..., storage_schema: str | None = ...) -> None: ...

@dataclass
class RequestedClaims(_Model):
    permission_set: RequestedClaimsPermissionSet | None
    resources: List[RequestedResource] | None
    def __init__(self, permission_set: RequestedClaimsPermissionSet | str | None = ..., resources: Sequence[RequestedResource | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class RequestedResource(_Model):
    table_name: str | None
    unspecified_resource_name: str | None
    def __init__(self, table_name: str | None = ..., unspecified_resource_name: str | None = ...) -> None: ...

@dataclass
class SyncedDatabaseTable(_Model):
    name: str
    data_synchronization_status: SyncedTableStatus | None
    database_instance_name: str | None
    effective_database_instance_name: str | None
    effective_logical_database_name: str | None
    logical_database_name: str | None
    spec: SyncedTableSpec | None
    unity_catalog_provisioning_state: ProvisioningInfoState | None
    def __init__(self, name: str, data_synchronization_status: SyncedTableStatus | Mapping[str, Any] | None = ..., database_instance_name: str | None = ..., effective_database_instance_name: str | None = ..., effective_logical_database_name: str | None = ..., logical_database_name: str | None = ..., spec: SyncedTableSpec | Mapping[str, Any] | None = ..., unity_catalog_provisioning_state: ProvisioningInfoState | str | None = ...) -> None: ...

@dataclass
class SyncedTableContinuousUpdateStatus(_Model):
    initial_pipeline_sync_progress: SyncedTablePipelineProgress | None
    last_processed_commit_version: int | None
    timestamp: str | None
    def __init__(self, initial_pipeline_sync_progress: SyncedTablePipelineProgress | Mapping[str, Any] | None = ..., last_processed_commit_version: int | None = ..., timestamp: str | None = ...) -> None: ...

@dataclass
class SyncedTableFailedStatus(_Model):
    last_processed_commit_version: int | None
    timestamp: str | None
    def __init__(self, last_processed_commit_version: int | None = ..., timestamp: str | None = ...) -> None: ...

@dataclass
class SyncedTablePipelineProgress(_Model):
    estimated_completion_time_seconds: float | None
    latest_version_currently_processing: int | None
    provisioning_phase: ProvisioningPhase | None
    sync_progress_completion: float | None
    synced_row_count: int | None
    total_row_count: int | None
    def __init__(self, estimated_completion_time_seconds: float | None = ..., latest_version_currently_processing: int | None = ..., provisioning_phase: ProvisioningPhase | str | None = ..., sync_progress_completion: float | None = ..., synced_row_count: int | None = ..., total_row_count: int | None = ...) -> None: ...

@dataclass
class SyncedTablePosition(_Model):
    delta_table_sync_info: DeltaTableSyncInfo | None
    sync_end_timestamp: str | None
    sync_start_timestamp: str | None
    def __init__(self, delta_table_sync_info: DeltaTableSyncInfo | Mapping[str, Any] | None = ..., sync_end_timestamp: str | None = ..., sync_start_timestamp: str | None = ...) -> None: ...

@dataclass
class SyncedTableProvisioningStatus(_Model):
    initial_pipeline_sync_progress: SyncedTablePipelineProgress | None
    def __init__(self, initial_pipeline_sync_progress: SyncedTablePipelineProgress | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SyncedTableSpec(_Model):
    accelerated_sync: bool | None
    create_database_objects_if_missing: bool | None
    existing_pipeline_id: str | None
    new_pipeline_spec: NewPipelineSpec | None
    primary_key_columns: List[str] | None
    scheduling_policy: SyncedTableSchedulingPolicy | None
    source_table_full_name: str | None
    timeseries_key: str | None
    type_overrides: List[SyncedTableSpecTypeOverride] | None
    def __init__(self, accelerated_sync: bool | None = ..., create_database_objects_if_missing: bool | None = ..., existing_pipeline_id: str | None = ..., new_pipeline_spec: NewPipelineSpec | Mapping[str, Any] | None = ..., primary_key_columns: Sequence[str] | None = ..., scheduling_policy: SyncedTableSchedulingPolicy | str | None = ..., source_table_full_name: str | None = ..., timeseries_key: str | None = ..., type_overrides: Sequence[SyncedTableSpecTypeOverride | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SyncedTableSpecTypeOverride(_Model):
    column_name: str
    pg_type: SyncedTableSpecPgSpecificType
    size: int | None
    def __init__(self, column_name: str, pg_type: SyncedTableSpecPgSpecificType | str, size: int | None = ...) -> None: ...

@dataclass
class SyncedTableStatus(_Model):
    continuous_update_status: SyncedTableContinuousUpdateStatus | None
    detailed_state: SyncedTableState | None
    failed_status: SyncedTableFailedStatus | None
    last_sync: SyncedTablePosition | None
    message: str | None
    pipeline_id: str | None
    provisioning_status: SyncedTableProvisioningStatus | None
    triggered_update_status: SyncedTableTriggeredUpdateStatus | None
    def __init__(self, continuous_update_status: SyncedTableContinuousUpdateStatus | Mapping[str, Any] | None = ..., detailed_state: SyncedTableState | str | None = ..., failed_status: SyncedTableFailedStatus | Mapping[str, Any] | None = ..., last_sync: SyncedTablePosition | Mapping[str, Any] | None = ..., message: str | None = ..., pipeline_id: str | None = ..., provisioning_status: SyncedTableProvisioningStatus | Mapping[str, Any] | None = ..., triggered_update_status: SyncedTableTriggeredUpdateStatus | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SyncedTableTriggeredUpdateStatus(_Model):
    last_processed_commit_version: int | None
    timestamp: str | None
    triggered_update_progress: SyncedTablePipelineProgress | None
    def __init__(self, last_processed_commit_version: int | None = ..., timestamp: str | None = ..., triggered_update_progress: SyncedTablePipelineProgress | Mapping[str, Any] | None = ...) -> None: ...

class DatabaseAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_database_catalog(self, catalog: DatabaseCatalog | Mapping[str, Any]) -> DatabaseCatalog: ...
    def create_database_instance(self, database_instance: DatabaseInstance | Mapping[str, Any]) -> Wait[DatabaseInstance]: ...
    def create_database_instance_and_wait(self, database_instance: DatabaseInstance | Mapping[str, Any], timeout: timedelta = ...) -> DatabaseInstance: ...
    def wait_get_database_instance_database_available(self, name: str, timeout: timedelta = ..., callback: Callable[[DatabaseInstance], None] | None = ...) -> DatabaseInstance: ...
    def create_database_instance_role(self, instance_name: str, database_instance_role: DatabaseInstanceRole | Mapping[str, Any], *, database_instance_name: str | None = ...) -> DatabaseInstanceRole: ...
    def create_database_table(self, table: DatabaseTable | Mapping[str, Any]) -> DatabaseTable: ...
    def create_synced_database_table(self, synced_table: SyncedDatabaseTable | Mapping[str, Any]) -> SyncedDatabaseTable: ...
    def delete_database_catalog(self, name: str) -> None: ...
    def delete_database_instance(self, name: str, *, force: bool | None = ..., purge: bool | None = ...) -> None: ...
    def delete_database_instance_role(self, instance_name: str, name: str, *, allow_missing: bool | None = ..., reassign_owned_to: str | None = ...) -> None: ...
    def delete_database_table(self, name: str) -> None: ...
    def delete_synced_database_table(self, name: str, *, purge_data: bool | None = ...) -> None: ...
    def find_database_instance_by_uid(self, *, uid: str | None = ...) -> DatabaseInstance: ...
    def generate_database_credential(self, *, claims: Sequence[RequestedClaims | Mapping[str, Any]] | None = ..., instance_names: Sequence[str] | None = ..., request_id: str | None = ...) -> DatabaseCredential: ...
    def get_database_catalog(self, name: str) -> DatabaseCatalog: ...
    def get_database_instance(self, name: str) -> DatabaseInstance: ...
    def get_database_instance_role(self, instance_name: str, name: str) -> DatabaseInstanceRole: ...
    def get_database_table(self, name: str) -> DatabaseTable: ...
    def get_synced_database_table(self, name: str) -> SyncedDatabaseTable: ...
    def list_database_catalogs(self, instance_name: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[DatabaseCatalog]: ...
    def list_database_instance_roles(self, instance_name: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[DatabaseInstanceRole]: ...
    def list_database_instances(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[DatabaseInstance]: ...
    def list_synced_database_tables(self, instance_name: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[SyncedDatabaseTable]: ...
    def update_database_catalog(self, name: str, database_catalog: DatabaseCatalog | Mapping[str, Any], update_mask: str) -> DatabaseCatalog: ...
    def update_database_instance(self, name: str, database_instance: DatabaseInstance | Mapping[str, Any], update_mask: str) -> DatabaseInstance: ...
    def update_synced_database_table(self, name: str, synced_table: SyncedDatabaseTable | Mapping[str, Any], update_mask: str) -> SyncedDatabaseTable: ...

