"""Keys of resources: no references in them, and each used once in the bundle. (§1.6)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.kinds import SINGULARS
from dbxplan.manifest.references import has_reference
from dbxplan.manifest.tree import Map, Marks, Path, all_of, as_map, text_of


def keys_are_literal(document: Document) -> None:
    sections: list[Path] = [("resources",)]
    sections.extend(("targets", name, "resources") for name in as_map(document.tree.get("targets")))
    if "resources" in document.tree and document.tree["resources"] is None:
        document.error("resources: is null; give it a body or leave it out")
        return
    for section in sections:
        if section == ("resources",) and isinstance(document.value(*section), str):
            document.error("resources cannot be a reference")
            return
        for path, marks in _resources(document, section):
            if has_reference(path[-1]):
                document.error(f'resource key "{path[-1]}" must not contain variable references', path, at=marks)


def keys_are_unique(document: Document) -> None:
    seen: dict[str, list[tuple[Path, Marks]]] = {}
    for path, places in _resources(document, ("resources",)):
        seen.setdefault(str(path[-1]), []).append((path, places))
    for name in as_map(document.tree.get("scripts")):
        seen.setdefault(name, []).append((("scripts", name), document.marks("scripts", name)))
    if isinstance(document.tree.get("scripts"), str):
        document.error("scripts cannot be a reference")
    for key, uses in seen.items():
        marks = {mark for _, at in uses for mark in all_of(at)}
        if len(uses) > 1 or len(marks) > 1:
            paths = sorted({path for path, _ in uses}, key=text_of)
            ordered = tuple(sorted(marks, key=lambda mark: document.places(mark)[0]))
            summary = f"multiple resources or scripts have been defined with the same key: {key}"
            document.error(summary, *paths, at=ordered)


def _resources(document: Document, section: Path) -> "list[tuple[Path, Marks]]":
    return [
        ((*section, kind, key), entries.at.get(key, ()))
        for kind, entries in as_map(document.value(*section)).items()
        if isinstance(entries, Map)
        for key in entries
    ]


def null_resources(document: Document) -> None:
    for path, marks in _resources(document, ("resources",)):
        if document.value(*path) is None:
            kind, key = path[1:]
            document.error(f"{SINGULARS.get(str(kind), kind)} {key} is not defined", path, at=marks)


def bodies_are_there(document: Document) -> None:
    """A reference to another resource cannot stand for a whole one. No location either."""
    for path, _ in _resources(document, ("resources",)):
        if isinstance(document.value(*path), str):
            document.error(f"{text_of(path)} is still a reference, where its fields are looked for")
            return


def keys_are_there(document: Document) -> None:
    """No location: the language gives none."""
    for path, _ in _resources(document, ("resources",)):
        if path[-1] == "":
            document.error(f"{text_of(path[:-1])} has a resource whose key is empty; give it one")
            return
