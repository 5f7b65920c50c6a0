"""Values of secrets are references; a variable that one names has no value in the files. (§4.6)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import has_reference, is_pure, references, segments
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
    if reference[0] != "var" or len(reference) < 2:
        return
    default: Path = ("variables", reference[1], "default")
    if document.value(*default) is not None:
        at = join(document.marks(*default), document.marks(*path))
        document.error("Variable used for secret value must not have a default value", path, at=at)


def check_scope_secrets(document: Document) -> None:
    """One value each, which should not stand in the files."""
    for kind, key, body in document.resources("scope_secrets"):
        given = [name for name in ("string_value", "bytes_value") if body.get(name) is not None]
        path: Path = ("resources", kind, key)
        if len(given) != 1:
            what = "either string_value or bytes_value" if given else "string_value or bytes_value"
            document.error(f"a key of a secret scope takes {what}", path, at=document.marks(*path))
        for name in given:
            if not has_reference(body[name]):
                summary = f"{name} stands in the file for everybody to read; refer to a variable without a default"
                document.recommend(summary, (*path, name), at=document.marks(*path, name))
