"""Time as a value that is passed in, so that tests own it."""

import time
from abc import ABC, abstractmethod


class Clock(ABC):
    """Seconds since the epoch, seconds on a scale that only grows, and a pause."""

    @abstractmethod
    def time(self) -> float: ...

    @abstractmethod
    def sleep(self, seconds: float) -> None: ...

    def monotonic(self) -> float:
        """The same as `time`, for clocks that know no better."""
        return self.time()


class SystemClock(Clock):
    """The machine's own clock."""

    def time(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


RealClock = SystemClock  # as the official client calls it
