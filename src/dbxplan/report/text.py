"""A plan as text for a terminal or a log."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from dbxplan.address import Address, Element, FieldPath
from dbxplan.fields import Effect
from dbxplan.plan.model import MISSING, Action, Consent, FieldChange, Moved, Outcome, Plan, Step
from dbxplan.report.access import access
from dbxplan.report.style import Style
from dbxplan.report.words import block, counted, inline, listed, safe, seconds

SIGNS: Final = {
    Action.CREATE: ("+", "green"),
    Action.UPDATE: ("~", "yellow"),
    Action.REPLACE: ("-/+", "magenta"),
    Action.DELETE: ("-", "red"),
    Action.ADOPT: ("=>", "cyan"),
    Action.FORGET: ("x", "dim"),
    Action.RECORD: ("*", "dim"),
}
# What they belong to is said by their address.
HOLDERS: Final = {"permissions": "object_id", "grants": "full_name", "default_branch": "object_id"}
PAINTS: Final = {"gains": "green", "loses": "red", "changes": "yellow"}
ALWAYS: Final = (Action.CREATE, Action.UPDATE, Action.REPLACE, Action.DELETE)
PROMPTLESS: Final = frozenset((Consent.DELETE, Consent.REPLACE))


def plan_text(plan: Plan, *, color: bool = False, width: int = 120, verbose: bool = False) -> str:
    """Every step with its changes, what is told beside them, and the sums. The last line says what the plan cost.

    `verbose` names the files too, and the differences that are left alone.
    """
    style = Style(color)
    parts = [
        [_head(plan)],
        *(_step(step, style, width, verbose) for step in plan.steps),
        [*_told(plan.told, style), *(_told(plan.suppressed, style) if verbose else ())],
        [*_files(plan, style, verbose), *(f"Note: {safe(note)}" for note in plan.notes)],
        _end(plan, style),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def summary(plan: Plan) -> str:
    """`Plan: 1 to create, 0 to update, 0 to replace, 0 to delete; 3 unchanged`, or `Nothing to do.`"""
    if not plan.steps and not plan.files.upload and not plan.files.remove:
        return "Nothing to do."
    numbers = Counter(step.action for step in plan.steps)
    sums = (f"{numbers[action]} to {action.value}" for action in Action if action in ALWAYS or numbers[action])
    return f"Plan: {', '.join(sums)}; {len(plan.unchanged)} unchanged"


def step_lines(step: Step, width: int = 120) -> list[str]:
    """A step without colours: what and why, then its changes, what it destroys and which consent it needs."""
    return _step(step, Style(color=False), width, verbose=False)


def beside(plan: Plan) -> list[str]:
    """What is to be said of the plan beside its steps, a line each."""
    style = Style(color=False)
    notes = (f"Note: {safe(note)}" for note in plan.notes)
    return [*_told(plan.told, style), *_files(plan, style, verbose=False), *notes]


def consent_hint(step: Step) -> str:
    """Which options give the consent that a step needs; empty where it needs none."""
    if not step.consent:
        return ""
    classes = " ".join(f"--allow {each.value}" for each in _sorted(step.consent))
    ways = ["--auto-approve"] if step.consent <= PROMPTLESS else []
    return listed([*ways, f"--approve {safe(str(step.address))}", classes], "or")


def _head(plan: Plan) -> str:
    what = "Destroying" if plan.destroy else "Planning"
    where = f" on {safe(plan.host)}" if plan.host else ""
    return f"{what} {safe(plan.bundle)}, target {safe(plan.target)},{where} as {safe(plan.user)}"


def _step(step: Step, style: Style, width: int, verbose: bool) -> list[str]:
    sign, paint = SIGNS[step.action]
    id = f" ({safe(step.id)})" if step.id else ""
    effect = f"; effect: {step.effect}" if step.effect is not Effect.NONE else ""
    lines = [
        style(f"{sign} {step.action.value} {safe(str(step.address))}", paint) + f"{id}: {safe(step.reason)}{effect}"
    ]
    for change in step.changes:
        if change.shown and (told := access(change) if step.address.child else None):
            lines.append(_access(*told, change, step, style))
        elif (change.shown or verbose) and change.path.top != HOLDERS.get(step.address.child):
            lines += _change(change, step, style, width)
    lines += [f"    {style('destroys', 'red')} {safe(each)}" for each in step.destroys]
    if step.consent:
        classes = listed(each.value for each in _sorted(step.consent))
        lines.append(f"    needs consent to {style(classes, 'bold')}: {consent_hint(step)}")
    return lines


def _access(verb: str, what: str, change: FieldChange, step: Step, style: Style) -> str:
    why = "" if step.action is Action.CREATE else f"  {style(f'({_why(change)})', 'dim')}"
    return f"    {style(verb, PAINTS[verb])} {what}{why}"


def _why(change: FieldChange) -> str:
    return safe(change.reason) + (f"; effect: {change.effect}" if change.effect is not Effect.NONE else "")


def _change(change: FieldChange, step: Step, style: Style, width: int) -> list[str]:
    path = _path(change.path)
    if change.outcome is Outcome.NOTHING:
        return [f"    {path}: {_values(change)}  {style(f'({safe(change.reason)})', 'dim')}"]
    if step.action is Action.CREATE:
        return _one(f"    {path}: ", _block(change.desired, change, width), "")
    why = _why(change)
    line = f"    {path}: {_values(change)}"
    if len(line) <= width:
        return [f"{line}  {style(f'({why})', 'dim')}"]
    return [f"    {path}:  {style(f'({why})', 'dim')}", *_blocks(change, style, width)]


def _path(path: FieldPath) -> str:
    """Elements of sets have no name but their whole value, which stands beside the path anyway."""
    last = path[-1]
    return safe(f"{FieldPath(path[:-1])}[]" if isinstance(last, Element) and last.key.startswith("{") else str(path))


def _values(change: FieldChange) -> str:
    """`old -> new`, what was recorded beside it where both sides moved."""
    old, new = inline(_old(change), _hidden(change)), _new(change)
    recorded = f" (last applied: {inline(change.recorded, _hidden(change))})" if change.moved is Moved.BOTH else ""
    if change.outcome is Outcome.NOTHING and new == old:
        return old
    return f"{old} -> {new}{recorded}"


def _blocks(change: FieldChange, style: Style, width: int) -> Iterator[str]:
    for sign, value, paint in (("-", _old(change), "red"), ("+", change.desired, "green")):
        if value is not MISSING or sign == "-":
            yield from _one(f"      {style(sign, paint)} ", _block(value, change, width), " " * 8)
        else:
            yield f"      {style(sign, paint)} {_new(change)}"


def _one(start: str, lines: Iterable[str], indent: str) -> list[str]:
    first, *rest = lines
    return [start + first, *((indent or "    ") + line for line in rest)]


def _block(value: object, change: FieldChange, width: int) -> list[str]:
    return block(value, _hidden(change), width=max(width - 12 - len(str(change.path)), 40))


def _old(change: FieldChange) -> object:
    """What is there; of a value that is never returned, what was sent last."""
    unseen = change.live is MISSING and change.moved is Moved.MANIFEST
    return change.recorded if unseen else change.live


def _new(change: FieldChange) -> str:
    if change.desired is not MISSING:
        return inline(change.desired, _hidden(change))
    if change.outcome is Outcome.NOTHING:
        return inline(_old(change), _hidden(change))
    return "(cleared)" if change.outcome is Outcome.CLEAR else "(removed)"


def _hidden(change: FieldChange) -> tuple[FieldPath, ...]:
    return (FieldPath(), *change.secrets) if change.sensitive else change.secrets


def _told(found: Mapping[Address, tuple[FieldChange, ...]], style: Style) -> Iterator[str]:
    for address, changes in found.items():
        for change in changes:
            path = f"{safe(str(address))}: {_path(change.path)}"
            yield f"{style('!', 'cyan')} {path}: {_values(change)}  {style(f'({safe(change.reason)})', 'dim')}"


def _files(plan: Plan, style: Style, verbose: bool) -> list[str]:
    """Workspace files and libraries, counted; each that moves by name, where that is asked for."""
    files, artifacts = plan.files, frozenset(plan.files.artifacts)
    return [
        *_counted_files("Files", plan, lambda path: path not in artifacts, files.unchanged, style, verbose),
        *_counted_files("Artifacts", plan, artifacts.__contains__, files.unchanged_artifacts, style, verbose),
    ]


def _counted_files(
    title: str, plan: Plan, wanted: Callable[[str], bool], unchanged: int, style: Style, verbose: bool
) -> list[str]:
    files = plan.files
    upload, remove = [*filter(wanted, files.upload)], [*filter(wanted, files.remove)]
    sums = ((len(upload), "to upload"), (len(remove), "to remove"), (unchanged, "unchanged"))
    told = [f"{number} {word}" for number, word in sums if number]
    lines = [f"{title}: {', '.join(told)}"] if told else []
    if verbose:
        lines += [
            f"  {style('+ upload', 'green')} {safe(path)}: {safe(files.reasons.get(path, ''))}".rstrip(": ")
            for path in upload
        ]
        lines += [f"  {style('- remove', 'red')} {safe(path)}" for path in remove]
    elif upload or remove:
        told_of = "; -v names them" if len(upload) + len(remove) > 1 else "; -v names it"
        lines = [f"{lines[0]}{told_of}"]
    return lines


def _end(plan: Plan, style: Style) -> list[str]:
    cost = plan.cost
    looked = f"{counted(cost.objects, 'object')} with {counted(cost.calls, 'API call')}"
    return [
        style(summary(plan), "bold"),
        *(safe(note) for note in cost.notes),
        f"Looked at {looked} in {seconds(cost.seconds)}",
    ]


def _sorted(consent: Iterable[Consent]) -> list[Consent]:
    order = list(Consent)
    return sorted(consent, key=order.index)
