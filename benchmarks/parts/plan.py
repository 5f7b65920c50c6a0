"""A plan when nothing changed: whole, over HTTP from a workspace in another process, and from values in memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.generate import bundle
from benchmarks.measure import Row, fresh
from benchmarks.parts import Settings
from benchmarks.servers import serving


def rows(settings: Settings) -> Iterator[Row]:
    for jobs in settings.jobs:
        folder = bundle(settings.folder / f"bundle-{jobs}", jobs)
        found = _planned("seed", folder, settings)
        yield Row("plan", "load, read, compare", jobs, **found["whole"])
        yield Row("plan", "of it: load", jobs, **found["loading"])
        yield Row("plan", "compare alone, from memory", jobs, **found["alone"])
    jobs = min(settings.jobs)  # each costs a call
    folder = bundle(settings.folder / f"permissions-{jobs}", jobs, permissions=True)
    found = _planned("applied", folder, settings)
    yield Row("plan", "with permissions: load, read, compare", jobs, **found["whole"])
    yield Row("plan", "with permissions: of it: load", jobs, **found["loading"])


def _planned(seed: str, folder: Path, settings: Settings) -> dict[str, Any]:
    store = folder.with_suffix(".db")
    fresh(seed, folder, store)
    with serving("emulator", store, settings.latency_seconds) as server:
        return fresh("plan", folder, server.url, environ=server.environ)


if __name__ == "__main__":
    from benchmarks.run import alone

    alone("plan")
