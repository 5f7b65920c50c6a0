"""Changes of single fields of a cluster, and of who owns it. API: https://docs.databricks.com/api/workspace/clusters/update"""

from typing import Any

from dbxplan import api
from dbxplan.emulator import access
from dbxplan.emulator.call import Call
from dbxplan.emulator.cluster_states import begin, put, refusal
from dbxplan.emulator.messages import ApiError, Json, Response, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.clusters import PATH, configured, find

routes = Routes("compute")
FIELDS = api.schema("compute.UpdateClusterResource")
SIZES = {"num_workers", "autoscale"}


@routes("POST", PATH + "/update", "clusters.update")
def update(call: Call) -> Json | Response:
    """What the mask names: with its new value, or cleared where there is none. Otherwise as an edit."""
    body, mask = find(call, "CAN_MANAGE"), [path for path in call.body["update_mask"].split(",") if path]
    asked = masked(dict(body["_asked"]), call.body.get("cluster") or {}, mask)
    config = configured(call, asked)
    if busy := refusal(call, body, "RUNNING", "TERMINATED"):
        return busy
    body |= config
    put(call, begin(call, body, "RESTARTING", "RUNNING") if body["state"] == "RUNNING" else body)
    return {}


def masked(asked: Json, given: Json, mask: list[str]) -> Json:
    for path in mask:
        name, _, rest = path.strip().partition(".")
        if name not in FIELDS:
            raise invalid(f"update_mask names no field of a cluster: {path}")
        value = within(asked.get(name), given.get(name), rest) if rest else given.get(name)
        asked = {key: kept for key, kept in asked.items() if key != name}
        if name in SIZES and value is not None:  # a cluster has one or the other
            asked = {key: kept for key, kept in asked.items() if key not in SIZES}
        if value is not None:
            asked[name] = value
    return asked


def within(old: Any, given: Any, path: str) -> Json:
    """An object with one field of it, or of an object in it, as given."""
    name, _, rest = path.partition(".")
    old, given = old if isinstance(old, dict) else {}, given if isinstance(given, dict) else {}
    value = within(old.get(name), given.get(name), rest) if rest else given.get(name)
    kept = {key: each for key, each in old.items() if key != name}
    return kept if value is None else {**kept, name: value}


@routes("POST", PATH + "/change-owner", "clusters.change_owner")
def change_owner(call: Call) -> Json | Response:
    body, owner = find(call, "CAN_MANAGE"), call.body["owner_username"]
    if not call.caller.admin:
        raise ApiError(403, "PERMISSION_DENIED", f"{call.caller.name} is not an admin of this workspace")
    if busy := refusal(call, body, "TERMINATED"):
        return busy
    put(call, {**body, "creator_user_name": owner})
    id = body["cluster_id"]
    others = [entry for entry in access.direct(call, "clusters", id) if entry.get("user_name") != owner]
    access.write(call, "clusters", id, [*others, {"user_name": owner, "permission_level": "CAN_MANAGE"}])
    return {}
