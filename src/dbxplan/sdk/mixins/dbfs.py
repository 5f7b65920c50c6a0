"""DBFS, and what is moved between it, volumes and this machine."""

import shutil
from collections.abc import Iterator
from typing import Any, BinaryIO

from dbxplan.sdk.mixins.dbfs_io import BLOCK_BYTES
from dbxplan.sdk.mixins.dbfs_paths import _Path, path_of
from dbxplan.sdk.service import files


class DbfsExt(files.DbfsAPI):
    """`w.dbfs`. Paths are `file:` for this machine, `/Volumes/...` for volumes, else DBFS."""

    def __init__(self, api_client: Any) -> None:
        from dbxplan.sdk.mixins.files import FilesExt

        super().__init__(api_client)
        self._files_api = FilesExt(api_client)
        self._dbfs_api = files.DbfsAPI(api_client)

    def open(self, path: str, *, read: bool = False, write: bool = False, overwrite: bool = False) -> BinaryIO:
        return self._path(path).open(read=read, write=write, overwrite=overwrite)

    def upload(self, path: str, src: BinaryIO, *, overwrite: bool = False) -> None:
        with self.open(path, write=True, overwrite=overwrite) as target:
            shutil.copyfileobj(src, target, length=BLOCK_BYTES)

    def download(self, path: str) -> BinaryIO:
        return self.open(path, read=True)

    def list(  # type: ignore[override]  # the official convenience takes more
        self, path: str, *, recursive: bool = False
    ) -> Iterator[files.FileInfo]:
        """With `recursive` files only; a file gives itself."""
        yield from self._path(path).list(recursive=recursive)

    def mkdirs(self, path: str) -> None:
        self._path(path).mkdir()

    def exists(self, path: str) -> bool:
        return self._path(path).exists()

    def copy(self, src: str, dst: str, *, recursive: bool = False, overwrite: bool = False) -> None:
        """Into a folder that is there, under the same name. OSError where both are on this machine."""
        source, target = self._path(src), self._path(dst)
        if source.is_local and target.is_local:
            raise OSError("both source and destination are on local FS")
        if target.is_dir:
            target = target.child(source.name)
        if not source.is_dir:
            self._copied(source, target, overwrite)
            return
        for found in [one for one in source.list(recursive=recursive) if not one.is_dir]:
            child = self._path(found.path)
            below = child.as_string.removeprefix(source.as_string).lstrip("/")
            self._copied(child, target.child(below), overwrite)

    def move_(self, src: str, dst: str, *, recursive: bool = False, overwrite: bool = False) -> None:
        """Inside DBFS by the service, folders too; elsewhere a folder needs `recursive` (OSError)."""
        source, target = self._path(src), self._path(dst)
        if source.is_dbfs and target.is_dbfs:
            if overwrite and target.exists():
                target.delete()
            self.move(source.as_string, target.as_string)
            return
        if source.is_dir and not recursive:
            raise OSError("moving directories across filesystems requires recursive flag")
        self.copy(src, dst, recursive=recursive, overwrite=overwrite)
        self._path(src).delete(recursive=recursive)

    def delete(self, path: str, *, recursive: bool = False) -> None:  # type: ignore[override]
        """OSError for a folder without `recursive`."""
        found = self._path(path)
        if found.is_dir and not recursive:
            raise OSError("deleting directories requires recursive flag")
        found.delete(recursive=recursive)

    def _path(self, src: Any) -> _Path:
        return path_of(src, self._files_api, self._dbfs_api)

    @staticmethod
    def _copied(source: _Path, target: _Path, overwrite: bool) -> None:
        with source.open(read=True) as reader, target.open(write=True, overwrite=overwrite) as writer:
            shutil.copyfileobj(reader, writer, length=BLOCK_BYTES)
