"""Models: bodies in, bodies out, and what is wrong with one. (§5.1)"""

from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any

import pytest
from pydantic import ValidationError

from dbxplan.address import FieldPath
from dbxplan.fields import Exclusive, OutputOnly, Sensitive
from dbxplan.resources import KINDS
from dbxplan.resources.model import Nested, Problem, Resource, problems

JOB = KINDS["jobs"].model
PIPELINE = KINDS["pipelines"].model
SCHEMA = KINDS["schemas"].model


class List(Resource, body="ip_access_lists.create"):
    label: Annotated[str, OutputOnly()]


class Inner(Nested):
    a: Annotated[str | None, Exclusive("one")] = None
    b: Annotated[str | None, Exclusive("one")] = None
    password: Annotated[str | None, Sensitive()] = None


class Outer(Resource):
    inner: Inner | None = None
    more: list[Inner] | None = None
    body_: str | None = None


def test_a_body_comes_out_as_it_went_in() -> None:
    body = {
        "name": "",
        "max_concurrent_runs": 0,
        "tags": {},
        "tasks": [{"task_key": "a", "for_each_task": {"inputs": "[]", "task": {"task_key": "b", "libraries": []}}}],
        "queue": {"enabled": False},
        "run_as": None,
    }

    assert JOB.of(body).body() == body


def test_only_what_was_set_comes_out() -> None:
    assert JOB.of({}).body() == {}
    assert SCHEMA(catalog_name="main", name="sales").body() == {"catalog_name": "main", "name": "sales"}


def test_fields_written_by_hand_are_attributes() -> None:
    job = JOB.of({"name": "load", "tasks": [{"task_key": "a"}]})

    assert job.name == "load"
    assert job.tasks[0].task_key == "a"
    assert job.schedule is None


def test_a_reserved_name_goes_over_the_wire_without_its_underscore() -> None:
    assert PIPELINE.of({"schema": "s"}).schema_ == "s"
    assert PIPELINE(schema="s").body() == {"schema": "s"}
    assert Outer.of({"body": "text"}).body() == {"body": "text"}


def test_fields_that_nobody_knows_and_new_values_of_enums_pass() -> None:
    body = {"tasks": [{"task_key": "a", "run_if": "SOME_NEW_WAY", "new_field": {"x": [1]}}], "another": 1}

    assert JOB.of(body).body() == body


def test_references_that_were_filled_with_text_become_what_the_field_holds() -> None:
    task = {"task_key": "a", "run_job_task": {"job_id": "12"}, "new_cluster": {"spark_conf": {"a": 5}}}

    (filled,) = JOB.of({"tasks": [task]}).body()["tasks"]

    assert filled["run_job_task"]["job_id"] == 12
    assert filled["new_cluster"]["spark_conf"] == {"a": "5"}


def test_a_kind_that_bundles_lack_takes_its_fields_from_its_create_call() -> None:
    body = {"label": "l", "list_type": "ALLOW", "ip_addresses": ["10.0.0.0/8"]}

    access = List.of(body)

    assert access.body() == body
    assert access.sent() == {"list_type": "ALLOW", "ip_addresses": ["10.0.0.0/8"]}


def test_a_type_that_nobody_knows_is_an_error_when_the_class_is_made() -> None:
    with pytest.raises(KeyError):

        class Wrong(Nested, schema="jobs.NoSuchThing"):
            name: str | None = None


def test_values_show_neither_in_reprs_nor_in_errors() -> None:
    outer = Outer.of({"inner": {"password": "hunter2"}})
    with pytest.raises(ValidationError) as raised:
        Outer.of({"inner": {"a": ["hunter2"], "password": 5.5}})

    assert "hunter2" not in f"{outer!r} {outer} {raised.value}"
    assert repr(outer) == "Outer('inner')"


def test_many_threads_may_ask_for_the_first_instance() -> None:
    class Fresh(Resource, schema="resources.Job"):
        name: str | None = None

    with ThreadPoolExecutor(8) as pool:
        jobs = list(pool.map(lambda number: Fresh.of({"name": f"{number}"}).body(), range(64)))

    assert jobs == [{"name": f"{number}"} for number in range(64)]


@pytest.mark.parametrize(
    ("body", "path", "message"),
    [
        ({"max_concurrent_runs": "many"}, ("max_concurrent_runs",), "should be an integer"),
        ({"name": ["a"]}, ("name",), "should be text"),
        ({"tasks": "a"}, ("tasks",), "should be a list"),
        (
            {"tasks": [{"task_key": "a", "retry_on_timeout": "perhaps"}]},
            ("tasks", 0, "retry_on_timeout"),
            "should be true or false",
        ),
        ({"schedule": []}, ("schedule",), "should be a map"),
        ({"notification_settings": []}, ("notification_settings",), "should be a map"),
        ({"tags": {"a": []}}, ("tags", "a"), "should be text"),
    ],
)
def test_a_wrong_type_is_a_problem_of_its_place(body: Any, path: Any, message: str) -> None:
    assert problems(JOB, body, ()) == [Problem(FieldPath(path), message)]


def test_a_field_that_create_demands_is_missing() -> None:
    found = problems(JOB, {"tasks": [{}, {"task_key": "b", "for_each_task": {"task": {}}}]}, ())

    message = "is not set, and the API demands it"
    assert found == [
        Problem(FieldPath.of("tasks", 0, "task_key"), message, missing=True),
        Problem(FieldPath.of("tasks", 1, "for_each_task", "task", "task_key"), message, missing=True),
    ]


def test_what_is_not_known_yet_is_no_problem() -> None:
    body = {"catalog_name": None, "name": "sales", "comment": None}

    assert problems(SCHEMA, body, {FieldPath.of("catalog_name"), FieldPath.of("comment")}) == []
    assert [problem.path for problem in problems(SCHEMA, body, ())] == [FieldPath.of("catalog_name")]


def test_fields_that_exclude_each_other_are_named_with_their_place() -> None:
    body = {
        "tasks": [{"task_key": "a", "existing_cluster_id": None, "new_cluster": {"num_workers": 0, "autoscale": {}}}]
    }

    found = problems(JOB, body, {FieldPath.of("tasks", 0, "existing_cluster_id")})

    assert found == [
        Problem(
            FieldPath.of("tasks", 0, "new_cluster"), "cannot be set together with existing_cluster_id; keep one of them"
        ),
        Problem(
            FieldPath.of("tasks", 0, "new_cluster", "autoscale"),
            "cannot be set together with num_workers; keep one of them",
        ),
    ]


def test_exclusive_fields_are_counted_in_each_object_by_itself() -> None:
    assert problems(Outer, {"inner": {"a": "x"}, "more": [{"b": "y"}]}, ()) == []
    assert problems(Outer, {"more": [{}, {"a": "x", "b": "y"}]}, ()) != []


def test_every_problem_comes_at_once() -> None:
    found = problems(SCHEMA, {"comment": [], "custom_max_retention_hours": "x"}, ())

    assert {problem.path.top for problem in found} == {"catalog_name", "name", "comment", "custom_max_retention_hours"}


def test_making_a_model_builds_no_schema() -> None:
    class Later(Resource, schema="resources.Pipeline"):
        name: str | None = None

    assert not Later.__pydantic_complete__
    assert Later.of({"name": "p"}).body() == {"name": "p"}
    assert Later.__pydantic_complete__
