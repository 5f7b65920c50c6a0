"""Dashboards and alerts: objects that lie in a folder as a file, beside what their own API says of them."""

from datetime import datetime, timezone

from dbxplan.emulator import tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, absent
from dbxplan.emulator.store import Row


def folder(call: Call, given: str | None) -> str:
    """The folder that is asked for, or the caller's home; it has to be there."""
    path = tree.normal(given) if given else f"/Users/{call.caller.name}"
    row = tree.find(call.store, path)
    if row is None or row.body["object_type"] not in ("DIRECTORY", "REPO"):
        raise absent(f"Path ({given or path}) doesn't exist.")
    return path


def put(call: Call, path: str, type: str, id: str, content: str) -> None:
    """The file of an object, under the same id each time."""
    old = tree.find(call.store, path)
    kept = {key: old.body[key] for key in ("object_id", "created_at")} if old else {"created_at": call.now()}
    body = {**kept, "object_type": type, "resource_id": id, "modified_at": call.now()}
    tree.put_content(call.store, path, body, content.encode())


def move(call: Call, old: str, new: str) -> None:
    """The file takes its new name, unless another has it."""
    if old == new:
        return
    refuse_taken(call, new)
    row = tree.find(call.store, old)
    assert row is not None
    call.store.delete(tree.KIND, old)
    tree.put(call.store, new, row.body)


def refuse_taken(call: Call, path: str) -> None:
    if tree.find(call.store, path):
        status, code = (400, "RESOURCE_ALREADY_EXISTS") if call.options.perturb else (409, "ALREADY_EXISTS")
        raise ApiError(status, code, f"Node named '{path.rpartition('/')[2]}' already exists")


def there(call: Call, row: Row, path: str) -> bool:
    """Whether its file is: who deletes that deletes the object."""
    node = tree.find(call.store, path)
    return node is not None and node.body.get("resource_id") == row.id


def stamp(milliseconds: int) -> str:
    """RFC 3339."""
    return datetime.fromtimestamp(milliseconds / 1000, timezone.utc).isoformat(timespec="milliseconds")[:-6] + "Z"
