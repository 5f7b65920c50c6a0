"""Commands that a shell runs."""

import subprocess
from pathlib import Path

import pytest

from dbxplan.local import shell

ALONE = "trap 'touch asked; exit 0' TERM; echo ready; while :; do :; done"
TOGETHER = "trap 'touch asked; exit 0' TERM; (echo ready; while :; do :; done) & while :; do :; done"


@pytest.mark.parametrize(("work", "alone"), [(ALONE, True), (TOGETHER, False)])
def test_what_is_ended_is_asked_to_first(tmp_path: Path, work: str, alone: bool) -> None:
    with subprocess.Popen(
        ["sh", "-c", work], cwd=tmp_path, stdout=subprocess.PIPE, text=True, start_new_session=not alone
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        shell.end(process, alone=alone, grace_seconds=60)
        rest = process.stdout.read()  # ends when nobody is left who could write

    assert (tmp_path / "asked").exists()
    assert (process.returncode, rest) == (0, "")
