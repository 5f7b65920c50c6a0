"""One test per row of what moved."""

from dbxplan.address import FieldPath
from dbxplan.fields import Effect
from dbxplan.plan.model import MISSING, Action, Consent, Moved, Outcome


def test_live_as_desired_is_nothing_whatever_was_recorded(unchanged):
    assert unchanged("note: b", "note: a", "note: b") == ()


def test_a_change_of_the_manifest_updates(changed):
    step = changed("note: b", "note: a", "note: a")

    (change,) = step.changes
    assert (step.action, step.reason, step.id) == (Action.UPDATE, "the manifest changed", "m-id")
    assert (change.path, change.desired, change.recorded, change.live) == (FieldPath.of("note"), "b", "a", "a")
    assert (change.moved, change.outcome, change.reason) == (Moved.MANIFEST, Outcome.UPDATE, "changed in the manifest")
    assert step.consent == frozenset()


def test_a_change_of_the_workspace_is_drift_and_is_put_back(changed):
    step = changed("note: a", "note: a", "note: c")

    (change,) = step.changes
    assert (step.action, step.reason) == (Action.UPDATE, "the workspace changed")
    assert (change.desired, change.recorded, change.live, change.moved) == ("a", "a", "c", Moved.WORKSPACE)
    assert change.reason == "changed in the workspace"


def test_both_moved_is_a_conflict_with_all_three_values(changed):
    step = changed("note: b", "note: a", "note: c")

    (change,) = step.changes
    assert (change.desired, change.recorded, change.live, change.moved) == ("b", "a", "c", Moved.BOTH)
    assert step.reason == "the manifest and the workspace changed"


def test_what_was_seen_after_the_last_apply_is_no_drift(unchanged):
    assert unchanged("note: a", "note: a, seen: {note: A}", "note: A") == ()


def test_another_value_than_was_seen_is_drift(changed):
    (change,) = changed("note: a", "note: a, seen: {note: A}", "note: B").changes

    assert (change.live, change.moved) == ("B", Moved.WORKSPACE)


def test_a_value_that_was_seen_to_vanish_is_no_drift(unchanged):
    assert unchanged("note: a, size: 3", "note: a, size: 3, seen: {note: null}", "size: 3") == ()


def test_a_field_that_left_the_manifest_is_cleared_by_leaving_it_out(changed):
    (change,) = changed("", "note: a", "note: a").changes

    assert (change.desired, change.outcome) == (MISSING, Outcome.CLEAR)
    assert change.reason == "left the manifest; is cleared by leaving it out"


def test_a_field_that_left_the_manifest_is_cleared_by_its_value(changed):
    (change,) = changed("", "comment: a", "comment: a").changes

    assert (change.outcome, change.reason) == (Outcome.CLEAR, "left the manifest; is cleared")


def test_a_field_that_left_the_manifest_and_is_clear_already_is_nothing(unchanged):
    assert unchanged("", "comment: a, note: b, engine: Y", "comment: '', engine: X") == ()


def test_a_field_that_cannot_be_cleared_is_told(unchanged):
    (change,) = unchanged("", "owner: ann", "owner: ann")

    assert change.reason == "left the manifest; the API cannot clear it, stays as it is"
    assert change.outcome is Outcome.NOTHING


def test_a_field_with_a_default_goes_back_to_it(changed):
    (change,) = changed("", "engine: Y", "engine: Y").changes

    assert (change.outcome, change.reason) == (Outcome.CLEAR, "left the manifest; goes back to the server's default")


def test_a_field_never_declared_is_nothing(unchanged):
    assert unchanged("note: a", "note: a", "note: a, engine: Z, size: 9, place: here, owner: bob") == ()


def test_only_what_dbxplan_keeps_is_a_record(plan_of):
    plan = plan_of(
        "machines.m: {name: m, lifecycle: {prevent_destroy: true}}", "machines.m: {name: m}", "machines.m: {name: m}"
    )

    (step,) = plan.steps
    assert (step.action, step.reason, step.changes) == (Action.RECORD, "prevent_destroy is set", ())


def test_what_was_recorded_and_left_the_manifest_is_deleted(plan_of):
    (step,) = plan_of("", "machines.m: {name: m}", "machines.m: {name: m}").steps

    assert (step.action, step.reason, step.id) == (Action.DELETE, "left the manifest", "m-id")
    assert (step.consent, step.effect) == ({Consent.DELETE}, Effect.NONE)


def test_a_delete_of_data_needs_consent_for_the_data_too(plan_of):
    (step,) = plan_of("", "boxes.b: {shelf: s, name: b}", "boxes.b: {shelf: s, name: b}").steps

    assert step.consent == {Consent.DELETE, Consent.DATA_LOSS}
    assert step.effect is Effect.DATA_LOSS


def test_what_left_the_manifest_and_is_gone_is_forgotten(plan_of):
    (step,) = plan_of("", "machines.m: {name: m}", "machines.m: null").steps

    assert (step.action, step.reason, step.consent) == (Action.FORGET, "gone from the workspace already", frozenset())


def test_what_was_recorded_and_is_gone_is_created_again(plan_of):
    (step,) = plan_of("machines.m: {name: m}", "machines.m: {name: m, id: 17x}", "machines.m: null").steps

    assert (step.action, step.reason) == (Action.CREATE, "gone from the workspace, where it was 17x")


def test_what_is_new_is_created(plan_of):
    (step,) = plan_of("machines.m: {name: m}").steps

    assert (step.action, step.reason, step.id, step.consent) == (
        Action.CREATE,
        "new in the manifest",
        None,
        frozenset(),
    )


def test_what_bears_our_mark_is_adopted_without_consent(plan_of):
    (step,) = plan_of("machines.m: {name: m, note: a}", "", "machines.m: {name: m, note: b}").steps

    assert (step.action, step.reason, step.id) == (Action.ADOPT, "made by this bundle, but not recorded", "m-id")
    assert step.consent == frozenset()
    assert [(change.desired, change.recorded, change.live) for change in step.changes] == [("a", MISSING, "b")]


def test_what_only_bears_the_name_is_adopted_with_consent(plan_of):
    (step,) = plan_of("machines.m: {name: m}", "", "machines.m: {name: m, owned: false}").steps

    assert (step.action, step.consent) == (Action.ADOPT, {Consent.ADOPT})


def test_adopting_what_must_be_replaced_needs_both_consents(plan_of):
    (step,) = plan_of("machines.m: {name: m, place: x}", "", "machines.m: {name: m, place: y, owned: false}").steps

    assert (step.action, step.consent) == (Action.REPLACE, {Consent.ADOPT, Consent.REPLACE})


def test_nothing_to_do_lists_what_is_unchanged_and_the_cost(plan_of):
    plan = plan_of("machines.m: {name: m}", "machines.m: {name: m}", "machines.m: {name: m, size: 3}")

    assert plan.steps == ()
    assert [str(address) for address in plan.unchanged] == ["machines.m"]
    assert (plan.cost.objects, plan.cost.calls) == (3, 2)
    assert (plan.bundle, plan.target, plan.host, plan.user) == ("shop", "dev", "https://example.com", "ann@example.com")
    assert (plan.lineage, plan.serial, plan.destroy) == ("lineage-1", 7, False)


def test_a_create_lists_what_the_object_gets(plan_of):
    (step,) = plan_of("machines.m: {name: m, size: 3, parts: [{part_key: a}, {part_key: b}]}").steps

    assert [(str(each.path), each.desired, each.live) for each in step.changes] == [
        ("name", "m", MISSING),
        ("size", 3, MISSING),
        ("parts[a]", {"part_key": "a"}, MISSING),
        ("parts[b]", {"part_key": "b"}, MISSING),
    ]


def test_a_field_that_the_server_had_filled_moves_with_the_manifest_alone(changed):
    (change,) = changed("size: 5", "", "size: 1").changes

    assert (change.moved, change.reason, change.live) == (Moved.MANIFEST, "new in the manifest", 1)


def test_a_zero_that_the_server_leaves_out_has_not_moved(changed):
    (change,) = changed("size: 5", "size: 0", "").changes

    assert (change.moved, change.reason) == (Moved.MANIFEST, "changed in the manifest")


def test_a_value_that_appears_where_none_was_seen_is_drift(changed):
    (change,) = changed("note: a", "note: a, seen: {note: null}", "note: b").changes

    assert (change.moved, change.reason) == (Moved.WORKSPACE, "added in the workspace")
