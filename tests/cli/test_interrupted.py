"""Terminals that change, are narrow or go away, and readers that do: a run ends in order, the next does the rest."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

Ended = tuple[int, str]
JOB = """
resources:
  jobs:
    nächtlich: {name: "nächtlich\\u65e5\\u672c", description: "\\u65e5\\u672c\\u8a9e"}
"""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return {**kept, "HOME": str(tmp_path), "TERM": "xterm"}


@pytest.fixture
def where(quickstart: Path, tmp_path: Path) -> tuple[str, ...]:
    (quickstart / "resources" / "more.yml").write_text(JOB, encoding="utf-8")
    return ("-C", str(quickstart), "--host", f"emulator://{tmp_path}/w.db?latency=60ms")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "dbxplan", *arguments]


def size(terminal: int, columns: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


def at_terminal(
    arguments: list[str], environ: dict[str, str], columns: int, while_shown: Callable[[int, int], Any]
) -> Ended:
    """`while_shown` is given the process and the terminal at each piece of output."""
    ours, theirs = pty.openpty()
    size(ours, columns)
    process = subprocess.Popen(
        arguments, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True
    )
    os.close(theirs)
    shown = b""
    try:
        with suppress(OSError):  # closed at the other end, or here
            while piece := os.read(ours, 65536):
                shown += piece
                while_shown(process.pid, ours)
    finally:
        with suppress(OSError):
            os.close(ours)
    return process.wait(timeout=60), shown.decode("utf-8", "replace")


def finished(where: tuple[str, ...], environ: dict[str, str]) -> None:
    """Whatever was left is done by one more run, and the plan after it is empty."""
    for words in (("apply", "--allow", "adopt"), ("plan", "--detailed-exitcode")):
        ended = subprocess.run(command(*words, *where), env=environ, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_terminal_that_is_resized_all_the_time_disturbs_no_run(
    where: tuple[str, ...], environ: dict[str, str]
) -> None:
    widths: Iterator[int] = iter([1, 300, 20, 2, 80, 7] * 500)

    def resize(process: int, terminal: int) -> None:
        size(terminal, next(widths))
        os.kill(process, signal.SIGWINCH)

    code, shown = at_terminal(command("apply", *where), environ, 80, resize)

    assert (code, "Traceback" in shown) == (0, False), shown
    assert "\x1b[?25h" in shown  # the cursor is shown again
    finished(where, environ)


@pytest.mark.parametrize(
    ("columns", "more"),
    [
        (0, {}),
        (1, {}),
        (20, {"TERM": "dumb"}),
        (80, {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}),
        (80, {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "NO_COLOR": "1"}),
    ],
)
def test_narrow_plain_and_ascii_terminals_show_a_run(
    columns: int, more: dict[str, str], where: tuple[str, ...], environ: dict[str, str]
) -> None:
    codes = [
        at_terminal(command(*words, *where), {**environ, **more}, columns, lambda process, terminal: None)
        for words in (("apply",), ("plan", "--detailed-exitcode"), ("summary",))
    ]

    assert [code for code, _ in codes] == [0] * 3, codes
    assert not any("Traceback" in shown for _, shown in codes)


@pytest.mark.parametrize("sent", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("piece", [3])
def test_a_terminal_that_goes_away_leaves_what_the_next_run_finishes(
    sent: signal.Signals, piece: int, where: tuple[str, ...], environ: dict[str, str]
) -> None:
    """With SIGHUP the terminal is closed as well."""
    pieces = []

    def leave(process: int, terminal: int) -> None:
        pieces.append(1)
        if len(pieces) == piece:
            os.kill(process, sent)
            if sent is signal.SIGHUP:
                os.close(terminal)

    code, shown = at_terminal(command("apply", *where), environ, 80, leave)

    assert "Traceback" not in shown
    assert code in (0, 128 + sent), (code, shown)
    finished(where, environ)


@pytest.mark.parametrize(("lines", "streams"), [(0, "2>&1 |"), (1, "2>&1 |"), (4, "2>&1 |"), (0, "|"), (0, "2>&- |")])
def test_readers_that_go_away_at_any_moment_stop_no_apply(
    lines: int, streams: str, where: tuple[str, ...], environ: dict[str, str]
) -> None:
    words = " ".join(f"'{each}'" for each in command("apply", *where))
    script = f"set -o pipefail; {words} {streams} head -n {lines}"
    ended = subprocess.run(["bash", "-c", script], env=environ, capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
    plan = command("plan", "--detailed-exitcode", *where)
    assert subprocess.run(plan, env=environ, stdout=subprocess.DEVNULL, check=False).returncode == 0
