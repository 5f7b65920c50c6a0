"""The public package by which bundles define resources in Python, run as a process of its own. (§10.4)"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from dbxplan.local import shell

MODULE: Final = "databricks.bundles.build"
KEEP: Final = "DATABRICKS_BUNDLE_TMP"  # where the files of a process stay, to be looked at
BINARY: Final = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python3")


class PythonError(Exception):
    """There is no interpreter, or what its process left cannot be read."""


class Answer(NamedTuple):
    """What a process left: the whole document, and lines of JSON. `failure` is empty where it ended well."""

    failure: str
    stderr: str
    output: Any = None
    diagnostics: "tuple[Mapping[str, Any], ...] | None" = None  # None: it left none
    locations: tuple[Mapping[str, Any], ...] = ()


def interpreter(root: Path, venv: str, environ: Mapping[str, str]) -> str:
    """That of a virtual environment, else the first in PATH. PythonError."""
    if not venv:
        found = shutil.which(Path(BINARY[-1]).stem, path=environ.get("PATH", os.defpath))
        if found is None:
            raise PythonError(f"{Path(BINARY[-1]).stem}: not found in PATH")
        return found
    path = (root / venv).joinpath(*BINARY)
    if not path.exists():
        raise PythonError(f'can\'t find "{Path(venv).joinpath(*BINARY)}", check if virtualenv is created')
    if not (root / venv / "pyvenv.cfg").exists():
        raise PythonError(f'expected "{venv}" to be virtualenv, but pyvenv.cfg is missing')
    return path.as_posix()


def run(program: str, phase: str, root: Path, document: Any, environ: Mapping[str, str]) -> Answer:
    """One phase. PythonError where it ends well and leaves nothing that can be read."""
    with _folder(environ) as folder:
        names = ("input", "output", "diagnostics", "locations")
        files = {name: folder / f"{name}.json" for name in names}
        for file in files.values():
            file.unlink(missing_ok=True)
        files["input"].touch(mode=0o600)
        files["input"].write_text(json.dumps(document), encoding="utf-8")
        command = [program, "-m", MODULE, "--phase", phase]
        command += [part for name, file in files.items() for part in (f"--{name}", str(file))]
        done = subprocess.run(
            command, cwd=root, env=dict(environ), stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            errors="replace",
        )  # fmt: skip
        failure = f"{' '.join(command)}: exit status {done.returncode}" if done.returncode else ""
        diagnostics = _lines(files["diagnostics"], environ) if files["diagnostics"].exists() else None
        if failure or diagnostics is None or any(each.get("severity") == "error" for each in diagnostics):
            return Answer(failure, shell.redacted(done.stderr, environ), diagnostics=diagnostics)
        return Answer("", "", _document(files["output"]), diagnostics, _lines(files["locations"], {}))


@contextmanager
def _folder(environ: Mapping[str, str]) -> Iterator[Path]:
    if environ.get(KEEP):
        folder = Path(environ[KEEP], "default", "python")
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="dbxplan-python-") as name:
        yield Path(name)


def _document(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PythonError(f"failed to read its output: {error}") from error


def _lines(path: Path, environ: Mapping[str, str]) -> tuple[Mapping[str, Any], ...]:
    """None where there is no such file."""
    if not path.exists():
        return ()
    try:
        text = shell.redacted(path.read_text(encoding="utf-8"), environ)
        found = [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError as error:
        raise PythonError(f"failed to load {path.stem}: {error}") from error
    return tuple(each for each in found if isinstance(each, dict))
