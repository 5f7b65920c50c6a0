"""Uploads in parts, as a workspace has them whose storage is not reached from outside."""

from uuid import uuid4

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.files import FILE, place

routes = Routes("files")


@routes("POST", FILE, raw=True)
def begin(call: Call) -> Json:
    """A large upload begins; its parts go nowhere, and clients then send it in one piece."""
    if call.text("action") != "initiate-upload":
        raise invalid("action must be initiate-upload: there are no uploads in parts")
    place(call)
    return {"multipart_upload": {"session_token": uuid4().hex}}


@routes("POST", "/api/2.0/fs/create-{what}", raw=True)
def create_url(call: Call) -> Json:
    raise ApiError(403, "PERMISSION_DENIED", "Presigned URLs API is not enabled")
