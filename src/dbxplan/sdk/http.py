"""Calls of the engine: errors say what was called, why it failed, and whether it may have been done all the same."""

import threading
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dbxplan.sdk import logging, useragent
from dbxplan.sdk._base_client import TIMEOUT_SECONDS, Call, _BaseClient
from dbxplan.sdk.authenticating import failure_to_authenticate
from dbxplan.sdk.bodies import Body
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.connection import failure_of
from dbxplan.sdk.errors.classes import DatabricksError, RetriesExhausted, UnreadableAnswer
from dbxplan.sdk.errors.parse import error_of
from dbxplan.sdk.limits import MOST, Limits
from dbxplan.sdk.retries import READS, Retries
from dbxplan.sdk.secrecy import Secrets, credentials_in
from dbxplan.sdk.sending import Question
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.streams import CHUNK_BYTES, _StreamingResponse
from dbxplan.sdk.text import HALVES, whole
from dbxplan.sdk.transports import Transport, connect

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter

POOL_SIZE = MOST  # connections to one host: the limits let no family have more calls in flight
CONNECT_TIMEOUT_SECONDS = 10.0
ACCEPT = {"Accept": "application/json"}


class ApiClient:
    """One session, one count and one set of limits for all threads that use it."""

    def __init__(
        self,
        config: Settings,
        *,
        clock: Clock | None = None,
        retries: Retries | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """Sends nothing, and authenticates at the first call. `adapter` replaces the network of calls."""
        self.config = config
        self.secrets = Secrets()
        self.secrets.ask(config.secret_texts)
        self.lenient = False  # whether calls take arguments that the API data here does not know
        self.clock = clock or SystemClock()
        self.retries = retries or Retries()
        self.limits = limits or Limits()
        self._transport: Transport | None = connect(config.host or "", config.transports)
        self._line = Line(self, self._transport.adapter if self._transport else adapter)
        self._harmless = False
        self._headers: Callable[[], Mapping[str, str]] = self._first_headers
        self._choosing = threading.Lock()
        self._told: tuple[tuple[object, ...], str] = (), ""
        self._before: Question | None = None

    def guarded(self, before: Question) -> "ApiClient":
        """The same client, which sends no call that may change something where `before` raises."""
        other = copy(self)
        other._before = before
        return other

    def repeating(self) -> "ApiClient":
        """The same client for writes that are as good made twice: they are repeated as reads are."""
        other = copy(self)
        other._harmless = True
        return other

    @property
    def auth_type(self) -> str | None:
        """How it authenticates; before the first call, how it was told to."""
        return self.config.auth_type

    @property
    def user_agent(self) -> str:
        """Who is calling, as every request says; put together anew only when a part of it changed."""
        parts = (self.config.product, self.auth_type, *self.config.user_agent_extra, *useragent.of_process())
        if parts != self._told[0]:
            self._told = parts, self.config.user_agent_of(self.auth_type)
        return self._told[1]

    @property
    def calls(self) -> int:
        """Requests sent to the API so far, repeats included, those for tokens not."""
        return self._line.calls

    @property
    def longest_call_seconds(self) -> float:
        """After this long without an answer a call is given up; what was sent before may have any effect until then."""
        return self._line.longest_call_seconds

    @property
    def base_url(self) -> str:
        """Where requests go; of a transport it is not the host. Some ways to authenticate find the host out."""
        return self._transport.base_url.rstrip("/") if self._transport else (self.config.host or "")

    def do(
        self,
        method: str,
        path: str,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        raw: bool = False,
        files: Mapping[str, Any] | None = None,
        data: Any = None,
        response_headers: Sequence[str] | None = None,
    ) -> Any:
        """The decoded answer, `{}` for an empty one. `raw`: `{"contents": Stream}`, to be closed by the caller.

        `response_headers` are added to the answer under the names asked for. Raises DatabricksError.
        """
        call = self._call(method, path, query, headers, Body.of(body, data, files), raw, streamed=raw)
        answer = self._line.settled(call)
        result = {"contents": self._stream(answer, call)} if raw else _decoded(answer, call)
        if response_headers and isinstance(result, dict):
            result.update({name: answer.headers.get(name) for name in response_headers if name in answer.headers})
        return result

    def content(
        self,
        method: str,
        path: str,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
    ) -> bytes:
        """The whole answer as bytes; unlike a stream, a read that breaks off in the middle is repeated."""
        call = self._call(method, path, query, headers, Body.of(body, None, None), raw=True)
        return bytes(self._line.settled(call).content)

    def close(self) -> None:
        """Lets go of the connections."""
        self._line.close()

    def addressed(self, call: Call) -> Call:
        """With fresh credentials, which no header of the call replaces, and where it goes."""
        authenticated = self._authenticated()  # first: it may find the host out
        headers = {**ACCEPT, **self.config.custom_headers, **call.headers, "User-Agent": self.user_agent}
        return replace(call, url=self.base_url + call.path, headers={**headers, **authenticated})

    def explained(self, error: Exception, call: Call) -> Exception:
        """The error to raise for one of `requests`."""
        return failure_of(error, call.method, call.path, self.base_url)

    def _call(
        self,
        method: str,
        path: str,
        query: Mapping[str, Any] | None,
        headers: Mapping[str, str] | None,
        body: Body,
        raw: bool,
        streamed: bool = False,
    ) -> Call:
        method, path, reads = method.upper(), _one_slash(path), method.upper() in READS
        before, harmless = None if reads else self._before, reads or self._harmless
        return Call(method, "", path, query or {}, headers or {}, body, raw, streamed, None, before, harmless)

    def _stream(self, answer: "requests.Response", call: Call) -> _StreamingResponse:
        return _StreamingResponse(answer, CHUNK_BYTES, lambda error: self.explained(error, call))

    def _authenticated(self) -> Mapping[str, str]:
        """Whatever goes wrong is told as an error of this client: the call behind it was not sent."""
        try:
            return self._headers()
        except Exception as error:  # of any way to authenticate, also of one's own
            failure = failure_to_authenticate(error, self.config)
            self.secrets.hide_in(error)
            self.secrets.hide_in(failure)
            raise failure from error

    def _first_headers(self) -> Mapping[str, str]:
        """Chosen once for all threads. A transport brings a token for who brings none."""
        with self._choosing:
            self._headers = self._of_transport() or self.config.header_factory()
        return self._headers()

    def _of_transport(self) -> Callable[[], Mapping[str, str]] | None:
        transport = self._transport
        if transport is None or self.config.credentials_strategy is not None:
            return None
        self.config.auth_type = "pat"
        headers = {"Authorization": f"Bearer {self.config.token or transport.token}"}
        return lambda: headers


class Line(_BaseClient):
    """The loop, the session and the limits of every client, by the engine's rules."""

    def __init__(self, client: ApiClient, adapter: "BaseAdapter | None") -> None:
        config = client.config
        super().__init__(
            debug_truncate_bytes=config.debug_truncate_bytes,
            debug_headers=config.debug_headers,
            max_connection_pools=POOL_SIZE,
            clock=client.clock,
            retries=client.retries,
            limits=client.limits,
            rate_limit=config.rate_limit,
            adapter=adapter,
        )
        read = config.http_timeout_seconds or TIMEOUT_SECONDS
        self._http_timeout_seconds = min(CONNECT_TIMEOUT_SECONDS, read), read
        self.longest_call_seconds = read
        self._client = client
        self._answered = False

    def _attempt(self, call: Call) -> "requests.Response":
        from requests import RequestException

        addressed = self._client.addressed(call)
        try:
            return super()._attempt(addressed)
        except RequestException as error:
            raise self._client.explained(error, call) from error

    def _pauses(self, call: Call) -> Callable[[Exception, int], float]:
        """What one attempt may have done counts for all that follow."""
        unsure: DatabricksError | None = None

        def pause_after(error: Exception, attempt: int) -> float:
            nonlocal unsure
            if not isinstance(error, DatabricksError):
                raise error
            self._client.secrets.hide_in(error)
            if unsure and not error.maybe_done:
                error.maybe_done, error.hint = True, f"It may have been done by an attempt before: {unsure.message}"
            unsure = unsure or (error if error.maybe_done else None)
            if not call.body.repeatable or not self._retries.again(error, call.harmless, attempt, self._answered):
                raise error
            pause = self._retries.pause_seconds(error, attempt)
            logging.repeating(call.method, call.path, error, pause)
            return pause

        return pause_after

    def _late(self, error: Exception, attempts: int) -> Exception:
        assert isinstance(error, DatabricksError)
        return _exhausted(error, self._retries.deadline_seconds, attempts)

    def _record(self, answer: "requests.Response", call: Call, seconds: float) -> None:
        self._answered = True
        config, hide = self._client.config, self._client.secrets.hide
        logging.exchanged(answer, call.method, call.path, call.body, seconds, call.raw, config, hide)

    def _error_of(self, answer: "requests.Response", call: Call) -> Exception | None:
        error = error_of(answer, call.method, call.path)
        if error is None:
            return None
        answer.close()
        self._client.secrets.add(*credentials_in(answer.request.headers))
        error.tells_call = True
        if error.status_code in (401, 403):
            error.hint = _hint(error, self._client.config)
        return error


def _one_slash(path: str) -> str:
    doubled = "/api/2.0/fs/files//"
    return doubled[:-1] + path.removeprefix(doubled) if path.startswith(doubled) else path


def _decoded(answer: "requests.Response", call: Call) -> Any:
    if not answer.content.strip():
        return {}
    try:
        decoded = whole(answer.json()) if HALVES.search(answer.content) else answer.json()
    except (ValueError, RecursionError) as error:
        kind = answer.headers.get("Content-Type", "no content type")
        raise UnreadableAnswer(
            f"the answer is no JSON but {kind}; check that the host is a Databricks workspace, "
            "and that no proxy or login page answers in its place",
            status_code=answer.status_code,
            method=call.method,
            path=call.path,
            maybe_done=call.method not in READS,
        ) from error
    return {} if decoded is None else decoded


def _exhausted(error: DatabricksError, deadline: float, attempts: int) -> RetriesExhausted:
    return RetriesExhausted(
        f"Timed out after {timedelta(seconds=deadline)}, {attempts} attempts: {error.message}",
        error_code=error.error_code,
        status_code=error.status_code,
        details=error.details,
        retry_after=error.retry_after,
        method=error.method,
        path=error.path,
        request_id=error.request_id,
        maybe_done=error.maybe_done,
    )


def _hint(error: DatabricksError, config: Settings) -> str:
    """Who was refused, and what to do about a token: one that nobody knows is answered 403, one that ran out 401."""
    known = config.debug_string()
    if error.status_code == 401 or "access token" in error.message.lower():
        return f"The credentials are refused: expired, revoked, or of another workspace. Renew them. {known}"
    return known
