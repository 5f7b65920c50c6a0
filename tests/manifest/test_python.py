"""Resources that are defined in Python. (§2.12, §2.13, §5.5, §10.4)"""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import ManifestError

BIN = Path(sys.executable).parent
TEXT = """\
bundle: {name: b}
python: {resources: ["load:resources"], mutators: ["change:mutator"]}
variables: {size: {default: 3}}
targets: {dev: {mode: development}}
permissions: [{level: CAN_VIEW, group_name: all}]
resources:
  jobs:
    written: {name: written, tasks: []}
"""
LOAD = """\
from databricks.bundles.core import Bundle, Resources


def resources(bundle: Bundle) -> Resources:
    found = Resources()
    found.add_job(
        "made",
        {"name": "made", "tasks": [{"task_key": "t", "notebook_task": {"notebook_path": "src/nb.py"}}],
         "max_concurrent_runs": "${var.size}"},
    )
    return found
"""
CHANGE = """\
from dataclasses import replace

from databricks.bundles.core import Bundle, job_mutator
from databricks.bundles.jobs import Job


@job_mutator
def mutator(bundle: Bundle, job: Job) -> Job:
    return replace(job, description="seen", tags={"target": bundle.target})
"""
FILES = {"load.py": LOAD, "change.py": CHANGE, "src/nb.py": "# Databricks notebook source\n"}


def test_functions_add_resources_and_change_them(bundle: Any) -> None:
    bundle.environ["PATH"] = str(BIN)

    manifest = bundle.resolve(TEXT, FILES, target="dev")

    jobs = manifest.document["resources"]["jobs"]
    assert {key: job["name"] for key, job in jobs.items()} == {
        "made": "[dev jane_doe] made",
        "written": "[dev jane_doe] written",
    }
    assert all(job["description"] == "seen" and job["tags"] == {"target": "dev"} for job in jobs.values())
    assert jobs["made"]["max_concurrent_runs"] == 3
    assert jobs["made"]["tasks"][0]["notebook_task"]["notebook_path"].endswith("/files/src/nb")
    assert [entry["level"] for entry in jobs["made"]["permissions"]] == ["CAN_VIEW", "IS_OWNER"]
    assert manifest.document["experimental"]["python"] == manifest.document["python"]
    mark = manifest.resources[Address("jobs", "made")].mark
    assert mark is not None
    assert (mark.file, mark.line) == ("load.py", 6)


def test_what_a_mutator_leaves_alone_in_other_folders_stays_where_it_is(bundle: Any) -> None:
    bundle.environ["PATH"] = str(BIN)
    notebook = "notebook_path: ../src/nb.py"
    job = f"resources: {{jobs: {{far: {{name: far, tasks: [{{task_key: t, notebook_task: {{{notebook}}}}}]}}}}}}\n"

    manifest = bundle.resolve("include: [jobs/*.yml]\n" + TEXT, {**FILES, "jobs/far.yml": job}, target="dev")

    far = manifest.document["resources"]["jobs"]["far"]
    assert far["description"] == "seen"
    assert far["tasks"][0]["notebook_task"]["notebook_path"].endswith("/files/src/nb")


def test_a_change_that_must_not_be_is_told_and_not_taken(bundle: Any) -> None:
    bundle.environ["PATH"] = str(BIN)

    with pytest.raises(ManifestError, match=r"unexpected updated resources: jobs\.written") as caught:
        bundle.resolve(TEXT, {**FILES, "load.py": LOAD.replace('"made",', '"written",')}, target="dev")

    document: Any = caught.value.document
    assert document["resources"]["jobs"]["written"]["name"] == "[dev jane_doe] written"


def test_what_functions_say_does_not_show_secrets_of_the_environment(bundle: Any) -> None:
    bundle.environ["DATABRICKS_TOKEN"] = "dapi0123456789"
    standin(bundle, """echo '{"severity": "error", "summary": "got '$DATABRICKS_TOKEN'"}' >> $diagnostics\n""")

    (found,) = bundle.findings(BLOCK)

    assert found.summary == "got [redacted]"


def test_a_place_may_be_a_file_alone(bundle: Any) -> None:
    line = json.dumps({"severity": "error", "summary": "e", "location": {"file": "a.py"}})
    standin(bundle, f"echo '{line}' >> $diagnostics\n")

    (found,) = bundle.findings(BLOCK)

    assert list(map(str, found.places)) == ["a.py:0:0"]


def test_what_a_function_does_wrong_is_told_with_its_line(bundle: Any) -> None:
    bundle.environ["PATH"] = str(BIN)
    files = {**FILES, "load.py": LOAD.replace('"task_key": "t", ', '"task_kye": "t", ')}

    (found,) = bundle.findings(TEXT, files, target="dev")

    assert found.severity.value == "error"
    assert "task_kye" in found.summary + found.detail
    assert [place.file for place in found.places] == ["load.py"]


def standin(bundle: Any, script: str) -> None:
    """A virtual environment whose interpreter is a script: `$phase`, `$input`, `$output`, ... are what it was given."""
    head = "#!/bin/sh\nphase=$4 input=$6 output=$8; shift 8; diagnostics=$2 locations=$4\n"
    folder = bundle.folder = Path(bundle._write({"venv/pyvenv.cfg": "", "venv/bin/python3": head + script}))
    (folder / "venv/bin/python3").chmod(0o755)
    bundle.environ["PATH"] = "/usr/bin:/bin"


QUIET = "cp $input $output; : > $diagnostics\n"
BLOCK = "bundle: {name: b}\npython: {venv_path: venv, mutators: [m]}\nresources: {jobs: {j: {name: j}}}\n"


def edit(phase: str, program: str) -> str:
    """Passes the document on, and in one phase edits it by an expression of sed."""
    edited, passed = f"sed '{program}' $input > $output", "cp $input $output"
    return f": > $diagnostics\nif [ $phase = {phase} ]; then {edited}; else {passed}; fi\n"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("echo oops >&2; exit 3", "python mutator process failed: "),
        ("cp $input $output", "failed to load diagnostics: the Python process left none"),
        ("echo nonsense > $diagnostics", "python mutator process failed: failed to load diagnostics: "),
        (": > $diagnostics; echo nonsense > $output", "python mutator process failed: failed to read its output: "),
        (
            edit("load_resources", 's/"j": {/"k": {}, "j": {/; s/"name": "j"/"name": "x"/'),
            "unexpected updated resources: jobs.j",
        ),
        (edit("apply_mutators", 's/"j": {/"k": {}, "j": {/'), "unexpected added resources: jobs.k"),
        (edit("apply_mutators", 's/"j": {/"k": {/'), "unexpected deleted resources: jobs.j"),
        (
            edit("apply_mutators", 's/"name": "b"/"name": "c"/'),
            'internal error when merging output of Python mutator: unexpected change at "bundle.name" (update)',
        ),
        (edit("apply_mutators", 's/"name": "j"/"nmae": "j"/'), "unknown field: nmae"),
    ],
)
def test_what_the_process_must_not_do_is_an_error(bundle: Any, script: str, message: str) -> None:
    standin(bundle, script)

    with pytest.raises(ManifestError) as caught:
        bundle.resolve(BLOCK)

    assert caught.value.diagnostics[-1].summary.startswith(message)


def test_what_a_process_that_fails_says_is_passed_on(bundle: Any) -> None:
    standin(bundle, "echo \"Error while finding module specification for 'databricks.bundles.build'\" >&2; exit 1\n")

    (found,) = bundle.findings(BLOCK)

    assert "exit status 1" in found.summary
    assert found.detail.startswith("Error while finding module specification")
    assert "pip install databricks-bundles" in found.detail


def test_diagnostics_keep_their_severity_and_place(bundle: Any) -> None:
    lines = [
        {"severity": "warning", "summary": "w", "path": "resources.jobs.j"},
        {"severity": "error", "summary": "e", "detail": "d", "location": {"file": "a/b.py", "line": 3, "column": 5}},
    ]
    standin(bundle, "".join(f"echo '{json.dumps(line)}' >> $diagnostics\n" for line in lines))

    found = bundle.findings(BLOCK)

    assert [
        (each.severity.value, each.summary, each.detail, each.paths, [*map(str, each.places)]) for each in found
    ] == [
        ("warning", "w", "", ("resources.jobs.j",), []),
        ("error", "e", "d", (), ["a/b.py:3:5"]),
    ]


def test_the_nearest_place_above_counts_but_paths_are_relative_to_the_bundle(bundle: Any) -> None:
    body = (
        '"k": {"tasks": [{"task_key": "t", "existing_cluster_id": "c", "notebook_task": {"notebook_path": "nb.py"}}]}, '
    )
    place = {"path": "resources.jobs.k", "file": "lib/made.py", "line": 7, "column": 2}
    standin(bundle, edit("load_resources", f's/"j": {{/{body}"j": {{/') + f"echo '{json.dumps(place)}' > $locations\n")

    manifest = bundle.resolve(BLOCK, {"nb.py": "# Databricks notebook source\n"})

    path = manifest.document["resources"]["jobs"]["k"]["tasks"][0]["notebook_task"]["notebook_path"]
    assert path.endswith("/files/nb")
    assert str(manifest.resources[Address("jobs", "k")].mark) == "lib/made.py:7:2"


def test_the_process_gets_the_connection_and_its_files_can_be_kept(bundle: Any, tmp_path: Path) -> None:
    bundle.environ["DATABRICKS_BUNDLE_TMP"] = str(tmp_path / "kept")
    bundle.environ["SECRET"] = "1"
    standin(bundle, QUIET + "echo $phase $SECRET $(pwd) >> ../called\n")

    bundle.resolve(BLOCK)

    assert (tmp_path / "called").read_text().splitlines() == [
        f"load_resources 1 {bundle.folder}",
        f"apply_mutators 1 {bundle.folder}",
    ]
    kept = tmp_path / "kept" / "default" / "python"
    assert sorted(path.name for path in kept.iterdir()) == ["diagnostics.json", "input.json", "output.json"]


@pytest.mark.parametrize(
    ("block", "environ", "message"),
    [
        (
            "python: {venv_path: none, mutators: [m]}",
            {},
            "failed to get Python interpreter path: can't find \"none/bin",
        ),
        ("python: {venv_path: lib, mutators: [m]}", {}, 'expected "lib" to be virtualenv, but pyvenv.cfg is missing'),
        ("python: {mutators: [m]}", {"PATH": "/nowhere"}, "failed to get Python interpreter path: python3: not found"),
        (
            "python: {mutators: [m]}",
            {"DATABRICKS_BUNDLE_RESTRICTED_CODE_EXECUTION": ""},
            "Running Python code is not allowed",
        ),
        ("experimental: {pydabs: {enabled: true}}", {}, "experimental/pydabs is deprecated, use python instead"),
        (
            "python: {mutators: [m]}\nexperimental: {python: {mutators: [n]}}",
            {},
            "mutually exclusive, use only 'python'",
        ),
    ],
)
def test_what_keeps_python_from_being_run_is_an_error(
    bundle: Any, block: str, environ: dict[str, str], message: str
) -> None:
    bundle.environ.update(environ)

    (found,) = bundle.findings(f"bundle: {{name: b}}\n{block}\n", {"lib/bin/python3": ""})

    assert message in found.summary


def test_an_empty_block_runs_nothing(bundle: Any) -> None:
    manifest = bundle.resolve("bundle: {name: b}\npython:\n")

    assert manifest.document["experimental"] == {"python": None}
