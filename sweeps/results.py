"""What was met so far, in a file that several processes may add to: a line of JSON for each case."""

import json
from dataclasses import asdict
from pathlib import Path

from sweeps.walk import Met

FIRST = "lake"  # the scenario of lines that name none: there was no other


class Results:
    """Without a file, only of this process."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._met: dict[tuple[str, str, str], Met] = {}
        for line in file.read_text(encoding="utf-8").splitlines() if file and file.exists() else ():
            found = json.loads(line)
            if not found["what"]:
                continue  # it ended before: tried again
            key = (found["sweep"], found.get("scenario", FIRST), found["case"])
            self._met[key] = Met(found["what"], tuple(found["problems"]))

    def of(self, sweep: str, scenario: str) -> dict[str, Met]:
        return {case: met for (*name, case), met in self._met.items() if name == [sweep, scenario]}

    def add(self, sweep: str, scenario: str, case: str, met: Met) -> None:
        self._met[sweep, scenario, case] = met
        if self._file:
            line = json.dumps({"sweep": sweep, "scenario": scenario, "case": case, **asdict(met)})
            with open(self._file, "a", encoding="utf-8") as file:
                file.write(f"{line}\n")
