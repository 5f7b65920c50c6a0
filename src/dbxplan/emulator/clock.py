"""Time, so that tests can hold it."""

import time
from threading import Lock


class Clock:
    """The real time."""

    def seconds(self) -> float:
        """Since the epoch."""
        return time.time()

    def milliseconds(self) -> int:
        return int(self.seconds() * 1000)


class ManualClock(Clock):
    """Stands still until it is told to go on."""

    def __init__(self, start_seconds: float = 1_700_000_000.0) -> None:
        self._seconds = start_seconds
        self._lock = Lock()

    def seconds(self) -> float:
        return self._seconds

    def advance(self, seconds: float) -> None:
        with self._lock:
            self._seconds += seconds
