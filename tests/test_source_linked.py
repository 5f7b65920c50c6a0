"""Bundles that lie in the workspace, on a runtime: what git says of them, and no copies. (§3.7, §3.8, §7.4)"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import PlanError
from dbxplan.files import remote
from dbxplan.local import runtime
from dbxplan.local.runtime import Runtime
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace

URL = "https://example.com/team/etl.git"
HOME = "Users/user@example.com"
TEXT = """\
bundle: {name: b}
artifacts: {lib: {files: [{source: x.jar}]}}
variables: {where: {default: '${workspace.file_path}/conf'}}
resources:
  jobs:
    j:
      name: j
      description: ${workspace.file_path}
      parameters: [{name: conf, default: '${var.where}'}]
      tasks:
        - task_key: t
          notebook_task: {notebook_path: nb.py}
        - task_key: u
          spark_jar_task: {main_class_name: m}
          existing_cluster_id: c
          libraries: [{jar: x.jar}]
targets:
  dev: {mode: development, default: true}
  plain: {}
  asked: {presets: {source_linked_deployment: true}, workspace: {file_path: /Workspace/x}}
  not: {mode: development, presets: {source_linked_deployment: false}}
"""
FILES = {"databricks.yml": TEXT, "nb.py": "# Databricks notebook source\n", "x.jar": "1"}


class Bench:
    """A bundle in a Git folder of the workspace, as a runtime has it, or in any other folder."""

    def __init__(self, tmp_path: Path, host: str, clock: Any) -> None:
        self.runtime = Runtime(tmp_path / "Workspace")
        self.folder = tmp_path / "Workspace" / HOME / "etl" / "b"
        self.workspace = Workspace(host, environ={}, clock=clock, runtime=self.runtime)
        self.elsewhere = Workspace(host, environ={}, clock=clock)
        self.put(FILES)

    def put(self, files: Mapping[str, str]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (self.folder / name).write_text(text)

    def load(self, target: str | None = None, inside: bool = True) -> Bundle:
        return (self.workspace if inside else self.elsewhere).load(self.folder, target=target)


@pytest.fixture
def bench(tmp_path: Path, host: str, clock: Any) -> Bench:
    return Bench(tmp_path, host, clock)


def names(paths: tuple[str, ...]) -> list[str]:
    return [path.rpartition("/")[2] for path in paths]


SOURCES = f"/Workspace/{HOME}/etl/b"


def test_what_lies_in_the_workspace_is_used_from_there_in_development(bench: Bench, api: RawClient) -> None:
    applied = bench.workspace.apply(bench.load())
    again = bench.workspace.plan(bench.load())

    (job,) = api.jobs.list(expand_tasks=True)
    settings = api.jobs.get(job_id=job["job_id"])["settings"]
    assert names(applied.plan.files.upload) == ["x.jar"]
    tasks = {task["task_key"]: task for task in settings["tasks"]}
    assert tasks["t"]["notebook_task"]["notebook_path"] == f"{SOURCES}/nb"
    assert (settings["description"], settings["parameters"][0]["default"]) == (SOURCES, f"{SOURCES}/conf")
    assert tasks["u"]["libraries"][0]["jar"].endswith("/dev/artifacts/.internal/x.jar")
    assert (again.steps, again.files.upload, again.files.remove) == ((), (), ())
    assert again.notes == (f"resources use the sources in {SOURCES}; no copies of them are made",)


def test_the_records_tell_that_nothing_was_copied(bench: Bench, api: RawClient) -> None:
    bundle = bench.load()
    bench.workspace.apply(bundle)

    state = bundle.manifest.workspace.state_path
    metadata = json.loads(remote.read(api, f"{state}/metadata.json"))["config"]
    assert metadata["workspace"] == {"file_path": SOURCES}
    assert metadata["presets"] == {"source_linked_deployment": True}
    assert json.loads(remote.read(api, f"{state}/deployment.json"))["files"] is None


def test_copies_of_before_go_away(bench: Bench, api: RawClient) -> None:
    first = bench.workspace.apply(bench.load("not"))
    bench.put({"databricks.yml": TEXT.replace("source_linked_deployment: false", "name_prefix: '[dev user] '")})
    second = bench.workspace.apply(bench.load("not"))
    again = bench.workspace.plan(bench.load("not"))

    assert names(first.plan.files.upload) == ["x.jar", "databricks.yml", "nb", "x.jar"]
    assert names(second.plan.files.remove) == ["databricks.yml", "nb", "x.jar"]
    assert (again.steps, again.files.remove) == ((), ())
    state = bench.load("not").manifest.workspace.state_path
    assert json.loads(remote.read(api, f"{state}/deployment.json"))["files"] is None


@pytest.mark.parametrize(
    ("target", "inside", "linked", "told"),
    [
        ("dev", True, True, []),
        ("dev", False, None, []),
        ("not", True, False, []),
        ("plain", True, None, []),
        (
            "asked",
            True,
            True,
            [
                "source-linked deployment in non-development mode is deprecated and will not be supported in a future "
                "release (targets.asked.presets.source_linked_deployment in databricks.yml:20:47)",
                "workspace.file_path setting will be ignored in source-linked deployment mode "
                "(workspace.file_path in databricks.yml:20:77)",
            ],
        ),
        (
            "asked",
            False,
            False,
            [
                "source-linked deployment is available only in the Databricks Workspace "
                "(targets.asked.presets.source_linked_deployment in databricks.yml:20:47)"
            ],
        ),
    ],
)
def test_it_depends_on_place_mode_and_preset(
    bench: Bench, target: str, inside: bool, linked: bool | None, told: list[str]
) -> None:
    manifest = bench.load(target, inside).manifest

    found = [f"{each.summary} ({each.paths[0]} in {each.places[0]})" for each in manifest.diagnostics]
    assert manifest.document.get("presets", {}).get("source_linked_deployment") is linked
    assert found == told
    assert manifest.workspace.source_path == (SOURCES if linked else "")


def test_outside_a_workspace_a_reference_cannot_switch_it_on(bench: Bench) -> None:
    text = "bundle: {name: b}\nvariables: {v: {default: true}}\npresets: {source_linked_deployment: '${var.v}'}\n"
    bench.put({"databricks.yml": text})

    with pytest.raises(PlanError, match="available only in the Databricks Workspace"):
        bench.elsewhere.plan(bench.load(inside=False))


def git_of(bundle: Bundle) -> dict[str, Any]:
    found: dict[str, Any] = bundle.manifest.document["bundle"]["git"]
    return found


def test_in_the_workspace_git_is_what_the_workspace_says(bench: Bench, api: RawClient) -> None:
    made = api.repos.create(url=URL, provider="gitHub", path=f"/{HOME}/etl")
    api.workspace.mkdirs(path=f"/{HOME}/etl/b")

    assert git_of(bench.load()) == {
        "actual_branch": "main",
        "branch": "main",
        "commit": made["head_commit_id"],
        "origin_url": URL,
        "bundle_root_path": "b",
    }
    assert git_of(bench.load(inside=False)) == {"bundle_root_path": "."}


@pytest.mark.parametrize("there", [True, False])
def test_what_is_in_no_git_folder_has_none(bench: Bench, api: RawClient, there: bool) -> None:
    if there:
        api.workspace.mkdirs(path=f"/{HOME}/etl/b")

    bundle = bench.load()

    assert git_of(bundle) == {"bundle_root_path": "."}
    assert bundle.manifest.diagnostics == ()


def test_a_runtime_is_known_by_its_variable_and_its_folder(tmp_path: Path) -> None:
    environ = {runtime.VARIABLE: "15.4"}

    assert runtime.detect(environ, tmp_path) == Runtime(Path("/Workspace"))
    assert runtime.detect(environ, tmp_path / "none") is None
    assert runtime.detect({runtime.VARIABLE: ""}, tmp_path) is None


@pytest.mark.parametrize(
    ("folder", "path"), [("/Workspace/a/b", "/Workspace/a/b"), ("/Workspace", ""), ("/tmp/Workspace/a", "")]
)
def test_a_mounted_folder_has_the_path_of_the_workspace(folder: str, path: str) -> None:
    assert Runtime().path_of(Path(folder)) == path
