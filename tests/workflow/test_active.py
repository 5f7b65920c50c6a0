"""Nothing is applied while the bundle's own jobs and pipelines run, where that is asked for. (§11.6)"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import ApplyError
from dbxplan.sdk import RawClient
from dbxplan.workflow import Workspace

BUNDLE = """
    bundle: {name: b, deployment: {fail_on_active_runs: true}}
    resources:
      jobs: {j: {name: j, tasks: [{task_key: t, notebook_task: {notebook_path: /x}}]}}
      pipelines: {p: {name: p, catalog: main, schema: s, libraries: [{file: {path: /x.py}}]}}
    """


def test_what_runs_keeps_an_apply_from_starting(
    host: str, clock: Any, write: Callable[[Mapping[str, str]], Path], api: RawClient
) -> None:
    workspace = Workspace(host, environ={}, clock=clock)
    folder = write({"databricks.yml": BUNDLE})
    state = workspace.apply(workspace.load(folder)).result.state  # type: ignore[union-attr]
    job, pipeline = (state.resources[Address(*parts)].id for parts in (("jobs", "j"), ("pipelines", "p")))
    write({"databricks.yml": BUNDLE.replace("name: j,", "name: k,")})
    api.jobs.run_now(job_id=int(job))
    api.pipelines.start_update(pipeline_id=pipeline)

    with pytest.raises(ApplyError) as caught:
        workspace.apply(workspace.load(folder))

    assert str(caught.value).splitlines()[:2] == [
        f"jobs.j ({job}) is running",
        f"pipelines.p ({pipeline}) is running",
    ]
    assert [item["settings"]["name"] for item in api.jobs.list()] == ["j"]
    api.jobs.cancel_all_runs(job_id=int(job))
    api.pipelines.stop(pipeline_id=pipeline)
    while list(api.jobs.list_runs(job_id=int(job), active_only=True)):
        for run in api.jobs.list_runs(job_id=int(job), active_only=True):
            api.jobs.get_run(run_id=run["run_id"])
    while api.pipelines.get(pipeline_id=pipeline)["state"] != "IDLE":
        pass
    assert workspace.apply(workspace.load(folder)).ok
