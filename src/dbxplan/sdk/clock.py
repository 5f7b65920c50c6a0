"""Time as a value that is passed in, so that tests own it."""

import time
from typing import Protocol


class Clock(Protocol):
    """Seconds since the epoch, seconds on a scale that only grows, and a pause."""

    def time(self) -> float: ...

    def monotonic(self) -> float: ...

    def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The machine's own clock."""

    def time(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)
