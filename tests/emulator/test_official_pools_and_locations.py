"""The official client on instance pools and external locations."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest, NotFound
from databricks.sdk.errors.platform import InvalidParameterValue
from databricks.sdk.service import catalog, compute

ME = "user@example.com"


def keeps_pools(w: WorkspaceClient) -> None:
    image = compute.DockerImage(url="r/i", basic_auth=compute.DockerBasicAuth(username="u", password="p"))
    id = str(w.instance_pools.create("p", "i3.xlarge", preloaded_docker_images=[image]).instance_pool_id)
    shown = w.instance_pools.get(id).as_dict()
    assert shown.pop("default_tags")["DatabricksInstancePoolId"] == id
    assert shown == {
        "instance_pool_id": id,
        "instance_pool_name": "p",
        "node_type_id": "i3.xlarge",
        "aws_attributes": {"availability": "SPOT", "spot_bid_price_percent": 100, "zone_id": "us-west-2c"},
        "enable_elastic_disk": True,
        "idle_instance_autotermination_minutes": 60,
        "min_idle_instances": 0,
        "preloaded_docker_images": [{"url": "r/i", "basic_auth": {"username": "u"}}],
        "state": "ACTIVE",
        "stats": {"idle_count": 0, "pending_idle_count": 0, "pending_used_count": 0, "used_count": 0},
        "status": {},
    }
    assert [pool.instance_pool_id for pool in w.instance_pools.list()] == [id]

    w.instance_pools.edit(id, "q", "i3.xlarge", min_idle_instances=2, custom_tags={"a": "b"})
    edited = w.instance_pools.get(id)
    assert (edited.instance_pool_name, edited.min_idle_instances, edited.custom_tags) == ("q", 2, {"a": "b"})
    w.instance_pools.edit(id, "q", "i3.xlarge", max_capacity=5)
    edited = w.instance_pools.get(id)
    assert (edited.min_idle_instances, edited.max_capacity, edited.custom_tags) == (0, 5, None)
    assert edited.preloaded_docker_images is not None
    with pytest.raises(InvalidParameterValue, match="max_capacity must not be below"):
        w.instance_pools.edit(id, "q", "i3.xlarge", max_capacity=5, min_idle_instances=6)

    levels = w.permissions.get_permission_levels("instance-pools", id).permission_levels or []
    assert [level.permission_level and level.permission_level.value for level in levels] == [
        "CAN_ATTACH_TO",
        "CAN_MANAGE",
    ]
    assert w.instance_pools.get_permissions(id).object_type == "instance-pool"
    w.instance_pools.delete(id)
    with pytest.raises(NotFound, match="does not exist"):
        w.instance_pools.get(id)
    assert list(w.instance_pools.list()) == []


def keeps_locations(w: WorkspaceClient) -> None:
    made = w.external_locations.create("Lake", "s3://lake/a/", "cred")
    shown = w.external_locations.get("LAKE")
    assert shown == made
    settings = {
        "name": "lake",
        "url": "s3://lake/a",
        "credential_name": "cred",
        "isolation_mode": "ISOLATION_MODE_OPEN",
        "read_only": False,
        "fallback": False,
        "enable_file_events": True,
        "effective_enable_file_events": True,
        "owner": ME,
        "created_by": ME,
    }
    found = shown.as_dict()
    assert {name: found[name] for name in settings} == settings
    assert set(found["effective_file_event_queue"]) == {"managed_sqs"}
    assert "file_event_queue" not in found
    assert [location.name for location in w.external_locations.list()] == ["lake"]
    with pytest.raises(BadRequest) as refused:
        w.external_locations.create("LAKE", "s3://other", "cred")
    assert refused.value.error_code == "EXTERNAL_LOCATION_ALREADY_EXISTS"

    queue = catalog.FileEventQueue(provided_sqs=catalog.AwsSqsQueue(queue_url="https://q"))
    w.external_locations.update("lake", file_event_queue=queue, read_only=True, owner="o", new_name="Pond")
    changed = w.external_locations.get("pond")
    assert (changed.file_event_queue, changed.read_only, changed.owner) == (queue, True, "o")
    assert changed.effective_file_event_queue == queue
    with pytest.raises(NotFound):
        w.external_locations.get("lake")
    with pytest.raises(InvalidParameterValue, match="Nothing to update"):
        w.external_locations.update("pond", read_only=True)


def guards_what_is_in_use(w: WorkspaceClient) -> None:
    w.external_locations.create("lake", "s3://lake", "cred")
    w.volumes.create("main", "default", "v", catalog.VolumeType.EXTERNAL, storage_location="s3://lake/v")
    with pytest.raises(InvalidParameterValue, match="1 dependent volumes"):
        w.external_locations.update("lake", url="s3://pond")
    assert w.external_locations.update("lake", url="s3://pond", force=True).url == "s3://pond"
    w.external_locations.update("lake", url="s3://lake")
    with pytest.raises(InvalidParameterValue, match="only be deleted with force"):
        w.external_locations.delete("lake")
    w.external_locations.delete("lake", force=True)
    assert list(w.external_locations.list()) == []
    w.external_locations.create("local", "file:/tmp", "cred", skip_validation=True)


def shares_locations(w: WorkspaceClient) -> None:
    w.external_locations.create("lake", "s3://lake", "cred")
    change = catalog.PermissionsChange(principal="users", add=[catalog.Privilege.READ_FILES])
    w.grants.update("external_location", "lake", changes=[change])
    w.external_locations.update("lake", new_name="pond")
    (held,) = w.grants.get("external_location", "pond").privilege_assignments or []
    assert (held.principal, held.privileges) == ("users", [catalog.Privilege.READ_FILES])
    effective = w.grants.get_effective("external_location", "pond").privilege_assignments or []
    assert [each.principal for each in effective] == ["users"]
    wrong = catalog.PermissionsChange(principal="users", add=[catalog.Privilege.SELECT])
    with pytest.raises(InvalidParameterValue, match="not applicable"):
        w.grants.update("external_location", "pond", changes=[wrong])


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_pools, keeps_locations, guards_what_is_in_use, shares_locations,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
