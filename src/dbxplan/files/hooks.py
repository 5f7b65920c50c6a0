"""The hooks of a plan and an apply. (§10.3)"""

from collections.abc import Mapping

from dbxplan.errors import FileError
from dbxplan.local import hooks
from dbxplan.local.hooks import Say
from dbxplan.manifest.model import Manifest


def run(manifest: Manifest, hook: str, environ: Mapping[str, str], say: Say) -> None:
    """In the bundle's folder; what it writes is said. FileError where it fails."""
    command = manifest.hooks.get(hook)
    if command is None:
        return
    try:
        hooks.run(hook, command, manifest.root, environ, say)
    except hooks.HookError as error:
        raise FileError(str(error)) from error
