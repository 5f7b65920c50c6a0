"""The current user, and who else there is. API: https://docs.databricks.com/api/workspace/currentuser/me"""

import re

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid
from dbxplan.emulator.router import Routes

routes = Routes("iam")
SCIM = "/api/2.0/preview/scim/v2"
LARGEST_PAGE = 10_000
FILTER = re.compile(r"""(\w+)\s+eq\s+(["']?)(.*)\2""", re.IGNORECASE)  # the official CLI sends single quotes
ALWAYS = ("schemas", "id", "applicationId")


@routes("GET", "/api/2.0/preview/scim/v2/Me", "current_user.me")
def me(call: Call) -> Json:
    kind = "service_principal" if call.caller.service_principal else "user"
    row = call.store.find(kind, call.caller.id)
    assert row is not None
    body = row.body
    if call.caller.service_principal:
        body["userName"] = body["applicationId"]  # the real one shows a service principal as a user of that name
    return asked_for(call, body)


@routes("GET", SCIM + "/Users", "users_v2.list")
def users(call: Call) -> Json:
    return listed(call, "user")


@routes("GET", SCIM + "/ServicePrincipals", "service_principals_v2.list")
def service_principals(call: Call) -> Json:
    return listed(call, "service_principal")


def listed(call: Call, kind: str) -> Json:
    """Pages count from 1, and one after the last is empty. The filter is one comparison, without case."""
    bodies = [row.body for row in call.store.newest(kind)]
    if wanted := call.text("filter"):
        found = FILTER.fullmatch(wanted)
        if not found:
            raise invalid(f"Only filters of the form attribute eq value are understood, not {wanted!r}")
        field = next((name for body in bodies for name in body if name.lower() == found[1].lower()), found[1])
        bodies = [body for body in bodies if str(body.get(field)).lower() == found[3].lower()]
    start, count = max(number(call, "startIndex", 1), 1), number(call, "count", LARGEST_PAGE)
    page = bodies[start - 1 : start - 1 + count]
    shown = {"Resources": [asked_for(call, body) for body in page]} if page else {}
    return {"totalResults": len(bodies), "startIndex": start, "itemsPerPage": len(page), **shown}


def asked_for(call: Call, body: Json) -> Json:
    """Only `attributes`, where they are named, or all but `excludedAttributes`: `name.givenName` asks for `name`."""
    wanted, left = (_names(call.text(which)) for which in ("attributes", "excludedAttributes"))
    return {
        name: value
        for name, value in body.items()
        if name in ALWAYS or (name.lower() in wanted if wanted else name.lower() not in left)
    }


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip().partition(".")[0].lower() for name in text.split(",") if name.strip())


def number(call: Call, name: str, default: int) -> int:
    text = call.text(name)
    if text and not text.isdigit():
        raise invalid(f"{name} must be a number, not {text!r}")
    return int(text) if text else default
