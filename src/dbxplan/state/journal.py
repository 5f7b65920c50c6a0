"""The local journal of a run: each change of the books as it happens, one JSON line each.

The store learns of changes at checkpoints; what happened since the last one is here.
"""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from dbxplan.address import Address
from dbxplan.errors import StateError
from dbxplan.state.codec import recorded_from_json
from dbxplan.state.folder import LocalFolder, sync_folder
from dbxplan.state.model import Recorded, text_of


class Entry(NamedTuple):
    """What the books say of an address from then on; None: nothing."""

    address: Address
    recorded: Recorded | None


class Journal(Protocol):
    """Entries of one run at a time."""

    def begin(self, run: str) -> None:
        """Starts the journal of this run; those of other runs, accounted for by now, go."""

    def append(self, address: Address, recorded: Recorded | None, sync: bool = True) -> None:
        """Returns when the entry will survive the process, with `sync` the machine too. Threads may call it at once."""

    def entries(self, run: str) -> tuple[Entry, ...]:
        """Of this run, in order; none where there is no journal of it here."""

    def end(self) -> None:
        """The state is saved and no run unaccounted for: whatever journal is left goes."""


class LocalJournal:
    """`journal.<lineage>.<run>` in a folder. One `fsync` covers every thread that waits for it.

    Journals of other lineages are let alone: from one folder, several workspaces may be applied to.
    """

    def __init__(self, folder: Path, lineage: str = "") -> None:
        self._folder = folder
        self._prefix = f"journal.{lineage}." if lineage else "journal."
        self._path: Path | None = None
        self._descriptor = -1
        self._writing = threading.Lock()
        self._syncing = threading.Lock()
        self._written = self._synced = 0

    def begin(self, run: str) -> None:
        path = self._folder / f"{self._prefix}{run}"
        try:
            LocalFolder(self._folder).prepare()
            self._remove_all()
            self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as error:
            raise StateError(
                f"cannot begin the journal {path}: {error.strerror}; check that you may write there and that the disk "
                "is not full. Nothing was changed"
            ) from error
        self._path = path
        sync_folder(self._folder)

    def append(self, address: Address, recorded: Recorded | None, sync: bool = True) -> None:
        line = f'{{"address":{text_of(str(address))},"recorded":{recorded.text if recorded else "null"}}}\n'
        try:
            self._append(line.encode(), sync)
        except OSError as error:
            raise StateError(
                f"cannot write the journal {self._path}: {error.strerror}; check that the disk is not full"
            ) from error

    def entries(self, run: str) -> tuple[Entry, ...]:
        for path in (self._folder / f"{self._prefix}{run}", self._folder / f"journal.{run}"):  # earlier versions' name
            try:
                return tuple(_entries(path.read_bytes(), f"the journal {path}"))
            except FileNotFoundError:
                continue
            except OSError as error:
                raise StateError(
                    f"cannot read the journal {path}: {error.strerror}; delete it, and what it knew alone is found "
                    "again by mark or name"
                ) from error
        return ()

    def end(self) -> None:
        if self._path is not None:
            os.close(self._descriptor)
            self._path, self._descriptor = None, -1  # a thread that comes late writes nowhere
        self._remove_all()

    def _remove_all(self) -> None:
        for journal in self._folder.glob(f"{self._prefix}*"):
            with suppress(OSError):  # one that stays is of a run that is accounted for, so nobody reads it
                journal.unlink()

    def _append(self, line: bytes, sync: bool) -> None:
        with self._writing:
            os.write(self._descriptor, line)
            self._written += 1
            ticket = self._written
        if not sync:
            return
        with self._syncing:  # whoever waited here may find that the one before synced its line too
            if self._synced < ticket:
                covers = self._written
                os.fsync(self._descriptor)
                self._synced = covers


def _entries(data: bytes, where: str) -> Iterator[Entry]:
    """The last line counts only with its line break: a crash may have torn it."""
    for number, line in enumerate(data.split(b"\n")[:-1], start=1):
        try:
            document = json.loads(line)
            recorded = document["recorded"]
            yield Entry(Address.parse(document["address"]), recorded_from_json(recorded) if recorded else None)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise StateError(
                f"{where} is damaged in line {number}; delete it, and what it knew alone is found again by mark or name"
            ) from error
