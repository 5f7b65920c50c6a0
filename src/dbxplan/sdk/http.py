"""Calls: authenticated, counted, limited, repeated where that is safe, failures typed."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dbxplan.sdk import logging, useragent
from dbxplan.sdk.authenticating import failure_to_authenticate
from dbxplan.sdk.bodies import Body
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.connection import failure_of
from dbxplan.sdk.encode import query_pairs
from dbxplan.sdk.errors.classes import DatabricksError, RetriesExhausted, UnreadableAnswer
from dbxplan.sdk.errors.parse import error_of
from dbxplan.sdk.limits import Limits, Pace
from dbxplan.sdk.retries import READS, Retries
from dbxplan.sdk.secrecy import Secrets, credentials_in
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.streams import Stream
from dbxplan.sdk.wire import DEFAULT_HEADERS, HttpWire

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter


@dataclass(frozen=True, slots=True)
class Call:
    """One call, sent once or more. `raw`: its answer is not for reading as JSON."""

    method: str
    path: str
    query: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Body
    raw: bool = False


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
        self._pace = Pace(config.rate_limit, self.clock)
        self._wire = HttpWire(config, adapter)
        self._headers: Callable[[], Mapping[str, str]] = self._first_headers
        self._choosing = threading.Lock()
        self._told: tuple[tuple[object, ...], str] = (), ""
        self._answered = False
        self._calls = 0
        self._counting = threading.Lock()

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
        return self._calls

    @property
    def base_url(self) -> str:
        """Where requests go; of a transport it is not the host."""
        return self._wire.base_url

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
        call = Call(method.upper(), _one_slash(path), query or {}, headers or {}, Body.of(body, data, files), raw)
        answer = self._until_settled(call, stream=raw)
        result = {"contents": Stream(answer, self._explained(call))} if raw else _decoded(answer, call)
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
        call = Call(method.upper(), _one_slash(path), query or {}, headers or {}, Body.of(body, None, None), raw=True)
        return bytes(self._until_settled(call).content)

    def close(self) -> None:
        """Lets go of the connections."""
        self._wire.close()

    def _until_settled(self, call: Call, stream: bool = False) -> "requests.Response":
        started, attempt, unsure = self.clock.monotonic(), 0, False
        while True:
            attempt += 1
            try:
                return self._once(call, stream)
            except DatabricksError as error:
                self.secrets.hide_in(error)
                unsure = error.maybe_done = unsure or error.maybe_done
                pause = self._pause(error, call, attempt, started)
                logging.repeating(call.method, call.path, error, pause)
            self.clock.sleep(pause)
            call.body.rewind()

    def _pause(self, error: DatabricksError, call: Call, attempt: int, started: float) -> float:
        """Seconds until the next attempt; raises where there is to be none."""
        if not call.body.repeatable or not self.retries.again(error, call.method, attempt, self._answered):
            raise error
        pause = self.retries.pause_seconds(error, attempt)
        deadline = self.retries.deadline_seconds
        if self.clock.monotonic() + pause - started > deadline:
            raise _exhausted(error, deadline, attempt) from error
        return pause

    def _once(self, call: Call, stream: bool) -> "requests.Response":
        request = self._request(call)
        with self.limits.slot(call.path) as slot:
            self._pace.wait()
            self._count()
            begun = self.clock.monotonic()
            answer = self._wire.exchange(request, call.method, call.path, stream)
            slot.throttled = answer.status_code == 429
            slot.answered = answer.status_code < 500 and not slot.throttled
        self._answered = True
        seconds = self.clock.monotonic() - begun
        logging.exchanged(answer, call.method, call.path, call.body, seconds, call.raw, self.config, self.secrets.hide)
        self._raise_for(answer, call)
        return answer

    def _request(self, call: Call) -> "requests.Request":
        """With fresh credentials, which no header of the call replaces."""
        import requests

        authenticated = self._authenticated()  # first: it may find the host out
        own = {**DEFAULT_HEADERS, **self.config.custom_headers, **call.headers}
        headers = {**own, **call.body.headers(own)}
        return requests.Request(
            call.method,
            self.base_url + call.path,
            headers={**headers, "User-Agent": self.user_agent, **authenticated},
            params=query_pairs(call.query),
            data=call.body.data,
            files=call.body.files,
            auth=_as_it_is,
        )

    def _raise_for(self, answer: "requests.Response", call: Call) -> None:
        error = error_of(answer, call.method, call.path)
        if error is None:
            return
        answer.close()
        self.secrets.add(*credentials_in(answer.request.headers))
        error.tells_call = True
        if error.status_code in (401, 403):
            error.hint = _hint(error, self.config)
        raise error

    def _explained(self, call: Call) -> Callable[[Exception], Exception]:
        return lambda error: failure_of(error, call.method, call.path, self.base_url)

    def _count(self) -> None:
        with self._counting:
            self._calls += 1

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
        transport = self._wire.transport
        if transport is None or self.config.credentials_strategy is not None:
            return None
        self.config.auth_type = "pat"
        headers = {"Authorization": f"Bearer {self.config.token or transport.token}"}
        return lambda: headers


def _one_slash(path: str) -> str:
    doubled = "/api/2.0/fs/files//"
    return doubled[:-1] + path.removeprefix(doubled) if path.startswith(doubled) else path


def _decoded(answer: "requests.Response", call: Call) -> Any:
    if not answer.content.strip():
        return {}
    try:
        decoded = answer.json()
    except ValueError as error:
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


def _as_it_is(request: "requests.PreparedRequest") -> "requests.PreparedRequest":
    """Keeps `.netrc` from replacing the Authorization header."""
    return request
