"""What differs between two workspaces, told where it is."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

from sweeps.census import differences


def test_what_is_missing_and_what_differs_is_told_with_its_place():
    plain = {"job a": [{"tasks": [1, 2], "name": "a"}], "job b": [{}]}
    found = {"job a": [{"tasks": [1, 3], "name": "a"}], "job c": [{}]}

    assert [*differences(plain, found)] == [
        "job b is missing, other than after a plain run",
        "job c is there, other than after a plain run",
        "job a[0].tasks[1] is 3, after a plain run 2",
    ]
