"""`compute`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class AwsAvailability(Enum):
    ON_DEMAND = "ON_DEMAND"
    SPOT = "SPOT"
    SPOT_WITH_FALLBACK = "SPOT_WITH_FALLBACK"

class AzureAvailability(Enum):
    ON_DEMAND_AZURE = "ON_DEMAND_AZURE"
    SPOT_AZURE = "SPOT_AZURE"
    SPOT_WITH_FALLBACK_AZURE = "SPOT_WITH_FALLBACK_AZURE"

class CloudProviderNodeStatus(Enum):
    NOT_AVAILABLE_IN_REGION = "NotAvailableInRegion"
    NOT_ENABLED_ON_SUBSCRIPTION = "NotEnabledOnSubscription"

class ClusterPermissionLevel(Enum):
    CAN_ATTACH_TO = "CAN_ATTACH_TO"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RESTART = "CAN_RESTART"

class ClusterPolicyPermissionLevel(Enum):
    CAN_USE = "CAN_USE"

class ClusterSource(Enum):
    API = "API"
    JOB = "JOB"
    MODELS = "MODELS"
    PIPELINE = "PIPELINE"
    PIPELINE_MAINTENANCE = "PIPELINE_MAINTENANCE"
    SQL = "SQL"
    UI = "UI"

class CommandStatus(Enum):
    CANCELLED = "Cancelled"
    CANCELLING = "Cancelling"
    ERROR = "Error"
    FINISHED = "Finished"
    QUEUED = "Queued"
    RUNNING = "Running"

class ConfidentialComputeType(Enum):
    CONFIDENTIAL_COMPUTE_TYPE_NONE = "CONFIDENTIAL_COMPUTE_TYPE_NONE"
    SEV_SNP = "SEV_SNP"

class ContextStatus(Enum):
    ERROR = "Error"
    PENDING = "Pending"
    RUNNING = "Running"

class DataPlaneEventDetailsEventType(Enum):
    NODE_BLACKLISTED = "NODE_BLACKLISTED"
    NODE_EXCLUDED_DECOMMISSIONED = "NODE_EXCLUDED_DECOMMISSIONED"

class DataSecurityMode(Enum):
    DATA_SECURITY_MODE_AUTO = "DATA_SECURITY_MODE_AUTO"
    DATA_SECURITY_MODE_DEDICATED = "DATA_SECURITY_MODE_DEDICATED"
    DATA_SECURITY_MODE_STANDARD = "DATA_SECURITY_MODE_STANDARD"
    LEGACY_PASSTHROUGH = "LEGACY_PASSTHROUGH"
    LEGACY_SINGLE_USER = "LEGACY_SINGLE_USER"
    LEGACY_SINGLE_USER_STANDARD = "LEGACY_SINGLE_USER_STANDARD"
    LEGACY_TABLE_ACL = "LEGACY_TABLE_ACL"
    NONE = "NONE"
    SINGLE_USER = "SINGLE_USER"
    USER_ISOLATION = "USER_ISOLATION"

class DependencyMode(Enum):
    DEPENDENCY_MODE_AUTO = "DEPENDENCY_MODE_AUTO"
    DEPENDENCY_MODE_CLUSTER_LIBRARIES = "DEPENDENCY_MODE_CLUSTER_LIBRARIES"
    DEPENDENCY_MODE_ENVIRONMENTS = "DEPENDENCY_MODE_ENVIRONMENTS"

class DiskTypeAzureDiskVolumeType(Enum):
    PREMIUM_LRS = "PREMIUM_LRS"
    STANDARD_LRS = "STANDARD_LRS"

class DiskTypeEbsVolumeType(Enum):
    GENERAL_PURPOSE_SSD = "GENERAL_PURPOSE_SSD"
    THROUGHPUT_OPTIMIZED_HDD = "THROUGHPUT_OPTIMIZED_HDD"

class EbsVolumeType(Enum):
    GENERAL_PURPOSE_SSD = "GENERAL_PURPOSE_SSD"
    THROUGHPUT_OPTIMIZED_HDD = "THROUGHPUT_OPTIMIZED_HDD"

class EnforcePolicyComplianceForClusterEnforceMode(Enum):
    ENFORCE_IMMEDIATELY = "ENFORCE_IMMEDIATELY"
    WAIT_FOR_TERMINATION = "WAIT_FOR_TERMINATION"

class EnforcePolicyComplianceForClusterResponseEnforceResult(Enum):
    APPLIED = "APPLIED"
    DEFERRED = "DEFERRED"
    NO_CHANGES = "NO_CHANGES"

class EventDetailsCause(Enum):
    AUTORECOVERY = "AUTORECOVERY"
    AUTOSCALE = "AUTOSCALE"
    AUTOSCALE_V2 = "AUTOSCALE_V2"
    DBR_AUTOSCALE = "DBR_AUTOSCALE"
    REPLACE_BAD_NODES = "REPLACE_BAD_NODES"
    USER_REQUEST = "USER_REQUEST"

class EventType(Enum):
    ADD_NODES_FAILED = "ADD_NODES_FAILED"
    AUTOMATIC_CLUSTER_UPDATE = "AUTOMATIC_CLUSTER_UPDATE"
    AUTOSCALING_BACKOFF = "AUTOSCALING_BACKOFF"
    AUTOSCALING_FAILED = "AUTOSCALING_FAILED"
    AUTOSCALING_STATS_REPORT = "AUTOSCALING_STATS_REPORT"
    CLUSTER_MIGRATED = "CLUSTER_MIGRATED"
    CREATING = "CREATING"
    DBFS_DOWN = "DBFS_DOWN"
    DECOMMISSION_ENDED = "DECOMMISSION_ENDED"
    DECOMMISSION_STARTED = "DECOMMISSION_STARTED"
    DEFERRED_POLICY_ENFORCEMENT_FAILED = "DEFERRED_POLICY_ENFORCEMENT_FAILED"
    DEFERRED_POLICY_ENFORCEMENT_SCHEDULED = "DEFERRED_POLICY_ENFORCEMENT_SCHEDULED"
    DID_NOT_EXPAND_DISK = "DID_NOT_EXPAND_DISK"
    DRIVER_HEALTHY = "DRIVER_HEALTHY"
    DRIVER_NOT_RESPONDING = "DRIVER_NOT_RESPONDING"
    DRIVER_UNAVAILABLE = "DRIVER_UNAVAILABLE"
    EDITED = "EDITED"
    EXPANDED_DISK = "EXPANDED_DISK"
    FAILED_TO_EXPAND_DISK = "FAILED_TO_EXPAND_DISK"
    INIT_SCRIPTS_FINISHED = "INIT_SCRIPTS_FINISHED"
    INIT_SCRIPTS_STARTED = "INIT_SCRIPTS_STARTED"
    METASTORE_DOWN = "METASTORE_DOWN"
    NODES_LOST = "NODES_LOST"
    NODE_BLACKLISTED = "NODE_BLACKLISTED"
    NODE_EXCLUDED_DECOMMISSIONED = "NODE_EXCLUDED_DECOMMISSIONED"
    PINNED = "PINNED"
    RESIZING = "RESIZING"
    RESTARTING = "RESTARTING"
    RUNNING = "RUNNING"
    SPARK_EXCEPTION = "SPARK_EXCEPTION"
    STARTING = "STARTING"
    TERMINATING = "TERMINATING"
    UC_VOLUME_MISCONFIGURED = "UC_VOLUME_MISCONFIGURED"
    UNPINNED = "UNPINNED"
    UPSIZE_COMPLETED = "UPSIZE_COMPLETED"

class GcpAvailability(Enum):
    ON_DEMAND_GCP = "ON_DEMAND_GCP"
    PREEMPTIBLE_GCP = "PREEMPTIBLE_GCP"
    PREEMPTIBLE_WITH_FALLBACK_GCP = "PREEMPTIBLE_WITH_FALLBACK_GCP"

class GetEventsOrder(Enum):
    ASC = "ASC"
    DESC = "DESC"

class HardwareAcceleratorType(Enum):
    GPU_1X_A10 = "GPU_1xA10"
    GPU_1X_H100 = "GPU_1xH100"
    GPU_8X_B300 = "GPU_8xB300"
    GPU_8X_H100 = "GPU_8xH100"

class InitScriptExecutionDetailsInitScriptExecutionStatus(Enum):
    FAILED_EXECUTION = "FAILED_EXECUTION"
    FAILED_FETCH = "FAILED_FETCH"
    FUSE_MOUNT_FAILED = "FUSE_MOUNT_FAILED"
    NOT_EXECUTED = "NOT_EXECUTED"
    SKIPPED = "SKIPPED"
    SUCCEEDED = "SUCCEEDED"
    UNKNOWN = "UNKNOWN"

class InstancePoolAwsAttributesAvailability(Enum):
    ON_DEMAND = "ON_DEMAND"
    SPOT = "SPOT"

class InstancePoolAzureAttributesAvailability(Enum):
    ON_DEMAND_AZURE = "ON_DEMAND_AZURE"
    SPOT_AZURE = "SPOT_AZURE"

class InstancePoolPermissionLevel(Enum):
    CAN_ATTACH_TO = "CAN_ATTACH_TO"
    CAN_MANAGE = "CAN_MANAGE"

class InstancePoolState(Enum):
    ACTIVE = "ACTIVE"
    DELETED = "DELETED"
    STOPPED = "STOPPED"

class Kind(Enum):
    CLASSIC_PREVIEW = "CLASSIC_PREVIEW"

class Language(Enum):
    PYTHON = "python"
    R = "r"
    SCALA = "scala"
    SQL = "sql"

class LibraryInstallStatus(Enum):
    FAILED = "FAILED"
    INSTALLED = "INSTALLED"
    INSTALLING = "INSTALLING"
    PENDING = "PENDING"
    RESOLVING = "RESOLVING"
    RESTORED = "RESTORED"
    SKIPPED = "SKIPPED"
    UNINSTALL_ON_RESTART = "UNINSTALL_ON_RESTART"

class ListClustersSortByDirection(Enum):
    ASC = "ASC"
    DESC = "DESC"

class ListClustersSortByField(Enum):
    CLUSTER_NAME = "CLUSTER_NAME"
    DEFAULT = "DEFAULT"

class ListSortColumn(Enum):
    POLICY_CREATION_TIME = "POLICY_CREATION_TIME"
    POLICY_NAME = "POLICY_NAME"

class ListSortOrder(Enum):
    ASC = "ASC"
    DESC = "DESC"

class PendingEnforcementEnforcementStatus(Enum):
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"

class ResultType(Enum):
    ERROR = "error"
    IMAGE = "image"
    IMAGES = "images"
    TABLE = "table"
    TEXT = "text"

class RuntimeEngine(Enum):
    NULL = "NULL"
    PHOTON = "PHOTON"
    STANDARD = "STANDARD"

class State(Enum):
    ERROR = "ERROR"
    PENDING = "PENDING"
    RESIZING = "RESIZING"
    RESTARTING = "RESTARTING"
    RUNNING = "RUNNING"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    UNKNOWN = "UNKNOWN"

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

@dataclass
class Adlsgen2Info(_Model):
    destination: str
    def __init__(self, destination: str) -> None: ...

@dataclass
class AutoScale(_Model):
    max_workers: int | None
    min_workers: int | None
    def __init__(self, max_workers: int | None = ..., min_workers: int | None = ...) -> None: ...

@dataclass
class AwsAttributes(_Model):
    availability: AwsAvailability | None
    ebs_volume_count: int | None
    ebs_volume_iops: int | None
    ebs_volume_size: int | None
    ebs_volume_throughput: int | None
    ebs_volume_type: EbsVolumeType | None
    first_on_demand: int | None
    instance_profile_arn: str | None
    spot_bid_price_percent: int | None
    zone_id: str | None
    def __init__(self, availability: AwsAvailability | str | None = ..., ebs_volume_count: int | None = ..., ebs_volume_iops: int | None = ..., ebs_volume_size: int | None = ..., ebs_volume_throughput: int | None = ..., ebs_volume_type: EbsVolumeType | str | None = ..., first_on_demand: int | None = ..., instance_profile_arn: str | None = ..., spot_bid_price_percent: int | None = ..., zone_id: str | None = ...) -> None: ...

@dataclass
class AzureAttributes(_Model):
    availability: AzureAvailability | None
    capacity_reservation_group: str | None
    first_on_demand: int | None
    log_analytics_info: LogAnalyticsInfo | None
    spot_bid_max_price: float | None
    def __init__(self, availability: AzureAvailability | str | None = ..., capacity_reservation_group: str | None = ..., first_on_demand: int | None = ..., log_analytics_info: LogAnalyticsInfo | Mapping[str, Any] | None = ..., spot_bid_max_price: float | None = ...) -> None: ...

@dataclass
class CancelPendingClusterEnforcementResponse(_Model): ...

@dataclass
class ClientsTypes(_Model):
    jobs: bool | None
    notebooks: bool | None
    def __init__(self, jobs: bool | None = ..., notebooks: bool | None = ...) -> None: ...

@dataclass
class CloneCluster(_Model):
    source_cluster_id: str
    def __init__(self, source_cluster_id: str) -> None: ...

@dataclass
class CloudProviderNodeInfo(_Model):
    status: List[CloudProviderNodeStatus] | None
    def __init__(self, status: Sequence[CloudProviderNodeStatus | str] | None = ...) -> None: ...

@dataclass
class ClusterAccessControlRequest(_Model):
    group_name: str | None
    permission_level: ClusterPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: ClusterPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ClusterAccessControlResponse(_Model):
    all_permissions: List[ClusterPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[ClusterPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ClusterAttributes(_Model):
    spark_version: str
    autotermination_minutes: int | None
    aws_attributes: AwsAttributes | None
    azure_attributes: AzureAttributes | None
    cluster_log_conf: ClusterLogConf | None
    cluster_name: str | None
    custom_tags: Dict[str, str] | None
    data_security_mode: DataSecurityMode | None
    dependency_mode: DependencyMode | None
    docker_image: DockerImage | None
    driver_instance_pool_id: str | None
    driver_node_type_flexibility: NodeTypeFlexibility | None
    driver_node_type_id: str | None
    enable_elastic_disk: bool | None
    enable_local_disk_encryption: bool | None
    gcp_attributes: GcpAttributes | None
    init_scripts: List[InitScriptInfo] | None
    instance_pool_id: str | None
    is_single_node: bool | None
    kind: Kind | None
    node_type_id: str | None
    policy_id: str | None
    remote_disk_throughput: int | None
    runtime_engine: RuntimeEngine | None
    single_user_name: str | None
    spark_conf: Dict[str, str] | None
    spark_env_vars: Dict[str, str] | None
    ssh_public_keys: List[str] | None
    total_initial_remote_disk_size: int | None
    use_ml_runtime: bool | None
    worker_node_type_flexibility: NodeTypeFlexibility | None
    workload_type: WorkloadType | None
    def __init__(self, spark_version: str, autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ClusterCompliance(_Model):
    cluster_id: str
    is_compliant: bool | None
    pending_enforcement: PendingEnforcement | None
    violations: Dict[str, str] | None
    def __init__(self, cluster_id: str, is_compliant: bool | None = ..., pending_enforcement: PendingEnforcement | Mapping[str, Any] | None = ..., violations: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ClusterDetails(_Model):
    autoscale: AutoScale | None
    autotermination_minutes: int | None
    aws_attributes: AwsAttributes | None
    azure_attributes: AzureAttributes | None
    cluster_cores: float | None
    cluster_id: str | None
    cluster_log_conf: ClusterLogConf | None
    cluster_log_status: LogSyncStatus | None
    cluster_memory_mb: int | None
    cluster_name: str | None
    cluster_source: ClusterSource | None
    creator_user_name: str | None
    custom_tags: Dict[str, str] | None
    data_security_mode: DataSecurityMode | None
    default_tags: Dict[str, str] | None
    dependency_mode: DependencyMode | None
    docker_image: DockerImage | None
    driver: SparkNode | None
    driver_instance_pool_id: str | None
    driver_node_type_flexibility: NodeTypeFlexibility | None
    driver_node_type_id: str | None
    enable_elastic_disk: bool | None
    enable_local_disk_encryption: bool | None
    executors: List[SparkNode] | None
    gcp_attributes: GcpAttributes | None
    init_scripts: List[InitScriptInfo] | None
    instance_pool_id: str | None
    is_single_node: bool | None
    jdbc_port: int | None
    kind: Kind | None
    last_restarted_time: int | None
    last_state_loss_time: int | None
    node_type_id: str | None
    num_workers: int | None
    policy_id: str | None
    remote_disk_throughput: int | None
    runtime_engine: RuntimeEngine | None
    single_user_name: str | None
    spark_conf: Dict[str, str] | None
    spark_context_id: int | None
    spark_env_vars: Dict[str, str] | None
    spark_version: str | None
    spec: ClusterSpec | None
    ssh_public_keys: List[str] | None
    start_time: int | None
    state: State | None
    state_message: str | None
    terminated_time: int | None
    termination_reason: TerminationReason | None
    total_initial_remote_disk_size: int | None
    use_ml_runtime: bool | None
    worker_node_type_flexibility: NodeTypeFlexibility | None
    workload_type: WorkloadType | None
    def __init__(self, autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_cores: float | None = ..., cluster_id: str | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_log_status: LogSyncStatus | Mapping[str, Any] | None = ..., cluster_memory_mb: int | None = ..., cluster_name: str | None = ..., cluster_source: ClusterSource | str | None = ..., creator_user_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., default_tags: Mapping[str, str] | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver: SparkNode | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., executors: Sequence[SparkNode | Mapping[str, Any]] | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., jdbc_port: int | None = ..., kind: Kind | str | None = ..., last_restarted_time: int | None = ..., last_state_loss_time: int | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_context_id: int | None = ..., spark_env_vars: Mapping[str, str] | None = ..., spark_version: str | None = ..., spec: ClusterSpec | Mapping[str, Any] | None = ..., ssh_public_keys: Sequence[str] | None = ..., start_time: int | None = ..., state: State | str | None = ..., state_message: str | None = ..., terminated_time: int | None = ..., termination_reason: TerminationReason | Mapping[str, Any] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> None: ...
    @property
    def last_activity_time(self) -> datetime | None: ...

@dataclass
class ClusterEvent(_Model):
    cluster_id: str
    data_plane_event_details: DataPlaneEventDetails | None
    details: EventDetails | None
    timestamp: int | None
    type: EventType | None
    def __init__(self, cluster_id: str, data_plane_event_details: DataPlaneEventDetails | Mapping[str, Any] | None = ..., details: EventDetails | Mapping[str, Any] | None = ..., timestamp: int | None = ..., type: EventType | str | None = ...) -> None: ...

@dataclass
class ClusterLibraryStatuses(_Model):
    cluster_id: str | None
    library_statuses: List[LibraryFullStatus] | None
    def __init__(self, cluster_id: str | None = ..., library_statuses: Sequence[LibraryFullStatus | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ClusterLogConf(_Model):
    dbfs: DbfsStorageInfo | None
    s3: S3StorageInfo | None
    volumes: VolumesStorageInfo | None
    def __init__(self, dbfs: DbfsStorageInfo | Mapping[str, Any] | None = ..., s3: S3StorageInfo | Mapping[str, Any] | None = ..., volumes: VolumesStorageInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ClusterPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: ClusterPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: ClusterPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ClusterPermissions(_Model):
    access_control_list: List[ClusterAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[ClusterAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class ClusterPermissionsDescription(_Model):
    description: str | None
    permission_level: ClusterPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: ClusterPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ClusterPolicyAccessControlRequest(_Model):
    group_name: str | None
    permission_level: ClusterPolicyPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: ClusterPolicyPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ClusterPolicyAccessControlResponse(_Model):
    all_permissions: List[ClusterPolicyPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[ClusterPolicyPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ClusterPolicyPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: ClusterPolicyPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: ClusterPolicyPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ClusterPolicyPermissions(_Model):
    access_control_list: List[ClusterPolicyAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[ClusterPolicyAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class ClusterPolicyPermissionsDescription(_Model):
    description: str | None
    permission_level: ClusterPolicyPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: ClusterPolicyPermissionLevel | str | None = ...) -> None: ...

@dataclass
class ClusterSettingsChange(_Model):
    field: str | None
    new_value: str | None
    previous_value: str | None
    def __init__(self, field: str | None = ..., new_value: str | None = ..., previous_value: str | None = ...) -> None: ...

@dataclass
class ClusterSize(_Model):
    autoscale: AutoScale | None
    num_workers: int | None
    def __init__(self, autoscale: AutoScale | Mapping[str, Any] | None = ..., num_workers: int | None = ...) -> None: ...

@dataclass
class ClusterSpec(_Model):
    apply_policy_default_values: bool | None
    autoscale: AutoScale | None
    autotermination_minutes: int | None
    aws_attributes: AwsAttributes | None
    azure_attributes: AzureAttributes | None
    cluster_log_conf: ClusterLogConf | None
    cluster_name: str | None
    custom_tags: Dict[str, str] | None
    data_security_mode: DataSecurityMode | None
    dependency_mode: DependencyMode | None
    docker_image: DockerImage | None
    driver_instance_pool_id: str | None
    driver_node_type_flexibility: NodeTypeFlexibility | None
    driver_node_type_id: str | None
    enable_elastic_disk: bool | None
    enable_local_disk_encryption: bool | None
    gcp_attributes: GcpAttributes | None
    init_scripts: List[InitScriptInfo] | None
    instance_pool_id: str | None
    is_single_node: bool | None
    kind: Kind | None
    node_type_id: str | None
    num_workers: int | None
    policy_id: str | None
    remote_disk_throughput: int | None
    runtime_engine: RuntimeEngine | None
    single_user_name: str | None
    spark_conf: Dict[str, str] | None
    spark_env_vars: Dict[str, str] | None
    spark_version: str | None
    ssh_public_keys: List[str] | None
    total_initial_remote_disk_size: int | None
    use_ml_runtime: bool | None
    worker_node_type_flexibility: NodeTypeFlexibility | None
    workload_type: WorkloadType | None
    def __init__(self, apply_policy_default_values: bool | None = ..., autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., spark_version: str | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CommandStatusResponse(_Model):
    id: str | None
    results: Results | None
    status: CommandStatus | None
    def __init__(self, id: str | None = ..., results: Results | Mapping[str, Any] | None = ..., status: CommandStatus | str | None = ...) -> None: ...

@dataclass
class ContextStatusResponse(_Model):
    id: str | None
    status: ContextStatus | None
    def __init__(self, id: str | None = ..., status: ContextStatus | str | None = ...) -> None: ...

@dataclass
class CreateClusterResponse(_Model):
    cluster_id: str | None
    def __init__(self, cluster_id: str | None = ...) -> None: ...

@dataclass
class CreateInstancePoolResponse(_Model):
    instance_pool_id: str | None
    def __init__(self, instance_pool_id: str | None = ...) -> None: ...

@dataclass
class CreatePolicyResponse(_Model):
    policy_id: str | None
    def __init__(self, policy_id: str | None = ...) -> None: ...

@dataclass
class CreateResponse(_Model):
    script_id: str | None
    def __init__(self, script_id: str | None = ...) -> None: ...

@dataclass
class Created(_Model):
    id: str | None
    def __init__(self, id: str | None = ...) -> None: ...

@dataclass
class DataPlaneEventDetails(_Model):
    event_type: DataPlaneEventDetailsEventType | None
    executor_failures: int | None
    host_id: str | None
    timestamp: int | None
    def __init__(self, event_type: DataPlaneEventDetailsEventType | str | None = ..., executor_failures: int | None = ..., host_id: str | None = ..., timestamp: int | None = ...) -> None: ...

@dataclass
class DbfsStorageInfo(_Model):
    destination: str
    def __init__(self, destination: str) -> None: ...

@dataclass
class DiskSpec(_Model):
    disk_count: int | None
    disk_iops: int | None
    disk_size: int | None
    disk_throughput: int | None
    disk_type: DiskType | None
    def __init__(self, disk_count: int | None = ..., disk_iops: int | None = ..., disk_size: int | None = ..., disk_throughput: int | None = ..., disk_type: DiskType | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class DiskType(_Model):
    azure_disk_volume_type: DiskTypeAzureDiskVolumeType | None
    ebs_volume_type: DiskTypeEbsVolumeType | None
    def __init__(self, azure_disk_volume_type: DiskTypeAzureDiskVolumeType | str | None = ..., ebs_volume_type: DiskTypeEbsVolumeType | str | None = ...) -> None: ...

@dataclass
class DockerBasicAuth(_Model):
    password: str | None
    username: str | None
    def __init__(self, password: str | None = ..., username: str | None = ...) -> None: ...

@dataclass
class DockerImage(_Model):
    basic_auth: DockerBasicAuth | None
    url: str | None
    def __init__(self, basic_auth: DockerBasicAuth | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class EnforceClusterComplianceResponse(_Model):
    changes: List[ClusterSettingsChange] | None
    enforce_result: EnforcePolicyComplianceForClusterResponseEnforceResult | None
    has_changes: bool | None
    def __init__(self, changes: Sequence[ClusterSettingsChange | Mapping[str, Any]] | None = ..., enforce_result: EnforcePolicyComplianceForClusterResponseEnforceResult | str | None = ..., has_changes: bool | None = ...) -> None: ...

@dataclass
class EnforcePolicyComplianceForClusterResponseClusterSettings(_Model):
    autoscale: AutoScale | None
    autotermination_minutes: int | None
    aws_attributes: AwsAttributes | None
    azure_attributes: AzureAttributes | None
    cluster_log_conf: ClusterLogConf | None
    cluster_name: str | None
    custom_tags: Dict[str, str] | None
    data_security_mode: DataSecurityMode | None
    dependency_mode: DependencyMode | None
    docker_image: DockerImage | None
    driver_instance_pool_id: str | None
    driver_node_type_flexibility: NodeTypeFlexibility | None
    driver_node_type_id: str | None
    enable_elastic_disk: bool | None
    enable_local_disk_encryption: bool | None
    gcp_attributes: GcpAttributes | None
    init_scripts: List[InitScriptInfo] | None
    instance_pool_id: str | None
    is_single_node: bool | None
    kind: Kind | None
    node_type_id: str | None
    num_workers: int | None
    policy_id: str | None
    remote_disk_throughput: int | None
    runtime_engine: RuntimeEngine | None
    single_user_name: str | None
    spark_conf: Dict[str, str] | None
    spark_env_vars: Dict[str, str] | None
    spark_version: str | None
    ssh_public_keys: List[str] | None
    total_initial_remote_disk_size: int | None
    use_ml_runtime: bool | None
    worker_node_type_flexibility: NodeTypeFlexibility | None
    workload_type: WorkloadType | None
    def __init__(self, autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., spark_version: str | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Environment(_Model):
    base_environment: str | None
    client: str | None
    dependencies: List[str] | None
    environment_version: str | None
    java_dependencies: List[str] | None
    project_environment: str | None
    def __init__(self, base_environment: str | None = ..., client: str | None = ..., dependencies: Sequence[str] | None = ..., environment_version: str | None = ..., java_dependencies: Sequence[str] | None = ..., project_environment: str | None = ...) -> None: ...

@dataclass
class EventDetails(_Model):
    attributes: ClusterAttributes | None
    cause: EventDetailsCause | None
    cluster_size: ClusterSize | None
    current_num_vcpus: int | None
    current_num_workers: int | None
    did_not_expand_reason: str | None
    disk_size: int | None
    driver_state_message: str | None
    enable_termination_for_node_blocklisted: bool | None
    free_space: int | None
    init_scripts: InitScriptEventDetails | None
    instance_id: str | None
    job_run_name: str | None
    previous_attributes: ClusterAttributes | None
    previous_cluster_size: ClusterSize | None
    previous_disk_size: int | None
    reason: TerminationReason | None
    target_num_vcpus: int | None
    target_num_workers: int | None
    user: str | None
    def __init__(self, attributes: ClusterAttributes | Mapping[str, Any] | None = ..., cause: EventDetailsCause | str | None = ..., cluster_size: ClusterSize | Mapping[str, Any] | None = ..., current_num_vcpus: int | None = ..., current_num_workers: int | None = ..., did_not_expand_reason: str | None = ..., disk_size: int | None = ..., driver_state_message: str | None = ..., enable_termination_for_node_blocklisted: bool | None = ..., free_space: int | None = ..., init_scripts: InitScriptEventDetails | Mapping[str, Any] | None = ..., instance_id: str | None = ..., job_run_name: str | None = ..., previous_attributes: ClusterAttributes | Mapping[str, Any] | None = ..., previous_cluster_size: ClusterSize | Mapping[str, Any] | None = ..., previous_disk_size: int | None = ..., reason: TerminationReason | Mapping[str, Any] | None = ..., target_num_vcpus: int | None = ..., target_num_workers: int | None = ..., user: str | None = ...) -> None: ...

@dataclass
class GcpAttributes(_Model):
    availability: GcpAvailability | None
    boot_disk_size: int | None
    confidential_compute_type: ConfidentialComputeType | None
    first_on_demand: int | None
    google_service_account: str | None
    local_ssd_count: int | None
    use_preemptible_executors: bool | None
    zone_id: str | None
    def __init__(self, availability: GcpAvailability | str | None = ..., boot_disk_size: int | None = ..., confidential_compute_type: ConfidentialComputeType | str | None = ..., first_on_demand: int | None = ..., google_service_account: str | None = ..., local_ssd_count: int | None = ..., use_preemptible_executors: bool | None = ..., zone_id: str | None = ...) -> None: ...

@dataclass
class GcsStorageInfo(_Model):
    destination: str
    def __init__(self, destination: str) -> None: ...

@dataclass
class GetClusterComplianceResponse(_Model):
    is_compliant: bool | None
    pending_enforcement: PendingEnforcement | None
    violations: Dict[str, str] | None
    def __init__(self, is_compliant: bool | None = ..., pending_enforcement: PendingEnforcement | Mapping[str, Any] | None = ..., violations: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class GetClusterPermissionLevelsResponse(_Model):
    permission_levels: List[ClusterPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[ClusterPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetClusterPolicyPermissionLevelsResponse(_Model):
    permission_levels: List[ClusterPolicyPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[ClusterPolicyPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetEvents(_Model):
    cluster_id: str
    end_time: int | None
    event_types: List[EventType] | None
    limit: int | None
    offset: int | None
    order: GetEventsOrder | None
    page_size: int | None
    page_token: str | None
    start_time: int | None
    def __init__(self, cluster_id: str, end_time: int | None = ..., event_types: Sequence[EventType | str] | None = ..., limit: int | None = ..., offset: int | None = ..., order: GetEventsOrder | str | None = ..., page_size: int | None = ..., page_token: str | None = ..., start_time: int | None = ...) -> None: ...

@dataclass
class GetEventsResponse(_Model):
    events: List[ClusterEvent] | None
    next_page: GetEvents | None
    next_page_token: str | None
    prev_page_token: str | None
    total_count: int | None
    def __init__(self, events: Sequence[ClusterEvent | Mapping[str, Any]] | None = ..., next_page: GetEvents | Mapping[str, Any] | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ..., total_count: int | None = ...) -> None: ...

@dataclass
class GetInstancePool(_Model):
    instance_pool_id: str
    aws_attributes: InstancePoolAwsAttributes | None
    azure_attributes: InstancePoolAzureAttributes | None
    custom_tags: Dict[str, str] | None
    default_tags: Dict[str, str] | None
    disk_spec: DiskSpec | None
    enable_elastic_disk: bool | None
    gcp_attributes: InstancePoolGcpAttributes | None
    idle_instance_autotermination_minutes: int | None
    instance_pool_name: str | None
    max_capacity: int | None
    min_idle_instances: int | None
    node_type_flexibility: NodeTypeFlexibility | None
    node_type_id: str | None
    preloaded_docker_images: List[DockerImage] | None
    preloaded_spark_versions: List[str] | None
    remote_disk_throughput: int | None
    state: InstancePoolState | None
    stats: InstancePoolStats | None
    status: InstancePoolStatus | None
    total_initial_remote_disk_size: int | None
    def __init__(self, instance_pool_id: str, aws_attributes: InstancePoolAwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: InstancePoolAzureAttributes | Mapping[str, Any] | None = ..., custom_tags: Mapping[str, str] | None = ..., default_tags: Mapping[str, str] | None = ..., disk_spec: DiskSpec | Mapping[str, Any] | None = ..., enable_elastic_disk: bool | None = ..., gcp_attributes: InstancePoolGcpAttributes | Mapping[str, Any] | None = ..., idle_instance_autotermination_minutes: int | None = ..., instance_pool_name: str | None = ..., max_capacity: int | None = ..., min_idle_instances: int | None = ..., node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., node_type_id: str | None = ..., preloaded_docker_images: Sequence[DockerImage | Mapping[str, Any]] | None = ..., preloaded_spark_versions: Sequence[str] | None = ..., remote_disk_throughput: int | None = ..., state: InstancePoolState | str | None = ..., stats: InstancePoolStats | Mapping[str, Any] | None = ..., status: InstancePoolStatus | Mapping[str, Any] | None = ..., total_initial_remote_disk_size: int | None = ...) -> None: ...

@dataclass
class GetInstancePoolPermissionLevelsResponse(_Model):
    permission_levels: List[InstancePoolPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[InstancePoolPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetSparkVersionsResponse(_Model):
    versions: List[SparkVersion] | None
    def __init__(self, versions: Sequence[SparkVersion | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GlobalInitScriptDetails(_Model):
    created_at: int | None
    created_by: str | None
    enabled: bool | None
    name: str | None
    position: int | None
    script_id: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, created_at: int | None = ..., created_by: str | None = ..., enabled: bool | None = ..., name: str | None = ..., position: int | None = ..., script_id: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class GlobalInitScriptDetailsWithContent(_Model):
    created_at: int | None
    created_by: str | None
    enabled: bool | None
    name: str | None
    position: int | None
    script: str | None
    script_id: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, created_at: int | None = ..., created_by: str | None = ..., enabled: bool | None = ..., name: str | None = ..., position: int | None = ..., script: str | None = ..., script_id: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class InitScriptEventDetails(_Model):
    cluster: List[InitScriptInfoAndExecutionDetails] | None
    global_: List[InitScriptInfoAndExecutionDetails] | None
    reported_for_node: str | None
    def __init__(self, cluster: Sequence[InitScriptInfoAndExecutionDetails | Mapping[str, Any]] | None = ..., global_: Sequence[InitScriptInfoAndExecutionDetails | Mapping[str, Any]] | None = ..., reported_for_node: str | None = ...) -> None: ...

@dataclass
class InitScriptInfo(_Model):
    abfss: Adlsgen2Info | None
    dbfs: DbfsStorageInfo | None
    file: LocalFileInfo | None
    gcs: GcsStorageInfo | None
    s3: S3StorageInfo | None
    volumes: VolumesStorageInfo | None
    workspace: WorkspaceStorageInfo | None
    def __init__(self, abfss: Adlsgen2Info | Mapping[str, Any] | None = ..., dbfs: DbfsStorageInfo | Mapping[str, Any] | None = ..., file: LocalFileInfo | Mapping[str, Any] | None = ..., gcs: GcsStorageInfo | Mapping[str, Any] | None = ..., s3: S3StorageInfo | Mapping[str, Any] | None = ..., volumes: VolumesStorageInfo | Mapping[str, Any] | None = ..., workspace: WorkspaceStorageInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class InitScriptInfoAndExecutionDetails(_Model):
    abfss: Adlsgen2Info | None
    dbfs: DbfsStorageInfo | None
    error_message: str | None
    execution_duration_seconds: int | None
    file: LocalFileInfo | None
    gcs: GcsStorageInfo | None
    s3: S3StorageInfo | None
    status: InitScriptExecutionDetailsInitScriptExecutionStatus | None
    stderr: str | None
    volumes: VolumesStorageInfo | None
    workspace: WorkspaceStorageInfo | None
    def __init__(self, abfss: Adlsgen2Info | Mapping[str, Any] | None = ..., dbfs: DbfsStorageInfo | Mapping[str, Any] | None = ..., error_message: str | None = ..., execution_duration_seconds: int | None = ..., file: LocalFileInfo | Mapping[str, Any] | None = ..., gcs: GcsStorageInfo | Mapping[str, Any] | None = ..., s3: S3StorageInfo | Mapping[str, Any] | None = ..., status: InitScriptExecutionDetailsInitScriptExecutionStatus | str | None = ..., stderr: str | None = ..., volumes: VolumesStorageInfo | Mapping[str, Any] | None = ..., workspace: WorkspaceStorageInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class InstancePoolAccessControlRequest(_Model):
    group_name: str | None
    permission_level: InstancePoolPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: InstancePoolPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class InstancePoolAccessControlResponse(_Model):
    all_permissions: List[InstancePoolPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[InstancePoolPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class InstancePoolAndStats(_Model):
    aws_attributes: InstancePoolAwsAttributes | None
    azure_attributes: InstancePoolAzureAttributes | None
    custom_tags: Dict[str, str] | None
    default_tags: Dict[str, str] | None
    disk_spec: DiskSpec | None
    enable_elastic_disk: bool | None
    gcp_attributes: InstancePoolGcpAttributes | None
    idle_instance_autotermination_minutes: int | None
    instance_pool_id: str | None
    instance_pool_name: str | None
    max_capacity: int | None
    min_idle_instances: int | None
    node_type_flexibility: NodeTypeFlexibility | None
    node_type_id: str | None
    preloaded_docker_images: List[DockerImage] | None
    preloaded_spark_versions: List[str] | None
    remote_disk_throughput: int | None
    state: InstancePoolState | None
    stats: InstancePoolStats | None
    status: InstancePoolStatus | None
    total_initial_remote_disk_size: int | None
    def __init__(self, aws_attributes: InstancePoolAwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: InstancePoolAzureAttributes | Mapping[str, Any] | None = ..., custom_tags: Mapping[str, str] | None = ..., default_tags: Mapping[str, str] | None = ..., disk_spec: DiskSpec | Mapping[str, Any] | None = ..., enable_elastic_disk: bool | None = ..., gcp_attributes: InstancePoolGcpAttributes | Mapping[str, Any] | None = ..., idle_instance_autotermination_minutes: int | None = ..., instance_pool_id: str | None = ..., instance_pool_name: str | None = ..., max_capacity: int | None = ..., min_idle_instances: int | None = ..., node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., node_type_id: str | None = ..., preloaded_docker_images: Sequence[DockerImage | Mapping[str, Any]] | None = ..., preloaded_spark_versions: Sequence[str] | None = ..., remote_disk_throughput: int | None = ..., state: InstancePoolState | str | None = ..., stats: InstancePoolStats | Mapping[str, Any] | None = ..., status: InstancePoolStatus | Mapping[str, Any] | None = ..., total_initial_remote_disk_size: int | None = ...) -> None: ...

@dataclass
class InstancePoolAwsAttributes(_Model):
    availability: InstancePoolAwsAttributesAvailability | None
    instance_profile_arn: str | None
    spot_bid_price_percent: int | None
    zone_id: str | None
    def __init__(self, availability: InstancePoolAwsAttributesAvailability | str | None = ..., instance_profile_arn: str | None = ..., spot_bid_price_percent: int | None = ..., zone_id: str | None = ...) -> None: ...

@dataclass
class InstancePoolAzureAttributes(_Model):
    availability: InstancePoolAzureAttributesAvailability | None
    capacity_reservation_group: str | None
    spot_bid_max_price: float | None
    def __init__(self, availability: InstancePoolAzureAttributesAvailability | str | None = ..., capacity_reservation_group: str | None = ..., spot_bid_max_price: float | None = ...) -> None: ...

@dataclass
class InstancePoolGcpAttributes(_Model):
    gcp_availability: GcpAvailability | None
    local_ssd_count: int | None
    zone_id: str | None
    def __init__(self, gcp_availability: GcpAvailability | str | None = ..., local_ssd_count: int | None = ..., zone_id: str | None = ...) -> None: ...

@dataclass
class InstancePoolPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: InstancePoolPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: InstancePoolPermissionLevel | str | None = ...) -> None: ...

@dataclass
class InstancePoolPermissions(_Model):
    access_control_list: List[InstancePoolAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[InstancePoolAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class InstancePoolPermissionsDescription(_Model):
    description: str | None
    permission_level: InstancePoolPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: InstancePoolPermissionLevel | str | None = ...) -> None: ...

@dataclass
class InstancePoolStats(_Model):
    idle_count: int | None
    pending_idle_count: int | None
    pending_used_count: int | None
    used_count: int | None
    def __init__(self, idle_count: int | None = ..., pending_idle_count: int | None = ..., pending_used_count: int | None = ..., used_count: int | None = ...) -> None: ...

@dataclass
class InstancePoolStatus(_Model):
    pending_instance_errors: List[PendingInstanceError] | None
    def __init__(self, pending_instance_errors: Sequence[PendingInstanceError | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class InstanceProfile(_Model):
    instance_profile_arn: str
    iam_role_arn: str | None
    is_meta_instance_profile: bool | None
    def __init__(self, instance_profile_arn: str, iam_role_arn: str | None = ..., is_meta_instance_profile: bool | None = ...) -> None: ...

@dataclass
class Library(_Model):
    cran: RCranLibrary | None
    egg: str | None
    jar: str | None
    maven: MavenLibrary | None
    pypi: PythonPyPiLibrary | None
    requirements: str | None
    whl: str | None
    def __init__(self, cran: RCranLibrary | Mapping[str, Any] | None = ..., egg: str | None = ..., jar: str | None = ..., maven: MavenLibrary | Mapping[str, Any] | None = ..., pypi: PythonPyPiLibrary | Mapping[str, Any] | None = ..., requirements: str | None = ..., whl: str | None = ...) -> None: ...

@dataclass
class LibraryFullStatus(_Model):
    is_library_for_all_clusters: bool | None
    library: Library | None
    messages: List[str] | None
    status: LibraryInstallStatus | None
    def __init__(self, is_library_for_all_clusters: bool | None = ..., library: Library | Mapping[str, Any] | None = ..., messages: Sequence[str] | None = ..., status: LibraryInstallStatus | str | None = ...) -> None: ...

@dataclass
class ListAllClusterLibraryStatusesResponse(_Model):
    statuses: List[ClusterLibraryStatuses] | None
    def __init__(self, statuses: Sequence[ClusterLibraryStatuses | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListAvailableZonesResponse(_Model):
    default_zone: str | None
    zones: List[str] | None
    def __init__(self, default_zone: str | None = ..., zones: Sequence[str] | None = ...) -> None: ...

@dataclass
class ListClusterCompliancesResponse(_Model):
    clusters: List[ClusterCompliance] | None
    next_page_token: str | None
    prev_page_token: str | None
    def __init__(self, clusters: Sequence[ClusterCompliance | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ...) -> None: ...

@dataclass
class ListClustersFilterBy(_Model):
    cluster_sources: List[ClusterSource] | None
    cluster_states: List[State] | None
    is_pinned: bool | None
    policy_id: str | None
    def __init__(self, cluster_sources: Sequence[ClusterSource | str] | None = ..., cluster_states: Sequence[State | str] | None = ..., is_pinned: bool | None = ..., policy_id: str | None = ...) -> None: ...

@dataclass
class ListClustersResponse(_Model):
    clusters: List[ClusterDetails] | None
    next_page_token: str | None
    prev_page_token: str | None
    def __init__(self, clusters: Sequence[ClusterDetails | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ...) -> None: ...

@dataclass
class ListClustersSortBy(_Model):
    direction: ListClustersSortByDirection | None
    field: ListClustersSortByField | None
    def __init__(self, direction: ListClustersSortByDirection | str | None = ..., field: ListClustersSortByField | str | None = ...) -> None: ...

@dataclass
class ListGlobalInitScriptsResponse(_Model):
    scripts: List[GlobalInitScriptDetails] | None
    def __init__(self, scripts: Sequence[GlobalInitScriptDetails | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListInstancePools(_Model):
    instance_pools: List[InstancePoolAndStats] | None
    def __init__(self, instance_pools: Sequence[InstancePoolAndStats | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListInstanceProfilesResponse(_Model):
    instance_profiles: List[InstanceProfile] | None
    def __init__(self, instance_profiles: Sequence[InstanceProfile | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListNodeTypesResponse(_Model):
    node_types: List[NodeType] | None
    def __init__(self, node_types: Sequence[NodeType | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListPoliciesResponse(_Model):
    policies: List[Policy] | None
    def __init__(self, policies: Sequence[Policy | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListPolicyFamiliesResponse(_Model):
    next_page_token: str | None
    policy_families: List[PolicyFamily] | None
    def __init__(self, next_page_token: str | None = ..., policy_families: Sequence[PolicyFamily | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class LocalFileInfo(_Model):
    destination: str
    def __init__(self, destination: str) -> None: ...

@dataclass
class LogAnalyticsInfo(_Model):
    log_analytics_primary_key: str | None
    log_analytics_workspace_id: str | None
    def __init__(self, log_analytics_primary_key: str | None = ..., log_analytics_workspace_id: str | None = ...) -> None: ...

@dataclass
class LogSyncStatus(_Model):
    last_attempted: int | None
    last_exception: str | None
    def __init__(self, last_attempted: int | None = ..., last_exception: str | None = ...) -> None: ...

@dataclass
class MavenLibrary(_Model):
    coordinates: str
    exclusions: List[str] | None
    repo: str | None
    def __init__(self, coordinates: str, exclusions: Sequence[str] | None = ..., repo: str | None = ...) -> None: ...

@dataclass
class NodeInstanceType(_Model):
    instance_type_id: str
    local_disk_size_gb: int | None
    local_disks: int | None
    local_nvme_disk_size_gb: int | None
    local_nvme_disks: int | None
    def __init__(self, instance_type_id: str, local_disk_size_gb: int | None = ..., local_disks: int | None = ..., local_nvme_disk_size_gb: int | None = ..., local_nvme_disks: int | None = ...) -> None: ...

@dataclass
class NodeType(_Model):
    node_type_id: str
    memory_mb: int
    num_cores: float
    description: str
    instance_type_id: str
    category: str
    display_order: int | None
    is_deprecated: bool | None
    is_encrypted_in_transit: bool | None
    is_graviton: bool | None
    is_hidden: bool | None
    is_io_cache_enabled: bool | None
    node_info: CloudProviderNodeInfo | None
    node_instance_type: NodeInstanceType | None
    num_gpus: int | None
    photon_driver_capable: bool | None
    photon_worker_capable: bool | None
    support_cluster_tags: bool | None
    support_ebs_volumes: bool | None
    support_port_forwarding: bool | None
    def __init__(self, node_type_id: str, memory_mb: int, num_cores: float, description: str, instance_type_id: str, category: str, display_order: int | None = ..., is_deprecated: bool | None = ..., is_encrypted_in_transit: bool | None = ..., is_graviton: bool | None = ..., is_hidden: bool | None = ..., is_io_cache_enabled: bool | None = ..., node_info: CloudProviderNodeInfo | Mapping[str, Any] | None = ..., node_instance_type: NodeInstanceType | Mapping[str, Any] | None = ..., num_gpus: int | None = ..., photon_driver_capable: bool | None = ..., photon_worker_capable: bool | None = ..., support_cluster_tags: bool | None = ..., support_ebs_volumes: bool | None = ..., support_port_forwarding: bool | None = ...) -> None: ...

@dataclass
class NodeTypeFlexibility(_Model):
    alternate_node_type_ids: List[str] | None
    aws_context_id: str | None
    def __init__(self, alternate_node_type_ids: Sequence[str] | None = ..., aws_context_id: str | None = ...) -> None: ...

@dataclass
class PendingEnforcement(_Model):
    enforcement_status: PendingEnforcementEnforcementStatus | None
    initiate_time: Timestamp | None
    initiator_user: str | None
    target_changes: List[ClusterSettingsChange] | None
    target_spec: EnforcePolicyComplianceForClusterResponseClusterSettings | None
    def __init__(self, enforcement_status: PendingEnforcementEnforcementStatus | str | None = ..., initiate_time: Timestamp | None = ..., initiator_user: str | None = ..., target_changes: Sequence[ClusterSettingsChange | Mapping[str, Any]] | None = ..., target_spec: EnforcePolicyComplianceForClusterResponseClusterSettings | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PendingInstanceError(_Model):
    instance_id: str | None
    message: str | None
    def __init__(self, instance_id: str | None = ..., message: str | None = ...) -> None: ...

@dataclass
class Policy(_Model):
    created_at_timestamp: int | None
    creator_user_name: str | None
    definition: str | None
    description: str | None
    is_default: bool | None
    libraries: List[Library] | None
    max_clusters_per_user: int | None
    name: str | None
    policy_family_definition_overrides: str | None
    policy_family_id: str | None
    policy_id: str | None
    def __init__(self, created_at_timestamp: int | None = ..., creator_user_name: str | None = ..., definition: str | None = ..., description: str | None = ..., is_default: bool | None = ..., libraries: Sequence[Library | Mapping[str, Any]] | None = ..., max_clusters_per_user: int | None = ..., name: str | None = ..., policy_family_definition_overrides: str | None = ..., policy_family_id: str | None = ..., policy_id: str | None = ...) -> None: ...

@dataclass
class PolicyFamily(_Model):
    definition: str | None
    description: str | None
    name: str | None
    policy_family_id: str | None
    def __init__(self, definition: str | None = ..., description: str | None = ..., name: str | None = ..., policy_family_id: str | None = ...) -> None: ...

@dataclass
class PythonPyPiLibrary(_Model):
    package: str
    repo: str | None
    def __init__(self, package: str, repo: str | None = ...) -> None: ...

@dataclass
class RCranLibrary(_Model):
    package: str
    repo: str | None
    def __init__(self, package: str, repo: str | None = ...) -> None: ...

@dataclass
class Results(_Model):
    cause: str | None
    data: Any
    file_name: str | None
    file_names: List[str] | None
    is_json_schema: bool | None
    pos: int | None
    result_type: ResultType | None
    schema: List[Dict[str, Any]] | None
    summary: str | None
    truncated: bool | None
    def __init__(self, cause: str | None = ..., data: Any | None = ..., file_name: str | None = ..., file_names: Sequence[str] | None = ..., is_json_schema: bool | None = ..., pos: int | None = ..., result_type: ResultType | str | None = ..., schema: Sequence[Mapping[str, Any]] | None = ..., summary: str | None = ..., truncated: bool | None = ...) -> None: ...

@dataclass
class S3StorageInfo(_Model):
    destination: str
    canned_acl: str | None
    enable_encryption: bool | None
    encryption_type: str | None
    endpoint: str | None
    kms_key: str | None
    region: str | None
    def __init__(self, destination: str, canned_acl: str | None = ..., enable_encryption: bool | None = ..., encryption_type: str | None = ..., endpoint: str | None = ..., kms_key: str | None = ..., region: str | None = ...) -> None: ...

@dataclass
class SparkNode(_Model):
    host_private_ip: str | None
    instance_id: str | None
    node_aws_attributes: SparkNodeAwsAttributes | None
    node_id: str | None
    private_ip: str | None
    public_dns: str | None
    start_timestamp: int | None
    def __init__(self, host_private_ip: str | None = ..., instance_id: str | None = ..., node_aws_attributes: SparkNodeAwsAttributes | Mapping[str, Any] | None = ..., node_id: str | None = ..., private_ip: str | None = ..., public_dns: str | None = ..., start_timestamp: int | None = ...) -> None: ...

@dataclass
class SparkNodeAwsAttributes(_Model):
    is_spot: bool | None
    def __init__(self, is_spot: bool | None = ...) -> None: ...

@dataclass
class SparkVersion(_Model):
    key: str | None
    name: str | None
    def __init__(self, key: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class TerminationReason(_Model):
    code: TerminationReasonCode | None
    parameters: Dict[str, str] | None
    type: TerminationReasonType | None
    def __init__(self, code: TerminationReasonCode | str | None = ..., parameters: Mapping[str, str] | None = ..., type: TerminationReasonType | str | None = ...) -> None: ...

@dataclass
class UpdateClusterResource(_Model):
    autoscale: AutoScale | None
    autotermination_minutes: int | None
    aws_attributes: AwsAttributes | None
    azure_attributes: AzureAttributes | None
    cluster_log_conf: ClusterLogConf | None
    cluster_name: str | None
    custom_tags: Dict[str, str] | None
    data_security_mode: DataSecurityMode | None
    dependency_mode: DependencyMode | None
    docker_image: DockerImage | None
    driver_instance_pool_id: str | None
    driver_node_type_flexibility: NodeTypeFlexibility | None
    driver_node_type_id: str | None
    enable_elastic_disk: bool | None
    enable_local_disk_encryption: bool | None
    gcp_attributes: GcpAttributes | None
    init_scripts: List[InitScriptInfo] | None
    instance_pool_id: str | None
    is_single_node: bool | None
    kind: Kind | None
    node_type_id: str | None
    num_workers: int | None
    policy_id: str | None
    remote_disk_throughput: int | None
    runtime_engine: RuntimeEngine | None
    single_user_name: str | None
    spark_conf: Dict[str, str] | None
    spark_env_vars: Dict[str, str] | None
    spark_version: str | None
    ssh_public_keys: List[str] | None
    total_initial_remote_disk_size: int | None
    use_ml_runtime: bool | None
    worker_node_type_flexibility: NodeTypeFlexibility | None
    workload_type: WorkloadType | None
    def __init__(self, autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., spark_version: str | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class VolumesStorageInfo(_Model):
    destination: str
    def __init__(self, destination: str) -> None: ...

@dataclass
class WorkloadType(_Model):
    clients: ClientsTypes
    def __init__(self, clients: ClientsTypes | Mapping[str, Any]) -> None: ...

@dataclass
class WorkspaceStorageInfo(_Model):
    destination: str
    def __init__(self, destination: str) -> None: ...

@dataclass
class AddResponse(_Model): ...

@dataclass
class CancelResponse(_Model): ...

@dataclass
class ChangeClusterOwnerResponse(_Model): ...

@dataclass
class DeleteClusterResponse(_Model): ...

@dataclass
class DeleteInstancePoolResponse(_Model): ...

@dataclass
class DeletePolicyResponse(_Model): ...

@dataclass
class DeleteResponse(_Model): ...

@dataclass
class DestroyResponse(_Model): ...

@dataclass
class EditClusterResponse(_Model): ...

@dataclass
class EditInstancePoolResponse(_Model): ...

@dataclass
class EditPolicyResponse(_Model): ...

@dataclass
class EditResponse(_Model): ...

@dataclass
class InstallLibrariesResponse(_Model): ...

@dataclass
class PermanentDeleteClusterResponse(_Model): ...

@dataclass
class PinClusterResponse(_Model): ...

@dataclass
class RemoveResponse(_Model): ...

@dataclass
class ResizeClusterResponse(_Model): ...

@dataclass
class RestartClusterResponse(_Model): ...

@dataclass
class StartClusterResponse(_Model): ...

@dataclass
class UninstallLibrariesResponse(_Model): ...

@dataclass
class UnpinClusterResponse(_Model): ...

@dataclass
class UpdateClusterResponse(_Model): ...

@dataclass
class UpdateResponse(_Model): ...

class ClusterPoliciesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, definition: str | None = ..., description: str | None = ..., libraries: Sequence[Library | Mapping[str, Any]] | None = ..., max_clusters_per_user: int | None = ..., name: str | None = ..., policy_family_definition_overrides: str | None = ..., policy_family_id: str | None = ...) -> CreatePolicyResponse: ...
    def delete(self, policy_id: str) -> None: ...
    def edit(self, policy_id: str, *, definition: str | None = ..., description: str | None = ..., libraries: Sequence[Library | Mapping[str, Any]] | None = ..., max_clusters_per_user: int | None = ..., name: str | None = ..., policy_family_definition_overrides: str | None = ..., policy_family_id: str | None = ...) -> None: ...
    def get(self, policy_id: str) -> Policy: ...
    def get_permission_levels(self, cluster_policy_id: str) -> GetClusterPolicyPermissionLevelsResponse: ...
    def get_permissions(self, cluster_policy_id: str) -> ClusterPolicyPermissions: ...
    def list(self, *, sort_column: ListSortColumn | str | None = ..., sort_order: ListSortOrder | str | None = ...) -> List[Policy]: ...
    def set_permissions(self, cluster_policy_id: str, *, access_control_list: Sequence[ClusterPolicyAccessControlRequest | Mapping[str, Any]] | None = ...) -> ClusterPolicyPermissions: ...
    def update_permissions(self, cluster_policy_id: str, *, access_control_list: Sequence[ClusterPolicyAccessControlRequest | Mapping[str, Any]] | None = ...) -> ClusterPolicyPermissions: ...

class ClustersAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def change_owner(self, cluster_id: str, owner_username: str) -> None: ...
    def create(self, spark_version: str, *, apply_policy_default_values: bool | None = ..., autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., clone_from: CloneCluster | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> Wait[ClusterDetails]: ...
    def create_and_wait(self, spark_version: str, *, apply_policy_default_values: bool | None = ..., autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., clone_from: CloneCluster | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> ClusterDetails: ...
    def wait_get_cluster_running(self, cluster_id: str, timeout: timedelta = ..., callback: Callable[[ClusterDetails], None] | None = ...) -> ClusterDetails: ...
    def delete(self, cluster_id: str) -> Wait[ClusterDetails]: ...
    def delete_and_wait(self, cluster_id: str, timeout: timedelta = ...) -> ClusterDetails: ...
    def wait_get_cluster_terminated(self, cluster_id: str, timeout: timedelta = ..., callback: Callable[[ClusterDetails], None] | None = ...) -> ClusterDetails: ...
    def edit(self, cluster_id: str, spark_version: str, *, apply_policy_default_values: bool | None = ..., autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ...) -> Wait[ClusterDetails]: ...
    def edit_and_wait(self, cluster_id: str, spark_version: str, *, apply_policy_default_values: bool | None = ..., autoscale: AutoScale | Mapping[str, Any] | None = ..., autotermination_minutes: int | None = ..., aws_attributes: AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: ClusterLogConf | Mapping[str, Any] | None = ..., cluster_name: str | None = ..., custom_tags: Mapping[str, str] | None = ..., data_security_mode: DataSecurityMode | str | None = ..., dependency_mode: DependencyMode | str | None = ..., docker_image: DockerImage | Mapping[str, Any] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., driver_node_type_id: str | None = ..., enable_elastic_disk: bool | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., is_single_node: bool | None = ..., kind: Kind | str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., remote_disk_throughput: int | None = ..., runtime_engine: RuntimeEngine | str | None = ..., single_user_name: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., ssh_public_keys: Sequence[str] | None = ..., total_initial_remote_disk_size: int | None = ..., use_ml_runtime: bool | None = ..., worker_node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., workload_type: WorkloadType | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> ClusterDetails: ...
    def events(self, cluster_id: str, *, end_time: int | None = ..., event_types: Sequence[EventType | str] | None = ..., limit: int | None = ..., offset: int | None = ..., order: GetEventsOrder | str | None = ..., page_size: int | None = ..., page_token: str | None = ..., start_time: int | None = ...) -> Iterator[ClusterEvent]: ...
    def get(self, cluster_id: str) -> ClusterDetails: ...
    def get_permission_levels(self, cluster_id: str) -> GetClusterPermissionLevelsResponse: ...
    def get_permissions(self, cluster_id: str) -> ClusterPermissions: ...
    def list(self, *, filter_by: ListClustersFilterBy | Mapping[str, Any] | None = ..., page_size: int | None = ..., page_token: str | None = ..., sort_by: ListClustersSortBy | Mapping[str, Any] | None = ...) -> Iterator[ClusterDetails]: ...
    def list_node_types(self) -> ListNodeTypesResponse: ...
    def list_zones(self) -> ListAvailableZonesResponse: ...
    def permanent_delete(self, cluster_id: str) -> None: ...
    def pin(self, cluster_id: str) -> None: ...
    def resize(self, cluster_id: str, *, autoscale: AutoScale | Mapping[str, Any] | None = ..., num_workers: int | None = ...) -> Wait[ClusterDetails]: ...
    def resize_and_wait(self, cluster_id: str, *, autoscale: AutoScale | Mapping[str, Any] | None = ..., num_workers: int | None = ..., timeout: timedelta = ...) -> ClusterDetails: ...
    def restart(self, cluster_id: str, *, restart_user: str | None = ...) -> Wait[ClusterDetails]: ...
    def restart_and_wait(self, cluster_id: str, *, restart_user: str | None = ..., timeout: timedelta = ...) -> ClusterDetails: ...
    def set_permissions(self, cluster_id: str, *, access_control_list: Sequence[ClusterAccessControlRequest | Mapping[str, Any]] | None = ...) -> ClusterPermissions: ...
    def spark_versions(self) -> GetSparkVersionsResponse: ...
    def start(self, cluster_id: str) -> Wait[ClusterDetails]: ...
    def start_and_wait(self, cluster_id: str, timeout: timedelta = ...) -> ClusterDetails: ...
    def unpin(self, cluster_id: str) -> None: ...
    def update(self, cluster_id: str, update_mask: str, *, cluster: UpdateClusterResource | Mapping[str, Any] | None = ...) -> Wait[ClusterDetails]: ...
    def update_and_wait(self, cluster_id: str, update_mask: str, *, cluster: UpdateClusterResource | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> ClusterDetails: ...
    def update_permissions(self, cluster_id: str, *, access_control_list: Sequence[ClusterAccessControlRequest | Mapping[str, Any]] | None = ...) -> ClusterPermissions: ...
    def stop(self, cluster_id: str) -> Wait[ClusterDetails]: ...

class CommandExecutionAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def cancel(self, *, cluster_id: str | None = ..., command_id: str | None = ..., context_id: str | None = ...) -> Wait[CommandStatusResponse]: ...
    def cancel_and_wait(self, *, cluster_id: str | None = ..., command_id: str | None = ..., context_id: str | None = ..., timeout: timedelta = ...) -> CommandStatusResponse: ...
    def wait_command_status_command_execution_cancelled(self, cluster_id: str, command_id: str, context_id: str, timeout: timedelta = ..., callback: Callable[[CommandStatusResponse], None] | None = ...) -> CommandStatusResponse: ...
    def command_status(self, cluster_id: str, context_id: str, command_id: str) -> CommandStatusResponse: ...
    def context_status(self, cluster_id: str, context_id: str) -> ContextStatusResponse: ...
    def create(self, *, cluster_id: str | None = ..., language: Language | str | None = ...) -> Wait[ContextStatusResponse]: ...
    def create_and_wait(self, *, cluster_id: str | None = ..., language: Language | str | None = ..., timeout: timedelta = ...) -> ContextStatusResponse: ...
    def wait_context_status_command_execution_running(self, cluster_id: str, context_id: str, timeout: timedelta = ..., callback: Callable[[ContextStatusResponse], None] | None = ...) -> ContextStatusResponse: ...
    def destroy(self, cluster_id: str, context_id: str) -> None: ...
    def execute(self, *, cluster_id: str | None = ..., command: str | None = ..., context_id: str | None = ..., language: Language | str | None = ...) -> Wait[CommandStatusResponse]: ...
    def execute_and_wait(self, *, cluster_id: str | None = ..., command: str | None = ..., context_id: str | None = ..., language: Language | str | None = ..., timeout: timedelta = ...) -> CommandStatusResponse: ...
    def wait_command_status_command_execution_finished_or_error(self, cluster_id: str, command_id: str, context_id: str, timeout: timedelta = ..., callback: Callable[[CommandStatusResponse], None] | None = ...) -> CommandStatusResponse: ...

class GlobalInitScriptsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, script: str, *, enabled: bool | None = ..., position: int | None = ...) -> CreateResponse: ...
    def delete(self, script_id: str) -> None: ...
    def get(self, script_id: str) -> GlobalInitScriptDetailsWithContent: ...
    def list(self) -> List[GlobalInitScriptDetails]: ...
    def update(self, script_id: str, name: str, script: str, *, enabled: bool | None = ..., position: int | None = ...) -> None: ...

class InstancePoolsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, instance_pool_name: str, node_type_id: str, *, aws_attributes: InstancePoolAwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: InstancePoolAzureAttributes | Mapping[str, Any] | None = ..., custom_tags: Mapping[str, str] | None = ..., disk_spec: DiskSpec | Mapping[str, Any] | None = ..., enable_elastic_disk: bool | None = ..., gcp_attributes: InstancePoolGcpAttributes | Mapping[str, Any] | None = ..., idle_instance_autotermination_minutes: int | None = ..., max_capacity: int | None = ..., min_idle_instances: int | None = ..., node_type_flexibility: NodeTypeFlexibility | Mapping[str, Any] | None = ..., preloaded_docker_images: Sequence[DockerImage | Mapping[str, Any]] | None = ..., preloaded_spark_versions: Sequence[str] | None = ..., remote_disk_throughput: int | None = ..., total_initial_remote_disk_size: int | None = ...) -> CreateInstancePoolResponse: ...
    def delete(self, instance_pool_id: str) -> None: ...
    def edit(self, instance_pool_id: str, instance_pool_name: str, node_type_id: str, *, custom_tags: Mapping[str, str] | None = ..., idle_instance_autotermination_minutes: int | None = ..., max_capacity: int | None = ..., min_idle_instances: int | None = ..., remote_disk_throughput: int | None = ..., total_initial_remote_disk_size: int | None = ...) -> None: ...
    def get(self, instance_pool_id: str) -> GetInstancePool: ...
    def get_permission_levels(self, instance_pool_id: str) -> GetInstancePoolPermissionLevelsResponse: ...
    def get_permissions(self, instance_pool_id: str) -> InstancePoolPermissions: ...
    def list(self) -> List[InstancePoolAndStats]: ...
    def set_permissions(self, instance_pool_id: str, *, access_control_list: Sequence[InstancePoolAccessControlRequest | Mapping[str, Any]] | None = ...) -> InstancePoolPermissions: ...
    def update_permissions(self, instance_pool_id: str, *, access_control_list: Sequence[InstancePoolAccessControlRequest | Mapping[str, Any]] | None = ...) -> InstancePoolPermissions: ...

class InstanceProfilesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def add(self, instance_profile_arn: str, *, iam_role_arn: str | None = ..., is_meta_instance_profile: bool | None = ..., skip_validation: bool | None = ...) -> None: ...
    def edit(self, instance_profile_arn: str, *, iam_role_arn: str | None = ..., is_meta_instance_profile: bool | None = ...) -> None: ...
    def list(self) -> List[InstanceProfile]: ...
    def remove(self, instance_profile_arn: str) -> None: ...

class LibrariesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def all_cluster_statuses(self) -> List[ClusterLibraryStatuses]: ...
    def cluster_status(self, cluster_id: str) -> List[LibraryFullStatus]: ...
    def install(self, cluster_id: str, libraries: Sequence[Library | Mapping[str, Any]]) -> None: ...
    def uninstall(self, cluster_id: str, libraries: Sequence[Library | Mapping[str, Any]]) -> None: ...

class PolicyComplianceForClustersAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def cancel_pending_cluster_enforcement(self, cluster_id: str, *, allow_missing: bool | None = ...) -> CancelPendingClusterEnforcementResponse: ...
    def enforce_compliance(self, cluster_id: str, *, enforce_mode: EnforcePolicyComplianceForClusterEnforceMode | str | None = ..., validate_only: bool | None = ...) -> EnforceClusterComplianceResponse: ...
    def get_compliance(self, cluster_id: str) -> GetClusterComplianceResponse: ...
    def list_compliance(self, policy_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[ClusterCompliance]: ...

class PolicyFamiliesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, policy_family_id: str, *, version: int | None = ...) -> PolicyFamily: ...
    def list(self, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[PolicyFamily]: ...

