"""Entries of a list with the same key are one entry. (§3.3)"""

from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.merge import MergeError, merge
from dbxplan.manifest.tree import Map, Marks, Seq, join
from dbxplan.resources.language import Merge


def merge_keyed_lists(document: Document) -> None:
    for kind, key, body in document.resources():
        language = document.language(kind)
        for how in language.merges if language else ():
            entries = body.get(how.path)
            if how.path == "grants" and isinstance(entries, str):
                document.error(f"resources.{kind}.{key}.grants cannot be a reference")
                return
            if isinstance(entries, Seq) and not _is_merged(entries, how):
                try:
                    entries.fill(_merged(entries, how))
                except MergeError as error:
                    document.error(f"failed to merge resources.{kind}.{key}.{how.path}: {error}")


def _is_merged(entries: Seq, how: Merge) -> bool:
    """The common case: every key is there and different, in the order that is wanted."""
    keys: list[Any] = [entry.get(how.key) if isinstance(entry, Map) else None for entry in entries]
    if any(not isinstance(key, str) or (how.fold and key != key.lower()) for key in keys):
        return False
    distinct = len(set(keys)) == len(keys)
    return distinct and how.path != "grants" and (not how.sort or keys == sorted(keys, key=str.encode))


def _merged(entries: Seq, how: Merge) -> list[tuple[Any, Marks]]:
    made: dict[str, tuple[Any, Marks]] = {}
    for entry, marks in entries.entries():
        entry = entry if isinstance(entry, Map) else Map()
        key = _key(entry, how)
        if key not in made:
            made[key] = (entry, marks)
        elif how.override:
            made[key] = (entry, join(made[key][1], marks))
        else:
            made[key] = merge(*made[key], entry, marks)
    for key, (entry, _) in made.items():
        entry[how.key] = key
        if how.path == "grants":
            _distinct(entry.get("privileges"))
    if how.sort:
        return [made[key] for key in sorted(made, key=str.encode)]
    return list(made.values())


def _key(entry: Map, how: Merge) -> str:
    value = entry.get(how.key)
    key = value if isinstance(value, str) else how.default
    return key.lower() if how.fold else key


def _distinct(privileges: object) -> None:
    if isinstance(privileges, Seq):
        seen: dict[Any, tuple[Any, Marks]] = {}
        for value, marks in privileges.entries():
            seen.setdefault(value, (value, marks))
        privileges.fill(list(seen.values()))
