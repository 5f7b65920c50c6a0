"""References: read, filled, ordered. (§5.1)"""

import pytest

from dbxplan.address import Address, FieldPath
from dbxplan.errors import PlanError
from dbxplan.fields import Shape
from dbxplan.plan.model import Action, Unknown
from dbxplan.plan.references import UNKNOWN, Reference, fill, parse, references, targets

ID = FieldPath.of("id")
JOB = Address("jobs", "a")
REFERENCE = "${resources.jobs.a.id}"
SHAPE = Shape("object", children=lambda: {"n": Shape("scalar", "int64"), "s": Shape("scalar", "string")})


def test_a_template_is_text_and_references_in_turn():
    assert parse("x-${resources.jobs.a.tasks[0].name}-${var.y}") == (
        "x-",
        Reference(JOB, FieldPath.of("tasks", 0, "name")),
        "-${var.y}",
    )


def test_text_without_references_is_itself():
    assert parse("") == ()
    assert parse("${resources.jobs}") == ("${resources.jobs}",)


def test_references_to_permissions_are_of_the_child():
    assert references("${resources.jobs.a.permissions[0].level}") == (
        (Address("jobs", "a", "permissions"), FieldPath.of(0, "level")),
    )


def test_a_reference_prints_as_it_was_written():
    text = "${resources.jobs.a.tasks[0].name}"

    assert str(parse(text)[0]) == text


def test_targets_are_each_there_once():
    assert targets([REFERENCE, f"{REFERENCE}${{resources.boxes.b.name}}"]) == (Address("boxes", "b"), JOB)


def test_a_pure_reference_keeps_the_type_of_the_value():
    filled, left = fill({"x": None}, {FieldPath.of("x"): REFERENCE}, lambda address, path: [1, {"a": 2}])

    assert (filled, left) == ({"x": [1, {"a": 2}]}, {})


@pytest.mark.parametrize(("field", "value", "expected"), [("n", "123", 123), ("s", 5, "5"), ("s", True, "true")])
def test_a_pure_reference_takes_the_type_of_the_field(field, value, expected):
    filled, _ = fill({field: None}, {FieldPath.of(field): REFERENCE}, lambda address, path: value, SHAPE)

    assert filled == {field: expected}
    assert type(filled[field]) is type(expected)


def test_mixed_text_concatenates():
    filled, _ = fill({"x": None}, {FieldPath.of("x"): f"a-{REFERENCE}-b"}, lambda address, path: 7)

    assert filled == {"x": "a-7-b"}


def test_what_is_unknown_stays_and_the_body_given_is_left_alone():
    body = {"x": [None, {"y": None}], "z": {"big": 1}}
    unknowns = {FieldPath.of("x", 0): REFERENCE, FieldPath.of("x", 1, "y"): "${resources.jobs.b.id}"}

    filled, left = fill(body, unknowns, lambda address, path: "1" if address == JOB else UNKNOWN)

    assert filled == {"x": ["1", {"y": None}], "z": {"big": 1}}
    assert left == {FieldPath.of("x", 1, "y"): "${resources.jobs.b.id}"}
    assert body == {"x": [None, {"y": None}], "z": {"big": 1}}
    assert filled["z"] is body["z"]


def test_a_list_amid_text_is_refused():
    with pytest.raises(ValueError, match="is a list and cannot stand amid text"):
        fill({"x": None}, {FieldPath.of("x"): f"a{REFERENCE}"}, lambda address, path: [1])


def test_the_id_of_what_is_created_is_unknown_and_orders_the_steps(plan_of, actions):
    plan = plan_of(
        """
        machines.a: {name: a, note: "${resources.machines.z.id}"}
        machines.z: {name: z}
        """
    )

    assert list(actions(plan)) == ["machines.z", "machines.a"]
    assert plan.steps[1].needs == (Address("machines", "z"),)
    assert plan.steps[1].unknowns == {FieldPath.of("note"): "${resources.machines.z.id}"}


def test_the_id_of_what_stays_is_known(plan_of):
    plan = plan_of(
        """
        machines.a: {name: a, note: "${resources.machines.z.id}"}
        machines.z: {name: z}
        """,
        "{machines.a: {name: a, note: z-id, needs: [machines.z]}, machines.z: {name: z}}",
        "{machines.a: {name: a, note: z-id}, machines.z: {name: z}}",
    )

    assert plan.steps == ()


def test_replacing_a_target_changes_those_who_refer_to_its_id(plan_of, actions):
    plan = plan_of(
        """
        machines.a: {name: a, note: "${resources.machines.z.id}"}
        machines.z: {name: z, place: new}
        """,
        "{machines.a: {name: a, note: z-id, needs: [machines.z]}, machines.z: {name: z, place: old}}",
        "{machines.a: {name: a, note: z-id}, machines.z: {name: z, place: old}}",
    )

    assert actions(plan) == {"machines.z": Action.REPLACE, "machines.a": Action.UPDATE}
    (change,) = plan.steps[1].changes
    assert (change.desired, change.live) == (Unknown("${resources.machines.z.id}"), "z-id")
    assert change.reason == plan.steps[1].reason == "refers to what this plan changes"


def test_an_id_that_the_manifest_gives_is_known_before_the_create(plan_of):
    plan = plan_of('{boxes.b: {shelf: S, name: b}, machines.m: {name: m, note: "in ${resources.boxes.b.id}"}}')

    assert plan.steps[1].unknowns == {}
    assert plan.steps[1].needs == (Address("boxes", "b"),)


def test_a_field_of_the_manifest_is_known(plan_of):
    (_, step) = plan_of('{boxes.b: {shelf: S, name: b}, items.i: {name: i, box: "${resources.boxes.b.name}"}}').steps

    assert step.unknowns == {}


def test_a_field_that_is_computed_is_known(plan_of):
    plan = plan_of(
        '{boxes.b: {shelf: s, name: b}, machines.m: {name: m, note: "${resources.boxes.b.label}"}}',
        "{boxes.b: {id: s.b, shelf: s, name: b}, machines.m: {name: m, note: /s/b, needs: [boxes.b]}}",
        "{boxes.b: {id: s.b, shelf: s, name: b}, machines.m: {name: m, note: /s/b}}",
    )

    assert plan.steps == ()


def test_an_output_of_an_unchanged_target_is_read_off_it(plan_of):
    plan = plan_of(
        '{machines.a: {name: a, note: "${resources.machines.z.url}"}, machines.z: {name: z}}',
        "{machines.a: {name: a, note: u, needs: [machines.z]}, machines.z: {name: z}}",
        "{machines.a: {name: a, note: u}, machines.z: {name: z, url: u}}",
    )

    assert plan.steps == ()


def test_an_output_of_a_changed_target_is_unknown(plan_of, actions):
    plan = plan_of(
        '{machines.a: {name: a, note: "${resources.machines.z.url}"}, machines.z: {name: z, size: 2}}',
        "{machines.a: {name: a, note: u, needs: [machines.z]}, machines.z: {name: z, size: 1}}",
        "{machines.a: {name: a, note: u}, machines.z: {name: z, size: 1, url: u}}",
    )

    assert actions(plan) == {"machines.z": Action.UPDATE, "machines.a": Action.UPDATE}


def test_another_reference_of_the_same_value_is_only_recorded(plan_of):
    (step,) = plan_of(
        '{machines.a: {name: a, note: "${resources.machines.z.name}"}, machines.z: {name: z}}',
        "{machines.a: {name: a, note: z}, machines.z: {name: z}}",
        "{machines.a: {name: a, note: z}, machines.z: {name: z}}",
    ).steps

    assert (step.action, step.reason) == (Action.RECORD, "refers to other resources than before")


def test_what_lies_in_a_replaced_thing_is_replaced_with_it(plan_of):
    plan = plan_of(
        '{items.i: {box: "${resources.boxes.b.name}", name: i}, boxes.b: {shelf: s, name: b, storage: new}}',
        "{items.i: {id: b.i, box: b, name: i, needs: [boxes.b]}, boxes.b: {id: s.b, shelf: s, name: b, storage: old}}",
        "{items.i: {id: b.i, box: b, name: i}, boxes.b: {id: s.b, shelf: s, name: b, storage: old}}",
    )

    assert [(str(step.address), step.action) for step in plan.steps] == [
        ("boxes.b", Action.REPLACE),
        ("items.i", Action.REPLACE),
    ]
    assert plan.steps[1].reason == "boxes.b is replaced, and it goes with it"


@pytest.mark.parametrize(("field", "prefix"), [("name", ""), ("id", "s.")])
def test_what_lies_in_a_renamed_thing_moves_along(plan_of, field, prefix):
    item = f"{{id: {prefix}old.i, box: {prefix}old, name: i, needs: [boxes.b]}}"
    plan = plan_of(
        f'{{items.i: {{box: "${{resources.boxes.b.{field}}}", name: i}}, boxes.b: {{shelf: s, name: new}}}}',
        f"{{items.i: {item}, boxes.b: {{id: s.old, shelf: s, name: old}}}}",
        f"{{items.i: {item}, boxes.b: {{id: s.old, shelf: s, name: old}}}}",
    )

    assert [(str(step.address), step.action, step.id) for step in plan.steps] == [
        ("boxes.b", Action.UPDATE, "s.old"),
        ("items.i", Action.RECORD, f"{prefix}new.i"),
    ]
    assert plan.steps[1].reason == "moves along with boxes.b"
    assert plan.steps[1].needs == (Address("boxes", "b"),)


def test_outputs_of_what_moves_along_are_unknown_its_id_is_not(plan_of):
    plan = plan_of(
        """
        items.i: {box: "${resources.boxes.b.name}", name: i}
        boxes.b: {shelf: s, name: new}
        machines.m: {name: m, note: "${resources.items.i.full_name}", place: "${resources.items.i.id}"}
        """,
        "{items.i: {id: old.i, box: old, name: i, needs: [boxes.b]}, boxes.b: {id: s.old, shelf: s, name: old}}",
        "{items.i: {id: old.i, box: old, name: i, full_name: old.i}, boxes.b: {id: s.old, shelf: s, name: old}}",
    )

    assert plan.steps[-1].unknowns == {FieldPath.of("note"): "${resources.items.i.full_name}"}
    assert [each.desired for each in plan.steps[-1].changes if each.path.top == "place"] == ["new.i"]


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (
            '{machines.a: {name: a, note: "${resources.machines.bb.id}"}, machines.b: {name: b}}',
            "machines.a: note refers to ${resources.machines.bb.id}, but there is no machines.bb; "
            "did you mean machines.b?",
        ),
        (
            '{machines.a: {name: a, note: "${resources.machines.b.sise}"}, machines.b: {name: b}}',
            "machines.a: note cannot be ${resources.machines.b.sise}: machines.b has no field 'sise'; "
            "did you mean 'size'?",
        ),
        ('{machines.a: {name: a, note: "${resources.machines.a.id}"}}', "machines.a refers to itself"),
        (
            '{machines.a: {name: a, note: "${resources.machines.b.id}"}, '
            'machines.b: {name: b, note: "${resources.machines.c.id}"}, '
            'machines.c: {name: c, note: "${resources.machines.a.id}"}}',
            "resources refer to each other in a circle: machines.a needs machines.b, which needs machines.c, "
            "which needs machines.a. None can be made first: take one of these references out: machines.a.note, "
            "machines.b.note, machines.c.note",
        ),
    ],
)
def test_references_that_cannot_be_are_refused_by_name(plan_of, manifest, message):
    with pytest.raises(PlanError) as caught:
        plan_of(manifest)

    assert caught.value.problems == (message,)


def test_a_reference_to_a_whole_resource_is_refused(plan_of):
    with pytest.raises(PlanError, match=r"machines\.z is a resource, not a value: name one of its fields"):
        plan_of('{machines.a: {name: a, note: "${resources.machines.z}"}, machines.z: {name: z}}')


def test_a_value_that_the_target_gets_only_by_its_own_reference_is_unknown_with_it(plan_of):
    plan = plan_of(
        """
        machines.a: {name: a, note: "${resources.machines.b.note}"}
        machines.b: {name: b, note: "${resources.machines.c.id}"}
        machines.c: {name: c}
        """
    )

    assert [str(step.address) for step in plan.steps] == ["machines.c", "machines.b", "machines.a"]
    assert plan.steps[2].unknowns == {FieldPath.of("note"): "${resources.machines.b.note}"}


def test_what_is_computed_of_an_unknown_field_is_unknown(plan_of):
    plan = plan_of(
        """
        machines.a: {name: a, note: "${resources.boxes.b.label}"}
        boxes.b: {shelf: "${resources.machines.c.id}", name: b}
        machines.c: {name: c}
        """
    )

    assert plan.steps[2].unknowns == {FieldPath.of("note"): "${resources.boxes.b.label}"}


def test_a_value_that_an_unchanged_target_lacks_is_refused(plan_of):
    with pytest.raises(PlanError, match=r"machines\.z has no value at url: set it in the manifest"):
        plan_of(
            '{machines.a: {name: a, note: "${resources.machines.z.url}"}, machines.z: {name: z}}',
            "machines.z: {name: z}",
            "machines.z: {name: z}",
        )


def test_a_list_amid_text_is_refused_by_name(plan_of):
    with pytest.raises(PlanError, match=r"machines\.a: note cannot be x.*: .*commands.* is a list and cannot stand"):
        plan_of(
            '{machines.a: {name: a, note: "x${resources.machines.z.commands}"}, machines.z: {name: z, commands: [b]}}'
        )
