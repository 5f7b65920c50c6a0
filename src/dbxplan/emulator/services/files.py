"""Files in volumes. API: https://docs.databricks.com/api/workspace/files"""

import posixpath
import re
from email.utils import formatdate, parsedate_to_datetime
from uuid import uuid4

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, absent, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("files")
FILE = "/api/2.0/fs/files/{path...}"
FOLDER = "/api/2.0/fs/directories/{path...}"
PAGE = 1000
RANGE = re.compile(r"bytes=(\d+)-(\d*)")


@routes("PUT", FILE, raw=True)
def upload(call: Call) -> Response:
    volume, inner = place(call)
    write(call, volume, inner, call.request.body, call.flag("overwrite"))
    return Response(204)


@routes("GET", FILE)
def download(call: Call) -> Response:
    return content(call, file(call))


@routes("HEAD", FILE)
def metadata(call: Call) -> Response:
    row = file(call)
    length = {"content-length": str(row.body["size"])}
    return Response(200, b"", {**stamp(row), **length}, "application/octet-stream")


@routes("DELETE", FILE)
def delete(call: Call) -> Response:
    row = file(call)
    call.store.delete_blob(row.alt)
    call.store.delete("fs", row.id)
    return Response(204)


@routes("PUT", FOLDER, raw=True)
def create_folder(call: Call) -> Response:
    volume, inner = place(call)
    old = entry(call, volume, inner)
    if old is not None and not old.body["folder"]:
        raise ApiError(409, "ALREADY_EXISTS", f"A file exists at {call.path['path']}")
    if inner and old is None:
        make_parents(call, volume, inner)
        put(call, volume, inner, None)
    return Response(204)


@routes("GET", FOLDER)
def list_folder(call: Call) -> Json:
    volume, inner = folder(call)
    start = int(call.text("page_token") or 0)
    size = int(call.text("page_size") or 0) or PAGE
    rows = sorted(call.store.children("fs", f"{volume.body['volume_id']}/{inner}"), key=lambda row: row.name)
    answer: Json = {"contents": [shown(volume, row) for row in rows[start : start + size]]}
    return {**answer, "next_page_token": str(start + size)} if len(rows) > start + size else answer


@routes("HEAD", FOLDER)
def folder_metadata(call: Call) -> Response:
    folder(call)
    return Response(200)


@routes("DELETE", FOLDER)
def delete_folder(call: Call) -> Response:
    volume, inner = folder(call)
    if not inner:
        raise invalid("A volume's own directory can not be deleted")
    id = f"{volume.body['volume_id']}/{inner}"
    if call.store.children("fs", id):
        raise ApiError(400, "DIRECTORY_NOT_EMPTY", f"The directory {call.path['path']} is not empty")
    call.store.delete("fs", id)
    return Response(204)


def place(call: Call, path: str = "") -> tuple[Row, str]:
    """The volume, and the path in it without slashes around; of the call unless another `path` is given."""
    parts = posixpath.normpath("/" + (path or call.path["path"]).lstrip("/")).split("/")[1:]
    if len(parts) < 4 or parts[0] != "Volumes":
        raise invalid(f"/{'/'.join(parts)} is not a path in a volume: /Volumes/<catalog>/<schema>/<volume>/...")
    return unity.get_volume(call.store, ".".join(parts[1:4])), "/".join(parts[4:])


def entry(call: Call, volume: Row, inner: str) -> Row | None:
    return call.store.find("fs", f"{volume.body['volume_id']}/{inner}")


def file(call: Call, path: str = "") -> Row:
    volume, inner = place(call, path)
    row = entry(call, volume, inner)
    if row is None or row.body["folder"]:
        raise absent(f"The file being accessed is not found: {shown_path(volume, inner)}", "NOT_FOUND")
    return row


def content(call: Call, row: Row) -> Response:
    """All of a file, or the range that is asked for."""
    whole = call.store.blob(row.alt) or b""
    headers, kind = {**stamp(row), "accept-ranges": "bytes"}, "application/octet-stream"
    known = call.request.headers.get("if-unmodified-since")
    if known and row.body["modified"] // 1000 > parsedate_to_datetime(known).timestamp():
        return Response(412, b"", headers, kind)
    asked = RANGE.fullmatch(call.request.headers.get("range", ""))
    if asked is None:
        return Response(200, whole, headers, kind)
    first, last = int(asked[1]), min(int(asked[2] or len(whole)), len(whole) - 1)
    if first > last:
        return Response(416, b"", {**headers, "content-range": f"bytes */{len(whole)}"}, kind)
    told = {**headers, "content-range": f"bytes {first}-{last}/{len(whole)}"}
    return Response(206, whole[first : last + 1], told, kind)


def write(call: Call, volume: Row, inner: str, given: bytes, overwrite: bool) -> None:
    """A whole file, with the folders above it."""
    refuse_taken(call, volume, inner, overwrite)
    make_parents(call, volume, inner)
    if old := entry(call, volume, inner):
        call.store.delete_blob(old.alt)
    put(call, volume, inner, given)


def refuse_taken(call: Call, volume: Row, inner: str, overwrite: bool) -> None:
    old = entry(call, volume, inner)
    if old is not None and old.body["folder"]:
        raise ApiError(409, "ALREADY_EXISTS", f"A directory exists at {shown_path(volume, inner)}")
    if old is not None and not overwrite:
        raise ApiError(409, "ALREADY_EXISTS", f"The file being created already exists: {shown_path(volume, inner)}")
    if not inner:
        raise invalid("A file needs a name below its volume")


def folder(call: Call) -> tuple[Row, str]:
    volume, inner = place(call)
    row = entry(call, volume, inner)
    if inner and (row is None or not row.body["folder"]):
        raise absent(f"The directory being accessed is not found: /{call.path['path'].lstrip('/')}", "NOT_FOUND")
    return volume, inner


def make_parents(call: Call, volume: Row, inner: str) -> None:
    above = posixpath.dirname(inner)
    if above and entry(call, volume, above) is None:
        make_parents(call, volume, above)
        put(call, volume, above, None)


def put(call: Call, volume: Row, inner: str, content: bytes | None) -> None:
    """A file with its content, or a folder without."""
    id, blob = f"{volume.body['volume_id']}/{inner}", ""
    body = {"folder": content is None, "modified": call.now(), "size": len(content or b"")}
    if content is not None:
        blob = uuid4().hex
        call.store.put_blob(blob, content)
    parent = f"{volume.body['volume_id']}/{posixpath.dirname(inner)}"
    call.store.put("fs", id, body, parent=parent, name=posixpath.basename(inner), alt=blob)


def shown_path(volume: Row, inner: str) -> str:
    return f"/Volumes/{volume.id.replace('.', '/')}/{inner}"


def shown(volume: Row, row: Row) -> Json:
    item = {"path": shown_path(volume, row.id.partition("/")[2]), "name": row.name}
    if row.body["folder"]:
        return {**item, "path": item["path"] + "/", "is_directory": True, "last_modified": row.body["modified"]}
    return {**item, "is_directory": False, "file_size": row.body["size"], "last_modified": row.body["modified"]}


def stamp(row: Row) -> dict[str, str]:
    return {"last-modified": formatdate(row.body["modified"] / 1000, usegmt=True)}
