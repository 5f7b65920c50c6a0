"""Order of steps, protection, problems, destroying, fingerprints."""

from itertools import pairwise

import pytest

from dbxplan.address import Address
from dbxplan.errors import Diagnostic, Mark, PlanError, Severity
from dbxplan.live.model import Snapshot
from dbxplan.plan.build import build
from dbxplan.plan.fingerprint import fingerprint, same
from dbxplan.plan.model import Action, Consent, FilePlan
from dbxplan.state.model import State

CHAIN = (
    "{machines.a: {name: a}, machines.b: {name: b, needs: [machines.a]}, machines.c: {name: c, needs: [machines.b]}}"
)
LIVE = "{machines.a: {name: a}, machines.b: {name: b}, machines.c: {name: c}}"


def test_what_refers_is_deleted_before_what_it_referred_to(plan_of, actions):
    plan = plan_of("", CHAIN, LIVE)

    assert list(actions(plan)) == ["machines.c", "machines.b", "machines.a"]
    assert plan.steps[1].needs == (Address("machines", "c"),)


def test_a_delete_waits_until_nothing_refers_to_it_any_more(plan_of):
    plan = plan_of(
        "machines.b: {name: b, note: x}",
        "{machines.a: {name: a}, machines.b: {name: b, note: a-id, needs: [machines.a]}}",
        "{machines.a: {name: a}, machines.b: {name: b, note: a-id}}",
    )

    assert [(str(step.address), step.action) for step in plan.steps] == [
        ("machines.b", Action.UPDATE),
        ("machines.a", Action.DELETE),
    ]
    assert plan.steps[1].needs == (Address("machines", "b"),)


def test_what_lay_in_it_is_deleted_before_it_is_replaced(plan_of):
    plan = plan_of(
        "boxes.b: {shelf: s, name: b, storage: new}",
        "{boxes.b: {id: s.b, shelf: s, name: b}, items.i: {id: b.i, box: b, name: i, needs: [boxes.b]}}",
        "{boxes.b: {id: s.b, shelf: s, name: b}, items.i: {id: b.i, box: b, name: i}}",
    )

    assert [(str(step.address), step.action) for step in plan.steps] == [
        ("items.i", Action.DELETE),
        ("boxes.b", Action.REPLACE),
    ]


def test_records_that_contradict_each_other_still_come_in_an_order(plan_of, actions):
    plan = plan_of(
        "",
        "{machines.a: {name: a, needs: [machines.b]}, machines.b: {name: b, needs: [machines.a]}}",
        "{machines.a: {name: a}, machines.b: {name: b}}",
    )

    assert sorted(actions(plan)) == ["machines.a", "machines.b"]


def test_steps_come_in_the_order_of_the_manifest_where_nothing_else_orders_them(plan_of, actions):
    assert list(actions(plan_of("{machines.z: {name: z}, boxes.b: {shelf: s, name: b}, machines.a: {name: a}}"))) == [
        "machines.z",
        "boxes.b",
        "machines.a",
    ]


def test_a_protected_resource_is_not_replaced(plan_of):
    with pytest.raises(PlanError) as caught:
        plan_of(
            "machines.m: {name: m, place: b, lifecycle: {prevent_destroy: true}}",
            "machines.m: {name: m, place: a}",
            "machines.m: {name: m, place: a}",
        )

    assert caught.value.problems == (
        "machines.m would be replaced (place changed in the manifest; cannot be changed in place), but has "
        "lifecycle.prevent_destroy: take the change back, or set prevent_destroy to false and apply first",
    )


def test_what_was_protected_when_it_was_applied_is_not_deleted(plan_of):
    with pytest.raises(PlanError, match=r"machines\.m left the manifest, but was last applied with .*prevent_destroy"):
        plan_of("", "machines.m: {name: m, prevent_destroy: true}", "machines.m: {name: m}")


def test_what_was_protected_and_is_gone_is_forgotten(plan_of, actions):
    plan = plan_of("", "machines.m: {name: m, prevent_destroy: true}", "machines.m: null")

    assert actions(plan) == {"machines.m": Action.FORGET}


def test_what_stays_is_not_deleted_with_what_it_lies_in(plan_of):
    with pytest.raises(PlanError) as caught:
        plan_of(
            "items.i: {box: s.b, name: i}",
            "{boxes.b: {id: s.b, shelf: s, name: b}, items.i: {id: s.b.i, box: s.b, name: i, needs: [boxes.b]}}",
            "{boxes.b: {id: s.b, shelf: s, name: b}, items.i: {id: s.b.i, box: s.b, name: i}}",
        )

    assert caught.value.problems == (
        "boxes.b left the manifest, but items.i is in it (s.b) and would be deleted with it: "
        "keep boxes.b, or remove items.i as well",
    )


def test_every_problem_is_told_at_once(plan_of):
    with pytest.raises(PlanError) as caught:
        plan_of(
            """
            machines.a: {note: x}
            machines.b: {name: b, size: big, note: "${resources.nothing.x.id}"}
            machines.c: {name: c}
            machines.d: {name: d}
            gadgets.g: {name: g}
            machines.x: {name: x, note: "${resources.machines.y.id}"}
            machines.y: {name: y, note: "${resources.machines.x.id}"}
            """,
            "machines.gone: {name: gone, prevent_destroy: true}",
            """
            machines.c: {ambiguous: [c1, c2]}
            machines.d: {unreadable: 403 PERMISSION_DENIED}
            machines.gone: {name: gone}
            """,
        )

    told = "\n".join(caught.value.problems)
    assert "machines.a: name is not set, and the API demands it" in told
    assert "machines.b: size should be a" in told
    assert "machines.b: note refers to ${resources.nothing.x.id}, but there is no nothing.x" in told
    assert "machines.c could be any of several objects in the workspace (c1, c2): several bear this name" in told
    assert "machines.d could not be read from the workspace: 403 PERMISSION_DENIED" in told
    assert "resources refer to each other in a circle: machines.x needs machines.y, which needs machines.x" in told
    assert "gadgets.g: dbxplan cannot manage gadgets yet" in told
    assert "machines.gone left the manifest" in told


def test_what_the_manifest_refuses_is_no_plan(manifest_of_text, kinds):
    place = Mark("databricks.yml", 3, 5)
    refused = (Diagnostic(Severity.ERROR, "permissions are not managed yet", ("resources.jobs.a",), (place,)),)
    manifest = manifest_of_text("", refused=refused)

    with pytest.raises(PlanError) as caught:
        build(manifest, State("shop", "dev", ""), Snapshot({}), kinds=kinds, digest=str)

    assert caught.value.problems == ("jobs.a: permissions are not managed yet (databricks.yml:3:5)",)


def test_destroying_deletes_all_that_is_recorded_in_reverse_order(destroy_of):
    plan = destroy_of(CHAIN, "{machines.a: {name: a}, machines.b: null, machines.c: {name: c}}")

    assert [(str(step.address), step.action) for step in plan.steps] == [
        ("machines.c", Action.DELETE),
        ("machines.b", Action.FORGET),
        ("machines.a", Action.DELETE),
    ]
    assert plan.destroy
    assert plan.steps[0].consent == {Consent.DELETE}
    assert plan.steps[0].reason == "the bundle is destroyed"


def test_destroying_nothing_is_an_empty_plan(destroy_of):
    assert destroy_of("", "").steps == ()


def test_destroying_spares_what_is_protected(destroy_of):
    state = "machines.m: {name: m, prevent_destroy: true}"
    protected = "machines.m: {name: m, lifecycle: {prevent_destroy: true}}"

    with pytest.raises(PlanError, match=r"machines\.m left the manifest, but was last applied with .*prevent_destroy"):
        destroy_of(state, "machines.m: {name: m}")
    with pytest.raises(
        PlanError, match=r"machines\.m has lifecycle\.prevent_destroy: set it to false and apply before"
    ):
        destroy_of(state, "machines.m: {name: m}", protected)


def test_protection_that_the_manifest_lifted_does_not_keep_from_destroying(destroy_of, actions):
    plan = destroy_of("machines.m: {name: m, prevent_destroy: true}", "machines.m: {name: m}", "machines.m: {name: m}")

    assert actions(plan) == {"machines.m": Action.DELETE}


def test_a_fingerprint_moves_with_what_is_compared_and_only_with_that(plan_of):
    def print_of(desired: str = "b", recorded: str = "a", live: str = "a", more: str = ""):
        (step,) = plan_of(
            f"machines.m: {{name: m, note: {desired}}}",
            f"machines.m: {{name: m, note: {recorded}}}",
            f"machines.m: {{name: m, note: {live}, {more}}}",
        ).steps
        return step.fingerprint

    usual = print_of()
    assert print_of(more="size: 4, url: x") == usual
    assert (print_of(desired="c").desired != usual.desired, print_of(desired="c").live == usual.live) == (True, True)
    assert print_of(recorded="c").recorded != usual.recorded
    assert print_of(live="c").live != usual.live
    assert usual.live.startswith("sha256:")


def test_a_create_has_no_fingerprint_of_what_is_not_there(plan_of):
    (step,) = plan_of("machines.m: {name: m}").steps

    assert (step.fingerprint.recorded, step.fingerprint.live) == ("", "")


def test_files_and_notes_go_through(manifest_of_text, kinds):
    files = FilePlan(upload=("/Workspace/b/files/a.py",), unchanged=2, digests={"/Workspace/b/files/a.py": "sha256:0"})

    plan = build(
        manifest_of_text(""),
        State("shop", "dev", ""),
        Snapshot({}),
        kinds=kinds,
        digest=str,
        files=files,
        notes=("rebuilt",),
        workspace_id="12",
    )

    assert (plan.files, plan.notes, plan.workspace_id) == (files, ("rebuilt",), "12")


def test_what_cannot_be_read_is_not_destroyed_unseen(destroy_of):
    with pytest.raises(PlanError) as caught:
        destroy_of("machines.m: {name: m}", "machines.m: {unreadable: 403}")

    assert caught.value.problems == ("machines.m cannot be deleted: 403",)


def test_records_of_kinds_that_nobody_knows_are_named(plan_of):
    with pytest.raises(PlanError, match=r"gadgets\.g is recorded, but dbxplan cannot manage gadgets yet"):
        plan_of("", "gadgets.g: {name: g}")


def test_a_chain_of_a_thousand_comes_from_its_end(plan_of, actions):
    names = [f"m{number:04}" for number in range(1000)]
    manifest = "\n".join(
        f'machines.{name}: {{name: {name}, note: "${{resources.machines.{after}.id}}"}}'
        for name, after in pairwise(names)
    )

    plan = plan_of(f"{manifest}\nmachines.m0999: {{name: last}}")

    assert list(actions(plan)) == [f"machines.{name}" for name in reversed(names)]


def test_secrets_count_in_fingerprints_where_their_key_was_kept():
    def print_of(*values):
        return fingerprint({"note": list(values)}, None, None, None).desired

    kept, other, passing = f"hmac-sha256:{1:064}", f"hmac-sha256:{2:064}", f"hmac-sha256-once:{3:064}"

    assert same(print_of("a", kept), print_of("a", kept))
    assert not same(print_of("a", kept), print_of("a", other))
    assert same(print_of("a", kept), print_of("a", passing))
    assert not same(print_of("a", passing), print_of("a", passing.replace("3", "4")))
    assert not same(print_of("a", kept), print_of("b", passing))
    assert not same(print_of("a", kept), print_of("a", "x"))
