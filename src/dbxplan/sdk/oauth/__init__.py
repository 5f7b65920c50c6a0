"""OAuth: tokens and how they are renewed, what a host offers, and applications that users let act for them."""

from datetime import datetime

from dbxplan.sdk.environments import Cloud
from dbxplan.sdk.faces import become_face
from dbxplan.sdk.oauth import cache, endpoints, grants, refresh, session, tokens
from dbxplan.sdk.oauth.cache import TokenCache
from dbxplan.sdk.oauth.endpoints import (
    HostMetadata,
    OidcEndpoints,
    get_account_endpoints,
    get_azure_entra_id_workspace_endpoints,
    get_endpoints_from_url,
    get_host_metadata,
    get_unified_endpoints,
    get_workspace_endpoints,
)
from dbxplan.sdk.oauth.grants import ClientCredentials, PATOAuthTokenExchange
from dbxplan.sdk.oauth.refresh import Refreshable, _TokenState
from dbxplan.sdk.oauth.session import Consent, OAuthClient, RefreshableCredentials, SessionCredentials
from dbxplan.sdk.oauth.tokens import (
    JWT_BEARER_GRANT_TYPE,
    OIDC_TOKEN_PATH,
    URL_ENCODED_CONTENT_TYPE,
    AuthorizationDetail,
    IgnoreNetrcAuth,
    Token,
    TokenSource,
    retrieve_token,
)

__all__ = [
    "JWT_BEARER_GRANT_TYPE",
    "OIDC_TOKEN_PATH",
    "URL_ENCODED_CONTENT_TYPE",
    "AuthorizationDetail",
    "ClientCredentials",
    "Cloud",
    "Consent",
    "HostMetadata",
    "IgnoreNetrcAuth",
    "OAuthClient",
    "OidcEndpoints",
    "PATOAuthTokenExchange",
    "Refreshable",
    "RefreshableCredentials",
    "SessionCredentials",
    "Token",
    "TokenCache",
    "TokenSource",
    "_TokenState",
    "datetime",
    "get_account_endpoints",
    "get_azure_entra_id_workspace_endpoints",
    "get_endpoints_from_url",
    "get_host_metadata",
    "get_unified_endpoints",
    "get_workspace_endpoints",
    "retrieve_token",
]

HOMES = (tokens, refresh, endpoints, grants, session, cache)
become_face(__name__)
