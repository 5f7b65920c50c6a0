"""Every plan survives JSON and is what the schema says, and every reader can show it."""

import json
from pathlib import Path

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from dbxplan.address import Address
from dbxplan.plan.canonical import redacted
from dbxplan.plan.compare import Comparison
from dbxplan.plan.jsonform import from_json, to_json
from dbxplan.plan.model import Action, Plan, Step, Unknown
from dbxplan.report.text import plan_text
from dbxplan.state.model import Recorded

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "schemas" / "plan.json").read_text(encoding="utf-8"))
)


def plan_with(changes):
    step = Step(Address("jobs", "a"), Action.UPDATE, "because", "1", changes)
    return Plan("b", "t", "h", "1", "u", "l", 0, (step,), told={Address("jobs", "b"): changes})


@given(data=st.data())
def test_a_plan_survives_json(data, bodies, shape, digest):
    desired, sent, live = (data.draw(bodies) for _ in range(3))
    desired = {**desired, "name": Unknown("${resources.jobs.a.id}"), "any": {"x": [Unknown("${resources.jobs.b.id}")]}}
    record = Recorded("1", redacted(sent, shape, digest))
    plan = plan_with(Comparison(desired, record, live, shape, digest).changes())

    text = json.dumps(to_json(plan))

    assert from_json(json.loads(text)) == plan
    SCHEMA.validate(json.loads(text))


@given(data=st.data())
def test_a_plan_prints_only_what_a_terminal_may_see(data, bodies, shape, digest):
    desired, live = data.draw(bodies), data.draw(bodies)
    plan = plan_with(Comparison(desired, None, live, shape, digest).changes())

    text = plan_text(plan, width=60)

    assert all(line.isprintable() for line in text.split("\n"))
    assert "digest " not in text
