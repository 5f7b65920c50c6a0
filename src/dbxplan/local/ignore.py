"""Patterns of `.gitignore` files, and what they leave out from a top folder downwards."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dbxplan.local import regular

NEVER = frozenset((".git", ".databricks"))


class Rule(NamedTuple):
    """One line: `pattern` fits paths relative to the folder of its file."""

    pattern: "re.Pattern[str]"
    negated: bool
    folders_only: bool


class Scope(NamedTuple):
    """The rules of one folder, for paths that start with `base`."""

    base: str
    rules: tuple[Rule, ...]


class Patterns:
    """A list of patterns on its own, as `sync.include` is one: what fits a folder fits all below it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._rules = tuple(rule for line in lines if (rule := parse(line.rstrip("/"))) is not None)

    def fit(self, relative: str) -> bool:
        """Of a file; the last pattern that fits decides."""
        ways = list(_prefixes(relative))
        for rule in reversed(self._rules):
            if any(rule.pattern.fullmatch(way) for way in ways):
                return not rule.negated
        return False


def scope(folder: str, *more: Path) -> Scope:
    """What the ignore file of a folder says, after what further files say."""
    return Scope(
        f"{folder.rstrip('/')}/", tuple(rule for file in (*more, Path(folder, ".gitignore")) for rule in read(file))
    )


def ignores(scopes: Sequence[Scope], path: str, is_folder: bool) -> bool:
    """Of an absolute path whose folders are not ignored. The nearest rule that fits decides, in a file the last."""
    if path.rpartition("/")[2] in NEVER:
        return True
    for base, rules in reversed(scopes):
        relative = path[len(base) :]
        for rule in reversed(rules):
            if (is_folder or not rule.folders_only) and rule.pattern.fullmatch(relative):
                return not rule.negated
    return False


def read(path: Path) -> tuple[Rule, ...]:
    """No rules where there is no such file."""
    try:
        lines = regular.content(path).decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return tuple(rule for rule in map(parse, lines) if rule is not None)


@lru_cache(maxsize=1024)
def parse(line: str) -> Rule | None:
    """One line of an ignore file; None for comments and blank lines."""
    text = re.sub(r"(?<!\\) +$", "", line.rstrip("\r\n"))
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text.removeprefix("!")
    folders_only = text.endswith("/")
    text = text.rstrip("/")
    if not text:
        return None
    anchored = "/" in text
    body = _regex(text.lstrip("/"))
    return Rule(re.compile(body if anchored else f"(?:.*/)?{body}", re.DOTALL), negated, folders_only)


def _prefixes(relative: str) -> Iterator[str]:
    """The path, and the folders above it."""
    while relative:
        yield relative
        relative = os.path.dirname(relative)


def _regex(pattern: str) -> str:
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        if pattern.startswith("**/", position) and (position == 0 or pattern[position - 1] == "/"):
            parts.append("(?:.*/)?")
            position += 3
        elif pattern.startswith("**", position) and position + 2 == len(pattern):
            parts.append(".*")
            position += 2
        else:
            text, position = _one(pattern, position)
            parts.append(text)
    return "".join(parts)


def _one(pattern: str, position: int) -> tuple[str, int]:
    mark = pattern[position]
    if mark == "*":
        return "[^/]*", position + 1
    if mark == "?":
        return "[^/]", position + 1
    if mark == "[":
        end = pattern.find("]", position + 2)
        if end > 0:
            inside = pattern[position + 1 : end].replace("\\", "\\\\")
            negated = inside[:1] in ("!", "^")
            return f"[{'^/' if negated else ''}{inside[negated:]}]", end + 1
    if mark == "\\" and position + 1 < len(pattern):
        return re.escape(pattern[position + 1]), position + 2
    return re.escape(mark), position + 1
