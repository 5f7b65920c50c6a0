"""`include` of the root file: globs, expanded and merged in order. (§1.3)"""

import posixpath
from pathlib import Path

from dbxplan.local import globs
from dbxplan.manifest.discovery import NAMES
from dbxplan.manifest.document import Document
from dbxplan.manifest.loader.file import load
from dbxplan.manifest.merge import MergeError, merge_map
from dbxplan.manifest.rules.file_names import check_file_name
from dbxplan.manifest.tree import Marks, Seq, text_of

_ENDINGS = (".yml", ".yaml", ".json")


def include(document: Document) -> None:
    if any(mark in str(document.root) for mark in "*?[]^"):
        document.error(f"Bundle root path contains glob pattern characters: {document.root}; rename the folder")
        return
    entries = document.tree.get("include")
    names = _expanded(document, entries) if isinstance(entries, Seq) else []
    if document.failed:
        return
    for name in names:
        if not _merge_file(document, name):
            return
    _print_names(document, names)


def _expanded(document: Document, entries: Seq) -> list[str]:
    taken: dict[str, None] = {}
    for entry in entries:
        if posixpath.isabs(entry):
            document.error(f"{entry}: includes must be relative paths")
            return []
    for entry, marks in entries.entries():
        found = _matches(document, entry, marks, taken)
        if found is None:
            return []
        taken.update(dict.fromkeys(found))
    return list(taken)


def _matches(document: Document, entry: str, marks: Marks, taken: "dict[str, None]") -> list[str] | None:
    """The new files of one entry; None after an error."""
    try:
        paths = globs.expand(document.root, entry)
    except globs.BadPatternError as error:
        document.error(f"{entry}: {error}")
        return None
    if not paths and not globs.has_magic(entry):
        document.error(f"{entry} defined in 'include' section does not match any files")
        return None
    names = [_relative(path, document.root) for path in paths]
    names = [name for name in dict.fromkeys(names) if name not in taken and name not in NAMES]
    wrong = [name for name in names if not name.endswith(_ENDINGS)]
    for name in wrong:
        document.error(
            "Files in the 'include' configuration section must be YAML or JSON files.",
            at=marks,
            detail=f"The file {name} is included, but its name ends in none of {', '.join(_ENDINGS)}.",
        )
    return None if wrong else sorted(names, key=str.encode)


def _relative(path: Path, root: Path) -> str:
    return posixpath.relpath(path.as_posix(), root.as_posix())


def _merge_file(document: Document, name: str) -> bool:
    loaded = load(document, document.root / name, name)
    if loaded is None:
        return False
    tree, _ = loaded
    if "include" in tree:
        document.warn("Include section is defined outside root file", ("include",), at=tree.at.get("include", ()))
    check_file_name(document, name, tree)
    try:
        merge_map(document.tree, tree)
    except MergeError as error:
        document.error(f"failed to merge {name}: {text_of(error.path)}: {error}")
        return False
    return True


def _print_names(document: Document, names: list[str]) -> None:
    """What stays of the list are the files, and what included files list themselves."""
    entries = document.tree.get("include")
    if isinstance(entries, str):  # a reference, which is filled too late to include anything
        return
    own = document.include_length
    rest = entries.entries()[own:] if isinstance(entries, Seq) else []
    printed = Seq()
    for name in names:
        printed.add(name)
    for entry, marks in rest:
        printed.add(entry, marks)
    if printed:
        document.tree["include"] = printed
    else:
        document.tree.remove("include")
