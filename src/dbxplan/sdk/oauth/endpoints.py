"""Where a host logs users in and gives tokens out, and what it says of itself."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.environments import Cloud
from dbxplan.sdk.oauth.tokens import TIMEOUT_SECONDS

if TYPE_CHECKING:
    from dbxplan.sdk._base_client import _BaseClient

logger = logging.getLogger("databricks.sdk.oauth")

WELL_KNOWN = ".well-known/oauth-authorization-server"


@dataclass
class OidcEndpoints:
    """Where users log in, and where tokens are given out."""

    authorization_endpoint: str
    token_endpoint: str

    def as_dict(self) -> dict[str, str]:
        return {"authorization_endpoint": self.authorization_endpoint, "token_endpoint": self.token_endpoint}

    @staticmethod
    def from_dict(d: Mapping[str, Any]) -> "OidcEndpoints":
        return OidcEndpoints(d["authorization_endpoint"], d["token_endpoint"])


@dataclass
class HostMetadata:
    """What a host says of itself to who has no credentials."""

    oidc_endpoint: str
    account_id: str | None = None
    workspace_id: str | None = None
    cloud: Cloud | None = None
    token_federation_default_oidc_audiences: list[str] = field(default_factory=list)

    @staticmethod
    def from_dict(d: Mapping[str, Any]) -> "HostMetadata":
        return HostMetadata(
            d.get("oidc_endpoint") or "",
            d.get("account_id"),
            d.get("workspace_id"),
            Cloud.parse(d.get("cloud")),
            list(d.get("token_federation_default_oidc_audiences") or ()),
        )

    def as_dict(self) -> dict[str, Any]:
        return {
            "oidc_endpoint": self.oidc_endpoint,
            "account_id": self.account_id,
            "workspace_id": self.workspace_id,
            "cloud": self.cloud.value if self.cloud else None,
            "token_federation_default_oidc_audiences": self.token_federation_default_oidc_audiences,
        }


def get_host_metadata(host: str, client: "_BaseClient | None" = None) -> HostMetadata:
    """ValueError where the host says nothing."""
    url = f"{_with_scheme(host)}/.well-known/databricks-config"
    try:
        found = _client(client).do("GET", url)
    except OSError as error:
        raise ValueError(f"Failed to fetch host metadata from {url}: {error}") from error
    if not isinstance(found, dict) or not found:
        raise ValueError(f"Failed to fetch host metadata from {url}")
    return HostMetadata.from_dict(found)


def get_endpoints_from_url(url: str, client: "_BaseClient | None" = None) -> OidcEndpoints:
    """ValueError where the document is missing."""
    try:
        return OidcEndpoints.from_dict(_client(client).do("GET", url))
    except (KeyError, OSError) as error:
        raise ValueError(f"{url} names no endpoints: {error}") from error


def get_workspace_endpoints(host: str, client: "_BaseClient | None" = None) -> OidcEndpoints:
    return get_endpoints_from_url(f"{_with_scheme(host)}/oidc/{WELL_KNOWN}", client)


def get_account_endpoints(host: str, account_id: str, client: "_BaseClient | None" = None) -> OidcEndpoints:
    return get_endpoints_from_url(f"{_with_scheme(host)}/oidc/accounts/{account_id}/{WELL_KNOWN}", client)


def get_unified_endpoints(host: str, account_id: str, client: "_BaseClient | None" = None) -> OidcEndpoints:
    return get_account_endpoints(host, account_id, client)


def get_azure_entra_id_workspace_endpoints(host: str) -> OidcEndpoints | None:
    """Where the host sends callers to log in, None where it sends them nowhere."""
    import requests

    answer = requests.get(
        f"{_with_scheme(host)}/oidc/oauth2/v2.0/authorize", allow_redirects=False, timeout=TIMEOUT_SECONDS
    )
    login = answer.headers.get("Location")
    return OidcEndpoints(login, login.replace("/authorize", "/token")) if login else None


def _with_scheme(host: str) -> str:
    return (host if "://" in host else f"https://{host}").rstrip("/")


def _client(given: "_BaseClient | None") -> "_BaseClient":
    from dbxplan.sdk._base_client import _BaseClient

    return given or _BaseClient()
