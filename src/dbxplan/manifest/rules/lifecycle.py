"""`lifecycle` of a resource: `ignore_changes` holds paths of fields."""

from dbxplan.address import FieldPath
from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Seq


def check_lifecycle(document: Document) -> None:
    for kind, key, body in document.resources():
        lifecycle = body.get("lifecycle")
        ignored = lifecycle.get("ignore_changes") if isinstance(lifecycle, Map) else None
        for index, text in enumerate(ignored if isinstance(ignored, Seq) else ()):
            try:
                FieldPath.parse(str(text))
            except ValueError as error:
                path = ("resources", kind, key, "lifecycle", "ignore_changes", index)
                document.error(str(error), path, at=document.marks(*path))
