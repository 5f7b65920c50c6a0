"""Whoever is logged in with `az login`."""

import json
import logging
import subprocess
from collections.abc import Mapping
from typing import Any

from dbxplan.sdk import azure
from dbxplan.sdk.strategies.azure_host import find_host
from dbxplan.sdk.strategies.base import CredentialsProvider, credentials_strategy, environment
from dbxplan.sdk.strategies.commands import CliTokenSource, _run_subprocess, surroundings

logger = logging.getLogger("databricks.sdk")

MANAGED = ("systemAssignedIdentity", "userAssignedIdentity")


class AzureCliTokenSource(CliTokenSource):
    """Tokens of Entra for one resource."""

    def __init__(
        self,
        resource: str,
        subscription: str | None = None,
        tenant: str | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        command = ["az", "account", "get-access-token", "--resource", resource, "--output", "json"]
        if subscription is not None:
            command += ["--subscription", subscription]
        if tenant and not _is_managed(env):
            command += ["--tenant", tenant]
        super().__init__(command, "tokenType", "accessToken", "expiresOn", env=env)

    def is_human_user(self) -> bool:
        """Service principals have no user principal name."""
        return "upn" in self.token().jwt_claims()

    @staticmethod
    def for_resource(cfg: Any, resource: str) -> "AzureCliTokenSource":
        """In the subscription of the workspace where the caller may see it, else without."""
        known = {"tenant": cfg.azure_tenant_id, "env": environment(cfg)}
        subscription = AzureCliTokenSource.get_subscription(cfg)
        if subscription is not None:
            source = AzureCliTokenSource(resource, subscription=subscription, **known)
            try:
                source.token()
                return source
            except OSError:
                logger.warning("Failed to get token for subscription. Using resource only token.")
        source = AzureCliTokenSource(resource, subscription=None, **known)
        source.token()
        return source

    @staticmethod
    def get_subscription(cfg: Any) -> str | None:
        """The third segment of the resource id."""
        parts = (cfg.azure_workspace_resource_id or "").split("/")
        return parts[2] if len(parts) > 2 else None


@credentials_strategy("azure-cli", ["effective_azure_login_app_id"], supports_group=False)
def azure_cli(cfg: Any) -> CredentialsProvider | None:
    cfg.load_azure_tenant_id()
    try:
        source = AzureCliTokenSource.for_resource(cfg, cfg.effective_azure_login_app_id)
    except (OSError, ValueError) as error:
        logger.debug("az gives no token: %s", error)
        return None
    management = None if source.is_human_user() else _management(cfg)
    find_host(cfg, lambda resource: AzureCliTokenSource.for_resource(cfg, resource))

    def headers() -> dict[str, str]:
        token = source.token()
        made = {"Authorization": f"{token.token_type} {token.access_token}"}
        azure.add_workspace_id_header(cfg, made)
        if management:
            azure.add_sp_management_token(management, made)
        return made

    return headers


def _management(cfg: Any) -> AzureCliTokenSource | None:
    """Service principals also show a token for the management of the subscription, where they can get one."""
    try:
        return AzureCliTokenSource.for_resource(cfg, cfg.arm_environment.service_management_endpoint)
    except (OSError, ValueError) as error:
        logger.debug("Not including service management token in headers: %s", error)
        return None


def _is_managed(env: Mapping[str, str] | None) -> bool:
    """A managed identity has one tenant, and `az` refuses to be told."""
    try:
        command = ["az", "account", "show", "--output", "json"]
        shown = _run_subprocess(command, capture_output=True, check=True, **surroundings(env))
        user = json.loads(shown.stdout.decode()).get("user") or {}
    except (subprocess.CalledProcessError, ValueError) as error:
        logger.debug("Failed to get account information from Azure CLI: %s", error)
        return False
    return user.get("type") == "servicePrincipal" and user.get("name") in MANAGED
