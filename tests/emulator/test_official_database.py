"""The official client on database instances, catalogs on them and synced tables."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest, NotFound
from databricks.sdk.errors.platform import AlreadyExists, NotImplemented, ResourceConflict
from databricks.sdk.service import database

ME = "user@example.com"


def an_instance(w: WorkspaceClient, name: str = "one") -> None:
    w.database.create_database_instance(database.DatabaseInstance(name=name)).result()


def keeps_instances(w: WorkspaceClient) -> None:
    tags = [database.CustomTag(key="team", value="data")]
    asked = database.DatabaseInstance(name="one", capacity="CU_2", node_count=2, custom_tags=tags)
    waiting = w.database.create_database_instance(asked)
    assert waiting.response.state is database.DatabaseInstanceState.STARTING
    made = waiting.result()
    assert made.state is database.DatabaseInstanceState.AVAILABLE
    assert (made.node_count, made.custom_tags, made.retention_window_in_days) == (None, [], None)
    shown = made.as_dict()
    effective = {name: shown[name] for name in shown if name.startswith("effective_")}
    assert effective == {
        "effective_capacity": "CU_2",
        "effective_custom_tags": [{"key": "team", "value": "data"}],
        "effective_enable_pg_native_login": False,
        "effective_enable_readable_secondaries": False,
        "effective_node_count": 2,
        "effective_retention_window_in_days": 7,
        "effective_stopped": False,
    }
    assert (made.capacity, made.creator, made.pg_version) == ("CU_2", ME, "PG_VERSION_16")
    assert list(w.database.list_database_instances()) == [made]
    assert w.database.find_database_instance_by_uid(uid=str(made.uid)) == made
    with pytest.raises(AlreadyExists):
        w.database.create_database_instance(asked)


def changes_instances(w: WorkspaceClient) -> None:
    an_instance(w)
    change = database.DatabaseInstance(name="one", stopped=True, node_count=3)
    w.database.update_database_instance("one", change, "stopped")
    with pytest.raises(ResourceConflict, match="is UPDATING"):
        w.database.update_database_instance("one", change, "node_count")
    for _ in range(2):
        stopped = w.database.get_database_instance("one")
    assert stopped.state is database.DatabaseInstanceState.STOPPED
    assert (stopped.effective_stopped, stopped.effective_node_count) == (True, 1)
    w.database.update_database_instance("one", database.DatabaseInstance(name="one"), "stopped,capacity")
    for _ in range(2):
        again = w.database.get_database_instance("one")
    assert (again.state, again.effective_stopped) == (database.DatabaseInstanceState.AVAILABLE, False)


def deletes_instances(w: WorkspaceClient) -> None:
    an_instance(w)
    ref = database.DatabaseInstanceRef(name="one", branch_time="2026-01-01T00:00:00Z", lsn="0/5")
    child = w.database.create_database_instance(
        database.DatabaseInstance(name="child", parent_instance_ref=ref)
    ).result()
    assert child.parent_instance_ref is not None
    assert (child.parent_instance_ref.lsn, child.parent_instance_ref.effective_lsn) == (None, "0/5")
    with pytest.raises(BadRequest, match="must have purge=true"):
        w.database.delete_database_instance("one")
    with pytest.raises(BadRequest, match="has child instances"):
        w.database.delete_database_instance("one", purge=True)
    w.database.delete_database_instance("one", purge=True, force=True)
    assert w.database.get_database_instance("one").state is database.DatabaseInstanceState.DELETING
    for name in ("one", "child"):
        with pytest.raises(NotFound, match="does not exist"):  # noqa: PT012 - the child has not been looked at yet
            for _ in range(2):
                w.database.get_database_instance(name)


def keeps_catalogs_and_tables(w: WorkspaceClient) -> None:
    an_instance(w)
    catalog = database.DatabaseCatalog(name="Orders", database_instance_name="one", database_name="d")
    made = w.database.create_database_catalog(catalog)
    assert w.database.get_database_catalog("orders") == made
    assert (made.database_name, made.create_database_if_not_exists) == ("d", None)
    spec = database.SyncedTableSpec(
        source_table_full_name="main.default.t",
        primary_key_columns=["id"],
        scheduling_policy=database.SyncedTableSchedulingPolicy.SNAPSHOT,
        new_pipeline_spec=database.NewPipelineSpec(storage_catalog="main"),
    )
    w.database.create_synced_database_table(database.SyncedDatabaseTable(name="Orders.public.t", spec=spec))
    states = []
    for _ in range(3):
        table = w.database.get_synced_database_table("Orders.public.t")
        assert table.data_synchronization_status is not None
        states.append(table.data_synchronization_status.detailed_state)
    assert states[-1] is database.SyncedTableState.SYNCED_TABLE_ONLINE
    assert (table.effective_database_instance_name, table.effective_logical_database_name) == ("one", "d")
    assert table.spec is not None
    assert (table.spec.primary_key_columns, table.spec.new_pipeline_spec) == (["id"], None)
    with pytest.raises(BadRequest, match="still has 1 synced tables"):
        w.database.delete_database_catalog("Orders")
    w.database.delete_synced_database_table("Orders.public.t")
    w.database.delete_database_catalog("Orders")
    with pytest.raises(NotFound):
        w.database.get_synced_database_table("Orders.public.t")
    with pytest.raises(NotFound):
        w.database.get_database_catalog("Orders")


def has_no_lists_and_updates_of_them(w: WorkspaceClient) -> None:
    catalog = database.DatabaseCatalog(name="c", database_instance_name="one", database_name="d")
    for call in (
        lambda: list(w.database.list_database_catalogs("one")),
        lambda: list(w.database.list_synced_database_tables("one")),
        lambda: w.database.update_database_catalog("c", catalog, "database_name"),
        lambda: w.database.update_synced_database_table("t", database.SyncedDatabaseTable(name="t"), "spec"),
    ):
        with pytest.raises(NotImplemented):
            call()


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_instances, changes_instances, deletes_instances, keeps_catalogs_and_tables, has_no_lists_and_updates_of_them,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
