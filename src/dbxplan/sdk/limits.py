"""How many calls may be in flight, found by adapting: a bucket per endpoint family, shared by all threads."""

import threading
from dataclasses import dataclass, field
from functools import lru_cache

from dbxplan.sdk.clock import Clock

FIRST = 32
MOST = 64

# Below these, one level more tells what is limited together: `/api/2.1/unity-catalog/schemas`.
SHARED_ROOTS = frozenset(
    ("unity-catalog", "sql", "preview", "mlflow", "policies", "permissions", "postgres", "database")
)


@lru_cache(4096)
def family(path: str) -> str:
    """`/api/2.2/jobs/get` is of `jobs`, `/api/2.1/unity-catalog/volumes/a.b.c` of `unity-catalog/volumes`."""
    parts = [part for part in path.split("?")[0].split("/") if part]
    if parts[:1] == ["api"]:
        parts = parts[2:]
    depth = 2 if parts[:1] and parts[0] in SHARED_ROOTS else 1
    return "/".join(parts[:depth])


@dataclass(slots=True)
class Bucket:
    """`allowed` moves: halved by a refusal, up by one for each round of successes that ran at the limit."""

    allowed: float = FIRST
    in_flight: int = 0
    round: int = 0  # counts the refusals that shrank it
    free: threading.Condition = field(default_factory=threading.Condition)


class Limits:
    """`with limits.slot(path) as slot: ...; slot.throttled = True` when the answer was 429."""

    def __init__(self, first: int = FIRST, most: int = MOST) -> None:
        self._first = first
        self._most = max(first, most)
        self._buckets: dict[str, Bucket] = {}
        self._lock = threading.Lock()

    def allowed(self, path: str) -> int:
        """How many calls of this path's family may be in flight now."""
        return int(self._bucket(path).allowed)

    def slot(self, path: str) -> "Slot":
        """A place among the calls in flight, once it is entered."""
        return Slot(self, self._bucket(path))

    def enter(self, slot: "Slot") -> None:
        """Waits for a free place and takes it."""
        bucket = slot.bucket
        with bucket.free:
            while bucket.in_flight >= int(bucket.allowed):
                bucket.free.wait()
            bucket.in_flight += 1
            slot.round, slot.at_the_limit = bucket.round, bucket.in_flight >= int(bucket.allowed)

    def leave(self, slot: "Slot") -> None:
        bucket = slot.bucket
        with bucket.free:
            bucket.in_flight -= 1
            self._learn(bucket, slot)
            bucket.free.notify_all()

    def _bucket(self, path: str) -> Bucket:
        name = family(path)
        with self._lock:
            found = self._buckets.get(name)
            if found is None:
                found = self._buckets[name] = Bucket(self._first)
            return found

    def _learn(self, bucket: Bucket, slot: "Slot") -> None:
        if slot.throttled and slot.round == bucket.round:
            # Calls that were in flight together are refused together: they count once.
            bucket.allowed = max(1.0, bucket.allowed / 2)
            bucket.round += 1
        elif slot.answered and slot.at_the_limit:
            bucket.allowed = min(float(self._most), bucket.allowed + 1 / bucket.allowed)


@dataclass(slots=True)
class Slot:
    """One call in flight, and how it ended."""

    limits: Limits
    bucket: Bucket
    round: int = 0
    at_the_limit: bool = False
    throttled: bool = False
    answered: bool = False

    def __enter__(self) -> "Slot":
        self.limits.enter(self)
        return self

    def __exit__(self, *raised: object) -> None:
        self.limits.leave(self)


class Pace:
    """At most so many requests a second, by all threads together; None sets no pace."""

    def __init__(self, per_second: int | None, clock: Clock) -> None:
        self._gap = 1 / per_second if per_second else 0.0
        self._clock = clock
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Until it is this request's turn."""
        if not self._gap:
            return
        with self._lock:
            now = self._clock.monotonic()
            turn = max(now, self._next)
            self._next = turn + self._gap
        if turn > now:
            self._clock.sleep(turn - now)
