"""JSON to the letter as the bundle language writes it."""

import json
from decimal import Decimal
from typing import Any

ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def compact(value: Any) -> str:
    """One line without spaces, keys sorted."""
    return written(value, "", "")


def written(value: Any, line: str = "\n", indent: str = "  ") -> str:
    """Keys sorted, each on a line of its own; however deep it is."""
    pieces: list[str] = []
    left: list[Any] = [(value, line)]
    while left:
        each, line = left.pop()
        if line is None:
            pieces.append(each)
        elif isinstance(each, dict | list) and each:
            left.append(("}" if isinstance(each, dict) else "]", None))
            left.append((line, None))
            entries = _entries(each, line + indent, ": " if indent else ":")
            left.extend(reversed(entries))
        else:
            pieces.append(_scalar(each))
    return "".join(pieces)


def _entries(value: Any, line: str, colon: str) -> "list[tuple[Any, str | None]]":
    """What stands between the brackets: texts, and values with the line that they are on."""
    found: list[tuple[Any, str | None]] = []
    mark = "{" if isinstance(value, dict) else "["
    for entry in sorted(value) if isinstance(value, dict) else value:
        if isinstance(value, dict):
            found.append((f"{mark}{line}{quoted(str(entry))}{colon}", None))
            found.append((value[entry], line))
        else:
            found.append((f"{mark}{line}", None))
            found.append((entry, line))
        mark = ","
    return found


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    return number(value) if isinstance(value, float) else json.dumps(value)


def quoted(value: str) -> str:
    """A text in quotes; what HTML would misread is escaped."""
    return json.dumps(value, ensure_ascii=False).translate(ESCAPES)


def number(value: float) -> str:
    """Shortest; integral ones without `.0`, exponents only below 1e-6 or from 1e21, as in `1e-7` and `1e+21`."""
    exact = Decimal(repr(value))
    if value and not 1e-6 <= abs(value) < 1e21:
        return f"{exact.normalize():e}"
    plain = f"{exact:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
