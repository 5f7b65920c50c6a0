"""Answers that are read bit by bit."""

import io
from collections.abc import Iterator

import pytest
import requests

from dbxplan.sdk.streams import _StreamingResponse


def stream(content: bytes, chunk_bytes: int = 3) -> _StreamingResponse:
    answer = requests.Response()
    answer.status_code, answer.raw = 200, io.BytesIO(content)
    return _StreamingResponse(answer, chunk_bytes)


def test_reading_gives_as_much_as_asked_for_whatever_the_chunks() -> None:
    body = stream(b"abcdefgh")

    assert [body.read(1), body.read(4), body.read(2), body.read(9), body.read(1)] == [b"a", b"bcde", b"fg", b"h", b""]


def test_reading_without_a_size_gives_the_rest() -> None:
    body = stream(b"abcdefgh")
    body.read(2)

    assert (body.read(), body.read()) == (b"cdefgh", b"")


def test_iterating_gives_chunks() -> None:
    assert list(stream(b"abcdefgh")) == [b"abc", b"def", b"gh"]


def test_a_closed_stream_is_not_read() -> None:
    with stream(b"abc") as body:
        assert (body.readable(), body.writable(), body.seekable()) == (True, False, False)

    with pytest.raises(ValueError, match="I/O operation on closed file"):
        body.read()


def test_a_chunk_is_taken_after_what_was_read_of_it() -> None:
    body = stream(b"abcdefgh")
    body.read(2)

    assert [next(body), next(body), *body] == [b"c", b"def", b"gh"]


def test_an_answer_that_breaks_off_is_explained() -> None:
    class Broken(requests.Response):
        def iter_content(self, chunk_size: int | None = 1, decode_unicode: bool = False) -> Iterator[bytes]:
            yield b"a"
            raise requests.ConnectionError("reset")

    body = _StreamingResponse(Broken(), 3, lambda error: ValueError(f"while reading: {error}"))

    with pytest.raises(ValueError, match="while reading: reset"):
        body.read()


@pytest.mark.parametrize("call", ["readline", "readlines", "tell", "truncate"])
def test_a_stream_only_goes_forward(call: str) -> None:
    with pytest.raises(NotImplementedError):
        getattr(stream(b"abc"), call)()
