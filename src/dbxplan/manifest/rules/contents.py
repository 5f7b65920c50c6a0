"""Dashboards and Genie spaces take their content from a local file or inline. (§9.2)"""

import posixpath
from pathlib import Path

from dbxplan.local import regular
from dbxplan.manifest.document import Document, reason
from dbxplan.manifest.json_text import compact
from dbxplan.manifest.normalise import kind_of
from dbxplan.manifest.paths import is_relative
from dbxplan.manifest.tree import Map, Seq
from dbxplan.resources.language import Language

GENIE = "genie_spaces"


def move_content_paths(document: Document) -> None:
    """From the bundle root to the sync root, which the files are then read from."""
    for _, _, body, _ in _bodies(document):
        path = body.get("file_path")
        if isinstance(path, str) and is_relative(path):
            whole = posixpath.normpath(posixpath.join(document.root.as_posix(), path))
            moved = posixpath.relpath(whole, document.sync_root.as_posix())
            if moved.split("/")[0] == "..":
                document.error(f"path {whole} is not contained in sync root path; add its folder to sync.paths")
                return
            body["file_path"] = moved


def read_contents(document: Document) -> None:
    for kind, _, body, language in _bodies(document):
        path = body.get("file_path")
        inline = body.get(language.content)
        if not isinstance(path, str):
            if kind == GENIE and inline is not None:
                _put_inline(document, body, language.content)
        elif kind == GENIE and inline is not None:
            text = f"both file_path and {language.content} are set; specify only one"
            document.error(text, at=body.at.get(language.content, ()))
        elif not _read(document, body, path, language):
            return


def _bodies(document: Document) -> "list[tuple[str, str, Map, Language]]":
    found = []
    for kind, key, body in document.resources():
        language = document.language(kind)
        if language is not None and language.content:
            found.append((kind, key, body, language))
    return found


def _read(document: Document, body: Map, path: str, language: Language) -> bool:
    file = Path(posixpath.join(document.sync_root.as_posix(), path.lstrip("/")))
    try:
        body[language.content] = regular.content(file).decode("utf-8", "replace")
    except (OSError, ValueError) as error:
        what = f"serialized {language.singular.replace('_', ' ')}"
        document.error(f"failed to read {what} from file_path {path}: {reason(error)}")
        return False
    body.at.pop(language.content, None)
    return True


def _put_inline(document: Document, body: Map, field: str) -> None:
    """A structure becomes the text that the API takes."""
    inline = body[field]
    if isinstance(inline, Map | Seq):
        body[field] = compact(inline)
    elif not isinstance(inline, str):
        text = f"{field} must be a string, map, or sequence, got {kind_of(inline)}"
        document.error(text, at=body.at.get(field, ()))
