"""A saved plan, checked against how things are by now: what moved is refused by name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dbxplan import __version__
from dbxplan.address import Address
from dbxplan.errors import ManifestError, PlanError, UsageError
from dbxplan.manifest.discovery import find_root
from dbxplan.manifest.model import Manifest, Remembered
from dbxplan.plan.model import Action, FilePlan, Plan, Step
from dbxplan.plan.selection import mentions, with_needs
from dbxplan.state.digests import PASSING
from dbxplan.state.model import State
from dbxplan.workflow.bundle import Bundle, Draft
from dbxplan.workflow.deployer import check_caller
from dbxplan.workflow.drafting import Part, drafted
from dbxplan.workflow.files import Say, built
from dbxplan.workflow.saving import store_given

if TYPE_CHECKING:
    from dbxplan.workflow.workspace import Workspace


class StalePlanError(PlanError):
    """Things moved since the plan was made."""


@dataclass
class Verdicts:
    """Why parts of a plan are refused; `done` are those that are as the plan wanted them."""

    steps: dict[Address, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    variables: list[str] = field(default_factory=list)
    done: set[Address] = field(default_factory=set)

    def lines(self) -> list[str]:
        named = {**{str(address): why for address, why in self.steps.items()}, **self.files}
        return [*self.variables, *(f"{name}: {why}" for name, why in named.items())]


def reopened(
    plan: Plan,
    workspace: "Workspace",
    path: str | Path = ".",
    *,
    target: str | None = None,
    variables: Sequence[str] = (),
) -> Bundle:
    """The bundle that a saved plan is of, resolved as when it was made."""
    if target not in (None, plan.target):
        raise UsageError(f"the plan is of target {plan.target!r}, not {target!r}: leave the target out, or plan again")
    try:
        find_root(Path(path), workspace.environ)
    except ManifestError as error:
        raise PlanError(
            f"the plan is of bundle {plan.bundle!r}, whose files are needed to apply it. {error} "
            "Apply it in a checkout of the bundle, or name that with -C"
        ) from error
    bundle = workspace.load(
        path,
        target=plan.target,
        variables=variables,
        allow_unknown=plan.made.allow_unknown,
        remembered=Remembered(plan.made.variables, frozenset(plan.made.secrets)),
    )
    _same_place(plan, bundle)
    return bundle


def recheck(bundle: Bundle, plan: Plan, *, still_valid: bool = False, say: Say = lambda text: None) -> Draft:
    """The steps of a saved plan, derived again from how things are, and nothing else read.

    StalePlanError names what moved; with `still_valid` that is left out, with what needs it, and told as notes.
    """
    bundle = bundle if plan.destroy else built(bundle, say)
    try:
        fresh = drafted(bundle, partial(_part, plan, bundle.manifest), destroy=plan.destroy)
    except StalePlanError:
        raise
    except PlanError as error:
        raise PlanError("the saved plan cannot be checked, so nothing was applied:", *error.problems) from error
    _same_state(plan, fresh.loaded, store_given(bundle.workspace))
    found = _verdicts(plan, fresh)
    exact = _exact(plan, fresh, found)
    left = exact.steps or exact.files.upload or exact.files.remove
    if found.lines() and not (still_valid and left):
        if not left and not (found.files or found.variables) and found.done == {step.address for step in plan.steps}:
            exact = replace(exact, notes=(*exact.notes, _applied(plan, fresh.loaded)))
        else:
            raise _stale(plan, found, store_given(bundle.workspace), rest=bool(left))
    elif found.lines():
        exact = replace(exact, notes=(*exact.notes, *(f"refused: {line}" for line in found.lines())))
    if exact.steps and (untold := [name for name, digest in plan.made.secrets.items() if digest.startswith(PASSING)]):
        words = f"whether {', '.join(untold)} has the value that was planned with cannot be told: there was no key yet"
        exact = replace(exact, notes=(*exact.notes, words))
    return replace(fresh, plan=exact, again=partial(recheck, bundle, plan, still_valid=still_valid))


def _same_place(plan: Plan, bundle: Bundle) -> None:
    if bundle.manifest.bundle != plan.bundle:
        raise PlanError(
            f"the plan is of bundle {plan.bundle!r}, but the one in {bundle.manifest.root} is "
            f"{bundle.manifest.bundle!r}: name the folder of the former with -C"
        )
    if plan.user.lower() != bundle.manifest.workspace.user.lower():
        check_caller(bundle.caller or bundle.manifest.workspace.user, plan.user)
    theirs, ours = (plan.host, plan.workspace_id), (bundle.host, bundle.workspace_id)
    same = plan.workspace_id == bundle.workspace_id if all((plan.workspace_id, bundle.workspace_id)) else theirs == ours
    if not same:
        raise PlanError(
            f"the plan is of {_place(*theirs)}, but this is {_place(*ours)}: "
            "choose the former with --host or --profile, or plan again"
        )


def _place(host: str, workspace_id: str) -> str:
    return f"{host} (workspace {workspace_id})" if workspace_id else host


def _same_state(plan: Plan, loaded: State, store: str) -> None:
    if plan.destroy and not (loaded.serial or store or plan.made.state):
        return  # the workspace's own store goes with the last resource
    if plan.serial and plan.lineage != loaded.lineage:
        here = f"is another deployment ({loaded.lineage})" if loaded.serial else "has no state of this bundle yet"
        raise PlanError(
            f"the plan was made from the state of deployment {plan.lineage}, serial {plan.serial}, but the store here "
            f"{here}: apply it with the store that it was made with{_other_store(plan, store)}, or plan again"
        )


def _other_store(plan: Plan, store: str) -> str:
    if plan.made.state == store:
        return ""
    return f" (--state {plan.made.state})" if plan.made.state else " (the workspace's own, without --state)"


def _part(plan: Plan, manifest: Manifest, state: State) -> Part:
    """What the steps are about, with what they need for their values."""
    addresses = [step.address for step in plan.steps if step.address in manifest.resources.keys() | state.resources]
    whole = frozenset(addresses) if plan.destroy else with_needs(addresses, manifest)
    return Part(whole, frozenset(plan.files.upload), frozenset(plan.files.remove))


def _verdicts(plan: Plan, fresh: Draft) -> Verdicts:
    found = Verdicts(variables=[*_variables(plan, fresh)])
    now = {step.address: step for step in fresh.plan.steps}
    for step in plan.steps:
        there = now.get(step.address)
        if there is None and (why := _done(step, fresh)):
            found.done.add(step.address)
            found.steps[step.address] = why
        elif why := _moved(step, there, plan, fresh):
            found.steps[step.address] = why
    found.files.update(_files(plan.files, fresh))
    valid = [step for step in plan.steps if step.address not in found.steps]
    found.steps.update(_stopped_by_files(valid, found.files, fresh))
    _spread(plan, now, found)
    return found


def _variables(plan: Plan, fresh: Draft) -> Iterator[str]:
    made = plan.made
    for name, value in fresh.bundle.manifest.assigned.items():
        if name in made.secrets:
            before, digest = made.secrets[name], fresh.digest(value)
            if before != digest and not (before.startswith(PASSING) or digest.startswith(PASSING)):
                yield f"variable {name}: its value, which is secret, is another than when the plan was made"
        elif name not in made.variables:
            yield f"variable {name}: it is given now, and was not when the plan was made"
        elif made.variables[name] != value:
            yield f"variable {name}: it is {value!r} now, and was {made.variables[name]!r} when the plan was made"


def _done(step: Step, fresh: Draft) -> str:
    """Why nothing is left to do, where that is so."""
    if step.action in (Action.DELETE, Action.FORGET):
        return "" if step.address in fresh.state.resources else "it is gone already"
    return "it is as the plan wanted it already" if step.address in fresh.plan.unchanged else ""


def _moved(step: Step, now: Step | None, plan: Plan, fresh: Draft) -> str:
    """What moved since the step was planned; empty where nothing did."""
    if now is None:
        return "it left the manifest" if step.address not in fresh.bundle.manifest.resources else "nothing is to do"
    sides = [
        words
        for words, before, after in (
            (_in_manifest(step, now, fresh), step.fingerprint.desired, now.fingerprint.desired),
            (_in_record(plan, fresh), step.fingerprint.recorded, now.fingerprint.recorded),
            (_in_workspace(step, now), step.fingerprint.live, now.fingerprint.live),
        )
        if before != after
    ]
    if sides:
        return f"{' and '.join(sides)} since it was planned"
    if (step.action, step.id) != (now.action, now.id):
        return f"it was to {step.action.value}, and is now to {now.action.value}"
    if step.destroys != now.destroys:
        return (
            f"it would destroy {', '.join(now.destroys) or 'nothing'} now, and {', '.join(step.destroys)} when planned"
        )
    if step.consent != now.consent or _outcomes(step) != _outcomes(now):
        return "what it would do is another than when it was planned"
    return ""


def _in_manifest(step: Step, now: Step, fresh: Draft) -> str:
    paths = _differing(step, now, "desired")
    if step.address not in fresh.bundle.manifest.resources:
        return "the manifest moved (it left it)"
    if not step.fingerprint.desired:
        return "the manifest moved (it has it again)"
    if not paths and step.unknowns:
        return "what it refers to moved, or is known by now"
    return f"the manifest moved{_told(paths)}"


def _in_record(plan: Plan, fresh: Draft) -> str:
    if plan.serial == fresh.loaded.serial:
        return "its record moved"
    return f"its record moved (another run wrote serial {fresh.loaded.serial} of the state, planned was {plan.serial})"


def _in_workspace(step: Step, now: Step) -> str:
    if not now.fingerprint.live:
        return "the workspace moved (it is gone)"
    if not step.fingerprint.live:
        return "the workspace moved (there is one by now)"
    return f"the workspace moved{_told(_differing(step, now, 'live'))}"


def _differing(step: Step, now: Step, side: str) -> list[str]:
    """Paths of changes whose value is another; what only one of them changes tells nothing of a new kind of step."""
    before, after = ({str(each.path): getattr(each, side) for each in one.changes} for one in (step, now))
    both = before.keys() & after.keys() if step.action is not now.action else {**before, **after}.keys()
    return [path for path in {**before, **after} if path in both and before.get(path) != after.get(path)]


def _told(paths: Sequence[str]) -> str:
    return f" ({', '.join(paths)})" if paths else ""


def _outcomes(step: Step) -> list[tuple[str, object]]:
    return [(str(each.path), each.outcome) for each in step.changes]


def _files(planned: FilePlan, fresh: Draft) -> Iterator[tuple[str, str]]:
    now = fresh.plan.files
    for path in planned.upload:
        if path not in fresh.local:
            yield path, "the file is gone from the bundle"
        elif fresh.local[path].digest != planned.digests.get(path):
            yield path, "the file is another than when the plan was made"
        elif path in now.upload and now.reasons.get(path) != planned.reasons.get(path):
            yield path, f"the file is {now.reasons.get(path)} since it was planned"
    for path in planned.remove:
        if path not in now.remove and path in fresh.state.files:
            yield path, "the file was to be removed, and is in the bundle again or another's"


def _stopped_by_files(steps: Sequence[Step], refused: Mapping[str, str], fresh: Draft) -> Iterator[tuple[Address, str]]:
    """Steps on what names a refused file, or may come to need it through one that it names: not the manifest's own."""
    manifest = fresh.bundle.manifest
    texts = (
        {address: mentions(each, manifest.workspace) for address, each in manifest.resources.items()} if refused else {}
    )
    own = {file.remote for file in fresh.files if file.local in manifest.sources}
    everyone = [text for each in texts.values() for text in each]
    loose = [path for path in refused if path not in own and not any(path in text for text in everyone)]
    for step in steps:
        ours = texts.get(step.address, set())
        named = (path for path in refused if any(path in text for text in ours))
        if ours and (path := next(named, loose[0] if loose else "")):
            yield step.address, f"it may need {path}, which is refused"


def _spread(plan: Plan, now: Mapping[Address, Step], found: Verdicts) -> None:
    """What needs a refused step is refused; what is done already is no obstacle."""
    spreading = True
    while spreading:
        spreading = False
        for step in plan.steps:
            if step.address in found.steps:
                continue
            needs = (*step.needs, *(now[step.address].needs if step.address in now else ()))
            lost = next((each for each in needs if each in found.steps and each not in found.done), None)
            if lost is not None:
                found.steps[step.address] = f"it needs {lost}, which is refused"
                spreading = True


def _exact(plan: Plan, fresh: Draft, found: Verdicts) -> Plan:
    """Of the fresh plan what was planned and is not refused."""
    wanted = {step.address for step in plan.steps} - found.steps.keys()
    files = fresh.plan.files
    upload = tuple(path for path in files.upload if path not in found.files)
    remove = tuple(path for path in files.remove if path not in found.files)
    left = {*upload, *remove}
    return replace(
        fresh.plan,
        steps=tuple(step for step in fresh.plan.steps if step.address in wanted),
        unchanged=(),
        told={},
        suppressed={},
        files=replace(
            files,
            upload=upload,
            remove=remove,
            unchanged=0,
            digests={path: files.digests[path] for path in upload},
            reasons={path: files.reasons[path] for path in upload},
            artifacts=tuple(path for path in files.artifacts if path in left),
            unchanged_artifacts=0,
        ),
        made=plan.made,
    )


def _applied(plan: Plan, loaded: State) -> str:
    if plan.destroy:
        return "this plan was applied already: nothing is recorded any more of what it deletes"
    if loaded.serial > plan.serial:
        return f"this plan was applied already: nothing of it is left to do (the state is at serial {loaded.serial})"
    return "nothing of this plan is left to do: everything is as it wanted it"


def _stale(plan: Plan, found: Verdicts, store: str, *, rest: bool) -> StalePlanError:
    remedy = ["Plan again, or apply the rest with --still-valid." if rest else "Plan again."]
    if other := _other_store(plan, store):
        remedy.append(f"It was planned with another store of state{other}.")
    if plan.made.by != __version__:
        remedy.append(f"It was planned by dbxplan {plan.made.by}, and this is {__version__}.")
    return StalePlanError(
        "things moved since the plan was made, so nothing was applied:",
        *(f"  {line}" for line in found.lines()),
        *remedy,
    )
