"""Git folders: their settings, without what is in the repository. API: https://docs.databricks.com/api/workspace/repos

No remote is asked: a head is a digest of URL and branch, and the folder stays empty until something is put there.
"""

import hashlib
import posixpath

from dbxplan.emulator import tree
from dbxplan.emulator.call import Call
from dbxplan.emulator.git_folders import REPO, TYPE
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.workspace import absolute, make_folders
from dbxplan.emulator.store import Row

routes = Routes("workspace")
PATH = "/api/2.0/repos"
PAGE = 20
BRANCH = "main"


@routes("POST", PATH, "repos.create")
def create(call: Call) -> Json:
    name = posixpath.basename(call.body["url"].rstrip("/")).removesuffix(".git")
    path = absolute(call.body.get("path") or f"/Repos/{call.caller.name}/{name}")
    if path.startswith("/Repos/") and path.count("/") != 3:
        raise invalid(f"Path ({path}) below /Repos has the form /Repos/{{folder}}/{{repo-name}}")
    if tree.find(call.store, path) is not None:
        raise ApiError(400, "RESOURCE_ALREADY_EXISTS", f"Path ({path}) already exists.")
    make_folders(call, tree.parent(path))
    given = {key: call.body[key] for key in ("url", "provider", "sparse_checkout") if call.body.get(key)}
    body = {"object_type": TYPE, "created_at": call.now(), "modified_at": call.now()}
    tree.put(call.store, path, {**body, REPO: {**given, **_head(given["url"], BRANCH)}})
    row = tree.find(call.store, path)
    assert row is not None
    return _shown(row)


@routes("GET", PATH, "repos.list")
def list_(call: Call) -> Json:
    prefix = tree.normal(call.query.get("path_prefix") or "/")
    call.query["page_token"] = call.query.get("next_page_token")
    found = page(call, tree.KIND, PAGE, keep=lambda row: REPO in row.body and row.id.startswith(prefix))
    more = {"next_page_token": found.next} if found.next else {}
    return {"repos": [_shown(row) for row in found.rows], **more} if found.rows else more


@routes("GET", PATH + "/{repo_id}", "repos.get")
def get(call: Call) -> Json:
    return _shown(_row(call))


@routes("PATCH", PATH + "/{repo_id}", "repos.update")
def update(call: Call) -> Json:
    row, given = _row(call), call.body
    repo = dict(row.body[REPO])
    if given.get("branch") and given.get("tag"):
        raise invalid("Only one of branch and tag may be given")
    if given.get("branch"):
        repo |= _head(repo["url"], given["branch"])
    if given.get("tag"):  # a detached head is on no branch
        repo |= {**_head(repo["url"], given["tag"]), "branch": ""}
    if given.get("sparse_checkout"):
        repo["sparse_checkout"] = given["sparse_checkout"]
    tree.put(call.store, row.id, {**row.body, REPO: repo, "modified_at": call.now()})
    return {}


@routes("DELETE", PATH + "/{repo_id}", "repos.delete")
def delete(call: Call) -> Json:
    tree.remove(call.store, _row(call).id)
    return {}


def _row(call: Call) -> Row:
    row = tree.by_id(call.store, call.path["repo_id"])
    if row is None or REPO not in row.body:
        raise absent(f"Repo {call.path['repo_id']} does not exist.")
    return row


def _shown(row: Row) -> Json:
    return {"id": row.body["object_id"], "path": row.id, **row.body[REPO]}


def _head(url: str, name: str) -> Json:
    return {"branch": name, "head_commit_id": hashlib.sha1(f"{url} {name}".encode(), usedforsecurity=False).hexdigest()}
