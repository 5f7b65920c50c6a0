"""The lease lock: `lock.<generation>`, each taking, heartbeat and release one more generation.

A lock is stale when its generation stood still, over the reader's own monotonic clock, for the lease. So clocks of
different machines are never compared, and of a holder that comes back and a run that takes over, one wins.
"""

import getpass
import json
import os
import secrets
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone

from dbxplan.errors import StateError
from dbxplan.sdk.clock import Clock
from dbxplan.state import numbered
from dbxplan.state.store import Store

NAME = "lock"
LEASE_SECONDS = 30.0
BEATS_PER_LEASE = 4
LOOK_SECONDS = 1.0


@dataclass(frozen=True)
class Holder:
    """Who holds a lock. `token` tells one taking from another; `released` ends it."""

    user: str
    host: str
    pid: int
    command: str
    since: str  # RFC 3339
    token: str = ""
    beat: int = 0
    released: bool = False

    def __str__(self) -> str:
        return f"{self.user} on {self.host} (process {self.pid}, `{self.command}`, since {self.since})"


class LockHeldError(StateError):
    """Another run holds the lock."""

    def __init__(self, holder: Holder, where: str) -> None:
        self.holder = holder
        super().__init__(
            f"the state in the {where} is locked by {holder}. Wait for that run, or have this one wait with "
            "--lock-timeout; a run that died frees the lock by itself when its lease is over"
        )


def this_process(clock: Clock, command: str | None = None) -> Holder:
    """The holder that this process is; the command is the program's name and its first argument, never the values."""
    words = [os.path.basename(sys.argv[0]), *sys.argv[1:2]]
    since = datetime.fromtimestamp(clock.time(), timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Holder(_user(), socket.gethostname(), os.getpid(), command or " ".join(words), since)


class Lock:
    """One taking of the lock. `held` is what the executor asks before it starts a step."""

    def __init__(
        self, store: Store, clock: Clock, holder: Holder | None = None, lease_seconds: float = LEASE_SECONDS
    ) -> None:
        self._store = store
        self._clock = clock
        self._holder = replace(holder or this_process(clock), token=secrets.token_hex(8))
        self._lease_seconds = lease_seconds
        self._generation = 0
        self._beaten_at: float | None = None  # when the last heartbeat that succeeded was begun
        self._guard = threading.Lock()

    @property
    def beat_seconds(self) -> float:
        return self._lease_seconds / BEATS_PER_LEASE

    def held(self) -> bool:
        """False as soon as a heartbeat is overdue: well before anyone may take the lock over."""
        beaten_at = self._beaten_at
        return beaten_at is not None and self._clock.monotonic() - beaten_at < self._lease_seconds - self.beat_seconds

    def acquire(self, timeout_seconds: float = 0.0, on_wait: Callable[[Holder], None] = lambda holder: None) -> None:
        """Takes the lock, or raises LockHeldError when its holder is alive after the timeout.

        Whoever finds a lock watches it at least until it moves or its lease is over: a dead holder needs no help.
        """
        started = seen_at = self._clock.monotonic()
        seen = -1
        while True:
            generation, holder = _latest(self._store)
            now = self._clock.monotonic()
            if holder is None or holder.released or (generation == seen and now - seen_at >= self._lease_seconds):
                if self._advance(generation + 1, self._holder):
                    return
                continue
            moved = seen not in (-1, generation)
            if generation != seen:
                seen, seen_at = generation, now
            if moved and now - started >= timeout_seconds:
                raise LockHeldError(holder, self._store.describe())
            on_wait(holder)
            self._clock.sleep(LOOK_SECONDS)

    def beat(self) -> bool:
        """One heartbeat; False when the lock is lost for good."""
        with self._guard:
            if self._beaten_at is None:
                return False
            following = replace(self._holder, beat=self._holder.beat + 1)
            if self._advance(self._generation + 1, following):
                return True
            self._beaten_at = None
            return False

    def release(self) -> None:
        """Ends our hold; where the lock was lost, the new holder's stays."""
        with self._guard:
            if self._beaten_at is not None:
                self._advance(self._generation + 1, replace(self._holder, released=True))
            self._beaten_at = None

    def leave(self) -> None:
        """Lets the lease run out instead: calls may still be under way that the next run must not meet."""
        with self._guard:
            self._beaten_at = None

    def _advance(self, generation: int, holder: Holder) -> bool:
        begun = self._clock.monotonic()
        if not numbered.append(self._store, NAME, generation, json.dumps(asdict(holder), sort_keys=True).encode()):
            return False
        self._holder, self._generation, self._beaten_at = holder, generation, begun
        numbered.sweep(self._store, NAME, generation)
        return True


@contextmanager
def heartbeat(lock: Lock, stopped: threading.Event | None = None) -> Iterator[None]:
    """A thread that beats while the block runs; a beat that fails is tried again at the next."""
    ended = stopped or threading.Event()
    thread = threading.Thread(target=_beat, args=(lock, ended), name="dbxplan-heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(timeout=lock.beat_seconds)


def force_release(store: Store, clock: Clock) -> Holder | None:
    """Ends whatever hold there is; gives who held it. A holder that is alive loses at its next heartbeat."""
    generation, holder = _latest(store)
    if holder is None or holder.released:
        return None
    ended = replace(this_process(clock), token=secrets.token_hex(8), released=True)
    if not numbered.append(store, NAME, generation + 1, json.dumps(asdict(ended), sort_keys=True).encode()):
        return force_release(store, clock)
    numbered.sweep(store, NAME, generation + 1)
    return holder


def _beat(lock: Lock, ended: threading.Event) -> None:
    while not ended.wait(lock.beat_seconds):
        try:
            if not lock.beat():
                return
        except StateError:
            continue


def _latest(store: Store) -> tuple[int, Holder | None]:
    """The highest generation and its holder; a lock that cannot be read is a lock of someone unknown."""
    while True:
        there = numbered.numbers(store, NAME)
        if not there:
            return 0, None
        data = store.read(f"{NAME}.{there[-1]}")
        if data is not None:
            return there[-1], _holder(data)


def _holder(data: bytes) -> Holder:
    try:
        return Holder(**json.loads(data))
    except (TypeError, ValueError):
        return Holder("someone", "an unknown host", 0, "unknown", "an unknown time")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container whose user has no name
        return "unknown user"
