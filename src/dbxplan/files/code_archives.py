"""The code of a folder as an archive that has the same name as long as it holds the same. (§7.2)"""

import gzip
import hashlib
import io
import os
import posixpath
import tarfile
from dataclasses import replace
from pathlib import Path

from dbxplan.errors import FileError
from dbxplan.files.sync import synced
from dbxplan.manifest.making import MakingError
from dbxplan.manifest.model import LocalFile, Manifest

_TIME = 946684800  # 2000-01-01: the files' own times must not count
_HIDDEN = "._"  # what macOS keeps beside files


def packed(manifest: Manifest, folder: str, cache: Path) -> Path:
    """What the bundle would sync of a folder, relative to the sync root, as an archive below `cache`. MakingError."""
    name = posixpath.basename(posixpath.normpath(posixpath.join(manifest.sync.root.as_posix(), folder)))
    try:
        files = {posixpath.join(name, rest): file for rest, file in _inside(manifest, folder)}
        if not files:
            raise MakingError("has no files to package: it is empty, or all are excluded by .gitignore or sync.exclude")
        content = _archive(files)
    except (OSError, FileError) as error:
        raise MakingError(f"cannot be packed: {error}") from error
    target, data = cache / f"{name}_{hashlib.sha256(content).hexdigest()[:16]}.tar.gz", gzip.compress(content, mtime=0)
    try:
        if not target.is_file() or target.read_bytes() != data:  # a crash of the machine may have left it cut off
            cache.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(".tmp")
            part.write_bytes(data)
            os.replace(part, target)
    except OSError as error:
        raise MakingError(f"cannot be packed as {target}: {error.strerror}") from error
    return target


def _inside(manifest: Manifest, folder: str) -> list[tuple[str, LocalFile]]:
    """The files with their paths in the folder; it need not be synced itself."""
    prefix = "" if folder == "." else f"{folder}/"
    files = synced(replace(manifest, sync=replace(manifest.sync, paths=(folder,))))
    inside = [(file.relative.removeprefix(prefix), file) for file in files if file.relative.startswith(prefix)]
    return [(rest, file) for rest, file in inside if not posixpath.basename(rest).startswith(_HIDDEN)]


def _archive(files: dict[str, LocalFile]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in sorted(files):
            content = files[name].local.read_bytes()
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime = len(content), _TIME
            entry.mode = 0o755 if files[name].local.stat().st_mode & 0o100 else 0o644
            archive.addfile(entry, io.BytesIO(content))
    return made.getvalue()
