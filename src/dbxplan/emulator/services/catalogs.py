"""Unity Catalog catalogs. API: https://docs.databricks.com/api/workspace/catalogs"""

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, invalid
from dbxplan.emulator.router import Routes

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/catalogs"
UPDATABLE = (
    "comment", "custom_max_retention_hours", "enable_predictive_optimization", "isolation_mode",
    "managed_encryption_settings", "new_name", "options", "owner", "properties",
)  # fmt: skip


@routes("POST", PATH, "catalogs.create")
def create(call: Call) -> Json:
    name = unity.check_name(call.body["name"], "catalog")
    if call.store.find("catalog", name):
        raise ApiError(400, "CATALOG_ALREADY_EXISTS", f"Catalog '{name}' already exists")
    check_origin(call.body)
    body = unity.stripped({**call.body, "name": name}, "storage_root")
    return unity.make_catalog(
        call.store, body, owner=call.caller.name, metastore_id=unity.metastore_id(call.store), now=call.now(),
        pending=unity.manages(call),
    )  # fmt: skip


def check_origin(body: Json) -> None:
    if ("provider_name" in body) != ("share_name" in body):
        raise invalid("CreateCatalog provider_name and share_name go together")
    if "connection_name" in body and "share_name" in body:
        raise invalid("CreateCatalog connection_name can not be combined with provider_name and share_name")
    if "storage_root" in body and "share_name" in body:
        raise invalid("CreateCatalog storage_root can not be combined with provider_name and share_name")


@routes("GET", PATH, "catalogs.list")
def list_(call: Call) -> Text:
    return unity.listed(call, "catalog", 1000).answer("catalogs")


@routes("GET", PATH + "/{name}", "catalogs.get")
def get(call: Call) -> Json:
    return unity.settle(call, "catalog", unity.get_catalog(call.store, call.path["name"]))


@routes("PATCH", PATH + "/{name}", "catalogs.update")
def update(call: Call) -> Json:
    row = unity.get_catalog(call.store, call.path["name"])
    old = row.body
    check_options(call.body, old)
    body = unity.changed(call, old, UPDATABLE, "UpdateCatalog")
    if old["catalog_type"] == "MANAGED_CATALOG":
        body |= unity.flag(body, "METASTORE", "metastore")
    return unity.put(call.store, "catalog", body) if body["name"] == old["name"] else rename(call, old["name"], body)


def check_options(given: Json, old: Json) -> None:
    """Of the options only the authorized paths of a foreign catalog may change; the others stay."""
    if "enable_predictive_optimization" in given and old["catalog_type"] != "MANAGED_CATALOG":
        raise invalid("UpdateCatalog enable_predictive_optimization can only be set for managed catalogs")
    if "options" in given:
        if set(given["options"]) - {"authorized_paths"} or old["catalog_type"] != "FOREIGN_CATALOG":
            raise invalid("UpdateCatalog Only the option authorized_paths of a foreign catalog can be updated")
        given["options"] = {**old.get("options", {}), **given["options"]}


def rename(call: Call, old: str, body: Json) -> Json:
    """Every full name below changes with it."""
    new = body["name"]
    if call.store.find("catalog", new):
        raise ApiError(400, "CATALOG_ALREADY_EXISTS", f"Catalog '{new}' already exists")
    body["full_name"] = new
    for schema in call.store.children("schema", old):
        names = {"catalog_name": new, "full_name": f"{new}.{schema.name}"}
        unity.move_contents(call.store, schema.id, new, schema.name)
        moved = {**schema.body, **names, **unity.flag(schema.body, "CATALOG", new)}
        unity.rename(call.store, "schema", schema.id, moved, new)
    return unity.rename(call.store, "catalog", old, body)


@routes("DELETE", PATH + "/{name}", "catalogs.delete")
def delete(call: Call) -> Json:
    name = unity.get_catalog(call.store, call.path["name"]).id
    schemas = call.store.children("schema", name)
    if not call.query.get("force") and any(schema.name != "information_schema" for schema in schemas):
        raise unity.not_empty("Catalog", name)
    for schema in schemas:
        unity.drop_schema(call.store, schema.id)
    unity.drop(call.store, "catalog", name)
    return {}
