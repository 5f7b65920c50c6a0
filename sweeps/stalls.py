"""A run stands still at every call and write, past its lease; another one does it all, and then the first goes on."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sweeps.meter import signalled_at
from sweeps.process import Ended, awaited, begun, emulator, program
from sweeps.walk import Case, Met, Start, wrong

LEASE_SECONDS = 2.0


def cases(start: Start) -> Iterator[Case]:
    for number, point in enumerate(start.points, start=1):
        yield Case(f"{start.stage.name} {number}", point, partial(stalled, start, number))


def stalled(start: Start, number: int, folder: Path) -> Met:
    """The other run comes from another machine: it has the bundle, and no journal of the first."""
    place, note = start.again(folder / "run"), folder / "run" / "reached.txt"
    shutil.copytree(place / "bundle", place / "elsewhere")
    with emulator(place / "workspace.db") as server:
        first = begun(start.arguments, place / "bundle", server, shortly(signalled_at(number, (signal.SIGSTOP,), note)))
        if not _stopped(first):
            return Met("", ())
        try:
            other = program(start.arguments, place / "elsewhere", server, shortly(lambda: None))
        finally:
            os.kill(first, signal.SIGCONT)
        resumed = awaited(first, place / "bundle")
        return Met.at(note, [*_unkind(resumed), *wrong(start, place, server, other)])


def shortly(hook: Callable[[], None]) -> Callable[[], None]:
    """A hook: the lease of the lock is soon over."""

    def hooked() -> None:
        from dbxplan.state import lock

        lock.BEATS_PER_LEASE = 4
        lock.Lock.__init__.__defaults__ = (None, LEASE_SECONDS)
        hook()

    return hooked


def _stopped(process: int) -> bool:
    """Whether it stands still now; else it has ended."""
    _, status = os.waitpid(process, os.WUNTRACED)
    return os.WIFSTOPPED(status)


def _unkind(ended: Ended) -> Iterator[str]:
    if "Traceback" in ended.output or "mistake in dbxplan" in ended.output:
        yield f"the run that stood still broke: {ended.output[-600:]}"
    elif ended.code not in (0, 1):
        yield f"the run that stood still ended with {ended.code}: {ended.output[-600:]}"
    elif ended.code and "Error: " not in ended.output:
        yield f"the run that stood still ended without a word: {ended.output[-600:]}"
