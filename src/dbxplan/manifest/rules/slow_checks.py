"""What only `validate` checks, since it looks at every file or at the workspace. (§7.3, §8.1)"""

import os.path
from collections.abc import Iterator
from typing import Any

from dbxplan.local import files as local_files
from dbxplan.local import git
from dbxplan.local.ignore import Patterns
from dbxplan.manifest.document import Document
from dbxplan.manifest.model import LookUpError
from dbxplan.manifest.rules.permissions import PRINCIPALS
from dbxplan.manifest.rules.shared_root import is_shared
from dbxplan.manifest.tree import as_map, as_seq
from dbxplan.resources.levels import rank

Json = dict[str, Any]


def check_files(document: Document) -> None:
    """Whether anything is to be synced."""
    sync = as_map(document.tree.get("sync"))
    if not as_seq(sync.get("paths")):
        return
    for path in as_seq(sync["paths"]):
        if not os.path.exists(document.sync_root / str(path)):
            document.error(f"cannot list files: stat {path}: no such file or directory")
            document.error(f"stat {path}: no such file or directory")
            return
    if next(_synced(document), None) is not None:
        return
    text = "There are no files to sync, please check your .gitignore"
    if as_seq(sync.get("exclude")):
        path = ("sync", "exclude")
        document.warn(f"{text} and sync.exclude configuration", path, at=document.marks(*path))
    else:
        document.warn(text)


def _synced(document: Document) -> Iterator[str]:
    root, top = document.sync_root.resolve(), document.context.git.root
    lists = {name: [str(entry) for entry in as_seq(document.value("sync", name))] for name in ("paths", "include")}
    unwanted = Patterns(str(entry) for entry in as_seq(document.value("sync", "exclude"))).fit
    ignored = git.ignore_files(top, document.context.environ)
    below = root if top is None else top.resolve()
    yield from (
        name
        for found in (
            local_files.project(root, lists["paths"], top=below, excludes=ignored),
            local_files.fitting(root, lists["include"]),
            local_files.internal(root, document.target),
        )
        for name in found
        if not unwanted(name)
    )


def check_patterns(document: Document) -> None:
    """Patterns are held against what lies below the bundle's own root, also where the sync root is higher."""
    for name in ("exclude", "include"):
        for index, pattern in enumerate(as_seq(document.value("sync", name))):
            if next(local_files.fitting(document.root, [str(pattern).removeprefix("!")]), None) is None:
                path = ("sync", name, index)
                document.warn(f"Pattern {pattern} does not match any files", path, at=document.marks(*path))


def check_folders(document: Document) -> None:
    """Who may do more with the bundle's folders than its permissions say."""
    declared = [as_map(entry) for entry in as_seq(document.tree.get("permissions"))]
    for path in _folders(document) if declared else ():
        try:
            found = document.context.access_of(path)
        except LookUpError as error:
            document.error(str(error))
            continue
        more = [entry for entry in map(_highest, found) if entry and not any(_covers(one, entry) for one in declared)]
        if more:
            lines = [
                f"- {entry['level']}: {next(entry[each] for each in PRINCIPALS if each in entry)}" for entry in more
            ]
            document.warn(
                "workspace folder has permissions not configured in bundle",
                detail="\n".join([f"These apply to {path}; declare them, or remove them there:", *lines]),
            )


def _folders(document: Document) -> Iterator[str]:
    """The root, and those of the bundle's folders that lie elsewhere."""
    root = document.text("workspace", "root_path")
    further = [document.text("workspace", f"{name}_path") for name in ("artifact", "file", "state", "resource")]
    outside = [path for path in further if path and not path.startswith(f"{root.rstrip('/')}/")]
    return (path for path in (root, *outside) if not path.startswith("/Volumes/") and not is_shared(path))


def _highest(entry: Json) -> Json:
    """One entry of an access list as the bundle writes it; nothing for administrators, who are on every list."""
    levels = [str(one.get("permission_level")) for one in entry.get("all_permissions") or ()]
    if entry.get("group_name") == "admins" or not levels:
        return {}
    level = max(("CAN_VIEW" if one == "CAN_READ" else one for one in levels), key=rank)
    return {"level": level, **{field: entry[field] for field in PRINCIPALS if entry.get(field)}}


def _covers(declared: Json, entry: Json) -> bool:
    same = all((declared.get(field) or None) == entry.get(field) for field in PRINCIPALS)
    return same and rank(str(declared.get("level"))) >= rank(entry["level"])
