"""A plan as versioned JSON and back. The schema is `schemas/plan.json`.

A value is `{"value": ...}`, absent where there is none; parts that are known only after apply are null in it, and stand
by path beside it, as `unknowns`. A replacement is `["delete", "create"]`.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from dbxplan.address import Address, FieldPath
from dbxplan.errors import PlanError
from dbxplan.fields import Effect
from dbxplan.live.model import Cost
from dbxplan.plan.model import (
    FORMAT,
    MISSING,
    Action,
    Consent,
    FieldChange,
    FilePlan,
    Fingerprint,
    Made,
    Moved,
    Outcome,
    Plan,
    Step,
    Unknown,
)
from dbxplan.plan.references import put

Json = dict[str, Any]
ACTIONS: Final = {action: [action.value] for action in Action} | {Action.REPLACE: ["delete", "create"]}
EFFECTS: Final = {str(effect): effect for effect in Effect}


def to_json(plan: Plan) -> Json:
    return {
        "format": plan.format,
        "bundle": plan.bundle,
        "target": plan.target,
        "host": plan.host,
        "workspace_id": plan.workspace_id,
        "user": plan.user,
        "lineage": plan.lineage,
        "serial": plan.serial,
        "destroy": plan.destroy,
        "steps": [_step(step) for step in plan.steps],
        "unchanged": [str(address) for address in plan.unchanged],
        "told": _by_address(plan.told),
        "suppressed": _by_address(plan.suppressed),
        "files": {
            "upload": [*plan.files.upload],
            "remove": [*plan.files.remove],
            "unchanged": plan.files.unchanged,
            "digests": {**plan.files.digests},
            "reasons": {**plan.files.reasons},
            "artifacts": [*plan.files.artifacts],
            "unchanged_artifacts": plan.files.unchanged_artifacts,
        },
        "notes": [*plan.notes],
        "made": _made(plan.made),
        "cost": {
            "objects": plan.cost.objects,
            "calls": plan.cost.calls,
            "seconds": plan.cost.seconds,
            "notes": [*plan.cost.notes],
        },
    }


def from_json(data: Json) -> Plan:
    """The reverse of `to_json`. PlanError where the data is no plan, or one of another format."""
    found = data.get("format") if isinstance(data, dict) else None
    if found != FORMAT:
        raise PlanError(f"this is no plan of format {FORMAT} but of {found!r}: make it again with this dbxplan")
    try:
        return _plan(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PlanError(f"this is no plan: {type(error).__name__} {error}") from error


def _plan(data: Json) -> Plan:
    files, cost = data["files"], data["cost"]
    return Plan(
        **{name: data[name] for name in ("bundle", "target", "host", "workspace_id", "user", "lineage", "serial")},
        steps=tuple(map(_step_of, data["steps"])),
        unchanged=tuple(map(Address.parse, data["unchanged"])),
        told=_by_address_of(data["told"]),
        suppressed=_by_address_of(data["suppressed"]),
        files=_files_of(files),
        notes=tuple(data["notes"]),
        cost=Cost(cost["objects"], cost["calls"], float(cost["seconds"]), tuple(cost["notes"])),
        destroy=data["destroy"],
        made=_made_of(data["made"]),
        format=data["format"],
    )


def _files_of(data: Json) -> FilePlan:
    return FilePlan(
        upload=tuple(data["upload"]),
        remove=tuple(data["remove"]),
        unchanged=data["unchanged"],
        digests=data["digests"],
        reasons=data["reasons"],
        artifacts=tuple(data["artifacts"]),
        unchanged_artifacts=data["unchanged_artifacts"],
    )


def _by_address(found: Mapping[Address, tuple[FieldChange, ...]]) -> Json:
    return {str(address): [_change(each) for each in changes] for address, changes in found.items()}


def _by_address_of(data: Json) -> dict[Address, tuple[FieldChange, ...]]:
    return {Address.parse(name): tuple(map(_change_of, changes)) for name, changes in data.items()}


def _made(made: Made) -> Json:
    return {
        "by": made.by,
        "at": made.at,
        "host": made.host,
        "state": made.state,
        "variables": {**made.variables},
        "secrets": {**made.secrets},
        "select": [*made.select],
        "allow_unknown": made.allow_unknown,
        "consent": {"auto_approve": made.auto_approve, "approve": [*made.approve], "allow": [*made.allow]},
    }


def _made_of(data: Json) -> Made:
    given = data["consent"]
    return Made(
        **{name: data[name] for name in ("by", "at", "host", "state", "variables", "secrets", "allow_unknown")},
        select=tuple(data["select"]),
        auto_approve=given["auto_approve"],
        approve=tuple(given["approve"]),
        allow=tuple(given["allow"]),
    )


def _step(step: Step) -> Json:
    mark = step.fingerprint
    return {
        "address": str(step.address),
        "actions": ACTIONS[step.action],
        "reason": step.reason,
        "moved_from": str(step.moved_from) if step.moved_from else None,
        "id": step.id,
        "effect": str(step.effect),
        "consent": sorted(each.value for each in step.consent),
        "needs": [str(address) for address in step.needs],
        "destroys": [*step.destroys],
        "unknowns": {str(path): template for path, template in step.unknowns.items()},
        "changes": [_change(change) for change in step.changes],
        "fingerprint": {"desired": mark.desired, "recorded": mark.recorded, "live": mark.live},
    }


def _step_of(data: Json) -> Step:
    return Step(
        address=Address.parse(data["address"]),
        action=_action_of(data["actions"]),
        reason=data["reason"],
        id=data["id"],
        changes=tuple(map(_change_of, data["changes"])),
        effect=EFFECTS[data["effect"]],
        consent=frozenset(map(Consent, data["consent"])),
        needs=tuple(map(Address.parse, data["needs"])),
        unknowns={FieldPath.parse(path): template for path, template in data["unknowns"].items()},
        destroys=tuple(data["destroys"]),
        fingerprint=Fingerprint(**data["fingerprint"]),
        moved_from=None if data["moved_from"] is None else Address.parse(data["moved_from"]),
    )


def _action_of(names: list[str]) -> Action:
    for action, known in ACTIONS.items():
        if names == known:
            return action
    raise ValueError(f"no step has the actions {names}")


def _change(change: FieldChange) -> Json:
    values = {"desired": change.desired, "recorded": change.recorded, "live": change.live}
    return {
        "path": str(change.path),
        **{name: _value(value) for name, value in values.items() if value is not MISSING},
        "moved": change.moved.value,
        "outcome": change.outcome.value,
        "reason": change.reason,
        "effect": str(change.effect),
        "sensitive": change.sensitive,
        "secrets": [str(path) for path in change.secrets],
        "shown": change.shown,
    }


def _change_of(data: Json) -> FieldChange:
    return FieldChange(
        path=FieldPath.parse(data["path"]),
        desired=_value_of(data.get("desired")),
        recorded=_value_of(data.get("recorded")),
        live=_value_of(data.get("live")),
        moved=Moved(data["moved"]),
        outcome=Outcome(data["outcome"]),
        reason=data["reason"],
        effect=EFFECTS[data["effect"]],
        sensitive=data["sensitive"],
        shown=data["shown"],
        secrets=tuple(map(FieldPath.parse, data["secrets"])),
    )


def _value(value: Any) -> Json:
    unknowns = dict(_unknowns(value, FieldPath()))
    for path in unknowns:
        value = put(value, path, None)
    return (
        {"value": value, "unknowns": {str(path): text for path, text in unknowns.items()}}
        if unknowns
        else {"value": value}
    )


def _value_of(data: Mapping[str, Any] | None) -> Any:
    if data is None:
        return MISSING
    value = data["value"]
    for path, template in data.get("unknowns", {}).items():
        value = put(value, FieldPath.parse(path), Unknown(template))
    return value


def _unknowns(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, Unknown):
        yield path, value.template
    elif isinstance(value, dict | list):
        for segment, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _unknowns(item, path / segment)
