"""Secret scopes with their keys and access lists. API: https://docs.databricks.com/api/workspace/secrets"""

import base64
import binascii
import json
import random
import re

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, dumps, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("workspace")
PATH = "/api/2.0/secrets"
NAME = re.compile(r"[\w\-@./]{1,128}", re.ASCII)
LEVELS = ("READ", "WRITE", "MANAGE")
LARGEST_BYTES, MOST_KEYS = 128 * 1024, 1000


@routes("POST", PATH + "/scopes/create", "secrets.create_scope")
def create_scope(call: Call) -> Json:
    """Whoever makes a scope manages it, unless all users shall."""
    name = checked(call.body["scope"], "Scope")
    if call.store.find("secret_scope", name):
        raise ApiError(400, "RESOURCE_ALREADY_EXISTS", f"Scope {name} already exists!")
    first = call.body.get("initial_manage_principal")
    if first not in (None, "users"):
        raise invalid("initial_manage_principal can only be users")
    call.store.put("secret_scope", name, {"name": name, **backend(call.body)})
    put_entry(call, name, first or call.caller.name, "MANAGE")
    return {}


def backend(body: Json) -> Json:
    vault = body.get("backend_azure_keyvault")
    kind = body.get("scope_backend_type") or ("AZURE_KEYVAULT" if vault else "DATABRICKS")
    if (kind == "AZURE_KEYVAULT") != bool(vault):
        raise invalid("backend_azure_keyvault and the scope_backend_type AZURE_KEYVAULT go together")
    return {"backend_type": kind, **({"keyvault_metadata": vault} if vault else {})}


@routes("GET", PATH + "/scopes/list", "secrets.list_scopes")
def list_scopes(call: Call) -> Json:
    """All, whoever may use them."""
    return items(call, "scopes", [row.body for row in call.store.newest("secret_scope")])


@routes("POST", PATH + "/scopes/delete", "secrets.delete_scope")
def delete_scope(call: Call) -> Json:
    """With all its keys and its access list."""
    scope = find(call, call.body["scope"], "MANAGE")
    for kind in ("secret", "secret_acl"):
        for row in call.store.children(kind, scope.id):
            call.store.delete(kind, row.id)
    call.store.delete("secret_scope", scope.id)
    return {}


@routes("POST", PATH + "/put", "secrets.put_secret")
def put_secret(call: Call) -> Json:
    """Makes the key, or writes it anew."""
    scope = writable(call)
    key = checked(call.body["key"], "Key")
    value = given(call.body)
    if len(base64.b64decode(value)) > LARGEST_BYTES:
        raise ApiError(400, "MAX_SECRET_SIZE_EXCEEDED", f"The value of {key} is larger than {LARGEST_BYTES} bytes")
    id = f"{scope.id}:{key}"
    if len(call.store.children("secret", scope.id)) >= MOST_KEYS and not call.store.find("secret", id):
        raise ApiError(400, "RESOURCE_LIMIT_EXCEEDED", f"Scope {scope.id} has {MOST_KEYS} keys already")
    item = dumps({"key": key, "last_updated_timestamp": call.now()})
    call.store.put("secret", id, {"value": value}, parent=scope.id, name=key, item=item)
    return {}


def given(body: Json) -> str:
    """The value, coded as it comes out again."""
    if ("string_value" in body) == ("bytes_value" in body):
        raise invalid("Exactly one of string_value and bytes_value must be given")
    if "string_value" in body:
        return base64.b64encode(body["string_value"].encode()).decode()
    try:
        return base64.b64encode(base64.b64decode(body["bytes_value"], validate=True)).decode()
    except binascii.Error:
        raise invalid("bytes_value is not base64") from None


@routes("GET", PATH + "/get", "secrets.get_secret")
def get_secret(call: Call) -> Json:
    row = find_secret(call, call.query, "READ")
    return {"key": row.name, "value": row.body["value"]}


@routes("GET", PATH + "/list", "secrets.list_secrets")
def list_secrets(call: Call) -> Json:
    scope = find(call, call.query["scope"], "READ")
    return items(call, "secrets", [item(row) for row in call.store.children("secret", scope.id)])


@routes("POST", PATH + "/delete", "secrets.delete_secret")
def delete_secret(call: Call) -> Json:
    writable(call)
    call.store.delete("secret", find_secret(call, call.body, "WRITE").id)
    return {}


@routes("POST", PATH + "/acls/put", "secrets.put_acl")
def put_acl(call: Call) -> Json:
    """One entry a principal: a later one replaces it."""
    scope = find(call, call.body["scope"], "MANAGE")
    put_entry(call, scope.id, call.body["principal"], call.body["permission"])
    return {}


@routes("GET", PATH + "/acls/get", "secrets.get_acl")
def get_acl(call: Call) -> Json:
    return item(find_entry(call, call.query))


@routes("GET", PATH + "/acls/list", "secrets.list_acls")
def list_acls(call: Call) -> Json:
    scope = find(call, call.query["scope"], "MANAGE")
    return items(call, "items", [item(row) for row in call.store.children("secret_acl", scope.id)])


@routes("POST", PATH + "/acls/delete", "secrets.delete_acl")
def delete_acl(call: Call) -> Json:
    call.store.delete("secret_acl", find_entry(call, call.body).id)
    return {}


def items(call: Call, key: str, found: list[Json]) -> Json:
    """Without pages, and without the key when there is nothing."""
    if call.options.perturb:
        random.shuffle(found)
    return {key: found} if found else {}


def item(row: Row) -> Json:
    shown: Json = json.loads(row.item)
    return shown


def put_entry(call: Call, scope: str, principal: str, permission: str) -> None:
    body = {"principal": principal, "permission": permission}
    id = f"{scope}:{principal}"
    call.store.put("secret_acl", id, body, parent=scope, name=principal, item=dumps(body))


def checked(name: str, what: str) -> str:
    if not NAME.fullmatch(name):
        allowed = "letters, digits, dashes, underscores, at signs, periods and slashes"
        raise invalid(f"{what} names have at most 128 characters out of {allowed}, not {name!r}")
    return name


def find(call: Call, name: str, level: str) -> Row:
    row = call.store.find("secret_scope", name)
    if row is None:
        raise absent(f"Scope {name} does not exist!")
    if not may(call, name, level):
        raise ApiError(403, "PERMISSION_DENIED", f"User does not have permission {level} on scope {name}")
    return row


def writable(call: Call) -> Row:
    scope = find(call, call.body["scope"], "WRITE")
    if scope.body["backend_type"] != "DATABRICKS":
        raise invalid(f"Scope {scope.id} is backed by Azure Key Vault and can only be read here")
    return scope


def find_secret(call: Call, place: Json, level: str) -> Row:
    scope = find(call, place["scope"], level)
    row = call.store.find("secret", f"{scope.id}:{place['key']}")
    if row is None:
        raise absent(f"Secret does not exist with scope: {scope.id} and key: {place['key']}")
    return row


def find_entry(call: Call, place: Json) -> Row:
    scope = find(call, place["scope"], "MANAGE")
    row = call.store.find("secret_acl", f"{scope.id}:{place['principal']}")
    if row is None:
        raise absent(f"Scope {scope.id} has no access list entry for {place['principal']}")
    return row


def may(call: Call, scope: str, level: str) -> bool:
    """Admins too need an entry here: whoever takes the own one away is out."""
    name, groups = call.caller.name.lower(), call.caller.groups
    held = (row.body for row in call.store.children("secret_acl", scope))
    return any(
        (entry["principal"] in groups or entry["principal"].lower() == name)
        and LEVELS.index(entry["permission"]) >= LEVELS.index(level)
        for entry in held
    )
