"""Model serving endpoints, which answer nothing. API: https://docs.databricks.com/api/workspace/servingendpoints"""

import re
from uuid import uuid4

from dbxplan.emulator import access, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.serving import (
    configured,
    external,
    refuse_telemetry,
    shown,
    summary,
    telemetry,
)

routes = Routes("serving")
PATH = "/api/2.0/serving-endpoints"
ONE = PATH + "/{name}"
KIND = "serving_endpoint"
NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?")
BUSY, DONE = "IN_PROGRESS", "NOT_UPDATING"


@routes("POST", PATH, "serving_endpoints.create")
def create(call: Call) -> Json:
    given, name = call.body, call.body["name"]
    if not NAME.fullmatch(name):
        raise invalid(f"{name!r} is not a valid name for a serving endpoint")
    if call.store.find(KIND, name):
        raise ApiError(409, "RESOURCE_ALREADY_EXISTS", f"Serving endpoint with name {name} already exists")
    id = uuid4().hex
    body = {
        "id": id,
        "name": name,
        "creator": call.caller.name,
        "creation_timestamp": call.now(),
        "description": given.get("description", ""),
        "route_optimized": given.get("route_optimized", False),
        "tags": given.get("tags", []),
        **{key: given[key] for key in ("ai_gateway", "email_notifications") if given.get(key)},
        "state": DONE,
        "_old": None,
        "_config": None,
    }
    if given.get("config"):
        body["_config"] = configured(call, given["config"], name, None)
        body = states.begin(call, body, (BUSY, DONE))
    if given.get("telemetry_config") and not external(body["_config"]):
        body["telemetry_config"] = telemetry(given["telemetry_config"])
    access.created(call, "serving-endpoints", id)
    keep(call, body)
    return public(call, body)


@routes("GET", PATH, "serving_endpoints.list")
def list_(call: Call) -> Json:
    """All at once; of what is served a summary."""
    rows = (row for row in call.store.newest(KIND) if access.sees(call, "serving-endpoints", row.alt))
    return {"endpoints": [listed(call, row.body) for row in rows]}


@routes("GET", ONE, "serving_endpoints.get")
def get(call: Call) -> Json:
    body = find(call, "CAN_VIEW")
    seen, kept = states.poll(call, body)
    if kept is not body:
        keep(call, kept)
    return public(call, seen)


@routes("PUT", ONE + "/config", "serving_endpoints.update_config")
def update_config(call: Call) -> Json:
    body = find(call, "CAN_MANAGE")
    refuse_busy(body)
    old = body["_config"]
    body = {**body, "_old": old, "_config": configured(call, call.body, body["name"], old)}
    body = states.begin(call, body, (BUSY, DONE))
    keep(call, body)
    return public(call, body)


@routes("PATCH", ONE + "/tags", "serving_endpoints.patch")
def patch_tags(call: Call) -> Json:
    body = find(call, "CAN_MANAGE")
    gone, added = call.body.get("delete_tags", ()), call.body.get("add_tags", ())
    tags = {tag["key"]: tag for tag in body["tags"] if tag["key"] not in gone} | {tag["key"]: tag for tag in added}
    keep(call, {**body, "tags": list(tags.values())})
    return {"tags": list(tags.values())}


@routes("PUT", ONE + "/ai-gateway", "serving_endpoints.put_ai_gateway")
def put_gateway(call: Call) -> Json:
    return replaced(call, "ai_gateway", call.body).get("ai_gateway", {})  # type: ignore[no-any-return]


@routes("PATCH", ONE + "/notifications", "serving_endpoints.update_notifications")
def patch_notifications(call: Call) -> Json:
    field = "email_notifications"
    body = replaced(call, field, call.body.get(field) or {})
    return {"name": body["name"], field: body.get(field, {})}


@routes("PATCH", ONE + "/telemetry-config", "serving_endpoints.patch_telemetry_config")
def patch_telemetry(call: Call) -> Json:
    """Without tables and profile it changes nothing; without anything it takes the telemetry away."""
    body = find(call, "CAN_MANAGE")
    refuse_busy(body)
    refuse_telemetry(body["_config"])
    given = call.body.get("telemetry_config")
    if not given:
        body = replaced(call, "telemetry_config", {})
    elif given.get("table_names") or given.get("telemetry_profile_id"):
        body = replaced(call, "telemetry_config", telemetry(given))
    return public(call, body)


@routes("PUT", ONE + "/rate-limits", "serving_endpoints.put")
def put_rate_limits(call: Call) -> Json:
    """They are kept, and never shown again."""
    find(call, "CAN_MANAGE")
    return {"rate_limits": call.body.get("rate_limits", [])}


@routes("DELETE", ONE, "serving_endpoints.delete")
def delete(call: Call) -> Json:
    """Its list of permissions outlives it."""
    call.store.delete(KIND, find(call, "CAN_MANAGE")["name"])
    return {}


def replaced(call: Call, field: str, value: Json) -> Json:
    body = find(call, "CAN_MANAGE")
    body.pop(field, None)
    if value:
        body[field] = value
    keep(call, body)
    return body


def refuse_busy(body: Json) -> None:
    if states.moving(body):
        message = f"Endpoint {body['name']} is being updated: wait until that is over"
        raise ApiError(409, "RESOURCE_CONFLICT", message)


def find(call: Call, level: str) -> Json:
    name = call.path["name"]
    row = call.store.find(KIND, name)
    if row is None:
        raise absent(f"Endpoint with name '{name}' does not exist.")
    access.require(call, "serving-endpoints", row.alt, level, "use serving endpoint")
    return row.body


def keep(call: Call, body: Json) -> None:
    call.store.put(KIND, body["name"], {**body, "last_updated_timestamp": call.now()}, alt=body["id"])


def public(call: Call, body: Json) -> Json:
    """While an update runs the former configuration is in force."""
    busy, ready = body["state"] == BUSY, body["state"] == DONE and body["_config"]
    config = body["_old"] if busy else body["_config"]
    gateway = body.get("ai_gateway")
    if gateway and call.options.perturb and gateway.get("rate_limits"):
        gateway = {**gateway, "rate_limits": gateway["rate_limits"][::-1]}
    level = next(
        level
        for level in reversed(access.KINDS["serving-endpoints"].levels)
        if access.may(call, "serving-endpoints", body["id"], level)
    )
    return {
        **{key: value for key, value in body.items() if not key.startswith("_")},
        "state": {"config_update": body["state"], "ready": "READY" if ready else "NOT_READY"},
        "permission_level": level,
        "endpoint_url": f"{call.request.base_url}/serving-endpoints/{body['name']}/invocations",
        **({"config": shown(config)} if config else {}),
        **({"pending_config": shown(body["_config"])} if busy else {}),
        **({"ai_gateway": gateway} if gateway else {}),
    }


def listed(call: Call, body: Json) -> Json:
    whole = public(call, body)
    left_out = (
        "config",
        "pending_config",
        "route_optimized",
        "email_notifications",
        "endpoint_url",
        "permission_level",
    )
    item = {key: value for key, value in whole.items() if key not in left_out}
    return {**item, **({"config": summary(body["_config"])} if body["_config"] else {})}
