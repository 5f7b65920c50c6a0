"""Privileges on catalogs and what is in them. API: https://docs.databricks.com/api/workspace/grants"""

import json

from dbxplan.emulator import grants, unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, absent, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services import external_locations, uc_secrets
from dbxplan.emulator.store import Row, Transaction

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}"
EFFECTIVE = "/api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}"
SMALLEST = 150
# what the service knows beside those that can be made here
OTHERS = (
    "connection", "credential", "metastore", "pipeline", "provider", "recipient", "share", "storage_credential",
)  # fmt: skip
ALONE = ("metastore", "external_location")  # in no catalog


def get_table(store: Transaction, full_name: str) -> Row:
    """Indexes and synced tables are tables too."""
    for kind in ("table", "vector_index", "synced_database_table"):
        row = store.find(kind, full_name.lower())
        if row is not None and not row.body.get("_deleted"):
            return row
    raise absent(f"Table '{full_name}' does not exist.", "TABLE_DOES_NOT_EXIST")


def get_function(store: Transaction, full_name: str) -> Row:
    """Models are functions here."""
    return store.find("function", full_name.lower()) or unity.get_model(store, full_name)


READERS = {
    "catalog": unity.get_catalog,
    "schema": unity.get_schema,
    "volume": unity.get_volume,
    "function": get_function,
    "external_location": external_locations.get_location,
    "secret": uc_secrets.get_secret,
    "table": get_table,
}


@routes("GET", PATH, "grants.get")
def get(call: Call) -> Json:
    kind, full_name = target(call)
    size, principal = page_size(call), (call.query.get("principal") or "").lower()
    found = page(
        call, "grant", SMALLEST if size == 0 else size or 0, lambda row: principal in ("", row.name),
        {"parent": grants.place(kind, full_name)},
    )  # fmt: skip
    return answer(call, kind, [json.loads(row.item) for row in found.rows], found.next)


@routes("PATCH", PATH, "grants.update")
def update(call: Call) -> Json:
    """Adds and removes; what is not named stays. A schema notes it as a change of its own."""
    kind, full_name = target(call)
    for change in call.body.get("changes") or []:
        grants.apply(call, kind, full_name, change)
    if kind == "schema":
        schema = unity.get_schema(call.store, full_name)
        stamps = {"updated_at": call.now(), "updated_by": call.caller.name}
        unity.put(call.store, "schema", {**schema.body, **stamps}, schema.parent)
    if call.body.get("omit_permissions_in_response"):
        return {}
    return answer(call, kind, [held.body for held in grants.held(call.store, kind, full_name)])


@routes("GET", EFFECTIVE, "grants.get_effective")
def get_effective(call: Call) -> Json:
    """With what comes from the schema and the catalog around."""
    kind, full_name = target(call)
    page_size(call)
    wanted = (call.query.get("principal") or "").lower()
    found: dict[str, Json] = {}
    for source, name in around(kind, full_name):
        origin = {} if source == kind else {"inherited_from_type": source.upper(), "inherited_from_name": name}
        for held in grants.held(call.store, source, name):
            assignment = grants.shown(call, source, held.body)
            line = found.setdefault(held.name, {"principal": assignment["principal"], "privileges": []})
            line["privileges"] += [
                {"privilege": privilege, **origin}
                for privilege in assignment["privileges"]
                if source == kind or privilege in grants.APPLICABLE[kind]
            ]
    return answer_of([line for principal, line in found.items() if line["privileges"] and wanted in ("", principal)])


def around(kind: str, full_name: str) -> list[tuple[str, str]]:
    if kind in ALONE:
        return [(kind, full_name)]
    parts = full_name.split(".")
    outer = [("schema", ".".join(parts[:2])), ("catalog", parts[0])]
    return [(kind, full_name), *outer[3 - len(parts) :]]


def page_size(call: Call) -> int | None:
    size: int | None = call.query.get("max_results")
    if size is not None and (size < 0 or 0 < size < SMALLEST):
        raise invalid(f"max_results must be 0 or at least {SMALLEST}")
    return size


def answer(call: Call, kind: str, assignments: list[Json], token: str = "") -> Json:
    return answer_of([grants.shown(call, kind, assignment) for assignment in assignments], token)


def answer_of(assignments: list[Json], token: str = "") -> Json:
    more = {"next_page_token": token} if token else {}
    return {**({"privilege_assignments": assignments} if assignments else {}), **more}


def target(call: Call) -> tuple[str, str]:
    """Type and full name of the securable in the path."""
    kind, name = call.path["securable_type"].lower(), call.path["full_name"]
    if kind in READERS:
        return kind, READERS[kind](call.store, name).id
    if kind == "metastore" and name == unity.metastore_id(call.store):
        return kind, name
    if kind not in OTHERS:
        raise invalid(f"'{kind}' is not a securable type")
    what = kind.replace("_", " ").capitalize()
    raise absent(f"{what} '{name}' does not exist.", f"{kind.upper()}_DOES_NOT_EXIST")
