"""A run that stands still past its lease and goes on: another one has done all of it, and the first changes no more."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.emulator.server import Running, running
from dbxplan.sdk.clock import SystemClock
from dbxplan.state.lock import Lock
from dbxplan.workflow import Workspace, draft

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes are stopped as POSIX has it")

Write = Callable[[Mapping[str, str]], Path]
LEASE_SECONDS = 2.0
BUNDLE = """
    bundle: {name: shop}
    resources:
      schemas:
        shop: {catalog_name: main, name: shop}
      jobs:
        nightly: {name: nightly, description: "${resources.schemas.shop.name}"}
    """
RUN = """
import os, signal, sys
from requests.adapters import HTTPAdapter
from dbxplan.cli import main
from dbxplan.state.lock import Lock

lease, when, method, part = float(sys.argv[1]), *sys.argv[2:5]
Lock.__init__.__defaults__ = (None, lease)
send = HTTPAdapter.send

def sent(adapter, request, **settings):
    here = request.method == method and part in request.path_url
    if here and when == "before":
        os.kill(os.getpid(), signal.SIGSTOP)
    answer = send(adapter, request, **settings)
    if here and when == "after":
        os.kill(os.getpid(), signal.SIGSTOP)
    return answer

HTTPAdapter.send = sent
main(sys.argv[5:])
"""


class Hasty(SystemClock):
    """Time as it is, for those that do not want to wait for long: nothing is on its way here."""

    def sleep(self, seconds: float) -> None:
        super().sleep(min(seconds, LEASE_SECONDS / 8))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "w.db") as up:
        yield up


@pytest.mark.parametrize(
    ("when", "method", "part"),
    [
        ("before", "POST", "jobs/create"),
        ("after", "POST", "jobs/create"),
        ("before", "POST", "state.1"),
        ("after", "POST", "state.1"),
    ],
)
def test_whoever_took_over_has_made_everything_once(
    when: str, method: str, part: str, server: Running, write: Write, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(Lock.__init__, "__defaults__", (None, LEASE_SECONDS))
    folder = write({"first/databricks.yml": BUNDLE, "second/databricks.yml": BUNDLE})
    environ = {"DATABRICKS_HOST": server.url, "DATABRICKS_TOKEN": server.token, "HOME": str(tmp_path)}
    command = [sys.executable, "-c", RUN, str(LEASE_SECONDS), when, method, part, "apply", "-C", str(folder / "first")]
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    with subprocess.Popen(command, env={**kept, **environ}, stderr=subprocess.PIPE, text=True) as first:
        try:
            assert os.WIFSTOPPED(os.waitpid(first.pid, os.WUNTRACED)[1])
            workspace = Workspace(environ=environ, clock=Hasty())
            applied = workspace.apply(workspace.load(folder / "second"))
        finally:
            first.send_signal(signal.SIGCONT)
        _, told = first.communicate(timeout=60)

    assert applied.ok, applied.outcomes
    assert (first.returncode, told.count("Error: the lock on the state in the")) == (1, 1), told
    assert "was lost while this run stood still, " in told
    assert "Traceback" not in told
    last = draft(workspace.load(folder / "second"))
    assert [str(item["settings"]["name"]) for item in last.bundle.api.jobs.list()] == ["nightly"]
    assert (last.plan.steps, len(last.state.resources)) == ((), 2)
