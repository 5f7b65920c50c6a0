"""Scripts of a bundle, and commands in its name: with its connection in their environment. (§10.3)"""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from dbxplan.errors import DbxplanError
from dbxplan.local import shell
from dbxplan.manifest.model import Json
from dbxplan.workflow.bundle import Bundle
from dbxplan.workflow.environment import auth_environ

TARGET = "DATABRICKS_BUNDLE_TARGET"


def run_script(bundle: Bundle, name: str, script: Json) -> int:
    """In the bundle's folder, with the streams of this process. Its exit code."""
    environ = {**bundle.workspace.environ, **auth_environ(bundle.api.config), TARGET: bundle.manifest.target}
    environ |= {key: str(value) for key, value in sorted((script.get("env") or {}).items())}
    try:
        return shell.attached(str(script.get("content") or ""), bundle.manifest.root, environ)
    except shell.NoShellError as error:
        raise DbxplanError(f"script {name}: {error}") from error


def run_command(command: Sequence[str], environ: Mapping[str, str], folder: Path) -> int:
    """A program with its arguments, with the streams of this process. Its exit code."""
    program = shutil.which(command[0], path=environ.get("PATH", os.defpath))
    if program is None:
        raise DbxplanError(f'looking up "{command[0]}" failed: executable file not found in PATH')
    return shell.followed([program, *command[1:]], folder, environ)
