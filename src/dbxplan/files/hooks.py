"""Commands that the bundle runs around its phases. (§10.3)"""

from collections.abc import Callable, Mapping

from dbxplan.errors import FileError
from dbxplan.local import shell
from dbxplan.manifest.model import Manifest

Say = Callable[[str], None]


def run(manifest: Manifest, hook: str, environ: Mapping[str, str], say: Say) -> None:
    """In the bundle's folder; what it writes is said. FileError where it fails."""
    command = manifest.hooks.get(hook)
    if command is None:
        return
    if shell.RESTRICTED in environ:
        raise FileError(
            f"failed to execute script: running scripts is not allowed when {shell.RESTRICTED} is set ({hook})"
        )
    say(f"Executing '{hook}' script")
    try:
        done = shell.run(command, manifest.root, environ)
    except shell.NoShellError as error:
        raise FileError(f"failed to execute script: {error} ({hook})") from error
    for line in (*done.out.splitlines(), *done.err.splitlines()):
        say(line.strip())
    if done.code:
        raise FileError(f"failed to execute script: exit status {done.code} ({hook})")
