"""The place of jobs in the bundle language."""

from dbxplan.resources.language import Language, LocalPath, Merge

TASK_PATHS = (
    LocalPath("notebook_task.notebook_path", "notebook"),
    LocalPath("spark_python_task.python_file", "file"),
    LocalPath("sql_task.file.path", "file"),
    LocalPath("dbt_task.project_directory", "directory"),
    LocalPath("alert_task.workspace_path", "file"),
    LocalPath("ai_runtime_task.deployments.*.command_path", "file"),
    LocalPath("libraries.*.requirements", "file"),
    LocalPath("libraries.*.whl", "local"),
    LocalPath("libraries.*.jar", "local"),
)


def below(prefix: str) -> tuple[LocalPath, ...]:
    return tuple(LocalPath(f"{prefix}.{found.path}", found.mode) for found in TASK_PATHS)


CLIENTS = "job_clusters.*.new_cluster.workload_type.clients"

LANGUAGE = Language(
    title="Jobs",
    singular="job",
    tags="map",
    pauses=("schedule", "continuous", "trigger"),
    concurrency="max_concurrent_runs",
    run_as=True,
    merges=(
        Merge("tasks", "task_key", sort=True),
        Merge("job_clusters", "job_cluster_key"),
        Merge("parameters", "name"),
    ),
    paths=(
        *below("tasks.*"),
        *below("tasks.*.for_each_task.task"),
        LocalPath("environments.*.spec.dependencies.*", "dependency"),
    ),
    skips_paths="git_source",
    defaults={
        "name": "Untitled",
        "max_concurrent_runs": 1,
        "schedule.pause_status": "UNPAUSED",
        "trigger.pause_status": "UNPAUSED",
        "continuous.pause_status": "UNPAUSED",
        "queue": {"enabled": True},
        f"{CLIENTS}.notebooks": True,
        f"{CLIENTS}.jobs": True,
    },
    annotations={
        "deployment": {"kind": "BUNDLE", "metadata_file_path": "{metadata}"},
        "edit_mode": "UI_LOCKED",
        "format": "MULTI_TASK",
    },
    permissions="jobs/{id}",
    owned=True,
    levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_VIEW", "CAN_RUN": "CAN_MANAGE_RUN"},
    url="jobs/{id}",
)
