"""The one way through, composed: from a folder to a plan, from a plan to an applied workspace. Knows all rooms."""

import os
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.apply import WAIT_TIMEOUT_SECONDS, Outcome, Result
from dbxplan.apply import apply as take_steps
from dbxplan.apply.consent import Missing, given
from dbxplan.apply.events import OnEvent
from dbxplan.apply.lookup import recovery
from dbxplan.errors import ApplyError, ConsentError, DbxplanError, UsageError
from dbxplan.files import remote, ship
from dbxplan.files.compare import Files, compare, unproven
from dbxplan.files.digests import digests
from dbxplan.live import reader, stakes
from dbxplan.live.model import Snapshot
from dbxplan.live.wanted import wanted
from dbxplan.local import git
from dbxplan.manifest import Opened, open_bundle
from dbxplan.manifest.model import Context, Declared, Manifest
from dbxplan.plan.build import build, build_destroy
from dbxplan.plan.model import Action, Consent, FilePlan, Plan
from dbxplan.plan.references import UNKNOWN, fill
from dbxplan.plan.resolve import Settled, settled_value
from dbxplan.resources import KINDS
from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.config import Config, normal_host
from dbxplan.sdk.transports import scheme
from dbxplan.state.digests import digester, digester_for_reading
from dbxplan.state.folder import LocalFolder
from dbxplan.state.journal import LocalJournal
from dbxplan.state.ledger import Ledger, bound
from dbxplan.state.ledger import load as load_state
from dbxplan.state.lock import Holder, Lock, heartbeat
from dbxplan.state.model import RecordedFile, State
from dbxplan.state.recovery import recover

WORKSPACE_ID = "x-databricks-org-id"
HOST_VARIABLE = "DATABRICKS_HOST"
ME = "/api/2.0/preview/scim/v2/Me"
UNDER_WAY = RecordedFile("", 0)  # a file that a run set out to upload: ours, its content unsure

CONNECTION = frozenset(attribute.name for attribute in Config.attributes())
Asked = Mapping[Address, frozenset[Consent]]
Confirm = Callable[[Plan, tuple[Missing, ...]], bool]
OnLocked = Callable[[Holder], None]


@dataclass(frozen=True)
class Choices:
    """What may be done unasked. `confirm` asks somebody for the rest; without it the rest is refused."""

    auto_approve: bool = False
    approve: Collection[Address] = ()
    allow: Collection[Consent] = ()
    confirm: Confirm | None = None

    @classmethod
    def of(
        cls,
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        confirm: Confirm | None = None,
    ) -> "Choices":
        """Addresses and classes also as text. UsageError names what is none."""
        return cls(auto_approve, frozenset(map(_address, approve)), frozenset(map(_class, allow)), confirm)

    def missing(self, plan: Plan) -> tuple[Missing, ...]:
        return given(plan, self.auto_approve, self.approve, self.allow)


@dataclass(frozen=True)
class Bundle:
    """A manifest, and the workspace that it was resolved for."""

    manifest: Manifest
    workspace: "Workspace"
    api: RawClient = field(repr=False)
    host: str
    workspace_id: str

    @property
    def folder(self) -> Path:
        """Where its state is."""
        return self.manifest.root / ".databricks" / "dbxplan" / self.manifest.target


@dataclass(frozen=True)
class Draft:
    """A plan with all that it was made from. `recovered`: an unfinished run is accounted for in `state`."""

    bundle: Bundle
    plan: Plan
    loaded: State
    state: State
    snapshot: Snapshot
    local: Files

    @property
    def changes(self) -> bool:
        """Whether an apply would do anything, be it to files only."""
        return bool(self.plan.steps or self.plan.files.upload or self.plan.files.remove)

    @property
    def recovered(self) -> bool:
        return self.loaded.run is not None


@dataclass(frozen=True)
class Applied:
    """The plan that was run, and what came of it; `result` is None where nothing was to do."""

    plan: Plan
    result: Result | None
    file_errors: Mapping[str, str] = field(default_factory=dict)  # files that could not be removed

    @property
    def outcomes(self) -> Mapping[Address, Outcome]:
        return self.result.outcomes if self.result else {}

    @property
    def ok(self) -> bool:
        return not self.file_errors and (self.result is None or self.result.ok)


class Workspace:
    """A workspace to plan against and apply to. Without a host the bundle names it, then environment and profile.

    Nothing is sent before a bundle is loaded.
    """

    def __init__(
        self,
        host: str | None = None,
        *,
        token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        profile: str | None = None,
        config_file: str | None = None,
        parallelism: int = reader.PARALLELISM,
        clock: Clock | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.host = host
        self.parallelism = parallelism
        self.clock = clock or SystemClock()
        self.environ = os.environ if environ is None else environ
        given = {
            "token": token,
            "client_id": client_id,
            "client_secret": client_secret,
            "profile": profile,
            "config_file": config_file,
        }
        self._given = {name: value for name, value in given.items() if value is not None}

    def __repr__(self) -> str:
        return f"Workspace(host={self.host!r})"

    def load(
        self,
        path: str | Path = ".",
        *,
        target: str | None = None,
        variables: Sequence[str] = (),
        allow_unknown: bool = False,
    ) -> Bundle:
        """The bundle in or above a folder, resolved for a target. `variables` are `NAME=VALUE`. ManifestError."""
        opened = open_bundle(
            Path(path), target=target, variables=variables, environ=self.environ, allow_unknown=allow_unknown
        )
        api = self._connect(opened)
        user = api.api_client.do("GET", ME, response_headers=[WORKSPACE_ID])
        workspace_id = str(user.pop(WORKSPACE_ID, ""))
        host = str(api.config.host).partition("?")[0]
        context = Context(user=user, host=host, git=git.read(opened.root), environ=self.environ)
        return Bundle(opened.resolve(context), self, api, host, workspace_id)

    def plan(self, bundle: Bundle) -> Plan:
        """What an apply would do. Reads only."""
        return draft(bundle).plan

    def apply(
        self,
        bundle: Bundle,
        *,
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        on_event: OnEvent = lambda event: None,
    ) -> Applied:
        """Makes the workspace what the bundle says. ConsentError, with nothing changed, where a consent is missing."""
        return run(draft(bundle), Choices.of(auto_approve, approve, allow), on_event=on_event)

    def destroy(
        self,
        bundle: Bundle,
        *,
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        on_event: OnEvent = lambda event: None,
    ) -> Applied:
        """Deletes what is recorded, then the files that were uploaded."""
        return run(draft(bundle, destroy=True), Choices.of(auto_approve, approve, allow), on_event=on_event)

    def _connect(self, opened: Opened) -> RawClient:
        """The host given here wins, else the manifest's, which the environment must not contradict."""
        declared = {name: value for name, value in opened.connection.items() if name in CONNECTION}
        host = self.host or self._agreed_host(declared.pop("host", None))
        if self.host or (host and scheme(host)):  # what the manifest says of its own host is not meant for another
            declared = {}
        settings: dict[str, Any] = {**declared, **self._given, "host": host}
        try:
            return RawClient(config=Config(env=self.environ, **settings), clock=self.clock)
        except DbxplanError:
            raise
        except ValueError as error:
            raise UsageError(f"host {host}: {error}") from error

    def _agreed_host(self, declared: str | None) -> str | None:
        ambient = self.environ.get(HOST_VARIABLE)
        if declared and ambient and normal_host(declared) != normal_host(ambient):
            raise UsageError(
                f"the manifest's workspace.host is {declared}, but {HOST_VARIABLE} is {ambient}; "
                "unset the variable, or choose one of the two with --host"
            )
        return declared or ambient


def load(
    path: str | Path = ".",
    *,
    target: str | None = None,
    variables: Sequence[str] = (),
    host: str | None = None,
    profile: str | None = None,
) -> Bundle:
    """The bundle in or above a folder, resolved for a target and the workspace that it names."""
    return Workspace(host, profile=profile).load(path, target=target, variables=variables)


def plan(bundle: Bundle) -> Plan:
    """What an apply would do. Reads only."""
    return bundle.workspace.plan(bundle)


def apply(
    bundle: Bundle,
    *,
    auto_approve: bool = False,
    approve: Collection[Address | str] = (),
    allow: Collection[Consent | str] = (),
    on_event: OnEvent = lambda event: None,
) -> Applied:
    """Makes the workspace what the bundle says. ConsentError, with nothing changed, where a consent is missing."""
    return bundle.workspace.apply(bundle, auto_approve=auto_approve, approve=approve, allow=allow, on_event=on_event)


def destroy(
    bundle: Bundle,
    *,
    auto_approve: bool = False,
    approve: Collection[Address | str] = (),
    allow: Collection[Consent | str] = (),
    on_event: OnEvent = lambda event: None,
) -> Applied:
    """Deletes what is recorded, then the files that were uploaded."""
    return bundle.workspace.destroy(bundle, auto_approve=auto_approve, approve=approve, allow=allow, on_event=on_event)


def draft(bundle: Bundle, *, destroy: bool = False) -> Draft:
    """Reads state, files and workspace, and plans; steps never rest on what only a listing told."""
    workspace, manifest, api = bundle.workspace, bundle.manifest, bundle.api
    calls, started = api.calls, workspace.clock.monotonic()
    store = LocalFolder(bundle.folder)
    loaded = load_state(store, manifest.bundle, manifest.target)
    bound(loaded, bundle.host, bundle.workspace_id)
    journal = LocalJournal(bundle.folder).entries(loaded.run.id) if loaded.run else ()
    state, notes = recover(loaded, journal, recovery(KINDS, api))
    state = bound(state, bundle.host, bundle.workspace_id)
    local = {} if destroy else digests(manifest.files)
    there = remote.existing(api, unproven(local, state.files))
    difference = compare(local, state.files, there)
    shared: dict[str, Any] = {"kinds": KINDS, "clock": workspace.clock, "parallelism": workspace.parallelism}

    def planned(snapshot: Snapshot) -> Plan:
        cost = replace(snapshot.cost, calls=api.calls - calls, seconds=workspace.clock.monotonic() - started)
        return (build_destroy if destroy else build)(
            manifest,
            state,
            replace(snapshot, cost=cost),
            kinds=KINDS,
            digest=digester_for_reading(store),
            workspace_id=bundle.workspace_id,
            host=bundle.host,
            files=FilePlan(*difference),
            notes=notes,
        )

    wishes = wanted({} if destroy else known(manifest, state), state.resources, KINDS)
    snapshot = replace(reader.read(api, wishes, **shared), files=there)
    plan = planned(snapshot)
    while True:
        fresh = reader.refresh(snapshot, api, (step.address for step in plan.steps), **shared)
        uncounted = [address for address in _destroyed(plan) if address not in fresh.stakes]
        fresh = stakes.count(fresh, api, uncounted, **shared)
        if fresh is snapshot:
            return Draft(bundle, plan, loaded, state, snapshot, local)
        snapshot, plan = fresh, planned(fresh)


def known(manifest: Manifest, state: State) -> Mapping[Address, Declared]:
    """The declared resources with those references filled that say where to look for them."""
    ids = {address: recorded.id for address, recorded in state.resources.items()}
    settled = {
        address: Settled(KINDS[address.kind], declared.body, declared.unknowns, id=ids.get(address))
        for address, declared in manifest.resources.items()
        if address.kind in KINDS
    }

    def value(address: Address, path: FieldPath) -> Any:
        try:
            return settled_value(address, path, settled[address])
        except (KeyError, ValueError):  # the planner says what is wrong with it
            return UNKNOWN

    def filled(declared: Declared) -> Declared:
        where = {*KINDS[declared.address.kind].natural_key, *KINDS[declared.address.kind].under}
        asked = {path: template for path, template in declared.unknowns.items() if path.top in where}
        return replace(declared, body=fill(declared.body, asked, value)[0]) if asked else declared

    return {address: filled(manifest.resources[address]) for address in settled}


def run(
    drafted: Draft,
    choices: Choices = Choices(),
    *,
    on_event: OnEvent = lambda event: None,
    stop: threading.Event | None = None,
    wait_timeout_seconds: float = WAIT_TIMEOUT_SECONDS,
    lock_timeout_seconds: float = 0.0,
    on_locked: OnLocked = lambda holder: None,
) -> Applied:
    """Asks for the consent that is missing, takes the lock, plans again where something moved, and applies.

    `on_locked` is told once who holds the lock, when there is somebody to wait for. LockHeldError after the timeout.
    """
    if not drafted.changes and not drafted.recovered:
        return Applied(drafted.plan, None)
    asked = consented(drafted.plan, choices)
    bundle, clock = drafted.bundle, drafted.bundle.workspace.clock
    store = LocalFolder(bundle.folder)
    lock = Lock(store, clock)
    lock.acquire(lock_timeout_seconds, _once(on_locked))
    applied: Applied | None = None
    try:
        with heartbeat(lock):
            ledger = Ledger(store, clock, held=lock.held)
            current = ledger.load(bundle.manifest.bundle, bundle.manifest.target)
            if asked or not _same(current, drafted.loaded):
                drafted = draft(bundle, destroy=drafted.plan.destroy)
                unasked(drafted.plan, choices, asked)
            applied = _apply(drafted, ledger, on_event, stop or threading.Event(), wait_timeout_seconds)
    finally:
        if applied and applied.result and applied.result.abandoned:
            lock.leave()
        else:
            lock.release()
    return applied


def _once(told: OnLocked) -> OnLocked:
    """A waiting lock looks around often; its holder is told of once."""
    known: set[str] = set()

    def tell(holder: Holder) -> None:
        if holder.token not in known:
            known.add(holder.token)
            told(holder)

    return tell


def _same(one: State, other: State) -> bool:
    """Whether both are the state as it was written once; before that, each reading makes up a lineage."""
    return one.serial == other.serial and (not one.serial or one.lineage == other.lineage)


def consented(plan: Plan, choices: Choices) -> Asked:
    """What somebody was asked for and granted, by address. ConsentError where nobody did."""
    missing = choices.missing(plan)
    if not missing:
        return {}
    if choices.confirm is None or not choices.confirm(plan, missing):
        raise ConsentError(refusal(missing, asked=choices.confirm is not None))
    return {step.address: classes for step, classes in missing}


def unasked(plan: Plan, choices: Choices, asked: Asked) -> None:
    """ConsentError where the plan, made again under the lock, needs more than was granted."""
    more = tuple(
        (step, classes - asked.get(step.address, frozenset()))
        for step, classes in choices.missing(plan)
        if classes - asked.get(step.address, frozenset())
    )
    if more:
        raise ConsentError(f"something moved since the plan was shown. {refusal(more)}")


def refusal(missing: Sequence[Missing], *, asked: bool = False) -> str:
    """What was not consented to, and how to."""
    lines = [
        f"  {step.address}: {step.action.value} ({', '.join(sorted(each.value for each in classes))})"
        for step, classes in missing
    ]
    if asked:
        return "not confirmed; nothing was changed"
    remedy = "Consent with --approve ADDRESS for a step, --allow CLASS for a class"
    simple = all(classes <= {Consent.DELETE, Consent.REPLACE} for _, classes in missing)
    auto = ", or --auto-approve" if simple else ""
    return "\n".join(["these steps need consent, so nothing was changed:", *lines, f"{remedy}{auto}."])


def _apply(
    drafted: Draft, ledger: Ledger, on_event: OnEvent, stop: threading.Event, wait_timeout_seconds: float
) -> Applied:
    bundle, plan = drafted.bundle, drafted.plan
    if not drafted.changes:
        ledger.save(drafted.state)
        return Applied(plan, None)
    set_out = dict.fromkeys(plan.files.upload, UNDER_WAY)
    result = take_steps(
        plan,
        bundle.manifest,
        drafted.snapshot,
        replace(drafted.state, files={**drafted.state.files, **set_out}),
        kinds=KINDS,
        api=bundle.api,
        ledger=ledger,
        journal=LocalJournal(bundle.folder),
        digest=digester(ledger.store),
        clock=bundle.workspace.clock,
        parallelism=bundle.workspace.parallelism,
        wait_timeout_seconds=wait_timeout_seconds,
        on_event=on_event,
        stop=stop,
        upload=lambda note: _uploaded(drafted, note),
    )
    if not result.ok or not plan.files.remove:
        return Applied(plan, result)
    return _files_removed(drafted, result, ledger)


def _uploaded(drafted: Draft, note: Callable[[str], None]) -> Files:
    """The files of the state after the uploads of a plan. ApplyError names every one that failed."""
    plan, manifest = drafted.plan, drafted.bundle.manifest
    wanted_ = frozenset(plan.files.upload)
    shipped = ship.upload(drafted.bundle.api, (file for file in manifest.files if file.remote in wanted_))
    for path in shipped.done:
        note(path)
    if shipped.failed:
        raise ApplyError("\n".join(f"{path}: cannot be uploaded: {words}" for path, words in shipped.failed.items()))
    return {**drafted.state.files, **{path: drafted.local[path] for path in shipped.done}}


def _files_removed(drafted: Draft, result: Result, ledger: Ledger) -> Applied:
    """After the resources that may have named them; a file that cannot be removed stays recorded."""
    bundle, plan = drafted.bundle, drafted.plan
    root = bundle.manifest.workspace.root_path if plan.destroy else ""
    shipped = ship.remove(bundle.api, plan.files.remove, root)
    left = {path: file for path, file in result.state.files.items() if path not in shipped.done}
    state = ledger.save(replace(result.state, files=left))
    return Applied(plan, replace(result, state=state), shipped.failed)


def _destroyed(plan: Plan) -> tuple[Address, ...]:
    return tuple(step.address for step in plan.steps if step.action in (Action.DELETE, Action.REPLACE))


def _address(given: Address | str) -> Address:
    try:
        return given if isinstance(given, Address) else Address.parse(given)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _class(given: Consent | str) -> Consent:
    try:
        return Consent(given)
    except ValueError as error:
        known_ = ", ".join(each.value for each in Consent)
        raise UsageError(f"{given!r} is no class of consent; there are {known_}") from error
