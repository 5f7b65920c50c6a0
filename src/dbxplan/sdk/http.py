"""Calls: authenticated, counted, limited, repeated where that is safe, failures typed."""

import threading
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dbxplan.sdk import credentials, logging, useragent
from dbxplan.sdk.bodies import Body
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.config import Config
from dbxplan.sdk.encode import query_pairs
from dbxplan.sdk.errors.classes import DatabricksError, RetriesExhausted, UnreadableAnswer
from dbxplan.sdk.errors.parse import error_of
from dbxplan.sdk.limits import Limits
from dbxplan.sdk.retries import READS, Retries
from dbxplan.sdk.streams import Stream
from dbxplan.sdk.wire import DEFAULT_HEADERS, HttpWire

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter


class ApiClient:
    """One session, one count and one set of limits for all threads that use it."""

    def __init__(
        self,
        config: Config,
        *,
        clock: Clock | None = None,
        retries: Retries | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """Sends nothing. ConfigError where no method of authentication can work. `adapter` replaces the network."""
        self.config = config
        self.clock = clock or SystemClock()
        self.retries = retries or Retries()
        self.limits = limits or Limits()
        self._wire = HttpWire(config, self.clock, useragent.user_agent(), adapter)
        self.auth_type, self._headers = self._authentication()
        self.user_agent = useragent.user_agent(config.product, self.auth_type)
        self._answered = False
        self._calls = 0
        self._counting = threading.Lock()

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
        sent = Body.of(body, data, files)
        answer = self._until_settled(method.upper(), _one_slash(path), query or {}, headers or {}, sent, raw)
        result = {"contents": Stream(answer)} if raw else _decoded(answer, method.upper(), path)
        if response_headers and isinstance(result, dict):
            result.update({name: answer.headers.get(name) for name in response_headers if name in answer.headers})
        return result

    def close(self) -> None:
        """Lets go of the connections."""
        self._wire.close()

    def _until_settled(
        self, method: str, path: str, query: Mapping[str, Any], headers: Mapping[str, str], body: Body, raw: bool
    ) -> "requests.Response":
        started, attempt = self.clock.monotonic(), 0
        while True:
            attempt += 1
            try:
                return self._once(method, path, query, headers, body, raw)
            except DatabricksError as error:
                pause = self._pause(error, method, attempt, started, body)
                logging.repeating(method, path, error, pause)
            self.clock.sleep(pause)
            body.rewind()

    def _pause(self, error: DatabricksError, method: str, attempt: int, started: float, body: Body) -> float:
        """Seconds until the next attempt; raises where there is to be none."""
        if not body.repeatable or not self.retries.again(error, method, attempt, self._answered):
            raise error
        pause = self.retries.pause_seconds(error, attempt)
        deadline = self.retries.deadline_seconds
        if self.clock.monotonic() + pause - started > deadline:
            raise _exhausted(error, deadline, attempt) from error
        return pause

    def _once(
        self, method: str, path: str, query: Mapping[str, Any], headers: Mapping[str, str], body: Body, raw: bool
    ) -> "requests.Response":
        import requests

        of_call = {**DEFAULT_HEADERS, **headers, **body.headers(headers)}
        all_headers = {**of_call, "User-Agent": self.user_agent, **self._headers()}
        request = requests.Request(
            method,
            self.base_url + path,
            headers=all_headers,
            params=query_pairs(query),
            data=body.data,
            files=body.files,
            auth=_as_it_is,
        )
        with self.limits.slot(path) as slot:
            self._count()
            begun = self.clock.monotonic()
            answer = self._wire.exchange(request, method, path, stream=raw)
            slot.answered, slot.throttled = answer.status_code < 429, answer.status_code == 429
        self._answered = True
        logging.exchanged(answer, method, path, body, self.clock.monotonic() - begun, raw, self.config)
        self._raise_for(answer, method, path)
        return answer

    def _raise_for(self, answer: "requests.Response", method: str, path: str) -> None:
        error = error_of(answer, method, path)
        if error is None:
            return
        answer.close()
        if error.status_code in (401, 403):
            error.hint = _hint(error, self.config)
        raise error

    def _count(self) -> None:
        with self._counting:
            self._calls += 1

    def _authentication(self) -> tuple[str, credentials.Headers]:
        """A transport brings a token for who brings none; nothing else is asked of its host."""
        if self._wire.transport is None:
            return credentials.authenticate(self.config, self._wire)
        headers = {"Authorization": f"Bearer {self.config.token or self._wire.transport.token}"}
        return "pat", lambda: headers


def _one_slash(path: str) -> str:
    return (
        path.replace("/api/2.0/fs/files//", "/api/2.0/fs/files/", 1) if path.startswith("/api/2.0/fs/files//") else path
    )


def _decoded(answer: "requests.Response", method: str, path: str) -> Any:
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
            method=method,
            path=path,
            maybe_done=method not in READS,
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


def _hint(error: DatabricksError, config: Config) -> str:
    """Who was refused, and what to do about a token: one that nobody knows is answered 403, one that ran out 401."""
    known = config.debug_string()
    if error.status_code == 401 or "access token" in error.message.lower():
        return f"The credentials are refused: expired, revoked, or of another workspace. Renew them. {known}"
    return known


def _as_it_is(request: "requests.PreparedRequest") -> "requests.PreparedRequest":
    """Keeps `.netrc` from replacing the Authorization header."""
    return request
