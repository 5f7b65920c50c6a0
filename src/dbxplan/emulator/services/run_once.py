"""Runs without a job, runs that are repaired, and what a run showed. API:
https://docs.databricks.com/api/workspace/jobs/submit"""

from dbxplan.emulator import access, identity, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.jobs import both
from dbxplan.emulator.services.runs import ENDED, LINE, new_run, put, visible

routes = Routes("jobs")
NOT_OF_RUNS = ("access_control_list", "idempotency_token")


@both("POST", "runs/submit", "jobs.submit", routes)
def submit(call: Call) -> Json:
    """It belongs to a job of its own, which no list shows."""
    mark = call.body.get("idempotency_token") or ""
    if len(mark) > 64:
        raise invalid("The idempotency token may not exceed 64 characters")
    if mark and (known := call.store.find_alt("run", f"submit/{mark}")):
        return {"run_id": known.body["run_id"]}
    if not call.body.get("tasks"):
        raise invalid("Missing required field: tasks")
    settings = {name: value for name, value in call.body.items() if name not in NOT_OF_RUNS}
    job_id = identity.new_id(call.store)
    access.created(call, "jobs", str(job_id), call.body.get("access_control_list"))
    named = {"name": call.body.get("run_name") or "Untitled", "format": "MULTI_TASK", **settings}
    body = {**new_run(call, {"job_id": job_id, "settings": named}), "run_type": "SUBMIT_RUN"}
    put(call, body, f"submit/{mark}" if mark else "")
    for task in body["tasks"]:
        call.store.put("run_task", str(task["run_id"]), {}, parent=str(body["run_id"]))
    return {"run_id": body["run_id"]}


@both("POST", "runs/repair", "jobs.repair_run", routes)
def repair(call: Call) -> Json:
    """The run goes on as the same one; the repair before must be named."""
    row = visible(call, call.body["run_id"], "CAN_MANAGE_RUN")
    body, wanted = row.body, call.body.get("rerun_tasks") or []
    if row.name not in ENDED:
        raise ApiError(400, "INVALID_STATE", f"Run {row.id} is still active and can not be repaired.")
    history = body.get("_repairs") or [_original(body)]
    if len(history) > 1 and call.body.get("latest_repair_id") != history[-1]["id"]:
        raise invalid("latest_repair_id must be the id of the latest repair")
    keys = {task["task_key"] for task in body["tasks"]}
    if not wanted and not call.body.get("rerun_all_failed_tasks"):
        raise invalid("Either rerun_tasks or rerun_all_failed_tasks must be given")
    if unknown := sorted(set(wanted) - keys):
        raise invalid(f"Task {unknown[0]} is not part of run {row.id}")
    id = identity.new_id(call.store)
    ids = [task["run_id"] for task in body["tasks"] if not wanted or task["task_key"] in wanted]
    history = [*history, {"type": "REPAIR", "id": id, "start_time": call.now(), "task_run_ids": ids}]
    again = {key: value for key, value in body.items() if key not in ("_canceled", "_failed", "end_time")}
    failing = {"_failed": True} if call.options.runs_fail else {}
    put(call, states.begin(call, {**again, **failing, "repair_history": history, "_repairs": history}, LINE), row.alt)
    return {"repair_id": id}


@both("GET", "runs/export", "jobs.export_run", routes)
def export(call: Call) -> Json:
    """A view for each task that ran a notebook; nothing was run, so there is nothing in them."""
    row = visible(call, call.query["run_id"])
    if row.name not in ENDED:
        raise ApiError(400, "INVALID_STATE", f"Run {row.id} is still active.")
    names = (task["task_key"] for task in row.body["tasks"] if "notebook_task" in task)
    views = [{"content": "<!DOCTYPE html><html></html>", "name": name, "type": "NOTEBOOK"} for name in names]
    return {"views": views} if views else {}


def _original(body: Json) -> Json:
    ids = [task["run_id"] for task in body["tasks"]]
    return {"type": "ORIGINAL", "id": body["run_id"], "start_time": body["start_time"], "task_run_ids": ids}
