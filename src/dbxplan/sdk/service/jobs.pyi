"""`jobs`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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
from dbxplan.sdk.service import compute as _compute

class AiRuntimeTaskPriorityClass(Enum):
    BEST_EFFORT = "BEST_EFFORT"
    CRITICAL = "CRITICAL"
    NORMAL = "NORMAL"

class AlertEvaluationState(Enum):
    ERROR = "ERROR"
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"

class AuthenticationMethod(Enum):
    OAUTH = "OAUTH"
    PAT = "PAT"

class CleanRoomTaskRunLifeCycleState(Enum):
    BLOCKED = "BLOCKED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    PENDING = "PENDING"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    RUN_LIFE_CYCLE_STATE_UNSPECIFIED = "RUN_LIFE_CYCLE_STATE_UNSPECIFIED"
    SKIPPED = "SKIPPED"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    WAITING_FOR_RETRY = "WAITING_FOR_RETRY"

class CleanRoomTaskRunResultState(Enum):
    CANCELED = "CANCELED"
    DISABLED = "DISABLED"
    EVICTED = "EVICTED"
    EXCLUDED = "EXCLUDED"
    FAILED = "FAILED"
    MAXIMUM_CONCURRENT_RUNS_REACHED = "MAXIMUM_CONCURRENT_RUNS_REACHED"
    RUN_RESULT_STATE_UNSPECIFIED = "RUN_RESULT_STATE_UNSPECIFIED"
    SUCCESS = "SUCCESS"
    SUCCESS_WITH_FAILURES = "SUCCESS_WITH_FAILURES"
    TIMEDOUT = "TIMEDOUT"
    UPSTREAM_CANCELED = "UPSTREAM_CANCELED"
    UPSTREAM_EVICTED = "UPSTREAM_EVICTED"
    UPSTREAM_FAILED = "UPSTREAM_FAILED"

class ComputeSpecAcceleratorType(Enum):
    GPU_1X_A10 = "GPU_1xA10"
    GPU_1X_H100 = "GPU_1xH100"
    GPU_8X_B300 = "GPU_8xB300"
    GPU_8X_H100 = "GPU_8xH100"

class Condition(Enum):
    ALL_UPDATED = "ALL_UPDATED"
    ANY_UPDATED = "ANY_UPDATED"

class ConditionTaskOp(Enum):
    EQUAL_TO = "EQUAL_TO"
    GREATER_THAN = "GREATER_THAN"
    GREATER_THAN_OR_EQUAL = "GREATER_THAN_OR_EQUAL"
    LESS_THAN = "LESS_THAN"
    LESS_THAN_OR_EQUAL = "LESS_THAN_OR_EQUAL"
    NOT_EQUAL = "NOT_EQUAL"

class DayOfWeek(Enum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"

class DbtPlatformRunStatus(Enum):
    CANCELLED = "CANCELLED"
    ERROR = "ERROR"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    STARTING = "STARTING"
    SUCCESS = "SUCCESS"

class Format(Enum):
    MULTI_TASK = "MULTI_TASK"
    SINGLE_TASK = "SINGLE_TASK"

class GitProvider(Enum):
    AWS_CODE_COMMIT = "awsCodeCommit"
    AZURE_DEV_OPS_SERVICES = "azureDevOpsServices"
    BITBUCKET_CLOUD = "bitbucketCloud"
    BITBUCKET_SERVER = "bitbucketServer"
    GIT_HUB = "gitHub"
    GIT_HUB_ENTERPRISE = "gitHubEnterprise"
    GIT_LAB = "gitLab"
    GIT_LAB_ENTERPRISE_EDITION = "gitLabEnterpriseEdition"

class JobDeploymentKind(Enum):
    BUNDLE = "BUNDLE"
    SYSTEM_MANAGED = "SYSTEM_MANAGED"

class JobEditMode(Enum):
    EDITABLE = "EDITABLE"
    UI_LOCKED = "UI_LOCKED"

class JobPermissionLevel(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"

class JobSourceDirtyState(Enum):
    DISCONNECTED = "DISCONNECTED"
    NOT_SYNCED = "NOT_SYNCED"

class JobsHealthMetric(Enum):
    RUN_DURATION_SECONDS = "RUN_DURATION_SECONDS"
    STREAMING_BACKLOG_BYTES = "STREAMING_BACKLOG_BYTES"
    STREAMING_BACKLOG_FILES = "STREAMING_BACKLOG_FILES"
    STREAMING_BACKLOG_RECORDS = "STREAMING_BACKLOG_RECORDS"
    STREAMING_BACKLOG_SECONDS = "STREAMING_BACKLOG_SECONDS"

class JobsHealthOperator(Enum):
    GREATER_THAN = "GREATER_THAN"

class ModelTriggerConfigurationCondition(Enum):
    MODEL_ALIAS_SET = "MODEL_ALIAS_SET"
    MODEL_CREATED = "MODEL_CREATED"
    MODEL_VERSION_READY = "MODEL_VERSION_READY"

class PauseStatus(Enum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"

class PerformanceTarget(Enum):
    PERFORMANCE_OPTIMIZED = "PERFORMANCE_OPTIMIZED"
    STANDARD = "STANDARD"

class PeriodicTriggerConfigurationTimeUnit(Enum):
    DAYS = "DAYS"
    HOURS = "HOURS"
    MINUTES = "MINUTES"
    WEEKS = "WEEKS"

class QueueDetailsCodeCode(Enum):
    ACTIVE_RUNS_LIMIT_REACHED = "ACTIVE_RUNS_LIMIT_REACHED"
    ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED = "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED"
    MAX_CONCURRENT_RUNS_REACHED = "MAX_CONCURRENT_RUNS_REACHED"

class RepairHistoryItemType(Enum):
    ORIGINAL = "ORIGINAL"
    REPAIR = "REPAIR"

class RunIf(Enum):
    ALL_DONE = "ALL_DONE"
    ALL_FAILED = "ALL_FAILED"
    ALL_SUCCESS = "ALL_SUCCESS"
    AT_LEAST_ONE_FAILED = "AT_LEAST_ONE_FAILED"
    AT_LEAST_ONE_SUCCESS = "AT_LEAST_ONE_SUCCESS"
    NONE_FAILED = "NONE_FAILED"

class RunLifeCycleState(Enum):
    BLOCKED = "BLOCKED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    PENDING = "PENDING"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    SKIPPED = "SKIPPED"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    WAITING_FOR_RETRY = "WAITING_FOR_RETRY"

class RunLifecycleStateV2State(Enum):
    BLOCKED = "BLOCKED"
    PENDING = "PENDING"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    WAITING = "WAITING"

class RunResultState(Enum):
    CANCELED = "CANCELED"
    DISABLED = "DISABLED"
    EXCLUDED = "EXCLUDED"
    FAILED = "FAILED"
    MAXIMUM_CONCURRENT_RUNS_REACHED = "MAXIMUM_CONCURRENT_RUNS_REACHED"
    SUCCESS = "SUCCESS"
    SUCCESS_WITH_FAILURES = "SUCCESS_WITH_FAILURES"
    TIMEDOUT = "TIMEDOUT"
    UPSTREAM_CANCELED = "UPSTREAM_CANCELED"
    UPSTREAM_FAILED = "UPSTREAM_FAILED"

class RunType(Enum):
    JOB_RUN = "JOB_RUN"
    SUBMIT_RUN = "SUBMIT_RUN"
    WORKFLOW_RUN = "WORKFLOW_RUN"

class Source(Enum):
    GIT = "GIT"
    WORKSPACE = "WORKSPACE"

class SqlAlertState(Enum):
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"

class SqlConditionTriggerMode(Enum):
    QUERY_RETURNS_ROWS = "QUERY_RETURNS_ROWS"
    RESULT_VALUE_CHANGES = "RESULT_VALUE_CHANGES"

class SqlDashboardWidgetOutputStatus(Enum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"

class StorageMode(Enum):
    DIRECT_QUERY = "DIRECT_QUERY"
    DUAL = "DUAL"
    IMPORT = "IMPORT"

class SubscriptionAttachmentDataAttachmentFileFormat(Enum):
    FILE_FORMAT_CSV = "FILE_FORMAT_CSV"
    FILE_FORMAT_EXCEL = "FILE_FORMAT_EXCEL"
    FILE_FORMAT_TSV = "FILE_FORMAT_TSV"

class SubscriptionAttachmentPageAttachmentPageSelection(Enum):
    PAGE_SELECTION_ALL = "PAGE_SELECTION_ALL"
    PAGE_SELECTION_SUBSET = "PAGE_SELECTION_SUBSET"

class TaskRetryMode(Enum):
    NEVER = "NEVER"
    ON_FAILURE = "ON_FAILURE"

class TerminationCodeCode(Enum):
    BREAKING_CHANGE = "BREAKING_CHANGE"
    BUDGET_POLICY_LIMIT_EXCEEDED = "BUDGET_POLICY_LIMIT_EXCEEDED"
    CANCELED = "CANCELED"
    CLOUD_FAILURE = "CLOUD_FAILURE"
    CLUSTER_ERROR = "CLUSTER_ERROR"
    CLUSTER_REQUEST_LIMIT_EXCEEDED = "CLUSTER_REQUEST_LIMIT_EXCEEDED"
    DISABLED = "DISABLED"
    DRIVER_ERROR = "DRIVER_ERROR"
    FEATURE_DISABLED = "FEATURE_DISABLED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_CLUSTER_REQUEST = "INVALID_CLUSTER_REQUEST"
    INVALID_RUN_CONFIGURATION = "INVALID_RUN_CONFIGURATION"
    LIBRARY_INSTALLATION_ERROR = "LIBRARY_INSTALLATION_ERROR"
    MAX_CONCURRENT_RUNS_EXCEEDED = "MAX_CONCURRENT_RUNS_EXCEEDED"
    MAX_JOB_QUEUE_SIZE_EXCEEDED = "MAX_JOB_QUEUE_SIZE_EXCEEDED"
    MAX_SPARK_CONTEXTS_EXCEEDED = "MAX_SPARK_CONTEXTS_EXCEEDED"
    REPOSITORY_CHECKOUT_FAILED = "REPOSITORY_CHECKOUT_FAILED"
    RESOURCE_NOT_FOUND = "RESOURCE_NOT_FOUND"
    RUN_EXECUTION_ERROR = "RUN_EXECUTION_ERROR"
    SKIPPED = "SKIPPED"
    STORAGE_ACCESS_ERROR = "STORAGE_ACCESS_ERROR"
    SUCCESS = "SUCCESS"
    SUCCESS_WITH_FAILURES = "SUCCESS_WITH_FAILURES"
    UNAUTHORIZED_ERROR = "UNAUTHORIZED_ERROR"
    USER_CANCELED = "USER_CANCELED"
    WORKSPACE_RUN_LIMIT_EXCEEDED = "WORKSPACE_RUN_LIMIT_EXCEEDED"

class TerminationTypeType(Enum):
    CLIENT_ERROR = "CLIENT_ERROR"
    CLOUD_FAILURE = "CLOUD_FAILURE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    SUCCESS = "SUCCESS"

class TriggerType(Enum):
    CONTINUOUS = "CONTINUOUS"
    CONTINUOUS_RESTART = "CONTINUOUS_RESTART"
    FILE_ARRIVAL = "FILE_ARRIVAL"
    ONE_TIME = "ONE_TIME"
    PERIODIC = "PERIODIC"
    RETRY = "RETRY"
    RUN_JOB_TASK = "RUN_JOB_TASK"
    TABLE = "TABLE"

class ViewType(Enum):
    DASHBOARD = "DASHBOARD"
    NOTEBOOK = "NOTEBOOK"

class ViewsToExport(Enum):
    ALL = "ALL"
    CODE = "CODE"
    DASHBOARDS = "DASHBOARDS"

@dataclass
class AiRuntimeTask(_Model):
    experiment: str
    deployments: List[DeploymentSpec]
    code_source_path: str | None
    docker_image_url: str | None
    mlflow_artifact_location: str | None
    mlflow_experiment_directory: str | None
    mlflow_run: str | None
    priority_class: AiRuntimeTaskPriorityClass | None
    unity_catalog_image_path: str | None
    def __init__(self, experiment: str, deployments: Sequence[DeploymentSpec | Mapping[str, Any]], code_source_path: str | None = ..., docker_image_url: str | None = ..., mlflow_artifact_location: str | None = ..., mlflow_experiment_directory: str | None = ..., mlflow_run: str | None = ..., priority_class: AiRuntimeTaskPriorityClass | str | None = ..., unity_catalog_image_path: str | None = ...) -> None: ...

@dataclass
class AiRuntimeTaskOutput(_Model):
    mlflow_experiment_id: str | None
    mlflow_run_id: str | None
    status_message: str | None
    def __init__(self, mlflow_experiment_id: str | None = ..., mlflow_run_id: str | None = ..., status_message: str | None = ...) -> None: ...

@dataclass
class AlertTask(_Model):
    alert_id: str | None
    parameters: Dict[str, str] | None
    subscribers: List[AlertTaskSubscriber] | None
    warehouse_id: str | None
    workspace_path: str | None
    def __init__(self, alert_id: str | None = ..., parameters: Mapping[str, str] | None = ..., subscribers: Sequence[AlertTaskSubscriber | Mapping[str, Any]] | None = ..., warehouse_id: str | None = ..., workspace_path: str | None = ...) -> None: ...

@dataclass
class AlertTaskOutput(_Model):
    alert_state: AlertEvaluationState | None
    def __init__(self, alert_state: AlertEvaluationState | str | None = ...) -> None: ...

@dataclass
class AlertTaskSubscriber(_Model):
    destination_id: str | None
    user_name: str | None
    def __init__(self, destination_id: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class BaseJob(_Model):
    created_time: int | None
    creator_user_name: str | None
    effective_budget_policy_id: str | None
    effective_usage_policy_id: str | None
    has_more: bool | None
    job_id: int | None
    settings: JobSettings | None
    trigger_details: List[TriggerDetails] | None
    trigger_state: TriggerStateProto | None
    def __init__(self, created_time: int | None = ..., creator_user_name: str | None = ..., effective_budget_policy_id: str | None = ..., effective_usage_policy_id: str | None = ..., has_more: bool | None = ..., job_id: int | None = ..., settings: JobSettings | Mapping[str, Any] | None = ..., trigger_details: Sequence[TriggerDetails | Mapping[str, Any]] | None = ..., trigger_state: TriggerStateProto | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class BaseRun(_Model):
    attempt_number: int | None
    cleanup_duration: int | None
    cluster_instance: ClusterInstance | None
    cluster_spec: ClusterSpec | None
    creator_user_name: str | None
    deployment_id: str | None
    description: str | None
    duration_target: str | None
    effective_performance_target: PerformanceTarget | None
    effective_usage_policy_id: str | None
    end_time: int | None
    environment_variables: List[JobEnvironmentVariables] | None
    execution_duration: int | None
    git_source: GitSource | None
    has_more: bool | None
    job_clusters: List[JobCluster] | None
    job_id: int | None
    job_parameters: List[JobParameter] | None
    job_run_id: int | None
    number_in_job: int | None
    original_attempt_run_id: int | None
    overriding_parameters: RunParameters | None
    queue_duration: int | None
    repair_history: List[RepairHistoryItem] | None
    run_duration: int | None
    run_id: int | None
    run_name: str | None
    run_page_url: str | None
    run_type: RunType | None
    schedule: CronSchedule | None
    setup_duration: int | None
    start_time: int | None
    state: RunState | None
    status: RunStatus | None
    tasks: List[RunTask] | None
    trigger: TriggerType | None
    trigger_info: TriggerInfo | None
    version_id: str | None
    def __init__(self, attempt_number: int | None = ..., cleanup_duration: int | None = ..., cluster_instance: ClusterInstance | Mapping[str, Any] | None = ..., cluster_spec: ClusterSpec | Mapping[str, Any] | None = ..., creator_user_name: str | None = ..., deployment_id: str | None = ..., description: str | None = ..., duration_target: str | None = ..., effective_performance_target: PerformanceTarget | str | None = ..., effective_usage_policy_id: str | None = ..., end_time: int | None = ..., environment_variables: Sequence[JobEnvironmentVariables | Mapping[str, Any]] | None = ..., execution_duration: int | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., has_more: bool | None = ..., job_clusters: Sequence[JobCluster | Mapping[str, Any]] | None = ..., job_id: int | None = ..., job_parameters: Sequence[JobParameter | Mapping[str, Any]] | None = ..., job_run_id: int | None = ..., number_in_job: int | None = ..., original_attempt_run_id: int | None = ..., overriding_parameters: RunParameters | Mapping[str, Any] | None = ..., queue_duration: int | None = ..., repair_history: Sequence[RepairHistoryItem | Mapping[str, Any]] | None = ..., run_duration: int | None = ..., run_id: int | None = ..., run_name: str | None = ..., run_page_url: str | None = ..., run_type: RunType | str | None = ..., schedule: CronSchedule | Mapping[str, Any] | None = ..., setup_duration: int | None = ..., start_time: int | None = ..., state: RunState | Mapping[str, Any] | None = ..., status: RunStatus | Mapping[str, Any] | None = ..., tasks: Sequence[RunTask | Mapping[str, Any]] | None = ..., trigger: TriggerType | str | None = ..., trigger_info: TriggerInfo | Mapping[str, Any] | None = ..., version_id: str | None = ...) -> None: ...

@dataclass
class CleanRoomTaskRunState(_Model):
    life_cycle_state: CleanRoomTaskRunLifeCycleState | None
    result_state: CleanRoomTaskRunResultState | None
    def __init__(self, life_cycle_state: CleanRoomTaskRunLifeCycleState | str | None = ..., result_state: CleanRoomTaskRunResultState | str | None = ...) -> None: ...

@dataclass
class CleanRoomsNotebookTask(_Model):
    clean_room_name: str
    notebook_name: str
    etag: str | None
    notebook_base_parameters: Dict[str, str] | None
    def __init__(self, clean_room_name: str, notebook_name: str, etag: str | None = ..., notebook_base_parameters: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput(_Model):
    clean_room_job_run_state: CleanRoomTaskRunState | None
    notebook_output: NotebookOutput | None
    output_schema_info: OutputSchemaInfo | None
    def __init__(self, clean_room_job_run_state: CleanRoomTaskRunState | Mapping[str, Any] | None = ..., notebook_output: NotebookOutput | Mapping[str, Any] | None = ..., output_schema_info: OutputSchemaInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ClusterInstance(_Model):
    cluster_id: str | None
    spark_context_id: str | None
    def __init__(self, cluster_id: str | None = ..., spark_context_id: str | None = ...) -> None: ...

@dataclass
class ClusterSpec(_Model):
    existing_cluster_id: str | None
    job_cluster_key: str | None
    libraries: List[_compute.Library] | None
    new_cluster: _compute.ClusterSpec | None
    def __init__(self, existing_cluster_id: str | None = ..., job_cluster_key: str | None = ..., libraries: Sequence[_compute.Library | Mapping[str, Any]] | None = ..., new_cluster: _compute.ClusterSpec | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Compute(_Model):
    hardware_accelerator: _compute.HardwareAcceleratorType | None
    def __init__(self, hardware_accelerator: _compute.HardwareAcceleratorType | str | None = ...) -> None: ...

@dataclass
class ComputeConfig(_Model):
    num_gpus: int
    gpu_node_pool_id: str | None
    gpu_type: str | None
    def __init__(self, num_gpus: int, gpu_node_pool_id: str | None = ..., gpu_type: str | None = ...) -> None: ...

@dataclass
class ComputeSpec(_Model):
    accelerator_type: ComputeSpecAcceleratorType
    accelerator_count: int
    provisioned_capacity_id: str | None
    def __init__(self, accelerator_type: ComputeSpecAcceleratorType | str, accelerator_count: int, provisioned_capacity_id: str | None = ...) -> None: ...

@dataclass
class ConditionTask(_Model):
    op: ConditionTaskOp
    left: str
    right: str
    def __init__(self, op: ConditionTaskOp | str, left: str, right: str) -> None: ...

@dataclass
class Continuous(_Model):
    maintenance_window: MaintenanceWindow | None
    pause_status: PauseStatus | None
    task_retry_mode: TaskRetryMode | None
    def __init__(self, maintenance_window: MaintenanceWindow | Mapping[str, Any] | None = ..., pause_status: PauseStatus | str | None = ..., task_retry_mode: TaskRetryMode | str | None = ...) -> None: ...

@dataclass
class ContinuousTriggerConfiguration(_Model):
    maintenance_window: MaintenanceWindow | None
    task_retry_mode: TaskRetryMode | None
    def __init__(self, maintenance_window: MaintenanceWindow | Mapping[str, Any] | None = ..., task_retry_mode: TaskRetryMode | str | None = ...) -> None: ...

@dataclass
class ContinuousTriggerState(_Model):
    consecutive_failures: int | None
    is_backing_off: bool | None
    next_attempt_ms: int | None
    def __init__(self, consecutive_failures: int | None = ..., is_backing_off: bool | None = ..., next_attempt_ms: int | None = ...) -> None: ...

@dataclass
class CreateResponse(_Model):
    job_id: int | None
    def __init__(self, job_id: int | None = ...) -> None: ...

@dataclass
class CronSchedule(_Model):
    quartz_cron_expression: str
    timezone_id: str
    pause_status: PauseStatus | None
    sql_condition: SqlConditionConfiguration | None
    def __init__(self, quartz_cron_expression: str, timezone_id: str, pause_status: PauseStatus | str | None = ..., sql_condition: SqlConditionConfiguration | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CronTriggerConfiguration(_Model):
    quartz_cron_expression: str
    timezone_id: str
    def __init__(self, quartz_cron_expression: str, timezone_id: str) -> None: ...

@dataclass
class DashboardPageSnapshot(_Model):
    page_display_name: str | None
    widget_error_details: List[WidgetErrorDetail] | None
    def __init__(self, page_display_name: str | None = ..., widget_error_details: Sequence[WidgetErrorDetail | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DashboardTask(_Model):
    dashboard_id: str | None
    filters: Dict[str, str] | None
    subscription: Subscription | None
    warehouse_id: str | None
    def __init__(self, dashboard_id: str | None = ..., filters: Mapping[str, str] | None = ..., subscription: Subscription | Mapping[str, Any] | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class DashboardTaskOutput(_Model):
    page_snapshots: List[DashboardPageSnapshot] | None
    def __init__(self, page_snapshots: Sequence[DashboardPageSnapshot | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DbtCloudJobRunStep(_Model):
    index: int | None
    logs: str | None
    name: str | None
    status: DbtPlatformRunStatus | None
    def __init__(self, index: int | None = ..., logs: str | None = ..., name: str | None = ..., status: DbtPlatformRunStatus | str | None = ...) -> None: ...

@dataclass
class DbtCloudTask(_Model):
    connection_resource_name: str | None
    dbt_cloud_job_id: int | None
    def __init__(self, connection_resource_name: str | None = ..., dbt_cloud_job_id: int | None = ...) -> None: ...

@dataclass
class DbtCloudTaskOutput(_Model):
    dbt_cloud_job_run_id: int | None
    dbt_cloud_job_run_output: List[DbtCloudJobRunStep] | None
    dbt_cloud_job_run_url: str | None
    def __init__(self, dbt_cloud_job_run_id: int | None = ..., dbt_cloud_job_run_output: Sequence[DbtCloudJobRunStep | Mapping[str, Any]] | None = ..., dbt_cloud_job_run_url: str | None = ...) -> None: ...

@dataclass
class DbtOutput(_Model):
    artifacts_headers: Dict[str, str] | None
    artifacts_link: str | None
    def __init__(self, artifacts_headers: Mapping[str, str] | None = ..., artifacts_link: str | None = ...) -> None: ...

@dataclass
class DbtPlatformJobRunStep(_Model):
    index: int | None
    logs: str | None
    logs_truncated: bool | None
    name: str | None
    name_truncated: bool | None
    status: DbtPlatformRunStatus | None
    def __init__(self, index: int | None = ..., logs: str | None = ..., logs_truncated: bool | None = ..., name: str | None = ..., name_truncated: bool | None = ..., status: DbtPlatformRunStatus | str | None = ...) -> None: ...

@dataclass
class DbtPlatformTask(_Model):
    connection_resource_name: str | None
    dbt_platform_job_id: str | None
    def __init__(self, connection_resource_name: str | None = ..., dbt_platform_job_id: str | None = ...) -> None: ...

@dataclass
class DbtPlatformTaskOutput(_Model):
    dbt_platform_job_run_id: str | None
    dbt_platform_job_run_output: List[DbtPlatformJobRunStep] | None
    dbt_platform_job_run_url: str | None
    steps_truncated: bool | None
    def __init__(self, dbt_platform_job_run_id: str | None = ..., dbt_platform_job_run_output: Sequence[DbtPlatformJobRunStep | Mapping[str, Any]] | None = ..., dbt_platform_job_run_url: str | None = ..., steps_truncated: bool | None = ...) -> None: ...

@dataclass
class DbtTask(_Model):
    commands: List[str]
    catalog: str | None
    profiles_directory: str | None
    project_directory: str | None
    schema: str | None
    source: Source | None
    warehouse_id: str | None
    def __init__(self, commands: Sequence[str], catalog: str | None = ..., profiles_directory: str | None = ..., project_directory: str | None = ..., schema: str | None = ..., source: Source | str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class DeploymentSpec(_Model):
    compute: ComputeSpec
    command_path: str | None
    name: str | None
    def __init__(self, compute: ComputeSpec | Mapping[str, Any], command_path: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class EnforcePolicyComplianceForJobResponseJobClusterSettingsChange(_Model):
    field: str | None
    new_value: str | None
    previous_value: str | None
    def __init__(self, field: str | None = ..., new_value: str | None = ..., previous_value: str | None = ...) -> None: ...

@dataclass
class EnforcePolicyComplianceResponse(_Model):
    has_changes: bool | None
    job_cluster_changes: List[EnforcePolicyComplianceForJobResponseJobClusterSettingsChange] | None
    settings: JobSettings | None
    def __init__(self, has_changes: bool | None = ..., job_cluster_changes: Sequence[EnforcePolicyComplianceForJobResponseJobClusterSettingsChange | Mapping[str, Any]] | None = ..., settings: JobSettings | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ExportRunOutput(_Model):
    views: List[ViewItem] | None
    def __init__(self, views: Sequence[ViewItem | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class FileArrivalTriggerConfiguration(_Model):
    url: str
    min_time_between_triggers_seconds: int | None
    wait_after_last_change_seconds: int | None
    def __init__(self, url: str, min_time_between_triggers_seconds: int | None = ..., wait_after_last_change_seconds: int | None = ...) -> None: ...

@dataclass
class FileArrivalTriggerState(_Model):
    using_file_events: bool | None
    def __init__(self, using_file_events: bool | None = ...) -> None: ...

@dataclass
class ForEachStats(_Model):
    error_message_stats: List[ForEachTaskErrorMessageStats] | None
    task_run_stats: ForEachTaskTaskRunStats | None
    def __init__(self, error_message_stats: Sequence[ForEachTaskErrorMessageStats | Mapping[str, Any]] | None = ..., task_run_stats: ForEachTaskTaskRunStats | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ForEachTask(_Model):
    inputs: str
    task: Task
    concurrency: int | None
    def __init__(self, inputs: str, task: Task | Mapping[str, Any], concurrency: int | None = ...) -> None: ...

@dataclass
class ForEachTaskErrorMessageStats(_Model):
    count: int | None
    error_message: str | None
    termination_category: str | None
    def __init__(self, count: int | None = ..., error_message: str | None = ..., termination_category: str | None = ...) -> None: ...

@dataclass
class ForEachTaskTaskRunStats(_Model):
    active_iterations: int | None
    completed_iterations: int | None
    failed_iterations: int | None
    scheduled_iterations: int | None
    succeeded_iterations: int | None
    total_iterations: int | None
    def __init__(self, active_iterations: int | None = ..., completed_iterations: int | None = ..., failed_iterations: int | None = ..., scheduled_iterations: int | None = ..., succeeded_iterations: int | None = ..., total_iterations: int | None = ...) -> None: ...

@dataclass
class GenAiComputeTask(_Model):
    dl_runtime_image: str
    command: str | None
    compute: ComputeConfig | None
    mlflow_experiment_name: str | None
    source: Source | None
    training_script_path: str | None
    yaml_parameters: str | None
    yaml_parameters_file_path: str | None
    def __init__(self, dl_runtime_image: str, command: str | None = ..., compute: ComputeConfig | Mapping[str, Any] | None = ..., mlflow_experiment_name: str | None = ..., source: Source | str | None = ..., training_script_path: str | None = ..., yaml_parameters: str | None = ..., yaml_parameters_file_path: str | None = ...) -> None: ...

@dataclass
class GetJobPermissionLevelsResponse(_Model):
    permission_levels: List[JobPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[JobPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetPolicyComplianceResponse(_Model):
    is_compliant: bool | None
    violations: Dict[str, str] | None
    def __init__(self, is_compliant: bool | None = ..., violations: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class GitSnapshot(_Model):
    used_commit: str | None
    def __init__(self, used_commit: str | None = ...) -> None: ...

@dataclass
class GitSource(_Model):
    git_url: str
    git_provider: GitProvider
    git_branch: str | None
    git_commit: str | None
    git_snapshot: GitSnapshot | None
    git_tag: str | None
    job_source: JobSource | None
    sparse_checkout: SparseCheckout | None
    def __init__(self, git_url: str, git_provider: GitProvider | str, git_branch: str | None = ..., git_commit: str | None = ..., git_snapshot: GitSnapshot | Mapping[str, Any] | None = ..., git_tag: str | None = ..., job_source: JobSource | Mapping[str, Any] | None = ..., sparse_checkout: SparseCheckout | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Job(_Model):
    created_time: int | None
    creator_user_name: str | None
    effective_budget_policy_id: str | None
    effective_usage_policy_id: str | None
    has_more: bool | None
    job_id: int | None
    next_page_token: str | None
    run_as_user_name: str | None
    settings: JobSettings | None
    trigger_details: List[TriggerDetails] | None
    trigger_state: TriggerStateProto | None
    def __init__(self, created_time: int | None = ..., creator_user_name: str | None = ..., effective_budget_policy_id: str | None = ..., effective_usage_policy_id: str | None = ..., has_more: bool | None = ..., job_id: int | None = ..., next_page_token: str | None = ..., run_as_user_name: str | None = ..., settings: JobSettings | Mapping[str, Any] | None = ..., trigger_details: Sequence[TriggerDetails | Mapping[str, Any]] | None = ..., trigger_state: TriggerStateProto | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class JobAccessControlRequest(_Model):
    group_name: str | None
    permission_level: JobPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: JobPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class JobAccessControlResponse(_Model):
    all_permissions: List[JobPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[JobPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class JobCluster(_Model):
    job_cluster_key: str
    new_cluster: _compute.ClusterSpec | None
    serverless_compute_id: str | None
    def __init__(self, job_cluster_key: str, new_cluster: _compute.ClusterSpec | Mapping[str, Any] | None = ..., serverless_compute_id: str | None = ...) -> None: ...

@dataclass
class JobCompliance(_Model):
    job_id: int
    is_compliant: bool | None
    violations: Dict[str, str] | None
    def __init__(self, job_id: int, is_compliant: bool | None = ..., violations: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class JobDeployment(_Model):
    kind: JobDeploymentKind
    deployment_id: str | None
    metadata_file_path: str | None
    version_id: str | None
    def __init__(self, kind: JobDeploymentKind | str, deployment_id: str | None = ..., metadata_file_path: str | None = ..., version_id: str | None = ...) -> None: ...

@dataclass
class JobEmailNotifications(_Model):
    no_alert_for_skipped_runs: bool | None
    on_duration_warning_threshold_exceeded: List[str] | None
    on_failure: List[str] | None
    on_maintenance_complete: List[str] | None
    on_maintenance_start: List[str] | None
    on_start: List[str] | None
    on_streaming_backlog_exceeded: List[str] | None
    on_success: List[str] | None
    def __init__(self, no_alert_for_skipped_runs: bool | None = ..., on_duration_warning_threshold_exceeded: Sequence[str] | None = ..., on_failure: Sequence[str] | None = ..., on_maintenance_complete: Sequence[str] | None = ..., on_maintenance_start: Sequence[str] | None = ..., on_start: Sequence[str] | None = ..., on_streaming_backlog_exceeded: Sequence[str] | None = ..., on_success: Sequence[str] | None = ...) -> None: ...

@dataclass
class JobEnvironment(_Model):
    environment_key: str
    spec: _compute.Environment | None
    def __init__(self, environment_key: str, spec: _compute.Environment | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class JobEnvironmentVariables(_Model):
    environment_variables_key: str
    spec: JobEnvironmentVariablesSpec | None
    def __init__(self, environment_variables_key: str, spec: JobEnvironmentVariablesSpec | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class JobEnvironmentVariablesSpec(_Model):
    files: List[str] | None
    variables: Dict[str, str] | None
    def __init__(self, files: Sequence[str] | None = ..., variables: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class JobNotificationSettings(_Model):
    no_alert_for_canceled_runs: bool | None
    no_alert_for_skipped_runs: bool | None
    def __init__(self, no_alert_for_canceled_runs: bool | None = ..., no_alert_for_skipped_runs: bool | None = ...) -> None: ...

@dataclass
class JobParameter(_Model):
    default: str | None
    name: str | None
    value: str | None
    def __init__(self, default: str | None = ..., name: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class JobParameterDefinition(_Model):
    name: str
    default: str
    def __init__(self, name: str, default: str) -> None: ...

@dataclass
class JobPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: JobPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: JobPermissionLevel | str | None = ...) -> None: ...

@dataclass
class JobPermissions(_Model):
    access_control_list: List[JobAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[JobAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class JobPermissionsDescription(_Model):
    description: str | None
    permission_level: JobPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: JobPermissionLevel | str | None = ...) -> None: ...

@dataclass
class JobRunAs(_Model):
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class JobSettings(_Model):
    budget_policy_id: str | None
    continuous: Continuous | None
    deployment: JobDeployment | None
    description: str | None
    duration_target: str | None
    edit_mode: JobEditMode | None
    email_notifications: JobEmailNotifications | None
    environment_variables: List[JobEnvironmentVariables] | None
    environments: List[JobEnvironment] | None
    format: Format | None
    git_source: GitSource | None
    health: JobsHealthRules | None
    job_clusters: List[JobCluster] | None
    max_concurrent_runs: int | None
    name: str | None
    notification_settings: JobNotificationSettings | None
    parameters: List[JobParameterDefinition] | None
    parent_path: str | None
    performance_target: PerformanceTarget | None
    queue: QueueSettings | None
    run_as: JobRunAs | None
    schedule: CronSchedule | None
    tags: Dict[str, str] | None
    tasks: List[Task] | None
    timeout_seconds: int | None
    trigger: TriggerSettings | None
    triggers: List[TriggerConfiguration] | None
    usage_policy_id: str | None
    webhook_notifications: WebhookNotifications | None
    def __init__(self, budget_policy_id: str | None = ..., continuous: Continuous | Mapping[str, Any] | None = ..., deployment: JobDeployment | Mapping[str, Any] | None = ..., description: str | None = ..., duration_target: str | None = ..., edit_mode: JobEditMode | str | None = ..., email_notifications: JobEmailNotifications | Mapping[str, Any] | None = ..., environment_variables: Sequence[JobEnvironmentVariables | Mapping[str, Any]] | None = ..., environments: Sequence[JobEnvironment | Mapping[str, Any]] | None = ..., format: Format | str | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., health: JobsHealthRules | Mapping[str, Any] | None = ..., job_clusters: Sequence[JobCluster | Mapping[str, Any]] | None = ..., max_concurrent_runs: int | None = ..., name: str | None = ..., notification_settings: JobNotificationSettings | Mapping[str, Any] | None = ..., parameters: Sequence[JobParameterDefinition | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., performance_target: PerformanceTarget | str | None = ..., queue: QueueSettings | Mapping[str, Any] | None = ..., run_as: JobRunAs | Mapping[str, Any] | None = ..., schedule: CronSchedule | Mapping[str, Any] | None = ..., tags: Mapping[str, str] | None = ..., tasks: Sequence[Task | Mapping[str, Any]] | None = ..., timeout_seconds: int | None = ..., trigger: TriggerSettings | Mapping[str, Any] | None = ..., triggers: Sequence[TriggerConfiguration | Mapping[str, Any]] | None = ..., usage_policy_id: str | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class JobSource(_Model):
    job_config_path: str
    import_from_git_branch: str
    dirty_state: JobSourceDirtyState | None
    def __init__(self, job_config_path: str, import_from_git_branch: str, dirty_state: JobSourceDirtyState | str | None = ...) -> None: ...

@dataclass
class JobsHealthRule(_Model):
    metric: JobsHealthMetric
    op: JobsHealthOperator
    value: int
    def __init__(self, metric: JobsHealthMetric | str, op: JobsHealthOperator | str, value: int) -> None: ...

@dataclass
class JobsHealthRules(_Model):
    rules: List[JobsHealthRule] | None
    def __init__(self, rules: Sequence[JobsHealthRule | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListJobComplianceForPolicyResponse(_Model):
    jobs: List[JobCompliance] | None
    next_page_token: str | None
    prev_page_token: str | None
    def __init__(self, jobs: Sequence[JobCompliance | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ...) -> None: ...

@dataclass
class ListJobsResponse(_Model):
    has_more: bool | None
    jobs: List[BaseJob] | None
    next_page_token: str | None
    prev_page_token: str | None
    def __init__(self, has_more: bool | None = ..., jobs: Sequence[BaseJob | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ...) -> None: ...

@dataclass
class ListRunsResponse(_Model):
    has_more: bool | None
    next_page_token: str | None
    prev_page_token: str | None
    runs: List[BaseRun] | None
    def __init__(self, has_more: bool | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ..., runs: Sequence[BaseRun | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MaintenanceWindow(_Model):
    start_hour: int
    day_of_week: DayOfWeek
    timezone_id: str
    def __init__(self, start_hour: int, day_of_week: DayOfWeek | str, timezone_id: str) -> None: ...

@dataclass
class ModelTriggerConfiguration(_Model):
    condition: ModelTriggerConfigurationCondition
    aliases: List[str] | None
    min_time_between_triggers_seconds: int | None
    securable_name: str | None
    wait_after_last_change_seconds: int | None
    def __init__(self, condition: ModelTriggerConfigurationCondition | str, aliases: Sequence[str] | None = ..., min_time_between_triggers_seconds: int | None = ..., securable_name: str | None = ..., wait_after_last_change_seconds: int | None = ...) -> None: ...

@dataclass
class ModelTriggerState(_Model): ...

@dataclass
class NotebookOutput(_Model):
    result: str | None
    truncated: bool | None
    def __init__(self, result: str | None = ..., truncated: bool | None = ...) -> None: ...

@dataclass
class NotebookTask(_Model):
    notebook_path: str
    base_parameters: Dict[str, str] | None
    source: Source | None
    warehouse_id: str | None
    def __init__(self, notebook_path: str, base_parameters: Mapping[str, str] | None = ..., source: Source | str | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class OutputSchemaInfo(_Model):
    catalog_name: str | None
    expiration_time: int | None
    schema_name: str | None
    def __init__(self, catalog_name: str | None = ..., expiration_time: int | None = ..., schema_name: str | None = ...) -> None: ...

@dataclass
class PerTriggerState(_Model):
    continuous: ContinuousTriggerState | None
    file_arrival: FileArrivalTriggerState | None
    model: ModelTriggerState | None
    pause_status: PauseStatus | None
    periodic: PeriodicTriggerState | None
    schedule: ScheduleTriggerState | None
    sql_condition: SqlConditionState | None
    table_update: TableTriggerState | None
    def __init__(self, continuous: ContinuousTriggerState | Mapping[str, Any] | None = ..., file_arrival: FileArrivalTriggerState | Mapping[str, Any] | None = ..., model: ModelTriggerState | Mapping[str, Any] | None = ..., pause_status: PauseStatus | str | None = ..., periodic: PeriodicTriggerState | Mapping[str, Any] | None = ..., schedule: ScheduleTriggerState | Mapping[str, Any] | None = ..., sql_condition: SqlConditionState | Mapping[str, Any] | None = ..., table_update: TableTriggerState | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PeriodicTriggerConfiguration(_Model):
    interval: int
    unit: PeriodicTriggerConfigurationTimeUnit
    def __init__(self, interval: int, unit: PeriodicTriggerConfigurationTimeUnit | str) -> None: ...

@dataclass
class PeriodicTriggerState(_Model):
    next_run_time: int | None
    def __init__(self, next_run_time: int | None = ...) -> None: ...

@dataclass
class PipelineParams(_Model):
    full_refresh: bool | None
    full_refresh_selection: List[str] | None
    refresh_flow_selection: List[str] | None
    refresh_selection: List[str] | None
    reset_checkpoint_selection: List[str] | None
    def __init__(self, full_refresh: bool | None = ..., full_refresh_selection: Sequence[str] | None = ..., refresh_flow_selection: Sequence[str] | None = ..., refresh_selection: Sequence[str] | None = ..., reset_checkpoint_selection: Sequence[str] | None = ...) -> None: ...

@dataclass
class PipelineTask(_Model):
    pipeline_id: str
    full_refresh: bool | None
    full_refresh_selection: List[str] | None
    parameters: Dict[str, str] | None
    refresh_flow_selection: List[str] | None
    refresh_selection: List[str] | None
    reset_checkpoint_selection: List[str] | None
    def __init__(self, pipeline_id: str, full_refresh: bool | None = ..., full_refresh_selection: Sequence[str] | None = ..., parameters: Mapping[str, str] | None = ..., refresh_flow_selection: Sequence[str] | None = ..., refresh_selection: Sequence[str] | None = ..., reset_checkpoint_selection: Sequence[str] | None = ...) -> None: ...

@dataclass
class PowerBiModel(_Model):
    authentication_method: AuthenticationMethod | None
    model_name: str | None
    overwrite_existing: bool | None
    storage_mode: StorageMode | None
    workspace_name: str | None
    def __init__(self, authentication_method: AuthenticationMethod | str | None = ..., model_name: str | None = ..., overwrite_existing: bool | None = ..., storage_mode: StorageMode | str | None = ..., workspace_name: str | None = ...) -> None: ...

@dataclass
class PowerBiTable(_Model):
    catalog: str | None
    name: str | None
    schema: str | None
    storage_mode: StorageMode | None
    def __init__(self, catalog: str | None = ..., name: str | None = ..., schema: str | None = ..., storage_mode: StorageMode | str | None = ...) -> None: ...

@dataclass
class PowerBiTask(_Model):
    connection_resource_name: str | None
    power_bi_model: PowerBiModel | None
    refresh_after_update: bool | None
    tables: List[PowerBiTable] | None
    warehouse_id: str | None
    def __init__(self, connection_resource_name: str | None = ..., power_bi_model: PowerBiModel | Mapping[str, Any] | None = ..., refresh_after_update: bool | None = ..., tables: Sequence[PowerBiTable | Mapping[str, Any]] | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class PythonOperatorTask(_Model):
    main: str | None
    parameters: List[PythonOperatorTaskParameter] | None
    def __init__(self, main: str | None = ..., parameters: Sequence[PythonOperatorTaskParameter | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class PythonOperatorTaskParameter(_Model):
    name: str | None
    value: str | None
    def __init__(self, name: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class PythonWheelTask(_Model):
    package_name: str
    entry_point: str
    named_parameters: Dict[str, str] | None
    parameters: List[str] | None
    def __init__(self, package_name: str, entry_point: str, named_parameters: Mapping[str, str] | None = ..., parameters: Sequence[str] | None = ...) -> None: ...

@dataclass
class QueueDetails(_Model):
    code: QueueDetailsCodeCode | None
    message: str | None
    def __init__(self, code: QueueDetailsCodeCode | str | None = ..., message: str | None = ...) -> None: ...

@dataclass
class QueueSettings(_Model):
    enabled: bool
    def __init__(self, enabled: bool) -> None: ...

@dataclass
class RepairHistoryItem(_Model):
    effective_performance_target: PerformanceTarget | None
    end_time: int | None
    id: int | None
    start_time: int | None
    state: RunState | None
    status: RunStatus | None
    task_run_ids: List[int] | None
    type: RepairHistoryItemType | None
    def __init__(self, effective_performance_target: PerformanceTarget | str | None = ..., end_time: int | None = ..., id: int | None = ..., start_time: int | None = ..., state: RunState | Mapping[str, Any] | None = ..., status: RunStatus | Mapping[str, Any] | None = ..., task_run_ids: Sequence[int] | None = ..., type: RepairHistoryItemType | str | None = ...) -> None: ...

@dataclass
class RepairRunResponse(_Model):
    repair_id: int | None
    def __init__(self, repair_id: int | None = ...) -> None: ...

@dataclass
class ResolvedConditionTaskValues(_Model):
    left: str | None
    right: str | None
    def __init__(self, left: str | None = ..., right: str | None = ...) -> None: ...

@dataclass
class ResolvedDbtTaskValues(_Model):
    commands: List[str] | None
    def __init__(self, commands: Sequence[str] | None = ...) -> None: ...

@dataclass
class ResolvedNotebookTaskValues(_Model):
    base_parameters: Dict[str, str] | None
    def __init__(self, base_parameters: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ResolvedParamPairValues(_Model):
    parameters: Dict[str, str] | None
    def __init__(self, parameters: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ResolvedPipelineTaskValues(_Model):
    parameters: Dict[str, str] | None
    def __init__(self, parameters: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ResolvedPythonWheelTaskValues(_Model):
    named_parameters: Dict[str, str] | None
    parameters: List[str] | None
    def __init__(self, named_parameters: Mapping[str, str] | None = ..., parameters: Sequence[str] | None = ...) -> None: ...

@dataclass
class ResolvedRunJobTaskValues(_Model):
    job_parameters: Dict[str, str] | None
    parameters: Dict[str, str] | None
    def __init__(self, job_parameters: Mapping[str, str] | None = ..., parameters: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ResolvedStringParamsValues(_Model):
    parameters: List[str] | None
    def __init__(self, parameters: Sequence[str] | None = ...) -> None: ...

@dataclass
class ResolvedValues(_Model):
    ai_runtime_task: ResolvedValuesAiRuntimeTaskResolvedValues | None
    condition_task: ResolvedConditionTaskValues | None
    dbt_task: ResolvedDbtTaskValues | None
    notebook_task: ResolvedNotebookTaskValues | None
    pipeline_task: ResolvedPipelineTaskValues | None
    python_wheel_task: ResolvedPythonWheelTaskValues | None
    run_job_task: ResolvedRunJobTaskValues | None
    simulation_task: ResolvedParamPairValues | None
    spark_jar_task: ResolvedStringParamsValues | None
    spark_python_task: ResolvedStringParamsValues | None
    spark_submit_task: ResolvedStringParamsValues | None
    sql_task: ResolvedParamPairValues | None
    def __init__(self, ai_runtime_task: ResolvedValuesAiRuntimeTaskResolvedValues | Mapping[str, Any] | None = ..., condition_task: ResolvedConditionTaskValues | Mapping[str, Any] | None = ..., dbt_task: ResolvedDbtTaskValues | Mapping[str, Any] | None = ..., notebook_task: ResolvedNotebookTaskValues | Mapping[str, Any] | None = ..., pipeline_task: ResolvedPipelineTaskValues | Mapping[str, Any] | None = ..., python_wheel_task: ResolvedPythonWheelTaskValues | Mapping[str, Any] | None = ..., run_job_task: ResolvedRunJobTaskValues | Mapping[str, Any] | None = ..., simulation_task: ResolvedParamPairValues | Mapping[str, Any] | None = ..., spark_jar_task: ResolvedStringParamsValues | Mapping[str, Any] | None = ..., spark_python_task: ResolvedStringParamsValues | Mapping[str, Any] | None = ..., spark_submit_task: ResolvedStringParamsValues | Mapping[str, Any] | None = ..., sql_task: ResolvedParamPairValues | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ResolvedValuesAiRuntimeTaskResolvedValues(_Model): ...

@dataclass
class Run(_Model):
    attempt_number: int | None
    cleanup_duration: int | None
    cluster_instance: ClusterInstance | None
    cluster_spec: ClusterSpec | None
    creator_user_name: str | None
    deployment_id: str | None
    description: str | None
    duration_target: str | None
    effective_performance_target: PerformanceTarget | None
    effective_usage_policy_id: str | None
    end_time: int | None
    environment_variables: List[JobEnvironmentVariables] | None
    execution_duration: int | None
    git_source: GitSource | None
    has_more: bool | None
    iterations: List[RunTask] | None
    job_clusters: List[JobCluster] | None
    job_id: int | None
    job_parameters: List[JobParameter] | None
    job_run_id: int | None
    next_page_token: str | None
    number_in_job: int | None
    original_attempt_run_id: int | None
    overriding_parameters: RunParameters | None
    queue_duration: int | None
    repair_history: List[RepairHistoryItem] | None
    run_duration: int | None
    run_id: int | None
    run_name: str | None
    run_page_url: str | None
    run_type: RunType | None
    schedule: CronSchedule | None
    setup_duration: int | None
    start_time: int | None
    state: RunState | None
    status: RunStatus | None
    tasks: List[RunTask] | None
    trigger: TriggerType | None
    trigger_info: TriggerInfo | None
    version_id: str | None
    def __init__(self, attempt_number: int | None = ..., cleanup_duration: int | None = ..., cluster_instance: ClusterInstance | Mapping[str, Any] | None = ..., cluster_spec: ClusterSpec | Mapping[str, Any] | None = ..., creator_user_name: str | None = ..., deployment_id: str | None = ..., description: str | None = ..., duration_target: str | None = ..., effective_performance_target: PerformanceTarget | str | None = ..., effective_usage_policy_id: str | None = ..., end_time: int | None = ..., environment_variables: Sequence[JobEnvironmentVariables | Mapping[str, Any]] | None = ..., execution_duration: int | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., has_more: bool | None = ..., iterations: Sequence[RunTask | Mapping[str, Any]] | None = ..., job_clusters: Sequence[JobCluster | Mapping[str, Any]] | None = ..., job_id: int | None = ..., job_parameters: Sequence[JobParameter | Mapping[str, Any]] | None = ..., job_run_id: int | None = ..., next_page_token: str | None = ..., number_in_job: int | None = ..., original_attempt_run_id: int | None = ..., overriding_parameters: RunParameters | Mapping[str, Any] | None = ..., queue_duration: int | None = ..., repair_history: Sequence[RepairHistoryItem | Mapping[str, Any]] | None = ..., run_duration: int | None = ..., run_id: int | None = ..., run_name: str | None = ..., run_page_url: str | None = ..., run_type: RunType | str | None = ..., schedule: CronSchedule | Mapping[str, Any] | None = ..., setup_duration: int | None = ..., start_time: int | None = ..., state: RunState | Mapping[str, Any] | None = ..., status: RunStatus | Mapping[str, Any] | None = ..., tasks: Sequence[RunTask | Mapping[str, Any]] | None = ..., trigger: TriggerType | str | None = ..., trigger_info: TriggerInfo | Mapping[str, Any] | None = ..., version_id: str | None = ...) -> None: ...

@dataclass
class RunConditionTask(_Model):
    op: ConditionTaskOp
    left: str
    right: str
    outcome: str | None
    def __init__(self, op: ConditionTaskOp | str, left: str, right: str, outcome: str | None = ...) -> None: ...

@dataclass
class RunForEachTask(_Model):
    inputs: str
    task: Task
    concurrency: int | None
    stats: ForEachStats | None
    def __init__(self, inputs: str, task: Task | Mapping[str, Any], concurrency: int | None = ..., stats: ForEachStats | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RunJobOutput(_Model):
    run_id: int | None
    def __init__(self, run_id: int | None = ...) -> None: ...

@dataclass
class RunJobTask(_Model):
    job_id: int
    dbt_commands: List[str] | None
    jar_params: List[str] | None
    job_parameters: Dict[str, str] | None
    notebook_params: Dict[str, str] | None
    pipeline_params: PipelineParams | None
    python_named_params: Dict[str, str] | None
    python_params: List[str] | None
    spark_submit_params: List[str] | None
    sql_params: Dict[str, str] | None
    def __init__(self, job_id: int, dbt_commands: Sequence[str] | None = ..., jar_params: Sequence[str] | None = ..., job_parameters: Mapping[str, str] | None = ..., notebook_params: Mapping[str, str] | None = ..., pipeline_params: PipelineParams | Mapping[str, Any] | None = ..., python_named_params: Mapping[str, str] | None = ..., python_params: Sequence[str] | None = ..., spark_submit_params: Sequence[str] | None = ..., sql_params: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class RunNowResponse(_Model):
    number_in_job: int | None
    run_id: int | None
    def __init__(self, number_in_job: int | None = ..., run_id: int | None = ...) -> None: ...

@dataclass
class RunOutput(_Model):
    ai_runtime_task_output: AiRuntimeTaskOutput | None
    alert_output: AlertTaskOutput | None
    clean_rooms_notebook_output: CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput | None
    dashboard_output: DashboardTaskOutput | None
    dbt_cloud_output: DbtCloudTaskOutput | None
    dbt_output: DbtOutput | None
    dbt_platform_output: DbtPlatformTaskOutput | None
    error: str | None
    error_trace: str | None
    info: str | None
    logs: str | None
    logs_truncated: bool | None
    metadata: Run | None
    notebook_output: NotebookOutput | None
    run_job_output: RunJobOutput | None
    sql_output: SqlOutput | None
    def __init__(self, ai_runtime_task_output: AiRuntimeTaskOutput | Mapping[str, Any] | None = ..., alert_output: AlertTaskOutput | Mapping[str, Any] | None = ..., clean_rooms_notebook_output: CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput | Mapping[str, Any] | None = ..., dashboard_output: DashboardTaskOutput | Mapping[str, Any] | None = ..., dbt_cloud_output: DbtCloudTaskOutput | Mapping[str, Any] | None = ..., dbt_output: DbtOutput | Mapping[str, Any] | None = ..., dbt_platform_output: DbtPlatformTaskOutput | Mapping[str, Any] | None = ..., error: str | None = ..., error_trace: str | None = ..., info: str | None = ..., logs: str | None = ..., logs_truncated: bool | None = ..., metadata: Run | Mapping[str, Any] | None = ..., notebook_output: NotebookOutput | Mapping[str, Any] | None = ..., run_job_output: RunJobOutput | Mapping[str, Any] | None = ..., sql_output: SqlOutput | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RunParameters(_Model):
    dbt_commands: List[str] | None
    jar_params: List[str] | None
    notebook_params: Dict[str, str] | None
    pipeline_params: PipelineParams | None
    python_named_params: Dict[str, str] | None
    python_params: List[str] | None
    spark_submit_params: List[str] | None
    sql_params: Dict[str, str] | None
    def __init__(self, dbt_commands: Sequence[str] | None = ..., jar_params: Sequence[str] | None = ..., notebook_params: Mapping[str, str] | None = ..., pipeline_params: PipelineParams | Mapping[str, Any] | None = ..., python_named_params: Mapping[str, str] | None = ..., python_params: Sequence[str] | None = ..., spark_submit_params: Sequence[str] | None = ..., sql_params: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class RunState(_Model):
    life_cycle_state: RunLifeCycleState | None
    queue_reason: str | None
    result_state: RunResultState | None
    state_message: str | None
    user_cancelled_or_timedout: bool | None
    def __init__(self, life_cycle_state: RunLifeCycleState | str | None = ..., queue_reason: str | None = ..., result_state: RunResultState | str | None = ..., state_message: str | None = ..., user_cancelled_or_timedout: bool | None = ...) -> None: ...

@dataclass
class RunStatus(_Model):
    queue_details: QueueDetails | None
    state: RunLifecycleStateV2State | None
    termination_details: TerminationDetails | None
    def __init__(self, queue_details: QueueDetails | Mapping[str, Any] | None = ..., state: RunLifecycleStateV2State | str | None = ..., termination_details: TerminationDetails | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RunTask(_Model):
    task_key: str
    ai_runtime_task: AiRuntimeTask | None
    alert_task: AlertTask | None
    attempt_number: int | None
    clean_rooms_notebook_task: CleanRoomsNotebookTask | None
    cleanup_duration: int | None
    cluster_instance: ClusterInstance | None
    compute: Compute | None
    condition_task: RunConditionTask | None
    dashboard_task: DashboardTask | None
    dbt_cloud_task: DbtCloudTask | None
    dbt_platform_task: DbtPlatformTask | None
    dbt_task: DbtTask | None
    depends_on: List[TaskDependency] | None
    description: str | None
    disable_auto_optimization: bool | None
    disabled: bool | None
    effective_performance_target: PerformanceTarget | None
    email_notifications: JobEmailNotifications | None
    end_time: int | None
    environment_key: str | None
    environment_variables_key: str | None
    execution_duration: int | None
    existing_cluster_id: str | None
    for_each_task: RunForEachTask | None
    gen_ai_compute_task: GenAiComputeTask | None
    git_source: GitSource | None
    job_cluster_key: str | None
    libraries: List[_compute.Library] | None
    max_retries: int | None
    min_retry_interval_millis: int | None
    new_cluster: _compute.ClusterSpec | None
    notebook_task: NotebookTask | None
    notification_settings: TaskNotificationSettings | None
    pipeline_task: PipelineTask | None
    power_bi_task: PowerBiTask | None
    python_operator_task: PythonOperatorTask | None
    python_wheel_task: PythonWheelTask | None
    queue_duration: int | None
    resolved_values: ResolvedValues | None
    retry_on_timeout: bool | None
    run_duration: int | None
    run_id: int | None
    run_if: RunIf | None
    run_job_task: RunJobTask | None
    run_page_url: str | None
    setup_duration: int | None
    spark_jar_task: SparkJarTask | None
    spark_python_task: SparkPythonTask | None
    spark_submit_task: SparkSubmitTask | None
    sql_task: SqlTask | None
    start_time: int | None
    state: RunState | None
    status: RunStatus | None
    timeout_seconds: int | None
    webhook_notifications: WebhookNotifications | None
    def __init__(self, task_key: str, ai_runtime_task: AiRuntimeTask | Mapping[str, Any] | None = ..., alert_task: AlertTask | Mapping[str, Any] | None = ..., attempt_number: int | None = ..., clean_rooms_notebook_task: CleanRoomsNotebookTask | Mapping[str, Any] | None = ..., cleanup_duration: int | None = ..., cluster_instance: ClusterInstance | Mapping[str, Any] | None = ..., compute: Compute | Mapping[str, Any] | None = ..., condition_task: RunConditionTask | Mapping[str, Any] | None = ..., dashboard_task: DashboardTask | Mapping[str, Any] | None = ..., dbt_cloud_task: DbtCloudTask | Mapping[str, Any] | None = ..., dbt_platform_task: DbtPlatformTask | Mapping[str, Any] | None = ..., dbt_task: DbtTask | Mapping[str, Any] | None = ..., depends_on: Sequence[TaskDependency | Mapping[str, Any]] | None = ..., description: str | None = ..., disable_auto_optimization: bool | None = ..., disabled: bool | None = ..., effective_performance_target: PerformanceTarget | str | None = ..., email_notifications: JobEmailNotifications | Mapping[str, Any] | None = ..., end_time: int | None = ..., environment_key: str | None = ..., environment_variables_key: str | None = ..., execution_duration: int | None = ..., existing_cluster_id: str | None = ..., for_each_task: RunForEachTask | Mapping[str, Any] | None = ..., gen_ai_compute_task: GenAiComputeTask | Mapping[str, Any] | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., job_cluster_key: str | None = ..., libraries: Sequence[_compute.Library | Mapping[str, Any]] | None = ..., max_retries: int | None = ..., min_retry_interval_millis: int | None = ..., new_cluster: _compute.ClusterSpec | Mapping[str, Any] | None = ..., notebook_task: NotebookTask | Mapping[str, Any] | None = ..., notification_settings: TaskNotificationSettings | Mapping[str, Any] | None = ..., pipeline_task: PipelineTask | Mapping[str, Any] | None = ..., power_bi_task: PowerBiTask | Mapping[str, Any] | None = ..., python_operator_task: PythonOperatorTask | Mapping[str, Any] | None = ..., python_wheel_task: PythonWheelTask | Mapping[str, Any] | None = ..., queue_duration: int | None = ..., resolved_values: ResolvedValues | Mapping[str, Any] | None = ..., retry_on_timeout: bool | None = ..., run_duration: int | None = ..., run_id: int | None = ..., run_if: RunIf | str | None = ..., run_job_task: RunJobTask | Mapping[str, Any] | None = ..., run_page_url: str | None = ..., setup_duration: int | None = ..., spark_jar_task: SparkJarTask | Mapping[str, Any] | None = ..., spark_python_task: SparkPythonTask | Mapping[str, Any] | None = ..., spark_submit_task: SparkSubmitTask | Mapping[str, Any] | None = ..., sql_task: SqlTask | Mapping[str, Any] | None = ..., start_time: int | None = ..., state: RunState | Mapping[str, Any] | None = ..., status: RunStatus | Mapping[str, Any] | None = ..., timeout_seconds: int | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ScheduleTriggerState(_Model): ...

@dataclass
class SparkJarTask(_Model):
    jar_uri: str | None
    main_class_name: str | None
    parameters: List[str] | None
    run_as_repl: bool | None
    def __init__(self, jar_uri: str | None = ..., main_class_name: str | None = ..., parameters: Sequence[str] | None = ..., run_as_repl: bool | None = ...) -> None: ...

@dataclass
class SparkPythonTask(_Model):
    python_file: str
    parameters: List[str] | None
    source: Source | None
    def __init__(self, python_file: str, parameters: Sequence[str] | None = ..., source: Source | str | None = ...) -> None: ...

@dataclass
class SparkSubmitTask(_Model):
    parameters: List[str] | None
    def __init__(self, parameters: Sequence[str] | None = ...) -> None: ...

@dataclass
class SparseCheckout(_Model):
    patterns: List[str] | None
    def __init__(self, patterns: Sequence[str] | None = ...) -> None: ...

@dataclass
class SqlAlertOutput(_Model):
    alert_state: SqlAlertState | None
    output_link: str | None
    query_text: str | None
    sql_statements: List[SqlStatementOutput] | None
    warehouse_id: str | None
    def __init__(self, alert_state: SqlAlertState | str | None = ..., output_link: str | None = ..., query_text: str | None = ..., sql_statements: Sequence[SqlStatementOutput | Mapping[str, Any]] | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class SqlConditionConfiguration(_Model):
    sql_query_id: str
    warehouse_id: str
    trigger_mode: SqlConditionTriggerMode | None
    def __init__(self, sql_query_id: str, warehouse_id: str, trigger_mode: SqlConditionTriggerMode | str | None = ...) -> None: ...

@dataclass
class SqlConditionRunInfoDetails(_Model):
    condition_evaluation_satisfied: bool | None
    condition_evaluation_sql_session_id: str | None
    condition_evaluation_sql_statement_id: str | None
    def __init__(self, condition_evaluation_satisfied: bool | None = ..., condition_evaluation_sql_session_id: str | None = ..., condition_evaluation_sql_statement_id: str | None = ...) -> None: ...

@dataclass
class SqlConditionState(_Model):
    latest_condition_evaluation_satisfied: bool | None
    latest_condition_evaluation_sql_session_id: str | None
    latest_condition_evaluation_sql_statement_id: str | None
    def __init__(self, latest_condition_evaluation_satisfied: bool | None = ..., latest_condition_evaluation_sql_session_id: str | None = ..., latest_condition_evaluation_sql_statement_id: str | None = ...) -> None: ...

@dataclass
class SqlDashboardOutput(_Model):
    warehouse_id: str | None
    widgets: List[SqlDashboardWidgetOutput] | None
    def __init__(self, warehouse_id: str | None = ..., widgets: Sequence[SqlDashboardWidgetOutput | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SqlDashboardWidgetOutput(_Model):
    end_time: int | None
    error: SqlOutputError | None
    output_link: str | None
    start_time: int | None
    status: SqlDashboardWidgetOutputStatus | None
    widget_id: str | None
    widget_title: str | None
    def __init__(self, end_time: int | None = ..., error: SqlOutputError | Mapping[str, Any] | None = ..., output_link: str | None = ..., start_time: int | None = ..., status: SqlDashboardWidgetOutputStatus | str | None = ..., widget_id: str | None = ..., widget_title: str | None = ...) -> None: ...

@dataclass
class SqlOutput(_Model):
    alert_output: SqlAlertOutput | None
    dashboard_output: SqlDashboardOutput | None
    query_output: SqlQueryOutput | None
    def __init__(self, alert_output: SqlAlertOutput | Mapping[str, Any] | None = ..., dashboard_output: SqlDashboardOutput | Mapping[str, Any] | None = ..., query_output: SqlQueryOutput | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SqlOutputError(_Model):
    message: str | None
    def __init__(self, message: str | None = ...) -> None: ...

@dataclass
class SqlQueryOutput(_Model):
    endpoint_id: str | None
    output_link: str | None
    query_text: str | None
    sql_statements: List[SqlStatementOutput] | None
    warehouse_id: str | None
    def __init__(self, endpoint_id: str | None = ..., output_link: str | None = ..., query_text: str | None = ..., sql_statements: Sequence[SqlStatementOutput | Mapping[str, Any]] | None = ..., warehouse_id: str | None = ...) -> None: ...

@dataclass
class SqlStatementOutput(_Model):
    lookup_key: str | None
    def __init__(self, lookup_key: str | None = ...) -> None: ...

@dataclass
class SqlTask(_Model):
    warehouse_id: str
    alert: SqlTaskAlert | None
    dashboard: SqlTaskDashboard | None
    file: SqlTaskFile | None
    parameters: Dict[str, str] | None
    query: SqlTaskQuery | None
    def __init__(self, warehouse_id: str, alert: SqlTaskAlert | Mapping[str, Any] | None = ..., dashboard: SqlTaskDashboard | Mapping[str, Any] | None = ..., file: SqlTaskFile | Mapping[str, Any] | None = ..., parameters: Mapping[str, str] | None = ..., query: SqlTaskQuery | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SqlTaskAlert(_Model):
    alert_id: str
    pause_subscriptions: bool | None
    subscriptions: List[SqlTaskSubscription] | None
    def __init__(self, alert_id: str, pause_subscriptions: bool | None = ..., subscriptions: Sequence[SqlTaskSubscription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SqlTaskDashboard(_Model):
    dashboard_id: str
    custom_subject: str | None
    pause_subscriptions: bool | None
    subscriptions: List[SqlTaskSubscription] | None
    def __init__(self, dashboard_id: str, custom_subject: str | None = ..., pause_subscriptions: bool | None = ..., subscriptions: Sequence[SqlTaskSubscription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SqlTaskFile(_Model):
    path: str
    source: Source | None
    def __init__(self, path: str, source: Source | str | None = ...) -> None: ...

@dataclass
class SqlTaskQuery(_Model):
    query_id: str
    def __init__(self, query_id: str) -> None: ...

@dataclass
class SqlTaskSubscription(_Model):
    destination_id: str | None
    user_name: str | None
    def __init__(self, destination_id: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class SubmitRunResponse(_Model):
    run_id: int | None
    def __init__(self, run_id: int | None = ...) -> None: ...

@dataclass
class SubmitTask(_Model):
    task_key: str
    ai_runtime_task: AiRuntimeTask | None
    alert_task: AlertTask | None
    clean_rooms_notebook_task: CleanRoomsNotebookTask | None
    compute: Compute | None
    condition_task: ConditionTask | None
    dashboard_task: DashboardTask | None
    dbt_cloud_task: DbtCloudTask | None
    dbt_platform_task: DbtPlatformTask | None
    dbt_task: DbtTask | None
    depends_on: List[TaskDependency] | None
    description: str | None
    disable_auto_optimization: bool | None
    disabled: bool | None
    email_notifications: JobEmailNotifications | None
    environment_key: str | None
    environment_variables_key: str | None
    existing_cluster_id: str | None
    for_each_task: ForEachTask | None
    gen_ai_compute_task: GenAiComputeTask | None
    health: JobsHealthRules | None
    libraries: List[_compute.Library] | None
    max_retries: int | None
    min_retry_interval_millis: int | None
    new_cluster: _compute.ClusterSpec | None
    notebook_task: NotebookTask | None
    notification_settings: TaskNotificationSettings | None
    pipeline_task: PipelineTask | None
    power_bi_task: PowerBiTask | None
    python_operator_task: PythonOperatorTask | None
    python_wheel_task: PythonWheelTask | None
    retry_on_timeout: bool | None
    run_if: RunIf | None
    run_job_task: RunJobTask | None
    spark_jar_task: SparkJarTask | None
    spark_python_task: SparkPythonTask | None
    spark_submit_task: SparkSubmitTask | None
    sql_task: SqlTask | None
    timeout_seconds: int | None
    webhook_notifications: WebhookNotifications | None
    def __init__(self, task_key: str, ai_runtime_task: AiRuntimeTask | Mapping[str, Any] | None = ..., alert_task: AlertTask | Mapping[str, Any] | None = ..., clean_rooms_notebook_task: CleanRoomsNotebookTask | Mapping[str, Any] | None = ..., compute: Compute | Mapping[str, Any] | None = ..., condition_task: ConditionTask | Mapping[str, Any] | None = ..., dashboard_task: DashboardTask | Mapping[str, Any] | None = ..., dbt_cloud_task: DbtCloudTask | Mapping[str, Any] | None = ..., dbt_platform_task: DbtPlatformTask | Mapping[str, Any] | None = ..., dbt_task: DbtTask | Mapping[str, Any] | None = ..., depends_on: Sequence[TaskDependency | Mapping[str, Any]] | None = ..., description: str | None = ..., disable_auto_optimization: bool | None = ..., disabled: bool | None = ..., email_notifications: JobEmailNotifications | Mapping[str, Any] | None = ..., environment_key: str | None = ..., environment_variables_key: str | None = ..., existing_cluster_id: str | None = ..., for_each_task: ForEachTask | Mapping[str, Any] | None = ..., gen_ai_compute_task: GenAiComputeTask | Mapping[str, Any] | None = ..., health: JobsHealthRules | Mapping[str, Any] | None = ..., libraries: Sequence[_compute.Library | Mapping[str, Any]] | None = ..., max_retries: int | None = ..., min_retry_interval_millis: int | None = ..., new_cluster: _compute.ClusterSpec | Mapping[str, Any] | None = ..., notebook_task: NotebookTask | Mapping[str, Any] | None = ..., notification_settings: TaskNotificationSettings | Mapping[str, Any] | None = ..., pipeline_task: PipelineTask | Mapping[str, Any] | None = ..., power_bi_task: PowerBiTask | Mapping[str, Any] | None = ..., python_operator_task: PythonOperatorTask | Mapping[str, Any] | None = ..., python_wheel_task: PythonWheelTask | Mapping[str, Any] | None = ..., retry_on_timeout: bool | None = ..., run_if: RunIf | str | None = ..., run_job_task: RunJobTask | Mapping[str, Any] | None = ..., spark_jar_task: SparkJarTask | Mapping[str, Any] | None = ..., spark_python_task: SparkPythonTask | Mapping[str, Any] | None = ..., spark_submit_task: SparkSubmitTask | Mapping[str, Any] | None = ..., sql_task: SqlTask | Mapping[str, Any] | None = ..., timeout_seconds: int | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Subscription(_Model):
    attachment: SubscriptionAttachment | None
    custom_subject: str | None
    paused: bool | None
    subscribers: List[SubscriptionSubscriber] | None
    def __init__(self, attachment: SubscriptionAttachment | Mapping[str, Any] | None = ..., custom_subject: str | None = ..., paused: bool | None = ..., subscribers: Sequence[SubscriptionSubscriber | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SubscriptionAttachment(_Model):
    data_attachment: SubscriptionAttachmentDataAttachment | None
    page_attachment: SubscriptionAttachmentPageAttachment | None
    def __init__(self, data_attachment: SubscriptionAttachmentDataAttachment | Mapping[str, Any] | None = ..., page_attachment: SubscriptionAttachmentPageAttachment | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SubscriptionAttachmentDataAttachment(_Model):
    widgets: List[SubscriptionAttachmentDataAttachmentWidget]
    file_format: SubscriptionAttachmentDataAttachmentFileFormat
    include_applied_filters: bool | None
    def __init__(self, widgets: Sequence[SubscriptionAttachmentDataAttachmentWidget | Mapping[str, Any]], file_format: SubscriptionAttachmentDataAttachmentFileFormat | str, include_applied_filters: bool | None = ...) -> None: ...

@dataclass
class SubscriptionAttachmentDataAttachmentWidget(_Model):
    page_id: str
    widget_id: str
    def __init__(self, page_id: str, widget_id: str) -> None: ...

@dataclass
class SubscriptionAttachmentPageAttachment(_Model):
    page_ids: List[str] | None
    page_selection: SubscriptionAttachmentPageAttachmentPageSelection | None
    def __init__(self, page_ids: Sequence[str] | None = ..., page_selection: SubscriptionAttachmentPageAttachmentPageSelection | str | None = ...) -> None: ...

@dataclass
class SubscriptionSubscriber(_Model):
    destination_id: str | None
    user_name: str | None
    def __init__(self, destination_id: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class TableState(_Model):
    has_seen_updates: bool | None
    table_name: str | None
    def __init__(self, has_seen_updates: bool | None = ..., table_name: str | None = ...) -> None: ...

@dataclass
class TableTriggerState(_Model):
    last_seen_table_states: List[TableState] | None
    using_scalable_monitoring: bool | None
    def __init__(self, last_seen_table_states: Sequence[TableState | Mapping[str, Any]] | None = ..., using_scalable_monitoring: bool | None = ...) -> None: ...

@dataclass
class TableUpdateTriggerConfiguration(_Model):
    table_names: List[str]
    condition: Condition | None
    min_time_between_triggers_seconds: int | None
    wait_after_last_change_seconds: int | None
    def __init__(self, table_names: Sequence[str], condition: Condition | str | None = ..., min_time_between_triggers_seconds: int | None = ..., wait_after_last_change_seconds: int | None = ...) -> None: ...

@dataclass
class Task(_Model):
    task_key: str
    ai_runtime_task: AiRuntimeTask | None
    alert_task: AlertTask | None
    clean_rooms_notebook_task: CleanRoomsNotebookTask | None
    compute: Compute | None
    condition_task: ConditionTask | None
    dashboard_task: DashboardTask | None
    dbt_cloud_task: DbtCloudTask | None
    dbt_platform_task: DbtPlatformTask | None
    dbt_task: DbtTask | None
    depends_on: List[TaskDependency] | None
    description: str | None
    disable_auto_optimization: bool | None
    disabled: bool | None
    email_notifications: TaskEmailNotifications | None
    environment_key: str | None
    environment_variables_key: str | None
    existing_cluster_id: str | None
    for_each_task: ForEachTask | None
    gen_ai_compute_task: GenAiComputeTask | None
    health: JobsHealthRules | None
    job_cluster_key: str | None
    libraries: List[_compute.Library] | None
    max_retries: int | None
    min_retry_interval_millis: int | None
    new_cluster: _compute.ClusterSpec | None
    notebook_task: NotebookTask | None
    notification_settings: TaskNotificationSettings | None
    pipeline_task: PipelineTask | None
    power_bi_task: PowerBiTask | None
    python_operator_task: PythonOperatorTask | None
    python_wheel_task: PythonWheelTask | None
    retry_on_timeout: bool | None
    run_if: RunIf | None
    run_job_task: RunJobTask | None
    spark_jar_task: SparkJarTask | None
    spark_python_task: SparkPythonTask | None
    spark_submit_task: SparkSubmitTask | None
    sql_task: SqlTask | None
    timeout_seconds: int | None
    webhook_notifications: WebhookNotifications | None
    def __init__(self, task_key: str, ai_runtime_task: AiRuntimeTask | Mapping[str, Any] | None = ..., alert_task: AlertTask | Mapping[str, Any] | None = ..., clean_rooms_notebook_task: CleanRoomsNotebookTask | Mapping[str, Any] | None = ..., compute: Compute | Mapping[str, Any] | None = ..., condition_task: ConditionTask | Mapping[str, Any] | None = ..., dashboard_task: DashboardTask | Mapping[str, Any] | None = ..., dbt_cloud_task: DbtCloudTask | Mapping[str, Any] | None = ..., dbt_platform_task: DbtPlatformTask | Mapping[str, Any] | None = ..., dbt_task: DbtTask | Mapping[str, Any] | None = ..., depends_on: Sequence[TaskDependency | Mapping[str, Any]] | None = ..., description: str | None = ..., disable_auto_optimization: bool | None = ..., disabled: bool | None = ..., email_notifications: TaskEmailNotifications | Mapping[str, Any] | None = ..., environment_key: str | None = ..., environment_variables_key: str | None = ..., existing_cluster_id: str | None = ..., for_each_task: ForEachTask | Mapping[str, Any] | None = ..., gen_ai_compute_task: GenAiComputeTask | Mapping[str, Any] | None = ..., health: JobsHealthRules | Mapping[str, Any] | None = ..., job_cluster_key: str | None = ..., libraries: Sequence[_compute.Library | Mapping[str, Any]] | None = ..., max_retries: int | None = ..., min_retry_interval_millis: int | None = ..., new_cluster: _compute.ClusterSpec | Mapping[str, Any] | None = ..., notebook_task: NotebookTask | Mapping[str, Any] | None = ..., notification_settings: TaskNotificationSettings | Mapping[str, Any] | None = ..., pipeline_task: PipelineTask | Mapping[str, Any] | None = ..., power_bi_task: PowerBiTask | Mapping[str, Any] | None = ..., python_operator_task: PythonOperatorTask | Mapping[str, Any] | None = ..., python_wheel_task: PythonWheelTask | Mapping[str, Any] | None = ..., retry_on_timeout: bool | None = ..., run_if: RunIf | str | None = ..., run_job_task: RunJobTask | Mapping[str, Any] | None = ..., spark_jar_task: SparkJarTask | Mapping[str, Any] | None = ..., spark_python_task: SparkPythonTask | Mapping[str, Any] | None = ..., spark_submit_task: SparkSubmitTask | Mapping[str, Any] | None = ..., sql_task: SqlTask | Mapping[str, Any] | None = ..., timeout_seconds: int | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TaskDependency(_Model):
    task_key: str
    outcome: str | None
    def __init__(self, task_key: str, outcome: str | None = ...) -> None: ...

@dataclass
class TaskEmailNotifications(_Model):
    no_alert_for_skipped_runs: bool | None
    on_duration_warning_threshold_exceeded: List[str] | None
    on_failure: List[str] | None
    on_maintenance_complete: List[str] | None
    on_maintenance_start: List[str] | None
    on_start: List[str] | None
    on_streaming_backlog_exceeded: List[str] | None
    on_success: List[str] | None
    def __init__(self, no_alert_for_skipped_runs: bool | None = ..., on_duration_warning_threshold_exceeded: Sequence[str] | None = ..., on_failure: Sequence[str] | None = ..., on_maintenance_complete: Sequence[str] | None = ..., on_maintenance_start: Sequence[str] | None = ..., on_start: Sequence[str] | None = ..., on_streaming_backlog_exceeded: Sequence[str] | None = ..., on_success: Sequence[str] | None = ...) -> None: ...

@dataclass
class TaskNotificationSettings(_Model):
    alert_on_last_attempt: bool | None
    no_alert_for_canceled_runs: bool | None
    no_alert_for_skipped_runs: bool | None
    def __init__(self, alert_on_last_attempt: bool | None = ..., no_alert_for_canceled_runs: bool | None = ..., no_alert_for_skipped_runs: bool | None = ...) -> None: ...

@dataclass
class TerminationDetails(_Model):
    code: TerminationCodeCode | None
    message: str | None
    type: TerminationTypeType | None
    def __init__(self, code: TerminationCodeCode | str | None = ..., message: str | None = ..., type: TerminationTypeType | str | None = ...) -> None: ...

@dataclass
class TriggerConfiguration(_Model):
    continuous: ContinuousTriggerConfiguration | None
    file_arrival: FileArrivalTriggerConfiguration | None
    model: ModelTriggerConfiguration | None
    pause_status: PauseStatus | None
    periodic: PeriodicTriggerConfiguration | None
    schedule: CronTriggerConfiguration | None
    sql_condition: SqlConditionConfiguration | None
    table_update: TableUpdateTriggerConfiguration | None
    def __init__(self, continuous: ContinuousTriggerConfiguration | Mapping[str, Any] | None = ..., file_arrival: FileArrivalTriggerConfiguration | Mapping[str, Any] | None = ..., model: ModelTriggerConfiguration | Mapping[str, Any] | None = ..., pause_status: PauseStatus | str | None = ..., periodic: PeriodicTriggerConfiguration | Mapping[str, Any] | None = ..., schedule: CronTriggerConfiguration | Mapping[str, Any] | None = ..., sql_condition: SqlConditionConfiguration | Mapping[str, Any] | None = ..., table_update: TableUpdateTriggerConfiguration | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TriggerDetails(_Model):
    history: TriggerHistory | None
    state: PerTriggerState | None
    def __init__(self, history: TriggerHistory | Mapping[str, Any] | None = ..., state: PerTriggerState | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TriggerEvaluation(_Model):
    description: str | None
    run_id: int | None
    timestamp: int | None
    def __init__(self, description: str | None = ..., run_id: int | None = ..., timestamp: int | None = ...) -> None: ...

@dataclass
class TriggerHistory(_Model):
    last_failed: TriggerEvaluation | None
    last_not_triggered: TriggerEvaluation | None
    last_triggered: TriggerEvaluation | None
    def __init__(self, last_failed: TriggerEvaluation | Mapping[str, Any] | None = ..., last_not_triggered: TriggerEvaluation | Mapping[str, Any] | None = ..., last_triggered: TriggerEvaluation | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TriggerInfo(_Model):
    run_id: int | None
    sql_condition: SqlConditionRunInfoDetails | None
    def __init__(self, run_id: int | None = ..., sql_condition: SqlConditionRunInfoDetails | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TriggerSettings(_Model):
    file_arrival: FileArrivalTriggerConfiguration | None
    model: ModelTriggerConfiguration | None
    pause_status: PauseStatus | None
    periodic: PeriodicTriggerConfiguration | None
    sql_condition: SqlConditionConfiguration | None
    table_update: TableUpdateTriggerConfiguration | None
    def __init__(self, file_arrival: FileArrivalTriggerConfiguration | Mapping[str, Any] | None = ..., model: ModelTriggerConfiguration | Mapping[str, Any] | None = ..., pause_status: PauseStatus | str | None = ..., periodic: PeriodicTriggerConfiguration | Mapping[str, Any] | None = ..., sql_condition: SqlConditionConfiguration | Mapping[str, Any] | None = ..., table_update: TableUpdateTriggerConfiguration | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TriggerStateProto(_Model):
    file_arrival: FileArrivalTriggerState | None
    pause_status: PauseStatus | None
    sql_condition: SqlConditionState | None
    table: TableTriggerState | None
    def __init__(self, file_arrival: FileArrivalTriggerState | Mapping[str, Any] | None = ..., pause_status: PauseStatus | str | None = ..., sql_condition: SqlConditionState | Mapping[str, Any] | None = ..., table: TableTriggerState | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ViewItem(_Model):
    content: str | None
    name: str | None
    type: ViewType | None
    def __init__(self, content: str | None = ..., name: str | None = ..., type: ViewType | str | None = ...) -> None: ...

@dataclass
class Webhook(_Model):
    id: str
    def __init__(self, id: str) -> None: ...

@dataclass
class WebhookNotifications(_Model):
    on_duration_warning_threshold_exceeded: List[Webhook] | None
    on_failure: List[Webhook] | None
    on_maintenance_complete: List[Webhook] | None
    on_maintenance_start: List[Webhook] | None
    on_start: List[Webhook] | None
    on_streaming_backlog_exceeded: List[Webhook] | None
    on_success: List[Webhook] | None
    def __init__(self, on_duration_warning_threshold_exceeded: Sequence[Webhook | Mapping[str, Any]] | None = ..., on_failure: Sequence[Webhook | Mapping[str, Any]] | None = ..., on_maintenance_complete: Sequence[Webhook | Mapping[str, Any]] | None = ..., on_maintenance_start: Sequence[Webhook | Mapping[str, Any]] | None = ..., on_start: Sequence[Webhook | Mapping[str, Any]] | None = ..., on_streaming_backlog_exceeded: Sequence[Webhook | Mapping[str, Any]] | None = ..., on_success: Sequence[Webhook | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class WidgetErrorDetail(_Model):
    message: str | None
    def __init__(self, message: str | None = ...) -> None: ...

class JobsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def cancel_all_runs(self, *, all_queued_runs: bool | None = ..., job_id: int | None = ...) -> None: ...
    def cancel_run(self, run_id: int) -> Wait[Run]: ...
    def cancel_run_and_wait(self, run_id: int, timeout: timedelta = ...) -> Run: ...
    def wait_get_run_job_terminated_or_skipped(self, run_id: int, timeout: timedelta = ..., callback: Callable[[Run], None] | None = ...) -> Run: ...
    def create(self, *, access_control_list: Sequence[JobAccessControlRequest | Mapping[str, Any]] | None = ..., budget_policy_id: str | None = ..., continuous: Continuous | Mapping[str, Any] | None = ..., deployment: JobDeployment | Mapping[str, Any] | None = ..., description: str | None = ..., duration_target: str | None = ..., edit_mode: JobEditMode | str | None = ..., email_notifications: JobEmailNotifications | Mapping[str, Any] | None = ..., environment_variables: Sequence[JobEnvironmentVariables | Mapping[str, Any]] | None = ..., environments: Sequence[JobEnvironment | Mapping[str, Any]] | None = ..., format: Format | str | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., health: JobsHealthRules | Mapping[str, Any] | None = ..., job_clusters: Sequence[JobCluster | Mapping[str, Any]] | None = ..., max_concurrent_runs: int | None = ..., name: str | None = ..., notification_settings: JobNotificationSettings | Mapping[str, Any] | None = ..., parameters: Sequence[JobParameterDefinition | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., performance_target: PerformanceTarget | str | None = ..., queue: QueueSettings | Mapping[str, Any] | None = ..., run_as: JobRunAs | Mapping[str, Any] | None = ..., schedule: CronSchedule | Mapping[str, Any] | None = ..., tags: Mapping[str, str] | None = ..., tasks: Sequence[Task | Mapping[str, Any]] | None = ..., timeout_seconds: int | None = ..., trigger: TriggerSettings | Mapping[str, Any] | None = ..., triggers: Sequence[TriggerConfiguration | Mapping[str, Any]] | None = ..., usage_policy_id: str | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ...) -> CreateResponse: ...
    def delete(self, job_id: int) -> None: ...
    def delete_run(self, run_id: int) -> None: ...
    def export_run(self, run_id: int, *, views_to_export: ViewsToExport | str | None = ...) -> ExportRunOutput: ...
    def get(self, job_id: int, *, include_trigger_state: bool | None = ..., page_token: str | None = ...) -> Job: ...
    def get_permission_levels(self, job_id: str) -> GetJobPermissionLevelsResponse: ...
    def get_permissions(self, job_id: str) -> JobPermissions: ...
    def get_run(self, run_id: int, *, include_history: bool | None = ..., include_resolved_values: bool | None = ..., page_token: str | None = ...) -> Run: ...
    def get_run_output(self, run_id: int) -> RunOutput: ...
    def list(self, *, expand_tasks: bool | None = ..., limit: int | None = ..., name: str | None = ..., offset: int | None = ..., page_token: str | None = ...) -> Iterator[BaseJob]: ...
    def list_runs(self, *, active_only: bool | None = ..., completed_only: bool | None = ..., expand_tasks: bool | None = ..., job_id: int | None = ..., limit: int | None = ..., offset: int | None = ..., page_token: str | None = ..., run_type: RunType | str | None = ..., start_time_from: int | None = ..., start_time_to: int | None = ...) -> Iterator[BaseRun]: ...
    def repair_run(self, run_id: int, *, dbt_commands: Sequence[str] | None = ..., duration_target: str | None = ..., jar_params: Sequence[str] | None = ..., job_parameters: Mapping[str, str] | None = ..., latest_repair_id: int | None = ..., notebook_params: Mapping[str, str] | None = ..., performance_target: PerformanceTarget | str | None = ..., pipeline_params: PipelineParams | Mapping[str, Any] | None = ..., python_named_params: Mapping[str, str] | None = ..., python_params: Sequence[str] | None = ..., rerun_all_failed_tasks: bool | None = ..., rerun_dependent_tasks: bool | None = ..., rerun_tasks: Sequence[str] | None = ..., spark_submit_params: Sequence[str] | None = ..., sql_params: Mapping[str, str] | None = ...) -> Wait[Run]: ...
    def repair_run_and_wait(self, run_id: int, *, dbt_commands: Sequence[str] | None = ..., duration_target: str | None = ..., jar_params: Sequence[str] | None = ..., job_parameters: Mapping[str, str] | None = ..., latest_repair_id: int | None = ..., notebook_params: Mapping[str, str] | None = ..., performance_target: PerformanceTarget | str | None = ..., pipeline_params: PipelineParams | Mapping[str, Any] | None = ..., python_named_params: Mapping[str, str] | None = ..., python_params: Sequence[str] | None = ..., rerun_all_failed_tasks: bool | None = ..., rerun_dependent_tasks: bool | None = ..., rerun_tasks: Sequence[str] | None = ..., spark_submit_params: Sequence[str] | None = ..., sql_params: Mapping[str, str] | None = ..., timeout: timedelta = ...) -> Run: ...
    def reset(self, job_id: int, new_settings: JobSettings | Mapping[str, Any]) -> None: ...
    def run_now(self, job_id: int, *, dbt_commands: Sequence[str] | None = ..., duration_target: str | None = ..., idempotency_token: str | None = ..., jar_params: Sequence[str] | None = ..., job_parameters: Mapping[str, str] | None = ..., notebook_params: Mapping[str, str] | None = ..., only: Sequence[str] | None = ..., performance_target: PerformanceTarget | str | None = ..., pipeline_params: PipelineParams | Mapping[str, Any] | None = ..., python_named_params: Mapping[str, str] | None = ..., python_params: Sequence[str] | None = ..., queue: QueueSettings | Mapping[str, Any] | None = ..., spark_submit_params: Sequence[str] | None = ..., sql_params: Mapping[str, str] | None = ...) -> Wait[Run]: ...
    def run_now_and_wait(self, job_id: int, *, dbt_commands: Sequence[str] | None = ..., duration_target: str | None = ..., idempotency_token: str | None = ..., jar_params: Sequence[str] | None = ..., job_parameters: Mapping[str, str] | None = ..., notebook_params: Mapping[str, str] | None = ..., only: Sequence[str] | None = ..., performance_target: PerformanceTarget | str | None = ..., pipeline_params: PipelineParams | Mapping[str, Any] | None = ..., python_named_params: Mapping[str, str] | None = ..., python_params: Sequence[str] | None = ..., queue: QueueSettings | Mapping[str, Any] | None = ..., spark_submit_params: Sequence[str] | None = ..., sql_params: Mapping[str, str] | None = ..., timeout: timedelta = ...) -> Run: ...
    def set_permissions(self, job_id: str, *, access_control_list: Sequence[JobAccessControlRequest | Mapping[str, Any]] | None = ...) -> JobPermissions: ...
    def submit(self, *, access_control_list: Sequence[JobAccessControlRequest | Mapping[str, Any]] | None = ..., budget_policy_id: str | None = ..., duration_target: str | None = ..., email_notifications: JobEmailNotifications | Mapping[str, Any] | None = ..., environment_variables: Sequence[JobEnvironmentVariables | Mapping[str, Any]] | None = ..., environments: Sequence[JobEnvironment | Mapping[str, Any]] | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., health: JobsHealthRules | Mapping[str, Any] | None = ..., idempotency_token: str | None = ..., notification_settings: JobNotificationSettings | Mapping[str, Any] | None = ..., performance_target: PerformanceTarget | str | None = ..., queue: QueueSettings | Mapping[str, Any] | None = ..., run_as: JobRunAs | Mapping[str, Any] | None = ..., run_name: str | None = ..., tasks: Sequence[SubmitTask | Mapping[str, Any]] | None = ..., timeout_seconds: int | None = ..., usage_policy_id: str | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ...) -> Wait[Run]: ...
    def submit_and_wait(self, *, access_control_list: Sequence[JobAccessControlRequest | Mapping[str, Any]] | None = ..., budget_policy_id: str | None = ..., duration_target: str | None = ..., email_notifications: JobEmailNotifications | Mapping[str, Any] | None = ..., environment_variables: Sequence[JobEnvironmentVariables | Mapping[str, Any]] | None = ..., environments: Sequence[JobEnvironment | Mapping[str, Any]] | None = ..., git_source: GitSource | Mapping[str, Any] | None = ..., health: JobsHealthRules | Mapping[str, Any] | None = ..., idempotency_token: str | None = ..., notification_settings: JobNotificationSettings | Mapping[str, Any] | None = ..., performance_target: PerformanceTarget | str | None = ..., queue: QueueSettings | Mapping[str, Any] | None = ..., run_as: JobRunAs | Mapping[str, Any] | None = ..., run_name: str | None = ..., tasks: Sequence[SubmitTask | Mapping[str, Any]] | None = ..., timeout_seconds: int | None = ..., usage_policy_id: str | None = ..., webhook_notifications: WebhookNotifications | Mapping[str, Any] | None = ..., timeout: timedelta = ...) -> Run: ...
    def update(self, job_id: int, *, fields_to_remove: Sequence[str] | None = ..., new_settings: JobSettings | Mapping[str, Any] | None = ...) -> None: ...
    def update_permissions(self, job_id: str, *, access_control_list: Sequence[JobAccessControlRequest | Mapping[str, Any]] | None = ...) -> JobPermissions: ...

class PolicyComplianceForJobsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def enforce_compliance(self, job_id: int, *, validate_only: bool | None = ...) -> EnforcePolicyComplianceResponse: ...
    def get_compliance(self, job_id: int) -> GetPolicyComplianceResponse: ...
    def list_compliance(self, policy_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[JobCompliance]: ...

from dbxplan.sdk.spellings import ListJobsRequest as ListJobsRequest
BaseClusterInfo = _compute.ClusterSpec
RunSubmitTaskSettings = SubmitTask
