"""What the local files hold, by content."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Final

from dbxplan.errors import FileError
from dbxplan.manifest.model import LocalFile
from dbxplan.state.model import RecordedFile

CHUNK: Final = 1 << 20
READERS: Final = 8


def digests(files: Iterable[LocalFile]) -> Mapping[str, RecordedFile]:
    """Remote path -> digest and size of the local content. FileError names every file that cannot be read."""
    by_remote = {file.remote: file for file in files}
    with ThreadPoolExecutor(READERS, thread_name_prefix="dbxplan-digest") as pool:
        results = dict(zip(by_remote, pool.map(_digest, by_remote.values()), strict=True))
    if problems := [result for result in results.values() if isinstance(result, str)]:
        raise FileError("\n".join(problems))
    return {remote: result for remote, result in results.items() if isinstance(result, RecordedFile)}


def _digest(file: LocalFile) -> RecordedFile | str:
    """The words of the error where the file cannot be read."""
    digest, size = sha256(), 0
    try:
        with file.local.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        return f"{file.relative}: cannot be read: {error.strerror or error}"
    return RecordedFile(f"sha256:{digest.hexdigest()}", size)
