"""What `.gitignore` files leave out, read from a top folder downwards."""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


class Rule(NamedTuple):
    """One line: `pattern` fits paths relative to the folder of its file."""

    pattern: "re.Pattern[str]"
    negated: bool
    folders_only: bool


class Ignore:
    """The last rule that fits decides; files in folders nearer to the path come later."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._rules: dict[Path, tuple[Rule, ...]] = {}

    def ignores(self, path: Path, is_folder: bool) -> bool:
        """Of one path below the top, whose parents are not ignored."""
        decided = False
        for folder in reversed(path.parents):
            if folder != self._top and self._top not in folder.parents:
                continue
            relative = path.relative_to(folder).as_posix()
            for rule in self._rules_of(folder):
                if (is_folder or not rule.folders_only) and rule.pattern.fullmatch(relative):
                    decided = not rule.negated
        return decided

    def _rules_of(self, folder: Path) -> tuple[Rule, ...]:
        if folder not in self._rules:
            self._rules[folder] = _read(folder / ".gitignore")
        return self._rules[folder]


def _read(path: Path) -> tuple[Rule, ...]:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
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
