"""Why there was no answer, in words: name, refusal, TLS, time-out, proxy, or a connection that broke."""

import ssl
from collections.abc import Iterator
from socket import gaierror
from typing import TYPE_CHECKING

from dbxplan.sdk.errors.classes import ConfigError, ConnectionFailed

if TYPE_CHECKING:
    from requests import RequestException


def failure_of(error: Exception, method: str, path: str, host: str) -> Exception:
    """The error to raise for an exception of `requests`: ConnectionFailed, or ConfigError for an unusable URL."""
    from requests import exceptions

    unusable = (exceptions.InvalidURL, exceptions.MissingSchema, exceptions.InvalidSchema, exceptions.InvalidHeader)
    if isinstance(error, unusable):
        return ConfigError(f"{method} {path}: cannot be sent to host {host!r}: {type(error).__name__}; check the host")
    chain = tuple(_chain(error))
    message, never_sent, permanent = _diagnose(chain, host)
    lost = not never_sent and method not in ("GET", "HEAD")
    return ConnectionFailed(
        message, method=method, path=path, maybe_done=lost, never_sent=never_sent, permanent=permanent
    )


def unanswered(error: BaseException) -> "RequestException | None":
    """The exception of `requests` behind this one that tells of a request without an answer."""
    from requests import exceptions

    lost = (exceptions.ConnectionError, exceptions.Timeout)
    return next((one for one in _chain(error) if isinstance(one, lost)), None)


def _diagnose(chain: tuple[BaseException, ...], host: str) -> tuple[str, bool, bool]:
    """The text, whether the request surely was not sent, whether repeating is pointless."""
    from requests import exceptions
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

    def saw(*types: type[BaseException]) -> BaseException | None:
        return next((one for one in chain if isinstance(one, types)), None)

    unconnected = saw(NewConnectionError, ConnectTimeoutError, gaierror, ConnectionRefusedError) is not None
    if certificate := saw(ssl.SSLCertVerificationError):
        reason = getattr(certificate, "verify_message", "") or "certificate verify failed"
        return f"the certificate of {host} is not trusted: {reason}. {_CA_HINT}", True, True
    if (tls := saw(ssl.SSLError)) and getattr(tls, "reason", None) in _NO_TLS:
        return f"{host} does not speak TLS; check the port, and whether it is http:// instead", True, True
    if saw(exceptions.ProxyError):
        return f"no connection to {host} through the proxy; check HTTPS_PROXY and NO_PROXY", unconnected, False
    if saw(gaierror):
        return f"the name of {host} cannot be resolved; check the host and the network", True, False
    if saw(ConnectionRefusedError):
        return f"{host} refuses the connection; check host and port", True, False
    if saw(NewConnectionError):  # also a subclass of the time-out below
        return f"{host} cannot be reached; {_last_words(chain)}", True, False
    if saw(ConnectTimeoutError, exceptions.ConnectTimeout):
        return f"{host} does not accept connections in time; check the host, VPN and firewall", True, False
    if saw(exceptions.ReadTimeout, exceptions.Timeout):
        return f"{host} took the request and did not answer in time", False, False
    if saw(exceptions.SSLError):
        return f"TLS with {host} failed; {_last_words(chain)}", unconnected, False
    return f"the connection to {host} broke; {_last_words(chain)}", unconnected, False


# What OpenSSL says, by version, when the answer to its first words is no TLS.
_NO_TLS = frozenset(("WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"))
_CA_HINT = "Behind an inspecting proxy, set REQUESTS_CA_BUNDLE to the file with its CA certificate"


def _last_words(chain: tuple[BaseException, ...]) -> str:
    """The innermost cause; no exception of urllib3 or requests names headers in it."""
    cause = chain[-1]
    return f"{type(cause).__name__}: {cause}" if str(cause) else type(cause).__name__


def _chain(error: BaseException, depth: int = 0) -> Iterator[BaseException]:
    """The exception and everything it wraps, outermost first."""
    yield error
    inner = [getattr(error, "reason", None), *error.args, error.__cause__ or error.__context__]
    for one in inner:
        if isinstance(one, BaseException) and one is not error and depth < 8:
            yield from _chain(one, depth + 1)
            return
