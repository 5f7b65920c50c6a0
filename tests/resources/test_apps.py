"""Apps: run state, deployments that only a started app gets, and a name that lingers after a delete."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest

from dbxplan.fields import Effect
from dbxplan.resources import KINDS
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import BadRequest, DatabricksError, NotFound

APPS = KINDS["apps"]
UPDATE, RUN_STATE, DEPLOY = APPS.parts
ONE = "/api/2.0/apps/a"
STARTED, NOT_STARTED = {"lifecycle": {"started": True}}, {"lifecycle": {"started": False}}


def compute(state: str) -> dict[str, Any]:
    return {"name": "a", "compute_status": {"state": state, "message": f"it is {state}"}}


@pytest.mark.parametrize(
    ("state", "lifecycle"),
    [("ACTIVE", {"started": True}), ("STOPPED", {"started": False}), ("ERROR", {"started": False}), ("STARTING", {})],
)
def test_a_read_says_whether_it_runs_where_that_is_settled(
    api: RawClient, network: Any, state: str, lifecycle: Any
) -> None:
    network.answers[f"GET {ONE}"] = {"id": "f00", **compute(state)}

    assert APPS.read(api, "a") == {**compute(state), "lifecycle": lifecycle}


@pytest.mark.parametrize("lifecycle", [STARTED, NOT_STARTED, {}])
def test_none_is_made_with_its_code(api: RawClient, network: Any, lifecycle: Any) -> None:
    network.answers["POST /api/2.0/apps"] = {"name": "a"}
    desired = APPS.model.of({"name": "a", "source_code_path": "/code", "description": "", **lifecycle})

    APPS.create(api, desired)

    assert network.asked == [("POST /api/2.0/apps", {"name": "a", "description": ""})]


def test_an_update_names_all_that_it_may_and_never_the_code(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"POST {ONE}/update"] = {}

    UPDATE.call(api, "a", step(name="a", description="d", source_code_path="/code", space="s", **STARTED))

    ((_, body),) = network.asked
    assert body["app"] == {"name": "a", "description": "d"}
    assert {"name", "space", "source_code_path", "git_source", "config"}.isdisjoint(body["update_mask"].split(","))


@pytest.mark.parametrize(
    ("lifecycle", "state", "call"),
    [(STARTED, "STOPPED", "start"), (STARTED, "ACTIVE", ""), (NOT_STARTED, "ACTIVE", "stop"), ({}, "STOPPED", "")],
)
def test_it_is_started_or_stopped_only_where_it_has_to(
    api: RawClient, network: Any, step: Callable[..., Any], lifecycle: Any, state: str, call: str
) -> None:
    network.answers |= {f"GET {ONE}": compute(state), f"POST {ONE}/start": {}, f"POST {ONE}/stop": {}}

    RUN_STATE.call(api, "a", step(changed=["lifecycle"], **lifecycle))

    assert [asked for asked, _ in network.asked] == [f"GET {ONE}", *([f"POST {ONE}/{call}"] if call else [])]


@pytest.mark.parametrize(
    "source", [{"source_code_path": "/code"}, {"git_source": {"branch": "main", "commit": "c", "tag": "t"}}]
)
def test_code_goes_out_with_its_command_and_environment(
    api: RawClient, network: Any, step: Callable[..., Any], source: Any
) -> None:
    network.answers[f"POST {ONE}/deployments"] = {}
    config = {"command": ["run"], "env": [{"name": "A", "value": "1"}]}

    DEPLOY.call(api, "a", step(config=config, **source, **STARTED))
    DEPLOY.call(api, "a", step(config=config, **source, **NOT_STARTED))
    DEPLOY.call(api, "a", step(config=config, **source))

    sent = {"mode": "SNAPSHOT", **source, "command": ["run"], "env_vars": [{"name": "A", "value": "1"}]}
    assert network.asked == [(f"POST {ONE}/deployments", sent)]


@pytest.mark.parametrize(("newest", "began"), [("new", True), ("old", False)])
def test_a_deployment_whose_answer_was_lost_is_looked_for(
    api: RawClient, network: Any, step: Any, newest: str, began: bool
) -> None:
    found = {"deployment_id": newest, "source_code_path": "/code"}
    network.answers |= {
        f"POST {ONE}/deployments": (502, {"error_code": "BAD_GATEWAY"}),
        f"GET {ONE}/deployments": {"app_deployments": [found]},
    }
    live = {"active_deployment": {"deployment_id": "old"}}

    with nullcontext() if began else pytest.raises(DatabricksError):
        DEPLOY.call(api, "a", step(live=live, source_code_path="/code", **STARTED))

    assert [call for call, _ in network.asked] == [f"POST {ONE}/deployments", f"GET {ONE}/deployments"]


def test_code_follows_every_change_once_the_app_is_at_rest() -> None:
    assert (DEPLOY.after_create, DEPLOY.follows, RUN_STATE.after_create, RUN_STATE.follows) == (True, True, True, True)
    assert DEPLOY.before is not None
    looks = [{}, compute("STARTING"), {**compute("ACTIVE"), "pending_deployment": {"deployment_id": "1"}}]
    assert [DEPLOY.before(live).state for live in looks] == ["pending"] * 3
    assert [DEPLOY.before(compute(state)).state for state in ("ACTIVE", "STOPPED", "ERROR")] == ["done"] * 3


@pytest.mark.parametrize(
    ("live", "state"),
    [
        (compute("ACTIVE"), "done"),
        (compute("STARTING"), "pending"),
        (compute("ERROR"), "failed"),
        ({**compute("ACTIVE"), "last_update": {"status": {"state": "IN_PROGRESS"}}}, "pending"),
        ({**compute("ACTIVE"), "last_update": {"status": {"state": "FAILED", "message": "no"}}}, "failed"),
        ({**compute("ACTIVE"), "last_update": {"status": {"state": "NOT_UPDATED"}}}, "done"),
        ({**compute("ACTIVE"), "last_deployment": {"status": {"state": "IN_PROGRESS"}}}, "pending"),
        ({**compute("ACTIVE"), "last_deployment": {"status": {"state": "FAILED"}}}, "failed"),
    ],
)
def test_compute_update_and_deployment_are_waited_for(step: Callable[..., Any], live: Any, state: str) -> None:
    assert APPS.wait(step(source_code_path="/code", **STARTED), live).state == state


@pytest.mark.parametrize("answer", [{"app_deployments": [{"deployment_id": "2"}, {"deployment_id": "1"}]}, (501, {})])
def test_a_look_sees_the_last_update_and_the_newest_deployment(api: RawClient, network: Any, answer: Any) -> None:
    network.answers |= {
        f"GET {ONE}": {**compute("ACTIVE"), "active_deployment": {"deployment_id": "2"}},
        f"GET {ONE}/update": (404, {"error_code": "RESOURCE_DOES_NOT_EXIST"}),
        f"GET {ONE}/deployments": answer,
    }

    body = APPS.look(api, "a")

    assert (body["last_update"], body["last_deployment"]) == (None, {"deployment_id": "2"})


def test_a_deployment_of_somebody_else_is_not_waited_for(step: Callable[..., Any]) -> None:
    live = {**compute("ACTIVE"), "last_deployment": {"status": {"state": "FAILED"}}}

    assert APPS.wait(step(source_code_path="/code"), live).state == "done"


@pytest.mark.parametrize(
    ("answer", "state"),
    [(compute("DELETING"), "pending"), (compute("ACTIVE"), "done"), ((404, {"error_code": "NOT_FOUND"}), "done")],
)
def test_a_name_is_free_once_the_former_app_is_gone(api: RawClient, network: Any, answer: Any, state: str) -> None:
    network.answers[f"GET {ONE}"] = answer

    assert APPS.names_linger
    assert APPS.lingers(api, APPS.model.of({"name": "a"})).state == state


@pytest.mark.parametrize(("state", "error"), [("DELETING", NotFound), ("ACTIVE", BadRequest)])
def test_one_that_is_being_deleted_is_gone(api: RawClient, network: Any, state: str, error: type[Exception]) -> None:
    network.answers |= {f"DELETE {ONE}": (400, {"error_code": "BAD_REQUEST"}), f"GET {ONE}": compute(state)}

    with pytest.raises(error):
        APPS.delete(api, "a")


def test_a_change_disturbs_what_runs() -> None:
    fields = ("lifecycle", "compute_size", "source_code_path", "description")

    effects = [APPS.disturbs(field, compute("ACTIVE")) for field in fields]

    assert effects == [Effect.DOWNTIME, Effect.RESTART, Effect.RESTART, Effect.NONE]
    assert APPS.disturbs("compute_size", compute("STOPPED")) is Effect.NONE


@pytest.mark.parametrize(("lifecycle", "state"), [(STARTED, "STARTING"), (NOT_STARTED, "STOPPED"), ({}, "STOPPED")])
def test_only_one_that_shall_run_is_made_with_compute(emulated: RawClient, lifecycle: Any, state: str) -> None:
    APPS.create(emulated, APPS.model.of({"name": "an-app", **lifecycle}))

    assert emulated.apps.get(name="an-app")["compute_status"]["state"] == state
