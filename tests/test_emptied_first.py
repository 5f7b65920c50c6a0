"""Catalogs over databases are refused a delete as long as synced tables are in them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.workflow import Workspace, draft, run
from dbxplan.workflow.consent import Choices

Write = Callable[[Mapping[str, str]], Path]
DATABASE = """
    bundle: {name: ledgers}
    resources:
      database_instances:
        ledger: {name: ledger}
      database_catalogs:
        books: {name: books, database_instance_name: "${resources.database_instances.ledger.name}", database_name: one}
      synced_database_tables:
        accounts: {name: "${resources.database_catalogs.books.name}.public.accounts"}
    """
POSTGRES = """
    bundle: {name: ledgers}
    resources:
      postgres_projects:
        ledger: {project_id: ledger, purge_on_delete: true}
      postgres_branches:
        dev: {parent: "${resources.postgres_projects.ledger.name}", branch_id: dev, no_expiry: true}
      postgres_catalogs:
        books: {catalog_id: books, branch: "${resources.postgres_branches.dev.name}", postgres_database: one}
      postgres_synced_tables:
        accounts: {synced_table_id: "${resources.postgres_catalogs.books.catalog_id}.public.accounts"}
    """
ALLOWED = Choices.of(allow=("delete", "replace", "data-loss"))


@pytest.fixture
def workspace(tmp_path: Path, clock: Any) -> Workspace:
    return Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)


@pytest.mark.parametrize("bundle", [DATABASE, POSTGRES], ids=["database", "postgres"])
@pytest.mark.parametrize("edit", [("one", "two"), ("books,", "folios,")], ids=["another database", "another name"])
def test_what_lies_in_a_replaced_catalog_is_deleted_before_it(
    bundle: str, edit: tuple[str, str], workspace: Workspace, write: Write
) -> None:
    assert run(draft(workspace.load(write({"databricks.yml": bundle})))).ok

    folder = write({"databricks.yml": bundle.replace(*edit)})
    applied = run(draft(workspace.load(folder)), ALLOWED)

    assert applied.ok, applied.result
    assert draft(workspace.load(folder)).plan.steps == ()


@pytest.mark.parametrize("bundle", [DATABASE, POSTGRES], ids=["database", "postgres"])
def test_what_lies_in_a_catalog_by_its_mere_name_is_deleted_before_it(
    bundle: str, workspace: Workspace, write: Write
) -> None:
    plain = bundle.replace('"${resources.database_catalogs.books.name}.', '"books.')
    plain = plain.replace('"${resources.postgres_catalogs.books.catalog_id}.', '"books.')
    folder = write({"databricks.yml": plain})
    assert run(draft(workspace.load(folder))).ok

    destroyed = run(draft(workspace.load(folder), destroy=True), ALLOWED)

    assert destroyed.ok, destroyed.result
