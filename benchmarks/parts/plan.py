"""A plan when nothing changed: whole, over HTTP from a workspace in another process, and from values in memory."""

from collections.abc import Iterator

from benchmarks.generate import bundle
from benchmarks.measure import Row, fresh
from benchmarks.parts import Settings
from benchmarks.servers import serving


def rows(settings: Settings) -> Iterator[Row]:
    for jobs in settings.jobs:
        folder = bundle(settings.folder / f"bundle-{jobs}", jobs)
        store = settings.folder / f"workspace-{jobs}.db"
        fresh("seed", folder, store)
        with serving("emulator", store, settings.latency_seconds) as server:
            found = fresh("plan", folder, server.url, environ=server.environ)
        yield Row("plan", "load, read, compare", jobs, **found["whole"])
        yield Row("plan", "of it: load", jobs, **found["loading"])
        yield Row("plan", "compare alone, from memory", jobs, **found["alone"])


if __name__ == "__main__":
    from benchmarks.run import alone

    alone("plan")
