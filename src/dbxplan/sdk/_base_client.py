"""Plain calls: sent, repeated as the official client repeats, failures typed. `ApiClient` adds host and credentials."""

import io
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO

from dbxplan.sdk import useragent
from dbxplan.sdk.casing import Casing
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.encode import json_default as _json_default
from dbxplan.sdk.encode import json_text, query_pairs
from dbxplan.sdk.errors.parser import Customizer, Parser
from dbxplan.sdk.logger import RoundTrip
from dbxplan.sdk.retries import retried
from dbxplan.sdk.retries import transient as _transient

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter

__all__ = ["_BaseClient", "_RawResponse", "_StreamingResponse", "_json_default"]

logger = logging.getLogger("databricks.sdk")

RETRY_SECONDS = 300
TIMEOUT_SECONDS = 60
LEAST_BYTES = 96
POOL = 20
BUFFER_BYTES = 1024 * 1024

Headers = Callable[[], Mapping[str, str]]


class _BaseClient:
    """One pooled session, safe for many threads."""

    def __init__(
        self,
        debug_truncate_bytes: int | None = None,
        retry_timeout_seconds: float | None = None,
        user_agent_base: str | None = None,
        header_factory: Headers | None = None,
        max_connection_pools: int | None = None,
        max_connections_per_pool: int | None = None,
        pool_block: bool = True,
        http_timeout_seconds: float | None = None,
        extra_error_customizers: Sequence[Customizer] | None = None,
        debug_headers: bool | None = False,
        clock: Clock | None = None,
        streaming_buffer_size: int = BUFFER_BYTES,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """`adapter` takes the place of the network."""
        self._debug_truncate_bytes = debug_truncate_bytes or LEAST_BYTES
        self._debug_headers = bool(debug_headers)
        self._retry_timeout_seconds = RETRY_SECONDS if retry_timeout_seconds is None else retry_timeout_seconds
        self._user_agent_base = user_agent_base or useragent.to_string()
        self._header_factory = header_factory
        self._http_timeout_seconds = http_timeout_seconds or TIMEOUT_SECONDS
        self._clock = clock or SystemClock()
        self._streaming_buffer_size = streaming_buffer_size
        self._parser = Parser(extra_error_customizers, debug_headers)
        pool = adapter or _pool(max_connection_pools or POOL, max_connections_per_pool or POOL, pool_block)
        self._session = _session(pool, self._authenticate)

    def do(
        self,
        method: str,
        url: str,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        raw: bool = False,
        files: Any = None,
        data: Any = None,
        auth: Any = None,
        response_headers: Sequence[str] | None = None,
    ) -> Any:
        """The decoded answer, `{}` for an empty one. `raw`: `{"contents": stream}`, to be closed by the caller.

        `response_headers` are added to the answer under the names asked for.
        """
        if isinstance(data, (str, bytes)):
            data = io.BytesIO(data.encode() if isinstance(data, str) else data)
        headers = {**(headers or {}), "User-Agent": self._user_agent_base}
        answer = self._repeated(method, data)(method, url, query, headers, body, raw, files, data, auth)
        told = {name: answer.headers.get(Casing.to_header_case(name)) for name in response_headers or ()}
        if raw:
            return {**told, "contents": _StreamingResponse(answer, self._streaming_buffer_size)}
        decoded = answer.json() if answer.content else None
        if isinstance(decoded, dict):
            return {**told, **decoded}
        return told if decoded is None else decoded

    def close(self) -> None:
        """Lets go of the connections."""
        self._session.close()

    def _repeated(self, method: str, data: Any) -> Callable[..., "requests.Response"]:
        """A stream is read from where it stood; one that cannot seek is sent once."""
        if data and not self._is_seekable_stream(data):
            return self._perform
        start = data.tell() if data else None
        return retried(
            is_retryable=self._is_retryable,
            timeout=timedelta(seconds=self._retry_timeout_seconds),
            clock=self._clock,
            before_retry=None if start is None else lambda: data.seek(start),
            never=lambda error: self._never_repeated(error, method),
        )(self._perform)

    def _never_repeated(self, error: BaseException, method: str) -> bool:
        return False

    @staticmethod
    def _is_retryable(err: BaseException) -> str | None:
        """The reason for which to repeat, if there is one."""
        return _transient(err)

    @staticmethod
    def _is_seekable_stream(data: Any) -> bool:
        return isinstance(data, io.IOBase) and data.seekable()

    def _authenticate(self, request: "requests.PreparedRequest") -> "requests.PreparedRequest":
        """Also keeps `.netrc` out."""
        if self._header_factory:
            request.headers.update(self._header_factory())
        return request

    def _perform(
        self,
        method: str,
        url: str,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        raw: bool = False,
        files: Any = None,
        data: Any = None,
        auth: Any = None,
    ) -> "requests.Response":
        """One attempt. DatabricksError for an answer that is no success."""
        is_json = body is not None and data is None and files is None
        if is_json:
            data, headers = json_text(body), {"Content-Type": "application/json", **(headers or {})}
        answer = self._session.request(
            method,
            url,
            params=query_pairs(query or {}),
            headers=dict(headers or {}),
            files=files,
            data=data,
            auth=auth,
            stream=raw,
            timeout=self._http_timeout_seconds,
        )
        self._record(answer, raw or files is not None or (data is not None and not is_json))
        error = self._parser.get_api_error(answer)
        if error is not None:
            raise error from None
        return answer

    def _record(self, answer: "requests.Response", raw: bool) -> None:
        if logger.isEnabledFor(logging.DEBUG):
            trip = RoundTrip(answer, self._debug_headers, self._debug_truncate_bytes, raw, strict=True)
            logger.debug("%s", trip.generate())


class _RawResponse(ABC):
    """What a stream reads from."""

    @abstractmethod
    def iter_content(self, chunk_size: int = 1, decode_unicode: bool = False) -> Iterator[bytes]: ...

    @abstractmethod
    def close(self) -> None: ...


class _StreamingResponse(BinaryIO):
    """The body of an answer, read when asked for; iterating gives chunks."""

    def __init__(self, response: Any, chunk_size: int | None = None) -> None:
        self._response = response
        self._chunk_size = chunk_size
        self._chunks: Iterator[bytes] | None = None
        self._kept = b""
        self._closed = False

    def set_chunk_size(self, chunk_size: int | None) -> None:
        self._chunk_size = chunk_size

    def read(self, n: int = -1) -> bytes:
        """All of the rest, or `n` bytes, fewer at the end only. ValueError once closed."""
        chunks, parts, have = self._opened(), [self._kept], len(self._kept)
        while n < 0 or have < n:
            chunk = next(chunks, None)
            if chunk is None:
                break
            parts.append(chunk)
            have += len(chunk)
        joined = b"".join(parts)
        taken = len(joined) if n < 0 else n
        self._kept = joined[taken:]
        return joined[:taken]

    def __next__(self) -> bytes:
        kept, self._kept = self._kept, b""
        return kept or next(self._opened())

    def __iter__(self) -> Iterator[bytes]:
        while True:
            try:
                chunk = next(self)
            except StopIteration:
                return
            yield chunk

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


def _pool(connections: int, hosts: int, block: bool) -> "BaseAdapter":
    from requests.adapters import HTTPAdapter

    return HTTPAdapter(pool_connections=hosts, pool_maxsize=connections, pool_block=block)


def _session(pool: "BaseAdapter", authenticate: Any) -> "requests.Session":
    import requests

    session = requests.Session()
    session.auth = authenticate
    session.mount("https://", pool)
    session.mount("http://", pool)
    return session
