"""Commands that the bundle runs around its phases. (§10.3)"""

from collections.abc import Callable, Mapping
from pathlib import Path

from dbxplan.local import shell

Say = Callable[[str], None]


class HookError(Exception):
    """A hook failed, or must not be run."""


def run(name: str, command: str, folder: Path, environ: Mapping[str, str], say: Say) -> None:
    """What it writes is said, line by line. HookError where it fails."""
    prefix = "failed to execute script: "
    if shell.RESTRICTED in environ:
        raise HookError(f"{prefix}running scripts is not allowed when {shell.RESTRICTED} is set ({name})")
    say(f"Executing '{name}' script")
    try:
        done = shell.run(command, folder, environ)
    except shell.NoShellError as error:
        raise HookError(f"{prefix}{error} ({name})") from error
    for line in (*done.out.splitlines(), *done.err.splitlines()):
        say(line.strip())
    if done.code:
        raise HookError(f"{prefix}exit status {done.code} ({name})")
