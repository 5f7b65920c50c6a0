"""The public client of the API: host, credentials, and what the official client does around a call."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dbxplan.sdk import oauth
from dbxplan.sdk._base_client import _BaseClient
from dbxplan.sdk.clock import Clock
from dbxplan.sdk.config import Config, with_product, with_user_agent_extra
from dbxplan.sdk.credentials_provider import (
    CredentialsProvider,
    CredentialsStrategy,
    credentials_provider,
    credentials_strategy,
)
from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.limits import Limits
from dbxplan.sdk.retries import Retries
from dbxplan.sdk.transports import Transport, connect

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter

__all__ = [
    "ApiClient",
    "Config",
    "CredentialsProvider",
    "CredentialsStrategy",
    "DatabricksError",
    "_BaseClient",
    "credentials_provider",
    "credentials_strategy",
    "with_product",
    "with_user_agent_extra",
]


class ApiClient:
    """One session, one count and one set of limits for all threads that use it."""

    lenient = False  # methods with models take no other arguments than theirs

    def __init__(
        self,
        cfg: Config,
        *,
        clock: Clock | None = None,
        retries: Retries | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """`adapter` takes the place of the network."""
        self._cfg = cfg
        self._transport = connect(cfg.host or "", cfg.transports)
        self._api_client = _BaseClient(
            debug_truncate_bytes=cfg.debug_truncate_bytes,
            retry_timeout_seconds=cfg.retry_timeout_seconds,
            user_agent_base=cfg.user_agent,
            header_factory=self._headers,
            max_connection_pools=cfg.max_connection_pools,
            max_connections_per_pool=cfg.max_connections_per_pool,
            http_timeout_seconds=cfg.http_timeout_seconds,
            extra_error_customizers=[_WithConfig(cfg)],
            debug_headers=cfg.debug_headers,
            clock=clock or cfg.clock,
            retries=retries,
            limits=limits,
            rate_limit=cfg.rate_limit,
            adapter=self._transport.adapter if self._transport else adapter,
        )

    @property
    def config(self) -> Config:
        return self._cfg

    @property
    def clock(self) -> Clock:
        return self._api_client.clock

    @property
    def calls(self) -> int:
        """Requests sent to the API so far, repeats included, those for tokens not."""
        return self._api_client.calls

    @property
    def user_agent(self) -> str:
        """Who is calling, as every request says."""
        return self._cfg.user_agent

    @property
    def base_url(self) -> str:
        """Where requests go; of a transport it is not the host."""
        return self._transport.base_url.rstrip("/") if self._transport else (self._cfg.host or "")

    @property
    def transport(self) -> Transport | None:
        """What takes the place of HTTP, for a host that has it."""
        return self._transport

    @property
    def auth_type(self) -> str | None:
        return self._cfg.auth_type

    @property
    def account_id(self) -> str | None:
        return self._cfg.account_id

    @property
    def is_account_client(self) -> bool:
        return self._cfg.is_account_client

    def close(self) -> None:
        """Lets go of the connections."""
        self._api_client.close()

    def get_oauth_token(self, auth_details: str) -> oauth.Token:
        """A token for a data plane, in exchange for the one of this client."""
        from urllib.parse import urlencode

        form = {
            "grant_type": oauth.JWT_BEARER_GRANT_TYPE,
            "authorization_details": auth_details,
            "assertion": self._cfg.oauth_token().access_token,
        }
        return oauth.retrieve_token(
            client_id=self._cfg.client_id,
            client_secret=self._cfg.client_secret,
            token_url=f"{self._cfg.host}{oauth.OIDC_TOKEN_PATH}",
            params=urlencode(form),
            headers={"Content-Type": oauth.URL_ENCODED_CONTENT_TYPE},
        )

    def do(
        self,
        method: str,
        path: str | None = None,
        url: str | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        raw: bool = False,
        files: Any = None,
        data: Any = None,
        auth: "Callable[[requests.PreparedRequest], requests.PreparedRequest] | None" = None,
        response_headers: Sequence[str] | None = None,
    ) -> Any:
        """The decoded answer, `{}` for an empty one. `raw`: `{"contents": stream}`, to be closed by the caller.

        `url` takes the place of host and path, `auth` of the credentials. `response_headers` are added to the answer
        under the names asked for. Raises DatabricksError, and TimeoutError when repeating did not help in time.
        """
        return self._api_client.do(
            method=method,
            url=url or f"{self.base_url}{re.sub('^/api/2.0/fs/files//', '/api/2.0/fs/files/', path or '')}",
            query=query,
            headers={**self._cfg.custom_headers, **(headers or {})},
            body=body,
            raw=raw,
            files=files,
            data=data,
            auth=auth,
            response_headers=response_headers,
        )

    def _headers(self) -> Mapping[str, str]:
        made = self._cfg.authenticate()
        if self._transport and "Authorization" not in made:
            return {**made, "Authorization": f"Bearer {self._transport.token}"}
        return made


class _WithConfig:
    """Refusals say what is configured."""

    def __init__(self, cfg: Config) -> None:
        self._cfg = cfg

    def customize_error(self, response: "requests.Response", kwargs: dict[str, Any]) -> None:
        if response.status_code in (401, 403):
            kwargs["message"] = self._cfg.wrap_debug_info(str(kwargs.get("message", "request failed")))
