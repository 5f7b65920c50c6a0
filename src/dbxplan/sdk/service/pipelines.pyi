"""`pipelines`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from types import TracebackType
from typing import Any, BinaryIO, Dict, List

from dbxplan.sdk.common.lro import LroOptions
from dbxplan.sdk.common.types.fieldmask import FieldMask as FieldMask
from dbxplan.sdk.common.types.times import Duration as Duration, Timestamp as Timestamp
from dbxplan.sdk.core import ApiClient
from dbxplan.sdk.errors import OperationFailed as OperationFailed
from dbxplan.sdk.service._models import Model as _Model
from dbxplan.sdk.service._waits import Wait as Wait
from dbxplan.sdk.service import compute as _compute

class CloneMode(Enum):
    MIGRATE_TO_UC = "MIGRATE_TO_UC"

class ConnectorType(Enum):
    CDC = "CDC"
    QUERY_BASED = "QUERY_BASED"

class DayOfWeek(Enum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"

class DeploymentKind(Enum):
    BUNDLE = "BUNDLE"

class EventLevel(Enum):
    ERROR = "ERROR"
    INFO = "INFO"
    METRICS = "METRICS"
    WARN = "WARN"

class FileIngestionOptionsFileFormat(Enum):
    AVRO = "AVRO"
    BINARYFILE = "BINARYFILE"
    CSV = "CSV"
    EXCEL = "EXCEL"
    JSON = "JSON"
    ORC = "ORC"
    PARQUET = "PARQUET"
    XML = "XML"

class FileIngestionOptionsSchemaEvolutionMode(Enum):
    ADD_NEW_COLUMNS = "ADD_NEW_COLUMNS"
    ADD_NEW_COLUMNS_WITH_TYPE_WIDENING = "ADD_NEW_COLUMNS_WITH_TYPE_WIDENING"
    FAIL_ON_NEW_COLUMNS = "FAIL_ON_NEW_COLUMNS"
    NONE = "NONE"
    RESCUE = "RESCUE"

class GetPipelineResponseHealth(Enum):
    HEALTHY = "HEALTHY"
    UNHEALTHY = "UNHEALTHY"

class GoogleDriveOptionsGoogleDriveEntityType(Enum):
    FILE = "FILE"
    FILE_METADATA = "FILE_METADATA"
    PERMISSION = "PERMISSION"

class IngestionSourceType(Enum):
    BIGQUERY = "BIGQUERY"
    CONFLUENCE = "CONFLUENCE"
    DYNAMICS365 = "DYNAMICS365"
    FOREIGN_CATALOG = "FOREIGN_CATALOG"
    GA4_RAW_DATA = "GA4_RAW_DATA"
    GOOGLE_DRIVE = "GOOGLE_DRIVE"
    JIRA = "JIRA"
    MANAGED_POSTGRESQL = "MANAGED_POSTGRESQL"
    META_MARKETING = "META_MARKETING"
    MYSQL = "MYSQL"
    NETSUITE = "NETSUITE"
    ONEDRIVE = "ONEDRIVE"
    ORACLE = "ORACLE"
    POSTGRESQL = "POSTGRESQL"
    RABBITMQ = "RABBITMQ"
    SALESFORCE = "SALESFORCE"
    SERVICENOW = "SERVICENOW"
    SHAREPOINT = "SHAREPOINT"
    SMARTSHEET = "SMARTSHEET"
    SQLSERVER = "SQLSERVER"
    TERADATA = "TERADATA"
    TIKTOK_ADS = "TIKTOK_ADS"
    WORKDAY_RAAS = "WORKDAY_RAAS"
    ZENDESK = "ZENDESK"

class LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity(Enum):
    CAMPAIGN = "CAMPAIGN"
    CAMPAIGN_GROUP = "CAMPAIGN_GROUP"
    CREATIVE = "CREATIVE"

class LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder(Enum):
    ANALYTICS = "ANALYTICS"
    ATTRIBUTED_REVENUE_METRICS = "ATTRIBUTED_REVENUE_METRICS"
    STATISTICS = "STATISTICS"

class LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity(Enum):
    ALL = "ALL"
    DAILY = "DAILY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"

class MaturityLevel(Enum):
    DEPRECATED = "DEPRECATED"
    EVOLVING = "EVOLVING"
    STABLE = "STABLE"

class OneDriveOptionsOneDriveEntityType(Enum):
    FILE = "FILE"
    FILE_METADATA = "FILE_METADATA"

class OutlookAttachmentMode(Enum):
    ALL = "ALL"
    INLINE_ONLY = "INLINE_ONLY"
    NONE = "NONE"
    NON_INLINE_ONLY = "NON_INLINE_ONLY"

class OutlookBodyFormat(Enum):
    TEXT_HTML = "TEXT_HTML"
    TEXT_PLAIN = "TEXT_PLAIN"

class ParseMode(Enum):
    FAILFAST = "FAILFAST"
    PERMISSIVE = "PERMISSIVE"

class PipelineClusterAutoscaleMode(Enum):
    ENHANCED = "ENHANCED"
    LEGACY = "LEGACY"

class PipelinePermissionLevel(Enum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RUN = "CAN_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"

class PipelineState(Enum):
    DELETED = "DELETED"
    DEPLOYING = "DEPLOYING"
    FAILED = "FAILED"
    IDLE = "IDLE"
    RECOVERING = "RECOVERING"
    RESETTING = "RESETTING"
    RUNNING = "RUNNING"
    STARTING = "STARTING"
    STOPPING = "STOPPING"

class PipelineStateInfoHealth(Enum):
    HEALTHY = "HEALTHY"
    UNHEALTHY = "UNHEALTHY"

class PublishingMode(Enum):
    DEFAULT_PUBLISHING_MODE = "DEFAULT_PUBLISHING_MODE"
    LEGACY_PUBLISHING_MODE = "LEGACY_PUBLISHING_MODE"

class SharepointOptionsSharepointEntityType(Enum):
    FILE = "FILE"
    FILE_METADATA = "FILE_METADATA"
    LIST = "LIST"
    PERMISSION = "PERMISSION"

class StartUpdateCause(Enum):
    API_CALL = "API_CALL"
    INFRASTRUCTURE_MAINTENANCE = "INFRASTRUCTURE_MAINTENANCE"
    JOB_TASK = "JOB_TASK"
    RETRY_ON_FAILURE = "RETRY_ON_FAILURE"
    SCHEMA_CHANGE = "SCHEMA_CHANGE"
    SERVICE_UPGRADE = "SERVICE_UPGRADE"
    USER_ACTION = "USER_ACTION"

class TableSpecificConfigScdType(Enum):
    APPEND_ONLY = "APPEND_ONLY"
    SCD_TYPE_1 = "SCD_TYPE_1"
    SCD_TYPE_2 = "SCD_TYPE_2"

class TikTokAdsOptionsTikTokDataLevel(Enum):
    AUCTION_AD = "AUCTION_AD"
    AUCTION_ADGROUP = "AUCTION_ADGROUP"
    AUCTION_ADVERTISER = "AUCTION_ADVERTISER"
    AUCTION_CAMPAIGN = "AUCTION_CAMPAIGN"

class TikTokAdsOptionsTikTokReportType(Enum):
    AUDIENCE = "AUDIENCE"
    BASIC = "BASIC"
    BUSINESS_CENTER = "BUSINESS_CENTER"
    DSA = "DSA"
    GMV_MAX = "GMV_MAX"
    PLAYABLE_AD = "PLAYABLE_AD"

class TransformerFormat(Enum):
    AVRO = "AVRO"
    JSON = "JSON"
    PROTOBUF = "PROTOBUF"
    STRING = "STRING"

class UpdateInfoCause(Enum):
    API_CALL = "API_CALL"
    INFRASTRUCTURE_MAINTENANCE = "INFRASTRUCTURE_MAINTENANCE"
    JOB_TASK = "JOB_TASK"
    RETRY_ON_FAILURE = "RETRY_ON_FAILURE"
    SCHEMA_CHANGE = "SCHEMA_CHANGE"
    SERVICE_UPGRADE = "SERVICE_UPGRADE"
    USER_ACTION = "USER_ACTION"

class UpdateInfoState(Enum):
    CANCELED = "CANCELED"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    FAILED = "FAILED"
    INITIALIZING = "INITIALIZING"
    QUEUED = "QUEUED"
    RESETTING = "RESETTING"
    RUNNING = "RUNNING"
    SETTING_UP_TABLES = "SETTING_UP_TABLES"
    STOPPING = "STOPPING"
    WAITING_FOR_RESOURCES = "WAITING_FOR_RESOURCES"

class UpdateMode(Enum):
    CONTINUOUS = "CONTINUOUS"
    DEFAULT = "DEFAULT"

class UpdateStateInfoState(Enum):
    CANCELED = "CANCELED"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    FAILED = "FAILED"
    INITIALIZING = "INITIALIZING"
    QUEUED = "QUEUED"
    RESETTING = "RESETTING"
    RUNNING = "RUNNING"
    SETTING_UP_TABLES = "SETTING_UP_TABLES"
    STOPPING = "STOPPING"
    WAITING_FOR_RESOURCES = "WAITING_FOR_RESOURCES"

@dataclass
class ApiSourceConnectorConfig(_Model):
    configs: Dict[str, str] | None
    def __init__(self, configs: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ApiSourceConnectorOptions(_Model):
    options: Dict[str, str] | None
    def __init__(self, options: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ApplyEnvironmentRequestResponse(_Model): ...

@dataclass
class AutoFullRefreshPolicy(_Model):
    enabled: bool
    min_interval_hours: int | None
    def __init__(self, enabled: bool, min_interval_hours: int | None = ...) -> None: ...

@dataclass
class AvroTransformerOptions(_Model):
    parse_mode: ParseMode | None
    schema: str | None
    schema_file_path: str | None
    schema_registry: SchemaRegistryConfig | None
    def __init__(self, parse_mode: ParseMode | str | None = ..., schema: str | None = ..., schema_file_path: str | None = ..., schema_registry: SchemaRegistryConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ClonePipelineResponse(_Model):
    pipeline_id: str | None
    def __init__(self, pipeline_id: str | None = ...) -> None: ...

@dataclass
class ConfluenceConnectorOptions(_Model):
    include_confluence_spaces: List[str] | None
    def __init__(self, include_confluence_spaces: Sequence[str] | None = ...) -> None: ...

@dataclass
class ConfluentSchemaRegistryOptions(_Model):
    subject: str | None
    def __init__(self, subject: str | None = ...) -> None: ...

@dataclass
class ConnectionParameters(_Model):
    source_catalog: str | None
    def __init__(self, source_catalog: str | None = ...) -> None: ...

@dataclass
class ConnectorOptions(_Model):
    api_source_connector_options: ApiSourceConnectorOptions | None
    confluence_options: ConfluenceConnectorOptions | None
    gdrive_options: GoogleDriveOptions | None
    google_ads_options: GoogleAdsOptions | None
    jira_options: JiraConnectorOptions | None
    kafka_options: KafkaOptions | None
    linkedin_ads_options: LinkedInAdsOptions | None
    marketo_options: MarketoOptions | None
    meta_ads_options: MetaMarketingOptions | None
    onedrive_options: OneDriveOptions | None
    outlook_options: OutlookOptions | None
    rabbitmq_options: RabbitmqOptions | None
    reddit_ads_options: RedditAdsOptions | None
    sharepoint_options: SharepointOptions | None
    smartsheet_options: SmartsheetOptions | None
    tiktok_ads_options: TikTokAdsOptions | None
    zendesk_support_options: ZendeskSupportOptions | None
    def __init__(self, api_source_connector_options: ApiSourceConnectorOptions | Mapping[str, Any] | None = ..., confluence_options: ConfluenceConnectorOptions | Mapping[str, Any] | None = ..., gdrive_options: GoogleDriveOptions | Mapping[str, Any] | None = ..., google_ads_options: GoogleAdsOptions | Mapping[str, Any] | None = ..., jira_options: JiraConnectorOptions | Mapping[str, Any] | None = ..., kafka_options: KafkaOptions | Mapping[str, Any] | None = ..., linkedin_ads_options: LinkedInAdsOptions | Mapping[str, Any] | None = ..., marketo_options: MarketoOptions | Mapping[str, Any] | None = ..., meta_ads_options: MetaMarketingOptions | Mapping[str, Any] | None = ..., onedrive_options: OneDriveOptions | Mapping[str, Any] | None = ..., outlook_options: OutlookOptions | Mapping[str, Any] | None = ..., rabbitmq_options: RabbitmqOptions | Mapping[str, Any] | None = ..., reddit_ads_options: RedditAdsOptions | Mapping[str, Any] | None = ..., sharepoint_options: SharepointOptions | Mapping[str, Any] | None = ..., smartsheet_options: SmartsheetOptions | Mapping[str, Any] | None = ..., tiktok_ads_options: TikTokAdsOptions | Mapping[str, Any] | None = ..., zendesk_support_options: ZendeskSupportOptions | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreatePipelineResponse(_Model):
    effective_settings: PipelineSpec | None
    pipeline_id: str | None
    def __init__(self, effective_settings: PipelineSpec | Mapping[str, Any] | None = ..., pipeline_id: str | None = ...) -> None: ...

@dataclass
class CronTrigger(_Model):
    quartz_cron_schedule: str | None
    timezone_id: str | None
    def __init__(self, quartz_cron_schedule: str | None = ..., timezone_id: str | None = ...) -> None: ...

@dataclass
class DataPlaneId(_Model):
    instance: str | None
    seq_no: int | None
    def __init__(self, instance: str | None = ..., seq_no: int | None = ...) -> None: ...

@dataclass
class DataStagingOptions(_Model):
    catalog_name: str
    schema_name: str
    volume_name: str | None
    def __init__(self, catalog_name: str, schema_name: str, volume_name: str | None = ...) -> None: ...

@dataclass
class ErrorDetail(_Model):
    exceptions: List[SerializedException] | None
    fatal: bool | None
    def __init__(self, exceptions: Sequence[SerializedException | Mapping[str, Any]] | None = ..., fatal: bool | None = ...) -> None: ...

@dataclass
class EventLogSpec(_Model):
    catalog: str | None
    name: str | None
    schema: str | None
    def __init__(self, catalog: str | None = ..., name: str | None = ..., schema: str | None = ...) -> None: ...

@dataclass
class FileFilter(_Model):
    modified_after: str | None
    modified_before: str | None
    path_filter: str | None
    def __init__(self, modified_after: str | None = ..., modified_before: str | None = ..., path_filter: str | None = ...) -> None: ...

@dataclass
class FileIngestionOptions(_Model):
    corrupt_record_column: str | None
    file_filters: List[FileFilter] | None
    format: FileIngestionOptionsFileFormat | None
    format_options: Dict[str, str] | None
    ignore_corrupt_files: bool | None
    infer_column_types: bool | None
    reader_case_sensitive: bool | None
    rescued_data_column: str | None
    schema_evolution_mode: FileIngestionOptionsSchemaEvolutionMode | None
    schema_hints: str | None
    single_variant_column: str | None
    def __init__(self, corrupt_record_column: str | None = ..., file_filters: Sequence[FileFilter | Mapping[str, Any]] | None = ..., format: FileIngestionOptionsFileFormat | str | None = ..., format_options: Mapping[str, str] | None = ..., ignore_corrupt_files: bool | None = ..., infer_column_types: bool | None = ..., reader_case_sensitive: bool | None = ..., rescued_data_column: str | None = ..., schema_evolution_mode: FileIngestionOptionsSchemaEvolutionMode | str | None = ..., schema_hints: str | None = ..., single_variant_column: str | None = ...) -> None: ...

@dataclass
class FileLibrary(_Model):
    path: str | None
    def __init__(self, path: str | None = ...) -> None: ...

@dataclass
class Filters(_Model):
    exclude: List[str] | None
    include: List[str] | None
    def __init__(self, exclude: Sequence[str] | None = ..., include: Sequence[str] | None = ...) -> None: ...

@dataclass
class GetPipelinePermissionLevelsResponse(_Model):
    permission_levels: List[PipelinePermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[PipelinePermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetPipelineResponse(_Model):
    cause: str | None
    cluster_id: str | None
    creator_user_name: str | None
    effective_budget_policy_id: str | None
    effective_publishing_mode: PublishingMode | None
    effective_serverless_compute_id: str | None
    health: GetPipelineResponseHealth | None
    last_modified: int | None
    latest_updates: List[UpdateStateInfo] | None
    name: str | None
    parameters: Dict[str, str] | None
    pipeline_id: str | None
    run_as: RunAs | None
    run_as_user_name: str | None
    spec: PipelineSpec | None
    state: PipelineState | None
    def __init__(self, cause: str | None = ..., cluster_id: str | None = ..., creator_user_name: str | None = ..., effective_budget_policy_id: str | None = ..., effective_publishing_mode: PublishingMode | str | None = ..., effective_serverless_compute_id: str | None = ..., health: GetPipelineResponseHealth | str | None = ..., last_modified: int | None = ..., latest_updates: Sequence[UpdateStateInfo | Mapping[str, Any]] | None = ..., name: str | None = ..., parameters: Mapping[str, str] | None = ..., pipeline_id: str | None = ..., run_as: RunAs | Mapping[str, Any] | None = ..., run_as_user_name: str | None = ..., spec: PipelineSpec | Mapping[str, Any] | None = ..., state: PipelineState | str | None = ...) -> None: ...

@dataclass
class GetUpdateResponse(_Model):
    update: UpdateInfo | None
    def __init__(self, update: UpdateInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GoogleAdsConfig(_Model):
    manager_account_id: str | None
    def __init__(self, manager_account_id: str | None = ...) -> None: ...

@dataclass
class GoogleAdsCustomReportOptions(_Model):
    resource: str
    metrics: List[str] | None
    resource_fields: List[str] | None
    segments: List[str] | None
    def __init__(self, resource: str, metrics: Sequence[str] | None = ..., resource_fields: Sequence[str] | None = ..., segments: Sequence[str] | None = ...) -> None: ...

@dataclass
class GoogleAdsOptions(_Model):
    manager_account_id: str
    custom_report_options: GoogleAdsCustomReportOptions | None
    lookback_window_days: int | None
    sync_start_date: str | None
    def __init__(self, manager_account_id: str, custom_report_options: GoogleAdsCustomReportOptions | Mapping[str, Any] | None = ..., lookback_window_days: int | None = ..., sync_start_date: str | None = ...) -> None: ...

@dataclass
class GoogleDriveOptions(_Model):
    entity_type: GoogleDriveOptionsGoogleDriveEntityType | None
    file_ingestion_options: FileIngestionOptions | None
    url: str | None
    def __init__(self, entity_type: GoogleDriveOptionsGoogleDriveEntityType | str | None = ..., file_ingestion_options: FileIngestionOptions | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class IngestionConfig(_Model):
    report: ReportSpec | None
    schema: SchemaSpec | None
    table: TableSpec | None
    def __init__(self, report: ReportSpec | Mapping[str, Any] | None = ..., schema: SchemaSpec | Mapping[str, Any] | None = ..., table: TableSpec | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class IngestionGatewayPipelineDefinition(_Model):
    connection_name: str
    gateway_storage_catalog: str
    gateway_storage_schema: str
    connection_id: str | None
    connection_parameters: ConnectionParameters | None
    gateway_storage_name: str | None
    def __init__(self, connection_name: str, gateway_storage_catalog: str, gateway_storage_schema: str, connection_id: str | None = ..., connection_parameters: ConnectionParameters | Mapping[str, Any] | None = ..., gateway_storage_name: str | None = ...) -> None: ...

@dataclass
class IngestionPipelineDefinition(_Model):
    connection_name: str | None
    connector_type: ConnectorType | None
    data_staging_options: DataStagingOptions | None
    full_refresh_window: OperationTimeWindow | None
    ingest_from_uc_foreign_catalog: bool | None
    ingestion_gateway_id: str | None
    netsuite_jar_path: str | None
    objects: List[IngestionConfig] | None
    source_configurations: List[SourceConfig] | None
    source_type: IngestionSourceType | None
    table_configuration: TableSpecificConfig | None
    def __init__(self, connection_name: str | None = ..., connector_type: ConnectorType | str | None = ..., data_staging_options: DataStagingOptions | Mapping[str, Any] | None = ..., full_refresh_window: OperationTimeWindow | Mapping[str, Any] | None = ..., ingest_from_uc_foreign_catalog: bool | None = ..., ingestion_gateway_id: str | None = ..., netsuite_jar_path: str | None = ..., objects: Sequence[IngestionConfig | Mapping[str, Any]] | None = ..., source_configurations: Sequence[SourceConfig | Mapping[str, Any]] | None = ..., source_type: IngestionSourceType | str | None = ..., table_configuration: TableSpecificConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class IngestionPipelineDefinitionFanoutOptions(_Model):
    fanout_by: str | None
    transforms: List[Transformer] | None
    def __init__(self, fanout_by: str | None = ..., transforms: Sequence[Transformer | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig(_Model):
    cursor_columns: List[str] | None
    deletion_condition: str | None
    hard_deletion_sync_min_interval_in_seconds: int | None
    def __init__(self, cursor_columns: Sequence[str] | None = ..., deletion_condition: str | None = ..., hard_deletion_sync_min_interval_in_seconds: int | None = ...) -> None: ...

@dataclass
class IngestionPipelineDefinitionWorkdayReportParameters(_Model):
    incremental: bool | None
    parameters: Dict[str, str] | None
    report_parameters: List[IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue] | None
    def __init__(self, incremental: bool | None = ..., parameters: Mapping[str, str] | None = ..., report_parameters: Sequence[IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class JiraConnectorOptions(_Model):
    include_jira_spaces: List[str] | None
    def __init__(self, include_jira_spaces: Sequence[str] | None = ...) -> None: ...

@dataclass
class JsonTransformerOptions(_Model):
    as_variant: bool | None
    schema: str | None
    schema_evolution_mode: FileIngestionOptionsSchemaEvolutionMode | None
    schema_file_path: str | None
    schema_hints: str | None
    def __init__(self, as_variant: bool | None = ..., schema: str | None = ..., schema_evolution_mode: FileIngestionOptionsSchemaEvolutionMode | str | None = ..., schema_file_path: str | None = ..., schema_hints: str | None = ...) -> None: ...

@dataclass
class KafkaOptions(_Model):
    client_config: Dict[str, str] | None
    key_transformer: Transformer | None
    max_offsets_per_trigger: int | None
    starting_offset: str | None
    topic_pattern: str | None
    topics: List[str] | None
    value_transformer: Transformer | None
    def __init__(self, client_config: Mapping[str, str] | None = ..., key_transformer: Transformer | Mapping[str, Any] | None = ..., max_offsets_per_trigger: int | None = ..., starting_offset: str | None = ..., topic_pattern: str | None = ..., topics: Sequence[str] | None = ..., value_transformer: Transformer | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class LinkedInAdsOptions(_Model):
    custom_report_options: LinkedInAdsOptionsLinkedInAdsCustomReportOptions | None
    lookback_window_days: int | None
    sync_start_date: str | None
    def __init__(self, custom_report_options: LinkedInAdsOptionsLinkedInAdsCustomReportOptions | Mapping[str, Any] | None = ..., lookback_window_days: int | None = ..., sync_start_date: str | None = ...) -> None: ...

@dataclass
class LinkedInAdsOptionsLinkedInAdsCustomReportOptions(_Model):
    finder: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder
    entity_granularity: List[LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity] | None
    metrics: List[str] | None
    time_granularity: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity | None
    def __init__(self, finder: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder | str, entity_granularity: Sequence[LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity | str] | None = ..., metrics: Sequence[str] | None = ..., time_granularity: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity | str | None = ...) -> None: ...

@dataclass
class ListPipelineEventsResponse(_Model):
    events: List[PipelineEvent] | None
    next_page_token: str | None
    prev_page_token: str | None
    def __init__(self, events: Sequence[PipelineEvent | Mapping[str, Any]] | None = ..., next_page_token: str | None = ..., prev_page_token: str | None = ...) -> None: ...

@dataclass
class ListPipelinesResponse(_Model):
    next_page_token: str | None
    statuses: List[PipelineStateInfo] | None
    def __init__(self, next_page_token: str | None = ..., statuses: Sequence[PipelineStateInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListUpdatesResponse(_Model):
    next_page_token: str | None
    prev_page_token: str | None
    updates: List[UpdateInfo] | None
    def __init__(self, next_page_token: str | None = ..., prev_page_token: str | None = ..., updates: Sequence[UpdateInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ManualTrigger(_Model): ...

@dataclass
class MarketoOptions(_Model):
    sync_start_date: str | None
    def __init__(self, sync_start_date: str | None = ...) -> None: ...

@dataclass
class MetaMarketingOptions(_Model):
    action_attribution_windows: List[str] | None
    action_breakdowns: List[str] | None
    action_report_time: str | None
    breakdowns: List[str] | None
    custom_insights_lookback_window: int | None
    custom_report_options: MetaMarketingOptionsMetaMarketingCustomReportOptions | None
    level: str | None
    start_date: str | None
    time_increment: str | None
    def __init__(self, action_attribution_windows: Sequence[str] | None = ..., action_breakdowns: Sequence[str] | None = ..., action_report_time: str | None = ..., breakdowns: Sequence[str] | None = ..., custom_insights_lookback_window: int | None = ..., custom_report_options: MetaMarketingOptionsMetaMarketingCustomReportOptions | Mapping[str, Any] | None = ..., level: str | None = ..., start_date: str | None = ..., time_increment: str | None = ...) -> None: ...

@dataclass
class MetaMarketingOptionsMetaMarketingCustomReportOptions(_Model):
    action_attribution_windows: List[str] | None
    action_breakdowns: List[str] | None
    action_report_time: str | None
    breakdowns: List[str] | None
    level: str | None
    time_increment: str | None
    def __init__(self, action_attribution_windows: Sequence[str] | None = ..., action_breakdowns: Sequence[str] | None = ..., action_report_time: str | None = ..., breakdowns: Sequence[str] | None = ..., level: str | None = ..., time_increment: str | None = ...) -> None: ...

@dataclass
class NotebookLibrary(_Model):
    path: str | None
    def __init__(self, path: str | None = ...) -> None: ...

@dataclass
class Notifications(_Model):
    alerts: List[str] | None
    email_recipients: List[str] | None
    def __init__(self, alerts: Sequence[str] | None = ..., email_recipients: Sequence[str] | None = ...) -> None: ...

@dataclass
class OneDriveOptions(_Model):
    entity_type: OneDriveOptionsOneDriveEntityType | None
    file_ingestion_options: FileIngestionOptions | None
    url: str | None
    def __init__(self, entity_type: OneDriveOptionsOneDriveEntityType | str | None = ..., file_ingestion_options: FileIngestionOptions | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class OperationTimeWindow(_Model):
    start_hour: int
    days_of_week: List[DayOfWeek] | None
    time_zone_id: str | None
    def __init__(self, start_hour: int, days_of_week: Sequence[DayOfWeek | str] | None = ..., time_zone_id: str | None = ...) -> None: ...

@dataclass
class Origin(_Model):
    batch_id: int | None
    cloud: str | None
    cluster_id: str | None
    dataset_name: str | None
    flow_id: str | None
    flow_name: str | None
    host: str | None
    ingestion_source_catalog_name: str | None
    ingestion_source_connection_name: str | None
    ingestion_source_schema_name: str | None
    ingestion_source_table_name: str | None
    ingestion_source_table_version: str | None
    maintenance_id: str | None
    materialization_name: str | None
    org_id: int | None
    pipeline_id: str | None
    pipeline_name: str | None
    region: str | None
    request_id: str | None
    table_id: str | None
    uc_resource_id: str | None
    update_id: str | None
    def __init__(self, batch_id: int | None = ..., cloud: str | None = ..., cluster_id: str | None = ..., dataset_name: str | None = ..., flow_id: str | None = ..., flow_name: str | None = ..., host: str | None = ..., ingestion_source_catalog_name: str | None = ..., ingestion_source_connection_name: str | None = ..., ingestion_source_schema_name: str | None = ..., ingestion_source_table_name: str | None = ..., ingestion_source_table_version: str | None = ..., maintenance_id: str | None = ..., materialization_name: str | None = ..., org_id: int | None = ..., pipeline_id: str | None = ..., pipeline_name: str | None = ..., region: str | None = ..., request_id: str | None = ..., table_id: str | None = ..., uc_resource_id: str | None = ..., update_id: str | None = ...) -> None: ...

@dataclass
class OutlookOptions(_Model):
    attachment_mode: OutlookAttachmentMode | None
    body_format: OutlookBodyFormat | None
    folder_filter: List[str] | None
    include_folders: List[str] | None
    include_mailboxes: List[str] | None
    include_senders: List[str] | None
    include_subjects: List[str] | None
    sender_filter: List[str] | None
    start_date: str | None
    subject_filter: List[str] | None
    def __init__(self, attachment_mode: OutlookAttachmentMode | str | None = ..., body_format: OutlookBodyFormat | str | None = ..., folder_filter: Sequence[str] | None = ..., include_folders: Sequence[str] | None = ..., include_mailboxes: Sequence[str] | None = ..., include_senders: Sequence[str] | None = ..., include_subjects: Sequence[str] | None = ..., sender_filter: Sequence[str] | None = ..., start_date: str | None = ..., subject_filter: Sequence[str] | None = ...) -> None: ...

@dataclass
class PathPattern(_Model):
    include: str | None
    def __init__(self, include: str | None = ...) -> None: ...

@dataclass
class PipelineAccessControlRequest(_Model):
    group_name: str | None
    permission_level: PipelinePermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: PipelinePermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class PipelineAccessControlResponse(_Model):
    all_permissions: List[PipelinePermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[PipelinePermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class PipelineCluster(_Model):
    apply_policy_default_values: bool | None
    autoscale: PipelineClusterAutoscale | None
    aws_attributes: _compute.AwsAttributes | None
    azure_attributes: _compute.AzureAttributes | None
    cluster_log_conf: _compute.ClusterLogConf | None
    custom_tags: Dict[str, str] | None
    driver_instance_pool_id: str | None
    driver_node_type_id: str | None
    enable_local_disk_encryption: bool | None
    gcp_attributes: _compute.GcpAttributes | None
    init_scripts: List[_compute.InitScriptInfo] | None
    instance_pool_id: str | None
    label: str | None
    node_type_id: str | None
    num_workers: int | None
    policy_id: str | None
    spark_conf: Dict[str, str] | None
    spark_env_vars: Dict[str, str] | None
    ssh_public_keys: List[str] | None
    def __init__(self, apply_policy_default_values: bool | None = ..., autoscale: PipelineClusterAutoscale | Mapping[str, Any] | None = ..., aws_attributes: _compute.AwsAttributes | Mapping[str, Any] | None = ..., azure_attributes: _compute.AzureAttributes | Mapping[str, Any] | None = ..., cluster_log_conf: _compute.ClusterLogConf | Mapping[str, Any] | None = ..., custom_tags: Mapping[str, str] | None = ..., driver_instance_pool_id: str | None = ..., driver_node_type_id: str | None = ..., enable_local_disk_encryption: bool | None = ..., gcp_attributes: _compute.GcpAttributes | Mapping[str, Any] | None = ..., init_scripts: Sequence[_compute.InitScriptInfo | Mapping[str, Any]] | None = ..., instance_pool_id: str | None = ..., label: str | None = ..., node_type_id: str | None = ..., num_workers: int | None = ..., policy_id: str | None = ..., spark_conf: Mapping[str, str] | None = ..., spark_env_vars: Mapping[str, str] | None = ..., ssh_public_keys: Sequence[str] | None = ...) -> None: ...

@dataclass
class PipelineClusterAutoscale(_Model):
    min_workers: int
    max_workers: int
    mode: PipelineClusterAutoscaleMode | None
    def __init__(self, min_workers: int, max_workers: int, mode: PipelineClusterAutoscaleMode | str | None = ...) -> None: ...

@dataclass
class PipelineDeployment(_Model):
    kind: DeploymentKind
    deployment_id: str | None
    metadata_file_path: str | None
    version_id: str | None
    def __init__(self, kind: DeploymentKind | str, deployment_id: str | None = ..., metadata_file_path: str | None = ..., version_id: str | None = ...) -> None: ...

@dataclass
class PipelineEvent(_Model):
    error: ErrorDetail | None
    event_type: str | None
    id: str | None
    level: EventLevel | None
    maturity_level: MaturityLevel | None
    message: str | None
    origin: Origin | None
    sequence: Sequencing | None
    timestamp: str | None
    truncation: Truncation | None
    def __init__(self, error: ErrorDetail | Mapping[str, Any] | None = ..., event_type: str | None = ..., id: str | None = ..., level: EventLevel | str | None = ..., maturity_level: MaturityLevel | str | None = ..., message: str | None = ..., origin: Origin | Mapping[str, Any] | None = ..., sequence: Sequencing | Mapping[str, Any] | None = ..., timestamp: str | None = ..., truncation: Truncation | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PipelineLibrary(_Model):
    file: FileLibrary | None
    glob: PathPattern | None
    jar: str | None
    maven: _compute.MavenLibrary | None
    notebook: NotebookLibrary | None
    whl: str | None
    def __init__(self, file: FileLibrary | Mapping[str, Any] | None = ..., glob: PathPattern | Mapping[str, Any] | None = ..., jar: str | None = ..., maven: _compute.MavenLibrary | Mapping[str, Any] | None = ..., notebook: NotebookLibrary | Mapping[str, Any] | None = ..., whl: str | None = ...) -> None: ...

@dataclass
class PipelinePermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: PipelinePermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: PipelinePermissionLevel | str | None = ...) -> None: ...

@dataclass
class PipelinePermissions(_Model):
    access_control_list: List[PipelineAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[PipelineAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class PipelinePermissionsDescription(_Model):
    description: str | None
    permission_level: PipelinePermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: PipelinePermissionLevel | str | None = ...) -> None: ...

@dataclass
class PipelineSpec(_Model):
    budget_policy_id: str | None
    catalog: str | None
    channel: str | None
    clusters: List[PipelineCluster] | None
    configuration: Dict[str, str] | None
    continuous: bool | None
    deployment: PipelineDeployment | None
    development: bool | None
    edition: str | None
    environment: PipelinesEnvironment | None
    event_log: EventLogSpec | None
    filters: Filters | None
    gateway_definition: IngestionGatewayPipelineDefinition | None
    id: str | None
    ingestion_definition: IngestionPipelineDefinition | None
    libraries: List[PipelineLibrary] | None
    name: str | None
    notifications: List[Notifications] | None
    parent_path: str | None
    photon: bool | None
    restart_window: RestartWindow | None
    root_path: str | None
    schema: str | None
    serverless: bool | None
    serverless_compute_id: str | None
    storage: str | None
    tags: Dict[str, str] | None
    target: str | None
    trigger: PipelineTrigger | None
    usage_policy_id: str | None
    def __init__(self, budget_policy_id: str | None = ..., catalog: str | None = ..., channel: str | None = ..., clusters: Sequence[PipelineCluster | Mapping[str, Any]] | None = ..., configuration: Mapping[str, str] | None = ..., continuous: bool | None = ..., deployment: PipelineDeployment | Mapping[str, Any] | None = ..., development: bool | None = ..., edition: str | None = ..., environment: PipelinesEnvironment | Mapping[str, Any] | None = ..., event_log: EventLogSpec | Mapping[str, Any] | None = ..., filters: Filters | Mapping[str, Any] | None = ..., gateway_definition: IngestionGatewayPipelineDefinition | Mapping[str, Any] | None = ..., id: str | None = ..., ingestion_definition: IngestionPipelineDefinition | Mapping[str, Any] | None = ..., libraries: Sequence[PipelineLibrary | Mapping[str, Any]] | None = ..., name: str | None = ..., notifications: Sequence[Notifications | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., photon: bool | None = ..., restart_window: RestartWindow | Mapping[str, Any] | None = ..., root_path: str | None = ..., schema: str | None = ..., serverless: bool | None = ..., serverless_compute_id: str | None = ..., storage: str | None = ..., tags: Mapping[str, str] | None = ..., target: str | None = ..., trigger: PipelineTrigger | Mapping[str, Any] | None = ..., usage_policy_id: str | None = ...) -> None: ...

@dataclass
class PipelineStateInfo(_Model):
    cluster_id: str | None
    creator_user_name: str | None
    health: PipelineStateInfoHealth | None
    latest_updates: List[UpdateStateInfo] | None
    name: str | None
    pipeline_id: str | None
    run_as_user_name: str | None
    state: PipelineState | None
    def __init__(self, cluster_id: str | None = ..., creator_user_name: str | None = ..., health: PipelineStateInfoHealth | str | None = ..., latest_updates: Sequence[UpdateStateInfo | Mapping[str, Any]] | None = ..., name: str | None = ..., pipeline_id: str | None = ..., run_as_user_name: str | None = ..., state: PipelineState | str | None = ...) -> None: ...

@dataclass
class PipelineTrigger(_Model):
    cron: CronTrigger | None
    manual: ManualTrigger | None
    def __init__(self, cron: CronTrigger | Mapping[str, Any] | None = ..., manual: ManualTrigger | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PipelinesEnvironment(_Model):
    dependencies: List[str] | None
    environment_version: str | None
    def __init__(self, dependencies: Sequence[str] | None = ..., environment_version: str | None = ...) -> None: ...

@dataclass
class PostgresCatalogConfig(_Model):
    slot_config: PostgresSlotConfig | None
    def __init__(self, slot_config: PostgresSlotConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PostgresSlotConfig(_Model):
    publication_name: str | None
    slot_name: str | None
    def __init__(self, publication_name: str | None = ..., slot_name: str | None = ...) -> None: ...

@dataclass
class ProtobufTransformerOptions(_Model):
    desc_file_path: str | None
    message_name: str | None
    parse_mode: ParseMode | None
    recursive_fields_max_depth: int | None
    schema_registry: SchemaRegistryConfig | None
    def __init__(self, desc_file_path: str | None = ..., message_name: str | None = ..., parse_mode: ParseMode | str | None = ..., recursive_fields_max_depth: int | None = ..., schema_registry: SchemaRegistryConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RabbitmqOptions(_Model):
    queue: str
    def __init__(self, queue: str) -> None: ...

@dataclass
class RedditAdsOptions(_Model):
    custom_report_options: RedditAdsOptionsRedditAdsCustomReportOptions | None
    lookback_window_days: int | None
    sync_start_date: str | None
    def __init__(self, custom_report_options: RedditAdsOptionsRedditAdsCustomReportOptions | Mapping[str, Any] | None = ..., lookback_window_days: int | None = ..., sync_start_date: str | None = ...) -> None: ...

@dataclass
class RedditAdsOptionsRedditAdsCustomReportOptions(_Model):
    breakdowns: List[str] | None
    fields: List[str] | None
    def __init__(self, breakdowns: Sequence[str] | None = ..., fields: Sequence[str] | None = ...) -> None: ...

@dataclass
class ReplaceWhereOverride(_Model):
    flow_name: str | None
    predicate_override: str | None
    def __init__(self, flow_name: str | None = ..., predicate_override: str | None = ...) -> None: ...

@dataclass
class ReportSpec(_Model):
    source_url: str
    destination_catalog: str
    destination_schema: str
    destination_table: str | None
    table_configuration: TableSpecificConfig | None
    def __init__(self, source_url: str, destination_catalog: str, destination_schema: str, destination_table: str | None = ..., table_configuration: TableSpecificConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class RestartWindow(_Model):
    start_hour: int
    days_of_week: List[DayOfWeek] | None
    time_zone_id: str | None
    def __init__(self, start_hour: int, days_of_week: Sequence[DayOfWeek | str] | None = ..., time_zone_id: str | None = ...) -> None: ...

@dataclass
class RewindDatasetSpec(_Model):
    cascade: bool | None
    identifier: str | None
    reset_checkpoints: bool | None
    def __init__(self, cascade: bool | None = ..., identifier: str | None = ..., reset_checkpoints: bool | None = ...) -> None: ...

@dataclass
class RewindSpec(_Model):
    datasets: List[RewindDatasetSpec] | None
    dry_run: bool | None
    rewind_timestamp: str | None
    def __init__(self, datasets: Sequence[RewindDatasetSpec | Mapping[str, Any]] | None = ..., dry_run: bool | None = ..., rewind_timestamp: str | None = ...) -> None: ...

@dataclass
class RunAs(_Model):
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class SchemaRegistryConfig(_Model):
    confluent_options: ConfluentSchemaRegistryOptions | None
    connection_name: str | None
    protobuf_message_name: str | None
    def __init__(self, confluent_options: ConfluentSchemaRegistryOptions | Mapping[str, Any] | None = ..., connection_name: str | None = ..., protobuf_message_name: str | None = ...) -> None: ...

@dataclass
class SchemaSpec(_Model):
    destination_catalog: str
    destination_schema: str
    connector_options: ConnectorOptions | None
    fanout_options: IngestionPipelineDefinitionFanoutOptions | None
    source_catalog: str | None
    source_schema: str | None
    table_configuration: TableSpecificConfig | None
    def __init__(self, destination_catalog: str, destination_schema: str, connector_options: ConnectorOptions | Mapping[str, Any] | None = ..., fanout_options: IngestionPipelineDefinitionFanoutOptions | Mapping[str, Any] | None = ..., source_catalog: str | None = ..., source_schema: str | None = ..., table_configuration: TableSpecificConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Sequencing(_Model):
    control_plane_seq_no: int | None
    data_plane_id: DataPlaneId | None
    def __init__(self, control_plane_seq_no: int | None = ..., data_plane_id: DataPlaneId | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class SerializedException(_Model):
    class_name: str | None
    message: str | None
    stack: List[StackFrame] | None
    def __init__(self, class_name: str | None = ..., message: str | None = ..., stack: Sequence[StackFrame | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SharepointOptions(_Model):
    entity_type: SharepointOptionsSharepointEntityType | None
    file_ingestion_options: FileIngestionOptions | None
    url: str | None
    def __init__(self, entity_type: SharepointOptionsSharepointEntityType | str | None = ..., file_ingestion_options: FileIngestionOptions | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class SmartsheetOptions(_Model):
    enforce_schema: bool | None
    def __init__(self, enforce_schema: bool | None = ...) -> None: ...

@dataclass
class SourceCatalogConfig(_Model):
    postgres: PostgresCatalogConfig | None
    source_catalog: str | None
    def __init__(self, postgres: PostgresCatalogConfig | Mapping[str, Any] | None = ..., source_catalog: str | None = ...) -> None: ...

@dataclass
class SourceConfig(_Model):
    api_source_connector_config: ApiSourceConnectorConfig | None
    catalog: SourceCatalogConfig | None
    google_ads_config: GoogleAdsConfig | None
    def __init__(self, api_source_connector_config: ApiSourceConnectorConfig | Mapping[str, Any] | None = ..., catalog: SourceCatalogConfig | Mapping[str, Any] | None = ..., google_ads_config: GoogleAdsConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class StackFrame(_Model):
    declaring_class: str | None
    file_name: str | None
    line_number: int | None
    method_name: str | None
    def __init__(self, declaring_class: str | None = ..., file_name: str | None = ..., line_number: int | None = ..., method_name: str | None = ...) -> None: ...

@dataclass
class StartUpdateResponse(_Model):
    update_id: str | None
    def __init__(self, update_id: str | None = ...) -> None: ...

@dataclass
class TableSpec(_Model):
    destination_catalog: str
    destination_schema: str
    connector_options: ConnectorOptions | None
    destination_table: str | None
    source_catalog: str | None
    source_schema: str | None
    source_table: str | None
    table_configuration: TableSpecificConfig | None
    def __init__(self, destination_catalog: str, destination_schema: str, connector_options: ConnectorOptions | Mapping[str, Any] | None = ..., destination_table: str | None = ..., source_catalog: str | None = ..., source_schema: str | None = ..., source_table: str | None = ..., table_configuration: TableSpecificConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TableSpecificConfig(_Model):
    auto_full_refresh_policy: AutoFullRefreshPolicy | None
    clustering_columns: List[str] | None
    enable_auto_clustering: bool | None
    exclude_columns: List[str] | None
    include_columns: List[str] | None
    primary_keys: List[str] | None
    query_based_connector_config: IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig | None
    row_filter: str | None
    salesforce_include_formula_fields: bool | None
    scd_type: TableSpecificConfigScdType | None
    sequence_by: List[str] | None
    source_metadata_column: str | None
    table_properties: Dict[str, str] | None
    workday_report_parameters: IngestionPipelineDefinitionWorkdayReportParameters | None
    def __init__(self, auto_full_refresh_policy: AutoFullRefreshPolicy | Mapping[str, Any] | None = ..., clustering_columns: Sequence[str] | None = ..., enable_auto_clustering: bool | None = ..., exclude_columns: Sequence[str] | None = ..., include_columns: Sequence[str] | None = ..., primary_keys: Sequence[str] | None = ..., query_based_connector_config: IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig | Mapping[str, Any] | None = ..., row_filter: str | None = ..., salesforce_include_formula_fields: bool | None = ..., scd_type: TableSpecificConfigScdType | str | None = ..., sequence_by: Sequence[str] | None = ..., source_metadata_column: str | None = ..., table_properties: Mapping[str, str] | None = ..., workday_report_parameters: IngestionPipelineDefinitionWorkdayReportParameters | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TikTokAdsOptions(_Model):
    custom_report_options: TikTokAdsOptionsTikTokAdsCustomReportOptions | None
    data_level: TikTokAdsOptionsTikTokDataLevel | None
    dimensions: List[str] | None
    lookback_window_days: int | None
    metrics: List[str] | None
    query_lifetime: bool | None
    report_type: TikTokAdsOptionsTikTokReportType | None
    sync_start_date: str | None
    def __init__(self, custom_report_options: TikTokAdsOptionsTikTokAdsCustomReportOptions | Mapping[str, Any] | None = ..., data_level: TikTokAdsOptionsTikTokDataLevel | str | None = ..., dimensions: Sequence[str] | None = ..., lookback_window_days: int | None = ..., metrics: Sequence[str] | None = ..., query_lifetime: bool | None = ..., report_type: TikTokAdsOptionsTikTokReportType | str | None = ..., sync_start_date: str | None = ...) -> None: ...

@dataclass
class TikTokAdsOptionsTikTokAdsCustomReportOptions(_Model):
    data_level: TikTokAdsOptionsTikTokDataLevel | None
    dimensions: List[str] | None
    metrics: List[str] | None
    query_lifetime: bool | None
    report_type: TikTokAdsOptionsTikTokReportType | None
    def __init__(self, data_level: TikTokAdsOptionsTikTokDataLevel | str | None = ..., dimensions: Sequence[str] | None = ..., metrics: Sequence[str] | None = ..., query_lifetime: bool | None = ..., report_type: TikTokAdsOptionsTikTokReportType | str | None = ...) -> None: ...

@dataclass
class Transformer(_Model):
    avro_options: AvroTransformerOptions | None
    format: TransformerFormat | None
    input_column: str | None
    json_options: JsonTransformerOptions | None
    output_column: str | None
    protobuf_options: ProtobufTransformerOptions | None
    def __init__(self, avro_options: AvroTransformerOptions | Mapping[str, Any] | None = ..., format: TransformerFormat | str | None = ..., input_column: str | None = ..., json_options: JsonTransformerOptions | Mapping[str, Any] | None = ..., output_column: str | None = ..., protobuf_options: ProtobufTransformerOptions | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Truncation(_Model):
    truncated_fields: List[TruncationTruncationDetail] | None
    def __init__(self, truncated_fields: Sequence[TruncationTruncationDetail | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class TruncationTruncationDetail(_Model):
    field_name: str | None
    def __init__(self, field_name: str | None = ...) -> None: ...

@dataclass
class UpdateInfo(_Model):
    cause: UpdateInfoCause | None
    cluster_id: str | None
    config: PipelineSpec | None
    creation_time: int | None
    full_refresh: bool | None
    full_refresh_selection: List[str] | None
    mode: UpdateMode | None
    parameters: Dict[str, str] | None
    pipeline_id: str | None
    refresh_selection: List[str] | None
    state: UpdateInfoState | None
    update_id: str | None
    validate_only: bool | None
    def __init__(self, cause: UpdateInfoCause | str | None = ..., cluster_id: str | None = ..., config: PipelineSpec | Mapping[str, Any] | None = ..., creation_time: int | None = ..., full_refresh: bool | None = ..., full_refresh_selection: Sequence[str] | None = ..., mode: UpdateMode | str | None = ..., parameters: Mapping[str, str] | None = ..., pipeline_id: str | None = ..., refresh_selection: Sequence[str] | None = ..., state: UpdateInfoState | str | None = ..., update_id: str | None = ..., validate_only: bool | None = ...) -> None: ...

@dataclass
class UpdateStateInfo(_Model):
    creation_time: str | None
    state: UpdateStateInfoState | None
    update_id: str | None
    def __init__(self, creation_time: str | None = ..., state: UpdateStateInfoState | str | None = ..., update_id: str | None = ...) -> None: ...

@dataclass
class ZendeskSupportOptions(_Model):
    start_date: str | None
    def __init__(self, start_date: str | None = ...) -> None: ...

@dataclass
class DeletePipelineResponse(_Model): ...

@dataclass
class EditPipelineResponse(_Model): ...

@dataclass
class StopPipelineResponse(_Model): ...

class PipelinesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def apply_environment(self, pipeline_id: str) -> ApplyEnvironmentRequestResponse: ...
    def clone(self, pipeline_id: str, *, allow_duplicate_names: bool | None = ..., budget_policy_id: str | None = ..., catalog: str | None = ..., channel: str | None = ..., clone_mode: CloneMode | str | None = ..., clusters: Sequence[PipelineCluster | Mapping[str, Any]] | None = ..., configuration: Mapping[str, str] | None = ..., continuous: bool | None = ..., deployment: PipelineDeployment | Mapping[str, Any] | None = ..., development: bool | None = ..., edition: str | None = ..., environment: PipelinesEnvironment | Mapping[str, Any] | None = ..., event_log: EventLogSpec | Mapping[str, Any] | None = ..., expected_last_modified: int | None = ..., filters: Filters | Mapping[str, Any] | None = ..., gateway_definition: IngestionGatewayPipelineDefinition | Mapping[str, Any] | None = ..., id: str | None = ..., ingestion_definition: IngestionPipelineDefinition | Mapping[str, Any] | None = ..., libraries: Sequence[PipelineLibrary | Mapping[str, Any]] | None = ..., name: str | None = ..., notifications: Sequence[Notifications | Mapping[str, Any]] | None = ..., parent_path: str | None = ..., photon: bool | None = ..., restart_window: RestartWindow | Mapping[str, Any] | None = ..., root_path: str | None = ..., schema: str | None = ..., serverless: bool | None = ..., serverless_compute_id: str | None = ..., storage: str | None = ..., tags: Mapping[str, str] | None = ..., target: str | None = ..., trigger: PipelineTrigger | Mapping[str, Any] | None = ..., usage_policy_id: str | None = ...) -> ClonePipelineResponse: ...
    def create(self, *, allow_duplicate_names: bool | None = ..., budget_policy_id: str | None = ..., catalog: str | None = ..., channel: str | None = ..., clusters: Sequence[PipelineCluster | Mapping[str, Any]] | None = ..., configuration: Mapping[str, str] | None = ..., continuous: bool | None = ..., deployment: PipelineDeployment | Mapping[str, Any] | None = ..., development: bool | None = ..., dry_run: bool | None = ..., edition: str | None = ..., environment: PipelinesEnvironment | Mapping[str, Any] | None = ..., event_log: EventLogSpec | Mapping[str, Any] | None = ..., filters: Filters | Mapping[str, Any] | None = ..., gateway_definition: IngestionGatewayPipelineDefinition | Mapping[str, Any] | None = ..., id: str | None = ..., ingestion_definition: IngestionPipelineDefinition | Mapping[str, Any] | None = ..., libraries: Sequence[PipelineLibrary | Mapping[str, Any]] | None = ..., name: str | None = ..., notifications: Sequence[Notifications | Mapping[str, Any]] | None = ..., parameters: Mapping[str, str] | None = ..., parent_path: str | None = ..., photon: bool | None = ..., restart_window: RestartWindow | Mapping[str, Any] | None = ..., root_path: str | None = ..., run_as: RunAs | Mapping[str, Any] | None = ..., schema: str | None = ..., serverless: bool | None = ..., serverless_compute_id: str | None = ..., storage: str | None = ..., tags: Mapping[str, str] | None = ..., target: str | None = ..., trigger: PipelineTrigger | Mapping[str, Any] | None = ..., usage_policy_id: str | None = ...) -> CreatePipelineResponse: ...
    def delete(self, pipeline_id: str, *, cascade: bool | None = ..., force: bool | None = ...) -> None: ...
    def get(self, pipeline_id: str) -> GetPipelineResponse: ...
    def get_permission_levels(self, pipeline_id: str) -> GetPipelinePermissionLevelsResponse: ...
    def get_permissions(self, pipeline_id: str) -> PipelinePermissions: ...
    def get_update(self, pipeline_id: str, update_id: str) -> GetUpdateResponse: ...
    def list_pipeline_events(self, pipeline_id: str, *, filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[str] | None = ..., page_token: str | None = ...) -> Iterator[PipelineEvent]: ...
    def list_pipelines(self, *, filter: str | None = ..., max_results: int | None = ..., order_by: Sequence[str] | None = ..., page_token: str | None = ...) -> Iterator[PipelineStateInfo]: ...
    def list_updates(self, pipeline_id: str, *, max_results: int | None = ..., page_token: str | None = ..., until_update_id: str | None = ...) -> ListUpdatesResponse: ...
    def set_permissions(self, pipeline_id: str, *, access_control_list: Sequence[PipelineAccessControlRequest | Mapping[str, Any]] | None = ...) -> PipelinePermissions: ...
    def start_update(self, pipeline_id: str, *, cause: StartUpdateCause | str | None = ..., development: bool | None = ..., full_refresh: bool | None = ..., full_refresh_selection: Sequence[str] | None = ..., parameters: Mapping[str, str] | None = ..., refresh_selection: Sequence[str] | None = ..., replace_where_overrides: Sequence[ReplaceWhereOverride | Mapping[str, Any]] | None = ..., reset_checkpoint_selection: Sequence[str] | None = ..., rewind_spec: RewindSpec | Mapping[str, Any] | None = ..., validate_only: bool | None = ...) -> StartUpdateResponse: ...
    def stop(self, pipeline_id: str) -> Wait[GetPipelineResponse]: ...
    def stop_and_wait(self, pipeline_id: str, timeout: timedelta = ...) -> GetPipelineResponse: ...
    def wait_get_pipeline_idle(self, pipeline_id: str, timeout: timedelta = ..., callback: Callable[[GetPipelineResponse], None] | None = ...) -> GetPipelineResponse: ...
    def update(self, pipeline_id: str, *, allow_duplicate_names: bool | None = ..., budget_policy_id: str | None = ..., catalog: str | None = ..., channel: str | None = ..., clusters: Sequence[PipelineCluster | Mapping[str, Any]] | None = ..., configuration: Mapping[str, str] | None = ..., continuous: bool | None = ..., deployment: PipelineDeployment | Mapping[str, Any] | None = ..., development: bool | None = ..., edition: str | None = ..., environment: PipelinesEnvironment | Mapping[str, Any] | None = ..., event_log: EventLogSpec | Mapping[str, Any] | None = ..., expected_last_modified: int | None = ..., filters: Filters | Mapping[str, Any] | None = ..., gateway_definition: IngestionGatewayPipelineDefinition | Mapping[str, Any] | None = ..., id: str | None = ..., ingestion_definition: IngestionPipelineDefinition | Mapping[str, Any] | None = ..., libraries: Sequence[PipelineLibrary | Mapping[str, Any]] | None = ..., name: str | None = ..., notifications: Sequence[Notifications | Mapping[str, Any]] | None = ..., parameters: Mapping[str, str] | None = ..., parent_path: str | None = ..., photon: bool | None = ..., restart_window: RestartWindow | Mapping[str, Any] | None = ..., root_path: str | None = ..., run_as: RunAs | Mapping[str, Any] | None = ..., schema: str | None = ..., serverless: bool | None = ..., serverless_compute_id: str | None = ..., storage: str | None = ..., tags: Mapping[str, str] | None = ..., target: str | None = ..., trigger: PipelineTrigger | Mapping[str, Any] | None = ..., usage_policy_id: str | None = ...) -> None: ...
    def update_permissions(self, pipeline_id: str, *, access_control_list: Sequence[PipelineAccessControlRequest | Mapping[str, Any]] | None = ...) -> PipelinePermissions: ...

