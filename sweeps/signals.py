"""Ctrl-C, SIGTERM, SIGHUP, a reader that goes away, at each point: it ends in order, and the next run does the rest."""

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sweeps.meter import met_at, signalled_at
from sweeps.process import Ended, Hook, emulator, program
from sweeps.walk import Case, Met, Start, nothing, wrong


def unread() -> None:
    """Nobody reads what is printed from here on."""
    reading, writing = os.pipe()
    os.close(reading)
    os.dup2(writing, 1)
    os.dup2(writing, 2)


@dataclass(frozen=True)
class Way:
    """`code`: how a run ends that does not get to its end by itself."""

    name: str
    code: int
    hook: Callable[[int, Path], Hook]


def _signals(*numbers: int) -> Callable[[int, Path], Hook]:
    return lambda point, note: signalled_at(point, numbers, note)


WAYS = (
    Way("Ctrl-C", 130, _signals(signal.SIGINT)),
    Way("Ctrl-C twice", 130, _signals(signal.SIGINT, signal.SIGINT)),
    Way("SIGTERM", 143, _signals(signal.SIGTERM)),
    Way("SIGHUP", 129, _signals(signal.SIGHUP)),
    Way("closed output", 0, lambda point, note: met_at(point, (unread,), note)),
)


def cases(start: Start) -> Iterator[Case]:
    for number, point in enumerate(start.points, start=1):
        for way in WAYS:
            yield Case(f"{start.stage.name} {number} {way.name}", point, partial(interrupted, start, number, way))


def interrupted(start: Start, number: int, way: Way, folder: Path) -> Met:
    place, note = start.again(folder / "run"), folder / "run" / "reached.txt"
    with emulator(place / "workspace.db") as server:
        first = program(start.arguments, place / "bundle", server, way.hook(number, note))
        found = [*_unkind(first, way)]
        ended = program(start.arguments, place / "bundle", server, nothing) if first.code else first
        return Met.at(note, [*found, *wrong(start, place, server, ended)])


def _unkind(ended: Ended, way: Way) -> Iterator[str]:
    if "Traceback" in ended.output or "mistake in dbxplan" in ended.output:
        yield f"it broke: {ended.output[-600:]}"
    elif ended.code not in (0, way.code):
        yield f"it ended with {ended.code}: {ended.output[-600:]}"
    elif ended.code and not ended.output.strip():
        yield "it ended without a word"
