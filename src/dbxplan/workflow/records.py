"""`metadata.json` and `deployment.json`, written after an apply where they changed."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import uuid4

from dbxplan.files import records, remote
from dbxplan.files.compare import Files
from dbxplan.files.digests import digest_of
from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import rfc3339
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.state.model import RecordedFile, State
from dbxplan.workflow.bundle import Bundle, Draft


class Written(NamedTuple):
    """Files as they are recorded then, and the words of errors by path."""

    files: Files
    errors: Mapping[str, str] = {}


NOTHING = Written({})


def outdated(bundle: Bundle, state: State) -> bool:
    """Whether the metadata in the workspace is not that of the bundle."""
    return _new_metadata(bundle, state) is not None


def describe(bundle: Bundle, state: State) -> Written:
    """What tells of the resources, once they are as they should be."""
    content = _new_metadata(bundle, state)
    return NOTHING if content is None else _put(bundle.api, records.paths(bundle.manifest)[0], content)


def enumerate_files(drafted: Draft, recorded: Files) -> Written:
    """What tells of the files, once they are there."""
    bundle = drafted.bundle
    path = records.paths(bundle.manifest)[1]
    moved = drafted.plan.files.upload or drafted.plan.files.remove
    if not _whole(drafted, recorded) or not (moved or path not in recorded):
        return NOTHING
    now = rfc3339(bundle.workspace.clock.time())
    return _put(bundle.api, path, records.deployment(_read(bundle.api, path), _files(drafted), now, str(uuid4())))


def _put(api: RawClient, path: str, content: bytes) -> Written:
    try:
        remote.put(api, path, content)
    except DatabricksError as error:
        return Written({}, {path: f"cannot be written: {error}"})
    return Written({path: RecordedFile(digest_of(content), len(content))})


def _whole(drafted: Draft, recorded: Files) -> bool:
    """Whether the draft is about all files: a run about some resources is not."""
    folder = f"{drafted.bundle.manifest.workspace.file_path}/"
    listed = {*(file.remote for file in drafted.files), *drafted.plan.files.remove}
    return all(path in listed for path in recorded if path.startswith(folder))


def _files(drafted: Draft) -> list[LocalFile] | None:
    workspace = drafted.bundle.manifest.workspace
    if workspace.source_path or workspace.immutable:
        return None
    libraries = frozenset(file.remote for file in drafted.bundle.manifest.libraries)
    return [file for file in drafted.files if file.remote not in libraries]


def _new_metadata(bundle: Bundle, state: State) -> bytes | None:
    """None where what is there is the same."""
    content = _metadata(bundle, state)
    recorded = state.files.get(records.paths(bundle.manifest)[0])
    return content if recorded is None or recorded.digest != digest_of(content) else None


def _metadata(bundle: Bundle, state: State) -> bytes:
    return records.metadata(bundle.manifest, {address: record.id for address, record in state.resources.items()})


def _read(api: RawClient, path: str) -> dict[str, Any]:
    """What another client may have written; nothing where that cannot be told."""
    try:
        found = json.loads(remote.read(api, path))
    except (NotFound, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
