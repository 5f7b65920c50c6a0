"""Answers that are read bit by bit."""

import io
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, BinaryIO

CHUNK_BYTES = 1024 * 1024


class _RawResponse(ABC):
    """What a stream reads from."""

    @abstractmethod
    def iter_content(self, chunk_size: int = 1, decode_unicode: bool = False) -> Iterator[bytes]: ...

    @abstractmethod
    def close(self) -> None: ...


class _StreamingResponse(BinaryIO):
    """The body of an answer, read when asked for; iterating gives chunks."""

    def __init__(
        self,
        response: Any,
        chunk_size: int | None = None,
        explained: Callable[[Exception], Exception] = lambda error: error,
    ) -> None:
        """`explained` gives the error to raise for one of `requests`."""
        self._response = response
        self._chunk_size = chunk_size
        self._explained = explained
        self._chunks: Iterator[bytes] | None = None
        self._kept = b""
        self._closed = False

    def set_chunk_size(self, chunk_size: int | None) -> None:
        self._chunk_size = chunk_size

    def read(self, n: int = -1) -> bytes:
        """All of the rest, or `n` bytes, fewer at the end only. ValueError once closed."""
        chunks, parts, have = self._opened(), [self._kept], len(self._kept)
        while n < 0 or have < n:
            chunk = self._next(chunks)
            if not chunk:
                break
            parts.append(chunk)
            have += len(chunk)
        joined = b"".join(parts)
        taken = len(joined) if n < 0 else n
        self._kept = joined[taken:]
        return joined[:taken]

    def __next__(self) -> bytes:
        chunks, kept, self._kept = self._opened(), self._kept, b""
        chunk = kept or self._next(chunks)
        if not chunk:
            raise StopIteration
        return chunk

    def __iter__(self) -> Iterator[bytes]:
        return iter(lambda: next(self, b""), b"")

    def _next(self, chunks: Iterator[bytes]) -> bytes:
        """Empty at the end."""
        from requests import RequestException

        try:
            return next(chunks, b"")
        except RequestException as error:
            raise self._explained(error) from error

    def _opened(self) -> Iterator[bytes]:
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if self._chunks is None:
            self._chunks = self._response.iter_content(chunk_size=self._chunk_size, decode_unicode=False)
        return self._chunks

    def close(self) -> None:
        """Lets go of the connection, where the response holds one."""
        if hasattr(self._response, "close"):
            self._response.close()
        self._closed = True

    @property
    def closed(self) -> bool:
        return self._closed

    def __enter__(self) -> "_StreamingResponse":
        self._opened()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        raise io.UnsupportedOperation("fileno")

    def flush(self) -> None:
        pass

    def readline(self, limit: int = -1) -> bytes:
        raise NotImplementedError("a stream of an answer is read in chunks")

    def readlines(self, hint: int = -1) -> list[bytes]:
        raise NotImplementedError("a stream of an answer is read in chunks")

    def seek(self, offset: int, whence: int = 0) -> int:
        raise NotImplementedError("a stream of an answer only goes forward")

    def tell(self) -> int:
        raise NotImplementedError("a stream of an answer only goes forward")

    def truncate(self, size: int | None = None) -> int:
        raise NotImplementedError("a stream of an answer is not for writing")

    def write(self, s: Any) -> int:
        raise NotImplementedError("a stream of an answer is not for writing")

    def writelines(self, lines: Any) -> None:
        raise NotImplementedError("a stream of an answer is not for writing")
