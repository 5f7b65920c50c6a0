"""Laws of loading: empty targets change nothing, files may be split, no text makes a traceback. (§1, §3.2, §4.3)"""

import json
import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dbxplan.errors import ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, open_bundle

INPUTS = Path(__file__).resolve().parents[3] / "shared" / "inputs" / "bundles"
QUICK = settings(max_examples=int(os.environ.get("DBXPLAN_LAWS", "25")))
CONTEXT = Context(
    user={"userName": "jane.doe@example.com", "id": "7"}, host="https://example.com", git=GitInfo(), environ={}
)

NAMES = st.sampled_from(["a", "b", "load", "x-1", "ü"])
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from(
        ["", "x", "5", "yes", "${var.a}", "${var.b.c[0]}", "p ${bundle.name}", "${resources.jobs.a.id}", "./x"]
    ),
)
ANY = st.recursive(
    SCALARS, lambda one: st.lists(one, max_size=2) | st.dictionaries(NAMES, one, max_size=2), max_leaves=5
)
TASK = st.fixed_dictionaries(
    {"task_key": NAMES},
    optional={
        "description": SCALARS,
        "max_retries": SCALARS,
        "libraries": st.lists(st.fixed_dictionaries({"pypi": st.fixed_dictionaries({"package": NAMES})}), max_size=2),
        "depends_on": st.lists(st.fixed_dictionaries({"task_key": NAMES}), max_size=2),
        "new_cluster": st.fixed_dictionaries({"num_workers": SCALARS}, optional={"spark_conf": ANY}),
    },
)
JOB = st.fixed_dictionaries(
    {},
    optional={
        "name": SCALARS,
        "tags": st.dictionaries(NAMES, SCALARS, max_size=2) | SCALARS,
        "tasks": st.lists(TASK, max_size=3) | SCALARS,
        "parameters": st.lists(st.fixed_dictionaries({"name": NAMES, "default": SCALARS}), max_size=2),
        "schedule": st.fixed_dictionaries({"quartz_cron_expression": SCALARS}) | st.none(),
        "permissions": st.lists(st.fixed_dictionaries({"level": SCALARS, "user_name": SCALARS}), max_size=2),
        "unknown": ANY,
    },
)
BUNDLE = st.fixed_dictionaries(
    {
        "bundle": st.just({"name": "b"}),
        "resources": st.fixed_dictionaries({"jobs": st.dictionaries(NAMES, JOB, max_size=3)}),
    },
    optional={
        "variables": st.dictionaries(NAMES, st.fixed_dictionaries({}, optional={"default": ANY}) | SCALARS, max_size=2),
        "presets": st.fixed_dictionaries({}, optional={"name_prefix": SCALARS, "tags": ANY}),
        "run_as": st.fixed_dictionaries({"user_name": SCALARS}),
        "permissions": st.lists(st.fixed_dictionaries({"level": SCALARS, "group_name": SCALARS}), max_size=2),
        "workspace": st.fixed_dictionaries({}, optional={"root_path": SCALARS, "file_path": SCALARS}),
    },
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def resolved(folder: Path, files: "dict[str, str | bytes]", target: str | None = None) -> tuple[Any, list[Any]]:
    """The document and what was found, places aside."""
    shutil.rmtree(folder)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        manifest = open_bundle(folder, target=target, environ={}).resolve(CONTEXT)
        document, found = manifest.document, manifest.diagnostics
    except ManifestError as error:
        document, found = error.document, error.diagnostics
    return document, sorted((one.severity.value, one.summary) for one in found)


def text(value: Any) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True)


@QUICK
@given(bundle=BUNDLE, target=st.sampled_from([{}, None, {"resources": {}}, {"variables": {}, "workspace": {}}]))
def test_an_empty_target_changes_nothing(folder: Path, bundle: dict[str, Any], target: Any) -> None:
    plain = resolved(folder, {"databricks.yml": text(bundle)})

    assert resolved(folder, {"databricks.yml": text({**bundle, "targets": {"default": target}})}) == plain


@QUICK
@given(bundle=BUNDLE, seed=st.integers(0, 9))
def test_a_bundle_split_over_files_resolves_as_in_one(folder: Path, bundle: dict[str, Any], seed: int) -> None:
    sections = [(("resources", "jobs", key), body) for key, body in bundle["resources"]["jobs"].items()]
    sections += [((name,), body) for name, body in bundle.items() if name not in ("bundle", "resources")]
    files: dict[str, str | bytes] = {"databricks.yml": text({"bundle": bundle["bundle"], "include": ["p/*.yml"]})}
    random.Random(seed).shuffle(sections)
    for number, (path, body) in enumerate(sections):
        for name in reversed(path):
            body = {name: body}
        files[f"p/{number}.yml"] = text(body)
    one, found = resolved(folder, {"databricks.yml": text(bundle)})
    split, others = resolved(folder, files)
    split.pop("include", None)
    if not one.get("resources", {}).get("jobs") and not split.get("resources"):
        one.pop("resources", None)

    assert (split, others) == (one, found)


@QUICK
@given(bundle=BUNDLE)
def test_what_was_resolved_resolves_to_itself(folder: Path, bundle: dict[str, Any]) -> None:
    """But for what each run adds: prefixes and permissions of the bundle."""
    bundle = {name: value for name, value in bundle.items() if name not in ("presets", "permissions")}
    once, found = resolved(folder, {"databricks.yml": text(bundle)})
    if any(severity == "error" for severity, _ in found):
        return
    again = json.loads(json.dumps(once))
    for computed in ("target", "environment", "git"):
        again["bundle"].pop(computed, None)
    again["workspace"].pop("current_user", None)
    for variable in again.get("variables", {}).values():
        variable.pop("default", None)

    document, _ = resolved(folder, {"databricks.yml": text(again)})

    assert document.get("resources") == once.get("resources")
    assert document["workspace"] == once["workspace"]


@QUICK
@given(content=st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_text_makes_a_traceback(folder: Path, content: bytes) -> None:
    resolved(folder, {"databricks.yml": content})
    resolved(folder, {"databricks.yml": "bundle: {name: b}\ninclude: [a.yml]\n", "a.yml": content})


@QUICK
@given(
    document=st.dictionaries(st.sampled_from(["bundle", "targets", "resources", "variables", "sync", "include"]), ANY)
)
def test_no_structure_makes_a_traceback(folder: Path, document: dict[str, Any]) -> None:
    resolved(folder, {"databricks.yml": text(document)})


@pytest.mark.skipif(not INPUTS.exists(), reason=f"{INPUTS} is not there")
@QUICK
@given(data=st.data())
def test_no_change_of_a_public_bundle_makes_a_traceback(folder: Path, data: st.DataObject) -> None:
    root = data.draw(st.sampled_from(sorted(path.parent for path in INPUTS.rglob("databricks.yml"))))
    files: dict[str, str | bytes] = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*.yml"))
        if path.stat().st_size < 10_000
    }
    name = data.draw(st.sampled_from(sorted(files)))
    lines = bytes(files[name]).decode().splitlines() or [""]
    line = data.draw(st.integers(0, len(lines) - 1))
    lines[line] = data.draw(
        st.sampled_from(["", lines[line] + " x", lines[line].replace(":", ": [", 1), "  - a", "a: &b"])
    )
    files[name] = "\n".join(lines)

    resolved(folder, files)
