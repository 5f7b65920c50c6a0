"""The command: `python -m sweeps crash|faults` prints how many points were met, and each where something was wrong."""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from sweeps.process import ready
from sweeps.scenario import STAGES
from sweeps.walk import starts

FLOOR = 400  # points of all stages: fewer means that they were not traced


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    module = import_module(f"sweeps.{given.sweep}")
    ready()
    met = total = bad = 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="dbxplan-sweeps-") as name:
        folder = Path(name)
        for start in starts(folder / "starts"):
            total += len(start.points)
            if given.stage and start.stage.name not in given.stage:
                continue
            for what, problems in module.sweep(start, folder, given.every, given.first):
                met += 1
                bad += bool(problems)
                for problem in problems:
                    sys.stdout.write(f"{what}: {problem}\n")
                sys.stdout.flush()
            sys.stderr.write(f"{start.stage.name}: {len(start.points)} points; {met} met so far, {bad} bad\n")
    sys.stdout.write(f"{given.sweep}: {met} met, of {total} points; {bad} bad; {time.monotonic() - began:.0f} s\n")
    return 1 if bad or total < FLOOR or not met else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sweeps", description="Cuts and faults everywhere in a scenario.")
    parser.add_argument("sweep", choices=["crash", "faults"])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth point (default 1: all)")
    parser.add_argument("--first", type=int, default=1, metavar="N", help="beginning with this point of each stage")
    parser.add_argument("--stage", action="append", choices=[stage.name for stage in STAGES], help="only of this stage")
    return parser


if __name__ == "__main__":
    sys.exit(main())
