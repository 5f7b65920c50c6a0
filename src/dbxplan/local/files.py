"""The files below a folder that belong to a project: not ignored, no links, nothing of git's or of ours."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from dbxplan.local.ignore import Ignore

_NEVER = frozenset((".git", ".databricks"))


def below(folder: Path, pattern: str = "", top: Path | None = None) -> Iterator[Path]:
    """Sorted; those that fit a pattern relative to the folder, where one is given: `**` crosses folders.

    Ignore files are read from `top` on.
    """
    fits = _compiled(pattern) if pattern else None
    start = folder / _fixed(pattern) if pattern else folder
    ignore = Ignore(top or folder)
    if start.is_file() and not start.is_symlink():
        yield start
        return
    base = os.path.normpath(folder)
    for path in _walk(Path(os.path.normpath(start)), ignore):
        if fits is None or fits.fullmatch(os.path.relpath(path, base).replace(os.sep, "/")):
            yield path


def _walk(folder: Path, ignore: Ignore) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        if entry.is_symlink() or entry.name in _NEVER:
            continue
        if entry.is_dir():
            if not ignore.ignores(path, is_folder=True):
                yield from _walk(path, ignore)
        elif entry.is_file() and not ignore.ignores(path, is_folder=False):
            yield path


def _fixed(pattern: str) -> str:
    """The folders of a pattern before its first wildcard."""
    segments = pattern.split("/")
    count = next((index for index, part in enumerate(segments) if any(mark in part for mark in "*?[")), len(segments))
    return "/".join(segments[:count])


def _compiled(pattern: str) -> "re.Pattern[str]":
    """`dir/**` is everything below; `*` stays within one folder."""
    text = re.escape(os.path.normpath(pattern).replace(os.sep, "/"))
    text = text.replace(r"\*\*/", "(?:.*/)?").replace(r"\*\*", ".*").replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    return re.compile(f"{text}(?:/.*)?")
