"""Looking again and again until something has settled."""

import random
from collections.abc import Callable, Iterator
from typing import TypeVar

from dbxplan.sdk.clock import Clock
from dbxplan.sdk.errors.classes import OperationTimeout

T = TypeVar("T")

LONGEST_PAUSE_SECONDS = 10


def pauses(jitter: Callable[[], float] = random.random) -> Iterator[float]:
    """1, 2, ... 10, 10, ... seconds, each with up to one more."""
    attempt = 0
    while True:
        attempt = min(attempt + 1, LONGEST_PAUSE_SECONDS)
        yield attempt + jitter()


def poll(
    look: Callable[[], T],
    settled: Callable[[T], bool],
    *,
    clock: Clock,
    timeout_seconds: float,
    jitter: Callable[[], float] = random.random,
    late: Callable[[T], str] | None = None,
) -> T:
    """The first look that has settled. OperationTimeout when time is up; `late` gives its text from the last look."""
    deadline, to_come = clock.monotonic() + timeout_seconds, pauses(jitter)
    while not settled(seen := look()):
        pause = next(to_come)
        if clock.monotonic() + pause > deadline:
            text = late(seen) if late else f"not settled within {timeout_seconds:g} seconds; last seen: {seen}"
            raise OperationTimeout(text)
        clock.sleep(pause)
    return seen
