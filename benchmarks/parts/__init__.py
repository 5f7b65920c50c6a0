"""The parts of the table by name; each is also a program: `python -m benchmarks.parts.load --jobs 100`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from benchmarks.measure import Row

JOBS = {"load": (100, 1_000, 6_000), "plan": (1_000, 10_000), "apply": (1_000,), "startup": (1,), "sdk": (100,)}


@dataclass(frozen=True)
class Settings:
    """`folder` is where a part may write. `runs`: of how many start-ups the median is taken."""

    folder: Path
    jobs: Sequence[int]
    latency_seconds: float = 0.05
    workers: int = 30
    runs: int = 7


def rows_of(part: str) -> Callable[[Settings], Iterator[Row]]:
    found: Callable[[Settings], Iterator[Row]] = import_module(f"benchmarks.parts.{part}").rows
    return found
