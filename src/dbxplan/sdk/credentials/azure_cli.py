"""Whoever is logged in with `az login`."""

import shutil
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.azure import cloud_of, find_host, find_tenant
from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.commands import CommandFailed, answer_of, local_time
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, claims

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

MANAGED = ("systemAssignedIdentity", "userAssignedIdentity")


class AzureCli:
    name = "azure-cli"
    needs = ("effective_azure_login_app_id",)

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not config.is_azure or not shutil.which("az", path=config.env.get("PATH")):
            return None
        sources: dict[str, RefreshingToken] = {}

        def token(resource: str) -> Token:
            if resource not in sources:
                fetch = RefreshingToken(lambda: _fetch(config, wire, resource), wire.clock, early=False)
                sources[resource] = fetch
            return sources[resource].token()

        def headers() -> Mapping[str, str]:
            find_host(config, wire, self.name, lambda resource: token(resource).access_token)
            first = token(config.effective_azure_login_app_id or "")
            return {"Authorization": f"{first.token_type} {first.access_token}", **_more(config, first, token)}

        try:
            find_tenant(config, wire)
            token(config.effective_azure_login_app_id or "")
        except CommandFailed:
            return None
        return headers


def _more(config: "Settings", first: Token, token: Callable[[str], Token]) -> dict[str, str]:
    """Service principals also show a token for the management of the subscription, where they can get one."""
    found = {}
    if "upn" not in claims(first.access_token):
        try:
            second = token(cloud_of(config, AzureCli.name).service_management_endpoint)
            found["X-Databricks-Azure-SP-Management-Token"] = second.access_token
        except CommandFailed:
            pass
    if config.azure_workspace_resource_id:
        found["X-Databricks-Azure-Workspace-Resource-Id"] = config.azure_workspace_resource_id
    return found


def _fetch(config: "Settings", wire: Wire, resource: str) -> Token:
    command = ["az", "account", "get-access-token", "--resource", resource, "--output", "json"]
    subscription = (config.azure_workspace_resource_id or "").split("/")[2:3]
    tenant = ["--tenant", config.azure_tenant_id] if config.azure_tenant_id and not _is_managed(config) else []
    try:
        found = answer_of([*command, *(["--subscription", *subscription] if subscription else []), *tenant], config.env)
    except CommandFailed:
        if not subscription:
            raise
        found = answer_of([*command, *tenant], config.env)
    try:
        expires_at = local_time(found["expiresOn"])
        return Token(found["accessToken"], found["tokenType"], expires_at, expires_at - wire.clock.time())
    except (KeyError, ValueError) as error:
        raise CommandFailed(f"cannot unmarshal CLI result: {error}") from None


def _is_managed(config: "Settings") -> bool:
    """A managed identity has one tenant, and `az` refuses to be told."""
    try:
        user = answer_of(["az", "account", "show", "--output", "json"], config.env).get("user", {})
    except CommandFailed:
        return False
    return user.get("type") == "servicePrincipal" and user.get("name") in MANAGED
