"""Where notifications go; none is sent. API: https://docs.databricks.com/api/workspace/notificationdestinations"""

from uuid import uuid4

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("settings")
PATH = "/api/2.0/notification-destinations"
ONE = PATH + "/{id}"
KIND = "notification_destination"
TYPES = {
    "email": "EMAIL",
    "generic_webhook": "WEBHOOK",
    "microsoft_teams": "MICROSOFT_TEAMS",
    "pagerduty": "PAGERDUTY",
    "slack": "SLACK",
}
LIST_DEFAULT, LIST_MAX = 20, 200


@routes("POST", PATH, "notification_destinations.create")
def create(call: Call) -> Json:
    require_admin(call)
    return keep(call, str(uuid4()), call.body.get("display_name") or "", call.body.get("config") or {})


@routes("GET", PATH, "notification_destinations.list")
def list_(call: Call) -> Text:
    size = min(call.query.get("page_size") or LIST_DEFAULT, LIST_MAX)
    return page(call, KIND, size).answer("results")


@routes("GET", ONE, "notification_destinations.get")
def get(call: Call) -> Json:
    require_admin(call)
    row = find(call)
    return shown(row.id, row.body)


@routes("PATCH", ONE, "notification_destinations.update")
def update(call: Call) -> Json:
    require_admin(call)
    row = find(call)
    old = row.body["config"]
    given = call.body.get("config") or {}
    if given and given.keys() != old.keys():
        raise invalid("The type of a notification destination can not be changed")
    config = {sort: {**settings, **given.get(sort, {})} for sort, settings in old.items()}
    return keep(call, row.id, call.body.get("display_name") or row.body["display_name"], config)


@routes("DELETE", ONE, "notification_destinations.delete")
def delete(call: Call) -> Json:
    require_admin(call)
    call.store.delete(KIND, find(call).id)
    return {}


def keep(call: Call, id: str, name: str, config: Json) -> Json:
    if not name:
        raise invalid("Missing required field: display_name")
    if len(config) != 1 or not config.keys() <= TYPES.keys():
        raise invalid(f"config has exactly one of {', '.join(TYPES)}")
    body = {"display_name": name, "config": config}
    listed = {"id": id, "display_name": name, "destination_type": destination_type(config)}
    call.store.put(KIND, id, body, item=dumps(listed))
    return shown(id, body)


def destination_type(config: Json) -> str:
    return TYPES[next(iter(config))]


def shown(id: str, body: Json) -> Json:
    """Of settings that may be secret only whether they are there."""
    config = {
        sort: settings if sort == "email" else {f"{name}_set": True for name, value in settings.items() if value}
        for sort, settings in body["config"].items()
    }
    return {**body, "id": id, "config": config, "destination_type": destination_type(body["config"])}


def find(call: Call) -> Row:
    row = call.store.find(KIND, call.path["id"])
    if row is None:
        raise absent(f"Notification destination {call.path['id']} does not exist.")
    return row


def require_admin(call: Call) -> None:
    if not call.caller.admin:
        raise ApiError(403, "PERMISSION_DENIED", "Only workspace administrators can manage notification destinations")
