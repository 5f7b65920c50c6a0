"""Pipelines. API: https://docs.databricks.com/api/workspace/pipelines"""

import re
from uuid import uuid4

from dbxplan.emulator import access, states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("pipelines")
PATH = "/api/2.0/pipelines"
ONE = PATH + "/{pipeline_id}"
OUTSIDE_SPEC = frozenset(("allow_duplicate_names", "dry_run", "expected_last_modified", "run_as", "parameters", "id"))
FIXED = (
    "ingestion_definition.connection_name", "ingestion_definition.ingestion_gateway_id",
    "ingestion_definition.ingest_from_uc_foreign_catalog", "gateway_definition.connection_id",
    "gateway_definition.connection_name", "gateway_definition.gateway_storage_catalog",
    "gateway_definition.gateway_storage_schema", "gateway_definition.gateway_storage_name",
)  # fmt: skip
STARTING = ("DEPLOYING", "STARTING", "RUNNING")
UPDATE_RUN = ("QUEUED", "CREATED", "WAITING_FOR_RESOURCES", "INITIALIZING", "SETTING_UP_TABLES", "RUNNING", "COMPLETED")
STOPPED = ("IDLE", "FAILED", "DELETED")
LIKE = re.compile(r"(name|notebook)\s*(LIKE|=)\s*'((?:[^']|'')*)'", re.IGNORECASE)
LIST_DEFAULT, LIST_MAX = 25, 100


@routes("POST", PATH, "pipelines.create")
def create(call: Call) -> Json:
    check(call, None)
    id = str(uuid4())
    spec = filled(call, id)
    if "catalog" in spec:
        spec["catalog"] = spec["catalog"].lower()  # only the first create does that
    if call.body.get("dry_run"):
        return {"effective_settings": spec}
    access.created(call, "pipelines", id)
    body = {"pipeline_id": id, "creator_user_name": call.caller.name, "state": "IDLE"}
    if spec.get("continuous"):
        body = states.begin(call, body, STARTING)
    save(call, body, spec)
    return {"pipeline_id": id}


@routes("GET", PATH, "pipelines.list_pipelines")
def list_(call: Call) -> Text:
    size = call.query.get("max_results") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"max_results must be between 1 and {LIST_MAX}")
    wanted = matcher(call.query.get("filter") or "")
    return page(
        call, "pipeline", size, lambda row: not row.body.get("_deleted") and wanted(row) and access.sees(call, "pipelines", row.id)
    ).answer("statuses")  # fmt: skip


@routes("GET", ONE, "pipelines.get")
def get(call: Call) -> Json:
    row = find(call, "CAN_VIEW")
    body = row.body
    if body.get("_deleted"):
        call.store.delete("pipeline", row.id)  # one look more, then it is gone
        return public(body)
    ahead = states.advanced(call, body)
    return public(body if ahead is None else save(call, ahead, body["spec"]))


@routes("PUT", ONE, "pipelines.update")
def update(call: Call) -> Json:
    row = find(call, "CAN_MANAGE")
    old = alive(row)
    expected = call.body.get("expected_last_modified")
    if expected is not None and expected != old["last_modified"]:
        raise ApiError(409, "RESOURCE_CONFLICT", f"The pipeline {row.id} was modified in the meantime.")
    check(call, row.id)
    spec = filled(call, row.id)
    check_fixed(old["spec"], spec)
    body = {**old, "last_modified": max(call.now(), old["last_modified"] + 1)}
    if spec.get("continuous") and body["state"] in STOPPED:
        body = states.begin(call, body, STARTING)
    save(call, body, spec)
    return {}


@routes("DELETE", ONE, "pipelines.delete")
def delete(call: Call) -> Json:
    row = find(call, "CAN_MANAGE")
    body = alive(row)
    body |= {"_deleted": True, "state": "DELETED", "_ahead": []}
    call.store.put("pipeline", row.id, body)
    for update in call.store.children("pipeline_update", row.id):
        call.store.delete("pipeline_update", update.id)
    return {}


def find(call: Call, level: str) -> Row:
    id = call.path["pipeline_id"]
    row = call.store.find("pipeline", id)
    if row is None:
        raise absent(f"The specified pipeline {id} was not found.")
    access.require(call, "pipelines", id, level, "use pipeline")
    return row


def alive(row: Row) -> Json:
    body = row.body
    if body.get("_deleted"):
        raise absent(f"The specified pipeline {row.id} was not found.")
    return body


def check(call: Call, id: str | None) -> None:
    body = call.body
    for one, other in (("catalog", "storage"), ("schema", "target")):
        if body.get(one) and body.get(other):
            raise invalid(f"{one} and {other} can not be combined")
    if body.get("target") and not re.fullmatch(r"\w+", body["target"]):
        raise invalid(
            f"Invalid target '{body['target']}': only letters, digits and underscores; a catalog goes into catalog"
        )
    if len(body.get("tags") or ()) > 25:
        raise invalid("The number of tags may not exceed 25")
    if body.get("ingestion_definition") and (body.get("libraries") or body.get("target")):
        raise invalid("ingestion_definition can not be combined with libraries or target")
    if "event_log" in body and not body["event_log"].get("name"):
        raise invalid("Missing required field: event_log.name")
    check_name(call, id)


def check_name(call: Call, id: str | None) -> None:
    name = call.body.get("name")
    if name is None or call.body.get("allow_duplicate_names"):
        return
    if any(row.id != id for row in call.store.named("pipeline", name)):
        raise ApiError(409, "RESOURCE_CONFLICT", f"The pipeline name '{name}' is already used by another pipeline.")


def check_fixed(old: Json, new: Json) -> None:
    """What can only be chosen at the create."""
    if ("catalog" in old) != ("catalog" in new):
        raise invalid("A pipeline can not change between storage in a catalog and in the hive metastore")
    for path in ("storage", *FIXED):
        if at(old, path) != at(new, path):
            raise invalid(f"{path} of a pipeline can not be changed")


def at(body: Json, path: str) -> object:
    outer, dot, inner = path.partition(".")
    return (body.get(outer) or {}).get(inner) if dot else body.get(outer)


def filled(call: Call, id: str) -> Json:
    spec = {"id": id, **{key: value for key, value in call.body.items() if key not in OUTSIDE_SPEC}}
    if "storage" not in spec and "catalog" not in spec:
        spec["storage"] = f"dbfs:/pipelines/{id}"
    if "clusters" in spec:
        spec["clusters"] = [filled_cluster(call, cluster) for cluster in spec["clusters"]]
    if "event_log" in spec:
        place = {"catalog": spec.get("catalog"), "schema": spec.get("schema") or spec.get("target")}
        spec["event_log"] = {**{key: value for key, value in place.items() if value}, **spec["event_log"]}
    if "gateway_definition" in spec:
        spec["gateway_definition"] = {"gateway_storage_name": f"gateway_{id[:8]}", **spec["gateway_definition"]}
    return strange(spec) if call.options.perturb else spec


def filled_cluster(call: Call, cluster: Json) -> Json:
    done = {"label": "default", **cluster}
    done.pop("apply_policy_default_values", None)
    if call.options.perturb:
        done = {"enable_local_disk_encryption": False, **done}
        if "autoscale" in done:
            done["autoscale"] = {"mode": "ENHANCED", **done["autoscale"]}
    return done


def strange(spec: Json) -> Json:
    """Defaults that are in effect everywhere, and that some workspaces show."""
    return {
        "edition": "ADVANCED",
        "channel": "CURRENT",
        "continuous": False,
        "development": False,
        "photon": False,
        **spec,
    }


def save(call: Call, body: Json, spec: Json) -> Json:
    """From a create or an edit (whose body may say more than the spec), or after a state moved on."""
    sent = call.body
    run_as = sent.get("run_as") or body.get("run_as")
    runner = next(iter(run_as.values())) if run_as else body.get("run_as_user_name", call.caller.name)
    kept = {
        "last_modified": call.now(),
        "effective_publishing_mode": "DEFAULT_PUBLISHING_MODE",
        "health": "HEALTHY",
        **body,
        "name": spec.get("name", ""),
        "run_as_user_name": runner,
        "spec": spec,
    }
    if run_as:
        kept["run_as"] = run_as
    if call.request.method in ("POST", "PUT") and "stop" not in call.request.path:
        kept.pop("parameters", None)
        if "parameters" in sent:
            kept["parameters"] = sent["parameters"]
    store(call, kept)
    return kept


def store(call: Call, body: Json) -> None:
    keys = (
        "pipeline_id",
        "name",
        "state",
        "health",
        "cluster_id",
        "creator_user_name",
        "run_as_user_name",
        "latest_updates",
    )
    item = {key: body[key] for key in keys if key in body}
    call.store.put("pipeline", body["pipeline_id"], body, name=body["name"], item=dumps(item))


def public(body: Json) -> Json:
    return {key: value for key, value in body.items() if not key.startswith("_")}


def matcher(text: str):  # type: ignore[no-untyped-def]
    """`name LIKE 'a%'` or `notebook='/path'`, one clause."""
    if not text:
        return lambda row: True
    found = LIKE.fullmatch(text.strip())
    if not found:
        raise invalid(f"Invalid filter: {text}. Only one clause of the form name LIKE '<pattern>' or notebook='<path>' is supported")  # fmt: skip
    field, value = found[1].lower(), found[3].replace("''", "'")
    if field == "notebook":
        return lambda row: (
            value in {library.get("notebook", {}).get("path") for library in row.body["spec"].get("libraries", [])}
        )
    compiled = re.compile(".*".join(re.escape(part) for part in value.split("%")), re.DOTALL)
    return lambda row: bool(compiled.fullmatch(row.name))
