"""`init`: new bundles that plan, apply and converge."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from dbxplan.cli.app import USAGE
from dbxplan.cli.init import TEMPLATES

# The wheel of the Python template is built with what is installed here, not with what an index has.
ENVIRON = {
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "PIP_NO_BUILD_ISOLATION": "0",
    "PIP_NO_INDEX": "1",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_template_is_a_bundle_that_converges(command: Any, tmp_path: Path, template: str) -> None:
    folder, host = tmp_path / "My Orders", f"emulator://{tmp_path / 'w.db'}"

    made = command("init", template, "--output-dir", folder)
    checked = command("validate", "--strict", "-C", folder, "--host", host, **ENVIRON)
    applied = command("apply", "-C", folder, "--host", host, **ENVIRON)
    again = command("plan", "-C", folder, "--host", host, "--detailed-exitcode", **ENVIRON)

    assert (made.code, checked.code, applied.code, again.code) == (0, 0, 0, 0), applied.err
    assert made.out.splitlines()[0] == f"{folder}/.gitignore"
    assert "name: my_orders\n" in (folder / "databricks.yml").read_text()
    assert not [path for path in folder.rglob("*") if "{{" in path.name or path.suffix == ".tmpl"]


def test_nothing_that_is_there_is_overwritten(command: Any, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")

    ended = command("init", "job", "--name", "orders", "-C", tmp_path)

    assert ended.code == 1
    assert "README.md: there already; nothing was written" in ended.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.md"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "expected a TEMPLATE. There are\n  minimal   two targets"),
        (("jbo",), "there is no template 'jbo'. Did you mean job? There are"),
        (("job", "--name", "9 Lives"), "'9 Lives' is no name for a bundle"),
        (("job", "--name", "null"), "it is a word of its own in YAML or Python"),
        (("job", "--name", "import"), "it is a word of its own in YAML or Python"),
        (("python", "--name", "json"), "it is a word of its own in YAML or Python"),
        (("job", "--name", "x" * 101), "it is too long"),
    ],
)
def test_what_cannot_be_started_is_named(
    command: Any, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    ended = command("init", *arguments, "-C", tmp_path)

    assert ended.code == USAGE
    assert message in ended.err
