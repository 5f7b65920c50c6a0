"""References in text: `${bundle.target}`, `${var.x.y[0]}`, `${resources.jobs.load.id}`."""

import re
import sys
import unicodedata
from functools import cache
from typing import Any

from dbxplan.manifest.tree import Path


@cache
def _letters(*categories: str) -> str:
    """A character class of all characters of these Unicode categories: `re` has no `\\p{L}`."""
    ranges: list[str] = []
    start = -1
    for code in range(sys.maxunicode + 2):
        inside = code <= sys.maxunicode and unicodedata.category(chr(code))[0] in categories
        if inside and start < 0:
            start = code
        elif not inside and start >= 0:
            ranges.append(f"{chr(start)}-{chr(code - 1)}" if code - 1 > start else chr(start))
            start = -1
    return "".join(ranges)


def _pattern(letters: str, words: str) -> "re.Pattern[str]":
    """No text is looked at in more than one way: what is nearly a reference must not take longer than what is one."""
    segment = rf"[{letters}](?:[-_{words}]*[{words}])?"
    index = r"(?:\[[0-9]+\])*"
    return re.compile(rf"\$\{{({segment}(?:\.{segment}{index})*{index})\}}")


# ASCII is what nearly every reference is written in; the class of all letters is only made for the others.
_ASCII = _pattern("A-Za-z", "A-Za-z0-9")
_SEGMENT = re.compile(r"[^.\[\]]+|\[(\d+)\]")


@cache
def _unicode() -> "re.Pattern[str]":
    return _pattern(_letters("L"), _letters("L", "N"))


def grammar(text: str) -> "re.Pattern[str]":
    return _ASCII if text.isascii() else _unicode()


def references(text: str) -> list[str]:
    """What stands between the braces of each reference, in order: `["bundle.target"]`."""
    return grammar(text).findall(text) if "${" in text else []


def is_pure(text: str) -> bool:
    """Whether the text is one reference and nothing else."""
    return text.startswith("${") and text.endswith("}") and grammar(text).fullmatch(text) is not None


def has_reference(value: Any) -> bool:
    return isinstance(value, str) and "${" in value and grammar(value).search(value) is not None


@cache
def segments(reference: str) -> Path:
    """`var.x.y[0]` as ("var", "x", "y", 0)."""
    return tuple(int(found[1]) if found[1] is not None else found[0] for found in _SEGMENT.finditer(reference))
