"""Local paths become the workspace paths that their files are uploaded to. (§6.2)"""

import os.path
import posixpath
from pathlib import Path
from typing import Any

from dbxplan.local import notebooks
from dbxplan.manifest.document import Document, Mistake
from dbxplan.manifest.libraries import file_flag, is_local
from dbxplan.manifest.paths import Place, is_relative, places
from dbxplan.manifest.tree import Map, marks_in

_FILES = ("workspace", "file_path")
_WITH_OLD_PATHS = ("jobs", "pipelines")


class BadPathError(Exception):
    """A path that names nothing, or something of the wrong kind."""


def translate_paths(document: Document) -> None:
    """All of them or, after the first mistake, none."""
    if document.immutable and document.marks("workspace", "file_path"):
        text = "workspace.file_path cannot be configured when experimental.immutable_folder is true"
        document.error(text, at=document.first(document.marks("workspace", "file_path")))
        return
    translator = _Translator(document)
    changes: list[tuple[Any, str | int, str]] = []
    mistakes: list[Mistake] = []
    for kind, key, body in sorted(document.resources(), key=_order):
        language = document.language(kind)
        for place in places(body, language, ("resources", kind, key)) if language else ():
            if place.mode == "content":
                continue
            try:
                changes.append((place.container, place.key, translator.translated(place)))
            except BadPathError as error:
                if mistakes or kind not in _WITH_OLD_PATHS or not _is_old_path(document, kind, key, place, translator):
                    mistakes.append(Mistake(str(error), place.container, place.path))
    if mistakes:
        document.first_of(mistakes)
        return
    for container, last, text in changes:
        container[last] = text


def _order(resource: tuple[str, str, Map]) -> int:
    """Kinds in the order of the language, which ends at the first mistake."""
    return _WITH_OLD_PATHS.index(resource[0]) if resource[0] in _WITH_OLD_PATHS else len(_WITH_OLD_PATHS)


def _is_old_path(document: Document, kind: str, key: str, place: Place, translator: "_Translator") -> bool:
    """Paths used to be relative to the first definition of the resource: such a path is told, not guessed. (§6.1)"""
    marks = marks_in(place.container, place.key)
    folder, first = document.folder_of(marks), document.folder_of(document.marks("resources", kind, key))
    written = posixpath.relpath(place.text, folder or ".")
    flag = file_flag(written) if place.mode == "dependency" else ""
    old = posixpath.normpath(posixpath.join(first, written.removeprefix(flag)))
    try:
        translator.checked("file" if flag else place.mode, old)
    except BadPathError:
        return False
    file = document.places(document.marks("resources", kind, key))[0].file
    document.error(
        f"path {written} is defined relative to the {first or '.'} directory ({file}). Please update the path to be "
        "relative to the file where it is defined or use earlier version of CLI (0.261.0 or earlier).",
        at=marks,
    )
    return True


class _Translator:
    """Remembers what it found on disk: many tasks share a few files."""

    def __init__(self, document: Document) -> None:
        self.document = document
        copied = document.source_path or document.text(*_FILES)
        self.remote = "${workspace.snapshot_path}/files" if document.immutable else copied
        self.known: dict[tuple[str, str], str] = {}

    def translated(self, place: Place) -> str:
        text = place.text
        if place.mode == "dependency":
            return self._dependency(place, text)
        text = text[len(file_flag(text)) :]  # which means nothing elsewhere
        if place.mode == "local":
            return self._inside(text, exempt=True) if is_relative(text) else text
        return self._path(text, place.mode) if is_relative(text) else text

    def checked(self, mode: str, text: str) -> None:
        """BadPathError where this text would not do in a place of that mode."""
        if mode in ("local", "dependency") or not is_relative(text):
            raise BadPathError(text)
        self._path(text, mode)

    def _dependency(self, place: Place, text: str) -> str:
        flag = file_flag(text)
        if flag:
            return flag + self._path(text[len(flag) :], "file")
        if not is_local(text) or not is_relative(text):
            return text
        inside = self._inside(text, exempt=True)
        return inside if inside.startswith(".") else f"./{inside}"

    def _path(self, text: str, mode: str) -> str:
        if (text, mode) not in self.known:
            by_mode = {"notebook": self._notebook, "file": self._file, "directory": self._directory, "glob": self._glob}
            self.known[text, mode] = by_mode[mode](text, self.document.root / text)
        return self.known[text, mode]

    def _inside(self, text: str, exempt: bool = False) -> str:
        """The path relative to the sync root."""
        whole = posixpath.normpath(posixpath.join(self.document.root.as_posix(), text))
        relative = posixpath.relpath(whole, self.document.sync_root.as_posix())
        if relative.split("/")[0] == ".." and not exempt:
            raise BadPathError(f"path {whole} is not contained in sync root path; add its folder to sync.paths")
        return relative

    def _target(self, relative: str) -> str:
        return posixpath.normpath(posixpath.join(self.remote, relative))

    def _notebook(self, text: str, path: Path) -> str:
        relative = self._inside(text)
        if os.path.isdir(path):
            raise BadPathError(f'expected a notebook for "{text}" but got a file: file at {path} is not a notebook')
        if not os.path.isfile(path):
            raise BadPathError(_missing_notebook(text, path))
        if not _is_notebook(path):
            raise BadPathError(f'expected a notebook for "{text}" but got a file: file at {path} is not a notebook')
        return self._target(notebooks.without_extension(relative))

    def _file(self, text: str, path: Path) -> str:
        relative = self._inside(text)
        if not os.path.exists(path):
            raise BadPathError(f"file {text} not found")
        if os.path.isdir(path):
            raise BadPathError(f'expected a file for "{text}" but got a directory: {path}')
        if _is_notebook(path):
            raise BadPathError(f'expected a file for "{text}" but got a notebook: file at {path} is a notebook')
        return self._target(relative)

    def _directory(self, text: str, path: Path) -> str:
        relative = self._inside(text)
        if not os.path.exists(path):
            raise BadPathError(f"stat {text}: no such file or directory")
        if not os.path.isdir(path):
            raise BadPathError(f"{path} is not a directory")
        return self._target(relative)

    def _glob(self, text: str, path: Path) -> str:
        return self._target(self._inside(text))


def _is_notebook(path: Path) -> bool:
    try:
        return notebooks.is_notebook(path)
    except (OSError, notebooks.UndeterminedError) as error:
        raise BadPathError(f"unable to determine if {path} is a notebook: {error}") from None


def _missing_notebook(text: str, path: Path) -> str:
    if not path.suffix:
        for extension in notebooks.EXTENSIONS:
            if os.path.isfile(path.with_name(path.name + extension)):
                return (
                    f'notebook "{text}" not found. Did you mean "{text}{extension}"?\n'
                    "Local notebook references are expected to contain one of the following\n"
                    f"file extensions: [{', '.join(notebooks.EXTENSIONS)}]"
                )
    return f"notebook {text} not found"
