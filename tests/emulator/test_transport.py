"""The door in this process: addresses, callers, latency, what stays after a restart."""

import gc
import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
import requests

from dbxplan.emulator.options import Options
from dbxplan.emulator.transport import application, connect, parse

ME = "/api/2.0/preview/scim/v2/Me"


@pytest.mark.parametrize(
    ("url", "path", "options"),
    [
        ("emulator://w.db", "{cwd}/w.db", Options()),
        ("emulator://./x/y.db", "{cwd}/x/y.db", Options()),
        ("emulator:///abs/w.db", "/abs/w.db", Options()),
        ("emulator://a%20b.db?latency=50ms", "{cwd}/a b.db", Options(latency_seconds=0.05)),
        ("emulator://w.db?user=a@b.c&perturb=1", "{cwd}/w.db", Options(user="a@b.c", perturb=True)),
        ("emulator://w.db?managed_properties=on", "{cwd}/w.db", Options(managed_properties=True)),
        ("emulator://w.db?stage=2m", "{cwd}/w.db", Options(stage_seconds=120)),
        ("emulator://w.db?perturb=0&latency=0", "{cwd}/w.db", Options()),
    ],
)
def test_an_address_names_a_file_and_options(url: str, path: str, options: Options) -> None:
    assert parse(url) == (Path(path.format(cwd=os.getcwd())), options)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("https://w.db", "is no emulator:// address"),
        ("emulator://", "names no file"),
        (
            "emulator://w.db?slow=1",
            "unknown option slow; there are latency, managed_properties, perturb, runs_fail, stage, uploads, user",
        ),
        ("emulator://w.db?latency=soon", "'soon' is no duration; write 50ms, 2s or 1m"),
        ("emulator://w.db?perturb=maybe", "'maybe' is neither 1 nor 0"),
        ("emulator://w.db?uploads=all", "'all' is no way of uploads; there are parts, resumable, single"),
    ],
)
def test_an_address_that_can_not_be_read_says_what_to_write(url: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        parse(url)


def test_a_fresh_workspace_holds_its_user_home_shared_folder_and_the_catalog_main(door: Any) -> None:
    me = door.get(ME)
    folders = [entry["path"] for entry in door.get("/api/2.0/workspace/list", path="/")["objects"]]

    assert me["userName"] == "user@example.com"
    assert {group["display"] for group in me["groups"]} == {"admins", "users"}
    assert folders == ["/Users", "/Shared", "/Repos"]
    assert door.get("/api/2.0/workspace/get-status", path="/Users/user@example.com")["object_type"] == "DIRECTORY"
    assert [found["name"] for found in door.get("/api/2.1/unity-catalog/catalogs")["catalogs"]] == ["main"]
    schemas = door.get("/api/2.1/unity-catalog/schemas", catalog_name="main")["schemas"]
    assert {found["name"] for found in schemas} == {"default", "information_schema"}


def test_the_first_user_is_the_admin_and_others_are_not(open_door: Callable[..., Any]) -> None:
    first = open_door(user="first@example.com").get(ME)
    second = open_door(user="second@example.com").get(ME)
    machine = open_door(user="0b1f2d7c-0c5c-4b70-8a52-4a29f1a0a111").get(ME)

    assert (first["userName"], groups(first)) == ("first@example.com", {"admins", "users"})
    assert (second["userName"], groups(second)) == ("second@example.com", {"users"})
    assert (machine["userName"], machine["applicationId"]) == ("0b1f2d7c-0c5c-4b70-8a52-4a29f1a0a111",) * 2


def groups(principal: dict[str, Any]) -> set[str]:
    return {group["display"] for group in principal["groups"]}


def test_a_caller_needs_a_name_that_tells_its_kind(open_door: Callable[..., Any]) -> None:
    with pytest.raises(ValueError, match="neither the e-mail of a user nor the UUID of a service principal"):
        open_door(user="admins")


def test_a_restart_keeps_what_was_there(open_door: Callable[..., Any]) -> None:
    before = open_door()
    id = before.post("/api/2.2/jobs/create", {"name": "kept"})["job_id"]
    token, workspace = before.connection.token, before.app.workspace
    before.app.close()
    before.app.store.path.rename(before.app.store.path.with_name("moved.db"))

    after = open_door("moved.db")

    assert after.get("/api/2.2/jobs/get", job_id=id)["settings"]["name"] == "kept"
    assert (after.connection.token, after.app.workspace) == (token, workspace)


def test_connections_of_one_process_share_the_application_of_a_file(tmp_path: Path) -> None:
    one, two = connect(f"emulator://{tmp_path}/w.db"), connect(f"emulator://{tmp_path}/./w.db?latency=1ms")

    assert one.app is two.app is application(tmp_path / "w.db")
    assert one.app is not connect(f"emulator://{tmp_path}/other.db").app


def test_nobody_holding_it_closes_the_file(tmp_path: Path) -> None:
    store = application(tmp_path / "w.db").store
    gc.collect()

    store.close()

    assert store._idle == []


def test_latency_is_slept_by_each_call_on_its_own(open_door: Callable[..., Any], slept: list[float]) -> None:
    door = open_door(latency="50ms")

    door.get(ME)
    door.get(ME)

    assert slept == [0.05, 0.05]


def test_calls_wait_for_their_latency_side_by_side(tmp_path: Path) -> None:
    together = Barrier(30, timeout=30)  # opens only when all thirty calls are in their latency at once

    def sleep(seconds: float) -> None:
        together.wait()

    connection = connect(f"emulator://{tmp_path}/w.db?latency=50ms", sleep=sleep)
    session = requests.Session()
    session.mount(connection.base_url, connection.adapter)

    def create(number: int) -> int:
        body = {"name": f"job {number}"}
        headers = {"Authorization": f"Bearer {connection.token}"}
        return session.post(f"{connection.base_url}/api/2.2/jobs/create", json=body, headers=headers).json()["job_id"]

    with ThreadPoolExecutor(30) as pool:
        ids = set(pool.map(create, range(30)))

    assert len(ids) == 30


@pytest.mark.parametrize("body", ["text", b"bytes", [b"by", b"tes"]])
def test_bodies_come_in_any_form(door: Any, body: Any) -> None:
    url = f"{door.connection.base_url}/api/2.0/workspace-files/import-file/Shared%2Fx.txt"
    headers = {"Authorization": f"Bearer {door.connection.token}"}
    sent = iter(body) if isinstance(body, list) else body

    door.session.post(url, data=sent, headers=headers)

    found = door.call("GET", "/api/2.0/workspace/export?path=/Shared/x.txt&direct_download=true").content
    assert found == (b"text" if body == "text" else b"bytes")


def test_every_answer_has_an_id_a_date_and_the_workspace(door: Any) -> None:
    answer = door.call("GET", ME)

    assert answer.headers["x-databricks-org-id"] == str(door.app.workspace["workspace_id"])
    assert answer.headers["date"] == "Tue, 14 Nov 2023 22:13:20 GMT"
    assert len(answer.headers["x-request-id"]) == 36


def test_what_was_called_is_on_record(door: Any) -> None:
    door.call("GET", "/api/2.2/jobs/get?job_id=7")
    door.call("GET", "/nowhere")

    assert [tuple(called) for called in door.app.calls] == [
        ("GET", "/api/2.2/jobs/get", 400, "GET /api/2.2/jobs/get"),
        ("GET", "/nowhere", 404, ""),
    ]
    assert door.app.calls.counts == {"GET /api/2.2/jobs/get": 1, "GET ?": 1}
    door.app.calls.clear()
    assert len(door.app.calls) == 0


def test_a_get_may_carry_its_query_as_json(door: Any) -> None:
    id = door.post("/api/2.2/jobs/create", {"name": "j"})["job_id"]

    answer = door.call("GET", "/api/2.2/jobs/get", {"job_id": id})

    assert answer.body["job_id"] == id


def test_json_may_come_as_a_form_or_without_saying_what_it_is(door: Any) -> None:
    for kind in ("application/x-www-form-urlencoded", ""):
        answer = door.call("POST", "/api/2.2/jobs/create", data=b'{"name": "j"}', headers={"Content-Type": kind})

        assert answer.body.keys() == {"job_id"}


def test_its_own_mistakes_are_answered_and_logged(door: Any, caplog: pytest.LogCaptureFixture) -> None:
    with door.app.store.transaction(writes=True) as store:
        store.put("job", "7", "no JSON")

    answer = door.call("GET", "/api/2.2/jobs/get?job_id=7")

    assert (answer.status, answer.body["error_code"]) == (500, "INTERNAL_ERROR")
    assert "GET /api/2.2/jobs/get" in caplog.text
