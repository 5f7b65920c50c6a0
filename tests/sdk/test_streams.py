"""Answers that are read bit by bit."""

import io

import pytest
import requests

from dbxplan.sdk.streams import Stream


def stream(content: bytes, chunk_bytes: int = 3) -> Stream:
    answer = requests.Response()
    answer.status_code, answer.raw = 200, io.BytesIO(content)
    return Stream(answer, chunk_bytes=chunk_bytes)


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
