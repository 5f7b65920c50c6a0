"""`lifecycle.started`: kinds that run are started and stopped as the manifest says, and else left alone."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dbxplan.fields import Effect
from dbxplan.plan.model import Action, Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace

Json = dict[str, Any]


@dataclass(frozen=True)
class Runner:
    """A kind that runs: a small body, the field that an edit changes, and its calls."""

    body: Json
    edited: Json
    start: Callable[[RawClient, str], object]
    stop: Callable[[RawClient, str], object]
    state: Callable[[RawClient, str], str]
    stopped: str


RUNNERS: Mapping[str, Runner] = {
    "clusters": Runner(
        body={"cluster_name": "c", "spark_version": "15.4.x-scala2.12", "num_workers": 1},
        edited={"spark_env_vars": {"A": "1"}},
        start=lambda api, id: api.clusters.start(cluster_id=id),
        stop=lambda api, id: api.clusters.delete(cluster_id=id),
        state=lambda api, id: str(api.clusters.get(cluster_id=id)["state"]),
        stopped="TERMINATED",
    ),
    "sql_warehouses": Runner(
        body={"name": "w", "cluster_size": "Small"},
        edited={"cluster_size": "Large"},
        start=lambda api, id: api.warehouses.start(id=id),
        stop=lambda api, id: api.warehouses.stop(id=id),
        state=lambda api, id: str(api.warehouses.get(id=id)["state"]),
        stopped="STOPPED",
    ),
}


class Bench:
    """One resource of the kind, with a body that tests change."""

    def __init__(self, workspace: Workspace, api: RawClient, kind: str, folder: Path) -> None:
        self.workspace, self.api, self.kind, self.folder = workspace, api, kind, folder
        self.runner = RUNNERS[kind]
        self.id = ""

    def bundle(self, started: bool | None, more: Json) -> Bundle:
        lifecycle = {} if started is None else {"lifecycle": {"started": started}}
        resources = {self.kind: {"r": {**self.runner.body, **more, **lifecycle}}}
        self.folder.mkdir(exist_ok=True)
        (self.folder / "databricks.yml").write_text(json.dumps({"bundle": {"name": "run"}, "resources": resources}))
        return self.workspace.load(self.folder)

    def plan(self, started: bool | None, **more: Any) -> Plan:
        return self.workspace.plan(self.bundle(started, more))

    def apply(self, started: bool | None, **more: Any) -> None:
        applied = self.workspace.apply(self.bundle(started, more))
        assert applied.ok, applied.outcomes
        (self.id,) = {found.id for found in applied.result.state.resources.values()} if applied.result else {self.id}

    def settle(self) -> str:
        """The state when it changes no more."""
        states = [self.runner.state(self.api, self.id) for _ in range(10)]
        return states[-1]


@pytest.fixture(params=list(RUNNERS))
def bench(request: pytest.FixtureRequest, workspace: Workspace, api: RawClient, tmp_path: Path) -> Bench:
    return Bench(workspace, api, request.param, tmp_path / "bundle")


@pytest.mark.parametrize("started", [True, False])
def test_a_new_one_ends_as_it_is_wanted(bench: Bench, started: bool) -> None:
    bench.apply(started)

    assert bench.runner.state(bench.api, bench.id) == ("RUNNING" if started else bench.runner.stopped)
    assert bench.plan(started).steps == ()


@pytest.mark.parametrize("started", [True, False])
def test_an_edit_leaves_it_as_it_is_wanted(bench: Bench, started: bool) -> None:
    bench.apply(started)

    bench.apply(started, **bench.runner.edited)

    assert bench.runner.state(bench.api, bench.id) == ("RUNNING" if started else bench.runner.stopped)
    assert bench.plan(started, **bench.runner.edited).steps == ()


def test_one_that_was_stopped_by_somebody_is_started_again(bench: Bench) -> None:
    bench.apply(True)
    bench.runner.stop(bench.api, bench.id)
    bench.settle()

    (step,) = bench.plan(True).steps
    bench.apply(True)

    (change,) = step.changes
    assert (str(change.path), change.desired, change.live) == ("lifecycle.started", True, False)
    assert (step.action, step.effect, change.reason) == (Action.UPDATE, Effect.NONE, "changed in the workspace")
    assert bench.settle() == "RUNNING"


def test_to_stop_what_runs_is_downtime(bench: Bench) -> None:
    bench.apply(True)

    (step,) = bench.plan(False).steps
    bench.apply(False)

    assert step.effect is Effect.DOWNTIME
    assert bench.runner.state(bench.api, bench.id) == bench.runner.stopped


def test_to_edit_what_runs_restarts_it(bench: Bench) -> None:
    bench.apply(True)
    running = bench.plan(True, **bench.runner.edited)
    bench.apply(False)
    stopped = bench.plan(False, **bench.runner.edited)

    assert [step.effect for step in running.steps] == [Effect.RESTART]
    assert [step.effect for step in stopped.steps] == [Effect.NONE]


def test_while_it_changes_nothing_is_planned(bench: Bench) -> None:
    bench.apply(False)
    bench.runner.start(bench.api, bench.id)

    plans = [bench.plan(False) for _ in range(8)]

    assert plans[0].steps == ()
    assert [step.action for step in plans[-1].steps] == [Action.UPDATE]


def test_a_change_waits_until_a_start_of_somebody_else_is_over(bench: Bench) -> None:
    bench.apply(False)
    bench.runner.start(bench.api, bench.id)

    bench.apply(False, **bench.runner.edited)

    assert bench.runner.state(bench.api, bench.id) == bench.runner.stopped
    assert bench.plan(False, **bench.runner.edited).steps == ()


def test_what_the_manifest_does_not_say_is_left_as_it_is(bench: Bench) -> None:
    bench.apply(None)
    bench.settle()
    bench.runner.stop(bench.api, bench.id)
    bench.settle()

    assert bench.plan(None).steps == ()


def test_a_run_state_that_leaves_the_manifest_is_left_as_it_is(bench: Bench) -> None:
    bench.apply(False)

    plan = bench.plan(None)

    assert (plan.steps, plan.told) == ((), {})
    assert bench.settle() == bench.runner.stopped
