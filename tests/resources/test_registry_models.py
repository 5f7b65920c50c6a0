"""Models of the workspace's registry: a name that is the id, and another id for its access list."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

MODELS = KINDS["models"]
RENAME, DESCRIBE, TAGS = MODELS.parts
ALL = "/api/2.0/mlflow/registered-models"


def test_its_access_list_goes_by_an_id_that_only_one_answer_has(api: RawClient, network: Any) -> None:
    model = {"registered_model_databricks": {"name": "churn", "id": "f00"}}
    network.answers["GET /api/2.0/mlflow/databricks/registered-models/get"] = model

    assert MODELS.read(api, "churn") == {"name": "churn", "model_id": "f00"}
    assert MODELS.language.permissions == "registered-models/{model_id}"
    assert MODELS.own_id({"name": "churn"}) == "churn"


def test_a_new_name_is_its_new_id(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers[f"POST {ALL}/rename"] = {}

    id = RENAME.call(api, "churn", step(name="leavers", changed=["name"]))

    assert id == "leavers"
    assert network.asked == [(f"POST {ALL}/rename", {"name": "churn", "new_name": "leavers"})]


def test_tags_come_and_go_one_by_one_and_a_description_is_emptied(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers |= {f"POST {ALL}/set-tag": {}, f"DELETE {ALL}/delete-tag": {}, f"PATCH {ALL}/update": {}}
    live = {"tags": [{"key": "old", "value": "x"}]}

    TAGS.call(api, "churn", step(live=live, changed=["tags"], tags=[{"key": "team", "value": "a"}]))
    DESCRIBE.call(api, "churn", step(changed={"description": ""}))

    assert network.asked == [
        (f"POST {ALL}/set-tag", {"name": "churn", "key": "team", "value": "a"}),
        (f"DELETE {ALL}/delete-tag", {"name": "churn", "key": "old"}),
        (f"PATCH {ALL}/update", {"name": "churn", "description": ""}),
    ]


def test_its_versions_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers["GET /api/2.0/mlflow/model-versions/search"] = {"model_versions": [{}]}

    assert MODELS.stakes(api, "churn") == ("1 version",)
    assert network.asked[0][1]["filter"] == "name='churn'"
    assert MODELS.risk_of({}) is Risk.HIGH


def test_a_life(emulated: RawClient) -> None:
    id = MODELS.create(emulated, MODELS.model.of({"name": "churn", "tags": [{"key": "a", "value": "b"}]}))

    (tag,) = MODELS.read(emulated, id)["tags"]
    assert (tag["key"], tag["value"]) == ("a", "b")
    assert [live.id for live in MODELS.list(emulated, None)] == ["churn"]
    MODELS.delete(emulated, id)
    with pytest.raises(NotFound):
        MODELS.read(emulated, id)
