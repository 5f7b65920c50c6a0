"""The official client's lock on a deployment, held while applying, so that none of it comes in between. (§12.5)"""

import json
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from typing import Any

from dbxplan.errors import StateError
from dbxplan.files import remote
from dbxplan.sdk.errors import DatabricksError
from dbxplan.state.beside import Beside
from dbxplan.state.workspace_files import WorkspaceFiles
from dbxplan.workflow.bundle import Bundle
from dbxplan.workflow.origin import DEPLOY_LOCK as NAME


class DeployLockError(StateError):
    """Another client deploys the bundle, or left its lock behind."""


@contextmanager
def deploy_lock(
    bundle: Bundle,
    digest: Callable[[Any], str],
    force: bool,
    say: Callable[[str], None],
    held: Callable[[], bool],
) -> Iterator[Callable[[], None]]:
    """Nothing where the bundle has switched it off. `held`: whether our own lock is ours when this one ends.

    Gives what lets go of it beforehand, beside whatever else is left to do.

    Its id comes from the key of our store: what a run of ours that died has left is no obstacle to the next.
    """
    settings = bundle.manifest.block("bundle", "deployment", "lock")
    if settings.get("enabled") is False:
        yield lambda: None
        return
    id = str(uuid.UUID(digest(NAME).rpartition(":")[2][:32]))
    files = WorkspaceFiles(bundle.api, bundle.manifest.workspace.state_path)
    _take(bundle, files, id, force or bool(settings.get("force")))
    released: list[Beside[None]] = []

    def release() -> None:
        if not released:
            released.append(Beside(lambda: _release(files, id, say, held())))

    try:
        yield release
    finally:
        release()
        released[0].result()


def _take(bundle: Bundle, files: WorkspaceFiles, id: str, force: bool) -> None:
    content = json.dumps(
        {
            "ID": id,
            "AcquisitionTime": _now(bundle.workspace.clock.time()),
            "IsForced": force,
            "User": bundle.caller or bundle.manifest.workspace.user,
        },
        separators=(",", ":"),
    ).encode()
    if force:
        try:
            remote.put(bundle.api, f"{files.path}/{NAME}", content)
        except DatabricksError as error:
            raise StateError(f"cannot take the deploy lock in the {files.describe()}: {error}") from error
    elif files.create(NAME, content):
        return
    there = _read(files)
    if there is None or there.get("ID") != id:
        raise DeployLockError(_held(there, files))


def _release(files: WorkspaceFiles, id: str, say: Callable[[str], None], held: bool) -> None:
    if not held:  # the run that took over our lock has this one too
        return
    try:
        there = _read(files)
        if there is not None and there.get("ID") == id:
            files.delete(NAME)
            return
        say(f"the deploy lock in the {files.describe()} was taken away while this run held it")
    except StateError as error:
        say(f"the deploy lock could not be released: {error}")


def _read(files: WorkspaceFiles) -> dict[str, Any] | None:
    """None where there is none; what cannot be read belongs to somebody."""
    data = files.read(NAME)
    if data is None:
        return None
    try:
        found = json.loads(data)
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}


def _held(there: dict[str, Any] | None, files: WorkspaceFiles) -> str:
    if not there:
        return f"the deploy lock in the {files.describe()} cannot be read; use --force-lock to take it"
    forced = "force-acquired" if there.get("IsForced") else "acquired"
    return (
        f"deploy lock {forced} by {there.get('User')} at {_shown(str(there.get('AcquisitionTime')))}.\n"
        "Another deployment may be in progress. Use --force-lock to override, but this may\n"
        "conflict with the other deployment if it is still active"
    )


def _now(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _shown(moment: str) -> str:
    """As the official client prints times: `2026-01-02 03:04:05.6 +0000 UTC`."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)", moment)
    if not found:
        return moment
    fraction = (found[3] or "").rstrip("0").rstrip(".")
    offset = "+0000" if found[4] == "Z" else found[4].replace(":", "")
    name = "UTC" if found[4] == "Z" or not timedelta(hours=int(offset[:3]), minutes=int(offset[3:])) else offset
    return f"{found[1]} {found[2]}{fraction} {offset} {name}"
