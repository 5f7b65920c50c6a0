"""The application: one request in, one answer out, whatever door it came through."""

import json
import logging
import time
from collections.abc import Callable, Mapping
from email.utils import formatdate
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from dbxplan.emulator import identity, seed
from dbxplan.emulator.call import Call, Caller
from dbxplan.emulator.calls import Called, CallLog
from dbxplan.emulator.clock import Clock
from dbxplan.emulator.control import PREFIX, control
from dbxplan.emulator.faults import Fault, Faults
from dbxplan.emulator.messages import JSON_TYPE, ApiError, Dropped, Json, Request, Response, Text, encode
from dbxplan.emulator.options import Options
from dbxplan.emulator.perturb import perturbed
from dbxplan.emulator.router import READS, Route, Router
from dbxplan.emulator.services import routes
from dbxplan.emulator.store import ReadOnlyError, Store, Transaction
from dbxplan.emulator.validate import check_required, clean_body, clean_query

log = logging.getLogger("dbxplan.emulator")
NOBODY = Caller("", "", False, frozenset())


class Application:
    """A workspace in one file. `calls` says what was asked, `faults` takes what shall go wrong."""

    def __init__(
        self,
        path: str | Path,
        *,
        user: str = identity.DEFAULT_USER,
        clock: Clock | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.clock = clock or Clock()
        self.sleep = sleep
        self.calls = CallLog()
        self.faults = Faults()
        self.router = Router(routes())
        self._gate = Lock()  # thirty threads that take turns at every SQLite call are slower than one after the other
        self.store = Store(Path(path))
        with self.store.transaction(writes=True) as store:
            self.workspace = seed.settings(store) or seed.make(store, user, self.clock.milliseconds())

    def token(self, user: str | None = None) -> str:
        """The lasting token of the workspace's user, or of another, who is made when missing."""
        name = user or str(self.workspace["user"])
        with self.store.transaction(writes=True) as store:
            principal = identity.ensure(store, name, self.clock.milliseconds())
            return identity.token_for(store, principal, "user" if "@" in name else "service_principal")

    def register_client(self, client_id: str, client_secret: str) -> None:
        """A service principal, and an admin, that signs in with OAuth; a later secret replaces an earlier one."""
        with self.store.transaction(writes=True) as store:
            identity.ensure(store, client_id, self.clock.milliseconds(), admin=True)
            store.put("client", client_id, {"secret": client_secret})

    def handle(self, request: Request, options: Options | None = None) -> Response:
        """Raises Dropped when the caller shall see no answer."""
        options = options or Options()
        if options.latency_seconds:
            self.sleep(options.latency_seconds)
        if request.path.startswith(PREFIX):
            return self._sealed(self._control(request))
        fault = self.faults.take(request.method, request.path)
        route, response = self._answer(request, options, fault)
        self.calls.add(Called(request.method, request.path, response.status, str(route) if route else ""))
        if fault and fault.kind != "answer":
            raise Dropped(refused=fault.kind == "refused")
        return self._sealed(response)

    def close(self) -> None:
        self.store.close()

    def _answer(self, request: Request, options: Options, fault: Fault | None) -> tuple[Route | None, Response]:
        if fault and (fault.kind == "refused" or (fault.kind == "answer" and fault.when == "before")):
            return None, faulty(fault)
        route = None
        try:
            route, path = self._route(request)
            response = self._run(route, request, path, options)
        except ApiError as error:
            response = error.response()
        except Exception as error:
            log.exception("%s %s", request.method, request.path)
            response = ApiError(500, "INTERNAL_ERROR", f"{type(error).__name__}: {error}").response()
        return route, faulty(fault) if fault and fault.kind == "answer" else response

    def _control(self, request: Request) -> Response:
        try:
            with self.store.transaction(writes=False) as store:
                self._caller(request, store)
            return control(self, request)
        except ApiError as error:
            return error.response()

    def _route(self, request: Request) -> tuple[Route, Mapping[str, str]]:
        try:
            return self.router.match(request.method, request.path)
        except ApiError:
            with self.store.transaction(writes=False) as store:
                self._caller(request, store)  # the real service looks at the credentials first
            raise

    def _run(self, route: Route, request: Request, path: Mapping[str, str], options: Options) -> Response:
        try:
            return self._attempt(route, request, path, options, writes=route.method not in READS)
        except ReadOnlyError:
            return self._attempt(route, request, path, options, writes=True)

    def _attempt(
        self, route: Route, request: Request, path: Mapping[str, str], options: Options, *, writes: bool
    ) -> Response:
        with self._gate, self.store.transaction(writes=writes) as store:
            caller = NOBODY if route.open else self._caller(request, store)
            query, body = arguments(route, request)
            call = Call(
                request, path, query, body, store, caller, self.clock, options, int(self.workspace["workspace_id"])
            )
            answer = route.handler(call)
        return finished(answer, route, options)

    def _caller(self, request: Request, store: Transaction) -> Caller:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise RefusedError(401, "Credential was not sent or was of an unsupported type for this API.")
        caller = identity.caller(store, token.strip(), self.clock.milliseconds())
        if caller is None:
            raise RefusedError(403, "Invalid access token.")
        return caller

    def _sealed(self, response: Response) -> Response:
        """With the headers that every answer has."""
        headers = {
            "date": formatdate(self.clock.seconds(), usegmt=True),
            "server": "databricks",
            "x-databricks-org-id": str(self.workspace["workspace_id"]),
            "x-request-id": str(uuid4()),
            "content-type": response.content_type,
            "content-length": str(len(response.body)),
            **response.headers,
        }
        return Response(response.status, response.body, headers, response.content_type)


class RefusedError(ApiError):
    """The gateway's own errors: the code is the number of the status.
    Seen in https://github.com/databricks/databricks-sdk-go/issues/873"""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, str(status), message)

    def body(self) -> Json:
        return {"error_code": self.status, "message": self.message}

    def response(self) -> Response:
        return Response(self.status, encode(self.body()), {"x-databricks-reason-phrase": self.message})


def arguments(route: Route, request: Request) -> tuple[Json, Json]:
    """Query and body, cleaned; a JSON body of a GET counts as its query, as old clients send it."""
    body = {} if route.raw else json_body(request)
    if not route.operation:
        return {key: values[-1] for key, values in request.query.items()}, body
    if request.method in READS:
        extra = {key: [text(value)] for key, value in body.items()}
        query = clean_query(route.operation, {**extra, **request.query})
        check_required(route.operation, query)
        return query, {}
    query = clean_query(route.operation, request.query)
    if request.body and not is_json(request):
        return query, {}  # forms and raw bytes: the service reads them itself
    body = clean_body(route.operation, body)
    check_required(route.operation, {**query, **body})
    return query, body


def json_body(request: Request) -> Json:
    if not request.body or not is_json(request):
        return {}
    try:
        value = json.loads(request.body)
    except ValueError:
        message = "Invalid JSON given in the body of the request - failed to parse given JSON"
        raise ApiError(400, "MALFORMED_REQUEST", message) from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        message = "Invalid JSON given in the body of the request - expected a map"
        raise ApiError(400, "MALFORMED_REQUEST", message)
    return value


def is_json(request: Request) -> bool:
    """Also what `curl -d` sends without saying what it is."""
    kind = request.headers.get("content-type", "")
    return not kind or "json" in kind or (kind.endswith("urlencoded") and request.body.lstrip()[:1] == b"{")


def text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def finished(answer: Any, route: Route, options: Options) -> Response:
    if isinstance(answer, Response):
        return answer
    if options.perturb and not route.open:
        value = json.loads(answer.json) if isinstance(answer, Text) else answer
        return Response(body=encode(perturbed(route.operation, value or {})))
    return Response(body=answer.json.encode() if isinstance(answer, Text) else encode(answer or {}))


def faulty(fault: Fault) -> Response:
    if fault.body is None:
        body = encode({"error_code": fault.error_code, "message": fault.message})
        return Response(fault.status, body, fault.headers)
    kind = "text/html" if fault.body.startswith("<") else JSON_TYPE
    return Response(fault.status, fault.body.encode(), fault.headers, kind)
