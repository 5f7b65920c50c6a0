"""Example bundles, and the workspaces that they are applied to."""

import shutil
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from dbxplan.workflow import Applied, Workspace

EXAMPLES = Path(__file__).parents[2] / "examples" / "bundles"
Copy = Callable[[str], Path]
# Values of secrets come from the environment alone.
VARIABLES = {
    "BUNDLE_VAR_password": "hunter2",
    "BUNDLE_VAR_certificate": "aHVudGVyMg==",
    "BUNDLE_VAR_one": "first value",
    "BUNDLE_VAR_two": "second value",
    "BUNDLE_VAR_bytes": "Zmlyc3Q=",
    "BUNDLE_VAR_more": "c2Vjb25k",
}


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ=VARIABLES, clock=clock)


@pytest.fixture
def example(tmp_path: Path) -> Copy:
    """Copies an example bundle, `jobs/full`, to where it may be written to."""

    def copy(name: str) -> Path:
        folder = tmp_path / "examples" / name
        shutil.copytree(EXAMPLES / name, folder, ignore=shutil.ignore_patterns(".databricks"))
        return folder

    return copy


@pytest.fixture(scope="session")
def otherwise() -> Callable[[Applied, Any], list[str]]:
    """`otherwise` of the examples: what the official client finds other than it was declared."""
    found = spec_from_file_location("examples", Path(__file__).with_name("test_examples.py"))
    assert found is not None
    assert found.loader is not None
    examples = module_from_spec(found)
    found.loader.exec_module(examples)
    read: Callable[[Applied, Any], list[str]] = examples.otherwise
    return read


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many fields the edits of each kind covered."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "edits":
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {value}")
