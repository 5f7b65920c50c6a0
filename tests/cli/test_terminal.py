"""What is written where somebody sits at a terminal, and where nobody does."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="terminals are made as POSIX has them")

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
COLOR = re.compile(r"\x1b\[\d*m")
Apply = Callable[..., tuple[int, str]]


@pytest.fixture
def at_terminal(quickstart: Path, tmp_path: Path) -> Apply:
    """Runs a command whose input and output are one terminal: exit code, and what that showed."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}

    def go(*arguments: str, typed: str = "", **environ: str) -> tuple[int, str]:
        ours, theirs = pty.openpty()
        where = ("-C", str(quickstart), "--host", f"emulator://{tmp_path}/w.db")
        env = {**kept, "HOME": str(tmp_path), "TERM": "xterm", **environ}
        process = subprocess.Popen(
            [sys.executable, "-m", "dbxplan", *arguments, *where], stdin=theirs, stdout=theirs, stderr=theirs, env=env
        )
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b"".join(iter(lambda: chunk(ours), b""))
        os.close(ours)
        return process.wait(), shown.decode().replace("\r\n", "\n")

    return go


def chunk(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed: Linux says so with an error
        return b""


def without_code(quickstart: Path) -> None:
    """Takes what a step has to ask about out of the manifest."""
    (quickstart / "resources" / "nightly.job.yml").write_text("{}\n")


def test_at_a_terminal_there_is_colour_and_a_live_view(at_terminal: Apply) -> None:
    code, shown = at_terminal("apply")

    assert code == 0
    assert COLOR.search(shown)
    assert CONTROL.search(COLOR.sub("", shown))


def test_in_ci_a_step_is_a_line_nothing_moves_and_nothing_is_coloured(at_terminal: Apply) -> None:
    code, shown = at_terminal("apply", CI="true")

    assert code == 0
    assert CONTROL.findall(shown) == []
    for step in ("schemas.shop", "jobs.nightly"):
        assert len(re.findall(rf"^\d\d:\d\d:\d\d create {step}: done in", shown, re.MULTILINE)) == 1


def test_no_color_leaves_the_live_view(at_terminal: Apply) -> None:
    _, shown = at_terminal("plan", NO_COLOR="1")

    assert CONTROL.findall(shown) == []


def test_a_question_is_asked_at_a_terminal_only(at_terminal: Apply, quickstart: Path) -> None:
    at_terminal("apply", CI="true")
    without_code(quickstart)

    refused = at_terminal("apply", CI="true", typed="y\n")
    asked = at_terminal("apply", typed="n\n", NO_COLOR="1")
    answered = at_terminal("apply", typed="y\n", NO_COLOR="1")

    assert (refused[0], "Go on?" in refused[1], "these steps need consent" in refused[1]) == (1, False, True)
    assert (asked[0], "Go on? [y/N]" in asked[1]) == (1, True)
    assert answered[0] == 0


def test_without_a_terminal_nothing_is_asked_and_nothing_is_coloured(
    quickstart: Path, command: Callable[..., object]
) -> None:
    where = ("-C", quickstart, "--host", f"emulator://{quickstart.parent}/w.db")

    ended = command("apply", *where)

    assert CONTROL.findall(f"{ended.out}{ended.err}") == []  # type: ignore[attr-defined]
