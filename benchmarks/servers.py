"""Workspaces over HTTP, each in a process of its own: `python -m benchmarks.servers emulator|fixed FILE SECONDS`.

`fixed` keeps what was posted and gives it back, without a look at it. A line on stdin is answered with what the
server has spent; the end of stdin ends it.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from benchmarks.measure import CHECKOUT, environment

ME = b'{"id": "1", "userName": "user@example.com", "emails": [{"value": "user@example.com", "primary": true}]}'
JOB = b'{"job_id": %d, "creator_user_name": "user@example.com", "run_as_user_name": "user@example.com", "settings": %b}'
ABSENT = b'{"error_code": "ENDPOINT_NOT_FOUND", "message": "this server has no other answers"}'


@dataclass(frozen=True)
class Server:
    """A server that runs. `process` is asked for what it spent."""

    url: str
    token: str
    process: "subprocess.Popen[str]"

    @property
    def environ(self) -> dict[str, str]:
        return {"DATABRICKS_TOKEN": self.token}

    def cpu_seconds(self) -> float:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return float(_line(self.process)["cpu_seconds"])


@contextmanager
def serving(what: str, store: Path, latency_seconds: float) -> Iterator[Server]:
    command = [sys.executable, "-m", "benchmarks.servers", what, str(store), str(latency_seconds)]
    with subprocess.Popen(
        command, cwd=CHECKOUT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            ready = _line(process)
            yield Server(ready["url"], ready["token"], process)
        finally:
            assert process.stdin is not None
            process.stdin.close()


def _line(process: "subprocess.Popen[str]") -> Any:
    assert process.stdout is not None
    return json.loads(process.stdout.readline())


def _say(**words: object) -> None:
    sys.stdout.write(f"{json.dumps(words)}\n")
    sys.stdout.flush()


def _answer_questions() -> None:
    for _ in sys.stdin:
        _say(cpu_seconds=time.process_time())


def emulator(store: str, latency_seconds: float) -> None:
    from dbxplan.emulator.options import Options
    from dbxplan.emulator.server import running

    with running(store, options=Options(latency_seconds=latency_seconds)) as server:
        _say(url=server.url, token=server.token)
        _answer_questions()


class Handler(BaseHTTPRequestHandler):
    """The few calls of a first apply of jobs."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave together
    latency_seconds = 0.0
    numbers = count(1)
    kept: dict[int, bytes] = {}  # noqa: RUF012 - shared by all requests on purpose
    files: dict[str, bytes] = {}  # noqa: RUF012 - likewise

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        time.sleep(self.latency_seconds)
        if url.path.endswith("/scim/v2/Me"):
            self._answer(200, ME)
        elif url.path.endswith("/jobs/list"):
            self._answer(200, b"{}")
        elif url.path.endswith("/jobs/get"):
            job = int(parse_qs(url.query)["job_id"][0])
            self._answer(200, JOB % (job, self.kept[job]))
        elif url.path.endswith("/workspace/export") and (file := parse_qs(url.query)["path"][0]) in self.files:
            self._answer(200, self.files[file])
        elif url.path.endswith("/workspace/list"):
            folder = parse_qs(url.query)["path"][0]
            inside = [{"path": file} for file in list(self.files) if file.rpartition("/")[0] == folder]
            self._answer(200, json.dumps({"objects": inside}).encode())
        else:
            self._answer(404, ABSENT)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        time.sleep(self.latency_seconds)
        url = urlsplit(self.path)
        if "/import-file/" in url.path:
            self._keep("/" + unquote(url.path.partition("/import-file/")[2]), body, "overwrite=true" in url.query)
        elif url.path.endswith("/workspace/delete"):
            self.files.pop(json.loads(body)["path"], None)
            self._answer(200, b"{}")
        else:
            job = next(self.numbers)
            self.kept[job] = body
            self._answer(200, b'{"job_id": %d}' % job)

    def _keep(self, file: str, content: bytes, overwrite: bool) -> None:
        taken = not overwrite and file in self.files
        self.files[file] = self.files[file] if taken else content
        self._answer(409 if taken else 200, b"{}")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.send_header("x-databricks-org-id", "1")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Says nothing."""


class Fixed(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def fixed(latency_seconds: float) -> None:
    Handler.latency_seconds = latency_seconds
    server = Fixed(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _say(url=f"http://127.0.0.1:{server.server_address[1]}", token="any")
    _answer_questions()


if __name__ == "__main__":
    if sys.argv[1] == "fixed":
        fixed(float(sys.argv[3]))
    else:
        emulator(sys.argv[2], float(sys.argv[3]))
