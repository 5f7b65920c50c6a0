"""Privileges on Unity Catalog objects as they are kept: one row for a principal on a securable."""

import random
from collections.abc import Collection

from dbxplan import api
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, dumps, invalid
from dbxplan.emulator.store import Row, Transaction

ALL = "ALL_PRIVILEGES"
VOLUME = ("APPLY_TAG", "MANAGE", "READ_VOLUME", "WRITE_VOLUME")
FUNCTION = ("APPLY_TAG", "CREATE_MODEL_VERSION", "EXECUTE", "MANAGE")  # registered models are functions here
SCHEMA = (
    *VOLUME, "CREATE_FUNCTION", "CREATE_MATERIALIZED_VIEW", "CREATE_MODEL", "CREATE_MODEL_VERSION", "CREATE_TABLE",
    "CREATE_VOLUME", "EXECUTE", "EXTERNAL_USE_SCHEMA", "MODIFY", "REFRESH", "SELECT", "USE_SCHEMA",
)  # fmt: skip
CATALOG = (*SCHEMA, "BROWSE", "CREATE_CONNECTION", "CREATE_FOREIGN_SECURABLE", "CREATE_SCHEMA", "USE_CATALOG")
EXTERNAL_LOCATION = (
    "BROWSE", "CREATE_EXTERNAL_TABLE", "CREATE_EXTERNAL_VOLUME", "CREATE_FOREIGN_SECURABLE", "CREATE_MANAGED_STORAGE",
    "MANAGE", "READ_FILES", "WRITE_FILES",
)  # fmt: skip
SECRET = ("MANAGE",)
TABLE = ("APPLY_TAG", "MANAGE", "MODIFY", "SELECT")
METASTORE = (
    "CREATE_CATALOG", "CREATE_CLEAN_ROOM", "CREATE_CONNECTION", "CREATE_EXTERNAL_LOCATION", "CREATE_PROVIDER",
    "CREATE_RECIPIENT", "CREATE_SERVICE_CREDENTIAL", "CREATE_SHARE", "CREATE_STORAGE_CREDENTIAL",
    "SET_SHARE_PERMISSION", "USE_MARKETPLACE_ASSETS", "USE_PROVIDER", "USE_RECIPIENT", "USE_SHARE",
)  # fmt: skip
APPLICABLE = {
    "metastore": METASTORE,
    "catalog": (ALL, *CATALOG),
    "schema": (ALL, *SCHEMA),
    "volume": (ALL, *VOLUME),
    "function": (ALL, *FUNCTION),
    "external_location": (ALL, *EXTERNAL_LOCATION),
    "secret": (ALL, *SECRET),
    "table": (ALL, *TABLE),
}
LEGACY = {
    ("catalog", "USAGE"): "USE_CATALOG",
    ("catalog", "CREATE"): "CREATE_SCHEMA",
    ("schema", "USAGE"): "USE_SCHEMA",
    ("schema", "CREATE"): "CREATE_TABLE",
}


def place(kind: str, full_name: str) -> str:
    return f"{kind}/{full_name}"


def held(store: Transaction, kind: str, full_name: str) -> list[Row]:
    return store.children("grant", place(kind, full_name))


def write(store: Transaction, kind: str, full_name: str, principal: str, privileges: Collection[str]) -> None:
    """Who holds nothing any more disappears."""
    where = place(kind, full_name)
    id = f"{where}/{principal.lower()}"
    if not privileges:
        store.delete("grant", id)
        return
    row = store.find("grant", id)
    body = {"principal": row.body["principal"] if row else principal, "privileges": sorted(privileges)}
    store.put("grant", id, body, parent=where, name=principal.lower(), item=dumps(body))


def drop(store: Transaction, kind: str, full_name: str) -> None:
    for row in held(store, kind, full_name):
        store.delete("grant", row.id)


def move(store: Transaction, kind: str, old: str, new: str) -> None:
    """They go with a securable that has another name now."""
    for row in held(store, kind, old):
        store.delete("grant", row.id)
        write(store, kind, new, row.body["principal"], row.body["privileges"])


def apply(call: Call, kind: str, full_name: str, change: Json) -> None:
    """What is removed goes first, and ALL_PRIVILEGES takes the others along."""
    principal = change.get("principal") or ""
    if not principal:
        raise invalid("UpdatePermissions Missing required field: principal")
    add, remove = (normalised(kind, change.get(key) or []) for key in ("add", "remove"))
    if add & remove:
        raise invalid(f"Duplicate privileges to add and delete for principal {principal}.")
    if wrong := sorted(add - set(APPLICABLE[kind])):
        raise invalid(f"Privilege {wrong[0]} is not applicable to this entity [{full_name}:{kind.upper()}].")
    row = call.store.find("grant", f"{place(kind, full_name)}/{principal.lower()}")
    has = set(row.body["privileges"]) if row else set()
    write(call.store, kind, full_name, principal, (set() if ALL in remove else has - remove) | add)


def normalised(kind: str, names: list[str]) -> set[str]:
    """`use schema` and the older `USAGE` are USE_SCHEMA."""
    upper = [name.strip().upper().replace(" ", "_") for name in names]
    found = {LEGACY.get((kind, name), name) for name in upper}
    if unknown := sorted(found - set(api.enum("catalog.Privilege"))):
        raise invalid(f"Unknown privilege {unknown[0]}")
    return found


def shown(call: Call, kind: str, assignment: Json) -> Json:
    """In no order, and ALL_PRIVILEGES with or without what it implies, when perturbed."""
    if not call.options.perturb:
        return assignment
    privileges = list(assignment["privileges"])
    if ALL in privileges:
        privileges = list(APPLICABLE[kind])
    random.shuffle(privileges)
    return {**assignment, "privileges": privileges}
