"""What the sweeps go through, and how they tell that something is wrong."""

import json
import sys
from pathlib import Path

import pytest
import yaml

from dbxplan.resources import KINDS

sys.path.append(str(Path(__file__).parents[2]))

from sweeps.reading import differences
from sweeps.results import Results
from sweeps.scenario import NAMES, named
from sweeps.walk import Met

SCENARIOS = [named(name) for name in NAMES]
STAGES = [(scenario, stage) for scenario in SCENARIOS for stage in scenario.stages]


def declared(folder):
    """Kind -> key -> body."""
    found = {}
    for path in folder.glob("resources/*.yml"):
        for kind, there in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["resources"].items():
            found.setdefault(kind, {}).update(there)
    return found


@pytest.mark.parametrize(("scenario", "stage"), STAGES, ids=lambda each: each.name)
def test_every_stage_edits_what_is_there_and_is_expected(scenario, stage, tmp_path):
    folder = scenario.written(tmp_path, stage)

    assert {*scenario.after(stage.name)} == {*scenario.after("create")} == {*scenario.reader.kinds}
    assert all(declared(folder).values())


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each.name)
def test_each_scenario_is_broad(scenario, tmp_path):
    found = declared(scenario.written(tmp_path, scenario.stages[0]))
    bodies = [body for named in found.values() for body in named.values()]

    assert len(found) >= 12
    assert len(bodies) >= 30
    assert any("permissions" in body for body in bodies)
    assert any("grants" in body for body in bodies)


def test_the_scenarios_have_every_kind(tmp_path):
    found = [declared(each.written(tmp_path / each.name, each.stages[0])) for each in SCENARIOS]

    assert {kind for each in found for kind in each} == {*KINDS}


def test_what_is_missing_too_much_or_different_is_told():
    expected = {"jobs": {"a": {"volume": "x"}, "b": {}}, "files": {"f": {"content": "SELECT"}}}
    found = {"jobs": {"a": {"volume": "y"}, "c": {}}, "files": {"f": {"content": "-- SELECT 1"}}}

    assert [*differences(expected, found)] == [
        "jobs 'b' is missing",
        "jobs 'c' should not be there",
        "jobs 'a': volume is 'y', not 'x'",
    ]


def test_results_are_kept_by_scenario_and_those_without_one_are_of_the_first(tmp_path):
    file = tmp_path / "results.jsonl"
    file.write_text(json.dumps({"sweep": "crash", "case": "create 1", "what": "before GET", "problems": []}) + "\n")
    Results(file).add("crash", "services", "create 1", Met("before POST", ("two of it",)))

    kept = Results(file)

    assert kept.of("crash", "lake") == {"create 1": Met("before GET", ())}
    assert kept.of("crash", "services") == {"create 1": Met("before POST", ("two of it",))}
