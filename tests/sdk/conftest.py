"""A network that answers from a list and remembers, and a clock that only moves when told."""

import io
import json
import threading
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import requests
from requests.adapters import BaseAdapter, HTTPAdapter

from dbxplan.sdk import RawClient
from dbxplan.sdk.retries import Retries

HOST = "https://adb.example.com"


class Sent:
    """One request as it left the client."""

    def __init__(self, request: requests.PreparedRequest, settings: dict[str, Any]) -> None:
        url = urlsplit(request.url or "")
        self.method = request.method
        self.url = request.url
        self.path = url.path
        self.query = parse_qsl(url.query, keep_blank_values=True)
        self.headers = request.headers
        self.timeout = settings.get("timeout")
        self.content = request.body.read() if hasattr(request.body, "read") else request.body

    @property
    def json(self) -> Any:
        return None if self.content is None else json.loads(self.content)

    @property
    def call(self) -> str:
        return f"{self.method} {self.path}"


class Network(BaseAdapter):
    """Answers in order, the last one again and again: a JSON value, `(status, body, headers)`, or an exception."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Any] = []
        self.sent: list[Sent] = []
        self.closed = False
        self._lock = threading.Lock()

    def will_answer(self, *answers: Any) -> None:
        self.answers = list(answers)

    def send(self, request: requests.PreparedRequest, **settings: Any) -> requests.Response:
        sent = Sent(request, settings)
        with self._lock:
            self.sent.append(sent)
            answer = self.answers.pop(0) if len(self.answers) > 1 else (self.answers or [{}])[0]
        answer = answer(sent) if callable(answer) else answer
        if isinstance(answer, Exception):
            raise answer
        return made(answer, request)

    def close(self) -> None:
        self.closed = True


def made(answer: Any, request: requests.PreparedRequest) -> requests.Response:
    status, body, *rest = answer if isinstance(answer, tuple) else (200, answer)
    response = requests.Response()
    response.status_code = status
    response.reason = {400: "Bad Request", 404: "Not Found", 503: "Service Unavailable"}.get(status, "OK")
    response.headers.update({"Content-Type": "application/json", **(rest[0] if rest else {})})
    response.raw = body if isinstance(body, io.BytesIO) else io.BytesIO(encoded(body))
    response.request = request
    response.url = response.headers.pop("X-Final-Url", request.url)
    return response


def encoded(body: Any) -> bytes:
    text = body if isinstance(body, (bytes, str)) else json.dumps(body)
    return text if isinstance(text, bytes) else text.encode()


class FakeClock:
    """Sleeping moves it, and is remembered."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.slept: list[float] = []

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now - 1_600_000_000.0

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture(scope="session")
def network_type() -> type[Network]:
    """For modules whose clients outlive a test."""
    return Network


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def internet(network: Network, monkeypatch: pytest.MonkeyPatch) -> Network:
    """The same network for everything that has no adapter of its own, such as requests for tokens."""
    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    return network


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(autouse=True)
def silent_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    """No host says anything of itself, unless a test has it speak."""
    from dbxplan.sdk import config, oauth

    def said(host: str, client: Any = None) -> oauth.HostMetadata:
        return oauth.HostMetadata("")

    monkeypatch.setattr(config, "get_host_metadata", said)


@pytest.fixture(autouse=True)
def no_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """No variable and no profile of the machine reaches a test."""
    import os

    for name in list(os.environ):
        if name.startswith(("DATABRICKS_", "ARM_", "GOOGLE_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def connect(network: Network, clock: FakeClock) -> Iterator[Callable[..., RawClient]]:
    """Makes clients of this network and clock; pauses have no jitter."""
    made: list[RawClient] = []

    def connect(**given: Any) -> RawClient:
        writes = given.pop("retry_writes", False)
        retries = Retries(given.pop("deadline_seconds", 300.0), writes, jitter=lambda: 0.0)
        known = {"host": HOST, "token": "dapi-secret", "adapter": network, "clock": clock, "retries": retries}
        made.append(RawClient(**{**known, **given}))
        return made[-1]

    yield connect
    for client in made:
        client.close()


@pytest.fixture
def client(connect: Callable[..., RawClient]) -> RawClient:
    return connect()
