"""Every call of every stage meets every fault, one at a time: waited out, looked up or told, and never made worse."""

import errno
import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sweeps.process import Ended, Hook, emulator, program
from sweeps.walk import Case, Met, Start, nothing, wrong

Send = Callable[[], Any]
JSON, HTML = "application/json", "text/html"
PAGE = "<html><head><title>Sign in to the proxy</title></head><body>Who are you?</body></html>"


@dataclass(frozen=True)
class Fault:
    """`met` gives the answer in place of the service's; `overcome`: the run has to end well all the same."""

    name: str
    met: Callable[[Any, Send], Any]
    overcome: bool = False
    methods: tuple[str, ...] = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


def answered(status: int, body: str, kind: str = JSON, **headers: str) -> Callable[[Any, Send], Any]:
    """Nothing happens, and this is said of it."""
    return lambda request, send: _response(request, status, body, {"Content-Type": kind, **headers})


def said(code: str, message: str) -> str:
    return f'{{"error_code": "{code}", "message": "{message}"}}'


def _refused(request: Any, send: Send) -> Any:
    from requests.exceptions import ConnectionError
    from urllib3.exceptions import MaxRetryError, NewConnectionError

    inner = NewConnectionError(None, "connection refused")
    inner.__cause__ = ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
    raise ConnectionError(MaxRetryError(None, request.url, inner))


def _reset(request: Any) -> Exception:
    from requests.exceptions import ConnectionError
    from urllib3.exceptions import ProtocolError

    return ConnectionError(
        ProtocolError("Connection aborted.", ConnectionResetError(errno.ECONNRESET, "reset by peer"))
    )


def _reset_before(request: Any, send: Send) -> Any:
    raise _reset(request)


def _reset_after(request: Any, send: Send) -> Any:
    send()
    raise _reset(request)


def _timed_out(request: Any, send: Send) -> Any:
    from requests.exceptions import ReadTimeout

    send()
    raise ReadTimeout("Read timed out.")


def _truncated(request: Any, send: Send) -> Any:
    from http.client import IncompleteRead

    from requests.exceptions import ChunkedEncodingError
    from urllib3.exceptions import ProtocolError

    send()
    raise ChunkedEncodingError(ProtocolError("Connection broken", IncompleteRead(b'{"job', 100)))


FAULTS = (
    Fault("429", answered(429, said("REQUEST_LIMIT_EXCEEDED", "too many")), overcome=True),
    Fault(
        "429 with Retry-After", answered(429, said("REQUEST_LIMIT_EXCEEDED", "too many"), **{"Retry-After": "1"}), True
    ),
    Fault("500", answered(500, said("INTERNAL_ERROR", "oh"))),
    Fault("502", answered(502, said("BAD_GATEWAY", "oh"))),
    Fault("503", answered(503, said("TEMPORARILY_UNAVAILABLE", "later"))),
    Fault("504", answered(504, said("DEADLINE_EXCEEDED", "late"))),
    Fault("401", answered(401, said("UNAUTHENTICATED", "the token expired"))),
    Fault("403", answered(403, said("PERMISSION_DENIED", "not yours"))),
    Fault("409", answered(409, said("ABORTED", "someone else was quicker"))),
    Fault("HTML from a proxy", answered(200, PAGE, HTML)),
    Fault("HTML with 502", answered(502, PAGE, HTML)),
    Fault("refused", _refused, overcome=True),
    Fault("reset before", _reset_before),
    Fault("reset after", _reset_after),
    Fault("read timeout", _timed_out),
    Fault("truncated body", _truncated),
)
AGAIN = "Destroy again"  # what it says where something empty could not be cleared away
LATE = Fault("404 after a create", answered(404, said("RESOURCE_DOES_NOT_EXIST", "not seen yet")), methods=("GET",))


def cases(start: Start) -> Iterator[Case]:
    for fault, number, call in _pairs(start):
        yield Case(f"{start.stage.name} {number} {fault.name}", call, partial(hit, start, fault, number))


def _pairs(start: Start) -> Iterator[tuple[Fault, int, str]]:
    before = [point.removeprefix("before ") for point in start.points if point.startswith("before ")]
    calls = [point for point in before if "/api/" in point]
    for number, call in enumerate(calls, start=1):
        for fault in (*FAULTS, LATE):
            if call.split(" ")[0] in fault.methods and (fault is not LATE or _follows_a_create(calls, number)):
                yield fault, number, call


def hit(start: Start, fault: Fault, number: int, folder: Path) -> Met:
    place, note = start.again(folder / "run"), folder / "run" / "reached.txt"
    with emulator(place / "workspace.db") as server:
        ended = program(start.arguments, place / "bundle", server, _hook(fault, number, note))
        found = [*_unkind(ended, fault)]
        if ended.code or AGAIN in ended.output:
            ended = program(start.arguments, place / "bundle", server, nothing)
        return Met.at(note, [*found, *wrong(start, place, server, ended)])


def _unkind(ended: Ended, fault: Fault) -> Iterator[str]:
    """What a run that met a fault must not do."""
    if "Traceback" in ended.output or "mistake in dbxplan" in ended.output:
        yield f"it broke: {ended.output[-600:]}"
    elif ended.code and fault.overcome:
        yield f"it gave up: {ended.output[-600:]}"
    elif ended.code not in (0, 1):
        yield f"it ended with {ended.code}: {ended.output[-600:]}"
    elif ended.code and not ended.output.strip():
        yield "it failed without a word"


def _follows_a_create(calls: list[str], number: int) -> bool:
    return number > 1 and calls[number - 2].startswith("POST ")


def _hook(fault: Fault, number: int, note: Path) -> Hook:
    """The call of this number meets the fault."""

    def install() -> None:
        from requests.adapters import HTTPAdapter

        send, lock, count = HTTPAdapter.send, threading.Lock(), 0

        def sent(adapter: Any, request: Any, **settings: Any) -> Any:
            nonlocal count
            with lock:
                count += 1
                this = count
            if this == number and request.method in fault.methods:  # calls may come in another order
                note.write_text(f"{request.method} {request.path_url}", encoding="utf-8")
                return fault.met(request, lambda: send(adapter, request, **settings))
            return send(adapter, request, **settings)

        HTTPAdapter.send = sent

    return install


def _response(request: Any, status: int, body: str, headers: dict[str, str]) -> Any:
    from requests import Response
    from requests.structures import CaseInsensitiveDict
    from urllib3 import HTTPResponse

    made = Response()
    made.status_code, made.url, made.request = status, request.url, request
    made.headers = CaseInsensitiveDict(headers)
    made.raw = HTTPResponse(io.BytesIO(body.encode()), status=status, headers=headers, preload_content=False)
    return made
