"""Waiting: when which object is looked at again. The executor asks here; nothing else in dbxplan polls."""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

from dbxplan.apply.timeouts import Timeouts, duration
from dbxplan.errors import WaitError
from dbxplan.resources.base import Progress
from dbxplan.sdk.clock import Clock

LONGEST_PAUSE_SECONDS = 10.0
UNCLEAR_LOOKS = 10  # a minute

K = TypeVar("K")


@dataclass(frozen=True)
class Wait:
    """A step asks to be continued when `look`, one call, says done; `for_what` completes "waiting ...".

    The pause before a look is as many seconds as looks were taken, at most ten (the services' own advice).
    """

    look: Callable[[], Progress]
    for_what: str = ""


@dataclass
class _Waiting(Generic[K]):
    key: K
    wait: Wait
    deadline: float
    looks: int = 0
    unclear: int = 0  # the last so many looks
    message: str = field(default="")


class Waits(Generic[K]):
    """All that is waited for, by key. `due` hands out looks; `looked` says what comes of each."""

    def __init__(self, clock: Clock, timeouts: Timeouts) -> None:
        self._clock = clock
        self._timeouts = timeouts
        self._heap: list[tuple[float, int, _Waiting[K]]] = []
        self._looking: dict[K, _Waiting[K]] = {}
        self._order = count()

    def __len__(self) -> int:
        return len(self._heap) + len(self._looking)

    def add(self, key: K, wait: Wait) -> None:
        """The first look is due at once."""
        now = self._clock.monotonic()
        self._push(now, _Waiting(key, wait, now + self._timeouts.of(key)))

    def due(self) -> tuple[K, Wait] | None:
        """One wait whose look is due; it is not handed out again before `looked`."""
        if not self._heap or self._heap[0][0] > self._clock.monotonic():
            return None
        waiting = heapq.heappop(self._heap)[-1]
        self._looking[waiting.key] = waiting
        return waiting.key, waiting.wait

    def pause_seconds(self) -> float | None:
        """Until the next look is due; None where none is planned."""
        return max(self._heap[0][0] - self._clock.monotonic(), 0.0) if self._heap else None

    def looked(self, key: K, progress: Progress) -> tuple[bool, str | None]:
        """Whether the wait is over, and a message that is new. WaitError when it failed or took too long."""
        waiting = self._looking.pop(key)
        if progress.state == "done":
            return True, None
        message = str(progress.message)  # the server's own may be anything
        words = message or "no details were given"
        if progress.state == "failed":
            raise WaitError(f"it failed while {self._what(waiting)}: {words}")
        waiting.unclear = waiting.unclear + 1 if progress.unclear else 0
        if waiting.unclear == UNCLEAR_LOOKS:
            raise WaitError(
                f"{UNCLEAR_LOOKS} answers in a row did not tell what became of it while {self._what(waiting)}: "
                f"{words}. "
                "It is recorded: the next apply goes on waiting"
            )
        now = self._clock.monotonic()
        if now >= waiting.deadline:
            raise WaitError(
                f"not done after {duration(self._timeouts.of(key))} of {self._what(waiting)}; last seen: {words}. "
                f"It is recorded: the next apply goes on waiting, longer with --timeout {key}=DURATION"
            )
        waiting.looks += 1
        self._push(min(now + min(waiting.looks, LONGEST_PAUSE_SECONDS), waiting.deadline), waiting)
        news = message if message != waiting.message else None
        waiting.message = message
        return False, news

    def drop(self, key: K) -> None:
        """The look itself went wrong."""
        self._looking.pop(key, None)

    def give_up(self) -> list[K]:
        """Those that nobody looks at just now: they are waited for no more."""
        waiting, self._heap = self._heap, []
        return [each.key for _, _, each in waiting]

    def _push(self, at: float, waiting: _Waiting[K]) -> None:
        heapq.heappush(self._heap, (at, next(self._order), waiting))

    def _what(self, waiting: _Waiting[K]) -> str:
        return f"waiting {waiting.wait.for_what}".strip()
