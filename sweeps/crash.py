"""The program is killed at every point of every stage, then run again: all must be as if nothing had happened."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sweeps.meter import killed_at
from sweeps.process import emulator, program
from sweeps.walk import Case, Met, Start, nothing, wrong


def cases(start: Start) -> Iterator[Case]:
    for number, point in enumerate(start.points, start=1):
        yield Case(f"{start.stage.name} {number}", point, partial(cut, start, number))


def cut(start: Start, number: int, folder: Path) -> Met:
    place, note = start.again(folder / "run"), folder / "run" / "reached.txt"
    with emulator(place / "workspace.db") as server:
        program(start.arguments, place / "bundle", server, killed_at(number, note))
        ended = program(start.arguments, place / "bundle", server, nothing)
        return Met.at(note, wrong(start, place, server, ended))
