"""Where a path leads: to this machine, to a volume, or to DBFS."""

import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from dbxplan.sdk.errors.classes import NotFound
from dbxplan.sdk.mixins.dbfs_io import _DbfsIO, _VolumesIO
from dbxplan.sdk.service import files


class _Path(ABC):
    """One file or folder. `is_dir` asks where that is not known."""

    is_local = False
    is_dbfs = False

    def __init__(self, api: Any, path: str) -> None:
        self._api = api
        self._path = PurePosixPath(path)

    @property
    def name(self) -> str:
        return self._path.name

    @property
    def as_string(self) -> str:
        return str(self._path)

    @property
    @abstractmethod
    def is_dir(self) -> bool: ...

    @abstractmethod
    def exists(self) -> bool: ...

    @abstractmethod
    def mkdir(self) -> None: ...

    @abstractmethod
    def open(self, *, read: bool = False, write: bool = False, overwrite: bool = False) -> BinaryIO: ...

    @abstractmethod
    def list(self, *, recursive: bool = False) -> Iterator[files.FileInfo]:
        """With `recursive` files only; a file gives itself."""

    @abstractmethod
    def delete(self, *, recursive: bool = False) -> None: ...

    def child(self, name: str) -> "_Path":
        return type(self)(self._api, str(self._path / name))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.as_string}>"


class _LocalPath(_Path):
    is_local = True

    def __init__(self, api: Any, path: str) -> None:
        super().__init__(api, path)
        self._local = Path(path)

    @property
    def is_dir(self) -> bool:
        return self._local.is_dir()

    def exists(self) -> bool:
        return self._local.exists()

    def mkdir(self) -> None:
        self._local.mkdir(mode=0o755, parents=True, exist_ok=True)

    def open(self, *, read: bool = False, write: bool = False, overwrite: bool = False) -> BinaryIO:
        if write:
            self._local.parent.mkdir(parents=True, exist_ok=True)
        return self._local.open("rb" if read else "wb" if overwrite else "xb")

    def list(self, *, recursive: bool = False) -> Iterator[files.FileInfo]:
        if not self.is_dir:
            yield _local_info(self._local)
            return
        for found in sorted(self._local.iterdir()):
            if recursive and found.is_dir():
                yield from _LocalPath(None, str(found)).list(recursive=True)
            else:
                yield _local_info(found)

    def delete(self, *, recursive: bool = False) -> None:
        if not self.is_dir:
            self._local.unlink()
        elif recursive:
            shutil.rmtree(self._local)
        else:
            raise OSError("deleting directories requires recursive flag")


class _VolumesPath(_Path):
    @property
    def is_dir(self) -> bool:
        try:
            self._api.get_directory_metadata(self.as_string)
            return True
        except NotFound:
            return False

    def exists(self) -> bool:
        try:
            self._api.get_metadata(self.as_string)
            return True
        except NotFound:
            return self.is_dir

    def mkdir(self) -> None:
        self._api.create_directory(self.as_string)

    def open(self, *, read: bool = False, write: bool = False, overwrite: bool = False) -> BinaryIO:
        return _VolumesIO(self._api, self.as_string, read=read, write=write, overwrite=overwrite)

    def list(self, *, recursive: bool = False) -> Iterator[files.FileInfo]:
        if not self.is_dir:
            told = self._api.get_metadata(self.as_string)
            yield files.FileInfo(path=self.as_string, is_dir=False, file_size=told.content_length)
            return
        for found in self._api.list_directory_contents(self.as_string):
            if recursive and found.is_directory:
                yield from _VolumesPath(self._api, found.path).list(recursive=True)
            else:
                yield files.FileInfo(
                    path=found.path,
                    is_dir=found.is_directory,
                    file_size=found.file_size,
                    modification_time=found.last_modified,
                )

    def delete(self, *, recursive: bool = False) -> None:
        if not self.is_dir:
            self._api.delete(self.as_string)
            return
        if not recursive:
            raise OSError("deleting directories requires recursive flag")
        for found in list(self._api.list_directory_contents(self.as_string)):
            if found.is_directory:
                _VolumesPath(self._api, found.path).delete(recursive=True)
            else:
                self._api.delete(found.path)
        self._api.delete_directory(self.as_string)


class _DbfsPath(_Path):
    is_dbfs = True

    @property
    def is_dir(self) -> bool:
        try:
            return bool(self._api.get_status(self.as_string).is_dir)
        except NotFound:
            return False

    def exists(self) -> bool:
        try:
            self._api.get_status(self.as_string)
            return True
        except NotFound:
            return False

    def mkdir(self) -> None:
        self._api.mkdirs(self.as_string)

    def open(self, *, read: bool = False, write: bool = False, overwrite: bool = False) -> BinaryIO:
        return _DbfsIO(self._api, self.as_string, read=read, write=write, overwrite=overwrite)

    def list(self, *, recursive: bool = False) -> Iterator[files.FileInfo]:
        status = self._api.get_status(self.as_string)
        if not status.is_dir:
            yield status
            return
        folders = [self.as_string]
        while folders:
            for found in self._api.list(folders.pop(0)):
                if recursive and found.is_dir:
                    folders.append(found.path)
                else:
                    yield found

    def delete(self, *, recursive: bool = False) -> None:
        self._api.delete(self.as_string, recursive=recursive)


def _local_info(file: Path) -> files.FileInfo:
    told = file.stat()
    return files.FileInfo(
        path=f"file:{file.absolute()}",
        is_dir=file.is_dir(),
        file_size=told.st_size,
        modification_time=int(told.st_mtime * 1000),
    )


def path_of(src: Any, files_api: Any, dbfs_api: Any) -> _Path:
    """ValueError for a scheme that is reached otherwise."""
    parts = urlsplit(str(src))
    path = parts.path if parts.scheme else str(src)
    if parts.scheme == "file":
        return _LocalPath(None, path)
    if parts.scheme not in ("", "dbfs"):
        raise ValueError(
            f'unsupported scheme "{parts.scheme}". DBUtils in the SDK only supports local, root DBFS, and UC Volumes '
            "paths, not external locations or DBFS mount points."
        )
    if path.startswith("/Volumes"):
        return _VolumesPath(files_api, path)
    return _DbfsPath(dbfs_api, path)
