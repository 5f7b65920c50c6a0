"""From a plan to an applied workspace: consent, lock, files, steps, files that have to go."""

import threading
from collections.abc import Callable
from dataclasses import replace

from dbxplan.apply.events import OnEvent
from dbxplan.apply.running import TIMEOUTS
from dbxplan.apply.running import apply as take_steps
from dbxplan.apply.timeouts import Timeouts, duration
from dbxplan.files import hooks
from dbxplan.plan.hiding import Hiding
from dbxplan.resources import KINDS
from dbxplan.state.digests import digester
from dbxplan.state.holder import gone
from dbxplan.state.journal import LocalJournal
from dbxplan.state.ledger import Ledger
from dbxplan.state.lock import Holder, Lock, heartbeat, holder_of
from dbxplan.state.model import State
from dbxplan.workflow import records
from dbxplan.workflow.active import check_idle
from dbxplan.workflow.bundle import Applied, Draft
from dbxplan.workflow.consent import NONE_GIVEN, Choices, consented, unasked
from dbxplan.workflow.deploy_lock import deploy_lock
from dbxplan.workflow.deployer import check_caller
from dbxplan.workflow.origin import bring_key, move_in, origin, remove_folders, remove_store
from dbxplan.workflow.secrecy import hiding
from dbxplan.workflow.shipping import UNDER_WAY, Shipping

SETTLE_SECONDS = 2.0  # for the last calls of a run whose process has just ended
OnLocked = Callable[[Holder], None]


def run(
    drafted: Draft,
    choices: Choices = NONE_GIVEN,
    *,
    on_event: OnEvent = lambda event: None,
    stop: threading.Event | None = None,
    timeouts: Timeouts = TIMEOUTS,
    lock_timeout_seconds: float = 0.0,
    on_locked: OnLocked = lambda holder: None,
    say: Callable[[str], None] = lambda text: None,
    force_lock: bool = False,
) -> Applied:
    """Asks for the consent that is missing, takes the lock, plans again where something moved, and applies.

    `on_locked` is told once who holds the lock, when there is somebody to wait for. LockHeldError after the timeout.
    `say` is told what the bundle's own scripts write, and what became of the official client's lock. `force_lock` takes
    that one from whoever holds it.
    """
    check_caller(drafted.bundle.caller, drafted.bundle.manifest.workspace.user)
    if not _anything_to_do(drafted):
        if drafted.plan.destroy and not drafted.select:
            remove_folders(drafted.bundle, say)
        return Applied(drafted.plan, None)
    outrun = bool(choices.missing(drafted.plan)) and choices.confirm is None and _outrun(drafted)
    asked = {} if outrun else consented(drafted.plan, choices)
    bundle, clock = drafted.bundle, drafted.bundle.workspace.clock
    check_idle(drafted)
    _hook(drafted, "predeploy", say)
    lock = Lock(bundle.store, clock)
    loaded = drafted.origin
    wanted = ("key", f"state.{loaded.held.serial}") if loaded.held.serial else ("key",)
    broken = lock.acquire(lock_timeout_seconds, _once(on_locked), likely=loaded.generation, also=wanted)
    applied: Applied | None = None
    try:
        with heartbeat(lock):
            if broken and gone(broken):
                clock.sleep(SETTLE_SECONDS)
            seen = None if broken else lock.seen
            ledger = Ledger(bundle.store, clock, lock.held, lock.confirm)
            current = ledger.load(bundle.manifest.bundle, bundle.manifest.target, seen)
            bring_key(bundle.store, drafted.origin)
            digest = hiding(bundle.manifest, digester(bundle.store, seen))
            drafted = _guarded(drafted, lock)
            with deploy_lock(bundle, digest, force_lock, say, lock.held) as release:
                if drafted.origin.taken:
                    move_in(bundle, origin(bundle), ledger, digest)
                if outrun or asked or broken or drafted.origin.taken or not _same(current, drafted.origin.held):
                    drafted = _guarded(drafted.again(), lock)
                drafted = _after_late_calls(drafted, lock, say)
                unasked(drafted.plan, choices, asked)
                done = _nothing if _hooked(drafted, "postdeploy") else release
                applied = _apply(drafted, ledger, digest, on_event, stop or threading.Event(), timeouts, done)
                if applied.ok and _hooked(drafted, "postdeploy"):
                    lock.confirm()
                    _hook(drafted, "postdeploy", say)
    finally:
        if applied and applied.result and applied.result.abandoned:
            lock.leave()
        elif applied and drafted.plan.destroy and _nothing_left(applied) and lock.held():
            remove_store(bundle, ledger, lock, say)
        else:
            lock.release()
    return applied


def _outrun(drafted: Draft) -> bool:
    """Whether another run is at work, or was since the state was read: what that made is not for adoption."""
    bundle = drafted.bundle
    current = Ledger(bundle.store, bundle.workspace.clock).load(bundle.manifest.bundle, bundle.manifest.target)
    return holder_of(bundle.store) is not None or not _same(current, drafted.origin.held)


def _guarded(drafted: Draft, lock: Lock) -> Draft:
    """What is changed in its name is changed while the lock is held; the store has rules of its own."""
    return replace(drafted, bundle=replace(drafted.bundle, api=drafted.bundle.api.guarded(lock.check)))


def _after_late_calls(drafted: Draft, lock: Lock, say: Callable[[str], None]) -> Draft:
    """Made again once no call of a run that did not finish can arrive any more: what that made is not made twice.

    Its last call left before the lock was ours, so that its time-out, and what a gateway holds back, is over by then.
    """
    if not drafted.in_doubt:
        return drafted
    bundle, first = drafted.bundle, drafted.in_doubt[0]
    seconds = bundle.api.api_client.longest_call_seconds + lock.unaware_seconds
    more = f" and {len(drafted.in_doubt) - 1} more" if len(drafted.in_doubt) > 1 else ""
    say(f"Waiting {duration(seconds)}: a run that did not finish may still be making {first}{more}")
    bundle.workspace.clock.sleep(seconds)
    lock.confirm()
    return _guarded(drafted.again(), lock)


def _nothing_left(applied: Applied) -> bool:
    """Whether the state after a destroy knows of nothing any more."""
    state = applied.result.state if applied.result else None
    return state is not None and applied.ok and not (state.resources or state.files or state.run)


def _once(told: OnLocked) -> OnLocked:
    """A waiting lock looks around often; its holder is told of once."""
    known: set[str] = set()

    def tell(holder: Holder) -> None:
        if holder.token not in known:
            known.add(holder.token)
            told(holder)

    return tell


def _anything_to_do(drafted: Draft) -> bool:
    if drafted.changes or drafted.unsaved:
        return True
    if drafted.plan.destroy:
        return _left_behind(drafted)
    hooks = drafted.bundle.manifest.hooks
    around = "predeploy" in hooks or "postdeploy" in hooks
    return around or records.outdated(drafted.bundle, drafted.state)


def _left_behind(drafted: Draft) -> bool:
    """Whether a destroy that was cut off left nothing but its store, and folders of files that are gone."""
    state, origin = drafted.state, drafted.origin
    stored = origin.held.serial or origin.generation
    nothing = not (state.resources or state.run) and state.files.keys() <= set(drafted.forget)
    return bool(stored) and nothing and not drafted.select


def _hooked(drafted: Draft, name: str) -> bool:
    return name in drafted.bundle.manifest.hooks and not drafted.plan.destroy


def _nothing() -> None:
    """Not yet."""


def _hook(drafted: Draft, name: str, say: Callable[[str], None]) -> None:
    if not drafted.plan.destroy:
        hooks.run(drafted.bundle.manifest, name, drafted.bundle.workspace.environ, say)


def _same(one: State, other: State) -> bool:
    """Whether both are the state as it was written once; before that, each reading makes up a lineage."""
    return one.serial == other.serial and (not one.serial or one.lineage == other.lineage)


def _apply(
    drafted: Draft,
    ledger: Ledger,
    digest: Hiding,
    on_event: OnEvent,
    stop: threading.Event,
    timeouts: Timeouts,
    done: Callable[[], None],
) -> Applied:
    bundle, plan = drafted.bundle, drafted.plan
    if not drafted.changes and not plan.destroy:
        return _recorded(drafted, ledger)
    set_out = dict.fromkeys(plan.files.upload, UNDER_WAY)
    files = Shipping(drafted, done)
    result = take_steps(
        plan,
        bundle.manifest,
        drafted.snapshot,
        replace(drafted.state, files={**drafted.state.files, **set_out}),
        kinds=KINDS,
        api=bundle.api,
        ledger=ledger,
        journal=LocalJournal(bundle.folder, drafted.state.lineage),
        digest=digest,
        clock=bundle.workspace.clock,
        parallelism=bundle.workspace.parallelism,
        timeouts=timeouts,
        on_event=on_event,
        stop=stop,
        hide=bundle.api.api_client.secrets.hide,
        files=files,
    )
    return Applied(plan, result, files.errors)


def _recorded(drafted: Draft, ledger: Ledger) -> Applied:
    """Nothing is to be done but to write what is kept for other tools, and the state."""
    state, bundle = drafted.state, drafted.bundle
    written = (records.describe(bundle, state), records.enumerate_files(drafted, state.files))
    ledger.save(replace(state, files={**state.files, **written[0].files, **written[1].files}))
    return Applied(drafted.plan, None, {**written[0].errors, **written[1].errors})
