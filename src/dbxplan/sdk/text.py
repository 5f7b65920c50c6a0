"""Text as JSON may hold it, and no file and no terminal takes it."""

import re
from typing import Any

HALVES = re.compile(rb"\\u[dD][89a-fA-F]")  # of characters, written as escapes: most make whole ones


def whole(value: Any) -> Any:
    """The value with U+FFFD in place of each half of a character."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {whole(name): whole(item) for name, item in value.items()}
    return [whole(item) for item in value] if isinstance(value, list) else value
