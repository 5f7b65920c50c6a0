"""Files of volumes, read from where they are kept, and read on where a connection broke."""

import logging
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dbxplan.sdk._base_client import _RawResponse, _StreamingResponse
from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.mixins.files_utils import CreateDownloadUrlResponse, _PresignedUrlDistributor

if TYPE_CHECKING:
    from dbxplan.sdk.mixins.storage import Storage

logger = logging.getLogger("databricks.sdk.mixins.files")

MOST_PARALLEL = 64
HEADERS = ("content-length", "content-type", "last-modified")
DONE = (200, 201, 206)


class FallbackToDownloadUsingFilesApi(Exception):  # noqa: N818 - the official name
    """The storage gives no URL, or does not answer to it."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message)


class FallbackToUploadUsingFilesApi(Exception):  # noqa: N818 - the official name
    """The storage takes nothing; `buffer` was read and not sent."""

    def __init__(self, buffer: bytes | None, message: str) -> None:
        super().__init__(message)
        self.buffer = buffer


class Source:
    """One file: `open` gives its content from a byte on, with the headers asked for. One URL serves all threads."""

    def __init__(self, api: Any, storage: "Storage", path: str) -> None:
        self._api = api
        self._config = storage.config
        self._storage = storage
        self._urls = _PresignedUrlDistributor(self._url)
        self.path = path
        self._by_service = False  # once the storage failed, all of the file comes through the service

    def open(
        self, start: int = 0, end: int | None = None, unmodified_since: str | None = None, among_others: bool = False
    ) -> dict[str, Any]:
        """From the storage itself where it gives a URL, else through the service. `end` is the last byte.

        ValueError where URLs keep running out, while other threads may hold parts `among_others`.
        """
        headers: dict[str, str] = {}
        if start or end is not None:
            headers["Range"] = f"bytes={start}-{'' if end is None else end}"
        if unmodified_since:
            headers["If-Unmodified-Since"] = unmodified_since
        try:
            if not self._by_service:
                return self._from_storage(headers, among_others)
        except FallbackToDownloadUsingFilesApi as error:
            logger.debug("%s, the service is asked for the file", error)
            self._by_service = True
        answer: dict[str, Any] = self._api.do(
            "GET",
            f"/api/2.0/fs/files{quote(self.path)}",
            headers={"Accept": "application/octet-stream", **headers},
            response_headers=list(HEADERS),
            raw=True,
        )
        return answer

    def find(self) -> None:
        """Where the file comes from, before threads ask for parts of it: all of them from the same place."""
        try:
            self._urls.get_url()
        except FallbackToDownloadUsingFilesApi as error:
            logger.debug("%s, the service is asked for the file", error)
            self._by_service = True

    def _from_storage(self, headers: Mapping[str, str], among_others: bool) -> dict[str, Any]:
        from dbxplan.sdk.mixins.storage import expired

        for _ in range(max(1, self._config.files_ext_parallel_download_max_retries)):
            place, version = self._urls.get_url()
            answer = self._fetched(place, headers)
            if answer.status_code in DONE:
                told = {name: answer.headers.get(name) for name in HEADERS}
                chunk = self._config.files_ext_client_download_streaming_chunk_size
                return {**told, "contents": _StreamingResponse(answer, chunk)}
            with answer:
                if not expired(answer):
                    raise FallbackToDownloadUsingFilesApi(f"the storage answers {answer.status_code}")
            self._urls.invalidate_url(version)
        if among_others:
            raise ValueError(f"{self.path}: URLs for it expired one after the other")
        raise FallbackToDownloadUsingFilesApi("URLs of the storage expired one after the other")

    def _fetched(self, place: CreateDownloadUrlResponse, headers: Mapping[str, str]) -> Any:
        import requests

        try:
            return self._storage.repeated("GET", place, headers, stream=True)
        except (requests.RequestException, RuntimeError, TimeoutError) as error:
            raise FallbackToDownloadUsingFilesApi(f"the storage does not answer: {error!r}") from error

    def _url(self) -> CreateDownloadUrlResponse:
        try:
            return self._storage.addresses.download(self.path)
        except (DatabricksError, ValueError, TimeoutError) as error:
            raise FallbackToDownloadUsingFilesApi(f"no URL to be had: {error!r}") from error


class Resumed(_RawResponse):
    """The content of a source; a connection that breaks is opened again at its byte."""

    def __init__(
        self, source: Source, opened: dict[str, Any], config: Any, start: int = 0, end: int | None = None
    ) -> None:
        self._source = source
        self._stream = opened["contents"]
        self._modified = opened.get("last-modified")
        self._offset = start
        self._end = end
        self._most = config.files_ext_client_download_max_total_recovers
        self._most_in_place = config.files_ext_client_download_max_total_recovers_without_progressing
        self._recovered = self._in_place = 0

    def iter_content(self, chunk_size: int | None = 1, decode_unicode: bool = False) -> Iterator[bytes]:
        from requests import RequestException

        while True:
            try:
                chunk = next(self._stream, None)
            except RequestException as error:
                self._recover(error)
                continue
            if not chunk:
                return
            self._offset += len(chunk)
            self._in_place = 0
            yield chunk

    def close(self) -> None:
        self._stream.close()

    def _recover(self, error: Exception) -> None:
        """Raises where that was tried often enough."""
        if self._most is not None and self._recovered >= self._most:
            raise error
        if self._most_in_place is not None and self._in_place >= self._most_in_place:
            raise error
        self._recovered += 1
        self._in_place += 1
        logger.debug("the download of %s goes on at byte %s after %r", self._source.path, self._offset, error)
        self._stream.close()
        self._stream = self._source.open(self._offset, self._end, self._modified)["contents"]


def opened(source: Source, config: Any) -> dict[str, Any]:
    """The headers of a file, and its content as one stream that survives breaks."""
    first = source.open()
    stream = _StreamingResponse(Resumed(source, first, config), config.files_ext_client_download_streaming_chunk_size)
    return {**first, "contents": stream}


def saved(write: Callable[[str], None], destination: str, overwrite: bool) -> None:
    """What `write` puts into a file beside it takes the place of `destination`. FileExistsError where it is kept."""
    target = Path(destination)
    if target.exists() and not overwrite:
        raise FileExistsError(f"{destination} is there already")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(handle)
    try:
        write(name)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def in_parallel(source: Source, config: Any, size: int, modified: str | None, workers: int, name: str) -> None:
    """Ranges of the file, each into its place; the first failure ends it."""
    part = config.files_ext_parallel_download_default_part_size
    descriptor = os.open(name, os.O_WRONLY)
    source.find()

    def fetch(start: int) -> None:
        end = min(start + part, size) - 1
        first = source.open(start, end, modified, among_others=True)
        stream = _StreamingResponse(Resumed(source, first, config, start, end))
        place = start
        with stream:
            for chunk in stream:
                os.pwrite(descriptor, chunk, place)
                place += len(chunk)

    try:
        with ThreadPoolExecutor(workers) as pool:
            waiting = [pool.submit(fetch, start) for start in range(0, size, part)]
            try:
                for one in waiting:
                    one.result()
            finally:
                for one in waiting:
                    one.cancel()
    finally:
        os.close(descriptor)
