"""Unity Catalog models and their versions. API: https://docs.databricks.com/api/workspace/registeredmodels"""

from uuid import uuid4

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/models"
ONE = PATH + "/{full_name}"
ALIAS = ONE + "/aliases/{alias}"
IN_SCHEMA, EVERYWHERE, EVERYWHERE_MAX = 10_000, 100, 1000


@routes("POST", PATH, "registered_models.create")
def create(call: Call) -> Json:
    given = call.body
    for field in ("name", "catalog_name", "schema_name"):
        if not given.get(field):
            raise invalid(f"CreateRegisteredModel Missing required field: {field}")
    name = unity.check_name(given["name"], "model")
    schema = unity.get_schema(call.store, f"{given['catalog_name']}.{given['schema_name']}")
    full_name = f"{schema.id}.{name}"
    refuse_taken(call, full_name)
    root = schema.body["storage_location"].partition("/__unitystorage")[0]
    body = {
        "storage_location": f"{root}/__unitystorage/models/{uuid4()}",
        **{key: given[key] for key in ("comment", "storage_location") if given.get(key)},
        "name": name,
        "catalog_name": schema.parent,
        "schema_name": schema.name,
        "full_name": full_name,
        "metastore_id": schema.body["metastore_id"],
        "browse_only": False,
        **unity.stamps(call.caller.name, call.now()),
        **({"owner": given["owner"]} if given.get("owner") else {}),
    }
    return unity.put(call.store, "model", body, schema.id)


@routes("GET", PATH, "registered_models.list")
def list_(call: Call) -> Text:
    """Of one schema, or of all."""
    catalog, schema = call.query.get("catalog_name"), call.query.get("schema_name")
    if bool(catalog) != bool(schema):
        raise invalid("ListRegisteredModels catalog_name and schema_name go together")
    size = call.query.get("max_results") or 0
    if size < 0:
        raise invalid("max_results must not be negative")
    if schema:
        parent = unity.get_schema(call.store, f"{catalog}.{schema}").id
        return page(call, "model", min(size or IN_SCHEMA, IN_SCHEMA), where={"parent": parent}).answer(
            "registered_models"
        )
    return page(call, "model", min(size or EVERYWHERE, EVERYWHERE_MAX)).answer("registered_models")


@routes("GET", ONE, "registered_models.get")
def get(call: Call) -> Json:
    row = unity.get_model(call.store, call.path["full_name"])
    body = row.body
    aliases = sorted(body.get("_aliases", {}).items())
    if not call.query.get("include_aliases") or not aliases:
        return unity.public(body)
    return {**unity.public(body), "aliases": [shown(row, alias, version) for alias, version in aliases]}


@routes("PATCH", ONE, "registered_models.update")
def update(call: Call) -> Json:
    """What else is sent along has no effect."""
    row = unity.get_model(call.store, call.path["full_name"])
    # The Terraform provider sends each update twice.
    body = unity.changed(call, row.body, ("comment", "new_name", "owner"), "UpdateRegisteredModel", again=True)
    if body["name"] == row.name:
        return unity.put(call.store, "model", body, row.parent)
    body["full_name"] = f"{row.parent}.{body['name']}"
    refuse_taken(call, body["full_name"])
    unity.move_versions(call.store, row.id, body["full_name"])
    return unity.rename(call.store, "model", row.id, body, row.parent)


@routes("DELETE", ONE, "registered_models.delete")
def delete(call: Call) -> Json:
    unity.drop_model(call.store, unity.get_model(call.store, call.path["full_name"]).id)
    return {}


@routes("PUT", ALIAS, "registered_models.set_alias")
def set_alias(call: Call) -> Json:
    """Any version will do: few models here have some."""
    row, alias = unity.get_model(call.store, call.path["full_name"]), call.path["alias"]
    version = call.body["version_num"]
    if version < 1:
        raise invalid(f"SetRegisteredModelAlias {version} is not a version of a model")
    body = row.body
    body["_aliases"] = {**body.get("_aliases", {}), alias: version}
    unity.put(call.store, "model", body, row.parent)
    return shown(row, alias, version)


@routes("DELETE", ALIAS, "registered_models.delete_alias")
def delete_alias(call: Call) -> Json:
    row, alias = unity.get_model(call.store, call.path["full_name"]), call.path["alias"]
    body = row.body
    if alias not in body.get("_aliases", {}):
        raise absent(f"Registered model '{row.id}' has no alias '{alias}'.")
    del body["_aliases"][alias]
    unity.put(call.store, "model", body, row.parent)
    return {}


@routes("POST", "/api/2.0/mlflow/unity-catalog/model-versions/create")
def create_version(call: Call) -> Json:
    """The call of MLflow, which gives names and texts where the API of models has numbers."""
    model = unity.get_model(call.store, str(call.body.get("name") or ""))
    if not call.body.get("source"):
        raise invalid("CreateModelVersion Missing required field: source")
    version = 1 + max((row.body["version"] for row in call.store.children("model_version", model.id)), default=0)
    catalog, _, schema = model.parent.partition(".")
    names = {"catalog_name": catalog, "schema_name": schema, "model_name": model.name}
    given = {key: call.body[key] for key in ("source", "run_id") if call.body.get(key)}
    stamps = {key: value for key, value in unity.stamps(call.caller.name, call.now()).items() if key != "owner"}
    body = {**names, **given, "version": version, "status": "READY", "id": str(uuid4()), **stamps}
    if call.body.get("description"):
        body["comment"] = call.body["description"]
    unity.put_version(call.store, body, model.id)
    return {"model_version": {**given, "name": model.id, "version": str(version), "status": "READY"}}


@routes("GET", ONE + "/versions", "model_versions.list")
def list_versions(call: Call) -> Text:
    model = unity.get_model(call.store, call.path["full_name"]).id
    size = call.query.get("max_results") or EVERYWHERE
    return page(call, "model_version", min(size, EVERYWHERE_MAX), where={"parent": model}).answer("model_versions")


@routes("GET", ONE + "/versions/{version}", "model_versions.get")
def get_version(call: Call) -> Json:
    return version_of(call).body


@routes("DELETE", ONE + "/versions/{version}", "model_versions.delete")
def delete_version(call: Call) -> Json:
    call.store.delete("model_version", version_of(call).id)
    return {}


def version_of(call: Call) -> Row:
    model, version = unity.get_model(call.store, call.path["full_name"]).id, call.path["version"]
    row = call.store.find("model_version", f"{model}/{version}")
    if row is None:
        raise absent(f"Version '{version}' of model '{model}' does not exist.")
    return row


def shown(row: Row, alias: str, version: int) -> Json:
    catalog, _, schema = row.parent.partition(".")
    names = {"model_name": row.name, "catalog_name": catalog, "schema_name": schema}
    return {"alias_name": alias, "version_num": version, **names}


def refuse_taken(call: Call, full_name: str) -> None:
    if call.store.find("model", full_name):
        status = 409 if call.options.perturb else 400
        raise ApiError(status, "RESOURCE_ALREADY_EXISTS", f"Registered model '{full_name}' already exists")
