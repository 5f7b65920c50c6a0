"""Runs of jobs, started once. API: https://docs.databricks.com/api/workspace/jobs/runnow"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any
from uuid import uuid4

from dbxplan.fields import Immutable, Kept, OutputOnly, WriteOnly
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Progress, Resource, Step
from dbxplan.sdk import Json
from dbxplan.sdk.errors import DatabricksError

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

ENDED = ("TERMINATED", "SKIPPED", "INTERNAL_ERROR")
SUCCESS = "SUCCESS"
KEPT_MILLISECONDS = 60 * 24 * 3600 * 1000  # then a run answers like one that was deleted


class Trigger(Nested, schema="resources.JobRunTrigger"):
    on_bundle_deploy: bool | None = None


class Lifecycle(Nested):
    triggers: list[Trigger] | None = None


class JobRun(Resource, schema="resources.JobRun"):
    """One entry of `resources.job_runs`: a request for a run, of which a read tells only the job."""

    job_id: Annotated[int, Immutable()]
    dbt_commands: Annotated[list[str] | None, Immutable(), WriteOnly()] = None
    jar_params: Annotated[list[str] | None, Immutable(), WriteOnly()] = None
    job_parameters: Annotated[dict[str, str] | None, Immutable(), WriteOnly()] = None
    notebook_params: Annotated[dict[str, str] | None, Immutable(), WriteOnly()] = None
    only: Annotated[list[str] | None, Immutable(), WriteOnly()] = None
    performance_target: Annotated[str | None, Immutable(), WriteOnly()] = None
    pipeline_params: Annotated[Json | None, Immutable(), WriteOnly()] = None
    python_named_params: Annotated[dict[str, str] | None, Immutable(), WriteOnly()] = None
    python_params: Annotated[list[str] | None, Immutable(), WriteOnly()] = None
    queue: Annotated[Json | None, Immutable(), WriteOnly()] = None
    spark_submit_params: Annotated[list[str] | None, Immutable(), WriteOnly()] = None
    sql_params: Annotated[dict[str, str] | None, Immutable(), WriteOnly()] = None
    lifecycle: Annotated[Lifecycle | None, Kept()] = None
    overriding_parameters: Annotated[Json | None, OutputOnly()] = None
    run_id: Annotated[int | None, OutputOnly()] = None
    run_name: Annotated[str | None, OutputOnly()] = None
    run_page_url: Annotated[str | None, OutputOnly()] = None
    run_type: Annotated[str | None, OutputOnly()] = None
    start_time: Annotated[int | None, OutputOnly()] = None
    state: Annotated[Json | None, OutputOnly()] = None


SHOWN = ("job_id", "overriding_parameters", "run_id", "run_name", "run_page_url", "run_type", "start_time", "state")


def run_body(run: Json) -> Json:
    """Without the tasks, and without the parameters of the job, which are those of the request mixed with its own."""
    return {name: run[name] for name in SHOWN if name in run}


def ended(live: Mapping[str, Any]) -> bool:
    return (live.get("state") or {}).get("life_cycle_state") in ENDED


def result(live: Mapping[str, Any]) -> str:
    """How it ended; one that was skipped has no result of its own."""
    state = live.get("state") or {}
    return str(state.get("result_state") or state.get("life_cycle_state") or "")


class JobRuns(Kind[JobRun]):
    name = "job_runs"
    model = JobRun
    language = Language(
        title="Job Runs",
        singular="job_run",
        name="job_id",
        prefix="none",
        lifecycle=("triggers",),
        url="jobs/runs/{id}",
    )
    parts = ()  # another request is another run
    natural_key = ("job_id",)
    unique = False
    once = True
    lists_bodies = False

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Nothing tells a run of ours from others of the job."""
        return iter(())

    def find(self, api: "RawClient", desired: JobRun) -> Sequence[Live]:
        return ()

    def read(self, api: "RawClient", id: str) -> Json:
        return run_body(api.jobs.get_run(run_id=int(id)))

    def create(self, api: "RawClient", desired: JobRun) -> str:
        return self.create_once(api, desired, uuid4().hex)

    def create_once(self, api: "RawClient", desired: JobRun, token: str) -> str:
        """One run, also where an answer is lost and the request is made again."""
        request = {**desired.sent(), "idempotency_token": token}
        try:
            return str(int(api.jobs.run_now(**request)["run_id"]))
        except DatabricksError as error:
            if not error.maybe_done:
                raise
        return str(int(api.jobs.run_now(**request)["run_id"]))

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.jobs.delete_run(run_id=int(id))

    def halt(self, api: "RawClient", id: str) -> bool:
        """What goes on cannot be deleted."""
        if ended(self.read(api, id)):
            return False
        api.jobs.cancel_run(run_id=int(id))
        return True

    def halted(self, live: Json) -> Progress:
        return Progress("done" if ended(live) else "pending", result(live))

    def wait(self, step: Step, live: Json) -> Progress:
        if not ended(live):
            return Progress("pending", result(live))
        words = str((live.get("state") or {}).get("state_message") or "")
        return Progress("done") if result(live) == SUCCESS else Progress("failed", f"{result(live)} {words}".strip())

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace", "update")  # nothing of a run is updated but what an apply left

    def noted(self, body: Json) -> Json:
        return {"start_time": int(body["start_time"])} if body.get("start_time") else {}

    def forgotten(self, noted: Mapping[str, Any], now: float) -> bool:
        return "start_time" in noted and now * 1000 - noted["start_time"] > KEPT_MILLISECONDS

    def anew(self, desired: Mapping[str, Any], live: Mapping[str, Any]) -> str:
        triggers = (desired.get("lifecycle") or {}).get("triggers") or ()
        if any(trigger.get("on_bundle_deploy") for trigger in triggers):
            return "runs with each deployment"
        return f"the run ended as {result(live)}" if ended(live) and result(live) != SUCCESS else ""
