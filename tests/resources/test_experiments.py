"""Experiments: tags that only come, names that the deleted may keep, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound, ResourceAlreadyExists

EXPERIMENTS = KINDS["experiments"]
RENAME, TAGS = EXPERIMENTS.parts
ALL = "/api/2.0/mlflow/experiments"
TAKEN = (400, {"error_code": "RESOURCE_ALREADY_EXISTS", "message": "Node named 'e' already exists"})
DELETED = {"experiment_id": "1", "name": "/Shared/e", "lifecycle_stage": "deleted", "artifact_location": "dbfs:/1"}


def desired(**more: Any) -> Any:
    return EXPERIMENTS.model.of({"name": "/Workspace/Shared/e", **more})


def test_one_that_was_deleted_is_gone_though_it_answers(api: RawClient, network: Any) -> None:
    network.answers |= {f"GET {ALL}/get": {"experiment": DELETED}, f"GET {ALL}/get-by-name": {"experiment": DELETED}}

    with pytest.raises(NotFound):
        EXPERIMENTS.read(api, "1")
    with pytest.raises(NotFound):
        EXPERIMENTS.delete(api, "1")
    assert list(EXPERIMENTS.find(api, desired())) == []
    assert network.asked[-1][1] == {"experiment_name": "/Shared/e"}


def test_a_deleted_one_that_keeps_the_name_is_restored(api: RawClient, network: Any) -> None:
    network.answers |= {
        f"POST {ALL}/create": TAKEN,
        f"GET {ALL}/get-by-name": {"experiment": DELETED},
        f"POST {ALL}/restore": {},
        f"POST {ALL}/set-experiment-tag": {},
    }

    id = EXPERIMENTS.create(api, desired(tags=[{"key": "team", "value": "a"}], artifact_location="dbfs:/1/"))

    assert id == "1"
    assert [call.rpartition("/")[2] for call, _ in network.asked] == [
        "create", "get-by-name", "restore", "set-experiment-tag",
    ]  # fmt: skip


def test_a_deleted_one_of_another_place_makes_way(api: RawClient, network: Any) -> None:
    network.answers |= {
        f"POST {ALL}/create": [TAKEN, {"experiment_id": "2"}],
        f"GET {ALL}/get-by-name": {"experiment": DELETED},
        **{f"POST {ALL}/{verb}": {} for verb in ("restore", "update", "delete")},
    }

    id = EXPERIMENTS.create(api, desired(artifact_location="s3://elsewhere"))

    assert id == "2"
    assert (f"POST {ALL}/update", {"experiment_id": "1", "new_name": "/Shared/e (deleted 1)"}) in network.asked


def test_a_name_that_one_alive_has_is_refused(api: RawClient, network: Any) -> None:
    alive = {**DELETED, "lifecycle_stage": "active"}
    network.answers |= {f"POST {ALL}/create": TAKEN, f"GET {ALL}/get-by-name": {"experiment": alive}}

    with pytest.raises(ResourceAlreadyExists):
        EXPERIMENTS.create(api, desired())


def test_tags_are_set_one_by_one_and_none_is_removed(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers[f"POST {ALL}/set-experiment-tag"] = {}
    live = {"tags": [{"key": "old", "value": "x"}]}

    TAGS.call(api, "1", step(live=live, changed=["tags"], tags=[{"key": "team", "value": "a"}, {"key": "bare"}]))

    assert [body for _, body in network.asked] == [
        {"experiment_id": "1", "key": "team", "value": "a"},
        {"experiment_id": "1", "key": "bare", "value": ""},
    ]
    assert EXPERIMENTS.risk_of({}) is Risk.HIGH


def test_its_runs_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers["POST /api/2.0/mlflow/runs/search"] = {"runs": [{}, {}]}

    assert EXPERIMENTS.stakes(api, "1") == ("2 runs",)


@pytest.mark.parametrize("location", ["s3://lake/one", "s3://lake/two"])
def test_after_a_delete_the_name_can_be_used_again(emulated: RawClient, location: str) -> None:
    first = EXPERIMENTS.create(emulated, desired(artifact_location="s3://lake/one"))
    EXPERIMENTS.delete(emulated, first)

    second = EXPERIMENTS.create(emulated, desired(artifact_location=location))

    body = EXPERIMENTS.read(emulated, second)
    assert (body["name"], body["artifact_location"]) == ("/Workspace/Shared/e", location)
    assert [live.id for live in EXPERIMENTS.find(emulated, desired())] == [second]
    assert [live.id for live in EXPERIMENTS.list(emulated, None)] == [second]
