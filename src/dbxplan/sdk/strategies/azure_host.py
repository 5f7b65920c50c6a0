"""What the ways through Entra share: its endpoints, and the host of a workspace that is known by its resource id."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.environments import AzureEnvironment
    from dbxplan.sdk.oauth.tokens import TokenSource

API_VERSION = "2018-04-01"


def entra(cfg: Any) -> "AzureEnvironment":
    """The endpoints of its cloud. ValueError where the host is none of Azure's."""
    if cfg.arm_environment is None:
        raise ValueError(f"{cfg.host} is no host of Azure Databricks; check the host, or set auth_type")
    found: AzureEnvironment = cfg.arm_environment
    return found


def find_host(cfg: Any, source_for: "Callable[[str], TokenSource]") -> None:
    """Where none is configured, the resource manager knows it; `source_for` gives tokens for an endpoint."""
    import requests

    from dbxplan.sdk.oauth.tokens import TIMEOUT_SECONDS, without_what_was_sent

    resource = cfg.azure_workspace_resource_id
    if cfg.host or not resource:
        return
    manager = entra(cfg).resource_manager_endpoint
    token = source_for(manager).token()
    answer = requests.get(
        f"{manager}{resource.lstrip('/')}?api-version={API_VERSION}",
        headers={"Authorization": f"Bearer {token.access_token}"},
        timeout=TIMEOUT_SECONDS,
    )
    if not answer.ok:
        said = without_what_was_sent(answer.text, answer.request)
        raise ValueError(f"Cannot resolve Azure Databricks workspace: {said[:500]}")
    cfg.host = f"https://{answer.json()['properties']['workspaceUrl']}"
