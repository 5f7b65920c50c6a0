"""What the jobs service makes of the settings it is sent: checks, defaults, orders."""

from collections.abc import Iterable, Iterator
from typing import Any

from dbxplan.emulator.call import Call
from dbxplan.emulator.clusters import filled_cluster
from dbxplan.emulator.messages import Json, invalid

TASK_TYPES = frozenset((
    "notebook_task", "spark_python_task", "spark_jar_task", "spark_submit_task", "python_wheel_task", "pipeline_task",
    "sql_task", "dbt_task", "run_job_task", "condition_task", "for_each_task", "dashboard_task", "alert_task",
    "power_bi_task", "clean_rooms_notebook_task", "dbt_platform_task", "dbt_cloud_task", "gen_ai_compute_task",
    "python_operator_task", "ai_runtime_task", "agentic_task", "genie_task",
))  # fmt: skip
COMPUTE = ("existing_cluster_id", "new_cluster", "job_cluster_key", "environment_key")
NO_COMPUTE_NOR_RETRY = (*COMPUTE, "libraries", "max_retries", "min_retry_interval_millis", "retry_on_timeout",
    "email_notifications", "webhook_notifications", "notification_settings")  # fmt: skip
STARTS = ("schedule", "trigger", "continuous", "triggers")
SOURCES = ("notebook_task", "spark_python_task", "dbt_task", "gen_ai_compute_task")
PROVIDERS = (
    "gitHub", "gitLab", "bitbucketCloud", "gitLabEnterpriseEdition", "bitbucketServer", "azureDevOpsServices",
    "gitHubEnterprise", "awsCodeCommit",
)  # fmt: skip
LIMITS = {"tasks": 1000, "tags": 25, "environment_variables": 10, "job_clusters": 100}
SQL_TARGETS = ("query", "file", "alert", "dashboard")


def check(settings: Json) -> None:
    """Raises for what the service refuses."""
    for field, limit in LIMITS.items():
        if len(settings.get(field) or ()) > limit:
            raise invalid(f"The number of {field} may not exceed {limit}")
    if len(settings.get("name", "").encode()) > 4096:
        raise invalid("The name may not exceed 4096 bytes")
    if len(settings.get("description", "")) > 27_700:
        raise invalid("The description may not exceed 27700 characters")
    if not 0 <= settings.get("max_concurrent_runs", 1) <= 1000:
        raise invalid("max_concurrent_runs must be between 0 and 1000")
    one_of(settings, STARTS, "the job")
    check_git(settings.get("git_source"))
    check_lists(settings)
    if settings.get("job_clusters") and not settings.get("tasks"):
        raise invalid("Shared job cluster feature is only supported in multi-task jobs.")
    check_tasks(settings)


def check_lists(settings: Json) -> None:
    for field, key in (
        ("job_clusters", "job_cluster_key"),
        ("environments", "environment_key"),
        ("parameters", "name"),
    ):
        unique([entry.get(key) for entry in settings.get(field) or []], key)
    for cluster in settings.get("job_clusters") or []:
        check_cluster(cluster.get("new_cluster"), f"job cluster {cluster.get('job_cluster_key')}")


def check_tasks(settings: Json) -> None:
    tasks = settings.get("tasks") or []
    unique([task.get("task_key") for task in tasks], "task_key")
    keys = {task["task_key"] for task in tasks}
    clusters = {cluster["job_cluster_key"] for cluster in settings.get("job_clusters") or []}
    environments = {entry["environment_key"] for entry in settings.get("environments") or []}
    for task in tasks:
        for upstream in task.get("depends_on") or []:
            if upstream.get("task_key") not in keys:
                raise invalid(
                    f"Task '{task['task_key']}' depends on '{upstream.get('task_key')}', which does not exist"
                )
        check_task(task, clusters, environments)
        if "for_each_task" in task:
            check_nested(task, clusters, environments)
    check_cycles(tasks)


def check_task(task: Json, clusters: set[str], environments: set[str]) -> None:
    where = f"task '{task.get('task_key')}'"
    types = [name for name in TASK_TYPES if name in task]
    if len(types) != 1:
        raise invalid(f"Exactly one type of task is needed in {where}, there are {len(types)}")
    one_of(task, COMPUTE, where)
    check_cluster(task.get("new_cluster"), where)
    if task.get("job_cluster_key") and task["job_cluster_key"] not in clusters:
        raise invalid(f"The job cluster '{task['job_cluster_key']}' of {where} is not defined")
    if task.get("environment_key") and task["environment_key"] not in environments:
        raise invalid(f"The environment '{task['environment_key']}' of {where} is not defined")
    if "condition_task" in task and (wrong := [name for name in NO_COMPUTE_NOR_RETRY if task.get(name)]):
        raise invalid(f"A condition task can not have {', '.join(wrong)} ({where})")
    check_detail(types[0], task[types[0]], where)


def check_detail(kind: str, task: Json, where: str) -> None:
    if kind == "sql_task":
        if not task.get("warehouse_id"):
            raise invalid(f"sql_task.warehouse_id is required in {where}")
        if len([name for name in SQL_TARGETS if name in task]) != 1:
            raise invalid(f"Exactly one of {', '.join(SQL_TARGETS)} is needed in the sql_task of {where}")
    if kind == "python_wheel_task":
        one_of(task, ("parameters", "named_parameters"), where)
    if kind == "dbt_task" and not 1 <= len(task.get("commands") or ()) <= 10:
        raise invalid(f"A dbt_task needs 1 to 10 commands ({where})")


def check_nested(task: Json, clusters: set[str], environments: set[str]) -> None:
    nested = task["for_each_task"].get("task") or {}
    if "for_each_task" in nested or nested.get("depends_on"):
        raise invalid(f"The inner task of '{task['task_key']}' can neither loop nor depend on others")
    check_task(nested, clusters, environments)


def check_cluster(cluster: Json | None, where: str) -> None:
    if cluster is None:
        return
    one_of(cluster, ("num_workers", "autoscale"), where)
    sized = "num_workers" in cluster or "autoscale" in cluster or cluster.get("is_single_node")
    if not sized and not cluster.get("policy_id"):
        raise invalid(f"Missing required field: size of the new_cluster of {where}: num_workers or autoscale")
    for field, limit in (("custom_tags", 45), ("ssh_public_keys", 10), ("init_scripts", 10)):
        if len(cluster.get(field) or ()) > limit:
            raise invalid(f"The number of {field} may not exceed {limit} ({where})")
    if cluster.get("instance_pool_id") and cluster.get("node_type_id"):
        raise invalid(f"node_type_id can not be combined with instance_pool_id ({where})")


def check_git(git: Json | None) -> None:
    if git is None:
        return
    if str(git.get("git_provider", "")).lower() not in {provider.lower() for provider in PROVIDERS}:
        raise invalid(f"git_source.git_provider must be one of: {', '.join(PROVIDERS)}")
    if len([name for name in ("git_branch", "git_tag", "git_commit") if git.get(name)]) != 1:
        raise invalid("Exactly one of git_branch, git_tag and git_commit is needed in git_source")


def check_cycles(tasks: list[Json]) -> None:
    open_ = {task["task_key"]: {up["task_key"] for up in task.get("depends_on") or []} for task in tasks}
    while ready := [key for key, needs in open_.items() if not needs & open_.keys()]:
        for key in ready:
            del open_[key]
    if open_:
        raise invalid(f"The tasks depend on each other in a circle: {', '.join(sorted(open_))}")


def one_of(body: Json, fields: Iterable[str], where: str) -> None:
    given = [field for field in fields if body.get(field) is not None]
    if len(given) > 1:
        raise invalid(f"Only one of {', '.join(fields)} may be given for {where}, not {' and '.join(given)}")


def unique(keys: list[Any], field: str) -> None:
    if doubled := {key for key in keys if keys.count(key) > 1} if len(set(keys)) < len(keys) else set():
        raise invalid(f"Duplicate {field}: {', '.join(map(str, doubled))}")
    if None in keys:
        raise invalid(f"Missing required field: {field}")


def filled(call: Call, settings: Json, *, queueing: bool) -> Json:
    """As a read shows it after a write. `queueing`: API 2.2 turns queues on when they are not spoken of."""
    source = "GIT" if settings.get("git_source") else "WORKSPACE"
    done = {
        "name": "Untitled",
        "email_notifications": {},
        "webhook_notifications": {},
        "timeout_seconds": 0,
        "max_concurrent_runs": 1,
        **({"queue": {"enabled": True}} if queueing else {}),
        **settings,
        "format": "MULTI_TASK",
    }
    for start in ("schedule", "trigger", "continuous"):
        if start in done:
            done[start] = {"pause_status": "UNPAUSED", **done[start]}
    if "tasks" in done:
        done["tasks"] = sorted((filled_task(call, task, source) for task in done["tasks"]), key=task_key)
    if "job_clusters" in done:
        done["job_clusters"] = [with_cluster(call, cluster) for cluster in done["job_clusters"]]
    return strange(done) if call.options.perturb else done


def strange(settings: Json) -> Json:
    """Defaults that only some workspaces show."""
    done = {"edit_mode": "EDITABLE", **settings}
    if "continuous" in done:
        done["continuous"] = {"task_retry_mode": "NEVER", **done["continuous"]}
    done.pop("run_as", None)  # not reliably echoed
    for task in done.get("tasks", []):
        reverse(task, "libraries")
    reverse(done, "tasks", "job_clusters", "environments", "parameters", "environment_variables")
    return done


def reverse(body: Json, *fields: str) -> None:
    """Where the order means nothing, another one may come back."""
    for field in fields:
        if field in body:
            body[field] = body[field][::-1]


def filled_task(call: Call, task: Json, source: str) -> Json:
    done = {
        "run_if": "ALL_SUCCESS",
        "email_notifications": {},
        "webhook_notifications": {},
        "timeout_seconds": 0,
        "retry_on_timeout": False,
        **task,
    }
    if "condition_task" in done:
        done.pop("retry_on_timeout")
    if done.get("depends_on"):
        done["depends_on"] = sorted(done["depends_on"], key=task_key)
    for kind in SOURCES:
        if kind in done and (kind != "gen_ai_compute_task" or call.options.perturb):
            done[kind] = {"source": source, **done[kind]}
    if "file" in done.get("sql_task", {}):
        done["sql_task"] = {**done["sql_task"], "file": {"source": source, **done["sql_task"]["file"]}}
    if "dbt_task" in done:
        done["dbt_task"] = {"schema": "default", **done["dbt_task"]}
    if "spark_jar_task" in done:
        done["spark_jar_task"] = {"run_as_repl": True, **done["spark_jar_task"]}
    if "for_each_task" in done:
        loop = done["for_each_task"]
        done["for_each_task"] = {**loop, "task": filled_task(call, loop["task"], source)}
    return with_cluster(call, done)


def with_cluster(call: Call, body: Json) -> Json:
    return {**body, "new_cluster": filled_cluster(call, body["new_cluster"])} if "new_cluster" in body else body


def task_key(task: Json) -> str:
    return str(task.get("task_key", ""))


def merged(old: Json, new: Json, removed: Iterable[str]) -> Json:
    """`jobs/update`: top-level fields are replaced, tasks and job clusters are merged by their keys."""
    done = {**old, **new}
    for field, key in (("tasks", "task_key"), ("job_clusters", "job_cluster_key")):
        if field in new:
            kept = {entry[key]: entry for entry in [*(old.get(field) or []), *new[field]]}
            done[field] = list(kept.values())
    for path in removed:
        remove(done, path)
    return done


def remove(settings: Json, path: str) -> None:
    """`tasks/<key>`, `job_clusters/<key>`, or a whole field."""
    field, slash, key = path.partition("/")
    if not slash:
        settings.pop(field, None)
        return
    key_field = {"tasks": "task_key", "job_clusters": "job_cluster_key"}.get(field)
    if key_field is None:
        raise invalid(f"fields_to_remove: {path} can not be removed")
    settings[field] = [entry for entry in settings.get(field) or [] if entry[key_field] != key]


def pages(settings: Json) -> Iterator[str]:
    """The arrays that reads give in pages."""
    return (field for field in ("tasks", "job_clusters", "environments", "parameters") if field in settings)
