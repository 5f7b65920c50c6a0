"""Updates of pipelines: nothing is computed, their states go by, and the pipeline's state follows."""

from uuid import uuid4

from dbxplan.emulator import routines, states, unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, dumps
from dbxplan.emulator.store import Row

LINE = ("WAITING_FOR_RESOURCES", "INITIALIZING", "SETTING_UP_TABLES", "RUNNING")
PIPELINE_STATE = {
    "WAITING_FOR_RESOURCES": "DEPLOYING",
    "INITIALIZING": "STARTING",
    "SETTING_UP_TABLES": "STARTING",
    "RUNNING": "RUNNING",
    "STOPPING": "STOPPING",
    "COMPLETED": "IDLE",
    "CANCELED": "IDLE",
    "FAILED": "FAILED",
}
ENDED = frozenset(("COMPLETED", "CANCELED", "FAILED"))
LISTED = (
    "pipeline_id",
    "name",
    "state",
    "health",
    "cluster_id",
    "creator_user_name",
    "run_as_user_name",
    "latest_updates",
)


def start(call: Call, body: Json, asked: Json) -> str:
    """A new update; that of a continuous pipeline runs on until it is stopped."""
    id = str(uuid4())
    run = {"pipeline_id": body["pipeline_id"], "update_id": id, "creation_time": call.now(), **asked}
    run = states.begin(
        call,
        run,
        LINE if body["spec"].get("continuous") else (*LINE, "FAILED" if call.options.runs_fail else "COMPLETED"),
    )
    put(call, run)
    follow(call, {**body, "_active": id}, run)
    return id


def stop(call: Call, body: Json) -> None:
    run = active(call, body)
    if run is not None and run["state"] != "STOPPING":
        run = states.begin(call, run, ("STOPPING", "CANCELED"))
        put(call, run)
        follow(call, body, run)


def active(call: Call, body: Json) -> Json | None:
    """The update that has not ended."""
    row = call.store.find("pipeline_update", body.get("_active", ""))
    run = row.body if row else None
    return run if run and run["state"] not in ENDED else None


def ingested(call: Call, body: Json) -> None:
    """The tables that a finished update of an ingestion has written; those of code are known to nobody."""
    for each in (body["spec"].get("ingestion_definition") or {}).get("objects") or ():
        asked = each.get("table") or each.get("report") or {}
        name = asked.get("destination_table") or asked.get("source_table")
        schema = f"{asked.get('destination_catalog')}.{asked.get('destination_schema')}".lower()
        if name and call.store.find("schema", schema) and not call.store.find("table", f"{schema}.{name.lower()}"):
            names = dict(zip(("catalog_name", "schema_name"), schema.split("."), strict=True))
            table = {**names, "name": name, "table_type": "STREAMING_TABLE", "pipeline_id": body["pipeline_id"]}
            routines.make(call, "table", table, owner=body["run_as_user_name"])


def drop_tables(call: Call, body: Json) -> None:
    """What the pipeline owns goes with it."""
    for row in call.store.newest("table"):
        if row.body.get("pipeline_id") == body["pipeline_id"]:
            unity.drop(call.store, "table", row.id)


def look(call: Call, body: Json) -> Json:
    """The pipeline as this poll shows it."""
    run = active(call, body)
    if run is None:
        return body
    shown, kept = states.poll(call, run)
    answer = with_run(body, shown)
    if kept is not run:
        put(call, kept)
        follow(call, body, kept)
    return answer


def look_at_run(call: Call, body: Json, row: Row) -> Json:
    """The update as this poll shows it."""
    run = row.body
    shown, kept = states.poll(call, run)
    if kept is not run:
        put(call, kept)
        follow(call, body, kept)
    return shown


def follow(call: Call, body: Json, run: Json) -> None:
    if run["state"] == "COMPLETED":
        ingested(call, body)
    save(call, with_run(body, run))


def with_run(body: Json, run: Json) -> Json:
    latest = {key: run[key] for key in ("update_id", "state", "creation_time")}
    others = [other for other in body.get("latest_updates", []) if other["update_id"] != run["update_id"]]
    return {**body, "state": PIPELINE_STATE[run["state"]], "latest_updates": [latest, *others][:5]}


def put(call: Call, run: Json) -> None:
    item = {key: value for key, value in run.items() if not key.startswith("_")}
    call.store.put("pipeline_update", run["update_id"], run, parent=run["pipeline_id"], item=dumps(item))


def save(call: Call, body: Json) -> None:
    item = {key: body[key] for key in LISTED if key in body}
    call.store.put("pipeline", body["pipeline_id"], body, name=body["name"], item=dumps(item))
