"""Who calls: users, service principals, groups and the tokens that speak for them."""

import re
import secrets
from uuid import uuid4

from dbxplan.emulator import tree
from dbxplan.emulator.call import Caller
from dbxplan.emulator.messages import Json
from dbxplan.emulator.store import Row, Transaction

DEFAULT_USER = "user@example.com"
UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
FIRST_ID = 4_000_000_000_000_000
SCIM = "urn:ietf:params:scim:schemas:core:2.0:"


def new_id(store: Transaction) -> int:
    """One row of numbers for principals, folders and jobs, as long as the real ones."""
    return FIRST_ID + store.next("id") * 7_919


def find(store: Transaction, name: str) -> Row | None:
    """A user or service principal by the name it is called by."""
    kind = "user" if "@" in name else "service_principal"
    return next(iter(store.named(kind, name.lower())), None)


def ensure(store: Transaction, name: str, now: int, *, admin: bool = False) -> Row:
    """The principal of that name, made with its home folder when missing. ValueError for what is no name of one."""
    if found := find(store, name):
        return found
    groups = ["users", *(["admins"] if admin else [])]
    if "@" in name:
        add(store, "user", user(name), groups)
    elif UUID.fullmatch(name):
        add(store, "service_principal", service_principal(name), groups)
    else:
        raise ValueError(f"{name!r} is neither the e-mail of a user nor the UUID of a service principal")
    tree.make_folders(store, f"/Users/{name}", now)
    made = find(store, name)
    assert made is not None
    return made


def user(name: str) -> Json:
    return {
        "schemas": [SCIM + "User", "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"],
        "userName": name,
        "displayName": name.partition("@")[0],
        "emails": [{"type": "work", "value": name, "primary": True}],
        "name": {"givenName": name.partition("@")[0]},
        "active": True,
    }


def service_principal(application_id: str, display_name: str = "") -> Json:
    return {
        "schemas": [SCIM + "ServicePrincipal"],
        "applicationId": application_id,
        "displayName": display_name or application_id,
        "active": True,
    }


def add(store: Transaction, kind: str, body: Json, groups: list[str]) -> Row:
    """A principal with a new id, in these groups."""
    id = str(new_id(store))
    body = {**body, "id": id, "groups": [membership(store, group) for group in groups]}
    store.put(kind, id, body, name=key(kind, body))
    made = store.find(kind, id)
    assert made is not None
    return made


def key(kind: str, body: Json) -> str:
    """What is unique within a kind of principal, and compared without case but for groups."""
    if kind == "group":
        return str(body["displayName"])
    return str(body["userName" if kind == "user" else "applicationId"]).lower()


def group(store: Transaction, name: str) -> Row:
    """A group, made when missing."""
    if found := store.named("group", name):
        return found[0]
    id = str(new_id(store))
    store.put("group", id, {"schemas": [SCIM + "Group"], "id": id, "displayName": name}, name=name)
    return store.named("group", name)[0]


def membership(store: Transaction, name: str) -> Json:
    row = group(store, name)
    return {"display": name, "type": "direct", "value": row.id, "$ref": f"Groups/{row.id}"}


def token_for(store: Transaction, principal: Row, kind: str) -> str:
    """The lasting token of a principal."""
    for row in store.named("token", principal.id):
        if row.body.get("expires_at") is None:
            return row.id
    return issue(store, principal, kind, "dapi" + secrets.token_hex(16), None)


def issue(store: Transaction, principal: Row, kind: str, token: str, expires_at: int | None) -> str:
    store.put("token", token, {"kind": kind, "id": principal.id, "expires_at": expires_at}, name=principal.id)
    return token


def caller(store: Transaction, token: str, now: int) -> Caller | None:
    """Whom a token speaks for; None when it is unknown or has run out."""
    row = store.find("token", token)
    if row is None:
        return None
    owner = row.body
    if owner["expires_at"] is not None and owner["expires_at"] <= now:
        return None
    principal = store.find(owner["kind"], owner["id"])
    return as_caller(principal, owner["kind"]) if principal else None


def as_caller(principal: Row, kind: str) -> Caller:
    body = principal.body
    name = body["userName"] if kind == "user" else body["applicationId"]
    groups = frozenset(group["display"] for group in body.get("groups", []))
    return Caller(principal.id, name, kind == "service_principal", groups)


def uuid() -> str:
    return str(uuid4())
