"""How often a run waits for the workspace: the calls that come one after the other, whatever goes on beside them."""

import logging
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from dbxplan.workflow import Applied, Workspace, draft, run

BUNDLE = "bundle: {{name: shop}}\nresources: {{jobs: {{a: {{name: a, max_concurrent_runs: {}}}, b: {{name: b}}}}}}\n"
ROOT = "/Workspace/Users/user@example.com/.bundle/shop/default/"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    folder.mkdir()
    (folder / "databricks.yml").write_text(BUNDLE.format(1))
    return folder


@pytest.fixture
def workspace(tmp_path: Path, clock: Any) -> Workspace:
    return Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)


@pytest.fixture
def calls(caplog: pytest.LogCaptureFixture) -> Any:
    """Takes the calls since it was last asked: those that the run's own thread made, and the others."""
    caplog.set_level(logging.DEBUG, "dbxplan.sdk.calls")

    def taken() -> tuple[list[str], list[str]]:
        found = [(record.threadName, _short(record.getMessage())) for record in caplog.records]
        caplog.clear()
        own = [words for thread, words in found if thread == "MainThread"]
        return own, sorted(words for thread, words in found if thread != "MainThread")

    return taken


def _short(message: str) -> str:
    method, path, *_ = message.split(" ")
    return f"{method} {unquote(path.rstrip(':')).rpartition('/api/2.0/')[2].rpartition(ROOT[1:])[2]}"


def applied(workspace: Workspace, folder: Path) -> Applied:
    return run(draft(workspace.load(folder)))


def test_a_plan_of_nothing_new_waits_three_times_before_it_looks_for_objects(
    workspace: Workspace, folder: Path, calls: Any
) -> None:
    applied(workspace, folder)
    calls()

    plan = draft(workspace.load(folder)).plan
    own, beside = calls()

    assert plan.steps == ()
    assert own == ["GET preview/scim/v2/Me", "GET workspace/list", "GET workspace/export"]
    assert beside == ["GET /api/2.2/jobs/get", "GET /api/2.2/jobs/get", "GET workspace/list", "GET workspace/list"]


def test_a_first_run_waits_eleven_times_for_what_is_not_a_step(workspace: Workspace, folder: Path, calls: Any) -> None:
    drafted = draft(workspace.load(folder))
    calls()

    assert run(drafted).ok
    own, beside = calls()

    assert own == [
        "GET workspace/list",  # is there a lock? The folder is made meanwhile
        "POST state/dbxplan/lock.1",
        "GET workspace/list",  # it is ours; is there a key?
        "POST state/dbxplan/key",
        "POST state/deploy.lock",
        "POST state/dbxplan/state.1",  # the record of the run; the files' folder is made meanwhile
        "GET workspace/list",
        "POST state/metadata.json",
        "POST state/dbxplan/state.2",
        "GET workspace/list",  # it is the last; the other client's lock goes meanwhile
        "POST state/dbxplan/lock.2",
    ]
    assert beside.count("POST workspace/mkdirs") == 2
    assert "POST state/deployment.json" in beside


def test_a_later_run_waits_nine_times_for_what_is_not_a_step(workspace: Workspace, folder: Path, calls: Any) -> None:
    applied(workspace, folder)
    (folder / "databricks.yml").write_text(BUNDLE.format(2))
    drafted = draft(workspace.load(folder))
    calls()

    assert run(drafted).ok
    own, beside = calls()

    assert own == [
        "GET workspace/list",  # beside it, the last lock is read
        "POST state/dbxplan/lock.3",
        "GET workspace/list",  # beside it, state and key are read
        "POST state/deploy.lock",
        "POST state/dbxplan/state.3",
        "GET workspace/list",
        "POST state/dbxplan/state.4",
        "GET workspace/list",
        "POST state/dbxplan/lock.4",
    ]
    assert len(beside) == 12
