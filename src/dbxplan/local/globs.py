"""Globs as Go's `filepath.Glob` reads them: one level per segment, dot-files match, `^` negates a class."""

import os
import posixpath
import re
from functools import lru_cache
from pathlib import Path

MAGIC = frozenset("*?[\\")


class BadPatternError(ValueError):
    """A pattern with an unclosed class or a trailing backslash."""


def has_magic(pattern: str) -> bool:
    return any(mark in pattern for mark in "*?[")


def expand(root: Path, pattern: str) -> list[Path]:
    """What a pattern, relative to a folder, matches, each folder's sorted. BadPatternError where it is malformed."""
    joined = posixpath.normpath(posixpath.join(root.as_posix(), pattern))
    fixed = root.as_posix().rstrip("/")
    while fixed and joined != fixed and not joined.startswith(fixed + "/"):
        fixed = posixpath.dirname(fixed).rstrip("/")
    segments = [segment for segment in joined[len(fixed) :].split("/") if segment]
    for segment in segments:
        compiled(segment)
    found = [fixed or "/"]
    for segment in segments:
        found = [match for folder in found for match in _matches(folder, segment)]
    return [Path(path) for path in found]


@lru_cache(maxsize=512)
def compiled(segment: str) -> "re.Pattern[str]":
    parts: list[str] = []
    position = 0
    while position < len(segment):
        mark = segment[position]
        if mark == "[":
            text, position = _class(segment, position + 1)
            parts.append(text)
            continue
        if mark == "\\":
            position += 1
            if position == len(segment):
                raise BadPatternError(f"syntax error in pattern: {segment}")
            mark = segment[position]
            parts.append(re.escape(mark))
        else:
            parts.append({"*": "[^/]*", "?": "[^/]"}.get(mark) or re.escape(mark))
        position += 1
    return re.compile("".join(parts), re.DOTALL)


def _matches(folder: str, segment: str) -> list[str]:
    if not MAGIC.intersection(segment):
        path = f"{folder.rstrip('/')}/{segment}"
        return [path] if os.path.lexists(path) else []
    pattern = compiled(segment)
    try:
        names = sorted(name for name in os.listdir(folder) if pattern.fullmatch(name))
    except OSError:
        return []
    return [f"{folder.rstrip('/')}/{name}" for name in names]


def _class(segment: str, position: int) -> tuple[str, int]:
    """The class that starts after `[`, as a regular expression, and where it ends."""
    negated = segment[position : position + 1] == "^"
    position += negated
    ranges: list[str] = []
    while segment[position : position + 1] != "]" or not ranges:
        low, position = _member(segment, position)
        high = low
        if segment[position : position + 1] == "-":
            high, position = _member(segment, position + 1)
        if low <= high:
            ranges.append(f"{re.escape(low)}-{re.escape(high)}")
        else:
            ranges.append("")
    inside = "".join(ranges)
    if not inside:
        return ("[^/]" if negated else r"(?!)"), position + 1
    return (f"[^/{inside}]" if negated else f"[{inside}]"), position + 1


def _member(segment: str, position: int) -> tuple[str, int]:
    mark = segment[position : position + 1]
    if mark in ("", "-", "]"):
        raise BadPatternError(f"syntax error in pattern: {segment}")
    if mark == "\\":
        position += 1
        mark = segment[position : position + 1]
        if not mark:
            raise BadPatternError(f"syntax error in pattern: {segment}")
    return mark, position + 1
