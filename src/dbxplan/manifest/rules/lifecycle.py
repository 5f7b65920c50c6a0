"""`lifecycle` of a resource: `ignore_changes` holds paths of its fields, of its permissions and grants, or `all`."""

from typing import TYPE_CHECKING, Any

from dbxplan.address import Element, FieldPath
from dbxplan.fields import KeyedBy, Shape, Unordered, shape_of
from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.tree import as_map, as_seq

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind

CHILDREN = ("permissions", "grants")
ALL = "all"


def check_lifecycle(document: Document) -> None:
    for kind, key, body in document.resources():
        ignored = as_map(body.get("lifecycle")).get("ignore_changes")
        for index, text in enumerate(as_seq(ignored)):
            if problem := _problem(document.registry.get(kind), str(text)):
                path = ("resources", kind, key, "lifecycle", "ignore_changes", index)
                document.error(f"ignore_changes: {problem}", path, at=document.marks(*path))


def _problem(kind: "Kind[Any] | None", text: str) -> str:
    """Why the text is no path of a field of the kind; empty where it is one, or nothing is known."""
    try:
        path = FieldPath.parse(text)
    except ValueError as error:
        return str(error)
    if not path:
        return f"name a field, or write {ALL} for every one"
    apart = kind is not None and (path.top in CHILDREN or path.top in kind.language.later)
    holder = kind.child(path.top) if kind and apart else kind
    return "" if holder is None or path == (ALL,) else misplaced(path, shape_of(holder.model), CHILDREN)


def misplaced(path: FieldPath, shape: Shape, others: tuple[str, ...] = ()) -> str:
    """Where a path leaves the shape, with the nearest name; empty where it does not. `others` are known names too."""
    for depth, segment in enumerate(path):
        here = FieldPath(path[:depth])
        if shape.form == "object":
            if segment not in shape.fields:
                words = f"{here} has no field {segment}" if here else f"there is no field {segment}"
                near = nearest(str(segment), [*shape.fields, *(() if here else others)])
                return f"{words}; {near}" if near else words
            shape = shape.fields[str(segment)]
        elif shape.form == "map":
            shape = shape.element
        elif shape.form == "list":
            if problem := _wrong_element(here, segment, shape):
                return problem
            shape = shape.element
        else:
            return "" if shape.form == "any" else f"{here} is a single value, and has nothing below it"
    return ""


def _wrong_element(here: FieldPath, segment: object, shape: Shape) -> str:
    """Elements are named by their key where they have one, else by their number."""
    keyed = shape.get(KeyedBy)
    if keyed is not None:
        words = f"{here} is a list by {', '.join(keyed.keys)}: write {here}[KEY]"
        return "" if isinstance(segment, Element) else words
    if shape.has(Unordered):
        return "" if isinstance(segment, Element) else f"{here} is a set: write {here} for all of it"
    return "" if isinstance(segment, int) else f"{here} is a list without keys: write {here}, or {here}[0]"
