"""Alerts that stand in a `.dbalert.json` file. (§9.2)"""

import json
from typing import Any

from dbxplan.local import regular
from dbxplan.manifest.document import Document, reason
from dbxplan.manifest.normalise import Normaliser
from dbxplan.manifest.references import has_reference
from dbxplan.manifest.tree import Map, Path, Seq, as_seq, from_plain
from dbxplan.manifest.types import Type, compiled, of_text

_BESIDE = ("warehouse_id", "display_name", "file_path", "permissions", "lifecycle")
_FROM_FILE = (
    "custom_summary",
    "schedule",
    "evaluation",
    "effective_run_as",
    "run_as",
    "run_as_user_name",
    "parent_path",
    "parameters",
    "create_time",
    "owner_user_name",
    "update_time",
    "lifecycle_state",
    "id",
)
_NOT_FROM_FILE = ("display_name", "warehouse_id", "query_text")  # written there they only count as set
_LINES = {"query_lines": "query_text", "custom_description_lines": "custom_description"}


def load_alert_files(document: Document) -> None:
    for kind, key, body in document.resources("alerts"):
        path = body.get("file_path")
        if isinstance(path, str) and path and not _load(document, ("resources", kind, key), body, path):
            return


def _load(document: Document, place: Path, body: Map, path: str) -> bool:
    more = next((name for name, value in body.items() if name not in _BESIDE and value is not None), None)
    if more is not None:
        detail = f"Beside file_path only these may be set: {', '.join(_BESIDE)}."
        text = f"field {more} is not allowed in the bundle configuration."
        document.error(text, (*place, more), at=body.at.get(more, ()), detail=detail)
        return False
    content = _content(document, (*place, "file_path"), path)
    if content is None:
        return False
    for name in _FROM_FILE:
        if name in content and not _is_hollow(content[name]):
            body[name] = content[name]
    for name in _NOT_FROM_FILE:
        if name in content and body.get(name) is None:
            body[name] = ""
    for lines, field in _LINES.items():
        if content.get(lines):
            body[field] = "".join(f"{line}\n" for line in as_seq(content[lines]))
    return True


def _is_hollow(value: Any) -> bool:
    return isinstance(value, Map) and all(map(_is_hollow, value.values()))


def _content(document: Document, place: Path, path: str) -> Map | None:
    at = document.marks(*place)
    try:
        data = regular.content(document.root / path)
    except (OSError, ValueError) as error:
        document.error(f"failed to read .dbalert.json file {path}: {reason(error)}", place, at=at)
        return None
    try:
        tree = _typed(json.loads(data))
    except (ValueError, RecursionError) as error:
        document.error(f"failed to parse .dbalert.json file {path}: {error}", place, at=at)
        return None
    if has_reference(data.decode("utf-8", "replace")):
        detail = "Write the alert inline to use variables in it."
        document.error(f".alert file {path} must not contain variable interpolations.", place, at=at, detail=detail)
        return None
    return tree


def _typed(content: Any) -> Map:
    """The file's fields, of the types that alerts have. ValueError where one is of another."""
    if content is None:
        content = {}
    if not isinstance(content, dict):
        raise ValueError("it holds no object")
    tree = from_plain({name: value for name, value in content.items() if value is not None})
    normaliser = Normaliser(extension=_extension)
    normaliser.tree(tree, compiled("resources.Alert"))
    wrong = [found.summary for found in normaliser.findings if not found.unknown]
    if wrong:
        raise ValueError(wrong[0])
    for lines in _LINES:
        if not isinstance(tree.get(lines, Seq()), Seq):
            raise ValueError(f"{lines} is no list of lines")
    return Map(tree)


def _extension(body: str, field: str) -> Type | None:
    return of_text("[string]") if field in _LINES else None
