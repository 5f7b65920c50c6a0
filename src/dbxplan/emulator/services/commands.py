"""Commands on a running cluster, which are taken and say nothing. API:
https://docs.databricks.com/api/workspace/commandexecution"""

from uuid import uuid4

from dbxplan.emulator import access
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes

routes = Routes("compute")
CONTEXTS, COMMANDS = "/api/1.2/contexts/", "/api/1.2/commands/"
CONTEXT, COMMAND = "context", "command"
MOVES = {"Queued": "Running", "Running": "Finished"}


@routes("POST", CONTEXTS + "create", "command_execution.create")
def create(call: Call) -> Json:
    id = running(call, call.body.get("clusterId", ""))
    if not call.body.get("language"):
        raise invalid("Missing required field: language")
    context = str(uuid4().int)[:19]
    call.store.put(CONTEXT, context, {"language": call.body["language"]}, parent=id)
    return {"id": context}


@routes("GET", CONTEXTS + "status", "command_execution.context_status")
def context_status(call: Call) -> Json:
    return {"id": context_of(call, call.query), "status": "Running"}


@routes("POST", CONTEXTS + "destroy", "command_execution.destroy")
def destroy(call: Call) -> Json:
    id = context_of(call, call.body)
    for row in call.store.children(COMMAND, id):
        call.store.delete(COMMAND, row.id)
    call.store.delete(CONTEXT, id)
    return {"id": id}


@routes("POST", COMMANDS + "execute", "command_execution.execute")
def execute(call: Call) -> Json:
    running(call, call.body.get("clusterId", ""))
    context, command = context_of(call, call.body), uuid4().hex
    call.store.put(COMMAND, command, {"status": "Queued"}, parent=context)
    return {"id": command}


@routes("GET", COMMANDS + "status", "command_execution.command_status")
def command_status(call: Call) -> Json:
    """Each look moves it on; no code runs, so that there is no output."""
    id, status = command_of(call, call.query)
    if status in MOVES:
        keep(call, id, MOVES[status])
    results = {"results": {"resultType": "text", "data": ""}} if status == "Finished" else {"results": None}
    return {"id": id, "status": status, **results}


@routes("POST", COMMANDS + "cancel", "command_execution.cancel")
def cancel(call: Call) -> Json:
    id, status = command_of(call, call.body)
    if status in MOVES:
        keep(call, id, "Cancelled")
    return {"id": id}


def running(call: Call, id: str) -> str:
    row = call.store.find("cluster", id)
    if row is None:
        raise absent(f"Cluster {id} does not exist")
    access.require(call, "clusters", id, "CAN_ATTACH_TO", "use cluster")
    if row.body["state"] not in ("RUNNING", "RESIZING"):
        raise ApiError(400, "INVALID_STATE", f"Cluster {id} is in unexpected state {row.body['state'].capitalize()}.")
    return id


def context_of(call: Call, given: Json) -> str:
    id = str(given.get("contextId", ""))
    row = call.store.find(CONTEXT, id)
    if row is None or row.parent != given.get("clusterId"):
        raise absent(f"Context {id} does not exist")
    return id


def command_of(call: Call, given: Json) -> tuple[str, str]:
    id = str(given.get("commandId", ""))
    row = call.store.find(COMMAND, id)
    if row is None or row.parent != context_of(call, given):
        raise absent(f"Command {id} does not exist")
    return id, row.body["status"]


def keep(call: Call, id: str, status: str) -> None:
    row = call.store.find(COMMAND, id)
    assert row is not None
    call.store.put(COMMAND, id, {"status": status}, parent=row.parent)
