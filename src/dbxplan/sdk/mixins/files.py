"""Files of volumes and of DBFS, under the path that the official client has them."""

import io
import os
import shutil
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO

from dbxplan.sdk.mixins.dbfs import DbfsExt
from dbxplan.sdk.mixins.dbfs_io import BLOCK_BYTES, _DbfsIO, _VolumesIO
from dbxplan.sdk.mixins.dbfs_paths import _DbfsPath, _LocalPath, _VolumesPath
from dbxplan.sdk.mixins.downloads import (
    MOST_PARALLEL,
    FallbackToDownloadUsingFilesApi,
    FallbackToUploadUsingFilesApi,
    Source,
    in_parallel,
    opened,
    saved,
)
from dbxplan.sdk.service import files

if TYPE_CHECKING:
    from dbxplan.sdk.core import ApiClient
    from dbxplan.sdk.mixins.storage import Storage
    from dbxplan.sdk.mixins.uploads import Upload

__all__ = [
    "DbfsExt",
    "DownloadFileResult",
    "FallbackToDownloadUsingFilesApi",
    "FallbackToUploadUsingFilesApi",
    "FilesExt",
    "UploadFileResult",
    "UploadStreamResult",
    "_DbfsIO",
    "_DbfsPath",
    "_LocalPath",
    "_VolumesIO",
    "_VolumesPath",
]


@dataclass
class UploadStreamResult:
    """Nothing to tell."""


@dataclass
class UploadFileResult:
    """Nothing to tell."""


@dataclass
class DownloadFileResult:
    """Nothing to tell."""


class FilesExt(files.FilesAPI):
    """`w.files`."""

    def __init__(self, api_client: "ApiClient", config: Any = None) -> None:
        """`config` tells how files are moved; that of the client unless another is given."""
        super().__init__(api_client)
        self._config: Any = config or api_client.config

    def download(self, file_path: str) -> files.DownloadResponse:
        """`contents` is a stream, which goes on where a connection broke."""
        config = self._config
        if config.disable_experimental_files_api_client:
            return super().download(file_path)
        return files.DownloadResponse.from_dict(opened(Source(self._api, self._storage, file_path), config))

    def download_to(
        self,
        file_path: str,
        destination: str,
        *,
        overwrite: bool = True,
        use_parallel: bool = False,
        parallelism: int | None = None,
    ) -> DownloadFileResult:
        """Into a file, which is there only once it is whole. Large files by several connections on request."""
        config = self._config
        if config.disable_experimental_files_api_client:
            raise NotImplementedError("download_to needs the newer client of files, which is switched off")
        default = config.files_ext_parallel_download_default_parallelism
        workers = _workers(use_parallel, parallelism, default)
        source = Source(self._api, self._storage, file_path)

        def write(name: str) -> None:
            told = self.get_metadata(file_path) if use_parallel and os.name != "nt" else None
            size = told.content_length if told else None
            if told and size is not None and size > config.files_ext_parallel_download_min_file_size:
                in_parallel(source, config, int(size), told.last_modified, workers, name)
                return
            with opened(source, config)["contents"] as contents, open(name, "wb") as file:
                shutil.copyfileobj(contents, file, length=BLOCK_BYTES)

        saved(write, destination, overwrite)
        return DownloadFileResult()

    def upload(  # type: ignore[override]  # as the official client's, it gives a result
        self,
        file_path: str,
        contents: BinaryIO | bytes,
        *,
        overwrite: bool | None = None,
        part_size: int | None = None,
        use_parallel: bool = True,
        parallelism: int | None = None,
    ) -> UploadStreamResult:
        """A stream from its beginning, or from where it stands if it cannot seek. A large one in parts, by threads."""
        contents = io.BytesIO(contents) if isinstance(contents, bytes) else contents
        config = self._config
        if config.disable_experimental_files_api_client:
            super().upload(file_path, contents, overwrite=overwrite)
            return UploadStreamResult()
        from dbxplan.sdk.mixins.uploads import measured

        workers = _workers(use_parallel, parallelism, config.files_ext_multipart_upload_default_parallelism)
        size = measured(contents)
        transfer = self._transfer(file_path, overwrite, size, part_size)
        if size is not None and size < config.files_ext_multipart_upload_min_stream_size:
            super().upload(file_path, contents, overwrite=overwrite)
        else:
            transfer.stream(contents, config.files_ext_multipart_upload_min_stream_size, workers)
        return UploadStreamResult()

    def upload_from(
        self,
        file_path: str,
        source_path: str,
        *,
        overwrite: bool | None = None,
        part_size: int | None = None,
        use_parallel: bool = True,
        parallelism: int | None = None,
    ) -> UploadFileResult:
        """A file of this machine, a large one in parts that threads read and send."""
        config = self._config
        if config.disable_experimental_files_api_client:
            raise NotImplementedError("upload_from needs the newer client of files, which is switched off")
        workers = _workers(use_parallel, parallelism, config.files_ext_multipart_upload_default_parallelism)
        size = os.path.getsize(source_path)
        transfer = self._transfer(file_path, overwrite, size, part_size)
        if size < config.files_ext_multipart_upload_min_stream_size:
            with open(source_path, "rb") as contents:
                super().upload(file_path, contents, overwrite=overwrite)
        else:
            transfer.file(source_path, size, workers)
        return UploadFileResult()

    def _transfer(self, path: str, overwrite: bool | None, size: int | None, part_size: int | None) -> "Upload":
        from dbxplan.sdk.mixins.uploads import Sizes, Target, Upload

        def single(contents: BinaryIO) -> None:
            super(FilesExt, self).upload(path, contents, overwrite=overwrite)

        sizes = Sizes.of(self._config, size, part_size)
        return Upload(self._api, self._storage, Target(path, overwrite), sizes, single)

    @cached_property
    def _storage(self) -> "Storage":
        from dbxplan.sdk.mixins.storage import Storage

        return Storage(self._api, self._config)


def _workers(use_parallel: bool, parallelism: int | None, default: int) -> int:
    """How many threads; ValueError for what is none."""
    if parallelism is not None and not use_parallel:
        raise ValueError("parallelism is for use_parallel=True")
    workers = default if parallelism is None else parallelism
    if not 1 <= workers <= MOST_PARALLEL:
        raise ValueError(f"parallelism is from 1 to {MOST_PARALLEL}, not {workers}")
    return workers if use_parallel else 1
