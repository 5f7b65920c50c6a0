"""What the adapter keeps for a host leads where `requests` would have led."""

import socket
import threading
from collections.abc import Iterator

import pytest
import requests
from requests.adapters import HTTPAdapter

from dbxplan.sdk import RawClient
from dbxplan.sdk.network import Network

URLS = [
    "https://adb-1.2.azuredatabricks.net/api/2.2/jobs/get?job_id=1",
    "https://adb-1.2.azuredatabricks.net:8443/api/2.2/jobs/list",
    "http://127.0.0.1:8080/api/2.0/x?a=b%2Fc#end",
    "https://ADB.example.com",
]
PROXIES = [{}, {"https": "http://proxy:3128", "http": "http://proxy:3128"}]


def prepared(url: str) -> requests.PreparedRequest:
    return requests.Request("GET", url).prepare()


@pytest.mark.parametrize("proxies", PROXIES, ids=["direct", "proxy"])
@pytest.mark.parametrize("url", URLS)
def test_a_request_takes_the_way_that_requests_would_take(url, proxies):
    ours, theirs = Network(4), HTTPAdapter()
    pools = [ours.get_connection_with_tls_context(prepared(url), True, proxies) for _ in range(2)]
    usual = theirs.get_connection_with_tls_context(prepared(url), True, proxies)

    assert pools[0] is pools[1]
    assert isinstance(pools[0], type(usual))
    assert (pools[0].host, pools[0].port, pools[0].proxy) == (
        usual.host,
        usual.port,
        usual.proxy,
    )
    assert ours.request_url(prepared(url), proxies) == theirs.request_url(prepared(url), proxies)


def test_hosts_and_certificates_have_connections_of_their_own():
    network = Network(4)
    ways = [(URLS[0], True), (URLS[1], True), (URLS[0], False), (URLS[0], "/etc/ca.pem")]
    pools = {id(network.get_connection_with_tls_context(prepared(url), verify, {})) for url, verify in ways}

    assert len(pools) == len(ways)


def test_connections_that_were_closed_are_not_taken_again():
    network = Network(4)
    first = network.get_connection_with_tls_context(prepared(URLS[0]), True, {})
    first.close()
    network.poolmanager.clear()
    second = network.get_connection_with_tls_context(prepared(URLS[0]), True, {})

    assert second is not first
    assert second.pool is not None


@pytest.fixture
def heard() -> Iterator[tuple[str, list[bytes]]]:
    """A server that answers nothing, and what arrived at it from the one connection it takes."""
    listening, arrived = socket.create_server(("127.0.0.1", 0)), list[bytes]()

    def listen() -> None:
        connection, _ = listening.accept()
        with connection:
            while data := connection.recv(65536):
                arrived.append(data)

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}", arrived
    thread.join(timeout=30)
    listening.close()


@pytest.mark.parametrize("answers", [1, 2])
def test_what_may_not_be_sent_any_more_never_arrives_whole(heard, answers):
    class ForbiddenError(Exception): ...

    host, arrived = heard
    asked = []

    def ask() -> None:
        asked.append(1)
        if len(asked) > answers:
            raise ForbiddenError

    with RawClient(host=host, token="t") as client, pytest.raises(ForbiddenError):
        client.guarded(ask).jobs.create(name="made after all")

    assert len(asked) == answers + 1
    assert b"made after all" not in b"".join(arrived)
