"""The sweeps hold for a part of their points; `python -m sweeps` meets them all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
VERDICT = re.compile(r"^(\w+): (\d+) met, of (\d+) points; (\d+) bad$", re.MULTILINE)
COMMAND = [sys.executable, "-m", "sweeps", "--every", "5000", "--first", "150"]
PARTS = {
    "lake": (["crash", "faults", "signals"], ["create", "replace", "remove"]),
    "services": (["crash", "faults"], ["rename"]),
}


@pytest.mark.parametrize("scenario", PARTS)
def test_a_part_of_the_points_of_some_stages_ends_as_if_nothing_had_happened(scenario):
    sweeps, stages = PARTS[scenario]
    command = [*COMMAND, *sweeps, "--scenario", scenario, *(f"--stage={stage}" for stage in stages)]
    ended = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=500)
    found = {name: tuple(map(int, counts)) for name, *counts in VERDICT.findall(ended.stdout)}

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert [*found] == sweeps
    assert found["crash"][0] >= len(stages)
    assert found["faults"][0] >= len(stages)
    assert {(points > 1500, bad) for _, points, bad in found.values()} == {(True, 0)}
