"""The record of a run: each of its steps with what would find its object if the process ended."""

import hashlib
import json
import uuid
from collections.abc import Mapping
from typing import Any

from dbxplan.address import Address
from dbxplan.apply.work import Work
from dbxplan.fields import WriteOnly
from dbxplan.plan.model import Action, Plan, Step
from dbxplan.state.model import Intent, RunRecord

Json = dict[str, Any]


def run_record(work: Work, started_at: str, begun: Mapping[Address, str]) -> RunRecord:
    plan = work.plan
    steps = tuple(
        _intent(work, step, begun) for step in plan.steps if step.action not in (Action.RECORD, Action.FORGET)
    )
    return RunRecord(str(uuid.uuid4()), digest_of(plan), started_at, plan.user, steps)


def digest_of(plan: Plan) -> str:
    """Of what the plan does, to what, derived from what."""
    steps = [
        (str(step.address), step.action.value, step.id, vars(step.fingerprint) if step.fingerprint else None)
        for step in plan.steps
    ]
    text = json.dumps([plan.bundle, plan.target, plan.lineage, plan.serial, steps, sorted(plan.files.digests.items())])
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _intent(work: Work, step: Step, begun: Mapping[Address, str]) -> Intent:
    recorded = work.books.get(step.address)
    id = recorded.id if recorded else step.id
    if step.action is Action.DELETE:
        return Intent(step.address, step.action.value, id)
    declared = work.declared(step.address)
    body = _certain(work, step)
    return Intent(
        address=step.address,
        action=step.action.value,
        id=id,
        natural_key={name: body[name] for name in work.kind(step.address).natural_key if name in body},
        mark=declared.ownership,
        sent=body,
        needs=work.needs(step.address),
        prevent_destroy=declared.lifecycle.prevent_destroy,
        began=begun.get(step.address, ""),
    )


def _certain(work: Work, step: Step) -> Json:
    """Of the body, the fields that the object holds for sure once it is found, digests in place of what is sensitive.

    Not what is unknown yet. Of a create, not what parts send after it. Of an update, not what no read returns: nobody
    could tell whether it was sent.
    """
    shape, kind = work.shape(step.address), work.kind(step.address)
    expected, left_out = work.expected(step.address)
    if step.action in (Action.CREATE, Action.REPLACE):
        left_out |= {field for part in kind.parts if part.after_create for field in part.fields}
    else:
        left_out |= {name for name in expected if shape.at(name).has(WriteOnly)}
    left_out &= expected.keys()
    body = {name: value for name, value in expected.items() if name not in left_out} if left_out else expected
    return work.redacted(step.address, body)
