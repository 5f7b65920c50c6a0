"""What a run is asked to do. (§11.9)"""

from typing import Any

import pytest

from dbxplan.errors import UsageError
from dbxplan.workflow.run_requests import Asked, check_options, items, job_request, pairs, secrets_of, update_request


def job(*types: str, **more: Any) -> dict[str, Any]:
    return {"name": "j", "tasks": [{"task_key": name, name: {}} for name in types], **more}


@pytest.mark.parametrize(
    ("body", "asked", "request_"),
    [
        (job("notebook_task"), Asked(), {}),
        (job("notebook_task"), Asked(only=["notebook_task", "+a.b"]), {"only": ["notebook_task", "+a.b"]}),
        (
            job("notebook_task", parameters=[{"name": "a"}]),
            Asked(parameters={"a": "1"}, arguments=("--b", "2", "--c=3")),
            {"job_parameters": {"a": "1", "b": "2", "c": "3"}},
        ),
        (
            job("notebook_task"),
            Asked(task={"notebook_params": {"a": "1"}}, arguments=("--b=2",)),
            {"notebook_params": {"a": "1", "b": "2"}},
        ),
        (job("python_wheel_task"), Asked(arguments=("x", "--y")), {"python_params": ["x", "--y"]}),
        (job("spark_jar_task"), Asked(task={"jar_params": ["a"]}, arguments=("b",)), {"jar_params": ["a", "b"]}),
        (
            job("pipeline_task"),
            Asked(task={"pipeline_params": {"full_refresh": "true"}}),
            {"pipeline_params": {"full_refresh": True}},
        ),
    ],
)
def test_a_job_gets_what_it_takes(body: Any, asked: Asked, request_: Any) -> None:
    assert job_request(body, asked) == request_


@pytest.mark.parametrize(
    ("body", "asked", "message"),
    [
        (job("notebook_task", "sql_task"), Asked(arguments=("x",)), "the job takes no arguments, but there are x"),
        (job("sql_task"), Asked(arguments=("x",)), "the job takes no arguments"),
        (job("notebook_task"), Asked(arguments=("x",)), "expected --NAME VALUE or --NAME=VALUE, not 'x'"),
        (job("notebook_task"), Asked(arguments=("--x",)), "expected --NAME VALUE or --NAME=VALUE, not '--x'"),
        (job("pipeline_task"), Asked(task={"pipeline_params": {"x": "1"}}), "only supports `full_refresh=<bool>`"),
    ],
)
def test_what_a_job_does_not_take_is_refused(body: Any, asked: Asked, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        job_request(body, asked)


@pytest.mark.parametrize(
    ("asked", "request_"),
    [
        (Asked(), {}),
        (Asked(refresh_all=True), {}),
        (Asked(full_refresh_all=True), {"full_refresh": True}),
        (Asked(validate_only=True), {"validate_only": True}),
        (
            Asked(refresh=["a"], full_refresh=["b"]),
            {"refresh_selection": ["a"], "full_refresh_selection": ["b"]},
        ),
    ],
)
def test_a_pipeline_gets_what_it_takes(asked: Asked, request_: Any) -> None:
    assert update_request(asked) == request_


def test_options_that_exclude_each_other_are_refused() -> None:
    with pytest.raises(UsageError, match="--refresh-all, --validate-only pipeline run flags are mutually exclusive"):
        update_request(Asked(refresh_all=True, validate_only=True))
    with pytest.raises(UsageError, match="a pipeline takes no arguments, but there are x"):
        update_request(Asked(arguments=("x",)))


def test_lists_and_pairs_may_be_given_in_one_or_in_many() -> None:
    assert items(["a,b", "c"]) == ["a", "b", "c"]
    assert pairs(["a=1,b=2", "c=x=y"], "--params") == {"a": "1", "b": "2", "c": "x=y"}


def test_parameters_for_a_wrapped_wheel_are_one_of_its_notebook() -> None:
    body = {"tasks": [{"task_key": "t", "python_wheel_task": {}}]}
    asked = Asked(task={"python_params": ["a", "b"]})

    request = job_request(body, asked, wrapped=True)

    assert request == {"python_params": ["a", "b"], "notebook_params": {"__python_params": '["a", "b"]'}}


@pytest.mark.parametrize(
    "ask",
    [
        lambda: pairs(["api_token=a,WORD"], "--params"),
        lambda: job_request(job("notebook_task"), Asked(arguments=("--api_token", "a", "WORD"))),
        lambda: job_request(job("sql_task"), Asked(arguments=("--api_token", "WORD"))),
        lambda: job_request(job("sql_task"), Asked(arguments=("--api_token=WORD", "x"))),
        lambda: update_request(Asked(arguments=("--password", "WORD"))),
    ],
)
def test_what_names_say_is_secret_is_not_repeated(ask: Any) -> None:
    with pytest.raises(UsageError) as refused:
        ask()

    assert "WORD" not in str(refused.value)


def test_secrets_of_a_request_are_told_by_their_names() -> None:
    request = job_request(
        {**job("notebook_task"), "parameters": [{"name": "p"}]},
        Asked(parameters={"api_token": "WORD", "day": "monday"}),
    )

    assert [*secrets_of(request)] == ["WORD"]


@pytest.mark.parametrize(
    ("kind", "asked", "restart", "words"),
    [
        ("jobs", Asked(full_refresh_all=True), False, "--full-refresh-all: only for pipelines, and it is none"),
        ("jobs", Asked(refresh=["t"], validate_only=True), False, "--refresh, --validate-only: only for pipelines,"),
        ("pipelines", Asked(parameters={"a": "1"}), False, "--params: only for jobs, and it is none"),
        ("pipelines", Asked(task={"notebook_params": {"a": "1"}}), False, "--notebook-params: only for jobs,"),
        ("apps", Asked(), True, "--restart: only for jobs and pipelines, and it is none"),
        ("", Asked(only=["x"]), False, "--only: only for jobs,"),
    ],
)
def test_an_option_for_other_things_is_refused(kind: str, asked: Asked, restart: bool, words: str) -> None:
    with pytest.raises(UsageError) as refused:
        check_options("it", asked, *filter(None, [kind]), restart=restart)

    assert words in str(refused.value)


def test_an_option_for_what_is_run_is_none_of_those() -> None:
    check_options("it", Asked(parameters={"a": "1"}, only=["t"], task={"jar_params": []}), "jobs", restart=True)
    check_options("it", Asked(full_refresh_all=True), "pipelines", restart=True)
    check_options("it", Asked(), "apps")
