"""Provisioned database instances, and the catalogs and synced tables on them: no Postgres runs.

API: https://docs.databricks.com/api/workspace/database
"""

from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

from dbxplan.emulator import access, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row, Transaction

routes = Routes("database")
PATH = "/api/2.0/database"
INSTANCES = PATH + "/instances"
CATALOGS = PATH + "/catalogs"
TABLES = PATH + "/synced_tables"
KIND = "database-instances"
DEFAULTS: Json = {
    "capacity": "CU_1",
    "custom_tags": [],
    "enable_pg_native_login": False,
    "enable_readable_secondaries": False,
    "node_count": 1,
    "retention_window_in_days": 7,
    "stopped": False,
    "usage_policy_id": "",
}
CAPACITIES = ("CU_1", "CU_2", "CU_4", "CU_8")
MOST_LISTED = 100
MOST_DAYS, FEWEST_DAYS = 35, 2


@routes("POST", INSTANCES, "database.create_database_instance")
def create(call: Call) -> Json:
    name = call.body["name"]
    if call.store.find("database_instance", name):
        raise ApiError(409, "ALREADY_EXISTS", f"Database instance {name} already exists")
    new = {"name": name, "uid": str(uuid4()), "creation_time": now(call), "creator": call.caller.name}
    parent = parent_of(call)
    body = {**new, **parent, "_asked": {key: call.body[key] for key in DEFAULTS if key in call.body}}
    check(body["_asked"])
    made = begin(call, body, "STARTING")
    save(call, made)
    tell_parent(call, made)
    access.created(call, KIND, name)
    return shown(made)


def tell_parent(call: Call, child: Json) -> None:
    """An instance tells of those that were made of it, and are not being deleted."""
    row = call.store.find("database_instance", parent_name(child))
    if row is not None:
        rows = (each.body for each in call.store.newest("database_instance"))
        left = [each for each in rows if parent_name(each) == row.body["name"] and each["state"] != "DELETING"]
        save(call, {**row.body, "child_instance_refs": [{"name": each["name"], "uid": each["uid"]} for each in left]})


def parent_of(call: Call) -> Json:
    """What an instance is made of: another one, as it was at some time."""
    ref = call.body.get("parent_instance_ref")
    if not ref:
        return {}
    parent = find(call, ref.get("name", "")).body
    kept = {key: value for key, value in ref.items() if key != "lsn"}
    return {"parent_instance_ref": {**kept, "uid": parent["uid"], "effective_lsn": ref.get("lsn", "0/1")}}


def check(asked: Json) -> None:
    if asked.get("capacity") not in (None, *CAPACITIES):
        raise invalid(f"capacity must be one of {', '.join(CAPACITIES)}, not {asked['capacity']!r}")
    if not FEWEST_DAYS <= asked.get("retention_window_in_days", FEWEST_DAYS) <= MOST_DAYS:
        raise invalid(f"retention_window_in_days must be between {FEWEST_DAYS} and {MOST_DAYS}")
    if asked.get("node_count", 1) < 1:
        raise invalid("node_count must be at least 1")


@routes("GET", INSTANCES, "database.list_database_instances")
def list_(call: Call) -> Text:
    size = call.query.get("page_size") or 0
    if not 0 <= size <= MOST_LISTED:
        raise invalid(f"page_size must be between 0 and {MOST_LISTED}")
    states.settle(call, "database_instance", save)
    return page(call, "database_instance", size).answer("database_instances")


@routes("GET", INSTANCES + ":findByUid", "database.find_database_instance_by_uid")
def find_by_uid(call: Call) -> Json:
    row = call.store.find_alt("database_instance", call.query.get("uid") or "")
    if row is None:
        raise missing("instance", call.query.get("uid") or "")
    return shown(row.body)


@routes("GET", INSTANCES + "/{name}", "database.get_database_instance")
def get(call: Call) -> Json:
    body = find(call, call.path["name"]).body
    if body["state"] == "DELETING":  # this one look more, then it is gone
        call.store.delete("database_instance", body["name"])
        return shown(body)
    seen, kept = states.poll(call, body)
    if kept is not body:
        save(call, kept)
    return shown(seen)


@routes("PATCH", INSTANCES + "/{name}", "database.update_database_instance")
def update(call: Call) -> Json:
    """What the mask names and the body lacks goes back to its default."""
    body = find(call, call.path["name"]).body
    if states.moving(body) or body["state"] == "DELETING":
        raise ApiError(409, "RESOURCE_CONFLICT", f"Database instance {body['name']} is {body['state']}")
    mask = (call.query.get("update_mask") or "").split(",")
    fields = list(DEFAULTS) if mask == ["*"] else mask
    if wrong := sorted(set(fields) - set(DEFAULTS)):
        raise invalid(f"Field {wrong[0]} can not be updated")
    kept = {key: value for key, value in body["_asked"].items() if key not in fields}
    body["_asked"] = {**kept, **{key: call.body[key] for key in fields if key in call.body}}
    check(body["_asked"])
    changed = begin(call, body, "UPDATING")
    save(call, changed)
    return shown(changed)


def begin(call: Call, body: Json, state: str) -> Json:
    return states.begin(call, body, (state, "STOPPED" if body["_asked"].get("stopped") else "AVAILABLE"))


@routes("DELETE", INSTANCES + "/{name}", "database.delete_database_instance")
def delete(call: Call) -> Json:
    body = find(call, call.path["name"]).body
    if not call.query.get("purge"):
        raise invalid("DELETE request must have purge=true parameter")
    children = [row.body for row in call.store.newest("database_instance") if parent_name(row.body) == body["name"]]
    if children and not call.query.get("force"):
        raise invalid(f"Database instance {body['name']} has child instances: delete them first, or with force=true")
    for each in (body, *children):
        remove(call, each)
    return {}


def remove(call: Call, body: Json) -> None:
    """With what is registered on it, and its access list."""
    for kind in ("database_catalog", "synced_database_table"):
        for row in call.store.children(kind, body["name"]):
            call.store.delete(kind, row.id)
    gone = {**{key: value for key, value in body.items() if key not in ("_ahead", "_since")}, "state": "DELETING"}
    save(call, gone)
    tell_parent(call, gone)
    call.store.delete("access", f"/{KIND}/{body['name']}")


def parent_name(body: Json) -> str:
    return str((body.get("parent_instance_ref") or {}).get("name", ""))


def save(call: Call, body: Json) -> None:
    parent = states.MOVING if states.moving(body) else ""
    item = dumps(shown(body))
    call.store.put("database_instance", body["name"], body, parent=parent, alt=body["uid"], item=item)


def shown(body: Json) -> Json:
    """Settings come back as effective ones; of what was asked for, only the capacity."""
    asked = body["_asked"]
    effective = {f"effective_{key}": asked.get(key, value) for key, value in DEFAULTS.items()}
    given = {"capacity": asked["capacity"]} if "capacity" in asked else {}
    host = f"instance-{body['uid']}.database.cloud.databricks.com"
    return {
        **{key: value for key, value in body.items() if not key.startswith("_")},
        **given,
        **{key: value for key, value in effective.items() if value not in ("", [])},
        "pg_version": "PG_VERSION_16",
        "read_write_dns": host,
        "read_only_dns": f"ro-{host}",
    }


def find(call: Call, name: str) -> Row:
    row = call.store.find("database_instance", name)
    if row is None:
        raise missing("instance", name)
    return row


def ready(call: Call, name: str) -> Row:
    """An instance that takes catalogs and tables."""
    row = find(call, name)
    if row.body["state"] != "AVAILABLE":
        raise invalid(f"Database instance {name} is {row.body['state']}, not AVAILABLE")
    return row


def missing(what: str, name: str) -> ApiError:
    return absent(f"Database {what} '{name}' does not exist.", "NOT_FOUND")


@routes("POST", CATALOGS, "database.create_database_catalog")
def create_catalog(call: Call) -> Json:
    body = call.body
    instance = ready(call, body["database_instance_name"])
    if call.store.find("database_catalog", body["name"].lower()) or call.store.find("catalog", body["name"].lower()):
        raise ApiError(409, "ALREADY_EXISTS", f"Catalog {body['name']} already exists")
    made = {key: body[key] for key in ("name", "database_instance_name", "database_name")} | {"uid": str(uuid4())}
    call.store.put("database_catalog", body["name"].lower(), made, parent=instance.id)
    return made


@routes("GET", CATALOGS + "/{name}", "database.get_database_catalog")
def get_catalog(call: Call) -> Json:
    return find_one(call, "database_catalog", "catalog").body


@routes("DELETE", CATALOGS + "/{name}", "database.delete_database_catalog")
def delete_catalog(call: Call) -> Json:
    row = find_one(call, "database_catalog", "catalog")
    tables = call.store.under("synced_database_table", f"{row.id}.")
    if tables:
        raise invalid(f"Catalog {row.body['name']} still has {len(tables)} synced tables")
    call.store.delete("database_catalog", row.id)
    return {}


@routes("POST", TABLES, "database.create_synced_database_table")
def create_table(call: Call) -> Json:
    """In a database catalog, or in another one with the instance named."""
    body = call.body
    if len(body["name"].split(".")) != 3:
        raise invalid(f"'{body['name']}' is not a valid name for a synced table: expected <catalog>.<schema>.<table>")
    catalog = call.store.find("database_catalog", body["name"].partition(".")[0].lower())
    home: Json = catalog.body if catalog else {}
    instance = body.get("database_instance_name") or home.get("database_instance_name")
    database = body.get("logical_database_name") or home.get("database_name")
    if not instance or not database:
        raise invalid("database_instance_name and logical_database_name are needed outside of a database catalog")
    if home and (instance, database) != (home["database_instance_name"], home["database_name"]):
        raise invalid("database_instance_name and logical_database_name must be those of the database catalog")
    ready(call, instance)
    check_spec(body.get("spec") or {})
    if call.store.find("synced_database_table", body["name"].lower()):
        raise ApiError(409, "ALREADY_EXISTS", f"Synced table {body['name']} already exists")
    made = {
        "name": body["name"],
        "spec": body.get("spec") or {},
        "effective_database_instance_name": instance,
        "effective_logical_database_name": database,
        "_pipeline": (body.get("spec") or {}).get("existing_pipeline_id") or str(uuid4()),
        "state": "SYNCED_TABLE_PROVISIONING",
    }
    stages = ("SYNCED_TABLE_PROVISIONING", "SYNCED_TABLE_PROVISIONING_INITIAL_SNAPSHOT", "SYNCED_TABLE_ONLINE")
    save_table(call, states.begin(call, made, stages))
    return shown_table(made)


def check_spec(spec: Json) -> None:
    if "existing_pipeline_id" in spec and "new_pipeline_spec" in spec:
        raise invalid("Only one of existing_pipeline_id and new_pipeline_spec can be given")
    for override in spec.get("type_overrides") or ():
        if not override.get("column_name"):
            raise invalid("type_overrides need a column_name")


@routes("GET", TABLES + "/{name}", "database.get_synced_database_table")
def get_table(call: Call) -> Json:
    body = find_one(call, "synced_database_table", "synced table").body
    seen, kept = states.poll(call, body)
    if kept is not body:
        save_table(call, kept)
    return shown_table(seen)


@routes("DELETE", TABLES + "/{name}", "database.delete_synced_database_table")
def delete_table(call: Call) -> Json:
    """There is no table in Postgres here that would stay."""
    call.store.delete("synced_database_table", find_one(call, "synced_database_table", "synced table").id)
    return {}


def save_table(call: Call, body: Json) -> None:
    parent = body["effective_database_instance_name"]
    call.store.put("synced_database_table", body["name"].lower(), body, parent=parent)


HIDDEN = ("accelerated_sync", "create_database_objects_if_missing", "existing_pipeline_id", "new_pipeline_spec")


def shown_table(body: Json) -> Json:
    """The pipeline that syncs it is told of in its status alone."""
    online = body["state"] == "SYNCED_TABLE_ONLINE"
    return {
        **{key: value for key, value in body.items() if not key.startswith("_") and key != "state"},
        "spec": {key: value for key, value in body["spec"].items() if key not in HIDDEN},
        "data_synchronization_status": {"detailed_state": body["state"], "pipeline_id": body["_pipeline"]},
        "unity_catalog_provisioning_state": "ACTIVE" if online else "PROVISIONING",
    }


def find_one(call: Call, kind: str, what: str) -> Row:
    name = call.path["name"]
    row = call.store.find(kind, name.lower())
    if row is None:
        raise missing(what, name)
    return row


def get_synced_table(store: Transaction, name: str) -> Row | None:
    return store.find("synced_database_table", name.lower())


@routes("PATCH", CATALOGS + "/{name}", "database.update_database_catalog")
@routes("PATCH", TABLES + "/{name}", "database.update_synced_database_table")
@routes("GET", INSTANCES + "/{instance_name}/catalogs", "database.list_database_catalogs")
@routes("GET", INSTANCES + "/{instance_name}/synced_tables", "database.list_synced_database_tables")
def not_there_yet(call: Call) -> Any:
    """Declared, and without a server side."""
    raise ApiError(501, "NOT_IMPLEMENTED", "This operation is not implemented")


def now(call: Call) -> str:
    return datetime.fromtimestamp(call.clock.seconds(), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
