"""Patterns of `.gitignore` files and of `sync`, as the bundle language reads them, which is not quite git's way. (§7.3)

| pattern | git | here |
|---|---|---|
| `a/b` | from the file's folder on | at any depth; from there on where it ends in something like `*.x` |
| `?` | any character | a question mark |
| `[!a]` | all but `a` | `!` or `a`; all but is `[^a]` |
| `+ ( ) { } \\| ^ $` | themselves | of regular expressions; a pattern that makes none counts for nothing |
| `!keep/` after `*.py` | the folder, in case it is ignored | what is in the folder, too |
| `!x` in a folder | against what files above it say | against what the same file says, alone |
| spaces at the ends | those at the end, unless escaped | all of them, also escaped ones |
"""

import posixpath
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from dbxplan.local import regular
from dbxplan.local.go_regex import BadRegexError, compiled

NEVER = frozenset((".git", ".databricks"))
_STAR = "#$~"  # stands for a star that means repetition, until all others are replaced
_EXTENSION_IN_FOLDER = re.compile(r"[^/+]/.*\*\.")


class Run(NamedTuple):
    """Patterns in a row that say the same of a path: any of `patterns` fits it."""

    patterns: "tuple[re.Pattern[str], ...]"
    negated: bool

    def fits(self, path: str) -> bool:
        return any(pattern.search(path) for pattern in self.patterns)


Rules = tuple[Run, ...]  # the last that fits decides


class Scope(NamedTuple):
    """The rules of one folder, for paths that start with `base`: of each file its own, one that ignores is enough."""

    base: str
    files: tuple[Rules, ...]


class Patterns:
    """A list of patterns on its own, as `sync.include` is one: what fits a folder fits all below it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._rules = rules_of(cleaned(line) for line in lines)

    def fit(self, relative: str) -> bool:
        """Of a file; the last pattern that fits decides."""
        return _fit(self._rules, relative)


def scope(folder: str, *more: Path) -> Scope:
    """What the ignore file of a folder says, and what further files say."""
    read = (rules_of(_lines(file)) for file in (*more, Path(folder, ".gitignore")))
    return Scope(f"{folder.rstrip('/')}/", tuple(filter(None, read)))


def ignores(scopes: Sequence[Scope], path: str, is_folder: bool) -> bool:
    """Of an absolute path whose folders are not ignored."""
    if not NEVER.isdisjoint(path[len(scopes[0].base) :].split("/")):
        return True
    return any(
        _fit(rules, relative) or (is_folder and _fit(rules, f"{relative}/"))
        for base, files in scopes
        for relative in [path[len(base) :]]
        for rules in files
    )


def rules_of(lines: Iterable[str]) -> Rules:
    known = [(pattern, line.strip(" ").startswith("!")) for line in lines if (pattern := parse(line)) is not None]
    runs = groupby(known, key=lambda entry: entry[1])
    return tuple(Run(tuple(pattern for pattern, _ in run), negated) for negated, run in runs)


@lru_cache(maxsize=1024)
def parse(line: str) -> "re.Pattern[str] | None":
    """What a path, relative to the folder of the line's file, is searched for; None for a line that says nothing."""
    try:
        text = expression(line)
        return compiled(text) if text else None
    except BadRegexError:
        return None


def expression(line: str) -> str:
    """A line as github.com/sabhiram/go-gitignore makes a regular expression of it; "" for comments and blanks."""
    line = line.rstrip("\r")
    text = line.strip(" ")
    if line.startswith("#") or not text:
        return ""
    text = text.removeprefix("!")
    text = text[1:] if text.startswith(("#", "!")) else text
    if _EXTENSION_IN_FOLDER.search(text) and not text.startswith("/"):
        text = f"/{text}"
    text = text.replace(".", r"\.")
    text = text[1:] if text.startswith("/**/") else text
    text = text.replace("/**/", "(/|/.+/)").replace("**/", f"(|.{_STAR}/)").replace("/**", f"(|/.{_STAR})")
    text = text.replace(r"\*", rf"\{_STAR}").replace("*", "([^/]*)").replace("?", r"\?").replace(_STAR, "*")
    end = "(|.*)$" if text.endswith("/") else "(|/.*)$"
    return f"^(|/){text[1:]}{end}" if text.startswith("/") else f"^(|.*/){text}{end}"


def cleaned(pattern: str) -> str:
    """A pattern as a path without detours; none of `sync` is for folders alone."""
    return re.sub("^//", "/", posixpath.normpath(pattern))


def _fit(rules: Rules, path: str) -> bool:
    for run in reversed(rules):
        if run.fits(path):
            return not run.negated
    return False


def _lines(file: Path) -> list[str]:
    """None where there is no such file."""
    try:
        return regular.content(file).decode("utf-8", "replace").split("\n")
    except OSError:
        return []
