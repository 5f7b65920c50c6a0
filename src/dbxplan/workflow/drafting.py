"""From a bundle to a plan: state, files and workspace are read, and nothing is written."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.errors import PlanError
from dbxplan.files import remote
from dbxplan.files.compare import compare
from dbxplan.files.contents import confirmed
from dbxplan.files.digests import digests
from dbxplan.live import reader, stakes
from dbxplan.live.model import Found, Snapshot
from dbxplan.live.wanted import Wanted, wanted
from dbxplan.manifest.model import Declared, LocalFile, Manifest
from dbxplan.plan.build import NO_RECORDS, build, build_destroy
from dbxplan.plan.hiding import Hiding
from dbxplan.plan.model import Action, Plan
from dbxplan.plan.references import UNKNOWN, fill
from dbxplan.plan.resolve import Settled, settled_value
from dbxplan.plan.selection import Chosen, chosen, narrowed, needed, records_of
from dbxplan.plan.veil import Veil
from dbxplan.resources import KINDS, kind_of, known_kind
from dbxplan.state.beside import together
from dbxplan.state.journal import LocalJournal
from dbxplan.state.ledger import bound
from dbxplan.state.model import RunRecord, State
from dbxplan.state.moves import Moves, relocated
from dbxplan.workflow.bundle import Bundle, Draft
from dbxplan.workflow.files import Say, artifacts_of, built, file_plan, in_question, shipped
from dbxplan.workflow.origin import origin
from dbxplan.workflow.secrecy import hiding_for_reading, without_secrets
from dbxplan.workflow.withheld import as_recorded, remembered


@dataclass(frozen=True)
class Part:
    """A part of a bundle. `upload`: the files that may go up, None for those that the resources need."""

    addresses: Chosen
    upload: frozenset[str] | None = None
    remove: frozenset[str] = frozenset()


Scope = Callable[[State], Part | None]


def draft(
    bundle: Bundle, *, destroy: bool = False, select: Collection[str] = (), say: Say = lambda text: None
) -> Draft:
    """Reads state, files and workspace, and plans; with `select`, only what these addresses and patterns choose.

    What the bundle ships is built first, and `say` told how that goes.
    """
    bundle = bundle if destroy else built(bundle, say)

    def scope(state: State) -> Part | None:
        return Part(chosen(select, bundle.manifest, state, destroy=destroy)) if select else None

    try:
        return replace(drafted(bundle, scope, destroy=destroy), select=tuple(select))
    except RecursionError as error:
        raise PlanError(
            "what the workspace answered, or the bundle holds, is nested too deep to be compared"
        ) from error


def drafted(bundle: Bundle, scope: Scope, *, destroy: bool = False) -> Draft:
    """Steps never rest on what only a listing told. `scope` says what of manifest and state it is about, None: all."""
    workspace, manifest, api = bundle.workspace, bundle.manifest, bundle.api
    calls, started = api.calls, workspace.clock.monotonic()
    source = origin(bundle)
    loaded = bound(source.state, bundle.host, bundle.workspace_id)
    digest = source.digest or hiding_for_reading(bundle, source.keys)
    state, notes, in_doubt = _accounted(bundle, loaded, digest, loaded.run) if loaded.run else (loaded, (), ())
    state = without_secrets(bound(state, bundle.host, bundle.workspace_id), digest)
    files = () if destroy else shipped(bundle)
    kept = {file.remote for file in files}
    everywhere, moved = relocated(state, manifest.moved)
    manifest = _protecting(manifest, everywhere)
    bundle = replace(bundle, manifest=manifest)
    part = scope(everywhere)
    if part is None:
        state = everywhere
    elif moved:
        ours = {old: new for old, new in manifest.moved.items() if _ends_in(old, manifest.moved, part.addresses)}
        state, moved = relocated(state, ours)
    mine, others = state, NO_RECORDS
    if part is not None:
        files = _files(part, files, manifest)
        manifest, mine = narrowed(manifest, part.addresses), records_of(state, part.addresses)
        others = {address: each for address, each in state.resources.items() if address not in part.addresses}
    local = digests(files)
    artifacts = artifacts_of(manifest, state.files)
    recorded = state.files if destroy else in_question(manifest, local, state.files, artifacts)
    shared: dict[str, Any] = {"kinds": KINDS, "clock": workspace.clock, "parallelism": workspace.parallelism}

    def found() -> Snapshot:
        """What an object lies in is looked for before it."""
        snapshot = Snapshot({})
        while wishes := _open({} if destroy else known(manifest, mine, snapshot), mine, snapshot):
            snapshot = reader.joined(snapshot, reader.read(api, wishes, others=others, **shared))
        return snapshot

    names = {file.remote: remote.sent_name(file) for file in files}
    snapshot, there = together(found, partial(remote.look, api, recorded, names))
    recorded = confirmed(api, local, recorded, there)
    state = replace(state, files={**state.files, **recorded})
    difference = compare(local, recorded, there)
    if part is not None:  # what no longer goes up may be needed by what was not chosen
        gone = tuple(path for path in difference.remove if path in part.remove and path not in kept)
        difference = replace(difference, remove=gone, forget=())
    veil = Veil(digest)

    def planned(snapshot: Snapshot) -> Plan:
        snapshot = remembered(snapshot, mine.resources, manifest.resources, workspace.clock.time())
        cost = replace(snapshot.cost, calls=api.calls - calls, seconds=workspace.clock.monotonic() - started)
        make = build_destroy if destroy else partial(build, secrets=digest.texts)
        return make(
            manifest,
            mine,
            replace(snapshot, cost=cost),
            kinds=KINDS,
            digest=digest,
            workspace_id=bundle.workspace_id,
            host=bundle.host,
            files=file_plan(difference, artifacts),
            notes=(*source.notes, *notes, *_linked(manifest, destroy)),
            others=others,
            moved=moved,
        )

    if bundle.caller and bundle.caller.lower() != manifest.workspace.user.lower():
        snapshot = as_recorded(snapshot, mine.resources)
    plan = planned(snapshot)
    while True:
        fresh = reader.refresh(snapshot, api, (step.address for step in plan.steps), **shared)
        uncounted = [each for each in _destroyed(plan) if each not in fresh.stakes and _takes_along(each, mine)]
        anew = {step.address for step in plan.steps if step.action is Action.REPLACE}
        fresh = stakes.count(fresh, api, uncounted, replaced=anew, caller=manifest.workspace.user, **shared)
        if fresh is snapshot:
            again, plan = partial(drafted, bundle, scope, destroy=destroy), veil.plan(plan)
            return Draft(
                *(bundle, plan, source, state, snapshot, files, local, again, digest),
                in_doubt=in_doubt,
                forget=difference.forget,
            )
        snapshot, plan = fresh, planned(fresh)


def _accounted(
    bundle: Bundle, loaded: State, digest: Hiding, run: RunRecord
) -> tuple[State, tuple[str, ...], tuple[Address, ...]]:
    """The state with what the run that did not finish had done, what to say of that, and what it may still be doing."""
    from dbxplan.apply.lookup import recovery
    from dbxplan.state.recovery import recover, unfound

    journal = LocalJournal(bundle.folder, loaded.lineage).entries(run.id)
    state, notes = recover(loaded, journal, recovery(KINDS, bundle.api, digest))
    return state, notes, tuple(intent.address for intent in unfound(run, state.resources, KINDS))


def _protecting(manifest: Manifest, state: State) -> Manifest:
    """What was applied with `prevent_destroy` has it until the manifest says that it has not."""
    kept = {
        address: replace(declared, lifecycle=replace(declared.lifecycle, prevent_destroy=True))
        for address, record in state.resources.items()
        if record.prevent_destroy and (declared := manifest.resources.get(address)) and not declared.lifecycle.lifted
    }
    return replace(manifest, resources={**manifest.resources, **kept}) if kept else manifest


def _linked(manifest: Manifest, destroy: bool) -> tuple[str, ...]:
    path = manifest.workspace.source_path
    return (f"resources use the sources in {path}; no copies of them are made",) if path and not destroy else ()


def _ends_in(address: Address, moves: Moves, addresses: Chosen) -> bool:
    while address in moves:
        address = moves[address]
    return address in addresses


def _files(part: Part, files: tuple[LocalFile, ...], manifest: Manifest) -> tuple[LocalFile, ...]:
    if part.upload is None:
        return needed(files, manifest, part.addresses)
    return tuple(file for file in files if file.remote in part.upload)


def _open(declared: Mapping[Address, Declared], state: State, snapshot: Snapshot) -> list[Wanted]:
    """What was not looked for yet: where something was found by its name, what lies in it can be looked for then."""
    return [wish for wish in wanted(declared, state.resources, KINDS) if wish.address not in snapshot.objects]


def known(manifest: Manifest, state: State, snapshot: Snapshot) -> Mapping[Address, Declared]:
    """The declared resources with those references filled that say where to look for them."""
    ids = {address: recorded.id for address, recorded in state.resources.items()}
    live = {address: found for address, found in snapshot.objects.items() if isinstance(found, Found)}
    ids |= {address: found.id for address, found in live.items()}
    settled = {
        address: Settled(
            kind,
            declared.body,
            declared.unknowns,
            id=ids.get(address),
            live=live[address].body if address in live else None,
        )
        for address, declared in manifest.resources.items()
        if (kind := kind_of(KINDS, address))
    }

    def value(address: Address, path: FieldPath) -> Any:
        try:
            return settled_value(address, path, settled[address])
        except (KeyError, ValueError):  # the planner says what is wrong with it
            return UNKNOWN

    def filled(declared: Declared) -> Declared:
        kind = known_kind(KINDS, declared.address)
        where = {*kind.natural_key, *kind.under}
        asked = {path: template for path, template in declared.unknowns.items() if path.top in where}
        return replace(declared, body=fill(declared.body, asked, value)[0]) if asked else declared

    return {address: filled(manifest.resources[address]) for address in settled}


def _takes_along(address: Address, state: State) -> bool:
    record = state.resources.get(address)
    return record is None or known_kind(KINDS, address).takes_along(record.sent)


def _destroyed(plan: Plan) -> tuple[Address, ...]:
    return tuple(step.address for step in plan.steps if step.action in (Action.DELETE, Action.REPLACE))
