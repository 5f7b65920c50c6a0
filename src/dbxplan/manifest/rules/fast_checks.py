"""What can be told from a job alone: cluster keys that nothing defines, tasks without compute. (§9.5)"""

from collections.abc import Iterator

from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.tree import Map, Path, Seq

_NEED_COMPUTE = ("python_wheel_task", "dbt_task", "spark_jar_task", "spark_submit_task", "spark_python_task")
_COMPUTE = ("job_cluster_key", "environment_key", "existing_cluster_id", "new_cluster")


def _tasks(document: Document) -> Iterator[tuple[Map, Map, Path]]:
    """(job, task, path), the inner tasks of loops too."""
    for kind, key, job in document.resources("jobs"):
        tasks = job.get("tasks")
        for index, task in enumerate(tasks if isinstance(tasks, Seq) else ()):
            path: Path = ("resources", kind, key, "tasks", index)
            if isinstance(task, Map):
                yield job, task, path
                each = task.get("for_each_task")
                inner = each.get("task") if isinstance(each, Map) else None
                if isinstance(inner, Map):
                    yield job, inner, (*path, "for_each_task", "task")


def check_cluster_keys(document: Document) -> None:
    for job, task, path in _tasks(document):
        key = task.get("job_cluster_key")
        if not isinstance(key, str) or not key:
            continue
        clusters = job.get("job_clusters")
        known = [one.get("job_cluster_key") for one in clusters or () if isinstance(one, Map)]
        if key not in known:
            hint = nearest(key, [name for name in known if isinstance(name, str)])
            at = task.at.get("job_cluster_key", ())
            document.warn(f"job_cluster_key {key} is not defined", (*path, "job_cluster_key"), at=at, detail=hint)


def check_compute(document: Document) -> None:
    for _, task, path in _tasks(document):
        if any(task.get(field) is not None for field in _NEED_COMPUTE) and not any(task.get(one) for one in _COMPUTE):
            document.error(
                "Missing required cluster or environment settings",
                path,
                at=document.marks(*path),
                detail=f'Task "{task.get("task_key", "")}" requires a cluster or an environment to run.\n'
                f"Specify one of the following fields: {', '.join(_COMPUTE)}.",
            )
