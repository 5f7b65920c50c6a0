"""What is recorded: what the store holds, or, where it holds nothing yet, what is taken along in its place."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from dbxplan.errors import StateError
from dbxplan.files.remote import folders_of, holds_something, remove_empty_folder
from dbxplan.plan.hiding import Hiding
from dbxplan.state.beside import Beside
from dbxplan.state.folder import LocalFolder
from dbxplan.state.ledger import Ledger, bound, is_of, latest, load
from dbxplan.state.lock import NAME as LOCK
from dbxplan.state.lock import Lock
from dbxplan.state.model import State
from dbxplan.state.numbered import glimpse
from dbxplan.state.places import same
from dbxplan.state.store import Store
from dbxplan.state.workspace_files import WorkspaceFiles
from dbxplan.workflow.secrecy import hiding_for_reading, without_secrets
from dbxplan.workflow.takeover import deployment, joined, taken_over, there

if TYPE_CHECKING:
    from dbxplan.workflow.bundle import Bundle

DEPLOY_LOCK = "deploy.lock"
AGAIN = "Destroy again to remove it"


@dataclass(frozen=True)
class Origin:
    """`held` is what the store holds, `state` what is recorded; `keys` has the key of its digests.

    `digest`: what made the digests in it, where no key did yet.
    """

    held: State
    state: State
    keys: Store
    notes: tuple[str, ...] = ()
    earlier: LocalFolder | None = None
    digest: Hiding | None = None
    generation: int = 0  # of the lock by then

    @property
    def taken(self) -> bool:
        """Whether the store does not hold it yet."""
        return self.state is not self.held


def origin(bundle: "Bundle") -> Origin:
    """Reads only."""
    beside = Beside(partial(there, bundle)) if isinstance(bundle.store, WorkspaceFiles) else None
    try:
        seen = glimpse(bundle.store)
        held = load(bundle.store, bundle.manifest.bundle, bundle.manifest.target, seen)
    finally:
        if beside:
            beside.settle()
    names = beside.result if beside else partial(there, bundle)  # asked for only where it is wanted
    if held.serial:
        found = _deployed_since(bundle, held, names)
    else:
        found = _earlier(bundle, held) or _deployed(bundle, held, names)
    return replace(found or Origin(held, held, bundle.store), generation=seen.last(LOCK))


def bring_key(store: Store, found: Origin) -> None:
    """The key of digests that are taken along comes before any other is made."""
    key = found.keys.read("key") if found.earlier else None
    if key is not None:
        store.create("key", key)


def move_in(bundle: "Bundle", found: Origin, ledger: Ledger, digest: Hiding) -> None:
    """Under the lock: the store holds from now on what was taken along."""
    if found.earlier is None:
        ledger.save(bound(found.state, bundle.host, bundle.workspace_id))
        return
    ledger.save(without_secrets(found.state, digest))
    for name in (*found.earlier.list("state."), *found.earlier.list("lock."), "key"):
        found.earlier.delete(name)


def remove_store(bundle: "Bundle", ledger: Ledger, lock: Lock, say: Callable[[str], None]) -> None:
    """After a destroy, in place of releasing the lock: no object of the store stays, and no folder made for it."""
    try:
        names = there(bundle)
        if deployment(bundle, names) is not None:  # its state would count again, and names what is gone
            lock.release()
            return
        # the key of the store tells whose a deploy lock is
        removed, why = DEPLOY_LOCK not in names and ledger.remove(), ""
    except StateError as error:
        removed, why = False, f" ({error})"
    if not removed:
        lock.release()
    if removed and lock.remove():
        remove_folders(bundle, say)
    else:  # what is left says that there is nothing
        say(f"In the {bundle.store.describe()} something stays that names nothing any more{why}. {AGAIN}")


def remove_folders(bundle: "Bundle", say: Callable[[str], None]) -> None:
    """What was made for the store, where nothing is in it."""
    store = bundle.store
    if isinstance(store, LocalFolder):
        with suppress(OSError):
            store.path.rmdir()
    elif isinstance(store, WorkspaceFiles):
        for folder in (store.path, *folders_of([store.path], bundle.manifest.workspace.root_path)):
            error = remove_empty_folder(bundle.api, folder)
            if error and not (holds_something(error) and folder != store.path):
                say(f"{folder} stays, although nothing in it counts any more: {error}. {AGAIN}")
                return


def _deployed(bundle: "Bundle", held: State, names: Callable[[], Collection[str]]) -> Origin | None:
    """The official client's deployment, where there is one."""
    found = deployment(bundle, names())
    if found is None or not found.entries:
        return None
    digest = hiding_for_reading(bundle, bundle.store)
    state, note = taken_over(bundle, held, found, digest)
    return Origin(held, state, bundle.store, (note,), digest=digest)


def _deployed_since(bundle: "Bundle", held: State, names: Callable[[], Collection[str]]) -> Origin | None:
    """With what the official client deployed beside it since, where it did."""
    try:
        found = deployment(bundle, names())
    except StateError as error:
        return Origin(held, held, bundle.store, (f"{error}; what it may have deployed since is not known",))
    if found is None or found.version == held.official:
        return None
    digest = hiding_for_reading(bundle, bundle.store)
    state, note = joined(bundle, held, found, digest)
    return Origin(held, state, bundle.store, (note,), digest=digest)


def _earlier(bundle: "Bundle", held: State) -> Origin | None:
    """Earlier versions kept the state in the bundle's own folder."""
    folder = LocalFolder(bundle.folder)
    state = None if same(folder, bundle.store) else latest(folder)
    mine = (bundle.manifest.bundle, bundle.manifest.target)
    if state is None or (state.bundle, state.target) != mine or not is_of(state, bundle.host, bundle.workspace_id):
        return None
    note = f"the state of earlier runs in {folder.path} counts; apply moves it to the {bundle.store.describe()}"
    return Origin(held, state, folder, (note,), folder)
