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


HOLDERS = """
    bundle: {name: stakes}
    resources:
      catalogs:
        c: {name: whole}
      schemas:
        s: {catalog_name: main, name: full}
      volumes:
        v: {catalog_name: main, schema_name: default, name: files}
      jobs:
        j: {name: j, tasks: [{task_key: t, notebook_task: {notebook_path: /Workspace/n}}]}
      models:
        m: {name: churn}
      registered_models:
        r: {catalog_name: main, schema_name: default, name: churn}
      secret_scopes:
        k: {name: keys}
    """


def test_what_a_delete_takes_along_is_counted_and_named(
    workspace: Workspace, api: RawClient, write: Callable[..., Any]
) -> None:
    bundle = workspace.load(write({"databricks.yml": HOLDERS}))
    assert workspace.apply(bundle).ok
    api.schemas.create(catalog_name="whole", name="inner")
    api.volumes.create(catalog_name="main", schema_name="full", name="v", volume_type="MANAGED")
    api.registered_models.create(catalog_name="main", schema_name="full", name="m")
    api.files.upload(file_path="/Volumes/main/default/files/a.txt", body=b"a")
    (job,) = api.jobs.list()
    api.jobs.run_now(job_id=job["job_id"])
    api.secrets.put_secret(scope="keys", key="a", string_value="b")

    plan = workspace.plan(workspace.load(write({"databricks.yml": "bundle: {name: stakes}"})))

    found = {str(step.address): step.destroys for step in plan.steps}
    assert {step.action for step in plan.steps} == {Action.DELETE}
    assert found == {
        "catalogs.c": ("2 schemas",),
        "schemas.s": ("1 volume", "1 model"),
        "volumes.v": ("1 file or folder",),
        "jobs.j": ("1 active run",),
        "models.m": (),
        "registered_models.r": (),
        "secret_scopes.k": ("1 secret",),
    }
    assert {str(step.address) for step in plan.steps if "data-loss" in {str(c.value) for c in step.consent}} == {
        *found.keys() - {"jobs.j"}
    }
