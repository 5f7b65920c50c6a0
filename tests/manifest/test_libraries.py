"""Libraries are found, checked and named by where they go. (§4.3, §7.1, §7.2)"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, Manifest, open_bundle
from dbxplan.manifest.making import Making, PatchError

Complete = Callable[..., Manifest]
HEAD = "bundle: {name: b}\nworkspace: {artifact_path: /lib}\n"
JOB = HEAD + "resources:\n  jobs:\n    j:\n"
INTERNAL = "/Workspace/lib/.internal"


@pytest.fixture
def complete(write: Callable[[Mapping[str, str]], Path]) -> Complete:
    """The manifest of a bundle after its builds, which have nothing to do: their files lie there."""

    def made(text: str, *files: str, content: str = "", patch: Any = lambda artifact, wheel: wheel) -> Manifest:
        opened = open_bundle(write({"databricks.yml": text, **dict.fromkeys(files, content)}), environ={})
        context = Context(user={"userName": "a@b.c"}, host="https://x.example", git=GitInfo(), environ={})
        return opened.complete(opened.resolve(context), Making(patch, pack=Path, keep=lambda name, text: Path(name)))

    return made


def job(manifest: Manifest) -> Any:
    return manifest.document["resources"]["jobs"]["j"]


def shipped(manifest: Manifest) -> dict[str, str]:
    return {file.relative: file.remote for file in manifest.libraries}


def tasks(*libraries: str) -> str:
    return JOB + f"      tasks: [{{task_key: t, existing_cluster_id: c, libraries: [{', '.join(libraries)}]}}]\n"


def test_libraries_of_tasks_are_found_and_the_latest_wheels_go_up(complete: Complete) -> None:
    text = tasks("{whl: ./dist/*.whl}", "{jar: /Volumes/x.jar}", "{pypi: {package: p}}", "{jar: lib/y.jar}")
    manifest = complete(text, "dist/a-1.9-py3.whl", "dist/a-1.10-py3.whl", "lib/y.jar")

    assert job(manifest)["tasks"][0]["libraries"] == [
        {"whl": f"{INTERNAL}/a-1.10-py3.whl"},
        {"jar": "/Volumes/x.jar"},
        {"pypi": {"package": "p"}},
        {"jar": f"{INTERNAL}/y.jar"},
    ]
    assert shipped(manifest) == {
        "dist/a-1.10-py3.whl": f"{INTERNAL}/a-1.10-py3.whl",
        "lib/y.jar": f"{INTERNAL}/y.jar",
    }
    (declared,) = manifest.resources.values()
    assert declared.body["tasks"][0]["libraries"][0] == {"whl": f"{INTERNAL}/a-1.10-py3.whl"}


def test_dependencies_and_inner_tasks_are_named_alike(complete: Complete) -> None:
    text = JOB + (
        "      environments: [{environment_key: e, spec: {dependencies: ['./dist/*.whl[train]', requests==2.0]}}]\n"
        "      tasks:\n        - task_key: t\n          for_each_task:\n            inputs: '[]'\n"
        "            task: {task_key: i, existing_cluster_id: c, libraries: [{whl: dist/a-1-py3.whl}]}\n"
        "  pipelines:\n    p: {environment: {dependencies: [dist/a-1-py3.whl]}, libraries: [{whl: dist/a-1-py3.whl}]}\n"
    )
    manifest = complete(text, "dist/a-1-py3.whl")

    assert job(manifest)["environments"][0]["spec"]["dependencies"] == [
        f"{INTERNAL}/a-1-py3.whl[train]",
        "requests==2.0",
    ]
    inner = job(manifest)["tasks"][0]["for_each_task"]["task"]["libraries"]
    assert inner == [{"whl": f"{INTERNAL}/a-1-py3.whl"}]
    pipeline = manifest.document["resources"]["pipelines"]["p"]
    assert pipeline["environment"]["dependencies"] == [f"{INTERNAL}/a-1-py3.whl"]
    assert pipeline["libraries"] == [{"whl": "dist/a-1-py3.whl"}]
    assert len(manifest.libraries) == 1


def test_artifacts_go_up_also_where_nothing_names_them(complete: Complete) -> None:
    text = HEAD + "artifacts: {a: {build: x, files: [{source: out/*.txt}]}}\n"
    manifest = complete(text, "out/x.txt", "out/y.txt")

    assert [file["remote_path"] for file in manifest.document["artifacts"]["a"]["files"]] == [
        f"{INTERNAL}/x.txt",
        f"{INTERNAL}/y.txt",
    ]
    assert len(manifest.libraries) == 2


def test_references_to_what_was_built_are_filled(complete: Complete) -> None:
    text = (
        tasks("{jar: '${artifacts.a.files[0].source}'}") + "artifacts: {a: {build: x, files: [{source: out/*.jar}]}}\n"
    )
    text = text.replace("existing_cluster_id: c", "existing_cluster_id: c, description: '${artifacts.a.build}'")
    manifest = complete(text, "out/x.jar")

    assert job(manifest)["tasks"][0]["description"] == "x"


def test_wheels_with_a_version_of_their_own_take_the_place_of_the_built_ones(complete: Complete) -> None:
    text = tasks("{whl: dist/a-1-py3.whl}") + (
        "artifacts: {a: {type: whl, build: x, dynamic_version: true, files: [{source: dist/*.whl}]}}\n"
    )
    manifest = complete(text, "dist/a-1-py3.whl", patch=lambda artifact, wheel: wheel.with_name(f"{artifact}-new.whl"))

    assert job(manifest)["tasks"][0]["libraries"] == [{"whl": f"{INTERNAL}/a-new.whl"}]
    assert shipped(manifest) == {"dist/a-new.whl": f"{INTERNAL}/a-new.whl"}


def test_a_wheel_that_cannot_be_patched_is_warned_of_and_goes_up_as_it_is(complete: Complete) -> None:
    def refuse(artifact: str, wheel: Path) -> Path:
        raise PatchError("no wheel")

    text = HEAD + "artifacts: {a: {type: whl, build: x, dynamic_version: true}}\n"
    manifest = complete(text, "dist/a-1-py3.whl", patch=refuse)

    assert [(each.summary, each.detail) for each in manifest.diagnostics] == [
        ("Failed to patch wheel with dynamic version", "no wheel")
    ]
    assert shipped(manifest) == {"dist/a-1-py3.whl": f"{INTERNAL}/a-1-py3.whl"}


def test_a_notebook_among_artifacts_lands_without_its_extension(complete: Complete) -> None:
    text = HEAD + "artifacts: {a: {build: x, files: [{source: out/nb.py}, {source: out/x.txt}]}}\n"

    manifest = complete(text, "out/nb.py", "out/x.txt", content="# Databricks notebook source\n")

    assert shipped(manifest) == {"out/nb.py": f"{INTERNAL}/nb", "out/x.txt": f"{INTERNAL}/x.txt"}
    assert [file.notebook for file in manifest.libraries] == [True, False]
    named = [file["remote_path"] for file in manifest.document["artifacts"]["a"]["files"]]
    assert named == [f"{INTERNAL}/nb.py", f"{INTERNAL}/x.txt"]


@pytest.mark.parametrize(
    ("text", "files", "message"),
    [
        (tasks("{whl: dist/*.whl}"), (), "no files match pattern: dist/*.whl"),
        (tasks("{jar: x.jar}"), (), "file doesn't exist x.jar"),
        (HEAD + "artifacts: {a: {build: x, files: [{source: o/*}]}}\n", (), "o/*: no matching files"),
        (HEAD + "artifacts: {a: {build: x, files: [{source: 'o/['}]}}\n", (), "o/[: syntax error in pattern"),
        (tasks("{jar: a/x.jar}", "{jar: b/x.jar}"), ("a/x.jar", "b/x.jar"), "Duplicate local library names: x.jar"),
    ],
)
def test_a_library_that_is_not_there_is_an_error(complete: Complete, text: str, files: Any, message: str) -> None:
    with pytest.raises(ManifestError) as caught:
        complete(text, *files)

    assert str(caught.value) == message
    assert caught.value.diagnostics[-1].places[0].file == "databricks.yml"


def test_validating_does_not_look_for_libraries(complete: Complete, bundle: Any) -> None:
    manifest = bundle.resolve(tasks("{whl: ./dist/*.whl}"))

    assert job(manifest)["tasks"][0]["libraries"] == [{"whl": "dist/*.whl"}]


def test_a_build_that_names_no_files_ships_none(complete: Complete) -> None:
    manifest = complete(HEAD + "artifacts: {shell: {build: make}}\n")

    assert manifest.artifacts[0].build == "make"
    assert manifest.libraries == ()
