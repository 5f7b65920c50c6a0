"""Artifacts may go to a volume; that volume has to be there. (§7.2)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import is_pure
from dbxplan.manifest.tree import Path, all_of

_PATH = ("workspace", "artifact_path")


def check_artifact_volume(document: Document) -> None:
    path = document.text(*_PATH)
    if not path.startswith("/Volumes/"):
        return
    names = path.split("/")[2:5]
    if len(names) < 3 or not all(names):
        _refuse(document, f"{path} is not in the form /Volumes/<catalog>/<schema>/<volume>/...")
        return
    words = document.context.volume_problem(".".join(names))
    if words:
        _refuse(document, words, *_own_volume(document, *names))


def _refuse(document: Document, words: str, *own: Path) -> None:
    at = (*all_of(document.marks(*_PATH)), *(mark for each in own for mark in all_of(document.marks(*each))))
    detail = "Apply the bundle's own volume first, without this artifact_path." if own else ""
    document.error(words, _PATH, *own, at=at, detail=detail)


def _own_volume(document: Document, catalog: str, schema: str, name: str) -> tuple[Path, ...]:
    """The volume, where the bundle declares it itself."""
    for kind, key, body in document.resources("volumes"):
        inside = str(body.get("schema_name"))
        if (body.get("catalog_name"), body.get("name")) == (catalog, name) and (
            inside == schema or (is_pure(inside) and inside.startswith("${resources.schemas."))
        ):
            return (("resources", kind, key),)
    return ()
