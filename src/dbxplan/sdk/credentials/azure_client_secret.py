"""Client id and secret of a service principal of Entra."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.azure import cloud_of, find_host, find_tenant
from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, fetch_token

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings


class AzureClientSecret:
    name = "azure-client-secret"
    needs = ("azure_client_id", "azure_client_secret")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not config.is_azure:
            return None
        sources: dict[str, RefreshingToken] = {}

        def token(resource: str) -> str:
            if resource not in sources:
                early = not config.disable_async_token_refresh
                sources[resource] = RefreshingToken(lambda: _fetch(config, wire, resource), wire.clock, early)
            return sources[resource].token().access_token

        def headers() -> Mapping[str, str]:
            find_tenant(config, wire)
            find_host(config, wire, self.name, token)
            management = cloud_of(config, self.name).service_management_endpoint
            workspace = config.azure_workspace_resource_id
            return {
                "Authorization": f"Bearer {token(config.effective_azure_login_app_id or '')}",
                "X-Databricks-Azure-SP-Management-Token": token(management),
                **({"X-Databricks-Azure-Workspace-Resource-Id": workspace} if workspace else {}),
            }

        return headers


def _fetch(config: "Settings", wire: Wire, resource: str) -> Token:
    directory = cloud_of(config, AzureClientSecret.name).active_directory_endpoint
    if not config.azure_tenant_id:
        raise config.error(
            "default auth: azure-client-secret: no tenant is configured, and the host names none",
            "Set azure_tenant_id (ARM_TENANT_ID).",
        )
    form = {
        "grant_type": "client_credentials",
        "scope": " ".join(config.scopes or ("all-apis",)),
        "resource": resource,
        "client_id": config.azure_client_id or "",
        "client_secret": config.azure_client_secret or "",
    }
    url = f"{directory}{config.azure_tenant_id}/oauth2/token"
    return fetch_token(config, wire, AzureClientSecret.name, url, form, None)
