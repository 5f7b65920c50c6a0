"""Files in the workspace: shipped, looked for, removed. On the emulator. (§7.4)"""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from dbxplan.files import remote, ship
from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient
from dbxplan.state.model import RecordedFile

ROOT = "/Workspace/Users/user@example.com/.bundle/b/dev"


@pytest.fixture
def files(tmp_path: Path) -> list[LocalFile]:
    """Two notebooks and two files, in two folders."""
    contents = {
        "src/nb.py": "# Databricks notebook source\nprint(1)\n",
        "src/plain file.txt": "x",
        "deep/er/data.csv": "1",
    }
    made = []
    for name, text in contents.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        notebook = name.endswith(".py")
        made.append(LocalFile(path, name, f"{ROOT}/files/{name.removesuffix('.py')}", notebook))
    return made


def listed(api: RawClient, folder: str) -> dict[str, str]:
    return {item["path"]: item["object_type"] for item in api.workspace.list(path=folder)}


def test_files_arrive_under_their_names_and_notebooks_without_extension(api: RawClient, files: list[LocalFile]) -> None:
    shipped = ship.upload(api, files)

    assert shipped.failed == {}
    assert set(shipped.done) == {file.remote for file in files}
    folder = f"{ROOT}/files/src".removeprefix("/Workspace")
    assert listed(api, folder) == {f"{folder}/nb": "NOTEBOOK", f"{folder}/plain file.txt": "FILE"}


def test_a_missing_folder_is_made_once(api: RawClient, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("x")
    before = api.calls

    ship.upload(api, [LocalFile(path, f"{n}.txt", f"{ROOT}/files/{n}.txt") for n in range(10)])

    assert api.calls - before == 12  # one refused, one mkdirs, ten uploads


def test_folders_that_were_made_before_are_not_asked_for_again(api: RawClient, files: list[LocalFile]) -> None:
    folders = {file.remote.rpartition("/")[0] for file in files}
    before = api.calls

    there = ship.prepare(api, {*folders, f"{ROOT}/files", "/Volumes/c/s/v"})
    assert ship.upload(api, files, there=there).failed == {}

    assert there >= {*folders, f"{ROOT}/files"}
    assert api.calls - before == len(folders) + len(files)


def test_a_folder_that_cannot_be_made_is_left_to_its_files(api: RawClient, files: list[LocalFile]) -> None:
    api.workspace.mkdirs(path=ROOT)
    remote.put(api, f"{ROOT}/files", b"a file where a folder should be")

    assert ship.prepare(api, [f"{ROOT}/files/src"]) == frozenset()
    assert ship.upload(api, files).failed.keys() == {file.remote for file in files}


def test_what_exists_takes_one_list_for_each_folder(api: RawClient, files: list[LocalFile]) -> None:
    ship.upload(api, files)
    paths = {file.remote for file in files}
    before = api.calls

    found = remote.look(api, {*paths, f"{ROOT}/files/src/other", f"{ROOT}/nowhere/x"})

    assert found.keys() == paths
    assert api.calls - before == 3


def test_a_notebook_that_kept_its_extension_is_there_too(api: RawClient, files: list[LocalFile]) -> None:
    notebook = files[0]
    api.workspace.mkdirs(path=f"{ROOT}/files/src")
    remote.upload(api, replace(notebook, remote=f"{notebook.remote}.py", notebook=False, local=files[1].local))
    sent = {notebook.remote: remote.sent_name(notebook)}

    assert remote.look(api, {notebook.remote}) == {}
    assert remote.look(api, {notebook.remote}, sent).keys() == {notebook.remote}


def test_a_notebook_whose_name_ends_twice_loses_one_ending(api: RawClient, tmp_path: Path) -> None:
    path = tmp_path / "nb.py.py"
    path.write_text("# Databricks notebook source\n")
    file = LocalFile(path, path.name, f"{ROOT}/files/nb.py", notebook=True)

    ship.upload(api, [file])

    assert remote.look(api, {file.remote}).keys() == {file.remote}


def test_a_folder_that_is_written_with_two_slashes_is_that_with_one(api: RawClient, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("x")
    file = LocalFile(path, path.name, f"{ROOT}//files/x.txt")

    ship.upload(api, [file])

    assert remote.look(api, {file.remote}).keys() == {file.remote}


def test_a_designer_notebook_goes_up_under_its_own_name(api: RawClient, tmp_path: Path) -> None:
    path = tmp_path / "flow.designer.ipynb"
    path.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 2}')
    file = LocalFile(path, path.name, f"{ROOT}/files/{path.name}", notebook=True)

    ship.upload(api, [file])

    assert remote.look(api, {file.remote}).keys() == {file.remote}


def test_a_file_that_cannot_be_shipped_does_not_stop_the_others(api: RawClient, files: list[LocalFile]) -> None:
    lost = LocalFile(Path("/nowhere/x.txt"), "x.txt", f"{ROOT}/files/x.txt")

    shipped = ship.upload(api, [lost, *files])

    assert set(shipped.done) == {file.remote for file in files}
    assert list(shipped.failed) == [lost.remote]
    assert "No such file" in shipped.failed[lost.remote]


def test_removing_takes_only_what_is_named_and_folders_that_end_up_empty(
    api: RawClient, files: list[LocalFile], tmp_path: Path
) -> None:
    ship.upload(api, files)
    (tmp_path / "theirs.txt").write_text("x")
    theirs = LocalFile(tmp_path / "theirs.txt", "theirs.txt", f"{ROOT}/files/src/theirs.txt")
    ship.upload(api, [theirs])

    shipped = ship.remove(api, [file.remote for file in files], root=ROOT)

    assert set(shipped.done) == {file.remote for file in files}
    assert remote.look(api, [theirs.remote]).keys() == {theirs.remote}
    assert list(listed(api, f"{ROOT}/files")) == [f"{ROOT}/files/src".removeprefix("/Workspace")]


def test_removing_everything_leaves_no_folder_of_ours(api: RawClient, files: list[LocalFile]) -> None:
    ship.upload(api, files)

    ship.remove(api, [file.remote for file in files], root=ROOT)

    assert listed(api, "/Users/user@example.com/.bundle/b") == {}


def test_removing_what_is_gone_is_done(api: RawClient) -> None:
    assert ship.remove(api, [f"{ROOT}/files/x"]).done == (f"{ROOT}/files/x",)


def test_after_an_upload_is_known_what_the_workspace_says_of_it(api: RawClient, files: list[LocalFile]) -> None:
    uploaded = {file.remote: RecordedFile("sha256:x", 1) for file in files}
    ship.upload(api, files)
    before = api.calls

    seen = ship.seen(api, files, uploaded)

    assert api.calls - before == 2
    assert all(file.modified_at and file.object_id for file in seen.values())
    remote.put(api, f"{ROOT}/files/src/plain file.txt", b"edited")
    assert remote.look(api, uploaded)[f"{ROOT}/files/src/plain file.txt"].modified_at > 0


def test_files_arrive_in_volumes(api: RawClient, tmp_path: Path) -> None:
    api.catalogs.create(name="c")
    api.schemas.create(name="s", catalog_name="c")
    api.volumes.create(name="v", catalog_name="c", schema_name="s", volume_type="MANAGED")
    (tmp_path / "x y.whl").write_text("x")
    file = LocalFile(tmp_path / "x y.whl", "x y.whl", "/Volumes/c/s/v/a/.internal/x y.whl")

    shipped = ship.upload(api, [file])
    seen = remote.look(api, [file.remote, "/Volumes/c/s/v/none/x"])
    ship.remove(api, [file.remote], root="/Volumes/c/s/v/a")

    assert shipped.failed == {}
    assert list(seen) == [file.remote]
    assert list(api.files.list_directory_contents(directory_path="/Volumes/c/s/v")) == []


def test_what_takes_the_place_of_folders_and_files_makes_room_first() -> None:
    assert ship.in_the_way(["/r/a", "/r/b/c", "/r/d"], ["/r/a/x", "/r/b", "/r/e"]) == ("/r/a", "/r/b/c")


def test_once_it_is_stopped_no_upload_begins(api: RawClient, tmp_path: Path) -> None:
    stop = threading.Event()
    path = tmp_path / "x.txt"
    path.write_text("x")
    files = [LocalFile(path, f"{n}.txt", f"{ROOT}/files/{n}.txt") for n in range(9)]
    noted: list[str] = []

    def note(remote: str) -> None:
        noted.append(remote)
        stop.set()

    shipped = ship.upload(api, files, note, 1, stop=stop)

    assert noted == [f"{ROOT}/files/0.txt"]
    assert (shipped.done, shipped.failed) == ((f"{ROOT}/files/0.txt",), {})
