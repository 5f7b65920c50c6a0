"""Client id and secret of a service principal."""

from typing import Any

from dbxplan.sdk import oauth
from dbxplan.sdk.strategies.base import as_group, bearing, oauth_credentials_strategy


@oauth_credentials_strategy("oauth-m2m", ["host", "client_id", "client_secret"])
def oauth_service_principal(cfg: Any) -> Any:
    endpoints = cfg.databricks_oidc_endpoints
    if endpoints is None:
        return None
    return bearing(
        oauth.ClientCredentials(
            client_id=cfg.client_id,
            client_secret=cfg.client_secret,
            token_url=endpoints.token_endpoint,
            scopes=cfg.get_scopes_as_string(),
            use_header=True,
            disable_async=cfg.disable_async_token_refresh,
            authorization_details=cfg.authorization_details,
            endpoint_params=as_group(cfg),
        )
    )
