"""Who will apply, where somebody else makes the plan: paths, prefixes and access lists name that one."""

from typing import Any

from dbxplan.errors import UsageError
from dbxplan.manifest.rules.workspace import is_service_principal
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import checked
from dbxplan.sdk.errors import DatabricksError

Json = dict[str, Any]
SCIM = "/api/2.0/preview/scim/v2"


def acting(api: RawClient, me: Json, deployer: str | None) -> Json:
    """The SCIM object of the deployer; without one, or where that is the caller, of the caller."""
    if not deployer or deployer.lower() == str(me.get("userName") or "").lower():
        return me
    return _found(api, deployer) or {"userName": deployer}


def check_caller(caller: str, deployer: str) -> None:
    """UsageError where the one who applies is not the one that was planned for."""
    if caller and caller.lower() != deployer.lower():
        raise UsageError(
            f"the plan is for {deployer} to apply, but you are {caller}: apply as {deployer}, "
            f"or plan for yourself (without --deployer and DBXPLAN_DEPLOYER, or with {caller} in it)"
        )


def _found(api: RawClient, name: str) -> Json | None:
    """None where the workspace does not know it, or does not let the caller look."""
    service_principal = is_service_principal(name)
    collection, field = ("ServicePrincipals", "applicationId") if service_principal else ("Users", "userName")
    query = {"filter": f'{field} eq "{_quoted(name)}"'}
    try:
        path = f"{SCIM}/{collection}"
        answer = checked(api.api_client.do("GET", path, query=query), "ListUsersResponse", "iam", "GET", path)
    except DatabricksError:
        return None
    found = [each for each in answer.get("Resources") or () if str(each.get(field)).lower() == name.lower()]
    return {**found[0], "userName": found[0][field]} if found else None


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
