"""Instance pools. API: https://docs.databricks.com/api/workspace/instancepools"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Exclusive, Immutable, OutputOnly, Renames, ServerDefault, sent, shape_of
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Resource, Step
from dbxplan.resources.compute import DockerImage
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

DELETED = "DELETED"
OneCloud = Exclusive("cloud of an instance pool")
# What an edit takes; everything else is settled by create.
EDITED = (
    "custom_tags", "idle_instance_autotermination_minutes", "instance_pool_name", "max_capacity", "min_idle_instances",
    "node_type_id", "remote_disk_throughput", "total_initial_remote_disk_size",
)  # fmt: skip


class AwsAttributes(Nested, schema="compute.InstancePoolAwsAttributes"):
    availability: Annotated[str | None, ServerDefault("SPOT")] = None
    spot_bid_price_percent: Annotated[int | None, ServerDefault(100)] = None
    zone_id: Annotated[str | None, ServerDefault()] = None  # `auto`, or the zone that was chosen for it


class AzureAttributes(Nested, schema="compute.InstancePoolAzureAttributes"):
    availability: Annotated[str | None, ServerDefault("ON_DEMAND_AZURE")] = None
    spot_bid_max_price: Annotated[float | None, ServerDefault(-1.0)] = None


class GcpAttributes(Nested, schema="compute.InstancePoolGcpAttributes"):
    gcp_availability: Annotated[str | None, ServerDefault("ON_DEMAND_GCP")] = None


class InstancePool(Resource, schema="resources.InstancePool"):
    """One entry of `resources.instance_pools`."""

    instance_pool_name: Annotated[str, Renames()]
    node_type_id: Annotated[str, Immutable()]
    # Echoed filled in, even when unset.
    aws_attributes: Annotated[AwsAttributes | None, Immutable(), ServerDefault(), OneCloud] = None
    azure_attributes: Annotated[AzureAttributes | None, Immutable(), ServerDefault(), OneCloud] = None  # likewise
    gcp_attributes: Annotated[GcpAttributes | None, Immutable(), ServerDefault(), OneCloud] = None  # likewise
    disk_spec: Annotated[Json | None, Immutable()] = None
    enable_elastic_disk: Annotated[bool | None, Immutable(), ServerDefault(True)] = None
    idle_instance_autotermination_minutes: Annotated[int | None, ServerDefault(60)] = None
    max_capacity: Annotated[int | None, ServerDefault(1000)] = None  # of GCP alone; without limit elsewhere
    min_idle_instances: Annotated[int | None, ServerDefault(0), ClearedBy(0)] = None
    node_type_flexibility: Annotated[Json | None, Immutable()] = None
    preloaded_docker_images: Annotated[list[DockerImage] | None, Immutable()] = None
    preloaded_spark_versions: Annotated[list[str] | None, Immutable()] = None
    instance_pool_id: Annotated[str | None, OutputOnly()] = None
    default_tags: Annotated[dict[str, str] | None, OutputOnly()] = None
    state: Annotated[str | None, OutputOnly()] = None
    stats: Annotated[Json | None, OutputOnly()] = None
    status: Annotated[Json | None, OutputOnly()] = None


def edit(api: "RawClient", id: str, step: Step) -> None:
    body: Json = sent(shape_of(InstancePool), step.desired())
    api.instance_pools.edit(instance_pool_id=id, **{name: body[name] for name in EDITED if name in body})


class InstancePools(Kind[InstancePool]):
    name = "instance_pools"
    model = InstancePool
    language = Language(
        title="Instance Pools",
        singular="instance_pool",
        name="instance_pool_name",
        tags="cloud",
        tags_field="custom_tags",
        permissions="instance-pools/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_ATTACH_TO"},
        url="compute/instance-pools/{id}",
    )
    parts = (Part((), edit),)
    natural_key = ("instance_pool_name",)

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.instance_pools.list():
            if item.get("state") != DELETED:
                yield Live(item["instance_pool_id"], item, name=item["instance_pool_name"])

    def find(self, api: "RawClient", desired: InstancePool) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, but no call looks for it."""
        return tuple(live for live in self.list(api, None) if live.name == desired.instance_pool_name)

    def read(self, api: "RawClient", id: str) -> Json:
        """One that was deleted is still told of for a while."""
        pool = api.instance_pools.get(instance_pool_id=id)
        if pool.get("state") == DELETED:
            raise NotFound(f"Instance pool {id} was deleted")
        return pool

    def create(self, api: "RawClient", desired: InstancePool) -> str:
        return str(api.instance_pools.create(**desired.sent())["instance_pool_id"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.instance_pools.delete(instance_pool_id=id)
