"""Pipelines. API: https://docs.databricks.com/api/workspace/pipelines"""

import re
from collections.abc import Callable
from uuid import uuid4

from dbxplan.emulator import access, pipeline_runs
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.pipeline_spec import check, check_fixed, filled
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("pipelines")
PATH = "/api/2.0/pipelines"
ONE = PATH + "/{pipeline_id}"
LIKE = re.compile(r"(name|notebook)\s*(?:LIKE|=)\s*'((?:[^']|'')*)'", re.IGNORECASE)
LIST_DEFAULT, LIST_MAX = 25, 100


@routes("POST", PATH, "pipelines.create")
def create(call: Call) -> Json:
    check(call.body)
    refuse_taken(call, None)
    id = str(uuid4())
    spec = filled(call, id)
    if call.body.get("dry_run"):
        return {"effective_settings": spec}
    access.created(call, "pipelines", id)
    body = {
        "pipeline_id": id,
        "creator_user_name": call.caller.name,
        "run_as_user_name": call.caller.name,
        "last_modified": call.now(),
        "effective_publishing_mode": "DEFAULT_PUBLISHING_MODE",
        "health": "HEALTHY",
        "state": "IDLE",
    }
    configure(call, body, spec)
    return {"pipeline_id": id}


@routes("GET", PATH, "pipelines.list_pipelines")
def list_(call: Call) -> Text:
    size = call.query.get("max_results") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"max_results must be between 1 and {LIST_MAX}")
    wanted = matcher(call.query.get("filter") or "")

    def keep(row: Row) -> bool:
        return bool(row.item) and wanted(row) and access.sees(call, "pipelines", row.id)

    return page(call, "pipeline", size, keep).answer("statuses")


@routes("GET", ONE, "pipelines.get")
def get(call: Call) -> Json:
    row = find(call, "CAN_VIEW")
    body = row.body
    if body["state"] == "DELETED":
        call.store.delete("pipeline", row.id)  # this one look more, then it is gone
        return public(body)
    return public(pipeline_runs.look(call, body))


@routes("PUT", ONE, "pipelines.update")
def update(call: Call) -> Json:
    row = find(call, "CAN_MANAGE")
    old = alive(row)
    expected = call.body.get("expected_last_modified")
    if expected is not None and expected != old["last_modified"]:
        raise ApiError(409, "RESOURCE_CONFLICT", f"The pipeline {row.id} was modified in the meantime.")
    check(call.body)
    refuse_taken(call, row.id)
    spec = filled(call, row.id)
    check_fixed(old["spec"], spec)
    configure(call, {**old, "last_modified": max(call.now(), old["last_modified"] + 1)}, spec)
    return {}


@routes("DELETE", ONE, "pipelines.delete")
def delete(call: Call) -> Json:
    row = find(call, "CAN_MANAGE")
    body = {**alive(row), "state": "DELETED"}
    call.store.put("pipeline", row.id, body)
    if call.query.get("cascade") is not False:
        pipeline_runs.drop_tables(call, body)
    for run in call.store.children("pipeline_update", row.id):
        call.store.delete("pipeline_update", run.id)
    return {}


@routes("POST", ONE + "/updates", "pipelines.start_update")
def start_update(call: Call) -> Json:
    body = alive(find(call, "CAN_RUN"))
    if pipeline_runs.active(call, body):
        message = f"An active update {body['_active']} already exists for pipeline '{body['pipeline_id']}'."
        raise ApiError(409, "RESOURCE_CONFLICT", message)
    asked = {"full_refresh": False, "validate_only": False, "cause": "API_CALL", **call.body}
    return {"update_id": pipeline_runs.start(call, body, asked)}


@routes("POST", ONE + "/stop", "pipelines.stop")
def stop(call: Call) -> Json:
    pipeline_runs.stop(call, alive(find(call, "CAN_RUN")))
    return {}


@routes("GET", ONE + "/updates", "pipelines.list_updates")
def list_updates(call: Call) -> Text:
    body = alive(find(call, "CAN_VIEW"))
    size = call.query.get("max_results") or LIST_DEFAULT
    return page(call, "pipeline_update", size, where={"parent": body["pipeline_id"]}).answer("updates")


@routes("GET", ONE + "/updates/{update_id}", "pipelines.get_update")
def get_update(call: Call) -> Json:
    body = alive(find(call, "CAN_VIEW"))
    run = call.store.find("pipeline_update", call.path["update_id"])
    if run is None or run.parent != body["pipeline_id"]:
        raise absent(f"The specified update {call.path['update_id']} was not found.")
    return {"update": public(pipeline_runs.look_at_run(call, body, run))}


def configure(call: Call, body: Json, spec: Json) -> None:
    """Keeps a new specification, with what is sent beside it, and starts a continuous pipeline that stands still."""
    body = {**body, "name": spec.get("name", ""), "spec": spec}
    body.pop("parameters", None)
    if "parameters" in call.body:
        body["parameters"] = call.body["parameters"]
    if run_as := call.body.get("run_as"):
        body |= {"run_as_user_name": next(iter(run_as.values())), "_run_as": run_as}
        if not call.options.perturb:  # not every workspace shows it
            body["run_as"] = run_as
    if spec.get("continuous") and not pipeline_runs.active(call, body):
        pipeline_runs.start(call, body, {"cause": "SERVICE_UPGRADE" if "_active" in body else "API_CALL"})
    else:
        pipeline_runs.save(call, body)


def find(call: Call, level: str) -> Row:
    id = call.path["pipeline_id"]
    row = call.store.find("pipeline", id)
    if row is None:
        raise absent(f"The specified pipeline {id} was not found.")
    access.require(call, "pipelines", id, level, "use pipeline")
    return row


def alive(row: Row) -> Json:
    body = row.body
    if body["state"] == "DELETED":
        raise absent(f"The specified pipeline {row.id} was not found.")
    return body


def refuse_taken(call: Call, id: str | None) -> None:
    name = call.body.get("name")
    if name is None or call.body.get("allow_duplicate_names"):
        return
    if any(row.id != id and row.item for row in call.store.named("pipeline", name)):
        raise ApiError(409, "RESOURCE_CONFLICT", f"The pipeline name '{name}' is already used by another pipeline.")


def public(body: Json) -> Json:
    return {key: value for key, value in body.items() if not key.startswith("_")}


def matcher(text: str) -> Callable[[Row], bool]:
    """`name LIKE 'a%'` or `notebook='/path'`, one clause."""
    if not text:
        return lambda row: True
    found = LIKE.fullmatch(text.strip())
    if not found:
        known = "name LIKE '<pattern>' or notebook='<path>'"
        raise invalid(f"Invalid filter: {text}. Only one clause of the form {known} is supported")
    field, value = found[1].lower(), found[2].replace("''", "'")
    if field == "notebook":
        return lambda row: value in notebooks(row)
    compiled = re.compile(".*".join(re.escape(part) for part in value.split("%")), re.DOTALL)
    return lambda row: bool(compiled.fullmatch(row.name))


def notebooks(row: Row) -> set[str]:
    return {library.get("notebook", {}).get("path") for library in row.body["spec"].get("libraries", [])}
