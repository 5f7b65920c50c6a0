"""Public bundles, read where they lie, with lines lost, doubled and spoilt: a diagnostic, never a traceback."""

import io
import random
import shutil
from pathlib import Path

import pytest

from dbxplan.cli.app import run
from dbxplan.cli.console import Console

INPUTS = Path(__file__).resolve().parents[2] / "shared" / "inputs" / "bundles"
ROOTS = sorted(file.parent for file in INPUTS.rglob("databricks.yml"))
BITS = (
    "&a ", "*a ", "<<: *a", "!!binary x", "? ", "- ", "|", "---", "%YAML 1.9", "${", "${var.", "${var.${var.a}}",
    "\x00", "\u202e", "\x1b[31m", "\ufeff", "\t", ": ", "[", "}", "~", "1e999", "0x1F", "2020-01-01", "'", "#", "..",
    "9" * 400,
)  # fmt: skip
UNCLEAR = ("Traceback", "mistake in dbxplan", "unforeseen")


def spoilt(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    key, _, value = lines[at].partition(":")
    bit = chance.choice(BITS)
    ways = ([], [lines[at]] * 2, [f"{key}: {bit}"], [f"{bit}:{value}"], [f"  {lines[at]}"], [f"{lines[at]}{bit}"])
    return "\n".join([*lines[:at], *chance.choice(ways), *lines[at + 1 :]])


@pytest.mark.skipif(not ROOTS, reason="the public bundles are not here")
@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_whatever_line_is_spoilt_it_ends_in_an_answer_or_a_diagnostic(root: Path, tmp_path: Path) -> None:
    chance, folder = random.Random(root.name), tmp_path / "bundle"
    shutil.copytree(root, folder, ignore=shutil.ignore_patterns(".databricks"))
    files, ended = sorted(folder.rglob("*.yml")), []
    for _ in range(12):
        file = chance.choice(files)
        text = file.read_text(encoding="utf-8")
        file.write_text(spoilt(text, chance), encoding="utf-8")
        out, err = io.StringIO(), io.StringIO()
        given = ["validate", "-C", str(folder), "--host", f"emulator://{tmp_path / 'w.db'}"]
        code = run(given, Console(out, err, io.StringIO(), {"TERM": "dumb", "HOME": "/nonexistent"}))
        ended.append((code, out.getvalue() + err.getvalue()))
        file.write_text(text, encoding="utf-8")

    assert {code for code, _ in ended} <= {0, 1}
    assert [told for _, told in ended if any(words in told for words in UNCLEAR)] == []
    assert all("rror" in told for code, told in ended if code)
    assert {each for _, told in ended for each in told if not each.isprintable()} <= {"\n"}
