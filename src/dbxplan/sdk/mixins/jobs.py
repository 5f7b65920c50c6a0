"""Jobs and runs whose lists of tasks go on beyond the page that a listing gives."""

from collections.abc import Iterator
from typing import Any

from dbxplan.sdk.service import jobs
from dbxplan.sdk.spellings import ListJobsRequest

OF_A_JOB = ("tasks", "job_clusters", "parameters", "environments")
OF_A_RUN = ("tasks", "job_clusters", "job_parameters", "repair_history")


class JobsExt(jobs.JobsAPI):
    """`w.jobs`; `get` and `get_run` join their pages by themselves."""

    def list(
        self,
        request: ListJobsRequest | None = None,
        /,
        *,
        expand_tasks: bool | None = None,
        limit: int | None = None,
        name: str | None = None,
        offset: int | None = None,
        page_token: str | None = None,
    ) -> Iterator[jobs.BaseJob]:
        """With `expand_tasks`, jobs that a page abbreviates are read singly."""
        if request is not None:
            yield from self.list(**request.as_dict())
            return
        found = super().list(expand_tasks=expand_tasks, limit=limit, name=name, offset=offset, page_token=page_token)
        for job in found:
            if expand_tasks and job.has_more and job.job_id is not None:
                _complete(job.settings, self.get(job.job_id).settings, OF_A_JOB)
            if expand_tasks:
                job.has_more = None  # nothing is missing any more
            yield job

    def list_runs(
        self,
        *,
        active_only: bool | None = None,
        completed_only: bool | None = None,
        expand_tasks: bool | None = None,
        job_id: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        page_token: str | None = None,
        run_type: jobs.RunType | str | None = None,
        start_time_from: int | None = None,
        start_time_to: int | None = None,
    ) -> Iterator[jobs.BaseRun]:
        """With `expand_tasks`, runs that a page abbreviates are read singly."""
        found = super().list_runs(
            active_only=active_only,
            completed_only=completed_only,
            expand_tasks=expand_tasks,
            job_id=job_id,
            limit=limit,
            offset=offset,
            page_token=page_token,
            run_type=run_type,
            start_time_from=start_time_from,
            start_time_to=start_time_to,
        )
        for run in found:
            if expand_tasks and run.has_more and run.run_id is not None:
                _complete(run, self.get_run(run.run_id), OF_A_RUN)
            if expand_tasks:
                run.has_more = None
            yield run


def _complete(part: Any, whole: Any, names: tuple[str, ...]) -> None:
    for name in names:
        setattr(part, name, getattr(whole, name))
