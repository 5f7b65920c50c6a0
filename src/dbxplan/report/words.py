"""Values and counts as a person reads them."""

import json
from collections.abc import Iterable
from typing import Any

from dbxplan.address import FieldPath
from dbxplan.plan.model import MISSING, Unknown

LATER = "(known after apply)"
HIDDEN = "(sensitive)"


def safe(text: str) -> str:
    """The text with what could steer a terminal, or hide something in it, as escapes."""
    return text if text.isprintable() else "".join(map(_safe, text))


def lines_of(text: str) -> list[str]:
    """A text of several lines, each of them safe."""
    return [safe(line) for line in text.splitlines()] or [""]


def inline(value: Any, hidden: Iterable[FieldPath] = ()) -> str:
    """A value on one line, as JSON."""
    return _inline(value, frozenset(hidden), FieldPath())


def block(value: Any, hidden: Iterable[FieldPath] = (), *, width: int = 80) -> list[str]:
    """A value on as many lines as it needs."""
    return _block(value, frozenset(hidden), FieldPath(), width)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 step`, `2 steps`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *rest, end = words
    return f"{', '.join(rest)} {last} {end}" if rest else end


def seconds(value: float) -> str:
    """`0.25 s`, `12.5 s`, `2 min 5 s`."""
    if value >= 60:
        return f"{int(value // 60)} min {int(value % 60)} s"
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def _safe(character: str) -> str:
    if character.isprintable():
        return character
    short = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(character)
    code = ord(character)
    return short or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


def _inline(value: Any, hidden: frozenset[FieldPath], path: FieldPath) -> str:
    if isinstance(value, dict) and path not in hidden:
        items = (f"{_key(name)}: {_inline(item, hidden, path / name)}" for name, item in value.items())
        return f"{{{', '.join(items)}}}"
    if isinstance(value, list) and path not in hidden:
        return f"[{', '.join(_inline(item, hidden, path / index) for index, item in enumerate(value))}]"
    return _scalar(value, hidden=path in hidden)


def _block(value: Any, hidden: frozenset[FieldPath], path: FieldPath, width: int) -> list[str]:
    line = _inline(value, hidden, path)
    if len(line) <= width or not isinstance(value, dict | list) or not value or path in hidden:
        return [line]
    named = isinstance(value, dict)
    lines = []
    for segment, item in value.items() if isinstance(value, dict) else enumerate(value):
        first, *rest = _block(item, hidden, path / segment, width - 2)
        lines += [f"  {_key(segment)}: {first}" if named else f"  {first}", *(f"  {each}" for each in rest)]
    return ["{" if named else "[", *lines, "}" if named else "]"]


def _scalar(value: Any, *, hidden: bool) -> str:
    if isinstance(value, Unknown):
        return LATER
    if value is MISSING:
        return "(not set)"
    return HIDDEN if hidden else safe(json.dumps(value, ensure_ascii=False))


def _key(name: Any) -> str:
    text = str(name)
    return text if text.replace("_", "").replace("-", "").replace(".", "").isalnum() else _scalar(text, hidden=False)
