"""What was met so far, in a file that several processes may add to: a line of JSON for each case."""

import json
from dataclasses import asdict
from pathlib import Path

from sweeps.walk import Met


class Results:
    """Without a file, only of this process."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._met: dict[tuple[str, str], Met] = {}
        for line in file.read_text(encoding="utf-8").splitlines() if file and file.exists() else ():
            found = json.loads(line)
            if not found["what"]:
                continue  # it ended before: tried again
            self._met[found["sweep"], found["case"]] = Met(found["what"], tuple(found["problems"]))

    def of(self, sweep: str) -> dict[str, Met]:
        return {case: met for (name, case), met in self._met.items() if name == sweep}

    def add(self, sweep: str, case: str, met: Met) -> None:
        self._met[sweep, case] = met
        if self._file:
            with open(self._file, "a", encoding="utf-8") as file:
                file.write(json.dumps({"sweep": sweep, "case": case, **asdict(met)}) + "\n")
