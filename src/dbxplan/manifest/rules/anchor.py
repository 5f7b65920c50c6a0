"""Local paths become relative to the bundle root: they are written relative to their file. (§6.1)"""

from dbxplan.manifest import urls
from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import any_file_flag, file_flag, is_local
from dbxplan.manifest.paths import HiddenPlaceError, Place, UnreadablePathError, is_relative, places
from dbxplan.manifest.tree import Marks, as_map, marks_in


def anchor_paths(document: Document) -> None:
    try:
        _anchor(document)
    except (HiddenPlaceError, UnreadablePathError) as error:
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
    if place.mode == "dependency" and not (file_flag(text) or is_local(text)):
        return None
    return _rooted(document, text, marks_in(place.container, place.key))


def _rooted(document: Document, text: str, marks: Marks) -> str:
    flags = ""
    while flag := any_file_flag(text):
        flags += flag
        text = text[len(flag) :].strip()
    if trouble := urls.problem(text):
        raise UnreadablePathError(f"{text!r} is neither a path nor a URL: {trouble}")
    return flags + (document.from_file(text, marks) if is_relative(text) else text)
