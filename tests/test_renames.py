"""Objects that get another name take along what lies in them, also when the run that names them is cut off."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from dbxplan.apply.events import Event
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.errors import DbxplanError
from dbxplan.workflow import Workspace, draft, run
from dbxplan.workflow.consent import Choices

Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle: {name: lakes}
    resources:
      catalogs:
        lake: {name: lake}
      schemas:
        mart:
          catalog_name: ${resources.catalogs.lake.name}
          name: mart
          grants: [{principal: users, privileges: [USE_SCHEMA]}]
      volumes:
        exports:
          catalog_name: ${resources.catalogs.lake.name}
          schema_name: ${resources.schemas.mart.name}
          name: exports
          grants: [{principal: users, privileges: [READ_VOLUME]}]
        spare:
          catalog_name: ${resources.catalogs.lake.name}
          schema_name: ${resources.schemas.mart.name}
          name: spare
      registered_models:
        churn:
          catalog_name: ${resources.catalogs.lake.name}
          schema_name: ${resources.schemas.mart.name}
          name: churn
          comment: Who leaves
    """
SPARE = BUNDLE[BUNDLE.index("        spare:") : BUNDLE.index("      registered_models:")]
RENAMES = {
    "catalog": ("name: lake}", "name: pond}"),
    "schema": ("name: mart\n", "name: marts\n"),
    "volume": ("name: exports\n", "name: shipped\n"),
    "comment": ("Who leaves", "Who stays"),
    "removal": (SPARE, ""),
}
WRITES = "POST|PUT|PATCH|DELETE"
ALLOWED = Choices.of(allow=("delete", "data-loss"))


class Killed(BaseException):
    """The process ended."""


def edited(*names: str) -> str:
    text = BUNDLE
    for name in names:
        old, new = RENAMES[name]
        text = text.replace(old, new)
    return text


@pytest.fixture
def applied(tmp_path: Path, write: Write, clock: Any) -> Callable[..., tuple[Workspace, Path, Path]]:
    """A workspace of its own for each number that the bundle was applied to, the bundle edited since, the store."""

    def place(number: int, *names: str) -> tuple[Workspace, Path, Path]:
        store = tmp_path / f"w{number}.db"
        workspace = Workspace(f"emulator://{store}", environ={}, clock=clock)
        folder = write({f"{number}/databricks.yml": BUNDLE}) / str(number)
        assert workspace.apply(workspace.load(folder)).ok
        write({f"{number}/databricks.yml": edited(*names)})
        return workspace, folder, store

    return place


def assert_moved(workspace: Workspace, folder: Path, names: tuple[str, ...]) -> None:
    """The next run ends well and the one after has nothing to do; nothing was made or deleted but what should be."""
    finished = run(draft(workspace.load(folder)), ALLOWED)
    assert finished.ok, finished.outcomes
    bundle = workspace.load(folder)
    assert draft(bundle).plan.steps == ()
    lake, mart = "pond" if "catalog" in names else "lake", "marts" if "schema" in names else "mart"
    volumes = {"shipped" if "volume" in names else "exports", *(() if "removal" in names else ("spare",))}
    found = list(bundle.api.volumes.list(catalog_name=lake, schema_name=mart))
    assert {volume["name"] for volume in found} == volumes
    grants = bundle.api.grants.get(securable_type="schema", full_name=f"{lake}.{mart}")
    assert [each["principal"] for each in grants["privilege_assignments"]] == ["users"]
    ids = {str(address): record.id for address, record in draft(bundle).state.resources.items()}
    shipped = f"{lake}.{mart}.{'shipped' if 'volume' in names else 'exports'}"
    assert ids["schemas.mart.grants"] == ids["schemas.mart"] == f"{lake}.{mart}"
    assert ids["volumes.exports.grants"] == ids["volumes.exports"] == shipped
    assert ids["registered_models.churn"] == f"{lake}.{mart}.churn"


TABLES = """
    bundle: {name: tables}
    resources:
      catalogs:
        lake: {name: lake}
      schemas:
        mart: {catalog_name: "${resources.catalogs.lake.name}", name: mart}
      quality_monitors:
        watch:
          table_name: ${resources.schemas.mart.id}.orders
          assets_dir: /Workspace/Shared/monitors
          output_schema_name: main.default
          snapshot: {}
      vector_search_endpoints:
        search: {name: search, endpoint_type: STANDARD}
      vector_search_indexes:
        docs:
          name: ${resources.catalogs.lake.name}.${resources.schemas.mart.name}.docs
          endpoint_name: ${resources.vector_search_endpoints.search.name}
          index_type: DIRECT_ACCESS
          primary_key: id
          direct_access_index_spec: {schema_json: '{"id": "long"}'}
      database_instances:
        one: {name: one}
      synced_database_tables:
        copy:
          name: ${resources.schemas.mart.catalog_name}.${resources.schemas.mart.name}.copy
          database_instance_name: ${resources.database_instances.one.name}
          logical_database_name: shop
      postgres_synced_tables:
        newer:
          synced_table_id: ${resources.schemas.mart.id}.newer
          source_table_full_name: main.default.source
          primary_key_columns: [id]
    """


@pytest.mark.parametrize("renames", [("catalog",), ("schema",), ("catalog", "schema")])
def test_monitors_indexes_and_synced_tables_move_along(
    renames: tuple[str, ...], tmp_path: Path, write: Write, clock: Any
) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)
    assert workspace.apply(workspace.load(write({"databricks.yml": TABLES}))).ok
    text = TABLES
    for old, new in (
        {"catalog": ("name: lake}", "name: pond}"), "schema": ("name: mart}", "name: marts}")}[name] for name in renames
    ):
        text = text.replace(old, new)
    bundle = workspace.load(write({"databricks.yml": text}))

    plan = workspace.plan(bundle)
    applied = workspace.apply(bundle)

    moved = {str(step.address): step.action.value for step in plan.steps}
    assert set(moved.values()) <= {"update", "record"}
    assert {key: each.status for key, each in applied.outcomes.items() if each.status != "done"} == {}
    assert workspace.plan(workspace.load(bundle.manifest.root)).steps == ()
    place = f"{'pond' if 'catalog' in renames else 'lake'}.{'marts' if 'schema' in renames else 'mart'}"
    records = draft(bundle).state.resources.items()
    ids = {str(address): record.id for address, record in records if f"{place}." in f"{record.id}."}
    assert ids == {
        "schemas.mart": place,
        "quality_monitors.watch": f"{place}.orders",
        "vector_search_indexes.docs": f"{place}.docs",
        "synced_database_tables.copy": f"{place}.copy",
        "postgres_synced_tables.newer": f"synced_tables/{place}.newer",
    }


ALL = ("catalog", "schema", "volume", "comment", "removal")


@pytest.mark.parametrize("journal", [True, False], ids=["journal", "elsewhere"])
def test_cut_off_after_any_write_the_next_run_finds_what_moved(applied: Any, journal: bool) -> None:
    cut, pending, names = 0, False, ALL
    while not pending:
        workspace, folder, store = applied(cut, *names)
        app = application(store)
        app.faults.add(Fault(method=WRITES, kind="lost", skip=cut))
        app.faults.add(Fault(method=WRITES, kind="refused", skip=cut, times=1000))
        with suppress(DbxplanError):
            run(draft(workspace.load(folder)), ALLOWED)
        pending = len([*app.faults.pending()]) > 1
        app.faults.clear()
        if not journal:
            for path in folder.glob(".databricks/**/journal.*"):
                path.unlink()

        assert_moved(workspace, folder, names)
        cut += 2 if journal else 1
    assert cut > 3


def test_killed_at_any_event_the_next_run_finds_what_moved(applied: Any) -> None:
    number, ended, names = 0, False, ("schema", "comment")
    while not ended:
        workspace, folder, _ = applied(number, *names)
        events: list[Event] = []

        def on_event(event: Event, events: list[Event] = events, number: int = number) -> None:
            events.append(event)
            if len(events) > number:
                raise Killed

        try:
            run(draft(workspace.load(folder)), ALLOWED, on_event=on_event)
            ended = True
        except Killed:
            pass

        assert_moved(workspace, folder, names)
        number += 1
    assert number > 3


def test_a_child_that_could_not_be_read_after_the_rename_keeps_its_object(applied: Any) -> None:
    workspace, folder, store = applied(0, "schema")
    app = application(store)
    drafted = draft(workspace.load(folder))
    app.faults.add(Fault(method="GET", path=".*/(volumes|models)/.*", times=1000))
    outcome = run(drafted)
    app.faults.clear()

    assert not outcome.ok
    assert_moved(workspace, folder, ("schema",))
