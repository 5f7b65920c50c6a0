"""`sql`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class Aggregation(Enum):
    AVG = "AVG"
    COUNT = "COUNT"
    COUNT_DISTINCT = "COUNT_DISTINCT"
    MAX = "MAX"
    MEDIAN = "MEDIAN"
    MIN = "MIN"
    STDDEV = "STDDEV"
    SUM = "SUM"

class AlertEvaluationState(Enum):
    ERROR = "ERROR"
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"

class AlertLifecycleState(Enum):
    ACTIVE = "ACTIVE"
    DELETED = "DELETED"

class AlertOperator(Enum):
    EQUAL = "EQUAL"
    GREATER_THAN = "GREATER_THAN"
    GREATER_THAN_OR_EQUAL = "GREATER_THAN_OR_EQUAL"
    IS_NULL = "IS_NULL"
    LESS_THAN = "LESS_THAN"
    LESS_THAN_OR_EQUAL = "LESS_THAN_OR_EQUAL"
    NOT_EQUAL = "NOT_EQUAL"

class AlertOptionsEmptyResultState(Enum):
    OK = "ok"
    TRIGGERED = "triggered"
    UNKNOWN = "unknown"

class AlertState(Enum):
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"

class ChannelName(Enum):
    CHANNEL_NAME_CURRENT = "CHANNEL_NAME_CURRENT"
    CHANNEL_NAME_CUSTOM = "CHANNEL_NAME_CUSTOM"
    CHANNEL_NAME_PREVIEW = "CHANNEL_NAME_PREVIEW"
    CHANNEL_NAME_PREVIOUS = "CHANNEL_NAME_PREVIOUS"

class ColumnInfoTypeName(Enum):
    ARRAY = "ARRAY"
    BINARY = "BINARY"
    BOOLEAN = "BOOLEAN"
    BYTE = "BYTE"
    CHAR = "CHAR"
    DATE = "DATE"
    DECIMAL = "DECIMAL"
    DOUBLE = "DOUBLE"
    FLOAT = "FLOAT"
    INT = "INT"
    INTERVAL = "INTERVAL"
    LONG = "LONG"
    MAP = "MAP"
    NULL = "NULL"
    SHORT = "SHORT"
    STRING = "STRING"
    STRUCT = "STRUCT"
    TIMESTAMP = "TIMESTAMP"
    USER_DEFINED_TYPE = "USER_DEFINED_TYPE"

class ComparisonOperator(Enum):
    EQUAL = "EQUAL"
    GREATER_THAN = "GREATER_THAN"
    GREATER_THAN_OR_EQUAL = "GREATER_THAN_OR_EQUAL"
    IS_NOT_NULL = "IS_NOT_NULL"
    IS_NULL = "IS_NULL"
    LESS_THAN = "LESS_THAN"
    LESS_THAN_OR_EQUAL = "LESS_THAN_OR_EQUAL"
    NOT_EQUAL = "NOT_EQUAL"

class CreateWarehouseRequestWarehouseType(Enum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"

class CustomTemplateFormat(Enum):
    HTML = "HTML"
    MARKDOWN = "MARKDOWN"

class DatePrecision(Enum):
    DAY_PRECISION = "DAY_PRECISION"
    MINUTE_PRECISION = "MINUTE_PRECISION"
    SECOND_PRECISION = "SECOND_PRECISION"

class DateRangeValueDynamicDateRange(Enum):
    LAST_12_MONTHS = "LAST_12_MONTHS"
    LAST_14_DAYS = "LAST_14_DAYS"
    LAST_24_HOURS = "LAST_24_HOURS"
    LAST_30_DAYS = "LAST_30_DAYS"
    LAST_60_DAYS = "LAST_60_DAYS"
    LAST_7_DAYS = "LAST_7_DAYS"
    LAST_8_HOURS = "LAST_8_HOURS"
    LAST_90_DAYS = "LAST_90_DAYS"
    LAST_HOUR = "LAST_HOUR"
    LAST_MONTH = "LAST_MONTH"
    LAST_WEEK = "LAST_WEEK"
    LAST_YEAR = "LAST_YEAR"
    THIS_MONTH = "THIS_MONTH"
    THIS_WEEK = "THIS_WEEK"
    THIS_YEAR = "THIS_YEAR"
    TODAY = "TODAY"
    YESTERDAY = "YESTERDAY"

class DateValueDynamicDate(Enum):
    NOW = "NOW"
    YESTERDAY = "YESTERDAY"

class DefaultWarehouseOverrideType(Enum):
    CUSTOM = "CUSTOM"
    LAST_SELECTED = "LAST_SELECTED"

class Disposition(Enum):
    EXTERNAL_LINKS = "EXTERNAL_LINKS"
    INLINE = "INLINE"

class EditWarehouseRequestWarehouseType(Enum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"

class EndpointInfoWarehouseType(Enum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"

class ExecuteStatementRequestOnWaitTimeout(Enum):
    CANCEL = "CANCEL"
    CONTINUE = "CONTINUE"

class Format(Enum):
    ARROW_STREAM = "ARROW_STREAM"
    CSV = "CSV"
    JSON_ARRAY = "JSON_ARRAY"

class GetWarehouseResponseWarehouseType(Enum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"

class GetWorkspaceWarehouseConfigResponseSecurityPolicy(Enum):
    DATA_ACCESS_CONTROL = "DATA_ACCESS_CONTROL"
    NONE = "NONE"
    PASSTHROUGH = "PASSTHROUGH"

class LegacyAlertState(Enum):
    OK = "ok"
    TRIGGERED = "triggered"
    UNKNOWN = "unknown"

class LifecycleState(Enum):
    ACTIVE = "ACTIVE"
    TRASHED = "TRASHED"

class ListOrder(Enum):
    CREATED_AT = "created_at"
    NAME = "name"

class ObjectType(Enum):
    ALERT = "alert"
    DASHBOARD = "dashboard"
    DATA_SOURCE = "data_source"
    QUERY = "query"

class ObjectTypePlural(Enum):
    ALERTS = "alerts"
    DASHBOARDS = "dashboards"
    DATA_SOURCES = "data_sources"
    QUERIES = "queries"

class OwnableObjectType(Enum):
    ALERT = "alert"
    DASHBOARD = "dashboard"
    QUERY = "query"

class ParameterType(Enum):
    DATETIME = "datetime"
    ENUM = "enum"
    NUMBER = "number"
    QUERY = "query"
    TEXT = "text"

class PermissionLevel(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RUN = "CAN_RUN"
    CAN_VIEW = "CAN_VIEW"

class PlansState(Enum):
    EMPTY = "EMPTY"
    EXISTS = "EXISTS"
    IGNORED_LARGE_PLANS_SIZE = "IGNORED_LARGE_PLANS_SIZE"
    IGNORED_SMALL_DURATION = "IGNORED_SMALL_DURATION"
    IGNORED_SPARK_PLAN_TYPE = "IGNORED_SPARK_PLAN_TYPE"
    UNKNOWN = "UNKNOWN"

class QueryStatementType(Enum):
    ALTER = "ALTER"
    ANALYZE = "ANALYZE"
    COPY = "COPY"
    CREATE = "CREATE"
    DELETE = "DELETE"
    DESCRIBE = "DESCRIBE"
    DROP = "DROP"
    EXPLAIN = "EXPLAIN"
    GRANT = "GRANT"
    INSERT = "INSERT"
    MERGE = "MERGE"
    OPTIMIZE = "OPTIMIZE"
    OTHER = "OTHER"
    REFRESH = "REFRESH"
    REPLACE = "REPLACE"
    REVOKE = "REVOKE"
    SELECT = "SELECT"
    SET = "SET"
    SHOW = "SHOW"
    TRUNCATE = "TRUNCATE"
    UPDATE = "UPDATE"
    USE = "USE"

class QueryStatus(Enum):
    CANCELED = "CANCELED"
    COMPILED = "COMPILED"
    COMPILING = "COMPILING"
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    STARTED = "STARTED"

class RunAsMode(Enum):
    OWNER = "OWNER"
    VIEWER = "VIEWER"

class RunAsRole(Enum):
    OWNER = "owner"
    VIEWER = "viewer"

class SchedulePauseStatus(Enum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"

class ServiceErrorCode(Enum):
    ABORTED = "ABORTED"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    BAD_REQUEST = "BAD_REQUEST"
    CANCELLED = "CANCELLED"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    IO_ERROR = "IO_ERROR"
    NOT_FOUND = "NOT_FOUND"
    RESOURCE_EXHAUSTED = "RESOURCE_EXHAUSTED"
    SERVICE_UNDER_MAINTENANCE = "SERVICE_UNDER_MAINTENANCE"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    UNKNOWN = "UNKNOWN"
    WORKSPACE_TEMPORARILY_UNAVAILABLE = "WORKSPACE_TEMPORARILY_UNAVAILABLE"

class SetWorkspaceWarehouseConfigRequestSecurityPolicy(Enum):
    DATA_ACCESS_CONTROL = "DATA_ACCESS_CONTROL"
    NONE = "NONE"
    PASSTHROUGH = "PASSTHROUGH"

class SpotInstancePolicy(Enum):
    COST_OPTIMIZED = "COST_OPTIMIZED"
    POLICY_UNSPECIFIED = "POLICY_UNSPECIFIED"
    RELIABILITY_OPTIMIZED = "RELIABILITY_OPTIMIZED"

class State(Enum):
    DELETED = "DELETED"
    DELETING = "DELETING"
    RUNNING = "RUNNING"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"

class StatementState(Enum):
    CANCELED = "CANCELED"
    CLOSED = "CLOSED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"

class Status(Enum):
    DEGRADED = "DEGRADED"
    FAILED = "FAILED"
    HEALTHY = "HEALTHY"

class SuccessMessage(Enum):
    SUCCESS = "Success"

class TerminationReasonCode(Enum):
    ABUSE_DETECTED = "ABUSE_DETECTED"
    ACCESS_TOKEN_FAILURE = "ACCESS_TOKEN_FAILURE"
    ALLOCATION_TIMEOUT = "ALLOCATION_TIMEOUT"
    ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY = "ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY"
    ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS = "ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS = "ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS = "ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_READY_CLUSTERS = "ALLOCATION_TIMEOUT_NO_READY_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS = "ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS"
    ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS = "ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS"
    ATTACH_PROJECT_FAILURE = "ATTACH_PROJECT_FAILURE"
    AWS_AUTHORIZATION_FAILURE = "AWS_AUTHORIZATION_FAILURE"
    AWS_INACCESSIBLE_KMS_KEY_FAILURE = "AWS_INACCESSIBLE_KMS_KEY_FAILURE"
    AWS_INSTANCE_PROFILE_UPDATE_FAILURE = "AWS_INSTANCE_PROFILE_UPDATE_FAILURE"
    AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE = "AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE"
    AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE = "AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE"
    AWS_INVALID_KEY_PAIR = "AWS_INVALID_KEY_PAIR"
    AWS_INVALID_KMS_KEY_STATE = "AWS_INVALID_KMS_KEY_STATE"
    AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE = "AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE"
    AWS_REQUEST_LIMIT_EXCEEDED = "AWS_REQUEST_LIMIT_EXCEEDED"
    AWS_RESOURCE_QUOTA_EXCEEDED = "AWS_RESOURCE_QUOTA_EXCEEDED"
    AWS_UNSUPPORTED_FAILURE = "AWS_UNSUPPORTED_FAILURE"
    AZURE_BYOK_KEY_PERMISSION_FAILURE = "AZURE_BYOK_KEY_PERMISSION_FAILURE"
    AZURE_EPHEMERAL_DISK_FAILURE = "AZURE_EPHEMERAL_DISK_FAILURE"
    AZURE_INVALID_DEPLOYMENT_TEMPLATE = "AZURE_INVALID_DEPLOYMENT_TEMPLATE"
    AZURE_OPERATION_NOT_ALLOWED_EXCEPTION = "AZURE_OPERATION_NOT_ALLOWED_EXCEPTION"
    AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE = "AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE"
    AZURE_QUOTA_EXCEEDED_EXCEPTION = "AZURE_QUOTA_EXCEEDED_EXCEPTION"
    AZURE_RESOURCE_MANAGER_THROTTLING = "AZURE_RESOURCE_MANAGER_THROTTLING"
    AZURE_RESOURCE_PROVIDER_THROTTLING = "AZURE_RESOURCE_PROVIDER_THROTTLING"
    AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE = "AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE"
    AZURE_VM_EXTENSION_FAILURE = "AZURE_VM_EXTENSION_FAILURE"
    AZURE_VNET_CONFIGURATION_FAILURE = "AZURE_VNET_CONFIGURATION_FAILURE"
    BOOTSTRAP_TIMEOUT = "BOOTSTRAP_TIMEOUT"
    BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION = "BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION"
    BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG = "BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG"
    BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED = "BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED"
    BUDGET_POLICY_RESOLUTION_FAILURE = "BUDGET_POLICY_RESOLUTION_FAILURE"
    CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED = "CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED"
    CLOUD_ACCOUNT_SETUP_FAILURE = "CLOUD_ACCOUNT_SETUP_FAILURE"
    CLOUD_OPERATION_CANCELLED = "CLOUD_OPERATION_CANCELLED"
    CLOUD_PROVIDER_DISK_SETUP_FAILURE = "CLOUD_PROVIDER_DISK_SETUP_FAILURE"
    CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED = "CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED"
    CLOUD_PROVIDER_LAUNCH_FAILURE = "CLOUD_PROVIDER_LAUNCH_FAILURE"
    CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG = "CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG"
    CLOUD_PROVIDER_RESOURCE_STOCKOUT = "CLOUD_PROVIDER_RESOURCE_STOCKOUT"
    CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG = "CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG"
    CLOUD_PROVIDER_SHUTDOWN = "CLOUD_PROVIDER_SHUTDOWN"
    CLUSTER_OPERATION_THROTTLED = "CLUSTER_OPERATION_THROTTLED"
    CLUSTER_OPERATION_TIMEOUT = "CLUSTER_OPERATION_TIMEOUT"
    COMMUNICATION_LOST = "COMMUNICATION_LOST"
    CONTAINER_LAUNCH_FAILURE = "CONTAINER_LAUNCH_FAILURE"
    CONTROL_PLANE_CONNECTION_FAILURE = "CONTROL_PLANE_CONNECTION_FAILURE"
    CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG = "CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG"
    CONTROL_PLANE_REQUEST_FAILURE = "CONTROL_PLANE_REQUEST_FAILURE"
    CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG = "CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG"
    DATABASE_CONNECTION_FAILURE = "DATABASE_CONNECTION_FAILURE"
    DATA_ACCESS_CONFIG_CHANGED = "DATA_ACCESS_CONFIG_CHANGED"
    DBFS_COMPONENT_UNHEALTHY = "DBFS_COMPONENT_UNHEALTHY"
    DBR_IMAGE_RESOLUTION_FAILURE = "DBR_IMAGE_RESOLUTION_FAILURE"
    DISASTER_RECOVERY_REPLICATION = "DISASTER_RECOVERY_REPLICATION"
    DNS_RESOLUTION_ERROR = "DNS_RESOLUTION_ERROR"
    DOCKER_CONTAINER_CREATION_EXCEPTION = "DOCKER_CONTAINER_CREATION_EXCEPTION"
    DOCKER_IMAGE_PULL_FAILURE = "DOCKER_IMAGE_PULL_FAILURE"
    DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION = "DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION"
    DOCKER_INVALID_OS_EXCEPTION = "DOCKER_INVALID_OS_EXCEPTION"
    DRIVER_EVICTION = "DRIVER_EVICTION"
    DRIVER_LAUNCH_TIMEOUT = "DRIVER_LAUNCH_TIMEOUT"
    DRIVER_NODE_UNREACHABLE = "DRIVER_NODE_UNREACHABLE"
    DRIVER_OUT_OF_DISK = "DRIVER_OUT_OF_DISK"
    DRIVER_OUT_OF_MEMORY = "DRIVER_OUT_OF_MEMORY"
    DRIVER_POD_CREATION_FAILURE = "DRIVER_POD_CREATION_FAILURE"
    DRIVER_UNEXPECTED_FAILURE = "DRIVER_UNEXPECTED_FAILURE"
    DRIVER_UNHEALTHY = "DRIVER_UNHEALTHY"
    DRIVER_UNREACHABLE = "DRIVER_UNREACHABLE"
    DRIVER_UNRESPONSIVE = "DRIVER_UNRESPONSIVE"
    DYNAMIC_SPARK_CONF_SIZE_EXCEEDED = "DYNAMIC_SPARK_CONF_SIZE_EXCEEDED"
    EOS_SPARK_IMAGE = "EOS_SPARK_IMAGE"
    EXECUTION_COMPONENT_UNHEALTHY = "EXECUTION_COMPONENT_UNHEALTHY"
    EXECUTOR_POD_UNSCHEDULED = "EXECUTOR_POD_UNSCHEDULED"
    GCP_API_RATE_QUOTA_EXCEEDED = "GCP_API_RATE_QUOTA_EXCEEDED"
    GCP_DENIED_BY_ORG_POLICY = "GCP_DENIED_BY_ORG_POLICY"
    GCP_FORBIDDEN = "GCP_FORBIDDEN"
    GCP_IAM_TIMEOUT = "GCP_IAM_TIMEOUT"
    GCP_INACCESSIBLE_KMS_KEY_FAILURE = "GCP_INACCESSIBLE_KMS_KEY_FAILURE"
    GCP_INSUFFICIENT_CAPACITY = "GCP_INSUFFICIENT_CAPACITY"
    GCP_IP_SPACE_EXHAUSTED = "GCP_IP_SPACE_EXHAUSTED"
    GCP_KMS_KEY_PERMISSION_DENIED = "GCP_KMS_KEY_PERMISSION_DENIED"
    GCP_NOT_FOUND = "GCP_NOT_FOUND"
    GCP_QUOTA_EXCEEDED = "GCP_QUOTA_EXCEEDED"
    GCP_RESOURCE_QUOTA_EXCEEDED = "GCP_RESOURCE_QUOTA_EXCEEDED"
    GCP_SERVICE_ACCOUNT_ACCESS_DENIED = "GCP_SERVICE_ACCOUNT_ACCESS_DENIED"
    GCP_SERVICE_ACCOUNT_DELETED = "GCP_SERVICE_ACCOUNT_DELETED"
    GCP_SERVICE_ACCOUNT_NOT_FOUND = "GCP_SERVICE_ACCOUNT_NOT_FOUND"
    GCP_SUBNET_NOT_READY = "GCP_SUBNET_NOT_READY"
    GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED = "GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED"
    GKE_BASED_CLUSTER_TERMINATION = "GKE_BASED_CLUSTER_TERMINATION"
    GLOBAL_INIT_SCRIPT_FAILURE = "GLOBAL_INIT_SCRIPT_FAILURE"
    HIVEMETASTORE_CONNECTIVITY_FAILURE = "HIVEMETASTORE_CONNECTIVITY_FAILURE"
    HIVE_METASTORE_PROVISIONING_FAILURE = "HIVE_METASTORE_PROVISIONING_FAILURE"
    IMAGE_PULL_PERMISSION_DENIED = "IMAGE_PULL_PERMISSION_DENIED"
    INACTIVITY = "INACTIVITY"
    INIT_CONTAINER_NOT_FINISHED = "INIT_CONTAINER_NOT_FINISHED"
    INIT_SCRIPT_FAILURE = "INIT_SCRIPT_FAILURE"
    INSTANCE_POOL_CLUSTER_FAILURE = "INSTANCE_POOL_CLUSTER_FAILURE"
    INSTANCE_POOL_MAX_CAPACITY_REACHED = "INSTANCE_POOL_MAX_CAPACITY_REACHED"
    INSTANCE_POOL_NOT_FOUND = "INSTANCE_POOL_NOT_FOUND"
    INSTANCE_UNREACHABLE = "INSTANCE_UNREACHABLE"
    INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG = "INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG"
    INTERNAL_CAPACITY_FAILURE = "INTERNAL_CAPACITY_FAILURE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_ARGUMENT = "INVALID_ARGUMENT"
    INVALID_AWS_PARAMETER = "INVALID_AWS_PARAMETER"
    INVALID_INSTANCE_PLACEMENT_PROTOCOL = "INVALID_INSTANCE_PLACEMENT_PROTOCOL"
    INVALID_SPARK_IMAGE = "INVALID_SPARK_IMAGE"
    INVALID_WORKER_IMAGE_FAILURE = "INVALID_WORKER_IMAGE_FAILURE"
    IN_PENALTY_BOX = "IN_PENALTY_BOX"
    IP_EXHAUSTION_FAILURE = "IP_EXHAUSTION_FAILURE"
    JOB_FINISHED = "JOB_FINISHED"
    K8S_ACTIVE_POD_QUOTA_EXCEEDED = "K8S_ACTIVE_POD_QUOTA_EXCEEDED"
    K8S_AUTOSCALING_FAILURE = "K8S_AUTOSCALING_FAILURE"
    K8S_DBR_CLUSTER_LAUNCH_TIMEOUT = "K8S_DBR_CLUSTER_LAUNCH_TIMEOUT"
    LAZY_ALLOCATION_TIMEOUT = "LAZY_ALLOCATION_TIMEOUT"
    MAINTENANCE_MODE = "MAINTENANCE_MODE"
    METASTORE_COMPONENT_UNHEALTHY = "METASTORE_COMPONENT_UNHEALTHY"
    MTLS_PORT_CONNECTIVITY_FAILURE = "MTLS_PORT_CONNECTIVITY_FAILURE"
    NEPHOS_RESOURCE_MANAGEMENT = "NEPHOS_RESOURCE_MANAGEMENT"
    NETVISOR_SETUP_TIMEOUT = "NETVISOR_SETUP_TIMEOUT"
    NETWORK_CHECK_CONTROL_PLANE_FAILURE = "NETWORK_CHECK_CONTROL_PLANE_FAILURE"
    NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_DNS_SERVER_FAILURE = "NETWORK_CHECK_DNS_SERVER_FAILURE"
    NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_METADATA_ENDPOINT_FAILURE = "NETWORK_CHECK_METADATA_ENDPOINT_FAILURE"
    NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE = "NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE"
    NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_NIC_FAILURE = "NETWORK_CHECK_NIC_FAILURE"
    NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CHECK_STORAGE_FAILURE = "NETWORK_CHECK_STORAGE_FAILURE"
    NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG = "NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG"
    NETWORK_CONFIGURATION_FAILURE = "NETWORK_CONFIGURATION_FAILURE"
    NFS_MOUNT_FAILURE = "NFS_MOUNT_FAILURE"
    NO_MATCHED_K8S = "NO_MATCHED_K8S"
    NO_MATCHED_K8S_TESTING_TAG = "NO_MATCHED_K8S_TESTING_TAG"
    NPIP_TUNNEL_SETUP_FAILURE = "NPIP_TUNNEL_SETUP_FAILURE"
    NPIP_TUNNEL_TOKEN_FAILURE = "NPIP_TUNNEL_TOKEN_FAILURE"
    POD_ASSIGNMENT_FAILURE = "POD_ASSIGNMENT_FAILURE"
    POD_SCHEDULING_FAILURE = "POD_SCHEDULING_FAILURE"
    RATE_LIMITED = "RATE_LIMITED"
    REQUEST_REJECTED = "REQUEST_REJECTED"
    REQUEST_THROTTLED = "REQUEST_THROTTLED"
    RESOURCE_USAGE_BLOCKED = "RESOURCE_USAGE_BLOCKED"
    SECRET_CREATION_FAILURE = "SECRET_CREATION_FAILURE"
    SECRET_PERMISSION_DENIED = "SECRET_PERMISSION_DENIED"
    SECRET_RESOLUTION_ERROR = "SECRET_RESOLUTION_ERROR"
    SECURITY_DAEMON_REGISTRATION_EXCEPTION = "SECURITY_DAEMON_REGISTRATION_EXCEPTION"
    SELF_BOOTSTRAP_FAILURE = "SELF_BOOTSTRAP_FAILURE"
    SERVERLESS_LONG_RUNNING_TERMINATED = "SERVERLESS_LONG_RUNNING_TERMINATED"
    SKIPPED_SLOW_NODES = "SKIPPED_SLOW_NODES"
    SLOW_IMAGE_DOWNLOAD = "SLOW_IMAGE_DOWNLOAD"
    SPARK_ERROR = "SPARK_ERROR"
    SPARK_IMAGE_DOWNLOAD_FAILURE = "SPARK_IMAGE_DOWNLOAD_FAILURE"
    SPARK_IMAGE_DOWNLOAD_THROTTLED = "SPARK_IMAGE_DOWNLOAD_THROTTLED"
    SPARK_IMAGE_NOT_FOUND = "SPARK_IMAGE_NOT_FOUND"
    SPARK_STARTUP_FAILURE = "SPARK_STARTUP_FAILURE"
    SPOT_INSTANCE_TERMINATION = "SPOT_INSTANCE_TERMINATION"
    SSH_BOOTSTRAP_FAILURE = "SSH_BOOTSTRAP_FAILURE"
    STORAGE_DOWNLOAD_FAILURE = "STORAGE_DOWNLOAD_FAILURE"
    STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG = "STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG"
    STORAGE_DOWNLOAD_FAILURE_SLOW = "STORAGE_DOWNLOAD_FAILURE_SLOW"
    STORAGE_DOWNLOAD_FAILURE_THROTTLED = "STORAGE_DOWNLOAD_FAILURE_THROTTLED"
    STS_CLIENT_SETUP_FAILURE = "STS_CLIENT_SETUP_FAILURE"
    SUBNET_EXHAUSTED_FAILURE = "SUBNET_EXHAUSTED_FAILURE"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    TRIAL_EXPIRED = "TRIAL_EXPIRED"
    UNEXPECTED_LAUNCH_FAILURE = "UNEXPECTED_LAUNCH_FAILURE"
    UNEXPECTED_POD_RECREATION = "UNEXPECTED_POD_RECREATION"
    UNKNOWN = "UNKNOWN"
    UNSUPPORTED_INSTANCE_TYPE = "UNSUPPORTED_INSTANCE_TYPE"
    UPDATE_INSTANCE_PROFILE_FAILURE = "UPDATE_INSTANCE_PROFILE_FAILURE"
    USAGE_POLICY_ENTITLEMENT_DENIED = "USAGE_POLICY_ENTITLEMENT_DENIED"
    USER_INITIATED_VM_TERMINATION = "USER_INITIATED_VM_TERMINATION"
    USER_REQUEST = "USER_REQUEST"
    WORKER_SETUP_FAILURE = "WORKER_SETUP_FAILURE"
    WORKSPACE_CANCELLED_ERROR = "WORKSPACE_CANCELLED_ERROR"
    WORKSPACE_CONFIGURATION_ERROR = "WORKSPACE_CONFIGURATION_ERROR"
    WORKSPACE_UPDATE = "WORKSPACE_UPDATE"

class TerminationReasonType(Enum):
    CLIENT_ERROR = "CLIENT_ERROR"
    CLOUD_FAILURE = "CLOUD_FAILURE"
    SERVICE_FAULT = "SERVICE_FAULT"
    SUCCESS = "SUCCESS"

class WarehousePermissionLevel(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MONITOR = "CAN_MONITOR"
    CAN_USE = "CAN_USE"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"

class WarehouseTypePairWarehouseType(Enum):
    CLASSIC = "CLASSIC"
    PRO = "PRO"
    REALTIME = "REALTIME"
    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"

@dataclass
class AccessControl(_Model):
    group_name: str | None
    permission_level: PermissionLevel | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: PermissionLevel | str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class Alert(_Model):
    condition: AlertCondition | None
    create_time: str | None
    custom_body: str | None
    custom_subject: str | None
    display_name: str | None
    id: str | None
    lifecycle_state: LifecycleState | None
    notify_on_ok: bool | None
    owner_user_name: str | None
    parent_path: str | None
    query_id: str | None
    seconds_to_retrigger: int | None
    state: AlertState | None
    trigger_time: str | None
    update_time: str | None
    def __init__(self, condition: AlertCondition | Mapping[str, Any] | None = ..., create_time: str | None = ..., custom_body: str | None = ..., custom_subject: str | None = ..., display_name: str | None = ..., id: str | None = ..., lifecycle_state: LifecycleState | str | None = ..., notify_on_ok: bool | None = ..., owner_user_name: str | None = ..., parent_path: str | None = ..., query_id: str | None = ..., seconds_to_retrigger: int | None = ..., state: AlertState | str | None = ..., trigger_time: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class AlertCondition(_Model):
    empty_result_state: AlertState | None
    op: AlertOperator | None
    operand: AlertConditionOperand | None
    threshold: AlertConditionThreshold | None
    def __init__(self, empty_result_state: AlertState | str | None = ..., op: AlertOperator | str | None = ..., operand: AlertConditionOperand | Mapping[str, Any] | None = ..., threshold: AlertConditionThreshold | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AlertConditionOperand(_Model):
    column: AlertOperandColumn | None
    def __init__(self, column: AlertOperandColumn | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AlertConditionThreshold(_Model):
    value: AlertOperandValue | None
    def __init__(self, value: AlertOperandValue | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AlertOperandColumn(_Model):
    name: str | None
    def __init__(self, name: str | None = ...) -> None: ...

@dataclass
class AlertOperandValue(_Model):
    bool_value: bool | None
    double_value: float | None
    string_value: str | None
    def __init__(self, bool_value: bool | None = ..., double_value: float | None = ..., string_value: str | None = ...) -> None: ...

@dataclass
class AlertOptions(_Model):
    column: str
    op: str
    value: Any
    custom_body: str | None
    custom_subject: str | None
    empty_result_state: AlertOptionsEmptyResultState | None
    muted: bool | None
    def __init__(self, column: str, op: str, value: Any, custom_body: str | None = ..., custom_subject: str | None = ..., empty_result_state: AlertOptionsEmptyResultState | str | None = ..., muted: bool | None = ...) -> None: ...

@dataclass
class AlertQuery(_Model):
    created_at: str | None
    data_source_id: str | None
    description: str | None
    id: str | None
    is_archived: bool | None
    is_draft: bool | None
    is_safe: bool | None
    name: str | None
    options: QueryOptions | None
    query: str | None
    tags: List[str] | None
    updated_at: str | None
    user_id: int | None
    def __init__(self, created_at: str | None = ..., data_source_id: str | None = ..., description: str | None = ..., id: str | None = ..., is_archived: bool | None = ..., is_draft: bool | None = ..., is_safe: bool | None = ..., name: str | None = ..., options: QueryOptions | Mapping[str, Any] | None = ..., query: str | None = ..., tags: Sequence[str] | None = ..., updated_at: str | None = ..., user_id: int | None = ...) -> None: ...

@dataclass
class AlertStatementParameter(_Model):
    name: str
    type: str | None
    value: str | None
    def __init__(self, name: str, type: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class AlertV2(_Model):
    display_name: str
    query_text: str
    warehouse_id: str
    evaluation: AlertV2Evaluation
    schedule: CronSchedule
    create_time: str | None
    custom_description: str | None
    custom_summary: str | None
    custom_template_format: CustomTemplateFormat | None
    effective_run_as: AlertV2RunAs | None
    id: str | None
    lifecycle_state: AlertLifecycleState | None
    owner_user_name: str | None
    parameters: List[AlertStatementParameter] | None
    parent_path: str | None
    run_as: AlertV2RunAs | None
    run_as_user_name: str | None
    update_time: str | None
    def __init__(self, display_name: str, query_text: str, warehouse_id: str, evaluation: AlertV2Evaluation | Mapping[str, Any], schedule: CronSchedule | Mapping[str, Any], create_time: str | None = ..., custom_description: str | None = ..., custom_summary: str | None = ..., custom_template_format: CustomTemplateFormat | str | None = ..., effective_run_as: AlertV2RunAs | Mapping[str, Any] | None = ..., id: str | None = ..., lifecycle_state: AlertLifecycleState | str | None = ..., owner_user_name: str | None = ..., parameters: Sequence[AlertStatementParameter | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., run_as: AlertV2RunAs | Mapping[str, Any] | None = ..., run_as_user_name: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class AlertV2Evaluation(_Model):
    source: AlertV2OperandColumn
    comparison_operator: ComparisonOperator
    empty_result_state: AlertEvaluationState | None
    last_evaluated_at: str | None
    notification: AlertV2Notification | None
    state: AlertEvaluationState | None
    threshold: AlertV2Operand | None
    def __init__(self, source: AlertV2OperandColumn | Mapping[str, Any], comparison_operator: ComparisonOperator | str, empty_result_state: AlertEvaluationState | str | None = ..., last_evaluated_at: str | None = ..., notification: AlertV2Notification | Mapping[str, Any] | None = ..., state: AlertEvaluationState | str | None = ..., threshold: AlertV2Operand | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AlertV2Notification(_Model):
    notify_on_ok: bool | None
    retrigger_seconds: int | None
    subscriptions: List[AlertV2Subscription] | None
    def __init__(self, notify_on_ok: bool | None = ..., retrigger_seconds: int | None = ..., subscriptions: Sequence[AlertV2Subscription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class AlertV2Operand(_Model):
    column: AlertV2OperandColumn | None
    value: AlertV2OperandValue | None
    def __init__(self, column: AlertV2OperandColumn | Mapping[str, Any] | None = ..., value: AlertV2OperandValue | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class AlertV2OperandColumn(_Model):
    name: str
    aggregation: Aggregation | None
    display: str | None
    def __init__(self, name: str, aggregation: Aggregation | str | None = ..., display: str | None = ...) -> None: ...

@dataclass
class AlertV2OperandValue(_Model):
    bool_value: bool | None
    double_value: float | None
    string_value: str | None
    def __init__(self, bool_value: bool | None = ..., double_value: float | None = ..., string_value: str | None = ...) -> None: ...

@dataclass
class AlertV2RunAs(_Model):
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class AlertV2Subscription(_Model):
    destination_id: str | None
    user_email: str | None
    def __init__(self, destination_id: str | None = ..., user_email: str | None = ...) -> None: ...

@dataclass
class BaseChunkInfo(_Model):
    byte_count: int | None
    chunk_index: int | None
    row_count: int | None
    row_offset: int | None
    def __init__(self, byte_count: int | None = ..., chunk_index: int | None = ..., row_count: int | None = ..., row_offset: int | None = ...) -> None: ...

@dataclass
class Channel(_Model):
    dbsql_version: str | None
    name: ChannelName | None
    def __init__(self, dbsql_version: str | None = ..., name: ChannelName | str | None = ...) -> None: ...

@dataclass
class ChannelInfo(_Model):
    dbsql_version: str | None
    name: ChannelName | None
    def __init__(self, dbsql_version: str | None = ..., name: ChannelName | str | None = ...) -> None: ...

@dataclass
class ClientConfig(_Model):
    allow_custom_js_visualizations: bool | None
    allow_downloads: bool | None
    allow_external_shares: bool | None
    allow_subscriptions: bool | None
    date_format: str | None
    date_time_format: str | None
    disable_publish: bool | None
    enable_legacy_autodetect_types: bool | None
    feature_show_permissions_control: bool | None
    hide_plotly_mode_bar: bool | None
    def __init__(self, allow_custom_js_visualizations: bool | None = ..., allow_downloads: bool | None = ..., allow_external_shares: bool | None = ..., allow_subscriptions: bool | None = ..., date_format: str | None = ..., date_time_format: str | None = ..., disable_publish: bool | None = ..., enable_legacy_autodetect_types: bool | None = ..., feature_show_permissions_control: bool | None = ..., hide_plotly_mode_bar: bool | None = ...) -> None: ...

@dataclass
class ColumnInfo(_Model):
    name: str | None
    position: int | None
    type_interval_type: str | None
    type_name: ColumnInfoTypeName | None
    type_precision: int | None
    type_scale: int | None
    type_text: str | None
    def __init__(self, name: str | None = ..., position: int | None = ..., type_interval_type: str | None = ..., type_name: ColumnInfoTypeName | str | None = ..., type_precision: int | None = ..., type_scale: int | None = ..., type_text: str | None = ...) -> None: ...

@dataclass
class CreateAlertRequestAlert(_Model):
    condition: AlertCondition | None
    custom_body: str | None
    custom_subject: str | None
    display_name: str | None
    notify_on_ok: bool | None
    parent_path: str | None
    query_id: str | None
    seconds_to_retrigger: int | None
    def __init__(self, condition: AlertCondition | Mapping[str, Any] | None = ..., custom_body: str | None = ..., custom_subject: str | None = ..., display_name: str | None = ..., notify_on_ok: bool | None = ..., parent_path: str | None = ..., query_id: str | None = ..., seconds_to_retrigger: int | None = ...) -> None: ...

@dataclass
class CreateQueryRequestQuery(_Model):
    apply_auto_limit: bool | None
    catalog: str | None
    description: str | None
    display_name: str | None
    parameters: List[QueryParameter] | None
    parent_path: str | None
    query_text: str | None
    run_as_mode: RunAsMode | None
    schema: str | None
    tags: List[str] | None
    warehouse_id: str | None
    def __init__(self, apply_auto_limit: bool | None = ..., catalog: str | None = ..., description: str | None = ..., display_name: str | None = ..., parameters: Sequence[QueryParameter | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., query_text: str | None = ..., run_as_mode: RunAsMode | str | None = ..., schema: str | None = ..., tags: Sequence[str] | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class CreateVisualizationRequestVisualization(_Model):
    display_name: str | None
    query_id: str | None
    serialized_options: str | None
    serialized_query_plan: str | None
    type: str | None
    def __init__(self, display_name: str | None = ..., query_id: str | None = ..., serialized_options: str | None = ..., serialized_query_plan: str | None = ..., type: str | None = ...) -> None: ...

@dataclass
class CreateWarehouseResponse(_Model):
    id: str | None
    def __init__(self, id: str | None = ...) -> None: ...

@dataclass
class CronSchedule(_Model):
    quartz_cron_schedule: str
    timezone_id: str
    pause_status: SchedulePauseStatus | None
    def __init__(self, quartz_cron_schedule: str, timezone_id: str, pause_status: SchedulePauseStatus | str | None = ...) -> None: ...

@dataclass
class Dashboard(_Model):
    can_edit: bool | None
    created_at: str | None
    dashboard_filters_enabled: bool | None
    id: str | None
    is_archived: bool | None
    is_draft: bool | None
    is_favorite: bool | None
    name: str | None
    options: DashboardOptions | None
    parent: str | None
    permission_tier: PermissionLevel | None
    slug: str | None
    tags: List[str] | None
    updated_at: str | None
    user: User | None
    user_id: int | None
    widgets: List[Widget] | None
    def __init__(self, can_edit: bool | None = ..., created_at: str | None = ..., dashboard_filters_enabled: bool | None = ..., id: str | None = ..., is_archived: bool | None = ..., is_draft: bool | None = ..., is_favorite: bool | None = ..., name: str | None = ..., options: DashboardOptions | Mapping[str, Any] | None = ..., parent: str | None = ..., permission_tier: PermissionLevel | str | None = ..., slug: str | None = ..., tags: Sequence[str] | None = ..., updated_at: str | None = ..., user: User | Mapping[str, Any] | None = ..., user_id: int | None = ..., widgets: Sequence[Widget | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DashboardOptions(_Model):
    moved_to_trash_at: str | None
    def __init__(self, moved_to_trash_at: str | None = ...) -> None: ...

@dataclass
class DataSource(_Model):
    id: str | None
    name: str | None
    pause_reason: str | None
    paused: int | None
    supports_auto_limit: bool | None
    syntax: str | None
    type: str | None
    view_only: bool | None
    warehouse_id: str | None
    def __init__(self, id: str | None = ..., name: str | None = ..., pause_reason: str | None = ..., paused: int | None = ..., supports_auto_limit: bool | None = ..., syntax: str | None = ..., type: str | None = ..., view_only: bool | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class DateRange(_Model):
    start: str
    end: str
    def __init__(self, start: str, end: str) -> None: ...

@dataclass
class DateRangeValue(_Model):
    date_range_value: DateRange | None
    dynamic_date_range_value: DateRangeValueDynamicDateRange | None
    precision: DatePrecision | None
    start_day_of_week: int | None
    def __init__(self, date_range_value: DateRange | Mapping[str, Any] | None = ..., dynamic_date_range_value: DateRangeValueDynamicDateRange | str | None = ..., precision: DatePrecision | str | None = ..., start_day_of_week: int | None = ...) -> None: ...

@dataclass
class DateValue(_Model):
    date_value: str | None
    dynamic_date_value: DateValueDynamicDate | None
    precision: DatePrecision | None
    def __init__(self, date_value: str | None = ..., dynamic_date_value: DateValueDynamicDate | str | None = ..., precision: DatePrecision | str | None = ...) -> None: ...

@dataclass
class DefaultWarehouseOverride(_Model):
    type: DefaultWarehouseOverrideType
    default_warehouse_override_id: str | None
    name: str | None
    warehouse_id: str | None
    def __init__(self, type: DefaultWarehouseOverrideType | str, default_warehouse_override_id: str | None = ..., name: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class EndpointConfPair(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class EndpointHealth(_Model):
    details: str | None
    failure_reason: TerminationReason | None
    message: str | None
    status: Status | None
    summary: str | None
    def __init__(self, details: str | None = ..., failure_reason: TerminationReason | Mapping[str, Any] | None = ..., message: str | None = ..., status: Status | str | None = ..., summary: str | None = ...) -> None: ...

@dataclass
class EndpointInfo(_Model):
    auto_stop_mins: int | None
    channel: Channel | None
    cluster_size: str | None
    creator_name: str | None
    customer_version_label: str | None
    enable_photon: bool | None
    enable_serverless_compute: bool | None
    health: EndpointHealth | None
    id: str | None
    instance_profile_arn: str | None
    jdbc_url: str | None
    max_dbu: int | None
    max_num_clusters: int | None
    min_num_clusters: int | None
    name: str | None
    num_active_sessions: int | None
    num_clusters: int | None
    odbc_params: OdbcParams | None
    reyden_cluster_size_multiplier: float | None
    spot_instance_policy: SpotInstancePolicy | None
    state: State | None
    statement_timeout: int | None
    tags: EndpointTags | None
    warehouse_type: EndpointInfoWarehouseType | None
    def __init__(self, auto_stop_mins: int | None = ..., channel: Channel | Mapping[str, Any] | None = ..., cluster_size: str | None = ..., creator_name: str | None = ..., customer_version_label: str | None = ..., enable_photon: bool | None = ..., enable_serverless_compute: bool | None = ..., health: EndpointHealth | Mapping[str, Any] | None = ..., id: str | None = ..., instance_profile_arn: str | None = ..., jdbc_url: str | None = ..., max_dbu: int | None = ..., max_num_clusters: int | None = ..., min_num_clusters: int | None = ..., name: str | None = ..., num_active_sessions: int | None = ..., num_clusters: int | None = ..., odbc_params: OdbcParams | Mapping[str, Any] | None = ..., reyden_cluster_size_multiplier: float | None = ..., spot_instance_policy: SpotInstancePolicy | str | None = ..., state: State | str | None = ..., statement_timeout: int | None = ..., tags: EndpointTags | Mapping[str, Any] | None = ..., warehouse_type: EndpointInfoWarehouseType | str | None = ...) -> None: ...

@dataclass
class EndpointTagPair(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class EndpointTags(_Model):
    custom_tags: List[EndpointTagPair] | None
    def __init__(self, custom_tags: Sequence[EndpointTagPair | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class EnumValue(_Model):
    enum_options: str | None
    multi_values_options: MultiValuesOptions | None
    values: List[str] | None
    def __init__(self, enum_options: str | None = ..., multi_values_options: MultiValuesOptions | Mapping[str, Any] | None = ..., values: Sequence[str] | None = ...) -> None: ...

@dataclass
class ExternalLink(_Model):
    byte_count: int | None
    chunk_index: int | None
    expiration: str | None
    external_link: str | None
    http_headers: Dict[str, str] | None
    next_chunk_index: int | None
    next_chunk_internal_link: str | None
    row_count: int | None
    row_offset: int | None
    def __init__(self, byte_count: int | None = ..., chunk_index: int | None = ..., expiration: str | None = ..., external_link: str | None = ..., http_headers: Mapping[str, str] | None = ..., next_chunk_index: int | None = ..., next_chunk_internal_link: str | None = ..., row_count: int | None = ..., row_offset: int | None = ...) -> None: ...

@dataclass
class ExternalQuerySource(_Model):
    alert_id: str | None
    dashboard_id: str | None
    genie_space_id: str | None
    job_info: ExternalQuerySourceJobInfo | None
    legacy_dashboard_id: str | None
    notebook_id: str | None
    sql_query_id: str | None
    def __init__(self, alert_id: str | None = ..., dashboard_id: str | None = ..., genie_space_id: str | None = ..., job_info: ExternalQuerySourceJobInfo | Mapping[str, Any] | None = ..., legacy_dashboard_id: str | None = ..., notebook_id: str | None = ..., sql_query_id: str | None = ...) -> None: ...

@dataclass
class ExternalQuerySourceJobInfo(_Model):
    job_id: str | None
    job_run_id: str | None
    job_task_run_id: str | None
    def __init__(self, job_id: str | None = ..., job_run_id: str | None = ..., job_task_run_id: str | None = ...) -> None: ...

@dataclass
class GetResponse(_Model):
    access_control_list: List[AccessControl] | None
    object_id: str | None
    object_type: ObjectType | None
    def __init__(self, access_control_list: Sequence[AccessControl | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: ObjectType | str | None = ...) -> None: ...

@dataclass
class GetWarehousePermissionLevelsResponse(_Model):
    permission_levels: List[WarehousePermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[WarehousePermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetWarehouseResponse(_Model):
    auto_stop_mins: int | None
    channel: Channel | None
    cluster_size: str | None
    creator_name: str | None
    customer_version_label: str | None
    enable_photon: bool | None
    enable_serverless_compute: bool | None
    health: EndpointHealth | None
    id: str | None
    instance_profile_arn: str | None
    jdbc_url: str | None
    max_dbu: int | None
    max_num_clusters: int | None
    min_num_clusters: int | None
    name: str | None
    num_active_sessions: int | None
    num_clusters: int | None
    odbc_params: OdbcParams | None
    reyden_cluster_size_multiplier: float | None
    spot_instance_policy: SpotInstancePolicy | None
    state: State | None
    statement_timeout: int | None
    tags: EndpointTags | None
    warehouse_type: GetWarehouseResponseWarehouseType | None
    def __init__(self, auto_stop_mins: int | None = ..., channel: Channel | Mapping[str, Any] | None = ..., cluster_size: str | None = ..., creator_name: str | None = ..., customer_version_label: str | None = ..., enable_photon: bool | None = ..., enable_serverless_compute: bool | None = ..., health: EndpointHealth | Mapping[str, Any] | None = ..., id: str | None = ..., instance_profile_arn: str | None = ..., jdbc_url: str | None = ..., max_dbu: int | None = ..., max_num_clusters: int | None = ..., min_num_clusters: int | None = ..., name: str | None = ..., num_active_sessions: int | None = ..., num_clusters: int | None = ..., odbc_params: OdbcParams | Mapping[str, Any] | None = ..., reyden_cluster_size_multiplier: float | None = ..., spot_instance_policy: SpotInstancePolicy | str | None = ..., state: State | str | None = ..., statement_timeout: int | None = ..., tags: EndpointTags | Mapping[str, Any] | None = ..., warehouse_type: GetWarehouseResponseWarehouseType | str | None = ...) -> None: ...

@dataclass
class GetWorkspaceWarehouseConfigResponse(_Model):
    channel: Channel | None
    config_param: RepeatedEndpointConfPairs | None
    data_access_config: List[EndpointConfPair] | None
    enable_serverless_compute: bool | None
    enabled_warehouse_types: List[WarehouseTypePair] | None
    global_param: RepeatedEndpointConfPairs | None
    google_service_account: str | None
    instance_profile_arn: str | None
    security_policy: GetWorkspaceWarehouseConfigResponseSecurityPolicy | None
    sql_configuration_parameters: RepeatedEndpointConfPairs | None
    def __init__(self, channel: Channel | Mapping[str, Any] | None = ..., config_param: RepeatedEndpointConfPairs | Mapping[str, Any] | None = ..., data_access_config: Sequence[EndpointConfPair | Mapping[str, Any]] | None = ..., enable_serverless_compute: bool | None = ..., enabled_warehouse_types: Sequence[WarehouseTypePair | Mapping[str, Any]] | None = ..., global_param: RepeatedEndpointConfPairs | Mapping[str, Any] | None = ..., google_service_account: str | None = ..., instance_profile_arn: str | None = ..., security_policy: GetWorkspaceWarehouseConfigResponseSecurityPolicy | str | None = ..., sql_configuration_parameters: RepeatedEndpointConfPairs | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class LegacyAlert(_Model):
    created_at: str | None
    id: str | None
    last_triggered_at: str | None
    name: str | None
    options: AlertOptions | None
    parent: str | None
    query: AlertQuery | None
    rearm: int | None
    state: LegacyAlertState | None
    updated_at: str | None
    user: User | None
    def __init__(self, created_at: str | None = ..., id: str | None = ..., last_triggered_at: str | None = ..., name: str | None = ..., options: AlertOptions | Mapping[str, Any] | None = ..., parent: str | None = ..., query: AlertQuery | Mapping[str, Any] | None = ..., rearm: int | None = ..., state: LegacyAlertState | str | None = ..., updated_at: str | None = ..., user: User | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class LegacyQuery(_Model):
    can_edit: bool | None
    created_at: str | None
    data_source_id: str | None
    description: str | None
    id: str | None
    is_archived: bool | None
    is_draft: bool | None
    is_favorite: bool | None
    is_safe: bool | None
    last_modified_by: User | None
    last_modified_by_id: int | None
    latest_query_data_id: str | None
    name: str | None
    options: QueryOptions | None
    parent: str | None
    permission_tier: PermissionLevel | None
    query: str | None
    query_hash: str | None
    run_as_role: RunAsRole | None
    tags: List[str] | None
    updated_at: str | None
    user: User | None
    user_id: int | None
    visualizations: List[LegacyVisualization] | None
    def __init__(self, can_edit: bool | None = ..., created_at: str | None = ..., data_source_id: str | None = ..., description: str | None = ..., id: str | None = ..., is_archived: bool | None = ..., is_draft: bool | None = ..., is_favorite: bool | None = ..., is_safe: bool | None = ..., last_modified_by: User | Mapping[str, Any] | None = ..., last_modified_by_id: int | None = ..., latest_query_data_id: str | None = ..., name: str | None = ..., options: QueryOptions | Mapping[str, Any] | None = ..., parent: str | None = ..., permission_tier: PermissionLevel | str | None = ..., query: str | None = ..., query_hash: str | None = ..., run_as_role: RunAsRole | str | None = ..., tags: Sequence[str] | None = ..., updated_at: str | None = ..., user: User | Mapping[str, Any] | None = ..., user_id: int | None = ..., visualizations: Sequence[LegacyVisualization | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class LegacyVisualization(_Model):
    created_at: str | None
    description: str | None
    id: str | None
    name: str | None
    options: Any
    query: LegacyQuery | None
    type: str | None
    updated_at: str | None
    def __init__(self, created_at: str | None = ..., description: str | None = ..., id: str | None = ..., name: str | None = ..., options: Any | None = ..., query: LegacyQuery | Mapping[str, Any] | None = ..., type: str | None = ..., updated_at: str | None = ...) -> None: ...

@dataclass
class ListAlertsResponse(_Model):
    next_page_token: str | None
    results: List[ListAlertsResponseAlert] | None
    def __init__(self, next_page_token: str | None = ..., results: Sequence[ListAlertsResponseAlert | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListAlertsResponseAlert(_Model):
    condition: AlertCondition | None
    create_time: str | None
    custom_body: str | None
    custom_subject: str | None
    display_name: str | None
    id: str | None
    lifecycle_state: LifecycleState | None
    notify_on_ok: bool | None
    owner_user_name: str | None
    query_id: str | None
    seconds_to_retrigger: int | None
    state: AlertState | None
    trigger_time: str | None
    update_time: str | None
    def __init__(self, condition: AlertCondition | Mapping[str, Any] | None = ..., create_time: str | None = ..., custom_body: str | None = ..., custom_subject: str | None = ..., display_name: str | None = ..., id: str | None = ..., lifecycle_state: LifecycleState | str | None = ..., notify_on_ok: bool | None = ..., owner_user_name: str | None = ..., query_id: str | None = ..., seconds_to_retrigger: int | None = ..., state: AlertState | str | None = ..., trigger_time: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class ListAlertsV2Response(_Model):
    alerts: List[AlertV2] | None
    next_page_token: str | None
    def __init__(self, alerts: Sequence[AlertV2 | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListDefaultWarehouseOverridesResponse(_Model):
    default_warehouse_overrides: List[DefaultWarehouseOverride] | None
    next_page_token: str | None
    def __init__(self, default_warehouse_overrides: Sequence[DefaultWarehouseOverride | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListQueriesResponse(_Model):
    has_next_page: bool | None
    next_page_token: str | None
    res: List[QueryInfo] | None
    def __init__(self, has_next_page: bool | None = ..., next_page_token: str | None = ..., res: Sequence[QueryInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListQueryObjectsResponse(_Model):
    next_page_token: str | None
    results: List[ListQueryObjectsResponseQuery] | None
    def __init__(self, next_page_token: str | None = ..., results: Sequence[ListQueryObjectsResponseQuery | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListQueryObjectsResponseQuery(_Model):
    apply_auto_limit: bool | None
    catalog: str | None
    create_time: str | None
    description: str | None
    display_name: str | None
    id: str | None
    last_modifier_user_name: str | None
    lifecycle_state: LifecycleState | None
    owner_user_name: str | None
    parameters: List[QueryParameter] | None
    query_text: str | None
    run_as_mode: RunAsMode | None
    schema: str | None
    tags: List[str] | None
    update_time: str | None
    warehouse_id: str | None
    def __init__(self, apply_auto_limit: bool | None = ..., catalog: str | None = ..., create_time: str | None = ..., description: str | None = ..., display_name: str | None = ..., id: str | None = ..., last_modifier_user_name: str | None = ..., lifecycle_state: LifecycleState | str | None = ..., owner_user_name: str | None = ..., parameters: Sequence[QueryParameter | Mapping[str, Any]] | None = ..., query_text: str | None = ..., run_as_mode: RunAsMode | str | None = ..., schema: str | None = ..., tags: Sequence[str] | None = ..., update_time: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class ListResponse(_Model):
    count: int | None
    page: int | None
    page_size: int | None
    results: List[Dashboard] | None
    def __init__(self, count: int | None = ..., page: int | None = ..., page_size: int | None = ..., results: Sequence[Dashboard | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListVisualizationsForQueryResponse(_Model):
    next_page_token: str | None
    results: List[Visualization] | None
    def __init__(self, next_page_token: str | None = ..., results: Sequence[Visualization | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListWarehousesResponse(_Model):
    next_page_token: str | None
    warehouses: List[EndpointInfo] | None
    def __init__(self, next_page_token: str | None = ..., warehouses: Sequence[EndpointInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MultiValuesOptions(_Model):
    prefix: str | None
    separator: str | None
    suffix: str | None
    def __init__(self, prefix: str | None = ..., separator: str | None = ..., suffix: str | None = ...) -> None: ...

@dataclass
class NumericValue(_Model):
    value: float | None
    def __init__(self, value: float | None = ...) -> None: ...

@dataclass
class OdbcParams(_Model):
    hostname: str | None
    path: str | None
    port: int | None
    protocol: str | None
    def __init__(self, hostname: str | None = ..., path: str | None = ..., port: int | None = ..., protocol: str | None = ...) -> None: ...

@dataclass
class Parameter(_Model):
    enum_options: str | None
    multi_values_options: MultiValuesOptions | None
    name: str | None
    query_id: str | None
    title: str | None
    type: ParameterType | None
    value: Any
    def __init__(self, enum_options: str | None = ..., multi_values_options: MultiValuesOptions | Mapping[str, Any] | None = ..., name: str | None = ..., query_id: str | None = ..., title: str | None = ..., type: ParameterType | str | None = ..., value: Any | None = ...) -> None: ...

@dataclass
class Query(_Model):
    apply_auto_limit: bool | None
    catalog: str | None
    create_time: str | None
    description: str | None
    display_name: str | None
    id: str | None
    last_modifier_user_name: str | None
    lifecycle_state: LifecycleState | None
    owner_user_name: str | None
    parameters: List[QueryParameter] | None
    parent_path: str | None
    query_text: str | None
    run_as_mode: RunAsMode | None
    schema: str | None
    tags: List[str] | None
    update_time: str | None
    warehouse_id: str | None
    def __init__(self, apply_auto_limit: bool | None = ..., catalog: str | None = ..., create_time: str | None = ..., description: str | None = ..., display_name: str | None = ..., id: str | None = ..., last_modifier_user_name: str | None = ..., lifecycle_state: LifecycleState | str | None = ..., owner_user_name: str | None = ..., parameters: Sequence[QueryParameter | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., query_text: str | None = ..., run_as_mode: RunAsMode | str | None = ..., schema: str | None = ..., tags: Sequence[str] | None = ..., update_time: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class QueryBackedValue(_Model):
    multi_values_options: MultiValuesOptions | None
    query_id: str | None
    values: List[str] | None
    def __init__(self, multi_values_options: MultiValuesOptions | Mapping[str, Any] | None = ..., query_id: str | None = ..., values: Sequence[str] | None = ...) -> None: ...

@dataclass
class QueryFilter(_Model):
    query_start_time_range: TimeRange | None
    statement_ids: List[str] | None
    statuses: List[QueryStatus] | None
    user_ids: List[int] | None
    warehouse_ids: List[str] | None
    def __init__(self, query_start_time_range: TimeRange | Mapping[str, Any] | None = ..., statement_ids: Sequence[str] | None = ..., statuses: Sequence[QueryStatus | str] | None = ..., user_ids: Sequence[int] | None = ..., warehouse_ids: Sequence[str] | None = ...) -> None: ...

@dataclass
class QueryInfo(_Model):
    cache_query_id: str | None
    channel_used: ChannelInfo | None
    client_application: str | None
    duration: int | None
    endpoint_id: str | None
    error_message: str | None
    executed_as_user_id: int | None
    executed_as_user_name: str | None
    execution_end_time_ms: int | None
    is_final: bool | None
    lookup_key: str | None
    metrics: QueryMetrics | None
    plans_state: PlansState | None
    query_end_time_ms: int | None
    query_id: str | None
    query_source: ExternalQuerySource | None
    query_start_time_ms: int | None
    query_tags: List[QueryTag] | None
    query_text: str | None
    rows_produced: int | None
    session_id: str | None
    spark_ui_url: str | None
    statement_type: QueryStatementType | None
    status: QueryStatus | None
    user_id: int | None
    user_name: str | None
    warehouse_id: str | None
    def __init__(self, cache_query_id: str | None = ..., channel_used: ChannelInfo | Mapping[str, Any] | None = ..., client_application: str | None = ..., duration: int | None = ..., endpoint_id: str | None = ..., error_message: str | None = ..., executed_as_user_id: int | None = ..., executed_as_user_name: str | None = ..., execution_end_time_ms: int | None = ..., is_final: bool | None = ..., lookup_key: str | None = ..., metrics: QueryMetrics | Mapping[str, Any] | None = ..., plans_state: PlansState | str | None = ..., query_end_time_ms: int | None = ..., query_id: str | None = ..., query_source: ExternalQuerySource | Mapping[str, Any] | None = ..., query_start_time_ms: int | None = ..., query_tags: Sequence[QueryTag | Mapping[str, Any]] | None = ..., query_text: str | None = ..., rows_produced: int | None = ..., session_id: str | None = ..., spark_ui_url: str | None = ..., statement_type: QueryStatementType | str | None = ..., status: QueryStatus | str | None = ..., user_id: int | None = ..., user_name: str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class QueryList(_Model):
    count: int | None
    page: int | None
    page_size: int | None
    results: List[LegacyQuery] | None
    def __init__(self, count: int | None = ..., page: int | None = ..., page_size: int | None = ..., results: Sequence[LegacyQuery | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class QueryMetrics(_Model):
    compilation_time_ms: int | None
    execution_time_ms: int | None
    network_sent_bytes: int | None
    overloading_queue_start_timestamp: int | None
    photon_total_time_ms: int | None
    projected_remaining_task_total_time_ms: int | None
    projected_remaining_wallclock_time_ms: int | None
    provisioning_queue_start_timestamp: int | None
    pruned_bytes: int | None
    pruned_files_count: int | None
    query_compilation_start_timestamp: int | None
    read_bytes: int | None
    read_cache_bytes: int | None
    read_files_bytes: int | None
    read_files_count: int | None
    read_partitions_count: int | None
    read_remote_bytes: int | None
    remaining_task_count: int | None
    result_fetch_time_ms: int | None
    result_from_cache: bool | None
    rows_produced_count: int | None
    rows_read_count: int | None
    runnable_tasks: int | None
    spill_to_disk_bytes: int | None
    task_time_over_time_range: TaskTimeOverRange | None
    task_total_time_ms: int | None
    total_time_ms: int | None
    work_to_be_done: int | None
    write_remote_bytes: int | None
    def __init__(self, compilation_time_ms: int | None = ..., execution_time_ms: int | None = ..., network_sent_bytes: int | None = ..., overloading_queue_start_timestamp: int | None = ..., photon_total_time_ms: int | None = ..., projected_remaining_task_total_time_ms: int | None = ..., projected_remaining_wallclock_time_ms: int | None = ..., provisioning_queue_start_timestamp: int | None = ..., pruned_bytes: int | None = ..., pruned_files_count: int | None = ..., query_compilation_start_timestamp: int | None = ..., read_bytes: int | None = ..., read_cache_bytes: int | None = ..., read_files_bytes: int | None = ..., read_files_count: int | None = ..., read_partitions_count: int | None = ..., read_remote_bytes: int | None = ..., remaining_task_count: int | None = ..., result_fetch_time_ms: int | None = ..., result_from_cache: bool | None = ..., rows_produced_count: int | None = ..., rows_read_count: int | None = ..., runnable_tasks: int | None = ..., spill_to_disk_bytes: int | None = ..., task_time_over_time_range: TaskTimeOverRange | Mapping[str, Any] | None = ..., task_total_time_ms: int | None = ..., total_time_ms: int | None = ..., work_to_be_done: int | None = ..., write_remote_bytes: int | None = ...) -> None: ...

@dataclass
class QueryOptions(_Model):
    catalog: str | None
    moved_to_trash_at: str | None
    parameters: List[Parameter] | None
    schema: str | None
    def __init__(self, catalog: str | None = ..., moved_to_trash_at: str | None = ..., parameters: Sequence[Parameter | Mapping[str, Any]] | None = ..., schema: str | None = ...) -> None: ...

@dataclass
class QueryParameter(_Model):
    date_range_value: DateRangeValue | None
    date_value: DateValue | None
    enum_value: EnumValue | None
    name: str | None
    numeric_value: NumericValue | None
    query_backed_value: QueryBackedValue | None
    text_value: TextValue | None
    title: str | None
    def __init__(self, date_range_value: DateRangeValue | Mapping[str, Any] | None = ..., date_value: DateValue | Mapping[str, Any] | None = ..., enum_value: EnumValue | Mapping[str, Any] | None = ..., name: str | None = ..., numeric_value: NumericValue | Mapping[str, Any] | None = ..., query_backed_value: QueryBackedValue | Mapping[str, Any] | None = ..., text_value: TextValue | Mapping[str, Any] | None = ..., title: str | None = ...) -> None: ...

@dataclass
class QueryTag(_Model):
    key: str
    value: str | None
    def __init__(self, key: str, value: str | None = ...) -> None: ...

@dataclass
class RepeatedEndpointConfPairs(_Model):
    config_pair: List[EndpointConfPair] | None
    configuration_pairs: List[EndpointConfPair] | None
    def __init__(self, config_pair: Sequence[EndpointConfPair | Mapping[str, Any]] | None = ..., configuration_pairs: Sequence[EndpointConfPair | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ResultData(_Model):
    byte_count: int | None
    chunk_index: int | None
    data_array: List[List[str]] | None
    external_links: List[ExternalLink] | None
    next_chunk_index: int | None
    next_chunk_internal_link: str | None
    row_count: int | None
    row_offset: int | None
    def __init__(self, byte_count: int | None = ..., chunk_index: int | None = ..., data_array: Sequence[Sequence[str]] | None = ..., external_links: Sequence[ExternalLink | Mapping[str, Any]] | None = ..., next_chunk_index: int | None = ..., next_chunk_internal_link: str | None = ..., row_count: int | None = ..., row_offset: int | None = ...) -> None: ...

@dataclass
class ResultManifest(_Model):
    chunks: List[BaseChunkInfo] | None
    format: Format | None
    schema: ResultSchema | None
    total_byte_count: int | None
    total_chunk_count: int | None
    total_row_count: int | None
    truncated: bool | None
    def __init__(self, chunks: Sequence[BaseChunkInfo | Mapping[str, Any]] | None = ..., format: Format | str | None = ..., schema: ResultSchema | Mapping[str, Any] | None = ..., total_byte_count: int | None = ..., total_chunk_count: int | None = ..., total_row_count: int | None = ..., truncated: bool | None = ...) -> None: ...

@dataclass
class ResultSchema(_Model):
    column_count: int | None
    columns: List[ColumnInfo] | None
    def __init__(self, column_count: int | None = ..., columns: Sequence[ColumnInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ServiceError(_Model):
    error_code: ServiceErrorCode | None
    message: str | None
    def __init__(self, error_code: ServiceErrorCode | str | None = ..., message: str | None = ...) -> None: ...

@dataclass
class SetResponse(_Model):
    access_control_list: List[AccessControl] | None
    object_id: str | None
    object_type: ObjectType | None
    def __init__(self, access_control_list: Sequence[AccessControl | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: ObjectType | str | None = ...) -> None: ...

@dataclass
class StatementParameterListItem(_Model):
    name: str
    type: str | None
    value: str | None
    def __init__(self, name: str, type: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class StatementResponse(_Model):
    manifest: ResultManifest | None
    result: ResultData | None
    statement_id: str | None
    status: StatementStatus | None
    def __init__(self, manifest: ResultManifest | Mapping[str, Any] | None = ..., result: ResultData | Mapping[str, Any] | None = ..., statement_id: str | None = ..., status: StatementStatus | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class StatementStatus(_Model):
    error: ServiceError | None
    sql_state: str | None
    state: StatementState | None
    def __init__(self, error: ServiceError | Mapping[str, Any] | None = ..., sql_state: str | None = ..., state: StatementState | str | None = ...) -> None: ...

@dataclass
class Success(_Model):
    message: SuccessMessage | None
    def __init__(self, message: SuccessMessage | str | None = ...) -> None: ...

@dataclass
class TaskTimeOverRange(_Model):
    entries: List[TaskTimeOverRangeEntry] | None
    interval: int | None
    def __init__(self, entries: Sequence[TaskTimeOverRangeEntry | Mapping[str, Any]] | None = ..., interval: int | None = ...) -> None: ...

@dataclass
class TaskTimeOverRangeEntry(_Model):
    task_completed_time_ms: int | None
    def __init__(self, task_completed_time_ms: int | None = ...) -> None: ...

@dataclass
class TerminationReason(_Model):
    code: TerminationReasonCode | None
    parameters: Dict[str, str] | None
    type: TerminationReasonType | None
    def __init__(self, code: TerminationReasonCode | str | None = ..., parameters: Mapping[str, str] | None = ..., type: TerminationReasonType | str | None = ...) -> None: ...

@dataclass
class TextValue(_Model):
    value: str | None
    def __init__(self, value: str | None = ...) -> None: ...

@dataclass
class TimeRange(_Model):
    end_time_ms: int | None
    start_time_ms: int | None
    def __init__(self, end_time_ms: int | None = ..., start_time_ms: int | None = ...) -> None: ...

@dataclass
class UpdateAlertRequestAlert(_Model):
    condition: AlertCondition | None
    custom_body: str | None
    custom_subject: str | None
    display_name: str | None
    notify_on_ok: bool | None
    owner_user_name: str | None
    query_id: str | None
    seconds_to_retrigger: int | None
    def __init__(self, condition: AlertCondition | Mapping[str, Any] | None = ..., custom_body: str | None = ..., custom_subject: str | None = ..., display_name: str | None = ..., notify_on_ok: bool | None = ..., owner_user_name: str | None = ..., query_id: str | None = ..., seconds_to_retrigger: int | None = ...) -> None: ...

@dataclass
class UpdateQueryRequestQuery(_Model):
    apply_auto_limit: bool | None
    catalog: str | None
    description: str | None
    display_name: str | None
    owner_user_name: str | None
    parameters: List[QueryParameter] | None
    query_text: str | None
    run_as_mode: RunAsMode | None
    schema: str | None
    tags: List[str] | None
    warehouse_id: str | None
    def __init__(self, apply_auto_limit: bool | None = ..., catalog: str | None = ..., description: str | None = ..., display_name: str | None = ..., owner_user_name: str | None = ..., parameters: Sequence[QueryParameter | Mapping[str, Any]] | None = ..., query_text: str | None = ..., run_as_mode: RunAsMode | str | None = ..., schema: str | None = ..., tags: Sequence[str] | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class UpdateVisualizationRequestVisualization(_Model):
    display_name: str | None
    serialized_options: str | None
    serialized_query_plan: str | None
    type: str | None
    def __init__(self, display_name: str | None = ..., serialized_options: str | None = ..., serialized_query_plan: str | None = ..., type: str | None = ...) -> None: ...

@dataclass
class User(_Model):
    email: str | None
    id: int | None
    name: str | None
    def __init__(self, email: str | None = ..., id: int | None = ..., name: str | None = ...) -> None: ...

@dataclass
class Visualization(_Model):
    create_time: str | None
    display_name: str | None
    id: str | None
    query_id: str | None
    serialized_options: str | None
    serialized_query_plan: str | None
    type: str | None
    update_time: str | None
    def __init__(self, create_time: str | None = ..., display_name: str | None = ..., id: str | None = ..., query_id: str | None = ..., serialized_options: str | None = ..., serialized_query_plan: str | None = ..., type: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class WarehouseAccessControlRequest(_Model):
    group_name: str | None
    permission_level: WarehousePermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: WarehousePermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class WarehouseAccessControlResponse(_Model):
    all_permissions: List[WarehousePermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[WarehousePermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class WarehousePermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: WarehousePermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: WarehousePermissionLevel | str | None = ...) -> None: ...

@dataclass
class WarehousePermissions(_Model):
    access_control_list: List[WarehouseAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[WarehouseAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class WarehousePermissionsDescription(_Model):
    description: str | None
    permission_level: WarehousePermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: WarehousePermissionLevel | str | None = ...) -> None: ...

@dataclass
class WarehouseTypePair(_Model):
    enabled: bool | None
    warehouse_type: WarehouseTypePairWarehouseType | None
    def __init__(self, enabled: bool | None = ..., warehouse_type: WarehouseTypePairWarehouseType | str | None = ...) -> None: ...

@dataclass
class Widget(_Model):
    id: str | None
    options: WidgetOptions | None
    visualization: LegacyVisualization | None
    width: int | None
    def __init__(self, id: str | None = ..., options: WidgetOptions | Mapping[str, Any] | None = ..., visualization: LegacyVisualization | Mapping[str, Any] | None = ..., width: int | None = ...) -> None: ...

@dataclass
class WidgetOptions(_Model):
    created_at: str | None
    description: str | None
    is_hidden: bool | None
    parameter_mappings: Any
    position: WidgetPosition | None
    title: str | None
    updated_at: str | None
    def __init__(self, created_at: str | None = ..., description: str | None = ..., is_hidden: bool | None = ..., parameter_mappings: Any | None = ..., position: WidgetPosition | Mapping[str, Any] | None = ..., title: str | None = ..., updated_at: str | None = ...) -> None: ...

@dataclass
class WidgetPosition(_Model):
    auto_height: bool | None
    col: int | None
    row: int | None
    size_x: int | None
    size_y: int | None
    def __init__(self, auto_height: bool | None = ..., col: int | None = ..., row: int | None = ..., size_x: int | None = ..., size_y: int | None = ...) -> None: ...

@dataclass
class DeleteResponse(_Model): ...

@dataclass
class DeleteWarehouseResponse(_Model): ...

@dataclass
class EditWarehouseResponse(_Model): ...

@dataclass
class Empty(_Model): ...

@dataclass
class RestoreResponse(_Model): ...

@dataclass
class SetWorkspaceWarehouseConfigResponse(_Model): ...

@dataclass
class StartWarehouseResponse(_Model): ...

@dataclass
class StopWarehouseResponse(_Model): ...

@dataclass
class UpdateResponse(_Model): ...

class AlertsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, alert: CreateAlertRequestAlert | Mapping[str, Any] | None = ..., auto_resolve_display_name: bool | None = ...) -> Alert: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> Alert: ...
    def list(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[ListAlertsResponseAlert]: ...
    def update(self, id: str, update_mask: str, *, alert: UpdateAlertRequestAlert | Mapping[str, Any] | None = ..., auto_resolve_display_name: bool | None = ...) -> Alert: ...

class AlertsLegacyAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, options: AlertOptions | Mapping[str, Any], query_id: str, *, parent: str | None = ..., rearm: int | None = ...) -> LegacyAlert: ...
    def delete(self, alert_id: str) -> None: ...
    def get(self, alert_id: str) -> LegacyAlert: ...
    def list(self) -> List[LegacyAlert]: ...
    def update(self, alert_id: str, name: str, options: AlertOptions | Mapping[str, Any], query_id: str, *, rearm: int | None = ...) -> None: ...

class AlertsV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_alert(self, alert: AlertV2 | Mapping[str, Any]) -> AlertV2: ...
    def get_alert(self, id: str) -> AlertV2: ...
    def list_alerts(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[AlertV2]: ...
    def trash_alert(self, id: str, *, purge: bool | None = ...) -> None: ...
    def update_alert(self, id: str, alert: AlertV2 | Mapping[str, Any], update_mask: str) -> AlertV2: ...

class DashboardWidgetsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, dashboard_id: str, options: WidgetOptions | Mapping[str, Any], width: int, *, text: str | None = ..., visualization_id: str | None = ...) -> Widget: ...
    def delete(self, id: str) -> None: ...
    def update(self, id: str, dashboard_id: str, options: WidgetOptions | Mapping[str, Any], width: int, *, text: str | None = ..., visualization_id: str | None = ...) -> Widget: ...

class DashboardsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, dashboard_id: str) -> None: ...
    def get(self, dashboard_id: str) -> Dashboard: ...
    def list(self, *, order: ListOrder | str | None = ..., page: int | None = ..., page_size: int | None = ..., q: str | None = ...) -> Iterator[Dashboard]: ...
    def restore(self, dashboard_id: str) -> None: ...
    def update(self, dashboard_id: str, *, name: str | None = ..., run_as_role: RunAsRole | str | None = ..., tags: Sequence[str] | None = ...) -> Dashboard: ...

class DataSourcesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def list(self) -> List[DataSource]: ...

class DbsqlPermissionsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, object_type: ObjectTypePlural | str, object_id: str) -> GetResponse: ...
    def set(self, object_type: ObjectTypePlural | str, object_id: str, *, access_control_list: Sequence[AccessControl | Mapping[str, Any]] | None = ...) -> SetResponse: ...
    def transfer_ownership(self, object_type: OwnableObjectType | str, object_id: str, *, new_owner: str | None = ...) -> Success: ...

class QueriesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, auto_resolve_display_name: bool | None = ..., query: CreateQueryRequestQuery | Mapping[str, Any] | None = ...) -> Query: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> Query: ...
    def list(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[ListQueryObjectsResponseQuery]: ...
    def list_visualizations(self, id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Visualization]: ...
    def update(self, id: str, update_mask: str, *, auto_resolve_display_name: bool | None = ..., query: UpdateQueryRequestQuery | Mapping[str, Any] | None = ...) -> Query: ...

class QueriesLegacyAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, data_source_id: str | None = ..., description: str | None = ..., name: str | None = ..., options: Any | None = ..., parent: str | None = ..., query: str | None = ..., run_as_role: RunAsRole | str | None = ..., tags: Sequence[str] | None = ...) -> LegacyQuery: ...
    def delete(self, query_id: str) -> None: ...
    def get(self, query_id: str) -> LegacyQuery: ...
    def list(self, *, order: str | None = ..., page: int | None = ..., page_size: int | None = ..., q: str | None = ...) -> Iterator[LegacyQuery]: ...
    def restore(self, query_id: str) -> None: ...
    def update(self, query_id: str, *, data_source_id: str | None = ..., description: str | None = ..., name: str | None = ..., options: Any | None = ..., query: str | None = ..., run_as_role: RunAsRole | str | None = ..., tags: Sequence[str] | None = ...) -> LegacyQuery: ...

class QueryHistoryAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def list(self, *, filter_by: QueryFilter | Mapping[str, Any] | None = ..., include_metrics: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> ListQueriesResponse: ...

class QueryVisualizationsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, visualization: CreateVisualizationRequestVisualization | Mapping[str, Any] | None = ...) -> Visualization: ...
    def delete(self, id: str) -> None: ...
    def update(self, id: str, update_mask: str, *, visualization: UpdateVisualizationRequestVisualization | Mapping[str, Any] | None = ...) -> Visualization: ...

class QueryVisualizationsLegacyAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, options: Any, query_id: str, type: str, *, description: str | None = ..., name: str | None = ...) -> LegacyVisualization: ...
    def delete(self, id: str) -> None: ...
    def update(self, *, created_at: str | None = ..., description: str | None = ..., id: str | None = ..., name: str | None = ..., options: Any | None = ..., query: LegacyQuery | Mapping[str, Any] | None = ..., type: str | None = ..., updated_at: str | None = ...) -> LegacyVisualization: ...

class RedashConfigAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_config(self) -> ClientConfig: ...

class StatementExecutionAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def cancel_execution(self, statement_id: str) -> None: ...
    def execute_statement(self, statement: str, warehouse_id: str, *, byte_limit: int | None = ..., catalog: str | None = ..., disposition: Disposition | str | None = ..., format: Format | str | None = ..., on_wait_timeout: ExecuteStatementRequestOnWaitTimeout | str | None = ..., parameters: Sequence[StatementParameterListItem | Mapping[str, Any]] | None = ..., query_tags: Sequence[QueryTag | Mapping[str, Any]] | None = ..., row_limit: int | None = ..., schema: str | None = ..., wait_timeout: str | None = ...) -> StatementResponse: ...
    def get_statement(self, statement_id: str) -> StatementResponse: ...
    def get_statement_result_chunk_n(self, statement_id: str, chunk_index: int) -> ResultData: ...

class WarehousesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, auto_stop_mins: int | None = ..., channel: Channel | Mapping[str, Any] | None = ..., cluster_size: str | None = ..., creator_name: str | None = ..., customer_version_label: str | None = ..., enable_photon: bool | None = ..., enable_serverless_compute: bool | None = ..., instance_profile_arn: str | None = ..., max_dbu: int | None = ..., max_num_clusters: int | None = ..., min_num_clusters: int | None = ..., name: str | None = ..., reyden_cluster_size_multiplier: float | None = ..., spot_instance_policy: SpotInstancePolicy | str | None = ..., statement_timeout: int | None = ..., tags: EndpointTags | Mapping[str, Any] | None = ..., warehouse_type: CreateWarehouseRequestWarehouseType | str | None = ...) -> Wait[GetWarehouseResponse]: ...
    def create_and_wait(self, *, auto_stop_mins: int | None = ..., channel: Channel | Mapping[str, Any] | None = ..., cluster_size: str | None = ..., creator_name: str | None = ..., customer_version_label: str | None = ..., enable_photon: bool | None = ..., enable_serverless_compute: bool | None = ..., instance_profile_arn: str | None = ..., max_dbu: int | None = ..., max_num_clusters: int | None = ..., min_num_clusters: int | None = ..., name: str | None = ..., reyden_cluster_size_multiplier: float | None = ..., spot_instance_policy: SpotInstancePolicy | str | None = ..., statement_timeout: int | None = ..., tags: EndpointTags | Mapping[str, Any] | None = ..., warehouse_type: CreateWarehouseRequestWarehouseType | str | None = ..., timeout: timedelta = ...) -> GetWarehouseResponse: ...
    def wait_get_warehouse_running(self, id: str, timeout: timedelta = ..., callback: Callable[[GetWarehouseResponse], None] | None = ...) -> GetWarehouseResponse: ...
    def create_default_warehouse_override(self, default_warehouse_override: DefaultWarehouseOverride | Mapping[str, Any], default_warehouse_override_id: str) -> DefaultWarehouseOverride: ...
    def delete(self, id: str) -> None: ...
    def delete_default_warehouse_override(self, name: str) -> None: ...
    def edit(self, id: str, *, auto_stop_mins: int | None = ..., channel: Channel | Mapping[str, Any] | None = ..., cluster_size: str | None = ..., creator_name: str | None = ..., customer_version_label: str | None = ..., enable_photon: bool | None = ..., enable_serverless_compute: bool | None = ..., instance_profile_arn: str | None = ..., max_dbu: int | None = ..., max_num_clusters: int | None = ..., min_num_clusters: int | None = ..., name: str | None = ..., reyden_cluster_size_multiplier: float | None = ..., spot_instance_policy: SpotInstancePolicy | str | None = ..., statement_timeout: int | None = ..., tags: EndpointTags | Mapping[str, Any] | None = ..., warehouse_type: EditWarehouseRequestWarehouseType | str | None = ...) -> Wait[GetWarehouseResponse]: ...
    def edit_and_wait(self, id: str, *, auto_stop_mins: int | None = ..., channel: Channel | Mapping[str, Any] | None = ..., cluster_size: str | None = ..., creator_name: str | None = ..., customer_version_label: str | None = ..., enable_photon: bool | None = ..., enable_serverless_compute: bool | None = ..., instance_profile_arn: str | None = ..., max_dbu: int | None = ..., max_num_clusters: int | None = ..., min_num_clusters: int | None = ..., name: str | None = ..., reyden_cluster_size_multiplier: float | None = ..., spot_instance_policy: SpotInstancePolicy | str | None = ..., statement_timeout: int | None = ..., tags: EndpointTags | Mapping[str, Any] | None = ..., warehouse_type: EditWarehouseRequestWarehouseType | str | None = ..., timeout: timedelta = ...) -> GetWarehouseResponse: ...
    def get(self, id: str) -> GetWarehouseResponse: ...
    def get_default_warehouse_override(self, name: str) -> DefaultWarehouseOverride: ...
    def get_permission_levels(self, warehouse_id: str) -> GetWarehousePermissionLevelsResponse: ...
    def get_permissions(self, warehouse_id: str) -> WarehousePermissions: ...
    def get_workspace_warehouse_config(self) -> GetWorkspaceWarehouseConfigResponse: ...
    def list(self, *, page_size: int | None = ..., page_token: str | None = ..., run_as_user_id: int | None = ...) -> Iterator[EndpointInfo]: ...
    def list_default_warehouse_overrides(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[DefaultWarehouseOverride]: ...
    def set_permissions(self, warehouse_id: str, *, access_control_list: Sequence[WarehouseAccessControlRequest | Mapping[str, Any]] | None = ...) -> WarehousePermissions: ...
    def set_workspace_warehouse_config(self, *, channel: Channel | Mapping[str, Any] | None = ..., config_param: RepeatedEndpointConfPairs | Mapping[str, Any] | None = ..., data_access_config: Sequence[EndpointConfPair | Mapping[str, Any]] | None = ..., enable_serverless_compute: bool | None = ..., enabled_warehouse_types: Sequence[WarehouseTypePair | Mapping[str, Any]] | None = ..., global_param: RepeatedEndpointConfPairs | Mapping[str, Any] | None = ..., google_service_account: str | None = ..., instance_profile_arn: str | None = ..., security_policy: SetWorkspaceWarehouseConfigRequestSecurityPolicy | str | None = ..., sql_configuration_parameters: RepeatedEndpointConfPairs | Mapping[str, Any] | None = ...) -> None: ...
    def start(self, id: str) -> Wait[GetWarehouseResponse]: ...
    def start_and_wait(self, id: str, timeout: timedelta = ...) -> GetWarehouseResponse: ...
    def stop(self, id: str) -> Wait[GetWarehouseResponse]: ...
    def stop_and_wait(self, id: str, timeout: timedelta = ...) -> GetWarehouseResponse: ...
    def wait_get_warehouse_stopped(self, id: str, timeout: timedelta = ..., callback: Callable[[GetWarehouseResponse], None] | None = ...) -> GetWarehouseResponse: ...
    def update_default_warehouse_override(self, name: str, default_warehouse_override: DefaultWarehouseOverride | Mapping[str, Any], update_mask: FieldMask, *, allow_missing: bool | None = ...) -> DefaultWarehouseOverride: ...
    def update_permissions(self, warehouse_id: str, *, access_control_list: Sequence[WarehouseAccessControlRequest | Mapping[str, Any]] | None = ...) -> WarehousePermissions: ...

