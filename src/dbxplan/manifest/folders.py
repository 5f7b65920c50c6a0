"""The bundle's `permissions` are also those of the folders that it lies in. (§8.1)"""

from collections.abc import Iterator
from typing import Final

from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.permissions import named
from dbxplan.manifest.tree import Map, Seq, as_seq
from dbxplan.resources.levels import rank

LEVELS: Final = {"CAN_MANAGE": "CAN_MANAGE", "CAN_RUN": "CAN_RUN", "CAN_VIEW": "CAN_READ"}
PATHS: Final = ("root_path", "artifact_path", "file_path", "state_path", "resource_path")
SHARED: Final = "/Workspace/Shared"


def folders(document: Document) -> Iterator[tuple[str, str]]:
    """(field, path) of each folder that no other one of the bundle encloses; what all may write to stays so."""
    held: list[str] = []
    for field in PATHS:
        if document.immutable and field in ("artifact_path", "file_path"):
            continue
        path = document.text("workspace", field).rstrip("/")
        if not path or path.startswith("/Volumes/") or any(_inside(path, each) for each in held):
            continue
        held.append(path)
        if not _inside(path, SHARED):
            yield field, path


def folder_entries(document: Document) -> Seq:
    """Everyone once, with the highest level."""
    levels: dict[tuple[str, str], str] = {}
    for entry in as_seq(document.tree.get("permissions")):
        level = LEVELS.get(str(entry.get("level"))) if isinstance(entry, Map) else None
        if level and (field := named(entry)):
            key = (field, str(entry[field]))
            levels[key] = max(levels.get(key, level), level, key=rank)
    listed = Seq()
    for (field, name), level in levels.items():
        listed.add(Map({"level": level, field: name}))
    return listed


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")
