"""The calls of the jobs API, version 2.2: older ones cut tasks off after the first hundred."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dbxplan.fields import sent, shape_of
from dbxplan.resources.base import NOTHING, Kind, Live, Part, Risk, Step, count
from dbxplan.resources.identity import principal
from dbxplan.resources.jobs.language import LANGUAGE
from dbxplan.resources.jobs.model import Job
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

OUTPUTS = (
    "job_id",
    "creator_user_name",
    "run_as_user_name",
    "created_time",
    "effective_budget_policy_id",
    "effective_usage_policy_id",
    "path",
)


def job_body(job: Json) -> Json:
    """The settings, moved up beside what the server says of the job.

    `settings.run_as` holds only what was set, and not reliably; `run_as_user_name` always says who it is. A group
    stands only there.
    """
    body = {**job.get("settings", {}), **{name: job[name] for name in OUTPUTS if name in job}}
    if job.get("run_as_user_name") and "group_name" not in body.get("run_as", {}):
        body["run_as"] = principal(job["run_as_user_name"])
    return body


def listed(job: Json) -> Live:
    """Lists cut what is long: such a job says that there is more of it."""
    body = job_body(job)
    creator = job.get("creator_user_name", "")
    return Live(str(job["job_id"]), body, not job.get("has_more"), str(body.get("name", "")), creator)


def reset(api: "RawClient", id: str, step: Step) -> None:
    settings: Json = sent(shape_of(Job), step.desired())
    if not step.changed("run_as"):  # it keeps its value, and to send it may need rights that its change does not
        settings.pop("run_as", None)
    api.jobs.reset(job_id=int(id), new_settings=settings)


class Jobs(Kind[Job]):
    name = "jobs"
    model = Job
    language = LANGUAGE
    parts = (Part((), reset),)
    unique = False
    risk = Risk.LOW  # runs, their outputs and statistics
    filters_names = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        return (listed(job) for job in api.jobs.list(expand_tasks=True, limit=self.page_size))

    def find(self, api: "RawClient", desired: Job) -> Sequence[Live]:
        """The filter of the API ignores case."""
        name = desired.name or "Untitled"
        found = (listed(job) for job in api.jobs.list(name=name, expand_tasks=True, limit=self.page_size))
        return tuple(live for live in found if live.name == name)

    def read(self, api: "RawClient", id: str) -> Json:
        return job_body(api.jobs.get(job_id=int(id)))

    def create(self, api: "RawClient", desired: Job) -> str:
        return str(int(api.jobs.create(**desired.sent())["job_id"]))  # an id that is no number leads nowhere

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.jobs.delete(job_id=int(id))

    def enough(self, item: Live, desired: Mapping[str, Any]) -> bool:
        """Lists do not say whom a job runs as."""
        return super().enough(item, desired) and "run_as" not in desired

    def mark(self, body: Json) -> str | None:
        path: str | None = (body.get("deployment") or {}).get("metadata_file_path")
        return path

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        return count(api.jobs.list_runs(job_id=int(id), active_only=True), "active run", "active runs")
