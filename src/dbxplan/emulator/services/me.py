"""The current user, and who else there is. API: https://docs.databricks.com/api/workspace/currentuser/me"""

import re

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid
from dbxplan.emulator.router import Routes

routes = Routes("iam")
SCIM = "/api/2.0/preview/scim/v2"
FILTER = re.compile(r'(\w+)\s+eq\s+"?([^"]*)"?', re.IGNORECASE)


@routes("GET", "/api/2.0/preview/scim/v2/Me", "current_user.me")
def me(call: Call) -> Json:
    kind = "service_principal" if call.caller.service_principal else "user"
    row = call.store.find(kind, call.caller.id)
    assert row is not None
    body = row.body
    if call.caller.service_principal:
        body["userName"] = body["applicationId"]  # the real one shows a service principal as a user of that name
    return body


@routes("GET", SCIM + "/Users", "users_v2.list")
def users(call: Call) -> Json:
    return listed(call, "user")


@routes("GET", SCIM + "/ServicePrincipals", "service_principals_v2.list")
def service_principals(call: Call) -> Json:
    return listed(call, "service_principal")


def listed(call: Call, kind: str) -> Json:
    """In one page; the filter is one comparison for equality, without case."""
    bodies = [row.body for row in call.store.newest(kind)]
    if wanted := call.text("filter"):
        found = FILTER.fullmatch(wanted)
        if not found:
            raise invalid(f"Only filters of the form attribute eq value are understood, not {wanted!r}")
        field = next((name for body in bodies for name in body if name.lower() == found[1].lower()), found[1])
        bodies = [body for body in bodies if str(body.get(field)).lower() == found[2].lower()]
    size = len(bodies)
    return (
        {"Resources": bodies, "totalResults": size, "startIndex": 1, "itemsPerPage": size}
        if size
        else {"totalResults": 0, "startIndex": 1, "itemsPerPage": 0}
    )
