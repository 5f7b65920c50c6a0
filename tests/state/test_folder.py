"""State in a local folder. (§7.4)"""

import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from dbxplan.errors import StateError
from dbxplan.state.folder import LocalFolder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".databricks" / "dbxplan" / "dev"


def test_an_object_is_made_once(path: Path) -> None:
    store = LocalFolder(path)

    assert store.create("state.1", b"one")
    assert not store.create("state.1", b"two")
    assert store.read("state.1") == b"one"
    assert sorted(os.listdir(path)) == ["state.1"]


def test_of_many_that_make_it_at_once_one_wins(path: Path) -> None:
    won: list[bytes] = []

    def race(data: bytes) -> None:
        if LocalFolder(path).create("lock.1", data):
            won.append(data)

    threads = [threading.Thread(target=race, args=(str(number).encode() * 1000,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(won) == 1
    assert LocalFolder(path).read("lock.1") == won[0]


def test_where_there_are_no_hard_links_an_object_is_still_made_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*paths: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    store = LocalFolder(path)

    assert store.create("state.1", b"one")
    assert not store.create("state.1", b"two")
    assert store.read("state.1") == b"one"


def test_only_the_owner_may_read(path: Path) -> None:
    LocalFolder(path).create("key", b"secret")

    assert stat.S_IMODE((path / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_git_ignores_the_hidden_folder(path: Path) -> None:
    LocalFolder(path).create("state.1", b"")

    assert (path.parents[1] / ".gitignore").read_text() == "*\n"


def test_a_gitignore_that_is_there_stays(path: Path) -> None:
    path.parents[1].mkdir()
    (path.parents[1] / ".gitignore").write_text("mine")
    LocalFolder(path).create("state.1", b"")

    assert (path.parents[1] / ".gitignore").read_text() == "mine"


def test_reading_makes_nothing(path: Path) -> None:
    store = LocalFolder(path)

    assert store.read("state.1") is None
    assert store.list("state.") == []
    store.delete("state.1")
    assert not path.parents[1].exists()


def test_listing_is_by_prefix(path: Path) -> None:
    store = LocalFolder(path)
    for name in ("state.1", "state.2", "lock.1"):
        store.create(name, b"")
    store.delete("state.1")

    assert store.list("state.") == ["state.2"]


def test_a_folder_that_cannot_be_made_is_a_state_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StateError, match=r"cannot write state\.1 in the folder .*file/dev: .*check that"):
        LocalFolder(tmp_path / "file" / "dev").create("state.1", b"")


@pytest.mark.parametrize("what", ["its objects", "state.1"])
def test_a_folder_that_cannot_be_read_is_not_asked_to_be_writable(tmp_path: Path, what: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    store = LocalFolder(tmp_path / "file")

    with pytest.raises(StateError, match=rf"cannot (list|read) {what} in the folder .*; check .* can be read by you$"):
        store.list("state.") if what == "its objects" else store.read(what)
