"""What each behaviour of a field makes of a change."""

import pytest

from dbxplan.fields import Effect
from dbxplan.plan.model import MISSING, Action, Consent, Moved, Outcome


def paths(step):
    return {str(change.path): (change.desired, change.live) for change in step.changes if change.shown}


def test_an_immutable_field_replaces_with_consent(changed):
    step = changed("place: there", "place: here", "place: here")

    assert (step.action, step.effect, step.consent) == (Action.REPLACE, Effect.REPLACE, {Consent.REPLACE})
    assert step.reason == "place changed in the manifest; cannot be changed in place"
    assert step.id == "m-id"


def test_replacing_what_holds_data_is_data_loss_and_counts_what_is_lost(plan_of):
    plan = plan_of(
        "boxes.b: {shelf: s, name: b, storage: y}",
        "boxes.b: {id: s.b, shelf: s, name: b, storage: x}",
        "boxes.b: {id: s.b, shelf: s, name: b, storage: x}",
        stakes={("boxes", "b", ""): ("3 tables",)},
    )

    (step,) = plan.steps
    assert (step.action, step.effect) == (Action.REPLACE, Effect.DATA_LOSS)
    assert step.consent == {Consent.REPLACE, Consent.DATA_LOSS}
    assert step.destroys == ("3 tables",)


def test_an_immutable_field_that_left_the_manifest_replaces(changed):
    assert changed("", "place: here", "place: here").action is Action.REPLACE


def test_an_immutable_field_that_the_server_may_have_chosen_stays_when_it_leaves(unchanged):
    (change,) = unchanged("", "chosen: here", "chosen: here")

    assert change.outcome is Outcome.NOTHING


def test_what_counts_since_create_replaces_an_object_made_without_it(changed):
    assert changed("home: x", "", "").action is Action.REPLACE
    assert changed("home: y", "home: x", "home: x").action is Action.UPDATE


def test_a_create_only_field_is_told_and_left_alone(unchanged):
    (change,) = unchanged("seed: b", "seed: a", "seed: a")

    assert (change.desired, change.live, change.outcome) == ("b", "a", Outcome.NOTHING)
    assert change.reason == "changed in the manifest; only taken when it is created, stays as it is"


def test_a_name_that_renames_changes_in_place(plan_of):
    (step,) = plan_of("machines.m: {name: new}", "machines.m: {name: old}", "machines.m: {name: old}").steps

    assert (step.action, step.changes[0].reason) == (Action.UPDATE, "changed in the manifest; renamed in place")


def test_a_normalized_field_is_compared_after_normalising(unchanged, changed):
    assert unchanged("path: /A", "path: /A", "path: /a") == ()
    assert paths(changed("path: /B", "path: /A", "path: /a")) == {"path": ("/b", "/a")}


def test_numbers_and_booleans_as_text_are_the_same(unchanged):
    assert unchanged("size: 3, enabled: true", "size: 3, enabled: true", "size: '3', enabled: 'true'") == ()


def test_a_write_only_field_is_compared_with_what_was_recorded(changed, unchanged):
    (change,) = changed("token: b", "token: a", "").changes

    assert unchanged("token: a", "token: a", "") == ()
    assert (change.desired, change.recorded, change.live, change.moved) == ("b", "a", MISSING, Moved.MANIFEST)


def test_a_write_only_field_of_an_adopted_object_is_sent(plan_of):
    (step,) = plan_of("machines.m: {name: m, token: a}", "", "machines.m: {name: m}").steps

    assert paths(step) == {"token": ("a", MISSING)}


def test_an_object_of_which_nothing_is_returned_is_compared_with_what_was_recorded(unchanged, changed):
    assert unchanged("auth: {password: p}", "auth: {password: digest(p)}", "") == ()
    assert paths(changed("auth: {password: q}", "auth: {password: digest(p)}", "")) == {
        "auth.password": ("digest(q)", MISSING)
    }


def test_a_sensitive_value_is_only_there_as_its_digest(changed, plan_of):
    (change,) = changed(
        "auth: {user: u, password: q}", "auth: {user: u, password: digest(p)}", "auth: {user: u}"
    ).changes
    created = plan_of("machines.m: {name: m, auth: {password: hunter2}}")

    assert (change.desired, change.recorded, change.sensitive) == ("digest(q)", "digest(p)", True)
    assert "'hunter2'" not in repr(created)
    assert [[str(path) for path in each.secrets] for each in created.steps[0].changes] == [[], ["password"]]


def test_an_ignored_field_is_never_compared(unchanged):
    assert unchanged("version: b", "version: a", "version: c") == ()


def test_a_field_that_dbxplan_keeps_is_only_recorded(changed):
    step = changed("cascade: true", "cascade: false", "")

    assert (step.action, step.reason) == (Action.RECORD, "only dbxplan keeps cascade")
    assert step.changes[0].outcome is Outcome.RECORD


def test_a_marked_effect_is_the_effect_of_the_step(changed):
    assert changed("image: b", "image: a", "image: a").effect is Effect.RESTART


def test_what_locks_the_caller_out_needs_consent(changed):
    step = changed("rules: b, image: b", "rules: a, image: a", "rules: a, image: a")

    assert (step.effect, step.consent) == (Effect.LOCK_OUT, {Consent.LOCK_OUT})


def test_a_keyed_list_is_compared_by_key_whatever_the_order(unchanged, changed):
    old = "parts: [{part_key: a, size: 1}, {part_key: b, size: 2}]"

    assert unchanged(old, old, "parts: [{part_key: b, size: 2, mode: AUTO}, {part_key: a, size: 1}]") == ()
    assert paths(changed("parts: [{part_key: a, size: 1}, {part_key: b, size: 3}]", old, old)) == {
        "parts[b].size": (3, 2)
    }


def test_elements_of_a_keyed_list_come_and_go(changed):
    step = changed(
        "parts: [{part_key: a}, {part_key: c, size: 1}]",
        "parts: [{part_key: a}, {part_key: b}]",
        "parts: [{part_key: a}, {part_key: b}, {part_key: x}]",
    )

    assert {str(change.path): change.reason for change in step.changes} == {
        "parts[c]": "new in the manifest",
        "parts[b]": "left the manifest",
        "parts[x]": "added in the workspace",
    }
    assert {change.outcome for change in step.changes} == {Outcome.UPDATE}


def test_keys_are_folded_where_case_means_nothing(unchanged):
    assert (
        unchanged("labels: [{name: A, value: 1}]", "labels: [{name: A, value: 1}]", "labels: [{name: a, value: 1}]")
        == ()
    )


def test_an_unordered_list_is_a_set(unchanged, changed):
    old = "libraries: [{pypi: x}, {jar: y}]"

    assert unchanged(old, old, "libraries: [{jar: y}, {pypi: x}]") == ()
    (change,) = changed("libraries: [{pypi: x}]", old, old).changes
    assert (str(change.path), change.live) == ("""libraries["{\\"jar\\": \\"y\\"}"]""", {"jar": "y"})


def test_an_element_of_a_set_is_known_again_when_the_server_adds_to_it(unchanged):
    assert unchanged("libraries: [{pypi: x}]", "libraries: [{pypi: x}]", "libraries: [{pypi: x, repo: main}]") == ()


def test_an_ordered_list_is_compared_by_place(changed):
    assert paths(changed("commands: [a, c]", "commands: [a, b]", "commands: [a, b]")) == {"commands[1]": ("c", "b")}


def test_an_ordered_list_of_another_length_is_one_change(changed):
    step = changed("commands: [x, a]", "commands: [a]", "commands: [a]")

    assert paths(step) == {"commands": (["x", "a"], ["a"])}


def test_keys_of_a_declared_map_are_drift_unless_the_server_manages_them(unchanged, changed):
    assert unchanged("tags: {a: x}", "tags: {a: x}", "tags: {a: x, system.made: y}") == ()
    assert paths(changed("tags: {a: x}", "tags: {a: x}", "tags: {a: x, b: y}")) == {"tags.b": (MISSING, "y")}


def test_a_managed_key_that_the_manifest_names_is_compared(changed):
    step = changed("tags: {system.made: x}", "tags: {system.made: x}", "tags: {system.made: y}")

    assert paths(step) == {"tags['system.made']": ("x", "y")}


def test_an_empty_list_or_map_is_the_same_as_none(unchanged):
    assert unchanged("tags: {}, parts: [], commands: []", "", "") == ()
    assert unchanged("", "tags: {}, parts: []", "tags: {}, parts: []") == ()


def test_an_empty_object_is_something_until_it_was_sent(changed, unchanged):
    assert paths(changed("schedule: {}", "", "")) == {"schedule": ({}, MISSING)}
    assert unchanged("schedule: {}", "schedule: {}", "") == ()
    assert paths(changed("", "schedule: {}", "schedule: {}")) == {"schedule": (MISSING, {})}


def test_a_zero_that_was_sent_may_be_left_out_by_the_server(unchanged, changed):
    assert unchanged("size: 0, enabled: false", "size: 0, enabled: false", "") == ()
    assert paths(changed("enabled: false", "", "")) == {"enabled": (False, MISSING)}


def test_an_object_that_left_the_manifest_is_one_change(changed):
    (change,) = changed("", "schedule: {cron: a}", "schedule: {cron: a, zone: UTC}").changes

    assert (str(change.path), change.live, change.outcome) == ("schedule", {"cron": "a"}, Outcome.CLEAR)


def test_moving_between_exclusive_fields_is_one_coherent_change(changed):
    step = changed("trigger: {at: file}", "schedule: {cron: a}", "schedule: {cron: a}")

    assert [(str(each.path), each.outcome) for each in step.changes] == [
        ("trigger", Outcome.UPDATE),
        ("schedule", Outcome.CLEAR),
    ]


def test_what_somebody_put_in_place_of_an_exclusive_field_goes(changed):
    step = changed("schedule: {cron: a}", "schedule: {cron: a}", "trigger: {at: file}")

    assert [(str(each.path), each.outcome) for each in step.changes] == [
        ("schedule", Outcome.UPDATE),
        ("trigger", Outcome.CLEAR),
    ]
    assert step.changes[1].live == {"at": "file"}


def test_an_exclusive_field_that_stands_beside_an_unchanged_one_is_let_be(unchanged):
    both = "schedule: {cron: a}, trigger: {at: file}"

    assert unchanged("schedule: {cron: a}", "schedule: {cron: a}", both) == ()


def test_ignored_changes_of_the_workspace_are_suppressed_those_of_the_manifest_told(plan_of):
    def plan(desired: str, recorded: str, live: str):
        return plan_of(
            f"machines.m: {{name: m, note: {desired}, lifecycle: {{ignore_changes: [note]}}}}",
            f"machines.m: {{name: m, note: {recorded}}}",
            f"machines.m: {{name: m, note: {live}}}",
        )

    drifted, edited = plan("a", "a", "b"), plan("b", "a", "a")

    assert (drifted.steps, edited.steps, drifted.told) == ((), (), {})
    (change,) = edited.told["machines", "m", ""]
    assert change.reason == "ignored by lifecycle.ignore_changes; stays as it is"


def test_suppressed_changes_keep_their_reason_beside_those_of_a_step(changed):
    step = changed(
        "note: b, seed: a, size: 1", "note: a, seed: a, size: 1, seen: {size: 2}", "note: a, seed: c, size: 2"
    )

    assert [(str(each.path), each.shown) for each in step.changes] == [("note", True), ("seed", False), ("size", False)]
    assert step.changes[2].reason == "as the workspace took what was sent"


@pytest.mark.parametrize(
    ("desired", "live"),
    [
        ("size: 3", "size: 3.0"),
        ("enabled: true", "enabled: 'true'"),
        ("note: '5'", "note: 5"),
        ("note: 'true'", "note: true"),
    ],
)
def test_values_are_compared_as_the_type_of_their_field(unchanged, desired, live):
    assert unchanged(desired, desired, live) == ()
