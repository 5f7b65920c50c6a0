"""Dashboards: what others do to the draft and to what is published is found, and put right. (Appendix D)"""

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from dbxplan.plan.model import Action, Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Workspace

BUNDLE = """
    bundle: {name: boards}
    resources:
      dashboards:
        sales:
          display_name: Sales
          parent_path: /Workspace/Shared/boards
          warehouse_id: w
          dataset_catalog: main
          serialized_dashboard:
            pages: [{name: a}]
            datasets: [{name: orders, query: SELECT 1}]
"""


class Bench:
    def __init__(self, workspace: Workspace, api: RawClient, write: Callable[..., Any]) -> None:
        self.workspace, self.api, self.write = workspace, api, write
        self.apply()
        (found,) = api.lakeview.list()
        self.id = found["dashboard_id"]
        self.read()

    def read(self) -> dict[str, Any]:
        """The second look is never late."""
        return [self.api.lakeview.get(dashboard_id=self.id) for _ in range(2)][-1]

    def plan(self, text: str = BUNDLE) -> Plan:
        return self.workspace.plan(self.workspace.load(self.write({"databricks.yml": text})))

    def apply(self, text: str = BUNDLE) -> None:
        assert self.workspace.apply(self.workspace.load(self.write({"databricks.yml": dedent(text)}))).ok


@pytest.fixture
def bench(workspace: Workspace, api: RawClient, write: Callable[..., Any]) -> Bench:
    return Bench(workspace, api, write)


def changes(plan: Plan) -> list[tuple[str, Any, Any]]:
    (step,) = plan.steps
    assert step.action is Action.UPDATE
    return [(str(change.path), change.desired, change.live) for change in step.changes if change.shown]


def test_what_the_server_puts_into_the_document_is_no_drift(bench: Bench) -> None:
    assert '"catalog":"main"' in bench.read()["serialized_dashboard"]
    assert bench.plan().steps == ()


def test_a_document_that_somebody_changed_is_put_back_and_published(bench: Bench) -> None:
    bench.api.lakeview.update(
        dashboard_id=bench.id,
        body={"serialized_dashboard": '{"pages":[{"name":"b"}]}', "warehouse_id": "w"},
    )
    bench.read()

    found = changes(bench.plan())
    bench.apply()

    assert ("serialized_dashboard.pages[0].name", "a", "b") in found
    assert ("embed_credentials", False, "an older draft is published") in found
    assert bench.plan().steps == ()


@pytest.mark.parametrize("credentials", [True, None])
def test_what_somebody_published_or_took_back_is_put_right(bench: Bench, credentials: bool | None) -> None:
    if credentials is None:
        bench.api.lakeview.unpublish(dashboard_id=bench.id)
    else:
        bench.api.lakeview.publish(dashboard_id=bench.id, embed_credentials=credentials)

    found = changes(bench.plan())
    bench.apply()

    assert found == [("embed_credentials", False, credentials or "not published")]
    assert bench.api.lakeview.get_published(dashboard_id=bench.id)["embed_credentials"] is False
    assert bench.plan().steps == ()


def test_another_folder_replaces_it_and_a_new_name_does_not(bench: Bench) -> None:
    renamed = BUNDLE.replace("name: Sales", "name: Trade")

    moved = bench.plan(BUNDLE.replace("Shared/boards", "Shared/elsewhere"))
    assert changes(bench.plan(renamed)) == [("display_name", "Trade", "Sales")]
    bench.apply(renamed)

    assert [step.action for step in moved.steps] == [Action.REPLACE]
    assert bench.read()["path"] == "/Shared/boards/Trade.lvdash.json"
    assert bench.api.lakeview.get_published(dashboard_id=bench.id)["display_name"] == "Trade"


def test_one_that_was_put_into_the_trash_is_made_again(bench: Bench) -> None:
    bench.api.lakeview.trash(dashboard_id=bench.id)

    plan = bench.plan()
    bench.apply()

    assert [step.action for step in plan.steps] == [Action.CREATE]
    assert bench.plan().steps == ()


def test_one_of_the_same_name_in_another_folder_is_left_alone(bench: Bench) -> None:
    many = {f"k{number}": f"Sales {number}" for number in range(9)}  # so many that they are looked for in the list
    boards = "".join(
        f"    {key}: {{display_name: {name}, parent_path: /Workspace/Shared/other, warehouse_id: w}}\n"
        for key, name in many.items()
    )
    bench.api.lakeview.create(body={"display_name": "Sales 3"})

    plan = bench.plan("bundle: {name: boards}\nresources:\n  dashboards:\n" + boards)

    assert {step.action for step in plan.steps if step.address.key in many} == {Action.CREATE}
