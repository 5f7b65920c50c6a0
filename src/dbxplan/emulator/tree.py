"""The workspace tree: folders, notebooks and files by path, kept without the /Workspace prefix."""

import posixpath
from uuid import uuid4

from dbxplan.emulator.messages import Json
from dbxplan.emulator.store import Row, Transaction

KIND = "node"
ROOT = "/"


def normal(path: str) -> str:
    """`/Workspace/X/` and `/X` are the same object."""
    path = posixpath.normpath("/" + path.lstrip("/"))
    if path == "/Workspace" or path.startswith("/Workspace/"):
        path = path.removeprefix("/Workspace") or ROOT
    return path


def parent(path: str) -> str:
    return posixpath.dirname(path)


def find(store: Transaction, path: str) -> Row | None:
    return store.find(KIND, path)


def by_id(store: Transaction, object_id: str) -> Row | None:
    return store.find_alt(KIND, object_id)


def children(store: Transaction, path: str) -> list[Row]:
    return store.children(KIND, path)


def put(store: Transaction, path: str, body: Json) -> None:
    """A node with its id, new when the body brings none."""
    object_id = body.get("object_id") or 5_000_000_000_000_000 + store.next("id") * 7_919
    body = {"resource_id": str(object_id), **body, "path": path, "object_id": object_id}
    store.put(KIND, path, body, parent=parent(path) if path != ROOT else "", alt=str(object_id))


def put_content(store: Transaction, path: str, body: Json, content: bytes) -> None:
    blob = uuid4().hex
    if old := find(store, path):
        store.delete_blob(old.body.get("_blob", ""))
    store.put_blob(blob, content)
    put(store, path, {**body, "_blob": blob})


def make_folders(store: Transaction, path: str, now: int) -> None:
    """The folder and its parents. NotADirectoryError names the node that is none."""
    missing = []
    while (row := find(store, path)) is None:
        missing.append(path)
        if path == ROOT:
            break
        path = parent(path)
    if row is not None and row.body["object_type"] not in ("DIRECTORY", "REPO"):
        raise NotADirectoryError(path)
    for made in reversed(missing):
        put(store, made, {"object_type": "DIRECTORY", "created_at": now, "modified_at": now})


def remove(store: Transaction, path: str) -> None:
    """The node and everything below it."""
    for row in [*store.under(KIND, path.rstrip("/") + "/"), find(store, path)]:
        if row is not None:
            store.delete_blob(row.body.get("_blob", ""))
            store.delete(KIND, row.id)


def ancestors(path: str) -> list[str]:
    """The folders above, the nearest first."""
    found = []
    while path != ROOT:
        path = parent(path)
        found.append(path)
    return found


def public(body: Json) -> Json:
    """What a client sees of a node."""
    return {key: value for key, value in body.items() if not key.startswith("_")}
