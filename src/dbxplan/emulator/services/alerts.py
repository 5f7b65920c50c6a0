"""SQL alerts, which nothing evaluates here. API: https://docs.databricks.com/api/workspace/alertsv2"""

from uuid import uuid4

from dbxplan.emulator import access, placed, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("sql")
PATH = "/api/2.0/alerts"
ONE = PATH + "/{id}"
KIND = "alert"
SUFFIX = ".dbalert.json"
DEMANDED = ("display_name", "query_text", "warehouse_id", "evaluation", "schedule")
OPTIONAL = ("custom_description", "custom_summary", "parameters", "run_as", "run_as_user_name")
LIST_DEFAULT, LIST_MAX = 25, 100


@routes("POST", PATH, "alerts_v2.create_alert")
def create(call: Call) -> Json:
    given = {key: call.body[key] for key in (*DEMANDED, *OPTIONAL) if key in call.body}
    check(given)
    folder = placed.folder(call, call.body.get("parent_path"))
    path = f"{folder}/{given['display_name']}{SUFFIX}"
    placed.refuse_taken(call, path)
    id = str(uuid4())
    now = placed.stamp(call.now())
    body = {
        **given,
        "id": id,
        # The official client compares it as it was sent, and finds no difference: only some services strip /Workspace.
        "parent_path": folder if call.options.perturb else call.body.get("parent_path") or folder,
        "owner_user_name": call.caller.name,
        "lifecycle_state": "ACTIVE",
        "create_time": now,
        "path": path,
    }
    access.created(call, "alertsv2", id)
    return keep(call, body)


@routes("GET", PATH, "alerts_v2.list_alerts")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or LIST_DEFAULT
    if size < 0:
        raise invalid("page_size must not be negative")

    def shown(row: Row) -> bool:
        return row.body["lifecycle_state"] == "ACTIVE" and there(call, row) and access.sees(call, "alertsv2", row.id)

    return page(call, KIND, min(size, LIST_MAX), shown).answer("alerts")


@routes("GET", ONE, "alerts_v2.get_alert")
def get(call: Call) -> Json:
    return public(find(call, "CAN_READ").body)


@routes("PATCH", ONE, "alerts_v2.update_alert")
def update(call: Call) -> Json:
    """What the mask names and the body lacks is cleared; `*`, as the official command line sends it, names all."""
    row = find(call, "CAN_EDIT")
    old = row.body
    if old["lifecycle_state"] != "ACTIVE":
        raise missing(row.id)
    mask = [name.strip() for name in call.query["update_mask"].split(",")]
    if mask == ["*"]:
        mask = [*DEMANDED, *OPTIONAL]
    if wrong := [name for name in mask if name not in (*DEMANDED, *OPTIONAL)]:
        raise invalid(f"update_mask names fields that can not be updated: {', '.join(wrong)}")
    left = {key: value for key, value in old.items() if key not in mask}
    body = {**left, **{name: call.body[name] for name in mask if name in call.body}}
    check(body)
    path = f"{tree.normal(body['parent_path'])}/{body['display_name']}{SUFFIX}"
    placed.move(call, old["path"], path)
    return keep(call, {**body, "path": path})


@routes("DELETE", ONE, "alerts_v2.trash_alert")
def trash(call: Call) -> Json:
    """To the trash, or at once for good."""
    row = find(call, "CAN_MANAGE")
    body = row.body
    if there(call, row):
        tree.remove(call.store, body["path"])
    if call.query.get("purge"):
        call.store.delete(KIND, row.id)
        access.gone(call, "alertsv2", row.id)
    else:
        call.store.put(KIND, row.id, {**body, "lifecycle_state": "DELETED"}, item=row.item)
    return {}


def check(body: Json) -> None:
    for field in DEMANDED:
        if not body.get(field):
            raise invalid(f"Missing required field: {field}")
    subscriptions = body["evaluation"].get("notification", {}).get("subscriptions") or ()
    if any(len({"user_email", "destination_id"} & entry.keys()) != 1 for entry in subscriptions):
        raise invalid("A subscription has either a user_email or a destination_id")
    if len((body.get("run_as") or {}).keys() & {"user_name", "service_principal_name"}) > 1:
        raise invalid("run_as has either a user_name or a service_principal_name")


def keep(call: Call, body: Json) -> Json:
    """With what the service fills in, and its file."""
    evaluation = {"notification": {}, **body["evaluation"], "state": "UNKNOWN"}
    if call.options.perturb:
        entries = evaluation["notification"].get("subscriptions")
        swapped = {"subscriptions": entries[::-1]} if entries else {}
        evaluation["notification"] = {"notify_on_ok": False, **evaluation["notification"], **swapped}
        evaluation = {"empty_result_state": "UNKNOWN", **evaluation}
    body = {
        **body,
        "evaluation": evaluation,
        "schedule": {"pause_status": "UNPAUSED", **body["schedule"]},
        "effective_run_as": body.get("run_as") or {call.caller.field: call.caller.name},
        "update_time": placed.stamp(call.now()),
    }
    placed.put(call, body["path"], "FILE", body["id"], dumps(public(body)))
    call.store.put(KIND, body["id"], body, item=dumps(public(body)))
    return public(body)


def find(call: Call, level: str) -> Row:
    """Who deletes its file deletes it."""
    id = call.path["id"]
    row = call.store.find(KIND, id)
    if row is None or (row.body["lifecycle_state"] == "ACTIVE" and not there(call, row)):
        raise missing(id)
    access.require(call, "alertsv2", id, level, "use alert")
    return row


def there(call: Call, row: Row) -> bool:
    return placed.there(call, row, row.body["path"])


def missing(id: str) -> Exception:
    return absent(f"Alert with ID '{id}' does not exist.")


def public(body: Json) -> Json:
    return {key: value for key, value in body.items() if key != "path"}
