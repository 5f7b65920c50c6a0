"""Unity Catalog schemas. API: https://docs.databricks.com/api/workspace/schemas"""

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, invalid
from dbxplan.emulator.router import Routes

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/schemas"
UPDATABLE = (
    "comment", "custom_max_retention_hours", "enable_predictive_optimization", "new_name", "owner", "properties",
)  # fmt: skip


@routes("POST", PATH, "schemas.create")
def create(call: Call) -> Json:
    name = unity.check_name(call.body["name"], "schema")
    catalog = unity.get_catalog(call.store, call.body["catalog_name"])
    refuse_taken(call, f"{catalog.id}.{name}")
    body = unity.stripped({**call.body, "name": name, "catalog_name": catalog.id}, "storage_root")
    return unity.make_schema(call.store, body, catalog.body, call.caller.name, call.now(), pending=unity.manages(call))


@routes("GET", PATH, "schemas.list")
def list_(call: Call) -> Text:
    catalog = unity.get_catalog(call.store, call.query["catalog_name"])
    return unity.listed(call, "schema", 1000, parent=catalog.id).answer("schemas")


@routes("GET", PATH + "/{full_name}", "schemas.get")
def get(call: Call) -> Json:
    return unity.settle(call, "schema", unity.get_schema(call.store, call.path["full_name"]))


@routes("PATCH", PATH + "/{full_name}", "schemas.update")
def update(call: Call) -> Json:
    row = unity.get_schema(call.store, call.path["full_name"])
    old = row.body
    body = unity.changed(call, old, UPDATABLE, "UpdateSchema")
    body |= unity.flag(body, "CATALOG", body["catalog_name"])
    if body["name"] == old["name"]:
        return unity.put(call.store, "schema", body, row.parent)
    body["full_name"] = f"{body['catalog_name']}.{body['name']}"
    refuse_taken(call, body["full_name"])
    unity.move_contents(call.store, row.id, body["catalog_name"], body["name"])
    return unity.rename(call.store, "schema", row.id, body, row.parent)


@routes("DELETE", PATH + "/{full_name}", "schemas.delete")
def delete(call: Call) -> Json:
    row = unity.get_schema(call.store, call.path["full_name"])
    if row.name == "information_schema":
        raise invalid(f"Schema '{row.id}' can not be dropped.")
    full = any(call.store.children(kind, row.id) for kind in unity.IN_SCHEMA)
    if full and not call.query.get("force"):
        raise unity.not_empty("Schema", row.id)
    unity.drop_schema(call.store, row.id)
    return {}


def refuse_taken(call: Call, full_name: str) -> None:
    if call.store.find("schema", full_name):
        raise ApiError(400, "SCHEMA_ALREADY_EXISTS", f"Schema '{full_name}' already exists")
