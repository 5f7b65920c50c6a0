"""What of a saved plan is still what would be done, and in words what moved of the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dbxplan.address import Address
from dbxplan.plan.fingerprint import same
from dbxplan.plan.model import Action, FilePlan, Plan, Step, Unknown
from dbxplan.plan.selection import mentions
from dbxplan.state.digests import PASSING
from dbxplan.workflow.bundle import Draft
from dbxplan.workflow.secrecy import digest_of_variable


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


def verdicts(plan: Plan, fresh: Draft) -> Verdicts:
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
            before = made.secrets[name]
            kept = not before.startswith(PASSING)
            if before != digest_of_variable(value, fresh.bundle, fresh.digest, kept=kept):
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
        if not same(before, after)
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
    if step.unknowns and all(_only_filled(*_values(step, now, path)) for path in paths):
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


def _values(step: Step, now: Step, path: str) -> tuple[Any, Any]:
    """What was wanted at a path when it was planned, and is now."""
    one, other = ({str(each.path): each.desired for each in each_step.changes} for each_step in (step, now))
    return one.get(path), other.get(path)


def _only_filled(before: Any, after: Any) -> bool:
    """Whether both are the same but for what was unknown in one of them."""
    if isinstance(before, Unknown) or isinstance(after, Unknown):
        return True
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(_only_filled(before[name], after[name]) for name in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(_only_filled, before, after))
    return bool(before == after)


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
