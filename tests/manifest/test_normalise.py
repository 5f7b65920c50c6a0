"""Bringing values to the types of the language. (§1.5)"""

from typing import Any

import pytest

from dbxplan.manifest.loader.events import compose
from dbxplan.manifest.normalise import Normaliser, decimal_text
from dbxplan.manifest.tree import text_of, unpack
from dbxplan.manifest.types import TOP, compiled

JOB = compiled("resources.Job")


def normalise(text: str, type: Any = JOB, **options: Any) -> tuple[Any, list[str]]:
    loaded = compose(text.encode(), "f", 0)
    normaliser = Normaliser(loaded.anchored, **options)
    normaliser.tree(loaded.tree, type)
    told = []
    for found in normaliser.findings:
        mark = found.marks if isinstance(found.marks, int) else found.marks[0]
        told.append(f"{unpack(mark, ['f'])} {text_of(found.path)}: {found.summary}")
    return loaded.tree, told


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0777", "777"),
        ("1_000", "1000"),
        ("1.10", "1.1"),
        ("5.0", "5"),
        ("1e21", "1000000000000000000000"),
        ("true", "true"),
        ("2024-01-02", "2024-01-02"),
    ],
)
def test_scalars_become_text_where_text_is_wanted(written: str, value: str) -> None:
    assert normalise(f"description: {written}") == ({"description": value}, [])


@pytest.mark.parametrize(("written", "value"), [("y", True), ("'on'", True), ("No", False), ("OFF", False)])
def test_words_become_booleans_where_one_is_wanted(written: str, value: bool) -> None:
    tree, told = normalise(f"queue: {{enabled: {written}}}")

    assert tree["queue"]["enabled"] is value
    assert told == []


def test_a_quoted_true_with_a_capital_is_a_mismatch() -> None:
    tree, told = normalise('queue: {enabled: "True"}')

    assert tree == {"queue": {}}
    assert told == ["f:1:18 queue.enabled: expected bool, found string"]


@pytest.mark.parametrize(("written", "value"), [("'007'", 7), ("'-3'", -3), ("5.0", 5), ('"+2"', 2)])
def test_text_and_floats_become_integers_where_they_are_whole(written: str, value: int) -> None:
    assert normalise(f"timeout_seconds: {written}")[0] == {"timeout_seconds": value}


@pytest.mark.parametrize(
    ("written", "summary"),
    [
        ("1.5", 'cannot accurately represent "1.5" as integer due to precision loss'),
        ("'1.0'", 'cannot parse "1.0" as an integer'),
        ("'0x1'", 'cannot parse "0x1" as an integer'),
        ("'1_000'", 'cannot parse "1_000" as an integer'),
        ("''", 'cannot parse "" as an integer'),
        ("x${var.a}", 'cannot parse "x${var.a}" as an integer'),
        ("[1]", "expected int, found sequence"),
        ("true", "expected int, found bool"),
        ("", "expected a int value, found null"),
    ],
)
def test_what_is_no_integer_is_dropped_with_a_warning(written: str, summary: str) -> None:
    tree, told = normalise(f"timeout_seconds: {written}")

    assert tree == {}
    assert [line.split(": ", 1)[1] for line in told] == [summary]


def test_a_reference_is_kept_in_a_field_of_any_type() -> None:
    text = "timeout_seconds: ${var.a}\nqueue: ${var.b}\ntasks: ${var.c}\ntags: ${var.d}\n"

    assert normalise(text) == (
        {"timeout_seconds": "${var.a}", "queue": "${var.b}", "tasks": "${var.c}", "tags": "${var.d}"},
        [],
    )


def test_an_unknown_field_is_dropped_and_points_at_its_key() -> None:
    tree, told = normalise("name: x\ntasks:\n- task_key: a\n  notebok_task: {notebook_path: x}\n")

    assert tree == {"name": "x", "tasks": [{"task_key": "a"}]}
    assert told == ["f:4:3 tasks[0]: unknown field: notebok_task"]


def test_an_unknown_field_is_kept_on_request() -> None:
    assert normalise("new_thing: {a: [1]}", keep_unknown=True) == ({"new_thing": {"a": [1]}}, [])


def test_containers_of_anchors_are_dropped_silently() -> None:
    text = "common: &c {name: x}\nmore: [&d a, *c]\nnone: {}\nmixed: [&e a, b]\n"

    assert [line.split(": ", 1)[1] for line in normalise(text, TOP)[1]] == [
        "unknown field: none",
        "unknown field: mixed",
    ]


def test_a_dropped_element_shortens_the_list_and_indexes_count_what_is_kept() -> None:
    tree, told = normalise("email_notifications:\n  on_start: [{a: 1}, x, null, [y], z]\n")

    assert tree["email_notifications"]["on_start"] == ["x", "z"]
    assert told == [
        "f:2:14 email_notifications.on_start[0]: expected string, found map",
        "f:2:25 email_notifications.on_start[1]: expected a string value, found null",
        "f:2:31 email_notifications.on_start[1]: expected string, found sequence",
    ]


def test_null_in_a_list_of_objects_is_an_empty_object() -> None:
    assert normalise("tasks: [null]") == ({"tasks": [{}]}, [])


def test_what_is_no_number_is_text_as_go_writes_it() -> None:
    assert normalise("tags: {a: .inf, b: -.inf, c: .nan}")[0] == {"tags": {"a": "+Inf", "b": "-Inf", "c": "NaN"}}


def test_null_for_an_object_that_must_be_there_is_an_empty_one() -> None:
    tree, _ = normalise("evaluation:\nschedule:\nlifecycle:\n", compiled("resources.Alert"))

    assert tree == {"evaluation": {}, "schedule": {}, "lifecycle": None}


def test_null_objects_are_kept_in_resources_and_dropped_elsewhere() -> None:
    assert normalise("tags:\ntasks:\nqueue:\npermissions:\nlifecycle:\n")[0] == {
        "tags": None,
        "tasks": None,
        "queue": None,
        "lifecycle": None,
    }
    assert normalise("presets:\nvariables:\npermissions:\n", TOP)[0] == {"presets": None}


def test_zeros_are_kept_in_resources_and_dropped_elsewhere() -> None:
    assert normalise('name: ""\ntimeout_seconds: 0\n')[0] == {"name": "", "timeout_seconds": 0}
    assert normalise('presets: {name_prefix: "", jobs_max_concurrent_runs: 0, pipelines_development: false}', TOP)[
        0
    ] == {"presets": {"pipelines_development": False}}
    assert normalise('bundle: {name: ""}', TOP)[0] == {"bundle": {"name": ""}}


def test_a_date_inside_a_value_of_any_type_is_found() -> None:
    loaded = compose(b"variables: {a: {default: {d: 2024-01-02}}, b: {default: 2024-01-02}}", "f", 0)
    normaliser = Normaliser()
    normaliser.tree(loaded.tree, TOP)

    assert [text_of(path) for path in normaliser.dated] == ["variables.a.default.d"]
    assert loaded.tree["variables"]["b"]["default"] == "2024-01-02"


@pytest.mark.parametrize(
    ("number", "text"), [(1e-7, "0.0000001"), (0.1, "0.1"), (-2.0, "-2"), (1.5e300, "15" + "0" * 299)]
)
def test_floats_print_without_exponent(number: float, text: str) -> None:
    assert decimal_text(number) == text
