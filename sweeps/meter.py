"""Points of a run: before and after each API call, and before and after each write of its local files."""

import os
import signal
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

Reached = Callable[[int, str], None]
OURS = "/.databricks/"


class Meter:
    """Counts the points of this process, and does something at each."""

    def __init__(self, reached: Reached) -> None:
        self._reached = reached
        self._count = 0
        self._lock = threading.Lock()

    def point(self, what: str) -> None:
        with self._lock:
            self._count += 1
            number = self._count
        self._reached(number, what)

    def install(self) -> None:
        self._calls()
        for name in ("link", "replace", "rename", "unlink"):
            self._writes(name, lambda first, *rest: str(first))
        self._writes("write", lambda descriptor, *rest: os.readlink(f"/proc/self/fd/{descriptor}"))

    def _calls(self) -> None:
        from requests.adapters import HTTPAdapter

        send = HTTPAdapter.send

        def sent(adapter: Any, request: Any, **settings: Any) -> Any:
            self.point(f"before {request.method} {request.path_url}")
            answer = send(adapter, request, **settings)
            self.point(f"after {request.method} {request.path_url}")
            return answer

        HTTPAdapter.send = sent

    def _writes(self, name: str, path_of: Callable[..., str]) -> None:
        original = getattr(os, name)

        def written(first: Any, *rest: Any, **named: Any) -> Any:
            path = path_of(first, *rest)
            if OURS not in os.path.abspath(path):
                return original(first, *rest, **named)
            self.point(f"before {name} {Path(path).name}")
            result = original(first, *rest, **named)
            self.point(f"after {name} {Path(path).name}")
            return result

        setattr(os, name, written)


def killed_at(number: int, note: Path) -> Callable[[], None]:
    """A hook: the process is killed at this point, and the point is noted."""
    return signalled_at(number, (signal.SIGKILL,), note)


def signalled_at(number: int, signals: Sequence[int], note: Path) -> Callable[[], None]:
    """A hook: these signals come to the process, one at this point and one at each that follows."""
    return met_at(number, [partial(_signal, each) for each in signals], note)


def met_at(number: int, happenings: Sequence[Callable[[], None]], note: Path) -> Callable[[], None]:
    """A hook: these happen in the process, one at this point and one at each that follows."""
    left, guard = list(happenings), threading.Lock()

    def reached(count: int, what: str) -> None:
        with guard:
            if count < number or not left:
                return
            if len(left) == len(happenings):
                note.write_text(what, encoding="utf-8")
            happens = left.pop(0)
        happens()

    return lambda: Meter(reached).install()


def _signal(number: int) -> None:
    os.kill(os.getpid(), number)


def traced(file: Path) -> Callable[[], None]:
    """A hook: the points are written to a file, one a line."""

    def reached(count: int, what: str) -> None:
        with open(file, "a", encoding="utf-8") as trace:
            trace.write(f"{what}\n")

    return lambda: Meter(reached).install()
