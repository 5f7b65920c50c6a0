"""Folders, notebooks and files. API: https://docs.databricks.com/api/workspace/workspace"""

import base64
import binascii
from typing import Any

from dbxplan.emulator import git_folders, multipart, notebooks, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, absent, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("workspace")
PATH = "/api/2.0/workspace"
IMPORT_LIMIT = 10 * 1024 * 1024
KEPT_FOLDERS = frozenset(("/", "/Users", "/Shared", "/Repos"))
FORMATS = frozenset(("SOURCE", "AUTO", "RAW", "JUPYTER", "HTML", "DBC", "R_MARKDOWN"))


@routes("GET", PATH + "/get-status", "workspace.get_status")
def get_status(call: Call) -> Json:
    row = node(call, call.query["path"])
    found = shown(call, row)
    if call.flag("return_git_info") and (git := git_folders.git_info(call.store, row.id)):
        found["git_info"] = git
    return found


@routes("GET", PATH + "/list", "workspace.list")
def list_(call: Call) -> Json:
    row = node(call, call.query["path"])
    rows = tree.children(call.store, row.id) if is_folder(row) else [row]
    since = call.query.get("notebooks_modified_after") or 0
    objects = [shown(call, child) for child in rows]
    objects = [item for item in objects if item["object_type"] != "NOTEBOOK" or item["modified_at"] >= since]
    return {"objects": objects} if objects else {}


@routes("POST", PATH + "/mkdirs", "workspace.mkdirs")
def mkdirs(call: Call) -> Json:
    make_folders(call, absolute(call.body["path"]))
    return {}


@routes("POST", PATH + "/delete", "workspace.delete")
def delete(call: Call) -> Json:
    row = node(call, call.body["path"])
    if row.id in KEPT_FOLDERS:
        raise ApiError(400, "BAD_REQUEST", f"Folder {row.id} is protected")
    if is_folder(row) and not call.body.get("recursive") and tree.children(call.store, row.id):
        raise ApiError(400, "DIRECTORY_NOT_EMPTY", f"Folder ({row.id}) is not empty")
    tree.remove(call.store, row.id)
    return {}


@routes("POST", PATH + "/import", "workspace.import_")
def import_(call: Call) -> Json:
    given, content = upload(call)
    format, language = given.get("format") or "SOURCE", given.get("language")
    if len(content) > IMPORT_LIMIT:
        message = f"File size imported is ({len(content)} bytes), exceeded max size ({IMPORT_LIMIT} bytes)"
        raise ApiError(400, "MAX_NOTEBOOK_SIZE_EXCEEDED", message)
    overwrite = bool(given.get("overwrite"))
    path = absolute(given.get("path") or missing("path"))
    if format == "DBC":
        raise invalid("The emulator does not imitate archives (format DBC)")
    if format == "SOURCE" and not language:
        raise invalid("The language is required when the format is SOURCE")
    path, body, content = notebooks.imported(path, content, format, language)
    save(call, path, body, content, overwrite=overwrite, taken=400)
    return {}


@routes("POST", "/api/2.0/workspace-files/import-file/{path...}", raw=True)
def import_file(call: Call) -> Json:
    """Raw bytes; a notebook is known by its first line and loses its extension."""
    path = absolute("/" + call.path["path"].lstrip("/"))
    path, body, content = notebooks.imported(path, call.request.body, "AUTO", None)
    save(call, path, body, content, overwrite=call.flag("overwrite"), taken=409)
    return {}


@routes("GET", PATH + "/export", "workspace.export")
def export(call: Call) -> Json | Response:
    row = node(call, call.query["path"])
    if is_folder(row):
        raise invalid("The emulator does not imitate the export of folders")
    body = row.body
    content = call.store.blob(body["_blob"]) or b""
    content, extension = notebooks.exported(body, content, call.query.get("format") or "SOURCE")
    if call.flag("direct_download"):
        return Response(body=content, content_type="application/octet-stream")
    return {"content": base64.b64encode(content).decode(), "file_type": extension}


def upload(call: Call) -> tuple[Json, bytes]:
    """Fields and content, from a form or from JSON with base64."""
    kind = call.request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        fields, content = multipart.parse(kind, call.request.body)
        if fields.get("format", "SOURCE") not in FORMATS:
            raise invalid(f"Invalid value {fields['format']!r} for format")
        return {**fields, "overwrite": fields.get("overwrite", "").lower() == "true"}, content
    try:
        return call.body, base64.b64decode(call.body.get("content", ""), validate=True)
    except binascii.Error:
        raise invalid("The content is not valid base64") from None


def save(call: Call, path: str, body: Json, content: bytes, *, overwrite: bool, taken: int) -> None:
    folder = tree.find(call.store, tree.parent(path))
    if folder is None or not is_folder(folder):
        raise absent(f"The parent folder ({tree.parent(path)}) does not exist.")
    old = tree.find(call.store, path)
    if old is not None:
        was = old.body
        asked, there = body["object_type"], was["object_type"]
        if asked != there:
            raise invalid(f"Requested node type [{asked}] is different from the existing node type [{there}]")
        if not overwrite:
            raise ApiError(taken, "RESOURCE_ALREADY_EXISTS", f"Path ({path}) already exists.")
        body = {**body, "object_id": was["object_id"], "created_at": was["created_at"]}
    now = call.now()
    size = {"size": len(content)} if body["object_type"] == "FILE" else {}
    tree.put_content(call.store, path, {"created_at": now, **body, "modified_at": now, **size}, content)


def make_folders(call: Call, path: str) -> None:
    try:
        tree.make_folders(call.store, path, call.now())
    except NotADirectoryError as error:
        message = f"Cannot create directory {path}: {error} is not a directory"
        raise ApiError(400, "RESOURCE_ALREADY_EXISTS", message) from None


def node(call: Call, path: str) -> Row:
    row = tree.find(call.store, absolute(path))
    if row is None:
        raise absent(f"Path ({path}) doesn't exist.")
    return row


def absolute(path: str) -> str:
    if not path.startswith("/"):
        raise invalid(f"Path ({path}) doesn't start with '/'")
    return tree.normal(path)


def is_folder(row: Row) -> bool:
    return row.body["object_type"] in ("DIRECTORY", "REPO")


def shown(call: Call, row: Row) -> Json:
    body = tree.public(row.body)
    if call.flag("return_export_info") and body["object_type"] == "NOTEBOOK":
        body["repos_export_format"] = row.body["_format"]
    return body


def missing(field: str) -> Any:
    raise invalid(f"Missing required field: {field}")
