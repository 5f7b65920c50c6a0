"""How calls go out, for every client: limited, paced, counted, repeated, their failures typed.

The `ApiClient` of `core` adds host and credentials, and that of `http` the engine's own rules.
"""

import io
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dbxplan.sdk import useragent
from dbxplan.sdk.bodies import Body
from dbxplan.sdk.casing import Casing
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.encode import json_default as _json_default
from dbxplan.sdk.encode import query_pairs
from dbxplan.sdk.errors.classes import TooManyRequests
from dbxplan.sdk.errors.parser import Customizer, Parser
from dbxplan.sdk.limits import Limits, Pace
from dbxplan.sdk.logger import RoundTrip
from dbxplan.sdk.retries import READS, Retries
from dbxplan.sdk.retries import transient as _transient
from dbxplan.sdk.retrying import pause_of, repeated
from dbxplan.sdk.secrecy import Secrets, credentials_in
from dbxplan.sdk.sending import Question, ask, asked
from dbxplan.sdk.streams import CHUNK_BYTES, _RawResponse, _StreamingResponse

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter

__all__ = ["_BaseClient", "_RawResponse", "_StreamingResponse", "_json_default"]

logger = logging.getLogger("databricks.sdk")

RETRY_SECONDS = 300
TIMEOUT_SECONDS = 60
LEAST_BYTES = 96
POOL = 20

Headers = Callable[[], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Call:
    """One call, sent once or more. `raw`: its answer is not for reading as JSON, `streamed`: it is read bit by bit."""

    method: str
    url: str
    path: str  # that limits and errors know it by
    query: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Body
    raw: bool = False
    streamed: bool = False
    auth: Any = None
    before: Question | None = None  # asked right before it is sent, each time
    harmless: bool = False  # twice is as good as once: repeated as a read is


class _BaseClient:
    """One pooled session, one count and one set of limits for all threads that use it."""

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
        streaming_buffer_size: int = CHUNK_BYTES,
        retries: Retries | None = None,
        limits: Limits | None = None,
        rate_limit: int | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """`retries` take the place of `retry_timeout_seconds`, `adapter` that of the network."""
        self._debug_truncate_bytes = debug_truncate_bytes or LEAST_BYTES
        self._debug_headers = bool(debug_headers)
        self._retries = retries or Retries(RETRY_SECONDS if retry_timeout_seconds is None else retry_timeout_seconds)
        self._retry_timeout_seconds = self._retries.deadline_seconds
        self._user_agent_base = user_agent_base or useragent.to_string()
        self._header_factory = header_factory
        self._http_timeout_seconds: float | tuple[float, float] = http_timeout_seconds or TIMEOUT_SECONDS
        self._clock = clock or SystemClock()
        self._streaming_buffer_size = streaming_buffer_size
        self._parser = Parser(extra_error_customizers, debug_headers)
        pools = (max_connection_pools or POOL, max_connections_per_pool or POOL, pool_block)
        self._session = _session(adapter or _pool(*pools), self._authenticate)
        self._limits = limits or Limits()
        self._pace = Pace(rate_limit, self._clock)
        self._calls = 0
        self._counting = threading.Lock()

    @property
    def clock(self) -> Clock:
        return self._clock

    @property
    def calls(self) -> int:
        """Requests so far, repeats included."""
        return self._calls

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
        call = _call(method, url, query, headers, body, raw, files, data, auth)
        answer = self.settled(call)
        told = {name: answer.headers.get(Casing.to_header_case(name)) for name in response_headers or ()}
        if raw:
            return {**told, "contents": _StreamingResponse(answer, self._streaming_buffer_size)}
        decoded = _decoded(answer) if answer.content else None
        if isinstance(decoded, dict):
            return {**told, **decoded}
        return told if decoded is None else decoded

    def settled(self, call: Call) -> "requests.Response":
        """The answer to a call, repeated where that is allowed and may help."""
        return repeated(
            lambda: self._attempt(call),
            self._pauses(call),
            self._late,
            clock=self._clock,
            seconds=self._retries.deadline_seconds,
            jitter=self._retries.jitter,
            before_retry=call.body.rewind,
        )

    def close(self) -> None:
        """Lets go of the connections."""
        self._session.close()

    def _attempt(self, call: Call) -> "requests.Response":
        """DatabricksError for an answer that is no success."""
        with self._limits.slot(call.path) as slot, asked(call.before):
            self._pace.wait()
            ask()
            with self._counting:
                self._calls += 1
            begun = self._clock.monotonic()
            answer = self._session.request(
                call.method,
                call.url,
                params=query_pairs(call.query),
                headers={**call.headers, **call.body.headers(call.headers)},
                files=call.body.files,
                data=call.body.data,
                auth=call.auth,
                stream=call.streamed,
                timeout=self._http_timeout_seconds,
            )
            slot.throttled = answer.status_code == 429
            slot.answered = answer.status_code < 500 and not slot.throttled
        self._record(answer, call, self._clock.monotonic() - begun)
        error = self._error_of(answer, call)
        if error is not None:
            raise error from None
        return answer

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
        """One attempt, as the official client has it."""
        return self._attempt(_call(method, url, query, headers, body, raw, files, data, auth))

    def _pauses(self, call: Call) -> Callable[[Exception, int], float]:
        """Seconds until the next attempt; raises where there is to be none. A stream that cannot seek is sent once."""

        def pause_after(error: Exception, attempt: int) -> float:
            is_write = call.method.upper() not in READS
            surely_not_done = self._retries.writes or not is_write or isinstance(error, TooManyRequests)
            if not call.body.repeatable or not surely_not_done:
                raise error
            return pause_of(error, attempt, self._is_retryable)

        return pause_after

    def _late(self, error: Exception, attempts: int) -> Exception:
        return TimeoutError(f"Timed out after {timedelta(seconds=self._retries.deadline_seconds)}")

    @staticmethod
    def _is_retryable(err: BaseException) -> str | None:
        """The reason for which to repeat, if there is one."""
        return _transient(err)

    @staticmethod
    def _is_seekable_stream(data: Any) -> bool:
        """As the official client asks."""
        return isinstance(data, io.IOBase) and data.seekable()

    def _authenticate(self, request: "requests.PreparedRequest") -> "requests.PreparedRequest":
        """Also keeps `.netrc` out."""
        if self._header_factory:
            request.headers.update(self._header_factory())
        return request

    def _error_of(self, answer: "requests.Response", call: Call) -> Exception | None:
        error = self._parser.get_api_error(answer)
        if error is not None:
            _secrets_of(answer).hide_in(error)
        return error

    def _record(self, answer: "requests.Response", call: Call, seconds: float) -> None:
        if logger.isEnabledFor(logging.DEBUG):
            is_stream = call.raw or call.body.is_stream
            shown = (self._debug_headers, self._debug_truncate_bytes, is_stream)
            trip = RoundTrip(answer, *shown, strict=True, hide=_secrets_of(answer).hide)
            logger.debug("%s", trip.generate())


def _secrets_of(answer: "requests.Response") -> Secrets:
    """What its caller proved itself with, which an answer may repeat."""
    secrets = Secrets()
    secrets.add(*credentials_in(answer.request.headers))
    return secrets


def _decoded(answer: "requests.Response") -> Any:
    try:
        return answer.json()
    except ValueError as error:  # which keeps all of the answer
        _secrets_of(answer).hide_in(error)
        raise


def _call(
    method: str,
    url: str,
    query: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
    body: Any,
    raw: bool,
    files: Any,
    data: Any,
    auth: Any,
) -> Call:
    """JSON counts where nothing else is sent."""
    sent = Body.of(body if data is None and files is None else None, data, files)
    return Call(method, url, urlsplit(url).path, query or {}, headers or {}, sent, raw, raw, auth)


def _pool(connections: int, hosts: int, block: bool) -> "BaseAdapter":
    from dbxplan.sdk.network import Network

    return Network(connections, hosts, block)


def _session(network: "BaseAdapter", authenticate: Any) -> "requests.Session":
    from dbxplan.sdk.session import CallSession

    return CallSession(network, authenticate)
