"""The calls that files take. API: https://docs.databricks.com/api/workspace/workspace"""

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import PurePosixPath
from urllib.parse import quote

from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import DatabricksError, NotFound

UPLOAD = "/api/2.0/workspace-files/import-file/"
PREFIX = "/Workspace"
PARALLELISM = 20  # what the official client uses for files


def existing(
    api: RawClient, remotes: Collection[str], sent: Mapping[str, str] = {}, parallelism: int = PARALLELISM
) -> frozenset[str]:
    """Those that are there: one listing for each folder that holds some.

    `sent` has the names that notebooks went up under: a server that keeps the extension has them as well.
    """
    folders = sorted({str(PurePosixPath(remote).parent) for remote in remotes})

    def names(folder: str) -> frozenset[str]:
        try:
            return frozenset(_plain(item["path"]) for item in api.workspace.list(path=folder))
        except NotFound:
            return frozenset()

    with ThreadPoolExecutor(parallelism, thread_name_prefix="dbxplan-files") as pool:
        there = frozenset[str]().union(*pool.map(names, folders))
    return frozenset(remote for remote in remotes if there & {_plain(remote), _plain(sent.get(remote, remote))})


def sent_name(file: LocalFile) -> str:
    """The path that a file goes up under: a notebook's has its extension, which the server drops."""
    suffix = file.local.suffix if file.notebook else ""
    return file.remote if file.remote.endswith(suffix) else f"{file.remote}{suffix}"


def upload(api: RawClient, file: LocalFile) -> None:
    """Replaces what is there; makes the folder where it is missing."""
    path = UPLOAD + quote(sent_name(file).removeprefix("/"), safe="")
    content = file.local.read_bytes()
    try:
        _send(api, path, content)
    except NotFound:  # the folder is missing
        api.workspace.mkdirs(path=str(PurePosixPath(file.remote).parent))
        _send(api, path, content)


def remove(api: RawClient, remote: str) -> None:
    """Absent already is as good."""
    with suppress(NotFound):
        api.workspace.delete(path=remote)


def remove_empty_folder(api: RawClient, folder: str) -> None:
    """A folder that holds anything stays (400 DIRECTORY_NOT_EMPTY), and so does one that is not ours to delete."""
    with suppress(DatabricksError):
        api.workspace.delete(path=folder)


def folders_of(remotes: Collection[str], root: str) -> tuple[str, ...]:
    """The folders that were made for these files, from the root's own down, deepest first."""
    parents = {parent for remote in remotes for parent in PurePosixPath(remote).parents}
    inside = [
        str(folder) for folder in parents if str(folder) == root or str(folder).startswith(root.rstrip("/") + "/")
    ]
    return tuple(sorted(inside, key=lambda folder: (-folder.count("/"), folder)))


def _send(api: RawClient, path: str, content: bytes) -> None:
    api.api_client.do("POST", path, query={"overwrite": "true"}, data=content)


def _plain(path: str) -> str:
    """`/Workspace/X` and `/X` are the same."""
    return path.removeprefix(PREFIX).rstrip("/")
