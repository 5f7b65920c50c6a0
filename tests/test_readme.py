"""What the README tells to type does what it says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
SHELL = [text for language, text in BLOCKS if language == "sh"]
PYTHON = [text for language, text in BLOCKS if language == "python"]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the examples in it, as a checkout has them."""
    ignored = shutil.ignore_patterns(".databricks")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=ignored)
    return tmp_path


def run(command: list[str], folder: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("DATABRICKS_")}
    ended = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_the_first_command_ends_with_nothing_to_do(checkout: Path) -> None:
    install, _, loop = SHELL[0].partition("&& for")
    script = f"for{loop}".replace(".venv/bin/dbxplan", f"'{sys.executable}' -m dbxplan")

    shown = run(["bash", "-c", script], checkout)

    assert install.strip() == "python3 -m venv .venv && .venv/bin/pip install -q ."
    assert shown.count("Planning quickstart") == 3
    assert shown.splitlines()[-2] == "Nothing to do."


def test_the_library_examples_run(checkout: Path) -> None:
    plan, client = (run([sys.executable, "-c", text], checkout) for text in PYTHON)

    assert plan == "['schemas.shop', 'pipelines.orders', 'jobs.nightly', 'volumes.landing']\n"
    assert client == "user@example.com\n"
