"""Files of volumes, sent in parts to where they are kept; through the service where that does not work."""

import io
import logging
import math
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO
from urllib.parse import quote

from dbxplan.sdk.mixins.downloads import FallbackToUploadUsingFilesApi
from dbxplan.sdk.mixins.files_utils import FileRange, _ConcatenatedInputStream, filled
from dbxplan.sdk.mixins.resumable import send
from dbxplan.sdk.mixins.storage import FILES, STREAM, Place, Storage, expired, failure

logger = logging.getLogger("databricks.sdk.mixins.files")

DONE = (200, 201)
CANCELLED = 499  # what Google's storage says of an upload that it forgot as asked
MOST_PARTS = 100  # that a part size is chosen for


class _UrlExpiredError(ValueError):
    """However often a new one was asked for."""


@dataclass(frozen=True)
class Sizes:
    part: int
    urls: int  # asked for at once

    @classmethod
    def of(cls, config: Any, size: int | None, asked: int | None) -> "Sizes":
        """ValueError for parts that the service does not take."""
        most = config.files_ext_multipart_upload_max_part_size
        if asked is not None and not 0 < asked <= most:
            raise ValueError(f"part_size is from 1 to {most} bytes, not {asked}")
        if size is None:
            default = asked or config.files_ext_multipart_upload_default_part_size
            return cls(default, config.files_ext_multipart_upload_batch_url_count)
        options = config.files_ext_multipart_upload_part_size_options
        part = asked or next((one for one in options if size <= one * MOST_PARTS), most)
        return cls(part, max(1, math.ceil(math.sqrt(math.ceil(size / part)))))


@dataclass(frozen=True)
class Target:
    path: str
    overwrite: bool | None


class Upload:
    """One file. `single` sends a stream through the service."""

    def __init__(self, api: Any, storage: Storage, target: Target, sizes: Sizes, single: Callable[[Any], Any]) -> None:
        self._api = api
        self._storage = storage
        self._target = target
        self._sizes = sizes
        self._single = single

    def stream(self, contents: BinaryIO, least: int, workers: int) -> None:
        """Of known length or not; less than `least` goes through the service, in one piece."""
        known = contents.seekable()
        ahead = max(self._sizes.part, 0 if known or workers > 1 else least)
        head = bytearray(filled(contents, ahead))

        def whole() -> BinaryIO:
            return _again(contents) if known else _joined(head, contents)

        if not head or (not known and workers == 1 and len(head) < least):
            self._single(whole())
            return
        kept = _joined(head, contents)
        parts = iter(lambda: filled(kept, self._sizes.part), b"")

        def resumed() -> BinaryIO | None:
            head.extend(filled(contents, 0 if known else least - len(head)))
            return _joined(head, contents) if known or len(head) >= least else None

        self._send(map(io.BytesIO, parts), resumed, whole, workers)

    def file(self, name: str, size: int, workers: int) -> None:
        """Workers read their own parts of it."""
        starts = range(0, size, self._sizes.part)
        with open(name, "rb") as opened:
            if not size:
                self._single(opened)
                return
            ranges = (FileRange(name, start, min(self._sizes.part, size - start)) for start in starts)
            self._send(ranges, lambda: opened, partial(_again, opened), workers)

    def _send(
        self,
        parts: Iterator[BinaryIO],
        resumed: Callable[[], BinaryIO | None],
        whole: Callable[[], BinaryIO],
        workers: int,
    ) -> None:
        """`resumed` gives what is sent in one row; None where it is too little for that."""
        told = self._initiated()
        try:
            if "resumable_upload" in told:
                self._resumable(told["resumable_upload"]["session_token"], resumed())
            else:
                self._multipart(told["multipart_upload"]["session_token"], parts, workers)
        except FallbackToUploadUsingFilesApi as error:
            logger.info("the service is given the file: %s", error)
            self._single(whole())

    def _initiated(self) -> Mapping[str, Any]:
        """ValueError for an answer without a token."""
        overwrite = {} if self._target.overwrite is None else {"overwrite": self._target.overwrite}
        told: Mapping[str, Any] = self._call({"action": "initiate-upload", **overwrite})
        kinds = ("multipart_upload", "resumable_upload")
        if not any((told.get(kind) or {}).get("session_token") for kind in kinds):
            raise ValueError(f"an upload of {self._target.path} was asked for, the answer has no session: {told}")
        return {kind: told[kind] for kind in kinds if told.get(kind)}

    def _resumable(self, token: str, contents: BinaryIO | None) -> None:
        if contents is None:
            raise FallbackToUploadUsingFilesApi(None, "it is small")
        try:
            place = self._storage.addresses.resumable(self._target.path, token)
        except Exception as error:
            raise FallbackToUploadUsingFilesApi(None, f"no URL to be had: {error!r}") from error
        with _aborting(lambda: place, self._storage):
            send(self._storage, place, contents, self._sizes.part, self._target.path, bool(self._target.overwrite))

    def _multipart(self, token: str, parts: Iterator[BinaryIO], workers: int) -> None:
        path = self._target.path
        with _aborting(lambda: self._storage.addresses.abort(path, token), self._storage):
            etags = self._parts(token, parts, workers)
            self._call(
                {"action": "complete-upload", "upload_type": "multipart", "session_token": token},
                {"parts": [{"part_number": number, "etag": etags[number]} for number in sorted(etags)]},
            )

    def _parts(self, token: str, parts: Iterator[BinaryIO], workers: int) -> Mapping[int, str]:
        """Part number -> ETag. The first part goes alone: it tells whether the storage takes any."""
        urls = _PartUrls(self._storage, self._target.path, token, self._sizes.urls if workers == 1 else 1)
        try:
            etags = {1: self._part(urls, 1, next(parts))}
        except _UrlExpiredError:
            raise
        except Exception as error:
            raise FallbackToUploadUsingFilesApi(None, f"the first part was not taken: {error!r}") from error
        if workers == 1:
            etags.update((number, self._part(urls, number, part)) for number, part in enumerate(parts, 2))
            return etags
        shared = _Shared(enumerate(parts, 2))
        with ThreadPoolExecutor(workers) as pool:
            try:
                for one in [pool.submit(self._work, token, shared, etags) for _ in range(workers)]:
                    one.result()
            finally:
                shared.end()
        return etags

    def _work(self, token: str, shared: "_Shared", etags: dict[int, str]) -> None:
        """Until there are no more parts, or somebody failed."""
        urls = _PartUrls(self._storage, self._target.path, token, 1)
        try:
            for number, part in shared:
                etags[number] = self._part(urls, number, part)
        except BaseException:
            shared.end()
            raise

    def _part(self, urls: "_PartUrls", number: int, part: BinaryIO) -> str:
        retries = self._storage.config.files_ext_multipart_upload_max_retries
        with part:
            for _ in range(retries + 1):
                part.seek(0)
                answer = self._storage.repeated("PUT", urls.get(number), STREAM, part)
                if answer.status_code in DONE:
                    return str(answer.headers.get("ETag", ""))
                if not expired(answer):
                    raise failure(answer, f"part {number} of {self._target.path} was not taken")
                urls.forget()
        raise _UrlExpiredError(f"part {number} of {self._target.path}: {retries + 1} URLs expired one after the other")

    def _call(self, query: Mapping[str, Any], body: Any = None) -> Any:
        url = f"{self._storage.addresses.base_url}{FILES}{quote(self._target.path)}"
        return self._api.do("POST", url=url, query=query, body=body)


class _PartUrls:
    def __init__(self, storage: Storage, path: str, token: str, count: int) -> None:
        self._storage = storage
        self._asked = path, token
        self._count = count
        self._known: Mapping[int, Place] = {}

    def get(self, number: int) -> Place:
        """ValueError where the service gives none."""
        if number not in self._known:
            self._known = self._storage.addresses.parts(*self._asked, number, self._count)
        if number not in self._known:
            raise ValueError(f"no URL was given for part {number} of {self._asked[0]}")
        return self._known[number]

    def forget(self) -> None:
        self._known = {}


class _Shared:
    """One iterator for many threads, which can be ended."""

    def __init__(self, parts: Iterator[tuple[int, BinaryIO]]) -> None:
        self._parts = parts
        self._lock = threading.Lock()
        self._ended = False

    def __iter__(self) -> Iterator[tuple[int, BinaryIO]]:
        while True:
            with self._lock:
                found = None if self._ended else next(self._parts, None)
            if found is None:
                return
            yield found

    def end(self) -> None:
        self._ended = True


class _aborting:  # noqa: N801 - reads as a word
    """Tells the storage when an upload failed; that this fails too is only logged."""

    def __init__(self, place: Callable[[], Place], storage: Storage) -> None:
        self._place = place
        self._storage = storage

    def __enter__(self) -> None: ...

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if error is None:
            return
        try:
            answer = self._storage.repeated("DELETE", self._place(), {}, b"")
            if not answer.ok and answer.status_code != CANCELLED:
                raise failure(answer, "the upload was not aborted")
        except Exception as second:
            logger.warning("an upload that failed could not be aborted: %r", second)


def measured(contents: BinaryIO) -> int | None:
    """Bytes of a stream that can seek, which then stands at its beginning."""
    if not contents.seekable():
        return None
    size = contents.seek(0, os.SEEK_END)
    contents.seek(0)
    return size


def _again(contents: BinaryIO) -> BinaryIO:
    contents.seek(0)
    return contents


def _joined(head: bytes | bytearray, contents: BinaryIO) -> BinaryIO:
    return _ConcatenatedInputStream(io.BytesIO(head), contents)
