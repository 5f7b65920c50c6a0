"""One run's book-keeping: a record before its first change, checkpoints, and its end."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dbxplan.address import Address
from dbxplan.state.journal import Journal
from dbxplan.state.ledger import Ledger
from dbxplan.state.model import Recorded, RecordedFile, RunRecord, State


class Run:
    """The books. `write` is for every thread; everything else is the coordinator's."""

    def __init__(self, ledger: Ledger, journal: Journal, state: State, host: str, workspace_id: str) -> None:
        self.state = replace(state, host=host, workspace_id=workspace_id)
        self._ledger = ledger
        self._journal = journal
        self._resources = dict(state.resources)
        self._noted: dict[Address, Recorded | None] = {}  # as the journal has it

    @property
    def resources(self) -> Mapping[Address, Recorded]:
        return self._resources

    def held(self) -> bool:
        """Whether the lock is still ours."""
        return self._ledger.held()

    def begin(self, record: RunRecord) -> None:
        """After this, whatever happens to the process, the next run knows what may have been under way."""
        ours = {intent.address for intent in record.steps}
        begun = {address: run for address, run in self.state.begun.items() if address not in ours}
        self.state = self._ledger.save(replace(self.state, run=record, begun=begun))
        self._ledger.confirm()  # or the journal of whoever took over would go
        self._journal.begin(record.id)

    def write(self, address: Address, recorded: Recorded | None) -> Recorded | None:
        """Into the journal, at once; gives what the coordinator then enters in the books with `enter`.

        A new id must survive the machine: what else is lost with it, the next plan sees in the workspace.
        """
        known = self._noted[address] if address in self._noted else self._resources.get(address)
        if recorded is not None and recorded == self._noted.get(address):
            return self._noted[address]
        news = recorded is not None and (known is None or known.id != recorded.id)
        self._journal.append(address, recorded, sync=news)
        self._noted[address] = recorded
        return recorded

    def enter(self, address: Address, recorded: Recorded | None) -> None:
        if recorded is None:
            self._resources.pop(address, None)
        else:
            self._resources[address] = recorded

    def uploaded(self, files: Mapping[str, RecordedFile]) -> None:
        """From now on these are the files."""
        self.state = replace(self.state, files=dict(files))

    def checkpoint(self) -> None:
        """The books go to the store, at most once an interval."""
        if self._ledger.due():  # asked at every message: the copy of the books would cost more than the steps
            self.state = self._ledger.save(self.current())

    def end(self, undecided: Collection[Address] = ()) -> None:
        """The run is accounted for, but for steps of which nobody knows what they did: these the next run looks up."""
        self.state = self._ledger.save(replace(self.current(), run=self._left(undecided)))
        self._journal.end()

    def abandon(self) -> None:
        """Saves what is known; record and journal stay for the next run."""
        self.state = self._ledger.save(self.current())

    def current(self) -> State:
        """The books as they are now."""
        return replace(self.state, resources=dict(self._resources))

    def _left(self, undecided: Collection[Address]) -> RunRecord | None:
        run = self.state.run
        if run is None or not undecided:
            return None
        return replace(run, steps=tuple(intent for intent in run.steps if intent.address in undecided))
