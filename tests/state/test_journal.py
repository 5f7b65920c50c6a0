import threading
from pathlib import Path

import pytest

from dbxplan.address import Address
from dbxplan.errors import StateError
from dbxplan.state.journal import Entry, LocalJournal
from dbxplan.state.model import Recorded

A, B = Address("jobs", "a"), Address("jobs", "b")
ONE = Recorded("1", {"name": "a"}, {"x": None}, (B,), True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".databricks" / "dbxplan" / "dev"


def test_entries_come_back_in_order(folder: Path) -> None:
    journal = LocalJournal(folder)
    journal.begin("r1")
    journal.append(A, ONE)
    journal.append(A, None)

    assert LocalJournal(folder).entries("r1") == (Entry(A, ONE), Entry(A, None))


def test_a_journal_of_another_run_does_not_speak(folder: Path) -> None:
    journal = LocalJournal(folder)
    journal.begin("r1")
    journal.append(A, ONE)

    assert LocalJournal(folder).entries("r2") == ()


def test_wherever_the_last_line_is_torn_the_others_count(folder: Path) -> None:
    journal = LocalJournal(folder)
    journal.begin("r1")
    journal.append(A, ONE)
    whole = (folder / "journal.r1").read_bytes()
    journal.append(B, ONE)
    data = (folder / "journal.r1").read_bytes()

    for length in range(len(whole), len(data)):
        (folder / "journal.r1").write_bytes(data[:length])
        assert LocalJournal(folder).entries("r1") == (Entry(A, ONE),)


def test_damage_in_the_middle_is_an_error_with_its_line(folder: Path) -> None:
    journal = LocalJournal(folder)
    journal.begin("r1")
    journal.append(A, ONE)
    path = folder / "journal.r1"
    path.write_bytes(path.read_bytes() + b"{}\n" + path.read_bytes())

    with pytest.raises(StateError, match="is damaged in line 2; delete it"):
        LocalJournal(folder).entries("r1")


def test_a_new_run_and_the_end_remove_what_is_accounted_for(folder: Path) -> None:
    LocalJournal(folder).begin("r1")
    second = LocalJournal(folder)
    second.begin("r2")
    assert [path.name for path in folder.glob("journal.*")] == ["journal.r2"]
    second.end()

    assert list(folder.glob("journal.*")) == []


def test_many_threads_lose_no_line(folder: Path) -> None:
    journal = LocalJournal(folder)
    journal.begin("r1")
    addresses = [Address("jobs", f"j{number}") for number in range(40)]
    threads = [threading.Thread(target=journal.append, args=(address, ONE)) for address in addresses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(entry.address for entry in journal.entries("r1")) == sorted(addresses)


def test_only_the_owner_may_read(folder: Path) -> None:
    LocalJournal(folder).begin("r1")

    assert (folder / "journal.r1").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
