"""Faults on request: by method and path, before or after the handler, so many times."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Literal, get_args

When = Literal["before", "after"]
Kind = Literal["answer", "lost", "refused"]


@dataclass(slots=True)
class Fault:
    """`path` is a regular expression that matches the whole path. `lost`: the effect happens, the answer does not
    arrive. `refused`: nothing happens. `answer`: this status and body instead, before or after the effect."""

    method: str = ".*"
    path: str = ".*"
    kind: Kind = "answer"
    when: When = "before"
    status: int = 500
    error_code: str = "INTERNAL_ERROR"
    message: str = "The emulator was asked for this error"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    times: int = 1
    skip: int = 0

    def __post_init__(self) -> None:
        try:
            re.compile(self.method)
            re.compile(self.path)
        except re.error as error:
            raise ValueError(f"method and path are regular expressions: {error}") from None
        if self.kind not in get_args(Kind) or self.when not in get_args(When):
            raise ValueError(f"kind is one of {get_args(Kind)}, when one of {get_args(When)}")

    def matches(self, method: str, path: str) -> bool:
        return bool(re.fullmatch(self.method, method) and re.fullmatch(self.path, path))


class Faults:
    """Those still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = Lock()

    def add(self, fault: Fault) -> None:
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()

    def pending(self) -> Iterable[Fault]:
        with self._lock:
            return list(self._faults)

    def take(self, method: str, path: str) -> Fault | None:
        """The fault of this call, if any; it is counted."""
        if not self._faults:
            return None
        with self._lock:
            fault = next((fault for fault in self._faults if fault.matches(method, path)), None)
            if fault is None:
                return None
            if fault.skip:
                fault.skip -= 1
                return None
            fault.times -= 1
            if fault.times <= 0:
                self._faults.remove(fault)
            return fault
