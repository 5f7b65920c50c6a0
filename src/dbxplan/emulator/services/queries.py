"""Queries, and alerts of the older API, which nothing runs here; of older dashboards none.

API: https://docs.databricks.com/api/workspace/queries, https://docs.databricks.com/api/workspace/alerts
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from dbxplan.emulator import access, placed
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("sql")
LIST_DEFAULT, LIST_MAX = 20, 100


@dataclass(frozen=True, slots=True)
class Sort:
    """`wrapper` is the field of a request that holds the object, `filled` what the service adds to a new one."""

    path: str
    kind: str
    access: str
    service: str
    wrapper: str
    settable: Sequence[str]
    demanded: Sequence[str]
    filled: Json

    @property
    def word(self) -> str:
        return self.wrapper.capitalize()


QUERIES = Sort(
    path="/api/2.0/sql/queries",
    kind="query",
    access="sql/queries",
    service="queries",
    wrapper="query",
    settable=(
        "apply_auto_limit", "catalog", "description", "display_name", "owner_user_name", "parameters", "query_text",
        "run_as_mode", "schema", "tags", "warehouse_id",
    ),
    demanded=("display_name",),
    filled={"run_as_mode": "OWNER"},
)  # fmt: skip
ALERTS = Sort(
    path="/api/2.0/sql/alerts",
    kind="older_alert",
    access="sql/alerts",
    service="alerts",
    wrapper="alert",
    settable=(
        "condition", "custom_body", "custom_subject", "display_name", "notify_on_ok", "owner_user_name", "query_id",
        "seconds_to_retrigger",
    ),
    demanded=("display_name", "query_id", "condition"),
    filled={"state": "UNKNOWN"},
)  # fmt: skip


def serve(sort: Sort) -> None:
    @routes("POST", sort.path, f"{sort.service}.create")
    def create(call: Call) -> Json:
        given = call.body.get(sort.wrapper) or {}
        body = {key: given[key] for key in (*sort.settable, "parent_path") if key in given and key != "owner_user_name"}
        folder = placed.folder(call, given.get("parent_path"))
        now = placed.stamp(call.now())
        body = {
            **sort.filled,
            **body,
            "id": str(uuid4()),
            "parent_path": folder,
            "owner_user_name": call.caller.name,
            "lifecycle_state": "ACTIVE",
            "create_time": now,
        }
        access.created(call, sort.access, body["id"])
        return keep(call, sort, body)

    @routes("GET", sort.path, f"{sort.service}.list")
    def list_(call: Call) -> Text:
        def shown(row: Row) -> bool:
            return row.body["lifecycle_state"] == "ACTIVE" and access.sees(call, sort.access, row.id)

        size = min(call.query.get("page_size") or LIST_DEFAULT, LIST_MAX)
        return page(call, sort.kind, size, shown).answer("results")

    @routes("GET", sort.path + "/{id}", f"{sort.service}.get")
    def get(call: Call) -> Json:
        return find(call, sort, "CAN_READ")

    @routes("PATCH", sort.path + "/{id}", f"{sort.service}.update")
    def update(call: Call) -> Json:
        """What the mask names and the body lacks is cleared."""
        old = find(call, sort, "CAN_EDIT")
        if old["lifecycle_state"] != "ACTIVE":
            raise invalid(f"{sort.word} {old['id']} is in the trash")
        given = call.body.get(sort.wrapper) or {}
        mask = [name.strip() for name in call.body["update_mask"].split(",")]
        if wrong := [name for name in mask if name not in sort.settable]:
            raise invalid(f"update_mask names fields that can not be updated: {', '.join(wrong)}")
        left = {key: value for key, value in old.items() if key not in mask}
        return keep(call, sort, {**left, **{name: given[name] for name in mask if name in given}})

    @routes("DELETE", sort.path + "/{id}", f"{sort.service}.delete")
    def trash(call: Call) -> Json:
        body = {**find(call, sort, "CAN_MANAGE"), "lifecycle_state": "TRASHED"}
        call.store.put(sort.kind, body["id"], body, item=item(body))
        return {}


def keep(call: Call, sort: Sort, body: Json) -> Json:
    for field in sort.demanded:
        if not body.get(field):
            raise invalid(f"Missing required field: {sort.wrapper}.{field}")
    body = {**body, "display_name": unique(call, sort, body)}
    body["update_time"] = placed.stamp(call.now())
    if sort is QUERIES:
        body["last_modifier_user_name"] = call.caller.name
    call.store.put(sort.kind, body["id"], body, item=item(body))
    return body


def unique(call: Call, sort: Sort, body: Json) -> str:
    """The name, with a number where it is taken and the caller lets the service choose."""
    taken = {
        row.body["display_name"]
        for row in call.store.newest(sort.kind)
        if row.id != body["id"]
        and row.body["lifecycle_state"] == "ACTIVE"
        and row.body["parent_path"] == body["parent_path"]
    }
    name, number = str(body["display_name"]), 0
    if name in taken and not call.body.get("auto_resolve_display_name"):
        raise ApiError(400, "RESOURCE_ALREADY_EXISTS", f"Node named '{name}' already exists")
    while name in taken:
        number += 1
        name = f"{body['display_name']} ({number})"
    return name


def item(body: Json) -> str:
    """As a list shows it: it does not say where things lie."""
    return dumps({key: value for key, value in body.items() if key != "parent_path"})


def find(call: Call, sort: Sort, level: str) -> Json:
    id = call.path["id"]
    row = call.store.find(sort.kind, id)
    if row is None:
        raise absent(f"{sort.word} {id} does not exist.")
    access.require(call, sort.access, id, level, f"use {sort.wrapper}")
    return row.body


serve(QUERIES)
serve(ALERTS)


@routes("GET", "/api/2.0/preview/sql/dashboards", "dashboards.list")
def dashboards(call: Call) -> Json:
    """There are none: they can not be made any more."""
    return {"count": 0, "page": call.query.get("page", 1), "page_size": call.query.get("page_size", 25), "results": []}
