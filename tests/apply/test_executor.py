"""Order, concurrency, failures, waits, stops."""

import threading
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dbxplan.address import Address, FieldPath
from dbxplan.apply.timeouts import Timeouts
from dbxplan.errors import PlanError, StateError
from dbxplan.live.model import Snapshot
from dbxplan.plan.model import Action, FieldChange, Moved, Outcome, Step
from dbxplan.sdk.errors import NotFound, UnreadableAnswer
from dbxplan.state.ledger import StateConflictError

A = Address.parse


class NoFiles:
    def prepare(self) -> None:
        """Nothing."""

    def upload(self, note: Any, stop: Any) -> None:
        """Nothing."""

    def finish(self, state: Any, ok: bool) -> Any:
        return state.files


def test_what_was_created_is_recorded_and_plans_nothing(world: Any, kit: Any) -> None:
    bundle = [kit.declared("things.a", size=3, secret="s3cret"), kit.declared("places.b", owner="ops", comment="hi")]
    result = world.apply(*bundle)

    assert result.ok
    assert {str(a): o.status for a, o in result.outcomes.items()} == {"things.a": "done", "places.b": "done"}
    assert world.live("things")["a"]["size"] == 3
    assert world.live("places")["b"]["owner"] == "ops"
    assert world.plan(*bundle).steps == ()
    assert world.state().resources[A("places.b")].sent == {"name": "b", "owner": "ops", "comment": "hi"}
    assert world.state().run is None


def test_secrets_are_recorded_as_digests_only(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a", secret="hunter2"))

    assert b"hunter2" not in b"".join(world.store.objects.values())
    assert world.state().resources[A("things.a")].sent["secret"].startswith("digest:")
    assert world.live("things")["a"]["secret"] == "hunter2"


def test_a_reference_is_what_the_manifest_declares_else_what_the_workspace_has_after_the_step(
    world: Any, kit: Any
) -> None:
    """The plan fills it so: another value would show as a change in the next plan."""
    world.api.rewrites["comment"] = str.upper
    world.apply(
        kit.declared(
            "things.a",
            ref="${resources.places.p.comment} of ${resources.things.b.id}, ${resources.places.p.creator_user_name}",
        ),
        kit.declared("places.p", comment="here"),
        kit.declared("things.b"),
    )

    assert world.live("things")["a"]["ref"] == f"here of {world.live('things')['b']['id']}, {kit.USER}"
    assert world.state().resources[A("things.a")].needs == (A("places.p"), A("things.b"))


def test_what_the_workspace_made_of_a_value_is_recorded_and_said(world: Any, kit: Any) -> None:
    world.api.rewrites["size"] = lambda size: size * 10
    result = world.apply(kit.declared("things.a", size=4))

    assert result.outcomes[A("things.a")].notes == ("size: the workspace holds 40 where 4 was sent",)
    assert world.state().resources[A("things.a")].seen == {"size": 40}
    assert world.state().resources[A("things.a")].sent["size"] == 4


def test_an_update_runs_only_the_parts_whose_fields_changed(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p", owner="ops", comment="one"))
    world.api.log.clear()
    world.apply(kit.declared("places.p", owner="ops", comment="two"))

    assert world.api.log == ["read p", "update p", "read p"]
    assert world.live("places")["p"]["comment"] == "two"


def test_a_field_that_left_the_manifest_is_sent_as_what_clears_it(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p", comment="one"))
    world.apply(kit.declared("places.p"))

    assert world.live("places")["p"]["comment"] == ""
    assert "comment" not in world.state().resources[A("places.p")].sent


def test_a_full_replacement_keeps_what_nobody_declared(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a", size=1))
    world.live("things")["a"]["note"] = "written by hand"
    world.apply(kit.declared("things.a", size=2))

    assert world.live("things")["a"]["note"] == "written by hand"
    assert world.live("things")["a"]["size"] == 2


def test_ignored_changes_stay_as_they_are_live(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a", size=1, note="n"))
    world.live("things")["a"]["size"] = 7
    world.apply(kit.declared("things.a", size=1, note="m", ignore=["size"]))

    assert world.live("things")["a"]["size"] == 7
    assert world.live("things")["a"]["note"] == "m"


def test_a_rename_moves_the_record_to_the_new_id(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p", comment="c"))
    result = world.apply(kit.declared("places.p", name="q", comment="d"))

    assert result.ok
    assert world.state().resources[A("places.p")].id == "q"
    assert world.live("places").keys() == {"q"}
    assert world.live("places")["q"]["comment"] == "d"


def test_a_replacement_deletes_waits_and_creates(world: Any, kit: Any) -> None:
    world.apply(kit.declared("engines.e", form="x"))
    old = world.live("engines")["e"]["id"]
    result = world.apply(kit.declared("engines.e", form="y"))

    assert result.outcomes[A("engines.e")].action is Action.REPLACE
    assert result.ok
    assert world.live("engines")["e"]["form"] == "y"
    assert world.state().resources[A("engines.e")].id == world.live("engines")["e"]["id"] != old


def test_waits_are_polled_with_growing_pauses_and_hold_no_worker(world: Any, kit: Any) -> None:
    started = world.clock.now
    result = world.apply(*(kit.declared(f"engines.e{number}") for number in range(20)), parallelism=1)

    assert result.ok
    assert world.clock.now - started == pytest.approx(3)  # 1 + 2 seconds, all of them at the same time
    messages = [event.message for event in world.events if type(event).__name__ == "StepWaiting"]
    assert messages.count("look 1") == 20


@pytest.mark.parametrize(("times", "status"), [(9, "done"), (10, "failed")])
def test_what_nobody_can_read_is_asked_again_while_it_is_waited_for(
    times: int, status: str, world: Any, kit: Any
) -> None:
    world.api.faults.append(kit.Fault("read", UnreadableAnswer("GET /e gave a page"), times=times))

    outcome = world.apply(kit.declared("engines.e")).outcomes[A("engines.e")]

    assert outcome.status == status
    assert ("10 answers in a row did not tell" in outcome.error and "gave a page" in outcome.error) is (times == 10)
    assert world.live("engines")["e"]["id"] == world.state().resources[A("engines.e")].id


def test_a_wait_that_fails_leaves_the_object_recorded(world: Any, kit: Any) -> None:
    result = world.apply(kit.declared("engines.e", size=13))

    assert result.outcomes[A("engines.e")].status == "failed"
    assert "thirteen is refused" in result.outcomes[A("engines.e")].error
    assert world.state().resources[A("engines.e")].id == world.live("engines")["e"]["id"]


def test_a_wait_ends_at_its_deadline(world: Any, kit: Any) -> None:
    result = world.apply(kit.declared("engines.e"), timeouts=Timeouts(1))

    assert "not done after 1s of waiting until engines.e is ready; last seen: look 2" in (
        result.outcomes[A("engines.e")].error
    )


def test_deletes_go_in_reverse_order(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p"), kit.declared("things.a", ref="${resources.places.p.id}"))
    world.api.log.clear()
    result = world.apply()

    assert result.ok
    assert world.api.log == ["delete a", "delete p"]
    assert world.state().resources == {}


def test_what_is_gone_already_is_deleted(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p"))
    world.api.objects["places"].clear()
    result = world.apply()

    assert result.outcomes[A("places.p")].status == "done"
    assert result.outcomes[A("places.p")].notes == ("it was gone already",)


def test_an_object_gone_since_the_plan_is_reported(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a", size=1))
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a", size=2))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    world.api.objects["things"].clear()
    result = world.run(plan, manifest, snapshot, state, ledger, journal)

    assert "things.a: cannot update: it is gone from the workspace (id 1); plan again" in (
        result.outcomes[A("things.a")].error
    )


@pytest.mark.parametrize(("times", "ok"), [(8, True), (10, False)])
def test_what_was_just_made_is_looked_for_until_it_is_shown(times: int, ok: bool, world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("read", NotFound("no such thing", status_code=404), times=times))
    result = world.apply(kit.declared("things.a"))

    assert result.ok is ok
    assert [line for line in world.api.log if line.startswith("create")] == ["create a"]
    assert world.state().resources[A("things.a")].id == "1"


def test_a_failure_stops_only_what_needs_it(world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("create", kit.refused(), name="bad"))
    result = world.apply(
        kit.declared("things.bad"),
        kit.declared("things.mid", ref="${resources.things.bad.id}"),
        kit.declared("things.end", ref="${resources.things.mid.id}"),
        kit.declared("things.other"),
    )

    assert {a.key: o.status for a, o in result.outcomes.items()} == {
        "bad": "failed",
        "mid": "skipped",
        "end": "skipped",
        "other": "done",
    }
    assert result.outcomes[A("things.end")].because == A("things.bad")
    assert result.outcomes[A("things.end")].error == "it needs things.bad, which failed"
    assert not result.ok
    assert world.live("things").keys() == {"other"}


def test_a_name_taken_since_the_plan_is_reported_not_adopted(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("places.p"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    world.api.create("places", {"name": "p"}, id="p")
    result = world.run(plan, manifest, snapshot, state, ledger, journal)

    assert "Plan again to adopt it" in result.outcomes[A("places.p")].error
    assert world.state().resources == {}


def test_an_unforeseen_error_fails_its_step_without_its_text(world: Any, kit: Any) -> None:
    world.api.faults.append(kit.Fault("create", RuntimeError("hunter2")))
    result = world.apply(kit.declared("things.a"), kit.declared("things.b"))

    errors = [outcome.error for outcome in result.outcomes.values() if outcome.status == "failed"]
    assert len(errors) == 1
    assert "unforeseen RuntimeError at conftest.py:" in errors[0]
    assert "hunter2" not in errors[0]


def test_a_body_that_its_model_refuses_fails_its_step(world: Any, kit: Any) -> None:
    result = world.apply(kit.declared("things.a", size="many"))

    assert "size: " in result.outcomes[A("things.a")].error
    assert world.live("things") == {}


def test_a_stop_starts_nothing_more_and_finishes_what_is_under_way(world: Any, kit: Any) -> None:
    def stop_at_first(event: Any) -> None:
        if type(event).__name__ == "StepStarted":
            world.stop.set()

    result = world.apply(*(kit.declared(f"engines.e{n}") for n in range(5)), parallelism=1, on_event=stop_at_first)

    statuses = [outcome.status for outcome in result.outcomes.values()]
    assert sorted(statuses) == ["done", *["skipped"] * 4]
    assert "the run was stopped" in {outcome.error for outcome in result.outcomes.values()}
    assert world.state().run is None


def test_without_the_lock_no_further_step_starts(world: Any, kit: Any) -> None:
    answers = iter([True, False])
    world.held = lambda: next(answers, False)
    result = world.apply(*(kit.declared(f"things.t{n}") for n in range(3)))

    assert [outcome.status for outcome in result.outcomes.values()].count("done") == 1
    assert any("the lock on the state was lost" in outcome.error for outcome in result.outcomes.values())


def test_without_the_lock_nothing_is_waited_for_any_longer(world: Any, kit: Any) -> None:
    """As if the lock went with the first look at what takes its time."""
    world.held = lambda: not any(type(event).__name__ == "StepWaiting" for event in world.events)
    result = world.apply(kit.declared("engines.e"))

    (outcome,) = result.outcomes.values()
    assert (outcome.status, outcome.error) == (
        "failed",
        "engines.e: cannot create: the lock on the state was lost while it was waited for",
    )
    world.held = lambda: True
    assert world.apply(kit.declared("engines.e")).ok
    assert world.live("engines").keys() == {"e"}


def test_an_interrupt_abandons_what_is_under_way_and_the_next_run_finds_it(world: Any, kit: Any) -> None:
    def interrupt(event: Any) -> None:
        if type(event).__name__ == "StepWaiting":
            raise KeyboardInterrupt

    bundle = [kit.declared("engines.e"), kit.declared("things.a", ref="${resources.engines.e.id}")]
    result = world.apply(*bundle, on_event=interrupt)

    assert result.abandoned
    assert {a.key: o.status for a, o in result.outcomes.items()} == {"e": "abandoned", "a": "skipped"}
    assert world.state().run is not None
    assert world.apply(*bundle).ok
    assert world.live("engines").keys() == {"e"}
    assert world.plan(*bundle).steps == ()


def test_store_writes_do_not_grow_with_the_resources(new_world: Any, kit: Any) -> None:
    few, many = new_world(), new_world()
    few.apply(*(kit.declared(f"things.t{n}") for n in range(3)))
    many.apply(*(kit.declared(f"things.t{n}") for n in range(150)))

    assert few.store.writes == many.store.writes == ["state.1", "state.2"]
    assert len(many.state().resources) == 150


def test_checkpoints_come_once_an_interval(world: Any, kit: Any) -> None:
    def tick(event: Any) -> None:
        if type(event).__name__ == "StepDone":
            world.clock.now += 5

    world.apply(*(kit.declared(f"things.t{n}") for n in range(30)), parallelism=1, on_event=tick)

    # 150 seconds at one checkpoint every 15, beside the first and the last write
    assert len(world.store.writes) == 12


def test_nothing_to_do_writes_nothing(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a"))
    world.store.writes.clear()
    result = world.apply(kit.declared("things.a"))

    assert result.ok
    assert world.store.writes == []


def test_a_change_of_what_only_dbxplan_keeps_calls_nothing(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a"))
    world.api.log.clear()
    result = world.apply(kit.declared("things.a", prevent_destroy=True))

    assert result.outcomes[A("things.a")].action is Action.RECORD
    assert world.state().resources[A("things.a")].prevent_destroy
    assert world.api.log == []


def test_what_agrees_without_us_is_recorded_with_the_next_write(world: Any, kit: Any) -> None:
    world.apply(kit.declared("things.a", size=1))
    world.live("things")["a"]["size"] = 2
    world.apply(kit.declared("things.a", size=2), kit.declared("things.b"))

    assert world.state().resources[A("things.a")].sent["size"] == 2


def test_files_are_uploaded_before_the_first_step_and_recorded(world: Any, kit: Any) -> None:
    class Files(NoFiles):
        def upload(self, note: Any, stop: Any) -> None:
            assert world.state().run is not None
            note("/bundle/files/a.py")

        def finish(self, state: Any, ok: bool) -> Any:
            assert ok
            assert list(state.resources) == [A("things.a")]
            return {"/bundle/files/a.py": kit.File("sha256:1", 3)}

    world.apply(kit.declared("things.a"), files=Files())

    names = [type(event).__name__ for event in world.events]
    assert names == ["RunStarted", "FileUploaded", "StepStarted", "StepDone", "RunFinished"]
    assert world.state().run is None
    assert world.state().files == {"/bundle/files/a.py": kit.File("sha256:1", 3)}


def test_a_failed_upload_starts_nothing_and_leaves_no_run(world: Any, kit: Any) -> None:
    class Files(NoFiles):
        def upload(self, note: Any, stop: Any) -> None:
            raise kit.refused()

    with pytest.raises(OSError, match="nobody listens"):
        world.apply(kit.declared("things.a"), files=Files())

    assert world.live("things") == {}
    assert world.state().run is None


def test_files_that_fail_after_the_steps_do_not_lose_what_these_did(world: Any, kit: Any) -> None:
    class Files(NoFiles):
        def finish(self, state: Any, ok: bool) -> Any:
            raise kit.refused()

    with pytest.raises(OSError, match="nobody listens"):
        world.apply(kit.declared("things.a"), files=Files())

    assert list(world.state().resources) == [A("things.a")]
    assert world.state().run is None


def test_steps_that_need_each_other_are_refused_before_anything_starts(world: Any, kit: Any) -> None:
    with pytest.raises(PlanError, match=r"things\.a, things\.b"):
        world.apply(
            kit.declared("things.a", ref="${resources.things.b.id}"),
            kit.declared("things.b", ref="${resources.things.a.id}"),
        )

    assert world.api.log == []
    assert world.store.writes == []


graphs = st.lists(st.sets(st.integers(0, 11), max_size=4), min_size=1, max_size=12)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs, bad=st.integers(0, 11), slow=st.sets(st.integers(0, 11)))
def test_on_any_graph_no_step_starts_early_and_one_worker_ends_where_eight_do(
    graph: list[set[int]], bad: int, slow: set[int], new_world: Any, kit: Any
) -> None:
    needs = {number: {need for need in wanted if need < number} for number, wanted in enumerate(graph)}
    bundle = [
        kit.declared(
            f"{'engines' if number in slow else 'things'}.n{number}",
            ref=" ".join(
                f"${{resources.{'engines' if need in slow else 'things'}.n{need}.id}}" for need in sorted(wanted)
            ),
        )
        for number, wanted in needs.items()
    ]
    worlds = [new_world(), new_world()]
    results = []
    for world, parallelism in zip(worlds, (1, 8), strict=True):
        world.api.faults.append(kit.Fault("create", kit.refused(), name=f"n{bad}"))
        results.append(world.apply(*bundle, parallelism=parallelism))

    one, eight = results
    assert {a: o.status for a, o in one.outcomes.items()} == {a: o.status for a, o in eight.outcomes.items()}
    for world in worlds:
        done: set[int] = set()
        for event in world.events:
            number = int(event.address.key[1:]) if hasattr(event, "address") else -1
            if type(event).__name__ == "StepStarted":
                assert needs[number] <= done
            elif type(event).__name__ == "StepDone":
                done.add(number)
    assert worlds[0].live("things").keys() == worlds[1].live("things").keys()
    assert worlds[0].live("engines").keys() == worlds[1].live("engines").keys()


def test_workers_work_at_the_same_time(world: Any, kit: Any) -> None:
    together = threading.Barrier(4, timeout=10)
    create = kit.KINDS["things"].create

    class Meeting(type(kit.KINDS["things"])):  # type: ignore[misc]
        def create(self, api: Any, desired: Any) -> str:
            together.wait()
            return str(create(api, desired))

    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(*(kit.declared(f"things.t{n}") for n in range(4)))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    result = world.run(plan, manifest, snapshot, state, ledger, journal, kinds={"things": Meeting()})

    assert result.ok


def test_an_object_that_its_parent_took_along_is_updated_under_the_id_of_the_plan(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p", comment="one"))
    world.api.rename("places", "p", "moved")
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("places.p", name="moved", comment="two"))
    change = FieldChange(FieldPath.of("comment"), "two", "one", "one", Moved.MANIFEST, Outcome.UPDATE, "")
    step = Step(A("places.p"), Action.UPDATE, "", "moved", (change,))
    plan = kit.replace(kit.plan_of(manifest, state, world.api)[0], steps=(step,))
    result = world.run(plan, manifest, Snapshot({}), state, ledger, journal)

    assert result.ok
    assert world.live("places")["moved"]["comment"] == "two"
    assert world.state().resources[A("places.p")].id == "moved"


def test_needs_are_recorded_as_the_plan_compares_them(world: Any, kit: Any) -> None:
    """Not more than what it refers to, though its step may come after others."""
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("places.p"), kit.declared("things.a"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    steps = (plan.steps[0], kit.replace(plan.steps[1], needs=(A("places.p"),)))
    world.run(kit.replace(plan, steps=steps), manifest, snapshot, state, ledger, journal)

    assert world.state().resources[A("things.a")].needs == ()


def test_a_replacement_that_could_not_be_made_deletes_nothing(world: Any, kit: Any) -> None:
    world.apply(kit.declared("engines.e", form="x"))
    world.api.log.clear()
    result = world.apply(kit.declared("engines.e", form="y", size="many"))

    assert "size: " in result.outcomes[A("engines.e")].error
    assert world.api.log == []
    assert world.live("engines")["e"]["form"] == "x"


def test_a_reference_whose_value_does_not_fit_fails_its_step(world: Any, kit: Any) -> None:
    result = world.apply(
        kit.declared("places.p", comment="x"), kit.declared("things.a", size="${resources.places.p.id}")
    )

    assert "with its references filled it is not valid: size " in result.outcomes[A("things.a")].error
    assert result.outcomes[A("places.p")].status == "done"


def test_a_full_journal_fails_the_step_and_still_records_the_id(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)

    def full(*entry: Any, **options: Any) -> None:
        raise StateError("the disk is full")

    journal.append = full
    result = world.run(plan, manifest, snapshot, state, ledger, journal)

    assert result.outcomes[A("things.a")].error == "things.a: cannot create: the disk is full"
    assert world.state().resources[A("things.a")].id == "1"


def test_what_was_left_alone_does_not_count_as_seen(world: Any, kit: Any) -> None:
    """Or a plan without `ignore_changes` would take it for what the workspace makes of the value."""
    world.apply(kit.declared("things.a", size=1, note="n"))
    world.live("things")["a"]["size"] = 7
    result = world.apply(kit.declared("things.a", size=1, note="m", ignore=["size"]))

    assert world.state().resources[A("things.a")].seen == {}
    assert result.outcomes[A("things.a")].notes == ()


def test_what_the_workspace_made_of_a_value_is_said_once(world: Any, kit: Any) -> None:
    world.api.rewrites["size"] = lambda size: size * 10
    world.apply(kit.declared("things.a", size=4))
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a", size=4, note="n"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    result = world.run(plan, manifest, snapshot, state, ledger, journal)

    assert result.outcomes[A("things.a")].notes == ()
    assert world.state().resources[A("things.a")].seen == {"size": 40}


def test_an_adoption_without_changes_reads_once(world: Any, kit: Any) -> None:
    world.api.create("things", {"name": "a", "mark": kit.MARK})
    world.api.log.clear()
    result = world.apply(kit.declared("things.a"))

    assert result.outcomes[A("things.a")].action is Action.ADOPT
    assert world.api.log == ["read a"]
    assert world.state().resources[A("things.a")].sent == {"name": "a", "mark": kit.MARK}


def test_what_a_parent_took_along_is_recorded_as_it_is_now(world: Any, kit: Any) -> None:
    world.apply(kit.declared("places.p", comment="c"))
    world.api.rename("places", "p", "moved")
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("places.p", name="moved", comment="c"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    step = Step(A("places.p"), Action.RECORD, "moves along", "moved")
    result = world.run(kit.replace(plan, steps=(step,)), manifest, snapshot, state, ledger, journal)

    assert result.ok
    recorded = world.state().resources[A("places.p")]
    assert (recorded.id, recorded.sent, recorded.seen) == ("moved", {"name": "moved", "comment": "c"}, {})


def test_a_state_that_cannot_be_saved_at_the_end_is_an_error_and_the_next_run_knows_all(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(kit.declared("things.a"))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    create = ledger.store.create

    def full(name: str, data: bytes) -> bool:
        if name == "state.2":
            raise StateError("the disk is full")
        return bool(create(name, data))

    ledger.store.create = full
    with pytest.raises(StateError, match="the disk is full"):
        world.run(plan, manifest, snapshot, state, ledger, journal)

    assert type(world.events[-1]).__name__ == "RunFinished"
    assert world.recovered()[0].resources[A("things.a")].id == "1"
    assert world.apply(kit.declared("things.a")).ok


def test_a_checkpoint_that_fails_does_not_stop_the_run(world: Any, kit: Any) -> None:
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(*(kit.declared(f"things.t{n}") for n in range(10)))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    create, failing = ledger.store.create, ["state.2"]

    def flaky(name: str, data: bytes) -> bool:
        if name in failing:
            failing.remove(name)
            raise StateError("no answer")
        return bool(create(name, data))

    def tick(event: Any) -> None:
        world.clock.now += 5

    ledger.store.create = flaky
    result = world.run(plan, manifest, snapshot, state, ledger, journal, on_event=tick, parallelism=1)

    assert result.ok
    assert failing == []
    assert len(world.state().resources) == 10


def test_another_runs_write_ends_this_one(world: Any, kit: Any) -> None:
    """Its lock must have been broken by force: nothing is started any more, and nothing overwritten."""
    state, ledger, journal = world.recovered()
    manifest = kit.manifest_of(*(kit.declared(f"things.t{n}") for n in range(10)))
    plan, snapshot = kit.plan_of(manifest, state, world.api)
    other = world.store.objects

    def tick(event: Any) -> None:
        world.clock.now += 5
        if "state.1" in other and "state.2" not in other:
            other["state.2"] = other["state.1"].replace(b'"run":', b'"run" :')

    with pytest.raises(StateConflictError):
        world.run(plan, manifest, snapshot, state, ledger, journal, on_event=tick, parallelism=1)

    assert 0 < len(world.live("things")) < 10
    assert list(other) == ["state.1", "state.2"]
