"""Local paths become relative to the bundle root: they are written relative to their file. (§6.1)"""

import posixpath

from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import file_flag, is_local
from dbxplan.manifest.paths import Place, is_relative, places
from dbxplan.manifest.tree import marks_in


def anchor_paths(document: Document) -> None:
    for kind, key, body in document.resources():
        language = document.language(kind)
        for place in places(body, language, ("resources", kind, key)) if language else ():
            anchored = _anchored(document, place)
            if anchored is not None:
                if _is_old_style(document, kind, key, place, anchored):
                    return
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


def _is_old_style(document: Document, kind: str, key: str, place: Place, anchored: str) -> bool:
    """Paths used to be relative to the first definition of the resource: such a path is told, not guessed."""
    if place.mode in ("dependency", "glob"):
        return False
    marks = marks_in(place.container, place.key)
    folder, first = document.folder_of(marks), document.folder_of(document.marks("resources", kind, key))
    if folder == first or (document.root / anchored).exists():
        return False
    old = posixpath.normpath(posixpath.join(first, place.text))
    if not (document.root / old).exists():
        return False
    file = document.places(document.marks("resources", kind, key))[0].file
    document.error(
        f"path {place.text} is defined relative to the {first or '.'} directory ({file}). Please update the path to be "
        "relative to the file where it is defined or use earlier version of CLI (0.261.0 or earlier).",
        at=marks,
    )
    return True
