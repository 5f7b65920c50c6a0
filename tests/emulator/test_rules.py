"""What the services refuse beside wrong types: rules between fields, limits, names."""

from typing import Any

import pytest

UC = "/api/2.1/unity-catalog"
PIPELINES = "/api/2.0/pipelines"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"tags": {str(number): "x" for number in range(26)}}, "number of tags"),
        (
            {"job_clusters": [{"job_cluster_key": "c"}]},
            "Shared job cluster feature is only supported in multi-task",
        ),
        (
            {"git_source": {"git_url": "u", "git_provider": "gitea", "git_branch": "b"}},
            "git_source.git_provider must be one of",
        ),
        (
            {"git_source": {"git_url": "u", "git_provider": "GITHUB"}},
            "Exactly one of git_branch, git_tag",
        ),
        ({"max_concurrent_runs": 1001}, "max_concurrent_runs"),
        ({"name": "x" * 4097}, "4096 bytes"),
        ({"description": "x" * 27_701}, "27700 characters"),
        ({"continuous": {}, "trigger": {}}, "Only one of schedule, trigger, continuous, triggers"),
        ({"schedule": {"timezone_id": "UTC"}}, "Missing required field: schedule.quartz_cron_expression"),
        ({"queue": {"enabled": "yes"}}, "queue.enabled"),
        ({"edit_mode": "LOCKED"}, "Invalid value 'LOCKED' for edit_mode"),
        ({"tasks": [{"notebook_task": {"notebook_path": "/n"}}]}, "Missing required field: tasks[0].task_key"),
        ({"tasks": [{"task_key": "a"}]}, "Exactly one type of task"),
    ],
)
def test_settings_of_a_job_that_the_service_refuses(door: Any, change: dict[str, Any], message: str) -> None:
    answer = door.call("POST", "/api/2.2/jobs/create", {"name": "j", **change})

    assert answer.status == 400
    assert message in answer.body["message"]


NOTEBOOK = {"notebook_task": {"notebook_path": "/n"}}
CONDITION = {"left": "1", "op": "EQUAL_TO", "right": "1"}
WHEEL = {"package_name": "p", "entry_point": "e"}
LOOP = {"inputs": "[]", "task": {"task_key": "c"}}
SPEC = {"spark_version": "15.4.x-scala2.12"}


@pytest.mark.parametrize(
    ("tasks", "message"),
    [
        ([NOTEBOOK, NOTEBOOK], "Duplicate task_key: a"),
        ([{**NOTEBOOK, "depends_on": [{"task_key": "z"}]}], "Task 'a' depends on 'z', which does not exist"),
        ([{**NOTEBOOK, "depends_on": [{"task_key": "a"}]}], "in a circle: a"),
        ([{**NOTEBOOK, "existing_cluster_id": "c", "job_cluster_key": "k"}], "Only one of existing_cluster_id"),
        ([{**NOTEBOOK, "job_cluster_key": "k"}], "The job cluster 'k' of task 'a' is not defined"),
        ([{**NOTEBOOK, "environment_key": "e"}], "The environment 'e' of task 'a' is not defined"),
        ([{**NOTEBOOK, "new_cluster": SPEC}], "size of the new_cluster of task 'a'"),
        (
            [{**NOTEBOOK, "new_cluster": {**SPEC, "num_workers": 1, "autoscale": {}}}],
            "Only one of num_workers, autoscale",
        ),
        (
            [{"condition_task": CONDITION, "max_retries": 1}],
            "condition task can not have",
        ),
        ([{"sql_task": {"warehouse_id": "w"}}], "Exactly one of query, file, alert, dashboard"),
        ([{"dbt_task": {"commands": []}}], "1 to 10 commands"),
        (
            [
                {
                    "python_wheel_task": {
                        "package_name": "p",
                        "entry_point": "e",
                        "parameters": ["1"],
                        "named_parameters": {"a": "1"},
                    }
                }
            ],
            "Only one of parameters, named_parameters",
        ),
        (
            [
                {
                    "for_each_task": {
                        "inputs": "[]",
                        "task": {"task_key": "b", "for_each_task": {"inputs": "[]", "task": {"task_key": "c"}}},
                    }
                }
            ],
            "can neither loop nor depend",
        ),
    ],
)
def test_tasks_that_the_service_refuses(door: Any, tasks: list[dict[str, Any]], message: str) -> None:
    answer = door.call("POST", "/api/2.2/jobs/create", {"tasks": [{"task_key": "a", **task} for task in tasks]})

    assert answer.status == 400
    assert message in answer.body["message"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"catalog": "c", "storage": "s"}, "catalog and storage can not be combined"),
        ({"schema": "s", "target": "t"}, "schema and target can not be combined"),
        ({"target": "main.sales"}, "Invalid target 'main.sales'"),
        ({"event_log": {}}, "Missing required field: event_log.name"),
        ({"ingestion_definition": {"connection_name": "c"}, "libraries": [{"jar": "j"}]}, "can not be combined"),
        ({"parameters": {"a": "x" * 10_000}}, "10000 characters"),
        ({"tags": {str(number): "x" for number in range(26)}}, "number of tags"),
    ],
)
def test_pipelines_that_the_service_refuses(door: Any, body: dict[str, Any], message: str) -> None:
    answer = door.call("POST", PIPELINES, body)

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


@pytest.mark.parametrize("change", [{"storage": "dbfs:/b"}, {"catalog": "main"}])
def test_what_a_pipeline_is_born_with_stays(door: Any, change: dict[str, Any]) -> None:
    id = door.post(PIPELINES, {"name": "p", "storage": "dbfs:/a"})["pipeline_id"]

    answer = door.call("PUT", f"{PIPELINES}/{id}", {"name": "p", **change})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")


@pytest.mark.parametrize("size", ["-1", "101"])
def test_page_sizes_have_limits(door: Any, size: str) -> None:
    assert door.call("GET", f"/api/2.2/jobs/list?limit={size}").status == 400
    assert door.call("GET", f"{PIPELINES}?max_results={size}").status == 400
    assert door.call("GET", f"{UC}/catalogs?max_results=-1").status == 400


@pytest.mark.parametrize("name", ["", "a b", "a.b", "a/b", "a\tb"])
def test_a_schema_needs_a_valid_name(door: Any, name: str) -> None:
    answer = door.call("POST", f"{UC}/schemas", {"name": name, "catalog_name": "main"})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
