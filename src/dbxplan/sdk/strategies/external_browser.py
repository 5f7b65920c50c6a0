"""A user who logs in with the browser of this machine; tokens are kept in the home folder."""

import logging
from typing import Any

from dbxplan.sdk import oauth
from dbxplan.sdk.oauth.endpoints import get_azure_entra_id_workspace_endpoints
from dbxplan.sdk.strategies.base import credentials_strategy, group_of, without_groups

logger = logging.getLogger("databricks.sdk")

REDIRECT_URL = "http://localhost:8020"
PUBLIC_CLIENT = "databricks-cli"


@credentials_strategy("external-browser", ["host", "auth_type"])
def external_browser(cfg: Any) -> Any:
    """Only when `auth_type` asks for it: nobody expects a browser to open by itself."""
    if cfg.auth_type != "external-browser":
        return None
    client_id, client_secret, endpoints = _client(cfg)
    if not endpoints:
        return None
    scopes = cfg.get_scopes()
    if not cfg.disable_oauth_refresh_token and "offline_access" not in scopes:
        scopes = [*scopes, "offline_access"]
    cache = oauth.TokenCache(
        host=cfg.host,
        oidc_endpoints=endpoints,
        client_id=client_id,
        redirect_url=REDIRECT_URL,
        client_secret=client_secret,
        scopes=scopes,
        profile=cfg.profile,
        group_id=group_of(cfg),
    )
    kept = cache.load()
    if kept:
        try:
            kept.token()
            cache.save(kept)  # where it was renewed, the old one may be of no more use
            return kept(cfg)
        except Exception as error:  # whatever is wrong with it, a new login helps
            logger.warning("the kept login is of no use, a new one is needed: %s", error)
    client = oauth.OAuthClient(
        oidc_endpoints=endpoints,
        redirect_url=REDIRECT_URL,
        client_id=client_id,
        scopes=scopes,
        client_secret=client_secret,
        group_id=group_of(cfg),
    )
    consent = client.initiate_consent()
    if not consent:
        return None
    session = consent.launch_external_browser()
    cache.save(session)
    return session(cfg)


def _client(cfg: Any) -> tuple[str, str | None, Any]:
    """One's own application of Databricks or Entra, else the public one."""
    if cfg.client_id:
        return cfg.client_id, cfg.client_secret, cfg.databricks_oidc_endpoints
    if cfg.azure_client_id and group_of(cfg):
        raise without_groups("external-browser with Azure Entra ID")
    if cfg.azure_client_id:
        return cfg.azure_client_id, cfg.azure_client_secret, get_azure_entra_id_workspace_endpoints(cfg.host)
    return PUBLIC_CLIENT, None, cfg.databricks_oidc_endpoints
