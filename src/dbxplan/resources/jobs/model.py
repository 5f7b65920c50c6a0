"""What the jobs API does with each field of a job, a task and their clusters."""

from typing import Annotated, TypeAlias

from dbxplan.fields import (
    Causes,
    ClearedBy,
    Effect,
    Exclusive,
    Ignored,
    KeyedBy,
    ManagedKeys,
    Normalized,
    OutputOnly,
    ServerDefault,
    Sticky,
    Unordered,
    WriteOnly,
)
from dbxplan.resources.compute import AwsAttributes, AzureAttributes, DockerImage, WorkloadType, security_mode
from dbxplan.resources.model import Nested, Resource
from dbxplan.sdk import Json

Source: TypeAlias = Annotated[str | None, ServerDefault("GIT", "WORKSPACE")]  # GIT where the job has a git_source
Pause: TypeAlias = Annotated[str | None, ServerDefault("UNPAUSED")]
Addresses: TypeAlias = Annotated[list[str] | None, Unordered()]
Webhooks: TypeAlias = Annotated[list[Json] | None, KeyedBy("id")]
OnCompute = Exclusive("compute of a task")  # none of them is serverless compute
OneTrigger = Exclusive("trigger")


def without_workspace(path: str) -> str:
    """`/Workspace/a` and `/a` are one folder; the server may leave the prefix out."""
    return path.removeprefix("/Workspace")


class ClusterSpec(Nested, schema="compute.ClusterSpec"):
    """A job's own cluster: reads give it enriched with what cloud, policy, pool and node type bring along."""

    aws_attributes: Annotated[AwsAttributes | None, ServerDefault()] = None  # echoed filled in, even when unset
    azure_attributes: Annotated[AzureAttributes | None, ServerDefault()] = None  # likewise
    gcp_attributes: Annotated[Json | None, ServerDefault()] = None  # likewise
    apply_policy_default_values: Annotated[bool | None, WriteOnly()] = None  # settings never return it
    node_type_id: Annotated[str | None, ServerDefault()] = None  # from policy, pool, or chosen
    driver_node_type_id: Annotated[str | None, ServerDefault()] = None  # node_type_id
    driver_instance_pool_id: Annotated[str | None, ServerDefault()] = None  # instance_pool_id, where that is set
    enable_elastic_disk: Annotated[bool | None, ServerDefault()] = None  # by cloud and node type
    enable_local_disk_encryption: Annotated[bool | None, ServerDefault(False)] = None
    data_security_mode: Annotated[str | None, ServerDefault(), Normalized(security_mode)] = None  # by the policy
    single_user_name: Annotated[str | None, ServerDefault()] = None  # the caller; of a job, whom it runs as
    runtime_engine: Annotated[str | None, ServerDefault()] = None  # by spark_version: PHOTON for *-photon-*
    num_workers: Annotated[int | None, Exclusive("size of a cluster")] = None
    autoscale: Annotated[Json | None, Exclusive("size of a cluster")] = None
    spark_conf: Annotated[dict[str, str] | None, ManagedKeys(r"spark\.databricks\.delta\.preview\.enabled")] = None
    docker_image: DockerImage | None = None
    workload_type: WorkloadType | None = None


class JobCluster(Nested, schema="jobs.JobCluster"):
    job_cluster_key: str
    new_cluster: ClusterSpec | None = None


class EmailNotifications(Nested, schema="jobs.JobEmailNotifications"):
    on_start: Addresses = None
    on_success: Addresses = None
    on_failure: Addresses = None
    on_duration_warning_threshold_exceeded: Addresses = None
    on_streaming_backlog_exceeded: Addresses = None


class TaskEmailNotifications(Nested, schema="jobs.TaskEmailNotifications"):
    on_start: Addresses = None
    on_success: Addresses = None
    on_failure: Addresses = None
    on_duration_warning_threshold_exceeded: Addresses = None
    on_streaming_backlog_exceeded: Addresses = None


class WebhookNotifications(Nested, schema="jobs.WebhookNotifications"):
    on_start: Webhooks = None
    on_success: Webhooks = None
    on_failure: Webhooks = None
    on_duration_warning_threshold_exceeded: Webhooks = None
    on_streaming_backlog_exceeded: Webhooks = None


class NotebookTask(Nested, schema="jobs.NotebookTask"):
    source: Source = None


class SparkPythonTask(Nested, schema="jobs.SparkPythonTask"):
    source: Source = None


class SparkJarTask(Nested, schema="jobs.SparkJarTask"):
    run_as_repl: Annotated[bool | None, ServerDefault(True)] = None


class PythonWheelTask(Nested, schema="jobs.PythonWheelTask"):
    named_parameters: Annotated[dict[str, str] | None, Exclusive("parameters of a wheel")] = None
    parameters: Annotated[list[str] | None, Exclusive("parameters of a wheel")] = None


class DbtTask(Nested, schema="jobs.DbtTask"):
    source: Source = None
    schema_: Annotated[str | None, ServerDefault("default")] = None


class GenAiComputeTask(Nested, schema="jobs.GenAiComputeTask"):
    source: Source = None


class SqlTaskFile(Nested, schema="jobs.SqlTaskFile"):
    source: Source = None


class SqlTaskAlert(Nested, schema="jobs.SqlTaskAlert"):
    subscriptions: Annotated[list[Json] | None, Unordered()] = None


class SqlTaskDashboard(Nested, schema="jobs.SqlTaskDashboard"):
    subscriptions: Annotated[list[Json] | None, Unordered()] = None


class SqlTask(Nested, schema="jobs.SqlTask"):
    file: SqlTaskFile | None = None
    alert: SqlTaskAlert | None = None
    dashboard: SqlTaskDashboard | None = None


class HealthRules(Nested, schema="jobs.JobsHealthRules"):
    rules: Annotated[list[Json] | None, KeyedBy("metric")] = None


class Task(Nested, schema="jobs.Task"):
    """A task of a job; also the one inside a for-each task."""

    task_key: str
    depends_on: Annotated[list[Json] | None, KeyedBy("task_key")] = None  # reads give it sorted
    run_if: Annotated[str | None, ServerDefault("ALL_SUCCESS")] = None
    timeout_seconds: Annotated[int | None, ServerDefault(0)] = None
    retry_on_timeout: Annotated[bool | None, ServerDefault(False)] = None
    existing_cluster_id: Annotated[str | None, OnCompute] = None
    new_cluster: Annotated[ClusterSpec | None, OnCompute] = None
    job_cluster_key: Annotated[str | None, OnCompute] = None
    environment_key: Annotated[str | None, OnCompute] = None
    libraries: Annotated[list[Json] | None, Unordered()] = None  # each entry is a map of one key
    email_notifications: Annotated[TaskEmailNotifications | None, ServerDefault({})] = None
    webhook_notifications: Annotated[WebhookNotifications | None, ServerDefault({})] = None
    health: HealthRules | None = None
    notebook_task: NotebookTask | None = None
    spark_python_task: SparkPythonTask | None = None
    spark_jar_task: SparkJarTask | None = None
    python_wheel_task: PythonWheelTask | None = None
    dbt_task: DbtTask | None = None
    sql_task: SqlTask | None = None
    gen_ai_compute_task: GenAiComputeTask | None = None


class Environment(Nested, schema="compute.Environment"):
    environment_version: Annotated[str | None, Exclusive("base of an environment")] = None
    base_environment: Annotated[str | None, Exclusive("base of an environment")] = None


class JobEnvironment(Nested, schema="jobs.JobEnvironment"):
    environment_key: str
    spec: Environment | None = None


class Continuous(Nested, schema="jobs.Continuous"):
    pause_status: Pause = None
    task_retry_mode: Annotated[str | None, ServerDefault("NEVER")] = None


class CronSchedule(Nested, schema="jobs.CronSchedule"):
    pause_status: Pause = None


class TriggerSettings(Nested, schema="jobs.TriggerSettings"):
    pause_status: Pause = None


class GitSource(Nested, schema="jobs.GitSource"):
    git_url: str
    git_provider: Annotated[str, Normalized(str.lower)]
    git_branch: Annotated[str | None, Exclusive("git reference")] = None
    git_tag: Annotated[str | None, Exclusive("git reference")] = None
    git_commit: Annotated[str | None, Exclusive("git reference")] = None
    git_snapshot: Annotated[Json | None, OutputOnly()] = None  # the commit that a run used


class Deployment(Nested, schema="jobs.JobDeployment"):
    version_id: Annotated[str | None, Ignored()] = None  # a new one with every deployment


class Job(Resource, schema="resources.Job"):
    """One entry of `resources.jobs`: the settings of a job."""

    name: Annotated[str | None, ServerDefault("Untitled")] = None
    tasks: Annotated[list[Task] | None, KeyedBy("task_key")] = None  # reads give it sorted
    job_clusters: Annotated[list[JobCluster] | None, KeyedBy("job_cluster_key")] = None
    environments: Annotated[list[JobEnvironment] | None, KeyedBy("environment_key")] = None
    environment_variables: Annotated[list[Json] | None, Unordered()] = None
    parameters: Annotated[list[Json] | None, KeyedBy("name")] = None
    schedule: Annotated[CronSchedule | None, OneTrigger] = None
    trigger: Annotated[TriggerSettings | None, OneTrigger] = None
    triggers: Annotated[list[Json] | None, OneTrigger] = None
    # A change replaces the run that is active.
    continuous: Annotated[Continuous | None, OneTrigger, Causes(Effect.RESTART)] = None
    max_concurrent_runs: Annotated[int | None, ServerDefault(1)] = None
    timeout_seconds: Annotated[int | None, ServerDefault(0), ClearedBy(0)] = None
    # Left out of a write, it is switched on (API 2.2).
    queue: Annotated[Json | None, ServerDefault({"enabled": True}), ClearedBy({"enabled": False})] = None
    run_as: Annotated[Json | None, ServerDefault(), Sticky()] = None  # the creator; a reset without it keeps it
    email_notifications: Annotated[EmailNotifications | None, ServerDefault({})] = None
    webhook_notifications: Annotated[WebhookNotifications | None, ServerDefault({})] = None
    health: HealthRules | None = None
    git_source: GitSource | None = None
    parent_path: Annotated[str | None, Normalized(without_workspace)] = None
    performance_target: Annotated[str | None, ServerDefault("PERFORMANCE_OPTIMIZED")] = None
    budget_policy_id: Annotated[str | None, ServerDefault()] = None  # a default of the workspace
    usage_policy_id: Annotated[str | None, ServerDefault()] = None  # likewise
    edit_mode: Annotated[str | None, ServerDefault("EDITABLE")] = None
    # Ignored on every write; SINGLE_TASK is read of very old jobs.
    format: Annotated[str | None, Ignored(), ServerDefault("MULTI_TASK", "SINGLE_TASK")] = None
    deployment: Deployment | None = None
    job_id: Annotated[int | None, OutputOnly()] = None
    creator_user_name: Annotated[str | None, OutputOnly()] = None
    run_as_user_name: Annotated[str | None, OutputOnly()] = None
    created_time: Annotated[int | None, OutputOnly()] = None
    effective_budget_policy_id: Annotated[str | None, OutputOnly()] = None
    effective_usage_policy_id: Annotated[str | None, OutputOnly()] = None
    path: Annotated[str | None, OutputOnly()] = None
