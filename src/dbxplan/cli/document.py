"""The resolved bundle as JSON, to the letter as the bundle language prints it."""

import json
from collections.abc import Iterator
from typing import Any

from dbxplan.manifest.json_text import number, quoted


def document_text(document: Any) -> str:
    """Keys sorted, two spaces a level, what HTML would misread escaped."""
    return "".join(_pieces(document, "\n"))


def _pieces(value: Any, line: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        mark = "{"
        for name in sorted(value):
            yield f"{mark}{line}  {quoted(str(name))}: "
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
        yield quoted(value)
    elif isinstance(value, float):
        yield number(value)
    else:
        yield json.dumps(value)
