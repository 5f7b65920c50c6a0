"""The command line in this process: its exit code, and what it wrote where."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from dbxplan.cli.app import run
from dbxplan.cli.console import Console

EXAMPLES = Path(__file__).parents[2] / "examples" / "bundles"


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


Run = Callable[..., Ended]


@pytest.fixture
def command(tmp_path: Path) -> Run:
    """Runs `dbxplan` with these arguments; with `answer`, somebody sits at a terminal and gives it."""

    def go(*arguments: object, answer: str | None = None, **environ: str) -> Ended:
        stream = io.StringIO if answer is None else Terminal
        out, err, source = stream(), stream(), stream(answer or "")
        console = Console(out, err, source, {"HOME": str(tmp_path), "TERM": "dumb", **environ})
        return Ended(run([str(each) for each in arguments], console), out.getvalue(), err.getvalue())

    return go


@pytest.fixture
def quickstart(tmp_path: Path) -> Path:
    folder = tmp_path / "quickstart"
    shutil.copytree(EXAMPLES / "quickstart", folder, ignore=shutil.ignore_patterns(".databricks"))
    return folder
