"""What tests share: a workspace on the emulator, and bundles made of text."""

import base64
import gc
import json
import shutil
import signal
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import SystemClock

Write = Callable[[Mapping[str, str]], Path]
EXAMPLES = Path(__file__).parents[1] / "examples" / "bundles"
VARIABLES = {"BUNDLE_VAR_password": "hunter2", "BUNDLE_VAR_certificate": "aHVudGVyMg=="}
OF_THE_BUNDLE = ("/workspace-files/", "/workspace/", "/fs/", "/Me")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # by a shell that does not wait; what tests interrupt inherits it
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: looking for cycles among it took a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 5, 2)


class Clock:
    """Time that passes only where somebody sleeps, and a little with each look."""

    def __init__(self) -> None:
        self.now = time.time()  # as the emulator has it, whose objects bear times
        self._lock = threading.Lock()

    def time(self) -> float:
        return self.monotonic()

    def monotonic(self) -> float:
        with self._lock:
            self.now += 0.001
            return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    """For commands, which have the machine's clock."""
    monkeypatch.setattr(SystemClock, "monotonic", lambda _: clock.monotonic())
    monkeypatch.setattr(SystemClock, "sleep", lambda _, seconds: clock.sleep(seconds))


@pytest.fixture(params=["plain", "perturbed"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh workspace, as it should be and with everything that servers do to answers."""
    perturb = "?perturb=1" if request.param == "perturbed" else ""
    return f"emulator://{tmp_path / 'workspace.db'}{perturb}"


@pytest.fixture
def api(host: str) -> Iterator[RawClient]:
    with RawClient(host=host) as client:
        yield client


@pytest.fixture
def lose() -> Callable[[Any], None]:
    """Makes the state of a bundle as if it had never been kept."""

    def lost(bundle: Any) -> None:
        for name in bundle.store.list(""):
            bundle.store.delete(name)
        shutil.rmtree(bundle.folder, ignore_errors=True)

    return lost


class Gate:
    """Before the server: it refuses what it is told to, and lets one at a time in, since between a look at an object
    and its making come others there, unlike in S3."""

    def __init__(self) -> None:
        self.refuses: Callable[[str, str], tuple[str, str] | None] = lambda method, place: None
        self._turn = threading.Lock()

    def before(self, app: Any) -> Any:
        """`refuses(method, path?query)` gives status and error code, or None."""

        def called(environ: Any, start: Any) -> Any:
            refused = self.refuses(environ["REQUEST_METHOD"], f"{environ['PATH_INFO']}?{environ['QUERY_STRING']}")
            if refused is None:
                with self._turn:
                    return app(environ, start)
            environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            start(refused[0], [("Content-Type", "application/xml")])
            return [f"<Error><Code>{refused[1]}</Code><Message>{refused[1]}</Message></Error>".encode()]

        return called


@pytest.fixture(scope="session")
def objects() -> Iterator[tuple[str, Gate]]:
    """The URL of an S3-compatible server, and its gate."""
    from moto import server

    running: Any = server.ThreadedMotoServer(port=0, verbose=False)
    running.start()
    gate = Gate()
    running._server.app = gate.before(running._server.app)
    yield "http://{}:{}".format(*running.get_host_and_port()), gate
    running.stop()


@pytest.fixture
def gate(objects: tuple[str, Gate]) -> Iterator[Gate]:
    yield objects[1]
    objects[1].refuses = lambda method, place: None


@pytest.fixture(scope="session")
def leaks() -> Callable[[str, list[str]], list[str]]:
    """Those of some words, made of letters and digits, that stand in a text, be it in hex or base64."""

    def shapes(word: str) -> Iterator[str]:
        yield word
        yield from (word.encode().hex(), word.encode().hex().upper())
        for shift in range(3):  # in base64 it starts at one of three places
            yield base64.b64encode(b"\0" * shift + word.encode()).decode()[(0, 2, 3)[shift] :][: len(word)]

    def found(text: str, words: list[str]) -> list[str]:
        return [word for word in words if any(shape in text for shape in shapes(word))]

    return found


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, objects: tuple[str, Gate]) -> str:
    """The URL of a fresh bucket."""
    import s3fs

    settings = {"ENDPOINT_URL": objects[0], "DEFAULT_REGION": "us-east-1", "ACCESS_KEY_ID": "x"}
    for name, value in {**settings, "SECRET_ACCESS_KEY": "y"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    s3fs.S3FileSystem.clear_instance_cache()
    name = f"bucket-{uuid.uuid4().hex}"
    s3fs.S3FileSystem().mkdir(name)
    return f"s3://{name}"


class Bent:
    """A workspace that keeps what it answered, and answers otherwise where it is told to."""

    def __init__(self, kind: str, folder: Path, clock: Any) -> None:
        from dbxplan.emulator.transport import application
        from dbxplan.workflow import Workspace

        self.bundle = folder / "bundle"
        shutil.copytree(EXAMPLES / kind / "minimal", self.bundle, ignore=shutil.ignore_patterns(".databricks"))
        self.workspace: Any = Workspace(f"emulator://{folder / 'w.db'}", environ=VARIABLES, clock=clock)
        self.said: dict[tuple[str, str], Any] = {}
        self.done = Counter[tuple[str, bytes]]()  # posts that were no failure
        self.bend: Callable[[Any, Any], Any] = lambda request, response: response
        self._app = application(folder / "w.db")
        self._handle, self._app.handle = self._app.handle, self.handle  # type: ignore[method-assign]

    def handle(self, request: Any, options: Any = None) -> Any:
        response = self._handle(request, options)
        if response.status != 200 or any(part in request.path for part in OF_THE_BUNDLE):
            return response
        if request.method == "POST" and b'"idempotency_token"' not in request.body:
            self.done[request.path, request.body] += 1
        self.said.setdefault((request.method, request.path), json.loads(response.body or b"{}"))
        return self.bend(request, response)

    def apply(self) -> Any:
        from dbxplan.plan.model import Consent

        return self.workspace.apply(self.workspace.load(self.bundle), auto_approve=True, allow=list(Consent))

    def destroy(self) -> Any:
        from dbxplan.plan.model import Consent

        return self.workspace.destroy(self.workspace.load(self.bundle), auto_approve=True, allow=list(Consent))

    def plan(self) -> tuple[Any, ...]:
        from dbxplan.workflow import draft

        return draft(self.workspace.load(self.bundle)).plan.steps


@pytest.fixture
def bent_of(tmp_path: Path, clock: Clock) -> Callable[[str], Bent]:
    return lambda kind: Bent(kind, tmp_path, clock)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files, path -> text, into the folder of a bundle; gives that folder."""

    def put(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / "bundle" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text))
        return tmp_path / "bundle"

    return put
