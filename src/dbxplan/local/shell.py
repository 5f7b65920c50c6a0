"""Commands of a bundle, run by a shell."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

SHELLS: Final[Mapping[str, tuple[str, ...]]] = {
    "bash": ("-ec",),
    "sh": ("-ec",),
    "cmd": ("/D", "/E:ON", "/V:OFF", "/S", "/C"),
}
GRACE_SECONDS: Final = 2.0
SECRET: Final = re.compile(r"token|secret|passw|credential|(api|private|access)_?key", re.IGNORECASE)
SHORTEST: Final = 8
REDACTED: Final = "[redacted]"
RESTRICTED: Final = "DATABRICKS_BUNDLE_RESTRICTED_CODE_EXECUTION"


class Finished(NamedTuple):
    """How a command ended; both streams as text."""

    code: int
    out: str
    err: str


class NoShellError(Exception):
    """There is no such shell here."""


def run(command: str, folder: Path, environ: Mapping[str, str], shell: str = "", *, together: bool = False) -> Finished:
    """What it writes is kept, but for secrets; `together`, both streams are in `out`, as written. NoShellError.

    All that it started ends with this process's interest in it: an interrupt may reach this process alone.
    """
    with subprocess.Popen(
        _line(command, environ, shell),
        cwd=folder,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if together else subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            out, err = process.communicate()
        except BaseException:
            end(process)
            raise
    return Finished(process.returncode, redacted(out, environ), redacted(err or "", environ))


def redacted(text: str, environ: Mapping[str, str]) -> str:
    """Without the values of variables whose name says that they are secret."""
    for name, value in environ.items():
        if len(value) >= SHORTEST and SECRET.search(name):
            text = text.replace(value, REDACTED)
    return text


def end(process: "subprocess.Popen[Any]", *, alone: bool = False, grace_seconds: float = GRACE_SECONDS) -> None:
    """Asked to, and then made to; with all of its session, unless `alone`."""
    if alone or sys.platform == "win32":
        process.terminate()
        _wait(process, grace_seconds)
        process.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
        _wait(process, grace_seconds)
        os.killpg(process.pid, signal.SIGKILL)


def _wait(process: "subprocess.Popen[Any]", seconds: float) -> None:
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)


def attached(command: str, folder: Path, environ: Mapping[str, str]) -> int:
    """With the streams of this process. The exit code. NoShellError."""
    return followed(_line(command, environ, ""), folder, environ)


def followed(line: Sequence[str], folder: Path, environ: Mapping[str, str]) -> int:
    """A program with its arguments, with the streams of this process; asked to end where this process is."""
    sys.stdout.flush()
    with subprocess.Popen(line, cwd=folder, env=dict(environ)) as process:
        try:
            return process.wait()
        except BaseException:
            end(process, alone=True)
            raise


def _line(command: str, environ: Mapping[str, str], shell: str) -> list[str]:
    if shell and shell not in SHELLS:
        raise NoShellError(f"{shell}: is no shell that commands can be run by; there are {', '.join(SHELLS)}")
    path = environ.get("PATH", os.defpath)
    for name in (shell,) if shell else SHELLS:
        found = shutil.which(name, path=path)
        if found:
            return [found, *SHELLS[name], command]
    raise NoShellError(f"{shell or ', '.join(SHELLS)}: not found in PATH")
