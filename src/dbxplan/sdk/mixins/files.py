"""Files of volumes and of DBFS, under the path that the official client has them."""

import os
import shutil
from typing import Any

from dbxplan.sdk.mixins.dbfs import DbfsExt
from dbxplan.sdk.mixins.dbfs_io import BLOCK_BYTES, _DbfsIO, _VolumesIO
from dbxplan.sdk.mixins.dbfs_paths import _DbfsPath, _LocalPath, _VolumesPath
from dbxplan.sdk.mixins.downloads import (
    MOST_PARALLEL,
    FallbackToDownloadUsingFilesApi,
    Source,
    in_parallel,
    opened,
    saved,
)
from dbxplan.sdk.service import files

__all__ = [
    "DbfsExt",
    "FallbackToDownloadUsingFilesApi",
    "FilesExt",
    "_DbfsIO",
    "_DbfsPath",
    "_LocalPath",
    "_VolumesIO",
    "_VolumesPath",
]


class FilesExt(files.FilesAPI):
    """`w.files`."""

    def download(self, file_path: str) -> files.DownloadResponse:
        """`contents` is a stream, which goes on where a connection broke."""
        config: Any = self._api.config
        if config.disable_experimental_files_api_client:
            return super().download(file_path)
        return files.DownloadResponse.from_dict(opened(Source(self._api, file_path), config))

    def download_to(
        self,
        file_path: str,
        destination: str,
        *,
        overwrite: bool = True,
        use_parallel: bool = False,
        parallelism: int | None = None,
    ) -> None:
        """Into a file, which is there only once it is whole. Large files by several connections on request."""
        config: Any = self._api.config
        if config.disable_experimental_files_api_client:
            raise NotImplementedError("download_to needs the newer client of files, which is switched off")
        workers = config.files_ext_parallel_download_default_parallelism if parallelism is None else parallelism
        if not 1 <= workers <= MOST_PARALLEL:
            raise ValueError(f"parallelism is from 1 to {MOST_PARALLEL}, not {workers}")
        if parallelism is not None and not use_parallel:
            raise ValueError("parallelism is for use_parallel=True")
        source = Source(self._api, file_path)

        def write(name: str) -> None:
            told = self.get_metadata(file_path) if use_parallel and os.name != "nt" else None
            size = told.content_length if told else None
            if told and size is not None and size > config.files_ext_parallel_download_min_file_size:
                in_parallel(source, config, int(size), told.last_modified, workers, name)
                return
            with opened(source, config)["contents"] as contents, open(name, "wb") as file:
                shutil.copyfileobj(contents, file, length=BLOCK_BYTES)

        saved(write, destination, overwrite)
