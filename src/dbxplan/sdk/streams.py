"""Answers that are read bit by bit."""

from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import requests

CHUNK_BYTES = 1024 * 1024


class Stream:
    """The body of an answer, read when asked for; iterating gives chunks."""

    def __init__(
        self,
        answer: "requests.Response",
        explained: Callable[[Exception], Exception] = lambda error: error,
        chunk_bytes: int = CHUNK_BYTES,
    ) -> None:
        """`explained` gives the error to raise for one of `requests`."""
        self._answer = answer
        self._explained = explained
        self._chunk_bytes = chunk_bytes
        self._chunks: Iterator[bytes] | None = None
        self._kept = b""
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self.read(self._chunk_bytes):
            yield chunk

    def read(self, size: int = -1) -> bytes:
        """All of the rest, or `size` bytes, fewer at the end only. ValueError once closed."""
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self._chunks is None:
            self._chunks = self._answer.iter_content(self._chunk_bytes)
        parts, have = [self._kept], len(self._kept)
        while size < 0 or have < size:
            chunk = self._next(self._chunks)
            if not chunk:
                break
            parts.append(chunk)
            have += len(chunk)
        joined = b"".join(parts)
        taken = len(joined) if size < 0 else size
        self._kept = joined[taken:]
        return joined[:taken]

    def _next(self, chunks: Iterator[bytes]) -> bytes:
        """Empty at the end."""
        from requests import RequestException

        try:
            return next(chunks, b"")
        except RequestException as error:
            raise self._explained(error) from error

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def close(self) -> None:
        self.closed = True
        self._answer.close()

    def __enter__(self) -> "Stream":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
