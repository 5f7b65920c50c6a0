"""Forms with a file, as `workspace/import` takes them."""

import re

from dbxplan.emulator.messages import ApiError

NAME = re.compile(rb'name="([^"]*)"')


def parse(content_type: str, body: bytes) -> tuple[dict[str, str], bytes]:
    """The fields, and the bytes of the one that is a file."""
    found = re.search(r'boundary="?([^";]+)', content_type)
    if not found:
        raise ApiError(400, "MALFORMED_REQUEST", "The multipart request has no boundary")
    fields: dict[str, str] = {}
    content = b""
    for part in body.split(b"--" + found[1].encode())[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = NAME.search(head)
        value = value.removesuffix(b"\r\n")
        if name and (name[1] == b"content" or b"filename=" in head):
            content = value
        elif name:
            fields[name[1].decode()] = value.decode()
    return fields, content
