"""Secrets of Unity Catalog. API: https://docs.databricks.com/api/workspace/secretsuc"""

from datetime import datetime, timezone

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row, Transaction

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/secrets"
KIND = "uc_secret"
WRITABLE = ("value", "comment", "expire_time", "owner")
LARGEST_BYTES, MOST_LISTED = 60 * 1024, 1000


@routes("POST", PATH, "secrets_uc.create_secret")
def create(call: Call) -> Json:
    given = call.body
    name = unity.check_name(given["name"], "secret")
    schema = unity.get_schema(call.store, f"{given['catalog_name']}.{given['schema_name']}")
    full_name = f"{schema.id}.{name}"
    if call.store.find(KIND, full_name):
        raise ApiError(409, "RESOURCE_ALREADY_EXISTS", f"Secret {full_name} already exists")
    stamps = {"create_time": now(call), "created_by": call.caller.name}
    places = {"catalog_name": schema.parent, "schema_name": schema.name, "name": name, "full_name": full_name}
    written = {key: given[key] for key in WRITABLE if key in given}
    return put(call, {**stamps, **places, "metastore_id": unity.metastore_id(call.store)}, written, schema.id)


@routes("GET", PATH, "secrets_uc.list_secrets")
def list_(call: Call) -> Text:
    """Of a schema, a catalog or the metastore; values are in none of them."""
    catalog, schema = call.query.get("catalog_name") or "", call.query.get("schema_name") or ""
    if schema and not catalog:
        raise invalid("schema_name needs catalog_name beside it")
    if catalog:
        unity.get_catalog(call.store, catalog)
    where = {"parent": unity.get_schema(call.store, f"{catalog}.{schema}").id} if schema else {}
    size = call.query.get("page_size") or 0
    if not 0 <= size <= MOST_LISTED:
        raise invalid(f"page_size must be between 0 and {MOST_LISTED}")
    keep = (lambda row: row.parent.startswith(f"{catalog.lower()}.")) if catalog and not schema else None
    return page(call, KIND, size, keep, where).answer("secrets")


@routes("GET", PATH + "/{full_name}", "secrets_uc.get_secret")
def get(call: Call) -> Json:
    body = find(call).body
    shown = unity.public(body)
    if not call.query.get("include_value"):
        return shown
    if call.caller.name != body["effective_owner"]:
        raise ApiError(403, "PERMISSION_DENIED", f"User does not have READ_SECRET on Secret '{body['full_name']}'")
    return {**shown, "effective_value": body["_value"]}


@routes("PATCH", PATH + "/{full_name}", "secrets_uc.update_secret")
def update(call: Call) -> Json:
    """What the mask names and the body lacks is cleared."""
    row = find(call)
    mask = (call.query.get("update_mask") or "").split(",")
    fields = WRITABLE if mask == ["*"] else mask
    if wrong := sorted(set(fields) - set(WRITABLE)):
        raise invalid(f"Unknown field path in update_mask: {wrong[0]}")
    if "value" in fields and "value" not in call.body:
        raise invalid("Missing required field: value")
    kept = {key: value for key, value in row.body.items() if key not in fields}
    return put(call, kept, {key: call.body[key] for key in fields if key in call.body}, row.parent)


@routes("DELETE", PATH + "/{full_name}", "secrets_uc.delete_secret")
def delete(call: Call) -> Json:
    unity.drop(call.store, KIND, find(call).id)
    return {}


def put(call: Call, body: Json, written: Json, parent: str) -> Json:
    """The value apart from what is shown; what was asked for as owner shows as the effective one."""
    settings = dict(written)
    if "value" in settings:
        body["_value"] = settings.pop("value")
        if len(body["_value"].encode()) > LARGEST_BYTES:
            raise invalid(f"The value of a secret has at most {LARGEST_BYTES} bytes")
    owner = settings.pop("owner", None) or body.get("effective_owner") or call.caller.name
    stamps = {"update_time": now(call), "updated_by": call.caller.name}
    return unity.put(call.store, KIND, {**body, **settings, "effective_owner": owner, **stamps}, parent)


def now(call: Call) -> str:
    return datetime.fromtimestamp(call.clock.seconds(), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def find(call: Call) -> Row:
    return get_secret(call.store, call.path["full_name"])


def get_secret(store: Transaction, full_name: str) -> Row:
    parts = full_name.split(".")
    if len(parts) != 3 or not all(parts):
        raise invalid(f"'{full_name}' is not a valid name for a secret: expected <catalog>.<schema>.<secret>")
    row = store.find(KIND, full_name.lower())
    if row is None:
        raise absent(f"Secret '{full_name}' does not exist.")
    return row
