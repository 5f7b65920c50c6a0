"""A resource that has another key than before keeps its object, on the emulator."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import ManifestError, StateError
from dbxplan.plan.model import Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]


def bundle(keys: str, moved: str = "[]", more: str = "") -> dict[str, str]:
    """Jobs of these keys, each named as its key was at first, with permissions and one that refers to them."""
    jobs = "".join(
        f"    {key}:\n      name: {name}\n      permissions: [{{level: CAN_VIEW, group_name: users}}]\n"
        for key, name in (pair.split("=") for pair in keys.split())
    )
    first = keys.partition("=")[0]
    task = f"{{task_key: t, run_job_task: {{job_id: '${{resources.jobs.{first}.id}}'}}}}"
    caller = f"    caller: {{name: caller, tasks: [{task}]}}\n"
    return {"databricks.yml": f"bundle: {{name: b}}\nmoved: {moved}\nresources:\n  jobs:\n{jobs}{caller}{more}"}


def to(*pairs: str) -> str:
    moves = (pair.split(">") for pair in pairs)
    return f"[{', '.join(f'{{from: jobs.{old}, to: jobs.{new}}}' for old, new in moves)}]"


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


def reasons(plan: Plan) -> dict[str, str]:
    return {str(step.address): f"{step.action.value}: {step.reason}" for step in plan.steps}


def ids(api: RawClient) -> dict[str, int]:
    return {item["settings"]["name"]: item["job_id"] for item in api.jobs.list()}


def test_a_renamed_key_keeps_its_object_and_children_move_along(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    folder = write(bundle("old=first"))
    workspace.apply(workspace.load(folder))
    before = ids(api)
    write(bundle("new=first", to("old>new")))

    applied = workspace.apply(workspace.load(folder))

    assert reasons(applied.plan) == {
        "jobs.new": "record: was jobs.old before",
        "jobs.new.permissions": "record: was jobs.old.permissions before",
    }
    assert [str(step.moved_from) for step in applied.plan.steps] == ["jobs.old", "jobs.old.permissions"]
    assert ids(api) == before
    state = applied.result.state  # type: ignore[union-attr]
    assert sorted(map(str, state.resources)) == ["jobs.caller", "jobs.new", "jobs.new.permissions"]
    assert state.resources[Address("jobs", "caller")].needs == (Address("jobs", "new"),)
    assert workspace.plan(workspace.load(folder)).steps == ()


def test_what_changed_beside_the_key_is_updated_in_the_same_object(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    folder = write(bundle("old=first"))
    workspace.apply(workspace.load(folder))
    (before,) = (id for name, id in ids(api).items() if name == "first")
    write(bundle("new=second", to("old>new")))

    applied = workspace.apply(workspace.load(folder))

    assert reasons(applied.plan)["jobs.new"] == "update: the manifest changed; was jobs.old before"
    assert ids(api)["second"] == before
    assert workspace.plan(workspace.load(folder)).steps == ()


def test_a_chain_is_followed_from_wherever_the_record_is(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(bundle("a=first"))
    workspace.apply(workspace.load(folder))
    before = ids(api)
    write(bundle("c=first", to("a>b", "b>c")))

    workspace.apply(workspace.load(folder))

    assert ids(api) == before
    write(bundle("d=first", to("c>d", "a>b", "b>c")))
    assert reasons(workspace.plan(workspace.load(folder)))["jobs.d"] == "record: was jobs.c before"


def test_what_is_not_recorded_is_not_moved(workspace: Workspace, write: Write) -> None:
    folder = write(bundle("new=first", to("old>new")))

    plan = workspace.plan(workspace.load(folder))

    assert reasons(plan)["jobs.new"] == "create: new in the manifest"


def test_where_both_exist_it_is_refused(workspace: Workspace, write: Write) -> None:
    folder = write(bundle("old=first new=second"))
    workspace.apply(workspace.load(folder))
    write(bundle("new=second", to("old>new")))

    with pytest.raises(StateError, match=r"jobs\.old is to become jobs\.new, but both exist: jobs\.old is recorded as"):
        workspace.plan(workspace.load(folder))


def test_only_what_is_selected_moves(workspace: Workspace, write: Write) -> None:
    folder = write(bundle("old=first x=second"))
    workspace.apply(workspace.load(folder))
    write(bundle("new=first y=second", to("old>new", "x>y")))

    applied = run(draft(workspace.load(folder), select=["jobs.new"]))

    addresses = {str(address) for address in applied.result.state.resources}  # type: ignore[union-attr]
    assert {"jobs.new", "jobs.x"} <= addresses
    assert not {"jobs.old", "jobs.y"} & addresses
    assert set(reasons(workspace.plan(workspace.load(folder)))) == {"jobs.y", "jobs.y.permissions"}


def test_a_target_may_have_moves_of_its_own(workspace: Workspace, write: Write) -> None:
    targets = f"targets: {{dev: {{default: true, moved: {to('old>new')}}}, prod: {{}}}}\n"
    folder = write(bundle("old=first", more=targets.replace("old", "older")))
    workspace.apply(workspace.load(folder))
    write(bundle("new=first", more=targets))

    assert reasons(workspace.plan(workspace.load(folder)))["jobs.new"] == "record: was jobs.old before"
    assert workspace.load(folder, target="prod").manifest.moved == {}


def test_prevent_destroy_does_not_stand_against_a_move(workspace: Workspace, write: Write) -> None:
    protected = bundle("old=first")["databricks.yml"].replace(
        "name: first", "name: first\n      lifecycle: {prevent_destroy: true}"
    )
    folder = write({"databricks.yml": protected})
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": protected.replace("old", "new").replace("moved: []", f"moved: {to('old>new')}")})

    assert workspace.apply(workspace.load(folder)).ok


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        (to("new>other"), r"jobs\.new is moved to jobs\.other, but still declared"),
        (
            "[{from: jobs.a, to: pipelines.new}]",
            r"jobs\.a cannot become pipelines\.new: the kind of an object does not",
        ),
        (to("a>new", "a>caller"), r"jobs\.a is moved twice, to jobs\.new and to jobs\.caller"),
        (to("a>b", "b>a"), r"jobs\.b is moved in a circle"),
        (to("a>a"), r"jobs\.a is moved in a circle"),
        ("[{from: jobs.a}]", "to is missing; write an address, such as jobs.nightly"),
        ("[{from: a, to: jobs.new}]", "'a' is no address"),
        ("[{from: jobs.a.permissions, to: jobs.new}]", r"permissions move along with jobs\.a: name that"),
    ],
)
def test_moves_that_cannot_be_are_refused_with_their_place(
    workspace: Workspace, write: Write, moved: str, words: str
) -> None:
    with pytest.raises(ManifestError, match=words) as error:
        workspace.load(write(bundle("new=first", moved)))

    assert str(error.value.diagnostics[-1].places[0]).startswith("databricks.yml:2:")


def test_a_move_to_nothing_is_a_warning_with_the_nearest(workspace: Workspace, write: Write) -> None:
    (found,) = workspace.load(write(bundle("new=first", to("old>newer")))).manifest.diagnostics

    assert found.summary == "moved to jobs.newer, which is not declared"
    assert found.detail == "From jobs.old: did you mean jobs.new?"
