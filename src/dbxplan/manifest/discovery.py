"""Where the bundle is: the folder that holds its root file. (§1.1)"""

import os
from collections.abc import Mapping
from pathlib import Path

from dbxplan.errors import Diagnostic, ManifestError, Severity

NAMES = ("databricks.yml", "databricks.yaml", "bundle.yml", "bundle.yaml", "dbxplan.yml")
VARIABLES = ("DATABRICKS_BUNDLE_ROOT", "BUNDLE_ROOT")


def find_root(start: Path, environ: Mapping[str, str]) -> Path:
    """ManifestError where there is no root file, or more than one beside it."""
    for variable in VARIABLES:
        if variable in environ:
            return _explicit(variable, environ[variable])
    start = Path(os.path.abspath(start))
    for name in NAMES:
        for folder in (start, *start.parents):
            if _exists(folder / name):
                return _checked(folder)
    raise _error(f"Unable to locate the bundle root: {NAMES[0]} not found in {start} or above it.")


def root_file(root: Path) -> Path:
    """The root file of a folder that has one."""
    return next(root / name for name in NAMES if _exists(root / name))


def _explicit(variable: str, value: str) -> Path:
    folder = Path(value)
    found = [name for name in NAMES if _exists(folder / name)]
    if value and folder.is_dir() and len(found) == 1:
        return Path(os.path.abspath(folder))
    if not value or not _exists(folder):
        reason = f"stat {value}: no such file or directory"
    elif not folder.is_dir():
        reason = "not a directory"
    else:
        reason = f"multiple bundle root configuration files found in {value}" if found else f"{NAMES[0]} not found"
    raise _error(f'Invalid bundle root {variable}="{value}": {reason}')


def _checked(folder: Path) -> Path:
    found = [name for name in NAMES if _exists(folder / name)]
    if len(found) > 1:
        names = ", ".join(found)
        raise _error(f"multiple bundle root configuration files found in {folder}: {names}; keep one of them")
    return folder


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True


def _error(summary: str) -> ManifestError:
    return ManifestError([Diagnostic(Severity.ERROR, summary)])
