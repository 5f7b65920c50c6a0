"""The resolved bundle as JSON, to the letter."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dbxplan.cli.document import document_text
from dbxplan.manifest.json_text import number


def test_keys_are_sorted_and_levels_take_two_spaces() -> None:
    text = document_text({"b": [1, {"z": None, "a": True}], "a": {}, "c": []})

    assert (
        text == '{\n  "a": {},\n  "b": [\n    1,\n    {\n      "a": true,\n      "z": null\n    }\n  ],\n  "c": []\n}'
    )


def test_what_html_would_misread_is_escaped_and_nothing_else() -> None:
    text = document_text({"a<b": "x > y & z \u2028 é \n"})

    assert text == '{\n  "a\\u003cb": "x \\u003e y \\u0026 z \\u2028 é \\n"\n}'
    assert json.loads(text) == {"a<b": "x > y & z \u2028 é \n"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (0.5, "0.5"),
        (-0.0, "-0"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (1.5e-7, "1.5e-7"),
        (1.2345678901234e-05, "0.000012345678901234"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"),
        (1.25e30, "1.25e+30"),
    ],
)
def test_floats_are_shortest(value: float, text: str) -> None:
    assert number(value) == text
    assert float(text) == value


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{scope: s, key: k}", "Error: a key of a secret scope takes string_value or bytes_value"),
        ("{scope: s, key: k, string_value: a, bytes_value: YQ==}", "takes either string_value or bytes_value"),
        ("{scope: s, key: k, string_value: clear-text}", "string_value stands in the file for everybody to read"),
    ],
)
def test_one_value_that_does_not_stand_in_the_file(
    body: str, told: str, write: Callable[..., Path], command: Any, tmp_path: Path
) -> None:
    folder = write({"databricks.yml": f"bundle: {{name: b}}\nresources:\n  scope_secrets:\n    s: {body}\n"})

    found = command("validate", "-o", "json", "-C", folder, "--host", f"emulator://{tmp_path}/w.db")

    assert told in found.err
    assert "clear-text" not in found.out + found.err
