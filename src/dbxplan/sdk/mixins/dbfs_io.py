"""Files of DBFS and of volumes as open files, read and written in blocks."""

import base64
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from dbxplan.sdk.service import files

BLOCK_BYTES = 1024 * 1024  # the most that one call of DBFS moves


class _Opened(io.RawIOBase, BinaryIO):
    """One way only, without seeking; iterating gives blocks."""

    def __init__(self, path: str, read: bool, write: bool) -> None:
        if read == write:
            raise OSError("can open either for reading or writing")
        self._path = path
        self._reads = read

    @property
    def name(self) -> str:
        return self._path

    def readable(self) -> bool:
        return self._reads

    def writable(self) -> bool:
        return not self._reads

    def __enter__(self) -> Any:
        return self

    def __iter__(self) -> Iterator[bytes]:
        while block := self.read(BLOCK_BYTES):
            yield block

    def read(self, size: int | None = -1) -> bytes:
        raise NotImplementedError

    def _must_read(self) -> None:
        if not self._reads:
            raise OSError("file not open for reading")

    def _must_write(self, content: Any) -> None:
        """OSError, or TypeError for what is no bytes."""
        if self._reads:
            raise OSError("file not open for writing")
        if not isinstance(content, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not {type(content).__name__!r}")


class _DbfsIO(_Opened):
    def __init__(
        self, api: files.DbfsAPI, path: str, *, read: bool = False, write: bool = False, overwrite: bool = False
    ) -> None:
        super().__init__(path, read, write)
        self._api = api
        self._offset = 0
        self._status = api.get_status(path) if read else None
        self._handle = api.create(path, overwrite=overwrite).handle if write else None

    def read(self, size: int | None = -1) -> bytes:
        """All of the rest, or `size` bytes, fewer at the end only."""
        self._must_read()
        wanted = None if size is None or size < 0 else size
        found = b""
        while (wanted is None or len(found) < wanted) and not self._at_end():
            length = BLOCK_BYTES if wanted is None else min(BLOCK_BYTES, wanted - len(found))
            block = self._api.read(self._path, length=length, offset=self._offset)
            if not block.bytes_read:
                break
            self._offset += block.bytes_read
            found += base64.b64decode(block.data or "")
        return found

    def write(self, content: Any) -> int:
        self._must_write(content)
        data = bytes(content)
        for start in range(0, len(data), BLOCK_BYTES):
            block = base64.b64encode(data[start : start + BLOCK_BYTES]).decode()
            self._api.add_block(self._handle or 0, block)
        return len(data)

    def close(self) -> None:
        if self._handle is not None and not self.closed:
            self._api.close(self._handle)
        super().close()

    def _at_end(self) -> bool:
        known = self._status.file_size if self._status else None
        return known is not None and self._offset >= known

    def __repr__(self) -> str:
        return f"<_DbfsIO {self._path} read={self._reads}>"


class _VolumesIO(_Opened):
    """What is written is kept, and uploaded when the file is closed without an error."""

    def __init__(
        self, api: Any, path: str, *, read: bool = False, write: bool = False, overwrite: bool = False
    ) -> None:
        super().__init__(path, read, write)
        self._api = api
        self._overwrite = overwrite
        self._kept = io.BytesIO()
        self._contents: Any = None

    def read(self, size: int | None = -1) -> bytes:
        self._must_read()
        if self._contents is None:
            self._contents = self._api.download(self._path).contents
        found: bytes = self._contents.read(-1 if size is None else size)
        return found

    def write(self, content: Any) -> int:
        self._must_write(content)
        return self._kept.write(content)

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is not None:
            self._reads = True  # nothing is uploaded
        self.close()

    def close(self) -> None:
        if not self._reads and not self.closed:
            self._kept.seek(0)
            self._api.upload(self._path, self._kept, overwrite=self._overwrite)
        if self._contents is not None:
            self._contents.close()
        super().close()

    def __repr__(self) -> str:
        return f"<_VolumesIO {self._path} read={self._reads}>"
