"""Immutable folders: an archive goes up once, under an id that its sender gives. There is no page of this call.

The folder is that of the caller, and takes no further change.
"""

import io
import posixpath
from zipfile import BadZipFile, ZipFile

from dbxplan.emulator import multipart, notebooks, tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.workspace import make_folders, missing

routes = Routes()
FOLDER = ".snapshots"
NEEDED = ("snapshot_id", "bundle_id")


@routes("POST", "/api/2.0/repos/snapshots", raw=True)
def upload(call: Call) -> Json:
    fields, content = multipart.parse(call.request.headers.get("content-type", ""), call.request.body)
    bundle, id = (fields.get(name) or missing(name) for name in reversed(NEEDED))
    path = f"/Users/{call.caller.id}/{FOLDER}/{bundle}/{id}"
    if tree.find(call.store, path) is None:
        try:
            with ZipFile(io.BytesIO(content)) as archive:
                _unpack(call, archive, path)
        except BadZipFile:
            raise invalid("The file is no zip archive") from None
    return {"snapshot": {"path": f"/Workspace{path}"}}


def _unpack(call: Call, archive: ZipFile, top: str) -> None:
    make_folders(call, top)
    for name in archive.namelist():
        if name.endswith("/"):
            continue
        path, body, content = notebooks.imported(posixpath.normpath(f"{top}/{name}"), archive.read(name), "AUTO", None)
        if not path.startswith(f"{top}/"):
            raise invalid(f"The archive has a file outside of it: {name}")
        make_folders(call, tree.parent(path))
        now = call.now()
        size = {"size": len(content)} if body["object_type"] == "FILE" else {}
        tree.put_content(call.store, path, {"created_at": now, **body, "modified_at": now, **size}, content)
