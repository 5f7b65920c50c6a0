"""Defaults: set where a field is absent and the object that would hold it is there. (§9.1)"""

import posixpath
from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, from_plain, select

RESOURCE_PATH = "{resource_path}"


def set_defaults(document: Document) -> None:
    for kind, key, body in document.resources():
        language = document.language(kind)
        for path, value in language.defaults.items() if language else ():
            if value == RESOURCE_PATH:
                value = document.text("workspace", "resource_path")
            *parents, field = path.split(".")
            if not parents:
                _default(body, field, value)
                continue
            for container, last, _ in select(body, tuple(parents)):
                if isinstance(container[last], Map):
                    _default(container[last], field, value)
                elif isinstance(container[last], str):
                    document.error(f"resources.{kind}.{key}.{path}: a reference stands where {field} has a default")
                    return


def _default(owner: Map, field: str, value: Any) -> None:
    if field not in owner:
        owner[field] = from_plain(value)


def root_folders(document: Document) -> None:
    """Folders of the workspace that the API gives back with `/Workspace` before them are written so. (§9.2)"""
    for kind, _, body in document.resources():
        language = document.language(kind)
        if language is None or not language.rooted:
            continue
        path = body.get(language.rooted)
        if not isinstance(path, str | None) or (path or "") == "/Workspace" or (path or "").startswith("/Workspace/"):
            continue
        body[language.rooted] = posixpath.normpath(f"/Workspace/{path or ''}")


def annotate(document: Document) -> None:
    """What the language writes last into some kinds, over anything that stands there. (§9.3)"""
    metadata = metadata_path(document)
    for kind, _, body in document.resources():
        language = document.language(kind)
        for field, value in language.annotations.items() if language else ():
            body[field] = from_plain(_filled(value, metadata))


def metadata_path(document: Document) -> str:
    return posixpath.normpath(f"{document.text('workspace', 'state_path')}/metadata.json")


def _filled(value: Any, metadata: str) -> Any:
    if isinstance(value, str):
        return value.replace("{metadata}", metadata)
    if isinstance(value, dict):
        return {key: _filled(item, metadata) for key, item in value.items()}
    return value
