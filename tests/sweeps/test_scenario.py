"""What the sweeps go through, and how they tell that something is wrong."""

import sys
from pathlib import Path

import pytest
import yaml

sys.path.append(str(Path(__file__).parents[2]))

from sweeps.expected import after
from sweeps.scenario import STAGES, written
from sweeps.workspace import differences


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_every_stage_edits_what_is_there_and_is_expected(stage, tmp_path):
    folder = written(tmp_path, stage)

    assert {*after(stage.name)} == {*after("create")}
    for path in folder.glob("resources/*.yml"):
        assert yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["resources"]


def test_the_scenario_is_broad(tmp_path):
    files = written(tmp_path, STAGES[0]).glob("resources/*.yml")
    kinds = [yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["resources"] for path in files]
    resources = [name for found in kinds for named in found.values() for name in named]

    assert len({kind for found in kinds for kind in found}) >= 12
    assert len(resources) >= 30


def test_what_is_missing_too_much_or_different_is_told():
    expected = {"jobs": {"a": {"volume": "x"}, "b": {}}, "files": {"f": {"content": "SELECT"}}}
    found = {"jobs": {"a": {"volume": "y"}, "c": {}}, "files": {"f": {"content": "-- SELECT 1"}}}

    assert [*differences(expected, found)] == [
        "jobs 'b' is missing",
        "jobs 'c' should not be there",
        "jobs 'a': volume is 'y', not 'x'",
    ]
