"""The command as a process of its own: pipes, signals, the server."""

import errno
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dbxplan import __version__
from dbxplan.cli import session
from dbxplan.cli.app import INTERRUPTED, run
from dbxplan.cli.console import Console
from dbxplan.sdk import RawClient

ENVIRON = {name: value for name, value in os.environ.items() if not name.startswith("DATABRICKS_")}


@contextmanager
def start(*arguments: object) -> "Iterator[subprocess.Popen[str]]":
    """The command under way, and ended in any case."""
    command = [sys.executable, "-m", "dbxplan", *map(str, arguments)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, env=ENVIRON
    ) as process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def test_the_version_is_printed() -> None:
    with start("--version") as process:
        assert process.communicate() == (f"dbxplan {__version__}\n", "")

    assert process.returncode == 0


def test_a_reader_that_goes_away_is_no_failure(quickstart: Path, tmp_path: Path) -> None:
    with start("plan", "-C", quickstart, "--host", f"emulator://{tmp_path}/w.db") as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read()

    assert (process.returncode, told) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize(
    ("redirection", "code", "told"),
    [
        (">/dev/full", 1, "the output could not be written: No space left on device"),
        (">&-", 0, ""),
        ("<&- >&- 2>&-", 0, ""),
    ],
)
def test_an_apply_goes_on_when_it_can_tell_nobody(
    quickstart: Path, tmp_path: Path, redirection: str, code: int, told: str
) -> None:
    where = f"-C '{quickstart}' --host emulator://{tmp_path}/w.db"
    command = f"'{sys.executable}' -m dbxplan apply {where} -o json {redirection}"

    ended = subprocess.run(["sh", "-c", command], env=ENVIRON, capture_output=True, text=True, check=False)

    assert ended.returncode == code, ended.stderr
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
    with start("plan", *where.replace("'", "").split()) as again:
        assert "Nothing to do." in again.communicate()[0]


def test_what_its_output_goes_to_is_no_part_of_the_bundle(quickstart: Path, tmp_path: Path) -> None:
    plan = f"{sys.executable} -m dbxplan plan --host emulator://{tmp_path}/w.db"
    command = f"{plan} --out plan.json -o markdown > plan.md 2> plan.log"
    ended = subprocess.run(["sh", "-c", command], cwd=quickstart, env=ENVIRON, check=False)
    uploads = json.loads((quickstart / "plan.json").read_text())["files"]["upload"]

    assert ended.returncode == 0
    assert any(path.endswith("/databricks.yml") for path in uploads)
    assert [path for path in uploads if "/plan." in path] == []


def test_the_emulator_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    with start("emulator", "--port", 0, "--store", tmp_path / "w.db", "--option", "user=me@example.com") as process:
        assert process.stdout
        settings = dict(process.stdout.readline().rstrip().split("=", 1) for _ in range(2))
        with RawClient(host=settings["DATABRICKS_HOST"], token=settings["DATABRICKS_TOKEN"]) as api:
            user = api.current_user.me()["userName"]
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)

    assert user == "me@example.com"
    assert process.returncode == 0
    assert "Ended." in told


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as POSIX has them")
def test_a_plan_that_is_terminated_says_so(quickstart: Path, tmp_path: Path) -> None:
    with start("plan", "-C", quickstart, "--debug", "--host", f"emulator://{tmp_path}/w.db?latency=300ms") as process:
        assert process.stderr
        process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        told = process.stderr.read()

    assert (process.returncode, told.splitlines()[-1]) == (143, "Error: interrupted")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as POSIX has them")
def test_ctrl_c_finishes_what_is_under_way_and_the_next_run_the_rest(quickstart: Path, tmp_path: Path) -> None:
    where = ("-C", quickstart, "--host", f"emulator://{tmp_path}/w.db")
    with start("apply", *where[:-1], f"{where[-1]}?latency=300ms") as process:
        assert process.stderr
        for line in process.stderr:
            if "create schemas.shop: started" in line:
                process.send_signal(signal.SIGINT)
                break
        told = process.stderr.read()

    assert process.returncode == 130
    assert "Stopping when what is under way is done" in told
    assert "create schemas.shop: done" in told
    assert "create jobs.nightly: skipped, the run was stopped" in told
    with start("apply", *where) as again:
        assert "Applied 3 steps" in again.communicate()[1]
    assert again.returncode == 0


@pytest.mark.parametrize("words", ["--help", "state forget --help", "--version"])
def test_help_is_written_as_everything_else_is(words: str) -> None:
    command = f"'{sys.executable}' -m dbxplan {words}"
    script = f"set -o pipefail; {command} | head -c 0; echo $?; {command} >/dev/full; echo $?"

    ended = subprocess.run(["bash", "-c", script], env=ENVIRON, capture_output=True, text=True, check=False)

    assert ended.stdout == "0\n1\n"
    assert ended.stderr == "Error: the output could not be written: No space left on device\n"


def test_an_interrupt_at_a_terminal_that_is_gone_is_still_one(
    monkeypatch: pytest.MonkeyPatch, quickstart: Path, tmp_path: Path
) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(errno.EIO, "Input/output error")

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    told = io.StringIO()
    monkeypatch.setattr(session, "load", interrupted)
    monkeypatch.setattr(sys, "stderr", Gone())
    code = run(["plan", "-C", str(quickstart)], Console(io.StringIO(), told, io.StringIO(), {"HOME": str(tmp_path)}))

    assert (code, told.getvalue()) == (INTERRUPTED, "Error: interrupted\n")


EARLY = """
import os, signal, sys
class Interrupting:
    def find_spec(self, name, path, target=None):
        if name == "dbxplan.cli.options":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
from dbxplan.cli import main
main(["--version"])
"""


def test_ctrl_c_while_the_program_is_being_read_ends_it_without_a_word() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", EARLY], env=ENVIRON, capture_output=True, text=True, check=False, timeout=60
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")
