"""All that a bundle ships as one archive, for an immutable folder. (§7.4)

Its layout is that of the official client: `files/`, `artifacts/.internal/`, and a record of who may read it.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple
from zipfile import ZipFile, ZipInfo

from dbxplan.files.digests import digests
from dbxplan.files.sync import synced
from dbxplan.manifest.model import Json, LocalFile, Manifest

NOTE: Final = ".databricks/snapshot-metadata.json"
TIME: Final = (2000, 1, 1, 0, 0, 0)
ON_UNIX: Final = 3  # whichever system makes the archive
LIBRARIES: Final = "artifacts/.internal"


class Packed(NamedTuple):
    """`id` is the digest of the archive, `content` one of what is in it: times in wheels do not count."""

    id: str
    content: str
    archive: Path


def packed(manifest: Manifest, readers: list[Json], folder: Path) -> Packed:
    """The archive, made in a folder that holds no other. FileError where a file cannot be read."""
    note = json.dumps({"permissions_hash": sha256(json.dumps(readers).encode()).hexdigest()})
    files = _named(manifest)
    lines = [f"{name} {known.digest}" for name, known in digests(files).items()]
    content = sha256("\n".join([note, *sorted(lines)]).encode()).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "part"
    _write(part, files, note)
    id = sha256(part.read_bytes()).hexdigest()
    archive = part.replace(folder / f"{id}.zip")
    for old in folder.iterdir():
        if old != archive:
            old.unlink(missing_ok=True)
    return Packed(id, content, archive)


def readers(manifest: Manifest) -> list[Json]:
    """Who may read it: the caller, and whomever the bundle's permissions name."""
    found = manifest.document.get("permissions")
    entries = found if isinstance(found, list) else ()
    names = ("user_name", "group_name", "service_principal_name")
    named = [{name: entry[name] for name in names if entry.get(name)} for entry in entries]
    return [{**each, "permission_level": "CAN_READ"} for each in ({"user_name": manifest.workspace.user}, *named)]


def _named(manifest: Manifest) -> list[LocalFile]:
    """With `remote` as the name in the archive."""
    files = [replace(file, remote=f"files/{file.relative}") for file in synced(manifest)]
    return [*files, *(replace(file, remote=f"{LIBRARIES}/{file.local.name}") for file in manifest.libraries)]


def _write(path: Path, files: Iterable[LocalFile], note: str) -> None:
    """Not compressed: libraries of that differ, and with them the digest."""
    with ZipFile(path, "w") as archive:
        for file in files:
            archive.writestr(_entry(file.remote), file.local.read_bytes())
        archive.writestr(_entry(NOTE), note)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, TIME)
    entry.create_system, entry.external_attr = ON_UNIX, 0o644 << 16
    return entry
