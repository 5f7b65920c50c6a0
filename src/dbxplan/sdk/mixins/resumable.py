"""Uploads that go on where they stopped: one chunk after the other, each confirmed."""

import io
import re
from typing import BinaryIO

from requests import RequestException, Response

from dbxplan.sdk.errors.platform import AlreadyExists
from dbxplan.sdk.mixins.files_utils import filled
from dbxplan.sdk.mixins.storage import PASSING, STREAM, Place, Storage, failure
from dbxplan.sdk.retries import transient

DONE = (200, 201)
GO_ON = 308
EXISTS = 412


def send(storage: Storage, place: Place, contents: BinaryIO, part: int, path: str, overwrite: bool) -> None:
    """AlreadyExists for a file that is to be kept. https://cloud.google.com/storage/docs/performing-resumable-uploads"""
    transfer = _Transfer(storage, place, path)
    window = b""
    while True:
        window += filled(contents, part + 1 - len(window))  # a byte more tells whether a chunk is the last
        last = len(window) <= part
        answer = transfer.chunk(window[:part], last)
        if answer.status_code in DONE and last:
            return
        if answer.status_code in DONE:
            raise ValueError(f"the storage ends the upload of {path} before its end, at byte {transfer.offset}")
        if answer.status_code == EXISTS and not overwrite:
            raise AlreadyExists(f"the file being created already exists: {path}")
        if answer.status_code != GO_ON:
            raise failure(answer, f"the upload of {path} failed at byte {transfer.offset}")
        window = window[transfer.confirm(answer, len(window[:part])) :]


class _Transfer:
    """`offset` is the first byte that is not confirmed."""

    def __init__(self, storage: Storage, place: Place, path: str) -> None:
        self._storage = storage
        self._place = place
        self._path = path
        self._failed = 0  # in a row
        self.offset = 0

    def chunk(self, content: bytes, last: bool) -> Response:
        """Its answer, or that of the question how far it went."""
        end = self.offset + len(content)
        told = {**STREAM, "Content-Range": f"bytes {self.offset}-{end - 1}/{end if last else '*'}"}
        try:
            answer = self._storage.request("PUT", self._place, told, io.BytesIO(content))
        except RequestException as error:
            found = self._status() if transient(error) and self._again() else None
            if found is None:
                raise
            return found
        if answer.status_code not in PASSING:
            self._failed = 0
            return answer
        return (self._status() if self._again() else None) or answer

    def confirm(self, answer: Response, sent: int) -> int:
        """How much of what was sent is there; ValueError for what cannot be."""
        found = answer.headers.get("Range")
        known = re.fullmatch(r"bytes=0-(\d+)", found) if found else None
        there = int(known[1]) + 1 if known else 0
        if (found and not known) or not self.offset <= there <= self.offset + sent:
            raise ValueError(
                f"the storage says that {found or 'nothing'} of {self._path} is there, "
                f"bytes {self.offset} to {self.offset + sent} were sent"
            )
        gone, self.offset = there - self.offset, there
        return gone

    def _again(self) -> bool:
        self._failed += 1
        most: int = self._storage.config.files_ext_multipart_upload_max_retries
        return self._failed <= most

    def _status(self) -> Response | None:
        """None where that cannot be found out."""
        try:
            question = Place(self._place.url)
            return self._storage.repeated("PUT", question, {"Content-Range": "bytes */*"}, b"")
        except (RequestException, RuntimeError, TimeoutError):
            return None
