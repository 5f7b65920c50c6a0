"""Rows of the table, and what one of them is measured in: a process of its own."""

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[1]
PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True)
class Row:
    """One line of the table; None where a column says nothing. `ratio` is what `beside` explains."""

    part: str
    what: str
    jobs: int
    wall_seconds: float | None = None
    cpu_seconds: float | None = None
    peak_mb: float | None = None
    calls: int | None = None
    writes: int | None = None
    steps: int | None = None
    ratio: float | None = None
    beside: str = ""


class Watch:
    """Wall and CPU time of this process, all its threads, between two moments."""

    def __enter__(self) -> "Watch":
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *raised: object) -> None:
        self.wall_seconds = time.perf_counter() - self._wall
        self.cpu_seconds = time.process_time() - self._cpu

    @property
    def spent(self) -> dict[str, float]:
        return {"wall_seconds": self.wall_seconds, "cpu_seconds": self.cpu_seconds}


def peak_mb() -> float:
    """The most memory that this process ever held.

    getrusage counts what the parent held when it forked, too; Linux knows the figure of this program alone.
    """
    status = Path("/proc/self/status")
    found = PEAK.search(status.read_text()) if status.exists() else None
    if found:
        return int(found[1]) / 1024
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def environment(**more: str) -> dict[str, str]:
    """This one's, without settings of a workspace, and with bytecode kept as an ordinary installation does."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DATABRICKS_", "DBXPLAN_")) and name != "PYTHONDONTWRITEBYTECODE"
    }
    return {**kept, **more}


def fresh(task: str, *arguments: object, environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What a task of `benchmarks.work` found in a process that did nothing else."""
    command = [sys.executable, "-m", "benchmarks.work", task, *map(str, arguments)]
    ended = subprocess.run(
        command, cwd=CHECKOUT, env=environment(**(environ or {})), stdout=subprocess.PIPE, text=True, check=True
    )
    found: dict[str, Any] = json.loads(ended.stdout)
    return found
