"""Why there was no answer, in words."""

import socket
import ssl

import pytest
import requests
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError, ProtocolError
from urllib3.exceptions import SSLError as UnspokenTls

from dbxplan.sdk.connection import failure_of
from dbxplan.sdk.errors import ConfigError, ConnectionFailed

HOST = "https://adb.example.com"


def wrapped(reason: Exception) -> requests.ConnectionError:
    return requests.ConnectionError(MaxRetryError(None, "/", reason))  # type: ignore[arg-type]


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def untrusted() -> requests.exceptions.SSLError:
    certificate = ssl.SSLCertVerificationError(1, "certificate verify failed")
    certificate.verify_message = "self-signed certificate"
    return requests.exceptions.SSLError(MaxRetryError(None, "/", certificate))  # type: ignore[arg-type]


UNREACHED = [
    (wrapped(caused(NewConnectionError(None, "no"), socket.gaierror(-2, "unknown"))), "name of .* cannot be resolved"),  # type: ignore[arg-type]
    (wrapped(caused(NewConnectionError(None, "no"), ConnectionRefusedError(111, "no"))), "refuses the connection"),  # type: ignore[arg-type]
    (wrapped(caused(NewConnectionError(None, "no"), OSError(113, "No route to host"))), "No route to host"),  # type: ignore[arg-type]
    (requests.ConnectTimeout(MaxRetryError(None, "/", ConnectTimeoutError())), "does not accept connections in time"),  # type: ignore[arg-type]
    (untrusted(), "certificate .* is not trusted: self-signed certificate.*REQUESTS_CA_BUNDLE"),
]
LOST = [
    (requests.ReadTimeout("read timed out"), "did not answer in time"),
    (requests.ConnectionError(ProtocolError("Connection aborted.", ConnectionResetError(104, "reset"))), "broke"),
    (requests.exceptions.ChunkedEncodingError("cut off"), "broke"),
    (requests.exceptions.SSLError("EOF occurred"), "TLS with .* failed"),
]


@pytest.mark.parametrize(("error", "says"), UNREACHED)
def test_what_never_reached_the_host_says_so(error: Exception, says: str) -> None:
    failed = failure_of(error, "POST", "/api/2.0/x", HOST)

    assert isinstance(failed, ConnectionFailed)
    assert failed.never_sent
    assert not failed.maybe_done
    with pytest.raises(ConnectionFailed, match=says):
        raise failed


@pytest.mark.parametrize(("error", "says"), LOST)
def test_what_may_have_reached_the_host_says_so(error: Exception, says: str) -> None:
    failed = failure_of(error, "POST", "/api/2.0/x", HOST)

    assert isinstance(failed, ConnectionFailed)
    assert not failed.never_sent
    assert failed.maybe_done
    with pytest.raises(ConnectionFailed, match=says):
        raise failed


@pytest.mark.parametrize("reason", ["WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE"])
def test_a_host_that_does_not_speak_tls_is_told_at_once(reason: str) -> None:
    spoken = ssl.SSLError(1, f"[SSL: {reason}]")
    spoken.reason = reason
    error = requests.exceptions.SSLError(MaxRetryError(None, "/", UnspokenTls(spoken)))  # type: ignore[arg-type]

    found = failure_of(error, "GET", "/me", "https://localhost:80")

    assert isinstance(found, ConnectionFailed)
    assert "https://localhost:80 does not speak TLS; check the port" in str(found)
    assert (found.permanent, found.never_sent) == (True, True)


def test_an_untrusted_certificate_is_not_worth_repeating() -> None:
    failed = failure_of(untrusted(), "GET", "/api/2.0/x", HOST)

    assert isinstance(failed, ConnectionFailed)
    assert failed.permanent


def test_a_proxy_is_named() -> None:
    error = requests.exceptions.ProxyError(
        MaxRetryError(None, "/", caused(NewConnectionError(None, "no"), ConnectionRefusedError()))  # type: ignore[arg-type]
    )
    failed = failure_of(error, "GET", "/api/2.0/x", HOST)

    assert "through the proxy; check HTTPS_PROXY and NO_PROXY" in str(failed)


def test_a_host_that_is_no_url_is_a_matter_of_configuration() -> None:
    failed = failure_of(requests.exceptions.InvalidURL("bad"), "GET", "/api/2.0/x", "https://")

    assert isinstance(failed, ConfigError)
    assert "check the host" in str(failed)
