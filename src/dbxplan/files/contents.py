"""What files in the workspace hold: asked only where their times cannot tell whether they are as they were."""

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import PurePosixPath

from dbxplan.files import remote, volumes
from dbxplan.files.compare import Files, Seen
from dbxplan.files.digests import ARCHIVES, digest_of
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import DatabricksError
from dbxplan.state.model import RecordedFile


def digests_of(api: RawClient, remotes: Collection[str]) -> Mapping[str, str]:
    """Remote path -> digest of the content; without those that cannot be read."""

    def digest(path: str) -> str:
        try:
            return digest_of(remote.read(api, path))
        except DatabricksError:
            return ""

    with ThreadPoolExecutor(remote.PARALLELISM, thread_name_prefix="dbxplan-files") as pool:
        return {path: found for path, found in zip(remotes, pool.map(digest, remotes), strict=True) if found}


def confirmed(api: RawClient, local: Files, recorded: Files, seen: Mapping[str, Seen]) -> Files:
    """The recorded files: those that were written again as they are here, by whomever, with their times of now."""
    doubtful = [path for path in recorded if path in seen and _doubtful(path, local, recorded[path], seen[path])]
    contents = digests_of(api, doubtful) if doubtful else {}
    same = {path: seen[path] for path, digest in contents.items() if digest == local[path].digest}
    return {path: replace(file, **same[path]._asdict()) if path in same else file for path, file in recorded.items()}


def _doubtful(path: str, local: Files, recorded: RecordedFile, seen: Seen) -> bool:
    """Whether somebody wrote it since; an archive is known by what is in it, so that is not asked."""
    if path not in local or recorded.digest != local[path].digest or not recorded.modified_at:
        return False
    written = (seen.modified_at, seen.object_id) != (recorded.modified_at, recorded.object_id)
    return written and not volumes.holds(path) and PurePosixPath(path).suffix not in ARCHIVES
