"""The one pooled session of a client, safe for many threads, and where it leads."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from dbxplan.sdk.connection import failure_of
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.transports import Transport, connect

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter

POOL_SIZE = 64  # connections to one host; the limits let no family have more calls in flight
CONNECT_TIMEOUT_SECONDS = 10.0
READ_TIMEOUT_SECONDS = 60.0
PLAIN_URL = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(:\d+)?(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+")
DEFAULT_HEADERS = {"Accept": "application/json", "Accept-Encoding": "gzip, deflate", "Connection": "keep-alive"}


def timeouts(config: Settings) -> tuple[float, float]:
    """Seconds to connect and seconds without a byte, for every request."""
    read = config.http_timeout_seconds or READ_TIMEOUT_SECONDS
    return min(CONNECT_TIMEOUT_SECONDS, read), read


class HttpWire:
    """Sends one request, once."""

    def __init__(self, config: Settings, adapter: "BaseAdapter | None" = None) -> None:
        """`adapter` takes the place of the network."""
        self.transport: Transport | None = connect(config.host or "", config.transports)
        self._config = config
        self._timeouts = timeouts(config)
        self._session = _session()
        network = adapter or _pool()
        self._session.mount("https://", network)
        self._session.mount("http://", network)
        if self.transport:
            self._session.mount(f"{self.base_url}/", self.transport.adapter)
        self._settings: dict[str, Mapping[str, Any]] = {}

    @property
    def base_url(self) -> str:
        """Some ways to authenticate find the host out."""
        return self.transport.base_url.rstrip("/") if self.transport else (self._config.host or "")

    def exchange(
        self, request: "requests.Request", method: str, path: str, stream: bool = False
    ) -> "requests.Response":
        """The answer, whatever its status; `method` and `path` are for the error of an exchange that failed."""
        from requests import RequestException

        try:
            prepared = _prepared(request)  # without the session's merging, which costs as much as all the rest
            settings = self._settings_for(request.url)
            known: dict[str, Any] = {**settings, "stream": stream, "timeout": self._timeouts}
            answer = self._session.get_adapter(str(prepared.url)).send(prepared, **known)
            if answer.is_redirect:
                *_, answer = self._session.resolve_redirects(answer, prepared, **known)
            if not stream:
                _ = answer.content  # here, so that one that breaks off is an error of this exchange
            return answer
        except RequestException as error:
            raise failure_of(error, method, path, self.base_url) from error

    def _settings_for(self, url: str) -> "Mapping[str, Any]":
        """Proxies and CA bundles of the environment, looked up once for the host instead of at every call."""
        base = self.base_url
        if not base or not url.startswith(base):
            return self._from_environment(url)
        if base not in self._settings:
            self._settings[base] = self._from_environment(base)
        return self._settings[base]

    def _from_environment(self, url: str) -> "Mapping[str, Any]":
        found: Mapping[str, Any] = self._session.merge_environment_settings(url, {}, None, None, None)
        return found

    def close(self) -> None:
        self._session.close()


def _prepared(request: "requests.Request") -> "requests.PreparedRequest":
    """As `requests` would; an ordinary URL with JSON or nothing is not parsed to find it well formed."""
    body = request.data or None
    if request.files or not isinstance(body, bytes | None) or not PLAIN_URL.fullmatch(request.url):
        return request.prepare()
    from requests import PreparedRequest
    from requests.cookies import RequestsCookieJar
    from requests.hooks import default_hooks

    prepared = PreparedRequest()
    prepared.method, prepared.body, prepared.hooks = request.method, body, default_hooks()
    prepared.url = f"{request.url}?{urlencode(request.params)}" if request.params else request.url
    prepared.prepare_headers(request.headers)
    prepared.prepare_content_length(body)
    vars(prepared)["_cookies"] = RequestsCookieJar()  # where a redirect puts those it is sent
    prepared.prepare_auth(request.auth)
    return prepared


def _session() -> "requests.Session":
    from http.cookiejar import DefaultCookiePolicy

    import requests

    session = requests.Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # no state that threads would share
    return session


def _pool() -> "BaseAdapter":
    from dbxplan.sdk.network import Network

    return Network(POOL_SIZE)
