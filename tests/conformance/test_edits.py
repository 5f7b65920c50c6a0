"""One edit for each field of each kind: each does what its behaviours promise, and leaves an empty plan.

The fields are taken from the shapes (`making.py`); each gets a copy of a small resource, all of them in one bundle.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from dbxplan.address import FieldPath
from dbxplan.fields import Effect
from dbxplan.plan.model import Plan, Step
from dbxplan.resources.base import Caller, Kind, Risk
from dbxplan.sdk import RawClient

Json = dict[str, Any]
Edit = Any  # of `making.py`
Bench = Any  # of `conftest.py`


@pytest.fixture
def every(kind: Kind[Any], making: Any) -> Sequence[Edit]:
    return list(making.edits(kind))


@pytest.mark.parametrize("host", ["plain"], indirect=True)
def test_what_is_edited_is_found_by_the_official_client(
    bench: Bench, every: Sequence[Edit], official: Any, otherwise: Callable[[Any, Any], list[str]]
) -> None:
    bench.apply({edit.key: edit.before for edit in every})

    after = {edit.key: edit.after for edit in every}
    assert otherwise(bench.apply(after), official) == []
    assert bench.plan(after).steps == ()


@pytest.mark.parametrize("host", ["perturbed"], indirect=True)
def test_an_edit_does_what_its_behaviour_promises_and_is_put_back_when_somebody_undoes_it(
    bench: Bench,
    every: Sequence[Edit],
    api: RawClient,
    record_property: Callable[[str, object], None],
) -> None:
    visible = [edit for edit in every if edit.promised in ("update", "replace") and edit.seen_from_outside]
    record_property("edits", told_of(bench, every, visible))
    before, after = ({edit.key: getattr(edit, name) for edit in every} for name in ("before", "after"))
    bench.apply(before)
    assert bench.plan(before).steps == ()
    live = bench.live(api)

    plan = bench.plan(after)

    steps = by_key(plan)
    assert actions(plan, every) == {edit.name: edit.promised for edit in every}
    assert {edit.name: shown(edit, steps) for edit in every if edit.key in steps} == {
        edit.name: (["manifest"], []) for edit in every if edit.key in steps
    }
    assert {edit.name: steps[edit.key].effect for edit in every if edit.key in steps} == {
        edit.name: effect(edit, live[edit.key]) for edit in every if edit.key in steps
    }
    told = {edit.key for edit in every if edit.promised == "none" and edit.before != edit.after and not edit.new}
    assert told <= {address.key for address in plan.told}
    bench.apply(after)
    assert bench.plan(after).steps == ()
    if visible:
        drifts(bench, every, visible)
    else:  # of some kinds nothing can change
        assert bench.kind.parts == ()


def drifts(bench: Bench, every: Sequence[Edit], visible: Sequence[Edit]) -> None:
    """What others change is found, and put back."""
    after = {edit.key: edit.after for edit in every}
    bench.behind_our_back(after, after | {edit.key: edit.before for edit in visible})

    plan = bench.plan(after)

    steps = by_key(plan)
    assert {key: step.action.value for key, step in steps.items()} == {edit.key: edit.promised for edit in visible}
    assert {edit.name: shown(edit, steps) for edit in visible} == {edit.name: (["workspace"], []) for edit in visible}
    bench.apply(after)
    assert bench.plan(after).steps == ()


def told_of(bench: Bench, every: Sequence[Edit], visible: Sequence[Edit]) -> str:
    """How many fields there are, and how many of them somebody else could change; what is left out."""
    blind = [edit.name for edit in every if edit.promised == "update" and edit not in visible]
    parts = [
        f"{len(every)} fields of {bench.kind.name} edited, {len(visible)} changed by others",
        f"never told by the API: {', '.join(blind)}" if blind else "",
        *(f"{name}: {why}" for name, why in bench.table.get("elsewhere", {}).items()),
    ]
    return "; ".join(filter(None, parts))


def by_key(plan: Plan) -> Mapping[str, Step]:
    return {step.address.key: step for step in plan.steps}


def actions(plan: Plan, edits: Sequence[Edit]) -> dict[str, str]:
    """Place -> action, `none` where there is no step."""
    steps = by_key(plan)
    return {edit.name: steps[edit.key].action.value if edit.key in steps else "none" for edit in edits}


def shown(edit: Edit, steps: Mapping[str, Step]) -> tuple[list[str], list[str]]:
    """Which side moved at the place of the edit, and the other paths that the step shows."""
    seen = [change for change in steps[edit.key].changes if change.shown] if edit.key in steps else []
    own = [change for change in seen if at(change.path, edit.place)]
    others = [change for change in seen if not any(at(change.path, place) for place in (edit.place, *edit.moves))]
    return sorted({change.moved.value for change in own or seen}), [str(change.path) for change in others]


def at(path: FieldPath, place: Sequence[str]) -> bool:
    """Whether the path is the place, around it or in it."""
    return all(
        name in ("*", segment) or not isinstance(segment, str) for segment, name in zip(path, place, strict=False)
    )


def effect(edit: Edit, live: Json) -> Effect:
    """What the markers say, and what the kind says of an object in this state."""
    if edit.promised == "replace":
        return max(
            Effect.REPLACE, edit.effect, Effect.DATA_LOSS if edit.kind.risk_of(live) is Risk.HIGH else Effect.NONE
        )
    if edit.promised != "update":
        return Effect.NONE
    shut = edit.kind.shuts_out(Caller("user@example.com"), edit.after, live, {})
    return max(edit.effect, edit.kind.disturbs(edit.place[0], live), Effect.LOCK_OUT if shut else Effect.NONE)
