"""The door over HTTP: the application as WSGI, served by waitress (extra `dbxplan[emulator]`)."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from dbxplan.emulator.app import Application
from dbxplan.emulator.messages import Dropped, Request, Response
from dbxplan.emulator.options import Options

THREADS = 64
MISSING = (
    "the emulator's HTTP server needs the library waitress: install it with `pip install 'dbxplan[emulator]'`, "
    "or use the workspace without a server as emulator://PATH"
)
Environ = dict[str, Any]


class MissingServerError(ImportError):
    """waitress is not installed."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers at `url`; `app` is behind it."""

    url: str
    token: str
    app: Application


def serve(
    path: str | Path,
    host: str = "127.0.0.1",
    port: int = 8765,
    *,
    options: Options | None = None,
    client: tuple[str, str] | None = None,
    ready: Callable[[Running], None] = lambda running: None,
    threads: int = THREADS,
) -> None:
    """Serves the workspace in the file `path` until it is interrupted; port 0 takes a free one. `ready` is called once
    with what callers need. `client` is the id (a UUID) and secret of a service principal for OAuth."""
    options = options or Options()
    app = _application(path, options, client)
    server = _server(app, host, port, options, threads, {})
    try:
        ready(_running(server, app, options))
        server.run()
    finally:
        server.close()
        app.close()


@contextmanager
def running(
    path: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    options: Options | None = None,
    client: tuple[str, str] | None = None,
    app: Application | None = None,
    threads: int = THREADS,
) -> Iterator[Running]:
    """The same in a thread of this process, for as long as the block lasts. An `app` given here stays open after it."""
    options = options or Options()
    served = app or _application(path, options, client)
    sockets: dict[Any, Any] = {}
    server = _server(served, host, port, options, threads, sockets)
    thread = threading.Thread(target=server.run, daemon=True, name="dbxplan-emulator")
    thread.start()
    try:
        yield _running(server, served, options)
    finally:
        server.trigger.pull_trigger(sockets.clear)  # the loop ends when it has nothing to look at
        thread.join()
        _close(server)
        if app is None:
            served.close()


def wsgi(
    app: Application, options: Options | None = None, hang_up: type[Exception] = Dropped
) -> Callable[[Environ, Any], Iterable[bytes]]:
    """The application for any WSGI server. `hang_up` is what makes that server close a connection without an answer."""
    options = options or Options()

    def application(environ: Environ, start_response: Any) -> Iterable[bytes]:
        try:
            response = app.handle(as_request(environ), options)
        except Dropped as dropped:
            raise hang_up from dropped
        start_response(f"{response.status} {reason(response)}", list(response.headers.items()))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [response.body]

    return application


def as_request(environ: Environ) -> Request:
    headers = {name[5:].replace("_", "-").lower(): value for name, value in environ.items() if name.startswith("HTTP_")}
    if environ.get("CONTENT_TYPE"):
        headers["content-type"] = environ["CONTENT_TYPE"]
    return Request(
        method=environ["REQUEST_METHOD"],
        path=environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace"),
        query=parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True),
        headers=headers,
        body=environ["wsgi.input"].read(),
        base_url=f"{environ['wsgi.url_scheme']}://{headers.get('host', '')}",
    )


def reason(response: Response) -> str:
    from http.client import responses

    return responses.get(response.status, "Unknown")


def _application(path: str | Path, options: Options, client: tuple[str, str] | None) -> Application:
    app = Application(path, user=options.user) if options.user else Application(path)
    if client:
        app.register_client(*client)
    return app


def _running(server: Any, app: Application, options: Options) -> Running:
    # a name such as localhost may stand for several addresses: then the first
    several = getattr(server, "effective_listen", None)
    host, port = several[0] if several else (server.effective_host, server.effective_port)
    return Running(f"http://{f'[{host}]' if ':' in host else host}:{port}", app.token(options.user), app)


def _server(app: Application, host: str, port: int, options: Options, threads: int, sockets: dict[Any, Any]) -> Any:
    try:
        waitress: Any = import_module("waitress")
        hang_up = import_module("waitress.channel").ClientDisconnected
    except ImportError as error:
        raise MissingServerError(MISSING) from error
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it warns whenever all threads are busy
    return waitress.create_server(
        wsgi(app, options, hang_up),
        map=sockets,
        host=host,
        port=port,
        threads=threads,
        connection_limit=1000,
        asyncore_use_poll=True,  # select() takes no descriptor above 1023
        clear_untrusted_proxy_headers=True,
    )


def _close(server: Any) -> None:
    server.task_dispatcher.shutdown()
    for channel in list(server.active_channels.values()):
        channel.close()
    server.close()
