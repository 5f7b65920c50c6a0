"""What the manifest may say but no plan can carry out yet: named with its place, never passed over."""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import segments
from dbxplan.manifest.tree import Path

_SECTIONS: dict[Path, str] = {
    ("experimental", "immutable_folder"): "deployments into an immutable folder are not possible yet",
}
_CHILDREN = ("permissions", "grants")


def refuse_sections(document: Document) -> None:
    for path, text in _SECTIONS.items():
        if document.value(*path):
            document.refuse(text, path)


def refuse_resources(document: Document) -> None:
    """As the manifest declares them, before rules add entries of their own."""
    for kind, key, body in document.resources():
        path = ("resources", kind, key)
        if not document.can(kind):
            document.refuse(f"{kind} cannot be managed yet", path)
            continue
        language = document.language(kind)
        for child in _CHILDREN:
            if body.get(child) and not (language and getattr(language, child)):
                document.refuse(f"{child} of {kind} cannot be set yet", (*path, child))
            elif body.get(child) and segments(f"resources.{kind}.{key}") != path:
                document.refuse(f"{child} need a key without special characters: {key!r} cannot be referred to", path)
