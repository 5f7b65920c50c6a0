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
