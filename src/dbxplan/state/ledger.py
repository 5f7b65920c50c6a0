"""State in a store: `state.<serial>`, the highest counts, no write replaces another."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from dbxplan.errors import StateError
from dbxplan.sdk.clock import Clock
from dbxplan.state import numbered
from dbxplan.state.codec import NewerStateError, decode, encode
from dbxplan.state.model import State
from dbxplan.state.numbered import Glimpse, glimpse
from dbxplan.state.store import Store

NAME = "state"
KEPT = 5
CHECKPOINT_SECONDS = 15.0


class StateConflictError(StateError):
    """Another run wrote the state since it was loaded."""


def latest(store: Store, seen: Glimpse | None = None) -> State | None:
    """What was last written, of whatever bundle; None where nothing was. `seen` is a look that counts as now."""
    there = (seen or glimpse(store)).numbers(NAME)
    if not there:
        return None
    name = f"{NAME}.{there[-1]}"
    data = seen.read(store, name) if seen else store.read(name)
    if data is None:  # swept between list and read: whoever did that wrote a higher one
        return latest(store)
    return replace(_decoded(store, there[-1], data, there), serial=there[-1])


def load(store: Store, bundle: str, target: str, seen: Glimpse | None = None) -> State:
    """What was last written; a state of serial 0 with a lineage of its own where nothing was."""
    state = latest(store, seen)
    if state is None:
        return State(bundle=bundle, target=target, lineage=str(uuid.uuid4()))
    if (state.bundle, state.target) != (bundle, target):
        raise StateError(
            f"the {store.describe()} holds the state of bundle {state.bundle!r}, target {state.target!r}, "
            f"not of bundle {bundle!r}, target {target!r}; a copy of another bundle's folder? Remove that "
            "state from it, or give each bundle and target a workspace.state_path of its own"
        )
    return state


def bound(state: State, host: str, workspace_id: str) -> State:
    """The state, said to be of this workspace. StateError when it is of another one; both are named.

    A state that knows of nothing, as a destroy leaves it, is of no workspace.
    """
    check_workspace(state, host, workspace_id)
    return replace(state, host=host, workspace_id=workspace_id)


def check_workspace(state: State, host: str, workspace_id: str) -> None:
    """StateError when the state is of another workspace than the one that answers."""
    recorded = (state.host, state.workspace_id)
    if is_of(state, host, workspace_id):
        return
    raise StateError(
        f"the state of bundle {state.bundle!r}, target {state.target!r} is of {_place(*recorded)}, "
        f"but this is {_place(host, workspace_id)}; "
        "choose the other workspace with --host or --profile, or another target, which has a state of its own"
    )


def is_of(state: State, host: str, workspace_id: str) -> bool:
    """Whether this may be its workspace."""
    recorded = (state.host, state.workspace_id)
    if not any(recorded) or recorded == (host, workspace_id):
        return True
    if not (state.resources or state.files or state.run):
        return True
    return bool(state.workspace_id) and state.workspace_id == workspace_id  # one workspace, reached by another name


class Ledger:
    """The writer of one state. `held` says whether the lock that guards it is ours, `confirm` raises where not."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        held: Callable[[], bool] = lambda: True,
        confirm: Callable[[], None] = lambda: None,
        interval_seconds: float = CHECKPOINT_SECONDS,
    ) -> None:
        self.store = store
        self.held = held
        self.confirm = confirm
        self._clock = clock
        self._interval_seconds = interval_seconds
        self._written: State | None = None
        self._attempt: bytes | None = None
        self._wrote_at = clock.monotonic()

    def load(self, bundle: str, target: str, seen: Glimpse | None = None) -> State:
        state = load(self.store, bundle, target, seen)
        self._written = state if state.serial else None
        return state

    def save(self, state: State) -> State:
        """The state under its new serial; as it is where nothing changed. StateConflictError: another was faster.

        LockLostError where the lock is another's: what that one read must not change behind its back.
        """
        self.confirm()
        if self._written is not None and replace(state, serial=self._written.serial) == self._written:
            return self._written
        saved = replace(state, serial=state.serial + 1)
        self._wrote_at = self._clock.monotonic()
        before, self._attempt = self._attempt, encode(saved)
        after = self._written.serial if self._written else 0
        seen = numbered.append(self.store, NAME, saved.serial, self._attempt, after)
        if seen is None:
            if before is not None and self.store.read(f"{NAME}.{saved.serial}") == before:
                return self.save(saved)  # ours, an attempt whose answer was lost: this one comes after it
            self.confirm()
            raise StateConflictError(
                f"another run wrote the state in the {self.store.describe()} meanwhile (serial {saved.serial}); "
                "nothing of it was overwritten. Plan again"
            )
        self._written = saved
        numbered.sweep(self.store, NAME, [number for number in seen.numbers(NAME) if number <= saved.serial - KEPT])
        return saved

    def remove(self) -> bool:
        """Leaves nothing behind, if it can: the last state goes last, and says until then that there is nothing."""
        seen = glimpse(self.store)
        keys = [name for name in seen.names if name.startswith("key")]
        there = [*keys, *(f"{NAME}.{number}" for number in seen.numbers(NAME))]
        return numbered.remove(self.store, there[:-1]) and numbered.remove(self.store, there[-1:])

    def due(self) -> bool:
        """Whether the interval since the last write, or attempt at one, is over."""
        return self._clock.monotonic() - self._wrote_at >= self._interval_seconds


def _decoded(store: Store, serial: int, data: bytes, there: list[int]) -> State:
    try:
        return decode(data, f"{NAME}.{serial} in the {store.describe()}")
    except NewerStateError:
        raise
    except StateError as error:
        before = [number for number in there if number < serial]
        then = f"then {NAME}.{before[-1]} counts, and" if before else "then"
        raise StateError(
            f"{error}. Restore it from a backup, or delete it: {then} what it knew alone is found again by mark or name"
        ) from error


def _place(host: str, workspace_id: str) -> str:
    return f"{host} (workspace {workspace_id})" if workspace_id else host
