"""Events of an apply as they come."""

import io
import subprocess
import sys

import pytest

from dbxplan.address import Address
from dbxplan.apply.events import (
    FileUploaded,
    RunFinished,
    RunStarted,
    StepDone,
    StepFailed,
    StepSkipped,
    StepStarted,
    StepWaiting,
)
from dbxplan.report.progress import LiveView, plain

AT = "2026-01-31T08:15:00.250Z"
A, B = Address("jobs", "a"), Address("jobs", "b")


@pytest.mark.parametrize(
    ("event", "lines"),
    [
        (RunStarted(AT, 3, 1), ["Applying 3 steps, 1 file"]),
        (FileUploaded(AT, "/x/a.py"), ["upload /x/a.py: done"]),
        (StepStarted(AT, A, "create"), ["create jobs.a: started"]),
        (StepWaiting(AT, A, "state is PENDING"), ["jobs.a: waiting, state is PENDING"]),
        (StepDone(AT, A, "create", 1.25, ("kept 1",)), ["create jobs.a: done in 1.25 s", "  kept 1"]),
        (StepFailed(AT, A, "create", "403\nsee x"), ["create jobs.a: failed: 403", "  see x"]),
        (StepFailed(AT, A, "create", "a\x1b[2J"), ["create jobs.a: failed: a\\x1b[2J"]),
        (StepSkipped(AT, B, "update", A, ""), ["update jobs.b: skipped, because jobs.a failed"]),
        (StepSkipped(AT, B, "update", None, "the run was stopped"), ["update jobs.b: skipped, the run was stopped"]),
        (RunFinished(AT, 3, 0, 0, 2.5), ["Applied 3 steps in 2.50 s"]),
        (RunFinished(AT, 1, 1, 1, 90.0), ["Not all was applied: 1 done, 1 failed, 1 skipped in 1 min 30 s"]),
    ],
)
def test_every_event_is_told_with_the_time_of_day(event, lines):
    told: list[str] = []

    plain(told.append)(event)

    assert told == [f"08:15:00 {line}" for line in lines]


def test_the_live_view_counts_and_names_what_is_under_way():
    view = LiveView(io.StringIO())

    with view as on_event:
        on_event(RunStarted(AT, 3, 2))
        on_event(FileUploaded(AT, "/x/a.py"))
        on_event(StepStarted(AT, A, "create"))
        on_event(StepStarted(AT, B, "update"))
        on_event(StepWaiting(AT, B, "state is PENDING"))
        before = view.under_way()
        on_event(StepDone(AT, A, "create", 1.0))

        assert before == ["  create jobs.a ...", "  jobs.b: waiting, state is PENDING", "0 of 3 steps, 1 of 2 files"]
        assert view.under_way() == ["  jobs.b: waiting, state is PENDING", "1 of 3 steps, 1 of 2 files"]


def test_the_live_view_leaves_the_outcomes_behind():
    stream = io.StringIO()

    with LiveView(stream) as on_event:
        on_event(RunStarted(AT, 2, 0))
        on_event(StepStarted(AT, A, "create"))
        on_event(StepFailed(AT, A, "create", "[red]no[/red]"))
        on_event(StepSkipped(AT, B, "update", A, ""))
        on_event(RunFinished(AT, 0, 1, 1, 0.5))

    told = stream.getvalue()
    assert "create jobs.a: failed: [red]no[/red]" in told
    assert "update jobs.b: skipped, because jobs.a failed" in told
    assert "Not all was applied: 0 done, 1 failed, 1 skipped in 0.50 s" in told


def test_what_is_said_beside_the_view_stays():
    stream = io.StringIO()
    view = LiveView(stream)

    with view as on_event:
        on_event(StepStarted(AT, A, "create"))
        view.say("[bold]Stopping[/bold]")

    assert "[bold]Stopping[/bold]\n" in stream.getvalue()


def test_rich_is_only_imported_for_the_live_view():
    code = "import sys, dbxplan.report.progress, dbxplan.report.text; print('rich' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"
