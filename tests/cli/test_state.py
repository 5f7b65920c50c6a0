"""`dbxplan state`: what is recorded, who holds its lock, and how either ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import SystemClock
from dbxplan.state.holder import Holder
from dbxplan.state.lock import Lock, holder_of
from dbxplan.state.workspace_files import WorkspaceFiles

Run = Callable[..., Any]
STATE = "/Workspace/Users/user@example.com/.bundle/shop/default/state/dbxplan"
ANA = Holder("ana", "laptop", 7, "dbxplan apply", "2026-01-01T00:00:00Z")
BUNDLE = """
    bundle: {name: shop}
    resources:
      jobs:
        nightly: {name: nightly, permissions: [{level: CAN_VIEW, group_name: users}]}
        hourly: {name: hourly}
    """


@pytest.fixture
def where(write: Any, host: str) -> tuple[object, ...]:
    return ("-C", write({"databricks.yml": BUNDLE}), "--host", host)


@pytest.fixture
def store(api: RawClient) -> WorkspaceFiles:
    return WorkspaceFiles(api, STATE)


def test_before_the_first_apply_there_is_nothing(command: Run, where: Any) -> None:
    ended = command("state", *where)

    assert ended.code == 0
    assert ended.out.splitlines() == [
        f"State of shop, target default, in the workspace folder {STATE}",
        "Nothing is recorded yet.",
        "Nobody holds the lock.",
    ]


def test_serial_size_and_the_holder_of_the_lock_are_shown(command: Run, where: Any, store: WorkspaceFiles) -> None:
    assert command("apply", *where).code == 0
    Lock(store, SystemClock(), ANA).acquire()
    newest = max(int(name.partition(".")[2]) for name in store.list("state."))

    shown = command("state", *where).out
    found = json.loads(command("state", "-o", "json", *where).out)

    assert f"Serial {newest}, " in shown
    assert " bytes, 3 resources, " in shown
    assert "The lock is held by ana on laptop (process 7, `dbxplan apply`, since 2026-01-01T00:00:00Z)." in shown
    assert (found["serial"], found["resources"], found["run"]) == (newest, 3, None)
    assert found["bytes"] == len(store.read(f"state.{newest}") or b"")
    assert found["lock"] == {
        "user": "ana",
        "host": "laptop",
        "process": 7,
        "command": "dbxplan apply",
        "since": "2026-01-01T00:00:00Z",
        "dead": False,
    }


def test_what_is_recorded_is_listed_and_shown(command: Run, where: Any, api: RawClient) -> None:
    command("apply", *where)
    ids = {job["settings"]["name"]: str(job["job_id"]) for job in api.jobs.list()}

    listed = command("state", "list", *where)
    shown = json.loads(command("state", "show", "jobs.nightly", *where).out)

    assert listed.out.splitlines() == [
        f"jobs.hourly  {ids['hourly']}",
        f"jobs.nightly  {ids['nightly']}",
        f"jobs.nightly.permissions  {ids['nightly']}",
    ]
    assert json.loads(command("state", "list", "-o", "json", *where).out)["jobs.hourly"] == ids["hourly"]
    assert (shown["address"], shown["id"], shown["sent"]["name"]) == ("jobs.nightly", ids["nightly"], "nightly")
    missing = command("state", "show", "jobs.nightl", *where)
    assert (missing.code, missing.err) == (
        64,
        "Error: nothing is recorded of jobs.nightl; did you mean jobs.nightly?\n",
    )


def test_what_is_forgotten_stays_in_the_workspace(command: Run, where: Any, api: RawClient) -> None:
    command("apply", *where)

    refused = command("state", "forget", "jobs.nightly", *where)
    ended = command("state", "forget", "jobs.nightly", "--auto-approve", *where)

    assert (refused.code, refused.err) == (1, "Error: give --auto-approve\n")
    assert (ended.code, ended.err) == (0, "Forgot jobs.nightly, jobs.nightly.permissions.\n")
    assert [line.partition("  ")[0] for line in command("state", "list", *where).out.splitlines()] == ["jobs.hourly"]
    assert len(list(api.jobs.list())) == 2


@pytest.mark.parametrize(("answer", "freed"), [("y\n", True), ("n\n", False)])
def test_the_lock_is_released_when_somebody_says_so(
    answer: str, freed: bool, command: Run, where: Any, store: WorkspaceFiles
) -> None:
    Lock(store, SystemClock(), ANA).acquire()

    ended = command("state", "unlock", *where, answer=answer)

    assert "End the hold of ana on laptop" in ended.err
    assert (holder_of(store) is None, ended.code) == (freed, 0 if freed else 1)


def test_without_a_terminal_the_release_needs_an_option(command: Run, where: Any, store: WorkspaceFiles) -> None:
    assert command("state", "unlock", *where).err == "Nobody holds the lock.\n"
    Lock(store, SystemClock(), ANA).acquire()

    assert command("state", "unlock", *where).code == 1
    assert command("state", "unlock", "--auto-approve", *where).code == 0
    assert holder_of(store) is None
    assert command("apply", *where).code == 0


def test_another_place_is_chosen_by_option_or_variable(command: Run, where: Any, tmp_path: Path) -> None:
    place = tmp_path / "states"
    assert command("apply", *where, "--state", place).code == 0

    chosen = command("state", *where, DBXPLAN_STATE=str(place)).out
    default = command("state", *where, "--state", "workspace", DBXPLAN_STATE=str(place)).out

    assert f"in the folder {place}/shop/default\nSerial " in chosen
    assert "Nothing is recorded yet." in default
    assert command("plan", *where, "--detailed-exitcode", "--state", f"file://{place}").code == 0
