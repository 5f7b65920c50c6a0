"""The clients with models. (§2.2)"""

import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from dbxplan.sdk import AccountClient, WorkspaceClient
from dbxplan.sdk.common.lro import LroOptions
from dbxplan.sdk.errors import OperationFailed, OperationTimeout
from dbxplan.sdk.service import iam, jobs, postgres

HOST = "https://adb.example.com"


@pytest.fixture
def workspace(network: Any, clock: Any) -> Iterator[WorkspaceClient]:
    with WorkspaceClient(host=HOST, token="dapi-secret", adapter=network, clock=clock) as client:
        yield client


@pytest.fixture
def account(network: Any, clock: Any) -> Iterator[AccountClient]:
    with AccountClient(host=HOST, token="t", account_id="acc", adapter=network, clock=clock) as client:
        yield client


def test_arguments_go_by_place_and_by_name(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"run_id": 5})
    workspace.jobs.run_now(7, notebook_params={"a": "b"}, queue={"enabled": True})
    workspace.jobs.run_now(job_id=7, notebook_params={"a": "b"}, queue=jobs.QueueSettings(enabled=True))

    first, second = network.sent
    assert first.json == second.json == {"job_id": 7, "notebook_params": {"a": "b"}, "queue": {"enabled": True}}


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda w: w.jobs.run_now(), "run_now\\(\\) missing 1 required argument\\(s\\): 'job_id'"),
        (lambda w: w.jobs.run_now(1, 2), "run_now\\(\\) takes 2 positional arguments but 3 were given"),
        (lambda w: w.jobs.run_now(1, job_id=2), "run_now\\(\\) got multiple values for argument 'job_id'"),
        (lambda w: w.jobs.get(1, pagetoken="x"), "unexpected keyword argument 'pagetoken'; did you mean 'page_token'"),
    ],
)
def test_a_wrong_call_is_a_type_error(call: Callable[[Any], Any], message: str, workspace: WorkspaceClient) -> None:
    with pytest.raises(TypeError, match=message):
        call(workspace)


def test_a_method_has_the_signature_of_the_official_one(workspace: WorkspaceClient) -> None:
    signature = inspect.signature(workspace.jobs.repair_run)

    assert list(signature.parameters)[:3] == ["run_id", "dbt_commands", "duration_target"]
    assert signature.parameters["run_id"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert signature.parameters["jar_params"].kind is inspect.Parameter.KEYWORD_ONLY


def test_pages_are_read_when_they_are_needed(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"schemas": [{"name": "a"}], "next_page_token": "t"}, {"schemas": [{"name": "b"}]})

    schemas = workspace.schemas.list("main")
    before = len(network.sent)
    first = next(iter(schemas))

    assert (before, first.name, len(network.sent)) == (0, "a", 1)
    assert [one.name for one in schemas] == ["b"]


def test_a_list_without_pages_is_sent_at_once(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"scopes": [{"name": "s"}]})

    scopes = workspace.secrets.list_scopes()

    assert [one.name for one in scopes] == ["s"]
    assert isinstance(scopes, list)


def test_second_names_of_services_send_the_same(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"id": "1", "displayName": "x"})

    assert (
        workspace.groups.get("1")
        == workspace.groups_v2.get("1")
        == iam.Group(id="1", display_name="x", entitlements=[], groups=[], members=[], roles=[])
    )
    assert {sent.call for sent in network.sent} == {"GET /api/2.0/preview/scim/v2/Groups/1"}


def test_services_below_services_are_attributes(workspace: WorkspaceClient, network: Any) -> None:
    workspace.settings.default_namespace.get()

    assert network.sent[0].path == "/api/2.0/settings/types/default_namespace_ws/names/default"


def test_an_account_has_its_id_in_every_path(account: AccountClient, network: Any) -> None:
    network.will_answer({"id": "1"})

    assert account.users.get("1").id == account.users_v2.get("1").id == "1"
    assert {sent.path for sent in network.sent} == {"/api/2.0/accounts/acc/scim/v2/Users/1"}
    assert not hasattr(account, "jobs")


def test_a_service_that_is_not_there_is_named_with_the_nearest(workspace: WorkspaceClient) -> None:
    with pytest.raises(AttributeError, match="'WorkspaceClient' has no service 'job'; did you mean 'jobs'"):
        _ = workspace.job


def test_a_client_shows_host_and_method_but_no_token(workspace: WorkspaceClient) -> None:
    assert repr(workspace) == "WorkspaceClient(host='https://adb.example.com', auth_type='pat', ...)"


def test_the_workspace_tells_its_id_in_a_header(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer((200, {}, {"X-Databricks-Org-Id": "42"}))

    assert workspace.get_workspace_id() == 42


def test_a_configured_workspace_id_is_used_and_sent(network: Any) -> None:
    client = WorkspaceClient(host=HOST, token="t", workspace_id="7", adapter=network)
    client.jobs.get(1)

    assert client.get_workspace_id() == 7
    assert network.sent[0].headers["X-Databricks-Workspace-Id"] == "7"


def run(state: str, message: str = "") -> dict[str, Any]:
    return {"run_id": 5, "state": {"life_cycle_state": state, "state_message": message}}


def test_a_wait_polls_until_the_run_has_ended(workspace: WorkspaceClient, network: Any, clock: Any) -> None:
    network.will_answer({"run_id": 5}, run("PENDING"), run("RUNNING"), run("TERMINATED"))
    seen: list[Any] = []

    wait = workspace.jobs.run_now(7)
    ended = wait.result(callback=seen.append)

    assert (wait.run_id, wait.bind(), wait.response.run_id) == (5, {"run_id": 5}, 5)
    assert ended.state.life_cycle_state is jobs.RunLifeCycleState.TERMINATED
    assert [one.state.life_cycle_state.value for one in seen] == ["PENDING", "RUNNING"]
    assert [int(pause) for pause in clock.slept] in ([1, 2], [2, 2], [1, 3], [2, 3])


def test_a_failed_wait_says_what_was_hoped_for(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"run_id": 5}, run("INTERNAL_ERROR", "out of luck"))

    with pytest.raises(
        OperationFailed,
        match=r"failed to reach TERMINATED or SKIPPED, got RunLifeCycleState\.INTERNAL_ERROR: out of luck",
    ):
        workspace.jobs.run_now_and_wait(7)


def test_a_wait_that_takes_too_long_is_a_time_out(workspace: WorkspaceClient, network: Any, clock: Any) -> None:
    network.will_answer(run("RUNNING", "still at it"))

    with pytest.raises(TimeoutError, match="timed out after 0:00:30: still at it"):
        workspace.jobs.wait_get_run_job_terminated_or_skipped(5, timeout=timedelta(seconds=30))
    assert sum(clock.slept) <= 30


def test_a_wait_has_no_other_attributes(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"run_id": 5})

    with pytest.raises(AttributeError, match="a wait has no 'job_id'; it has response, run_id"):
        _ = workspace.jobs.run_now(7).job_id


def operation(**more: Any) -> dict[str, Any]:
    return {"name": "operations/1", **more}


def test_a_long_running_operation_gives_its_result(workspace: WorkspaceClient, network: Any) -> None:
    done = operation(done=True, response={"name": "projects/p/branches/b"})
    network.will_answer(operation(done=False, metadata={}), operation(done=False), done)

    going_on = workspace.postgres.create_branch("projects/p", postgres.Branch(), "b")
    name, metadata, branch = going_on.name(), going_on.metadata(), going_on.wait()

    assert (name, branch) == ("operations/1", postgres.Branch.from_dict({"name": "projects/p/branches/b"}))
    assert isinstance(going_on, postgres.CreateBranchOperation)
    assert isinstance(metadata, postgres.BranchOperationMetadata)
    assert going_on.done()


def test_a_long_running_operation_that_fails_says_why(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer(operation(), operation(done=True, error={"message": "no room"}))

    with pytest.raises(OperationFailed, match="operation failed: no room"):
        workspace.postgres.create_branch("projects/p", postgres.Branch(), "b").wait()


def test_a_long_running_operation_can_be_given_up(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer(operation())

    with pytest.raises(OperationTimeout, match="Timed out after 0:00:05"):
        workspace.postgres.delete_branch("projects/p/branches/b").wait(LroOptions(timeout=timedelta(seconds=5)))


def test_the_public_client_repeats_writes_unless_told_not_to(network: Any, clock: Any) -> None:
    from dbxplan.sdk.errors import TemporarilyUnavailable

    busy = (503, {"message": "busy"})
    network.will_answer(busy, {"job_id": 1})
    WorkspaceClient(host=HOST, token="t", adapter=network, clock=clock).jobs.create(name="a")
    network.will_answer(busy, {"job_id": 1})

    with pytest.raises(TemporarilyUnavailable, match="busy"):
        WorkspaceClient(host=HOST, token="t", adapter=network, clock=clock, retry_writes=False).jobs.create(name="a")
    assert len(network.sent) == 3


@pytest.mark.parametrize("given", [(("app", timedelta(minutes=1)), {}), (("app",), {"timeout": timedelta(minutes=1)})])
def test_a_time_limit_is_taken_by_place_or_name(
    given: Any, workspace: WorkspaceClient, network: Any, clock: Any
) -> None:
    network.will_answer({"name": "app", "compute_status": {"state": "STARTING"}})
    places, names = given

    with pytest.raises(TimeoutError, match="timed out after 0:01:00"):
        workspace.apps.start_and_wait(*places, **names)
