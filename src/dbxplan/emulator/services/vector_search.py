"""Vector Search endpoints and indexes: nothing is searched. API: https://docs.databricks.com/api/workspace/vectorsearch"""

import json
import re
from uuid import uuid4

from dbxplan.emulator import access, grants, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("vectorsearch")
ENDPOINTS = "/api/2.0/vector-search/endpoints"
ENDPOINT = ENDPOINTS + "/{endpoint_name}"
INDEXES = "/api/2.0/vector-search/indexes"
KIND = "vector-search-endpoints"
SPECS = {"DELTA_SYNC": "delta_sync_index_spec", "DIRECT_ACCESS": "direct_access_index_spec"}
WORD = re.compile(r"\w+", re.ASCII)
SPELLINGS = (("integer", "int"), ("long", "bigint"), ("short", "smallint"), ("byte", "tinyint"))
LISTED = 25


@routes("POST", ENDPOINTS, "vector_search_endpoints.create_endpoint")
def create_endpoint(call: Call) -> Json:
    name = call.body["name"]
    if call.store.find("vector_endpoint", name):
        raise ApiError(409, "RESOURCE_ALREADY_EXISTS", f"Vector search endpoint with name {name} already exists")
    stamps = {"creator": call.caller.name, "creation_timestamp": call.now()}
    body = {"name": name, "id": str(uuid4()), "endpoint_type": call.body["endpoint_type"], **stamps}
    target = call.body.get("target_qps")
    body |= {"scaling_info": {"requested_target_qps": target}} if target else {}
    body["_policy"] = call.body.get("budget_policy_id") or ""
    body = stamped(call, states.begin(call, body, ("PROVISIONING", "ONLINE")))
    save_endpoint(call, body)
    access.created(call, KIND, body["id"])
    return shown_endpoint(call, body)


@routes("GET", ENDPOINTS, "vector_search_endpoints.list_endpoints")
def list_endpoints(call: Call) -> Text:
    states.settle(call, "vector_endpoint", save_endpoint)
    for row in call.store.newest("vector_endpoint"):
        save_endpoint(call, row.body)  # with the indexes as they are counted now
    return page(call, "vector_endpoint", LISTED).answer("endpoints")


@routes("GET", ENDPOINT, "vector_search_endpoints.get_endpoint")
def get_endpoint(call: Call) -> Json:
    body = find_endpoint(call).body
    seen, kept = states.poll(call, body)
    if kept is not body:
        save_endpoint(call, kept)
    return shown_endpoint(call, seen)


@routes("PATCH", ENDPOINT, "vector_search_endpoints.patch_endpoint")
def patch_endpoint(call: Call) -> Json:
    """No target, and a target of 0, keep the one that there is."""
    body = stamped(call, find_endpoint(call).body)
    if target := call.body.get("target_qps"):
        body["scaling_info"] = {"requested_target_qps": target}
    save_endpoint(call, body)
    return shown_endpoint(call, body)


@routes("PATCH", ENDPOINT + "/budget-policy", "vector_search_endpoints.update_endpoint_budget_policy")
def update_budget_policy(call: Call) -> Json:
    body = stamped(call, find_endpoint(call).body)
    body["_policy"] = call.body["budget_policy_id"]
    save_endpoint(call, body)
    return {"effective_budget_policy_id": policy(call, body)}


@routes("PATCH", ENDPOINT + "/tags", "vector_search_endpoints.update_endpoint_custom_tags")
def update_tags(call: Call) -> Json:
    """All of them are replaced."""
    body = stamped(call, find_endpoint(call).body)
    tags = call.body["custom_tags"]
    if len({tag["key"] for tag in tags}) < len(tags):
        raise invalid("A tag key stands twice in custom_tags")
    body["custom_tags"] = tags
    save_endpoint(call, body)
    return {"name": body["name"], "custom_tags": tags}


@routes("DELETE", ENDPOINT, "vector_search_endpoints.delete_endpoint")
def delete_endpoint(call: Call) -> Json:
    """Its indexes stay, tied to an endpoint that is gone."""
    body = find_endpoint(call).body
    call.store.delete("vector_endpoint", body["name"])
    call.store.delete("access", f"/{KIND}/{body['id']}")
    return {}


def save_endpoint(call: Call, body: Json) -> None:
    parent = states.MOVING if states.moving(body) else ""
    item = dumps(shown_endpoint(call, body))
    call.store.put("vector_endpoint", body["name"], body, parent=parent, alt=body["id"], item=item)


def shown_endpoint(call: Call, body: Json) -> Json:
    effective = {"effective_budget_policy_id": found} if (found := policy(call, body)) else {}
    return {
        **{key: value for key, value in body.items() if not key.startswith("_") and key != "state"},
        **effective,
        "endpoint_status": {"state": body["state"]},
        "num_indexes": len([row for row in call.store.children("vector_index", body["id"]) if alive(row.body)]),
    }


def policy(call: Call, body: Json) -> str:
    """Some workspaces have one for what names none."""
    return str(body["_policy"] or ("policy-of-the-workspace" if call.options.perturb else ""))


def stamped(call: Call, body: Json) -> Json:
    return {**body, "last_updated_timestamp": call.now(), "last_updated_user": call.caller.name}


def find_endpoint(call: Call, name: str = "") -> Row:
    name = name or call.path["endpoint_name"]
    row = call.store.find("vector_endpoint", name)
    if row is None:
        raise absent(f"Vector search endpoint {name} not found")
    return row


@routes("POST", INDEXES, "vector_search_indexes.create_index")
def create_index(call: Call) -> Json | Response:
    name = call.body["name"]
    parts = name.split(".")
    if len(parts) != 3 or not all(parts) or not WORD.fullmatch(parts[2]):
        raise invalid(f"Index name {name} is not valid: three parts, the last of letters, digits and underscores")
    endpoint = find_endpoint(call, call.body["endpoint_name"]).body
    if refused := refusal(call, name):
        return refused
    if endpoint["state"] != "ONLINE":
        raise invalid(f"Vector search endpoint {endpoint['name']} is not ready")
    body = {
        "name": name,
        "endpoint_name": endpoint["name"],
        "endpoint_id": endpoint["id"],
        "index_type": call.body["index_type"],
        "index_subtype": call.body.get("index_subtype") or "HYBRID",
        "primary_key": call.body["primary_key"],
        "creator": call.caller.name,
        **spec(call),
    }
    body = states.begin(call, body, ("PROVISIONING", "PROVISIONING", "READY"))
    save_index(call, body)
    return shown_index(body)


def refusal(call: Call, name: str) -> Response | None:
    """Of a name that is taken. Whoever tries again after a delete gets there: this is kept, where an error is not."""
    row = call.store.find("vector_index", name.lower())
    if row is None:
        return None
    if not row.body.get("_deleted"):
        raise ApiError(409, "RESOURCE_ALREADY_EXISTS", f"Vector search index with name {name} already exists")
    if row.body["_deleted"] == 1:
        return None
    keep(call, {**row.body, "_deleted": row.body["_deleted"] - 1})
    return invalid(f"Index {name} is currently pending deletion.").response()


def spec(call: Call) -> Json:
    kind = call.body["index_type"]
    wanted, other = SPECS[kind], next(name for key, name in SPECS.items() if key != kind)
    if other in call.body or wanted not in call.body:
        raise invalid(f"An index of the type {kind} needs {wanted}, and takes no {other}")
    given = dict(call.body[wanted])
    if kind == "DIRECT_ACCESS":
        return {
            wanted: {**given, **({"schema_json": respelled(given["schema_json"])} if "schema_json" in given else {})}
        }
    if not given.get("source_table"):
        raise invalid("Missing required field: delta_sync_index_spec.source_table")
    pipeline = {"pipeline_id": str(uuid4())}
    if call.options.perturb:
        pipeline["embedding_writeback_table"] = f"{call.body['name']}_writeback"
    return {wanted: {**pipeline, **given}}


def respelled(text: str) -> str:
    """The schema in the service's own words, its columns in order."""
    try:
        columns = json.loads(text)
    except ValueError:
        raise invalid("schema_json is not JSON") from None
    if not isinstance(columns, dict):
        raise invalid("schema_json must be an object of columns and their types")
    for long, short in SPELLINGS:
        columns = {name: re.sub(rf"\b{long}\b", short, str(kind).lower()) for name, kind in columns.items()}
    return json.dumps(dict(sorted(columns.items())), separators=(",", ":"))


@routes("GET", INDEXES, "vector_search_indexes.list_indexes")
def list_indexes(call: Call) -> Text:
    """Without their specs."""
    endpoint = find_endpoint(call, call.query["endpoint_name"]).body
    found = page(call, "vector_index", LISTED, lambda row: alive(row.body), {"parent": endpoint["id"]})
    return found.answer("vector_indexes")


@routes("GET", INDEXES + "/{index_name}", "vector_search_indexes.get_index")
def get_index(call: Call) -> Json:
    body = find_index(call).body
    if body.get("_going"):
        keep(call, {**body, "_going": False})
        return shown_index(body)
    seen, kept = states.poll(call, body)
    if kept is not body:
        save_index(call, kept)
    return shown_index(seen)


@routes("POST", INDEXES + "/{index_name}/sync", "vector_search_indexes.sync_index")
def sync_index(call: Call) -> Json:
    body = find_index(call).body
    if body["index_type"] != "DELTA_SYNC":
        raise invalid(f"Index {body['name']} does not sync from a table")
    return {}


@routes("DELETE", INDEXES + "/{index_name}", "vector_search_indexes.delete_index")
def delete_index(call: Call) -> Json:
    """It is still told of once, and its name stays taken a little longer."""
    body = find_index(call).body
    if body.get("_deleted"):
        raise not_found(body["name"])
    grants.drop(call.store, "table", body["name"].lower())
    keep(call, {**body, "_deleted": 3 if call.options.perturb else 1, "_going": True})
    return {}


def keep(call: Call, body: Json) -> None:
    call.store.put("vector_index", body["name"].lower(), body, parent=body["endpoint_id"], item=dumps(item(body)))


def save_index(call: Call, body: Json) -> None:
    keep(call, {key: value for key, value in body.items() if key not in ("_deleted", "_going")})


def item(body: Json) -> Json:
    left_out = (*SPECS.values(), "state")
    return {key: value for key, value in body.items() if not key.startswith("_") and key not in left_out}


def shown_index(body: Json) -> Json:
    ready = body["state"] == "READY"
    words = "Index is ready" if ready else "Index is being created"
    status = {"ready": ready, "message": words, "indexed_row_count": 0, "index_url": f"/indexes/{body['name']}"}
    specs = {name: body[name] for name in SPECS.values() if name in body}
    return {**item(body), **specs, "status": status}


def alive(body: Json) -> bool:
    return not body.get("_deleted")


def find_index(call: Call) -> Row:
    name = call.path["index_name"]
    row = call.store.find("vector_index", name.lower())
    if row is None or (row.body.get("_deleted") and not row.body["_going"]):
        raise not_found(name)
    return row


def not_found(name: str) -> ApiError:
    return absent(f"Vector search index {name} not found")
