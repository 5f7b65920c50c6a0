"""What git says of a bundle: of one that lies in the workspace it is the workspace that knows, not a `.git`. (§3.7)"""

import posixpath
from pathlib import Path

from dbxplan.errors import DbxplanError
from dbxplan.local import git
from dbxplan.local.git import GitInfo
from dbxplan.local.runtime import Runtime
from dbxplan.sdk import Json, RawClient
from dbxplan.sdk.errors import NotFound

STATUS = "/api/2.0/workspace/get-status"


def git_info(api: RawClient, runtime: Runtime | None, root: Path) -> GitInfo:
    """Of the work tree that a folder is in, wherever it is."""
    path = runtime.path_of(root) if runtime else ""
    if runtime is None or not path:
        return git.read(root)
    try:
        answer = api.api_client.do("GET", STATUS, query={"path": path, "return_git_info": "true"})
    except NotFound:
        return GitInfo()
    except DbxplanError as error:
        return GitInfo(problem=str(error))
    found = answer.get("git_info")
    return _known(api, runtime, root, found) if found else GitInfo()


def _known(api: RawClient, runtime: Runtime, root: Path, found: Json) -> GitInfo:
    top = runtime.folder_of(str(found.get("path") or ""))
    clone = found if any(found.get(name) for name in ("branch", "head_commit_id", "url")) else _clone(api, found)
    return GitInfo(
        branch=str(clone.get("branch") or ""),
        commit=str(clone.get("head_commit_id") or ""),
        origin_url=str(clone.get("url") or ""),
        root=top,
        bundle_root_path=posixpath.relpath(root.as_posix(), top.as_posix()),
    )


def _clone(api: RawClient, found: Json) -> Json:
    """Of a folder that git programs may work in, the status names only the id."""
    try:
        return api.repos.get(repo_id=int(found["id"])) if found.get("id") else {}
    except DbxplanError:
        return {}
