"""Wildcards in the paths of libraries become one entry per match. (§6.4)"""

import posixpath

from dbxplan.local import globs
from dbxplan.manifest.document import Document
from dbxplan.manifest.paths import is_relative
from dbxplan.manifest.tree import Copier, Map, Marks, Seq


def expand_globs(document: Document) -> None:
    for kind, key, body in document.resources():
        language = document.language(kind)
        for one in language.paths if language else ():
            head, star, rest = one.path.partition(".*.")
            entries = body.get(head)
            if one.expands and isinstance(entries, str):
                document.error(f"resources.{kind}.{key}.{head} is still a reference, where wildcards are looked for")
                return
            if one.expands and star and isinstance(entries, Seq):
                entries.fill(
                    [made for entry in entries.entries() for made in _expanded(document, entry, rest.split("."))]
                )


def _expanded(document: Document, entry: tuple[object, Marks], steps: list[str]) -> list[tuple[object, Marks]]:
    """One entry for each match; the entry itself where its path has no wildcard or matches nothing."""
    value, marks = entry
    text = _owner(value, steps).get(steps[-1])
    if not isinstance(text, str) or not is_relative(text) or not globs.has_magic(text):
        return [entry]
    try:
        found = globs.expand(document.root, text)
    except globs.BadPatternError as error:
        document.error(f"{text}: {error}")
        return [entry]
    made: list[tuple[object, Marks]] = []
    for path in found:
        twin = Copier().copy(value)
        _owner(twin, steps)[steps[-1]] = posixpath.relpath(path.as_posix(), document.root.as_posix())
        made.append((twin, marks))
    return made or [entry]


def _owner(entry: object, steps: list[str]) -> Map:
    """The mapping that holds the last step; an empty one where there is none."""
    for step in steps[:-1]:
        entry = entry.get(step) if isinstance(entry, Map) else None
    return entry if isinstance(entry, Map) else Map()
