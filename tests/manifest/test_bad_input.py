"""No text makes a traceback, and resolving keeps its laws."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dbxplan.errors import ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, Manifest, open_bundle

CONTEXT = Context(user={"userName": "jane@example.com"}, host="", git=GitInfo(), environ={})
WORDS = [
    "bundle",
    "name",
    "resources",
    "jobs",
    "targets",
    "variables",
    "default",
    "tasks",
    "task_key",
    "include",
    "sync",
    "presets",
    "mode",
    "development",
    "permissions",
    "run_as",
    "libraries",
    "pipelines",
    "notebook_task",
    "x",
    "${var.x}",
    "${bundle.name}",
    "${resources.jobs.x.id}",
    "${var.x[0]}",
    "<<",
    "&a",
    "*a",
    "- ",
    ": ",
    "\n",
    "\n  ",
    "\n    ",
    "{",
    "}",
    "[",
    "]",
    "null",
    "1",
    "1.5",
    "true",
    "'",
    '"',
    "|\n",
    "!!str ",
    "~",
    "2024-01-02",
    "schedule",
    "job_clusters",
    "workspace",
    "root_path",
    "git_source",
    "dependencies",
    "environments",
    "spec",
    "grants",
    "schemas",
    "value",
    "lookup",
]


def resolved(data: bytes, target: str | None = None) -> Manifest | None:
    """None where it is refused."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "databricks.yml").write_bytes(data)
        try:
            return open_bundle(Path(folder), target=target, environ={}).resolve(CONTEXT)
        except ManifestError:
            return None


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=300, deadline=None)
@example(["bundle", ": ", "{", "name", ": ", "x", "}", "\n", "resources", ": ", "x"])
def test_no_text_of_words_makes_a_traceback(words: list[str]) -> None:
    found = resolved("".join(words).encode())

    assert found is None or found.target


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_bytes_make_a_traceback(data: bytes) -> None:
    found = resolved(data)

    assert found is None or found.target


KEYS = st.sampled_from(
    [
        "name",
        "tags",
        "tasks",
        "task_key",
        "queue",
        "schedule",
        "enabled",
        "notebook_task",
        "job_clusters",
        "parameters",
        "new_cluster",
        "libraries",
        "whl",
        "num_workers",
        "permissions",
        "level",
        "run_as",
        "lifecycle",
        "ignore_changes",
        "for_each_task",
        "task",
        "environments",
        "spec",
        "dependencies",
        "git_source",
        "clusters",
        "label",
        "default",
    ]
)
LEAVES = st.sampled_from(
    [
        None,
        True,
        0,
        1,
        1.5,
        "",
        "x",
        "${var.v}",
        "${var.l}",
        "${resources.jobs.j.id}",
        "a ${var.v} b",
        "${var.m}",
        "./x.py",
    ]
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=25
)
KINDS = st.sampled_from(["jobs", "pipelines", "schemas", "volumes", "clusters", "experiments", "apps", "secret_scopes"])


def bundle_of(kind: str, body: Any, target: Any = None) -> bytes:
    variables = {"v": {"default": "x"}, "l": {"default": [1, "${var.v}"]}, "m": {"default": {"name": "${var.v}"}}}
    document = {"bundle": {"name": "b"}, "variables": variables, "resources": {kind: {"j": body}}}
    return json.dumps(document | ({"targets": {"t": target}} if target is not None else {})).encode()


@given(KINDS, VALUES, VALUES)
@settings(max_examples=300, deadline=None)
def test_no_body_of_a_resource_makes_a_traceback(kind: str, body: Any, other: Any) -> None:
    found = resolved(bundle_of(kind, body, {"resources": {kind: {"j": other}}, "mode": "development"}))

    assert found is None or found.document["resources"]


@given(KINDS, VALUES)
@settings(max_examples=100, deadline=None)
def test_an_empty_target_changes_nothing(kind: str, body: Any) -> None:
    without, beside = resolved(bundle_of(kind, body)), resolved(bundle_of(kind, body, {}), "t")

    if without is None or beside is None:
        assert without is beside
    else:
        text = json.dumps(beside.document).replace('/t"', '/default"').replace("/t/", "/default/")
        expected = json.loads(text.replace('"target": "t"', '"target": "default"'))
        expected["bundle"]["environment"] = "default"
        assert expected == without.document


@pytest.mark.parametrize("depth", [150, 190, 250, 5000])
def test_deep_nesting_ends_in_a_diagnostic_or_resolves(depth: int) -> None:
    data = b"bundle: {name: b}\nvariables: {v: {default: " + b"[" * depth + b"]" * depth + b"}}\n"

    assert (resolved(data) is None) == (depth >= 200)


def test_deep_variables_resolve() -> None:
    deep = "[" * 150 + "]" * 150
    data = f"bundle: {{name: b}}\nvariables: {{v: {{default: {deep}}}, w: {{default: ['${{var.v}}']}}}}\n"

    assert resolved(data.encode()) is not None


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "databricks.yml").mkdir()

    with pytest.raises(ManifestError, match=r"failed to load databricks.yml: "):
        open_bundle(tmp_path, environ={})
