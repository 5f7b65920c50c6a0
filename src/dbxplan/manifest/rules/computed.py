"""Read-only values that follow from other fields: `volume_path`. (§5.4)"""

import re

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import is_pure, references, segments
from dbxplan.manifest.tree import UNPLACED, Map

_FIELD = re.compile(r"\{(\w+)\}")


def compute_values(document: Document) -> None:
    for kind, key, body in document.resources():
        language = document.language(kind)
        for field, template in language.computed.items() if language else ():
            if body.get(field):
                path = f"resources.{kind}.{key}.{field}"
                document.error(f"{path} is computed and read-only; remove it from the configuration")
                return
            body.put(field, _filled(document, body, template), UNPLACED)


def _filled(document: Document, body: Map, template: str) -> str:
    return _FIELD.sub(lambda found: _text(document, body.get(found[1])), template)


def _text(document: Document, value: object) -> str:
    """What a field says; a reference to another resource stands for what the manifest says there, if that is text."""
    if isinstance(value, str) and is_pure(value):
        path = segments(references(value)[0])
        known = document.value(*path) if path[0] == "resources" else None
        if isinstance(known, str):
            return known
    return "" if value is None else str(value)
