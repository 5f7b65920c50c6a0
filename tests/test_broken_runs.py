"""Runs that are cut off or killed: the next one finishes them, nothing is lost and nothing is there twice."""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from dbxplan.apply.events import Event
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.errors import DbxplanError
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle:
      name: shop
    resources:
      schemas:
        shop: {catalog_name: main, name: shop, grants: [{principal: users, privileges: [SELECT]}]}
      volumes:
        files: {catalog_name: main, schema_name: "${resources.schemas.shop.name}", name: files}
      secret_scopes:
        etl: {name: etl}
      instance_pools:
        ready: {instance_pool_name: ready, node_type_id: i3.xlarge, max_capacity: 8}
      pipelines:
        load: {name: load, catalog: main, schema: "${resources.schemas.shop.name}"}
      jobs:
        nightly:
          name: nightly
          permissions: [{level: CAN_VIEW, group_name: users}]
          tasks:
            - task_key: load
              pipeline_task: {pipeline_id: "${resources.pipelines.load.id}"}
            - task_key: tidy
              depends_on: [{task_key: load}]
              notebook_task: {notebook_path: src/tidy.py}
    """
FILES = {"databricks.yml": BUNDLE, "src/tidy.py": "# Databricks notebook source\nprint(1)\n"}
WRITES = "POST|PUT|PATCH|DELETE"
ONE_EACH = {"nightly": 1, "load": 1, "shop": 1, "files": 1, "etl": 1, "ready": 1}


class Killed(BaseException):
    """The process ended."""


@pytest.fixture
def places(tmp_path: Path, write: Write, clock: Any) -> Callable[[int], tuple[Workspace, Path, Path]]:
    """A fresh workspace and a fresh copy of the bundle for each number; the third is the workspace's file."""

    def place(number: int) -> tuple[Workspace, Path, Path]:
        store = tmp_path / f"w{number}.db"
        folder = write({f"{number}/{name}": text for name, text in FILES.items()}) / str(number)
        return Workspace(f"emulator://{store}", environ={}, clock=clock), folder, store

    return place


def made(api: RawClient) -> Counter[str]:
    """How often each of our names is there."""
    names = [item["settings"]["name"] for item in api.jobs.list()]
    names += [item["name"] for item in api.pipelines.list_pipelines()]
    names += [item["name"] for item in api.secrets.list_scopes()]
    names += [item["instance_pool_name"] for item in api.instance_pools.list()]
    schemas = [item["name"] for item in api.schemas.list(catalog_name="main") if item["name"] == "shop"]
    volumes = api.volumes.list(catalog_name="main", schema_name="shop") if schemas else ()
    return Counter([*names, *schemas, *(item["name"] for item in volumes)])


def finished(workspace: Workspace, folder: Path) -> Bundle:
    """The next run succeeds, and the one after has nothing to do."""
    bundle = workspace.load(folder)
    applied = workspace.apply(bundle)
    assert applied.ok, applied.outcomes
    plan = workspace.plan(workspace.load(folder))
    assert plan.steps == ()
    assert plan.files.upload == ()
    return bundle


@pytest.mark.parametrize("kind", ["lost", "refused"])
def test_cut_off_at_any_write_the_next_run_finishes(places: Any, kind: Any) -> None:
    cut, pending = 0, False
    while not pending:
        workspace, folder, store = places(cut)
        app = application(store)
        app.faults.add(Fault(method=WRITES, kind=kind, skip=cut))
        with suppress(DbxplanError):
            workspace.apply(workspace.load(folder))
        pending = bool(app.faults.pending())
        app.faults.clear()

        bundle = finished(workspace, folder)

        assert made(bundle.api) == ONE_EACH, f"cut at write {cut}"
        cut += 1 if kind == "lost" else 3
    assert cut > 6


def test_an_error_after_a_write_took_effect_makes_nothing_twice(places: Any) -> None:
    cut, pending = 0, False
    while not pending:
        workspace, folder, store = places(cut)
        app = application(store)
        app.faults.add(Fault(method=WRITES, when="after", status=503, error_code="TEMPORARILY_UNAVAILABLE", skip=cut))
        with suppress(DbxplanError):
            workspace.apply(workspace.load(folder))
        pending = bool(app.faults.pending())
        app.faults.clear()

        bundle = finished(workspace, folder)

        assert made(bundle.api) == ONE_EACH, f"cut at write {cut}"
        cut += 2
    assert cut > 6


def test_killed_at_any_event_the_next_run_finishes(places: Any) -> None:
    number, ended = 0, False
    while not ended:
        workspace, folder, _ = places(number)
        events: list[Event] = []

        def on_event(event: Event, events: list[Event] = events, number: int = number) -> None:
            events.append(event)
            if len(events) > number:
                raise Killed

        try:
            run(draft(workspace.load(folder)), on_event=on_event)
            ended = True
        except Killed:
            pass

        bundle = workspace.load(folder) if ended else finished(workspace, folder)

        assert made(bundle.api) == ONE_EACH, f"killed at event {number}"
        number += 1
    assert number > 8


def test_what_an_unfinished_run_did_is_told(places: Any) -> None:
    workspace, folder, store = places(0)
    drafted = draft(workspace.load(folder))
    app = application(store)
    app.faults.add(Fault(method="POST", path=".*/jobs/create", kind="lost"))
    app.faults.add(Fault(method="GET", path=".*/jobs/list", times=100, status=500))
    run(drafted)
    app.faults.clear()

    plan = workspace.plan(workspace.load(folder))

    assert "jobs.nightly was made and found again" in " ".join(plan.notes)
