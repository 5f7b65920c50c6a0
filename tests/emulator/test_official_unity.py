"""The official client on catalogs, models and the privileges on what is in Unity Catalog."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import InvalidParameterValue, NotFound
from databricks.sdk.errors.platform import BadRequest, ResourceAlreadyExists
from databricks.sdk.service import catalog
from databricks.sdk.service.catalog import PermissionsChange, Privilege

ME = "user@example.com"
UC = "/api/2.1/unity-catalog"


def keeps_catalogs(w: WorkspaceClient) -> None:
    made = w.catalogs.create(
        "Sales",
        comment="all of it",
        storage_root="s3://bucket/root/",
        properties={"a": "1"},
        custom_max_retention_hours=48,
    )
    shown = made.as_dict()
    expected = {
        "name": "sales",
        "full_name": "sales",
        "comment": "all of it",
        "properties": {"a": "1"},
        "custom_max_retention_hours": 48,
        "owner": ME,
        "created_by": ME,
        "updated_by": ME,
        "storage_root": "s3://bucket/root",
        "isolation_mode": "OPEN",
        "catalog_type": "MANAGED_CATALOG",
        "securable_type": "CATALOG",
        "enable_predictive_optimization": "INHERIT",
        "metastore_id": w.metastores.current().metastore_id,
    }
    assert {key: shown[key] for key in expected} == expected
    assert shown["storage_location"].startswith("s3://bucket/root/__unitystorage/catalogs/")
    assert w.catalogs.get("SALES").as_dict() == shown
    assert {found.name: found for found in w.catalogs.list()}["sales"].as_dict() == shown
    assert [schema.name for schema in w.schemas.list("sales")] == ["information_schema", "default"]
    with pytest.raises(BadRequest, match="Catalog 'sales' already exists") as refused:
        w.catalogs.create("SALES")
    assert refused.value.error_code == "CATALOG_ALREADY_EXISTS"

    isolated = w.catalogs.update(
        "sales",
        isolation_mode=catalog.CatalogIsolationMode.ISOLATED,
        enable_predictive_optimization=catalog.EnablePredictiveOptimization.DISABLE,
    ).as_dict()
    assert (isolated["isolation_mode"], isolated["enable_predictive_optimization"]) == ("ISOLATED", "DISABLE")
    assert isolated["effective_predictive_optimization_flag"] == {"value": "DISABLE"}
    assert w.catalogs.update("sales", owner="admins").owner == "admins"
    assert w.catalogs.update("sales", new_name="trade", comment="", properties={}).comment == ""
    assert w.catalogs.get("trade").properties == {}
    assert w.schemas.get("trade.default").catalog_name == "trade"
    with pytest.raises(NotFound):
        w.catalogs.get("sales")


def binds_catalogs(w: WorkspaceClient) -> None:
    w.catalogs.create("bound")
    read = catalog.WorkspaceBindingBindingType.BINDING_TYPE_READ_ONLY
    binding = catalog.WorkspaceBinding(workspace_id=5, binding_type=read)
    w.workspace_bindings.update_bindings("catalog", "bound", add=[binding])
    assert list(w.workspace_bindings.get_bindings("catalog", "bound")) == [binding]
    assert w.workspace_bindings.update("bound", assign_workspaces=[6], unassign_workspaces=[5]).workspaces == [6]
    assert w.workspace_bindings.get("bound").workspaces == [6]


def drops_catalogs(w: WorkspaceClient) -> None:
    w.catalogs.create("trade")
    w.volumes.create("trade", "default", "v", catalog.VolumeType.MANAGED)
    w.registered_models.create(catalog_name="trade", schema_name="default", name="m")
    assert list(w.tables.list("trade", "default")) == list(w.functions.list("trade", "default")) == []
    with pytest.raises(BadRequest, match="not empty") as refused:
        w.catalogs.delete("trade")
    assert refused.value.error_code == "CATALOG_NOT_EMPTY"
    with pytest.raises(BadRequest, match="not empty"):
        w.schemas.delete("trade.default")
    w.catalogs.delete("trade", force=True)
    assert [found.name for found in w.catalogs.list()] == ["main"]
    assert list(w.registered_models.list()) == []
    with pytest.raises(NotFound, match="Catalog 'trade' does not exist"):
        w.schemas.get("trade.default")

    w.catalogs.create("small")
    w.schemas.delete("small.default")
    w.catalogs.delete("small")
    summary, current = w.metastores.summary(), w.metastores.current()
    assert summary.metastore_id == current.metastore_id
    assert [each.as_dict() for each in w.metastores.list()] == [summary.as_dict()]
    assert w.metastores.get(str(current.metastore_id)).name == "emulator"
    with pytest.raises(NotFound, match="Metastore 'x' does not exist"):
        w.metastores.get("x")
    assert (current.workspace_id, current.default_catalog_name) == (w.get_workspace_id(), "main")


def grants_privileges(w: WorkspaceClient) -> None:
    w.schemas.create("s", "main")
    assert held(w, "schema", "main.s") == {}
    add = [Privilege.USE_SCHEMA, Privilege.SELECT]
    answer = w.grants.update("schema", "Main.S", changes=[PermissionsChange(add, "readers")])
    assert as_set(answer.privilege_assignments) == {"readers": {"SELECT", "USE_SCHEMA"}}
    w.grants.update("SCHEMA", "main.s", changes=[PermissionsChange([Privilege.MODIFY], "Writers", [Privilege.SELECT])])
    w.grants.update("schema", "main.s", changes=[PermissionsChange(remove=[Privilege.SELECT], principal="READERS")])
    assert held(w, "schema", "main.s") == {"readers": {"USE_SCHEMA"}, "Writers": {"MODIFY"}}
    only = w.grants.get("schema", "main.s", principal="writers").privilege_assignments
    assert as_set(only) == {"Writers": {"MODIFY"}}

    with pytest.raises(InvalidParameterValue, match="Duplicate privileges to add and delete for principal readers"):
        w.grants.update("schema", "main.s", changes=[PermissionsChange(add, "readers", add)])
    exactly = PermissionsChange([Privilege.SELECT], "readers", [Privilege.ALL_PRIVILEGES])
    assert w.grants.update("schema", "main.s", changes=[exactly], omit_permissions_in_response=True).as_dict() == {}
    assert held(w, "schema", "main.s") == {"readers": {"SELECT"}, "Writers": {"MODIFY"}}
    gone = [PermissionsChange(principal=name, remove=[Privilege.ALL_PRIVILEGES]) for name in ("readers", "Writers")]
    assert w.grants.update("schema", "main.s", changes=gone).as_dict() == {}
    assert held(w, "schema", "main.s") == {}


def shows_privileges_in_effect(w: WorkspaceClient) -> None:
    w.volumes.create("main", "default", "v", catalog.VolumeType.MANAGED)
    grant(w, "catalog", "main", "USE_CATALOG", "READ_VOLUME")
    grant(w, "schema", "main.default", "ALL_PRIVILEGES")
    grant(w, "volume", "main.default.v", "WRITE_VOLUME")

    (line,) = w.grants.get_effective("volume", "main.default.v").privilege_assignments or []

    assert line.as_dict() == {
        "principal": "readers",
        "privileges": [
            {"privilege": "WRITE_VOLUME"},
            {"privilege": "ALL_PRIVILEGES", "inherited_from_type": "SCHEMA", "inherited_from_name": "main.default"},
            {"privilege": "READ_VOLUME", "inherited_from_type": "CATALOG", "inherited_from_name": "main"},
        ],
    }
    metastore = str(w.metastores.current().metastore_id)
    grant(w, "metastore", metastore, "CREATE_CATALOG")
    assert held(w, "metastore", metastore) == {"readers": {"CREATE_CATALOG"}}


def keeps_models(w: WorkspaceClient) -> None:
    made = w.registered_models.create(
        catalog_name="MAIN",
        schema_name="Default",
        name="Churn",
        comment="c",
        aliases=[catalog.RegisteredModelAlias(alias_name="ignored", version_num=1)],
    )
    shown = made.as_dict()
    expected = {
        "name": "churn",
        "catalog_name": "main",
        "schema_name": "default",
        "full_name": "main.default.churn",
        "comment": "c",
        "owner": ME,
        "created_by": ME,
        "browse_only": False,
    }
    assert {key: shown[key] for key in expected} == expected
    assert "/__unitystorage/models/" in shown["storage_location"]
    assert w.registered_models.get("main.default.CHURN", include_aliases=True).as_dict() == shown
    outside = w.registered_models.create(
        catalog_name="main", schema_name="default", name="out", storage_location="s3://b/x"
    )
    assert outside.storage_location == "s3://b/x"
    found = w.registered_models.list(catalog_name="main", schema_name="default")
    assert [model.name for model in found] == ["out", "churn"]
    assert {model.full_name for model in w.registered_models.list()} == {"main.default.out", "main.default.churn"}
    with pytest.raises(ResourceAlreadyExists, match=r"Registered model 'main\.default\.churn' already exists"):
        w.registered_models.create(catalog_name="main", schema_name="default", name="churn")

    alias = w.registered_models.set_alias("main.default.churn", "champion", 3)
    assert (alias.alias_name, alias.version_num, alias.model_name) == ("champion", 3, "churn")
    grant(w, "function", "main.default.churn", "EXECUTE")
    assert w.registered_models.update("main.default.churn", owner="admins").owner == "admins"
    renamed = w.registered_models.update("main.default.churn", new_name="leave", comment="")
    assert (renamed.full_name, renamed.comment) == ("main.default.leave", "")
    assert held(w, "function", "main.default.leave") == {"readers": {"EXECUTE"}}
    aliases = w.registered_models.get("main.default.leave", include_aliases=True).aliases or []
    assert [(one.alias_name, one.version_num, one.model_name) for one in aliases] == [("champion", 3, "leave")]
    assert w.registered_models.get("main.default.leave").aliases == []
    w.registered_models.delete_alias("main.default.leave", "champion")
    assert w.registered_models.get("main.default.leave", include_aliases=True).aliases == []
    assert list(w.model_versions.list("main.default.leave")) == []
    for _ in range(2):
        body = {"name": "main.default.leave", "source": "dbfs:/m"}
        made_version = w.api_client.do("POST", "/api/2.0/mlflow/unity-catalog/model-versions/create", body=body)
    assert made_version["model_version"]["version"] == "2"
    assert [one.version for one in w.model_versions.list("main.default.leave", max_results=1)] == [2, 1]
    assert w.model_versions.get("main.default.leave", 2).source == "dbfs:/m"
    w.model_versions.delete("main.default.leave", 2)
    w.registered_models.update("main.default.leave", new_name="gone")
    assert [one.model_name for one in w.model_versions.list("main.default.gone")] == ["gone"]
    w.registered_models.update("main.default.gone", new_name="leave")

    w.registered_models.delete("main.default.leave")
    with pytest.raises(NotFound, match=r"Registered model 'main\.default\.leave' does not exist"):
        w.registered_models.get("main.default.leave")
    with pytest.raises(ResourceAlreadyExists):
        w.registered_models.create(catalog_name="main", schema_name="default", name="OUT")


def keeps_tables(w: WorkspaceClient) -> None:
    w.schemas.create("s", "main")
    kinds = catalog.TableType
    made = w.tables.create("Orders", "main", "s", kinds.EXTERNAL, catalog.DataSourceFormat.DELTA, "s3://lake/orders/")
    assert (made.full_name, made.storage_location, made.owner) == ("main.s.orders", "s3://lake/orders", ME)
    with pytest.raises(BadRequest, match=r"Table 'main\.s\.orders' already exists"):
        w.tables.create("orders", "main", "s", kinds.EXTERNAL, catalog.DataSourceFormat.DELTA, "s3://lake/orders")
    with pytest.raises(InvalidParameterValue, match="use SQL for others"):
        w.tables.create("v", "main", "s", kinds.VIEW, catalog.DataSourceFormat.DELTA, "s3://lake/v")
    warehouse = w.warehouses.create(name="w", cluster_size="Small").response.id
    for statement in (
        "CREATE TABLE main.s.Lines (a INT)",
        "create or replace view `main`.`s`.`late` as SELECT 1",
        "CREATE TABLE IF NOT EXISTS main.s.lines (a INT)",
        "CREATE FUNCTION twice(x INT) RETURNS INT RETURN 2 * x",
        "DROP TABLE IF EXISTS main.s.nothing",
    ):
        done = w.statement_execution.execute_statement(statement, warehouse, catalog="main", schema="s").status
        assert done.state.value == "SUCCEEDED", done
    refused = w.statement_execution.execute_statement("DROP VIEW main.s.nothing", warehouse).status
    assert (refused.state.value, "TABLE_DOES_NOT_EXIST" in refused.error.message) == ("FAILED", True)
    types = {table.full_name: table.table_type for table in w.tables.list("main", "s", omit_columns=True)}
    assert types == {"main.s.orders": kinds.EXTERNAL, "main.s.lines": kinds.MANAGED, "main.s.late": kinds.VIEW}
    assert {one.full_name for one in w.tables.list_summaries("main", table_name_pattern="l%")} == {
        "main.s.lines",
        "main.s.late",
    }
    assert w.tables.get("main.s.late").view_definition == "SELECT 1"
    w.tables.update("main.s.orders", owner="admins")
    assert w.tables.get("main.s.orders").owner == "admins"
    grant(w, "table", "main.s.orders", "SELECT")
    w.schemas.update("main.s", new_name="t")
    assert held(w, "table", "main.t.orders") == {"readers": {"SELECT"}}
    assert [one.full_name for one in w.functions.list("main", "t")] == ["main.t.twice"]
    w.tables.delete("main.t.lines")
    assert not w.tables.exists("main.t.lines").table_exists
    with pytest.raises(BadRequest, match="not empty"):
        w.schemas.delete("main.t")
    w.schemas.delete("main.t", force=True)
    with pytest.raises(NotFound):
        w.tables.get("main.t.orders")


def keeps_functions(w: WorkspaceClient) -> None:
    number = catalog.ColumnTypeName.INT
    made = w.functions.create(
        catalog.CreateFunction(
            name="Twice",
            catalog_name="main",
            schema_name="default",
            data_type=number,
            full_data_type="INT",
            input_params=catalog.FunctionParameterInfos([catalog.FunctionParameterInfo("x", "int", number, 0)]),
            is_deterministic=True,
            is_null_call=False,
            parameter_style=catalog.CreateFunctionParameterStyle.S,
            routine_body=catalog.CreateFunctionRoutineBody.SQL,
            routine_definition="2 * x",
            security_type=catalog.CreateFunctionSecurityType.DEFINER,
            specific_name="twice",
            sql_data_access=catalog.CreateFunctionSqlDataAccess.CONTAINS_SQL,
        )
    )
    assert (made.full_name, made.routine_definition) == ("main.default.twice", "2 * x")
    assert w.functions.update("main.default.twice", owner="admins").owner == "admins"
    assert w.functions.get("main.default.twice").owner == "admins"
    grant(w, "function", "main.default.twice", "EXECUTE")
    assert held(w, "function", "main.default.twice") == {"readers": {"EXECUTE"}}
    w.functions.delete("main.default.twice")
    assert list(w.functions.list("main", "default")) == []


def grant(w: WorkspaceClient, kind: str, name: str, *privileges: str) -> None:
    change = PermissionsChange([Privilege(privilege) for privilege in privileges], "readers")
    w.grants.update(kind, name, changes=[change])


def held(w: WorkspaceClient, kind: str, name: str) -> dict[str | None, set[str]]:
    return as_set(w.grants.get(kind, name).privilege_assignments)


def as_set(found: Sequence[catalog.PrivilegeAssignment] | None) -> dict[str | None, set[str]]:
    return {one.principal: {privilege.value for privilege in one.privileges or []} for one in found or []}


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_catalogs, binds_catalogs, drops_catalogs, grants_privileges, shows_privileges_in_effect, keeps_models,
    keeps_tables, keeps_functions,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
