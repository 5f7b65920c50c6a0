"""The files of a project: below some folders and not ignored, or fitting patterns. Never links, nor what is ours."""

import os
import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from dbxplan.local.ignore import Patterns, Scope, cleaned, expression, ignores, scope

Enter = Callable[[str], bool]
INTERNAL = ".databricks/bundle/{target}/.internal"
OURS = ".databricks/dbxplan"
_PLAIN = re.compile(r"[\w. -]+", re.ASCII)


def project(root: Path, paths: Sequence[str], *, top: Path, excludes: Sequence[Path] = ()) -> Iterator[str]:
    """Files below these paths, as relative to `root`, each once. OSError where a path is not there.

    Ignore files count from `top` on; `excludes` are further ones, for the whole of it.
    """
    seen: set[str] = set()
    for path in dict.fromkeys(posixpath.normpath(path) for path in paths):
        start = posixpath.normpath(posixpath.join(root.as_posix(), path))
        os.stat(start)
        for found in _not_ignored(start, top, excludes):
            if found not in seen:
                seen.add(found)
                yield _relative(found, root)


def fitting(root: Path, patterns: Sequence[str]) -> Iterator[str]:
    """Files that fit patterns, ignored ones too; relative to `root`."""
    fits = Patterns(patterns).fit
    for start in _starts(patterns):
        for path in _walk(posixpath.join(root.as_posix(), start).rstrip("/"), f"{root.as_posix()}/{OURS}"):
            relative = _relative(path, root)
            if fits(relative):
                yield relative


def internal(root: Path, target: str) -> Iterator[str]:
    """What tools leave to be shipped in a folder of the target's own."""
    folder = INTERNAL.format(target=target)
    for path in sorted((root / folder).glob("*.*")):
        if path.is_file() and not path.is_symlink():
            yield f"{folder}/{path.name}"


def _relative(path: str, root: Path) -> str:
    base = root.as_posix().rstrip("/") + "/"
    return path[len(base) :] if path.startswith(base) else posixpath.relpath(path, base)


def _not_ignored(start: str, top: Path, excludes: Sequence[Path]) -> Iterator[str]:
    """All below `start`, or itself; nothing where it is ignored."""
    scopes: list[Scope] = []
    folder, further = top.as_posix(), excludes
    for name in () if start == folder else posixpath.relpath(start, folder).split("/"):
        scopes.append(scope(folder, *further))
        folder, further = posixpath.join(folder, name), ()
    if scopes and ignores(scopes, start, os.path.isdir(start)):
        return
    if os.path.isdir(start):
        yield from _below(start, scopes, further)
    elif not os.path.islink(start):
        yield start


def _below(folder: str, scopes: Sequence[Scope], excludes: Sequence[Path]) -> Iterator[str]:
    inside = [*scopes, scope(folder, *excludes)]
    for entry in _entries(folder):
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if not ignores(inside, path, True):
                yield from _below(path, inside, ())
        elif entry.is_file(follow_symlinks=False) and not ignores(inside, path, False):
            yield path


def _walk(folder: str, apart: str) -> Iterator[str]:
    if os.path.isfile(folder) and not os.path.islink(folder):
        yield folder
        return
    for entry in _entries(folder):
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if path != apart:
                yield from _walk(path, apart)
        elif entry.is_file(follow_symlinks=False):
            yield path


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def _starts(patterns: Sequence[str]) -> list[str]:
    """The folders that hold all that can fit: a pattern may say from where on."""
    starts = {_fixed(cleaned(pattern)) for pattern in patterns if not pattern.startswith("!")}
    return sorted(one for one in starts if not any(one != other and _holds(other, one) for other in starts))


def _fixed(pattern: str) -> str:
    """The folders that a pattern begins with; none where it fits at any depth."""
    if not expression(pattern).startswith("^(|/)"):
        return ""
    segments = pattern.strip("/").split("/")
    count = next((index for index, part in enumerate(segments) if not _PLAIN.fullmatch(part)), len(segments))
    return "/".join(segments[:count])


def _holds(folder: str, path: str) -> bool:
    return not folder or path.startswith(f"{folder}/")
