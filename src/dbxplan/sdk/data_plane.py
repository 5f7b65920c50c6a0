"""Tokens for calls that go past the workspace, to the service itself."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from dbxplan.sdk import oauth
from dbxplan.sdk.oauth import JWT_BEARER_GRANT_TYPE, OIDC_TOKEN_PATH, URL_ENCODED_CONTENT_TYPE, Token


class DataPlaneTokenSource:
    """One source per endpoint and details, for all threads."""

    def __init__(self, token_exchange_host: str, cpts: Callable[[], Token], disable_async: bool = True) -> None:
        """`cpts` gives the token that is exchanged."""
        self._host = token_exchange_host
        self._cpts = cpts
        self._disable_async = disable_async
        self._token_sources: dict[str, DataPlaneEndpointTokenSource] = {}
        self._lock = threading.Lock()

    def token(self, endpoint: str, auth_details: str) -> Token:
        key = f"{endpoint}:{auth_details}"
        with self._lock:
            if key not in self._token_sources:
                made = DataPlaneEndpointTokenSource(self._host, self._cpts, auth_details, self._disable_async)
                self._token_sources[key] = made
            source = self._token_sources[key]
        return source.token()


class DataPlaneEndpointTokenSource(oauth.Refreshable):
    """Tokens for one endpoint."""

    def __init__(
        self, token_exchange_host: str, cpts: Callable[[], Token], auth_details: str, disable_async: bool = True
    ) -> None:
        super().__init__(disable_async=disable_async)
        self._host = token_exchange_host
        self._cpts = cpts
        self._auth_details = auth_details

    def refresh(self) -> Token:
        form = {
            "grant_type": JWT_BEARER_GRANT_TYPE,
            "authorization_details": self._auth_details,
            "assertion": self._cpts().access_token,
        }
        return oauth.retrieve_token(
            client_id="",
            client_secret="",
            token_url=f"{self._host}{OIDC_TOKEN_PATH}",
            params=urlencode(form),
            headers={"Content-Type": URL_ENCODED_CONTENT_TYPE},
        )


@dataclass
class DataPlaneDetails:
    """Where to call, and with what."""

    endpoint_url: str
    token: Token
