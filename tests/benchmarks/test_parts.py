"""Every part of the benchmarks runs and counts what it should; what it takes is nobody's promise here."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
JOBS = 3
READS, WRITES = JOBS, JOBS  # a create each, and a read after it
FILES = 4  # the bundle's own file, a look at it, what was recorded of the files for other tools, and that anew
FIRST_FILES = FILES + 2  # their folder, and what is recorded of the resources
STATE = 2  # its folder, and a look for a deployment of the official client
STORE = (
    13  # looks at it, the lock, its release, the key (asked for, made), two writes with a look each, the deploy lock
)
LATER_STORE = STORE + 1  # the lock before and the state again, but no key to make
FIRST_APPLY = 5  # lock taken, its release, key of the digests, run record, final state
LATER_APPLY = 4


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", "benchmarks", *arguments, "--jobs", str(JOBS), "--latency", "0.001", "--runs", "1"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def rows(part: str) -> dict[str, dict[str, Any]]:
    return {row["what"]: row for row in json.loads(run(part, "-o", "json"))}


def test_loading_is_measured_for_both_layouts_in_processes_of_their_own() -> None:
    found = rows("load")

    assert [(row["what"], row["jobs"]) for row in found.values()] == [("one file", JOBS), ("a file each", JOBS)]
    assert all(row["cpu_seconds"] > 0 and row["peak_mb"] > 10 for row in found.values())


def test_the_plan_of_a_seeded_workspace_has_no_steps() -> None:
    found = rows("plan")

    assert {what: (row["steps"], row["calls"]) for what, row in found.items()} == {
        "load, read, compare": (0, 1 + STATE + 1 + JOBS),  # who calls, then so few jobs are read one by one
        "of it: load": (None, None),
        "compare alone, from memory": (0, 0),
        "with permissions: load, read, compare": (0, 1 + STATE + 1 + 2 * JOBS + 1),  # the last: a look at the files
        "with permissions: of it: load": (None, None),
    }


def test_applies_are_counted_in_steps_calls_and_store_writes() -> None:
    found = rows("apply")
    expected = {
        "bare calls, fixed answers": (None, READS + WRITES, None),
        "all new, fixed answers: load and plan": (None, 1 + STATE + JOBS + 1, None),
        "all new, fixed answers": (JOBS, READS + WRITES + FIRST_FILES + STORE, FIRST_APPLY),
        "all new, emulator: load and plan": (None, 1 + STATE + JOBS + 1, None),
        "all new, emulator": (JOBS, READS + WRITES + FIRST_FILES + 1 + STORE, FIRST_APPLY),
        "the emulator meanwhile": (None, None, None),
        "one changed: load and plan": (None, 1 + STATE + 1 + JOBS + 2, None),  # the last: a look at the files
        "one changed": (1, 3 + FILES + LATER_STORE, LATER_APPLY),  # read, reset, read; the metadata stays as it is
        "all new with permissions, emulator: load and plan": (None, 1 + STATE + JOBS + 1, None),
        "all new with permissions, emulator": (
            2 * JOBS,
            2 * (READS + WRITES) + FIRST_FILES + 1 + STORE,
            FIRST_APPLY,
        ),
    }

    assert {what: (row["steps"], row["writes"]) for what, row in found.items()} == {
        what: (steps, writes) for what, (steps, _, writes) in expected.items()
    }
    more = {what: (row["calls"] or 0) - (expected[what][1] or 0) for what, row in found.items()}
    assert set(more.values()) <= {0, 1}, more  # calls side by side may both make a folder


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("startup", ["dbxplan --version", "dbxplan plan, first line"]),
        (
            "sdk",
            [
                f"{module}: {what}"
                for module in ("databricks.sdk", "dbxplan.sdk")
                for what in ("import", "import and first call", "list of jobs with tasks")
            ],
        ),
    ],
)
def test_start_up_and_sdk_have_a_row_for_each_figure(part: str, expected: list[str]) -> None:
    found = rows(part)

    assert list(found) == expected
    assert all((row["wall_seconds"] or row["cpu_seconds"]) > 0 for row in found.values())


def test_the_table_shows_each_row_and_the_machine() -> None:
    shown = run("load").splitlines()

    assert shown[0].startswith(f"{os.cpu_count()} cores, ")
    assert [cell.strip() for cell in shown[2].split("|")[1:4]] == ["part", "what", "jobs"]
    assert [line.split("|")[2].strip() for line in shown[4:6]] == ["one file", "a file each"]
