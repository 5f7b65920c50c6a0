"""The calls that files take. API: https://docs.databricks.com/api/workspace/workspace"""

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import PurePosixPath
from urllib.parse import quote

from dbxplan.files import volumes
from dbxplan.files.compare import Seen
from dbxplan.local.notebooks import without_extension
from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import understood
from dbxplan.sdk.errors import DatabricksError, NotFound

UPLOAD = "/api/2.0/workspace-files/import-file/"
EXPORT = "/api/2.0/workspace/export"
PREFIX = "/Workspace"
PARALLELISM = 20  # what the official client uses for files


def look(
    api: RawClient, remotes: Collection[str], sent: Mapping[str, str] = {}, parallelism: int = PARALLELISM
) -> dict[str, Seen]:
    """Those that are there: one listing for each folder that holds some.

    `sent` has the names that notebooks went up under: a server that keeps the extension has them as well.
    """
    folders = sorted({str(PurePosixPath(remote).parent) for remote in remotes})

    def found(folder: str) -> dict[str, Seen]:
        try:
            return dict(volumes.entries(api, folder) if volumes.holds(folder) else _entries(api, folder))
        except NotFound:
            return {}

    with ThreadPoolExecutor(parallelism, thread_name_prefix="dbxplan-files") as pool:
        there = {path: seen for entries in pool.map(found, folders) for path, seen in entries.items()}
    names = {remote: (_plain(remote), _plain(sent.get(remote, remote))) for remote in remotes}
    return {remote: there[name] for remote, ways in names.items() for name in reversed(ways) if name in there}


def sent_name(file: LocalFile) -> str:
    """The path that a file goes up under: a notebook's has its extension, which the server drops."""
    kept = not file.notebook or without_extension(file.local.name) == file.local.name
    return file.remote if kept else f"{file.remote}{file.local.suffix}"


def make_folder(api: RawClient, folder: str) -> None:
    """With those that it is in; one that is there already is as good. Volumes make theirs with the first file."""
    if not volumes.holds(folder):
        api.repeating.workspace.mkdirs(path=folder)


def upload(api: RawClient, file: LocalFile) -> None:
    """Replaces what is there; makes the folder where it is missing."""
    put(api, sent_name(file), file.local.read_bytes())


def put(api: RawClient, remote: str, content: bytes) -> None:
    """A file of this content, in place of what is there; its folder is made where it is missing."""
    if volumes.holds(remote):
        volumes.put(api, remote, content)
        return
    path = UPLOAD + quote(remote.removeprefix("/"), safe="")
    try:
        _send(api, path, content)
    except NotFound:  # the folder is missing
        make_folder(api, str(PurePosixPath(remote).parent))
        _send(api, path, content)


def read(api: RawClient, remote: str) -> bytes:
    """The content of a workspace file. NotFound."""
    answer = api.api_client.do("GET", EXPORT, query={"path": remote, "direct_download": "true"}, raw=True)
    with answer["contents"] as stream:
        return bytes(stream.read())


def remove(api: RawClient, remote: str, of_volume: Callable[[RawClient, str], None] = volumes.remove) -> None:
    """Absent already is as good."""
    with suppress(NotFound):
        if volumes.holds(remote):
            of_volume(api, remote)
        else:
            api.repeating.workspace.delete(path=remote)


def remove_empty_folder(api: RawClient, folder: str) -> DatabricksError | None:
    """Why it stays; None where it does not."""
    try:
        remove(api, folder, volumes.remove_folder)
    except DatabricksError as error:
        return error
    return None


def holds_something(error: DatabricksError) -> bool:
    """Whether a folder stays because of that (400 DIRECTORY_NOT_EMPTY)."""
    return error.status_code == 400


def folders_of(remotes: Collection[str], root: str) -> tuple[str, ...]:
    """The folders that were made for these files, from the root's own down, deepest first."""
    parents = {parent for remote in remotes for parent in PurePosixPath(remote).parents}
    inside = [
        str(folder) for folder in parents if str(folder) == root or str(folder).startswith(root.rstrip("/") + "/")
    ]
    return tuple(sorted(inside, key=lambda folder: (-folder.count("/"), folder)))


def _entries(api: RawClient, folder: str) -> Iterator[tuple[str, Seen]]:
    for item in api.workspace.list(path=folder):
        with understood():
            found = _plain(item["path"]), Seen(int(item.get("modified_at") or 0), int(item.get("object_id") or 0))
        yield found


def _send(api: RawClient, path: str, content: bytes) -> None:
    api.repeating.api_client.do("POST", path, query={"overwrite": "true"}, data=content)


def _plain(path: str) -> str:
    """`/Workspace/X` and `/X` are the same, and so are `/X//Y` and `/X/Y`."""
    return posixpath.normpath(path.removeprefix(PREFIX) or "/")
