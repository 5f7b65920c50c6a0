"""Numbers that JSON has no word for can be neither printed nor sent. (§1.4)"""

from math import isfinite
from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Path, text_of


def check_numbers(document: Document) -> None:
    path = _not_finite(document.tree, ()) if document.may_be_infinite else None
    if path is not None:
        document.error(f"{text_of(path)} is infinite or not a number, which cannot be sent", path)


def _not_finite(value: Any, path: Path) -> Path | None:
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        kind = item.__class__
        if kind is float and not isfinite(item):
            return (*path, key)
        found = _not_finite(item, (*path, key)) if isinstance(item, dict | list) else None
        if found is not None:
            return found
    return None
