"""Defaults: set where a field is absent and the object that would hold it is there. (§9.1)"""

from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, from_plain, select


def set_defaults(document: Document) -> None:
    for kind, _, body in document.resources():
        language = document.language(kind)
        for path, value in language.defaults.items() if language else ():
            *parents, field = path.split(".")
            if not parents:
                _default(body, field, value)
                continue
            for container, key, _ in select(body, tuple(parents)):
                if isinstance(container[key], Map):
                    _default(container[key], field, value)


def _default(owner: Map, field: str, value: Any) -> None:
    if field not in owner:
        owner[field] = from_plain(value)


def annotate(document: Document) -> None:
    """What the language writes last into some kinds, over anything that stands there. (§9.3)"""
    metadata = metadata_path(document)
    for kind, _, body in document.resources():
        language = document.language(kind)
        for field, value in language.annotations.items() if language else ():
            body[field] = from_plain(_filled(value, metadata))


def metadata_path(document: Document) -> str:
    return f"{document.text('workspace', 'state_path')}/metadata.json"


def _filled(value: Any, metadata: str) -> Any:
    if isinstance(value, str):
        return value.replace("{metadata}", metadata)
    if isinstance(value, dict):
        return {key: _filled(item, metadata) for key, item in value.items()}
    return value
