"""The official client on Git folders, and what the tree says of them."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound
from databricks.sdk.errors.platform import InvalidParameterValue, ResourceAlreadyExists
from databricks.sdk.service.workspace import ObjectType

URL = "https://example.com/team/etl.git"


def keeps_git_folders(w: WorkspaceClient) -> None:
    made = w.repos.create(url=URL, provider="gitHub", path="/Users/user@example.com/etl")
    id = int(made.id or 0)
    assert (made.path, made.branch, len(made.head_commit_id or "")) == ("/Users/user@example.com/etl", "main", 40)
    with pytest.raises(ResourceAlreadyExists):
        w.repos.create(url=URL, provider="gitHub", path=made.path)
    with pytest.raises(InvalidParameterValue):
        w.repos.create(url=URL, provider="gitHub", path="/Repos/a/b/c")

    w.repos.update(id, branch="dev")
    other = w.repos.get(id)
    assert (other.branch, other.head_commit_id != made.head_commit_id) == ("dev", True)
    w.repos.update(id, tag="v1")
    assert w.repos.get(id).branch == ""

    plain = w.repos.create(url=URL, provider="gitHub")
    assert plain.path == "/Repos/user@example.com/etl"
    assert [each.id for each in w.repos.list(path_prefix="/Users")] == [id]
    assert {each.id for each in w.repos.list()} == {id, plain.id}
    assert w.workspace.get_status(str(made.path)).object_type is ObjectType.REPO

    w.workspace.delete(str(plain.path), recursive=True)
    w.repos.delete(id)
    with pytest.raises(NotFound):
        w.repos.get(id)
    assert list(w.repos.list()) == []


def tells_what_an_object_is_a_clone_of(w: WorkspaceClient) -> None:
    made = w.repos.create(url=URL, provider="gitHub", path="/Users/user@example.com/etl")
    w.workspace.mkdirs(f"{made.path}/src")

    def status(path: str, **query: str) -> Any:
        return w.api_client.do("GET", "/api/2.0/workspace/get-status", query={"path": path, **query})

    info = {"id": made.id, "path": made.path, "url": URL, "provider": "gitHub"}
    info |= {"branch": "main", "head_commit_id": made.head_commit_id}
    found = status(f"/Workspace{made.path}/src", return_git_info="true")["git_info"]
    assert found == info
    assert "git_info" not in status(f"{made.path}/src")
    assert "git_info" not in status("/Users", return_git_info="true")


def packed(**files: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def keeps_archives_under_their_ids(w: WorkspaceClient) -> None:
    def upload(content: bytes, **fields: str) -> str:
        files = {"file": ("snapshot.zip", content, "application/zip")}
        answer = w.api_client.do("POST", "/api/2.0/repos/snapshots", data=fields, files=files)
        assert isinstance(answer, dict)
        return str(answer["snapshot"]["path"])

    content = packed(**{"files/a.txt": "x", "files/nb.py": "# Databricks notebook source\n"})
    ids = {"bundle_id": "b", "snapshot_id": "s", "access_control_list": "[]"}
    top = upload(content, **ids)
    assert top.endswith("/.snapshots/b/s")
    assert top == upload(packed(other="y"), **ids)
    assert {each.path for each in w.workspace.list(f"{top}/files")} == {
        f"{top.removeprefix('/Workspace')}/files/{name}" for name in ("a.txt", "nb")
    }
    for wrong in (b"no archive", packed(**{"../../x": "y"})):
        with pytest.raises(InvalidParameterValue):
            upload(wrong, **{**ids, "snapshot_id": "t"})
    with pytest.raises(InvalidParameterValue, match="snapshot_id"):
        upload(content, bundle_id="b")


Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


SCENARIOS = (keeps_git_folders, tells_what_an_object_is_a_clone_of, keeps_archives_under_their_ids)


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
