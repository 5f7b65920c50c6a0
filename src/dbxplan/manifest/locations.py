"""Where the parts of a bundle were written, for editors that lead there. (§1.10)"""

from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import UNPLACED, all_of, marks_in, select, text_of

VERSION = 1
_SHOWN = (
    ("*",),
    ("resources", "*"),
    ("resources", "*", "*"),
    ("resources", "jobs", "*", "tasks"),
    ("resources", "jobs", "*", "tasks", "*"),
)


def locations(document: Document) -> dict[str, Any]:
    """Path -> its places, the decisive one first, each as number of the file, line and column."""
    found = {
        text_of(path): document.places([mark for mark in all_of(marks_in(container, key)) if mark != UNPLACED])
        for steps in _SHOWN
        for container, key, path in select(document.tree, steps)
    }
    files = sorted({place.file for places in found.values() for place in places})
    numbers = {file: number for number, file in enumerate(files)}
    lines = {
        path: [[numbers[place.file], place.line, place.column] for place in places]
        for path, places in found.items()
        if places
    }
    return {"version": VERSION, "files": files, "locations": lines}
