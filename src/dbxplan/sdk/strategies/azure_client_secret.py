"""Client id and secret of a service principal of Entra."""

from typing import Any

from dbxplan.sdk import azure, oauth
from dbxplan.sdk.strategies.azure_host import entra, find_host
from dbxplan.sdk.strategies.base import OAuthCredentialsProvider, oauth_credentials_strategy


@oauth_credentials_strategy("azure-client-secret", ["azure_client_id", "azure_client_secret"], supports_group=False)
def azure_service_principal(cfg: Any) -> OAuthCredentialsProvider:
    cloud = entra(cfg)
    cfg.load_azure_tenant_id()
    if not cfg.azure_tenant_id:
        raise ValueError(f"{cfg.host} names no tenant of Entra; set azure_tenant_id (ARM_TENANT_ID)")

    def source_for(resource: str) -> oauth.ClientCredentials:
        return oauth.ClientCredentials(
            client_id=cfg.azure_client_id,
            client_secret=cfg.azure_client_secret,
            token_url=f"{cloud.active_directory_endpoint}{cfg.azure_tenant_id}/oauth2/token",
            endpoint_params={"resource": resource},
            use_params=True,
            disable_async=cfg.disable_async_token_refresh,
            scopes=cfg.get_scopes_as_string(),
            authorization_details=cfg.authorization_details,
        )

    find_host(cfg, source_for)
    inner = source_for(cfg.effective_azure_login_app_id)
    management = source_for(cloud.service_management_endpoint)

    def headers() -> dict[str, str]:
        made = {"Authorization": f"Bearer {inner.token().access_token}"}
        azure.add_workspace_id_header(cfg, made)
        azure.add_sp_management_token(management, made)
        return made

    return OAuthCredentialsProvider(headers, inner.token)
