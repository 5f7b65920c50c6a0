"""All-purpose clusters: none is started, their states go by. API: https://docs.databricks.com/api/workspace/clusters"""

import json
import time
from collections.abc import Callable
from uuid import uuid4

from dbxplan.emulator import access, cluster_states, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.cluster_states import DAY, begin, public, put, refusal
from dbxplan.emulator.clusters import ZONE, ZONES, all_purpose, check_size, strange_size
from dbxplan.emulator.messages import ApiError, Json, Response, Text, absent, invalid
from dbxplan.emulator.node_types import NODE_TYPES, SPARK_VERSIONS
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("compute")
PATH = "/api/2.1/clusters"
LIST_DEFAULT, LIST_MAX = 20, 100
LISTED_DAYS = 30


@routes("POST", PATH + "/create", "clusters.create")
def create(call: Call) -> Json:
    id = f"{time.strftime('%m%d-%H%M%S', time.gmtime(call.clock.seconds()))}-{uuid4().hex[:8]}"
    body = {
        "cluster_id": id,
        "cluster_source": "API",
        "creator_user_name": call.caller.name,
        "start_time": call.now(),
        **configured(call, call.body),
    }
    put(call, begin(call, body, "PENDING", "RUNNING"))
    access.created(call, "clusters", id)
    return {"cluster_id": id}


def configured(call: Call, asked: Json) -> Json:
    """The specification in effect, and the request as it is shown beside it."""
    config = all_purpose(call, asked)
    image = {"docker_image": config["docker_image"]} if "docker_image" in config else {}
    return {"_config": config, "_asked": {**asked, **image}}


@routes("GET", PATH + "/get", "clusters.get")
def get(call: Call) -> Json:
    id = call.query["cluster_id"]
    row = call.store.find("cluster", id)
    if row is None:
        raise invalid(f"Cluster {id} does not exist")
    access.require(call, "clusters", id, "CAN_ATTACH_TO", "view cluster")
    body = row.body
    cluster_states.refuse_purged(call, body)
    shown, kept = states.poll(call, body)
    if kept is not body:
        put(call, kept)
    return {**public(shown), "spec": {**body["_asked"], "cluster_id": id}}


@routes("GET", PATH + "/list", "clusters.list")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"page_size must be between 1 and {LIST_MAX}")
    states.settle(call, "cluster", put)
    return page(call, "cluster", size, keeper(call)).answer("clusters")


def keeper(call: Call) -> Callable[[Row], bool]:
    """What the filters ask for, of what the caller sees. What ended a month ago is not listed, unless it is pinned."""
    asked = {key.partition(".")[2]: value for key, value in call.query.items() if key.startswith("filter_by.")}
    oldest = call.now() - LISTED_DAYS * DAY

    def keep(row: Row) -> bool:
        item, pinned = json.loads(row.item), row.alt.startswith("pinned")
        return (
            (pinned or item.get("terminated_time", oldest) >= oldest)
            and item["cluster_source"] in (asked.get("cluster_sources") or [item["cluster_source"]])
            and item["state"] in (asked.get("cluster_states") or [item["state"]])
            and asked.get("is_pinned", pinned) == pinned
            and (not asked.get("policy_id") or asked["policy_id"] == item.get("policy_id"))
            and access.sees(call, "clusters", row.id)
        )

    return keep


@routes("POST", PATH + "/edit", "clusters.edit")
def edit(call: Call) -> Json | Response:
    """A running cluster is restarted, a terminated one stays as it is."""
    body = find(call, "CAN_MANAGE")
    config = configured(call, call.body)
    if busy := refusal(call, body, "RUNNING", "TERMINATED"):
        return busy
    body |= config
    put(call, begin(call, body, "RESTARTING", "RUNNING") if body["state"] == "RUNNING" else body)
    return {}


@routes("POST", PATH + "/resize", "clusters.resize")
def resize(call: Call) -> Json | Response:
    body = find(call, "CAN_RESTART")
    size: Json = {key: call.body[key] for key in ("num_workers", "autoscale") if key in call.body}
    check_size(size)
    if busy := refusal(call, body, "RUNNING"):
        return busy
    kept = {key: value for key, value in body["_config"].items() if key not in ("num_workers", "autoscale")}
    resized = strange_size({**kept, **size}) if call.options.perturb else {**kept, **size}
    put(call, begin(call, {**body, "_config": resized}, "RESIZING", "RUNNING"))
    return {}


@routes("POST", PATH + "/start", "clusters.start")
def start(call: Call) -> Json | Response:
    body = find(call, "CAN_RESTART")
    if busy := refusal(call, body, "TERMINATED"):
        return busy
    put(call, begin(call, {**body, "start_time": call.now()}, "PENDING", "RUNNING"))
    return {}


@routes("POST", PATH + "/restart", "clusters.restart")
def restart(call: Call) -> Json | Response:
    body = find(call, "CAN_RESTART")
    if busy := refusal(call, body, "RUNNING"):
        return busy
    put(call, begin(call, {**body, "last_restarted_time": call.now()}, "RESTARTING", "RUNNING"))
    return {}


@routes("POST", PATH + "/delete", "clusters.delete")
def terminate(call: Call) -> Json:
    """Stops it and keeps its definition. Nothing happens to one that is stopped."""
    body = find(call, "CAN_RESTART")
    if body["state"] not in ("TERMINATING", "TERMINATED"):
        ended = {"_ended": call.now(), "_ended_by": call.caller.name}
        put(call, begin(call, {**body, **ended}, "TERMINATING", "TERMINATED"))
    return {}


@routes("POST", PATH + "/permanent-delete", "clusters.permanent_delete")
def delete(call: Call) -> Json:
    body = find(call, "CAN_MANAGE")
    if body.get("_pinned"):
        raise invalid(f"Cluster {body['cluster_id']} is pinned; please unpin the cluster first")
    call.store.delete("cluster", body["cluster_id"])
    return {}


@routes("POST", PATH + "/pin", "clusters.pin")
def pin(call: Call) -> Json:
    return set_pin(call, True)


@routes("POST", PATH + "/unpin", "clusters.unpin")
def unpin(call: Call) -> Json:
    return set_pin(call, False)


def set_pin(call: Call, pinned: bool) -> Json:
    body = find(call, "CAN_MANAGE")
    if not call.caller.admin:
        raise ApiError(403, "PERMISSION_DENIED", f"{call.caller.name} is not an admin of this workspace")
    put(call, {**body, "_pinned": pinned, "_pinned_time": call.now()})
    return {}


@routes("GET", PATH + "/list-node-types", "clusters.list_node_types")
def list_node_types(call: Call) -> Json:
    return {"node_types": list(NODE_TYPES)}


@routes("GET", PATH + "/list-zones", "clusters.list_zones")
def list_zones(call: Call) -> Json:
    return {"zones": list(ZONES), "default_zone": ZONE}


@routes("GET", PATH + "/spark-versions", "clusters.spark_versions")
def spark_versions(call: Call) -> Json:
    return {"versions": [{"key": key, "name": name} for key, name in SPARK_VERSIONS.items()]}


def find(call: Call, level: str) -> Json:
    """The cluster that a body names."""
    id = call.body["cluster_id"]
    row = call.store.find("cluster", id)
    if row is None:
        raise absent(f"Cluster {id} does not exist")
    access.require(call, "clusters", id, level, "use cluster")
    body = row.body
    cluster_states.refuse_purged(call, body)
    return body
