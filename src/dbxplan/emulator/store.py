"""One SQLite file that holds a workspace: objects by kind and id with a JSON body, counters, and file contents.

Several processes and threads may use one file at once: readers see the last commit, writers queue up. Within a process
they queue on a lock, because SQLite's own waiting sleeps between its tries.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

from dbxplan.emulator.messages import Json, dumps

BUSY_SECONDS = 30.0
VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL,
    name TEXT NOT NULL, alt TEXT NOT NULL, body TEXT NOT NULL, item TEXT NOT NULL, brief TEXT NOT NULL,
    UNIQUE (kind, id));
CREATE INDEX IF NOT EXISTS by_kind ON objects (kind);
CREATE INDEX IF NOT EXISTS by_parent ON objects (kind, parent) WHERE parent <> '';
CREATE INDEX IF NOT EXISTS by_name ON objects (kind, name) WHERE name <> '';
CREATE INDEX IF NOT EXISTS by_alt ON objects (kind, alt) WHERE alt <> '';
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS blobs (id TEXT PRIMARY KEY, content BLOB NOT NULL);
"""
NOTHING: Mapping[str, str] = MappingProxyType({})
COLUMNS = "id, parent, name, alt, seq, body, item, brief"


class ReadOnlyError(Exception):
    """A read found that it has to write: the same request is run again as a write."""


@dataclass(frozen=True, slots=True)
class Row:
    """`item` and `brief` are JSON texts that a kind keeps ready for its lists; `alt` is a second unique key."""

    id: str
    parent: str
    name: str
    alt: str
    seq: int
    text: str
    item: str
    brief: str

    @property
    def body(self) -> Json:
        """A fresh copy, each time."""
        body: Json = json.loads(self.text)
        return body


class Transaction:
    """What one request may do with the store. Everything in it happens, or nothing."""

    def __init__(self, connection: sqlite3.Connection, writes: bool) -> None:
        self._connection = connection
        self._writes = writes

    def find(self, kind: str, id: str) -> Row | None:
        return self._one(f"SELECT {COLUMNS} FROM objects WHERE kind = ? AND id = ?", kind, id)

    def find_alt(self, kind: str, alt: str) -> Row | None:
        return self._one(f"SELECT {COLUMNS} FROM objects WHERE kind = ? AND alt = ? AND alt <> ''", kind, alt)

    def named(self, kind: str, name: str) -> list[Row]:
        return self._all(
            f"SELECT {COLUMNS} FROM objects WHERE kind = ? AND name = ? AND name <> '' ORDER BY seq DESC", kind, name
        )

    def children(self, kind: str, parent: str) -> list[Row]:
        return self._all(
            f"SELECT {COLUMNS} FROM objects WHERE kind = ? AND parent = ? AND parent <> '' ORDER BY seq", kind, parent
        )

    def under(self, kind: str, prefix: str) -> list[Row]:
        """Those whose id starts with `prefix`, in the order of their ids."""
        query = f"SELECT {COLUMNS} FROM objects WHERE kind = ? AND id >= ? AND id < ? ORDER BY id"
        return self._all(query, kind, prefix, prefix + "\U0010ffff")

    def newest(
        self, kind: str, before: int | None = None, limit: int = -1, where: Mapping[str, str] = NOTHING
    ) -> list[Row]:
        """From the newest on, those made before `before`; `where` compares `parent` or `name`."""
        assert set(where) <= {"parent", "name"}
        clauses = "".join(f" AND {column} = ? AND {column} <> ''" for column in where)
        query = f"SELECT {COLUMNS} FROM objects WHERE kind = ?{clauses} AND seq < ? ORDER BY seq DESC LIMIT ?"
        return self._all(query, kind, *where.values(), before if before is not None else 2**62, limit)

    def put(
        self, kind: str, id: str, body: Json | str, *, parent: str = "", name: str = "", alt: str = "",
        item: str = "", brief: str = "",
    ) -> None:  # fmt: skip
        """Creates or replaces; an object keeps its place in the order when it is replaced."""
        self._execute(
            "INSERT INTO objects (kind, id, parent, name, alt, body, item, brief) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET "
            "parent = excluded.parent, name = excluded.name, alt = excluded.alt, body = excluded.body, "
            "item = excluded.item, brief = excluded.brief",
            kind, id, parent, name, alt, body if isinstance(body, str) else dumps(body), item, brief,
        )  # fmt: skip

    def delete(self, kind: str, id: str) -> None:
        self._execute("DELETE FROM objects WHERE kind = ? AND id = ?", kind, id)

    def next(self, counter: str) -> int:
        self._execute("INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1", counter)
        return int(self._execute("SELECT value FROM counters WHERE name = ?", counter).fetchone()[0])

    def blob(self, id: str) -> bytes | None:
        row = self._execute("SELECT content FROM blobs WHERE id = ?", id, writes=False).fetchone()
        return None if row is None else bytes(row[0])

    def put_blob(self, id: str, content: bytes) -> None:
        self._execute("INSERT OR REPLACE INTO blobs VALUES (?, ?)", id, content)

    def delete_blob(self, id: str) -> None:
        self._execute("DELETE FROM blobs WHERE id = ?", id)

    def _one(self, query: str, *values: Any) -> Row | None:
        found = self._execute(query, *values, writes=False).fetchone()
        return None if found is None else Row(*found)

    def _all(self, query: str, *values: Any) -> list[Row]:
        return [Row(*found) for found in self._execute(query, *values, writes=False)]

    def _execute(self, query: str, *values: Any, writes: bool = True) -> sqlite3.Cursor:
        if writes and not self._writes:
            raise ReadOnlyError
        return self._connection.execute(query, values)


class Store:
    """The file, made with its parent folders when it is missing."""

    def __init__(self, path: Path) -> None:
        self._idle: list[sqlite3.Connection] = []
        self.path = path
        self._write_lock = Lock()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._prepare()

    @contextmanager
    def transaction(self, *, writes: bool) -> Iterator[Transaction]:
        connection = self._take()
        try:
            if writes:
                with self._write_lock:
                    yield from self._run(connection, "BEGIN IMMEDIATE", writes=True)
            else:
                yield from self._run(connection, "BEGIN", writes=False)
        finally:
            self._idle.append(connection)

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def _run(self, connection: sqlite3.Connection, begin: str, *, writes: bool) -> Iterator[Transaction]:
        connection.execute(begin)
        try:
            yield Transaction(connection, writes)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def _take(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return self._open()

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous = OFF")  # it survives a killed process, not a power cut
        return connection

    def _prepare(self) -> None:
        with suppress(OSError):  # it holds secrets: for its owner alone, as what SQLite makes beside it then is
            os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection = self._open()
        self._switch_to_wal(connection)
        connection.execute("BEGIN IMMEDIATE")
        made = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if made and version != VERSION:
            connection.close()
            raise ValueError(f"{self.path} was made by another version of the emulator: take another file or delete it")
        for statement in SCHEMA.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
        self._idle.append(connection)

    def _switch_to_wal(self, connection: sqlite3.Connection) -> None:
        """Another process may be at it: for this one statement SQLite does not wait by itself."""
        deadline = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.01)

    def __del__(self) -> None:
        self.close()


def texts(rows: Sequence[Row], column: str = "item") -> str:
    """Rows as the inside of a JSON list, unparsed."""
    return ",".join(getattr(row, column) for row in rows)
