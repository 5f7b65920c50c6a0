"""What every store has to do, and what each does in its own way."""

import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.errors import StateError, UsageError
from dbxplan.sdk import RawClient
from dbxplan.state.folder import LocalFolder
from dbxplan.state.objects import Objects
from dbxplan.state.places import same, store_of
from dbxplan.state.store import Store
from dbxplan.state.workspace_files import PACKED_FROM, WorkspaceFiles

STATE_PATH = "/Workspace/Users/user@example.com/.bundle/shop/dev/state"
PLACES = ("workspace", "folder", "file://", "memory://")
IMPORT = "/api/2.0/workspace-files/import-file/.*"


@pytest.fixture
def api(tmp_path: Path) -> Iterator[RawClient]:
    with RawClient(host=f"emulator://{tmp_path / 'w.db'}") as client:
        yield client


@pytest.fixture
def faults(tmp_path: Path) -> Callable[..., None]:
    return lambda **fault: application(str(tmp_path / "w.db")).faults.add(Fault(**fault))


def opened(place: str, api: RawClient, tmp_path: Path) -> Store:
    chosen = {
        "folder": str(tmp_path / "states"),
        "file://": f"file://{tmp_path}/states",
        "memory://": f"memory://{tmp_path.name}-{uuid.uuid4().hex}",
    }
    return store_of(chosen.get(place), api, STATE_PATH, "shop", "dev")


@pytest.fixture(params=PLACES)
def store(request: pytest.FixtureRequest, api: RawClient, tmp_path: Path) -> Store:
    return opened(request.param, api, tmp_path)


@pytest.fixture
def files(api: RawClient) -> WorkspaceFiles:
    return WorkspaceFiles(api, f"{STATE_PATH}/dbxplan")


def test_an_object_is_made_once_and_never_changes(store: Store) -> None:
    assert store.create("state.1", b"one")
    assert not store.create("state.1", b"two")
    assert store.read("state.1") == b"one"


def test_what_is_not_there_is_none_and_deleting_it_is_nothing(store: Store) -> None:
    assert store.read("state.1") is None
    assert store.list("") == []
    store.delete("state.1")
    store.create("state.1", b"one")
    store.delete("state.1")

    assert store.read("state.1") is None
    assert store.create("state.1", b"two")


def test_names_are_listed_by_their_start(store: Store) -> None:
    for name in ("state.1", "state.12", "lock.3", "key"):
        store.create(name, b"x")

    assert sorted(store.list("state.")) == ["state.1", "state.12"]
    assert sorted(store.list("")) == ["key", "lock.3", "state.1", "state.12"]


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"# Databricks notebook", b"x" * PACKED_FROM, b"ab" * 300_000])
def test_data_comes_back_as_it_went(data: bytes, store: Store) -> None:
    store.create("state.1", data)

    assert store.read("state.1") == data


def test_of_many_that_make_it_at_once_one_wins(store: Store) -> None:
    won: list[bytes] = []
    begun = threading.Barrier(8)

    def race(data: bytes) -> None:
        begun.wait()
        if store.create("lock.1", data):
            won.append(data)

    threads = [threading.Thread(target=race, args=(str(number).encode() * 1000,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(won) == 1
    assert store.read("lock.1") == won[0]


def test_reading_makes_nothing_in_the_workspace(files: WorkspaceFiles, api: RawClient) -> None:
    assert (files.read("key"), files.list("")) == (None, [])

    assert [item["path"] for item in api.workspace.list(path="/Workspace/Users/user@example.com")] == []


def test_an_answer_that_was_lost_is_looked_up(files: WorkspaceFiles, faults: Any) -> None:
    files.create("state.1", b"one")
    faults(path=IMPORT, kind="lost")
    assert files.create("state.2", b"two")
    faults(path=IMPORT, when="after", status=503, error_code="TEMPORARILY_UNAVAILABLE")
    assert files.create("state.3", b"three")

    assert sorted(files.list("")) == ["state.1", "state.2", "state.3"]


def test_a_name_that_is_taken_may_be_answered_with_400(files: WorkspaceFiles, faults: Any) -> None:
    files.create("state.1", b"one")
    faults(path=IMPORT, status=400, error_code="", message="RESOURCE_ALREADY_EXISTS: it already exists.")

    assert not files.create("state.1", b"two")


def test_a_write_that_did_not_happen_is_an_error(files: WorkspaceFiles, faults: Any) -> None:
    faults(path=IMPORT, status=400, error_code="INVALID_PARAMETER_VALUE", message="no", times=2)

    with pytest.raises(StateError, match=r"cannot write state\.1 in the workspace folder /Workspace/Users/.*: no"):
        files.create("state.1", b"one")
    assert files.list("") == []


@pytest.mark.parametrize(
    ("attempt", "words"),
    [
        (lambda store: store.create("state.1", b"x"), "cannot write state.1"),
        (lambda store: store.read("state.1"), "cannot read state.1"),
        (lambda store: store.list("state."), "cannot list state.*"),
        (lambda store: store.delete("state.1"), "cannot delete state.1"),
    ],
)
def test_who_may_not_is_told_where_and_what_to_do(attempt: Any, words: str, files: WorkspaceFiles, faults: Any) -> None:
    faults(path="/api/2.0/workspace.*", status=403, error_code="PERMISSION_DENIED", message="You may not")

    with pytest.raises(StateError) as raised:
        attempt(files)
    assert f"{words} in the workspace folder {STATE_PATH}/dbxplan: You may not" in str(raised.value)
    assert "CAN_READ to plan, CAN_EDIT to apply" in str(raised.value)


def test_what_a_workspace_file_cannot_hold_is_said_before_it_is_sent(
    files: WorkspaceFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dbxplan.state.workspace_files.LARGEST", 10)

    with pytest.raises(StateError, match="too large for a workspace file"):
        files.create("state.1", b"more than ten")


def test_the_default_lies_beside_the_official_clients_state(api: RawClient) -> None:
    for place in (None, "", "workspace"):
        store = store_of(place, api, STATE_PATH, "shop", "dev")

        assert store.describe() == f"workspace folder {STATE_PATH}/dbxplan"


@pytest.mark.parametrize("url", ["s3://me:hunter2@bucket/x", "file://me:hunter2@host/x", "sftp://:hunter2@host"])
def test_a_url_with_a_password_is_refused_and_not_repeated(api: RawClient, url: str) -> None:
    with pytest.raises(UsageError, match="takes no password") as refused:
        store_of(url, api, STATE_PATH, "b", "t")

    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("form", ["{}", "file://{}", "file://localhost{}", "local://{}"])
def test_a_folder_holds_each_target_apart(form: str, api: RawClient, tmp_path: Path) -> None:
    def store(bundle: str, target: str) -> Store:
        return store_of(form.format(tmp_path / "all of it"), api, STATE_PATH, bundle, target)

    assert store("shop", "dev").describe() == f"folder {tmp_path}/all of it/shop/dev"
    assert store("../shop", "..").describe() == f"folder {tmp_path}/all of it/..%2Fshop/%2E%2E"
    assert same(store("a", "b"), LocalFolder(tmp_path / "all of it" / "a" / "b"))


def test_memory_is_shared_within_the_process(api: RawClient) -> None:
    url = f"memory://{uuid.uuid4().hex}"
    store_of(url, api, STATE_PATH, "shop", "dev").create("key", b"x")

    assert store_of(f"{url}/", api, STATE_PATH, "shop", "dev").read("key") == b"x"
    assert store_of(url, api, STATE_PATH, "shop", "prod").read("key") is None


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("s4://bucket", "s4:// is no kind of store; there are a folder, s3://"),
        ("ftp://host/x", "ftp:// cannot make an object only where there is none"),
        ("file://server/share", "names a host"),
    ],
)
def test_a_place_that_cannot_be_a_store_is_refused(place: str, words: str, api: RawClient) -> None:
    with pytest.raises(UsageError, match=words):
        store_of(place, api, STATE_PATH, "shop", "dev")


@pytest.mark.parametrize(
    ("missing", "remedy"), [("fsspec", r"pip install 'dbxplan\[storage\]'"), ("gcsfs", "install gcsfs")]
)
def test_a_package_that_is_missing_is_named(
    missing: str, remedy: str, api: RawClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(UsageError, match=rf"a store at gs:// needs .*{remedy}"):
        store_of("gs://bucket/states", api, STATE_PATH, "shop", "dev")


class Careless:
    """A service that knows no conditions: what is written replaces what is there."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}

    def pipe_file(self, path: str, data: bytes, mode: str) -> None:
        self.objects[path] = data

    def rm_file(self, path: str) -> None:
        del self.objects[path]


def test_a_service_that_overwrites_what_it_should_not_is_found_out_before_the_first_write(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    careless = Careless()
    monkeypatch.setattr("dbxplan.state.objects._filesystem", lambda protocol, url: (careless, "bucket/shop/dev"))
    store = Objects("s3://bucket/shop/dev")

    for _ in range(2):
        with pytest.raises(StateError, match="the store s3://bucket/shop/dev overwrites an object"):
            store.create("state.1", b"one")
    assert careless.objects == {}
