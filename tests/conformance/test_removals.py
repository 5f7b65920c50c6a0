"""Each field of each kind leaves the manifest, and each object, list and map as a whole: it is cleared, or stays."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from dbxplan.fields import Sticky
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient

Json = dict[str, Any]
Edit = Any  # of `making.py`
Bench = Any  # of `conftest.py`


@pytest.fixture
def host(tmp_path: Path) -> str:
    """What servers do to answers is met by the edits."""
    return f"emulator://{tmp_path / 'workspace.db'}"


def test_what_leaves_the_manifest_is_live_as_if_it_had_never_been_there_or_said_to_stay(
    bench: Bench, kind: Kind[Any], making: Any, api: RawClient, record_property: Callable[[str, object], None]
) -> None:
    optional = [edit for edit in (*making.edits(kind), *making.wholes(kind)) if edit.removed is not None]
    fresh = twins([edit for edit in optional if edit.name not in bench.table.get("alone", {})])
    never = {key: making.keyed(json.loads(template), key) for template, key in set(fresh.values())}
    before = {edit.key: edit.held for edit in optional} | never
    without = {edit.key: edit.removed for edit in optional} | never
    record_property("edits", told_of(bench, optional))
    bench.apply(before)
    was = bench.live(api)

    plan = bench.plan(without)

    steps = {step.address.key: step.action.value for step in plan.steps}
    assert {edit.name: steps.get(edit.key, "none") for edit in optional} == {
        edit.name: edit.promised_without for edit in optional
    }
    assert set(steps) <= {edit.key for edit in optional}
    sticky = {edit.key for edit in optional if Sticky in edit.behaviours and edit.stays and not edit.hidden}
    assert sticky <= {address.key for address in plan.told}
    bench.apply(without)
    again = bench.plan(without)
    assert again.steps == ()
    assert sticky <= {address.key for address in again.told}
    assert dict(astray(making, optional, fresh, was, bench.live(api))) == {}


def told_of(bench: Bench, optional: Sequence[Edit]) -> str:
    reasons = {**bench.table.get("bound", {}), **bench.table.get("alone", {})}
    count = f"{len(optional)} fields and blocks of {bench.kind.name} removed"
    return "; ".join([count, *(f"{name}: {why}" for name, why in reasons.items())])


def twins(optional: Sequence[Edit]) -> Mapping[str, tuple[str, str]]:
    """Key of an edit -> what the body is without the field, as text, and the key of the copy that never had it."""
    templates = {edit.key: json.dumps(edit.removed).replace(edit.key, "{key}") for edit in optional}
    keys = {template: f"c{number}" for number, template in enumerate(dict.fromkeys(templates.values()))}
    return {key: (template, keys[template]) for key, template in templates.items()}


def astray(
    making: Any,
    optional: Sequence[Edit],
    fresh: Mapping[str, tuple[str, str]],
    was: Mapping[str, Json],
    now: Mapping[str, Json],
) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """What is live at the places otherwise than it should be: place -> found, wanted."""
    for edit in optional:
        found = making.at(now[edit.key], edit.place)
        if edit.stays or edit.by_default:
            wanted = making.at(was[edit.key], edit.place)
        elif edit.key in fresh:
            _, other = fresh[edit.key]
            wanted = json.loads(json.dumps(making.at(now[other], edit.place)).replace(other, edit.key))
        else:
            continue
        if found != wanted and (nothing(found), nothing(wanted)) != (True, True):
            yield edit.name, (found, wanted)


def nothing(value: Any) -> bool:
    """Whether it is empty, or holds empty things only."""
    if isinstance(value, dict | list):
        return all(nothing(each) for each in (value.values() if isinstance(value, dict) else value))
    return value in (None, "", False, 0, "0")  # 64-bit numbers may come as text
