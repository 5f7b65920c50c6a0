"""Ctrl-C once, twice, and SIGTERM at every call and write: the run ends in order, and the next one does the rest."""

import signal
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from sweeps.meter import signalled_at
from sweeps.process import Ended, emulator, program
from sweeps.walk import Case, Met, Start, nothing, wrong

WAYS: dict[str, tuple[int, ...]] = {
    "Ctrl-C": (signal.SIGINT,),
    "Ctrl-C twice": (signal.SIGINT, signal.SIGINT),
    "SIGTERM": (signal.SIGTERM,),
}


def cases(start: Start) -> Iterator[Case]:
    for number, point in enumerate(start.points, start=1):
        for name, signals in WAYS.items():
            yield Case(f"{start.stage.name} {number} {name}", point, partial(interrupted, start, number, signals))


def interrupted(start: Start, number: int, signals: Sequence[int], folder: Path) -> Met:
    place, note = start.again(folder / "run"), folder / "run" / "reached.txt"
    with emulator(place / "workspace.db") as server:
        first = program(start.arguments, place / "bundle", server, signalled_at(number, signals, note))
        found = [*_unkind(first, signals)]
        ended = program(start.arguments, place / "bundle", server, nothing) if first.code else first
        return Met.at(note, [*found, *wrong(start, place, server, ended)])


def _unkind(ended: Ended, signals: Sequence[int]) -> Iterator[str]:
    if "Traceback" in ended.output or "mistake in dbxplan" in ended.output:
        yield f"it broke: {ended.output[-600:]}"
    elif ended.code not in (0, 128 + signals[0]):
        yield f"it ended with {ended.code}: {ended.output[-600:]}"
    elif ended.code and not ended.output.strip():
        yield "it ended without a word"
