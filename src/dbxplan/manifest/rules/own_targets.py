"""`targets` on a resource: the targets that it is part of; in others it is not there."""

from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.tree import Map, Path, as_map, as_seq

FIELD = "targets"


def note_targets(document: Document) -> None:
    """Their names, before one of them is merged and all are gone."""
    document.target_names = tuple(as_map(document.tree.get("targets")))


def leave_out_others(document: Document) -> None:
    for bodies in as_map(document.tree.get("resources")).values():
        for key, body in list(as_map(bodies).items()):
            if isinstance(body, Map) and FIELD in body:
                wanted = body[FIELD]
                if wanted is not None and document.target not in as_seq(wanted):
                    bodies.remove(key)
                body.remove(FIELD)


def check_names(document: Document) -> None:
    """A target that does not exist is a mistake: the resource would silently be nowhere."""
    for kind, key, body in document.resources():
        for index, name in enumerate(as_seq(body.get(FIELD))):
            if name not in document.target_names:
                path: Path = ("resources", kind, key, FIELD, index)
                there = ", ".join(document.target_names)
                hint = nearest(str(name), document.target_names) or f"there are {there}"
                document.error(f"{name}: no such target; {hint}", path, at=document.marks(*path))
