"""DBFS, and what moves between it, volumes and this machine."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dbxplan.sdk import WorkspaceClient

HOST = "https://adb.example.com"


class Dbfs:
    """A file system of `path -> bytes`, None for a folder, behind the calls of the API."""

    def __init__(self, network: Any) -> None:
        self.files: dict[str, bytes | None] = {"/": None}
        self.open: dict[int, str] = {}
        network.will_answer(self.answer)

    def answer(self, sent: Any) -> Any:
        verb = sent.path.rpartition("/")[2].replace("-", "_")
        given = sent.json or dict(sent.query)
        return getattr(self, verb)(**given)

    def info(self, path: str) -> dict[str, Any]:
        content = self.files[path]
        return {"path": path, "is_dir": content is None, "file_size": len(content or b"")}

    def get_status(self, path: str) -> Any:
        missing = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": f"No file {path}"}
        return self.info(path) if path in self.files else (404, missing)

    def list(self, path: str) -> Any:
        if self.files[path] is not None:
            return {"files": [self.info(path)]}
        return {"files": [self.info(one) for one in self.files if one != path and str(Path(one).parent) == path]}

    def create(self, path: str, overwrite: bool = False) -> Any:
        self.files[path] = b""
        self.open[len(self.open) + 1] = path
        return {"handle": len(self.open)}

    def add_block(self, handle: int, data: str) -> Any:
        self.files[self.open[handle]] = (self.files[self.open[handle]] or b"") + base64.b64decode(data)
        return {}

    def close(self, handle: int) -> Any:
        return {}

    def read(self, path: str, offset: str, length: str) -> Any:
        block = (self.files[path] or b"")[int(offset) :][: int(length)]
        return {"bytes_read": len(block), "data": base64.b64encode(block).decode()}

    def delete(self, path: str, recursive: bool = False) -> Any:
        self.files = {one: what for one, what in self.files.items() if one != path and not one.startswith(f"{path}/")}
        return {}

    def move(self, source_path: str, destination_path: str) -> Any:
        self.files[destination_path] = self.files.pop(source_path)
        return {}

    def mkdirs(self, path: str) -> Any:
        self.files[path] = None
        return {}


@pytest.fixture
def store(network: Any) -> Dbfs:
    return Dbfs(network)


@pytest.fixture
def workspace(store: Dbfs, network: Any, clock: Any) -> Iterator[WorkspaceClient]:
    with WorkspaceClient(host=HOST, token="dapi-secret", adapter=network, clock=clock) as client:
        yield client


def test_what_is_written_in_blocks_is_read_in_blocks(workspace: Any, store: Dbfs, network: Any) -> None:
    content = bytes(range(256)) * 5000
    with workspace.dbfs.open("/a", write=True) as opened:
        opened.write(content)
    with workspace.dbfs.open("dbfs:/a", read=True) as opened:
        first, rest, end = opened.read(10), opened.read(), opened.read()

    assert store.files["/a"] == content
    assert (first, rest, end) == (content[:10], content[10:], b"")
    assert [sent.path.rpartition("/")[2] for sent in network.sent].count("add-block") == 2


def test_a_file_is_opened_one_way_and_takes_bytes(workspace: Any) -> None:
    with pytest.raises(OSError, match="either for reading or writing"):
        workspace.dbfs.open("/a", read=True, write=True)
    with workspace.dbfs.open("/a", write=True) as opened:
        with pytest.raises(TypeError, match="a bytes-like object is required, not 'str'"):
            opened.write("text")
        with pytest.raises(OSError, match="not open for reading"):
            opened.read()


def test_a_listing_gives_what_a_folder_holds_or_all_files_below(workspace: Any, store: Dbfs) -> None:
    store.files |= {"/d": None, "/d/a": b"1", "/d/e": None, "/d/e/b": b"22"}

    assert [one.path for one in workspace.dbfs.list("/d")] == ["/d/a", "/d/e"]
    assert [one.path for one in workspace.dbfs.list("/d", recursive=True)] == ["/d/a", "/d/e/b"]
    assert [one.path for one in workspace.dbfs.list("/d/a")] == ["/d/a"]


def test_folders_are_copied_both_ways(workspace: Any, store: Dbfs, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "f").write_bytes(b"hello")
    workspace.dbfs.copy(f"file:{tmp_path}/in", "/to", recursive=True)
    store.files |= {"/to": None, "/to/deep": None}
    workspace.dbfs.copy("/to", f"file:{tmp_path}/out", recursive=True)

    assert store.files["/to/deep/f"] == b"hello"
    assert (tmp_path / "out" / "deep" / "f").read_bytes() == b"hello"
    with pytest.raises(OSError, match="both source and destination are on local FS"):
        workspace.dbfs.copy(f"file:{tmp_path}/in", f"file:{tmp_path}/x")


def test_moving_keeps_the_name_in_a_folder_and_takes_the_source_away(
    workspace: Any, store: Dbfs, tmp_path: Path
) -> None:
    store.files["/a"] = b"1"
    workspace.dbfs.move_("/a", f"file:{tmp_path}")
    workspace.dbfs.move_(f"file:{tmp_path}/a", "/b")
    workspace.dbfs.move_("/b", "/c")

    assert list(tmp_path.iterdir()) == []
    assert store.files == {"/": None, "/c": b"1"}


def test_a_folder_is_deleted_on_request_only(workspace: Any, store: Dbfs) -> None:
    store.files |= {"/d": None, "/d/a": b"1"}
    with pytest.raises(OSError, match="deleting directories requires recursive flag"):
        workspace.dbfs.delete("/d")
    workspace.dbfs.delete("/d", recursive=True)

    assert store.files == {"/": None}
    assert not workspace.dbfs.exists("/d")


def test_what_is_reached_otherwise_is_refused(workspace: Any) -> None:
    with pytest.raises(ValueError, match='unsupported scheme "s3"'):
        workspace.dbfs.open("s3://bucket/a", read=True)


def test_dbutils_moves_files_as_in_a_notebook(store: Dbfs, network: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from requests.adapters import HTTPAdapter

    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    fs = WorkspaceClient(host=HOST, token="t").dbutils.fs
    fs.put("/a", "héllo", overwrite=True)
    fs.mkdirs("/d")
    fs.cp("/a", "/d")

    assert fs.head("/d/a") == "héllo"
    assert [(one.path, one.name, one.size) for one in fs.ls("/d")] == [("/d/a", "a", 6)]
    assert " dbutils/remote" in network.sent[-1].headers["User-Agent"]
    assert fs.mv("/a", "/b")
    assert fs.rm("/d", recurse=True)
    assert store.files == {"/": None, "/b": "héllo".encode()}
