"""A saved plan, checked against how things are by now: what moved is refused by name."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dbxplan import __version__
from dbxplan.errors import ManifestError, PlanError, UsageError
from dbxplan.manifest.discovery import find_root
from dbxplan.manifest.model import Manifest, Remembered
from dbxplan.plan.model import Plan
from dbxplan.plan.selection import with_needs
from dbxplan.state.model import State
from dbxplan.workflow.bundle import Bundle, Draft
from dbxplan.workflow.deployer import check_caller
from dbxplan.workflow.drafting import Part, drafted
from dbxplan.workflow.files import Say, built
from dbxplan.workflow.saving import store_given
from dbxplan.workflow.verdicts import Verdicts, verdicts

if TYPE_CHECKING:
    from dbxplan.workflow.workspace import Workspace


class StalePlanError(PlanError):
    """Things moved since the plan was made."""


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
        any_branch=True,  # that was asked when the plan was made
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
    found = verdicts(plan, fresh)
    exact = _exact(plan, fresh, found)
    left = exact.steps or exact.files.upload or exact.files.remove
    if found.lines() and not (still_valid and left):
        if not left and not (found.files or found.variables) and found.done == {step.address for step in plan.steps}:
            exact = replace(exact, notes=(*exact.notes, _applied(plan, fresh.loaded)))
        else:
            raise _stale(plan, found, store_given(bundle.workspace), rest=bool(left))
    elif found.lines():
        exact = replace(exact, notes=(*exact.notes, *(f"refused: {line}" for line in found.lines())))
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
