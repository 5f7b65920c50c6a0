"""What a configuration learns from its host, when a way to authenticate asks for it."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dbxplan.sdk.client_types import ClientType, HostType
from dbxplan.sdk.environments import OfCloud

if TYPE_CHECKING:
    from dbxplan.sdk._base_client import _BaseClient
    from dbxplan.sdk.attributes import Attribute
    from dbxplan.sdk.clock import Clock
    from dbxplan.sdk.oauth import HostMetadata, OidcEndpoints

WELL_KNOWN = ".well-known/oauth-authorization-server"
ONE_ATTEMPT_SECONDS = 1.0  # shorter than any pause: the call that waits for the answer repeats by itself


class OfHost(OfCloud):
    """Where tokens of the host are given out, and which tenant of Entra it belongs to."""

    if TYPE_CHECKING:
        account_id: Attribute[str]
        azure_client_id: Attribute[str]
        azure_tenant_id: Attribute[str]
        discovery_url: Attribute[str]
        http_timeout_seconds: Attribute[float]
        token_audience: Attribute[str]

    clock: "Clock"

    @property
    def host_type(self) -> HostType:
        """As far as the name tells; hosts that serve both count as workspaces."""
        return HostType.ACCOUNTS if self.is_account_client else HostType.WORKSPACE

    @property
    def client_type(self) -> ClientType:
        """As far as the name of the host tells."""
        return ClientType.ACCOUNT if self.host_type is HostType.ACCOUNTS else ClientType.WORKSPACE

    @property
    def databricks_oidc_endpoints(self) -> "OidcEndpoints | None":
        """Where tokens of the host are given out, None without a host. ValueError where the host does not say."""
        from dbxplan.sdk.oauth.endpoints import get_endpoints_from_url

        if not self.host:
            return None
        client = self._asking()
        try:
            self._learn_when_needed(client)
            return get_endpoints_from_url(self.discovery_url or self._usual_discovery_url(), client)
        finally:
            client.close()

    @property
    def oidc_endpoints(self) -> "OidcEndpoints | None":
        """Those of Entra with a client of Azure, else those of the host."""
        if self.host and self.is_azure and self.azure_client_id:
            return self._endpoints_of_entra(self.host)
        return self.databricks_oidc_endpoints

    def load_azure_tenant_id(self) -> None:
        """Where none is configured, the host redirects to the login of its tenant."""
        import requests

        if self.azure_tenant_id is not None or self.host is None:
            return
        answer = requests.get(f"{self.host}/aad/auth", allow_redirects=False, timeout=self._patience_seconds())
        login = answer.headers.get("Location")
        segments = urlsplit(login or "").path.split("/")
        if answer.status_code // 100 == 3 and len(segments) > 1:
            self.azure_tenant_id = segments[1]

    def _endpoints_of_entra(self, host: str) -> "OidcEndpoints | None":
        from dbxplan.sdk.oauth.endpoints import get_azure_entra_id_workspace_endpoints

        return get_azure_entra_id_workspace_endpoints(host)

    def _learn_when_needed(self, client: "_BaseClient") -> None:
        """Most ways to authenticate need nothing of it, so a host is not asked before one does."""
        from dbxplan.sdk.connection import unanswered
        from dbxplan.sdk.oauth.endpoints import get_host_metadata

        if self.discovery_url:
            return
        try:
            told = get_host_metadata(self.host or "", client)
        except ValueError as error:
            if unanswered(error) is not None:
                raise
            return
        self._learn_about_tokens(told)

    def _learn_about_tokens(self, told: "HostMetadata") -> None:
        """Fills what is unset."""
        account = self.account_id or told.account_id
        if told.oidc_endpoint and not self.discovery_url:
            self._fill("discovery_url", _discovery_url(told.oidc_endpoint, account))
        for audience in told.token_federation_default_oidc_audiences[:1]:
            self._fill("token_audience", audience)
        if not told.workspace_id:  # an account host, whose tokens are made out to the account
            self._fill("token_audience", account)

    def _fill(self, name: str, value: Any) -> None:
        if value and not getattr(self, name):
            setattr(self, name, value)

    def _asking(self) -> "_BaseClient":
        from dbxplan.sdk._base_client import _BaseClient

        seconds = self.http_timeout_seconds
        return _BaseClient(retry_timeout_seconds=ONE_ATTEMPT_SECONDS, http_timeout_seconds=seconds, clock=self.clock)

    def _patience_seconds(self) -> float:
        from dbxplan.sdk._base_client import TIMEOUT_SECONDS

        return self.http_timeout_seconds or TIMEOUT_SECONDS

    def _usual_discovery_url(self) -> str:
        """Where hosts that do not say keep it."""
        below = f"accounts/{self.account_id}/" if self.is_account_client and self.account_id else ""
        return f"{self.host}/oidc/{below}{WELL_KNOWN}"


def _discovery_url(endpoint: str, account: str | None) -> str:
    """ConfigError where the account is needed and not known."""
    from dbxplan.sdk.errors.classes import ConfigError

    if "{account_id}" in endpoint and not account:
        raise ConfigError("account_id is required to resolve discovery_url from host metadata")
    return f"{endpoint.replace('{account_id}', account or '').rstrip('/')}/{WELL_KNOWN}"
