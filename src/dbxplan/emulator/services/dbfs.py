"""The old file system of a workspace. API: https://docs.databricks.com/api/workspace/dbfs"""

import base64
import binascii
import posixpath
from uuid import uuid4

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("files")
PATH = "/api/2.0/dbfs/"
BLOCK = 1024 * 1024
KIND, HANDLE = "dbfs", "dbfs_handle"


@routes("POST", PATH + "create", "dbfs.create")
def create(call: Call) -> Json:
    path = absolute(call.body["path"])
    refuse_taken(call, path)
    handle, blob = call.store.next("dbfs_handle"), uuid4().hex
    call.store.put_blob(blob, b"")
    call.store.put(HANDLE, str(handle), {"path": path, "blob": blob, "overwrite": bool(call.body.get("overwrite"))})
    return {"handle": handle}


@routes("POST", PATH + "add-block", "dbfs.add_block")
def add_block(call: Call) -> Json:
    blob = opened(call).body["blob"]
    call.store.put_blob(blob, (call.store.blob(blob) or b"") + decoded(call.body["data"]))
    return {}


@routes("POST", PATH + "close", "dbfs.close")
def close(call: Call) -> Json:
    row = opened(call)
    call.store.delete(HANDLE, row.id)
    put_file(call, row.body["path"], row.body["blob"])
    return {}


@routes("POST", PATH + "put", "dbfs.put")
def put(call: Call) -> Json:
    path = absolute(call.body["path"])
    refuse_taken(call, path)
    blob = uuid4().hex
    call.store.put_blob(blob, decoded(call.body.get("contents", "")))
    put_file(call, path, blob)
    return {}


@routes("GET", PATH + "get-status", "dbfs.get_status")
def get_status(call: Call) -> Json:
    return shown(find(call, absolute(call.query["path"])))


@routes("GET", PATH + "list", "dbfs.list")
def list_(call: Call) -> Json:
    """A file is a list of itself."""
    row = find(call, absolute(call.query["path"]))
    rows = sorted(call.store.children(KIND, row.id), key=lambda one: one.id) if row.body["is_dir"] else [row]
    return {"files": [shown(one) for one in rows]} if rows else {}


@routes("GET", PATH + "read", "dbfs.read")
def read(call: Call) -> Json:
    row = find(call, absolute(call.query["path"]))
    if row.body["is_dir"]:
        raise invalid(f"Cannot read directory {row.id}")
    offset, length = int(call.query.get("offset", 0)), int(call.query.get("length", BLOCK // 2))
    if offset < 0 or length < 0:
        raise invalid("Offset and length must not be negative")
    if length > BLOCK:
        raise ApiError(400, "MAX_READ_SIZE_EXCEEDED", f"Read length {length} exceeds the maximum of {BLOCK} bytes")
    data = (call.store.blob(row.alt) or b"")[offset : offset + length]
    return {"bytes_read": len(data), "data": base64.b64encode(data).decode()}


@routes("POST", PATH + "mkdirs", "dbfs.mkdirs")
def mkdirs(call: Call) -> Json:
    make_folders(call, absolute(call.body["path"]))
    return {}


@routes("POST", PATH + "move", "dbfs.move")
def move(call: Call) -> Json:
    source, target = absolute(call.body["source_path"]), absolute(call.body["destination_path"])
    row = find(call, source)
    if (there := call.store.find(KIND, target)) and there.body["is_dir"]:
        target = posixpath.join(target, posixpath.basename(source))
    if call.store.find(KIND, target):
        raise taken(target)
    if (target + "/").startswith(source + "/"):
        raise invalid(f"Cannot move {source} into itself")
    make_folders(call, posixpath.dirname(target))
    for one in (row, *call.store.under(KIND, source + "/")):
        call.store.delete(KIND, one.id)
        keep(call, target + one.id[len(source) :], one.body, one.alt)
    return {}


@routes("POST", PATH + "delete", "dbfs.delete")
def delete(call: Call) -> Json:
    """What is not there is deleted already."""
    path = absolute(call.body["path"])
    row = call.store.find(KIND, path)
    below = call.store.under(KIND, path.rstrip("/") + "/") if row else []
    if below and not call.body.get("recursive"):
        raise ApiError(400, "IO_ERROR", f"The directory {path} is not empty; recursive is needed to delete it")
    for one in (*([row] if row else []), *below):
        call.store.delete(KIND, one.id)
        if one.alt:
            call.store.delete_blob(one.alt)
    return {}


def absolute(path: str) -> str:
    plain = path.removeprefix("dbfs:")
    if not plain.startswith("/"):
        raise invalid(f"Path must be absolute: {path}")
    return "/" + posixpath.normpath(plain).strip("/")


def find(call: Call, path: str) -> Row:
    if path == "/":
        make_folders(call, path)
    row = call.store.find(KIND, path)
    if row is None:
        raise absent(f"No file or directory exists on path {path}.")
    return row


def opened(call: Call) -> Row:
    row = call.store.find(HANDLE, str(call.body["handle"]))
    if row is None:
        raise absent(f"No handle exists with id {call.body['handle']}.")
    return row


def refuse_taken(call: Call, path: str) -> None:
    row = call.store.find(KIND, path)
    if path == "/" or (row and (row.body["is_dir"] or not call.body.get("overwrite"))):
        raise taken(path)


def taken(path: str) -> ApiError:
    return ApiError(400, "RESOURCE_ALREADY_EXISTS", f"A file or directory already exists at the input path {path}.")


def decoded(data: str) -> bytes:
    """Blocks are counted as bytes of the file."""
    try:
        block = base64.b64decode(data, validate=True)
    except binascii.Error:
        raise invalid("The data is not base64") from None
    if len(block) > BLOCK:
        raise ApiError(400, "MAX_BLOCK_SIZE_EXCEEDED", f"A block has at most {BLOCK} bytes, this one {len(block)}")
    return block


def put_file(call: Call, path: str, blob: str) -> None:
    if (old := call.store.find(KIND, path)) and old.alt:
        call.store.delete_blob(old.alt)
    make_folders(call, posixpath.dirname(path))
    size = len(call.store.blob(blob) or b"")
    keep(call, path, {"is_dir": False, "file_size": size, "modification_time": call.now()}, blob)


def make_folders(call: Call, path: str) -> None:
    row = call.store.find(KIND, path)
    if row is not None and not row.body["is_dir"]:
        raise taken(path)
    if row is None:
        if path != "/":
            make_folders(call, posixpath.dirname(path))
        keep(call, path, {"is_dir": True, "file_size": 0, "modification_time": call.now()}, "")


def keep(call: Call, path: str, body: Json, blob: str) -> None:
    call.store.put(KIND, path, body, parent=posixpath.dirname(path) if path != "/" else "", alt=blob)


def shown(row: Row) -> Json:
    return {"path": row.id, **row.body}
