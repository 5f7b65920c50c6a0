"""What the ways through Entra share: tenant, endpoints, and the host of a workspace known by its resource id."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dbxplan.sdk.credentials.base import Wire
from dbxplan.sdk.credentials.tokens import json_object
from dbxplan.sdk.environments import AzureEnvironment

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

API_VERSION = "2018-04-01"


def cloud_of(config: "Settings", method: str) -> AzureEnvironment:
    """ConfigError where the host is none of Azure's."""
    if config.arm_environment is None:
        raise config.error(
            f"default auth: {method}: {config.host} is no host of Azure Databricks", "Check the host, or set auth_type."
        )
    return config.arm_environment


def find_tenant(config: "Settings", wire: Wire) -> None:
    """Where none is configured, the host redirects to the login of its tenant."""
    if config.azure_tenant_id or not config.host:
        return
    answer = wire.send("GET", f"{config.host}/aad/auth", redirects=False)
    location = answer.headers.get("Location")
    if 300 <= answer.status_code < 400 and location:
        config.azure_tenant_id = urlsplit(location).path.split("/")[1]


def find_host(config: "Settings", wire: Wire, method: str, token: Callable[[str], str]) -> None:
    """Where none is configured, the resource manager knows it; `token` gives one for an endpoint."""
    resource = config.azure_workspace_resource_id
    if config.host or not resource:
        return
    manager = cloud_of(config, method).resource_manager_endpoint
    url = f"{manager}{resource.lstrip('/')}?api-version={API_VERSION}"
    answer = wire.send("GET", url, headers={"Authorization": f"Bearer {token(manager)}"})
    name = json_object(answer).get("properties", {}).get("workspaceUrl")
    if not answer.ok or not name:
        raise config.error(
            f"default auth: {method}: Cannot resolve Azure Databricks workspace: {answer.text[:500]}",
            "Check azure_workspace_resource_id, and that the caller may read the resource; or set the host.",
        )
    config.host = f"https://{name}"
