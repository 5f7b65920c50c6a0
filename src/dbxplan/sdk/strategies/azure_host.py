"""The host of an Azure workspace that is known by its resource id."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.oauth.tokens import TokenSource

API_VERSION = "2018-04-01"


def find_host(cfg: Any, source_for: "Callable[[str], TokenSource]") -> None:
    """Where none is configured, the resource manager knows it; `source_for` gives tokens for an endpoint."""
    import requests

    resource = cfg.azure_workspace_resource_id
    if cfg.host or not resource:
        return
    manager = cfg.arm_environment.resource_manager_endpoint
    token = source_for(manager).token()
    answer = requests.get(
        f"{manager}{resource.lstrip('/')}?api-version={API_VERSION}",
        headers={"Authorization": f"Bearer {token.access_token}"},
    )
    if not answer.ok:
        raise ValueError(f"Cannot resolve Azure Databricks workspace: {answer.text[:500]}")
    cfg.host = f"https://{answer.json()['properties']['workspaceUrl']}"
