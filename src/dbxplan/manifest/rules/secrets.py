"""A secret's value comes from a variable that the files say nothing of. (§4.6)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import is_pure, references, segments
from dbxplan.manifest.tree import Path, as_map, join


def check_secret_values(document: Document) -> None:
    if any(isinstance(body, str) for body in as_map(document.value("resources", "secrets")).values()):
        document.error("a secret cannot be a reference as a whole: its value must be seen to be one")
        return
    for kind, key, body in document.resources("secrets"):
        value = body.get("value")
        path: Path = ("resources", kind, key, "value")
        at = document.marks(*path)
        if not isinstance(value, str):
            document.error("Secret value must be a string", path, at=at)
        elif not is_pure(value):
            document.error("Secret value must be a variable reference", path, at=at)
        else:
            _check_variable(document, segments(references(value)[0]), path)


def _check_variable(document: Document, reference: Path, path: Path) -> None:
    if reference[0] not in ("var", "variables") or len(reference) < 2:
        document.error("Secret value must be a variable reference", path, at=document.marks(*path))
        return
    default: Path = ("variables", reference[1], "default")
    if document.value(*default) is not None:
        at = join(document.marks(*default), document.marks(*path))
        document.error("Variable used for secret value must not have a default value", path, at=at)
