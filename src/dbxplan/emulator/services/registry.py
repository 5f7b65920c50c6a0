"""The workspace's own model registry. API: https://docs.databricks.com/api/workspace/modelregistry"""

import re
from uuid import uuid4

from dbxplan.emulator import access
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("ml")
PATH = "/api/2.0/mlflow/registered-models"
KIND = "registry_model"
VERSIONS, VERSION = "/api/2.0/mlflow/model-versions", "registry_version"
LIST_DEFAULT, LIST_MAX, VERSIONS_MAX = 100, 1000, 10_000
NAMED = re.compile(r"name\s*=\s*(?:'([^']*)'|\"([^\"]*)\")", re.IGNORECASE)
LIKE = re.compile(r"name\s*(?:LIKE|ILIKE|=)\s*'([^']*)'", re.IGNORECASE)


@routes("POST", PATH + "/create", "model_registry.create_model")
def create(call: Call) -> Json:
    name = checked_name(call, call.body["name"])
    tags = {tag["key"]: tag.get("value", "") for tag in call.body.get("tags", ()) if tag.get("key")}
    if len(tags) != len(call.body.get("tags", ())):
        raise invalid("Every tag needs a key of its own")
    id = uuid4().hex
    body = {
        "name": name,
        "description": call.body.get("description", ""),
        "user_id": call.caller.name,
        "creation_timestamp": call.now(),
        "_tags": tags,
        "_id": id,
    }
    access.created(call, "registered-models", id)
    return {"registered_model": keep(call, body)}


@routes("GET", "/api/2.0/mlflow/databricks/registered-models/get", "model_registry.get_model")
def get(call: Call) -> Json:
    """The one answer with the id that access lists go by."""
    body = find(call, call.query["name"], "CAN_READ")
    level = next(
        level
        for level in reversed(access.KINDS["registered-models"].levels)
        if access.may(call, "registered-models", body["_id"], level)
    )
    return {"registered_model_databricks": {**public(body), "id": body["_id"], "permission_level": level}}


@routes("GET", PATH + "/list", "model_registry.list_models")
def list_(call: Call) -> Text:
    return found(call, "")


@routes("GET", PATH + "/search", "model_registry.search_models")
def search(call: Call) -> Text:
    """By one clause on the name."""
    text = call.query.get("filter") or ""
    clause = LIKE.fullmatch(text.strip())
    if (text and not clause) or call.query.get("order_by"):
        raise invalid("The emulator knows filters of the form name LIKE '<pattern>', and no order_by")
    return found(call, clause[1] if clause else "")


@routes("PATCH", PATH + "/update", "model_registry.update_model")
def update(call: Call) -> Json:
    """A description that is left out is cleared."""
    body = find(call, call.body["name"], "CAN_EDIT")
    return {"registered_model": keep(call, {**body, "description": call.body.get("description", "")})}


@routes("POST", PATH + "/rename", "model_registry.rename_model")
def rename(call: Call) -> Json:
    body = find(call, call.body["name"], "CAN_MANAGE")
    new = checked_name(call, call.body.get("new_name") or "")
    call.store.delete(KIND, body["name"])
    return {"registered_model": keep(call, {**body, "name": new})}


@routes("DELETE", PATH + "/delete", "model_registry.delete_model")
def delete(call: Call) -> Json:
    body = find(call, call.query["name"], "CAN_MANAGE")
    for version in call.store.children(VERSION, body["_id"]):
        call.store.delete(VERSION, version.id)
    call.store.delete(KIND, body["name"])
    access.gone(call, "registered-models", body["_id"])
    return {}


@routes("POST", PATH + "/set-tag", "model_registry.set_model_tag")
def set_tag(call: Call) -> Json:
    body = find(call, call.body["name"], "CAN_EDIT")
    if not call.body["key"]:
        raise invalid("Missing required field: key")
    body["_tags"][call.body["key"]] = call.body.get("value", "")
    keep(call, body)
    return {}


@routes("DELETE", PATH + "/delete-tag", "model_registry.delete_model_tag")
def delete_tag(call: Call) -> Json:
    body = find(call, call.query["name"], "CAN_EDIT")
    if body["_tags"].pop(call.query["key"], None) is None:
        raise absent(f"No tag with key '{call.query['key']}' on RegisteredModel '{body['name']}'.")
    keep(call, body)
    return {}


@routes("POST", VERSIONS + "/create", "model_registry.create_model_version")
def create_version(call: Call) -> Json:
    model = find(call, call.body["name"], "CAN_EDIT")
    number = 1 + max((int(row.body["version"]) for row in call.store.children(VERSION, model["_id"])), default=0)
    given: Json = {
        key: call.body[key] for key in ("source", "description", "run_id", "run_link", "tags") if key in call.body
    }
    stamps: Json = {"creation_timestamp": call.now(), "last_updated_timestamp": call.now(), "user_id": call.caller.name}
    body = {**given, **stamps, "version": str(number), "current_stage": "None", "status": "READY"}
    call.store.put(VERSION, f"{model['_id']}/{number}", body, parent=model["_id"])
    return {"model_version": {**body, "name": model["name"]}}


@routes("GET", VERSIONS + "/search", "model_registry.search_model_versions")
def search_versions(call: Call) -> Json:
    """By the name of the model."""
    clause = NAMED.fullmatch((call.query.get("filter") or "").strip())
    if not clause or call.query.get("order_by"):
        raise invalid("The emulator knows filters of the form name='<name>', and no order_by")
    size, start = call.query.get("max_results") or VERSIONS_MAX, int(call.query.get("page_token") or 0)
    row = call.store.find(KIND, clause[1] or clause[2] or "")
    rows = call.store.children(VERSION, row.alt) if row else []
    found: list[Json] = [{**each.body, "name": row.id} for each in rows[start : start + size] if row]
    answer: Json = {"model_versions": found} if found else {}
    return {**answer, "next_page_token": str(start + size)} if start + size < len(rows) else answer


@routes("DELETE", VERSIONS + "/delete", "model_registry.delete_model_version")
def delete_version(call: Call) -> Json:
    id = f"{find(call, call.query['name'], 'CAN_MANAGE')['_id']}/{call.query['version']}"
    if call.store.find(VERSION, id) is None:
        raise absent(f"Version {call.query['version']} of RegisteredModel '{call.query['name']}' does not exist.")
    call.store.delete(VERSION, id)
    return {}


def found(call: Call, pattern: str) -> Text:
    size = call.query.get("max_results") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"max_results must be between 1 and {LIST_MAX}")
    like = re.compile(".*".join(re.escape(part) for part in pattern.split("%")), re.DOTALL)

    def keep(row: Row) -> bool:
        return (not pattern or bool(like.fullmatch(row.id))) and access.sees(call, "registered-models", row.alt)

    return page(call, KIND, size, keep).answer("registered_models")


def checked_name(call: Call, name: str) -> str:
    if not name:
        raise invalid("Got an invalid name ''. Registered Model names cannot be empty strings.")
    if call.store.find(KIND, name):
        raise ApiError(400, "RESOURCE_ALREADY_EXISTS", f"RegisteredModel '{name}' already exists.")
    return name


def find(call: Call, name: str, level: str) -> Json:
    row = call.store.find(KIND, name)
    if row is None:
        raise absent(f"RegisteredModel '{name}' does not exist.")
    access.require(call, "registered-models", row.alt, level, "use registered model")
    return row.body


def keep(call: Call, body: Json) -> Json:
    body = {**body, "last_updated_timestamp": call.now()}
    call.store.put(KIND, body["name"], body, alt=body["_id"], item=dumps(public(body)))
    return public(body)


def public(body: Json) -> Json:
    shown = {key: value for key, value in body.items() if not key.startswith("_") and value != ""}
    tags = [{"key": key, "value": value} for key, value in body["_tags"].items()]
    return {**shown, **({"tags": tags} if tags else {})}
