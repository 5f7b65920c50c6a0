"""Threads that take calls and post what came of them."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, NamedTuple


class Posted(NamedTuple):
    """What a call gave, or raised."""

    tag: Any
    value: Any = None
    error: BaseException | None = None


class Pool:
    """At most `size` threads, started when needed. They are daemons: an abandoned run does not hold up the exit."""

    def __init__(self, size: int, inbox: "SimpleQueue[Any]") -> None:
        self._size = size
        self._inbox = inbox
        self._work: SimpleQueue[tuple[Any, Callable[[], Any]] | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self.busy = 0  # calls handed in whose answer the coordinator has not taken yet

    @property
    def full(self) -> bool:
        return self.busy >= self._size

    def submit(self, tag: Any, call: Callable[[], Any]) -> None:
        self.busy += 1
        if self.busy > len(self._threads):
            thread = threading.Thread(target=self._run, name=f"dbxplan-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._work.put((tag, call))

    def close(self) -> None:
        """Threads end after the call they are in."""
        for _ in self._threads:
            self._work.put(None)

    def _run(self) -> None:
        while (item := self._work.get()) is not None:
            tag, call = item
            try:
                posted = Posted(tag, call())
            except BaseException as error:  # noqa: BLE001, RUF100 - the coordinator decides what it means
                posted = Posted(tag, error=error)
            self._inbox.put(posted)
