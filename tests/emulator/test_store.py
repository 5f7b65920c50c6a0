"""One file, many hands."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from dbxplan.emulator.store import ReadOnlyError, Store

CREATE_JOBS = """
import sys, requests
from dbxplan.emulator.transport import connect
connection = connect(f"emulator://{sys.argv[1]}?user={sys.argv[2]}@example.com")
session = requests.Session()
session.mount(connection.base_url, connection.adapter)
session.headers["Authorization"] = f"Bearer {connection.token}"
for number in range(40):
    body = {"name": f"{sys.argv[2]} {number}"}
    answer = session.post(f"{connection.base_url}/api/2.2/jobs/create", json=body)
    answer.raise_for_status()
    print(answer.json()["job_id"])
"""


def test_several_processes_use_one_fresh_file_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CREATE_JOBS, str(tmp_path / "new" / "w.db")]
    started = [
        subprocess.Popen([*command, name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for name in ("a", "b", "c", "d")
    ]
    outcomes = [process.communicate() for process in started]

    assert [error for _, error in outcomes] == [""] * 4
    ids = [id for out, _ in outcomes for id in out.split()]
    assert len(ids) == len(set(ids)) == 160
    with Store(tmp_path / "new" / "w.db").transaction(writes=False) as store:
        assert {row.id for row in store.newest("job")} == set(ids)
        assert len(store.newest("catalog")) == 1


def test_threads_count_without_gaps_or_doubles(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.db")

    def count(_: int) -> int:
        with store.transaction(writes=True) as transaction:
            return transaction.next("jobs")

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(count, range(200)))

    assert sorted(numbers) == list(range(1, 201))
    store.close()


def test_a_transaction_happens_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.db")

    def fail_halfway() -> None:
        with store.transaction(writes=True) as transaction:
            transaction.put("job", "1", {"a": 1})
            raise KeyError

    with pytest.raises(KeyError):
        fail_halfway()

    with store.transaction(writes=False) as transaction:
        assert transaction.find("job", "1") is None
    store.close()


def test_a_read_can_not_write(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.db")

    with pytest.raises(ReadOnlyError), store.transaction(writes=False) as transaction:
        transaction.put("job", "1", {})
    store.close()


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.db")
    with store.transaction(writes=True) as writer:
        writer.put("job", "1", {"a": 1})
        with store.transaction(writes=False) as reader:
            assert reader.find("job", "1") is None

    with store.transaction(writes=False) as reader:
        found = reader.find("job", "1")
        assert found is not None
        assert found.body == {"a": 1}
    store.close()


def test_a_replaced_object_keeps_its_place(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.db")
    with store.transaction(writes=True) as transaction:
        for id in ("1", "2", "1"):
            transaction.put("job", id, {})

        assert [row.id for row in transaction.newest("job")] == ["2", "1"]
    store.close()


def test_a_file_of_another_version_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    Store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with pytest.raises(ValueError, match=r"w\.db was made by another version of the emulator"):
        Store(path)


def test_its_owner_alone_may_read_what_it_keeps(tmp_path: Path) -> None:
    Store(tmp_path / "w.db").close()
    store = Store(tmp_path / "other.db")

    assert {path.name: oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()} == dict.fromkeys(
        (path.name for path in tmp_path.iterdir()), "0o600"
    )
    store.close()
