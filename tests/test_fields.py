"""Behaviours: where markers may stand, and the shape that is read off a model."""

from typing import Annotated, Any, TypeAlias

import pytest
from pydantic import BaseModel

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Effect,
    Exclusive,
    Immutable,
    Kept,
    KeyedBy,
    ManagedKeys,
    Normalized,
    OutputOnly,
    Sensitive,
    ServerDefault,
    Shape,
    Sticky,
    Unordered,
    WriteOnly,
    sent,
    shape_of,
)
from dbxplan.resources.model import Nested, Resource
from dbxplan.sdk import Json

Names: TypeAlias = Annotated[list[str] | None, Unordered()]


class Leaf(Nested):
    name: Annotated[str, Immutable()]
    secret: Annotated[str, Sensitive()] | None = None


class Branch(Nested):
    leaves: Annotated[list[Leaf] | None, KeyedBy("name")] = None
    first: Leaf | None = None


class Tree(Resource):
    branches: dict[str, Branch] | None = None
    names: Names = None
    tags: Annotated[dict[str, Annotated[str, Normalized(str.lower)]] | None, ManagedKeys("x.*")] = None
    words: list[Annotated[str, Sensitive()]] | None = None
    schema_: Annotated[str | None, ClearedBy("")] = None
    kept: Annotated[bool | None, Kept()] = None
    made: Annotated[Json | None, OutputOnly()] = None


class Grown(Tree):
    height: Annotated[int | None, ServerDefault(0)] = None
    names: Annotated[list[str] | None, Sticky()] = None


class Task(Nested, schema="jobs.Task"):
    task_key: str
    run_if: Annotated[str | None, ServerDefault("ALL_SUCCESS")] = None
    depends_on: Annotated[list[Json] | None, KeyedBy("task_key")] = None


class Job(Resource, schema="resources.Job"):
    tasks: Annotated[list[Task] | None, KeyedBy("task_key")] = None
    queue: Annotated[Json | None, ClearedBy({"enabled": False})] = None
    deployment: Annotated[Json | None, Sticky()] = None


def test_a_behaviour_is_read_off_its_place() -> None:
    shape = shape_of(Tree)

    assert shape.at("names").behaviours == (Unordered(),)
    assert shape.at("names").element.behaviours == ()
    assert shape.at("words").behaviours == ()
    assert shape.at("words").element.has(Sensitive)
    assert shape.at("tags").get(ManagedKeys) == ManagedKeys("x.*")
    assert shape.at("tags", "any key").has(Normalized)


def test_a_behaviour_of_a_nested_model_holds_wherever_that_is_nested() -> None:
    shape = shape_of(Tree)

    assert shape.at("branches", "b", "leaves", 0, "name").has(Immutable)
    assert shape.at("branches", "b", "first", "name").has(Immutable)


def test_none_inside_or_outside_of_annotated_is_the_same() -> None:
    assert shape_of(Leaf).at("secret").behaviours == (Sensitive(),)


def test_a_subclass_adds_fields_and_replaces_markers() -> None:
    shape = shape_of(Grown)

    assert shape.at("height").get(ServerDefault) == ServerDefault(0)
    assert shape.at("names").behaviours == (Sticky(),)
    assert shape.at("tags").has(ManagedKeys)


def test_a_reserved_name_is_read_under_its_name_on_the_wire() -> None:
    fields = shape_of(Tree).fields

    assert "schema_" not in fields
    assert fields["schema"].get(ClearedBy) == ClearedBy("")


def test_only_a_field_without_default_is_required() -> None:
    shape = shape_of(Job)

    assert [name for name, field in shape.fields.items() if field.required] == []
    assert shape.at("tasks", 0, "task_key").required
    assert not shape.at("tasks", 0, "notebook_task", "notebook_path").required


def test_a_shape_is_read_once() -> None:
    assert shape_of(Tree) is shape_of(Tree)
    assert shape_of(Tree).at("branches", "a") is shape_of(Tree).at("branches", "b")


def test_what_is_not_written_by_hand_comes_from_the_api_data() -> None:
    shape = shape_of(Job)

    assert (shape.at("max_concurrent_runs").form, shape.at("max_concurrent_runs").name) == ("scalar", "int")
    assert shape.at("tasks", 0, "run_if").form == "enum"
    assert "ALL_DONE" in shape.at("tasks", 0, "run_if").values
    assert shape.at("tasks", 0, "new_cluster", "spark_conf").form == "map"
    assert shape.at("schedule").name == "jobs.CronSchedule"


def test_json_stands_for_whatever_the_api_data_has_there() -> None:
    shape = shape_of(Job)

    assert shape.at("queue").name == "jobs.QueueSettings"
    assert shape.at("queue", "enabled").name == "bool"
    assert shape.at("tasks", 0, "depends_on", 0, "outcome").name == "string"
    assert shape.at("deployment").form == "map"  # bundles lack it, and no class says what it is


def test_a_class_stands_for_its_type_also_inside_types_that_have_none() -> None:
    inner = shape_of(Job).at("tasks", 0, "for_each_task", "task")

    assert inner.model is Task
    assert inner.at("run_if").has(ServerDefault)
    assert inner.at("for_each_task", "task", "depends_on").has(KeyedBy)


def test_keys_beside_the_body_are_no_fields() -> None:
    assert shape_of(Job).fields.keys().isdisjoint({"permissions", "lifecycle", "id", "url", "modified_status"})


def test_a_walk_enters_no_type_inside_itself() -> None:
    paths = {path for path, _ in shape_of(Job).walk()}

    assert ("tasks", "*", "for_each_task", "task") in paths
    assert ("tasks", "*", "for_each_task", "task", "task_key") not in paths


def test_nothing_is_known_below_what_nothing_is_known_of() -> None:
    assert shape_of(Job).at("no_such_field", 3, "deeper").form == "any"


def test_what_the_api_is_never_told_is_left_out_at_any_depth() -> None:
    body = {"made": {"a": 1}, "kept": True, "schema": None, "names": [], "branches": {"b": {"first": {"name": "n"}}}}

    told = sent(shape_of(Tree), body)

    assert told == {"schema": None, "names": [], "branches": {"b": {"first": {"name": "n"}}}}


def test_managed_keys_match_a_key_as_a_whole() -> None:
    managed = ManagedKeys(r"a\.b")

    assert managed.matches("a.b")
    assert not managed.matches("a.b.c")
    assert not managed.matches("za.b")


def test_effects_rise_and_print_as_people_write_them() -> None:
    assert max(Effect.RESTART, Effect.DATA_LOSS, Effect.NONE) is Effect.DATA_LOSS
    assert str(Effect.DATA_LOSS) == "data-loss"


MISPLACED: list[tuple[Any, str]] = [
    (Annotated[str | None, KeyedBy("name")], "for lists"),
    (Annotated[str | None, Unordered()], "for lists"),
    (Annotated[list[str] | None, KeyedBy("name")], "lists of objects"),
    (Annotated[list[str] | None, ManagedKeys("x")], "for maps"),
    (Annotated[list[Json] | None, KeyedBy("name"), Unordered()], "exclude each other"),
    (Annotated[str | None, Immutable(), CreateOnly()], "exclude each other"),
    (Annotated[str | None, ClearedBy(""), Sticky()], "exclude each other"),
    (Annotated[str | None, OutputOnly(), WriteOnly()], "exclude each other"),
    (Annotated[str | None, ServerDefault(1), ServerDefault(2)], "stands there twice"),
    (Annotated[str | None, Immutable], r"write Immutable\(\), not the class"),
    (Annotated[str, Immutable()] | Annotated[int, Sticky()] | None, "one type beside None"),
    (dict[Annotated[str, Sensitive()], str] | None, "keys of a map are plain str"),
    (tuple[str, ...] | None, "nothing is known of the type"),
]


@pytest.mark.parametrize(("annotation", "why"), MISPLACED, ids=[why + str(at) for at, (_, why) in enumerate(MISPLACED)])
def test_a_marker_without_a_place_is_an_error_when_the_class_is_made(annotation: Any, why: str) -> None:
    with pytest.raises(TypeError, match=why):
        type("Wrong", (Nested,), {"__annotations__": {"field": annotation}, "field": None, "__module__": __name__})


def test_an_annotation_that_the_api_data_contradicts_is_an_error() -> None:
    with pytest.raises(TypeError, match=r"Wrong\.max_concurrent_runs: the API data says int, the annotation str"):

        class Wrong(Resource, schema="resources.Job"):
            max_concurrent_runs: str | None = None


def test_a_key_that_the_elements_lack_is_an_error() -> None:
    with pytest.raises(TypeError, match=r"jobs\.TaskDependency has no field key"):

        class Wrong(Nested, schema="jobs.Task"):
            depends_on: Annotated[list[Json] | None, KeyedBy("key")] = None


def test_a_key_that_a_class_of_elements_lacks_is_an_error() -> None:
    with pytest.raises(TypeError, match=r"Leaf has no field key"):

        class Wrong(Nested):
            leaves: Annotated[list[Leaf] | None, KeyedBy("key")] = None


def test_several_groups_may_exclude_a_field() -> None:
    class Right(Nested):
        field: Annotated[str | None, Exclusive("a"), Exclusive("b")] = None

    assert shape_of(Right).at("field").behaviours == (Exclusive("a"), Exclusive("b"))


def test_two_classes_for_one_type_are_an_error() -> None:
    class Other(Nested, schema="jobs.Task"):
        task_key: str

    with pytest.raises(TypeError, match=r"both stand for jobs\.Task"):

        class Wrong(Resource):
            one: Task | None = None
            other: Other | None = None


def test_a_model_of_someone_else_is_no_type_of_ours() -> None:
    class Foreign(BaseModel):
        name: str

    with pytest.raises(TypeError, match="nothing is known of the type"):

        class Wrong(Nested):
            field: Foreign | None = None


def test_places_of_lists_and_maps_without_a_known_element_are_open() -> None:
    assert Shape("list").element.form == "any"
    assert Shape("map").at("a", "b").form == "any"
