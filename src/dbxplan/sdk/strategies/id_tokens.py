"""ID tokens of other issuers, exchanged for tokens of this host."""

import logging
from collections.abc import Callable
from typing import Any

from dbxplan.sdk import oidc
from dbxplan.sdk.strategies.base import OAuthCredentialsProvider, bearing, group_of

logger = logging.getLogger("databricks.sdk")

DEFAULT_VARIABLE = "DATABRICKS_OIDC_TOKEN"


def oidc_credentials_provider(cfg: Any, id_token_source: oidc.IdTokenSource) -> OAuthCredentialsProvider | None:
    """None where the source has no ID token now."""
    try:
        id_token_source.id_token()
    except Exception as error:  # whatever the source is, without a token it is nobody's way
        logger.debug("no ID token: %s", error)
        return None
    return bearing(
        oidc.DatabricksOidcTokenSource(
            host=cfg.host,
            token_endpoint=cfg.databricks_oidc_endpoints.token_endpoint,
            id_token_source=id_token_source,
            client_id=cfg.client_id,
            account_id=cfg.account_id,
            disable_async=cfg.disable_async_token_refresh,
            scopes=cfg.get_scopes_as_string(),
            authorization_details=cfg.authorization_details,
            group_id=group_of(cfg),
        )
    )


class Supplied(oidc.IdTokenSource):
    """What the platform around this process hands out for an audience."""

    def __init__(self, supplier: Any, audience: str) -> None:
        self._supplier = supplier
        self._audience = audience

    def id_token(self) -> oidc.IdToken:
        found = self._supplier.get_oidc_token(self._audience)
        if not found:
            raise ValueError("no ID token is handed out")
        return oidc.IdToken(found)


def supplied(cfg: Any, make_supplier: Callable[[], Any], name: str) -> OAuthCredentialsProvider | None:
    """None outside the platform, or where it hands nothing out."""
    try:
        supplier = make_supplier()
    except ValueError as error:
        logger.debug("%s: %s", name, error)
        return None
    audience = cfg.token_audience or cfg.databricks_oidc_endpoints.token_endpoint
    return oidc_credentials_provider(cfg, Supplied(supplier, audience))
