"""The resolved bundle as JSON, to the letter as the bundle language prints it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def document_text(document: Any) -> str:
    """Keys sorted, two spaces a level, what HTML would misread escaped."""
    return "".join(_pieces(document, "\n"))


def _pieces(value: Any, line: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        mark = "{"
        for name in sorted(value):
            yield f"{mark}{line}  {_text(str(name))}: "
            yield from _pieces(value[name], f"{line}  ")
            mark = ","
        yield f"{line}}}"
    elif isinstance(value, list) and value:
        mark = "["
        for item in value:
            yield f"{mark}{line}  "
            yield from _pieces(item, f"{line}  ")
            mark = ","
        yield f"{line}]"
    elif isinstance(value, str):
        yield _text(value)
    elif isinstance(value, float):
        yield number(value)
    else:
        yield json.dumps(value)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).translate(ESCAPES)


def number(value: float) -> str:
    """Shortest; integral ones without `.0`, exponents only below 1e-6 or from 1e21, as in `1e-7` and `1e+21`."""
    exact = Decimal(repr(value))
    if value and not 1e-6 <= abs(value) < 1e21:
        return f"{exact.normalize():e}"
    plain = f"{exact:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
