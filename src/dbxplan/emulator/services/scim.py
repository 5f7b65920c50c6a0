"""Users, groups and service principals. API: https://docs.databricks.com/api/workspace/users"""

import re

from dbxplan.emulator import identity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, encode
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.me import SCIM, asked_for, listed
from dbxplan.emulator.store import Row

routes = Routes("iam")
KINDS = {"Users": "user", "Groups": "group", "ServicePrincipals": "service_principal"}
SERVICES = {"Users": "users_v2", "Groups": "groups_v2", "ServicePrincipals": "service_principals_v2"}
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"
NAMED = {"user": "userName", "group": "displayName", "service_principal": "applicationId"}
ELEMENT = re.compile(r'(\w+)\[(\w+)\s+eq\s+"?([^"\]]*)"?\]', re.IGNORECASE)


class ScimError(ApiError):
    """In the words of SCIM."""

    def body(self) -> Json:
        return {"schemas": [ERROR], "detail": self.message, "scimType": self.code, "status": str(self.status)}

    def response(self) -> Response:
        return Response(self.status, encode(self.body()))


@routes("GET", SCIM + "/Groups", "groups_v2.list")
def groups(call: Call) -> Json:
    answer = listed(call, "group")
    if "Resources" in answer:
        answer["Resources"] = [asked_for(call, with_members(call, body)) for body in answer["Resources"]]
    return answer


def create(call: Call, what: str) -> Json:
    kind, body = KINDS[what], without_hollows(call.body)
    if kind == "service_principal":
        body = {**identity.service_principal(body.get("applicationId") or identity.uuid()), **body}
    if kind == "user" and "@" not in str(body.get("userName")):
        raise ScimError(400, "invalidValue", f"userName must be an e-mail address, not {body.get('userName')!r}")
    if not body.get(NAMED[kind]):
        raise ScimError(400, "invalidValue", f"{NAMED[kind]} is missing")
    full = {**identity.user(body["userName"]), **body} if kind == "user" else body
    refuse_taken(call, kind, full)
    if kind == "group":
        row = identity.group(call.store, full["displayName"])
        return keep(call, kind, row.id, {**full, "id": row.id})
    row = identity.add(call.store, kind, {key: value for key, value in full.items() if key != "groups"}, ["users"])
    return shown(call, kind, row.body)


def get(call: Call, what: str) -> Json:
    return asked_for(call, shown(call, KINDS[what], find(call, what).body))


def update(call: Call, what: str) -> Json:
    """All of it at once; what is not told is gone, but for what the service keeps."""
    kind, old = KINDS[what], find(call, what).body
    kept = {key: old[key] for key in ("schemas", "id", "groups", NAMED[kind]) if key in old}
    return keep(
        call,
        kind,
        old["id"],
        {**kept, **{key: value for key, value in without_hollows(call.body).items() if key != "id"}},
    )


def patch(call: Call, what: str) -> Json:
    kind, body = KINDS[what], find(call, what).body
    for change in call.body.get("Operations") or ():
        body = patched(body, change)
    return keep(call, kind, body["id"], body)


def delete(call: Call, what: str) -> Response:
    row = find(call, what)
    if row.id == call.caller.id:
        raise ScimError(400, "invalidValue", "You cannot delete yourself")
    for group in call.store.newest("group"):
        members = group.body.get("members") or []
        if any(one.get("value") == row.id for one in members):
            keep(call, "group", group.id, {**group.body, "members": [m for m in members if m.get("value") != row.id]})
    call.store.delete(KINDS[what], row.id)
    return Response(204)


def patched(body: Json, change: Json) -> Json:
    """One change: of a field, of an element (`members[value eq "5"]`), or of several fields without a path."""
    action, path, value = str(change.get("op", "")).lower(), change.get("path") or "", change.get("value")
    if action not in ("add", "remove", "replace"):
        raise ScimError(400, "invalidSyntax", f"op must be add, remove or replace, not {change.get('op')!r}")
    if action != "remove" and "value" not in change:
        raise ScimError(400, "invalidValue", f"{action} of {path or 'fields'} has no value")
    if not path:
        if not isinstance(value, dict):
            raise ScimError(400, "noTarget", "A change without a path needs fields as its value")
        for name, inner in value.items():
            body = patched(body, {"op": action, "path": name, "value": inner})
        return body
    if found := ELEMENT.fullmatch(path):
        left = [one for one in body.get(found[1]) or [] if str(one.get(found[2])) != found[3]]
        return {**body, found[1]: left if action == "remove" else [*left, *(as_list(value))]}
    if action == "remove":
        return {key: inner for key, inner in body.items() if key != path}
    old = body.get(path)
    if action == "add" and isinstance(old, list):
        known = {one.get("value") for one in old if isinstance(one, dict)}
        value = [*old, *(one for one in as_list(value) if not isinstance(one, dict) or one.get("value") not in known)]
    return {**body, path: value}


def without_hollows(body: Json) -> Json:
    """Elements without any value are none: clients write an empty list as one."""
    return {
        name: [one for one in value if one != {}] if isinstance(value, list) else value for name, value in body.items()
    }


def as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def find(call: Call, what: str) -> Row:
    row = call.store.find(KINDS[what], call.path["id"])
    if row is None:
        raise ScimError(404, "notFound", f"{what[:-1]} with id {call.path['id']} not found.")
    return row


def refuse_taken(call: Call, kind: str, body: Json) -> None:
    if call.store.named(kind, identity.key(kind, body)):
        raise ScimError(409, "uniqueness", f"{kind.replace('_', ' ').capitalize()} with this {NAMED[kind]} exists.")


def keep(call: Call, kind: str, id: str, body: Json) -> Json:
    call.store.put(kind, id, body, name=identity.key(kind, body))
    return shown(call, kind, body)


def shown(call: Call, kind: str, body: Json) -> Json:
    return with_members(call, body) if kind == "group" else body


def with_members(call: Call, body: Json) -> Json:
    """Those who were told to it, and those who were made in it."""
    own = {one["value"]: one for one in body.get("members") or []}
    for kind in ("user", "service_principal"):
        for row in call.store.newest(kind):
            if any(one["value"] == body["id"] for one in row.body.get("groups") or []):
                own.setdefault(row.id, {"value": row.id, "display": row.body.get("displayName", "")})
    return {**body, **({"members": list(own.values())} if own else {})}


def declare(what: str) -> None:
    service, one = SERVICES[what], f"{SCIM}/{what}/{{id}}"
    routes("POST", f"{SCIM}/{what}", f"{service}.create")(lambda call: create(call, what))
    routes("GET", one, f"{service}.get")(lambda call: get(call, what))
    routes("PUT", one, f"{service}.update")(lambda call: update(call, what))
    routes("PATCH", one, f"{service}.patch")(lambda call: patch(call, what))
    routes("DELETE", one, f"{service}.delete")(lambda call: delete(call, what))


for _what in KINDS:
    declare(_what)
