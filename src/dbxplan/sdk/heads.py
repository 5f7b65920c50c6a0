"""Heads of answers, read without the parser of mail that `http.client` hands them to.

For a small answer that takes longer than all else. What is no plain list of headers still goes to it.
"""

from http.client import CONTINUE, HTTPException, HTTPMessage, HTTPResponse, LineTooLong, UnknownProtocol, parse_headers
from io import BytesIO
from typing import Any

MOST_BYTES = 65536  # of a line
MOST_LINES = 100
WITHOUT_BODY = (204, 304)


class Head(HTTPMessage):
    """Headers alone: nothing is left over that could not be read."""

    def get_payload(self, *given: Any, **named: Any) -> Any:
        return None


class Answer(HTTPResponse):
    """As that of `http.client`, which is left alone with everything behind the head."""

    def begin(self, **limits: Any) -> None:
        """Reads the head, once. What the body is follows from RFC 9112, section 6.3."""
        answer: Any = self
        if answer.headers is not None:
            return
        version, status, reason = answer._read_status()
        while status == CONTINUE:
            _lines(answer.fp)
            version, status, reason = answer._read_status()
        if not version.startswith(("HTTP/1.", "HTTP/0.9")):
            raise UnknownProtocol(version)
        answer.code = answer.status = status
        answer.reason = reason.strip()
        answer.version = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        answer.headers = answer.msg = _message(_lines(answer.fp))
        answer.chunked = (answer.headers.get("transfer-encoding") or "").lower() == "chunked"
        answer.chunk_left = None
        answer.length = self._known_length()
        answer.will_close = answer._check_close() or not (answer.chunked or answer.length is not None)

    def _known_length(self) -> int | None:
        answer: Any = self
        if answer.status in WITHOUT_BODY or 100 <= answer.status < 200 or answer._method == "HEAD":
            return 0
        text = None if answer.chunked else answer.headers.get("content-length")
        try:
            length = int(text or "")
        except ValueError:
            return None
        return length if length >= 0 else None


def _lines(stream: Any) -> list[bytes]:
    """Up to the empty one that ends a head."""
    found: list[bytes] = []
    while (line := stream.readline(MOST_BYTES + 1)) not in (b"\r\n", b"\n", b""):
        if len(line) > MOST_BYTES:
            raise LineTooLong("header line")
        found.append(line)
        if len(found) > MOST_LINES:
            raise HTTPException(f"got more than {MOST_LINES} headers")
    return found


def _message(lines: list[bytes]) -> HTTPMessage:
    head = Head()
    for line in lines:
        name, colon, value = line.decode("iso-8859-1").rstrip("\r\n").partition(":")
        if not (name and colon) or not name.isascii() or not name.isprintable() or " " in name or "\r" in value:
            return parse_headers(BytesIO(b"".join((*lines, b"\r\n"))))
        head.set_raw(name, value.lstrip(" \t"))
    return head
