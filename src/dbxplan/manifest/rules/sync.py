"""`sync` is brought to the bundle root; the sync root is what holds the bundle and every synced path. (§7.3)"""

import os
import posixpath
from pathlib import Path

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Seq, as_seq


def sync_paths(document: Document) -> None:
    """Entries are relative to their file; made relative to the bundle root, then to the sync root.

    So a `!` in front negates only in a file at the root: the language joins the folder before it.
    """
    if isinstance(document.tree.get("sync"), str):
        document.error("sync cannot be a reference")
        return
    sync = document.tree.child("sync")
    for name in ("paths", "include", "exclude"):
        if isinstance(sync.get(name), str):
            document.error(f"sync.{name} cannot be a reference")
            return
        entries = as_seq(sync.get(name))
        for index, (entry, marks) in enumerate(entries.entries()):
            entries[index] = document.from_file(entry, marks)
    if sync.get("paths") is None:
        sync["paths"] = Seq()
        sync["paths"].add(".")


def sync_root(document: Document) -> None:
    root = document.root.as_posix()
    sync = document.tree["sync"]
    top = root
    for index, (entry, marks) in enumerate(sync["paths"].entries()):
        if isinstance(entry, str):
            if _climbs(root, entry):
                document.error(f'invalid sync path "{entry}"', ("sync", "paths", index), at=marks)
            top = posixpath.commonpath((top, _above(root, entry)))
    if document.failed:
        return
    document.sync_root = Path(top)
    if not _in_git(document):
        return
    inside = posixpath.relpath(root, top)
    for name in ("paths", "include", "exclude"):
        _move(sync, name, inside)


def _above(root: str, entry: str) -> str:
    """The folder that a path climbs to, also where it comes down into the bundle again: `../bundle`."""
    climbs = posixpath.normpath(entry).split("/").count("..")
    return posixpath.normpath(posixpath.join(root, *[".."] * climbs))


def _climbs(root: str, entry: str) -> bool:
    """Whether the path leaves the file system's own root."""
    depth = len([part for part in root.split("/") if part])
    return entry.split("/").count("..") > depth and posixpath.normpath(entry).split("/").count("..") > depth


def _move(sync: Map, name: str, inside: str) -> None:
    entries = as_seq(sync.get(name))
    for index, entry in enumerate(entries):
        if isinstance(entry, str):
            entries[index] = posixpath.normpath(posixpath.join(inside, entry))


def _in_git(document: Document) -> bool:
    top = document.context.git.root
    if top is not None and not document.sync_root.resolve().is_relative_to(top.resolve()):
        shown = os.path.relpath(document.sync_root, document.root)
        document.error(f'path "{shown}" is not within repository root "{top}"')
        return False
    return True
