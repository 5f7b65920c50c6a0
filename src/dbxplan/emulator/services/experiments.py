"""MLflow experiments and their runs, which log nothing. API: https://docs.databricks.com/api/workspace/experiments"""

import posixpath
from uuid import uuid4

from dbxplan.emulator import access, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.identity import new_id
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("ml")
PATH = "/api/2.0/mlflow/experiments"
KIND = "experiment"
LIST_MAX, SEARCH_MAX, RUNS = 1000, 3000, 1000


@routes("POST", PATH + "/create", "experiments.create_experiment")
def create(call: Call) -> Json:
    given = call.body
    name = checked_name(call, given["name"])
    tags = {tag["key"]: tag.get("value", "") for tag in given.get("tags", ()) if tag.get("key")}
    if len(tags) != len(given.get("tags", ())):
        raise invalid("Every tag needs a key of its own")
    id = str(new_id(call.store))
    body = {
        "experiment_id": id,
        "name": name,
        "artifact_location": (given.get("artifact_location") or f"dbfs:/databricks/mlflow-tracking/{id}").rstrip("/"),
        "lifecycle_stage": "active",
        "creation_time": call.now(),
        "last_update_time": call.now(),
        **({"trace_location": located(given["trace_location"])} if given.get("trace_location") else {}),
        "_tags": tags,
        "_owner": {"id": call.caller.id, "name": call.caller.name},
        "_source": given["name"],
    }
    keep(call, body)
    access.created(call, "experiments", id)
    return {"experiment_id": id}


@routes("GET", PATH + "/get", "experiments.get_experiment")
def get(call: Call) -> Json:
    """Also of one that was deleted."""
    return {"experiment": public(find(call, call.query["experiment_id"], "CAN_READ"))}


@routes("GET", PATH + "/get-by-name", "experiments.get_by_name")
def get_by_name(call: Call) -> Json:
    name = tree.normal(call.query["experiment_name"])
    for row in call.store.named(KIND, name):
        access.require(call, "experiments", row.id, "CAN_READ", "use experiment")
        return {"experiment": public(row.body)}
    raise absent(f"Node {name} does not exist.")


@routes("GET", PATH + "/list", "experiments.list_experiments")
def list_(call: Call) -> Text:
    return found(call, call.query, LIST_MAX)


@routes("POST", PATH + "/search", "experiments.search_experiments")
def search(call: Call) -> Text:
    if call.body.get("filter") or call.body.get("order_by"):
        raise invalid("The emulator does not imitate filter and order_by of experiments")
    call.query = {**call.query, **call.body}
    return found(call, call.query, SEARCH_MAX)


@routes("POST", PATH + "/update", "experiments.update_experiment")
def update(call: Call) -> Json:
    body = alive(find(call, call.body["experiment_id"], "CAN_EDIT"))
    if call.body.get("new_name") and tree.normal(call.body["new_name"]) != body["name"]:
        body |= {"name": checked_name(call, call.body["new_name"]), "_source": call.body["new_name"]}
    keep(call, {**body, "last_update_time": call.now()})
    return {}


@routes("POST", PATH + "/set-experiment-tag", "experiments.set_experiment_tag")
def set_tag(call: Call) -> Json:
    body = alive(find(call, call.body["experiment_id"], "CAN_EDIT"))
    if not call.body["key"]:
        raise invalid("Missing required field: key")
    body["_tags"][call.body["key"]] = call.body.get("value", "")
    keep(call, {**body, "last_update_time": call.now()})
    return {}


@routes("POST", PATH + "/delete", "experiments.delete_experiment")
def delete(call: Call) -> Json:
    """The object stays; its name is free again, but for services that keep it."""
    body = alive(find(call, call.body["experiment_id"], "CAN_MANAGE"))
    name = body["name"] if call.options.perturb else f"{body['name']} (deleted {body['experiment_id']})"
    keep(call, {**body, "lifecycle_stage": "deleted", "name": name, "_name": body["name"]})
    return {}


@routes("POST", PATH + "/restore", "experiments.restore_experiment")
def restore(call: Call) -> Json:
    body = find(call, call.body["experiment_id"], "CAN_MANAGE")
    if body["lifecycle_stage"] == "deleted":
        name = body.pop("_name")
        if name != body["name"]:
            refuse_taken(call, name)
        keep(call, {**body, "lifecycle_stage": "active", "name": name})
    return {}


@routes("POST", "/api/2.0/mlflow/runs/create", "experiments.create_run")
def create_run(call: Call) -> Json:
    """It logs nothing, and ends nowhere."""
    experiment = alive(find(call, call.body.get("experiment_id") or "", "CAN_EDIT"))["experiment_id"]
    id = uuid4().hex
    info = {
        "run_id": id,
        "run_uuid": id,
        "run_name": call.body.get("run_name") or f"run-{id[:8]}",
        "experiment_id": experiment,
        "status": "RUNNING",
        "start_time": call.body.get("start_time") or call.now(),
        "artifact_uri": f"dbfs:/databricks/mlflow-tracking/{experiment}/{id}/artifacts",
        "lifecycle_stage": "active",
    }
    run = {"info": info, "data": {"tags": call.body["tags"]} if call.body.get("tags") else {}}
    call.store.put("experiment_run", id, run, parent=experiment, item=dumps(run))
    return {"run": run}


@routes("POST", "/api/2.0/mlflow/runs/search", "experiments.search_runs")
def search_runs(call: Call) -> Json:
    """All of the experiments."""
    if call.body.get("filter") or call.body.get("order_by"):
        raise invalid("The emulator knows no filters of runs, and no order_by")
    ids = [find(call, id, "CAN_READ")["experiment_id"] for id in call.body.get("experiment_ids", ())]
    runs = [row.body for id in ids for row in call.store.children("experiment_run", id)]
    size, start = call.body.get("max_results") or RUNS, int(call.body.get("page_token") or 0)
    answer: Json = {"runs": runs[start : start + size]} if runs[start:] else {}
    return {**answer, "next_page_token": str(start + size)} if start + size < len(runs) else answer


def found(call: Call, given: Json, most: int) -> Text:
    size = given.get("max_results") or most
    if not 0 < size <= most:
        raise invalid(f"max_results must be between 1 and {most}")
    view = given.get("view_type") or "ACTIVE_ONLY"
    stages = {"ACTIVE_ONLY": ("active",), "DELETED_ONLY": ("deleted",), "ALL": ("active", "deleted")}[view]

    def keep(row: Row) -> bool:
        return row.body["lifecycle_stage"] in stages and access.sees(call, "experiments", row.id)

    return page(call, KIND, size, keep).answer("experiments")


def checked_name(call: Call, given: str) -> str:
    """An absolute path, kept without `/Workspace`, in a folder that is there."""
    if not given.startswith("/"):
        raise invalid(f"Got an invalid experiment name '{given}'. An experiment name must be an absolute path.")
    name = tree.normal(given)
    refuse_taken(call, name)
    folder = tree.find(call.store, posixpath.dirname(name))
    if folder is None or folder.body["object_type"] not in ("DIRECTORY", "REPO"):
        raise absent(f"Parent directory {posixpath.dirname(name)} does not exist.", "NOT_FOUND")
    return name


def refuse_taken(call: Call, name: str) -> None:
    if call.store.named(KIND, name):
        status, code = (409, "ALREADY_EXISTS") if call.options.perturb else (400, "RESOURCE_ALREADY_EXISTS")
        raise ApiError(status, code, f"Node named '{posixpath.basename(name)}' already exists")


def located(given: Json) -> Json:
    place = given.get("uc_trace_location")
    if not place:
        raise invalid("Missing required field: trace_location.uc_trace_location")
    prefix = place.get("table_prefix") or "mlflow_experiment_trace"
    names = {key: place[key].lower() for key in ("catalog", "schema")}
    return {"uc_trace_location": {**place, **names, "effective_table_prefix": prefix}}


def find(call: Call, id: str, level: str) -> Json:
    row = call.store.find(KIND, id)
    if row is None:
        raise absent(f"No experiment was found. If using the Python fluent API, id: {id}")
    access.require(call, "experiments", id, level, "use experiment")
    return row.body


def alive(body: Json) -> Json:
    if body["lifecycle_stage"] == "deleted":
        raise invalid(f"The experiment {body['experiment_id']} must be in the 'active' state.")
    return body


def keep(call: Call, body: Json) -> None:
    call.store.put(KIND, body["experiment_id"], body, name=body["name"], item=dumps(public(body)))


def public(body: Json) -> Json:
    """With the tags that the service adds; one key of them stands there twice."""
    owner = body["_owner"]
    added = [
        ("mlflow.ownerId", owner["id"]),
        ("mlflow.experiment.sourceName", body["_source"]),
        ("mlflow.ownerId", owner["id"]),
        ("mlflow.ownerEmail", owner["name"]),
        ("mlflow.experimentType", "MLFLOW_EXPERIMENT"),
    ]
    tags = [*body["_tags"].items(), *(pair for pair in added if pair[0] not in body["_tags"])]
    shown = {key: value for key, value in body.items() if not key.startswith("_")}
    return {**shown, "tags": [{"key": key, "value": value} for key, value in tags]}
