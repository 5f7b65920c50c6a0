"""What the API does that nobody expects, end to end."""

from collections.abc import Callable
from typing import Any

import pytest

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
      apps:
        a: {name: orders, source_code_path: /Workspace/Shared/orders}
      catalogs:
        c: {name: whole}
      database_instances:
        d: {name: one}
      experiments:
        e: {name: /Workspace/Shared/e}
      pipelines:
        p:
          name: p
          ingestion_definition:
            connection_name: c
            objects: [{table: {source_table: Clicks, destination_catalog: main, destination_schema: default}}]
      postgres_projects:
        g: {project_id: shop, purge_on_delete: true}
      vector_search_endpoints:
        x: {name: search, endpoint_type: STANDARD}
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
    warehouse = api.warehouses.create(name="w", cluster_size="Small")["id"]
    api.schemas.create(catalog_name="whole", name="inner")
    api.volumes.create(catalog_name="main", schema_name="full", name="v", volume_type="MANAGED")
    api.registered_models.create(catalog_name="main", schema_name="full", name="m")
    for statement in (
        "CREATE TABLE main.full.orders (a INT)",
        "CREATE TABLE main.full.lines (a INT)",
        "CREATE VIEW main.full.late AS SELECT 1",
        "CREATE FUNCTION main.full.twice(x INT) RETURNS INT RETURN 2 * x",
    ):
        api.statement_execution.execute_statement(warehouse_id=warehouse, statement=statement)
    for number in range(5):
        api.files.upload(file_path=f"/Volumes/main/default/files/a{number}.txt", body=b"a")
    for number in range(2):
        api.model_registry.create_model_version(name="churn", source=f"dbfs:/{number}")
        version = {"name": "main.default.churn", "source": f"dbfs:/{number}"}
        api.api_client.do("POST", "/api/2.0/mlflow/unity-catalog/model-versions/create", body=version)
        api.experiments.create_run(experiment_id=next(api.experiments.list_experiments())["experiment_id"])
    (pipeline,) = api.pipelines.list_pipelines()
    update = api.pipelines.start_update(pipeline_id=pipeline["pipeline_id"])["update_id"]
    for _ in range(8):
        api.pipelines.get_update(pipeline_id=pipeline["pipeline_id"], update_id=update)
    api.postgres.create_branch(parent="projects/shop", branch_id="dev", body={})
    api.postgres.create_role(parent="projects/shop/branches/dev", role_id="owner", body={})
    role = "projects/shop/branches/dev/roles/owner"
    database = {"spec": {"role": role}}
    api.postgres.create_database(parent="projects/shop/branches/dev", database_id="orders", body=database)
    api.vector_search_indexes.create_index(
        name="main.default.docs", endpoint_name="search", index_type="DIRECT_ACCESS", primary_key="id",
        direct_access_index_spec={},
    )  # fmt: skip
    (job,) = api.jobs.list()
    api.jobs.run_now(job_id=job["job_id"])
    api.secrets.put_secret(scope="keys", key="a", string_value="b")

    principal = api.apps.get(name="orders")["service_principal_name"]

    plan = workspace.plan(workspace.load(write({"databricks.yml": "bundle: {name: stakes}"})))

    found = {str(step.address): step.destroys for step in plan.steps}
    assert {step.action for step in plan.steps} == {Action.DELETE}
    assert found == {
        "apps.a": (f"its service principal ({principal}), with all that was granted to it",),
        "catalogs.c": ("2 schemas (default, inner)",),
        "database_instances.d": (),  # its lists are not there
        "experiments.e": ("2 runs",),
        "schemas.s": ("2 tables (lines, orders)", "1 view (late)", "1 volume (v)", "1 function (twice)", "1 model (m)"),
        "volumes.v": ("5 files and folders (a0.txt, a1.txt, a2.txt and 2 more)",),
        "jobs.j": ("1 active run",),
        "models.m": ("2 versions",),
        "pipelines.p": ("1 table (clicks)",),
        "postgres_projects.g": (
            "1 branch (dev)",
            "3 databases (dev/databricks-postgres, dev/orders, production/databricks-postgres)",
        ),
        "registered_models.r": ("2 versions",),
        "secret_scopes.k": ("1 secret (a)",),
        "vector_search_endpoints.x": ("1 index (main.default.docs)",),
    }
    assert {str(step.address) for step in plan.steps if "data-loss" in {str(c.value) for c in step.consent}} == {
        *found.keys() - {"jobs.j", "apps.a"}
    }


NAMES = """
    bundle: {name: names}
    resources:
      catalogs:
        lake: {name: Lake, properties: {team: data}}
      schemas:
        mart: {catalog_name: "${resources.catalogs.lake.name}", name: Mart, properties: {team: data}}
      volumes:
        files: {catalog_name: LAKE, schema_name: "${resources.schemas.mart.name}", name: Files, volume_type: MANAGED}
      registered_models:
        churn: {catalog_name: LAKE, schema_name: "${resources.schemas.mart.name}", name: Churn}
    """
MANAGED = "unity.catalog.managed.delta.defaults.enabled"


INDEX = """
    bundle: {name: index}
    resources:
      vector_search_endpoints:
        search: {name: search, endpoint_type: STANDARD}
      vector_search_indexes:
        docs:
          name: Main.Default.Docs
          endpoint_name: ${resources.vector_search_endpoints.search.name}
          index_type: DIRECT_ACCESS
          primary_key: id
          direct_access_index_spec: {schema_json: '{"id": "LONG", "at": "timestamp", "b": "integer"}'}
    """


@pytest.mark.parametrize("text", [NAMES, INDEX], ids=["names", "schema of an index"])
def test_what_the_server_writes_in_its_own_way_is_no_change_whether_it_is_recorded_or_not(
    workspace: Workspace, write: Callable[..., Any], lose: Callable[[Any], None], text: str
) -> None:
    bundle = workspace.load(write({"databricks.yml": text}))

    applied = workspace.apply(bundle)
    recorded = workspace.plan(bundle)
    lose(bundle)
    lost = workspace.plan(bundle)

    assert applied.ok
    assert {str(address): each.notes for address, each in applied.outcomes.items() if each.notes} == {}
    assert recorded.steps == ()
    assert {step.action for step in lost.steps} == {Action.ADOPT}
    assert [str(change.path) for step in lost.steps for change in step.changes if change.shown] == []


def test_properties_that_the_server_manages_are_no_drift_and_survive_an_update_of_the_others(
    workspace: Workspace, api: RawClient, write: Callable[..., Any]
) -> None:
    workspace.apply(workspace.load(write({"databricks.yml": NAMES})))
    api.schemas.update(full_name="lake.mart", properties={"team": "data", MANAGED: "true"})
    api.catalogs.update(name="lake", properties={"team": "data", MANAGED: "true"})
    same = workspace.plan(workspace.load(write({"databricks.yml": NAMES})))

    other = workspace.load(write({"databricks.yml": NAMES.replace("team: data", "team: ops")}))
    steps = workspace.plan(other).steps
    assert workspace.apply(other).ok

    assert same.steps == ()
    assert [[str(change.path) for change in step.changes if change.shown] for step in steps] == [
        ["properties.team"]
    ] * 2
    for found in (api.schemas.get(full_name="lake.mart"), api.catalogs.get(name="lake")):
        assert {name: found["properties"][name] for name in ("team", MANAGED)} == {"team": "ops", MANAGED: "true"}
    assert workspace.plan(other).steps == ()
