"""The adapter that reaches the network: what `requests` works out anew for each call is found once for each host.

Both methods are those that `requests` has for subclasses. Imported when first used, for it brings `requests` along.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from dbxplan.sdk.sending import ask

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

POOLS = 20  # hosts


class _Asking:
    """Connected first: what comes between the question and the bytes is next to nothing."""

    def send(self, data: Any) -> None:
        connection: Any = self
        if connection.sock is None and connection.auto_open:
            connection.connect()
        ask()
        super().send(data)  # type: ignore[misc]


class _Plain(_Asking, HTTPConnection): ...


class _Secure(_Asking, HTTPSConnection): ...


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class Network(HTTPAdapter):
    """Where a proxy is in between, each call goes the long way."""

    def __init__(self, connections: int, hosts: int = POOLS, block: bool = True) -> None:
        """`connections` to one host at a time; with `block`, a call more waits."""
        super().__init__(pool_connections=hosts, pool_maxsize=connections, pool_block=block)
        self._found: dict[tuple[object, ...], Any] = {}

    def init_poolmanager(self, *given: Any, **named: Any) -> None:
        super().init_poolmanager(*given, **named)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}

    def proxy_manager_for(self, *given: Any, **named: Any) -> Any:
        manager = super().proxy_manager_for(*given, **named)
        manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
        return manager

    def get_connection_with_tls_context(
        self,
        request: "PreparedRequest",
        verify: Any,
        proxies: Mapping[str, str] | None = None,
        cert: Any = None,
    ) -> Any:
        """The connections to the host. Those of a host long unused are closed, and made anew."""
        key = (_origin(str(request.url)), verify, cert)
        pool = None if proxies else self._found.get(key)
        if pool is None or pool.pool is None:
            pool = super().get_connection_with_tls_context(request, verify, proxies, cert)
            if not proxies:
                self._found[key] = pool
        return pool

    def request_url(self, request: "PreparedRequest", proxies: Mapping[str, str] | None) -> str:
        return super().request_url(request, proxies) if proxies else request.path_url

    def build_response(self, req: "PreparedRequest", resp: Any) -> "Response":
        """An answer without cookies is not searched for them."""
        original, cookies = resp._original_response, "set-cookie" in resp.headers
        resp._original_response = original if cookies else None
        try:
            return super().build_response(req, resp)
        finally:
            resp._original_response = original

    def close(self) -> None:
        self._found.clear()
        super().close()


def _origin(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}"
