"""Runs of jobs: started once, waited for, started anew when they failed or with each deployment. (Appendix D)"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.plan.model import Action, Consent
from dbxplan.resources import KINDS
from dbxplan.resources.base import Progress
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound
from dbxplan.state.journal import LocalJournal
from dbxplan.state.model import Recorded
from dbxplan.workflow import Workspace

RUNS = KINDS["job_runs"]
AT = "/api/2.2/jobs"


def state(life: str, result: str = "", message: str = "") -> Any:
    return {"state": {"life_cycle_state": life, "result_state": result, "state_message": message}}


@pytest.mark.parametrize(
    ("live", "seen"),
    [
        (state("PENDING"), Progress("pending", "PENDING")),
        (state("RUNNING"), Progress("pending", "RUNNING")),
        (state("TERMINATED", "SUCCESS"), Progress("done")),
        (state("TERMINATED", "FAILED", "boom"), Progress("failed", "FAILED boom")),
        (state("TERMINATED", "SUCCESS_WITH_FAILURES"), Progress("failed", "SUCCESS_WITH_FAILURES")),
        (state("SKIPPED"), Progress("failed", "SKIPPED")),
        (state("INTERNAL_ERROR", "FAILED"), Progress("failed", "FAILED")),
    ],
)
def test_a_run_is_waited_for_until_it_succeeds(step: Any, live: Any, seen: Progress) -> None:
    assert RUNS.wait(step(action="create"), live) == seen


@pytest.mark.parametrize(
    ("desired", "live", "why"),
    [
        ({}, state("TERMINATED", "SUCCESS"), ""),
        ({}, state("RUNNING"), ""),
        ({}, state("TERMINATED", "FAILED"), "the run ended as FAILED"),
        (
            {"lifecycle": {"triggers": [{"on_bundle_deploy": True}]}},
            state("TERMINATED", "SUCCESS"),
            "runs with each deployment",
        ),
    ],
)
def test_what_starts_a_run_anew(desired: Any, live: Any, why: str) -> None:
    assert RUNS.anew(desired, live) == why


def test_a_lost_answer_is_asked_for_again_with_the_same_token(api: RawClient, network: Any) -> None:
    lost = (500, {"error_code": "INTERNAL_ERROR", "message": "gone"})
    network.answers[f"POST {AT}/run-now"] = [lost, {"run_id": 7}]

    id = RUNS.create(api, RUNS.model.of({"job_id": 1, "only": ["a"]}))

    (_, first), (_, second) = network.asked
    assert id == "7"
    assert first == second
    assert (first["job_id"], first["only"], len(first["idempotency_token"])) == (1, ["a"], 32)


def test_what_goes_on_is_cancelled_before_it_is_deleted(emulated: RawClient) -> None:
    job = emulated.jobs.create(name="j")["job_id"]
    id = RUNS.create(emulated, RUNS.model.of({"job_id": job}))

    assert RUNS.halt(emulated, id)
    assert [RUNS.halted(RUNS.read(emulated, id)).state for _ in range(4)][-1] == "done"
    assert not RUNS.halt(emulated, id)
    RUNS.delete(emulated, id)
    with pytest.raises(NotFound):
        RUNS.read(emulated, id)


@pytest.fixture
def plan(tmp_path: Path, clock: Any) -> Any:
    """Plans a bundle with a job and a run of it, and applies it where asked for."""
    workspace = Workspace(f"emulator://{tmp_path}/w.db", environ={}, clock=clock)

    def act(apply: bool = False, **run: Any) -> Any:
        body = {"job_id": "${resources.jobs.j.id}", **run}
        resources = {"jobs": {"j": {"name": "j"}}, "job_runs": {"r": body}}
        (tmp_path / "b").mkdir(exist_ok=True)
        (tmp_path / "b" / "databricks.yml").write_text(json.dumps({"bundle": {"name": "b"}, "resources": resources}))
        bundle = workspace.load(tmp_path / "b")
        steps = workspace.plan(bundle).steps
        if apply:
            assert workspace.apply(bundle, allow=frozenset(Consent)).ok
        return [(str(step.address), step.action, step.reason) for step in steps]

    return act


def test_a_run_with_the_trigger_is_started_with_each_deployment(plan: Any) -> None:
    trigger = {"lifecycle": {"triggers": [{"on_bundle_deploy": True}]}}
    plan(apply=True, **trigger)

    again = plan(apply=True, **trigger)

    assert again == [("job_runs.r", Action.REPLACE, "runs with each deployment")]
    assert plan() == [("job_runs.r", Action.RECORD, "only dbxplan keeps lifecycle")]


def test_another_request_is_another_run(plan: Any) -> None:
    plan(apply=True, job_parameters={"day": "1"})

    assert plan(job_parameters={"day": "1"}) == []
    ((_, action, reason),) = plan(job_parameters={"day": "2"})
    assert (action, reason) == (
        Action.REPLACE,
        "job_parameters.day changed in the manifest; cannot be changed in place",
    )


DAY = 24 * 3600


@pytest.mark.parametrize(("days", "steps"), [(1, [Action.CREATE]), (61, [])])
def test_a_run_that_is_gone_is_started_again_unless_it_is_only_too_old(
    plan: Any, clock: Any, tmp_path: Path, days: int, steps: list[Action]
) -> None:
    plan(apply=True)
    with RawClient(host=f"emulator://{tmp_path}/w.db") as client:
        (run,) = client.jobs.list_runs()
        client.jobs.delete_run(run_id=run["run_id"])
    clock.now += days * DAY

    found = plan()

    assert [action for _, action, _ in found] == steps


def test_another_request_is_another_run_though_the_first_one_is_too_old(plan: Any, clock: Any, tmp_path: Path) -> None:
    plan(apply=True, only=["a"])
    with RawClient(host=f"emulator://{tmp_path}/w.db") as client:
        (run,) = client.jobs.list_runs()
        client.jobs.delete_run(run_id=run["run_id"])
    clock.now += 61 * DAY

    plan(apply=True, only=["b"])

    assert plan(only=["b"]) == []
    with RawClient(host=f"emulator://{tmp_path}/w.db") as client:
        assert len(list(client.jobs.list_runs())) == 1


class Killed(BaseException):
    """The process ended."""


@pytest.mark.parametrize("lost_journal", [False, True])
def test_killed_before_a_run_is_noted_the_next_apply_continues_it(
    plan: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost_journal: bool
) -> None:
    for request, killed in ((("a",), True), (("a",), True), (("a",), False), (("b",), True), (("b",), False)):
        with monkeypatch.context() as patch, suppress(Killed):
            if killed:
                patch.setattr(LocalJournal, "append", _dies_at_a_run)
            plan(apply=True, only=list(request))
        if lost_journal:
            for path in tmp_path.rglob("journal.*"):
                path.unlink()

    with RawClient(host=f"emulator://{tmp_path}/w.db") as client:
        runs = [client.jobs.get_run(run_id=run["run_id"]) for run in client.jobs.list_runs()]
    assert len(runs) == 1  # the one for a was deleted when another was asked for


def _dies_at_a_run(journal: LocalJournal, address: Address, recorded: Recorded | None, sync: bool = True) -> None:
    if address.kind == "job_runs" and recorded:
        raise Killed


def test_what_was_asked_for_otherwise_since_is_another_run(plan: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr(LocalJournal, "append", _dies_at_a_run)
        plan(apply=True, only=["a"])

    assert [step[1] for step in plan(apply=True, only=["b"])] == [Action.CREATE]
    assert plan(only=["b"]) == []
