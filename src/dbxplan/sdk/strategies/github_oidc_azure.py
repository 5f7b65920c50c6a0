"""The ID token of a GitHub workflow, for a service principal of Entra."""

from typing import Any

from dbxplan.sdk import oauth, oidc_token_supplier
from dbxplan.sdk.oauth.endpoints import get_azure_entra_id_workspace_endpoints
from dbxplan.sdk.strategies.azure_host import entra
from dbxplan.sdk.strategies.base import bearing, environment, oauth_credentials_strategy

AUDIENCE = "api://AzureADTokenExchange"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@oauth_credentials_strategy("github-oidc-azure", ["host", "azure_client_id"], supports_group=False)
def github_oidc_azure(cfg: Any) -> Any:
    env = environment(cfg)
    if "ACTIONS_ID_TOKEN_REQUEST_TOKEN" not in env:
        return None
    id_token = oidc_token_supplier.GitHubOIDCTokenSupplier(env).get_oidc_token(AUDIENCE)
    if not id_token:
        return None
    directory = entra(cfg).active_directory_endpoint
    if not cfg.azure_tenant_id:
        cfg.azure_tenant_id = _tenant(cfg.host, directory)
    return bearing(
        oauth.ClientCredentials(
            client_id=cfg.azure_client_id,
            client_secret="",
            token_url=f"{directory}{cfg.azure_tenant_id}/oauth2/token",
            endpoint_params={
                "client_assertion_type": ASSERTION,
                "resource": cfg.effective_azure_login_app_id,
                "client_assertion": id_token,
            },
            use_params=True,
            disable_async=cfg.disable_async_token_refresh,
            scopes=cfg.get_scopes_as_string(),
            authorization_details=cfg.authorization_details,
        )
    )


def _tenant(host: str, directory: str) -> str:
    """ValueError where the host names no login of Entra."""
    endpoints = get_azure_entra_id_workspace_endpoints(host)
    if endpoints is None:
        raise ValueError(f"{host} names no tenant of Entra; set azure_tenant_id (ARM_TENANT_ID)")
    return endpoints.token_endpoint.removeprefix(directory).split("/")[0]
