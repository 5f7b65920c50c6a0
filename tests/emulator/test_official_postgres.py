"""The official client on Lakebase: operations, statuses in place of specs, masks, and what objects come with."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.common.types.fieldmask import FieldMask
from databricks.sdk.errors import BadRequest, NotFound
from databricks.sdk.errors.platform import AlreadyExists, InvalidParameterValue
from databricks.sdk.service import postgres as pg

ME = "user@example.com"
P, DEV = "projects/shop", "projects/shop/branches/dev"
FIRST = f"{P}/branches/production"


def a_project(w: WorkspaceClient) -> pg.Project:
    return w.postgres.create_project(pg.Project(), "shop").wait()


def a_branch(w: WorkspaceClient) -> None:
    a_project(w)
    w.postgres.create_branch(P, pg.Branch(spec=pg.BranchSpec(no_expiry=True)), "dev").wait()


def keeps_projects(w: WorkspaceClient) -> None:
    tags = [pg.ProjectCustomTag(key="team", value="data")]
    settings = pg.ProjectDefaultEndpointSettings(autoscaling_limit_max_cu=4.0)
    spec = pg.ProjectSpec(custom_tags=tags, default_endpoint_settings=settings)
    waiting = w.postgres.create_project(pg.Project(spec=spec), "shop")
    assert not waiting.done()
    made = waiting.wait()
    assert (made.name, made.spec) == (P, None)
    assert w.postgres.get_project(P) == made
    status = made.as_dict()["status"]
    assert status == {
        "project_id": "shop",
        "display_name": "shop",
        "custom_tags": [{"key": "team", "value": "data"}],
        "default_branch": FIRST,
        "default_endpoint_settings": {
            "autoscaling_limit_min_cu": 1.0,
            "autoscaling_limit_max_cu": 4.0,
            "suspend_timeout_duration": "86400s",
        },
        "enable_pg_native_login": False,
        "history_retention_duration": "604800s",
        "pg_version": 17,
        "owner": ME,
        "branch_logical_size_limit_bytes": 8796093022208,
        "synthetic_storage_size_bytes": 0,
    }
    with pytest.raises(AlreadyExists, match="project with such id already exists"):
        a_project(w)
    change = pg.Project(spec=pg.ProjectSpec(display_name="The shop", enable_pg_native_login=True))
    w.postgres.update_project(P, change, FieldMask(["spec.display_name"])).wait()
    changed = w.postgres.get_project(P).status
    assert changed is not None
    assert (changed.display_name, changed.enable_pg_native_login) == ("The shop", False)
    refused = {"spec.pg_version": "Unknown field path", "*": "Unknown field path", "spec.custom_tags": "no value"}
    for mask, words in refused.items():
        with pytest.raises(InvalidParameterValue, match=words):
            w.postgres.update_project(P, change, FieldMask([mask]))


def deletes_projects_softly(w: WorkspaceClient) -> None:
    a_project(w)
    w.postgres.delete_project(P).wait()
    assert w.postgres.get_project(P).delete_time is not None
    assert list(w.postgres.list_projects()) == []
    assert [project.name for project in w.postgres.list_projects(show_deleted=True)] == [P]
    w.postgres.undelete_project(P).wait()
    assert [project.name for project in w.postgres.list_projects()] == [P]
    w.postgres.delete_project(P, purge=True).wait()
    with pytest.raises(NotFound, match="project id not found"):
        w.postgres.get_project(P)
    with pytest.raises(NotFound, match="project id not found"):
        w.postgres.get_branch(FIRST)
    with pytest.raises(NotFound):
        w.permissions.get("database-projects", "shop")


def comes_with_children(w: WorkspaceClient) -> None:
    a_project(w)
    (branch,) = w.postgres.list_branches(P)
    assert branch.status is not None
    assert (branch.name, branch.status.default, branch.status.is_protected) == (FIRST, True, False)
    (endpoint,) = w.postgres.list_endpoints(FIRST)
    assert endpoint.status is not None
    assert endpoint.name == f"{FIRST}/endpoints/primary"
    assert endpoint.status.endpoint_type is pg.EndpointType.ENDPOINT_TYPE_READ_WRITE
    (role,) = w.postgres.list_roles(FIRST)
    assert role.status is not None
    assert role.status.postgres_role == ME
    (database,) = w.postgres.list_databases(FIRST)
    assert database.status is not None
    assert database.status.role == role.name
    for delete in (
        lambda: w.postgres.delete_branch(FIRST),
        lambda: w.postgres.delete_endpoint(f"{FIRST}/endpoints/primary"),
    ):
        with pytest.raises(BadRequest, match="Cannot delete") as refused:
            delete()
        assert [detail.metadata for detail in refused.value.get_error_info()] == [
            {"declarative_context": "MANAGED_BY_PARENT"}
        ]
    with pytest.raises(AlreadyExists, match="branch with such id"):
        w.postgres.create_branch(P, pg.Branch(), "production")
    taken = w.postgres.create_branch(P, pg.Branch(), "production", replace_existing=True).wait()
    assert (taken.uid, taken.create_time) == (branch.uid, branch.create_time)


def keeps_branches(w: WorkspaceClient) -> None:
    a_branch(w)
    made = w.postgres.get_branch(DEV)
    assert made.status is not None
    assert (made.parent, made.status.source_branch, made.status.current_state) == (P, FIRST, pg.BranchStatusState.READY)
    assert {role.name for role in w.postgres.list_roles(DEV)} == {f"{DEV}/roles/user-example-com"}
    protect = pg.Branch(spec=pg.BranchSpec(is_protected=True))
    w.postgres.update_branch(DEV, protect, FieldMask(["spec.is_protected"])).wait()
    with pytest.raises(BadRequest, match="cannot delete protected branch"):
        w.postgres.delete_branch(DEV)
    dated = pg.Branch(spec=pg.BranchSpec(is_protected=False, ttl=made_of("86400s")))
    w.postgres.update_branch(DEV, dated, FieldMask(["spec.is_protected", "spec.expiration"])).wait()
    status = w.postgres.get_branch(DEV).as_dict()["status"]
    assert (status["is_protected"], "expire_time" in status, "ttl" in status) == (False, True, False)
    for default, refused in ((DEV, True), (FIRST, False)):
        project = pg.Project(spec=pg.ProjectSpec(default_branch=default))
        w.postgres.update_project(P, project, FieldMask(["spec.default_branch"])).wait()
        if refused:
            with pytest.raises(BadRequest, match="Cannot delete root branch"):
                w.postgres.delete_branch(DEV)
    w.postgres.delete_branch(DEV).wait()
    with pytest.raises(NotFound, match="branch id not found"):
        w.postgres.get_branch(DEV)
    with pytest.raises(NotFound, match="branch id not found"):
        w.postgres.create_endpoint(DEV, pg.Endpoint(), "e")


def made_of(text: str) -> object:
    from databricks.sdk.service._internal import _duration

    return _duration({"d": text}, "d")


def keeps_endpoints(w: WorkspaceClient) -> None:
    a_branch(w)
    reader = pg.Endpoint(spec=pg.EndpointSpec(pg.EndpointType.ENDPOINT_TYPE_READ_ONLY, no_suspension=True))
    w.postgres.create_endpoint(DEV, reader, "reader").wait()
    shown = [w.postgres.get_endpoint(f"{DEV}/endpoints/reader").as_dict()["status"] for _ in range(2)]
    assert [(each["current_state"], each.get("pending_state")) for each in shown] == [
        ("INIT", "ACTIVE"),
        ("ACTIVE", None),
    ]
    assert "suspend_timeout_duration" not in shown[1]
    assert (shown[1]["autoscaling_limit_max_cu"], shown[1]["disabled"]) == (1.0, False)
    writer = pg.Endpoint(spec=pg.EndpointSpec(pg.EndpointType.ENDPOINT_TYPE_READ_WRITE))
    with pytest.raises(InvalidParameterValue, match="has a read-write endpoint already"):
        w.postgres.create_endpoint(DEV, writer, "writer")
    with pytest.raises(AlreadyExists):
        w.postgres.create_endpoint(DEV, writer, "primary")
    change = pg.Endpoint(spec=pg.EndpointSpec(pg.EndpointType.ENDPOINT_TYPE_READ_ONLY, disabled=True))
    w.postgres.update_endpoint(f"{DEV}/endpoints/reader", change, FieldMask(["spec.disabled"])).wait()
    assert w.postgres.get_endpoint(f"{DEV}/endpoints/reader").as_dict()["status"]["disabled"] is True
    w.postgres.delete_endpoint(f"{DEV}/endpoints/reader").wait()
    assert [endpoint.name for endpoint in w.postgres.list_endpoints(DEV)] == [f"{DEV}/endpoints/primary"]


def keeps_roles_and_databases(w: WorkspaceClient) -> None:
    a_branch(w)
    spec = pg.RoleRoleSpec(attributes=pg.RoleAttributes(createdb=True), identity_type=pg.RoleIdentityType.GROUP)
    role = w.postgres.create_role(DEV, pg.Role(spec=spec), role_id="owner").wait()
    assert role.status is not None
    assert role.status.auth_method is pg.RoleAuthMethod.NO_LOGIN
    with pytest.raises(BadRequest, match="role with that name already exists"):
        w.postgres.create_role(DEV, pg.Role(spec=spec), role_id="owner")
    change = pg.Role(spec=pg.RoleRoleSpec(attributes=pg.RoleAttributes(createrole=True, createdb=False)))
    name = f"{DEV}/roles/owner"
    w.postgres.update_role(name, change, FieldMask(["spec.attributes.createrole"])).wait()
    rights = w.postgres.get_role(name).as_dict()["status"]["attributes"]
    assert rights == {"bypassrls": False, "createdb": True, "createrole": True}
    with pytest.raises(InvalidParameterValue, match="Unknown field path"):
        w.postgres.update_role(name, change, FieldMask(["spec.postgres_role"]))

    wanted = pg.Database(spec=pg.DatabaseDatabaseSpec(role=name))
    database = w.postgres.create_database(DEV, wanted, database_id="my-orders").wait()
    assert database.status is not None
    assert (database.status.postgres_database, database.status.role) == ("my_orders", name)
    with pytest.raises(BadRequest, match="database with that name already exists"):
        w.postgres.create_database(DEV, wanted, database_id="my-orders")
    nobody = pg.DatabaseDatabaseSpec(role=f"{DEV}/roles/nobody")
    with pytest.raises(NotFound, match="role not found; role_id:nobody"):
        w.postgres.create_database(DEV, pg.Database(spec=nobody), database_id="other")
    renamed = pg.Database(spec=pg.DatabaseDatabaseSpec(role=name, postgres_database="sales"))
    w.postgres.update_database(f"{DEV}/databases/my-orders", renamed, FieldMask(["spec.postgres_database"])).wait()
    assert w.postgres.get_database(f"{DEV}/databases/my-orders").as_dict()["status"]["postgres_database"] == "sales"
    w.postgres.delete_database(f"{DEV}/databases/my-orders").wait()
    w.postgres.delete_role(name).wait()
    for get in (lambda: w.postgres.get_database(f"{DEV}/databases/my-orders"), lambda: w.postgres.get_role(name)):
        with pytest.raises(NotFound):
            get()


def keeps_what_is_in_the_metastore(w: WorkspaceClient) -> None:
    a_branch(w)
    spec = pg.CatalogCatalogSpec(postgres_database="orders", branch=DEV, create_database_if_missing=True)
    catalog = w.postgres.create_catalog(pg.Catalog(spec=spec), "orders").wait()
    assert catalog.as_dict()["status"] == {"branch": DEV, "postgres_database": "orders", "project": P}
    assert w.postgres.get_catalog("catalogs/orders") == catalog
    with pytest.raises(AlreadyExists, match="catalog with such id already exists"):
        w.postgres.create_catalog(pg.Catalog(spec=spec), "orders")
    table = pg.SyncedTable(spec=pg.SyncedTableSyncedTableSpec(branch=DEV, source_table_full_name="main.default.t"))
    w.postgres.create_synced_table(table, "orders.public.t").wait()
    looks = [w.postgres.get_synced_table("synced_tables/orders.public.t").as_dict() for _ in range(2)]
    assert [look["status"]["detailed_state"] for look in looks] == ["SYNCED_TABLE_PROVISIONING", "SYNCED_TABLE_ONLINE"]
    assert "spec" not in looks[0]
    with pytest.raises(InvalidParameterValue, match="still has 1 synced tables"):
        w.postgres.delete_catalog("catalogs/orders")
    w.postgres.delete_synced_table("synced_tables/orders.public.t").wait()
    w.postgres.delete_catalog("catalogs/orders").wait()
    with pytest.raises(NotFound, match="catalog id not found"):
        w.postgres.get_catalog("catalogs/orders")


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_projects, deletes_projects_softly, comes_with_children, keeps_branches, keeps_endpoints,
    keeps_roles_and_databases, keeps_what_is_in_the_metastore,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
