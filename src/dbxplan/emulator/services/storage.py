"""The storage behind volumes, as its clouds have it. Uploads that can be resumed:
https://cloud.google.com/storage/docs/performing-resumable-uploads"""

import hashlib
import re

from dbxplan.emulator import signed, unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, Response
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services import files, uploads

routes = Routes()
PART = signed.PREFIX + "parts/{token}"
RESUMABLE = signed.PREFIX + "resumable/{token}"
GO_ON, GONE = 308, 499
CONTENT_RANGE = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)")


@routes("PUT", PART, open=True, raw=True)
def put_part(call: Call) -> Response:
    token = call.path["token"]
    signed.check(call, f"parts/{token}")
    _session(call, token)
    etag = f'"{hashlib.md5(call.request.body, usedforsecurity=False).hexdigest()}"'
    uploads.keep(call, token, int(call.text("part")), call.request.body, etag=etag)
    return Response(200, b"", {"etag": etag})


@routes("DELETE", signed.PREFIX + "aborted/{token}", open=True, raw=True)
def abort(call: Call) -> Response:
    token = call.path["token"]
    signed.check(call, f"aborted/{token}")
    _session(call, token)
    uploads.end(call, token)
    return Response(204)


@routes("PUT", RESUMABLE, open=True, raw=True)
def put_chunk(call: Call) -> Response:
    """What was there already is skipped; the chunk that names the whole length ends the upload."""
    token, content = call.path["token"], call.request.body
    signed.check(call, f"resumable/{token}")
    told = call.store.find("uploaded", token)
    if told is not None:
        return Response(200)
    session = _session(call, token)
    found = CONTENT_RANGE.fullmatch(call.request.headers.get("content-range", ""))
    if found is None or (found[1] and len(content) != int(found[2]) - int(found[1]) + 1):
        raise signed.StorageError(400, "InvalidArgument", "Content-Range must tell which bytes are sent")
    if _is_taken(call, session):
        raise signed.StorageError(412, "PreconditionFailed", "At least one of the pre-conditions you specified failed")
    have = int(session["size"])
    if found[1] and int(found[1]) <= have < int(found[2]) + 1:
        have = _kept(call, token, session, content[have - int(found[1]) :])
    if found[3] == str(have):
        uploads.finish(call, token, uploads.parts(call, token))
        call.store.put("uploaded", token, {})
        return Response(200)
    return Response(GO_ON, b"", {"range": f"bytes=0-{have - 1}"} if have else {})


@routes("DELETE", RESUMABLE, open=True, raw=True)
def cancel(call: Call) -> Response:
    token = call.path["token"]
    signed.check(call, f"resumable/{token}")
    _session(call, token)
    uploads.end(call, token)
    return Response(GONE)


@routes("GET", signed.PREFIX + "files/{path...}", open=True)
def download(call: Call) -> Response:
    signed.check(call, f"files/{call.path['path']}")
    row = call.store.find("fs", call.path["path"])
    if row is None or row.body["folder"]:
        raise signed.StorageError(404, "NoSuchKey", "The specified key does not exist.")
    return files.content(call, row)


def _session(call: Call, token: str) -> Json:
    row = call.store.find("upload", token)
    if row is None:
        raise signed.StorageError(404, "NoSuchUpload", "The specified upload does not exist. It may have ended.")
    return row.body


def _kept(call: Call, token: str, session: Json, content: bytes) -> int:
    """Bytes of the file that are there now."""
    have = int(session["size"]) + len(content)
    uploads.keep(call, token, int(session["size"]), content)
    call.store.put("upload", token, {**session, "size": have})
    return have


def _is_taken(call: Call, session: Json) -> bool:
    volume = unity.get_volume(call.store, session["volume"])
    return not session["overwrite"] and files.entry(call, volume, session["inner"]) is not None
