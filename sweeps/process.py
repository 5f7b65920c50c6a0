"""The program and the emulator as processes of their own; forked, as thousands of runs would import for hours."""

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
    printed = folder.parent / "output.txt"
    process = os.fork()
    if process == 0:
        _be_program(arguments, folder, server, hook, printed)
    timer = threading.Timer(seconds, os.kill, (process, signal.SIGKILL))
    timer.start()
    try:
        _, status = os.waitpid(process, 0)
    finally:
        timer.cancel()
        timer.join()
    return Ended(os.waitstatus_to_exitcode(status), printed.read_text(encoding="utf-8", errors="replace"))


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


def ready() -> None:
    """Imports what every run needs, once."""
    for name in (*(f"dbxplan.cli.{each}" for each in ("apply", "destroy", "plan")), "deepdiff", "waitress"):
        import_module(name)
    import_module("dbxplan.emulator.server")
    from dbxplan.resources import KINDS

    for name in KINDS:
        KINDS[name].model  # noqa: B018 - importing it is the point


def _be_program(arguments: Sequence[str], folder: Path, server: Server, hook: Hook, printed: Path) -> None:
    code = 70
    try:
        os.chdir(folder)
        _redirect(printed)
        for name in [name for name in os.environ if name.startswith(("DATABRICKS_", "DBXPLAN_"))]:
            del os.environ[name]
        os.environ.update(DATABRICKS_HOST=server.url, DATABRICKS_TOKEN=server.token, CI="true")
        _hasten()
        hook()
        from dbxplan.cli.app import run

        code = run(arguments)
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


def _hasten() -> None:
    from dbxplan.sdk.clock import SystemClock

    def sleep(self: SystemClock, seconds: float) -> None:
        time.sleep(seconds / HASTE)

    SystemClock.sleep = sleep
