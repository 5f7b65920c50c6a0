"""A plan as a person reads it."""

from dbxplan.address import Address, FieldPath
from dbxplan.fields import Effect
from dbxplan.live.model import Cost
from dbxplan.plan.model import Action, Consent, FilePlan, Moved, Outcome, Unknown
from dbxplan.report.text import consent_hint, plan_text, summary


def lines_of(plan, **options):
    return plan_text(plan, **options).splitlines()


def test_a_whole_plan(plan_of, step_of, change_of):
    plan = plan_of(
        step_of(Action.CREATE, "schemas.s", "new in the manifest", changes=(change_of("name", "sales"),)),
        step_of(
            Action.UPDATE,
            "jobs.nightly",
            "the manifest changed",
            id="17",
            changes=(
                change_of("tasks[load].timeout_seconds", 120, 60, 60),
                change_of("hidden", 1, 2, 2, shown=False),
            ),
        ),
        step_of(
            Action.DELETE,
            "volumes.old",
            "left the manifest",
            id="main.s.old",
            effect=Effect.DATA_LOSS,
            consent=frozenset((Consent.DATA_LOSS, Consent.DELETE)),
            destroys=("3 files and folders",),
        ),
        unchanged=(Address("jobs", "same"),),
        files=FilePlan(upload=("/a", "/b"), unchanged=4),
    )

    assert (
        plan_text(plan)
        == """\
Planning shop, target dev, on https://example.com as ann@example.com

+ create schemas.s: new in the manifest
    name: "sales"

~ update jobs.nightly (17): the manifest changed
    tasks[load].timeout_seconds: 60 -> 120  (changed in the manifest)

- delete volumes.old (main.s.old): left the manifest; effect: data-loss
    destroys 3 files and folders
    needs consent to delete and data-loss: --approve volumes.old or --allow delete --allow data-loss

Files: 2 to upload, 4 unchanged; -v names them

Plan: 1 to create, 1 to update, 0 to replace, 1 to delete; 1 unchanged
Looked at 3 objects with 2 API calls in 0.25 s"""
    )


def test_nothing_to_do(plan_of):
    plan = plan_of(unchanged=(Address("jobs", "same"),), files=FilePlan(unchanged=2))

    assert lines_of(plan)[-2:] == ["Nothing to do.", "Looked at 3 objects with 2 API calls in 0.25 s"]


def test_files_alone_are_something_to_do(plan_of):
    assert summary(plan_of(files=FilePlan(upload=("/a",)))) == (
        "Plan: 0 to create, 0 to update, 0 to replace, 0 to delete; 0 unchanged"
    )


def test_other_actions_are_summed_where_there_are_any(plan_of, step_of):
    plan = plan_of(step_of(Action.ADOPT), step_of(Action.RECORD, "jobs.b"), step_of(Action.FORGET, "jobs.c"))

    assert summary(plan) == (
        "Plan: 0 to create, 0 to update, 0 to replace, 0 to delete, 1 to adopt, 1 to forget, 1 to record; 0 unchanged"
    )


def test_notes_and_what_the_lists_refused_stand_above_the_cost(plan_of):
    plan = plan_of(notes=("state rebuilt",), cost=Cost(1, 1, 61.0, ("the list of jobs was refused",)))

    assert "Note: state rebuilt" in lines_of(plan)
    assert lines_of(plan)[-2:] == [
        "the list of jobs was refused",
        "Looked at 1 object with 1 API call in 1 min 1 s",
    ]


def test_a_conflict_shows_all_three_values(plan_of, step_of, change_of):
    change = change_of("note", "b", "c", "a", moved=Moved.BOTH, reason="changed in both")

    assert '    note: "c" -> "b" (last applied: "a")  (changed in both)' in lines_of(
        plan_of(step_of(Action.UPDATE, changes=(change,)))
    )


def test_values_that_come_go_and_are_not_known_yet(plan_of, step_of, change_of):
    changes = (
        change_of("a", 1),
        change_of("b", live=1, outcome=Outcome.CLEAR),
        change_of("c[x]", live=1),
        change_of("d", Unknown("${resources.jobs.b.id}"), 5),
        change_of("e", "new", recorded="old"),
        change_of("f", "a", moved=Moved.WORKSPACE, recorded="a"),
    )

    found = [line.split("  (")[0].strip() for line in lines_of(plan_of(step_of(Action.UPDATE, changes=changes)))[3:9]]
    assert found == [
        "a: (not set) -> 1",
        "b: 1 -> (cleared)",
        "c[x]: 1 -> (removed)",
        "d: 5 -> (known after apply)",
        'e: "old" -> "new"',
        'f: (not set) -> "a"',
    ]


def test_sensitive_values_are_hidden_wherever_they_stand(plan_of, step_of, change_of):
    changes = (
        change_of("token", "digest-1", "digest-2", sensitive=True),
        change_of("auth", {"user": "u", "password": "digest-3"}, secrets=(FieldPath.of("password"),)),
    )

    text = plan_text(plan_of(step_of(Action.UPDATE, changes=changes)))

    assert "token: (sensitive) -> (sensitive)" in text
    assert '{user: "u", password: (sensitive)}' in text
    assert "digest-" not in text


def test_a_value_too_long_for_a_line_takes_several(plan_of, step_of, change_of):
    change = change_of("tasks[a]", {"task_key": "a", "libraries": ["x" * 30, "y" * 30]}, {"task_key": "a"})

    assert lines_of(plan_of(step_of(Action.UPDATE, changes=(change,))), width=60)[3:12] == [
        "    tasks[a]:  (changed in the manifest)",
        '      - {task_key: "a"}',
        "      + {",
        '          task_key: "a"',
        "          libraries: [",
        f'            "{"x" * 30}"',
        f'            "{"y" * 30}"',
        "          ]",
        "        }",
    ]


def test_the_effect_of_a_change_stands_beside_it(plan_of, step_of, change_of):
    step = step_of(Action.UPDATE, changes=(change_of("size", 2, 1, effect=Effect.RESTART),), effect=Effect.RESTART)

    text = plan_text(plan_of(step))

    assert "(changed in the manifest; effect: restart)" in text
    assert "~ update jobs.a: because; effect: restart" in text


def test_what_is_left_alone_is_told_beside_the_steps(plan_of, change_of):
    change = change_of("owner", live="ann", recorded="ann", outcome=Outcome.NOTHING, reason="cannot be cleared")

    assert '! jobs.a: owner: "ann"  (cannot be cleared)' in lines_of(plan_of(told={Address("jobs", "a"): (change,)}))


def test_consent_is_asked_for_by_the_options_that_give_it(step_of):
    assert consent_hint(step_of(Action.DELETE, consent=frozenset((Consent.DELETE,)))) == (
        "--auto-approve, --approve jobs.a or --allow delete"
    )
    assert consent_hint(step_of(Action.ADOPT, consent=frozenset((Consent.ADOPT,)))) == (
        "--approve jobs.a or --allow adopt"
    )
    assert consent_hint(step_of(Action.CREATE)) == ""


def test_names_from_the_workspace_cannot_steer_the_terminal(plan_of, step_of, change_of):
    evil = "a\x1b[2Jb\u202ec\x9bd\n"
    change = change_of("tags['\x1b[31m']", evil, evil + "!")
    step = step_of(Action.UPDATE, id=evil, reason=evil, changes=(change,), destroys=(evil,))

    text = plan_text(plan_of(step, notes=(evil,), cost=Cost(notes=(evil,))))

    assert all(line.isprintable() for line in text.splitlines())
    assert "a\\x1b[2Jb\\u202ec\\x9bd\\n" in text


def test_colour_only_where_it_is_asked_for(plan_of, step_of):
    plan = plan_of(step_of(Action.CREATE))

    assert "\x1b[32m+ create jobs.a\x1b[0m: because" in plan_text(plan, color=True)
    assert "\x1b" not in plan_text(plan)


def test_a_plan_to_destroy_says_so(plan_of):
    assert lines_of(plan_of(destroy=True))[0].startswith("Destroying shop, target dev, on")


def test_an_element_of_a_set_is_shown_by_its_value_alone(plan_of, step_of, change_of):
    change = change_of("""libraries["{\\"jar\\": \\"y\\"}"]""", {"jar": "y"})

    assert '    libraries[]: (not set) -> {jar: "y"}  (changed in the manifest)' in lines_of(
        plan_of(step_of(Action.UPDATE, changes=(change,)))
    )


def test_access_is_told_by_who_gains_and_who_loses_it(plan_of, step_of, change_of):
    changes = (
        change_of('permissions["group_name=users"]', {"level": "CAN_VIEW"}, reason="new in the manifest"),
        change_of(
            'permissions["user_name=bob@example.com"]',
            live={"level": "CAN_MANAGE", "owner": True},
            reason="left the manifest",
            effect=Effect.ACCESS_LOSS,
        ),
        change_of('permissions["service_principal_name=1-2"].level', "CAN_VIEW", "CAN_MANAGE"),
        change_of('permissions["user_name=eve@example.com"].owner', True, False),
    )

    lines = lines_of(plan_of(step_of(Action.UPDATE, "jobs.a.permissions", id="17", changes=changes)))

    assert lines[3:7] == [
        "    gains group users: CAN_VIEW  (new in the manifest)",
        "    loses user bob@example.com: IS_OWNER  (left the manifest; effect: access-loss)",
        "    changes service principal 1-2: CAN_MANAGE -> CAN_VIEW  (changed in the manifest)",
        "    changes user eve@example.com: CAN_MANAGE -> IS_OWNER  (changed in the manifest)",
    ]


def test_privileges_are_told_one_by_one_and_of_the_new_together(plan_of, step_of, change_of):
    changes = (
        change_of("full_name", "main.s"),
        change_of("grants[users]", {"principal": "users", "privileges": {"SELECT": "SELECT", "MODIFY": "MODIFY"}}),
        change_of("grants[bob].privileges[SELECT]", "SELECT"),
        change_of("grants[eve].privileges[MODIFY]", live="MODIFY"),
    )

    lines = lines_of(plan_of(step_of(Action.UPDATE, "schemas.s.grants", id="main.s", changes=changes)))

    assert [line.partition("  (")[0] for line in lines[3:6]] == [
        "    gains users: MODIFY and SELECT",
        "    gains bob: SELECT",
        "    loses eve: MODIFY",
    ]


def test_names_that_only_an_apply_knows_are_said_to_be(plan_of, step_of, change_of):
    change = change_of("grants[users]", Unknown("${resources.jobs.a.name}"))

    lines = lines_of(plan_of(step_of(Action.CREATE, "schemas.s.grants", changes=(change,))))

    assert "    gains users: (known after apply)" in lines


def test_files_and_libraries_are_counted_apart_and_named_on_demand(plan_of):
    files = FilePlan(
        upload=("/f/a", "/l/x.whl"),
        remove=("/f/old",),
        unchanged=3,
        reasons={"/f/a": "changed here", "/l/x.whl": "new"},
        artifacts=("/l/x.whl",),
        unchanged_artifacts=1,
    )

    assert "\n".join(lines_of(plan_of(files=files))[2:4]) == (
        "Files: 1 to upload, 1 to remove, 3 unchanged; -v names them\nArtifacts: 1 to upload, 1 unchanged; -v names it"
    )
    assert """\
Files: 1 to upload, 1 to remove, 3 unchanged
  + upload /f/a: changed here
  - remove /f/old
Artifacts: 1 to upload, 1 unchanged
  + upload /l/x.whl: new
""" in plan_text(plan_of(files=files), verbose=True)
