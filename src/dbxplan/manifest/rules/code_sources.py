"""Local folders with the code of AI Runtime tasks are packed, and go up as an archive each. (§7.2)"""

import os.path
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

from dbxplan.local.ignore import Patterns
from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import is_local_path
from dbxplan.manifest.making import Making, MakingError
from dbxplan.manifest.model import LocalFile
from dbxplan.manifest.tree import Path, as_map, marks_in, select

ARCHIVES = ".air_snapshots"  # in the sync root: where the runtime's other clients put them
_FIELD = ("ai_runtime_task", "code_source_path")
_DIRECT = ("jobs", "*", "tasks", "*", *_FIELD)
_INNER = ("jobs", "*", "tasks", "*", "for_each_task", "task", *_FIELD)


def check_code_sources(document: Document) -> None:
    """What the language refuses of them."""
    for container, key, _, path in _local(document, _INNER):
        summary = "ai_runtime_task with a local code_source_path is not supported inside a for_each_task"
        document.error(summary, path, at=marks_in(container, key), detail="Set it to a workspace or volume path.")
    packs = False
    for container, key, text, path in _local(document, _DIRECT):
        packs = packs or os.path.isdir(_folder(document, text))
        summary = _problem(document, text, path)
        if summary:
            document.error(summary, path, at=marks_in(container, key))
    if packs:
        _check_archives(document)


def _problem(document: Document, text: str, path: Path) -> str:
    if posixpath.normpath(text).split("/")[0] == "..":
        return (
            f'code_source_path "{text}" is outside the bundle root; name a folder in it, or a workspace or volume path'
        )
    if not os.path.isdir(_folder(document, text)):
        return ""
    what = "ai_runtime_task with a local code_source_path"
    if document.value(*path[:3], "git_source") is not None:
        return f"{what} cannot be combined with git_source"
    if document.immutable:
        return f"{what} is not supported with experimental.immutable_folder"
    if document.value("presets", "source_linked_deployment") is True:
        return f"{what} is not supported with source-linked deployment"
    return ""


def _check_archives(document: Document) -> None:
    """Where the archives go there is nothing else, and nothing keeps them from going up."""
    if os.path.exists(document.sync_root / ARCHIVES):
        document.error(f'"{ARCHIVES}" is reserved for AI Runtime code snapshots and must not exist in the bundle')
    exclude = [entry for entry in document.value("sync", "exclude") or () if isinstance(entry, str)]
    if Patterns(exclude).fit(f"{ARCHIVES}/code.tar.gz"):
        path = ("sync", "exclude")
        text = f'sync.exclude must not match "{ARCHIVES}", which holds the AI Runtime code snapshot'
        document.error(text, path, at=document.marks(*path))


def has_code_sources(document: Document) -> bool:
    return any(True for _ in _local(document, _DIRECT))


def pack_code_sources(making: Making) -> Callable[[Document], None]:
    def rule(document: Document) -> None:
        for container, key, text, path in _local(document, _DIRECT):
            if os.path.isdir(_folder(document, text)):
                try:
                    container[key] = _packed(document, making.pack(posixpath.normpath(text)))
                except MakingError as error:
                    document.error(f'code_source_path "{text}" {error}', path, at=marks_in(container, key))
                    return

    return rule


def _packed(document: Document, archive: FilePath) -> str:
    """Where it will be."""
    relative = f"{ARCHIVES}/{archive.name}"
    remote = posixpath.join(document.text("workspace", "file_path"), relative)
    document.made[relative] = LocalFile(archive, relative, remote)
    return remote


def _folder(document: Document, text: str) -> FilePath:
    return FilePath(posixpath.normpath(posixpath.join(document.sync_root.as_posix(), text)))


def _local(document: Document, steps: tuple[str, ...]) -> Iterator[tuple[Any, Any, str, Path]]:
    for container, key, path in select(as_map(document.tree.get("resources")), steps):
        text = container[key]
        if isinstance(text, str) and text and is_local_path(text):
            yield container, key, text, ("resources", *path)
