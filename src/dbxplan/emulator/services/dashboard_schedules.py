"""Schedules of dashboards, and who gets what they send. API: https://docs.databricks.com/api/workspace/lakeview/createschedule"""

from uuid import uuid4

from dbxplan.emulator import placed
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.dashboards import ONE, alive, find, keep, missing, public
from dbxplan.emulator.store import Row

routes = Routes("dashboards")
SCHEDULES = ONE + "/schedules"
SCHEDULE = SCHEDULES + "/{schedule_id}"
SUBSCRIPTIONS = SCHEDULE + "/subscriptions"
SUBSCRIPTION = SUBSCRIPTIONS + "/{subscription_id}"
KIND, SUBSCRIBED = "dashboard_schedule", "dashboard_subscription"
OWN = ("cron_schedule", "display_name", "pause_status", "warehouse_id")
LIST_DEFAULT = 100


@routes("POST", ONE + "/revert", "lakeview.revert")
def revert(call: Call) -> Json:
    """The draft becomes what was published."""
    row = find(call, "CAN_EDIT")
    body = row.body
    if not alive(call, row):
        raise missing(row.id)
    if call.body.get("etag") and call.body["etag"] != body["etag"]:
        raise ApiError(409, "ABORTED", f"The dashboard {row.id} was modified since the given etag.")
    published = body.get("_published")
    if not published:
        raise absent(f"Unable to find published dashboard [{row.id}]")
    kept = {"serialized_dashboard": body.get("_published_document", body["serialized_dashboard"])}
    name = published["display_name"]
    if name != body["display_name"]:
        path = f"{body['parent_path']}/{name}.lvdash.json"
        placed.move(call, body["path"], path)
        kept |= {"display_name": name, "path": path}
    return {"dashboard": public(keep(call, {**body, **kept}))}


@routes("POST", SCHEDULES, "lakeview.create_schedule")
def create(call: Call) -> Json:
    dashboard, stamp = _dashboard(call), placed.stamp(call.now())
    body = {"schedule_id": uuid4().hex, "dashboard_id": dashboard.id, "create_time": stamp, **_asked(call)}
    return _put(call, {"pause_status": "UNPAUSED", **body})


@routes("GET", SCHEDULES, "lakeview.list_schedules")
def list_(call: Call) -> Text:
    dashboard = _dashboard(call)
    return page(call, KIND, call.query.get("page_size") or LIST_DEFAULT, None, {"parent": dashboard.id}).answer(
        "schedules"
    )


@routes("GET", SCHEDULE, "lakeview.get_schedule")
def get(call: Call) -> Json:
    return dict(_schedule(call).body)


@routes("PUT", SCHEDULE, "lakeview.update_schedule")
def update(call: Call) -> Json:
    body = _schedule(call).body
    _check_etag(body, call.body.get("etag"))
    fixed = {name: body[name] for name in ("schedule_id", "dashboard_id", "create_time", "pause_status")}
    return _put(call, {**fixed, **_asked(call)})


@routes("DELETE", SCHEDULE, "lakeview.delete_schedule")
def delete(call: Call) -> Json:
    row = _schedule(call)
    _check_etag(row.body, call.query.get("etag"))
    for each in call.store.children(SUBSCRIBED, row.id):
        call.store.delete(SUBSCRIBED, each.id)
    call.store.delete(KIND, row.id)
    return {}


@routes("POST", SUBSCRIPTIONS, "lakeview.create_subscription")
def subscribe(call: Call) -> Json:
    schedule, subscriber = _schedule(call), call.body.get("subscriber") or {}
    if ("user_subscriber" in subscriber) == ("destination_subscriber" in subscriber):
        raise invalid("Exactly one of user_subscriber and destination_subscriber must be given")
    id, at = uuid4().hex, placed.stamp(call.now())
    body: Json = {
        "subscription_id": id,
        "dashboard_id": schedule.parent,
        "schedule_id": schedule.id,
        "subscriber": subscriber,
        "skip_notify": bool(call.body.get("skip_notify")),
        "create_time": at,
        "update_time": at,
        "etag": str(80_000_000 + call.store.next("etag")),
    }
    call.store.put(SUBSCRIBED, id, body, parent=schedule.id, item=dumps(body))
    return body


@routes("GET", SUBSCRIPTIONS, "lakeview.list_subscriptions")
def list_subscriptions(call: Call) -> Text:
    size = call.query.get("page_size") or LIST_DEFAULT
    return page(call, SUBSCRIBED, size, None, {"parent": _schedule(call).id}).answer("subscriptions")


@routes("GET", SUBSCRIPTION, "lakeview.get_subscription")
def get_subscription(call: Call) -> Json:
    return dict(_subscription(call).body)


@routes("DELETE", SUBSCRIPTION, "lakeview.delete_subscription")
def unsubscribe(call: Call) -> Json:
    row = _subscription(call)
    _check_etag(row.body, call.query.get("etag"))
    call.store.delete(SUBSCRIBED, row.id)
    return {}


def _dashboard(call: Call) -> Row:
    row = find(call, "CAN_EDIT")
    if not alive(call, row):
        raise missing(row.id)
    return row


def _schedule(call: Call) -> Row:
    dashboard, id = _dashboard(call), call.path["schedule_id"]
    row = call.store.find(KIND, id)
    if row is None or row.parent != dashboard.id:
        raise absent(f"Unable to find schedule [{id}]")
    return row


def _subscription(call: Call) -> Row:
    schedule, id = _schedule(call), call.path["subscription_id"]
    row = call.store.find(SUBSCRIBED, id)
    if row is None or row.parent != schedule.id:
        raise absent(f"Unable to find subscription [{id}]")
    return row


def _asked(call: Call) -> Json:
    if not (call.body.get("cron_schedule") or {}).get("quartz_cron_expression"):
        raise invalid("Missing required field: cron_schedule")
    return {name: call.body[name] for name in OWN if call.body.get(name) is not None}


def _put(call: Call, body: Json) -> Json:
    stamps = {"update_time": placed.stamp(call.now()), "etag": str(80_000_000 + call.store.next("etag"))}
    body = {**body, **stamps}
    call.store.put(KIND, body["schedule_id"], body, parent=body["dashboard_id"], item=dumps(body))
    return body


def _check_etag(body: Json, etag: str | None) -> None:
    if etag and etag != body["etag"]:
        raise ApiError(409, "ABORTED", "It was modified since the given etag.")
