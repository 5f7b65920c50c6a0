"""Dashboards: a draft, and what was published of it. API: https://docs.databricks.com/api/workspace/lakeview"""

import json
from typing import Any
from uuid import uuid4

from dbxplan.emulator import access, placed, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("dashboards")
PATH = "/api/2.0/lakeview/dashboards"
ONE = PATH + "/{dashboard_id}"
PUBLISHED = ONE + "/published"
KIND = "dashboard"
SUFFIX = ".lvdash.json"
LISTED = ("dashboard_id", "display_name", "warehouse_id", "lifecycle_state", "create_time")
LIST_DEFAULT, LIST_MAX = 100, 1000


@routes("POST", PATH, "lakeview.create")
def create(call: Call) -> Json:
    given = call.body
    name = named(given)
    folder = placed.folder(call, given.get("parent_path"))
    path = f"{folder}/{name}{SUFFIX}"
    placed.refuse_taken(call, path)
    body = {
        "dashboard_id": uuid4().hex,
        "display_name": name,
        "parent_path": folder,
        "path": path,
        "lifecycle_state": "ACTIVE",
        "create_time": placed.stamp(call.now()),
        **({"warehouse_id": given["warehouse_id"]} if given.get("warehouse_id") else {}),
        "serialized_dashboard": rewritten(call, given.get("serialized_dashboard") or "{}"),
        "_at": call.now(),
    }
    access.created(call, "dashboards", body["dashboard_id"])
    written = keep(call, body)
    if call.options.perturb:  # for a while a read does not know it yet
        call.store.put(KIND, body["dashboard_id"], {**written, "_late": {}}, item=item(written))
    return public(written)


@routes("GET", PATH, "lakeview.list")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or LIST_DEFAULT
    if size < 0:
        raise invalid("page_size must not be negative")
    trashed = call.query.get("show_trashed")

    def keep(row: Row) -> bool:
        return (trashed or alive(call, row)) and access.sees(call, "dashboards", row.id)

    return page(call, KIND, min(size, LIST_MAX), keep).answer("dashboards")


@routes("GET", ONE, "lakeview.get")
def get(call: Call) -> Json | Response:
    """Perturbed, the first read after a write shows what was there before it."""
    row = find(call, "CAN_READ")
    body = row.body
    late = body.pop("_late", None)
    if late is not None:
        call.store.put(KIND, row.id, body, item=row.item)
        return public(late) if late else missing(row.id).response()  # raised, it would be late for ever
    return public(body if alive(call, row) else trashed(call, row))


@routes("PATCH", ONE, "lakeview.update")
def update(call: Call) -> Json:
    """What is left out stays, but for the warehouse."""
    row = find(call, "CAN_EDIT")
    if not alive(call, row):
        raise missing(row.id)
    given, body = call.body, row.body
    body.pop("_late", None)
    before = public(body)
    if given.get("etag") and given["etag"] != body["etag"]:
        raise ApiError(409, "ABORTED", f"The dashboard {row.id} was modified since the given etag.")
    name = given.get("display_name") or body["display_name"]
    path = f"{body['parent_path']}/{name}{SUFFIX}"
    placed.move(call, body["path"], path)
    body |= {"display_name": name, "path": path}
    body.pop("warehouse_id", None)
    if given.get("warehouse_id"):
        body["warehouse_id"] = given["warehouse_id"]
    if given.get("serialized_dashboard"):
        body["serialized_dashboard"] = rewritten(call, given["serialized_dashboard"])
    written = keep(call, body)
    if call.options.perturb:
        call.store.put(KIND, row.id, {**written, "_late": before}, item=item(written))
    return public(written)


@routes("DELETE", ONE, "lakeview.trash")
def trash(call: Call) -> Json:
    """To the trash, from where it can still be read."""
    row = find(call, "CAN_MANAGE")
    if not alive(call, row):
        raise ApiError(403, "PERMISSION_DENIED", f"The dashboard {row.id} is in the trash already.")
    tree.remove(call.store, row.body["path"])
    trashed(call, row)
    return {}


@routes("POST", PUBLISHED, "lakeview.publish")
def publish(call: Call) -> Json:
    row = find(call, "CAN_MANAGE")
    if not alive(call, row):
        raise missing(row.id)
    body = row.body
    at = later(call, body)
    shown = {
        "display_name": body["display_name"],
        "embed_credentials": bool(call.body.get("embed_credentials", True)),
        "warehouse_id": call.body.get("warehouse_id") or body.get("warehouse_id", ""),
        "revision_create_time": placed.stamp(at),
    }
    call.store.put(
        KIND,
        row.id,
        {**body, "_published": shown, "_published_document": body["serialized_dashboard"], "_at": at},
        item=row.item,
    )
    return shown


@routes("GET", PUBLISHED, "lakeview.get_published")
def get_published(call: Call) -> Json:
    row = find(call, "CAN_READ")
    shown = row.body.get("_published")
    if not alive(call, row) or not shown:
        raise absent(f"Unable to find published dashboard [{row.id}]")
    return dict(shown)


@routes("DELETE", PUBLISHED, "lakeview.unpublish")
def unpublish(call: Call) -> Json:
    row = find(call, "CAN_MANAGE")
    body = row.body
    if not alive(call, row) or not body.pop("_published", None):
        raise absent(f"Unable to find published dashboard [{row.id}]")
    call.store.put(KIND, row.id, body, item=row.item)
    return {}


def rewritten(call: Call, text: str) -> str:
    """Kept as it came, with a newline at its end, unless something is put into it."""
    try:
        document = json.loads(text)
    except ValueError:
        raise invalid("Could not parse serialized_dashboard: it is no JSON") from None
    if not isinstance(document, dict):
        raise invalid("serialized_dashboard must be a JSON object")
    datasets = {
        field: call.query[f"dataset_{field}"] for field in ("catalog", "schema") if call.query.get(f"dataset_{field}")
    }
    put_in = [*into(document, "pages", {"pageType": "PAGE_TYPE_CANVAS"}), *into(document, "datasets", datasets)]
    if any(put_in):
        text = dumps(document)
    return text if text.endswith("\n") else text + "\n"


def into(document: Json, name: str, values: Json) -> list[bool]:
    """Puts values into every object of a list of the document; pages that have a type keep it."""
    changed = []
    for entry in document.get(name) or ():
        if isinstance(entry, dict):
            new = {key: value for key, value in values.items() if key != "pageType" or key not in entry}
            entry |= new
            changed.append(bool(new))
    return changed


def keep(call: Call, body: Json) -> Json:
    """The draft with its new etag, and its file."""
    at = later(call, body)
    body = {**body, "etag": str(80_000_000 + call.store.next("etag")), "update_time": placed.stamp(at), "_at": at}
    placed.put(call, body["path"], "DASHBOARD", body["dashboard_id"], body["serialized_dashboard"])
    call.store.put(KIND, body["dashboard_id"], body, item=item(body))
    return body


def later(call: Call, body: Json) -> int:
    """A moment after the last write."""
    return max(call.now(), int(body["_at"]) + 1)


def item(body: Json) -> str:
    return dumps({key: body[key] for key in LISTED if key in body})


def find(call: Call, level: str) -> Row:
    id = call.path["dashboard_id"]
    row = call.store.find(KIND, id)
    if row is None:
        raise missing(id)
    access.require(call, "dashboards", id, level, "use dashboard")
    return row


def alive(call: Call, row: Row) -> bool:
    body = row.body
    return body["lifecycle_state"] == "ACTIVE" and placed.there(call, row, body["path"])


def trashed(call: Call, row: Row) -> Json:
    """What is left of it; its list of permissions stays."""
    body = row.body
    left = {key: body[key] for key in ("dashboard_id", "create_time", "update_time", "etag", "_at")}
    folder = f"/Users/{call.caller.name}/Trash"
    left |= {"lifecycle_state": "TRASHED", "parent_path": folder, "path": f"{folder}/{row.id}{SUFFIX}"}
    call.store.put(KIND, row.id, left, item=item(left))
    return left


def missing(id: str) -> ApiError:
    return absent(f"Unable to find dashboard [{id}]")


def named(given: Json) -> Any:
    if not given.get("display_name"):
        raise invalid("Missing required field: display_name")
    return given["display_name"]


def public(body: Json) -> Json:
    return {key: value for key, value in body.items() if not key.startswith("_")}
