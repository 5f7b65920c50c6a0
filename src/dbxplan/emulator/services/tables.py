"""Tables and functions: names in a schema. API: https://docs.databricks.com/api/workspace/tables"""

import re

from dbxplan.emulator import routines, unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, Text, dumps, invalid
from dbxplan.emulator.router import Routes

routes = Routes("catalog")
TABLES = "/api/2.1/unity-catalog/tables"
TABLE = TABLES + "/{full_name}"
FUNCTIONS = "/api/2.1/unity-catalog/functions"
FUNCTION = FUNCTIONS + "/{name}"
PAGE = 50


@routes("POST", TABLES, "tables.create")
def create_table(call: Call) -> Json:
    """External ones; any other is made by a statement."""
    if call.body["table_type"] != "EXTERNAL" or call.body["data_source_format"].upper() != "DELTA":
        raise invalid("CreateTable Only external Delta tables can be created; use SQL for others")
    return routines.make(call, "table", unity.stripped(call.body, "storage_location"))


@routes("GET", TABLES, "tables.list")
def list_tables(call: Call) -> Text:
    return listed(call, "table", "tables")


@routes("GET", "/api/2.1/unity-catalog/table-summaries", "tables.list_summaries")
def summaries(call: Call) -> Json:
    """Of a catalog; patterns are those of LIKE."""
    catalog = unity.get_catalog(call.store, call.query["catalog_name"]).id
    of_schema, of_table = (pattern(call.query.get(f"{name}_name_pattern") or "%") for name in ("schema", "table"))
    found = [
        {"full_name": row.id, "table_type": row.body["table_type"]}
        for schema in call.store.children("schema", catalog)
        if of_schema.fullmatch(schema.name)
        for row in call.store.children("table", schema.id)
        if of_table.fullmatch(row.name)
    ]
    return {"tables": found} if found else {}


def pattern(like: str) -> re.Pattern[str]:
    letters = {"%": ".*", "_": "."}
    return re.compile("".join(letters.get(letter, re.escape(letter)) for letter in like), re.DOTALL | re.IGNORECASE)


@routes("GET", TABLE, "tables.get")
def get_table(call: Call) -> Json:
    return unity.public(routines.get(call.store, "table", call.path["full_name"]).body)


@routes("GET", TABLE + "/exists", "tables.exists")
def exists(call: Call) -> Json:
    return {"table_exists": call.store.find("table", call.path["full_name"].lower()) is not None}


@routes("PATCH", TABLE, "tables.update")
def update_table(call: Call) -> Json:
    return owned(call, "table", call.path["full_name"])


@routes("DELETE", TABLE, "tables.delete")
def delete_table(call: Call) -> Json:
    unity.drop(call.store, "table", routines.get(call.store, "table", call.path["full_name"]).id)
    return {}


@routes("POST", FUNCTIONS, "functions.create")
def create_function(call: Call) -> Json:
    return routines.make(call, "function", call.body["function_info"])


@routes("GET", FUNCTIONS, "functions.list")
def list_functions(call: Call) -> Text:
    return listed(call, "function", "functions")


@routes("GET", FUNCTION, "functions.get")
def get_function(call: Call) -> Json:
    return unity.public(routines.get(call.store, "function", call.path["name"]).body)


@routes("PATCH", FUNCTION, "functions.update")
def update_function(call: Call) -> Json:
    return owned(call, "function", call.path["name"])


@routes("DELETE", FUNCTION, "functions.delete")
def delete_function(call: Call) -> Json:
    unity.drop(call.store, "function", routines.get(call.store, "function", call.path["name"]).id)
    return {}


def listed(call: Call, kind: str, key: str) -> Text:
    schema = unity.get_schema(call.store, f"{call.query['catalog_name']}.{call.query['schema_name']}")
    if call.query.get("omit_columns"):
        return Text(dumps(without_columns(call, kind, key, schema.id)))
    return unity.listed(call, kind, PAGE, parent=schema.id).answer(key)


def without_columns(call: Call, kind: str, key: str, schema: str) -> Json:
    found = unity.listed(call, kind, PAGE, parent=schema)
    bodies = [
        {name: value for name, value in unity.public(row.body).items() if name != "columns"} for row in found.rows
    ]
    token = {"next_page_token": found.next} if found.next else {}
    return {**({key: bodies} if bodies else {}), **token}


def owned(call: Call, kind: str, name: str) -> Json:
    """The owner is all that changes without SQL."""
    row = routines.get(call.store, kind, name)
    body = unity.changed(call, row.body, ("owner",), f"Update{kind.capitalize()}")
    return unity.put(call.store, kind, body, row.parent)
