"""Where findings point: at which places of the files, at which paths of the document. (§1.11, §5.5)"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).with_name("pointing.txt")


def cases() -> Iterator[Any]:
    """Bundles, each with the lines that it is answered by."""
    for block in CASES.read_text().split("\n\n")[1:]:
        lines = block.strip("\n").split("\n")
        told = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
        text = "\n".join(line for line in lines if not line.startswith("> ")) + "\n"
        yield pytest.param(text, told, id=" ".join(text.split())[:60])


@pytest.mark.parametrize(("text", "told"), list(cases()))
def test_a_finding_points_where_the_language_says(bundle: Any, text: str, told: list[str]) -> None:
    bundle.thorough = True
    bundle.outside["volume_problem"] = lambda name: f"volume {name} does not exist"
    files = {"nb.py": "# Databricks notebook source\n"}

    found = bundle.findings(text, files)

    assert [
        f"{one.severity.value} in {' '.join(map(str, one.places)) or '-'} at {' '.join(one.paths) or '-'}"
        for one in found
    ] == told
