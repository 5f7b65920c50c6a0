"""Quality monitors, which measure nothing. API: https://docs.databricks.com/api/workspace/qualitymonitors"""

from typing import Any
from uuid import uuid4

from dbxplan.emulator import states, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes

routes = Routes("catalog")
ONE = "/api/2.1/unity-catalog/tables/{table_name}/monitor"
REFRESHES = ONE + "/refreshes"
KIND = "monitor"
PROFILES = ("snapshot", "time_series", "inference_log")
CHANGEABLE = (
    "baseline_table_name", "custom_metrics", "data_classification_config", "notifications", "output_schema_name",
    "schedule", "slicing_exprs", *PROFILES,
)  # fmt: skip
PENDING, ACTIVE, LEAVING = (f"MONITOR_STATUS_{state}" for state in ("PENDING", "ACTIVE", "DELETE_PENDING"))


@routes("POST", ONE, "quality_monitors.create")
def create(call: Call) -> Json:
    table = call.path["table_name"].lower()
    if len(table.split(".")) != 3:
        raise absent(f"Table '{table}' does not exist.", "TABLE_DOES_NOT_EXIST")
    if call.store.find(KIND, table):
        status = 409 if call.options.perturb else 400
        raise ApiError(status, "ALREADY_EXISTS", f"A monitor of the table '{table}' already exists.")
    folder = call.body["assets_dir"]
    if not folder.startswith("/"):
        raise invalid(f"assets_dir must be an absolute path, not '{folder}'")
    tree.make_folders(call.store, tree.normal(folder), call.now())
    body: Json = {
        "table_name": table,
        "assets_dir": tree.normal(folder) if call.options.perturb else folder,
        "monitor_version": 0,
        **({} if call.body.get("skip_builtin_dashboard") else {"dashboard_id": uuid4().hex}),
        "_refreshes": [],
    }
    return measured(call, body)


@routes("GET", ONE, "quality_monitors.get")
def get(call: Call) -> Json:
    body = find(call)
    if body["state"] == LEAVING:
        call.store.delete(KIND, body["table_name"])  # this one look more, then it is gone
        return public(body)
    seen, kept = states.poll(call, body)
    if kept is not body:
        keep(call, kept)
    return public(seen)


@routes("PUT", ONE, "quality_monitors.update")
def update(call: Call) -> Json:
    """What is left out is gone, but for the dashboard."""
    body = alive(call)
    left = {key: value for key, value in body.items() if key not in CHANGEABLE}
    dashboard = {"dashboard_id": call.body["dashboard_id"]} if call.body.get("dashboard_id") else {}
    return measured(call, {**left, **dashboard})


@routes("DELETE", ONE, "quality_monitors.delete")
def delete(call: Call) -> Json:
    """What it has made stays behind."""
    keep(call, {**alive(call), "state": LEAVING, "_ahead": []})
    return {}


@routes("POST", REFRESHES, "quality_monitors.run_refresh")
def run_refresh(call: Call) -> Json:
    body = alive(call)
    now = call.now()
    refresh = {
        "refresh_id": call.store.next("refresh"),
        "state": "SUCCESS",
        "trigger": "MANUAL",
        "start_time_ms": now,
        "end_time_ms": now,
    }
    keep(call, {**body, "_refreshes": [refresh, *body["_refreshes"]]})
    return refresh


@routes("GET", REFRESHES, "quality_monitors.list_refreshes")
def list_refreshes(call: Call) -> Json:
    return {"refreshes": alive(call)["_refreshes"]}


@routes(
    "POST",
    "/api/2.1/quality-monitoring/tables/{table_name}/monitor/dashboard",
    "quality_monitors.regenerate_dashboard",
)
def regenerate_dashboard(call: Call) -> Json:
    body = {**alive(call), "dashboard_id": uuid4().hex}
    keep(call, body)
    return {"dashboard_id": body["dashboard_id"], "parent_folder": body["assets_dir"]}


def measured(call: Call, body: Json) -> Json:
    """With what was sent, and on its way to be active."""
    given = {key: call.body[key] for key in CHANGEABLE if key in call.body}
    if sum(key in given for key in PROFILES) != 1:
        raise invalid(f"Exactly one of {', '.join(PROFILES)} must be given")
    if len(given["output_schema_name"].split(".")) != 2:
        raise invalid(f"output_schema_name must be <catalog>.<schema>, not '{given['output_schema_name']}'")
    if schedule := given.get("schedule"):
        given["schedule"] = {**schedule, "pause_status": "UNPAUSED"}
    if call.options.perturb and given.get("custom_metrics"):
        given["custom_metrics"] = given["custom_metrics"][::-1]
    table = body["table_name"].rpartition(".")[2]
    body = {
        **body,
        **given,
        "monitor_version": body["monitor_version"] + 1,
        **{
            f"{what}_metrics_table_name": f"{given['output_schema_name']}.{table}_{what}_metrics"
            for what in ("profile", "drift")
        },
    }
    body = states.begin(call, body, (PENDING, ACTIVE))
    keep(call, body)
    return public(body)


def find(call: Call) -> Json:
    table = call.path["table_name"].lower()
    row = call.store.find(KIND, table)
    if row is None:
        raise absent(f"No monitor of the table '{table}' exists.")
    return row.body


def alive(call: Call) -> Json:
    body = find(call)
    if body["state"] == LEAVING:
        raise absent(f"No monitor of the table '{body['table_name']}' exists.")
    return body


def keep(call: Call, body: Json) -> None:
    call.store.put(KIND, body["table_name"], body)


def public(body: Json) -> dict[str, Any]:
    shown = {key: value for key, value in body.items() if not key.startswith("_") and key != "state"}
    return {**shown, "status": body["state"]}
