"""The SDK beside the official one: import, first call, a page of 100 jobs with tasks; medians over fresh processes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from statistics import median
from typing import Any

from benchmarks.generate import bundle
from benchmarks.measure import CHECKOUT, Row, environment, fresh
from benchmarks.parts import Settings
from benchmarks.servers import Server, serving

OURS, OFFICIAL = "dbxplan.sdk", "databricks.sdk"
SCRIPT = """
import json, time
began = time.perf_counter()
import {module} as sdk
imported = time.perf_counter()
client = sdk.WorkspaceClient(host={host!r}, token={token!r})
client.current_user.me()
called = time.perf_counter()
jobs = list(client.jobs.list(limit=100, expand_tasks=True))
before = time.process_time()
jobs = list(client.jobs.list(limit=100, expand_tasks=True))
paged = time.process_time()
print(json.dumps([imported - began, called - began, paged - before, len(jobs)]))
"""
LIST = 2
WHATS = ("import", "import and first call", "list of jobs with tasks")


def rows(settings: Settings) -> Iterator[Row]:
    for jobs in settings.jobs:
        folder = bundle(settings.folder / f"bundle-{jobs}", jobs)
        store = settings.folder / f"workspace-{jobs}.db"
        fresh("seed", folder, store)
        with serving("emulator", store, 0.0) as server:
            official = _medians(OFFICIAL, server, jobs, settings.runs) if find_spec("databricks") else None
            ours = _medians(OURS, server, jobs, settings.runs)
        if official:
            yield from (_row(OFFICIAL, number, jobs, official) for number in range(len(WHATS)))
        for number in range(len(WHATS)):
            ratio = ours[number] / official[number] if official else None
            beside = f"x {OFFICIAL}" if official else "databricks-sdk is not installed"
            yield _row(OURS, number, jobs, ours, ratio=ratio, beside=beside)


def _row(module: str, number: int, jobs: int, found: list[float], **more: Any) -> Row:
    """Of lists the CPU time counts: the rest is the server's."""
    if number == LIST:
        return Row("sdk", f"{module}: {WHATS[number]}", jobs, cpu_seconds=found[number], **more)
    return Row("sdk", f"{module}: {WHATS[number]}", 0, found[number], **more)


def _medians(module: str, server: Server, jobs: int, runs: int) -> list[float]:
    """The first run compiles bytecode; the median leaves it out."""
    return [median(column) for column in zip(*(_run(module, server, jobs) for _ in range(runs)), strict=True)]


def _run(module: str, server: Server, jobs: int) -> list[float]:
    script = SCRIPT.format(module=module, host=server.url, token=server.token)
    ended = subprocess.check_output([sys.executable, "-c", script], cwd=CHECKOUT, env=environment(), text=True)
    seconds: list[float]
    *seconds, listed = json.loads(ended)
    assert listed == jobs, f"{listed} of {jobs} jobs were listed"
    return seconds


if __name__ == "__main__":
    from benchmarks.run import alone

    alone("sdk")
