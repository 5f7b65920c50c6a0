"""Every style of list, lazily and to its end."""

from itertools import islice
from typing import Any

import pytest

from dbxplan import api
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import TooManyRequests, UnreadableAnswer
from dbxplan.sdk.operations import Operation

OPERATIONS = [Operation(name, api.operation(name)) for name in sorted(api.operations())]
LISTS = [operation for operation in OPERATIONS if operation.listing]


def test_nothing_is_sent_before_the_first_item_is_taken(client: RawClient, network: Any) -> None:
    client.jobs.list()

    assert network.sent == []


def test_a_page_is_asked_for_when_the_one_before_is_used_up(client: RawClient, network: Any) -> None:
    network.will_answer({"jobs": [{"job_id": 1}, {"job_id": 2}], "next_page_token": "t"}, {"jobs": [{"job_id": 3}]})

    assert [job["job_id"] for job in islice(client.jobs.list(), 2)] == [1, 2]
    assert len(network.sent) == 1


def test_the_query_is_repeated_with_each_token(client: RawClient, network: Any) -> None:
    network.will_answer({"jobs": [{"job_id": 1}], "next_page_token": "t"}, {"jobs": [{"job_id": 2}]})

    assert [job["job_id"] for job in client.jobs.list(name="n")] == [1, 2]
    assert [sent.query for sent in network.sent] == [[("name", "n")], [("name", "n"), ("page_token", "t")]]


def test_an_empty_page_with_a_token_is_not_the_end(client: RawClient, network: Any) -> None:
    network.will_answer({"next_page_token": "a"}, {"schemas": [], "next_page_token": "b"}, {"schemas": [{"name": "s"}]})

    assert list(client.schemas.list(catalog_name="c")) == [{"name": "s"}]


def test_an_empty_token_is_the_end(client: RawClient, network: Any) -> None:
    network.will_answer({"volumes": [{"name": "v"}], "next_page_token": ""})

    assert list(client.volumes.list(catalog_name="c", schema_name="s")) == [{"name": "v"}]
    assert len(network.sent) == 1


def test_a_token_that_comes_again_is_an_error_instead_of_a_list_without_end(client: RawClient, network: Any) -> None:
    network.will_answer({"jobs": [{"job_id": 1}], "next_page_token": "t"})

    with pytest.raises(UnreadableAnswer, match="in a circle"):
        list(client.jobs.list())

    assert len(network.sent) == 2


def test_unity_catalog_is_asked_for_pages_of_its_own_size(client: RawClient, network: Any) -> None:
    list(client.catalogs.list())
    list(client.catalogs.list(max_results=5))

    assert [sent.query for sent in network.sent] == [[("max_results", "0")], [("max_results", "5")]]


def test_a_token_in_the_body(client: RawClient, network: Any) -> None:
    network.will_answer({"runs": [{"info": 1}], "next_page_token": "t"}, {"runs": [{"info": 2}]})

    assert list(client.experiments.search_runs(experiment_ids=["1"])) == [{"info": 1}, {"info": 2}]
    assert [sent.json for sent in network.sent] == [
        {"experiment_ids": ["1"]},
        {"experiment_ids": ["1"], "page_token": "t"},
    ]


def test_repos_have_a_parameter_of_their_own(client: RawClient, network: Any) -> None:
    network.will_answer({"repos": [{"id": 1}], "next_page_token": "t"}, {"repos": [{"id": 2}]})

    assert list(client.repos.list()) == [{"id": 1}, {"id": 2}]
    assert network.sent[1].query == [("next_page_token", "t")]


def test_the_next_request_comes_with_the_answer(client: RawClient, network: Any) -> None:
    following = {"cluster_id": "c", "offset": 1}
    network.will_answer({"events": [{"n": 1}], "next_page": following}, {"events": [{"n": 2}]})

    assert list(client.clusters.events(cluster_id="c")) == [{"n": 1}, {"n": 2}]
    assert [sent.json for sent in network.sent] == [{"cluster_id": "c"}, following]


def test_a_page_that_names_itself_as_the_next_is_an_error(client: RawClient, network: Any) -> None:
    network.will_answer({"events": [{"n": 1}], "next_page": {"cluster_id": "c"}})

    with pytest.raises(UnreadableAnswer, match="names itself"):
        list(client.clusters.events(cluster_id="c"))

    assert len(network.sent) == 1


def test_offsets_grow_by_what_was_received_and_start_at_one(client: RawClient, network: Any) -> None:
    network.will_answer({"Resources": [{"id": "1"}, {"id": "2"}]}, {"Resources": [{"id": "3"}]}, {})

    assert [user["id"] for user in client.users_v2.list(startIndex=50, count=2)] == ["1", "2", "3"]
    assert [dict(sent.query)["startIndex"] for sent in network.sent] == ["1", "3", "4"]


def test_an_item_that_slid_to_the_next_page_comes_once(client: RawClient, network: Any) -> None:
    network.will_answer({"Resources": [{"id": "1"}]}, {"Resources": [{"id": "1"}, {"id": "2"}]}, {})

    assert [group["id"] for group in client.groups_v2.list()] == ["1", "2"]
    assert ("count", "10000") in network.sent[0].query


def test_pages_are_counted_from_one_until_an_empty_one(client: RawClient, network: Any) -> None:
    network.will_answer({"results": [{"id": "a"}]}, {"results": [{"id": "b"}]}, {"results": []})

    assert [found["id"] for found in client.dashboards.list(page=7)] == ["a", "b"]
    assert [dict(sent.query)["page"] for sent in network.sent] == ["1", "2", "3"]


def test_what_does_not_page_is_read_once(client: RawClient, network: Any) -> None:
    network.will_answer({"scopes": [{"name": "s"}], "next_page_token": "ignored"})

    assert list(client.secrets.list_scopes()) == [{"name": "s"}]
    assert len(network.sent) == 1


def test_an_answer_without_its_list_is_an_empty_list(client: RawClient, network: Any) -> None:
    network.will_answer({})

    assert list(client.workspace.list(path="/")) == []


def test_a_run_of_a_for_each_task_goes_on_with_its_iterations(client: RawClient, network: Any) -> None:
    network.will_answer(
        {"run_id": 1, "tasks": [{"task_key": "t"}], "iterations": [{"n": 1}], "next_page_token": "two"},
        {"run_id": 1, "tasks": [{"task_key": "t"}], "iterations": [{"n": 2}], "next_page_token": "three"},
        {"run_id": 1, "tasks": [{"task_key": "t"}], "iterations": [{"n": 3}]},
    )

    run = client.jobs.get_run(run_id=1)

    assert run == {"run_id": 1, "tasks": [{"task_key": "t"}], "iterations": [{"n": 1}, {"n": 2}, {"n": 3}]}


def test_a_run_of_many_tasks_goes_on_with_its_tasks(client: RawClient, network: Any) -> None:
    network.will_answer({"tasks": [{"n": 1}], "next_page_token": "two"}, {"tasks": [{"n": 2}]})

    assert client.jobs.get_run(run_id=1) == {"tasks": [{"n": 1}, {"n": 2}]}


def test_what_callers_page_themselves_comes_with_its_token(client: RawClient, network: Any) -> None:
    network.will_answer({"res": [{"query_id": "1"}], "next_page_token": "t"})

    assert client.query_history.list() == {"res": [{"query_id": "1"}], "next_page_token": "t"}


def test_a_failure_surfaces_at_the_item(connect: Any, network: Any) -> None:
    network.will_answer({"jobs": [{"job_id": 1}], "next_page_token": "t"}, (429, {"message": "slow down"}))
    jobs = connect(deadline_seconds=0).jobs.list()

    assert next(jobs) == {"job_id": 1}
    with pytest.raises(Exception, match="slow down") as failed:
        next(jobs)
    assert isinstance(failed.value.__cause__, TooManyRequests)


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: operation.name)
def test_every_list_gives_the_items_of_all_its_pages(operation: Operation, client: RawClient, network: Any) -> None:
    how = operation.pagination or {}
    pages = [{how["items"]: [{"id": "1"}, {"id": "2"}]}, {how["items"]: [{"id": "3"}]}, {}]
    if how["style"] == "token":
        pages[0][how["next"]] = "t"
    if how["style"] == "next_request":
        pages[0][how["next"]] = {"page": 2}
    network.will_answer(*pages)
    method: Any = client
    for part in operation.name.split("."):
        method = getattr(method, part)
    client.config.account_id = "acc"

    found = list(method(**dict.fromkeys([name for name in operation.spec["path_params"] if name != "account_id"], "x")))

    expected = ["1", "2"] if how["style"] == "none" else ["1", "2", "3"]
    assert [item["id"] for item in found] == expected


def test_there_are_117_lists() -> None:
    assert len(LISTS) == 117
