"""Instance pools: no machine stands by. API: https://docs.databricks.com/api/workspace/instancepools"""

import random
import time
from uuid import uuid4

from dbxplan.emulator import access
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, absent, invalid
from dbxplan.emulator.router import Routes

routes = Routes("compute")
PATH = "/api/2.0/instance-pools"
KIND = "instance-pools"
CLOUDS = ("aws_attributes", "azure_attributes", "gcp_attributes")
EDITED = (
    "custom_tags", "idle_instance_autotermination_minutes", "instance_pool_name", "max_capacity", "min_idle_instances",
    "node_type_id", "remote_disk_throughput", "total_initial_remote_disk_size",
)  # fmt: skip
MOST_TAGS, MOST_VERSIONS = 45, 1


@routes("POST", PATH + "/create", "instance_pools.create")
def create(call: Call) -> Json:
    check(call, "")
    if sum(name in call.body for name in CLOUDS) > 1:
        raise invalid("Only one of aws_attributes, azure_attributes and gcp_attributes can be given")
    if len(call.body.get("preloaded_spark_versions") or ()) > MOST_VERSIONS:
        raise invalid(f"preloaded_spark_versions can have at most {MOST_VERSIONS} element")
    id = f"{time.strftime('%m%d-%H%M%S', time.gmtime(call.clock.seconds()))}-pool-{uuid4().hex[:8]}"
    tags = {"DatabricksInstancePoolId": id, "DatabricksInstancePoolCreatorId": call.caller.id, "Vendor": "Databricks"}
    put(call, {"instance_pool_id": id, "default_tags": tags, "_asked": call.body})
    access.created(call, KIND, id)
    return {"instance_pool_id": id}


def check(call: Call, id: str) -> None:
    body = call.body
    if not 1 <= len(body["instance_pool_name"]) <= 100:
        raise invalid("The name of an instance pool has 1 to 100 characters")
    if any(row.id != id for row in call.store.named("instance_pool", body["instance_pool_name"])):
        raise invalid(f"An instance pool with the name {body['instance_pool_name']} already exists")
    if len(body.get("custom_tags") or ()) > MOST_TAGS:
        raise invalid(f"An instance pool can have at most {MOST_TAGS} custom tags")
    most = body.get("max_capacity")
    if most is not None and most < body.get("min_idle_instances", 0):
        raise invalid("max_capacity must not be below min_idle_instances")


@routes("POST", PATH + "/edit", "instance_pools.edit")
def edit(call: Call) -> Json:
    """What is left out goes back to its default; what create settled stays."""
    old = find(call, "CAN_MANAGE", call.body)
    check(call, old["instance_pool_id"])
    if call.body["node_type_id"] != old["_asked"]["node_type_id"]:
        raise invalid("node_type_id of an instance pool cannot be changed")
    kept = {name: value for name, value in old["_asked"].items() if name not in EDITED}
    put(call, {**old, "_asked": {**kept, **{name: call.body[name] for name in EDITED if name in call.body}}})
    return {}


@routes("GET", PATH + "/get", "instance_pools.get")
def get(call: Call) -> Json:
    body = find(call, "CAN_ATTACH_TO", call.query)
    if body.get("_deleted"):  # this one look more, then it is gone
        call.store.delete("instance_pool", body["instance_pool_id"])
        return {**shown(call, body), "state": "DELETED"}
    return shown(call, body)


@routes("GET", PATH + "/list", "instance_pools.list")
def list_(call: Call) -> Json:
    """Without pages."""
    found = [
        shown(call, row.body)
        for row in call.store.newest("instance_pool")
        if not row.body.get("_deleted") and access.sees(call, KIND, row.id)
    ]
    if call.options.perturb:
        random.shuffle(found)
    return {"instance_pools": found} if found else {}


@routes("POST", PATH + "/delete", "instance_pools.delete")
def delete(call: Call) -> Json:
    body = find(call, "CAN_MANAGE", call.body)
    id = body["instance_pool_id"]
    if body.get("_deleted"):
        raise absent(f"Instance pool {id} does not exist.")
    if call.options.perturb:
        call.store.put("instance_pool", id, {**body, "_deleted": True})
    else:
        call.store.delete("instance_pool", id)
    call.store.delete("access", f"/{KIND}/{id}")
    return {}


def put(call: Call, body: Json) -> None:
    call.store.put("instance_pool", body["instance_pool_id"], body, name=body["_asked"]["instance_pool_name"])


def find(call: Call, level: str, given: Json) -> Json:
    id = given["instance_pool_id"]
    row = call.store.find("instance_pool", id)
    if row is None:
        raise absent(f"Instance pool {id} does not exist.")
    if not row.body.get("_deleted"):
        access.require(call, KIND, id, level, "use instance pool")
    return row.body


def shown(call: Call, body: Json) -> Json:
    """What was asked for, with what the cloud and the service bring."""
    asked = body["_asked"]
    filled = {"enable_elastic_disk": True, "idle_instance_autotermination_minutes": 60, "min_idle_instances": 0}
    return {
        **filled,
        **({"max_capacity": 1000} if "gcp_attributes" in asked else {}),
        **asked,
        **cloud(call, asked),
        **({"preloaded_docker_images": images} if (images := without_passwords(asked)) else {}),
        "instance_pool_id": body["instance_pool_id"],
        "default_tags": body["default_tags"],
        "state": "ACTIVE",
        "stats": {"used_count": 0, "idle_count": 0, "pending_used_count": 0, "pending_idle_count": 0},
        "status": {},
    }


def cloud(call: Call, asked: Json) -> Json:
    if "azure_attributes" in asked:
        filled: Json = {"availability": "ON_DEMAND_AZURE", "spot_bid_max_price": -1.0}
        return {"azure_attributes": {**filled, **asked["azure_attributes"]}}
    if "gcp_attributes" in asked:
        return {"gcp_attributes": {"gcp_availability": "ON_DEMAND_GCP", **asked["gcp_attributes"]}}
    given = asked.get("aws_attributes") or {}
    zone = {"zone_id": "us-west-2c"} if given.get("zone_id", "auto") == "auto" else {}
    return {"aws_attributes": {"availability": "SPOT", "spot_bid_price_percent": 100, **given, **zone}}


def without_passwords(asked: Json) -> list[Json]:
    images = asked.get("preloaded_docker_images") or []
    return [
        {**image, "basic_auth": {"username": image["basic_auth"].get("username", "")}}
        if "basic_auth" in image
        else image
        for image in images
    ]
