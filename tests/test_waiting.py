"""What takes longer than somebody wants to wait is waited for by the next apply, on the emulator."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.apply.timeouts import Timeouts
from dbxplan.workflow import Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
ETL = Address("clusters", "etl")
BUNDLE = """
    bundle: {name: b}
    resources:
      clusters:
        etl: {cluster_name: etl, spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1}
      jobs:
        uses:
          name: uses
          tasks:
            - {task_key: t, notebook_task: {notebook_path: /n}, existing_cluster_id: "${resources.clusters.etl.id}"}
    """


@pytest.fixture
def workspace_of(tmp_path: Path, clock: Any) -> Callable[[str], Workspace]:
    """The same workspace, whose clusters take so long for each state."""
    return lambda stage: Workspace(f"emulator://{tmp_path / 'w.db'}?stage={stage}", environ={}, clock=clock)


def test_the_next_apply_goes_on_waiting(workspace_of: Callable[[str], Workspace], write: Write) -> None:
    folder = write({"databricks.yml": BUNDLE})
    slow, quick = workspace_of("60m"), workspace_of("1ms")
    bound = Timeouts.parse(["5s", "clusters.etl=15s"])

    first = run(draft(slow.load(folder)), timeouts=bound)
    again = run(draft(slow.load(folder)), timeouts=bound)
    last = quick.apply(quick.load(folder))

    assert first.outcomes[ETL].error == (
        "clusters.etl: cannot create: not done after 15s of waiting until clusters.etl is ready; last seen: "
        "Finding instances for new nodes, acquiring more instances if necessary. "
        "It is recorded: the next apply goes on waiting, longer with --timeout clusters.etl=DURATION"
    )
    (step, _) = again.plan.steps
    assert (step.action.value, step.reason) == ("record", "no apply has seen it ready yet")
    assert "cannot record: not done after 15s of waiting until clusters.etl is ready" in again.outcomes[ETL].error
    assert [outcome.status for outcome in again.outcomes.values()] == ["failed", "skipped"]
    assert [outcome.error for outcome in last.outcomes.values()] == ["", ""]
    assert quick.plan(quick.load(folder)).steps == ()


RUN = """
    bundle: {name: b}
    resources:
      jobs: {j: {name: j}}
      job_runs: {r: {job_id: "${resources.jobs.j.id}"}}
    """


def test_a_run_that_was_not_waited_for_is_waited_for_and_not_started_again(
    workspace_of: Callable[[str], Workspace], write: Write
) -> None:
    folder = write({"databricks.yml": RUN})
    slow, quick = workspace_of("60m"), workspace_of("1ms")
    bound = Timeouts.parse(["5s"])

    first = run(draft(slow.load(folder)), timeouts=bound)
    again = run(draft(slow.load(folder)), timeouts=bound)
    last = quick.apply(quick.load(folder))

    assert [first.ok, again.ok, last.ok] == [False, False, True]
    assert [(str(step.address), step.action.value) for step in again.plan.steps] == [("job_runs.r", "record")]
    bundle = quick.load(folder)
    assert len(list(bundle.api.jobs.list_runs())) == 1
    assert quick.plan(bundle).steps == ()


SLOW = {
    "quality_monitors": """
      e: {table_name: main.default.t, assets_dir: /Workspace/Shared/m, output_schema_name: main.default, snapshot: {}}
    """,
    "database_instances": "e: {name: e}",
    "vector_search_endpoints": "e: {name: e, endpoint_type: STANDARD}",
}


@pytest.mark.parametrize("kind", SLOW)
def test_what_an_apply_gave_up_waiting_for_is_waited_for_whatever_it_is(
    kind: str, workspace_of: Callable[[str], Workspace], write: Write
) -> None:
    folder = write({"databricks.yml": f"bundle: {{name: b}}\nresources:\n  {kind}:\n    {SLOW[kind].strip()}\n"})
    slow, quick = workspace_of("60m"), workspace_of("1ms")
    bound = Timeouts.parse(["5s"])

    first, again = (run(draft(slow.load(folder)), timeouts=bound) for _ in range(2))
    last = quick.apply(quick.load(folder))

    (step,) = again.plan.steps
    assert (step.action.value, step.reason) == ("record", "no apply has seen it ready yet")
    assert [first.ok, again.ok, last.ok] == [False, False, True]
    assert quick.plan(quick.load(folder)).steps == ()
