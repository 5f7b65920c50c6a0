"""The store in object storage, by fsspec: buckets and containers, and the memory of this process.

Only for filesystems that make an object on condition that there is none. Others look first and write then, which two
runs at once would both get through; they are refused.
"""

import inspect
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from dbxplan.errors import StateError, UsageError

CONDITIONAL = {  # protocol -> by what the filesystem makes an object only where there is none
    "s3": "If-None-Match",
    "s3a": "If-None-Match",
    "gs": "ifGenerationMatch=0",
    "gcs": "ifGenerationMatch=0",
    "abfs": "If-None-Match",
    "abfss": "If-None-Match",
    "az": "If-None-Match",
    "memory": "the lock below",  # it is of this process alone
}
READABLE: Final = "check that your credentials may list and read there, and that it can be reached"
WRITABLE: Final = "check that your credentials may write and delete there, and that it is there, reached and not full"
REMEDIES: Final = {"list": READABLE, "read": READABLE, "write": WRITABLE, "delete": WRITABLE}
_memory = threading.Lock()


class Objects:
    """`URL/NAME` for each object. Whether the service keeps to the condition is tried out before the first write."""

    def __init__(self, url: str) -> None:
        self._protocol = url.partition("://")[0]
        self._fs, self.path = _filesystem(self._protocol, url)
        self._proven = self._protocol == "memory"

    def describe(self) -> str:
        return f"store {self._protocol}://{self.path.lstrip('/')}"

    def make_ready(self) -> None:
        with self._told("write", "a trial object"):
            self._prove()

    def create(self, name: str, data: bytes) -> bool:
        with self._told("write", name):
            self._prove()
            return self._create(name, data)

    def read(self, name: str) -> bytes | None:
        with self._told("read", name):
            return self._content(name)

    def list(self, prefix: str) -> list[str]:
        with self._told("list", f"{prefix}*"):
            self._fs.invalidate_cache()
            try:
                paths = self._fs.ls(self.path, detail=False)
            except FileNotFoundError:
                return []
        names = (str(path).rpartition("/")[2] for path in paths)
        return [name for name in names if name.startswith(prefix)]

    def delete(self, name: str) -> None:
        with self._told("delete", name), suppress(FileNotFoundError):
            self._fs.rm_file(self._where(name))

    def _where(self, name: str) -> str:
        return f"{self.path}/{name}"

    def _content(self, name: str) -> bytes | None:
        try:
            return bytes(self._fs.cat_file(self._where(name)))
        except FileNotFoundError:
            return None

    def _create(self, name: str, data: bytes) -> bool:
        try:
            if self._protocol == "memory":
                with _memory:
                    self._fs.pipe_file(self._where(name), data, mode="create")
            else:
                self._fs.pipe_file(self._where(name), data, mode="create")
        except FileExistsError:
            return False
        except OSError:  # two conditional writes at once, or an answer that was lost
            there = self._content(name)
            if there is None:
                raise
            return there == data
        return True

    def _prove(self) -> None:
        """A server that does not know the condition would overwrite without a word."""
        if self._proven:
            return
        name = f"probe.{secrets.token_hex(8)}"
        try:
            held = self._create(name, b"1") and not self._create(name, b"2")
        finally:
            with suppress(OSError):
                self._fs.rm_file(self._where(name))
        if not held:
            raise StateError(
                f"the {self.describe()} overwrites an object although it is told not to, so that two runs at once "
                "would lose each other's state; choose another store with --state"
            )
        self._proven = True

    @contextmanager
    def _told(self, verb: str, name: str) -> Iterator[None]:
        try:
            yield
        except StateError:
            raise
        except Exception as error:  # each filesystem has errors of its own
            words = str(error) or type(error).__name__
            raise StateError(
                f"cannot {verb} {name} in the {self.describe()}: {words.rstrip('.')}; {REMEDIES[verb]}"
            ) from error


def _filesystem(protocol: str, url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError as error:
        raise UsageError(
            f"a store at {protocol}:// needs fsspec, which is not installed: pip install 'dbxplan[storage]'"
        ) from error
    if protocol not in fsspec.available_protocols():
        raise UsageError(f"{protocol}:// is no kind of store; there are a folder, {', '.join(_shown())}")
    if protocol not in CONDITIONAL:
        raise UsageError(
            f"a store at {protocol}:// cannot make an object only where there is none, so two runs at once could lose "
            f"each other's state; there are a folder, {', '.join(_shown())}"
        )
    try:
        fs, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        raise UsageError(f"a store at {protocol}:// needs a package that is not installed: {error}") from error
    if "mode" not in inspect.signature(getattr(fs, "_pipe_file", fs.pipe_file)).parameters:
        raise UsageError(
            f"the package for {protocol}:// is too old to make an object only where there is none; update it"
        )
    return fs, str(path).rstrip("/")


def _shown() -> list[str]:
    return [f"{protocol}://" for protocol in CONDITIONAL if protocol != "memory"]
