"""Local paths become relative to the bundle root: they are written relative to their file. (§6.1)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import file_flag, is_local
from dbxplan.manifest.paths import HiddenPlaceError, Place, is_relative, places
from dbxplan.manifest.tree import as_map, marks_in


def anchor_paths(document: Document) -> None:
    try:
        _anchor(document)
    except HiddenPlaceError as error:
        document.error(f"failed to normalize paths: {error}")


def _anchor(document: Document) -> None:
    if isinstance(document.tree.get("artifacts"), str):
        raise HiddenPlaceError(("artifacts",))
    for name, artifact in as_map(document.tree.get("artifacts")).items():
        if isinstance(artifact, str):
            raise HiddenPlaceError(("artifacts", name))
    for kind, entries in as_map(document.tree.get("resources")).items():
        language = document.language(kind)
        if isinstance(entries, str) and language and language.paths:
            raise HiddenPlaceError(("resources", kind))
        for key, body in as_map(entries).items() if language and language.paths else ():
            if isinstance(body, str):
                raise HiddenPlaceError(("resources", kind, key))
    for kind, key, body in document.resources():
        language = document.language(kind)
        for place in places(body, language, ("resources", kind, key)) if language else ():
            anchored = _anchored(document, place)
            if anchored is not None:
                place.container[place.key] = anchored


def _anchored(document: Document, place: Place) -> str | None:
    text = place.text
    marks = marks_in(place.container, place.key)
    if place.mode == "dependency":
        flag = file_flag(text)
        if not flag and not is_local(text):
            return None
        path = document.from_file(text[len(flag) :], marks)
        return flag + (path if flag or path.startswith(".") else f"./{path}")
    if place.mode == "local" and not is_local(text):
        return None
    return document.from_file(text, marks) if is_relative(text) else None
