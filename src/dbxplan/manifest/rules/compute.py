"""One cluster for all tasks, where the bundle or the environment names one. (§3.6)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.mode import DEVELOPMENT, PRODUCTION
from dbxplan.manifest.tree import Map

VARIABLE = "DATABRICKS_CLUSTER_ID"
_REPLACED = ("new_cluster", "job_cluster_key", "environment_key", "existing_cluster_id")


def override_compute(document: Document) -> None:
    cluster = document.text("bundle", "cluster_id")
    mode = document.text("bundle", "mode")
    from_environment = document.environ.get(VARIABLE, "")
    if from_environment and mode != DEVELOPMENT:
        text = f"The {VARIABLE} variable is set but is ignored since the current target does not use"
        document.warn(f"{text} 'mode: development'")
        return
    if from_environment:
        document.say(f"Tasks run on the cluster {from_environment}, since {VARIABLE} is set.")
    cluster = from_environment or cluster
    if not cluster:
        return
    if mode == PRODUCTION:
        text = "Setting a cluster override for a target that uses 'mode: production' is not recommended"
        document.warn(text, detail="It is recommended to always use the same compute for production target.")
    for _, _, body in document.resources("jobs"):
        for task in body.get("tasks") or ():
            if isinstance(task, Map):
                each = task.get("for_each_task")
                inner = each.get("task") if isinstance(each, Map) else None
                _override(inner if isinstance(inner, Map) else task, cluster)


def _override(task: Map, cluster: str) -> None:
    if any(task.get(field) or isinstance(task.get(field), Map) for field in _REPLACED):
        for field in _REPLACED:
            task.remove(field)
        task["existing_cluster_id"] = cluster
