"""What goes wrong on request, in this process and over HTTP."""

from pathlib import Path
from typing import Any

import pytest
import requests
from requests.exceptions import ConnectionError as RequestsConnectionError
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProtocolError

from dbxplan.emulator.faults import Fault
from dbxplan.emulator.server import running

CREATE = "/api/2.2/jobs/create"
LIST = "/api/2.2/jobs/list"


def names(door: Any) -> list[str]:
    return [job["settings"]["name"] for job in door.get(LIST).get("jobs", [])]


def test_a_fault_before_the_handler_answers_instead_and_nothing_happens(door: Any) -> None:
    headers = {"Retry-After": "3"}
    door.app.faults.add(
        Fault("POST", CREATE, status=429, error_code="RESOURCE_EXHAUSTED", message="slow down", headers=headers)
    )

    answer = door.call("POST", CREATE, {"name": "j"})

    assert (answer.status, answer.headers["Retry-After"]) == (429, "3")
    assert answer.body == {"error_code": "RESOURCE_EXHAUSTED", "message": "slow down"}
    assert names(door) == []


def test_a_fault_after_the_handler_answers_instead_and_the_effect_stays(door: Any) -> None:
    door.app.faults.add(Fault("POST", CREATE, when="after", status=503, body="<html>busy</html>"))

    answer = door.call("POST", CREATE, {"name": "j"})

    assert (answer.status, answer.content) == (503, b"<html>busy</html>")
    assert answer.headers["content-type"] == "text/html"
    assert names(door) == ["j"]


def test_a_lost_answer_leaves_its_effect(door: Any) -> None:
    door.app.faults.add(Fault("POST", CREATE, kind="lost"))

    with pytest.raises(RequestsConnectionError) as caught:
        door.call("POST", CREATE, {"name": "j"})

    assert isinstance(caught.value.args[0], ProtocolError)
    assert names(door) == ["j"]


def test_a_refused_connection_leaves_nothing(door: Any) -> None:
    door.app.faults.add(Fault("POST", CREATE, kind="refused"))

    with pytest.raises(RequestsConnectionError) as caught:
        door.call("POST", CREATE, {"name": "j"})

    cause = caught.value.args[0]
    assert isinstance(cause, MaxRetryError)
    assert isinstance(cause.reason, NewConnectionError)
    assert names(door) == []


def test_a_fault_comes_as_often_as_asked_after_as_many_calls_as_asked(door: Any) -> None:
    door.app.faults.add(Fault("GET", LIST, status=500, times=2, skip=1))

    statuses = [door.call("GET", LIST).status for _ in range(4)]

    assert statuses == [200, 500, 500, 200]


@pytest.mark.parametrize("path", ["/api/2.2/jobs/.*", ".*list"])
def test_a_path_is_a_pattern_for_the_whole_of_it(door: Any, path: str) -> None:
    door.app.faults.add(Fault(path=path))

    assert door.call("GET", "/api/2.0/preview/scim/v2/Me").status == 200
    assert door.call("GET", LIST).status == 500


def test_faults_can_be_asked_for_over_http(door: Any) -> None:
    door.post("/.emulator/faults", {"method": "GET", "path": LIST, "status": 504, "times": 2})
    door.post("/.emulator/faults", {"path": "/never"})

    assert door.call("GET", LIST).status == 504
    assert [fault["times"] for fault in door.get("/.emulator/faults")["faults"]] == [1, 1]
    door.ok("DELETE", "/.emulator/faults")
    assert door.call("GET", LIST).status == 200
    assert door.get("/.emulator/calls")["counts"] == {"GET ?": 1, "GET /api/2.2/jobs/list": 1}
    door.ok("DELETE", "/.emulator/calls")
    assert door.get("/.emulator/calls") == {"counts": {}}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "with a JSON object"),
        (b'{"verb": "GET"}', "error_code, headers, kind, message, method"),
        (b'{"kind": "odd"}', "kind is one of"),
        (b'{"path": "("}', "This is no fault"),
    ],
)
def test_a_fault_that_can_not_be_read_is_refused(door: Any, body: bytes, message: str) -> None:
    answer = door.call("POST", "/.emulator/faults", data=body)

    assert answer.status == 400
    assert message in answer.body["message"]


def test_there_are_no_other_switches(door: Any) -> None:
    assert door.call("GET", "/.emulator/other").status == 404


@pytest.mark.parametrize(("kind", "left"), [("lost", 1), ("refused", 0)])
def test_over_http_the_connection_ends_without_an_answer(tmp_path: Path, kind: Any, left: int) -> None:
    with running(tmp_path / "w.db") as server, requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {server.token}"
        server.app.faults.add(Fault("POST", CREATE, kind=kind))
        with pytest.raises(RequestsConnectionError, match="Remote end closed connection"):
            session.post(server.url + CREATE, json={"name": "j"})

        assert len(session.get(server.url + LIST).json().get("jobs", [])) == left
