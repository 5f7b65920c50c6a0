"""No text makes a traceback, and resolving keeps its laws. (§4.3, §6.1)"""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dbxplan.cli.document import document_text
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


@pytest.mark.parametrize("depth", [150, 2048, 20_000])
def test_deep_nesting_resolves_or_ends_in_a_diagnostic(depth: int) -> None:
    deep = b"[" * depth + b"]" * depth
    data = b"bundle: {name: b}\nvariables: {v: {default: " + deep + b"}, w: {default: ['${var.v}']}}\n"

    assert (resolved(data) is None) == (depth > 10_000)


def test_a_value_that_holds_itself_doubles_each_round() -> None:
    found = resolved(b"bundle: {name: b}\nvariables: {a: {default: {x: '${var.a}'}}}\n")

    assert found is not None
    value, depth = found.document["variables"]["a"]["value"], 0
    while isinstance(value, dict):
        value, depth = value["x"], depth + 1
    assert (value, depth) == ("${var.a}", 2048)
    assert document_text(found.document).count("{") > 2 * 2048


def test_objects_nested_too_deep_end_in_a_diagnostic(bundle: Any) -> None:
    inner = "{task_key: t}"
    for _ in range(300):
        inner = f"{{task_key: t, for_each_task: {{inputs: x, task: {inner}}}}}"

    told = bundle.told(f"bundle: {{name: b}}\nresources: {{jobs: {{j: {{tasks: [{inner}]}}}}}}\n")

    assert told == ["error resources.jobs.j.tasks is nested deeper than 200 levels"]


def test_a_body_too_deep_to_compare_is_no_plans_business(bundle: Any) -> None:
    deep = "[" * 500 + "]" * 500
    body = f"{{display_name: d, warehouse_id: w, serialized_dashboard: {{pages: {deep}}}}}"

    found = bundle.resolve(f"bundle: {{name: b}}\nresources: {{dashboards: {{d: {body}}}}}")

    assert [(one.summary, one.paths) for one in found.refused] == [
        ("nested deeper than 100 levels", ("resources.dashboards.d",))
    ]


def test_variables_may_form_a_long_chain() -> None:
    chain = ", ".join(f"v{n}: {{default: '${{var.v{n + 1}}}'}}" for n in range(3000))

    found = resolved(f"bundle: {{name: b}}\nvariables: {{{chain}, v3000: {{default: end}}}}\n".encode())

    assert found is not None
    assert found.document["variables"]["v0"]["value"] == "end"


@pytest.mark.parametrize("path", [r"a\0b", "-r " * 3000 + "x", "y" * 5000])
def test_a_path_that_can_be_none_is_told(bundle: Any, path: str) -> None:
    job = f'{{environments: [{{environment_key: e, spec: {{dependencies: ["-r {path}"]}}}}]}}'
    dashboard = f'{{display_name: d, warehouse_id: w, file_path: "{path}"}}'

    for kind, body in (("jobs", job), ("dashboards", dashboard), ("alerts", dashboard)):
        told = bundle.told(f"bundle: {{name: b}}\nresources: {{{kind}: {{x: {body}}}}}\n")
        assert [line.split()[0] for line in told] == ["error"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "databricks.yml").mkdir()

    with pytest.raises(ManifestError, match=r"failed to load databricks.yml: "):
        open_bundle(tmp_path, environ={})
