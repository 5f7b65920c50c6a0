"""The configuration of the public client, which asks its host and authenticates when it is made."""

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from dbxplan.sdk import useragent
from dbxplan.sdk.attributes import Attribute as ConfigAttribute
from dbxplan.sdk.client_types import ClientType, HostType
from dbxplan.sdk.environments import Cloud, DatabricksEnvironment
from dbxplan.sdk.errors.classes import ConfigError
from dbxplan.sdk.file_transfers import FileTransfers
from dbxplan.sdk.oauth import (
    OidcEndpoints,
    Token,
    get_azure_entra_id_workspace_endpoints,
    get_endpoints_from_url,
    get_host_metadata,
)
from dbxplan.sdk.settings import Settings

__all__ = [
    "ClientType",
    "Cloud",
    "Config",
    "ConfigAttribute",
    "DatabricksEnvironment",
    "HostType",
    "get_azure_entra_id_workspace_endpoints",
    "get_endpoints_from_url",
    "get_host_metadata",
    "with_product",
    "with_user_agent_extra",
]

logger = logging.getLogger("databricks.sdk")

with_product = useragent.with_product
with_user_agent_extra = useragent.with_extra

ACCOUNT_HOSTS = ("https://accounts.", "https://accounts-dod.")
WELL_KNOWN = ".well-known/oauth-authorization-server"
PROBE_SECONDS = 5.0  # a host that does not answer holds nobody up; calls have more patience
NO_CREDENTIALS = "cannot configure default credentials"


class Config(FileTransfers, Settings):
    """Arguments that it does not know are passed over. ConfigError, a ValueError, where it cannot be made."""

    def __init__(self, **given: Any) -> None:
        self._header_factory: Any = None
        strategies = [given.get(name) for name in ("credentials_strategy", "credentials_provider")]
        if all(strategies):
            raise ValueError("When providing `credentials_strategy` field, `credential_provider` cannot be specified.")
        if strategies[1]:
            logger.warning("parameter 'credentials_provider' is deprecated. Use 'credentials_strategy' instead.")
        super().__init__(**{name: value for name, value in given.items() if name in self._arguments()})
        self.init_auth()

    @classmethod
    def _arguments(cls) -> frozenset[str]:
        own = (
            *("product", "product_version", "env", "transports", "credentials_strategy", "credentials_provider"),
            *("custom_headers", "databricks_environment", "clock"),
        )
        return frozenset((*own, *(attribute.name for attribute in cls.attributes())))

    @classmethod
    def parse_dsn(cls, dsn: str) -> "Config":
        """`databricks://user:password@host/?attribute=value`. ConfigError for another scheme."""
        parts = urlsplit(dsn)
        if parts.scheme != "databricks":
            raise ConfigError(f"Expected databricks:// scheme, got {parts.scheme}://")
        known = {attribute.name for attribute in cls.attributes()}
        given: dict[str, Any] = {name: value for name, value in parse_qsl(parts.query) if name in known}
        if parts.username and parts.password:
            given |= {"username": unquote(parts.username), "password": unquote(parts.password)}
        return cls(host=f"https://{parts.hostname}", **given)

    def init_auth(self) -> None:
        """Chooses the way to authenticate, and makes it ready. ConfigError with what is configured."""
        if self.has_transport and self.credentials_strategy is None:
            self._header_factory, self.auth_type = self._transport_headers, "pat"
            return
        strategy = self._credentials_strategy
        try:
            self._header_factory = strategy(self)
            if not self._header_factory:
                raise ValueError("not configured")
        except ConfigError:
            raise
        except ValueError as error:
            if str(error).startswith(NO_CREDENTIALS):
                raise self.no_credentials() from error
            raise self.error(f"{strategy.auth_type()} auth: {error}") from error
        self.auth_type = strategy.auth_type()

    def authenticate(self) -> dict[str, str]:
        """Fresh headers for one request."""
        if self._header_factory is None:
            self.init_auth()
        headers: dict[str, str] = self._header_factory()
        return headers

    def oauth_token(self) -> Token:
        """The token behind the headers. ValueError where there is none that OAuth gave."""
        from dbxplan.sdk.strategies.base import OAuthCredentialsProvider

        if isinstance(self._header_factory, OAuthCredentialsProvider):
            return self._header_factory.oauth_token()
        raise ValueError(
            f"OAuth tokens are not available for {self.auth_type} authentication. "
            "Use an OAuth-based authentication method to access OAuth tokens."
        )

    def deep_copy(self) -> "Config":
        """Shares nothing, and authenticates anew."""
        other = super().deep_copy()
        other._header_factory = None
        return other

    def to_dict(self) -> dict[str, Any]:
        return self.values

    def wrap_debug_info(self, message: str) -> str:
        """A message with what is configured behind it."""
        known = self.debug_string()
        return f"{message.rstrip('.')}. {known}" if known else message

    @property
    def host_type(self) -> HostType:
        """As far as the name tells; hosts that serve both count as workspaces."""
        return HostType.ACCOUNTS if self.is_account_client else HostType.WORKSPACE

    @property
    def client_type(self) -> ClientType:
        """As far as the name of the host tells."""
        return ClientType.ACCOUNT if self.host_type is HostType.ACCOUNTS else ClientType.WORKSPACE

    @property
    def databricks_oidc_endpoints(self) -> OidcEndpoints | None:
        """Where tokens of the host are given out, None without a host. ValueError where the host does not say."""
        if not self.host:
            return None
        return get_endpoints_from_url(self.discovery_url or self._usual_discovery_url())

    @property
    def oidc_endpoints(self) -> OidcEndpoints | None:
        """Those of Entra with a client of Azure, else those of the host."""
        if self.host and self.is_azure and self.azure_client_id:
            return get_azure_entra_id_workspace_endpoints(self.host)
        return self.databricks_oidc_endpoints

    @property
    def sql_http_path(self) -> str | None:
        """What drivers of SQL are told, for the cluster or the warehouse that is configured. ValueError for both."""
        import requests

        if self.cluster_id and self.warehouse_id:
            raise ValueError("cannot have both cluster_id and warehouse_id")
        if self.warehouse_id:
            return f"/sql/1.0/warehouses/{self.warehouse_id}"
        if not self.cluster_id:
            return None
        headers = {**self.authenticate(), "User-Agent": f"{self.user_agent} sdk-feature/sql-http-path"}
        answer = requests.get(f"{self.host}/api/2.0/preview/scim/v2/Me", headers=headers)
        return f"sql/protocolv1/o/{answer.headers.get('x-databricks-org-id')}/{self.cluster_id}"

    def load_azure_tenant_id(self) -> None:
        """Where none is configured, the host redirects to the login of its tenant."""
        import requests

        if self.azure_tenant_id is not None or self.host is None:
            return
        answer = requests.get(f"{self.host}/aad/auth", allow_redirects=False)
        login = answer.headers.get("Location")
        segments = urlsplit(login or "").path.split("/")
        if answer.status_code // 100 == 3 and len(segments) > 1:
            self.azure_tenant_id = segments[1]

    # What the official client calls these, for code that reaches in.

    @property
    def _product_info(self) -> tuple[str | None, str | None] | None:
        return None if self.product == (None, None) else self.product

    @property
    def _custom_headers(self) -> dict[str, str]:
        return self.custom_headers

    @property
    def _user_agent_other_info(self) -> list[tuple[str, str]]:
        return self.user_agent_extra

    @property
    def _credentials_strategy(self) -> Any:
        if self.credentials_strategy is None:
            from dbxplan.sdk.strategies.default import DefaultCredentials

            self.credentials_strategy = DefaultCredentials()
        strategy = self.credentials_strategy
        return strategy() if isinstance(strategy, type) else strategy

    @property
    def _upstream_user_agent(self) -> str:
        return " ".join(part for part in useragent.to_string().split() if part.startswith("upstream"))

    def _from_profile(self) -> None:
        self._known_file_config_loader()

    def _known_file_config_loader(self) -> None:
        super()._from_profile()

    def _transport_headers(self) -> Mapping[str, str]:
        """The transport has a token for who brings none."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    def _usual_discovery_url(self) -> str:
        """Where hosts that do not say keep it."""
        below = f"accounts/{self.account_id}/" if self.is_account_client and self.account_id else ""
        return f"{self.host}/oidc/{below}{WELL_KNOWN}"

    def _learn_from_host(self) -> None:
        """Fills what is unset. A host that says nothing is a warning."""
        if not self.host or self.has_transport:
            return
        self._resolve_host_metadata()

    def _resolve_host_metadata(self) -> None:
        from dbxplan.sdk._base_client import _BaseClient

        seconds = self.retry_timeout_seconds
        client = _BaseClient(
            retry_timeout_seconds=PROBE_SECONDS if seconds is None else seconds,
            http_timeout_seconds=self.http_timeout_seconds,
        )
        try:
            told = get_host_metadata(self.host or "", client=client)
        except Exception as error:  # whatever is wrong, what is configured may do
            logger.warning(
                "Failed to automatically resolve config from host metadata: %s. "
                "Falling back to explicit user provided configuration.",
                error,
            )
            return
        finally:
            client.close()
        self._fill("account_id", told.account_id)
        self._fill("workspace_id", told.workspace_id)
        self._fill("cloud", told.cloud)
        if told.oidc_endpoint and not self.discovery_url:
            self._fill("discovery_url", self._discovery_url(told.oidc_endpoint))
        for audience in told.token_federation_default_oidc_audiences[:1]:
            self._fill("token_audience", audience)
        if not told.workspace_id:  # an account host, whose tokens are made out to the account
            self._fill("token_audience", self.account_id)

    def _discovery_url(self, endpoint: str) -> str:
        if "{account_id}" in endpoint and not self.account_id:
            raise self.error("account_id is required to resolve discovery_url from host metadata")
        return f"{endpoint.replace('{account_id}', self.account_id or '').rstrip('/')}/{WELL_KNOWN}"

    def _fill(self, name: str, value: Any) -> None:
        if value and not getattr(self, name):
            setattr(self, name, value)
