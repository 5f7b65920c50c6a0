"""The official client on large files of volumes: in parts, resumable, or in one piece."""

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import requests
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import AlreadyExists, NotFound, PermissionDenied
from databricks.sdk.service import catalog

from dbxplan.emulator.faults import Fault
from dbxplan.emulator.options import Options
from dbxplan.emulator.server import Running, running

FILE = "/Volumes/main/default/v/a b/f"
CONTENT = bytes(range(251)) * 40  # 10,040 bytes: ten parts and a rest
API = "/api/2.0/fs"

Opened = Callable[..., AbstractContextManager[tuple[WorkspaceClient, Running]]]


@pytest.fixture
def opened(tmp_path: Path, no_pauses: None) -> Opened:
    """A client that takes files of 1,000 bytes for large ones, and the server of a volume."""

    @contextmanager
    def open_(uploads: str = "parts") -> Iterator[tuple[WorkspaceClient, Running]]:
        with running(tmp_path / f"{uploads}.db", options=Options(uploads=uploads)) as server:
            w = WorkspaceClient(host=server.url, token=server.token)
            config: Any = w.files._config  # the client keeps a copy
            config.files_ext_multipart_upload_min_stream_size = config.files_ext_parallel_download_min_file_size = 1000
            config.files_ext_multipart_upload_default_part_size = 1000
            config.files_ext_parallel_download_default_part_size = 3000
            config.files_ext_multipart_upload_part_size_options = [1000, 2000]
            w.volumes.create("main", "default", "v", catalog.VolumeType.MANAGED)
            yield w, server

    return open_


@pytest.mark.parametrize("parallel", [False, True])
@pytest.mark.parametrize(
    ("uploads", "route"),
    [
        ("parts", "PUT /.storage/parts/{token}"),
        ("resumable", "PUT /.storage/resumable/{token}"),
        ("single", f"PUT {API}/files/{{path...}}"),
    ],
)
def test_large_files_are_sent_and_read_back(
    uploads: str, route: str, parallel: bool, opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "source").write_bytes(CONTENT)
    with opened(uploads) as (w, server):
        w.files.upload(FILE, io.BytesIO(CONTENT), use_parallel=parallel)
        by_stream = w.files.download(FILE).contents.read()
        w.files.upload_from(FILE, str(tmp_path / "source"), overwrite=True, use_parallel=parallel)
        w.files.download_to(FILE, str(tmp_path / "target"), use_parallel=parallel)
        calls = server.app.calls.counts

    assert by_stream == (tmp_path / "target").read_bytes() == CONTENT
    pieces = 1 if uploads == "single" else 11
    assert calls[route] == 2 * pieces
    by_service = 4 if parallel else 0  # that client takes ranges only from there
    assert calls.get(f"GET {API}/files/{{path...}}", 0) == by_service + (
        0 if uploads != "single" else 1 if parallel else 2
    )


@pytest.mark.parametrize("uploads", ["parts", "resumable"])
def test_a_file_that_is_there_is_kept_unless_told(uploads: str, opened: Opened) -> None:
    with opened(uploads) as (w, _):
        w.files.upload(FILE, io.BytesIO(b"kept"))
        with pytest.raises(AlreadyExists):
            w.files.upload(FILE, io.BytesIO(CONTENT))

        assert w.files.download(FILE).contents.read() == b"kept"


@pytest.mark.parametrize("uploads", ["parts", "resumable"])
def test_a_piece_that_is_lost_is_sent_again(uploads: str, opened: Opened) -> None:
    with opened(uploads) as (w, server):
        place = f"/.storage/{uploads}/.*"
        server.app.faults.add(Fault("PUT", place, status=503, when="after"))
        w.files.upload(FILE, io.BytesIO(CONTENT), use_parallel=False)

        assert w.files.download(FILE).contents.read() == CONTENT


@pytest.mark.parametrize(
    ("uploads", "abort"),
    [("parts", "DELETE /.storage/aborted/{token}"), ("resumable", "DELETE /.storage/resumable/{token}")],
)
def test_an_upload_that_fails_is_aborted_and_leaves_nothing(uploads: str, abort: str, opened: Opened) -> None:
    with opened(uploads) as (w, server):

        class Failing(io.BytesIO):
            """The first part goes, then the others are refused."""

            def read(self, size: int | None = -1) -> bytes:
                if self.tell() >= 3000:
                    server.app.faults.add(Fault("PUT", f"/.storage/{uploads}/.*", status=400))
                return super().read(size)

        with pytest.raises(Exception, match=r"."):
            w.files.upload(FILE, Failing(CONTENT), use_parallel=False)
        calls = server.app.calls.counts
        with pytest.raises(NotFound):
            w.files.get_metadata(FILE)
        with server.app.store.transaction(writes=False) as store:
            left = [store.newest(kind) for kind in ("upload", "upload_part")]

    assert calls[abort] == 1
    assert left == [[], []]


def test_ends_of_uploads_are_checked(opened: Opened) -> None:
    with opened() as (w, _):
        call = w.api_client.do
        begun = call("POST", f"{API}/files{FILE}", query={"action": "initiate-upload"})
        token = begun["multipart_upload"]["session_token"]
        asked = {"session_token": token, "path": FILE, "start_part_number": 1, "count": 2}
        urls = call("POST", f"{API}/create-upload-part-urls", body={**asked, "expire_time": "2099-01-01T00:00:00Z"})
        etags = [requests.put(one["url"], b"x" * 3, timeout=9).headers["ETag"] for one in urls["upload_part_urls"]]
        complete = {"action": "complete-upload", "upload_type": "multipart", "session_token": token}
        told = [{"part_number": number, "etag": etag} for number, etag in enumerate(etags, 1)]
        for parts, message in (
            ([], "must be given"),
            (told[::-1], "in the order"),
            ([{**told[0], "etag": "other"}], "another etag"),
            ([{**told[0], "part_number": 3}], "part 3 was not uploaded"),
        ):
            with pytest.raises(Exception, match=message):
                call("POST", f"{API}/files{FILE}", query=complete, body={"parts": parts})
        call("POST", f"{API}/files{FILE}", query=complete, body={"parts": told})
        late = requests.put(urls["upload_part_urls"][0]["url"], b"x", timeout=9)

        assert w.files.download(FILE).contents.read() == b"xxxxxx"
        assert (late.status_code, b"<Code>NoSuchUpload</Code>" in late.content) == (404, True)


def test_addresses_are_signed_and_run_out(opened: Opened) -> None:
    with opened() as (w, _):
        w.files.upload(FILE, io.BytesIO(b"content"))
        ask = {"path": FILE, "expire_time": "2099-01-01T00:00:00Z"}
        url = w.api_client.do("POST", f"{API}/create-download-url", query=ask)["url"]
        past = {**ask, "expire_time": "2020-01-01T00:00:00Z"}
        old = w.api_client.do("POST", f"{API}/create-download-url", query=past)["url"]
        found = requests.get(url, headers={"Range": "bytes=2-3"}, timeout=9)
        beyond = requests.get(url, headers={"Range": "bytes=9-"}, timeout=9)
        changed = requests.get(url, headers={"If-Unmodified-Since": "Wed, 01 Jan 2020 00:00:00 GMT"}, timeout=9)
        forged, late = requests.get(url.replace("expires=4", "expires=5"), timeout=9), requests.get(old, timeout=9)

    assert (found.status_code, found.content, found.headers["Content-Range"]) == (206, b"nt", "bytes 2-3/7")
    assert (beyond.status_code, changed.status_code) == (416, 412)
    assert (forged.status_code, b"SignatureDoesNotMatch" in forged.content) == (403, True)
    assert (late.status_code, b"<Message>Request has expired</Message>" in late.content) == (403, True)


def test_the_official_client_calls_every_route(opened: Opened, own_routes: set[str]) -> None:
    called: set[str] = set()
    for uploads in ("parts", "resumable"):
        with opened(uploads) as (w, server):
            w.files.upload(FILE, io.BytesIO(CONTENT))
            w.files.download(FILE).contents.read()
            server.app.faults.add(Fault("PUT", f"/.storage/{uploads}/.*", status=403))
            with suppress(PermissionDenied):
                w.files.upload(f"{FILE}2", io.BytesIO(CONTENT), use_parallel=False)
            called |= set(server.app.calls.counts)

    assert called >= own_routes
