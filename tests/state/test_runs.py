from dataclasses import replace
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.state.ledger import Ledger
from dbxplan.state.model import Recorded, State
from dbxplan.state.runs import Run

JOB = Address("jobs", "nightly")
MADE = Recorded("1", {"name": "nightly"})


class Lines:
    """What is appended to a journal."""

    def __init__(self) -> None:
        self.lines: list[tuple[Recorded | None, bool]] = []

    def append(self, address: Address, recorded: Recorded | None, sync: bool = True) -> None:
        self.lines.append((recorded, sync))


@pytest.fixture
def journal() -> Lines:
    return Lines()


@pytest.fixture
def books(store: Any, clock: Any, journal: Any) -> Run:
    return Run(Ledger(store, clock), journal, State("shop", "dev", "l"), "https://one", "1")


def test_only_a_new_id_has_to_survive_the_machine(books: Run, journal: Lines) -> None:
    seen = replace(MADE, seen={"x": 1})
    for recorded in (MADE, seen, replace(seen, id="2")):
        books.write(JOB, recorded)

    assert [sync for _, sync in journal.lines] == [True, False, True]


def test_what_the_journal_says_already_is_not_written_again(books: Run, journal: Lines) -> None:
    same = replace(MADE, sent={"name": "nightly"})
    entered = [books.write(JOB, recorded) for recorded in (MADE, same, None, same)]

    assert entered[1] is MADE
    assert entered[3] is same
    assert journal.lines == [(MADE, True), (None, False), (MADE, True)]
