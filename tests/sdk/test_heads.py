"""Heads of answers are read as `http.client` reads them."""

import io
from http.client import HTTPException, HTTPResponse
from typing import Any

import pytest

from dbxplan.sdk.heads import Answer

LINES = {
    "ordinary": "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nX-Request-Id:  a b \r\n",
    "twice": "HTTP/1.1 200 OK\r\nx: 1\r\nX: 2\r\ncontent-length: 2\r\n",
    "none": "HTTP/1.1 200\r\n",
    "line feeds": "HTTP/1.1 404 Not Found\nContent-Length: 2\n",
    "chunked": "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Length: 9\r\n",
    "closed": "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n",
    "kept of old": "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n",
    "old": "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n",
    "until it ends": "HTTP/1.1 200 OK\r\nA: b\r\n",
    "no number": "HTTP/1.1 200 OK\r\nContent-Length: two\r\n",
    "below nothing": "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n",
    "no content": "HTTP/1.1 204 No Content\r\nA: b\r\n",
    "unmodified": "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n",
    "goes on": "HTTP/1.1 100 Continue\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n",
    "folded": "HTTP/1.1 200 OK\r\nA: b\r\n  c\r\nContent-Length: 2\r\n",
    "no colon": "HTTP/1.1 200 OK\r\nA: b\r\nnonsense\r\nContent-Length: 2\r\n",
    "no name": "HTTP/1.1 200 OK\r\n: b\r\nContent-Length: 2\r\n",
    "space in name": "HTTP/1.1 200 OK\r\nA b: c\r\nContent-Length: 2\r\n",
    "half a line end": "HTTP/1.1 200 OK\r\nA: b\rC: d\r\nContent-Length: 2\r\n",
    "latin": "HTTP/1.1 200 OK\r\nA: \xe9\r\nContent-Length: 2\r\n",
}
BROKEN = {
    "nothing": "",
    "another protocol": "SSH-2.0-x\r\n",
    "of another day": "HTTP/2 200\r\n",
    "no status": "HTTP/1.1 ok\r\n",
    "a long line": "HTTP/1.1 200 OK\r\nA: " + "x" * 70000 + "\r\n",
    "many lines": "HTTP/1.1 200 OK\r\n" + "A: b\r\n" * 101,
}


class Wire:
    """What a socket would give."""

    def __init__(self, text: str) -> None:
        self.text = text

    def makefile(self, mode: str) -> io.BytesIO:
        return io.BytesIO(f"{self.text}\r\n[]".encode("latin-1"))


def begun(kind: type[HTTPResponse], text: str, method: str = "GET") -> Any:
    answer = kind(Wire(text), method=method)  # type: ignore[arg-type]
    answer.begin()
    return answer


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_an_answer_begins_as_it_would(text: str, method: str) -> None:
    ours, theirs = begun(Answer, text, method), begun(HTTPResponse, text, method)

    for name in ("code", "status", "reason", "version", "chunked", "length", "will_close"):
        assert getattr(ours, name) == getattr(theirs, name), name
    assert ours.headers.items() == theirs.headers.items()
    assert ours.msg is ours.headers


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_is_no_answer_fails_as_it_would(text: str) -> None:
    with pytest.raises(HTTPException) as theirs:
        begun(HTTPResponse, text)
    with pytest.raises(theirs.type):
        begun(Answer, text)


def test_a_head_is_read_once() -> None:
    answer = begun(Answer, LINES["ordinary"])
    answer.begin()

    assert answer.read() == b"[]"
