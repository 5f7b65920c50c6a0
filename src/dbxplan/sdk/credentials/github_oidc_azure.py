"""The ID token of a GitHub Actions run, exchanged by Entra."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dbxplan.sdk.credentials import github_oidc
from dbxplan.sdk.credentials.azure import cloud_of
from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, fetch_token

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

AUDIENCE = "api://AzureADTokenExchange"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class GitHubOidcAzure:
    name = "github-oidc-azure"
    needs = ("host", "azure_client_id")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not config.is_azure or not github_oidc.offered(config):
            return None
        early = not config.disable_async_token_refresh
        return RefreshingToken(lambda: _fetch(config, wire), wire.clock, early).headers


def _fetch(config: "Settings", wire: Wire) -> Token:
    """With a fresh ID token each time: those of GitHub last minutes."""
    form = {
        "grant_type": "client_credentials",
        "scope": " ".join(config.scopes or ("all-apis",)),
        "client_assertion_type": ASSERTION,
        "resource": config.effective_azure_login_app_id or "",
        "client_assertion": github_oidc.id_token(config, wire, AUDIENCE),
        "client_id": config.azure_client_id or "",
    }
    directory = cloud_of(config, GitHubOidcAzure.name).active_directory_endpoint
    url = f"{directory}{_tenant(config, wire)}/oauth2/token"
    return fetch_token(config, wire, GitHubOidcAzure.name, url, form, None)


def _tenant(config: "Settings", wire: Wire) -> str:
    """As configured, else the one whose login the host sends callers to."""
    if not config.azure_tenant_id:
        answer = wire.send("GET", f"{config.host}/oidc/oauth2/v2.0/authorize", redirects=False)
        path = urlsplit(answer.headers.get("Location", "")).path
        if path.count("/") < 2:
            raise config.error(
                "default auth: github-oidc-azure: no tenant is configured, and the host names none",
                "Set azure_tenant_id (ARM_TENANT_ID).",
            )
        config.azure_tenant_id = path.split("/")[1]
    return str(config.azure_tenant_id)
