"""Files of volumes that are fetched: from the storage, through the service, in one piece or several."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from requests import ConnectionError as Unconnected
from requests.adapters import HTTPAdapter

from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.errors import DatabricksError

HOST = "https://adb.example.com"
STORAGE = "https://storage.example.com/f"
CONTENT = bytes(range(256)) * 400


class Breaking(io.BytesIO):
    """Breaks off once, after so many bytes."""

    def __init__(self, content: bytes, after: int) -> None:
        super().__init__(content)
        self.after = after

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= self.after:
            raise Unconnected("reset")
        return super().read(min(size or self.after, self.after - self.tell()) if size and size > 0 else self.after)


class Volume:
    """One file, at the storage and at the service."""

    def __init__(self, network: Any) -> None:
        self.url: Any = {"url": STORAGE, "headers": [{"name": "x-sse", "value": "k"}]}
        self.storage: Any = None
        self.breaks: list[int] = []
        network.will_answer(self.answer)

    def answer(self, sent: Any) -> Any:
        if sent.path == "/api/2.0/fs/create-download-url":
            return self.url
        if sent.url.startswith(STORAGE) and self.storage:
            return self.storage
        first, _, last = sent.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")
        part = CONTENT[int(first) : int(last) + 1 if last else None]
        told = {"Content-Length": str(len(part)), "Last-Modified": "then", "Content-Type": "application/octet-stream"}
        if sent.method == "HEAD":
            return 200, b"", told
        body = Breaking(part, self.breaks.pop(0)) if self.breaks else io.BytesIO(part)
        return 206 if "Range" in sent.headers else 200, body, told


@pytest.fixture
def volume(network: Any) -> Volume:
    return Volume(network)


@pytest.fixture
def workspace(volume: Volume, network: Any, clock: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkspaceClient]:
    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    with WorkspaceClient(host=HOST, token="dapi-secret", adapter=network, clock=clock) as client:
        yield client


def calls(network: Any) -> list[str]:
    return [sent.call for sent in network.sent]


def test_the_storage_gives_the_file_and_never_sees_the_token(workspace: Any, network: Any) -> None:
    answer = workspace.files.download("/Volumes/a b")

    assert (answer.contents.read(), answer.content_length) == (CONTENT, len(CONTENT))
    assert calls(network) == ["POST /api/2.0/fs/create-download-url", "GET /f"]
    assert dict(network.sent[0].query)["path"] == "/Volumes/a b"
    assert network.sent[1].headers["x-sse"] == "k"
    assert "Authorization" not in network.sent[1].headers


@pytest.mark.parametrize(
    ("url", "storage"), [((403, {"message": "no"}), None), ({}, None), ({"url": STORAGE, "headers": []}, (500, ""))]
)
def test_without_the_storage_the_service_gives_it(
    url: Any, storage: Any, workspace: Any, volume: Volume, network: Any
) -> None:
    volume.url, volume.storage = url, storage

    assert workspace.files.download("/Volumes/a b").contents.read() == CONTENT
    assert calls(network)[-1] == "GET /api/2.0/fs/files/Volumes/a%20b"


def test_a_connection_that_breaks_is_opened_again_at_its_byte(workspace: Any, volume: Volume, network: Any) -> None:
    volume.breaks = [1000, 500]
    with workspace.files.download("/Volumes/a") as contents:
        found = contents.read()

    assert found == CONTENT
    opened = [sent.headers for sent in network.sent if sent.call == "GET /f"]
    assert [one.get("Range") for one in opened] == [None, "bytes=1000-", "bytes=1500-"]
    assert [one.get("If-Unmodified-Since") for one in opened] == [None, "then", "then"]


def test_a_connection_that_breaks_without_progress_is_given_up(workspace: Any, volume: Volume) -> None:
    volume.breaks = [1000, 0, 0]

    with pytest.raises(OSError, match="reset"):
        workspace.files.download("/Volumes/a").contents.read()


@pytest.mark.parametrize("parallel", [False, True])
def test_a_file_is_there_once_it_is_whole(
    parallel: bool, workspace: Any, volume: Volume, network: Any, tmp_path: Path
) -> None:
    workspace.config.files_ext_parallel_download_min_file_size = 1000
    workspace.config.files_ext_parallel_download_default_part_size = 30_000
    workspace.files.download_to("/Volumes/a", str(tmp_path / "a"), use_parallel=parallel)

    assert (tmp_path / "a").read_bytes() == CONTENT
    assert [one.name for one in tmp_path.iterdir()] == ["a"]
    assert calls(network).count("GET /f") == (4 if parallel else 1)


def test_a_download_that_fails_leaves_what_was_there(workspace: Any, volume: Volume, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    volume.breaks = [0, 0]
    with pytest.raises(OSError, match="reset"):
        workspace.files.download_to("/Volumes/a", str(tmp_path / "a"))
    with pytest.raises(FileExistsError, match="is there already"):
        workspace.files.download_to("/Volumes/a", str(tmp_path / "a"), overwrite=False)
    with pytest.raises(ValueError, match="parallelism is from 1 to 64, not 65"):
        workspace.files.download_to("/Volumes/a", str(tmp_path / "b"), use_parallel=True, parallelism=65)

    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a", b"old")]


def test_parts_all_come_through_the_service_where_no_url_was_to_be_had(
    workspace: Any, volume: Volume, network: Any, tmp_path: Path
) -> None:
    workspace.config.files_ext_parallel_download_min_file_size = 1000
    workspace.config.files_ext_parallel_download_default_part_size = 30_000
    answers: list[Any] = [(403, {"message": "not yet"})]

    def refused_once(sent: Any) -> Any:
        is_first = sent.path.endswith("create-download-url") and answers
        return answers.pop() if is_first else volume.answer(sent)

    network.will_answer(refused_once)
    workspace.files.download_to("/Volumes/a", str(tmp_path / "a"), use_parallel=True)

    assert (tmp_path / "a").read_bytes() == CONTENT
    assert calls(network).count("POST /api/2.0/fs/create-download-url") == 1
    assert sorted(sent.headers["Range"] for sent in network.sent if sent.call == "GET /api/2.0/fs/files/Volumes/a") == [
        "bytes=0-29999",
        "bytes=30000-59999",
        "bytes=60000-89999",
        "bytes=90000-102399",
    ]


def test_a_file_that_changed_while_it_was_read_is_an_error(workspace: Any, volume: Volume, network: Any) -> None:
    volume.breaks = [1000]

    def changed(sent: Any) -> Any:
        return (412, b"") if "If-Unmodified-Since" in sent.headers else volume.answer(sent)

    network.will_answer(changed)
    with pytest.raises(DatabricksError), workspace.files.download("/Volumes/a").contents as contents:
        contents.read()

    assert network.sent[-1].headers["Range"] == "bytes=1000-"


URL_RAN_OUT = (
    403,
    b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
    {"Content-Type": "application/xml"},
)


def test_a_url_that_ran_out_is_asked_for_anew(workspace: Any, volume: Volume, network: Any) -> None:
    late: list[Any] = [URL_RAN_OUT, URL_RAN_OUT]

    def answer(sent: Any) -> Any:
        return late.pop() if sent.url.startswith(STORAGE) and late else volume.answer(sent)

    network.will_answer(answer)

    assert workspace.files.download("/Volumes/a").contents.read() == CONTENT
    assert calls(network) == ["POST /api/2.0/fs/create-download-url", "GET /f"] * 3


def test_an_empty_file_and_a_stream_in_pieces(workspace: Any, volume: Volume, network: Any, tmp_path: Path) -> None:
    with workspace.files.download("/Volumes/a").contents as contents:
        pieces = [contents.read(7), contents.read(0), contents.read(1), contents.read()]
    with pytest.raises(ValueError, match="closed file"):
        contents.read()
    network.will_answer(lambda sent: volume.url if sent.method == "POST" else (200, b"", {"Content-Length": "0"}))
    workspace.files.download_to("/Volumes/a", str(tmp_path / "a"), use_parallel=True)

    assert pieces == [CONTENT[:7], b"", CONTENT[7:8], CONTENT[8:]]
    assert (tmp_path / "a").read_bytes() == b""
