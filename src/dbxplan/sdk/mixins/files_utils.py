"""Streams that follow each other, and URLs that run out."""

import io
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO


@dataclass
class CreateDownloadUrlResponse:
    """Where a file can be fetched without credentials, for a while."""

    url: str
    headers: dict[str, str]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "CreateDownloadUrlResponse":
        """ValueError without a URL."""
        if "url" not in data:
            raise ValueError("Missing 'url' in response data")
        return cls(data["url"], {header["name"]: header["value"] for header in data.get("headers") or ()})


class _ConcatenatedInputStream(io.RawIOBase, BinaryIO):
    """Two streams read as one; it seeks where both do."""

    def __init__(self, head_stream: BinaryIO, tail_stream: BinaryIO) -> None:
        for name, stream in (("head_stream", head_stream), ("tail_stream", tail_stream)):
            if not stream.readable():
                raise ValueError(f"{name} is not readable")
        self._head, self._tail = head_stream, tail_stream
        self._sizes: tuple[int, int] | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._head.seekable() and self._tail.seekable()

    def read(self, size: int | None = -1) -> bytes:
        size = -1 if size is None else size
        head = self._head.read(size)
        return head + self._tail.read(size if size < 0 else size - len(head))

    def readline(self, size: int | None = -1) -> bytes:
        size = -1 if size is None else size
        head = self._head.readline(size)
        if head.endswith(b"\n"):
            return head
        return head + self._tail.readline(size if size < 0 else size - len(head))

    def readlines(self, hint: int | None = -1) -> list[bytes]:
        """Whole lines, until they hold `hint` bytes together."""
        lines: list[bytes] = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self) -> int:
        return self._head.tell() + self._tail.tell()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """As a buffer in memory seeks: the end may be passed, the beginning only by ways of `whence`."""
        if not self.seekable():
            raise io.UnsupportedOperation("seek")
        head, tail = self._lengths()
        if whence == os.SEEK_SET and offset < 0:
            raise ValueError(f"negative seek value {offset}")
        starts = {os.SEEK_SET: 0, os.SEEK_CUR: self.tell(), os.SEEK_END: head + tail}
        place = max(0, starts[whence] + offset)
        self._head.seek(min(place, head))
        self._tail.seek(max(0, place - head))
        return place

    def close(self) -> None:
        try:
            self._head.close()
        finally:
            self._tail.close()
        super().close()

    def _lengths(self) -> tuple[int, int]:
        if self._sizes is None:
            self._sizes = _length(self._head), _length(self._tail)
        return self._sizes


def _length(stream: BinaryIO) -> int:
    before = stream.tell()
    try:
        return stream.seek(0, os.SEEK_END)
    finally:
        stream.seek(before)


class FileRange(io.RawIOBase, BinaryIO):
    """A part of a file as a stream of its own, opened when it is read."""

    def __init__(self, name: str, start: int, length: int) -> None:
        self._name = name
        self._start = start
        self._length = length
        self._place = 0
        self._file: BinaryIO | None = None

    def __len__(self) -> int:
        return self._length

    def __bool__(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        starts = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._length}
        self._place = starts[whence] + offset
        return self._place

    def read(self, size: int | None = -1) -> bytes:
        left = max(0, self._length - self._place)
        if self._file is None:
            self._file = open(self._name, "rb")  # noqa: SIM115 - closed with the stream
        self._file.seek(self._start + self._place)
        found = self._file.read(left if size is None or size < 0 else min(size, left))
        self._place += len(found)
        return found

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def filled(stream: BinaryIO, size: int) -> bytes:
    """So many bytes, fewer at the end only, however little one read gives."""
    parts, missing = [], size
    while missing > 0 and (found := stream.read(missing)):
        parts.append(found)
        missing -= len(found)
    return b"".join(parts)


class _PresignedUrlDistributor:
    """One URL for all threads, asked for anew once somebody found that it has run out."""

    def __init__(self, get_new_url: Callable[[], Any]) -> None:
        self._get_new_url = get_new_url
        self._current: Any = None
        self._version = 0
        self._lock = threading.Lock()

    def get_url(self) -> tuple[Any, int]:
        """The URL, and which one it is."""
        with self._lock:
            if self._current is None:
                self._current = self._get_new_url()
            return self._current, self._version

    def invalidate_url(self, version: int) -> None:
        """Only the one that is current."""
        with self._lock:
            if version == self._version:
                self._current = None
                self._version += 1
