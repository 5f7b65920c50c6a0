"""Which files of the bundle go to the workspace, and under which names. (§7.3)"""

import posixpath

from dbxplan.errors import FileError
from dbxplan.local import files as local_files
from dbxplan.local import notebooks
from dbxplan.local.ignore import Patterns
from dbxplan.manifest.model import LocalFile, Manifest


def shipped(manifest: Manifest) -> tuple[LocalFile, ...]:
    """All that the bundle copies: workspace files and libraries."""
    return () if manifest.workspace.immutable else (*synced(manifest), *manifest.libraries)


def synced(manifest: Manifest) -> tuple[LocalFile, ...]:
    """Sorted by their local path. FileError where a path is not there, or two files would go to one place.

    None where resources use the sources themselves. (§3.8)
    """
    if manifest.workspace.source_path:
        return ()
    sync = manifest.sync
    try:
        found = set(local_files.project(sync.root, sync.paths, top=sync.top, excludes=sync.ignore_files))
    except OSError as error:
        raise FileError(f"sync.paths: {error.filename}: {error.strerror}") from error
    found.update(local_files.fitting(sync.root, sync.include))
    found.update(local_files.internal(sync.root, manifest.target))
    unwanted = Patterns(sync.exclude).fit
    made = {file.relative: file for file in manifest.made}
    chosen = (relative for relative in found if not unwanted(relative) and relative not in made)
    files = [*made.values(), *(_placed(manifest, relative) for relative in chosen)]
    return _distinct(sorted(files, key=lambda file: file.relative))


def _placed(manifest: Manifest, relative: str) -> LocalFile:
    path = manifest.sync.root / relative
    notebook = _is_notebook(manifest, relative)
    name = notebooks.without_extension(relative) if notebook else relative
    return LocalFile(path, relative, posixpath.join(manifest.workspace.file_path, name), notebook)


def _is_notebook(manifest: Manifest, relative: str) -> bool:
    try:
        return notebooks.is_notebook(manifest.sync.root / relative)
    except notebooks.UndeterminedError:
        return False
    except OSError as error:
        raise FileError(f"{relative}: cannot be read: {error.strerror}") from error


def _distinct(files: list[LocalFile]) -> tuple[LocalFile, ...]:
    known: dict[str, LocalFile] = {}
    for file in files:
        other = known.setdefault(file.remote, file)
        if other is not file:
            raise FileError(
                f"both {other.relative} and {file.relative} point to the same remote file location {file.remote}. "
                "Please remove one of them from your local project"
            )
    return tuple(files)
