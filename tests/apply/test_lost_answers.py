"""The kinds themselves, on the emulator: whichever write's answer is lost, the next apply ends where one would have."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import DbxplanError
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Choices, Workspace, draft, run

FIRST = """
    bundle: {name: shop}
    resources:
      schemas:
        sales: {catalog_name: main, name: sales, comment: one, owner: user@example.com}
        other: {catalog_name: main, name: other}
      volumes:
        landing: {catalog_name: main, schema_name: "${resources.schemas.sales.name}", name: landing, comment: one}
        typed: {catalog_name: main, schema_name: other, name: typed, comment: one}
      pipelines:
        orders: {name: orders, catalog: main, schema: "${resources.schemas.sales.name}", tags: {a: one}}
      jobs:
        nightly:
          name: nightly
          description: one
          tasks: [{task_key: orders, pipeline_task: {pipeline_id: "${resources.pipelines.orders.id}"}}]
        old: {name: old}
"""
SECOND = (
    FIRST.replace("one", "two")
    .replace("name: landing", "name: arrivals")
    .replace("catalog: main, schema", "storage: dbfs:/x, target")
    .replace("        old: {name: old}\n", "        fresh: {name: fresh}\n")
)
CLUSTER = """
    bundle: {name: shop}
    resources:
      clusters:
        shared: {cluster_name: shared, spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1}
"""
DASHBOARD = """
    bundle: {name: shop}
    resources:
      dashboards:
        sales:
          display_name: Sales
          parent_path: /Workspace/Shared
          warehouse_id: 475b94ddc7cd5211
          serialized_dashboard: '{"pages": []}'
"""
CHOICES = Choices.of(auto_approve=True, allow=["data-loss"])


def names(api: RawClient) -> Counter[str]:
    def found() -> Iterator[str]:
        yield from (f"job {job['settings']['name']}" for job in api.jobs.list())
        yield from (f"pipeline {each['name']}" for each in api.pipelines.list_pipelines())
        for schema in ("sales", "other"):
            volumes = api.volumes.list(catalog_name="main", schema_name=schema)
            yield from (f"volume {volume['full_name']}" for volume in volumes)

    return Counter(found())


def lose(bundle: Bundle, number: int, kind: str) -> None:
    """The answer to the write of this number, from now on."""
    fault = {"method": "POST|PUT|PATCH|DELETE", "path": "/api/.*", "kind": kind, "skip": number}
    bundle.api.api_client.do("POST", "/.emulator/faults", body=fault)


def still_to_come(bundle: Bundle) -> bool:
    pending: Any = bundle.api.api_client.do("GET", "/.emulator/faults")
    bundle.api.api_client.do("DELETE", "/.emulator/faults")
    return bool(pending["faults"])


@pytest.mark.parametrize("kind", ["lost", "refused"])
@pytest.mark.parametrize("before", ["", FIRST], ids=["from nothing", "from the first"])
def test_whichever_write_fails_the_next_apply_ends_where_one_would_have(
    kind: str, before: str, tmp_path: Path, clock: Any, write: Any
) -> None:
    clock.now = time.time()  # the emulator says when it made things
    for number in count(step=1 if kind == "lost" else 3):
        workspace = Workspace(f"emulator://{tmp_path / f'{number}.db'}", environ={}, clock=clock)
        if before:
            assert run(draft(workspace.load(write({"databricks.yml": before}))), CHOICES).ok
        bundle = workspace.load(write({"databricks.yml": SECOND if before else FIRST}))
        drafted = draft(bundle)
        lose(bundle, number, kind)
        with suppress(DbxplanError):
            run(drafted, CHOICES)
        over = still_to_come(bundle)

        again = run(draft(bundle), CHOICES)
        assert again.ok, (number, again.outcomes)
        assert draft(bundle).plan.steps == ()
        assert set(names(bundle.api).values()) == {1}, number
        assert len(names(bundle.api)) == 5
        for folder in bundle.folder.glob("*"):
            folder.unlink()
        if over:
            break
    assert number > 6


@pytest.mark.parametrize("failure", [{"kind": "lost"}, {"status": 502}, {"status": 502, "when": "after"}])
def test_what_is_as_good_done_twice_is_done_again_when_its_answer_is_lost(
    failure: dict[str, Any], tmp_path: Path, clock: Any, write: Any
) -> None:
    clock.now = time.time()
    workspace = Workspace(f"emulator://{tmp_path / 'one.db'}", environ={}, clock=clock)
    assert run(draft(workspace.load(write({"databricks.yml": FIRST, "src/a.py": "1"}))), CHOICES).ok
    second = FIRST.replace("one", "two").replace("        old: {name: old}\n", "")
    bundle = workspace.load(write({"databricks.yml": second, "src/a.py": "2"}))
    for path in (
        "/api/2.1/unity-catalog/schemas/.*",
        "/api/2.1/unity-catalog/volumes/.*",
        "/api/2.0/pipelines/.*",
        "/api/2.2/jobs/reset",
        "/api/2.2/jobs/delete",
        "/api/2.0/workspace-files/import-file/.*a.py",
    ):
        fault = {"method": "POST|PUT|PATCH|DELETE", "path": path, **failure}
        bundle.api.api_client.do("POST", "/.emulator/faults", body=fault)
    result = run(draft(bundle), CHOICES)

    assert not still_to_come(bundle)
    assert result.ok, result.outcomes
    assert draft(bundle).plan.steps == ()


def test_a_resize_whose_answer_is_lost_is_no_restart(tmp_path: Path, clock: Any, write: Any) -> None:
    clock.now = time.time()
    workspace = Workspace(f"emulator://{tmp_path / 'one.db'}", environ={}, clock=clock)
    bundle = workspace.load(write({"databricks.yml": CLUSTER}))
    assert run(draft(bundle), CHOICES).ok
    bundle = workspace.load(write({"databricks.yml": CLUSTER.replace("num_workers: 1", "num_workers: 2")}))
    for path, failure in (("resize", {"kind": "lost"}), ("edit", {"status": 500})):
        body = {"method": "POST", "path": f"/api/2.1/clusters/{path}", **failure}
        bundle.api.api_client.do("POST", "/.emulator/faults", body=body)
    result = run(draft(bundle), CHOICES)
    pending: Any = bundle.api.api_client.do("GET", "/.emulator/faults")

    assert result.ok, result.outcomes
    assert [fault["path"] for fault in pending["faults"]] == ["/api/2.1/clusters/edit"]
    assert [cluster["num_workers"] for cluster in bundle.api.clusters.list()] == [2]


def test_what_follows_a_change_counts_as_done_only_where_it_is(tmp_path: Path, clock: Any, write: Any) -> None:
    """A page of a proxy in place of the answer to a publication: whether it is published is looked up."""
    clock.now = time.time()
    workspace = Workspace(f"emulator://{tmp_path / 'one.db'}", environ={}, clock=clock)
    assert run(draft(workspace.load(write({"databricks.yml": DASHBOARD}))), CHOICES).ok
    bundle = workspace.load(write({"databricks.yml": DASHBOARD.replace("name: Sales", "name: Daily")}))
    page = {"status": 200, "body": "<html></html>", "headers": {"Content-Type": "text/html"}}
    fault = {"method": "POST", "path": "/api/2.0/lakeview/dashboards/.*/published", **page}
    bundle.api.api_client.do("POST", "/.emulator/faults", body=fault)
    first = run(draft(bundle), CHOICES)
    again = run(draft(bundle), CHOICES)

    (dashboard,) = bundle.api.lakeview.list()
    assert not first.ok
    assert again.ok, again.outcomes
    assert bundle.api.lakeview.get_published(dashboard_id=dashboard["dashboard_id"])["display_name"] == "Daily"
    assert draft(bundle).plan.steps == ()
