"""`metadata.json` and `deployment.json`, written after an apply where they changed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from dbxplan.apply.events import rfc3339
from dbxplan.files import records, remote
from dbxplan.files.digests import digest_of
from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.state.model import RecordedFile, State
from dbxplan.workflow.bundle import Bundle, Draft


def outdated(bundle: Bundle, state: State) -> bool:
    """Whether the metadata in the workspace is not that of the bundle."""
    path, _ = records.paths(bundle.manifest)
    recorded = state.files.get(path)
    return recorded is None or recorded.digest != digest_of(_metadata(bundle, state))


def written(drafted: Draft, state: State) -> tuple[State, Mapping[str, str]]:
    """The state that knows what was written, and the words of errors by path."""
    bundle = drafted.bundle
    metadata, deployment = records.paths(bundle.manifest)
    contents: dict[str, bytes] = {}
    if outdated(bundle, state):
        contents[metadata] = _metadata(bundle, state)
    moved = drafted.plan.files.upload or drafted.plan.files.remove
    if _whole(drafted, state) and (moved or deployment not in state.files):
        now = rfc3339(bundle.workspace.clock.time())
        before = _read(bundle.api, deployment)
        contents[deployment] = records.deployment(before, _files(drafted), now, str(uuid4()))
    errors: dict[str, str] = {}
    files = dict(state.files)
    for path, content in contents.items():
        try:
            remote.put(bundle.api, path, content)
            files[path] = RecordedFile(digest_of(content), len(content))
        except DatabricksError as error:
            errors[path] = f"cannot be written: {error}"
    return replace(state, files=files), errors


def _whole(drafted: Draft, state: State) -> bool:
    """Whether the draft is about all files: a run about some resources is not."""
    folder, listed = f"{drafted.bundle.manifest.workspace.file_path}/", {file.remote for file in drafted.files}
    return all(path in listed for path in state.files if path.startswith(folder))


def _files(drafted: Draft) -> list[LocalFile]:
    libraries = frozenset(file.remote for file in drafted.bundle.manifest.libraries)
    return [file for file in drafted.files if file.remote not in libraries]


def _metadata(bundle: Bundle, state: State) -> bytes:
    return records.metadata(bundle.manifest, {address: record.id for address, record in state.resources.items()})


def _read(api: RawClient, path: str) -> dict[str, Any]:
    """What another client may have written; nothing where that cannot be told."""
    try:
        found = json.loads(remote.read(api, path))
    except (NotFound, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
