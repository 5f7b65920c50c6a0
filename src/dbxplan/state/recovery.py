"""After a crash: what the run record and the journal say was done, taken into the state."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice

from dbxplan.address import Address
from dbxplan.state.journal import Entry
from dbxplan.state.model import Intent, Recorded, RunRecord, State

LookUp = Callable[[Intent, RunRecord], str | None]
"""The id of the one object that this step of this run made or renamed.

None where it made none, nothing is found, or none can be chosen.
"""

MAKES = ("create", "replace")
CHANGES = ("update", "adopt")
AT_ONCE = 32
TOLD = 20  # resources that are told of by name


def recover(state: State, journal: Iterable[Entry], look_up: LookUp) -> tuple[State, tuple[str, ...]]:
    """The state with the unfinished run accounted for, and a note on each thing that this found. Reads only.

    The journal decides where it speaks. Where it has no id of what a step makes, the object is looked up; where that
    finds nothing, the next plan does: it reads what is recorded singly, and looks for marks and names.
    """
    if state.run is None:
        return state, ()
    books = dict(state.resources)
    notes: dict[Address, str] = {}
    for entry in journal:
        _enter(books, notes, entry)
    for intent in state.run.steps:
        if intent.action in CHANGES:
            _widen(books, intent)
    undecided = [intent for intent in state.run.steps if intent.action != "delete" and _undecided(books, intent)]
    for intent, found in _looked_up(undecided, state.run, look_up):
        known = intent.address in books and found == intent.id  # the object as it was before
        if found is not None and not known:
            _adopt(books, notes, intent, found)
    return replace(state, resources=books, run=None), tuple(_told(state.run, notes))


def _enter(books: dict[Address, Recorded], notes: dict[Address, str], entry: Entry) -> None:
    before, now = books.pop(entry.address, None), entry.recorded
    if now is None:
        notes[entry.address] = "was deleted"
        return
    books[entry.address] = now
    known = before is not None and before.id == now.id
    notes[entry.address] = notes.get(entry.address, "was changed") if known else f"was made, its id is {now.id}"


def _undecided(books: dict[Address, Recorded], intent: Intent) -> bool:
    """Whether the books do not show the id that the step makes: a replacement may have ended after its delete."""
    recorded = books.get(intent.address)
    return recorded is None or recorded.id == intent.id


def _looked_up(intents: Sequence[Intent], run: RunRecord, look_up: LookUp) -> Iterable[tuple[Intent, str | None]]:
    """Many at a time: a run may have ended with all of its steps before it."""
    if not intents:
        return ()
    with ThreadPoolExecutor(min(AT_ONCE, len(intents)), thread_name_prefix="dbxplan-recovery") as pool:
        return list(zip(intents, pool.map(lambda intent: look_up(intent, run), intents), strict=True))


def _adopt(books: dict[Address, Recorded], notes: dict[Address, str], intent: Intent, found: str) -> None:
    recorded = books.get(intent.address)
    if intent.action in MAKES:
        books[intent.address] = Recorded(found, intent.sent, {}, intent.needs, intent.prevent_destroy)
        notes[intent.address] = f"was made and found again, its id is {found}"
    elif recorded is not None:
        books[intent.address] = replace(recorded, id=found)
        notes[intent.address] = f"has a new id since its name changed: {found}"


def _widen(books: dict[Address, Recorded], intent: Intent) -> None:
    """Fields that may have been sent count as ours, or nobody would clear them when they leave the manifest."""
    recorded = books.get(intent.address)
    if recorded is not None and recorded.id == intent.id:
        books[intent.address] = replace(recorded, sent={**intent.sent, **recorded.sent})


def _told(run: RunRecord, notes: dict[Address, str]) -> Iterable[str]:
    yield f"the run of {run.user} that began {run.started_at} did not finish; what it did is taken into account"
    for address, note in islice(notes.items(), TOLD):
        yield f"{address} {note}"
    if len(notes) > TOLD:
        yield f"and {len(notes) - TOLD} more resources were made, changed or deleted"
