"""SQL warehouses: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.fields import Effect, shape_of
from dbxplan.plan.compare import Comparison
from dbxplan.resources import KINDS
from dbxplan.resources.base import Progress, Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

WAREHOUSES = KINDS["sql_warehouses"]
EDIT, RUN_STATE = WAREHOUSES.parts
ALL = "/api/2.0/sql/warehouses"
ONE = f"{ALL}/w1"
BODY = {"name": "reports", "cluster_size": "Small"}
STARTED = {"lifecycle": {"started": True}}
STOPPED = {"lifecycle": {"started": False}}


@pytest.mark.parametrize(
    ("state", "lifecycle"),
    [("RUNNING", {"started": True}), ("STOPPED", {"started": False}), ("STARTING", {}), ("STOPPING", {})],
)
def test_a_read_says_whether_it_runs_where_that_is_settled(
    api: RawClient, network: Any, state: str, lifecycle: Any
) -> None:
    network.answers[f"GET {ONE}"] = {"id": "w1", "state": state, **BODY}

    assert WAREHOUSES.read(api, "w1") == {"state": state, "lifecycle": lifecycle, **BODY}


@pytest.mark.parametrize("state", ["DELETING", "DELETED"])
def test_one_that_is_being_deleted_is_gone(api: RawClient, network: Any, state: str) -> None:
    network.answers |= {f"GET {ONE}": {"id": "w1", "state": state}, f"GET {ALL}": {"warehouses": [{"state": state}]}}

    with pytest.raises(NotFound, match="w1 was deleted"):
        WAREHOUSES.read(api, "w1")
    assert list(WAREHOUSES.list(api, None)) == []


def test_a_list_is_complete_and_searched_for_the_exact_name(api: RawClient, network: Any) -> None:
    first = {"id": "w1", "name": "reports", "state": "STOPPED", "creator_name": "a@b.c"}
    network.answers[f"GET {ALL}"] = {"warehouses": [first, {"id": "w2", "name": "Reports", "state": "RUNNING"}]}

    (found,) = WAREHOUSES.find(api, WAREHOUSES.model.of(BODY))

    assert (found.id, found.name, found.creator, found.complete) == ("w1", "reports", "a@b.c", True)
    assert found.body == {"name": "reports", "state": "STOPPED", "creator_name": "a@b.c", **STOPPED}


def test_neither_create_nor_edit_is_told_of_the_run_state_or_the_creator(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers |= {f"POST {ALL}": {"id": "w1"}, f"POST {ONE}/edit": {}}
    body = {**BODY, "auto_stop_mins": 0, "enable_photon": False}

    id = WAREHOUSES.create(api, WAREHOUSES.model.of({**body, **STARTED, "creator_name": "a@b.c"}))
    EDIT.call(api, id, step(changed=["auto_stop_mins"], creator_name="a@b.c", **body, **STARTED))

    assert network.asked == [(f"POST {ALL}", body), (f"POST {ONE}/edit", body)]


@pytest.mark.parametrize(
    ("lifecycle", "state", "call"),
    [
        (STARTED, "STOPPED", "start"),
        (STARTED, "RUNNING", ""),
        (STOPPED, "RUNNING", "stop"),
        (STOPPED, "STOPPED", ""),
        ({}, "STOPPED", ""),
    ],
)
def test_it_is_started_or_stopped_only_where_it_has_to(
    api: RawClient, network: Any, step: Callable[..., Any], lifecycle: Any, state: str, call: str
) -> None:
    network.answers |= {f"GET {ONE}": {"state": state}, f"POST {ONE}/start": {}, f"POST {ONE}/stop": {}}

    RUN_STATE.call(api, "w1", step(changed=["lifecycle"], **lifecycle))

    assert [asked for asked, _ in network.asked] == [f"GET {ONE}", *([f"POST {ONE}/{call}"] if call else [])]


def test_the_run_state_follows_every_edit_once_the_warehouse_is_at_rest() -> None:
    assert (RUN_STATE.fields, RUN_STATE.after_create, RUN_STATE.follows) == (("lifecycle",), True, True)
    assert RUN_STATE.before is not None
    assert RUN_STATE.before({"state": "STARTING"}) == Progress("pending", "STARTING")
    assert RUN_STATE.before({"state": "RUNNING"}) == Progress("done")
    assert RUN_STATE.before({"state": "STOPPED"}) == Progress("done")
    assert RUN_STATE.before({"state": "DELETED"}).state == "failed"


@pytest.mark.parametrize(
    ("lifecycle", "state", "progress"),
    [
        (STARTED, "RUNNING", Progress("done")),
        (STARTED, "STARTING", Progress("pending", "STARTING")),
        (STARTED, "STOPPED", Progress("failed", "no capacity")),
        (STOPPED, "STOPPED", Progress("done")),
        (STOPPED, "STOPPING", Progress("pending", "STOPPING")),
        (STOPPED, "DELETED", Progress("failed", "no capacity")),
    ],
)
def test_a_wanted_run_state_is_waited_for(
    step: Callable[..., Any], lifecycle: Any, state: str, progress: Progress
) -> None:
    health = {"health": {"summary": "no capacity"}} if progress.state == "failed" else {}

    assert WAREHOUSES.wait(step(**lifecycle), {"state": state, **health}) == progress
    assert WAREHOUSES.waits(step(**lifecycle))
    assert not WAREHOUSES.waits(step("create", **BODY))


def test_a_change_disturbs_what_runs() -> None:
    assert WAREHOUSES.disturbs("cluster_size", {"state": "RUNNING"}) is Effect.RESTART
    assert WAREHOUSES.disturbs("lifecycle", {"state": "RUNNING"}) is Effect.DOWNTIME
    assert WAREHOUSES.disturbs("cluster_size", {"state": "STOPPED"}) is Effect.NONE
    assert WAREHOUSES.risk_of({}) is Risk.LOW


def test_a_warehouse_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    id = WAREHOUSES.create(emulated, WAREHOUSES.model.of(BODY))
    EDIT.call(emulated, id, step(changed=["cluster_size"], name="reports", cluster_size="Large"))
    while RUN_STATE.before and RUN_STATE.before(WAREHOUSES.read(emulated, id)).state == "pending":
        pass
    stops = step(changed=["lifecycle"], **STOPPED)
    RUN_STATE.call(emulated, id, stops)
    while WAREHOUSES.wait(stops, WAREHOUSES.read(emulated, id)).state == "pending":
        pass

    assert WAREHOUSES.read(emulated, id)["cluster_size"] == "Large"
    assert WAREHOUSES.read(emulated, id)["lifecycle"] == {"started": False}
    assert [item.id for item in WAREHOUSES.list(emulated, None)] == [id]
    assert [item.id for item in WAREHOUSES.find(emulated, WAREHOUSES.model.of(BODY))] == [id]
    WAREHOUSES.delete(emulated, id)
    for gone in (WAREHOUSES.read, WAREHOUSES.delete):
        with pytest.raises(NotFound):
            gone(emulated, id)


def test_a_serverless_one_is_of_the_type_that_it_needs_and_that_is_no_drift(emulated: RawClient) -> None:
    body = {"name": "w", "cluster_size": "Small", "max_num_clusters": 1, "enable_serverless_compute": True}
    id = WAREHOUSES.create(emulated, WAREHOUSES.model.of(body))
    compared = Comparison(body, None, WAREHOUSES.read(emulated, id), shape_of(WAREHOUSES.model), repr)

    assert WAREHOUSES.read(emulated, id)["warehouse_type"] == "PRO"
    assert "warehouse_type" not in {change.path.top for change in compared.changes()}
