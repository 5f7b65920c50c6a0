"""The program is killed at every point of every stage, then run again: all must be as if nothing had happened."""

from collections.abc import Iterator
from pathlib import Path

from sweeps.meter import killed_at
from sweeps.process import emulator, program
from sweeps.walk import Start, nothing, wrong


def sweep(start: Start, folder: Path, every: int, first: int) -> Iterator[tuple[str, list[str]]]:
    """Point by point, every so many from the `first` on: its name and what was wrong after it."""
    for number in range(first, len(start.points) + 1, every):
        yield f"{start.stage.name} {number} {start.points[number - 1]}", cut(start, folder, number)


def cut(start: Start, folder: Path, number: int) -> list[str]:
    place = start.again(folder / "run")
    with emulator(place / "workspace.db") as server:
        program(start.arguments, place / "bundle", server, killed_at(number))
        ended = program(start.arguments, place / "bundle", server, nothing)
        return [*wrong(start, place / "bundle", server, ended)]
