"""The store in a local folder: `.databricks/dbxplan/TARGET/` of a bundle."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from dbxplan.errors import StateError

HIDDEN = ".databricks"
NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)
READABLE: Final = "check that the folder can be read by you"
WRITABLE: Final = "check that the folder can be written by you and that the disk is not full"
REMEDIES: Final = {"list": READABLE, "read": READABLE, "write": WRITABLE, "delete": WRITABLE}


class LocalFolder:
    """Files that only their owner may read; reading makes nothing, the first write makes the folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def describe(self) -> str:
        return f"folder {self.path}"

    def make_ready(self) -> None:
        """The first write makes the folder."""

    def create(self, name: str, data: bytes) -> bool:
        with self._told("write", name):
            self.prepare()
            draft = self.path / f".draft.{os.getpid()}.{secrets.token_hex(8)}"
            try:
                _write(draft, data)
                made = _publish(draft, self.path / name, data)
            finally:
                with suppress(FileNotFoundError):
                    draft.unlink()
            sync_folder(self.path)
            return made

    def read(self, name: str) -> bytes | None:
        with self._told("read", name):
            try:
                return (self.path / name).read_bytes()
            except FileNotFoundError:
                return None

    def list(self, prefix: str) -> list[str]:
        with self._told("list", prefix):
            try:
                return [name for name in os.listdir(self.path) if name.startswith(prefix)]
            except FileNotFoundError:
                return []

    def delete(self, name: str) -> None:
        with self._told("delete", name), suppress(FileNotFoundError):
            (self.path / name).unlink()

    def prepare(self) -> None:
        """Makes the folder, for its owner only, and keeps what dbxplan writes into a bundle out of git."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        hidden = next((folder for folder in (self.path, *self.path.parents) if folder.name == HIDDEN), None)
        if hidden and not (hidden / ".gitignore").exists():
            with suppress(FileExistsError):
                _write(hidden / ".gitignore", b"*\n")

    @contextmanager
    def _told(self, verb: str, name: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            what = "its objects" if verb == "list" else name
            raise StateError(
                f"cannot {verb} {what} in the {self.describe()}: {error.strerror or error}; {REMEDIES[verb]}"
            ) from error


def sync_folder(path: Path) -> None:
    """Makes new names in the folder survive a power cut, where the system can."""
    with suppress(OSError):  # folders cannot be opened on Windows
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _publish(draft: Path, path: Path, data: bytes) -> bool:
    """A hard link is there whole or not at all, and never replaces; where there are none, an exclusive file is next."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        return _write_new(path, data)
    return True


def _write_new(path: Path, data: bytes) -> bool:
    try:
        _write(path, data)
    except FileExistsError:
        return False
    return True
