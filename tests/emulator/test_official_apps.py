"""The official client on apps."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import InvalidParameterValue, InvalidState, NotFound
from databricks.sdk.errors.platform import BadRequest, ResourceAlreadyExists
from databricks.sdk.service.apps import App, AppDeployment


def app(name: str, **more: Any) -> App:
    return App.from_dict({"name": name, **more})


def runs_apps(w: WorkspaceClient) -> None:
    waiting = w.apps.create(app("sales", user_api_scopes=["sql"], forward_user_access_token=False))
    assert waiting.response.compute_status.state.value == "STARTING"
    made = waiting.result().as_dict()
    assert (made["compute_status"]["state"], made["compute_size"]) == ("ACTIVE", "MEDIUM")
    assert (made["forward_user_access_token"], made["user_api_scopes"]) == (True, ["sql"])
    assert made["active_deployment"]["status"]["state"] == "SUCCEEDED"
    assert {"service_principal_client_id", "service_principal_id", "url"} <= made.keys()
    sent = {"source_code_path": "/a", "env_vars": [{"name": "A", "value": "geheim"}, {"name": "B", "value_from": "s"}]}
    deploying = w.apps.deploy("sales", AppDeployment.from_dict(sent))
    with pytest.raises(InvalidState, match="in progress"):
        w.apps.deploy("sales", AppDeployment(source_code_path="/b"))
    assert w.apps.get("sales").pending_deployment.deployment_id == deploying.response.deployment_id
    done = deploying.result()
    assert (done.status.state.value, done.env_vars[0].value) == ("SUCCEEDED", "********")
    shown = w.apps.get("sales")
    assert shown.active_deployment.deployment_id == done.deployment_id
    assert shown.default_source_code_path == "/a"
    assert len(list(w.apps.list_deployments("sales"))) == 2
    with pytest.raises(InvalidParameterValue, match="must be given"):
        w.apps.deploy("sales", AppDeployment())
    stopped = w.apps.stop_and_wait("sales")
    assert stopped.active_deployment is None
    with pytest.raises(InvalidState):
        w.apps.deploy("sales", AppDeployment(source_code_path="/a"))
    assert w.apps.start_and_wait("sales").compute_status.state.value == "ACTIVE"


def changes_apps(w: WorkspaceClient) -> None:
    made = w.apps.create(app("sales", description="d", compute_size="LARGE"), no_compute=True).response
    assert made.compute_status.state.value == "STOPPED"
    with pytest.raises(NotFound, match="no update"):
        w.apps.get_update("sales")
    entry = {"name": "w", "sql_warehouse": {"id": "1", "permission": "CAN_USE"}}
    waiting = w.apps.create_update("sales", "resources,compute_size", app=app("sales", resources=[entry]))
    assert waiting.result().status.state.value == "SUCCEEDED"
    shown = w.apps.get("sales").as_dict()
    assert (shown["compute_size"], shown["description"], shown["resources"]) == ("MEDIUM", "d", [entry])
    assert w.apps.update("sales", app("sales", description="e")).description == "e"
    for mask in ("name", "source_code_path"):
        with pytest.raises(InvalidParameterValue, match=mask):
            w.apps.create_update("sales", mask, app=app("sales"))
    with pytest.raises(InvalidParameterValue, match="exactly one thing"):
        w.apps.create_update("sales", "resources", app=app("sales", resources=[{"name": "x"}]))
    with pytest.raises(InvalidParameterValue, match="lowercase"):
        w.apps.create(app("Sales"))


def deletes_apps(w: WorkspaceClient) -> None:
    w.apps.create(app("sales"), no_compute=True)
    w.apps.create(app("costs"), no_compute=True)
    assert w.apps.delete("sales").compute_status.state.value == "DELETING"
    with pytest.raises(BadRequest, match="not terminal with state DELETING"):
        w.apps.delete("sales")
    with pytest.raises(ResourceAlreadyExists):
        w.apps.create(app("sales"), no_compute=True)
    assert {found.name: found.compute_status.state.value for found in w.apps.list()} == {
        "costs": "STOPPED",
        "sales": "DELETING",
    }
    assert w.apps.get("sales").compute_status.state.value == "DELETING"
    with pytest.raises(NotFound):
        w.apps.get("sales")
    w.apps.create(app("sales"), no_compute=True)


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (runs_apps, changes_apps, deletes_apps)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
