"""Which step may start: each when its own needs are done, not when a level is. Arithmetic only."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from dbxplan.address import Address
from dbxplan.errors import PlanError
from dbxplan.plan.model import Step


class Schedule:
    """The steps that are not settled yet. Needs that have no step are met already."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = {step.address: step for step in steps}
        self._missing = {step.address: self._own_needs(step) for step in steps}
        self._needed_by: dict[Address, list[Address]] = {address: [] for address in self._steps}
        for address, needs in self._missing.items():
            for need in needs:
                self._needed_by[need].append(address)
        self._refuse_cycles()
        self._ready = deque(address for address, needs in self._missing.items() if not needs)
        self._waiting = {address for address, needs in self._missing.items() if needs}

    def take(self) -> Step | None:
        """A step whose needs are done, in the plan's order as far as that goes; None where there is none now."""
        return self._steps[self._ready.popleft()] if self._ready else None

    def done(self, address: Address) -> None:
        for following in self._needed_by[address]:
            self._missing[following].discard(address)
            if not self._missing[following] and following in self._waiting:
                self._waiting.discard(following)
                self._ready.append(following)

    def failed(self, address: Address) -> Iterator[Step]:
        """The steps that need it, directly or not, and will never start."""
        pending = list(self._needed_by[address])
        while pending:
            following = pending.pop(0)
            if following in self._waiting:
                self._waiting.discard(following)
                pending += self._needed_by[following]
                yield self._steps[following]

    def rest(self) -> Iterable[Step]:
        """The steps that were not started, in the plan's order; after this there are none."""
        left = self._waiting | set(self._ready)
        self._waiting.clear()
        self._ready.clear()
        return [step for address, step in self._steps.items() if address in left]

    def _own_needs(self, step: Step) -> set[Address]:
        return {need for need in step.needs if need in self._steps}

    def _refuse_cycles(self) -> None:
        missing = {address: set(needs) for address, needs in self._missing.items()}
        free = [address for address, needs in missing.items() if not needs]
        while free:
            address = free.pop()
            del missing[address]
            for following in self._needed_by[address]:
                missing[following].discard(address)
                if not missing[following]:
                    free.append(following)
        if missing:
            names = ", ".join(str(address) for address in missing)
            raise PlanError(f"these steps need each other or what does, so none can be first: {names}")
