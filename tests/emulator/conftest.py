"""A fresh workspace for each test, and plain calls into it."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from databricks.sdk import WorkspaceClient

from dbxplan.emulator.app import Application
from dbxplan.emulator.clock import ManualClock
from dbxplan.emulator.server import running
from dbxplan.emulator.services import of
from dbxplan.emulator.transport import Connection, connect

Json = dict[str, Any]
Scenario = Callable[[WorkspaceClient], None]


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any
    headers: Mapping[str, str]
    content: bytes


class Door:
    """Calls into a workspace as `requests` makes them; `get`, `post`, ... give the body and fail unless it is a 2xx."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.app: Application = connection.app
        self.session = requests.Session()
        self.session.mount(connection.base_url, connection.adapter)

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        data: bytes | None = None,
    ) -> Answer:
        sent = {"Authorization": f"Bearer {self.connection.token}", **(headers or {})}
        answer = self.session.request(
            method,
            self.connection.base_url + path,
            params=query,
            json=body,
            data=data,
            headers={name: value for name, value in sent.items() if value},
        )
        text = answer.content
        is_json = "json" in answer.headers.get("content-type", "")
        return Answer(answer.status_code, json.loads(text) if text and is_json else None, answer.headers, text)

    def ok(self, method: str, path: str, body: Any = None, /, **query: Any) -> Any:
        answer = self.call(method, path, body, query=query)
        assert answer.status < 300, answer.content
        return answer.body

    def get(self, path: str, /, **query: Any) -> Any:
        return self.ok("GET", path, None, **query)

    def post(self, path: str, body: Any = None) -> Any:
        return self.ok("POST", path, body)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def slept() -> list[float]:
    """The pauses that a latency asked for."""
    return []


@pytest.fixture
def open_door(tmp_path: Path, clock: ManualClock, slept: list[float]) -> Iterator[Callable[..., Door]]:
    """Opens the workspace `name` with these options; the same name is the same workspace."""
    doors: list[Door] = []

    def open_(name: str = "workspace.db", **options: str) -> Door:
        query = "&".join(f"{key}={value}" for key, value in options.items())
        doors.append(Door(connect(f"emulator://{tmp_path / name}?{query}", clock=clock, sleep=slept.append)))
        return doors[-1]

    yield open_
    for door in doors:
        door.app.close()


@pytest.fixture
def door(open_door: Callable[..., Door]) -> Door:
    return open_door()


@pytest.fixture(scope="session")
def door_to() -> Callable[[Path], Door]:
    """Opens the workspace in a file; whoever asks closes it."""
    return lambda file: Door(connect(f"emulator://{file}", clock=ManualClock()))


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The official client takes no clock for its waits."""
    monkeypatch.setattr("time.sleep", lambda seconds: None)


@pytest.fixture
def routes_called(tmp_path: Path, no_pauses: None) -> Callable[[Sequence[Scenario]], set[str]]:
    """Runs what the official client does, each in a workspace of its own over HTTP; the routes that it called."""

    def run(scenarios: Sequence[Scenario]) -> set[str]:
        called: set[str] = set()
        for scenario in scenarios:
            with running(tmp_path / f"{scenario.__name__}.db") as server:
                scenario(WorkspaceClient(host=server.url, token=server.token))
                called |= set(server.app.calls.counts)
        return called

    return run


@pytest.fixture
def elsewhere() -> Mapping[str, Sequence[str]]:
    """The services whose routes other files than `test_official_client.py` hold against the official client's calls."""
    return {
        "test_official_pools_and_locations.py": ("instance_pools", "external_locations"),
        "test_calls_of_others.py": ("cluster_details", "telemetry"),
        "test_official_compute.py": ("clusters", "warehouses", "permissions"),
        "test_official_apps.py": ("apps",),
        "test_official_further.py": (
            "cluster_changes",
            "libraries",
            "dashboard_schedules",
            "run_once",
            "pipeline_events",
        ),
        "test_official_documents.py": ("alerts", "dashboards", "genie"),
        "test_official_look_ups.py": ("cluster_policies", "queries", "destinations"),
        "test_official_monitors.py": ("monitors",),
        "test_official_mlflow.py": ("experiments", "registry"),
        "test_official_serving.py": ("serving",),
        "test_official_data.py": ("dbfs", "statements"),
        "test_official_files.py": ("uploads", "storage"),
        "test_official_calls.py": ("commands", "invocations"),
        "test_official_oauth.py": ("oidc",),
        "test_official_principals.py": ("scim",),
        "test_official_secrets.py": ("secrets", "uc_secrets"),
        "test_official_database.py": ("database",),
        "test_official_git_folders.py": ("repos", "snapshots"),
        "test_official_postgres.py": ("postgres",),
        "test_official_vector_search.py": ("vector_search",),
        "test_official_unity.py": ("bindings", "metastores", "catalogs", "grants", "models", "tables"),
    }


@pytest.fixture
def own_routes(request: pytest.FixtureRequest, elsewhere: Mapping[str, Sequence[str]]) -> set[str]:
    """The routes of the services that this file tests."""
    return {str(route) for service in elsewhere[request.path.name] for route in of(service)}


@pytest.fixture
def a_job(the_job: Json) -> Json:
    """One's own copy."""
    return deepcopy(the_job)


@pytest.fixture(scope="session")
def the_job() -> Json:
    """A job with two tasks, one after the other."""
    return {
        "name": "nightly",
        "tasks": [
            {"task_key": "load", "notebook_task": {"notebook_path": "/load"}, "depends_on": [{"task_key": "fetch"}]},
            {"task_key": "fetch", "notebook_task": {"notebook_path": "/fetch"}},
        ],
    }
