"""The door over HTTP."""

import threading
from pathlib import Path
from typing import Any

import pytest
import requests
from databricks.sdk import WorkspaceClient

from dbxplan.emulator import server as module
from dbxplan.emulator.options import Options
from dbxplan.emulator.server import MissingServerError, Running, running, serve

ME = "/api/2.0/preview/scim/v2/Me"


def session(server: Running) -> requests.Session:
    made = requests.Session()
    made.headers["Authorization"] = f"Bearer {server.token}"
    return made


def test_many_calls_go_over_one_connection_with_bodies_of_every_kind(tmp_path: Path) -> None:
    with running(tmp_path / "w.db") as server, session(server) as http:
        raw = f"{server.url}/api/2.0/workspace-files/import-file/Shared%2F%C3%BC.bin"
        chunked = http.post(raw, data=iter([b"\x00", b"\xff\r\n"]))
        missing = http.head(f"{server.url}/api/2.0/fs/files/Volumes/main/default/v/x")
        got = http.get(
            f"{server.url}/api/2.0/workspace/export", params={"path": "/Shared/ü.bin", "direct_download": "true"}
        )

    assert chunked.status_code == 200
    assert (missing.status_code, missing.content) == (404, b"")
    assert (got.content, got.headers["Content-Length"]) == (b"\x00\xff\r\n", "4")
    assert got.headers["x-databricks-org-id"] == str(server.app.workspace["workspace_id"])


def test_a_restart_keeps_token_and_content(tmp_path: Path) -> None:
    with running(tmp_path / "w.db") as first, session(first) as http:
        id = http.post(f"{first.url}/api/2.2/jobs/create", json={"name": "kept"}).json()["job_id"]

    with running(tmp_path / "w.db") as second, session(first) as http:
        got = http.get(f"{second.url}/api/2.2/jobs/get", params={"job_id": id}).json()

    assert (first.token, got["settings"]["name"]) == (second.token, "kept")


def test_the_caller_and_the_manner_can_be_chosen(tmp_path: Path) -> None:
    options = Options(user="me@example.com", perturb=True)
    with running(tmp_path / "w.db", options=options) as server, session(server) as http:
        me = http.get(server.url + ME).json()

    assert me["userName"] == "me@example.com"
    assert "x_emulator_field" in me


def test_the_official_client_lives_with_a_perturbed_server(tmp_path: Path) -> None:
    with running(tmp_path / "w.db", options=Options(perturb=True)) as server:
        client = WorkspaceClient(host=server.url, token=server.token)
        for number in range(5):
            client.schemas.create(f"s{number}", "main")
            client.jobs.create(name=f"j{number}")
        schemas = {schema.name for schema in client.schemas.list("main")}
        jobs = {job.settings and job.settings.name for job in client.jobs.list(expand_tasks=True)}

    assert schemas == {"default", "information_schema", *(f"s{number}" for number in range(5))}
    assert jobs == {f"j{number}" for number in range(5)}


def test_it_tells_where_it_is_and_ends_when_it_is_interrupted(tmp_path: Path) -> None:
    told: list[Running] = []

    def ready(server: Running) -> None:
        told.append(server)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        serve(tmp_path / "w.db", port=0, ready=ready)

    assert told[0].url.startswith("http://127.0.0.1:")
    assert told[0].token == told[0].app.token()


def test_without_the_library_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str, *rest: Any) -> Any:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(module, "import_module", missing)

    with pytest.raises(MissingServerError, match=r"pip install 'dbxplan\[emulator\]'"):
        serve(tmp_path / "w.db", port=0)


def test_thirty_slow_calls_wait_side_by_side(tmp_path: Path) -> None:
    together = threading.Barrier(30, timeout=30)  # opens only when all thirty are in their latency at once
    from dbxplan.emulator.app import Application

    app = Application(tmp_path / "w.db", sleep=lambda seconds: void(together.wait()))
    statuses: list[int] = []
    with running("", app=app, options=Options(latency_seconds=0.05)) as server:

        def call() -> None:
            answer = requests.get(server.url + ME, headers={"Authorization": f"Bearer {server.token}"}, timeout=60)
            statuses.append(answer.status_code)

        threads = [threading.Thread(target=call) for _ in range(30)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    app.close()

    assert statuses == [200] * 30


def void(value: object) -> None:
    """For a lambda whose result does not matter."""
