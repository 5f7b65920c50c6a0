"""After a crash: what the run record and the journal say was done, taken into the state."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from dbxplan.address import Address
from dbxplan.resources import KINDS, kind_of
from dbxplan.resources.base import Kind
from dbxplan.state.journal import Entry
from dbxplan.state.model import Intent, Recorded, RunRecord, State
from dbxplan.state.renames import moved_along

LookUp = Callable[[Intent, RunRecord], str | None]
"""The id of the one object that this step of this run made or renamed.

None where it made none, nothing is found, or none can be chosen.
"""

MAKES = ("create", "replace")
CHANGES = ("update", "adopt")
AT_ONCE = 32
TOLD = 20  # resources that are told of by name


def recover(
    state: State, journal: Iterable[Entry], look_up: LookUp, kinds: Mapping[str, Kind[Any]] = KINDS
) -> tuple[State, tuple[str, ...]]:
    """The state with the unfinished run accounted for, and a note on each thing that this found. Reads only.

    The journal decides where it speaks. Where it has no id of what a step makes, the object is looked up; where that
    finds nothing, the next plan does: it reads what is recorded singly, and looks for marks and names.
    """
    if state.run is None:
        return state, ()
    intents = _as_recorded(state.run, state.resources, kinds)
    books = _Books(dict(state.resources), intents, kinds)
    for entry in journal:
        books.enter(entry)
    books.widen()
    for intent, found in _looked_up(books.undecided(), state.run, look_up):
        if found is not None:
            books.take(intent.address, found)
    begun = {**state.begun, **books.begun(state.run.id)}
    return replace(state, resources=books.records, run=None, begun=begun), tuple(_told(state.run, books.notes))


def unfound(run: RunRecord, records: Mapping[Address, Recorded], kinds: Mapping[str, Kind[Any]]) -> tuple[Intent, ...]:
    """What the run set out to make and nobody finds, in the records that account for it: it may still be on its way.

    Not what is set twice as well as once, nor what is known again by the token of its request.
    """
    return tuple(
        intent
        for intent in run.steps
        if intent.action in MAKES
        and (kind := kind_of(kinds, intent.address)) is not None
        and not (kind.attached or kind.once)
        and ((record := records.get(intent.address)) is None or record.id == intent.id)
    )


def _as_recorded(
    run: RunRecord, records: Mapping[Address, Recorded], kinds: Mapping[str, Kind[Any]]
) -> dict[Address, Intent]:
    """A checkpoint may know that another step gave objects other ids, also those that were about to be replaced."""
    intents = {intent.address: intent for intent in run.steps}
    for address in [*intents]:
        intent, record = intents[address], records.get(address)
        if record is None or intent.action not in CHANGES or intent.id is None or intent.id == record.id:
            continue
        within = {
            each: replace(records[each], id=known.id) for each, known in intents.items() if known.id and each in records
        }
        for each, moved in moved_along(within, address, intent.id, record.id, kinds).items():
            intents[each] = replace(intents[each], id=moved.id)
        intents[address] = replace(intent, id=record.id)
    return intents


@dataclass
class _Books:
    """Records and what the run was about to do, under the ids that the objects have by then."""

    records: dict[Address, Recorded]
    intents: dict[Address, Intent]
    kinds: Mapping[str, Kind[Any]]
    notes: dict[Address, str] = field(default_factory=dict)

    def enter(self, entry: Entry) -> None:
        address, now = entry
        before = self.records.get(address)
        if now is None:
            self.records.pop(address, None)
            self.notes[address] = "was deleted"
        elif before is not None and self._changes(address):
            self._identify(address, before, now.id)
            self.records[address] = now
        else:
            known = before is not None and before.id == now.id
            self.notes[address] = self.notes.get(address, "was changed") if known else f"was made, its id is {now.id}"
            self.records[address] = now

    def widen(self) -> None:
        """Fields that may have been sent count as ours, or nobody would clear them when they leave the manifest."""
        for address, intent in self.intents.items():
            if intent.action in CHANGES and (record := self.records.get(address)):
                self.records[address] = replace(record, sent={**intent.sent, **record.sent})

    def undecided(self) -> list[Intent]:
        """Of which the records do not show the id that is made: a replacement may have ended after its delete."""
        found = ((intent, self.records.get(address)) for address, intent in self.intents.items())
        return [
            intent
            for intent, record in found
            if intent.action != "delete" and (record is None or record.id == intent.id)
        ]

    def begun(self, run: str) -> dict[Address, str]:
        """What may have been made and cannot be found: only its first request, made again, leads to it."""
        return {
            intent.address: intent.began or run
            for intent in self.undecided()
            if intent.action in MAKES and (kind := self.kinds.get(intent.address.kind)) and kind.once
        }

    def take(self, address: Address, id: str) -> None:
        """An object that was looked up, unless it is as it was before."""
        intent, record = self.intents[address], self.records.get(address)
        if record is not None and id == intent.id:
            return
        if intent.action in MAKES:
            self.records[address] = Recorded(id, intent.sent, {}, intent.needs, intent.prevent_destroy)
            self.notes[address] = f"was made and found again, its id is {id}"
        elif record is not None:
            self._identify(address, record, id)
            self.records[address] = replace(self.records[address], id=id)

    def _changes(self, address: Address) -> bool:
        """Whether it can only have another id since a name changed."""
        return address not in self.intents or self.intents[address].action in CHANGES

    def _identify(self, address: Address, before: Recorded, id: str) -> None:
        """What lies in an object of another name goes with it, whether or not the run came to write that down."""
        if id == before.id:
            self.notes.setdefault(address, "was changed")
            return
        self.notes[address] = f"has a new id since its name changed: {id}"
        along = moved_along(self.records, address, before.id, id, self.kinds)
        self.records.update(along)
        for each, record in along.items():
            self.notes[each] = f"has a new id since the name of {address} changed: {record.id}"
        for each, record in {address: replace(before, id=id), **along}.items():
            if each in self.intents:  # its own name may have changed after that
                self.intents[each] = replace(self.intents[each], id=record.id)


def _looked_up(intents: Sequence[Intent], run: RunRecord, look_up: LookUp) -> Iterable[tuple[Intent, str | None]]:
    """Many at a time: a run may have ended with all of its steps before it."""
    if not intents:
        return ()
    with ThreadPoolExecutor(min(AT_ONCE, len(intents)), thread_name_prefix="dbxplan-recovery") as pool:
        return list(zip(intents, pool.map(lambda intent: look_up(intent, run), intents), strict=True))


def _told(run: RunRecord, notes: dict[Address, str]) -> Iterable[str]:
    yield f"the run of {run.user} that began {run.started_at} did not finish; what it did is taken into account"
    for address, note in islice(notes.items(), TOLD):
        yield f"{address} {note}"
    if len(notes) > TOLD:
        yield f"and {len(notes) - TOLD} more resources were made, changed or deleted"
