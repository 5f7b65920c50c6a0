"""The configuration of the public client, which asks its host and authenticates when it is made."""

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from dbxplan.sdk import useragent
from dbxplan.sdk.attributes import Attribute as ConfigAttribute
from dbxplan.sdk.client_types import ClientType, HostType
from dbxplan.sdk.environments import Cloud, DatabricksEnvironment
from dbxplan.sdk.errors.classes import ConfigError
from dbxplan.sdk.file_transfers import FileTransfers
from dbxplan.sdk.oauth import (
    OidcEndpoints,
    get_azure_entra_id_workspace_endpoints,
    get_endpoints_from_url,
    get_host_metadata,
)
from dbxplan.sdk.settings import Settings

if TYPE_CHECKING:
    from dbxplan.sdk._base_client import _BaseClient

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

with_user_agent_extra = useragent.with_extra


def with_product(product: str, product_version: str = "0.0.0") -> None:
    """What requests call the program that sends them, unless a configuration says otherwise."""
    useragent.with_product(product, product_version)


PROBE_SECONDS = 5.0  # a host that does not answer holds nobody up; calls have more patience


class Config(FileTransfers, Settings):
    """Arguments that it does not know are passed over. ConfigError, a ValueError, where it cannot be made."""

    def __init__(self, **given: Any) -> None:
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

    def to_dict(self) -> dict[str, Any]:
        return self.values

    def wrap_debug_info(self, message: str) -> str:
        """A message with what is configured behind it."""
        known = self.debug_string()
        return f"{message.rstrip('.')}. {known}" if known else message

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
    def _upstream_user_agent(self) -> str:
        return " ".join(part for part in useragent.to_string().split() if part.startswith("upstream"))

    def _from_profile(self) -> None:
        self._known_file_config_loader()

    def _known_file_config_loader(self) -> None:
        super()._from_profile()

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
        self._learn_about_tokens(told)

    def _endpoints_of_entra(self, host: str) -> OidcEndpoints | None:
        return get_azure_entra_id_workspace_endpoints(host)

    def _learn_when_needed(self, client: "_BaseClient") -> None:
        """Asked already, when this was made."""

    def _asking(self) -> "_BaseClient":
        """As patient as calls are."""
        from dbxplan.sdk._base_client import _BaseClient

        return _BaseClient(
            retry_timeout_seconds=self.retry_timeout_seconds, http_timeout_seconds=self.http_timeout_seconds
        )
