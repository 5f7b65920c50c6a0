"""The lease lock: `lock.<generation>`, each taking, heartbeat and release one more generation.

A lock is stale when its generation stood still, over the reader's own monotonic clock, for the lease. So clocks of
different machines are never compared, and of a holder that comes back and a run that takes over, one wins. Where the
holder was a process of this machine that is no more, nobody has to wait for that.
"""

import json
import logging
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from functools import partial

from dbxplan.errors import StateError
from dbxplan.sdk.clock import Clock
from dbxplan.state import numbered
from dbxplan.state.beside import together
from dbxplan.state.holder import Holder, gone, this_process
from dbxplan.state.numbered import Glimpse
from dbxplan.state.store import Store

__all__ = ["Holder", "Lock", "LockHeldError", "force_release", "heartbeat", "holder_of", "this_process"]

NAME = "lock"
LEASE_SECONDS = 30.0
BEATS_PER_LEASE = 4
LOOK_SECONDS = 1.0


log = logging.getLogger(__name__)


class LockHeldError(StateError):
    """Another run holds the lock."""

    def __init__(self, holder: Holder, where: str) -> None:
        self.holder = holder
        super().__init__(
            f"the state in the {where} is locked by {holder}. Wait for that run, or have this one wait with "
            "--lock-timeout; a run that died frees the lock by itself when its lease is over. "
            "`dbxplan state unlock` ends its hold now"
        )


class LockLostError(StateError):
    """The lock was ours and is not any more: nothing more is changed, nothing more is written."""


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
        self._taker: Holder | None = None
        self._guard = threading.Lock()
        self.seen = Glimpse(())  # the store right after the lock was taken
        self.unaware_seconds = 0.0  # how much longer whoever held it before may believe that it still does

    @property
    def beat_seconds(self) -> float:
        return self._lease_seconds / BEATS_PER_LEASE

    def held(self) -> bool:
        """False as soon as a heartbeat is overdue: well before anyone may take the lock over."""
        beaten_at = self._beaten_at
        return beaten_at is not None and self._clock.monotonic() - beaten_at < self._lease_seconds - self.beat_seconds

    def check(self) -> None:
        """LockLostError where it is not held, as far as this machine knows: asked right before each change."""
        if not self.held():
            raise LockLostError("the lock on the state was lost, so that its next call was not made")

    def confirm(self) -> None:
        """LockLostError where it is not ours any more: where a heartbeat is overdue, the store is asked."""
        if not self.held() and not self.beat():
            raise LockLostError(self._lost())

    def _lost(self) -> str:
        lost = f"the lock on the state in the {self._store.describe()} was lost"
        if self._taker is None:
            return f"{lost}: its heartbeat failed or was late; nothing more was changed. Apply again to go on"
        by = f"released by {self._taker}" if self._taker.released else f"taken over by {self._taker}"
        return f"{lost} while this run stood still, {by}; nothing was changed since, nor overwritten. Plan again"

    def acquire(
        self,
        timeout_seconds: float = 0.0,
        on_wait: Callable[[Holder], None] = lambda holder: None,
        likely: int = 0,
        also: Sequence[str] = (),
    ) -> Holder | None:
        """Takes the lock, or raises LockHeldError when its holder is alive after the timeout.

        Whoever finds a lock watches it at least until it moves or its lease is over: a dead holder needs no help. Gives
        the holder that it was taken from without being released. `likely` is the generation that is likely found, and
        `also` what is wanted of the store in `seen`: both only save time.
        """
        started = seen_at = self._clock.monotonic()
        seen = -1
        (generation, holder), _ = together(partial(latest, self._store, likely), self._store.make_ready)
        while True:
            now = self._clock.monotonic()
            free = holder is None or holder.released
            if holder is None or free or gone(holder) or (generation == seen and now - seen_at >= self._lease_seconds):
                taken = self._advance(generation + 1, self._holder, after=generation, also=also)
                if taken:
                    self.seen = taken
                    self.unaware_seconds = self._lease_seconds - self.beat_seconds if holder and holder.forced else 0.0
                    return None if free else holder
                generation, holder = latest(self._store)
                continue
            moved = seen not in (-1, generation)
            if generation != seen:
                seen, seen_at = generation, now
            if moved and now - started >= timeout_seconds:
                raise LockHeldError(holder, self._store.describe())
            on_wait(holder)
            self._clock.sleep(LOOK_SECONDS)
            generation, holder = latest(self._store, likely=generation)

    def beat(self) -> bool:
        """One heartbeat; False when the lock is lost for good."""
        with self._guard:
            if self._beaten_at is None:
                return False
            if not self.held() and not self._still_ours():
                self._beaten_at = None
                return False
            following = replace(self._holder, beat=self._holder.beat + 1)
            if self._advance(self._generation + 1, following, after=self._generation):
                return True
            self._beaten_at = None
            self._still_ours()
            return False

    def _still_ours(self) -> bool:
        """Asked when a heartbeat is overdue: whoever slept for long writes nothing into the chain of another."""
        _, holder = latest(self._store)
        ours = holder is not None and holder.token == self._holder.token
        self._taker = None if ours else holder
        return ours

    def release(self) -> None:
        """Ends our hold; where the lock was lost, the new holder's stays. Where the store fails, the lease ends it."""
        with self._guard:
            if self._beaten_at is not None:
                self._release()
            self._beaten_at = None

    def _release(self) -> None:
        try:
            if self.held() or self._still_ours():
                self._store.create(f"{NAME}.{self._generation + 1}", _written(replace(self._holder, released=True)))
        except StateError as error:
            log.warning("the lock on the state could not be released, its lease ends it: %s", error)

    def leave(self) -> None:
        """Lets the lease run out instead: calls may still be under way that the next run must not meet."""
        with self._guard:
            if self._beaten_at is not None:  # nor may it be taken over because this process is gone
                with suppress(StateError):
                    self._advance(self._generation + 1, replace(self._holder, boot=""), after=self._generation)
            self._beaten_at = None

    def remove(self) -> bool:
        """Ends our hold and leaves nothing of the chain behind, if it can; whoever comes begins a new one."""
        with self._guard:
            if self._beaten_at is None:
                return True
            try:
                return self._removed()
            except StateError as error:
                log.warning("the lock on the state could not be removed: %s", error)
                return False
            finally:
                self._beaten_at = None

    def _removed(self) -> bool:
        there = [each for each in numbered.glimpse(self._store).numbers(NAME) if each < self._generation]
        if numbered.remove(self._store, [f"{NAME}.{number}" for number in there]):
            return numbered.remove(self._store, [f"{NAME}.{self._generation}"])
        self._release()  # an older one that stays would be a hold again
        return False

    def _advance(self, generation: int, holder: Holder, after: int, also: Sequence[str] = ()) -> Glimpse | None:
        begun = self._clock.monotonic()
        seen = numbered.append(self._store, NAME, generation, _written(holder), after, also)
        if seen is not None:
            self._holder, self._generation, self._beaten_at = holder, generation, begun
            numbered.sweep(self._store, NAME, [each for each in seen.numbers(NAME) if each < generation])
        return seen


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


def holder_of(store: Store) -> Holder | None:
    """Who holds the lock, as far as the store says; None where it is free."""
    _, holder = latest(store)
    return None if holder is None or holder.released else holder


def force_release(store: Store, clock: Clock) -> Holder | None:
    """Ends whatever hold there is; gives who held it. A holder that is alive loses at its next heartbeat."""
    generation, holder = latest(store)
    if holder is None or holder.released:
        return None
    ended = replace(this_process(clock), token=secrets.token_hex(8), released=True, forced=True)
    if numbered.append(store, NAME, generation + 1, _written(ended), after=generation) is None:
        return force_release(store, clock)
    return holder


def _beat(lock: Lock, ended: threading.Event) -> None:
    while not ended.wait(lock.beat_seconds):
        try:
            if not lock.beat():
                return
        except StateError:
            continue


def latest(store: Store, likely: int = 0) -> tuple[int, Holder | None]:
    """The highest generation and its holder; a lock that cannot be read is a lock of someone unknown.

    Where the `likely` one is the highest, one look was enough.
    """
    while True:
        seen = numbered.glimpse(store, *([f"{NAME}.{likely}"] if likely else ()))
        generation, likely = seen.last(NAME), 0
        if not generation:
            return 0, None
        data = seen.read(store, f"{NAME}.{generation}")
        if data is not None:
            return generation, Holder.read(data)


def _written(holder: Holder) -> bytes:
    return json.dumps(asdict(holder), sort_keys=True).encode()
