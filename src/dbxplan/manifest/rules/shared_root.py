"""A root path that every user can write to. (§8.1)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map


def is_shared(path: str) -> bool:
    return path.startswith("/Workspace/Shared/") or path == "/Workspace/Shared"


def warn_of_shared_root(document: Document) -> None:
    root = document.text("workspace", "root_path")
    if not is_shared(root):
        return
    for entry in document.tree.get("permissions") or ():
        if isinstance(entry, Map) and entry.get("group_name") == "users" and entry.get("level") == "CAN_MANAGE":
            return
    document.warn(f"the bundle root path {root} is writable by all workspace users")
