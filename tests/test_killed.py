"""Runs that are killed at any event: the next one knows what they made, and does what they left, without asking."""

import threading
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from dbxplan.apply.events import Event
from dbxplan.workflow import Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
BORN = """
    bundle: {name: born}
    resources:
      postgres_projects:
        shop: {project_id: shop, purge_on_delete: true}
      postgres_branches:
        production: {parent: "${resources.postgres_projects.shop.name}", branch_id: production, replace_existing: true}
        dev: {parent: "${resources.postgres_projects.shop.name}", branch_id: dev, no_expiry: true}
      postgres_endpoints:
        primary:
          parent: ${resources.postgres_branches.dev.name}
          endpoint_id: primary
          endpoint_type: ENDPOINT_TYPE_READ_WRITE
          autoscaling_limit_max_cu: 4
    """
LAKE = """
    bundle: {name: lake}
    resources:
      catalogs:
        lake: {name: lake}
      schemas:
        default: {catalog_name: "${resources.catalogs.lake.name}", name: default, comment: For all}
    """
REFERRING = """
    bundle: {name: referring}
    resources:
      sql_warehouses:
        one: {name: one, cluster_size: Small}
      alerts:
        late:
          display_name: Late
          warehouse_id: ${resources.sql_warehouses.one.id}
          query_text: SELECT 1
          evaluation: {source: {name: a}, comparison_operator: EQUAL, threshold: {value: {double_value: 1}}}
          schedule: {quartz_cron_schedule: 0 0 8 * * ?, timezone_id: UTC}
      genie_spaces:
        sales: {title: Sales, warehouse_id: "${resources.sql_warehouses.one.id}", serialized_space: "{}"}
      secret_scopes:
        keys: {name: keys}
      scope_secrets:
        key: {scope: "${resources.secret_scopes.keys.name}", key: key, string_value: hidden}
    """
APP = """
    bundle: {name: app}
    resources:
      apps:
        front: {name: front, description: Shows, source_code_path: src, lifecycle: {started: false}}
    """


class Killed(BaseException):
    """The process ended."""


@pytest.fixture
def killed_at(tmp_path: Path, write: Write, clock: Any) -> Callable[..., tuple[Workspace, Path, bool]]:
    """A workspace where a bundle was applied, then another one until so many events; and whether that was its end."""

    def place(number: int, before: str, text: str) -> tuple[Workspace, Path, bool]:
        workspace = Workspace(f"emulator://{tmp_path / f'w{number}.db'}", environ={}, clock=type(clock)())
        files = {f"{number}/src/app.py": "shown = True"}
        folder = write({f"{number}/databricks.yml": before, **files}) / str(number)
        assert not before or run(draft(workspace.load(folder))).ok
        write({f"{number}/databricks.yml": text})
        left = iter(range(number))

        def on_event(event: Event, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Killed

        try:
            run(draft(workspace.load(folder)), on_event=on_event)
        except Killed:
            return workspace, folder, False
        return workspace, folder, True

    return place


@pytest.mark.parametrize("journal", [True, False], ids=["journal", "elsewhere"])
@pytest.mark.parametrize("bundle", [BORN, LAKE, REFERRING], ids=["born", "lake", "referring"])
def test_what_was_made_is_known_without_consent(bundle: str, journal: bool, killed_at: Any) -> None:
    number, ended = 0, False
    while not ended:
        workspace, folder, ended = killed_at(number, "", bundle)
        if not journal:
            for path in folder.glob(".databricks/**/journal.*"):
                path.unlink()

        assert run(draft(workspace.load(folder))).ok
        assert draft(workspace.load(folder)).plan.steps == ()
        number += 2 if journal else 1
    assert number > 3


@pytest.mark.parametrize("bundle", [BORN, LAKE], ids=["born", "lake"])
def test_what_came_with_what_was_made_before_a_stop_needs_no_consent(
    bundle: str, tmp_path: Path, write: Write, clock: Any
) -> None:
    folder = write({"databricks.yml": bundle})
    for number in count(1, 2):
        workspace = Workspace(f"emulator://{tmp_path / f'w{number}.db'}", environ={}, clock=type(clock)())
        left, stop = iter(range(number)), threading.Event()

        def on_event(event: Event, left: Iterator[int] = left, stop: threading.Event = stop) -> None:
            if next(left, None) is None:
                stop.set()

        if run(draft(workspace.load(folder)), on_event=on_event, stop=stop).ok:
            break
        assert run(draft(workspace.load(folder))).ok
        assert draft(workspace.load(folder)).plan.steps == ()
    assert number > 3


def test_an_app_that_was_started_gets_its_code(killed_at: Any) -> None:
    number, ended = 0, False
    while not ended:
        workspace, folder, ended = killed_at(number, APP, APP.replace("false", "true").replace("Shows", "Shows orders"))

        bundle = workspace.load(folder)
        assert run(draft(bundle)).ok
        app = bundle.api.apps.get(name="front")
        assert app["active_deployment"]["source_code_path"].endswith("/files/src")
        assert draft(workspace.load(folder)).plan.steps == ()
        number += 1
    assert number > 3


def test_a_parent_that_is_yet_to_be_made_is_known_by_its_name(tmp_path: Path, write: Write, clock: Any) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)

    plan = workspace.plan(workspace.load(write({"databricks.yml": BORN})))

    changes = [(str(step.address), change) for step in plan.steps for change in step.changes]
    assert {address: change.desired for address, change in changes if change.path.top == "parent"} == {
        "postgres_branches.production": "projects/shop",
        "postgres_branches.dev": "projects/shop",
        "postgres_endpoints.primary": "projects/shop/branches/dev",
    }
