"""A client whose network answers what a test says and remembers what it was asked, and steps as a kind sees them."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import requests
from requests.adapters import BaseAdapter

from dbxplan.sdk import RawClient


class Recorder(BaseAdapter):
    """`answers["GET /api/..."]` is what that call answers: a value, `(status, value)`, or a list of them in order."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, Any] = {}
        self.asked: list[tuple[str, Any]] = []  # call -> its query or body

    def send(self, request: requests.PreparedRequest, **settings: Any) -> requests.Response:
        url = urlsplit(request.url or "")
        call = f"{request.method} {unquote(url.path)}"
        query = dict(parse_qsl(url.query, keep_blank_values=True))
        self.asked.append((call, json.loads(request.body) if request.body else query))
        answer = self.answers[call]
        answer = answer.pop(0) if isinstance(answer, list) else answer
        status, value = answer if isinstance(answer, tuple) else (200, answer)
        response = requests.Response()
        response.status_code = status
        response.headers["Content-Type"] = "application/json"
        response.raw = io.BytesIO(json.dumps(value).encode())
        response.request = request
        response.url = request.url or ""
        return response

    def close(self) -> None:
        pass


class StandInStep:
    """An update of `fields` to their desired values, or a clear of those that are not desired."""

    def __init__(
        self, action: str = "update", live: Mapping[str, Any] | None = None, changed: Any = (), **desired: Any
    ) -> None:
        self.action = action
        self.live = dict(live or {})
        self._desired = desired
        self._changed = dict.fromkeys(changed) if not isinstance(changed, dict) else changed

    def desired(self, field: str = "") -> Any:
        return self._desired.get(field) if field else dict(self._desired)

    def changed(self, *fields: str) -> bool:
        return any(field in self._changed for field in fields)

    def sends(self, *fields: str) -> dict[str, Any]:
        return {name: self._desired.get(name, clear) for name, clear in self._changed.items() if name in fields}

    def added(self, field: str) -> list[dict[str, Any]]:
        return [item for item in self._desired.get(field) or [] if item not in (self.live.get(field) or [])]

    def removed(self, field: str) -> list[dict[str, Any]]:
        """The first field of an element is its key."""
        kept = [next(iter(item.values())) for item in self._desired.get(field) or []]
        return [item for item in self.live.get(field) or [] if next(iter(item.values())) not in kept]


@pytest.fixture
def network() -> Recorder:
    return Recorder()


@pytest.fixture
def api(network: Recorder) -> Iterator[RawClient]:
    with RawClient(host="https://workspace.example.com", token="t", adapter=network) as client:
        yield client


@pytest.fixture(params=["", "?perturb=1"], ids=["plain", "perturbed"])
def emulated(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[RawClient]:
    """A fresh workspace of the emulator, also one that answers as a stranger server might."""
    with RawClient(host=f"emulator://{tmp_path}/workspace.db{request.param}") as client:
        yield client


@pytest.fixture
def step() -> Callable[..., StandInStep]:
    return StandInStep
