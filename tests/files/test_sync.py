"""Which files go to the workspace. (§7.3)"""

from collections.abc import Callable

import pytest

from dbxplan.errors import FileError
from dbxplan.files.sync import synced
from dbxplan.manifest import Manifest

Resolve = Callable[..., Manifest]
NOTEBOOK = "# Databricks notebook source\n"
FILES = "/Workspace/Users/jane@example.com/.bundle/b/default/files"


def names(manifest: Manifest) -> list[str]:
    return [file.relative for file in synced(manifest)]


def test_all_files_of_the_bundle_go_but_for_ignored_ones(resolve: Resolve) -> None:
    files = {"src/nb.py": NOTEBOOK, "src/a.py": "x", "out/x.log": "", ".gitignore": "out/\n", ".databricks/x": ""}
    manifest = resolve({"databricks.yml": "bundle: {name: b}\n", **files})

    assert [(file.relative, file.remote.removeprefix(FILES), file.notebook) for file in synced(manifest)] == [
        (".gitignore", "/.gitignore", False),
        ("databricks.yml", "/databricks.yml", False),
        ("src/a.py", "/src/a.py", False),
        ("src/nb.py", "/src/nb", True),
    ]


@pytest.mark.parametrize(
    ("sync", "found"),
    [
        ("{include: [out/*.whl]}", [".gitignore", "a.py", "databricks.yml", "out/x.whl", "t/b.py"]),
        ("{exclude: [t]}", [".gitignore", "a.py", "databricks.yml"]),
        ("{include: [out], exclude: ['*.log', '*.yml', .gitignore]}", ["a.py", "out/x.whl", "t/b.py"]),
        ("{exclude: ['**', '!*.py']}", ["a.py", "t/b.py"]),
        ("{paths: [t]}", ["t/b.py"]),
        ("{paths: []}", []),
    ],
)
def test_include_and_exclude_have_the_last_word(resolve: Resolve, sync: str, found: list[str]) -> None:
    files = {"a.py": "", "t/b.py": "", "out/x.whl": "", "out/y.log": "", ".gitignore": "out/\n"}
    manifest = resolve({"databricks.yml": f"bundle: {{name: b}}\nsync: {sync}\n", **files})

    assert names(manifest) == found


def test_shared_folders_above_the_bundle_go_beside_it(resolve: Resolve) -> None:
    text = "bundle: {name: b}\nsync: {paths: [../shared, .], exclude: [c.py]}\n"
    manifest = resolve({"databricks.yml": text, "c.py": "", "d.py": "", "../shared/e.py": "", "../other/f.py": ""})

    assert names(manifest) == ["bundle/d.py", "bundle/databricks.yml", "shared/e.py"]


def test_what_tools_leave_for_the_target_goes_too(resolve: Resolve) -> None:
    internal = ".databricks/bundle/default/.internal"
    manifest = resolve({"databricks.yml": "bundle: {name: b}\n", f"{internal}/a.py": "", f"{internal}/noext": ""})

    assert names(manifest) == [f"{internal}/a.py", "databricks.yml"]


def test_two_files_of_one_remote_name_are_an_error(resolve: Resolve) -> None:
    files = {"a.py": NOTEBOOK, "a.sql": "-- Databricks notebook source\n"}
    manifest = resolve({"databricks.yml": "bundle: {name: b}\n", **files})

    with pytest.raises(FileError, match=f"both a.py and a.sql point to the same remote file location {FILES}/a."):
        synced(manifest)


def test_a_sync_path_that_is_not_there_is_an_error(resolve: Resolve) -> None:
    manifest = resolve({"databricks.yml": "bundle: {name: b}\nsync: {paths: [none]}\n"})

    with pytest.raises(FileError, match=r"sync.paths: .*/none: No such file or directory"):
        synced(manifest)
