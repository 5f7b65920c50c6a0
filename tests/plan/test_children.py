"""Permissions and grants: one test per row of what moved, and what becomes of them with their object."""

from dbxplan.address import Address
from dbxplan.fields import Effect
from dbxplan.plan.model import Action, Consent, Moved, Unknown
from dbxplan.resources import KINDS

JOB = "jobs.a: {name: a, id: '1'}"
HOLDER = "object_id: '${resources.jobs.a.id}'"
BOB = "{user_name: Bob@example.com, level: CAN_VIEW}"
EVE = "{user_name: eve@example.com, level: CAN_VIEW}"
ANN = "{user_name: ann@example.com, level: CAN_MANAGE}"


def permissions_of(plan_of, desired, recorded, live, *, job="jobs.a: {name: a}", job_live=JOB):
    def entry(holder, entries, more=""):
        return "" if entries is None else f"\njobs.a.permissions: {{{holder}, permissions: [{entries}]{more}}}"

    needs = ", needs: [jobs.a], id: '1'"
    return plan_of(
        job + entry(HOLDER, desired),
        JOB + entry("object_id: '1'", recorded, needs),
        job_live + entry("object_id: '1'", live, ", id: '1'"),
        kinds=KINDS,
    )


def grants_of(plan_of, desired, recorded, live, *, owner="eve@example.com", user="ann@example.com"):
    schema = "schemas.s: {catalog_name: main, name: s, "
    grants = f"\nschemas.s.grants: {{full_name: '${{resources.schemas.s.id}}', grants: [{desired}]}}"
    held = (
        ""
        if recorded is None
        else (f"\nschemas.s.grants: {{full_name: main.s, grants: [{recorded}], needs: [schemas.s], id: main.s}}")
    )
    there = "" if live is None else f"\nschemas.s.grants: {{full_name: main.s, grants: [{live}], id: main.s}}"
    return plan_of(
        f"{schema[:-2]}}}{grants}",
        f"{schema}id: main.s}}{held}",
        f"{schema}owner: {owner}, id: main.s}}{there}",
        kinds=KINDS,
    )


def test_with_a_new_object_they_are_created_after_it(plan_of):
    plan = plan_of(f"jobs.a: {{name: a}}\njobs.a.permissions: {{{HOLDER}, permissions: [{BOB}]}}", kinds=KINDS)

    job, child = plan.steps
    assert (job.action, child.action, child.needs) == (Action.CREATE, Action.CREATE, (Address("jobs", "a"),))
    assert child.changes[0].desired == Unknown("${resources.jobs.a.id}")
    assert (child.effect, child.consent) == (Effect.NONE, frozenset())


def test_what_is_as_wanted_is_nothing_whatever_the_case_of_the_name(plan_of):
    assert permissions_of(plan_of, BOB, BOB, BOB.lower().replace("can_view", "CAN_VIEW")).steps == ()


def test_admins_are_nobodys_business(plan_of):
    admins = "{group_name: admins, level: CAN_MANAGE}"

    assert permissions_of(plan_of, f"{BOB}, {admins}", f"{BOB}, {admins}", BOB).steps == ()


def test_another_level_is_an_update(plan_of):
    (step,) = permissions_of(plan_of, BOB.replace("VIEW", "MANAGE_RUN"), BOB, BOB).steps

    (change,) = step.changes
    assert (step.action, step.id, step.effect) == (Action.UPDATE, "1", Effect.NONE)
    assert str(change.path) == 'permissions["user_name=bob@example.com"].level'
    assert (change.live, change.desired) == ("CAN_VIEW", "CAN_MANAGE_RUN")


def test_who_leaves_the_manifest_loses_access(plan_of):
    (step,) = permissions_of(plan_of, ANN, f"{ANN}, {BOB}", f"{ANN}, {BOB}").steps

    (change,) = step.changes
    assert (step.action, step.effect, step.consent) == (Action.UPDATE, Effect.ACCESS_LOSS, frozenset())
    assert (change.effect, change.moved, change.reason) == (Effect.ACCESS_LOSS, Moved.MANIFEST, "left the manifest")


def test_who_was_let_in_by_hand_is_drift_and_loses_access(plan_of):
    (step,) = permissions_of(plan_of, ANN, ANN, f"{ANN}, {EVE}").steps

    (change,) = step.changes
    assert (step.reason, step.effect, change.moved) == (
        "the workspace changed",
        Effect.ACCESS_LOSS,
        Moved.WORKSPACE,
    )


def test_who_is_let_in_disturbs_nobody(plan_of):
    (step,) = permissions_of(plan_of, f"{ANN}, {BOB}", ANN, ANN).steps

    assert (step.action, step.effect) == (Action.UPDATE, Effect.NONE)


def test_the_present_owner_stays_where_the_manifest_names_none(plan_of):
    owner = "{user_name: eve@example.com, level: CAN_MANAGE, owner: true}"

    assert permissions_of(plan_of, ANN, ANN, f"{ANN}, {owner}").steps == ()


def test_an_owner_by_name_takes_the_place_of_another(plan_of):
    owner = "{user_name: eve@example.com, level: CAN_MANAGE, owner: true}"
    wanted = "{user_name: ann@example.com, level: CAN_MANAGE, owner: true}"

    (step,) = permissions_of(plan_of, wanted, ANN, f"{ANN}, {owner}").steps

    assert [(str(change.path.top), change.effect) for change in step.changes] == [
        ("permissions", Effect.NONE),
        ("permissions", Effect.ACCESS_LOSS),
    ]


def test_what_was_not_managed_is_taken_over_without_consent(plan_of):
    (step,) = permissions_of(plan_of, ANN, None, f"{ANN}, {EVE}").steps

    assert (step.action, step.reason, step.consent) == (Action.ADOPT, "new in the manifest", frozenset())
    assert step.effect is Effect.ACCESS_LOSS


def test_a_block_that_left_is_forgotten_without_a_call(plan_of):
    (step,) = permissions_of(plan_of, None, ANN, ANN).steps

    assert (step.action, step.reason) == (Action.FORGET, "left the manifest; the workspace keeps it as it is")


def test_they_are_forgotten_before_their_object_is_deleted(plan_of):
    plan = permissions_of(plan_of, None, ANN, ANN, job="")

    assert [(str(step.address), step.action) for step in plan.steps] == [
        ("jobs.a.permissions", Action.FORGET),
        ("jobs.a", Action.DELETE),
    ]
    assert plan.steps[0].reason == "goes with jobs.a"


def test_with_an_object_that_is_gone_they_are_set_anew(plan_of):
    plan = permissions_of(plan_of, ANN, ANN, f"{ANN}, {EVE}", job_live="jobs.a:")

    job, child = plan.steps
    assert (job.action, child.action, child.id) == (Action.CREATE, Action.CREATE, None)
    assert (child.reason, child.consent) == ("jobs.a is made anew", frozenset())


def test_with_an_object_that_is_replaced_they_are_set_anew(plan_of):
    volume = "volumes.v: {catalog_name: main, schema_name: s, name: v, volume_type: %s, id: main.s.v}"
    held = "\nvolumes.v.grants: {full_name: main.s.v, grants: [], id: main.s.v, needs: [volumes.v]}"
    wanted = "\nvolumes.v.grants: {full_name: '${resources.volumes.v.id}', grants: []}"

    plan = plan_of(
        (volume % "MANAGED").replace(", id: main.s.v", "") + wanted,
        volume % "EXTERNAL" + held,
        volume % "EXTERNAL" + held.replace(", needs: [volumes.v]", ""),
        kinds=KINDS,
    )

    assert [(str(step.address), step.action) for step in plan.steps] == [
        ("volumes.v", Action.REPLACE),
        ("volumes.v.grants", Action.CREATE),
    ]


def test_a_name_moves_grants_along(plan_of):
    plan = plan_of(
        "schemas.s: {catalog_name: main, name: t}\n"
        "schemas.s.grants: {full_name: '${resources.schemas.s.id}', grants: []}",
        "schemas.s: {catalog_name: main, name: s, id: main.s}\n"
        "schemas.s.grants: {full_name: main.s, grants: [], id: main.s, needs: [schemas.s]}",
        "schemas.s: {catalog_name: main, name: s, id: main.s}\n"
        "schemas.s.grants: {full_name: main.s, grants: [], id: main.s}",
        kinds=KINDS,
    )

    schema, child = plan.steps
    assert schema.action is Action.UPDATE
    assert (child.action, child.id, child.reason) == (Action.RECORD, "main.t", "moves along with schemas.s")


def test_privileges_are_a_set_in_any_spelling(plan_of):
    wanted = "{principal: Users, privileges: [use schema, SELECT]}"
    live = "{principal: users, privileges: [SELECT, USE_SCHEMA]}"

    assert grants_of(plan_of, wanted, wanted, live).steps == ()


def test_beside_all_privileges_single_ones_say_nothing(plan_of):
    wanted = "{principal: users, privileges: [ALL_PRIVILEGES]}"
    live = "{principal: users, privileges: [SELECT, ALL_PRIVILEGES]}"

    assert grants_of(plan_of, wanted, wanted, live).steps == ()


def test_empty_grants_ask_for_nothing_until_something_was_granted(plan_of):
    assert grants_of(plan_of, "", None, "{principal: users, privileges: [SELECT]}").steps == ()


def test_emptied_grants_are_revoked(plan_of):
    held = "{principal: users, privileges: [SELECT]}"

    (step,) = grants_of(plan_of, "", held, held).steps

    assert (step.action, step.effect) == (Action.UPDATE, Effect.ACCESS_LOSS)


def test_who_takes_away_their_own_right_to_manage_is_asked(plan_of):
    mine = "{principal: Ann@example.com, privileges: [MANAGE]}"
    users = "{principal: users, privileges: [SELECT]}"

    (step,) = grants_of(plan_of, users, f"{users}, {mine}", f"{users}, {mine}").steps

    assert (step.effect, step.consent) == (Effect.LOCK_OUT, frozenset((Consent.LOCK_OUT,)))


def test_an_owner_needs_no_grant_to_manage(plan_of):
    mine = "{principal: ann@example.com, privileges: [MANAGE]}"
    users = "{principal: users, privileges: [SELECT]}"

    (step,) = grants_of(plan_of, users, f"{users}, {mine}", f"{users}, {mine}", owner="ann@example.com").steps

    assert (step.effect, step.consent) == (Effect.ACCESS_LOSS, frozenset())


def test_a_list_without_the_caller_is_asked_about(plan_of):
    owner = "{user_name: eve@example.com, level: CAN_MANAGE, owner: true}"

    (step,) = permissions_of(plan_of, owner, f"{owner}, {ANN}", f"{owner}, {ANN}").steps

    assert step.consent == frozenset((Consent.LOCK_OUT,))


def test_others_may_refer_to_an_entry(plan_of):
    plan = plan_of(
        f"jobs.a: {{name: a}}\njobs.a.permissions: {{{HOLDER}, permissions: [{BOB}]}}\n"
        "jobs.b: {name: '${resources.jobs.a.permissions[0].level}'}",
        kinds=KINDS,
    )

    step = next(step for step in plan.steps if str(step.address) == "jobs.b")
    assert step.changes[0].desired == "CAN_VIEW"


def test_a_principal_that_only_an_apply_knows_shuts_nobody_in(plan_of):
    manifest = (
        "jobs.b: {name: b}\njobs.a: {name: a}\njobs.a.permissions: {object_id: '${resources.jobs.a.id}', "
        "permissions: [{group_name: '${resources.jobs.b.id}', level: CAN_MANAGE}]}"
    )
    there = f"{JOB}\njobs.a.permissions: {{object_id: '1', permissions: [{ANN}], id: '1'%s}}"

    plan = plan_of(manifest, there % ", needs: [jobs.a]", there % "", kinds=KINDS)

    step = next(step for step in plan.steps if step.address.child)
    assert step.needs == (Address("jobs", "b"),)
    assert step.consent == frozenset((Consent.LOCK_OUT,))
