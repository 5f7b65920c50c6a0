"""Pipelines: the calls on the wire, and a life in the emulator. (Appendix D)"""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.errors import DbxplanError
from dbxplan.resources import KINDS
from dbxplan.resources.base import Live, Progress, Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

PIPELINES = KINDS["pipelines"]
ONE = "/api/2.0/pipelines/p1"
ALL = "/api/2.0/pipelines"


def test_the_spec_is_read_beside_parameters_and_whoever_it_runs_as(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {
        "pipeline_id": "p1",
        "name": "load",
        "spec": {"id": "p1", "name": "load", "catalog": "main"},
        "parameters": {"a": "b"},
        "run_as_user_name": "a@b.c",
        "state": "IDLE",
        "latest_updates": [],
    }

    body = PIPELINES.read(api, "p1")

    assert body == {
        "name": "load",
        "catalog": "main",
        "parameters": {"a": "b"},
        "run_as": {"user_name": "a@b.c"},
        "pipeline_id": "p1",
        "run_as_user_name": "a@b.c",
        "state": "IDLE",
    }


def test_a_list_gives_ids_and_names_alone(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ALL}"] = {"statuses": [{"pipeline_id": "p1", "name": "load", "creator_user_name": "a@b.c"}]}

    (item,) = PIPELINES.list(api, None)

    assert item == Live("p1", name="load", creator="a@b.c")
    assert not PIPELINES.enough(item, {})
    assert network.asked == [(f"GET {ALL}", {"max_results": "100"})]


@pytest.mark.parametrize(("name", "pattern"), [("load", "load"), ("it's 5%", "it%s 5%"), ("a\\b", "a%b")])
def test_candidates_have_exactly_the_name(api: RawClient, network: Any, name: str, pattern: str) -> None:
    hits = [{"pipeline_id": "p1", "name": name}, {"pipeline_id": "p2", "name": f"{name}er"}]
    network.answers[f"GET {ALL}"] = {"statuses": hits}

    found = PIPELINES.find(api, PIPELINES.model.of({"name": name}))

    assert [live.id for live in found] == ["p1"]
    assert network.asked[0][1]["filter"] == f"name LIKE '{pattern}'"


def test_what_a_destroy_needs_is_never_sent(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers |= {f"POST {ALL}": {"pipeline_id": "p1"}, f"PUT {ONE}": {}}
    body = {"name": "load", "schema": "s", "cascade_on_destroy": False}

    id = PIPELINES.create(api, PIPELINES.model.of(body))
    PIPELINES.parts[0].call(api, id, step(changed=["schema"], run_as={"user_name": "a@b.c"}, **body))

    assert network.asked == [
        (f"POST {ALL}", {"name": "load", "schema": "s"}),
        (f"PUT {ONE}", {"name": "load", "schema": "s"}),
    ]


def test_a_dry_run_makes_nothing_and_is_an_error(api: RawClient, network: Any) -> None:
    network.answers[f"POST {ALL}"] = {"effective_settings": {"name": "load"}}

    with pytest.raises(DbxplanError, match="leave dry_run out"):
        PIPELINES.create(api, PIPELINES.model.of({"name": "load", "dry_run": True}))


@pytest.mark.parametrize(
    ("recorded", "query"),
    [
        ({}, {}),
        ({"cascade_on_destroy": None}, {}),
        ({"cascade_on_destroy": False}, {"cascade": "false"}),
        ({"cascade_on_destroy": True}, {"cascade": "true"}),
    ],
)
def test_a_delete_cascades_as_recorded(api: RawClient, network: Any, recorded: Any, query: Any) -> None:
    network.answers[f"DELETE {ONE}"] = {}

    PIPELINES.delete(api, "p1", recorded)

    assert network.asked == [(f"DELETE {ONE}", query)]


@pytest.mark.parametrize(
    ("state", "stops"), [("IDLE", False), ("FAILED", False), ("RUNNING", True), ("STARTING", True)]
)
def test_what_runs_is_stopped_before_a_delete(api: RawClient, network: Any, state: str, stops: bool) -> None:
    network.answers |= {f"GET {ONE}": {"state": state}, f"POST {ONE}/stop": {}}

    assert PIPELINES.halt(api, "p1") is stops
    assert [call for call, _ in network.asked] == [f"GET {ONE}", f"POST {ONE}/stop"][: 1 + stops]


@pytest.mark.parametrize(
    ("state", "progress"),
    [
        ("IDLE", Progress("done")),
        ("RUNNING", Progress("done")),
        ("DEPLOYING", Progress("pending", "DEPLOYING")),
        ("FAILED", Progress("failed", "no such notebook")),
    ],
)
def test_a_continuous_pipeline_is_waited_for(step: Callable[..., Any], state: str, progress: Progress) -> None:
    cause = {"cause": "no such notebook"} if state == "FAILED" else {}

    assert PIPELINES.wait(step(), {"state": state, **cause}) == progress
    assert PIPELINES.waits(step(continuous=True))
    assert not PIPELINES.waits(step(continuous=False))
    assert not PIPELINES.waits(step())


def test_stopping_is_over_when_nothing_runs() -> None:
    assert PIPELINES.halted({"state": "STOPPING"}) == Progress("pending", "STOPPING")
    assert PIPELINES.halted({"state": "IDLE"}) == Progress("done")


def test_data_is_at_stake_whatever_the_body_says() -> None:
    assert PIPELINES.risk_of({"catalog": "main"}) is Risk.HIGH


def test_a_pipeline_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {"name": "load", "catalog": "main", "continuous": True, "libraries": [{"notebook": {"path": "/n"}}]}
    id = PIPELINES.create(emulated, PIPELINES.model.of(body))
    live = PIPELINES.read(emulated, id)
    PIPELINES.parts[0].call(emulated, id, step(live=live, changed=["photon"], photon=True, **body))

    assert live["run_as"] == {"user_name": live["creator_user_name"]}
    assert PIPELINES.read(emulated, id)["photon"] is True
    assert [item.id for item in PIPELINES.list(emulated, None)] == [id]
    assert [item.id for item in PIPELINES.find(emulated, PIPELINES.model.of(body))] == [id]
    assert PIPELINES.halt(emulated, id)
    while PIPELINES.halted(PIPELINES.read(emulated, id)).state == "pending":
        pass
    PIPELINES.delete(emulated, id, {"cascade_on_destroy": False})
    PIPELINES.read(emulated, id)  # it is going
    with pytest.raises(NotFound):
        PIPELINES.read(emulated, id)


def test_tables_that_it_writes_are_at_stake_unless_they_stay(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {"pipeline_id": "p1", "spec": {"id": "p1", "catalog": "main", "schema": "lake"}}
    tables = [{"name": "a", "pipeline_id": "p1"}, {"name": "b", "pipeline_id": "p2"}, {"name": "c"}]
    network.answers["GET /api/2.1/unity-catalog/tables"] = {"tables": tables}

    assert PIPELINES.stakes(api, "p1") == ("1 table (a)",)
    assert PIPELINES.takes_along({})
    assert not PIPELINES.takes_along({"cascade_on_destroy": False})


def test_tables_that_it_ingests_are_at_stake(api: RawClient, network: Any) -> None:
    objects = [{"table": {"destination_catalog": "main", "destination_schema": name}} for name in ("raw", "gone")]
    spec = {"id": "p1", "ingestion_definition": {"objects": objects}}
    network.answers |= {
        f"GET {ONE}": {"pipeline_id": "p1", "spec": spec},
        "GET /api/2.1/unity-catalog/tables": [
            {"tables": [{"name": "orders", "pipeline_id": "p1"}]},
            (404, {"error_code": "SCHEMA_DOES_NOT_EXIST", "message": "no"}),
        ],
    }

    assert PIPELINES.stakes(api, "p1") == ("1 table (orders)",)
    assert [query["schema_name"] for _, query in network.asked[1:]] == ["raw", "gone"]


def test_without_a_schema_of_its_own_none_can_be_counted(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {"pipeline_id": "p1", "spec": {"id": "p1", "storage": "dbfs:/x"}}

    assert PIPELINES.stakes(api, "p1") == ()
