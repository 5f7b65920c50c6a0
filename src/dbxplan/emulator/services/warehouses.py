"""SQL warehouses: nothing is queried, their states go by. API: https://docs.databricks.com/api/workspace/warehouses"""

from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid4, uuid5

from dbxplan.emulator import access, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.warehouses import filled

routes = Routes("sql")
PATH = "/api/2.0/sql/warehouses"
ONE = PATH + "/{id}"
KIND = "sql/warehouses"
GOING = ("DELETING", "DELETED")


@routes("POST", PATH, "warehouses.create")
def create(call: Call) -> Json:
    id = uuid4().hex[:16]
    config = filled(call, id)
    refuse_taken(call, config["name"], id)
    start(call, {"id": id, "creator_name": call.caller.name, "_config": config})
    access.created(call, KIND, id)
    return {"id": id}


@routes("GET", PATH, "warehouses.list")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or 0
    if size < 0:
        raise invalid("page_size must not be negative")
    states.settle(call, "warehouse", put)
    return page(call, "warehouse", size, lambda row: bool(row.item) and access.sees(call, KIND, row.id)).answer(
        "warehouses"
    )


@routes("GET", ONE, "warehouses.get")
def get(call: Call) -> Json:
    body = find(call, "CAN_VIEW")
    if body["state"] in GOING:
        call.store.delete("warehouse", body["id"])  # this one look more, then it is gone
        return public(call, body)
    shown, kept = states.poll(call, body)
    if kept is not body:
        put(call, kept)
    return public(call, shown)


@routes("POST", ONE + "/edit", "warehouses.edit")
def edit(call: Call) -> Json:
    """Leaves the warehouse running, whatever its state before."""
    body = alive(find(call, "CAN_MANAGE"))
    config = filled(call, body["id"])
    refuse_taken(call, config["name"], body["id"])
    start(call, {**body, "_config": config})
    return {"id": body["id"]}


@routes("DELETE", ONE, "warehouses.delete")
def delete(call: Call) -> Json:
    body = alive(find(call, "CAN_MANAGE"))
    if call.options.perturb:
        call.store.put("warehouse", body["id"], {**body, "state": "DELETING"})
    else:
        call.store.delete("warehouse", body["id"])
    call.store.delete("access", f"/{KIND}/{body['id']}")
    return {}


@routes("POST", ONE + "/start", "warehouses.start")
def start_one(call: Call) -> Json:
    body = alive(find(call, "CAN_USE"))
    if body["state"] not in ("STARTING", "RUNNING"):
        start(call, body)
    return {}


@routes("POST", ONE + "/stop", "warehouses.stop")
def stop(call: Call) -> Json:
    body = alive(find(call, "CAN_MANAGE"))
    if body["state"] not in ("STOPPING", "STOPPED"):
        put(call, states.begin(call, body, ("STOPPING", "STOPPED")))
    return {}


@routes("GET", "/api/2.0/preview/sql/data_sources", "data_sources.list")
def data_sources(call: Call) -> Text:
    """The warehouses under the ids that queries of earlier days name them by."""
    found = [
        {
            "id": str(uuid5(NAMESPACE_URL, row.id)),
            "name": row.name,
            "warehouse_id": row.id,
            "type": "databricks_internal",
            "syntax": "sql",
            "paused": 0,
            "supports_auto_limit": True,
            "view_only": False,
        }
        for row in call.store.newest("warehouse")
    ]
    return Text(dumps(found))


def start(call: Call, body: Json) -> None:
    put(call, states.begin(call, body, ("STARTING", "RUNNING")))


def put(call: Call, body: Json) -> None:
    parent = states.MOVING if states.moving(body) else ""
    item = dumps(public(call, body))
    call.store.put("warehouse", body["id"], body, parent=parent, name=body["_config"]["name"], item=item)


def public(call: Call, body: Json) -> Json:
    """The host in its addresses is that of whoever wrote last: only that one is known."""
    id, running = body["id"], body["state"] == "RUNNING"
    host = urlsplit(call.request.base_url).hostname
    path = f"/sql/1.0/warehouses/{id}"
    return {
        **body["_config"],
        "id": id,
        "creator_name": body["creator_name"],
        "state": body["state"],
        "health": {"status": "HEALTHY"} if running else {},
        "num_active_sessions": 0,
        "num_clusters": body["_config"]["min_num_clusters"] if running else 0,
        "jdbc_url": f"jdbc:spark://{host}:443/default;transportMode=http;ssl=1;AuthMech=3;httpPath={path};",
        "odbc_params": {"hostname": host, "path": path, "port": 443, "protocol": "https"},
    }


def find(call: Call, level: str) -> Json:
    id = call.path["id"]
    row = call.store.find("warehouse", id)
    if row is None:
        raise absent(f"SQL warehouse {id} does not exist.")
    body = row.body
    if body["state"] not in GOING:
        access.require(call, KIND, id, level, "use SQL warehouse")
    return body


def alive(body: Json) -> Json:
    if body["state"] in GOING:
        raise absent(f"SQL warehouse {body['id']} does not exist.")
    return body


def refuse_taken(call: Call, name: str, id: str) -> None:
    if all(row.id == id for row in call.store.named("warehouse", name)):
        return
    status, code = (409, "ALREADY_EXISTS") if call.options.perturb else (400, "INVALID_PARAMETER_VALUE")
    raise ApiError(status, code, f"SQL warehouse with name '{name}' already exists")
