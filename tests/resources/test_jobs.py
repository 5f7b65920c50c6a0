"""Jobs: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Live
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

JOBS = KINDS["jobs"]
SERVICE_PRINCIPAL = "0f9e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b"


def job(**more: Any) -> Any:
    return {"job_id": 12, "creator_user_name": "a@b.c", "settings": {"name": "load"}, **more}


def test_settings_are_read_beside_what_the_server_says_of_the_job(api: RawClient, network: Any) -> None:
    network.answers["GET /api/2.2/jobs/get"] = job(run_as_user_name="a@b.c", created_time=5)

    body = JOBS.read(api, "12")

    assert network.asked == [("GET /api/2.2/jobs/get", {"job_id": "12"})]
    assert body == {
        "name": "load",
        "job_id": 12,
        "creator_user_name": "a@b.c",
        "run_as_user_name": "a@b.c",
        "created_time": 5,
        "run_as": {"user_name": "a@b.c"},
    }


@pytest.mark.parametrize(
    ("answer", "run_as"),
    [
        ({"run_as_user_name": SERVICE_PRINCIPAL}, {"service_principal_name": SERVICE_PRINCIPAL}),
        ({"run_as_user_name": "a@b.c", "settings": {"run_as": {"user_name": "stale@b.c"}}}, {"user_name": "a@b.c"}),
        ({"run_as_user_name": "a@b.c", "settings": {"run_as": {"group_name": "g"}}}, {"group_name": "g"}),
    ],
)
def test_run_as_is_whoever_the_job_runs_as(api: RawClient, network: Any, answer: Any, run_as: Any) -> None:
    network.answers["GET /api/2.2/jobs/get"] = job(**answer)

    assert JOBS.read(api, "12")["run_as"] == run_as


def test_pages_of_tasks_are_one_body(api: RawClient, network: Any) -> None:
    network.answers["GET /api/2.2/jobs/get"] = [
        job(settings={"tasks": [{"task_key": "a"}]}, next_page_token="p"),
        job(settings={"tasks": [{"task_key": "b"}]}),
    ]

    body = JOBS.read(api, "12")

    assert body["tasks"] == [{"task_key": "a"}, {"task_key": "b"}]


def test_a_list_gives_bodies_and_says_which_are_cut_off(api: RawClient, network: Any) -> None:
    network.answers["GET /api/2.2/jobs/list"] = {"jobs": [job(), job(job_id=13, has_more=True)]}

    whole, cut = JOBS.list(api, None)

    assert network.asked == [("GET /api/2.2/jobs/list", {"expand_tasks": "true", "limit": "100"})]
    assert whole == Live("12", {"name": "load", "job_id": 12, "creator_user_name": "a@b.c"}, True, "load", "a@b.c")
    assert (cut.id, cut.complete) == ("13", False)


def test_a_listed_job_is_enough_unless_it_is_cut_off_or_run_as_is_declared() -> None:
    item = Live("12", {"name": "load"})

    assert JOBS.enough(item, {"name": "load"})
    assert not JOBS.enough(item, {"name": "load", "run_as": {"user_name": "a@b.c"}})
    assert not JOBS.enough(item._replace(complete=False), {"name": "load"})
    assert not JOBS.enough(item._replace(body=None), {"name": "load"})


def test_candidates_have_exactly_the_name(api: RawClient, network: Any) -> None:
    named = [job(), job(job_id=13, settings={"name": "LOAD"}), job(job_id=14)]
    network.answers["GET /api/2.2/jobs/list"] = {"jobs": named}

    found = JOBS.find(api, JOBS.model.of({"name": "load"}))

    assert network.asked[0][1]["name"] == "load"
    assert [live.id for live in found] == ["12", "14"]


def test_a_job_without_a_name_is_looked_for_under_the_one_that_it_gets(api: RawClient, network: Any) -> None:
    network.answers["GET /api/2.2/jobs/list"] = {}

    assert JOBS.find(api, JOBS.model.of({})) == ()
    assert network.asked[0][1]["name"] == "Untitled"


def test_create_sends_what_was_set_and_gives_the_id_as_text(api: RawClient, network: Any) -> None:
    network.answers["POST /api/2.2/jobs/create"] = {"job_id": 7}
    body = {"name": "load", "max_concurrent_runs": 0, "tasks": [{"task_key": "a", "max_retries": 0}]}

    id = JOBS.create(api, JOBS.model.of({**body, "job_id": 3}))

    assert id == "7"
    assert network.asked == [("POST /api/2.2/jobs/create", body)]


def test_an_update_replaces_all_settings_but_leaves_run_as_alone(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers["POST /api/2.2/jobs/reset"] = {}
    (part,) = JOBS.parts

    part.call(api, "12", step(changed=["name"], name="b", run_as={"user_name": "a@b.c"}, job_id=12))

    assert network.asked == [("POST /api/2.2/jobs/reset", {"job_id": 12, "new_settings": {"name": "b"}})]


def test_a_changed_run_as_is_sent(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers["POST /api/2.2/jobs/reset"] = {}

    JOBS.parts[0].call(api, "12", step(changed=["run_as"], run_as={"user_name": "a@b.c"}))

    assert network.asked[0][1]["new_settings"] == {"run_as": {"user_name": "a@b.c"}}


def test_active_runs_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers["GET /api/2.2/jobs/runs/list"] = {"runs": [{"run_id": 1}]}

    assert JOBS.stakes(api, "12") == ("1 active run",)
    assert network.asked == [("GET /api/2.2/jobs/runs/list", {"job_id": "12", "active_only": "true"})]


def test_the_mark_is_the_path_of_the_metadata_file() -> None:
    assert JOBS.mark({"deployment": {"kind": "BUNDLE", "metadata_file_path": "/m.json"}}) == "/m.json"
    assert JOBS.mark({"deployment": {"kind": "SYSTEM_MANAGED"}}) is None
    assert JOBS.mark({}) is None


def test_a_job_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {
        "name": "load",
        "tasks": [{"task_key": "a", "notebook_task": {"notebook_path": "/n"}}],
        "deployment": {"kind": "BUNDLE", "metadata_file_path": "/m.json"},
    }
    id = JOBS.create(emulated, JOBS.model.of(body))
    live = JOBS.read(emulated, id)
    JOBS.parts[0].call(emulated, id, step(live=live, changed=["queue"], **{**body, "queue": {"enabled": False}}))

    assert live["queue"]["enabled"] is True
    assert live["run_as"] == {"user_name": live["creator_user_name"]}
    assert JOBS.read(emulated, id)["queue"]["enabled"] is False
    assert [item.id for item in JOBS.list(emulated, None)] == [id]
    assert [JOBS.mark(item.body or {}) for item in JOBS.find(emulated, JOBS.model.of(body))] == ["/m.json"]
    JOBS.delete(emulated, id)
    for gone in (JOBS.read, JOBS.delete):
        with pytest.raises(NotFound):
            gone(emulated, id)
