"""Cut at every call, every store write and every line of the journal: nothing is lost, nothing made twice."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.apply.lookup import recovery
from dbxplan.state.ledger import StateConflictError
from dbxplan.state.lock import Lock
from dbxplan.state.recovery import recover

A = Address.parse


def first(kit: Any) -> list[Any]:
    return [
        kit.declared("things.old", size=1),
        kit.declared("things.job", size=1, note="n", ref="${resources.places.p.id}"),
        kit.declared("places.p", comment="one", owner="ops"),
        kit.declared("engines.e", form="x"),
        kit.declared("places.name", comment="c"),
        kit.declared("places.fixed", form="x"),
    ]


def second(kit: Any) -> list[Any]:
    """An update, a delete, a replacement, a rename, a create that needs another, a create with a late part."""
    return [
        kit.declared("things.job", size=2, ref="${resources.places.p.id}", secret="hunter2"),
        kit.declared("places.p", comment="two", owner="dev"),
        kit.declared("engines.e", form="y"),
        kit.declared("places.name", name="renamed", comment="d"),
        kit.declared("things.new", ref="${resources.places.q.id} and ${resources.things.job.id}"),
        kit.declared("places.q", owner="ops", comment="q"),
        kit.declared("places.fixed", form="y", owner="ops"),
    ]


def assert_is_as_declared(world: Any, bundle: list[Any], kit: Any) -> None:
    """Exactly the wanted objects, each recorded under its id, and nothing left to do."""
    wanted: dict[str, set[str]] = {"things": set(), "places": set(), "engines": set()}
    for resource in bundle:
        wanted[resource.address.kind].add(resource.body["name"])
    assert {kind: set(world.live(kind)) for kind in wanted} == wanted
    state = world.state()
    assert state.run is None
    assert {str(address) for address in state.resources} == {str(resource.address) for resource in bundle}
    for resource in bundle:
        live = world.live(resource.address.kind)[resource.body["name"]]
        assert state.resources[resource.address].id == live["id"]
        for name, value in resource.body.items():
            assert value is None or live[name] == value
    assert world.plan(*bundle).steps == ()
    assert not list(world.folder.glob("journal.*"))


def assert_nothing_is_orphaned(world: Any) -> None:
    """Recovery alone knows every object, before any planner looks for marks and names."""
    state, _, _ = world.recovered()
    known = {(address.kind, recorded.id) for address, recorded in state.resources.items()}
    assert {(kind, id) for kind, objects in world.api.objects.items() for id in objects} <= known


def cut_everywhere(
    new_world: Callable[[], Any],
    kit: Any,
    before: list[Any],
    bundle: list[Any],
    between: Callable[[Any], None],
    workers: int,
    stride: int = 1,
) -> int:
    """Runs the bundle with each cut; gives how many cuts there were."""
    number, cuts = 0, 0
    while True:
        for after in (False, True):
            world = new_world()
            if before:
                assert world.apply(*before).ok
            cut = kit.Cut(number, after)
            try:
                world.apply(*bundle, cut=cut, parallelism=workers)
            except kit.Crash:
                cuts += 1
            else:
                return cuts
            world.clock.now += 60
            between(world)
            assert_nothing_is_orphaned(world)
            result = world.apply(*bundle)
            assert result.ok, (number, after, result.outcomes)
            assert_is_as_declared(world, bundle, kit)
        number += stride


def nothing(world: Any) -> None:
    """The next run starts where the last one ended."""


def lose_journal(world: Any) -> None:
    """The next run is on another machine."""
    for path in world.folder.glob("journal.*"):
        path.unlink()


def tear_journal(world: Any) -> None:
    """The machine lost power in the middle of a line."""
    for path in world.folder.glob("journal.*"):
        path.write_bytes(path.read_bytes() + b'{"address":"things.ne')


@pytest.mark.parametrize(
    ("between", "workers", "stride"),
    [(nothing, 1, 1), (nothing, 3, 3), (lose_journal, 1, 2), (tear_journal, 1, 3)],
    ids=["one worker", "three workers", "journal lost", "journal torn"],
)
def test_cut_anywhere_the_next_run_ends_where_one_would_have(
    between: Callable[[Any], None], workers: int, stride: int, new_world: Any, kit: Any
) -> None:
    assert cut_everywhere(new_world, kit, [], first(kit), between, workers, stride) > 40 // stride
    assert cut_everywhere(new_world, kit, first(kit), second(kit), between, workers, stride) > 60 // stride


def test_cut_anywhere_in_a_destroy_nothing_stays(new_world: Any, kit: Any) -> None:
    assert cut_everywhere(new_world, kit, first(kit), [], nothing, 2) > 20


def test_cut_in_the_recovering_run_too(new_world: Any, kit: Any) -> None:
    for number in range(0, 60, 7):
        for again in range(0, 30, 3):
            world = new_world()
            for cut in (kit.Cut(number, True), kit.Cut(again, False)):
                try:
                    world.apply(*first(kit), cut=cut)
                except kit.Crash:
                    world.clock.now += 60
            assert world.apply(*first(kit)).ok
            assert_is_as_declared(world, first(kit), kit)


def test_recovery_says_what_it_found(world: Any, kit: Any) -> None:
    cut = kit.Cut()
    world.api.faults.append(kit.Fault("read", kit.Crash(), name="a"))
    with pytest.raises(kit.Crash):
        world.apply(kit.declared("things.a"), cut=cut)
    state, _, _ = world.recovered()

    assert state.resources[A("things.a")].id == "1"
    assert world.notes[0].startswith("the run of ana@example.com that began ")
    assert world.notes[1:] == ("things.a was made, its id is 1",)


def test_a_plan_may_look_at_an_unfinished_run_and_changes_nothing(world: Any, kit: Any) -> None:
    with pytest.raises(kit.Crash):
        world.apply(kit.declared("things.a"), cut=kit.Cut(3, after=True))
    before = dict(world.store.objects)
    plan = world.plan(kit.declared("things.a"))

    assert [step.action.value for step in plan.steps] != ["create"]
    assert world.store.objects == before
    assert list(world.folder.glob("journal.*"))


@pytest.mark.parametrize("after", [False, True], ids=["not made", "made"])
@pytest.mark.parametrize("text", ["things.a", "places.a", "engines.a"])
def test_a_create_whose_answer_is_lost_is_looked_up_never_repeated(
    text: str, after: bool, world: Any, kit: Any
) -> None:
    world.api.faults.append(kit.Fault("create", kit.lost(), after=after))
    result = world.apply(kit.declared(text))

    assert [line for line in world.api.log if line.startswith("create")] == ["create a"]
    assert result.ok is after
    if after:
        assert result.outcomes[A(text)].notes == (
            "the answer to its creation was lost; it was found again by mark or name",
        )
    else:
        assert "nothing was found that it made. Apply again" in result.outcomes[A(text)].error
        assert [intent.address for intent in world.state().run.steps] == [A(text)]
    assert world.apply(kit.declared(text)).ok
    assert_is_as_declared(world, [kit.declared(text)], kit)


@pytest.mark.parametrize("between", [nothing, lose_journal], ids=["journal", "no journal"])
def test_a_rename_that_nobody_wrote_down_is_found_by_the_recovery(
    between: Callable[[Any], None], world: Any, kit: Any
) -> None:
    world.apply(kit.declared("places.p"))
    world.api.faults.append(kit.Fault("rename", kit.Crash(), after=True))
    with pytest.raises(kit.Crash):
        world.apply(kit.declared("places.p", name="q"))
    between(world)
    state, _, _ = world.recovered()

    assert state.resources[A("places.p")].id == "q"
    assert world.notes[1:] == ("places.p has a new id since its name changed: q",)


@pytest.mark.parametrize(("after", "status", "id"), [(True, "done", "q"), (False, "failed", "p")])
def test_a_rename_whose_answer_is_lost_is_looked_up(after: bool, status: str, id: str, world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p"))
    world.api.faults.append(kit.Fault("rename", kit.lost(), after=after))
    result = world.apply(kit.declared("places.p", name="q"))
    state, _, _ = world.recovered()

    assert result.outcomes[A("places.p")].status == status
    assert state.resources[A("places.p")].id == id


def test_an_update_that_did_not_rename_keeps_its_id(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p"))
    world.api.faults.append(kit.Fault("rename", kit.Crash()))
    with pytest.raises(kit.Crash):
        world.apply(kit.declared("places.p", name="q"))
    state, _, _ = world.recovered()

    assert state.resources[A("places.p")].id == "p"


def test_a_create_that_lands_late_is_found_by_the_next_run(world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("create", kit.lost()))
    world.apply(kit.declared("places.a"), kit.declared("places.b"))
    late = "a" if "a" not in world.live("places") else "b"
    world.api.objects["places"][late] = {"name": late, "id": late, "creator_user_name": kit.USER}
    state, _, _ = world.recovered()

    assert state.resources[A(f"places.{late}")].id == late


def test_what_somebody_else_made_under_the_name_is_not_taken(world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("create", kit.lost()))
    world.apply(kit.declared("places.a"))
    world.api.objects["places"]["a"] = {"name": "a", "id": "a", "creator_user_name": "eve@example.com"}
    state, _, _ = world.recovered()

    assert A("places.a") not in state.resources


def test_two_that_bear_our_mark_are_refused_by_name(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    world.api.create("things", {"name": "a", "mark": kit.MARK, "ref": "other"})
    world.api.faults.append(kit.Fault("create", kit.lost(), after=True))
    result = world.run(plan, manifest, snapshot, state, ledger, journal)

    assert "several could be the one that was made" in result.outcomes[A("things.a")].error


def test_a_refused_connection_is_no_lost_answer(world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("create", kit.refused()))
    result = world.apply(kit.declared("things.a"))

    assert "find a" not in world.api.log
    assert "nobody listens" in result.outcomes[A("things.a")].error
    assert world.state().run is None


def test_a_delete_whose_answer_is_lost_is_done_when_the_object_is_gone(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a"))
    world.api.faults.append(kit.Fault("delete", kit.lost(), after=True))
    result = world.apply()

    assert result.ok
    assert world.state().resources == {}


def test_a_delete_whose_answer_is_lost_fails_when_the_object_is_there(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a"))
    world.api.faults.append(kit.Fault("delete", kit.lost()))
    result = world.apply()

    assert not result.ok
    assert A("things.a") in world.state().resources


def test_a_look_up_that_fails_stops_the_recovery_with_the_address(world: Any, kit: Any) -> None:
    with pytest.raises(kit.Crash):
        world.apply(kit.declared("things.a"), cut=kit.Cut(2, after=False))
    world.api.faults.append(kit.Fault("find", kit.refused()))
    state = world.state()

    with pytest.raises(Exception, match=r"things\.a: a run that did not finish may have made it.*nobody listens"):
        recover(state, (), recovery(kit.KINDS, world.api))


def test_of_two_runs_at_once_one_waits_its_turn_and_nothing_is_made_twice(world: Any, kit: Any) -> None:
    """Both take the lock around load and apply, as every run does."""
    ours, theirs = Lock(world.store, world.clock), Lock(world.store, world.clock)
    ours.acquire()
    results = []

    def finish_ours() -> None:
        world.clock.on_sleep = ours.beat
        world.held = ours.held
        results.append(world.apply(*first(kit)))
        ours.release()

    world.clock.on_sleep = finish_ours
    theirs.acquire(timeout_seconds=60)
    world.held = theirs.held
    results.append(world.apply(*first(kit)))

    assert [result.ok for result in results] == [True, True]
    assert [len(result.outcomes) for result in results] == [6, 0]
    assert_is_as_declared(world, first(kit), kit)


def test_a_run_whose_lock_was_taken_over_overwrites_nothing(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    assert world.apply(kit.declared("places.p")).ok
    before = world.state()

    with pytest.raises(StateConflictError):
        world.run(plan, manifest, snapshot, state, ledger, journal)
    assert world.state() == before
    assert "create a" not in world.api.log


def test_the_journal_goes_only_when_the_state_is_saved(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    end, writes = journal.end, []

    def noted() -> None:
        writes.extend(world.store.writes)
        end()

    journal.end = noted
    world.run(plan, manifest, snapshot, state, ledger, journal)

    assert writes == ["state.1", "state.2"]
