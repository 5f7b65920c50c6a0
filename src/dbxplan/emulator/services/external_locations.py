"""Unity Catalog external locations. API: https://docs.databricks.com/api/workspace/externallocations"""

import re
from uuid import NAMESPACE_URL, uuid4, uuid5

from dbxplan.emulator import grants, unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row, Transaction

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/external-locations"
KIND = "external_location"
CLOUD = re.compile(r"(s3|s3a|abfss|gs|r2)://[^/]+(/.*)?")
UPDATABLE = (
    "comment", "credential_name", "enable_file_events", "encryption_details", "fallback", "file_event_queue",
    "isolation_mode", "new_name", "owner", "read_only", "url",
)  # fmt: skip
NEEDED = {
    "provided_sqs": ("queue_url",),
    "provided_aqs": ("queue_url",),
    "provided_pubsub": ("subscription_name",),
    "managed_aqs": ("resource_group", "subscription_id"),
}


@routes("POST", PATH, "external_locations.create")
def create(call: Call) -> Json:
    given = {key: value for key, value in call.body.items() if key != "skip_validation" and "effective" not in key}
    name = unity.check_name(given["name"], "external location")
    refuse_taken(call, name)
    body = unity.stripped({**given, "name": name}, "url")
    check(call, body, name)
    stamped = unity.stamps(call.caller.name, call.now())
    return put(call, {"isolation_mode": "ISOLATION_MODE_OPEN", **defaults(), **body, **stamped})


def defaults() -> Json:
    return {"read_only": False, "fallback": False, "enable_file_events": True}


def check(call: Call, body: Json, name: str) -> None:
    """There is no cloud to ask whether the credential reaches the place: only the form of the address is looked at."""
    if not call.body.get("skip_validation") and not CLOUD.fullmatch(body["url"]):
        raise invalid(f"'{body['url']}' is not a valid storage address")
    for row in call.store.newest(KIND):
        if row.id != name and (inside(body["url"], row.body["url"]) or inside(row.body["url"], body["url"])):
            raise invalid(f"Input path url '{body['url']}' overlaps with other external locations")
    check_queue(body)


def check_queue(body: Json) -> None:
    queue = body.get("file_event_queue")
    if queue is None:
        return
    if not body.get("enable_file_events", True):
        raise invalid("file_event_queue can not be given when file events are not enabled")
    if len(queue) > 1:
        raise invalid("file_event_queue takes exactly one queue")
    for kind, settings in queue.items():
        for field in NEEDED.get(kind, ()):
            if not settings.get(field):
                raise invalid(f"Missing required field: file_event_queue.{kind}.{field}")


def inside(url: str, other: str) -> bool:
    return f"{url}/".startswith(f"{other}/")


@routes("GET", PATH, "external_locations.list")
def list_(call: Call) -> Text:
    return unity.listed(call, KIND, 1000).answer("external_locations")


@routes("GET", PATH + "/{name}", "external_locations.get")
def get(call: Call) -> Json:
    return find(call).body


@routes("PATCH", PATH + "/{name}", "external_locations.update")
def update(call: Call) -> Json:
    row = find(call)
    body = unity.stripped(unity.changed(call, row.body, UPDATABLE, "UpdateExternalLocation"), "url")
    check(call, body, row.id)
    if body["url"] != row.body["url"]:
        refuse_in_use(call, row, "changed")
    if body["name"] != row.id:
        refuse_taken(call, body["name"])
        call.store.delete(KIND, row.id)
        grants.move(call.store, KIND, row.id, body["name"])
    return put(call, body)


@routes("DELETE", PATH + "/{name}", "external_locations.delete")
def delete(call: Call) -> Json:
    row = find(call)
    refuse_in_use(call, row, "deleted")
    call.store.delete(KIND, row.id)
    grants.drop(call.store, KIND, row.id)
    return {}


def refuse_in_use(call: Call, row: Row, what: str) -> None:
    """By volumes: nothing else here has a storage address of its own."""
    if call.body.get("force") or call.query.get("force"):
        return
    count = sum(inside(volume.body["storage_location"], row.body["url"]) for volume in call.store.newest("volume"))
    if count:
        raise invalid(f"External Location {row.id} has {count} dependent volumes: it can only be {what} with force")


def put(call: Call, body: Json) -> Json:
    kept = {**shown(body), "metastore_id": unity.metastore_id(call.store)}
    call.store.put(KIND, kept["name"], kept, name=kept["name"], item=dumps(kept))
    return kept


def shown(body: Json) -> Json:
    """With the queue in effect, and the ids of what the service manages there."""
    queue: Json = dict(body.get("file_event_queue") or {"managed_sqs": {}})
    for kind, settings in queue.items():
        if kind.startswith("managed"):
            queue[kind] = {**settings, "managed_resource_id": settings.get("managed_resource_id") or uuid4().hex}
    on = body["enable_file_events"]
    given = {"file_event_queue": queue} if body.get("file_event_queue") else {}
    effective = {"effective_file_event_queue": queue} if on else {}
    kept = {key: value for key, value in body.items() if key != "effective_file_event_queue"}
    return {
        **kept,
        **given,
        **effective,
        "effective_enable_file_events": on,
        "credential_id": str(uuid5(NAMESPACE_URL, body["credential_name"])),
        "browse_only": False,
    }


def find(call: Call) -> Row:
    return get_location(call.store, call.path["name"])


def get_location(store: Transaction, name: str) -> Row:
    row = store.find(KIND, name.lower())
    if row is None:
        raise absent(f"External Location '{name}' does not exist.", "EXTERNAL_LOCATION_DOES_NOT_EXIST")
    return row


def refuse_taken(call: Call, name: str) -> None:
    if call.store.find(KIND, name):
        raise ApiError(400, "EXTERNAL_LOCATION_ALREADY_EXISTS", f"External Location '{name}' already exists")
