"""The sweeps hold for a part of their points; `python -m sweeps` meets them all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
VERDICT = re.compile(r"(\w+): (\d+) met, of (\d+) points; (\d+) bad")


def swept(*arguments: str) -> tuple[str, int, int, int]:
    """Name of the sweep, points met, points there are, points where something was wrong."""
    command = [sys.executable, "-m", "sweeps", *arguments]
    ended = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=500)
    found = VERDICT.search(ended.stdout)
    assert found, ended.stdout + ended.stderr
    assert ended.returncode == 0, ended.stdout
    return found[1], *(int(number) for number in found.groups()[1:])


@pytest.mark.parametrize(
    ("sweep", "every", "first", "floor"), [("crash", "1000", "150", 6), ("faults", "997", "11", 9)]
)
def test_a_part_of_the_points_of_every_stage_ends_as_if_nothing_had_happened(sweep, every, first, floor):
    name, met, points, bad = swept(sweep, "--every", every, "--first", first)

    assert (name, bad) == (sweep, 0)
    assert met >= floor
    assert points > 1500
