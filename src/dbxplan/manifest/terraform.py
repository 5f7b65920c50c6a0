"""References as the Terraform provider spells them: renamed where a field has another name here, else told. (§5.1)"""

from functools import cache
from typing import Any

from dbxplan.manifest.references import references, segments
from dbxplan.manifest.tree import Path, text_of
from dbxplan.manifest.types import ANY, LIST, MAP, OBJECT, TOP, Type, compiled

_ONLY = {
    "alerts": (
        "purge_on_delete",
        "evaluation.notification.effective_notify_on_ok",
        "evaluation.notification.effective_retrigger_seconds",
    ),
    "apps": ("no_compute",),
    "clusters": ("clear_cloud_attributes_on_remove", "idempotency_token", "is_pinned", "no_wait", "url"),
    "dashboards": ("dashboard_change_detected", "md5"),
    "database_instances": ("purge_on_delete",),
    "experiments": ("description",),
    "jobs": (
        "always_running",
        "control_run_state",
        "existing_cluster_id",
        "max_retries",
        "min_retry_interval_millis",
        "retry_on_timeout",
        "url",
    ),
    "model_serving_endpoints": ("endpoint_url", "serving_endpoint_id"),
    "pipelines": ("expected_last_modified", "url"),
    "postgres_projects": ("initial_branch_spec.is_protected",),
    "schemas": ("force_destroy",),
    "secret_scopes": ("initial_manage_principal",),
    "sql_warehouses": ("data_source_id", "no_wait"),
}
_JOB_TASKS = {  # fields of a job of one task, as the provider had them beside those of the job
    "dbt_task": "jobs.DbtTask",
    "notebook_task": "jobs.NotebookTask",
    "pipeline_task": "jobs.PipelineTask",
    "python_wheel_task": "jobs.PythonWheelTask",
    "run_job_task": "jobs.RunJobTask",
    "spark_jar_task": "jobs.SparkJarTask",
    "spark_python_task": "jobs.SparkPythonTask",
    "spark_submit_task": "jobs.SparkSubmitTask",
    "library": "compute.Library",
    "new_cluster": "compute.ClusterSpec",
}
_IN_CLUSTERS = ("cluster_id", "idempotency_token")
_MOUNTS = (
    "local_mount_dir_path",
    "remote_mount_dir_path",
    "network_filesystem_info.mount_options",
    "network_filesystem_info.server_address",
)
_JOB_CLUSTERS = ("job_cluster.new_cluster", "task.new_cluster", "task.for_each_task.task.new_cluster", "new_cluster")
_RENAMED: dict[str, dict[str, Any]] = {
    "jobs": {
        "environment": "environments",
        "job_cluster": "job_clusters",
        "parameter": "parameters",
        "library": "libraries",
        "task": "tasks",
        "task.library": "libraries",
        "task.for_each_task.task.library": "libraries",
        "git_source.branch": "git_branch",
        "git_source.commit": "git_commit",
        "git_source.provider": "git_provider",
        "git_source.tag": "git_tag",
        "git_source.url": "git_url",
    },
    "models": {"registered_model_id": "model_id"},
    "pipelines": {"cluster": "clusters", "library": "libraries", "notification": "notifications"},
}


def is_foreign(reference: str) -> bool:
    """Whether a reference to a resource names a field that only Terraform has."""
    path = segments(reference)
    if len(path) < 4 or path[0] != "resources":
        return False
    fields = tuple(str(step) for step in path[3:] if isinstance(step, str))
    dotted = ".".join(fields)
    kind = str(path[1])
    return any(_covers(known, dotted) for known in _only(kind)) or (kind == "jobs" and _is_leaf(fields))


def renamed(text: str) -> str:
    """A text whose references have the names of the bundle language."""
    for reference in references(text):
        path = segments(reference)
        if path[0] == "resources" and len(path) > 3:
            text = text.replace(f"${{{reference}}}", f"${{{text_of((*path[:3], *_renamed(path)))}}}")
    return text


def _renamed(path: Path) -> Path:
    kind, fields = str(path[1]), path[3:]
    if kind.startswith("postgres_") and fields[0] == "spec" and len(fields) > 1:
        return fields[1:]
    names = _RENAMED.get(kind, {})
    made: list[str | int] = []
    trail: list[str] = []
    type = TOP.below("resources").below(kind).below(path[2])
    for step in fields:
        if isinstance(step, str):
            trail.append(step)
            step = names.get(".".join(trail), step)
        elif step == 0 and type.form == OBJECT:  # the provider has a block where others have an object
            continue
        made.append(step)
        type = type.below(step)
    return tuple(made)


@cache
def _only(kind: str) -> tuple[str, ...]:
    more: list[str] = []
    if kind == "clusters":
        more += _leaves("library", "cluster_mount_info")
    for cluster in _JOB_CLUSTERS if kind == "jobs" else ():
        more += [f"{cluster}.{name}" for name in (*_IN_CLUSTERS, *_leaves("library", "cluster_mount_info"))]
    return (*_ONLY.get(kind, ()), *more)


def _leaves(library: str, mounts: str) -> list[str]:
    found = [f"{mounts}.{name}" for name in _MOUNTS]
    for name, field in compiled("compute.Library").fields.items():
        found += [f"{library}.{name}.{one}" for one in field.fields] if field.form == OBJECT else [f"{library}.{name}"]
    return found


def _covers(known: str, dotted: str) -> bool:
    return dotted == known or dotted.startswith(f"{known}.")


def _is_leaf(fields: tuple[str, ...]) -> bool:
    """Whether these fields of a job lead to a value in what the provider has beside the tasks."""
    if fields[0] not in _JOB_TASKS:
        return False
    type: Type = compiled(_JOB_TASKS[fields[0]])
    for name in fields[1:]:
        while type.form == LIST:
            type = type.element
        if type.form == MAP:
            type = type.element
        elif type.form == OBJECT and name in type.fields:
            type = type.fields[name]
        else:
            return False
        if _ends(type):
            return True
    return False


def _ends(type: Type) -> bool:
    while type.form == LIST:
        type = type.element
    return type.form not in (OBJECT, MAP) or type.form == ANY
