"""Registered models: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

MODELS = KINDS["registered_models"]
ALL = "/api/2.1/unity-catalog/models"
ONE = f"{ALL}/main.ml.churn"
BODY = {"catalog_name": "main", "schema_name": "ml", "name": "Churn"}


def parts() -> dict[tuple[str, ...], Any]:
    return {part.fields: part for part in MODELS.parts}


def alias(name: str, version: int) -> Any:
    return {"alias_name": name, "version_num": version}


def test_a_list_is_of_one_schema_and_lacks_the_aliases(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ALL}"] = {"registered_models": [{"full_name": "main.ml.churn", "name": "churn"}]}

    (item,) = MODELS.list(api, "main.ml")

    assert (item.id, item.name, item.complete) == ("main.ml.churn", "churn", True)
    assert network.asked == [(f"GET {ALL}", {"catalog_name": "main", "schema_name": "ml"})]
    assert MODELS.enough(item, {"comment": "c"})
    assert not MODELS.enough(item, {"aliases": []})


def test_a_read_asks_for_the_aliases(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {"name": "churn", "aliases": [alias("champion", 2)]}

    (found,) = MODELS.find(api, MODELS.model.of(BODY))

    assert (found.id, found.body["aliases"]) == ("main.ml.churn", [alias("champion", 2)])
    assert network.asked == [(f"GET {ONE}", {"include_aliases": "true"})]


def test_ids_and_scopes_are_in_lower_case() -> None:
    assert MODELS.own_id(BODY) == "main.ml.churn"
    assert MODELS.scope(BODY) == "main.ml"
    assert MODELS.own_id({**BODY, "schema_name": None}) is None


def test_create_leaves_out_what_other_calls_set(api: RawClient, network: Any) -> None:
    network.answers[f"POST {ALL}"] = {"full_name": "main.ml.churn"}
    more = {"owner": "team", "aliases": [alias("champion", 2)], "created_by": "a@b.c"}

    id = MODELS.create(api, MODELS.model.of({**BODY, "comment": "", **more}))

    assert id == "main.ml.churn"
    assert network.asked == [(f"POST {ALL}", {**BODY, "comment": ""})]
    assert [part.fields for part in MODELS.parts if part.after_create] == [("owner",), ("aliases",)]


def test_owner_name_and_comment_are_calls_of_their_own_in_this_order(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers |= {f"PATCH {ONE}": [{}, {"full_name": "main.ml.loss"}], f"PATCH {ALL}/main.ml.loss": {}}
    change = step(changed={"owner": None, "name": None, "comment": ""}, owner="team", name="loss")
    id = "main.ml.churn"

    for part in MODELS.parts[:3]:
        id = part.call(api, id, change) or id

    assert [body for _, body in network.asked] == [{"owner": "team"}, {"new_name": "loss"}, {"comment": ""}]
    assert id == "main.ml.loss"


def test_aliases_are_set_before_others_are_deleted(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers |= {f"PUT {ONE}/aliases/champion": {}, f"DELETE {ONE}/aliases/old": {}}
    live = {"aliases": [alias("champion", 1), alias("old", 1), alias("same", 5)]}
    wanted = [alias("champion", 2), alias("same", 5)]

    parts()[("aliases",)].call(api, "main.ml.churn", step(live=live, changed=["aliases"], aliases=wanted))

    assert network.asked == [(f"PUT {ONE}/aliases/champion", {"version_num": 2}), (f"DELETE {ONE}/aliases/old", {})]


def test_versions_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}/versions"] = {"model_versions": [{}, {}]}

    assert MODELS.stakes(api, "main.ml.churn") == ("2 versions",)
    assert MODELS.risk_of({}) is Risk.HIGH


def test_a_model_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {**BODY, "schema_name": "default"}
    id = MODELS.create(emulated, MODELS.model.of(body))
    renamed = parts()[("name",)].call(emulated, id, step(changed=["name"], name="loss"))
    parts()[("comment",)].call(emulated, renamed, step(changed=["comment"], comment="c"))
    parts()[("aliases",)].call(emulated, renamed, step(changed=["aliases"], aliases=[alias("champion", 2)]))
    live = MODELS.read(emulated, renamed)

    assert (id, renamed) == ("main.default.churn", "main.default.loss")
    assert (live["comment"], live["aliases"][0]["alias_name"]) == ("c", "champion")
    assert [item.id for item in MODELS.list(emulated, "main.default")] == [renamed]
    assert MODELS.find(emulated, MODELS.model.of(body)) == ()
    assert MODELS.stakes(emulated, renamed) == ()
    MODELS.delete(emulated, renamed)
    for gone in (MODELS.read, MODELS.delete):
        with pytest.raises(NotFound):
            gone(emulated, renamed)
