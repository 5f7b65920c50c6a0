"""What can be told from a job alone: cluster keys that nothing defines, tasks without compute. (§9.5)"""

from collections.abc import Iterator

from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.tree import Map, Path, Seq

_NEED_COMPUTE = ("python_wheel_task", "dbt_task", "spark_jar_task", "spark_submit_task", "spark_python_task")
_COMPUTE = ("job_cluster_key", "environment_key", "existing_cluster_id", "new_cluster")


def _tasks(document: Document) -> Iterator[tuple[Map, Map, Path]]:
    """(job, task, path), the inner tasks of loops first."""
    for kind, key, job in document.resources("jobs"):
        tasks = job.get("tasks")
        for index, task in enumerate(tasks if isinstance(tasks, Seq) else ()):
            path: Path = ("resources", kind, key, "tasks", index)
            yield from reversed([(job, one, at) for one, at in _nested(task, path)])


def _nested(task: object, path: Path) -> Iterator[tuple[Map, Path]]:
    """A task and those within it."""
    while isinstance(task, Map):
        yield task, path
        each = task.get("for_each_task")
        task, path = each.get("task") if isinstance(each, Map) else None, (*path, "for_each_task", "task")


def check_cluster_keys(document: Document) -> None:
    for job, task, path in _tasks(document):
        key = task.get("job_cluster_key")
        if not isinstance(key, str) or not key or path.count("for_each_task") > 1:
            continue
        clusters = job.get("job_clusters")
        known = [one.get("job_cluster_key") for one in clusters or () if isinstance(one, Map)]
        if key not in known:
            hint = nearest(key, [name for name in known if isinstance(name, str)])
            at = task.at.get("job_cluster_key", ())
            document.warn(f"job_cluster_key {key} is not defined", (*path, "job_cluster_key"), at=at, detail=hint)


def check_compute(document: Document) -> None:
    for _, task, path in _tasks(document):
        named = any(task.get(field) for field in _COMPUTE) or task.get("new_cluster") is not None
        if any(task.get(field) is not None for field in _NEED_COMPUTE) and not named:
            document.error(
                "Missing required cluster or environment settings",
                path,
                at=document.marks(*path),
                detail=f'Task "{task.get("task_key", "")}" requires a cluster or an environment to run.\n'
                f"Specify one of the following fields: {', '.join(_COMPUTE)}.",
            )
