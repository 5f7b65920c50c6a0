"""The command: `python -m sweeps crash faults` prints how many points were met, and each where something was wrong."""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

from sweeps.process import ready
from sweeps.scenario import STAGES, written
from sweeps.walk import starts

FLOOR = 400  # points of all stages: fewer means that they were not traced


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    met, bad, total, began = Counter[str](), Counter[str](), 0, time.monotonic()
    with tempfile.TemporaryDirectory(prefix="dbxplan-sweeps-") as name:
        folder = Path(name)
        ready(written(folder / "rehearsal", STAGES[0]), folder / "rehearsal.db")
        for start in starts(folder / "starts"):
            total += len(start.points)
            if given.stage and start.stage.name not in given.stage:
                continue
            for sweep in given.sweeps:
                _sweep(sweep, import_module(f"sweeps.{sweep}").sweep(start, folder, given.every, given.first), met, bad)
            sys.stderr.write(
                f"{start.stage.name}: {len(start.points)} points; {_told(met)} met so far, {_told(bad)} bad\n"
            )
    for sweep in given.sweeps:
        sys.stdout.write(f"{sweep}: {met[sweep]} met, of {total} points; {bad[sweep]} bad\n")
    sys.stdout.write(f"{time.monotonic() - began:.0f} s\n")
    return 1 if bad.total() or total < FLOOR or any(not met[sweep] for sweep in given.sweeps) else 0


def _sweep(sweep: str, points: Iterable[tuple[str, list[str]]], met: Counter[str], bad: Counter[str]) -> None:
    for what, problems in points:
        met[sweep] += 1
        bad[sweep] += bool(problems)
        for problem in problems:
            sys.stdout.write(f"{sweep} {what}: {problem}\n")
        sys.stdout.flush()


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{count} of {sweep}" for sweep, count in counts.items() if count) or "none"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sweeps", description="Cuts and faults everywhere in a scenario.")
    parser.add_argument("sweeps", nargs="+", choices=["crash", "faults"])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth point (default 1: all)")
    parser.add_argument("--first", type=int, default=1, metavar="N", help="beginning with this point of each stage")
    parser.add_argument("--stage", action="append", choices=[stage.name for stage in STAGES], help="only of this stage")
    return parser


if __name__ == "__main__":
    sys.exit(main())
