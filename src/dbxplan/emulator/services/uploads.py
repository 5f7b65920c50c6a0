"""Large files of volumes: sessions of uploads, and addresses of the storage behind them.

Which way files are sent is the option `uploads`: in `parts` (as on AWS and Azure), `resumable` (as on Google Cloud), or
`single` (as where the storage is not reached from outside: clients then send them in one piece).
"""

from typing import Any
from uuid import uuid4

from dbxplan.emulator import signed, unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services import files
from dbxplan.emulator.store import Row

routes = Routes("files")
FS = "/api/2.0/fs"
MOST_PARTS = 10_000


@routes("POST", files.FILE)
def begin_or_end(call: Call) -> Json:
    actions = {"initiate-upload": begin, "complete-upload": complete}
    action = actions.get(call.text("action"))
    if action is None:
        raise invalid(f"action must be one of {', '.join(actions)}")
    return action(call)


def begin(call: Call) -> Json:
    volume, inner = files.place(call)
    files.refuse_taken(call, volume, inner, call.flag("overwrite"))
    token = uuid4().hex
    session = {"volume": volume.id, "inner": inner, "overwrite": call.flag("overwrite"), "size": 0}
    call.store.put("upload", token, session)
    kind = "resumable_upload" if call.options.uploads == "resumable" else "multipart_upload"
    return {kind: {"session_token": token}}


def complete(call: Call) -> Json:
    """The parts that are told, in their order, become the file."""
    if call.text("upload_type") != "multipart":
        raise invalid("upload_type must be multipart")
    token = call.text("session_token")
    session(call, token)
    told, kept = call.body.get("parts") or [], {row.body["number"]: row for row in parts(call, token)}
    numbers = [one.get("part_number") for one in told]
    if not numbers or numbers != sorted(set(numbers)):
        raise invalid("parts must be given, each once and in the order of their numbers")
    for one in told:
        row = kept.get(one["part_number"])
        if row is None or row.body["etag"].strip('"') != str(one.get("etag", "")).strip('"'):
            raise invalid(f"part {one['part_number']} was not uploaded, or has another etag")
    finish(call, token, [kept[number] for number in numbers])
    return {}


@routes("POST", f"{FS}/create-upload-part-urls")
def create_part_urls(call: Call) -> Json:
    reached(call)
    token, first, count = (call.body.get(name) for name in ("session_token", "start_part_number", "count"))
    session(call, str(token))
    if (
        not isinstance(first, int)
        or not isinstance(count, int)
        or first < 1
        or not 1 <= first + count - 1 <= MOST_PARTS
    ):
        raise invalid(f"start_part_number and count must name parts from 1 to {MOST_PARTS}")
    expires = signed.until(str(call.body.get("expire_time", "")))
    urls = [
        {"part_number": number, **signed.address(call, f"parts/{token}", expires, part=str(number))}
        for number in range(first, first + count)
    ]
    return {"upload_part_urls": urls}


@routes("POST", f"{FS}/create-resumable-upload-url")
def create_resumable_url(call: Call) -> Json:
    reached(call)
    token = str(call.body.get("session_token"))
    session(call, token)
    return {"resumable_upload_url": signed.address(call, f"resumable/{token}")}


@routes("POST", f"{FS}/create-abort-upload-url")
def create_abort_url(call: Call) -> Json:
    reached(call)
    token = str(call.body.get("session_token"))
    session(call, token)
    expires = signed.until(str(call.body.get("expire_time", "")))
    return {"abort_upload_url": signed.address(call, f"aborted/{token}", expires)}


@routes("POST", f"{FS}/create-download-url")
def create_download_url(call: Call) -> Json:
    reached(call)
    row = files.file(call, call.text("path"))
    return signed.address(call, f"files/{row.id}", signed.until(call.text("expire_time")))


def reached(call: Call) -> None:
    if call.options.uploads == "single":
        raise ApiError(403, "PERMISSION_DENIED", "Presigned URLs API is not enabled")


def session(call: Call, token: str) -> Json:
    row = call.store.find("upload", token)
    if row is None:
        raise absent("The upload session does not exist, or has ended", "NOT_FOUND")
    return row.body


def parts(call: Call, token: str) -> list[Row]:
    return sorted(call.store.children("upload_part", token), key=lambda row: int(row.body["number"]))


def keep(call: Call, token: str, number: int, content: bytes, **more: Any) -> None:
    """A part of an upload, or the one that takes its place."""
    id = f"{token}/{number}"
    if old := call.store.find("upload_part", id):
        call.store.delete_blob(old.alt)
    blob = uuid4().hex
    call.store.put_blob(blob, content)
    call.store.put("upload_part", id, {"number": number, **more}, parent=token, alt=blob)


def finish(call: Call, token: str, rows: list[Row]) -> None:
    told = session(call, token)
    content = b"".join(call.store.blob(row.alt) or b"" for row in rows)
    files.write(call, unity.get_volume(call.store, told["volume"]), told["inner"], content, told["overwrite"])
    end(call, token)


def end(call: Call, token: str) -> None:
    for row in parts(call, token):
        call.store.delete_blob(row.alt)
        call.store.delete("upload_part", row.id)
    call.store.delete("upload", token)
