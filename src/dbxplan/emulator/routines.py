"""Tables, views and functions as they are kept: names in a schema, with nothing behind them."""

import re
from uuid import uuid4

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.store import Row, Transaction

DDL = re.compile(
    r"\s*(?P<verb>CREATE|DROP)\s+(?P<replace>OR\s+REPLACE\s+)?(?P<external>EXTERNAL\s+)?"
    r"(?P<what>TABLE|VIEW|MATERIALIZED\s+VIEW|STREAMING\s+TABLE|FUNCTION)\s+"
    r"(?P<if>IF\s+(?:NOT\s+)?EXISTS\s+)?(?P<name>[\w`.-]+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
TYPES = {"TABLE": "MANAGED", "VIEW": "VIEW", "MATERIALIZED VIEW": "MATERIALIZED_VIEW"}


def make(call: Call, kind: str, given: Json, *, owner: str = "") -> Json:
    """A table or function of its schema; `kind` says which."""
    name = unity.check_name(given["name"], kind)
    schema = unity.get_schema(call.store, f"{given['catalog_name']}.{given['schema_name']}")
    full_name = f"{schema.id}.{name}"
    if any(call.store.find(each, full_name) for each in ((kind, "model") if kind == "function" else (kind,))):
        what = kind.capitalize()
        raise ApiError(400, f"{kind.upper()}_ALREADY_EXISTS", f"{what} '{full_name}' already exists")
    body = {
        **given,
        "name": name,
        "catalog_name": schema.parent,
        "schema_name": schema.name,
        "full_name": full_name,
        f"{kind}_id": str(uuid4()),
        "metastore_id": schema.body["metastore_id"],
        "browse_only": False,
        **unity.stamps(owner or call.caller.name, call.now()),
    }
    return unity.put(call.store, kind, body, schema.id)


def get(store: Transaction, kind: str, full_name: str) -> Row:
    parts = full_name.split(".")
    if len(parts) != 3 or not all(parts):
        raise invalid(f"'{full_name}' is not a valid name: expected <catalog>.<schema>.<{kind}>")
    unity.get_schema(store, f"{parts[0]}.{parts[1]}")
    row = store.find(kind, full_name.lower())
    if row is None:
        raise absent(f"{kind.capitalize()} '{full_name}' does not exist.", f"{kind.upper()}_DOES_NOT_EXIST")
    return row


def stated(call: Call, given: Json) -> bool:
    """Whether the statement made or dropped a table, view or function; what it says of it beside names is not read."""
    found = DDL.fullmatch(given["statement"])
    if not found:
        return False
    parts = found["name"].replace("`", "").split(".")
    parts = [*(given.get(field) or "" for field in ("catalog", "schema")), *parts][-3:]
    what = re.sub(r"\s+", " ", found["what"].upper())
    kind = "function" if what == "FUNCTION" else "table"
    there = call.store.find(kind, ".".join(parts).lower())
    if found["verb"].upper() == "DROP":
        if there or not found["if"]:
            unity.drop(call.store, kind, get(call.store, kind, ".".join(parts)).id)
        return True
    if there and found["replace"]:
        unity.drop(call.store, kind, there.id)
    elif there and found["if"]:
        return True
    names = dict(zip(("catalog_name", "schema_name", "name"), parts, strict=True))
    make(call, kind, {**names, **(table(what, found["rest"]) if kind == "table" else {})})
    return True


def table(what: str, rest: str) -> Json:
    external = re.search(r"\bLOCATION\s+'([^']*)'", rest, re.IGNORECASE)
    if what == "TABLE" and external:
        return {"table_type": "EXTERNAL", "data_source_format": "DELTA", "storage_location": external[1].rstrip("/")}
    body = {"table_type": TYPES.get(what, "STREAMING_TABLE")}
    if "VIEW" in what:
        return {**body, "view_definition": re.sub(r"^.*?\bAS\s+", "", rest.strip(), flags=re.IGNORECASE | re.DOTALL)}
    return {**body, "data_source_format": "DELTA"}
