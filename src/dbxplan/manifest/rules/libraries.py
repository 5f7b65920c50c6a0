"""Libraries, once what builds them has run: found, checked, and named by where they are uploaded to. (§7.1, §7.2)"""

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

from dbxplan.local import globs, notebooks
from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import is_local
from dbxplan.manifest.making import Making, PatchError
from dbxplan.manifest.model import LocalFile
from dbxplan.manifest.resolution import Pass, sites
from dbxplan.manifest.rules.artifacts import expand_sources, latest_wheels
from dbxplan.manifest.rules.snapshot import ARTIFACTS
from dbxplan.manifest.tree import Map, Marks, Path, Seq, all_of, as_map, as_seq, marks_in, select
from dbxplan.manifest.types import TOP

INTERNAL = ".internal"
_LISTS: tuple[tuple[str, ...], ...] = (
    ("jobs", "*", "tasks", "*", "libraries"),
    ("jobs", "*", "tasks", "*", "for_each_task", "task", "libraries"),
)
_DEPENDENCIES: tuple[tuple[str, ...], ...] = (
    ("jobs", "*", "environments", "*", "spec", "dependencies"),
    ("pipelines", "*", "environment", "dependencies"),
)
_CODE: tuple[tuple[str, ...], ...] = (
    ("jobs", "*", "tasks", "*", "ai_runtime_task", "code_source_path"),
    ("jobs", "*", "tasks", "*", "for_each_task", "task", "ai_runtime_task", "code_source_path"),
)
_EXTRAS = re.compile(r"(?i)(?<=\.whl)\[[^\]]*\]$")


def has_libraries(document: Document) -> bool:
    return bool(as_map(document.tree.get("artifacts"))) or any(is_local(text) for _, _, text, _ in _named(document))


def find_built(document: Document) -> None:
    """What the builds made."""
    for name, artifact in sorted(as_map(document.tree.get("artifacts")).items()):
        if as_map(artifact).get("build"):
            expand_sources(document, name, as_seq(artifact.get("files")))
        if document.failed:
            return


def patch_wheels(making: Making) -> Callable[[Document], None]:
    def rule(document: Document) -> None:
        for name, artifact in sorted(as_map(document.tree.get("artifacts")).items()):
            if artifact.get("type") == "whl" and artifact.get("dynamic_version") is True:
                for file in as_seq(artifact.get("files")):
                    _patch(document, name, file, making)

    return rule


def _patch(document: Document, name: str, file: Map, making: Making) -> None:
    try:
        file["patched"] = making.patch(name, FilePath(str(file.get("source")))).as_posix()
    except PatchError as error:
        document.warn("Failed to patch wheel with dynamic version", detail=str(error))


def resolve_artifacts(document: Document) -> None:
    region = sites(document.tree, TOP, "${artifacts.")
    if region:
        Pass(document, lambda path: path if path[0] == "artifacts" else None).run(region)


def expand_libraries(document: Document) -> None:
    for steps in _LISTS:
        for container, key, path in select(document.tree.get("resources"), steps):
            _expand(document, as_seq(container[key]), ("resources", *path), _expanded)
    for steps in _DEPENDENCIES:
        for container, key, path in select(document.tree.get("resources"), steps):
            _expand(document, as_seq(container[key]), ("resources", *path), _expanded_dependency)


def _expand(document: Document, entries: Seq, path: Path, each: "Callable[..., list[Any] | None]") -> None:
    made: list[tuple[Any, Marks]] = []
    for index, (entry, marks) in enumerate(entries.entries()):
        found = each(document, entry, (*path, index), marks)
        made.extend((one, marks) for one in ([entry] if found is None else found))
    entries.fill(made)


def _expanded(document: Document, entry: Any, path: Path, marks: Marks) -> "list[Any] | None":
    for field in ("whl", "jar"):
        text = as_map(entry).get(field)
        if isinstance(text, str):
            found = _matches(document, text, (*path, field), marks) if is_local(text) else None
            return None if found is None else [_library(field, match, marks) for match in found]
    return None


def _library(field: str, text: str, marks: Marks) -> Map:
    made = Map()
    made.put(field, text, marks)
    return made


def _expanded_dependency(document: Document, entry: Any, path: Path, marks: Marks) -> "list[Any] | None":
    if not isinstance(entry, str) or not is_local(entry):
        return None
    text, extras = without_extras(entry)
    return [match + extras for match in _matches(document, text, path, marks)]


def _matches(document: Document, text: str, path: Path, marks: Marks) -> list[str]:
    """Relative to the sync root."""
    try:
        found = latest_wheels(globs.expand(document.sync_root, text))
    except globs.BadPatternError as error:
        document.error(str(error), path, at=marks)
        return []
    if not found:
        what = "no files match pattern:" if globs.has_magic(text) else "file doesn't exist"
        document.error(f"{what} {text}", path, at=marks)
    return [posixpath.relpath(match.as_posix(), document.sync_root.as_posix()) for match in found]


def without_extras(text: str) -> tuple[str, str]:
    """`a.whl[train]` as `a.whl` and `[train]`."""
    found = _EXTRAS.search(text)
    return (text[: found.start()], found[0]) if found else (text, "")


def names_are_unique(document: Document) -> None:
    """All libraries go to one folder."""
    known: dict[str, dict[str, list[tuple[Path, Marks]]]] = {}
    for container, key, text, path in _named(document):
        if is_local(text):
            local = without_extras(text)[0]
            found = known.setdefault(posixpath.basename(local), {}).setdefault(posixpath.normpath(local), [])
            found.append((path, marks_in(container, key)))
    for name, places in known.items():
        if len(places) > 1:
            at = [mark for each in places.values() for _, marks in each for mark in all_of(marks)[:1]]
            paths = [path for each in places.values() for path, _ in each]
            detail = f"Local library names must be unique but found libraries with the same name: {', '.join(places)}"
            document.error(f"Duplicate local library names: {name}", *paths, at=tuple(at), detail=detail)


def use_patched(document: Document) -> None:
    root = document.sync_root.as_posix()
    patched = {
        posixpath.relpath(file["source"], root): posixpath.relpath(file["patched"], root)
        for artifact in as_map(document.tree.get("artifacts")).values()
        for file in as_seq(as_map(artifact).get("files"))
        if as_map(file).get("patched")
    }
    for container, key, text, path in _named(document) if patched else ():
        local, extras = without_extras(text)
        if path[1] == "jobs" and posixpath.normpath(local) in patched:
            container[key] = patched[posixpath.normpath(local)] + extras


def use_remote(document: Document) -> None:
    """Each library is named by where it goes, and noted for the upload."""
    folder = f"{ARTIFACTS if document.immutable else document.text('workspace', 'artifact_path')}/{INTERNAL}"
    for container, key, text, _ in _named(document):
        if is_local(text):
            local, extras = without_extras(text)
            container[key] = _shipped(document, document.sync_root / local, folder) + extras
    for artifact in as_map(document.tree.get("artifacts")).values():
        for file in as_seq(as_map(artifact).get("files")):
            source = as_map(file).get("patched") or as_map(file).get("source")
            if source:
                file["remote_path"] = _shipped(document, FilePath(source), folder)


def _shipped(document: Document, path: FilePath, folder: str) -> str:
    local = FilePath(posixpath.normpath(path.as_posix()))
    relative = posixpath.relpath(local.as_posix(), document.sync_root.as_posix())
    remote = posixpath.join(folder, local.name)
    notebook = not remote.startswith("/Volumes/") and _is_notebook(local)
    lands = notebooks.without_extension(remote) if notebook else remote
    document.libraries[local.as_posix()] = LocalFile(local, relative, lands, notebook)
    return remote


def _is_notebook(path: FilePath) -> bool:
    """An artifact may be one: the workspace takes it for that."""
    try:
        return notebooks.is_notebook(path)
    except (OSError, notebooks.UndeterminedError):
        return False


def _named(document: Document) -> Iterator[tuple[Any, Any, str, Path]]:
    """Every place that may name a local library: container, key, text, path."""
    resources = document.tree.get("resources")
    for steps in _LISTS:
        for field in ("whl", "jar"):
            yield from _texts(resources, (*steps, "*", field))
    for steps in _CODE:
        yield from _texts(resources, steps)
    for steps in _DEPENDENCIES:
        yield from _texts(resources, (*steps, "*"))


def _texts(resources: Any, steps: tuple[str, ...]) -> Iterator[tuple[Any, Any, str, Path]]:
    for container, key, path in select(resources, steps):
        if isinstance(container[key], str):
            yield container, key, container[key], ("resources", *path)
