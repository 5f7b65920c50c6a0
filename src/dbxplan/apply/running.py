"""Plan to workspace: the steps in the order of their needs, as many at a time as may be."""

import threading
from collections.abc import Callable, Collection, Mapping
from functools import partial
from queue import SimpleQueue
from typing import Any, Protocol

from dbxplan.address import Address
from dbxplan.apply.events import Event, FileUploaded, RunFinished, RunStarted
from dbxplan.apply.executor import Entered, Executor
from dbxplan.apply.intents import run_record
from dbxplan.apply.refresh import refreshed
from dbxplan.apply.result import Outcome, Result
from dbxplan.apply.timeouts import Timeouts
from dbxplan.apply.work import Work
from dbxplan.errors import StateError
from dbxplan.live.model import Snapshot
from dbxplan.manifest.model import Manifest
from dbxplan.plan.model import Plan
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import Clock, rfc3339
from dbxplan.state.beside import together
from dbxplan.state.journal import Journal
from dbxplan.state.ledger import Ledger, check_workspace
from dbxplan.state.model import RecordedFile, State
from dbxplan.state.runs import Run

__all__ = ["Outcome", "Result", "apply"]


class Files(Protocol):
    """What a run ships."""

    def prepare(self) -> None:
        """Beside the record of the run: what changes nothing yet."""

    def upload(self, note: Callable[[str], None], stop: threading.Event) -> None:
        """Before the first step; once `stop` is set none begins."""

    def finish(self, state: State, ok: bool) -> Mapping[str, RecordedFile]:
        """After the last step: the files of the state. `ok`: whether all steps were done."""


PARALLELISM = 32
TIMEOUTS = Timeouts()


def apply(
    plan: Plan,
    manifest: Manifest | None,
    snapshot: Snapshot,
    state: State,
    *,
    kinds: Mapping[str, Kind[Any]],
    api: RawClient,
    ledger: Ledger,
    journal: Journal,
    digest: Callable[[Any], str],
    clock: Clock,
    parallelism: int = PARALLELISM,
    timeouts: Timeouts = TIMEOUTS,
    on_event: Callable[[Event], None],
    stop: threading.Event,
    hide: Callable[[str], str] = str,
    files: Files | None = None,
) -> Result:
    """Takes the plan's steps. What goes wrong in a step is in its outcome; StateError when the books cannot be saved.

    `state` is the one that `ledger` loaded, with an unfinished run accounted for. `hide` takes secrets out of words.
    """
    check_workspace(state, plan.host, plan.workspace_id)
    if state.run is not None:
        raise StateError("a run that did not finish must be accounted for before another begins")
    started, began = rfc3339(clock.time()), clock.monotonic()
    run = Run(ledger, journal, state, plan.host, plan.workspace_id)
    inbox: SimpleQueue[Any] = SimpleQueue()
    work = Work(
        plan,
        manifest,
        snapshot,
        kinds,
        api,
        digest,
        books=run.resources,
        write=run.write,
        post=lambda address, recorded: inbox.put(Entered(address, recorded)),
        hide=hide,
    )
    executor = Executor(work, run, clock, parallelism, timeouts, on_event, stop, inbox)
    moved = len(plan.files.upload) + len(plan.files.remove)
    on_event(RunStarted(started, len(plan.steps), moved))
    begun = bool(plan.steps or moved or plan.destroy)  # a destroy may have to end one that was cut off
    if begun:
        record = run_record(work, started, state.begun)
        work.begun |= {intent.address: intent.began or record.id for intent in record.steps}
        together(partial(run.begin, record), files.prepare if files else _nothing)
        _ship(files, run, clock, on_event, stop)
        executor.execute()
    for address, recorded in refreshed(work):
        run.enter(address, recorded)
    result = Result(run.state, executor.outcomes)
    try:
        if result.abandoned:
            run.abandon()
        else:
            _end(run, files if begun else None, executor.undecided, result.ok)
    finally:
        on_event(_finished(result, clock, began))
    return Result(run.state, executor.outcomes)


def _nothing() -> None:
    """There are no files."""


def _ship(
    files: Files | None, run: Run, clock: Clock, on_event: Callable[[Event], None], stop: threading.Event
) -> None:
    """Files first: resources refer to them. Where that fails, nothing was started and the run is over."""
    if files is None:
        return
    try:
        files.upload(lambda remote: on_event(FileUploaded(rfc3339(clock.time()), remote)), stop)
    except Exception:
        run.end()
        raise


def _end(run: Run, files: Files | None, undecided: Collection[Address], ok: bool) -> None:
    """One write of the state for everything since the last checkpoint; what files do to fail, the steps were done."""
    try:
        if files is not None:
            run.uploaded(files.finish(run.current(), ok))
    finally:
        run.end(undecided)


def _finished(result: Result, clock: Clock, began: float) -> RunFinished:
    counts = [outcome.status for outcome in result.outcomes.values()]
    failed = counts.count("failed") + counts.count("abandoned")
    return RunFinished(
        rfc3339(clock.time()), counts.count("done"), failed, counts.count("skipped"), clock.monotonic() - began
    )
