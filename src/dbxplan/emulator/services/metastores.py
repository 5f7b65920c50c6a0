"""The one metastore there is. API: https://docs.databricks.com/api/workspace/metastores"""

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json
from dbxplan.emulator.router import Routes

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/metastores"


@routes("GET", PATH, "metastores.list")
def list_(call: Call) -> Json:
    return {"metastores": [metastore(call)]}


@routes("GET", PATH + "/{id}", "metastores.get")
def get(call: Call) -> Json:
    found = metastore(call)
    if call.path["id"] != found["metastore_id"]:
        raise ApiError(404, "METASTORE_DOES_NOT_EXIST", f"Metastore '{call.path['id']}' does not exist.")
    return found


@routes("GET", "/api/2.1/unity-catalog/metastore_summary", "metastores.summary")
def summary(call: Call) -> Json:
    return metastore(call)


@routes("GET", "/api/2.1/unity-catalog/current-metastore-assignment", "metastores.current")
def current(call: Call) -> Json:
    return {
        "metastore_id": unity.metastore_id(call.store),
        "workspace_id": call.workspace_id,
        "default_catalog_name": "main",
    }


def metastore(call: Call) -> Json:
    setting = call.store.find("setting", "workspace")
    assert setting is not None
    id = unity.metastore_id(call.store)
    return {
        "metastore_id": id,
        "global_metastore_id": f"aws:us-west-2:{id}",
        "name": "emulator",
        "owner": setting.body["user"],
        "storage_root": unity.ROOT,
        "cloud": "aws",
        "region": "us-west-2",
        "privilege_model_version": "1.0",
    }
