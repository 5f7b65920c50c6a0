"""Types of the API as dataclasses, and their values."""

import copy
import dataclasses
import pickle
from datetime import datetime, timedelta, timezone

import pytest

from dbxplan import api
from dbxplan.sdk.common.types.fieldmask import FieldMask
from dbxplan.sdk.common.types.times import Duration, Timestamp
from dbxplan.sdk.service import compute, iam, jobs, ml
from dbxplan.sdk.service._models import make
from dbxplan.sdk.service._values import plain


def test_required_fields_come_first_and_the_rest_is_none() -> None:
    task = jobs.Task("ingest", max_retries=0)

    assert (task.task_key, task.max_retries, task.libraries) == ("ingest", 0, None)
    assert dataclasses.replace(task, max_retries=2) == jobs.Task("ingest", max_retries=2)
    with pytest.raises(TypeError, match="task_key"):
        jobs.Task()


def test_a_type_is_the_same_class_whoever_asks() -> None:
    from dbxplan.sdk.service.jobs import Task

    assert jobs.Task is Task
    assert (Task.__module__, Task.__name__) == ("dbxplan.sdk.service.jobs", "Task")


def test_what_is_none_is_left_out_and_so_are_empty_lists_and_maps_but_not_falsy_values() -> None:
    cluster = compute.ClusterSpec(num_workers=0, is_single_node=False, spark_conf={}, init_scripts=[])

    assert cluster.as_dict() == {"num_workers": 0, "is_single_node": False}


def test_models_and_plain_dicts_nest_in_each_other() -> None:
    by_model = jobs.Task("t", new_cluster=compute.ClusterSpec(num_workers=1), run_if=jobs.RunIf.ALL_DONE)
    by_dict = jobs.Task("t", new_cluster={"num_workers": 1}, run_if="ALL_DONE")

    assert by_model.as_dict() == by_dict.as_dict()
    assert by_model.as_shallow_dict() == {
        "task_key": "t",
        "new_cluster": compute.ClusterSpec(num_workers=1),
        "run_if": jobs.RunIf.ALL_DONE,
    }


def test_unknown_fields_and_unknown_values_survive_a_round_trip() -> None:
    sent = {"task_key": "t", "run_if": "ON_TUESDAYS", "warp": {"speed": 9}, "libraries": [{"conda": "numpy"}]}

    task = jobs.Task.from_dict(sent)

    assert task.as_dict() == sent
    assert isinstance(task.run_if, jobs.RunIf)
    assert task.run_if.value == "ON_TUESDAYS"
    assert task.run_if is jobs.Task.from_dict(sent).run_if


def test_an_unknown_value_is_still_no_value_of_the_enum() -> None:
    jobs.Task.from_dict({"run_if": "ON_WEDNESDAYS"})

    with pytest.raises(ValueError, match="'ON_WEDNESDAYS' is not a valid RunIf"):
        jobs.RunIf("ON_WEDNESDAYS")


def test_models_and_their_values_can_be_pickled_and_copied() -> None:
    task = jobs.Task.from_dict({"task_key": "t", "run_if": "ON_TUESDAYS", "new_cluster": {"num_workers": 1}, "x": 1})

    assert pickle.loads(pickle.dumps(task)) == copy.deepcopy(task) == task
    assert pickle.loads(pickle.dumps(task)).as_dict() == task.as_dict()


def test_names_follow_python_where_the_wire_does_not() -> None:
    assert iam.ComplexValue.from_dict({"$ref": "r"}).ref == "r"
    assert compute.InitScriptEventDetails(global_=[]).global_ == []
    assert compute.Language.PYTHON.value == "python"


def test_absent_lists_of_objects_are_empty_and_numbers_may_be_text() -> None:
    run = jobs.Run.from_dict({"run_id": "17"})

    assert (run.run_id, run.tasks, run.job_parameters, run.state) == (17, [], [], None)


def test_a_type_without_fields_and_a_name_that_is_not_there() -> None:
    assert compute.DeleteClusterResponse.from_dict({}).as_dict() == {}
    with pytest.raises(
        AttributeError, match=r"'dbxplan.sdk.service.jobs' has no attribute 'Tusk'; did you mean 'Task'"
    ):
        _ = jobs.Tusk


def test_every_type_can_be_made_and_takes_its_fields() -> None:
    made = [make(f"{name}.{schema}") for name in api.modules() for schema in api.module(name)["schemas"]]

    assert len(made) == 1412
    assert all(one.from_dict({}).as_dict() == {} for one in made)


def test_dir_tells_the_names_of_a_module() -> None:
    assert {"Experiment", "ExperimentsAPI", "ViewType"} <= set(dir(ml))


@pytest.mark.parametrize(
    ("text", "seconds", "nanos"),
    [
        ("2024-01-02T03:04:05Z", 1704164645, 0),
        ("2024-01-02T03:04:05.120Z", 1704164645, 120_000_000),
        ("2024-01-02T03:04:05.000000001Z", 1704164645, 1),
        ("1969-12-31T23:59:59.500Z", -1, 500_000_000),
    ],
)
def test_a_time_keeps_every_digit(text: str, seconds: int, nanos: int) -> None:
    time = Timestamp()
    time.FromJsonString(text)

    assert (time.seconds, time.nanos) == (seconds, nanos)
    assert time.ToJsonString() == text


def test_times_know_zones_and_datetimes() -> None:
    time, same = Timestamp(), Timestamp()
    time.FromJsonString("2024-01-02T05:04:05.5+02:00")
    same.FromDatetime(datetime(2024, 1, 2, 3, 4, 5, 500_000, tzinfo=timezone.utc))

    assert time == same
    assert time.ToDatetime() == datetime(2024, 1, 2, 3, 4, 5, 500_000)
    with pytest.raises(ValueError, match="no RFC 3339 time: 'soon'"):
        time.FromJsonString("soon")


@pytest.mark.parametrize("text", ["3s", "-3.500s", "0.000001s", "-0.100s"])
def test_a_duration_keeps_sign_and_digits(text: str) -> None:
    span, other = Duration(), Duration()
    span.FromJsonString(text)
    other.FromTimedelta(span.ToTimedelta())

    assert span.ToJsonString() == other.ToJsonString() == text


def test_everything_has_a_plain_form() -> None:
    values = [FieldMask(["a", "b.c"]), timedelta(seconds=90), {jobs.RunIf.ALL_DONE}, (jobs.Task("t"),)]

    assert plain(values) == ["a,b.c", "90s", ["ALL_DONE"], [{"task_key": "t"}]]
