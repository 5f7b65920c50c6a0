"""Files of volumes that are sent: in one piece, in parts, in chunks that are confirmed, by the proxy."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from requests import ConnectionError as Unconnected
from requests.adapters import HTTPAdapter

from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.errors import AlreadyExists, DatabricksError, NotFound

HOST = "https://adb.example.com"
STORAGE = "https://storage.example.com"
FILE = "/api/2.0/fs/files/Volumes/a%20b"
CONTENT = bytes(range(256)) * 40
PART = 1000
AZURE = (
    "<Error><Code>AuthenticationFailed</Code><AuthenticationErrorDetail>Signature not valid in the specified "
    "time frame: Start</AuthenticationErrorDetail></Error>"
)
AWS = "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"


class Cloud:
    """A workspace and its storage; `refusals` are given to parts, by number and in order."""

    def __init__(self, network: Any) -> None:
        self.kind = "multipart_upload"
        self.parts: dict[int, bytes] = {}
        self.refusals: dict[int, list[Any]] = {}
        self.urls: Any = None
        self.kept = b""  # of a resumable upload
        self.takes = 10**6  # bytes of a chunk
        self.whole: bytes | None = None
        self.aborted = 0
        network.will_answer(self.answer)

    def answer(self, sent: Any) -> Any:
        query = dict(sent.query)
        if "part_number" in query:
            return self.part(int(query["part_number"]), sent)
        if sent.url.startswith(STORAGE):
            return self.stored(sent)
        if sent.path.endswith("create-upload-part-urls"):
            asked = sent.json
            numbers = range(asked["start_part_number"], asked["start_part_number"] + asked["count"])
            return self.urls or {"upload_part_urls": [self.url(number) for number in numbers]}
        if sent.path.endswith("create-resumable-upload-url"):
            return self.urls or {"resumable_upload_url": {"url": f"{STORAGE}/resumed"}}
        if sent.path.endswith("create-abort-upload-url"):
            return {"abort_upload_url": {"url": f"{STORAGE}/aborted"}}
        if sent.path.endswith("/Me"):
            return 200, {}, {"X-Databricks-Org-Id": "77"}
        return self.workspace(sent, query)

    def workspace(self, sent: Any, query: Any) -> Any:
        if query.get("action") == "initiate-upload":
            self.parts = {}
            return {self.kind: {"session_token": "t"}}
        if query.get("action") == "complete-upload":
            self.whole = b"".join(self.parts[one["part_number"]] for one in sent.json["parts"])
            assert [one["etag"] for one in sent.json["parts"]] == [f"e{number}" for number in sorted(self.parts)]
        if query.get("action") == "abort-upload":
            self.aborted += 1
        if sent.method == "PUT":
            self.whole = sent.content
        return {}

    def url(self, number: int) -> Any:
        header = {"name": "x-sse", "value": "k"}
        return {"part_number": number, "url": f"{STORAGE}/part?part_number={number}", "headers": [header]}

    def part(self, number: int, sent: Any) -> Any:
        if self.refusals.get(number):
            return self.refusals[number].pop(0)
        self.parts[number] = sent.content
        return 201, "", {"ETag": f"e{number}"}

    def stored(self, sent: Any) -> Any:
        if sent.method == "DELETE":
            self.aborted += 1
            return 200, ""
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(.+)", sent.headers["Content-Range"])
        if found and self.refusals.get(0):
            return self.refusals[0].pop(0)
        if found:
            assert int(found[1]) == len(self.kept)
            self.kept += sent.content[: self.takes]
            if found[3] == str(len(self.kept)):
                self.whole = self.kept
                return 200, ""
        return 308, "", {"Range": f"bytes=0-{len(self.kept) - 1}"} if self.kept else {}


class Forward(io.BytesIO):
    """A pipe: gives little at once, and does not seek."""

    def seekable(self) -> bool:
        return False

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(size, 700) if size and size > 0 else size)

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation("seek")


@pytest.fixture
def cloud(network: Any) -> Cloud:
    return Cloud(network)


@pytest.fixture
def workspace(cloud: Cloud, network: Any, clock: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkspaceClient]:
    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    with WorkspaceClient(host=HOST, token="dapi-secret", adapter=network, clock=clock) as client:
        client.config.files_ext_multipart_upload_min_stream_size = 2 * PART
        yield client


@pytest.fixture(params=["stream", "pipe", "file"])
def send(request: pytest.FixtureRequest, workspace: WorkspaceClient, tmp_path: Path) -> Any:
    """Sends a content out of each kind of source."""

    def send(content: bytes = CONTENT, **given: Any) -> None:
        if request.param == "file":
            (tmp_path / "f").write_bytes(content)
            workspace.files.upload_from("/Volumes/a b", str(tmp_path / "f"), **{"part_size": PART, **given})
            return
        source = Forward(content) if request.param == "pipe" else io.BytesIO(content)
        workspace.files.upload("/Volumes/a b", source, **{"part_size": PART, **given})

    return send


def calls(network: Any) -> list[str]:
    return [f"{sent.method} {sent.path}" for sent in network.sent]


@pytest.mark.parametrize("parallel", [False, True])
def test_a_large_file_goes_to_the_storage_in_parts(parallel: bool, send: Any, cloud: Cloud, network: Any) -> None:
    send(use_parallel=parallel, overwrite=True)

    assert cloud.whole == CONTENT
    assert [len(cloud.parts[number]) for number in sorted(cloud.parts)] == [PART] * 10 + [240]
    assert dict(network.sent[0].query) == {"action": "initiate-upload", "overwrite": "true"}
    sent = [one for one in network.sent if one.url.startswith(STORAGE)]
    assert {one.headers["x-sse"] for one in sent} == {"k"}
    assert {one.headers["Content-Type"] for one in sent} == {"application/octet-stream"}
    assert not any("Authorization" in one.headers for one in sent)


def test_urls_are_asked_for_together_where_the_length_is_known(workspace: Any, cloud: Cloud, network: Any) -> None:
    workspace.files.upload("/Volumes/a b", io.BytesIO(CONTENT), part_size=PART, use_parallel=False)

    asked = [sent.json for sent in network.sent if sent.path.endswith("part-urls")]
    assert [(one["start_part_number"], one["count"]) for one in asked] == [(1, 4), (5, 4), (9, 4)]
    assert asked[0].keys() == {"path", "session_token", "start_part_number", "count", "expire_time"}


def test_a_small_file_goes_to_the_service_in_one_piece(send: Any, cloud: Cloud, network: Any) -> None:
    send(b"small", use_parallel=False)

    assert cloud.whole == b"small"
    assert calls(network) == [f"PUT {FILE}"]


@pytest.mark.parametrize("parallel", [False, True])
def test_an_empty_file_is_a_file(parallel: bool, send: Any, cloud: Cloud, network: Any) -> None:
    send(b"", use_parallel=parallel)

    assert (cloud.whole, calls(network)) == (b"", [f"PUT {FILE}"])


def test_a_stream_is_sent_from_its_beginning(workspace: Any, cloud: Cloud) -> None:
    stream = io.BytesIO(b"small")
    stream.read()
    workspace.files.upload("/Volumes/a b", stream)

    assert cloud.whole == b"small"


@pytest.mark.parametrize("parallel", [False, True])
@pytest.mark.parametrize("refusal", [(403, ""), (400, ""), (500, ""), Unconnected("firewall")])
def test_where_the_storage_takes_no_first_part_the_service_takes_all(
    refusal: Any, parallel: bool, send: Any, cloud: Cloud, network: Any
) -> None:
    cloud.refusals[1] = [refusal] * 3
    send(use_parallel=parallel)

    assert (cloud.whole, cloud.parts, cloud.aborted) == (CONTENT, {}, 1)
    assert calls(network)[-1] == f"PUT {FILE}"


@pytest.mark.parametrize("kind", ["multipart_upload", "resumable_upload"])
@pytest.mark.parametrize("urls", [(403, {"message": "off"}), {"upload_part_urls": []}, {"foo": 1}])
def test_without_a_url_the_service_takes_all(urls: Any, kind: str, send: Any, cloud: Cloud) -> None:
    cloud.urls, cloud.kind = urls, kind
    send()

    assert (cloud.whole, cloud.parts, cloud.kept) == (CONTENT, {}, b"")


@pytest.mark.parametrize("parallel", [False, True])
def test_a_later_part_that_is_refused_ends_the_upload(parallel: bool, send: Any, cloud: Cloud) -> None:
    cloud.refusals[3] = [(404, "")]
    with pytest.raises(NotFound, match="part 3 of /Volumes/a b was not taken"):
        send(use_parallel=parallel)

    assert (cloud.whole, cloud.aborted) == (None, 1)


def test_a_part_is_repeated_while_the_failure_may_pass(send: Any, cloud: Cloud) -> None:
    cloud.refusals = {2: [(503, ""), Unconnected("reset")], 5: [(429, "")]}
    send()

    assert cloud.whole == CONTENT
    cloud.refusals = {4: [(503, "")] * 3}
    with pytest.raises(RuntimeError, match="max retry attempts"):
        send()


@pytest.mark.parametrize("told", [AZURE, AWS])
@pytest.mark.parametrize("parallel", [False, True])
def test_a_url_that_expired_is_asked_for_anew(parallel: bool, told: str, send: Any, cloud: Cloud) -> None:
    cloud.refusals = {number: [(403, told)] * 3 for number in (1, 2, 7)}
    send(use_parallel=parallel)

    assert (cloud.whole, cloud.aborted) == (CONTENT, 0)
    cloud.refusals, cloud.whole = {6: [(403, told)] * 4}, None
    with pytest.raises(ValueError, match="part 6 of /Volumes/a b: 4 URLs expired"):
        send(use_parallel=parallel)
    assert (cloud.whole, cloud.aborted) == (None, 1)


@pytest.mark.parametrize("parallel", [False, True])
def test_a_resumable_upload_goes_on_at_what_is_confirmed(parallel: bool, send: Any, cloud: Cloud, network: Any) -> None:
    cloud.kind, cloud.takes = "resumable_upload", 900
    send(use_parallel=parallel)

    assert cloud.whole == CONTENT
    ranges = [sent.headers["Content-Range"] for sent in network.sent if sent.url.startswith(STORAGE)]
    assert ranges[:2] == ["bytes 0-999/*", "bytes 900-1899/*"]
    assert ranges[-1] == "bytes 9900-10239/10240"


def test_a_pipe_that_is_short_is_no_resumable_upload(workspace: Any, cloud: Cloud) -> None:
    cloud.kind = "resumable_upload"
    workspace.files.upload("/Volumes/a b", Forward(CONTENT[: PART + 1]), part_size=PART)

    assert (cloud.whole, cloud.kept) == (CONTENT[: PART + 1], b"")


def test_after_a_failure_the_storage_says_how_far_it_went(send: Any, cloud: Cloud, network: Any) -> None:
    cloud.kind, cloud.refusals = "resumable_upload", {0: [(503, ""), Unconnected("reset"), (429, "")]}
    send()

    assert cloud.whole == CONTENT
    ranges = [sent.headers.get("Content-Range") for sent in network.sent if sent.url.startswith(STORAGE)]
    assert ranges[:4] == ["bytes 0-999/*", "bytes */*"] * 2


@pytest.mark.parametrize(
    ("refusals", "error", "text"),
    [
        ([(412, "")], AlreadyExists, "the file being created already exists: /Volumes/a b"),
        ([(404, "")], NotFound, "the upload of /Volumes/a b failed at byte 0"),
        ([(429, "")] * 4, DatabricksError, "failed at byte 0"),
        ([Unconnected("reset")] * 4, OSError, "reset"),
        ([(200, "")], ValueError, "ends the upload of /Volumes/a b before its end"),
        ([(308, "", {"Range": "bytes=0-5000"})], ValueError, "bytes 0 to 1000 were sent"),
        ([(308, "", {"Range": "furlongs"})], ValueError, "says that furlongs"),
    ],
)
def test_a_resumable_upload_that_fails_is_aborted(
    refusals: list[Any], error: type[Exception], text: str, send: Any, cloud: Cloud
) -> None:
    cloud.kind, cloud.refusals = "resumable_upload", {0: list(refusals)}
    with pytest.raises(error, match=text):
        send()

    assert (cloud.whole, cloud.aborted) == (None, 1)


def test_an_upload_without_a_session_is_no_upload(workspace: Any, cloud: Cloud) -> None:
    cloud.kind = "other_upload"

    with pytest.raises(ValueError, match="the answer has no session"):
        workspace.files.upload("/Volumes/a b", io.BytesIO(CONTENT), part_size=PART)


def test_the_proxy_takes_parts_with_the_credentials_of_the_workspace(
    send: Any, workspace: Any, cloud: Cloud, network: Any
) -> None:
    workspace.config.experimental_files_ext_enable_storage_proxy = True
    send()

    assert (cloud.whole, len(cloud.parts)) == (CONTENT, 11)
    assert calls(network)[:2] == [
        "GET /api/2.0/preview/scim/v2/Me",
        "HEAD /api/2.0/fs/files/DatabricksInternal/Probe/fullstack/wis",
    ]
    assert network.sent[1].query == [("ew", "77")]
    assert {sent.url.partition("/api")[0] for sent in network.sent[1:]} == {"http://storage-proxy.databricks.com"}
    assert {sent.headers["Authorization"] for sent in network.sent} == {"Bearer dapi-secret"}
    assert workspace.files.download("/Volumes/a b").contents.read() == b"{}"


def test_a_proxy_that_does_not_serve_the_workspace_is_left_alone(workspace: Any, cloud: Cloud, network: Any) -> None:
    workspace.config.experimental_files_ext_enable_storage_proxy = True
    network.will_answer(lambda sent: (403, "") if sent.method == "HEAD" else cloud.answer(sent))
    workspace.files.upload("/Volumes/a b", io.BytesIO(CONTENT), part_size=PART)

    assert cloud.whole == CONTENT
    assert sum(sent.method == "HEAD" for sent in network.sent) == 1
    assert {sent.url.partition("/part")[0] for sent in network.sent if "part_number=" in sent.url} == {STORAGE}


def test_the_size_of_parts_follows_that_of_the_file(workspace: Any, cloud: Cloud) -> None:
    workspace.config.files_ext_multipart_upload_part_size_options = (50, 103, 200)
    workspace.files.upload("/Volumes/a b", io.BytesIO(CONTENT))

    assert (len(cloud.parts), len(cloud.parts[1])) == (100, 103)
    workspace.config.files_ext_multipart_upload_default_part_size = 4000
    workspace.files.upload("/Volumes/a b", Forward(CONTENT))
    assert len(cloud.parts[1]) == 4000


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"use_parallel": False, "parallelism": 2}, "parallelism is for use_parallel=True"),
        ({"parallelism": 0}, "parallelism is from 1 to 64, not 0"),
        ({"part_size": 5 * 1024**3}, "part_size is from 1 to 4294967296 bytes, not 5368709120"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_sent(given: Any, text: str, send: Any, network: Any) -> None:
    with pytest.raises(ValueError, match=text):
        send(**given)

    assert network.sent == []


def test_with_the_newer_client_switched_off_there_is_one_request(
    workspace: Any, cloud: Cloud, network: Any, tmp_path: Path
) -> None:
    workspace.config.disable_experimental_files_api_client = True
    workspace.files.upload("/Volumes/a b", io.BytesIO(CONTENT), overwrite=False)

    assert (cloud.whole, calls(network)) == (CONTENT, [f"PUT {FILE}"])
    assert network.sent[0].query == [("overwrite", "false")]
    with pytest.raises(NotImplementedError, match="switched off"):
        workspace.files.upload_from("/Volumes/a b", str(tmp_path))
    with pytest.raises(NotImplementedError, match="switched off"):
        workspace.files.download_to("/Volumes/a b", str(tmp_path / "a"))
