"""The store in the workspace's own files, in the bundle's state path: the root folder's permissions are its own.

API: https://docs.databricks.com/api/workspace/workspace. The import of a file without `overwrite` makes it only where
there is none (409 else); it is the call by which the official client takes its lock.
"""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from dbxplan.errors import StateError
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import MALFORMED, malformed
from dbxplan.sdk.errors import BadRequest, DatabricksError, NotFound, PermissionDenied, ResourceConflict

IMPORT = "/api/2.0/workspace-files/import-file/"
EXPORT = "/api/2.0/workspace/export"
LARGEST = 10 * 1024 * 1024  # what an export gives at most
PACKED_FROM = 256 * 1024
PACKED = b"\x1f\x8b"


class WorkspaceFiles:
    """Large objects are packed (gzip): a state repeats itself, and an export has a limit."""

    def __init__(self, api: RawClient, path: str) -> None:
        self.path = path.rstrip("/")
        self._api = api
        self._missing = False  # whether a listing found no folder

    def describe(self) -> str:
        return f"workspace folder {self.path}"

    def make_ready(self) -> None:
        if self._missing:
            with self._told("make", "it"):
                self._make_folder()

    def create(self, name: str, data: bytes) -> bool:
        if len(data) >= PACKED_FROM:
            data = gzip.compress(data, compresslevel=3, mtime=0)
        if len(data) > LARGEST:
            raise StateError(
                f"cannot write {name} in the {self.describe()}: it is too large for a workspace file "
                f"({len(data)} bytes, packed); choose another store with --state"
            )
        with self._told("write", name):
            return self._created(name, data)

    def read(self, name: str) -> bytes | None:
        with self._told("read", name):
            data = self._content(name)
        if data is None or not data.startswith(PACKED):
            return data
        try:
            return gzip.decompress(data)
        except (OSError, EOFError):
            return data  # whoever decodes it says that it is damaged

    def list(self, prefix: str) -> list[str]:
        with self._told("list", f"{prefix}*"):
            try:
                names = [str(item["path"]).rpartition("/")[2] for item in self._api.workspace.list(path=self.path)]
            except NotFound:
                self._missing = True
                return []
        return [name for name in names if name.startswith(prefix)]

    def delete(self, name: str) -> None:
        with self._told("delete", name):
            try:
                self._api.repeating.workspace.delete(path=f"{self.path}/{name}")
            except NotFound:
                return

    def _created(self, name: str, data: bytes) -> bool:
        try:
            if self._missing:
                self._make_folder()
            self._sent(name, data)
        except DatabricksError as error:
            return self._despite(error, name, data)
        return True

    def _sent(self, name: str, data: bytes) -> None:
        try:
            self._send(name, data)
        except NotFound:
            self._make_folder()
            self._send(name, data)

    def _make_folder(self) -> None:
        """One that is there already is as good."""
        self._api.repeating.workspace.mkdirs(path=self.path)
        self._missing = False

    def _despite(self, error: DatabricksError, name: str, data: bytes) -> bool:
        """What a failed write came to: the name was taken, or the answer was lost on its way."""
        if isinstance(error, ResourceConflict) and not error.maybe_done:
            return False
        if isinstance(error, BadRequest) or error.maybe_done:
            there = self._content(name)
            if there is not None:
                return there == data
        raise error

    def _send(self, name: str, data: bytes) -> None:
        path = quote(f"{self.path}/{name}".removeprefix("/"), safe="")
        self._api.repeating.api_client.do("POST", IMPORT + path, query={"overwrite": "false"}, data=data)

    def _content(self, name: str) -> bytes | None:
        query = {"path": f"{self.path}/{name}", "direct_download": "true"}
        try:
            return self._api.api_client.content("GET", EXPORT, query=query)
        except NotFound:
            return None

    @contextmanager
    def _told(self, verb: str, name: str) -> Iterator[None]:
        try:
            yield
        except PermissionDenied as error:
            raise StateError(
                f"cannot {verb} {name} in the {self.describe()}: {error}. Whoever may manage the bundle's root folder "
                "can let you (CAN_READ to plan, CAN_EDIT to apply); --state chooses another store"
            ) from error
        except DatabricksError as error:
            raise StateError(f"cannot {verb} {name} in the {self.describe()}: {error}") from error
        except MALFORMED as error:
            raise StateError(f"cannot {verb} {name} in the {self.describe()}: {malformed(error)}") from error
