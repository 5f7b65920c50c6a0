"""Applies: all new, against the emulator and against fixed answers, beside the bare calls; then one job changed."""

from collections.abc import Iterator
from typing import Any

from benchmarks.generate import bundle, change_one
from benchmarks.measure import Row, fresh
from benchmarks.parts import Settings
from benchmarks.servers import Server, serving


def rows(settings: Settings) -> Iterator[Row]:
    for jobs in settings.jobs:
        yield from _rows(settings, jobs)


def _rows(settings: Settings, jobs: int) -> Iterator[Row]:
    folder = bundle(settings.folder / f"fixed-{jobs}", jobs)
    with serving("fixed", settings.folder / "none", settings.latency_seconds) as server:
        bare = fresh("calls", folder, server.url, settings.workers, environ=server.environ)
        beside = bare["wall_seconds"] / _ideal(bare["calls"], settings)
        bare.pop("made")
        yield Row("apply", "bare calls, fixed answers", jobs, **bare, ratio=beside, beside=IDEAL)
        yield from _applied("all new, fixed answers", jobs, fresh_apply(folder, server, settings), settings)
    folder = bundle(settings.folder / f"emulator-{jobs}", jobs)
    with serving("emulator", settings.folder / f"workspace-{jobs}.db", settings.latency_seconds) as server:
        before = server.cpu_seconds()
        found = fresh_apply(folder, server, settings)
        spent = server.cpu_seconds() - before
        yield from _applied("all new, emulator", jobs, found, settings)
        yield Row("apply", "the emulator meanwhile", jobs, cpu_seconds=spent)
        change_one(folder)
        changed = fresh_apply(folder, server, settings)
    yield from _changed(jobs, changed)
    folder = bundle(settings.folder / f"permissions-{jobs}", jobs, permissions=True)
    with serving("emulator", settings.folder / f"permissions-{jobs}.db", settings.latency_seconds) as server:
        yield from _applied("all new with permissions, emulator", jobs, fresh_apply(folder, server, settings), settings)


IDEAL = "x (calls x latency / workers)"


def fresh_apply(folder: object, server: Server, settings: Settings) -> dict[str, Any]:
    found = fresh("apply", folder, server.url, settings.workers, environ=server.environ)
    assert found["ok"], "the apply failed"
    return found


def _applied(what: str, jobs: int, found: dict[str, Any], settings: Settings) -> Iterator[Row]:
    running, planning = found["running"], found["planning"]
    ratio = running["wall_seconds"] / _ideal(running["calls"], settings)
    share = running["cpu_seconds"] / running["wall_seconds"]
    yield Row("apply", f"{what}: load and plan", jobs, **planning)
    yield Row(
        "apply", what, jobs, **running, writes=found["writes"], peak_mb=found["peak_mb"],
        ratio=ratio, beside=f"{IDEAL}; CPU is {share:.0%} of the wall time",
    )  # fmt: skip


def _changed(jobs: int, found: dict[str, Any]) -> Iterator[Row]:
    yield Row("apply", "one changed: load and plan", jobs, **found["planning"])
    yield Row("apply", "one changed", jobs, **found["running"], writes=found["writes"], peak_mb=found["peak_mb"])


def _ideal(calls: int, settings: Settings) -> float:
    """Without latency there is nothing to compare with: then a millisecond counts."""
    return calls * (settings.latency_seconds or 0.001) / settings.workers


if __name__ == "__main__":
    from benchmarks.run import alone

    alone("apply")
