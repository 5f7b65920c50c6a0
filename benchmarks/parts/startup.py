"""Start-up: medians over fresh processes, bytecode compiled by a run before."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.generate import bundle
from benchmarks.measure import Row, environment
from benchmarks.parts import Settings
from benchmarks.servers import serving


def rows(settings: Settings) -> Iterator[Row]:
    yield Row("startup", "dbxplan --version", 0, *_medians(lambda: _first_line(["--version"]), settings.runs))
    for jobs in settings.jobs:
        folder = bundle(settings.folder / f"bundle-{jobs}", jobs)
        with serving("emulator", settings.folder / "workspace.db", settings.latency_seconds) as server:
            plan = ["plan", "-C", str(folder), "--host", server.url]
            seconds = _medians(lambda: _first_line(plan, server.environ), settings.runs)  # noqa: B023 - called here
        yield Row("startup", "dbxplan plan, first line", jobs, *seconds)


def _medians(seconds: Callable[[], tuple[float, float]], runs: int) -> list[float]:
    seconds()
    return [median(column) for column in zip(*(seconds() for _ in range(runs)), strict=True)]


def _first_line(arguments: Sequence[str], environ: Mapping[str, str] | None = None) -> tuple[float, float]:
    """From the start of the process until it has printed a line; and its CPU time, to its end."""
    script = shutil.which("dbxplan", path=str(Path(sys.executable).parent))
    command = [script] if script else [sys.executable, "-m", "dbxplan"]
    began = time.perf_counter()
    with subprocess.Popen(
        [*command, *arguments], env=environment(**(environ or {})), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert line, f"{' '.join(arguments)} printed nothing"
    return seconds, usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    from benchmarks.run import alone

    alone("startup")
