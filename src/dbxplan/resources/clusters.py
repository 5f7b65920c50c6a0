"""All-purpose clusters. API: https://docs.databricks.com/api/workspace/clusters"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Effect,
    Exclusive,
    ManagedKeys,
    Normalized,
    OutputOnly,
    Renames,
    ServerDefault,
    Sticky,
    WriteOnly,
    sent,
    shape_of,
)
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step
from dbxplan.resources.compute import AwsAttributes, AzureAttributes, DockerImage, WorkloadType, security_mode
from dbxplan.resources.run_state import ANY_RUN_STATE, RUNNING, Lifecycle, run_state, wanted, without_run_state
from dbxplan.sdk import Json
from dbxplan.sdk.errors import InvalidState

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

TERMINATED = "TERMINATED"
ERROR = "ERROR"
MARK = "dbxplan"
SIZE = ("num_workers", "autoscale")
OneSize = Exclusive("size of a cluster")

# What a single-node cluster of the simple form gets from the server, and a key that old workspaces add.
MANAGED_CONF = ManagedKeys(r"spark\.databricks\.(delta\.preview\.enabled|cluster\.profile)|spark\.master")


class GcpAttributes(Nested, schema="compute.GcpAttributes"):
    first_on_demand: Annotated[int | None, ServerDefault(1)] = None


class CloneCluster(Nested, schema="compute.CloneCluster"):
    source_cluster_id: str


class Cluster(Resource, schema="resources.Cluster"):
    """One entry of `resources.clusters`: reads give it enriched with what cloud, policy, pool and node type bring."""

    cluster_name: Annotated[str | None, Renames()] = None
    spark_version: Annotated[str, Sticky()]
    num_workers: Annotated[int | None, OneSize, ClearedBy(0)] = None  # 0 is a single node, and no size is refused
    autoscale: Annotated[Json | None, OneSize] = None
    autotermination_minutes: Annotated[int | None, ServerDefault(0), ClearedBy(0)] = None  # 0: never
    aws_attributes: Annotated[AwsAttributes | None, ServerDefault()] = None  # echoed filled in, even when unset
    azure_attributes: Annotated[AzureAttributes | None, ServerDefault()] = None  # likewise
    gcp_attributes: Annotated[GcpAttributes | None, ServerDefault()] = None  # likewise
    apply_policy_default_values: Annotated[bool | None, WriteOnly()] = None  # only GET repeats it, and only in `spec`
    clone_from: Annotated[CloneCluster | None, CreateOnly(), WriteOnly()] = None  # copies libraries, nothing else
    custom_tags: Annotated[dict[str, str] | None, ManagedKeys(f"{MARK}|ResourceClass")] = None
    data_security_mode: Annotated[str | None, ServerDefault(), Normalized(security_mode)] = None  # chosen
    docker_image: DockerImage | None = None
    driver_instance_pool_id: Annotated[str | None, ServerDefault()] = None  # instance_pool_id, where that is set
    driver_node_type_id: Annotated[str | None, ServerDefault()] = None  # node_type_id
    enable_elastic_disk: Annotated[bool | None, ServerDefault()] = None  # by cloud and node type
    enable_local_disk_encryption: Annotated[bool | None, ServerDefault(False)] = None
    node_type_id: Annotated[str | None, ServerDefault()] = None  # from policy, pool, or chosen
    runtime_engine: Annotated[str | None, ServerDefault()] = None  # by spark_version: PHOTON for *-photon-*
    single_user_name: Annotated[str | None, ServerDefault()] = None  # the caller, where there is one user
    spark_conf: Annotated[dict[str, str] | None, MANAGED_CONF] = None
    workload_type: WorkloadType | None = None
    lifecycle: Annotated[Lifecycle | None, ANY_RUN_STATE] = None
    cluster_id: Annotated[str | None, OutputOnly()] = None
    cluster_cores: Annotated[float | None, OutputOnly()] = None
    cluster_log_status: Annotated[Json | None, OutputOnly()] = None
    cluster_memory_mb: Annotated[int | None, OutputOnly()] = None
    cluster_source: Annotated[str | None, OutputOnly()] = None
    creator_user_name: Annotated[str | None, OutputOnly()] = None
    default_tags: Annotated[dict[str, str] | None, OutputOnly()] = None
    driver: Annotated[Json | None, OutputOnly()] = None
    executors: Annotated[list[Json] | None, OutputOnly()] = None
    jdbc_port: Annotated[int | None, OutputOnly()] = None
    last_restarted_time: Annotated[int | None, OutputOnly()] = None
    last_state_loss_time: Annotated[int | None, OutputOnly()] = None
    spark_context_id: Annotated[int | None, OutputOnly()] = None
    spec: Annotated[Json | None, OutputOnly()] = None  # what was asked for
    start_time: Annotated[int | None, OutputOnly()] = None
    state: Annotated[str | None, OutputOnly()] = None
    state_message: Annotated[str | None, OutputOnly()] = None
    terminated_time: Annotated[int | None, OutputOnly()] = None
    termination_reason: Annotated[Json | None, OutputOnly()] = None


def cluster_body(cluster: Json) -> Json:
    """Of a cluster that scales, the number of workers is only what it has right now."""
    left_out = ("num_workers",) if cluster.get("autoscale") else ()
    body = {name: value for name, value in cluster.items() if name not in left_out}
    return {**body, "lifecycle": run_state(cluster.get("state"), TERMINATED)}


def listed(item: Json) -> Live:
    body = cluster_body(item)
    return Live(item["cluster_id"], body, name=item.get("cluster_name", ""), creator=item.get("creator_user_name", ""))


def edit(api: "RawClient", id: str, step: Step) -> None:
    """An edit restarts what runs; a new size alone needs none."""
    body: Json = without_run_state(sent(shape_of(Cluster), step.desired()))
    resizes = step.live.get("state") == RUNNING and not step.changed(*_beside_size())
    if not (resizes and _resized(api, id, body)):
        api.clusters.edit(cluster_id=id, **body)


def _resized(api: "RawClient", id: str, body: Json) -> bool:
    """False where it does not run any more."""
    try:
        api.clusters.resize(cluster_id=id, **{name: body[name] for name in SIZE if name in body})
    except InvalidState as error:
        if error.maybe_done:  # by an attempt before: it resizes
            raise
        return False
    return True


def _beside_size() -> Sequence[str]:
    return [name for name in shape_of(Cluster).fields if name not in (*SIZE, "lifecycle")]


def start_or_terminate(api: "RawClient", id: str, step: Step) -> None:
    """What was read before the step may be over by now, and to start what runs is refused."""
    running = api.clusters.get(cluster_id=id).get("state") == RUNNING
    if wanted(step) is True and not running:
        api.clusters.start(cluster_id=id)
    if wanted(step) is False and running:
        api.clusters.delete(cluster_id=id)  # which only terminates


def at_rest(live: Json) -> Progress:
    return Progress.of(live, "state", ready=(RUNNING, TERMINATED), failed=(ERROR,), message="state_message")


class Clusters(Kind[Cluster]):
    name = "clusters"
    model = Cluster
    language = Language(
        title="Clusters",
        singular="cluster",
        name="cluster_name",
        tags="cloud",
        tags_field="custom_tags",
        mark_tag=MARK,
        lifecycle=("started",),
        defaults={
            "autotermination_minutes": 60,
            "workload_type.clients.notebooks": True,
            "workload_type.clients.jobs": True,
        },
        permissions="clusters/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_ATTACH_TO", "CAN_RUN": "CAN_RESTART"},
        url="compute/clusters/{id}",
    )
    parts = (
        Part((), edit, before=at_rest),
        Part(("lifecycle",), start_or_terminate, after_create=True, before=at_rest, follows=True),
    )
    natural_key = ("cluster_name",)
    unique = False
    risk = Risk.LOW  # files of the driver, libraries, notebooks that are attached

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Clusters of jobs and pipelines are not among them."""
        found = api.clusters.list(filter_by={"cluster_sources": ["UI", "API"]}, page_size=self.page_size)
        return map(listed, found)

    def find(self, api: "RawClient", desired: Cluster) -> Sequence[Live]:
        """No call looks for a name."""
        return tuple(live for live in self.list(api, None) if live.name == desired.cluster_name)

    def read(self, api: "RawClient", id: str) -> Json:
        return cluster_body(api.clusters.get(cluster_id=id))

    def create(self, api: "RawClient", desired: Cluster) -> str:
        return str(api.clusters.create(**without_run_state(desired.sent()))["cluster_id"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """The call named delete only terminates."""
        api.clusters.permanent_delete(cluster_id=id)

    def wait(self, step: Step, live: Json) -> Progress:
        """A new one always starts; one that is edited runs on, or stays terminated."""
        ready: tuple[str, ...] = (RUNNING,)
        failed: tuple[str, ...] = (ERROR, TERMINATED)
        if wanted(step) is False:
            ready, failed = (TERMINATED,), (ERROR,)
        elif wanted(step) is None and step.action not in ("create", "replace"):
            ready, failed = (RUNNING, TERMINATED), (ERROR,)
        return Progress.of(live, "state", ready=ready, failed=failed, message="state_message")

    def waits(self, step: Step) -> bool:
        new = step.action in ("create", "replace")
        return new or wanted(step) is not None or step.live.get("state", TERMINATED) != TERMINATED

    def mark(self, body: Json) -> str | None:
        mark: str | None = (body.get("custom_tags") or {}).get(MARK)
        return mark

    def marked(self, body: Json, mark: str | None) -> Json:
        return {**body, "custom_tags": {MARK: mark, **(body.get("custom_tags") or {})}} if mark else body

    def disturbs(self, field: str, live: Json) -> Effect:
        """Of what runs, the run state can only change to terminated; a new size alone disturbs nobody."""
        if live.get("state") != RUNNING or field in SIZE:
            return Effect.NONE
        return Effect.DOWNTIME if field == "lifecycle" else Effect.RESTART
