"""What the client tells of its calls."""

import logging
from typing import Any

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.settings import Settings

CALLS, BODIES = "dbxplan.sdk.calls", "dbxplan.sdk.bodies"


@pytest.fixture(autouse=True)
def as_in_a_fresh_process(caplog: pytest.LogCaptureFixture) -> None:
    """`--debug` of a command that ran before sets these."""
    for name in ("dbxplan", CALLS, BODIES):
        caplog.set_level(logging.NOTSET, logger=name)


@pytest.fixture
def talk(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, logger=BODIES)
    return caplog


def test_a_line_per_call_has_no_body_and_no_query(client: RawClient, network: Any, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG, logger=CALLS)
    list(client.jobs.list(name="hidden-name"))
    client.jobs.create(name="hidden-name")

    assert caplog.messages == [
        "GET /api/2.2/jobs/list: 200 OK in 0.000s",
        "POST /api/2.2/jobs/create: 200 OK in 0.000s",
    ]


def test_a_repeat_is_told(client: RawClient, network: Any, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG, logger=CALLS)
    network.will_answer((429, {"message": "slow down"}), {})
    client.jobs.get(job_id=1)

    assert "GET /api/2.2/jobs/get: retrying in 1.0s: slow down" in caplog.messages


def test_nothing_is_told_unasked(client: RawClient, caplog: Any) -> None:
    client.jobs.get(job_id=1)

    assert caplog.messages == []


def test_request_and_answer_are_shown_sorted_and_indented(client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer({"job_id": 1})
    client.jobs.create(tasks=[], name="n")

    assert talk.messages == [
        'POST /api/2.2/jobs/create\n> {\n>   "name": "n",\n>   "tasks": []\n> }\n< 200 OK\n< {\n<   "job_id": 1\n< }'
    ]


def test_a_query_is_shown_readable(client: RawClient, talk: Any) -> None:
    list(client.workspace.list(path="/Users/a b"))

    assert talk.messages[0].split("\n")[0] == "GET /api/2.0/workspace/list?path=/Users/a+b"


@pytest.mark.parametrize(
    "key", ["string_value", "bytes_value", "token_value", "value", "content", "token", "client_secret", "password"]
)
def test_secrets_are_redacted_at_any_depth_both_ways(key: str, client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer({"found": [{key: "top-secret"}]})
    client.api_client.do("POST", "/api/2.0/x", body={"given": {key: "top-secret"}})

    assert "top-secret" not in talk.text
    assert talk.text.count(f'"{key}": "**REDACTED**"') == 2


def test_long_text_is_cut(client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer({"text": "x" * 1000})
    client.jobs.get(job_id=1)

    assert f"{'x' * 96}... (904 more bytes)" in talk.text


def test_long_lists_are_cut(client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer({"items": list(range(100_000, 100_100))})
    client.jobs.get(job_id=1)

    assert '"... (84 additional elements)"' in talk.text
    assert "100015" in talk.text
    assert "100016" not in talk.text


def test_bodies_that_are_no_json_are_cut_as_text(client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer((400, "y" * 200))
    with pytest.raises(OSError, match="unable to parse"):
        client.jobs.get(job_id=1)

    assert f"< {'y' * 96}... (104 more bytes)" in talk.text


def test_streams_are_named_only(client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer((200, b"downloaded", {"Content-Type": "application/octet-stream"}), {})
    client.files.download(file_path="/Volumes/x")
    client.files.upload(file_path="/Volumes/x", body=b"uploaded")

    assert "< [raw stream]" in talk.messages[0]
    assert "> [raw stream]" in talk.messages[1]
    assert "loaded" not in talk.text


def test_headers_are_shown_on_request_without_credentials(network: Any, clock: Any, talk: Any) -> None:
    config = Settings(host="h", token="dapi-secret", debug_headers=True)
    RawClient(config=config, adapter=network, clock=clock).jobs.delete(job_id=1)

    assert "> * Authorization: **REDACTED**" in talk.text
    assert "> * Content-Type: application/json" in talk.text
    assert "dapi-secret" not in talk.text


def test_an_empty_answer_is_its_status(client: RawClient, network: Any, talk: Any) -> None:
    network.will_answer((200, b""))
    client.jobs.get(job_id=1)

    assert talk.messages == ["GET /api/2.2/jobs/get?job_id=1\n< 200 OK"]
