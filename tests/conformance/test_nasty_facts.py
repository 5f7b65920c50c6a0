"""What the API does that nobody expects, end to end."""

from collections.abc import Callable
from typing import Any

from dbxplan.plan.model import Action
from dbxplan.sdk import RawClient
from dbxplan.workflow import Workspace

CATALOG = """
    bundle: {name: facts}
    resources:
      catalogs:
        sales: {name: Sales, storage_root: s3://lake/sales/}
      schemas:
        home:
          catalog_name: ${resources.catalogs.sales.name}
          name: default
          comment: For whatever has no other place
    """


def test_the_default_schema_of_a_fresh_catalog_becomes_the_one_declared(
    workspace: Workspace, api: RawClient, write: Callable[..., Any]
) -> None:
    bundle = workspace.load(write({"databricks.yml": CATALOG}))

    first = workspace.plan(bundle)
    applied = workspace.apply(bundle)

    assert [step.action for step in first.steps] == [Action.CREATE, Action.CREATE]
    assert applied.ok
    assert api.schemas.get(full_name="sales.default")["comment"] == "For whatever has no other place"
    assert workspace.plan(bundle).steps == ()
