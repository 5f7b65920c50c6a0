"""A plan survives JSON, and the JSON is what the schema says."""

import json
from pathlib import Path

import jsonschema
import pytest

from dbxplan.errors import PlanError
from dbxplan.plan.jsonform import from_json, to_json
from dbxplan.plan.model import Action

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "plan.json").read_text())
MANIFEST = """
machines.new: {name: new, note: "${resources.machines.again.id}"}
machines.again: {name: again, place: there}
machines.same: {name: same}
machines.edited:
  name: edited
  parts: [{part_key: a b, size: 2}]
  tags: {'odd key': x}
  trigger: {at: "${resources.machines.again.id}", more: [1]}
  auth: {password: secret}
  size: 2
boxes.found: {shelf: s, name: b, comment: c}
"""
STATE = """
machines.gone: {name: gone}
machines.lost: {name: lost}
machines.again: {name: again, place: here}
machines.same: {name: same, owner: ann}
machines.edited: {name: edited, parts: [{part_key: a b, size: 1}], tags: {'odd key': y}, auth: {password: p}, note: n}
"""
LIVE = """
machines.gone: {name: gone}
machines.lost: null
machines.again: {name: again, place: here}
machines.same: {name: same, owner: ann}
machines.edited: {name: edited, parts: [{part_key: a b, size: 1}], tags: {'odd key': y}, note: n, size: 3}
boxes.found: {shelf: s, name: b, owned: false}
"""


@pytest.fixture
def plan(plan_of):
    return plan_of(MANIFEST, STATE, LIVE, stakes={("machines", "gone", ""): ("3 tables",)})


def test_a_plan_survives_json(plan):
    assert {step.action for step in plan.steps} == {*Action} - {Action.RECORD}

    assert from_json(json.loads(json.dumps(to_json(plan)))) == plan


def test_the_json_is_what_the_schema_says(plan):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(to_json(plan))


def test_a_plan_to_destroy_survives_too(destroy_of):
    plan = destroy_of("machines.m: {name: m}", "machines.m: {name: m}")

    jsonschema.Draft202012Validator(SCHEMA).validate(to_json(plan))
    assert from_json(to_json(plan)) == plan


def test_a_replacement_is_two_actions(plan):
    steps = {step["address"]: step["actions"] for step in to_json(plan)["steps"]}

    assert steps["machines.again"] == ["delete", "create"]
    assert steps["machines.new"] == ["create"]


def test_unknown_values_stand_beside_the_value(plan):
    step = next(each for each in to_json(plan)["steps"] if each["address"] == "machines.edited")

    (change,) = [each for each in step["changes"] if each["path"] == "trigger"]
    assert change["desired"] == {
        "value": {"at": None, "more": [1]},
        "unknowns": {"at": "${resources.machines.again.id}"},
    }
    assert "live" not in change


def test_no_secret_is_in_the_json(plan):
    assert '"secret"' not in json.dumps(to_json(plan))


@pytest.mark.parametrize("data", [{}, {"format": 2}, [], None])
def test_another_format_is_refused(data):
    with pytest.raises(PlanError, match="no plan of format 1"):
        from_json(data)


def test_damaged_plans_are_refused(plan):
    data = to_json(plan)
    del data["steps"][0]["reason"]

    with pytest.raises(PlanError, match="this is no plan: KeyError 'reason'"):
        from_json(data)
