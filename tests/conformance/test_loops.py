"""Fields of the task in a loop, which is of the type of those around it: many in one job, where they go together."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from dbxplan.address import FieldPath
from dbxplan.fields import Exclusive, Shape, shape_of
from dbxplan.plan.model import Moved, Plan, Step
from dbxplan.resources import KINDS
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient

Json = dict[str, Any]
Place = tuple[str, ...]
Edit = Any  # of `making.py`
Bench = Any  # of `conftest.py`
TASKS, LOOP = ("tasks", "*"), ("for_each_task", "task")
ONE_OF: Mapping[str, Callable[[str], bool]] = {  # of the fields of a type, beside those that say so themselves
    "compute.ClusterSpec": lambda name: name in ("instance_pool_id", "node_type_id"),
    "compute.Library": lambda name: True,
    "jobs.SqlTask": lambda name: name in ("query", "file", "alert", "dashboard"),
    "jobs.Task": lambda name: name.endswith("_task"),
}


NOT_INSIDE = ("depends_on", "for_each_task")
LEFT = f"{' and '.join(NOT_INSIDE)}: of the tasks around alone"


@dataclass
class Pack:
    """Edits that go together in one task of a loop: what stands around it, and the task."""

    key: str
    edits: list[Edit] = field(default_factory=list)
    bodies: tuple[Json, Json, Json] = ({}, {}, {})  # before, after, and without what may be left out

    def takes(self, edit: Edit, task: Shape, at: Callable[[Any, Place], Any]) -> bool:
        """Takes it in, unless it disagrees with what is there."""
        try:
            merged = [merge(one, other) for one, other in zip(self.bodies, bodies_of(edit), strict=True)]
        except ValueError:
            return False
        before, after, without = merged
        for one in (*self.edits, edit):
            if [at(body, one.place) for body in merged] != [at(body, one.place) for body in bodies_of(one)]:
                return False  # another would bring it in
        if not all(fits(body["tasks"][0], task) for body in merged):
            return False
        self.edits.append(edit)
        self.bodies = before, after, without
        return True

    def job(self, number: int, key: str = "") -> Json:
        """The job in one of its three forms."""
        first, *others = self.bodies[number]["tasks"]
        loop = {"task_key": "loop", "for_each_task": {"inputs": "[1]", "task": first}}
        return {**self.bodies[number], "name": key or self.key, "tasks": [loop, *others]}


def bodies_of(edit: Edit) -> Iterator[Json]:
    for body in (edit.before, edit.after, edit.removed or edit.before):
        yield {name: value for name, value in body.items() if name != "name"}


def merge(one: Any, other: Any) -> Any:
    """Both; ValueError where they say different things."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **other, **{name: merge(one[name], other[name]) for name in one.keys() & other.keys()}}
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [merge(*pair) for pair in zip(one, other, strict=True)]
    if one != other:
        raise ValueError(one, other)
    return one


def fits(value: Any, shape: Shape) -> bool:
    """Whether nothing stands beside another thing that excludes it."""
    if isinstance(value, list):
        return all(fits(each, shape.element) for each in value)
    if not isinstance(value, dict) or shape.form != "object":
        return True
    alone = ONE_OF.get(shape.name, lambda name: False)
    groups = [group for name in value for group in groups_of(shape.at(name), "type" if alone(name) else "")]
    return len(groups) == len({*groups}) and all(fits(each, shape.at(name)) for name, each in value.items())


def groups_of(shape: Shape, alone: str) -> Iterator[str]:
    yield from ([alone] if alone else [])
    yield from (each.group for each in shape.behaviours if isinstance(each, Exclusive))


@pytest.fixture
def kind() -> Kind[Any]:
    return KINDS["jobs"]


@pytest.fixture
def packs(kind: Kind[Any], making: Any) -> Sequence[Pack]:
    """Every edit of a task, in as few jobs as will hold them."""
    found: list[Pack] = []
    task = shape_of(kind.model).at(*TASKS)
    for edit in making.edits(kind):
        inside = edit.place[: len(TASKS)] == TASKS and edit.place[2] not in NOT_INSIDE
        if inside and not any(pack.takes(edit, task, making.at) for pack in found):
            found.append(Pack(f"p{len(found)}"))
            assert found[-1].takes(edit, task, making.at)
    return found


def test_the_task_in_a_loop_is_of_the_type_of_those_around_it(kind: Kind[Any]) -> None:
    task = shape_of(kind.model).at(*TASKS)

    assert [*places(task.at(*LOOP))] == [*places(task)]


def places(shape: Shape) -> Iterator[object]:
    return ((path, place.form, place.name, place.behaviours) for path, place in shape.walk())


def test_fields_of_a_task_in_a_loop_are_edited_and_put_back(
    bench: Bench,
    packs: Sequence[Pack],
    api: RawClient,
    official: Any,
    otherwise: Callable[[Any, Any], list[str]],
    record_property: Callable[[str, object], None],
) -> None:
    count = sum(len(pack.edits) for pack in packs)
    record_property("edits", f"{count} fields of tasks in loops of jobs edited, in {len(packs)} jobs; {LEFT}")
    before, after = ({pack.key: pack.job(number) for pack in packs} for number in (0, 1))
    bench.apply(before)
    assert bench.plan(before).steps == ()

    plan = bench.plan(after)
    applied = bench.apply(after)

    assert shown(packs, plan, Moved.MANIFEST) == {pack.key: ([], []) for pack in packs}
    assert "perturb" in bench.workspace.host or otherwise(applied, official) == []
    assert bench.plan(after).steps == ()
    bench.behind_our_back(after, before)
    assert shown(packs, bench.plan(after), Moved.WORKSPACE) == {pack.key: ([], []) for pack in packs}
    bench.apply(after)
    assert bench.plan(after).steps == ()


def test_what_leaves_a_task_in_a_loop_is_live_as_if_it_had_never_been_there(
    bench: Bench, packs: Sequence[Pack], making: Any, api: RawClient
) -> None:
    never = {f"never_{pack.key}": pack.job(2, f"never_{pack.key}") for pack in packs}
    without = {pack.key: pack.job(2) for pack in packs} | never
    bench.apply({pack.key: pack.job(0) for pack in packs} | never)

    steps = {step.address.key for step in bench.plan(without).steps}
    bench.apply(without)

    cleared = {pack.key for pack in packs for edit in pack.edits if edit.removed and edit.promised_without != "none"}
    assert steps == cleared
    assert bench.plan(without).steps == ()
    now = bench.live(api)
    for pack in packs:
        twin = json.loads(json.dumps(now[f"never_{pack.key}"]).replace(f"never_{pack.key}", pack.key))
        for place in (inner(edit.place) for edit in pack.edits if not edit.stays and not edit.by_default):
            assert making.at(now[pack.key], place) == making.at(twin, place), (pack.key, place)


def shown(packs: Sequence[Pack], plan: Plan, moved: Moved) -> dict[str, tuple[list[str], list[str]]]:
    """What is amiss in each step; a change that another side made counts as none."""
    steps = {step.address.key: step for step in plan.steps}
    return {pack.key: amiss(pack, steps[pack.key], moved) for pack in packs}


def amiss(pack: Pack, step: Step, moved: Moved) -> tuple[list[str], list[str]]:
    """Places that should show a change and do not, and paths that should not and do."""
    shown = [change.path for change in step.changes if change.shown and change.moved is moved]
    seen = (edit for edit in pack.edits if moved is Moved.MANIFEST or edit.seen_from_outside)
    places = [inner(edit.place) for edit in seen if edit.promised != "none"]
    missing = [".".join(place) for place in places if not any(at(path, place) for path in shown)]
    moves = [inner(place) for edit in pack.edits for place in (edit.place, *edit.moves)]
    return missing, [str(path) for path in shown if not any(at(path, place) for place in moves)]


def inner(place: Place) -> Place:
    """The place of a task's field, of a task in a loop."""
    return (*TASKS, *LOOP, *place[len(TASKS) :]) if place[: len(TASKS)] == TASKS else place


def at(path: FieldPath, place: Place) -> bool:
    """Whether the path is the place, around it or in it."""
    return all(
        name in ("*", segment) or not isinstance(segment, str) for segment, name in zip(path, place, strict=False)
    )
