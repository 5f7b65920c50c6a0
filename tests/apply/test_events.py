import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dbxplan.address import Address
from dbxplan.apply import events
from dbxplan.apply.events import to_json

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "events.json").read_text())
AT = "2026-01-01T00:00:00.000Z"
JOB = Address("jobs", "a")
EVENTS = [
    events.RunStarted(AT, 3, 1),
    events.FileUploaded(AT, "/x"),
    events.StepStarted(AT, JOB, "create"),
    events.StepWaiting(AT, JOB, "STARTING"),
    events.StepDone(AT, JOB, "create", 1.5, ("a note",)),
    events.StepFailed(AT, JOB, "update", "no"),
    events.StepSkipped(AT, JOB, "delete", Address("jobs", "b"), "why"),
    events.StepSkipped(AT, JOB, "delete", None, "why"),
    events.RunFinished(AT, 1, 1, 1, 2.0),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_fits_the_schema(event: events.Event) -> None:
    document = json.loads(json.dumps(to_json(event)))

    jsonschema.validate(document, SCHEMA)
    assert document["at"] == AT


def test_an_event_as_json() -> None:
    assert to_json(EVENTS[4]) == {
        "format": 1,
        "event": "step-done",
        "at": AT,
        "address": "jobs.a",
        "action": "create",
        "seconds": 1.5,
        "notes": ["a note"],
    }


def test_every_event_is_in_the_schema() -> None:
    names = {type(event).__name__ for event in EVENTS}
    declared = {found.__name__ for found in events.Event.__subclasses__()}

    assert names == declared
    assert len(SCHEMA["oneOf"]) == len(declared)


def test_a_run_tells_its_story_in_order(world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("create", kit.refused(), name="bad"))
    world.apply(
        kit.declared("things.good"),
        kit.declared("things.bad"),
        kit.declared("things.late", ref="${resources.things.bad.id}"),
        parallelism=1,
    )

    told = [to_json(event) for event in world.events]
    for document in told:
        jsonschema.validate(json.loads(json.dumps(document)), SCHEMA)
    assert [(document["event"], document.get("address")) for document in told] == [
        ("run-started", None),
        ("step-started", "things.good"),
        ("step-done", "things.good"),
        ("step-started", "things.bad"),
        ("step-failed", "things.bad"),
        ("step-skipped", "things.late"),
        ("run-finished", None),
    ]
    assert (told[-1]["done"], told[-1]["failed"], told[-1]["skipped"]) == (1, 1, 1)
