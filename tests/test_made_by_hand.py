"""What somebody deleted, and made again by hand under the same name, is adopted: a create could not stand beside it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.plan.model import Action, Consent
from dbxplan.sdk import RawClient
from dbxplan.workflow import Choices, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle: {name: lakes}
    resources:
      sql_warehouses:
        reports: {name: reports, cluster_size: Small, max_num_clusters: 1}
      schemas:
        mart: {catalog_name: main, name: mart, comment: Sold}
      jobs:
        nightly:
          name: nightly
          tasks:
            - task_key: report
              sql_task:
                warehouse_id: ${resources.sql_warehouses.reports.id}
                file: {path: /Workspace/report.sql, source: WORKSPACE}
    """
RENAMED = BUNDLE.replace("name: mart", "name: marts")


def a_warehouse(api: RawClient) -> None:
    api.warehouses.delete(id=next(each["id"] for each in api.warehouses.list() if each["name"] == "reports"))
    api.warehouses.create(name="reports", cluster_size="Large", max_num_clusters=1)


def a_name(api: RawClient) -> None:
    api.schemas.update(full_name="main.mart", new_name="marts")


@pytest.mark.parametrize(
    ("by_hand", "bundle", "address"),
    [(a_warehouse, BUNDLE, "sql_warehouses.reports"), (a_name, RENAMED, "schemas.mart")],
)
@pytest.mark.parametrize("perturb", ["", "?perturb=1"], ids=["plain", "perturbed"])
def test_it_is_adopted_and_the_next_plan_is_empty(
    by_hand: Callable[[RawClient], None], bundle: str, address: str, perturb: str, tmp_path: Path, write: Write
) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}{perturb}", environ={})
    first = workspace.load(write({"databricks.yml": BUNDLE}))
    assert run(draft(first), Choices.of()).ok
    by_hand(first.api)
    drafted = draft(workspace.load(write({"databricks.yml": bundle})))
    (step,) = (step for step in drafted.plan.steps if str(step.address) == address)

    assert step.action is Action.ADOPT
    assert step.reason.endswith(" is gone, and this was found under the name")
    assert Consent.ADOPT in step.consent
    assert run(drafted, Choices.of(allow=["adopt"])).ok
    assert draft(workspace.load(first.folder)).plan.steps == ()
    assert [each["name"] for each in first.api.warehouses.list()].count("reports") == 1


def test_a_job_of_the_same_name_is_somebody_elses(tmp_path: Path, write: Write) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={})
    bundle = workspace.load(write({"databricks.yml": BUNDLE}))
    assert run(draft(bundle), Choices.of()).ok
    (job,) = bundle.api.jobs.list()
    bundle.api.jobs.delete(job_id=job["job_id"])
    bundle.api.jobs.create(name="nightly")
    drafted: Any = draft(bundle)

    assert [(str(step.address), step.action) for step in drafted.plan.steps] == [("jobs.nightly", Action.CREATE)]


MARKED = """
    bundle: {name: marked}
    resources:
      jobs:
        j: {name: j}
      clusters:
        c: {cluster_name: c, spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1}
      pipelines:
        p: {name: p, catalog: main, schema: default, allow_duplicate_names: true}
    """


def test_what_bears_our_mark_is_known_again_by_an_older_state(tmp_path: Path, write: Write, clock: Any) -> None:
    """A state of before it was made anew, as a backup or a deleted newer one leaves it."""
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)
    bundle = workspace.load(write({"databricks.yml": MARKED}))
    assert run(draft(bundle), Choices.of()).ok
    older = {name: bundle.store.read(name) or b"" for name in bundle.store.list("state.")}
    bundle.api.jobs.delete(job_id=next(each["job_id"] for each in bundle.api.jobs.list()))
    bundle.api.clusters.permanent_delete(cluster_id=next(each["cluster_id"] for each in bundle.api.clusters.list()))
    bundle.api.pipelines.delete(pipeline_id=next(each["pipeline_id"] for each in bundle.api.pipelines.list_pipelines()))
    assert draft(bundle).plan.steps  # a deleted pipeline is told of once more
    assert run(draft(bundle), Choices.of()).ok
    for name in bundle.store.list("state."):
        bundle.store.delete(name)
    for name, data in older.items():
        assert bundle.store.create(name, data)

    drafted = draft(bundle)

    assert {str(step.address): (step.action, step.consent) for step in drafted.plan.steps} == {
        address: (Action.ADOPT, frozenset()) for address in ("jobs.j", "clusters.c", "pipelines.p")
    }
    assert run(drafted, Choices.of()).ok
    there = bundle.api.jobs.list(), bundle.api.clusters.list(), bundle.api.pipelines.list_pipelines()
    assert [len(list(each)) for each in there] == [1, 1, 1]
    assert draft(bundle).plan.steps == ()
