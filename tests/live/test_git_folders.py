"""What git says of a bundle that lies in the workspace, where the workspace says little or nothing. (§3.7)"""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from dbxplan.errors import DbxplanError
from dbxplan.live.git_folders import git_info
from dbxplan.local.git import GitInfo
from dbxplan.local.runtime import Runtime
from dbxplan.sdk.errors import PermissionDenied

ROOT = Path("/Workspace/Users/me/etl/b")


def of(status: Any, repo: Any = None) -> GitInfo:
    """What is made of these answers, or errors, of the workspace."""

    def answer(found: Any) -> Any:
        if isinstance(found, DbxplanError):
            raise found
        return found

    api: Any = SimpleNamespace(
        api_client=SimpleNamespace(do=lambda method, path, query: answer(status)),
        repos=SimpleNamespace(get=lambda repo_id: answer(repo if repo_id == 7 else {})),
    )
    return git_info(api, Runtime(), ROOT)


def test_a_folder_of_git_programs_is_asked_for_by_its_id() -> None:
    repo = {"branch": "dev", "head_commit_id": "c", "url": "https://example.com/x"}

    found = of({"git_info": {"id": 7, "path": "/Users/me/etl"}}, repo)

    assert found == GitInfo("dev", "c", "https://example.com/x", Path("/Workspace/Users/me/etl"), "b")


def test_what_cannot_be_asked_for_is_left_empty() -> None:
    top = Path("/Workspace/Users/me/etl")

    found = of({"git_info": {"id": 7, "path": "/Workspace/Users/me/etl"}}, PermissionDenied("no"))

    assert found == GitInfo(root=top, bundle_root_path="b")
    assert of({"git_info": {"path": "/Users/me/etl"}}) == GitInfo(root=top, bundle_root_path="b")


def test_an_error_is_a_problem_of_its_own() -> None:
    assert of(PermissionDenied("not yours")) == GitInfo(problem="not yours")
    assert of({"path": "/Users/me/etl/b"}) == GitInfo()
