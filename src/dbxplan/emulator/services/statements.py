"""SQL statements: expressions are computed, and tables and functions made by name. API: https://docs.databricks.com/api/workspace/statementexecution"""

import re
import sqlite3
from typing import Any
from uuid import uuid4

from dbxplan.emulator import routines
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes

routes = Routes("sql")
PATH = "/api/2.0/sql/statements"
KIND = "statement"
CHUNK_ROWS = 1000
MOST_STEPS = 5_000_000
ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE))
TYPES = {int: "INT", float: "DOUBLE", str: "STRING", bytes: "BINARY"}
TIMEOUT = re.compile(r"(\d+)s")


@routes("POST", PATH, "statement_execution.execute_statement")
def execute(call: Call) -> Json:
    """Within its time it is done at once; with `0s` it is looked at later."""
    given = call.body
    if call.store.find("warehouse", given["warehouse_id"]) is None:
        raise absent(f"SQL warehouse {given['warehouse_id']} does not exist.")
    seconds = TIMEOUT.fullmatch(given.get("wait_timeout", "10s"))
    if not seconds or not (seconds[1] == "0" or 5 <= int(seconds[1]) <= 50):
        raise invalid("wait_timeout must be 0s, or between 5s and 50s")
    if given.get("disposition", "INLINE") != "INLINE" or given.get("format", "JSON_ARRAY") != "JSON_ARRAY":
        raise invalid("The emulator gives results inline, as JSON_ARRAY, only")
    id = str(uuid4())
    state = "PENDING" if seconds[1] == "0" else "DONE"
    call.store.put(KIND, id, {"id": id, "state": state, **done(call, given)})
    return shown(call, id)


@routes("GET", PATH + "/{statement_id}", "statement_execution.get_statement")
def get(call: Call) -> Json:
    """Each look moves it on."""
    id = call.path["statement_id"]
    body = find(call, id)
    following = {"PENDING": "RUNNING", "RUNNING": "DONE"}.get(body["state"])
    if following:
        call.store.put(KIND, id, {**body, "state": following})
    return shown(call, id)


@routes("GET", PATH + "/{statement_id}/result/chunks/{chunk_index}", "statement_execution.get_statement_result_chunk_n")
def chunk(call: Call) -> Json:
    body, index = find(call, call.path["statement_id"]), call.path["chunk_index"]
    if body["state"] != "DONE" or body.get("error") or not index.isdigit() or int(index) >= count(body):
        raise absent(f"Chunk {index} of statement {body['id']} does not exist.")
    return part(body, int(index))


@routes("POST", PATH + "/{statement_id}/cancel", "statement_execution.cancel_execution")
def cancel(call: Call) -> Json:
    body = find(call, call.path["statement_id"])
    if body["state"] != "DONE":
        call.store.put(KIND, body["id"], {**body, "state": "CANCELED"})
    return {}


def done(call: Call, given: Json) -> Json:
    try:
        made = routines.stated(call, given)
    except ApiError as error:
        return {"error": f"[{error.code}] {error.message}"}
    return {"columns": [], "rows": [], "truncated": False} if made else computed(given)


def computed(given: Json) -> Json:
    """Columns and rows, or an error."""
    connection = sqlite3.connect(":memory:")
    connection.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY)
    steps = iter(range(MOST_STEPS // 1000))
    connection.set_progress_handler(lambda: next(steps, None) is None, 1000)
    limit = given.get("row_limit")
    try:
        asked = {one["name"]: typed(one) for one in given.get("parameters") or ()}
        cursor = connection.execute(given["statement"].rstrip().rstrip(";"), asked)
        rows = cursor.fetchall() if limit is None else cursor.fetchmany(limit)
        more = limit is not None and cursor.fetchone() is not None
        columns = [one[0] for one in cursor.description or ()]
    except (sqlite3.Error, ValueError) as error:
        return {"error": f"{error} (the emulator computes expressions, as SQLite does, and reads no tables)"}
    finally:
        connection.close()
    kinds = [next((TYPES[type(row[i])] for row in rows if row[i] is not None), "STRING") for i in range(len(columns))]
    values = [[None if value is None else text(value) for value in row] for row in rows]
    return {"columns": list(zip(columns, kinds, strict=True)), "rows": values, "truncated": more}


def typed(parameter: Json) -> Any:
    value, kind = parameter.get("value"), parameter.get("type", "STRING").upper()
    if value is None:
        return None
    if kind in ("INT", "LONG", "BIGINT", "SHORT", "BYTE"):
        return int(value)
    return float(value) if kind in ("DOUBLE", "FLOAT") else value


def text(value: Any) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def shown(call: Call, id: str) -> Json:
    body = find(call, id)
    if body["state"] != "DONE":
        return {"statement_id": id, "status": {"state": body["state"]}}
    if body.get("error"):
        error = {"error_code": "BAD_REQUEST", "message": body["error"]}
        return {"statement_id": id, "status": {"state": "FAILED", "error": error}}
    return {"statement_id": id, "status": {"state": "SUCCEEDED"}, "manifest": manifest(body), "result": part(body, 0)}


def manifest(body: Json) -> Json:
    columns = [
        {"name": name, "position": i, "type_name": kind, "type_text": kind}
        for i, (name, kind) in enumerate(body["columns"])
    ]
    chunks = [
        {key: part(body, i)[key] for key in ("chunk_index", "row_offset", "row_count")} for i in range(count(body))
    ]
    return {
        "format": "JSON_ARRAY",
        "schema": {"column_count": len(columns), "columns": columns},
        "total_chunk_count": len(chunks),
        "chunks": chunks,
        "total_row_count": len(body["rows"]),
        "truncated": body["truncated"],
    }


def part(body: Json, index: int) -> Json:
    start = index * CHUNK_ROWS
    rows = body["rows"][start : start + CHUNK_ROWS]
    found = {"chunk_index": index, "row_offset": start, "row_count": len(rows), "data_array": rows}
    if index + 1 >= count(body):
        return found
    link = f"{PATH}/{body['id']}/result/chunks/{index + 1}"
    return {**found, "next_chunk_index": index + 1, "next_chunk_internal_link": link}


def count(body: Json) -> int:
    return max(1, -(-len(body["rows"]) // CHUNK_ROWS))


def find(call: Call, id: str) -> Json:
    row = call.store.find(KIND, id)
    if row is None:
        raise absent(f"The statement {id} was not found.")
    return row.body
