"""What was called, for tests and for the curious."""

from collections import Counter, deque
from collections.abc import Iterator
from threading import Lock
from typing import NamedTuple

KEPT = 100_000


class Called(NamedTuple):
    """`route` is the template that answered, empty when none did."""

    method: str
    path: str
    status: int
    route: str


class CallLog:
    """The last calls, and the number of all by route (`GET /api/2.2/jobs/get`)."""

    def __init__(self) -> None:
        self._calls: deque[Called] = deque(maxlen=KEPT)
        self._lock = Lock()
        self.counts: Counter[str] = Counter()

    def add(self, called: Called) -> None:
        with self._lock:
            self._calls.append(called)
            self.counts[called.route or f"{called.method} ?"] += 1

    def clear(self) -> None:
        with self._lock:
            self._calls.clear()
            self.counts.clear()

    def __iter__(self) -> Iterator[Called]:
        with self._lock:
            return iter(list(self._calls))

    def __len__(self) -> int:
        return len(self._calls)
