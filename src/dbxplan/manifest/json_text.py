"""JSON to the letter as the bundle language writes it."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def compact(value: Any) -> str:
    """One line without spaces, keys sorted."""
    return "".join(_pieces(value))


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield "{"
        for index, name in enumerate(sorted(value)):
            yield f"{',' * bool(index)}{quoted(str(name))}:"
            yield from _pieces(value[name])
        yield "}"
    elif isinstance(value, list):
        yield "["
        for index, item in enumerate(value):
            yield "," * bool(index)
            yield from _pieces(item)
        yield "]"
    elif isinstance(value, float):
        yield number(value)
    else:
        yield quoted(value) if isinstance(value, str) else json.dumps(value)


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
