"""What catalogs, schemas, volumes and models have in common."""

import json
from typing import Any
from uuid import uuid4

from dbxplan.emulator import grants
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, dumps, invalid
from dbxplan.emulator.paging import Page, page
from dbxplan.emulator.store import Row, Transaction

ROOT = "s3://dbxplan-emulator/metastore"
FORBIDDEN = frozenset(" ./")
SECURABLES = {
    "catalog": "catalog", "schema": "schema", "volume": "volume", "model": "function", "uc_secret": "secret",
    "table": "table", "function": "function",
}  # fmt: skip
OTHERS = {  # kind -> what stands before the full name in its id, and the field with that
    "vector_index": ("", "name"),
    "synced_database_table": ("", "name"),
    "monitor": ("", "table_name"),
    "pg_synced_table": ("synced_tables/", "name"),
}
IN_SCHEMA = ("volume", "model", "uc_secret", "table", "function")
SYSTEM_USER = "System user"
MANAGED = {
    "unity.catalog.managed.delta.defaults.delta.enableRowTracking": "true",
    "unity.catalog.managed.delta.defaults.delta.checkpointPolicy": "v2",
    "unity.catalog.managed.iceberg.defaults.delta.feature.catalogManaged": "supported",
}


def check_name(name: str, what: str) -> str:
    """Lower-cased, as it is kept."""
    if (
        not name
        or len(name) > 255
        or any(letter in FORBIDDEN or ord(letter) < 32 or ord(letter) == 127 for letter in name)
    ):
        raise invalid(f"{name!r} is not a valid name for a {what}")
    return name.lower()


def put(store: Transaction, kind: str, body: Json, parent: str = "") -> Json:
    """Keeps an object under its full name, with its list item ready."""
    alt = str(body.get("schema_id") or body.get("volume_id") or "")
    shown = public(body)
    store.put(kind, body["full_name"], body, parent=parent, name=body["name"], alt=alt, item=dumps(shown))
    return shown


def public(body: Json) -> Json:
    return {key: value for key, value in body.items() if not key.startswith("_")}


def stamps(caller: str, now: int) -> Json:
    return {"owner": caller, "created_at": now, "created_by": caller, "updated_at": now, "updated_by": caller}


def optimization(kind: str, name: str) -> Json:
    return {"value": "ENABLE", "inherited_from_type": kind, "inherited_from_name": name}


def flag(body: Json, kind: str, name: str) -> Json:
    """The setting as it is and as it works, inherited from `name` unless it is set here."""
    own = body.get("enable_predictive_optimization", "INHERIT")
    effective = optimization(kind, name) if own == "INHERIT" else {"value": own}
    return {"enable_predictive_optimization": own, "effective_predictive_optimization_flag": effective}


def stripped(body: Json, *fields: str) -> Json:
    """Storage addresses lose their trailing slash."""
    return {**body, **{field: body[field].rstrip("/") for field in fields if body.get(field)}}


def make_catalog(
    store: Transaction, body: Json, *, owner: str, metastore_id: str, now: int, pending: bool = False
) -> Json:
    """A catalog with the schemas that come with it: `default` in a standard one, `information_schema` in each."""
    foreign, shared = body.get("connection_name"), body.get("share_name")
    name = body["name"]
    catalog = {
        **body,
        "full_name": name,
        "catalog_type": "FOREIGN_CATALOG" if foreign else "DELTASHARING_CATALOG" if shared else "MANAGED_CATALOG",
        "isolation_mode": "OPEN",
        "securable_type": "CATALOG",
        "browse_only": False,
        "metastore_id": metastore_id,
        **stamps(owner, now),
    }
    if foreign:
        catalog["provisioning_info"] = {"state": "ACTIVE"}
    if not foreign and not shared:
        catalog |= {"storage_location": f"{body.get('storage_root', ROOT)}/__unitystorage/catalogs/{uuid4()}"}
        catalog |= flag(body, "METASTORE", "metastore")
        make_schema(store, {"name": "default", "catalog_name": name}, catalog, owner, now)
    make_schema(store, {"name": "information_schema", "catalog_name": name}, catalog, SYSTEM_USER, now)
    if pending:
        catalog["_pending"] = 1
    return put(store, "catalog", catalog)


def make_schema(store: Transaction, body: Json, catalog: Json, owner: str, now: int, *, pending: bool = False) -> Json:
    """`pending`: the managed properties come with the second read, a moment after the create."""
    id = str(uuid4())
    root = body.get("storage_root") or catalog.get("storage_root") or ROOT
    schema = {
        **body,
        "full_name": f"{body['catalog_name']}.{body['name']}",
        "catalog_type": catalog["catalog_type"],
        "schema_id": id,
        "metastore_id": catalog["metastore_id"],
        "browse_only": False,
        "storage_location": f"{root}/__unitystorage/schemas/{id}",
        **flag(body, "CATALOG", body["catalog_name"]),
        **stamps(owner, now),
    }
    if pending:
        schema["_pending"] = 1
    return put(store, "schema", schema, parent=body["catalog_name"])


def drop(store: Transaction, kind: str, full_name: str) -> None:
    """With the privileges on it."""
    store.delete(kind, full_name)
    grants.drop(store, SECURABLES[kind], full_name)


def drop_schema(store: Transaction, full_name: str) -> None:
    """With everything in it."""
    for volume in store.children("volume", full_name):
        drop_volume(store, volume)
    for model in store.children("model", full_name):
        drop_model(store, model.id)
    for kind in ("uc_secret", "table", "function"):
        for row in store.children(kind, full_name):
            drop(store, kind, row.id)
    drop(store, "schema", full_name)


def drop_model(store: Transaction, full_name: str) -> None:
    """With its versions."""
    for version in store.children("model_version", full_name):
        store.delete("model_version", version.id)
    drop(store, "model", full_name)


def drop_volume(store: Transaction, volume: Row) -> None:
    """With its files, when it is managed."""
    for entry in store.under("fs", f"{volume.body['volume_id']}/"):
        store.delete_blob(entry.alt)
        store.delete("fs", entry.id)
    drop(store, "volume", volume.id)


def rename(store: Transaction, kind: str, old: str, body: Json, parent: str = "") -> Json:
    """Keeps an object under the full name that it has now."""
    store.delete(kind, old)
    grants.move(store, SECURABLES[kind], old, body["full_name"])
    return put(store, kind, body, parent)


def move_contents(store: Transaction, old_schema: str, catalog: str, schema: str) -> None:
    """The schema has another name now, and so has what is in it. Files stay, kept under the volume's id."""
    for kind in IN_SCHEMA:
        for row in store.children(kind, old_schema):
            names = {"catalog_name": catalog, "schema_name": schema, "full_name": f"{catalog}.{schema}.{row.name}"}
            rename(store, kind, row.id, {**row.body, **names}, f"{catalog}.{schema}")
            if kind == "model":
                move_versions(store, row.id, names["full_name"])
    move_tables(store, old_schema, f"{catalog}.{schema}")


def move_tables(store: Transaction, old_schema: str, new_schema: str) -> None:
    """What other services made of names in the schema: each keeps where it stood and what it refers to."""
    for kind, (head, field) in OTHERS.items():
        for row in store.under(kind, f"{head}{old_schema}."):
            name = f"{head}{new_schema}.{row.id.rpartition('.')[2]}"
            store.delete(kind, row.id)
            grants.move(store, "table", row.id.removeprefix(head), name.removeprefix(head))
            body = {**row.body, field: name}
            item = dumps({**json.loads(row.item), field: name}) if row.item else ""
            store.put(kind, name, body, parent=row.parent, item=item)


def move_versions(store: Transaction, old: str, new: str) -> None:
    """The model has another name now."""
    catalog, schema, name = new.split(".")
    for row in store.children("model_version", old):
        store.delete("model_version", row.id)
        put_version(store, {**row.body, "catalog_name": catalog, "schema_name": schema, "model_name": name}, new)


def put_version(store: Transaction, body: Json, model: str) -> None:
    store.put("model_version", f"{model}/{body['version']}", body, parent=model, item=dumps(body))


def manages(call: Call) -> bool:
    """Whether this metastore adds properties of its own."""
    return call.options.managed_properties or call.options.perturb


def settle(call: Call, kind: str, row: Row) -> Json:
    """What a read shows: the first one after a create lacks the managed properties, the next ones have them."""
    body = row.body
    if "_pending" not in body:
        return public(body)
    left = body.pop("_pending")
    if left:
        shown = public(body)
        put(call.store, kind, {**body, "_pending": left - 1}, row.parent)
        return shown
    body["properties"] = {**MANAGED, **body.get("properties", {})}
    body |= {"updated_by": SYSTEM_USER, "updated_at": call.now()}
    return put(call.store, kind, body, row.parent)


def listed(call: Call, kind: str, server_size: int, parent: str | None = None) -> Page:
    """Without `max_results` everything at once, with 0 a size of the server's choice."""
    where = {"parent": parent} if parent is not None else {}
    size = call.query.get("max_results")
    if size is not None and size < 0:
        raise invalid("max_results must not be negative")
    if manages(call):
        for row in call.store.newest(kind, where=where):
            settle(call, kind, row)
    return page(call, kind, 0 if size is None else size or server_size, where=where)


def get_catalog(store: Transaction, name: str) -> Row:
    row = store.find("catalog", name.lower())
    if row is None:
        raise absent(f"Catalog '{name}' does not exist.", "CATALOG_DOES_NOT_EXIST")
    return row


def get_schema(store: Transaction, full_name: str) -> Row:
    catalog, dot, name = full_name.partition(".")
    if not dot or not name or "." in name:
        raise invalid(f"'{full_name}' is not a valid name for a schema: expected <catalog>.<schema>")
    get_catalog(store, catalog)
    row = store.find("schema", full_name.lower())
    if row is None:
        raise absent(f"Schema '{full_name}' does not exist.", "SCHEMA_DOES_NOT_EXIST")
    return row


def get_volume(store: Transaction, full_name: str) -> Row:
    parts = full_name.split(".")
    if len(parts) != 3 or not all(parts):
        raise invalid(f"'{full_name}' is not a valid name for a volume: expected <catalog>.<schema>.<volume>")
    get_schema(store, f"{parts[0]}.{parts[1]}")
    row = store.find("volume", full_name.lower())
    if row is None:
        raise absent(f"Volume '{full_name}' does not exist.")
    return row


def get_model(store: Transaction, full_name: str) -> Row:
    parts = full_name.split(".")
    if len(parts) != 3 or not all(parts):
        raise invalid(f"'{full_name}' is not a valid name for a model: expected <catalog>.<schema>.<model>")
    get_schema(store, f"{parts[0]}.{parts[1]}")
    row = store.find("model", full_name.lower())
    if row is None:
        raise absent(f"Registered model '{full_name}' does not exist.")
    return row


def metastore_id(store: Transaction) -> str:
    workspace = store.find("setting", "workspace")
    assert workspace is not None
    return str(workspace.body["metastore_id"])


def changed(call: Call, old: Json, fields: tuple[str, ...], what: str, *, again: bool = False) -> Json:
    """A PATCH: what is left out stays. One that changes nothing is refused, `again` only one without fields."""
    given: dict[str, Any] = {key: call.body[key] for key in fields if key in call.body}
    if "new_name" in given:
        given["name"] = check_name(given.pop("new_name"), what.removeprefix("Update").lower())
    if not given or (not again and all(old.get(key) == value for key, value in given.items())):
        raise invalid(f"{what} Nothing to update.")
    return {**old, **given, "updated_at": call.now(), "updated_by": call.caller.name}


def not_empty(what: str, name: str) -> ApiError:
    code = f"{what.upper()}_NOT_EMPTY"
    return ApiError(400, code, f"{what} '{name}' is not empty. Please delete its contents or set force to true.")
