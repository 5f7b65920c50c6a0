"""The coordinator: hands steps to workers, keeps the books, polls what is waited for, reports every outcome."""

import logging
import threading
import traceback
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from dbxplan.address import Address
from dbxplan.apply.actions import Actor, Course, Done
from dbxplan.apply.calls import LostAnswerError
from dbxplan.apply.events import (
    OnEvent,
    StepDone,
    StepFailed,
    StepSkipped,
    StepStarted,
    StepWaiting,
)
from dbxplan.apply.pool import Pool, Posted
from dbxplan.apply.result import Outcome
from dbxplan.apply.schedule import Schedule
from dbxplan.apply.timeouts import Timeouts
from dbxplan.apply.waits import Wait, Waits
from dbxplan.apply.work import Work
from dbxplan.errors import DbxplanError, StateError
from dbxplan.plan.model import Step
from dbxplan.resources.base import Progress
from dbxplan.sdk.clock import Clock, rfc3339
from dbxplan.sdk.errors.classes import UnreadableAnswer
from dbxplan.state.ledger import StateConflictError
from dbxplan.state.lock import LockLostError
from dbxplan.state.model import Recorded
from dbxplan.state.runs import Run

LOOK_UP_SECONDS = 0.5  # how long the coordinator waits at most before it looks at the stop flag and the lock again

log = logging.getLogger(__name__)


class Entered(NamedTuple):
    """A worker wrote this into the journal."""

    address: Address
    recorded: Recorded | None


class Advanced(NamedTuple):
    address: Address


class Looked(NamedTuple):
    address: Address


@dataclass
class Active:
    """A step that was started and has no outcome yet."""

    step: Step
    started: float
    course: Course | None = None


@dataclass
class Executor:
    """Runs the steps of one plan. Everything but `_advance` and looks happens in the calling thread."""

    work: Work
    run: Run
    clock: Clock
    parallelism: int
    timeouts: Timeouts
    on_event: OnEvent
    stop: threading.Event
    inbox: "SimpleQueue[Any]"
    outcomes: dict[Address, Outcome] = field(default_factory=dict)
    undecided: set[Address] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._schedule = Schedule(self.work.plan.steps)
        self._pool = Pool(self.parallelism, self.inbox)
        self._waits: Waits[Address] = Waits(self.clock, self.timeouts)
        self._active: dict[Address, Active] = {}
        self._resumed: deque[tuple[Address, BaseException | None]] = deque()
        self._halted = ""

    def execute(self) -> None:
        """Until every step has an outcome. Interrupted, it gives up what is under way; other ends pass through."""
        try:
            while self._active or self._hand_out():
                self._hand_out()
                self._receive()
                self._let_go()
            self._skip_rest()
        except KeyboardInterrupt:
            self._abandon()
        finally:
            self._pool.close()

    def _hand_out(self) -> bool:
        """Looks and continued steps go before new ones. Whether anything is under way."""
        while not self._pool.full and (self._continue() or self._look() or self._start()):
            pass
        return bool(self._active)

    def _continue(self) -> bool:
        if not self._resumed:
            return False
        address, error = self._resumed.popleft()
        self._pool.submit(Advanced(address), lambda: self._advance(self._active[address], error))
        return True

    def _look(self) -> bool:
        due = self._waits.due()
        if due is None:
            return False
        address, wait = due
        self._pool.submit(Looked(address), wait.look)
        return True

    def _start(self) -> bool:
        if not self._may_start():
            return False
        step = self._schedule.take()
        if step is None:
            return False
        self._active[step.address] = active = Active(step, self.clock.monotonic())
        self.on_event(StepStarted(self._now(), step.address, step.action.value))
        self._pool.submit(Advanced(step.address), lambda: self._advance(active, None))
        return True

    def _may_start(self) -> bool:
        if not self._halted:
            if self.stop.is_set():
                self._halted = "the run was stopped"
            elif not self.run.held():
                self._halted = "the lock on the state was lost: its heartbeat failed, or another run took it over"
        return not self._halted

    def _let_go(self) -> None:
        """Whoever lost the lock waits for nothing either: what comes of it is for another run to record."""
        if not self.run.held():
            for address in self._waits.give_up():
                self._failed(address, LockLostError("the lock on the state was lost while it was waited for"))

    def _advance(self, active: Active, error: BaseException | None) -> Wait | Done:
        """In a worker: the step's course up to its next wait or its end."""
        if active.course is None:
            active.course = Actor(self.work, active.step).course()
        try:
            return active.course.throw(error) if error else next(active.course)
        except StopIteration as end:
            done: Done = end.value
            return done

    def _receive(self) -> None:
        """One message, or the pause until the next look is due."""
        pause = None if self._pool.full else self._waits.pause_seconds()
        if not self._pool.busy and self.inbox.empty():
            if pause:
                self.clock.sleep(min(pause, LOOK_UP_SECONDS))
            return
        try:
            message = self.inbox.get(timeout=LOOK_UP_SECONDS if pause is None else min(pause, LOOK_UP_SECONDS))
        except Empty:
            return
        if isinstance(message, Entered):
            self.run.enter(*message)
        else:
            self._pool.busy -= 1
            self._posted(message)
        self._checkpoint()

    def _posted(self, posted: Posted) -> None:
        address: Address = posted.tag.address
        if posted.error is not None and not isinstance(posted.error, Exception):
            raise posted.error
        if isinstance(posted.tag, Looked):
            self._looked(address, posted)
        elif posted.error is not None:
            self._failed(address, posted.error)
        elif isinstance(posted.value, Wait):
            self._waits.add(address, posted.value)
        else:
            self._done(address, posted.value)

    def _looked(self, address: Address, posted: Posted) -> None:
        """A wait's end, good or bad, continues the step: it may know what to make of a NotFound."""
        try:
            over, news = self._waits.looked(address, _seen(posted))
        except Exception as error:
            self._waits.drop(address)
            self._resumed.append((address, error))
            return
        if over:
            self._resumed.append((address, None))
        elif news:
            self.on_event(StepWaiting(self._now(), address, self.work.words(news)))

    def _done(self, address: Address, done: Done) -> None:
        active = self._active[address]
        if done.body is not None:
            self.work.bodies[address] = done.body
        seconds = self.clock.monotonic() - active.started
        action, notes = active.step.action, tuple(map(self.work.words, done.notes))
        self.outcomes[address] = Outcome("done", action, notes=notes, seconds=seconds)
        del self._active[address]
        self.on_event(StepDone(self._now(), address, action.value, seconds, notes))
        self._schedule.done(address)

    def _failed(self, address: Address, error: BaseException) -> None:
        active = self._active[address]
        if isinstance(error, LockLostError):
            self._halted = self._halted or str(error)
        if isinstance(error, LostAnswerError) or getattr(error, "maybe_done", False):
            self.undecided.add(address)
        action, why = active.step.action, self.work.words(described(error))
        words = f"{address}: cannot {action.value}: {why}"
        seconds = self.clock.monotonic() - active.started
        self.outcomes[address] = Outcome("failed", action, words, seconds=seconds)
        del self._active[address]
        self.on_event(StepFailed(self._now(), address, action.value, words))
        for step in self._schedule.failed(address):
            self._skipped(step, f"it needs {address}, which failed", address)

    def _skip_rest(self) -> None:
        for step in self._schedule.rest():
            self._skipped(step, self._halted or "the run ended before", None)

    def _skipped(self, step: Step, why: str, because: Address | None) -> None:
        self.outcomes[step.address] = Outcome("skipped", step.action, why, because)
        self.on_event(StepSkipped(self._now(), step.address, step.action.value, because, why))

    def _abandon(self) -> None:
        """Calls that are under way end by themselves; run record and journal tell the next run of them."""
        self.work.abandoned.set()
        self._halted = "the run was abandoned"
        for address, active in self._active.items():
            if address in self.outcomes:  # interrupted while it was told
                continue
            words = f"{address}: given up while it was under way; the next run finds out what became of it"
            self.outcomes[address] = Outcome("abandoned", active.step.action, words)
            self.on_event(StepFailed(self._now(), address, active.step.action.value, words))
        self._skip_rest()
        while not self.inbox.empty():
            message = self.inbox.get()
            if isinstance(message, Entered):
                self.run.enter(*message)

    def _checkpoint(self) -> None:
        """A store that fails now may answer at the end; the journal has it all. Another's write ends the run."""
        try:
            self.run.checkpoint()
        except (StateConflictError, LockLostError) as error:
            self._halted = self._halted or str(error)
        except StateError as error:
            log.warning("the state could not be saved for now: %s", error)

    def _now(self) -> str:
        return rfc3339(self.clock.time())


def described(error: BaseException) -> str:
    """An error's words. Of those that nobody foresaw only type and place: their text may hold values."""
    if isinstance(error, DbxplanError):
        return str(error)
    log.debug("unforeseen error", exc_info=error)
    if isinstance(error, ValueError) and hasattr(error, "errors"):  # pydantic's, without its inputs
        return "; ".join(f"{'.'.join(map(str, found['loc']))}: {found['msg']}" for found in error.errors())
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" at {Path(frame.filename).name}:{frame.lineno}" for frame in place)
    return f"unforeseen {type(error).__name__}{where}; run with --debug for more"


def _seen(posted: Posted) -> Progress:
    """What a look saw. An answer that nobody can read, a proxy's page say, tells nothing: the wait goes on."""
    if isinstance(posted.error, UnreadableAnswer):
        return Progress("pending", described(posted.error), unclear=True)
    if posted.error is not None:
        raise posted.error
    progress: Progress = posted.value
    return progress
