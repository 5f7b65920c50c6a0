"""The program and the emulator as processes of their own; forked, as thousands of runs would import for hours."""

import gc
import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

HASTE = 50  # waits of the program are this much shorter
Hook = Callable[[], None]


@dataclass(frozen=True)
class Ended:
    """`code` is negative for the signal that ended it."""

    code: int
    output: str


@dataclass(frozen=True)
class Server:
    url: str
    token: str
    process: int


def program(arguments: Sequence[str], folder: Path, server: Server, hook: Hook, seconds: float = 120) -> Ended:
    """`dbxplan ARGUMENTS` in a folder; `hook` runs in it first. A run that does not end in time is killed: code -9."""
    return awaited(begun(arguments, folder, server, hook), folder, seconds)


def begun(arguments: Sequence[str], folder: Path, server: Server, hook: Hook) -> int:
    """The process of a run that is under way then."""
    process = os.fork()
    if process == 0:
        _be_program(arguments, folder, server, hook, _printed(folder))
    return process


def awaited(process: int, folder: Path, seconds: float = 120) -> Ended:
    """How a run in a folder ended."""
    timer = threading.Timer(seconds, os.kill, (process, signal.SIGKILL))
    timer.start()
    try:
        _, status = os.waitpid(process, 0)
    finally:
        timer.cancel()
        timer.join()
    output = _printed(folder).read_text(encoding="utf-8", errors="replace")
    return Ended(os.waitstatus_to_exitcode(status), output)


def _printed(folder: Path) -> Path:
    return folder.with_suffix(".output.txt")


@contextmanager
def emulator(store: Path) -> Iterator[Server]:
    """Serves the workspace in a file, killed at the end as a machine would be."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        _be_emulator(store, writing)
    os.close(writing)
    try:
        with open(reading, encoding="utf-8") as pipe:
            url, token = pipe.readline().split()
        yield Server(url, token, process)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def ready(bundle: Path, store: Path, arguments: Sequence[str]) -> None:
    """Applies and destroys once in this process: what a run imports would be the greater part of each."""
    from dbxplan.cli.app import run
    from dbxplan.cli.console import Console

    import_module("dbxplan.emulator.server")
    with emulator(store) as server, hastened():
        environ = {"DATABRICKS_HOST": server.url, "DATABRICKS_TOKEN": server.token, "CI": "true", "HOME": str(bundle)}
        for command in ("apply", "plan", "destroy"):
            given = (command, "-C", str(bundle), *arguments, *(("--allow", "delete") if command == "destroy" else ()))
            run(given, Console(io.StringIO(), io.StringIO(), io.StringIO(), environ))
    gc.collect()
    gc.freeze()  # what is imported is never looked through, and so stays shared


def _be_program(arguments: Sequence[str], folder: Path, server: Server, hook: Hook, printed: Path) -> None:
    code = 70
    try:
        os.chdir(folder)
        _redirect(printed)
        for name in [name for name in os.environ if name.startswith(("DATABRICKS_", "DBXPLAN_"))]:
            del os.environ[name]
        os.environ.update(DATABRICKS_HOST=server.url, DATABRICKS_TOKEN=server.token, CI="true")
        from dbxplan.cli import main

        with hastened():
            hook()
            main(arguments)
    except SystemExit as end:
        code = int(end.code or 0)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code & 0xFF)


def _be_emulator(store: Path, pipe: int) -> None:
    from dbxplan.emulator.server import serve

    def tell(running: Any) -> None:
        os.write(pipe, f"{running.url} {running.token}\n".encode())
        os.close(pipe)

    try:
        serve(store, port=0, ready=tell, threads=16)
    finally:
        os._exit(0)


def _redirect(printed: Path) -> None:
    descriptor = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115 - for the whole process


@contextmanager
def hastened() -> Iterator[None]:
    """A run of a second has what one of a minute has: waits, heartbeats of the lock, checkpoints of the state."""
    from dbxplan.apply import waits
    from dbxplan.sdk.clock import SystemClock
    from dbxplan.state import ledger, lock

    def sleep(self: SystemClock, seconds: float) -> None:
        time.sleep(seconds / HASTE)

    def due(self: ledger.Ledger) -> bool:
        return self._clock.monotonic() - self._wrote_at >= ledger.CHECKPOINT_SECONDS / HASTE

    with (
        patch.object(SystemClock, "sleep", sleep),
        patch.object(waits, "LONGEST_PAUSE_SECONDS", 1 / HASTE),
        patch.object(lock, "BEATS_PER_LEASE", lock.BEATS_PER_LEASE * HASTE),
        patch.object(ledger.Ledger, "due", due),
    ):
        yield
