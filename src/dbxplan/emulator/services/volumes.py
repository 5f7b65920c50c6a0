"""Unity Catalog volumes. API: https://docs.databricks.com/api/workspace/volumes"""

from uuid import uuid4

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, invalid
from dbxplan.emulator.router import Routes

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/volumes"


@routes("POST", PATH, "volumes.create")
def create(call: Call) -> Json:
    given = call.body
    name = unity.check_name(given["name"], "volume")
    schema = unity.get_schema(call.store, f"{given['catalog_name']}.{given['schema_name']}")
    full_name = f"{schema.id}.{name}"
    refuse_taken(call, full_name)
    id = str(uuid4())
    body = {
        **unity.stripped({**given, **location(given, schema.body["storage_location"], id)}, "storage_location"),
        "name": name,
        "catalog_name": schema.parent,
        "schema_name": schema.name,
        "full_name": full_name,
        "volume_id": id,
        "metastore_id": schema.body["metastore_id"],
        "browse_only": False,
        **unity.stamps(call.caller.name, call.now()),
    }
    return unity.put(call.store, "volume", body, schema.id)


def location(given: Json, schema_location: str, id: str) -> Json:
    if given["volume_type"] == "MANAGED":
        if given.get("storage_location"):
            raise invalid("CreateVolume storage_location can not be provided.")
        return {"storage_location": f"{schema_location.partition('/__unitystorage')[0]}/__unitystorage/volumes/{id}"}
    if not given.get("storage_location"):
        raise invalid("CreateVolume Missing required field: storage_location")
    return {}


@routes("GET", PATH, "volumes.list")
def list_(call: Call) -> Text:
    schema = unity.get_schema(call.store, f"{call.query['catalog_name']}.{call.query['schema_name']}")
    return unity.listed(call, "volume", 10_000, parent=schema.id).answer("volumes")


@routes("GET", PATH + "/{name}", "volumes.read")
def read(call: Call) -> Json:
    return unity.public(unity.get_volume(call.store, call.path["name"]).body)


@routes("PATCH", PATH + "/{name}", "volumes.update")
def update(call: Call) -> Json:
    row = unity.get_volume(call.store, call.path["name"])
    body = unity.changed(call, row.body, ("comment", "new_name", "owner"), "UpdateVolume")
    if body["name"] == row.name:
        return unity.put(call.store, "volume", body, row.parent)
    body["full_name"] = f"{row.parent}.{body['name']}"
    refuse_taken(call, body["full_name"])
    return unity.rename(call.store, "volume", row.id, body, row.parent)


@routes("DELETE", PATH + "/{name}", "volumes.delete")
def delete(call: Call) -> Json:
    unity.drop_volume(call.store, unity.get_volume(call.store, call.path["name"]))
    return {}


def refuse_taken(call: Call, full_name: str) -> None:
    if call.store.find("volume", full_name):
        raise ApiError(400, "RESOURCE_ALREADY_EXISTS", f"Volume '{full_name}' already exists")
