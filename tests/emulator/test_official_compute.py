"""The official client on clusters and SQL warehouses, and on who may use them."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import InvalidParameterValue, NotFound, ResourceDoesNotExist
from databricks.sdk.errors.platform import BadRequest
from databricks.sdk.service import compute, iam, sql

ME = "user@example.com"
VERSION = "15.4.x-scala2.12"


def keeps_clusters(w: WorkspaceClient) -> None:
    made = w.clusters.create(
        VERSION,
        cluster_name="c",
        node_type_id="i3.xlarge",
        autoscale=compute.AutoScale(min_workers=2, max_workers=4),
        spark_conf={"a": "1"},
        data_security_mode=compute.DataSecurityMode.DATA_SECURITY_MODE_DEDICATED,
        apply_policy_default_values=True,
    ).result()
    id = made.cluster_id
    assert id is not None
    filled = {
        "autotermination_minutes": 0,
        "data_security_mode": "SINGLE_USER",
        "single_user_name": ME,
        "driver_node_type_id": "i3.xlarge",
        "enable_elastic_disk": False,
        "enable_local_disk_encryption": False,
        "aws_attributes": {
            "availability": "SPOT_WITH_FALLBACK",
            "zone_id": "us-west-2c",
            "first_on_demand": 1,
            "spot_bid_price_percent": 100,
        },
        "cluster_source": "API",
        "creator_user_name": ME,
        "default_tags": {"Vendor": "Databricks", "Creator": ME, "ClusterName": "c", "ClusterId": id},
        "state": "RUNNING",
        "jdbc_port": 10000,
    }
    asked = {
        "cluster_name": "c",
        "spark_version": VERSION,
        "node_type_id": "i3.xlarge",
        "autoscale": {"min_workers": 2, "max_workers": 4},
        "spark_conf": {"a": "1"},
    }
    mode = {"data_security_mode": "DATA_SECURITY_MODE_DEDICATED"}
    shown = made.as_dict()
    assert {key: shown[key] for key in {**filled, **asked}} == {**filled, **asked}
    assert shown["spec"] == {**asked, **mode, "apply_policy_default_values": True}
    assert "apply_policy_default_values" not in shown
    (listed,) = w.clusters.list()
    assert listed.as_dict() == {key: value for key, value in shown.items() if key != "spec"}

    w.clusters.edit(id, VERSION, cluster_name="d", num_workers=1)
    with pytest.raises(BadRequest, match="is in unexpected state Restarting") as refused:
        w.clusters.edit(id, VERSION, cluster_name="e", num_workers=1)
    assert refused.value.error_code == "INVALID_STATE"
    edited = w.clusters.wait_get_cluster_running(id)
    assert (edited.cluster_name, edited.num_workers, edited.autoscale, edited.spark_conf) == ("d", 1, None, None)
    assert w.clusters.resize(id, num_workers=3).result().num_workers == 3
    assert w.clusters.restart(id).result().last_restarted_time is not None


def ends_clusters(w: WorkspaceClient) -> None:
    id = w.clusters.create(VERSION, num_workers=0).result().cluster_id
    assert id is not None
    with pytest.raises(BadRequest, match="unexpected state Running"):
        w.clusters.start(id)
    ended = w.clusters.delete(id).result()
    assert ended.termination_reason is not None
    assert ended.termination_reason.as_dict() == {
        "code": "USER_REQUEST",
        "type": "SUCCESS",
        "parameters": {"username": ME},
    }
    w.clusters.delete(id)
    w.clusters.edit(id, VERSION, num_workers=5)
    stopped = w.clusters.get(id)
    assert (stopped.state, stopped.num_workers) == (compute.State.TERMINATED, 5)
    with pytest.raises(BadRequest, match="unexpected state Terminated"):
        w.clusters.resize(id, num_workers=1)
    assert w.clusters.start(id).result().state == compute.State.RUNNING

    w.clusters.pin(id)
    with pytest.raises(BadRequest, match="unpin the cluster first"):
        w.clusters.permanent_delete(id)
    w.clusters.unpin(id)
    w.clusters.permanent_delete(id)
    with pytest.raises(ResourceDoesNotExist, match=f"Cluster {id} does not exist"):
        w.clusters.get(id)
    with pytest.raises(NotFound):
        w.clusters.permanent_delete(id)
    assert list(w.clusters.list()) == []


def lists_clusters(w: WorkspaceClient) -> None:
    ids = [str(w.clusters.create(VERSION, num_workers=0).response.cluster_id) for _ in range(23)]
    w.clusters.delete(ids[1]).result()
    w.clusters.pin(ids[2])
    w.clusters.wait_get_cluster_running(ids[3])
    w.clusters.edit(ids[3], VERSION, num_workers=0, policy_id="p")

    def found(**filters: Any) -> list[str | None]:
        return [cluster.cluster_id for cluster in w.clusters.list(filter_by=compute.ListClustersFilterBy(**filters))]

    assert [cluster.cluster_id for cluster in w.clusters.list(page_size=10)] == ids[::-1]
    assert found(cluster_states=[compute.State.TERMINATED]) == [ids[1]]
    assert found(is_pinned=True) == [ids[2]]
    assert found(policy_id="p") == [ids[3]]
    assert found(cluster_sources=[compute.ClusterSource.JOB]) == []
    assert len(found(cluster_sources=[compute.ClusterSource.UI, compute.ClusterSource.API])) == 23


def chooses_what_clusters_are_made_of(w: WorkspaceClient) -> None:
    assert w.clusters.select_spark_version(long_term_support=True, latest=True) == "16.4.x-scala2.12"
    assert w.clusters.select_spark_version(ml=True, gpu=True) == "16.4.x-gpu-ml-scala2.12"
    assert w.clusters.list_zones().default_zone == "us-west-2c"
    assert w.clusters.select_node_type(min_cores=16, category="Compute Optimized") == "c5d.4xlarge"


def keeps_warehouses(w: WorkspaceClient) -> None:
    made = w.warehouses.create(name="w", cluster_size="Small").result()
    id = made.id
    assert id is not None
    assert [source.warehouse_id for source in w.data_sources.list()] == [id]
    shown = made.as_dict()
    settings = {
        "name": "w",
        "cluster_size": "Small",
        "auto_stop_mins": 120,
        "channel": {"name": "CHANNEL_NAME_CURRENT"},
        "enable_photon": True,
        "enable_serverless_compute": False,
        "min_num_clusters": 1,
        "max_num_clusters": 1,
        "spot_instance_policy": "COST_OPTIMIZED",
        "tags": {},
        "warehouse_type": "CLASSIC",
    }
    run = {"id": id, "creator_name": ME, "state": "RUNNING", "num_clusters": 1, "health": {"status": "HEALTHY"}}
    assert {key: shown[key] for key in {**settings, **run}} == {**settings, **run}
    assert shown["odbc_params"]["path"] == f"/sql/1.0/warehouses/{id}"
    assert [found.as_dict() for found in w.warehouses.list()] == [shown]
    with pytest.raises(InvalidParameterValue, match="SQL warehouse with name 'w' already exists"):
        w.warehouses.create(name="w", cluster_size="Large")

    w.warehouses.stop(id).result()
    tags = sql.EndpointTags([sql.EndpointTagPair("team", "data")])
    edited = w.warehouses.edit(
        id,
        name="v",
        cluster_size="X-Small",
        auto_stop_mins=0,
        enable_photon=False,
        min_num_clusters=2,
        tags=tags,
        channel=sql.Channel(sql.ChannelName.CHANNEL_NAME_PREVIEW),
        warehouse_type=sql.EditWarehouseRequestWarehouseType.PRO,
        enable_serverless_compute=True,
        creator_name="other@example.com",
    ).result()
    assert (edited.state, edited.name, edited.auto_stop_mins) == (sql.State.RUNNING, "v", 0)
    assert (edited.enable_photon, edited.max_num_clusters, edited.tags) == (False, 2, tags)
    assert (edited.warehouse_type and edited.warehouse_type.value, edited.enable_serverless_compute) == ("PRO", True)
    assert edited.creator_name == ME

    assert w.warehouses.stop(id).result().num_clusters == 0
    assert w.warehouses.start(id).result().state == sql.State.RUNNING
    w.warehouses.delete(id)
    with pytest.raises(NotFound, match=f"SQL warehouse {id} does not exist"):
        w.warehouses.get(id)
    with pytest.raises(NotFound):
        w.permissions.get("sql/warehouses", id)


def shares_clusters_and_warehouses(w: WorkspaceClient) -> None:
    cluster = str(w.clusters.create(VERSION, num_workers=0).result().cluster_id)
    w.permissions.set("clusters", cluster, access_control_list=[access("readers", "CAN_ATTACH_TO")])
    answer = w.permissions.update("clusters", cluster, access_control_list=[access("readers", "CAN_RESTART")])
    assert (answer.object_id, answer.object_type) == (f"/clusters/{cluster}", "cluster")
    assert levels(answer) == {("readers", "CAN_RESTART"), ("admins", "CAN_MANAGE")}
    assert names(w.permissions.get_permission_levels("clusters", cluster)) == [
        "CAN_ATTACH_TO",
        "CAN_RESTART",
        "CAN_MANAGE",
    ]
    w.clusters.permanent_delete(cluster)
    assert levels(w.permissions.get("clusters", cluster)) == levels(answer)

    id = str(w.warehouses.create(name="w", cluster_size="Small").result().id)
    w.permissions.set("sql/warehouses", id, access_control_list=[access("readers", "CAN_VIEW")])
    answer = w.permissions.update("sql/warehouses", id, access_control_list=[access("readers", "CAN_USE")])
    assert (answer.object_id, answer.object_type) == (f"/sql/warehouses/{id}", "warehouses")
    assert levels(answer) == {("readers", "CAN_USE"), (ME, "IS_OWNER"), ("admins", "CAN_MANAGE")}
    assert w.warehouses.get_permissions(id).as_dict() == answer.as_dict()
    assert w.permissions.get("sql/warehouses", id).as_dict() == answer.as_dict()
    known = names(w.permissions.get_permission_levels("sql/warehouses", id))
    assert known == ["CAN_VIEW", "CAN_USE", "CAN_MONITOR", "CAN_MANAGE", "IS_OWNER"]
    mine = iam.AccessControlRequest(user_name=ME, permission_level=iam.PermissionLevel.CAN_MANAGE)
    with pytest.raises(InvalidParameterValue, match="with no existing owner must provide a new owner"):
        w.permissions.set("sql/warehouses", id, access_control_list=[mine])


def access(group: str, level: str) -> iam.AccessControlRequest:
    return iam.AccessControlRequest(group_name=group, permission_level=iam.PermissionLevel(level))


def levels(answer: iam.ObjectPermissions) -> set[tuple[str | None, str | None]]:
    return {
        (entry.user_name or entry.group_name, held.permission_level and held.permission_level.value)
        for entry in answer.access_control_list or []
        for held in entry.all_permissions or []
    }


def names(answer: iam.GetPermissionLevelsResponse) -> list[str | None]:
    return [level.permission_level and level.permission_level.value for level in answer.permission_levels or []]


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_clusters, ends_clusters, lists_clusters, chooses_what_clusters_are_made_of, keeps_warehouses,
    shares_clusters_and_warehouses,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
