"""Apps, which run nothing. API: https://docs.databricks.com/api/workspace/apps"""

import re
from uuid import uuid4

from dbxplan.emulator import access, placed, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.identity import new_id
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("apps")
PATH = "/api/2.0/apps"
ONE = PATH + "/{name}"
APP = PATH + "/{app_name}"
KIND = "app"
NAME = re.compile(r"[a-z0-9-]{2,30}")
CONFIG = (
    "description", "budget_policy_id", "usage_policy_id", "resources", "user_api_scopes", "forward_user_access_token",
    "compute_size", "compute_min_instances", "compute_max_instances", "git_repository",
    "telemetry_export_destinations",
)  # fmt: skip
LIST_DEFAULT, LIST_MAX = 100, 1000
MASKED = "********"


@routes("POST", PATH, "apps.create")
def create(call: Call) -> Json:
    """Without compute, or on its way to run what the platform deploys at first."""
    name = call.body["name"]
    if not NAME.fullmatch(name):
        raise invalid("App name must contain only lowercase letters, numbers, and dashes, and have 2 to 30 characters")
    if call.store.find(KIND, name):
        message = f"An app with the same name already exists: {name}"
        raise ApiError(409, "RESOURCE_ALREADY_EXISTS", message)
    id = str(uuid4())
    body: Json = {
        "name": name,
        "id": id,
        "url": f"https://{name}-{call.workspace_id}.apps.example.com",
        "service_principal_client_id": str(uuid4()),
        "service_principal_id": new_id(call.store),
        "service_principal_name": f"app-{id[:6]} {name}",
        "creator": call.caller.name,
        "create_time": placed.stamp(call.now()),
        **({"space": call.body["space"]} if call.body.get("space") else {}),
        "_config": checked({key: call.body[key] for key in CONFIG if key in call.body}),
        "_deployments": [],
        "state": "STOPPED",
    }
    if not call.query.get("no_compute"):
        body["_deployments"] = [deployment(call, {"mode": "SNAPSHOT"}, "SUCCEEDED")]
        body["_active"] = body["_deployments"][0]["deployment_id"]
        body = states.begin(call, body, ("STARTING", "ACTIVE"))
    access.created(call, "apps", name)
    keep(call, body)
    return public(body)


@routes("GET", PATH, "apps.list")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or LIST_DEFAULT
    if size < 0:
        raise invalid("page_size must not be negative")
    states.settle(call, KIND, keep)

    def shown(row: Row) -> bool:
        space = call.query.get("space")
        return access.sees(call, "apps", row.id) and (not space or row.body.get("space") == space)

    return page(call, KIND, min(size, LIST_MAX), shown).answer("apps")


@routes("GET", ONE, "apps.get")
def get(call: Call) -> Json:
    """One that is being deleted answers once more."""
    body = find(call, call.path["name"], "CAN_USE")
    if body["state"] == "DELETING":
        call.store.delete(KIND, body["name"])
        access.gone(call, "apps", body["name"])
        return public(body)
    seen, kept = states.poll(call, body)
    if not states.moving(body):
        kept = deployed(kept)
    if kept is not body:
        keep(call, kept)
    return public(seen)


@routes("PATCH", ONE, "apps.update")
def update(call: Call) -> Json:
    """What is left out stays."""
    body = alive(find(call, call.path["name"], "CAN_MANAGE"))
    given = {key: call.body[key] for key in CONFIG if key in call.body}
    body = {**body, "_config": checked({**body["_config"], **given})}
    keep(call, body)
    return public(body)


@routes("POST", APP + "/update", "apps.create_update")
def create_update(call: Call) -> Json:
    """What the mask names and the app lacks is cleared."""
    body = alive(find(call, call.path["app_name"], "CAN_MANAGE"))
    mask = [name.strip() for name in call.body["update_mask"].split(",")]
    if wrong := [name for name in mask if name not in CONFIG]:
        raise invalid(f"update_mask names fields that can not be updated: {', '.join(wrong)}")
    left = {key: value for key, value in body["_config"].items() if key not in mask}
    app = call.body.get("app") or {}
    config = checked({**left, **{name: app[name] for name in mask if app.get(name) is not None}})
    body = {**body, "_config": config, "_update": "SUCCEEDED"}
    keep(call, {**body, "_update_looks": 1})
    return {**config, "status": {"state": "IN_PROGRESS"}}


@routes("GET", APP + "/update", "apps.get_update")
def get_update(call: Call) -> Json:
    body = find(call, call.path["app_name"], "CAN_USE")
    if "_update" not in body:
        raise absent(f"App {body['name']} has no update.")
    if body["_update_looks"]:
        keep(call, {**body, "_update_looks": 0})
        return {**body["_config"], "status": {"state": "IN_PROGRESS"}}
    return {**body["_config"], "status": {"state": body["_update"]}}


@routes("POST", APP + "/deployments", "apps.deploy")
def deploy(call: Call) -> Json:
    """One at a time, and only on compute that runs."""
    body = alive(find(call, call.path["app_name"], "CAN_MANAGE"))
    given = {key: value for key, value in call.body.items() if key not in ("deployment_id", "status")}
    if body["state"] != "ACTIVE":
        raise ApiError(400, "INVALID_STATE", f"Cannot deploy app {body['name']}: its compute is {body['state']}")
    if body.get("_pending"):
        raise ApiError(400, "INVALID_STATE", f"Cannot deploy app {body['name']} as a deployment is in progress.")
    if not (given.get("source_code_path") or given.get("git_source")):
        raise invalid("source_code_path or git_source must be given")
    made = deployment(call, given, "IN_PROGRESS")
    keep(call, {**body, "_deployments": [made, *body["_deployments"]], "_pending": made["deployment_id"]})
    return masked(made)


@routes("GET", APP + "/deployments/{deployment_id}", "apps.get_deployment")
def get_deployment(call: Call) -> Json:
    body = find(call, call.path["app_name"], "CAN_USE")
    seen = found(body, call.path["deployment_id"])
    if seen is None:
        raise absent(f"Deployment {call.path['deployment_id']} of app {body['name']} does not exist.")
    keep(call, deployed(body))
    return masked(seen)


@routes("GET", APP + "/deployments", "apps.list_deployments")
def list_deployments(call: Call) -> Json:
    """Newest first."""
    body = find(call, call.path["app_name"], "CAN_USE")
    if body.get("_pending"):
        keep(call, deployed(body))
    seen = [masked(each) for each in body["_deployments"]]
    return {"app_deployments": seen} if seen else {}


@routes("POST", ONE + "/start", "apps.start")
def start(call: Call) -> Json:
    body = alive(find(call, call.path["name"], "CAN_MANAGE"))
    if body["state"] != "STOPPED":
        raise ApiError(400, "INVALID_STATE", f"Cannot start app {body['name']}: its compute is {body['state']}")
    body = states.begin(call, body, ("STARTING", "ACTIVE"))
    keep(call, body)
    return public(body)


@routes("POST", ONE + "/stop", "apps.stop")
def stop(call: Call) -> Json:
    """What was deployed runs no more."""
    body = alive(find(call, call.path["name"], "CAN_MANAGE"))
    if body["state"] not in ("STOPPED", "STOPPING"):
        body = states.begin(call, {**body, "_active": "", "_pending": ""}, ("STOPPING", "STOPPED"))
        keep(call, body)
    return public(body)


@routes("DELETE", ONE, "apps.delete")
def delete(call: Call) -> Json:
    body = find(call, call.path["name"], "CAN_MANAGE")
    if body["state"] == "DELETING":
        message = f"Cannot delete app {body['name']} as it is not terminal with state DELETING"
        raise ApiError(400, "BAD_REQUEST", f"{message}, and was updated less than 20 minutes ago.")
    body = {**body, "state": "DELETING", "_ahead": []}
    keep(call, body)
    return public(body)


def checked(config: Json) -> Json:
    names = [entry["name"] for entry in config.get("resources") or ()]
    if len(set(names)) != len(names):
        raise invalid("The resources of an app need names of their own")
    for entry in config.get("resources") or ():
        if len(entry.keys() - {"name", "description"}) != 1:
            raise invalid(f"The resource {entry['name']} must be exactly one thing")
    least, most = config.get("compute_min_instances"), config.get("compute_max_instances")
    if least is not None and most is not None and least > most:
        raise invalid("compute_min_instances must not be above compute_max_instances")
    return {key: value for key, value in config.items() if value not in (None, [])}


def deployment(call: Call, given: Json, state: str) -> Json:
    now = placed.stamp(call.now())
    made = {"deployment_id": uuid4().hex, "creator": call.caller.name, "create_time": now, "update_time": now}
    return {**made, **given, "status": {"state": state}}


def deployed(body: Json) -> Json:
    """A look at a deployment under way is its last one."""
    if not body.get("_pending"):
        return body
    done = [
        {**each, "status": {"state": "SUCCEEDED"}} if each["deployment_id"] == body["_pending"] else each
        for each in body["_deployments"]
    ]
    return {**body, "_deployments": done, "_active": body["_pending"], "_pending": ""}


def found(body: Json, id: str) -> Json | None:
    return next((each for each in body["_deployments"] if each["deployment_id"] == id), None)


def masked(made: Json) -> Json:
    env = [{**var, **({"value": MASKED} if "value" in var else {})} for var in made.get("env_vars", ())]
    return {**made, **({"env_vars": env} if env else {})}


def find(call: Call, name: str, level: str) -> Json:
    row = call.store.find(KIND, name)
    if row is None:
        raise absent(f"App with name {name} does not exist or is deleted.")
    access.require(call, "apps", name, level, "use app")
    return row.body


def alive(body: Json) -> Json:
    if body["state"] == "DELETING":
        raise absent(f"App with name {body['name']} does not exist or is deleted.")
    return body


def keep(call: Call, body: Json) -> None:
    body = {**body, "update_time": placed.stamp(call.now()), "updater": call.caller.name}
    parent = states.MOVING if states.moving(body) else ""
    call.store.put(KIND, body["name"], body, parent=parent, item=dumps(public(body)))


def public(body: Json) -> Json:
    """Whatever was sent, tokens are said to be forwarded. What runs is compared by the official client, so it is shown
    as it was sent."""
    active, pending = (found(body, body[key]) if body.get(key) else None for key in ("_active", "_pending"))
    shown = {key: value for key, value in body.items() if not key.startswith("_") and key != "state"}
    config = body["_config"]
    running = body["state"] == "ACTIVE"
    last = body["_deployments"][0] if body["_deployments"] else {}
    source = {"default_source_code_path": last["source_code_path"]} if last.get("source_code_path") else {}
    return {
        **shown,
        "compute_size": "MEDIUM",
        **config,
        "forward_user_access_token": True,
        "compute_status": {"state": body["state"], "message": f"App compute is {body['state'].lower()}."},
        "app_status": {"state": "RUNNING" if running and active else "UNAVAILABLE"},
        **{f"effective_{key}": config[key] for key in ("budget_policy_id", "usage_policy_id") if config.get(key)},
        **({"active_deployment": active} if active else {}),
        **({"pending_deployment": masked(pending)} if pending else {}),
        **source,
    }
