"""Commands that a shell runs."""

import os
from pathlib import Path

import pytest

from dbxplan.local import shell

INTERRUPTED = "trap 'touch ended; kill $!; exit' TERM; kill -INT $PPID; sleep 60 > slept 2>&1 & wait; wait"


def test_an_interrupt_ends_a_command_with_all_that_it_started(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        shell.run(INTERRUPTED, tmp_path, {"PATH": os.environ["PATH"]}, "sh")

    assert (tmp_path / "ended").exists()


def test_an_interrupt_asks_a_script_to_end(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        shell.attached(INTERRUPTED, tmp_path, {"PATH": os.environ["PATH"]})

    assert (tmp_path / "ended").exists()
