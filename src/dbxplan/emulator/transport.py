"""The door without a port: an adapter for `requests` that hands each call to the application in this process.

    emulator://PATH?latency=50ms&user=NAME&perturb=1&managed_properties=1&stage=2s

PATH is relative to the working directory (`emulator://workspace.db`, `emulator://./x/y.db`) or absolute
(`emulator:///abs/workspace.db`); the file and its folders are made when missing. Options:

- `latency`: how long each call takes (`50ms`, `2s`); calls do not wait for each other.
- `user`: who calls, an e-mail (user) or a UUID (service principal), made when missing. The first user of a fresh
  workspace is its admin; without this option that is `user@example.com`, later the workspace's own first user.
- `perturb`: answers as a stranger server might give them, see the package's docstring.
- `managed_properties`: new schemas and catalogs get the server's own `unity.catalog.managed.*` properties.
- `stage`: long-running states move by time, this long each, instead of by polls.
- `uploads`: how large files of volumes are sent: in `parts`, `resumable`, or in a `single` piece.
"""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import RemoteDisconnected
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit
from weakref import WeakValueDictionary

import requests
from requests.adapters import BaseAdapter
from requests.exceptions import ConnectionError as RequestsConnectionError
from requests.models import PreparedRequest
from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProtocolError

from dbxplan.emulator import identity
from dbxplan.emulator.app import Application
from dbxplan.emulator.clock import Clock
from dbxplan.emulator.messages import Dropped, Request
from dbxplan.emulator.options import Options

SCHEME = "emulator"
BASE_URL = "https://workspace.emulator.invalid"  # never resolved; RFC 2606 keeps .invalid free

_applications: WeakValueDictionary[Path, Application] = WeakValueDictionary()
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Connection:
    """What a client needs. `app` is shared by all connections of this process to the same file."""

    base_url: str
    adapter: BaseAdapter
    token: str
    app: Application


def connect(url: str, *, clock: Clock | None = None, sleep: Callable[[float], None] = time.sleep) -> Connection:
    """Opens or makes the workspace that `url` names. ValueError says what cannot be read in it."""
    path, options = parse(url)
    app = application(path, user=options.user, clock=clock, sleep=sleep)
    return Connection(BASE_URL, Adapter(app, options), app.token(options.user), app)


def parse(url: str) -> tuple[Path, Options]:
    if not url.startswith(f"{SCHEME}://"):
        raise ValueError(f"{url!r} is no {SCHEME}:// address")
    location, _, query = url.removeprefix(f"{SCHEME}://").partition("?")
    if not location.strip("/"):
        raise ValueError(f"{url!r} names no file; write {SCHEME}://workspace.db or {SCHEME}:///tmp/workspace.db")
    return Path(os.path.abspath(unquote(location))), Options.of(dict(parse_qsl(query, keep_blank_values=True)))


def application(
    path: str | Path,
    *,
    user: str | None = None,
    clock: Clock | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Application:
    """The workspace in that file: one per process, for as long as somebody holds it. `user`, `clock` and `sleep` count
    for the one who opens it first."""
    key = Path(os.path.abspath(path))
    with _lock:
        app = _applications.get(key)
        if app is None or not key.exists():
            app = Application(key, user=user or identity.DEFAULT_USER, clock=clock, sleep=sleep)
            _applications[key] = app
        return app


class Adapter(BaseAdapter):
    """Speaks to the application where the usual adapter speaks to a socket."""

    def __init__(self, app: Application, options: Options) -> None:
        super().__init__()
        self.app = app
        self.options = options

    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: Any = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        try:
            answer = self.app.handle(as_request(request), self.options)
        except Dropped as dropped:
            raise connection_error(dropped, request) from None
        response = requests.Response()
        response.status_code = answer.status
        response.headers.update(answer.headers)
        response.encoding = "utf-8" if "json" in answer.content_type else None
        body = b"" if request.method == "HEAD" else answer.body
        response.raw = HTTPResponse(
            BytesIO(body),
            headers=answer.headers,
            status=answer.status,
            preload_content=False,
            request_method=request.method,
        )
        response.reason = response.raw.reason or ""
        response.url = request.url or ""
        response.request = request
        return response

    def close(self) -> None:
        """Nothing is open here: the application is shared."""


def as_request(request: PreparedRequest) -> Request:
    parts = urlsplit(request.url or "")
    return Request(
        method=request.method or "GET",
        path=unquote(parts.path),
        query=parse_qs(parts.query, keep_blank_values=True),
        headers={name.lower(): value for name, value in request.headers.items()},
        body=read(request.body),
        base_url=f"{parts.scheme}://{parts.netloc}",
    )


def read(body: Any) -> bytes:
    """Bodies come as text, bytes, files, or pieces."""
    if body is None:
        return b""
    if hasattr(body, "read"):
        body = body.read()
    if isinstance(body, str):
        return body.encode()
    return bytes(body) if isinstance(body, bytes | bytearray) else b"".join(body)


def connection_error(dropped: Dropped, request: PreparedRequest) -> RequestsConnectionError:
    """As `requests` reports a refused connection, and one that was cut off."""
    if dropped.refused:
        reason = NewConnectionError(HTTPConnection("workspace.emulator.invalid"), "[Errno 111] Connection refused")
        return RequestsConnectionError(MaxRetryError(None, request.url or "", reason), request=request)  # type: ignore[arg-type]
    cause = RemoteDisconnected("Remote end closed connection without response")
    return RequestsConnectionError(ProtocolError("Connection aborted.", cause), request=request)
