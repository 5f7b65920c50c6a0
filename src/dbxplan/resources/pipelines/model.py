"""What the pipelines API does with each field."""

from typing import Annotated

from dbxplan.fields import (
    CreateOnly,
    Exclusive,
    Ignored,
    Immutable,
    Kept,
    KeyedBy,
    Normalized,
    OutputOnly,
    Renames,
    ServerDefault,
    SinceCreate,
    Sticky,
    Unordered,
    WriteOnly,
)
from dbxplan.resources.compute import AwsAttributes, AzureAttributes
from dbxplan.resources.model import Nested, Resource
from dbxplan.sdk import Json

Metastore = Exclusive("where tables go")  # Unity Catalog, or storage of the hive metastore
Target = Exclusive("default schema")
FromSource = Exclusive("source of an ingestion")


class Autoscale(Nested, schema="pipelines.PipelineClusterAutoscale"):
    min_workers: int
    max_workers: int
    mode: Annotated[str | None, Normalized(str.upper), ServerDefault("ENHANCED")] = None


class Cluster(Nested, schema="pipelines.PipelineCluster"):
    label: Annotated[str | None, Normalized(str.lower), ServerDefault("default")] = None
    autoscale: Autoscale | None = None
    node_type_id: Annotated[str | None, ServerDefault()] = None  # from policy, pool, or chosen
    driver_node_type_id: Annotated[str | None, ServerDefault()] = None  # likewise
    enable_local_disk_encryption: Annotated[bool | None, ServerDefault(False)] = None
    aws_attributes: Annotated[AwsAttributes | None, ServerDefault()] = None  # may be echoed filled in
    azure_attributes: Annotated[AzureAttributes | None, ServerDefault()] = None  # likewise
    gcp_attributes: Annotated[Json | None, ServerDefault()] = None  # likewise
    apply_policy_default_values: Annotated[bool | None, WriteOnly()] = None  # not stored


class EventLog(Nested, schema="pipelines.EventLogSpec"):
    name: str
    catalog: Annotated[str | None, ServerDefault()] = None  # that of the pipeline
    schema_: Annotated[str | None, ServerDefault()] = None  # that of the pipeline


class Gateway(Nested, schema="pipelines.IngestionGatewayPipelineDefinition"):
    connection_name: Annotated[str, Immutable()]
    gateway_storage_catalog: Annotated[str, Immutable()]
    gateway_storage_schema: Annotated[str, Immutable()]
    gateway_storage_name: Annotated[str | None, Immutable(), ServerDefault()] = None  # made up
    connection_id: Annotated[str | None, Immutable()] = None


class Ingestion(Nested, schema="pipelines.IngestionPipelineDefinition"):
    connection_name: Annotated[str | None, Immutable(), FromSource] = None
    ingestion_gateway_id: Annotated[str | None, Immutable(), FromSource] = None
    ingest_from_uc_foreign_catalog: Annotated[bool | None, Immutable()] = None
    source_type: Annotated[str | None, OutputOnly()] = None


class Notification(Nested, schema="pipelines.Notifications"):
    alerts: Annotated[list[str] | None, Unordered()] = None
    email_recipients: Annotated[list[str] | None, Unordered()] = None


class Deployment(Nested, schema="pipelines.PipelineDeployment"):
    version_id: Annotated[str | None, Ignored()] = None  # a new one with every deployment


class Pipeline(Resource, schema="resources.Pipeline"):
    """One entry of `resources.pipelines`: the spec of a pipeline, and beside it parameters and run_as."""

    name: Annotated[str | None, Renames(), Sticky()] = None
    # One catalog for another is a change in place; between catalog and storage there is no way.
    catalog: Annotated[str | None, Normalized(str.lower), SinceCreate(), Sticky(), Metastore] = None
    # dbfs:/pipelines/<id>, when there is no catalog either.
    storage: Annotated[str | None, Immutable(), ServerDefault(), Metastore] = None
    schema_: Annotated[str | None, Target] = None
    target: Annotated[str | None, Target] = None
    channel: Annotated[str | None, Normalized(str.upper), ServerDefault("CURRENT")] = None
    edition: Annotated[str | None, Normalized(str.upper), ServerDefault("ADVANCED")] = None
    continuous: Annotated[bool | None, ServerDefault(False)] = None
    development: Annotated[bool | None, ServerDefault(False)] = None
    photon: Annotated[bool | None, ServerDefault(False)] = None
    serverless: Annotated[bool | None, ServerDefault()] = None  # by the workspace
    clusters: Annotated[list[Cluster] | None, KeyedBy("label", default="default", fold=True)] = None
    event_log: Annotated[EventLog | None, ServerDefault()] = None  # where the pipeline publishes
    gateway_definition: Annotated[Gateway | None, Sticky()] = None
    ingestion_definition: Ingestion | None = None
    notifications: list[Notification] | None = None
    # Reads give the name of whoever it is, from which `read` makes this.
    run_as: Annotated[Json | None, ServerDefault(), Sticky()] = None  # the creator; an update without it keeps it
    allow_duplicate_names: Annotated[bool | None, WriteOnly()] = None
    dry_run: Annotated[bool | None, CreateOnly(), WriteOnly()] = None
    deployment: Deployment | None = None
    cascade_on_destroy: Annotated[bool | None, Kept()] = None  # for the delete: False lets the tables stay
    pipeline_id: Annotated[str | None, OutputOnly()] = None
    state: Annotated[str | None, OutputOnly()] = None
    cause: Annotated[str | None, OutputOnly()] = None
    health: Annotated[str | None, OutputOnly()] = None
    cluster_id: Annotated[str | None, OutputOnly()] = None
    creator_user_name: Annotated[str | None, OutputOnly()] = None
    run_as_user_name: Annotated[str | None, OutputOnly()] = None
    last_modified: Annotated[int | None, OutputOnly()] = None
    effective_budget_policy_id: Annotated[str | None, OutputOnly()] = None
    effective_publishing_mode: Annotated[str | None, OutputOnly()] = None
    effective_serverless_compute_id: Annotated[str | None, OutputOnly()] = None
    effective_usage_policy_id: Annotated[str | None, OutputOnly()] = None
