"""Time as a value that is passed in, so that tests own it."""

import time
from abc import ABC, abstractmethod
from datetime import datetime, timezone


class Clock(ABC):
    """Seconds since the epoch, seconds on a scale that only grows, and a pause."""

    @abstractmethod
    def time(self) -> float: ...

    @abstractmethod
    def sleep(self, seconds: float) -> None: ...

    def monotonic(self) -> float:
        """The same as `time`, for clocks that know no better."""
        return self.time()


AWAKE_OR_ASLEEP: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC_RAW", None))


class SystemClock(Clock):
    """The machine's own clock."""

    def time(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        """Goes on while the machine sleeps: whoever held a lock before that has not held it since."""
        return time.monotonic() if AWAKE_OR_ASLEEP is None else time.clock_gettime(AWAKE_OR_ASLEEP)

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


RealClock = SystemClock  # as the official client calls it


def rfc3339(seconds: float) -> str:
    """Seconds since the epoch as text: `2026-01-31T08:15:00.250Z`."""
    moment = datetime.fromtimestamp(seconds, timezone.utc)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
