"""Where state is kept: what `--state` and `DBXPLAN_STATE` may name."""

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from dbxplan.errors import UsageError
from dbxplan.sdk import RawClient
from dbxplan.state.folder import LocalFolder
from dbxplan.state.store import Store
from dbxplan.state.workspace_files import WorkspaceFiles

VARIABLE = "DBXPLAN_STATE"
WORKSPACE = "workspace"  # the default, by name
FOLDER = "dbxplan"  # in the bundle's state path: beside the official client's files, never among them


def store_of(place: str | None, api: RawClient, state_path: str, bundle: str, target: str) -> Store:
    """The workspace's own files, or the place that was chosen: one for all bundles, each target apart. UsageError."""
    if not place or place == WORKSPACE:
        return WorkspaceFiles(api, f"{state_path.rstrip('/')}/{FOLDER}")
    within = (segment(bundle), segment(target))
    scheme, mark, _ = place.partition("://")
    if re.match("[^/@]*:[^/@]*@", place.partition("://")[2]):
        raise UsageError(f"the URL of a store ({scheme}://...) takes no password: it would be shown; set it apart")
    if not mark:
        return LocalFolder(Path(place).expanduser().absolute().joinpath(*within))
    if scheme in ("file", "local"):
        return LocalFolder(_path(place).joinpath(*within))
    from dbxplan.state.objects import Objects

    return Objects("/".join((place.rstrip("/"), *within)))


def same(one: Store, other: Store) -> bool:
    """Whether both are one folder of this machine."""
    folders = isinstance(one, LocalFolder) and isinstance(other, LocalFolder)
    return folders and one.path.resolve() == other.path.resolve()  # type: ignore[attr-defined]


def _path(url: str) -> Path:
    parts = urlsplit(url)
    if parts.netloc not in ("", "localhost"):
        raise UsageError(f"{url!r} names a host; a folder is written file:///PATH")
    return Path(unquote(parts.path))


def segment(name: str) -> str:
    """One name as one folder, whatever it holds."""
    quoted = quote(name, safe=" ")
    return quoted.replace(".", "%2E") if not quoted.strip(".") else quoted
