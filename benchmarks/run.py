"""The command: chooses parts and sizes, prints one table."""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from benchmarks.measure import Row
from benchmarks.parts import JOBS, Settings, rows_of
from benchmarks.table import table


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    parts = given.parts or list(JOBS)
    with tempfile.TemporaryDirectory(prefix="dbxplan-benchmarks-") as folder:
        settings = Settings(Path(folder), given.jobs or (), given.latency, given.workers, given.runs)
        rows = list(_told(_rows(parts, settings), given.output))
    if given.output == "json":
        sys.stdout.write(f"{json.dumps([asdict(row) for row in rows])}\n")
    else:
        sys.stdout.write(f"{machine()}\n\n{table(rows)}\n\n{LEGEND}\n")
    return 0


def alone(part: str) -> None:
    """One part as a program of its own."""
    sys.exit(main([part, *sys.argv[1:]]))


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}; "
        f"load average at the end {load:.1f}"
    )


LEGEND = (
    "growth: factor of the CPU time when the jobs double (2 is linear). writes: objects written to the state's store.\n"
    "peak MB: of the fresh process that the row was measured in."
)


def _rows(parts: Sequence[str], settings: Settings) -> Iterator[Row]:
    for part in parts:
        folder = settings.folder / part
        folder.mkdir()
        yield from rows_of(part)(replace(settings, folder=folder, jobs=settings.jobs or JOBS[part]))


def _told(rows: Iterator[Row], output: str) -> Iterator[Row]:
    """Says on stderr how far it is; a terminal's reader waits for minutes."""
    for row in rows:
        if output != "json":
            sys.stderr.write(f"{row.part}: {row.what}{f', {row.jobs:,} jobs' if row.jobs else ''}\n")
        yield row


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Prints what dbxplan costs, as a table.")
    parser.add_argument("parts", nargs="*", metavar="PART", type=_part, help=f"of {', '.join(JOBS)}; else all")
    parser.add_argument(
        "--jobs", nargs="+", type=_positive, metavar="N", help="jobs of the bundles, instead of each part's"
    )
    parser.add_argument("--latency", type=float, default=0.05, metavar="SECONDS", help="of each call (default 0.05)")
    parser.add_argument("--workers", type=_positive, default=30, metavar="N", help="of an apply (default 30)")
    parser.add_argument(
        "--runs", type=_positive, default=7, metavar="N", help="start-ups that a median is of (default 7)"
    )
    parser.add_argument("-o", "--output", choices=["table", "json"], default="table")
    return parser


def _part(text: str) -> str:
    if text not in JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(JOBS)}")
    return text


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
