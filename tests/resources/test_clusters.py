"""Clusters: the calls on the wire, and a life in the emulator. (Appendix D)"""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.fields import Effect
from dbxplan.resources import KINDS
from dbxplan.resources.base import Live, Progress, Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

CLUSTERS = KINDS["clusters"]
EDIT, RUN_STATE = CLUSTERS.parts
AT = "/api/2.1/clusters"
BODY = {"cluster_name": "shared", "spark_version": "15.4.x-scala2.12", "num_workers": 0}
STARTED = {"lifecycle": {"started": True}}
STOPPED = {"lifecycle": {"started": False}}
BUSY = (400, {"error_code": "INVALID_STATE", "message": "Cluster c1 is in unexpected state Terminated."})


@pytest.mark.parametrize(
    ("state", "lifecycle"), [("RUNNING", {"started": True}), ("TERMINATED", {"started": False}), ("PENDING", {})]
)
def test_a_read_says_whether_it_runs_where_that_is_settled(
    api: RawClient, network: Any, state: str, lifecycle: Any
) -> None:
    network.answers[f"GET {AT}/get"] = {"cluster_id": "c1", "state": state, **BODY}

    assert CLUSTERS.read(api, "c1") == {"cluster_id": "c1", "state": state, "lifecycle": lifecycle, **BODY}
    assert network.asked == [(f"GET {AT}/get", {"cluster_id": "c1"})]


def test_what_a_cluster_has_scaled_to_is_no_size_of_its_own(api: RawClient, network: Any) -> None:
    network.answers[f"GET {AT}/get"] = {"autoscale": {"min_workers": 1, "max_workers": 3}, "num_workers": 2}

    assert "num_workers" not in CLUSTERS.read(api, "c1")


def test_a_list_leaves_out_clusters_of_jobs_and_is_searched_for_the_exact_name(api: RawClient, network: Any) -> None:
    one = {"cluster_id": "c1", "cluster_name": "shared", "creator_user_name": "a@b.c", "state": "TERMINATED"}
    other = {"cluster_id": "c2", "cluster_name": "Shared", "state": "RUNNING"}
    network.answers[f"GET {AT}/list"] = {"clusters": [one, other]}

    found = CLUSTERS.find(api, CLUSTERS.model.of(BODY))

    assert found == (Live("c1", {**one, **STOPPED}, name="shared", creator="a@b.c"),)
    (asked,) = network.asked
    assert asked[0] == f"GET {AT}/list"
    assert asked[1]["page_size"] == "100"
    assert "filter_by.cluster_sources" in asked[1]


def test_neither_create_nor_edit_is_told_of_the_run_state(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers |= {f"POST {AT}/create": {"cluster_id": "c1"}, f"POST {AT}/edit": {}}

    id = CLUSTERS.create(api, CLUSTERS.model.of({**BODY, **STARTED}))
    EDIT.call(api, id, step(live={"state": "TERMINATED"}, changed=["num_workers"], **BODY, **STARTED))

    assert network.asked == [(f"POST {AT}/create", BODY), (f"POST {AT}/edit", {"cluster_id": "c1", **BODY})]


@pytest.mark.parametrize(
    ("changed", "state", "call"),
    [
        (["num_workers"], "RUNNING", "resize"),
        (["num_workers", "autoscale"], "RUNNING", "resize"),
        (["num_workers", "spark_conf"], "RUNNING", "edit"),
        (["num_workers"], "TERMINATED", "edit"),
    ],
)
def test_a_new_size_alone_is_a_resize_of_what_runs(
    api: RawClient, network: Any, step: Callable[..., Any], changed: Any, state: str, call: str
) -> None:
    network.answers[f"POST {AT}/{call}"] = {}

    EDIT.call(api, "c1", step(live={"state": state}, changed=changed, **BODY))

    body = {"num_workers": 0} if call == "resize" else BODY
    assert network.asked == [(f"POST {AT}/{call}", {"cluster_id": "c1", **body})]


def test_where_a_resize_comes_too_late_it_is_an_edit(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers |= {f"POST {AT}/resize": BUSY, f"POST {AT}/edit": {}}

    EDIT.call(api, "c1", step(live={"state": "RUNNING"}, changed=["num_workers"], **BODY))

    assert [call for call, _ in network.asked] == [f"POST {AT}/resize", f"POST {AT}/edit"]


@pytest.mark.parametrize(
    ("lifecycle", "state", "call"),
    [
        (STARTED, "TERMINATED", "start"),
        (STARTED, "RUNNING", ""),
        (STOPPED, "RUNNING", "delete"),
        (STOPPED, "TERMINATED", ""),
        ({}, "TERMINATED", ""),
    ],
)
def test_it_is_started_or_terminated_only_where_it_has_to(
    api: RawClient, network: Any, step: Callable[..., Any], lifecycle: Any, state: str, call: str
) -> None:
    network.answers |= {f"GET {AT}/get": {"state": state}, f"POST {AT}/start": {}, f"POST {AT}/delete": {}}

    RUN_STATE.call(api, "c1", step(changed=["lifecycle"], **lifecycle))

    assert [asked for asked, _ in network.asked] == [f"GET {AT}/get", *([f"POST {AT}/{call}"] if call else [])]


@pytest.mark.parametrize(
    ("state", "progress"),
    [("RUNNING", "done"), ("TERMINATED", "done"), ("RESTARTING", "pending"), ("TERMINATING", "pending")],
)
def test_every_change_waits_until_the_cluster_is_at_rest(state: str, progress: str) -> None:
    for part in CLUSTERS.parts:
        assert part.before is not None
        assert part.before({"state": state}).state == progress
        assert part.before({"state": "ERROR", "state_message": "no quota"}) == Progress("failed", "no quota")


@pytest.mark.parametrize(
    ("action", "lifecycle", "state", "progress"),
    [
        ("create", {}, "RUNNING", "done"),
        ("create", {}, "PENDING", "pending"),
        ("create", {}, "TERMINATED", "failed"),
        ("create", STOPPED, "TERMINATED", "done"),
        ("update", {}, "TERMINATED", "done"),
        ("update", {}, "RESTARTING", "pending"),
        ("update", {}, "ERROR", "failed"),
        ("update", STARTED, "RUNNING", "done"),
        ("update", STARTED, "TERMINATED", "failed"),
        ("update", STOPPED, "TERMINATING", "pending"),
    ],
)
def test_what_is_waited_for(step: Callable[..., Any], action: str, lifecycle: Any, state: str, progress: str) -> None:
    assert CLUSTERS.wait(step(action, **lifecycle), {"state": state}).state == progress


def test_nothing_is_waited_for_where_a_terminated_cluster_is_edited(step: Callable[..., Any]) -> None:
    assert CLUSTERS.waits(step("create"))
    assert CLUSTERS.waits(step(live={"state": "RUNNING"}))
    assert CLUSTERS.waits(step(live={"state": "TERMINATED"}, **STOPPED))
    assert not CLUSTERS.waits(step(live={"state": "TERMINATED"}))


def test_an_object_of_ours_bears_a_tag_beside_its_own() -> None:
    marked = CLUSTERS.marked({**BODY, "custom_tags": {"team": "data"}}, "3f2a")

    assert marked == {**BODY, "custom_tags": {"dbxplan": "3f2a", "team": "data"}}
    assert CLUSTERS.mark(marked) == "3f2a"
    assert CLUSTERS.mark(BODY) is None
    assert CLUSTERS.marked(BODY, None) == BODY


def test_a_delete_is_for_good(api: RawClient, network: Any) -> None:
    network.answers[f"POST {AT}/permanent-delete"] = {}

    CLUSTERS.delete(api, "c1")

    assert network.asked == [(f"POST {AT}/permanent-delete", {"cluster_id": "c1"})]
    assert CLUSTERS.risk_of({}) is Risk.LOW


def test_a_change_disturbs_what_runs_unless_it_is_a_new_size() -> None:
    assert CLUSTERS.disturbs("spark_conf", {"state": "RUNNING"}) is Effect.RESTART
    assert CLUSTERS.disturbs("lifecycle", {"state": "RUNNING"}) is Effect.DOWNTIME
    assert CLUSTERS.disturbs("num_workers", {"state": "RUNNING"}) is Effect.NONE
    assert CLUSTERS.disturbs("spark_conf", {"state": "TERMINATED"}) is Effect.NONE


def test_a_cluster_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {**BODY, "num_workers": 1, "node_type_id": "i3.xlarge"}
    id = CLUSTERS.create(emulated, CLUSTERS.model.of(body))
    while CLUSTERS.wait(step("create"), CLUSTERS.read(emulated, id)).state == "pending":
        pass
    larger = step(live=CLUSTERS.read(emulated, id), changed=["num_workers"], **{**body, "num_workers": 3})
    EDIT.call(emulated, id, larger)
    stops = step(changed=["lifecycle"], **STOPPED)
    while RUN_STATE.before and RUN_STATE.before(CLUSTERS.read(emulated, id)).state == "pending":
        pass
    RUN_STATE.call(emulated, id, stops)
    while CLUSTERS.wait(stops, CLUSTERS.read(emulated, id)).state == "pending":
        pass

    assert CLUSTERS.read(emulated, id)["num_workers"] == 3
    assert CLUSTERS.read(emulated, id)["lifecycle"] == {"started": False}
    assert [item.id for item in CLUSTERS.list(emulated, None)] == [id]
    assert [item.id for item in CLUSTERS.find(emulated, CLUSTERS.model.of(body))] == [id]
    CLUSTERS.delete(emulated, id)
    for gone in (CLUSTERS.read, CLUSTERS.delete):
        with pytest.raises(NotFound):
            gone(emulated, id)
