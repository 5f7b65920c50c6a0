"""The current user. API: https://docs.databricks.com/api/workspace/currentuser/me"""

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json
from dbxplan.emulator.router import Routes

routes = Routes("iam")


@routes("GET", "/api/2.0/preview/scim/v2/Me", "current_user.me")
def me(call: Call) -> Json:
    kind = "service_principal" if call.caller.service_principal else "user"
    row = call.store.find(kind, call.caller.id)
    assert row is not None
    body = row.body
    if call.caller.service_principal:
        body["userName"] = body["applicationId"]  # the real one shows a service principal as a user of that name
    return body
