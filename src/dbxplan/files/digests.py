"""What the local files hold, by content."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from dbxplan.errors import FileError
from dbxplan.manifest.model import LocalFile
from dbxplan.state.model import RecordedFile

CHUNK: Final = 1 << 20
READERS: Final = 8
ARCHIVES: Final = frozenset((".whl", ".jar", ".zip", ".egg"))


def digests(files: Iterable[LocalFile]) -> Mapping[str, RecordedFile]:
    """Remote path -> digest and size of the local content. FileError names every file that cannot be read."""
    by_remote = {file.remote: file for file in files}
    with ThreadPoolExecutor(READERS, thread_name_prefix="dbxplan-digest") as pool:
        results = dict(zip(by_remote, pool.map(_digest, by_remote.values()), strict=True))
    if problems := [result for result in results.values() if isinstance(result, str)]:
        raise FileError("\n".join(problems))
    return {remote: result for remote, result in results.items() if isinstance(result, RecordedFile)}


def digest_of(content: bytes) -> str:
    return f"sha256:{sha256(content).hexdigest()}"


def _digest(file: LocalFile) -> RecordedFile | str:
    """The words of the error where the file cannot be read."""
    try:
        return RecordedFile(content(file.local), file.local.stat().st_size)
    except OSError as error:
        return f"{file.relative}: cannot be read: {error.strerror or error}"


def content(path: Path) -> str:
    """The digest of a file's content; of an archive's, where it is one. OSError."""
    archive = _of_archive(path) if path.suffix in ARCHIVES else ""
    return f"sha256:{archive or _of_bytes(path)}"


def _of_bytes(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _of_archive(path: Path) -> str:
    """Of what is in it: times and order change with each build. Empty for a file that is no archive."""
    digest = sha256(b"archive")
    try:
        with ZipFile(path) as archive:
            for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
                content = sha256(archive.read(entry)).hexdigest()
                digest.update(f"\0{entry.filename}\0{content}".encode())
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return ""
    return digest.hexdigest()
