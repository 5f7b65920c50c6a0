"""Runs of jobs: nothing is run, their states go by. API: https://docs.databricks.com/api/workspace/jobs/runnow"""

from dbxplan.emulator import access, identity, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.jobs import both, offset, token
from dbxplan.emulator.store import Row

routes = Routes("jobs")
PAGE = 100
LIST_DEFAULT, LIST_MAX = 20, 25
LINE = ("PENDING", "RUNNING", "TERMINATING", "TERMINATED")
ENDED = frozenset(("TERMINATED", "SKIPPED", "INTERNAL_ERROR"))
ENDS = {  # code, type and message of the termination details
    "SUCCESS": ("SUCCESS", "SUCCESS", ""),
    "CANCELED": ("USER_CANCELED", "SUCCESS", "Run cancelled."),
    "FAILED": ("RUN_EXECUTION_ERROR", "CLIENT_ERROR", "Workload failed, see run output for details"),
}
PARAMETERS = (
    "dbt_commands", "jar_params", "notebook_params", "pipeline_params", "python_named_params", "python_params",
    "spark_submit_params", "sql_params",
)  # fmt: skip


@both("POST", "run-now", "jobs.run_now", routes)
def run_now(call: Call) -> Json:
    job_id, mark = call.body["job_id"], call.body.get("idempotency_token") or ""
    if len(mark) > 64:
        raise invalid("The idempotency token may not exceed 64 characters")
    access.require(call, "jobs", str(job_id), "CAN_MANAGE_RUN", "run job")
    job = call.store.find("job", str(job_id))
    if job is None:
        raise absent(f"Job {job_id} does not exist.")
    if mark and (known := call.store.find_alt("run", f"{job_id}/{mark}")):
        return started(known.body)
    body = new_run(call, job.body)
    put(call, body, f"{job_id}/{mark}" if mark else "")
    for task in body["tasks"]:
        call.store.put("run_task", str(task["run_id"]), {}, parent=str(body["run_id"]))
    return started(body)


def started(body: Json) -> Json:
    return {"run_id": body["run_id"], "number_in_job": body["run_id"]}


def new_run(call: Call, job: Json) -> Json:
    id, settings = identity.new_id(call.store), job["settings"]
    only = call.body.get("only")
    tasks = [task for task in settings.get("tasks", []) if not only or task["task_key"] in only]
    given = {name: call.body[name] for name in PARAMETERS if name in call.body}
    asked = call.body.get("job_parameters") or {}
    parameters = [
        {**parameter, "value": asked.get(parameter["name"], parameter["default"])}
        for parameter in settings.get("parameters", [])
    ]
    body = {
        "job_id": job["job_id"],
        "run_id": id,
        "number_in_job": id,
        "original_attempt_run_id": id,
        "run_name": settings["name"],
        "run_type": "JOB_RUN",
        "trigger": "ONE_TIME",
        "creator_user_name": call.caller.name,
        "start_time": call.now(),
        "run_page_url": f"{call.request.base_url}/?o={call.workspace_id}#job/{job['job_id']}/run/{id}",
        "format": settings["format"],
        "tasks": [{**task, "run_id": identity.new_id(call.store), "attempt_number": 0} for task in tasks],
        **({"overriding_parameters": given} if given else {}),
        **({"job_parameters": parameters} if parameters else {}),
        **({"job_clusters": settings["job_clusters"]} if "job_clusters" in settings else {}),
    }
    return states.begin(call, {**body, "_failed": True} if call.options.runs_fail else body, LINE)


@both("GET", "runs/get", "jobs.get_run", routes)
def get(call: Call) -> Json:
    row = visible(call, call.query["run_id"])
    further = bool(call.query.get("page_token"))  # the same look, gone on with
    shown, kept = (row.body, row.body) if further else states.poll(call, row.body)
    if kept is not shown or kept["state"] != row.body["state"]:
        put(call, kept, row.alt)
    answer = public(call, shown)
    start = offset(call.query.get("page_token") or "")
    tasks = answer["tasks"]
    answer["tasks"] = tasks[start : start + PAGE]
    if len(tasks) > start + PAGE:
        answer |= {"has_more": True, "next_page_token": token(start + PAGE)}
    return answer


@both("GET", "runs/list", "jobs.list_runs", routes)
def list_(call: Call) -> Text:
    size = call.query.get("limit") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"The limit must be between 1 and {LIST_MAX}")
    if call.query.get("active_only") and call.query.get("completed_only"):
        raise invalid("active_only and completed_only can not be combined")
    where = {"parent": str(call.query["job_id"])} if call.query.get("job_id") else {}

    def keep(row: Row) -> bool:
        ended = row.name in ENDED
        unwanted = (call.query.get("active_only") and ended) or (call.query.get("completed_only") and not ended)
        return not unwanted and access.sees(call, "jobs", row.parent)

    found = page(call, "run", size, keep, where)
    return found.answer("runs", "item" if call.query.get("expand_tasks") else "brief", has_more=bool(found.next))


@both("GET", "runs/get-output", "jobs.get_run_output", routes)
def get_output(call: Call) -> Json:
    """Of a run, or of one of its tasks. Nothing was run, so there is nothing but what failed, and the run itself."""
    id = call.query["run_id"]
    task = call.store.find("run_task", str(id))
    shown = public(call, visible(call, int(task.parent) if task else id).body)
    if task:
        shown = {**shown, **next(each for each in shown["tasks"] if each["run_id"] == id), "tasks": []}
    failed = shown["state"].get("result_state") == "FAILED"
    return {"metadata": shown, **({"error": shown["state"]["state_message"]} if failed else {})}


@both("POST", "runs/cancel", "jobs.cancel_run", routes)
def cancel(call: Call) -> Json:
    row = visible(call, call.body["run_id"], "CAN_MANAGE_RUN")
    stop(call, row)
    return {}


@both("POST", "runs/cancel-all", "jobs.cancel_all_runs", routes)
def cancel_all(call: Call) -> Json:
    """Without `job_id` and with `all_queued_runs`, the queued runs of all jobs; here nothing ever queues."""
    id = call.body.get("job_id")
    if id is None:
        if call.body.get("all_queued_runs"):
            return {}
        raise invalid("Missing required field: job_id")
    access.require(call, "jobs", str(id), "CAN_MANAGE_RUN", "cancel runs of job")
    if call.store.find("job", str(id)) is None:
        raise invalid(f"Job {id} does not exist.")
    for row in call.store.children("run", str(id)):
        stop(call, row)
    return {}


@both("POST", "runs/delete", "jobs.delete_run", routes)
def delete(call: Call) -> Json:
    row = visible(call, call.body["run_id"], "CAN_MANAGE")
    if row.name not in ENDED:
        raise ApiError(400, "INVALID_STATE", f"Run {row.id} is still active. Cancel it first.")
    call.store.delete("run", row.id)
    return {}


def stop(call: Call, row: Row) -> None:
    if row.name not in ENDED and not row.body.get("_canceled"):
        body = states.begin(call, row.body, ("TERMINATING", "TERMINATED"))
        put(call, {**body, "_canceled": True}, row.alt)


def visible(call: Call, id: int, level: str = "CAN_VIEW") -> Row:
    row = call.store.find("run", str(id))
    if row is None:
        raise invalid(f"Run {id} does not exist.")
    access.require(call, "jobs", row.parent, level, "use runs of job")
    return row


def put(call: Call, body: Json, mark: str) -> None:
    shown = public(call, body)
    brief = {key: value for key, value in shown.items() if key not in ("tasks", "job_clusters", "job_parameters")}
    state = shown["state"]["life_cycle_state"]
    call.store.put(
        "run", str(body["run_id"]), body, parent=str(body["job_id"]), name=state, alt=mark, item=dumps(shown),
        brief=dumps(brief),
    )  # fmt: skip


def public(call: Call, body: Json) -> Json:
    """The state in its older and its newer form, for the run and for each of its tasks."""
    shown = {key: value for key, value in body.items() if not key.startswith("_")}
    now = body["state"]
    ended = now in ENDED
    failed = body.get("_failed") and not body.get("_canceled")
    result = "CANCELED" if body.get("_canceled") else "FAILED" if failed else "SUCCESS"
    state: Json = {"life_cycle_state": now, "state_message": "", **({"result_state": result} if ended else {})}
    status: Json = {"state": now}
    if ended:
        code, kind, message = ENDS[result]
        status["termination_details"] = {"code": code, "type": kind, "message": message}
        shown["end_time"] = body.get("end_time") or call.now()
        state["state_message"] = message
    shown |= {"state": state, "status": status}
    shown["tasks"] = [{**task, "state": state, "status": status} for task in body["tasks"]]
    return shown
