"""The command: `python -m sweeps crash faults` prints how many points were met, and each where something was wrong."""

import argparse
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path

from sweeps.process import ready
from sweeps.results import Results
from sweeps.scenario import NAMES, Scenario, named
from sweeps.walk import Start, starts

STAGES = tuple(dict.fromkeys(stage.name for name in NAMES for stage in named(name).stages))


def main(arguments: Sequence[str] | None = None) -> int:
    given = _parser().parse_args(arguments)
    results, totals, began = Results(given.results), Counter[str](), time.monotonic()
    traced = [_gone_through(named(name), given, results, totals) for name in given.scenario or NAMES]
    bad = 0
    for sweep in given.sweeps:
        found = [met for name in given.scenario or NAMES for met in results.of(sweep, name).values()]
        bad += (wrong := sum(bool(each.problems) for each in found))
        met = sum(bool(each.what) for each in found)
        sys.stdout.write(f"{sweep}: {met} met, of {totals[sweep]} points; {wrong} bad\n")
        bad += not found
    sys.stdout.write(f"{time.monotonic() - began:.0f} s\n")
    return 1 if bad or not all(traced) else 0


def _gone_through(scenario: Scenario, given: argparse.Namespace, results: Results, totals: "Counter[str]") -> bool:
    """Whether as many points were traced as there must be."""
    points = 0
    with tempfile.TemporaryDirectory(prefix="dbxplan-sweeps-") as name:
        folder = Path(name)
        rehearsed = scenario.stages[0]
        ready(scenario.written(folder / "rehearsal", rehearsed), folder / "rehearsal.db", rehearsed.given)
        for start in starts(scenario, folder / "starts"):
            points += len(start.points)
            for sweep in given.sweeps:
                totals[sweep] += sum(1 for _ in import_module(f"sweeps.{sweep}").cases(start))
                if not given.stage or start.stage.name in given.stage:
                    _sweep(sweep, start, folder, given, results)
            sys.stderr.write(f"{scenario.name} {start.stage.name}: {len(start.points)} points\n")
    if enough := points >= scenario.floor:
        return enough
    sys.stderr.write(f"{scenario.name}: {points} points, and there must be {scenario.floor}\n")
    return False


def _sweep(sweep: str, start: Start, folder: Path, given: argparse.Namespace, results: Results) -> None:
    scenario = start.scenario.name
    done = results.of(sweep, scenario)
    cases = (case for case in import_module(f"sweeps.{sweep}").cases(start) if given.match.search(str(case)))
    chosen = {case.alike: case for case in cases}.values() if given.unlike else cases
    for case in islice(chosen, given.first - 1, None, given.every):
        if case.name in done:
            continue
        met = case.try_it(folder)
        results.add(sweep, scenario, case.name, met)
        for problem in met.problems:
            sys.stdout.write(f"{sweep} {scenario} {case.name} {met.what or case.point}: {problem}\n")
        sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sweeps", description="Cuts and faults everywhere in scenarios.")
    parser.add_argument("sweeps", nargs="+", choices=["crash", "faults", "signals", "stalls"])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth point (default 1: all)")
    parser.add_argument("--first", type=int, default=1, metavar="N", help="beginning with this point of each stage")
    parser.add_argument("--unlike", action="store_true", help="of points that are alike but for the object, only one")
    parser.add_argument("--stage", action="append", choices=STAGES, help="only of this stage")
    parser.add_argument("--scenario", action="append", choices=NAMES, help="only this one (default: each)")
    parser.add_argument("--match", type=re.compile, default="", metavar="REGEX", help="only points whose name has this")
    parser.add_argument("--results", type=Path, metavar="FILE", help="go on from, and add to, what was met before")
    return parser


if __name__ == "__main__":
    sys.exit(main())
