"""What happened to a pipeline, and pipelines made of others. API:
https://docs.databricks.com/api/workspace/pipelines/listpipelineevents"""

from collections.abc import Iterator
from uuid import uuid4

from dbxplan.emulator import access, placed
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, Text, dumps, invalid
from dbxplan.emulator.pipeline_spec import check, filled
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.jobs import offset, token
from dbxplan.emulator.services.pipelines import ONE, alive, configure, find, refuse_taken

routes = Routes("pipelines")
LIST_DEFAULT, LIST_MAX = 25, 250
UNSENT = ("expected_last_modified", "clone_mode")
HIVE = ("storage", "target", "id")  # of a pipeline that is to be one of Unity Catalog


@routes("GET", ONE + "/events", "pipelines.list_pipeline_events")
def events(call: Call) -> Text:
    """Latest first, unless asked otherwise."""
    body = alive(find(call, "CAN_VIEW"))
    size = call.query.get("max_results") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"max_results must be between 1 and {LIST_MAX}")
    rising = call.query.get("order_by") == ["timestamp asc"]
    found = sorted(_happened(call, body), key=lambda event: (event["timestamp"], event["id"]), reverse=not rising)
    start = offset(call.query.get("page_token") or "")
    shown = {"events": found[start : start + size]} if found[start:] else {}
    more = {"next_page_token": token(start + size)} if found[start + size :] else {}
    return Text(dumps({**shown, **more}))


@routes("POST", ONE + "/clone", "pipelines.clone")
def clone(call: Call) -> Json:
    """A pipeline of Unity Catalog after one of the Hive metastore, with what is given in place of what that has."""
    old = alive(find(call, "CAN_MANAGE"))
    if not call.body.get("catalog"):
        raise invalid("Missing required field: catalog")
    if old["spec"].get("catalog"):
        raise invalid(f"The pipeline {old['pipeline_id']} is in Unity Catalog already")
    kept = {name: value for name, value in old["spec"].items() if name not in HIVE}
    call.body = {**kept, **{name: value for name, value in call.body.items() if name not in UNSENT}}
    check(call.body)
    refuse_taken(call, None)
    id = str(uuid4())
    access.created(call, "pipelines", id)
    fresh = {"pipeline_id": id, "creator_user_name": call.caller.name, "last_modified": call.now(), "state": "IDLE"}
    same = {name: old[name] for name in ("effective_publishing_mode", "health")}
    configure(call, {**fresh, **same, "run_as_user_name": call.caller.name}, filled(call, id))
    return {"pipeline_id": id}


def _happened(call: Call, body: Json) -> Iterator[Json]:
    """As far as its updates tell."""
    origin = {"pipeline_id": body["pipeline_id"], "pipeline_name": body["name"]}
    for row in call.store.children("pipeline_update", body["pipeline_id"]):
        run = row.body
        stamps = {"timestamp": placed.stamp(run["creation_time"]), "level": "INFO", "maturity_level": "STABLE"}
        about = {"origin": {**origin, "update_id": run["update_id"]}, **stamps}
        short = run["update_id"][:6]
        yield {
            "id": f"{run['update_id']}-0",
            "event_type": "create_update",
            "message": f"Update {short} started by {run['cause']}.",
            **about,
        }
        state = run["state"]
        yield {
            "id": f"{run['update_id']}-1",
            "event_type": "update_progress",
            "message": f"Update {short} is {state}.",
            **about,
        }
