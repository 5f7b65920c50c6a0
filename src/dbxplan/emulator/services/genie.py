"""Genie spaces, to which nobody talks. API: https://docs.databricks.com/api/workspace/genie"""

import json
from uuid import uuid4

from dbxplan.emulator import access, placed, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("dashboards")
PATH = "/api/2.0/genie/spaces"
ONE = PATH + "/{space_id}"
KIND = "genie_space"
MEMBERS = ("version", "config", "data_sources", "instructions", "benchmarks", "questions", "tables")  # two are older
HIDDEN = ("serialized_space", "etag")
NEWEST, LIST_MAX = 2, 100


@routes("POST", PATH, "genie.create_space")
def create(call: Call) -> Json:
    """Any number of spaces may have one title."""
    given = call.body
    id = uuid4().hex
    body = {
        "space_id": id,
        "title": given.get("title") or "New Space",
        "warehouse_id": given["warehouse_id"],
        "parent_path": folder(call, given.get("parent_path")),
        "serialized_space": migrated(given["serialized_space"]),
        "etag": "1",
        "create_time": placed.stamp(call.now()),
        **({"description": given["description"]} if given.get("description") else {}),
    }
    access.created(call, "genie", id)
    return keep(call, body)


@routes("GET", PATH, "genie.list_spaces")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or LIST_MAX
    if size < 0:
        raise invalid("page_size must not be negative")

    def shown(row: Row) -> bool:
        return bool(row.item) and access.sees(call, "genie", row.id)

    return page(call, KIND, min(size, LIST_MAX), shown).answer("spaces")


@routes("GET", ONE, "genie.get_space")
def get(call: Call) -> Json:
    """The document is for editors, on request; some time after its delete the space still answers."""
    row = found(call)
    if not row.item:
        call.store.delete(KIND, row.id)
    access.require(call, "genie", row.id, "CAN_READ", "use Genie space")
    body = public(row.body)
    if call.query.get("include_serialized_space"):
        access.require(call, "genie", row.id, "CAN_EDIT", "edit Genie space")
        return body
    return {key: value for key, value in body.items() if key not in HIDDEN}


@routes("PATCH", ONE, "genie.update_space")
def update(call: Call) -> Json:
    """What is left out stays; the etag moves with the document alone."""
    row = alive(call, "CAN_EDIT")
    given, body = call.body, row.body
    if given.get("etag") and given["etag"] != body["etag"]:
        raise ApiError(409, "ABORTED", f"The space {row.id} was modified since the given etag.")
    body |= {key: given[key] for key in ("title", "warehouse_id") if given.get(key)}
    body |= {"description": given["description"]} if "description" in given else {}
    if given.get("parent_path"):
        body["parent_path"] = folder(call, given["parent_path"])
    if given.get("serialized_space"):
        document = migrated(given["serialized_space"])
        if document != body["serialized_space"]:
            body |= {"serialized_space": document, "etag": str(int(body["etag"]) + 1)}
    return keep(call, body)


@routes("DELETE", ONE, "genie.trash_space")
def trash(call: Call) -> Json:
    """To the trash; its list of permissions stays."""
    row = alive(call, "CAN_MANAGE")
    if call.options.perturb:
        call.store.put(KIND, row.id, row.body)  # without an item: it only answers once more
    else:
        call.store.delete(KIND, row.id)
    return {}


def migrated(text: str) -> str:
    """In the form of the newest version; strict about what it does not know."""
    try:
        document = json.loads(text)
    except ValueError:
        raise invalid("Could not parse serialized_space: it is no JSON") from None
    if not isinstance(document, dict):
        raise invalid("serialized_space must be a JSON object")
    if unknown := [key for key in document if key not in MEMBERS]:
        raise invalid(f"Cannot find field: {unknown[0]} in message GenieSpaceExport")
    if document.get("version") == 1:
        return dumps({**document, "version": NEWEST, "data_sources": document.get("data_sources", {})})
    return text


def folder(call: Call, given: str | None) -> str:
    if call.options.perturb and given and tree.find(call.store, tree.normal(given)) is None:
        raise invalid(f"Tree node with path '{given}' does not exist")  # as older services say it
    return placed.folder(call, given)


def found(call: Call) -> Row:
    id = call.path["space_id"]
    row = call.store.find(KIND, id)
    if row is None:
        raise absent(f"Genie space {id} does not exist or has been trashed.")
    return row


def alive(call: Call, level: str) -> Row:
    row = found(call)
    if not row.item:
        raise absent(f"Genie space {row.id} does not exist or has been trashed.")
    access.require(call, "genie", row.id, level, "use Genie space")
    return row


def keep(call: Call, body: Json) -> Json:
    body = {**body, "update_time": placed.stamp(call.now())}
    item = {key: value for key, value in body.items() if key not in (*HIDDEN, "parent_path")}
    call.store.put(KIND, body["space_id"], body, item=dumps(item))
    return public(body)


def public(body: Json) -> Json:
    return dict(body)
