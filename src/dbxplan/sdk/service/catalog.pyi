"""`catalog`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class ArtifactType(Enum):
    INIT_SCRIPT = "INIT_SCRIPT"
    LIBRARY_JAR = "LIBRARY_JAR"
    LIBRARY_MAVEN = "LIBRARY_MAVEN"

class CatalogIsolationMode(Enum):
    ISOLATED = "ISOLATED"
    OPEN = "OPEN"

class CatalogType(Enum):
    DELTASHARING_CATALOG = "DELTASHARING_CATALOG"
    FOREIGN_CATALOG = "FOREIGN_CATALOG"
    INTERNAL_CATALOG = "INTERNAL_CATALOG"
    MANAGED_CATALOG = "MANAGED_CATALOG"
    MANAGED_ONLINE_CATALOG = "MANAGED_ONLINE_CATALOG"
    SYSTEM_CATALOG = "SYSTEM_CATALOG"

class ColumnTypeName(Enum):
    ARRAY = "ARRAY"
    BINARY = "BINARY"
    BOOLEAN = "BOOLEAN"
    BYTE = "BYTE"
    CHAR = "CHAR"
    DATE = "DATE"
    DECIMAL = "DECIMAL"
    DOUBLE = "DOUBLE"
    FLOAT = "FLOAT"
    GEOGRAPHY = "GEOGRAPHY"
    GEOMETRY = "GEOMETRY"
    INT = "INT"
    INTERVAL = "INTERVAL"
    LONG = "LONG"
    MAP = "MAP"
    NULL = "NULL"
    SHORT = "SHORT"
    STRING = "STRING"
    STRUCT = "STRUCT"
    TABLE_TYPE = "TABLE_TYPE"
    TIMESTAMP = "TIMESTAMP"
    TIMESTAMP_NTZ = "TIMESTAMP_NTZ"
    USER_DEFINED_TYPE = "USER_DEFINED_TYPE"
    VARIANT = "VARIANT"

class ConnectionType(Enum):
    AWS_SECRETS_MANAGER = "AWS_SECRETS_MANAGER"
    AZURE_KEY_VAULT = "AZURE_KEY_VAULT"
    BIGQUERY = "BIGQUERY"
    CONFLUENCE = "CONFLUENCE"
    DATABRICKS = "DATABRICKS"
    DYNAMICS365 = "DYNAMICS365"
    GA4_RAW_DATA = "GA4_RAW_DATA"
    GITHUB = "GITHUB"
    GLUE = "GLUE"
    HIVE_METASTORE = "HIVE_METASTORE"
    HTTP = "HTTP"
    HUBSPOT = "HUBSPOT"
    JDBC = "JDBC"
    META_MARKETING = "META_MARKETING"
    MYSQL = "MYSQL"
    NETSUITE = "NETSUITE"
    ORACLE = "ORACLE"
    OUTLOOK = "OUTLOOK"
    POSTGRESQL = "POSTGRESQL"
    POWER_BI = "POWER_BI"
    REDSHIFT = "REDSHIFT"
    SALESFORCE = "SALESFORCE"
    SALESFORCE_DATA_CLOUD = "SALESFORCE_DATA_CLOUD"
    SERVICENOW = "SERVICENOW"
    SMARTSHEET = "SMARTSHEET"
    SNOWFLAKE = "SNOWFLAKE"
    SQLDW = "SQLDW"
    SQLSERVER = "SQLSERVER"
    TERADATA = "TERADATA"
    TIKTOK_ADS = "TIKTOK_ADS"
    UNKNOWN_CONNECTION_TYPE = "UNKNOWN_CONNECTION_TYPE"
    WORKDAY_RAAS = "WORKDAY_RAAS"
    ZENDESK = "ZENDESK"

class CreateFunctionParameterStyle(Enum):
    S = "S"

class CreateFunctionRoutineBody(Enum):
    EXTERNAL = "EXTERNAL"
    SQL = "SQL"

class CreateFunctionSecurityType(Enum):
    DEFINER = "DEFINER"

class CreateFunctionSqlDataAccess(Enum):
    CONTAINS_SQL = "CONTAINS_SQL"
    NO_SQL = "NO_SQL"
    READS_SQL_DATA = "READS_SQL_DATA"

class CredentialPurpose(Enum):
    SERVICE = "SERVICE"
    STORAGE = "STORAGE"

class CredentialType(Enum):
    ANY_STATIC_CREDENTIAL = "ANY_STATIC_CREDENTIAL"
    BEARER_TOKEN = "BEARER_TOKEN"
    EDGEGRID_AKAMAI = "EDGEGRID_AKAMAI"
    OAUTH_ACCESS_TOKEN = "OAUTH_ACCESS_TOKEN"
    OAUTH_M2M = "OAUTH_M2M"
    OAUTH_MTLS = "OAUTH_MTLS"
    OAUTH_REFRESH_TOKEN = "OAUTH_REFRESH_TOKEN"
    OAUTH_RESOURCE_OWNER_PASSWORD = "OAUTH_RESOURCE_OWNER_PASSWORD"
    OAUTH_U2M = "OAUTH_U2M"
    OAUTH_U2M_MAPPING = "OAUTH_U2M_MAPPING"
    OIDC_TOKEN = "OIDC_TOKEN"
    PEM_PRIVATE_KEY = "PEM_PRIVATE_KEY"
    SERVICE_CREDENTIAL = "SERVICE_CREDENTIAL"
    SSWS_TOKEN = "SSWS_TOKEN"
    UNKNOWN_CREDENTIAL_TYPE = "UNKNOWN_CREDENTIAL_TYPE"
    USERNAME_PASSWORD = "USERNAME_PASSWORD"

class DataSourceFormat(Enum):
    AVRO = "AVRO"
    BIGQUERY_FORMAT = "BIGQUERY_FORMAT"
    CSV = "CSV"
    DATABRICKS_FORMAT = "DATABRICKS_FORMAT"
    DATABRICKS_ROW_STORE_FORMAT = "DATABRICKS_ROW_STORE_FORMAT"
    DELTA = "DELTA"
    DELTASHARING = "DELTASHARING"
    DELTA_UNIFORM_HUDI = "DELTA_UNIFORM_HUDI"
    DELTA_UNIFORM_ICEBERG = "DELTA_UNIFORM_ICEBERG"
    HIVE = "HIVE"
    ICEBERG = "ICEBERG"
    JSON = "JSON"
    MONGODB_FORMAT = "MONGODB_FORMAT"
    MYSQL_FORMAT = "MYSQL_FORMAT"
    NETSUITE_FORMAT = "NETSUITE_FORMAT"
    ORACLE_FORMAT = "ORACLE_FORMAT"
    ORC = "ORC"
    PARQUET = "PARQUET"
    POSTGRESQL_FORMAT = "POSTGRESQL_FORMAT"
    REDSHIFT_FORMAT = "REDSHIFT_FORMAT"
    SALESFORCE_DATA_CLOUD_FORMAT = "SALESFORCE_DATA_CLOUD_FORMAT"
    SALESFORCE_FORMAT = "SALESFORCE_FORMAT"
    SNOWFLAKE_FORMAT = "SNOWFLAKE_FORMAT"
    SQLDW_FORMAT = "SQLDW_FORMAT"
    SQLSERVER_FORMAT = "SQLSERVER_FORMAT"
    TERADATA_FORMAT = "TERADATA_FORMAT"
    TEXT = "TEXT"
    UNITY_CATALOG = "UNITY_CATALOG"
    VECTOR_INDEX_FORMAT = "VECTOR_INDEX_FORMAT"
    WORKDAY_RAAS_FORMAT = "WORKDAY_RAAS_FORMAT"

class DeltaSharingScopeEnum(Enum):
    INTERNAL = "INTERNAL"
    INTERNAL_AND_EXTERNAL = "INTERNAL_AND_EXTERNAL"

class DestinationType(Enum):
    EMAIL = "EMAIL"
    GENERIC_WEBHOOK = "GENERIC_WEBHOOK"
    MICROSOFT_TEAMS = "MICROSOFT_TEAMS"
    SLACK = "SLACK"
    URL = "URL"

class EffectivePredictiveOptimizationFlagInheritedFromType(Enum):
    CATALOG = "CATALOG"
    SCHEMA = "SCHEMA"

class EnablePredictiveOptimization(Enum):
    DISABLE = "DISABLE"
    ENABLE = "ENABLE"
    INHERIT = "INHERIT"

class FunctionInfoParameterStyle(Enum):
    S = "S"

class FunctionInfoRoutineBody(Enum):
    EXTERNAL = "EXTERNAL"
    SQL = "SQL"

class FunctionInfoSecurityType(Enum):
    DEFINER = "DEFINER"

class FunctionInfoSqlDataAccess(Enum):
    CONTAINS_SQL = "CONTAINS_SQL"
    NO_SQL = "NO_SQL"
    READS_SQL_DATA = "READS_SQL_DATA"

class FunctionParameterMode(Enum):
    IN = "IN"

class FunctionParameterType(Enum):
    COLUMN = "COLUMN"
    PARAM = "PARAM"

class IsolationMode(Enum):
    ISOLATION_MODE_ISOLATED = "ISOLATION_MODE_ISOLATED"
    ISOLATION_MODE_OPEN = "ISOLATION_MODE_OPEN"

class LineageDirection(Enum):
    DOWNSTREAM = "DOWNSTREAM"
    UPSTREAM = "UPSTREAM"

class ListMcpServicesRequestView(Enum):
    BASIC = "BASIC"
    FULL = "FULL"

class ListModelProviderServicesRequestView(Enum):
    BASIC = "BASIC"
    FULL = "FULL"

class ListModelServicesRequestView(Enum):
    BASIC = "BASIC"
    FULL = "FULL"

class MatchType(Enum):
    PREFIX_MATCH = "PREFIX_MATCH"

class ModelProviderServiceConfigExternalModelProviderType(Enum):
    EXTERNAL_MODEL_PROVIDER_TYPE_AMAZON_BEDROCK = "EXTERNAL_MODEL_PROVIDER_TYPE_AMAZON_BEDROCK"
    EXTERNAL_MODEL_PROVIDER_TYPE_ANTHROPIC = "EXTERNAL_MODEL_PROVIDER_TYPE_ANTHROPIC"
    EXTERNAL_MODEL_PROVIDER_TYPE_AZURE_OPENAI = "EXTERNAL_MODEL_PROVIDER_TYPE_AZURE_OPENAI"
    EXTERNAL_MODEL_PROVIDER_TYPE_BEDROCK_MANTLE = "EXTERNAL_MODEL_PROVIDER_TYPE_BEDROCK_MANTLE"
    EXTERNAL_MODEL_PROVIDER_TYPE_CUSTOM = "EXTERNAL_MODEL_PROVIDER_TYPE_CUSTOM"
    EXTERNAL_MODEL_PROVIDER_TYPE_GEMINI_ENTERPRISE = "EXTERNAL_MODEL_PROVIDER_TYPE_GEMINI_ENTERPRISE"
    EXTERNAL_MODEL_PROVIDER_TYPE_MICROSOFT_FOUNDRY = "EXTERNAL_MODEL_PROVIDER_TYPE_MICROSOFT_FOUNDRY"
    EXTERNAL_MODEL_PROVIDER_TYPE_OPENAI = "EXTERNAL_MODEL_PROVIDER_TYPE_OPENAI"

class ModelServiceConfigDestinationConfigDestinationType(Enum):
    DESTINATION_TYPE_EXTERNAL_FOUNDATION_MODEL = "DESTINATION_TYPE_EXTERNAL_FOUNDATION_MODEL"
    DESTINATION_TYPE_PAY_PER_TOKEN_FOUNDATION_MODEL = "DESTINATION_TYPE_PAY_PER_TOKEN_FOUNDATION_MODEL"
    DESTINATION_TYPE_PROVISIONED_THROUGHPUT_FOUNDATION_MODEL = "DESTINATION_TYPE_PROVISIONED_THROUGHPUT_FOUNDATION_MODEL"

class ModelVersionInfoStatus(Enum):
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    MODEL_VERSION_STATUS_UNKNOWN = "MODEL_VERSION_STATUS_UNKNOWN"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    READY = "READY"

class MonitorCronSchedulePauseStatus(Enum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"
    UNSPECIFIED = "UNSPECIFIED"

class MonitorInferenceLogProblemType(Enum):
    PROBLEM_TYPE_CLASSIFICATION = "PROBLEM_TYPE_CLASSIFICATION"
    PROBLEM_TYPE_REGRESSION = "PROBLEM_TYPE_REGRESSION"

class MonitorInfoStatus(Enum):
    MONITOR_STATUS_ACTIVE = "MONITOR_STATUS_ACTIVE"
    MONITOR_STATUS_DELETE_PENDING = "MONITOR_STATUS_DELETE_PENDING"
    MONITOR_STATUS_ERROR = "MONITOR_STATUS_ERROR"
    MONITOR_STATUS_FAILED = "MONITOR_STATUS_FAILED"
    MONITOR_STATUS_PENDING = "MONITOR_STATUS_PENDING"

class MonitorMetricType(Enum):
    CUSTOM_METRIC_TYPE_AGGREGATE = "CUSTOM_METRIC_TYPE_AGGREGATE"
    CUSTOM_METRIC_TYPE_DERIVED = "CUSTOM_METRIC_TYPE_DERIVED"
    CUSTOM_METRIC_TYPE_DRIFT = "CUSTOM_METRIC_TYPE_DRIFT"

class MonitorRefreshInfoState(Enum):
    CANCELED = "CANCELED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
    UNKNOWN = "UNKNOWN"

class MonitorRefreshInfoTrigger(Enum):
    MANUAL = "MANUAL"
    SCHEDULE = "SCHEDULE"
    UNKNOWN_TRIGGER = "UNKNOWN_TRIGGER"

class OnlineTableState(Enum):
    OFFLINE = "OFFLINE"
    OFFLINE_FAILED = "OFFLINE_FAILED"
    ONLINE = "ONLINE"
    ONLINE_CONTINUOUS_UPDATE = "ONLINE_CONTINUOUS_UPDATE"
    ONLINE_NO_PENDING_UPDATE = "ONLINE_NO_PENDING_UPDATE"
    ONLINE_PIPELINE_FAILED = "ONLINE_PIPELINE_FAILED"
    ONLINE_TRIGGERED_UPDATE = "ONLINE_TRIGGERED_UPDATE"
    ONLINE_UPDATING_PIPELINE_RESOURCES = "ONLINE_UPDATING_PIPELINE_RESOURCES"
    PROVISIONING = "PROVISIONING"
    PROVISIONING_INITIAL_SNAPSHOT = "PROVISIONING_INITIAL_SNAPSHOT"
    PROVISIONING_PIPELINE_RESOURCES = "PROVISIONING_PIPELINE_RESOURCES"

class OptionSpecOauthStage(Enum):
    BEFORE_ACCESS_TOKEN = "BEFORE_ACCESS_TOKEN"
    BEFORE_AUTHORIZATION_CODE = "BEFORE_AUTHORIZATION_CODE"

class OptionSpecOptionType(Enum):
    OPTION_BIGINT = "OPTION_BIGINT"
    OPTION_BOOLEAN = "OPTION_BOOLEAN"
    OPTION_ENUM = "OPTION_ENUM"
    OPTION_MULTILINE_STRING = "OPTION_MULTILINE_STRING"
    OPTION_NUMBER = "OPTION_NUMBER"
    OPTION_SERVICE_CREDENTIAL = "OPTION_SERVICE_CREDENTIAL"
    OPTION_STRING = "OPTION_STRING"

class PathOperation(Enum):
    PATH_CREATE_TABLE = "PATH_CREATE_TABLE"
    PATH_READ = "PATH_READ"
    PATH_READ_WRITE = "PATH_READ_WRITE"

class PolicyType(Enum):
    POLICY_TYPE_COLUMN_MASK = "POLICY_TYPE_COLUMN_MASK"
    POLICY_TYPE_DENY = "POLICY_TYPE_DENY"
    POLICY_TYPE_GRANT = "POLICY_TYPE_GRANT"
    POLICY_TYPE_ROW_FILTER = "POLICY_TYPE_ROW_FILTER"

class PrincipalType(Enum):
    GROUP_PRINCIPAL = "GROUP_PRINCIPAL"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER_PRINCIPAL = "USER_PRINCIPAL"

class Privilege(Enum):
    ACCESS = "ACCESS"
    ALL_PRIVILEGES = "ALL_PRIVILEGES"
    APPLY_TAG = "APPLY_TAG"
    BROWSE = "BROWSE"
    CREATE = "CREATE"
    CREATE_CATALOG = "CREATE_CATALOG"
    CREATE_CLEAN_ROOM = "CREATE_CLEAN_ROOM"
    CREATE_CONNECTION = "CREATE_CONNECTION"
    CREATE_EXTERNAL_LOCATION = "CREATE_EXTERNAL_LOCATION"
    CREATE_EXTERNAL_TABLE = "CREATE_EXTERNAL_TABLE"
    CREATE_EXTERNAL_VOLUME = "CREATE_EXTERNAL_VOLUME"
    CREATE_FOREIGN_CATALOG = "CREATE_FOREIGN_CATALOG"
    CREATE_FOREIGN_SECURABLE = "CREATE_FOREIGN_SECURABLE"
    CREATE_FUNCTION = "CREATE_FUNCTION"
    CREATE_MANAGED_STORAGE = "CREATE_MANAGED_STORAGE"
    CREATE_MATERIALIZED_VIEW = "CREATE_MATERIALIZED_VIEW"
    CREATE_MODEL = "CREATE_MODEL"
    CREATE_PROVIDER = "CREATE_PROVIDER"
    CREATE_RECIPIENT = "CREATE_RECIPIENT"
    CREATE_SCHEMA = "CREATE_SCHEMA"
    CREATE_SERVICE_CREDENTIAL = "CREATE_SERVICE_CREDENTIAL"
    CREATE_SHARE = "CREATE_SHARE"
    CREATE_STORAGE_CREDENTIAL = "CREATE_STORAGE_CREDENTIAL"
    CREATE_TABLE = "CREATE_TABLE"
    CREATE_VIEW = "CREATE_VIEW"
    CREATE_VOLUME = "CREATE_VOLUME"
    EXECUTE = "EXECUTE"
    EXECUTE_CLEAN_ROOM_TASK = "EXECUTE_CLEAN_ROOM_TASK"
    EXTERNAL_USE_LOCATION = "EXTERNAL_USE_LOCATION"
    EXTERNAL_USE_SCHEMA = "EXTERNAL_USE_SCHEMA"
    MANAGE = "MANAGE"
    MANAGE_ALLOWLIST = "MANAGE_ALLOWLIST"
    MODIFY = "MODIFY"
    MODIFY_CLEAN_ROOM = "MODIFY_CLEAN_ROOM"
    READ_FILES = "READ_FILES"
    READ_METADATA = "READ_METADATA"
    READ_PRIVATE_FILES = "READ_PRIVATE_FILES"
    READ_VOLUME = "READ_VOLUME"
    REFRESH = "REFRESH"
    SELECT = "SELECT"
    SET_SHARE_PERMISSION = "SET_SHARE_PERMISSION"
    USAGE = "USAGE"
    USE_CATALOG = "USE_CATALOG"
    USE_CONNECTION = "USE_CONNECTION"
    USE_MARKETPLACE_ASSETS = "USE_MARKETPLACE_ASSETS"
    USE_PROVIDER = "USE_PROVIDER"
    USE_RECIPIENT = "USE_RECIPIENT"
    USE_SCHEMA = "USE_SCHEMA"
    USE_SHARE = "USE_SHARE"
    WRITE_FILES = "WRITE_FILES"
    WRITE_PRIVATE_FILES = "WRITE_PRIVATE_FILES"
    WRITE_VOLUME = "WRITE_VOLUME"

class ProvisioningInfoState(Enum):
    ACTIVE = "ACTIVE"
    DEGRADED = "DEGRADED"
    DELETING = "DELETING"
    FAILED = "FAILED"
    PROVISIONING = "PROVISIONING"
    UPDATING = "UPDATING"

class RateLimitRateLimitKey(Enum):
    RATE_LIMIT_KEY_SERVICE = "RATE_LIMIT_KEY_SERVICE"
    RATE_LIMIT_KEY_SERVICE_PRINCIPAL = "RATE_LIMIT_KEY_SERVICE_PRINCIPAL"
    RATE_LIMIT_KEY_USER = "RATE_LIMIT_KEY_USER"
    RATE_LIMIT_KEY_USER_DEFAULT = "RATE_LIMIT_KEY_USER_DEFAULT"
    RATE_LIMIT_KEY_USER_GROUP = "RATE_LIMIT_KEY_USER_GROUP"

class RateLimitRateLimitRenewalPeriod(Enum):
    RATE_LIMIT_RENEWAL_PERIOD_HOUR = "RATE_LIMIT_RENEWAL_PERIOD_HOUR"
    RATE_LIMIT_RENEWAL_PERIOD_MINUTE = "RATE_LIMIT_RENEWAL_PERIOD_MINUTE"

class SecurableKind(Enum):
    TABLE_DB_STORAGE = "TABLE_DB_STORAGE"
    TABLE_DELTA = "TABLE_DELTA"
    TABLE_DELTASHARING = "TABLE_DELTASHARING"
    TABLE_DELTASHARING_MUTABLE = "TABLE_DELTASHARING_MUTABLE"
    TABLE_DELTASHARING_OPEN_DIR_BASED = "TABLE_DELTASHARING_OPEN_DIR_BASED"
    TABLE_DELTA_EXTERNAL = "TABLE_DELTA_EXTERNAL"
    TABLE_DELTA_ICEBERG_DELTASHARING = "TABLE_DELTA_ICEBERG_DELTASHARING"
    TABLE_DELTA_ICEBERG_MANAGED = "TABLE_DELTA_ICEBERG_MANAGED"
    TABLE_DELTA_UNIFORM_HUDI_EXTERNAL = "TABLE_DELTA_UNIFORM_HUDI_EXTERNAL"
    TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL = "TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL"
    TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL_DELTASHARING = "TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL_DELTASHARING"
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_DELTASHARING = "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_DELTASHARING"
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_EXTERNAL = "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_EXTERNAL"
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_MANAGED = "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_MANAGED"
    TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_SNOWFLAKE = "TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_SNOWFLAKE"
    TABLE_EXTERNAL = "TABLE_EXTERNAL"
    TABLE_FEATURE_STORE = "TABLE_FEATURE_STORE"
    TABLE_FEATURE_STORE_EXTERNAL = "TABLE_FEATURE_STORE_EXTERNAL"
    TABLE_FOREIGN_BIGQUERY = "TABLE_FOREIGN_BIGQUERY"
    TABLE_FOREIGN_DATABRICKS = "TABLE_FOREIGN_DATABRICKS"
    TABLE_FOREIGN_DELTASHARING = "TABLE_FOREIGN_DELTASHARING"
    TABLE_FOREIGN_DELTA_DELTASHARING = "TABLE_FOREIGN_DELTA_DELTASHARING"
    TABLE_FOREIGN_HIVE_METASTORE = "TABLE_FOREIGN_HIVE_METASTORE"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_DBFS_VIEW = "TABLE_FOREIGN_HIVE_METASTORE_DBFS_VIEW"
    TABLE_FOREIGN_HIVE_METASTORE_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_EXTERNAL = "TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_EXTERNAL"
    TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_MANAGED = "TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_MANAGED"
    TABLE_FOREIGN_HIVE_METASTORE_VIEW = "TABLE_FOREIGN_HIVE_METASTORE_VIEW"
    TABLE_FOREIGN_MONGODB = "TABLE_FOREIGN_MONGODB"
    TABLE_FOREIGN_MYSQL = "TABLE_FOREIGN_MYSQL"
    TABLE_FOREIGN_NETSUITE = "TABLE_FOREIGN_NETSUITE"
    TABLE_FOREIGN_ORACLE = "TABLE_FOREIGN_ORACLE"
    TABLE_FOREIGN_POSTGRESQL = "TABLE_FOREIGN_POSTGRESQL"
    TABLE_FOREIGN_REDSHIFT = "TABLE_FOREIGN_REDSHIFT"
    TABLE_FOREIGN_SALESFORCE = "TABLE_FOREIGN_SALESFORCE"
    TABLE_FOREIGN_SALESFORCE_DATA_CLOUD = "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD"
    TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING = "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING"
    TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING_VIEW = "TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING_VIEW"
    TABLE_FOREIGN_SNOWFLAKE = "TABLE_FOREIGN_SNOWFLAKE"
    TABLE_FOREIGN_SQLDW = "TABLE_FOREIGN_SQLDW"
    TABLE_FOREIGN_SQLSERVER = "TABLE_FOREIGN_SQLSERVER"
    TABLE_FOREIGN_TERADATA = "TABLE_FOREIGN_TERADATA"
    TABLE_FOREIGN_WORKDAY_RAAS = "TABLE_FOREIGN_WORKDAY_RAAS"
    TABLE_ICEBERG_UNIFORM_MANAGED = "TABLE_ICEBERG_UNIFORM_MANAGED"
    TABLE_INTERNAL = "TABLE_INTERNAL"
    TABLE_MANAGED_POSTGRESQL = "TABLE_MANAGED_POSTGRESQL"
    TABLE_MATERIALIZED_VIEW = "TABLE_MATERIALIZED_VIEW"
    TABLE_MATERIALIZED_VIEW_DELTASHARING = "TABLE_MATERIALIZED_VIEW_DELTASHARING"
    TABLE_METRIC_VIEW = "TABLE_METRIC_VIEW"
    TABLE_METRIC_VIEW_DELTASHARING = "TABLE_METRIC_VIEW_DELTASHARING"
    TABLE_ONLINE_VECTOR_INDEX_DIRECT = "TABLE_ONLINE_VECTOR_INDEX_DIRECT"
    TABLE_ONLINE_VECTOR_INDEX_REPLICA = "TABLE_ONLINE_VECTOR_INDEX_REPLICA"
    TABLE_ONLINE_VIEW = "TABLE_ONLINE_VIEW"
    TABLE_STANDARD = "TABLE_STANDARD"
    TABLE_STREAMING_LIVE_TABLE = "TABLE_STREAMING_LIVE_TABLE"
    TABLE_STREAMING_LIVE_TABLE_DELTASHARING = "TABLE_STREAMING_LIVE_TABLE_DELTASHARING"
    TABLE_SYSTEM = "TABLE_SYSTEM"
    TABLE_SYSTEM_DELTASHARING = "TABLE_SYSTEM_DELTASHARING"
    TABLE_VIEW = "TABLE_VIEW"
    TABLE_VIEW_DELTASHARING = "TABLE_VIEW_DELTASHARING"

class SecurableType(Enum):
    AGENT_SERVICE = "AGENT_SERVICE"
    CATALOG = "CATALOG"
    CLEAN_ROOM = "CLEAN_ROOM"
    CONNECTION = "CONNECTION"
    CREDENTIAL = "CREDENTIAL"
    EXTERNAL_LOCATION = "EXTERNAL_LOCATION"
    EXTERNAL_METADATA = "EXTERNAL_METADATA"
    FUNCTION = "FUNCTION"
    MCP_SERVICE = "MCP_SERVICE"
    METASTORE = "METASTORE"
    MODEL = "MODEL"
    MODEL_PROVIDER_SERVICE = "MODEL_PROVIDER_SERVICE"
    MODEL_SERVICE = "MODEL_SERVICE"
    PIPELINE = "PIPELINE"
    PROVIDER = "PROVIDER"
    RECIPIENT = "RECIPIENT"
    SCHEMA = "SCHEMA"
    SHARE = "SHARE"
    SKILL = "SKILL"
    STAGING_TABLE = "STAGING_TABLE"
    STORAGE_CREDENTIAL = "STORAGE_CREDENTIAL"
    TABLE = "TABLE"
    VOLUME = "VOLUME"

class SpecialDestination(Enum):
    SPECIAL_DESTINATION_CATALOG_OWNER = "SPECIAL_DESTINATION_CATALOG_OWNER"
    SPECIAL_DESTINATION_CONNECTION_OWNER = "SPECIAL_DESTINATION_CONNECTION_OWNER"
    SPECIAL_DESTINATION_CREDENTIAL_OWNER = "SPECIAL_DESTINATION_CREDENTIAL_OWNER"
    SPECIAL_DESTINATION_EXTERNAL_LOCATION_OWNER = "SPECIAL_DESTINATION_EXTERNAL_LOCATION_OWNER"
    SPECIAL_DESTINATION_FUNCTION_OWNER = "SPECIAL_DESTINATION_FUNCTION_OWNER"
    SPECIAL_DESTINATION_METASTORE_OWNER = "SPECIAL_DESTINATION_METASTORE_OWNER"
    SPECIAL_DESTINATION_REGISTERED_MODEL_OWNER = "SPECIAL_DESTINATION_REGISTERED_MODEL_OWNER"
    SPECIAL_DESTINATION_SCHEMA_OWNER = "SPECIAL_DESTINATION_SCHEMA_OWNER"
    SPECIAL_DESTINATION_TABLE_OWNER = "SPECIAL_DESTINATION_TABLE_OWNER"
    SPECIAL_DESTINATION_VOLUME_OWNER = "SPECIAL_DESTINATION_VOLUME_OWNER"

class SseEncryptionDetailsAlgorithm(Enum):
    AWS_SSE_KMS = "AWS_SSE_KMS"
    AWS_SSE_S3 = "AWS_SSE_S3"

class SystemType(Enum):
    AMAZON_REDSHIFT = "AMAZON_REDSHIFT"
    AZURE_SYNAPSE = "AZURE_SYNAPSE"
    CONFLUENT = "CONFLUENT"
    DATABRICKS = "DATABRICKS"
    GOOGLE_BIGQUERY = "GOOGLE_BIGQUERY"
    KAFKA = "KAFKA"
    LOOKER = "LOOKER"
    MICROSOFT_FABRIC = "MICROSOFT_FABRIC"
    MICROSOFT_SQL_SERVER = "MICROSOFT_SQL_SERVER"
    MONGODB = "MONGODB"
    MYSQL = "MYSQL"
    ORACLE = "ORACLE"
    OTHER = "OTHER"
    POSTGRESQL = "POSTGRESQL"
    POWER_BI = "POWER_BI"
    SALESFORCE = "SALESFORCE"
    SAP = "SAP"
    SERVICENOW = "SERVICENOW"
    SNOWFLAKE = "SNOWFLAKE"
    STREAM_NATIVE = "STREAM_NATIVE"
    TABLEAU = "TABLEAU"
    TERADATA = "TERADATA"
    WORKDAY = "WORKDAY"

class TableOperation(Enum):
    READ = "READ"
    READ_WRITE = "READ_WRITE"

class TableType(Enum):
    EXTERNAL = "EXTERNAL"
    EXTERNAL_SHALLOW_CLONE = "EXTERNAL_SHALLOW_CLONE"
    FOREIGN = "FOREIGN"
    MANAGED = "MANAGED"
    MANAGED_SHALLOW_CLONE = "MANAGED_SHALLOW_CLONE"
    MATERIALIZED_VIEW = "MATERIALIZED_VIEW"
    METRIC_VIEW = "METRIC_VIEW"
    STREAMING_TABLE = "STREAMING_TABLE"
    VIEW = "VIEW"

class TagAssignmentSourceType(Enum):
    TAG_ASSIGNMENT_SOURCE_TYPE_SYSTEM_DATA_CLASSIFICATION = "TAG_ASSIGNMENT_SOURCE_TYPE_SYSTEM_DATA_CLASSIFICATION"

class ValidateCredentialResult(Enum):
    FAIL = "FAIL"
    PASS = "PASS"
    SKIP = "SKIP"

class ValidationResultOperation(Enum):
    DELETE = "DELETE"
    LIST = "LIST"
    PATH_EXISTS = "PATH_EXISTS"
    READ = "READ"
    WRITE = "WRITE"

class ValidationResultResult(Enum):
    FAIL = "FAIL"
    PASS = "PASS"
    SKIP = "SKIP"

class VolumeOperation(Enum):
    READ_VOLUME = "READ_VOLUME"
    WRITE_VOLUME = "WRITE_VOLUME"

class VolumeType(Enum):
    EXTERNAL = "EXTERNAL"
    MANAGED = "MANAGED"

class WorkspaceBindingBindingType(Enum):
    BINDING_TYPE_READ_ONLY = "BINDING_TYPE_READ_ONLY"
    BINDING_TYPE_READ_WRITE = "BINDING_TYPE_READ_WRITE"

@dataclass
class AccessRequestDestinations(_Model):
    securable: Securable
    are_any_destinations_hidden: bool | None
    destination_source_securable: Securable | None
    destinations: List[NotificationDestination] | None
    full_name: str | None
    securable_type: str | None
    def __init__(self, securable: Securable | Mapping[str, Any], are_any_destinations_hidden: bool | None = ..., destination_source_securable: Securable | Mapping[str, Any] | None = ..., destinations: Sequence[NotificationDestination | Mapping[str, Any]] | None = ..., full_name: str | None = ..., securable_type: str | None = ...) -> None: ...

@dataclass
class ArtifactAllowlistInfo(_Model):
    artifact_matchers: List[ArtifactMatcher] | None
    created_at: int | None
    created_by: str | None
    metastore_id: str | None
    def __init__(self, artifact_matchers: Sequence[ArtifactMatcher | Mapping[str, Any]] | None = ..., created_at: int | None = ..., created_by: str | None = ..., metastore_id: str | None = ...) -> None: ...

@dataclass
class ArtifactMatcher(_Model):
    artifact: str
    match_type: MatchType
    def __init__(self, artifact: str, match_type: MatchType | str) -> None: ...

@dataclass
class AwsCredentials(_Model):
    access_key_id: str | None
    access_point: str | None
    secret_access_key: str | None
    session_token: str | None
    def __init__(self, access_key_id: str | None = ..., access_point: str | None = ..., secret_access_key: str | None = ..., session_token: str | None = ...) -> None: ...

@dataclass
class AwsIamRole(_Model):
    external_id: str | None
    role_arn: str | None
    unity_catalog_iam_arn: str | None
    def __init__(self, external_id: str | None = ..., role_arn: str | None = ..., unity_catalog_iam_arn: str | None = ...) -> None: ...

@dataclass
class AwsIamRoleRequest(_Model):
    role_arn: str
    def __init__(self, role_arn: str) -> None: ...

@dataclass
class AwsIamRoleResponse(_Model):
    role_arn: str
    external_id: str | None
    unity_catalog_iam_arn: str | None
    def __init__(self, role_arn: str, external_id: str | None = ..., unity_catalog_iam_arn: str | None = ...) -> None: ...

@dataclass
class AwsSqsQueue(_Model):
    managed_resource_id: str | None
    queue_url: str | None
    def __init__(self, managed_resource_id: str | None = ..., queue_url: str | None = ...) -> None: ...

@dataclass
class AzureActiveDirectoryToken(_Model):
    aad_token: str | None
    def __init__(self, aad_token: str | None = ...) -> None: ...

@dataclass
class AzureEncryptionSettings(_Model):
    azure_tenant_id: str
    azure_cmk_access_connector_id: str | None
    azure_cmk_managed_identity_id: str | None
    def __init__(self, azure_tenant_id: str, azure_cmk_access_connector_id: str | None = ..., azure_cmk_managed_identity_id: str | None = ...) -> None: ...

@dataclass
class AzureManagedIdentity(_Model):
    access_connector_id: str
    credential_id: str | None
    managed_identity_id: str | None
    def __init__(self, access_connector_id: str, credential_id: str | None = ..., managed_identity_id: str | None = ...) -> None: ...

@dataclass
class AzureManagedIdentityRequest(_Model):
    access_connector_id: str
    managed_identity_id: str | None
    def __init__(self, access_connector_id: str, managed_identity_id: str | None = ...) -> None: ...

@dataclass
class AzureManagedIdentityResponse(_Model):
    access_connector_id: str
    credential_id: str | None
    managed_identity_id: str | None
    def __init__(self, access_connector_id: str, credential_id: str | None = ..., managed_identity_id: str | None = ...) -> None: ...

@dataclass
class AzureQueueStorage(_Model):
    managed_resource_id: str | None
    queue_url: str | None
    resource_group: str | None
    subscription_id: str | None
    def __init__(self, managed_resource_id: str | None = ..., queue_url: str | None = ..., resource_group: str | None = ..., subscription_id: str | None = ...) -> None: ...

@dataclass
class AzureServicePrincipal(_Model):
    directory_id: str
    application_id: str
    client_secret: str
    def __init__(self, directory_id: str, application_id: str, client_secret: str) -> None: ...

@dataclass
class AzureUserDelegationSas(_Model):
    sas_token: str | None
    def __init__(self, sas_token: str | None = ...) -> None: ...

@dataclass
class BatchCreateAccessRequestsResponse(_Model):
    responses: List[CreateAccessRequestResponse] | None
    def __init__(self, responses: Sequence[CreateAccessRequestResponse | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class CatalogInfo(_Model):
    browse_only: bool | None
    catalog_type: CatalogType | None
    comment: str | None
    connection_name: str | None
    created_at: int | None
    created_by: str | None
    custom_max_retention_hours: int | None
    effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | None
    enable_predictive_optimization: EnablePredictiveOptimization | None
    full_name: str | None
    isolation_mode: CatalogIsolationMode | None
    managed_encryption_settings: EncryptionSettings | None
    metastore_id: str | None
    name: str | None
    options: Dict[str, str] | None
    owner: str | None
    properties: Dict[str, str] | None
    provider_name: str | None
    provisioning_info: ProvisioningInfo | None
    securable_type: SecurableType | None
    share_name: str | None
    storage_location: str | None
    storage_root: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, browse_only: bool | None = ..., catalog_type: CatalogType | str | None = ..., comment: str | None = ..., connection_name: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., custom_max_retention_hours: int | None = ..., effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | Mapping[str, Any] | None = ..., enable_predictive_optimization: EnablePredictiveOptimization | str | None = ..., full_name: str | None = ..., isolation_mode: CatalogIsolationMode | str | None = ..., managed_encryption_settings: EncryptionSettings | Mapping[str, Any] | None = ..., metastore_id: str | None = ..., name: str | None = ..., options: Mapping[str, str] | None = ..., owner: str | None = ..., properties: Mapping[str, str] | None = ..., provider_name: str | None = ..., provisioning_info: ProvisioningInfo | Mapping[str, Any] | None = ..., securable_type: SecurableType | str | None = ..., share_name: str | None = ..., storage_location: str | None = ..., storage_root: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class CloudflareApiToken(_Model):
    access_key_id: str
    secret_access_key: str
    account_id: str | None
    def __init__(self, access_key_id: str, secret_access_key: str, account_id: str | None = ...) -> None: ...

@dataclass
class ColumnInfo(_Model):
    comment: str | None
    mask: ColumnMask | None
    name: str | None
    nullable: bool | None
    partition_index: int | None
    position: int | None
    type_interval_type: str | None
    type_json: str | None
    type_name: ColumnTypeName | None
    type_precision: int | None
    type_scale: int | None
    type_text: str | None
    def __init__(self, comment: str | None = ..., mask: ColumnMask | Mapping[str, Any] | None = ..., name: str | None = ..., nullable: bool | None = ..., partition_index: int | None = ..., position: int | None = ..., type_interval_type: str | None = ..., type_json: str | None = ..., type_name: ColumnTypeName | str | None = ..., type_precision: int | None = ..., type_scale: int | None = ..., type_text: str | None = ...) -> None: ...

@dataclass
class ColumnMask(_Model):
    function_name: str | None
    using_arguments: List[PolicyFunctionArgument] | None
    using_column_names: List[str] | None
    def __init__(self, function_name: str | None = ..., using_arguments: Sequence[PolicyFunctionArgument | Mapping[str, Any]] | None = ..., using_column_names: Sequence[str] | None = ...) -> None: ...

@dataclass
class ColumnMaskOptions(_Model):
    function_name: str
    on_column: str
    using: List[FunctionArgument] | None
    def __init__(self, function_name: str, on_column: str, using: Sequence[FunctionArgument | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ColumnRelationship(_Model):
    source: str | None
    target: str | None
    def __init__(self, source: str | None = ..., target: str | None = ...) -> None: ...

@dataclass
class ColumnTagValueExtraction(_Model):
    column_alias: str
    tag_key: str
    def __init__(self, column_alias: str, tag_key: str) -> None: ...

@dataclass
class ConnectionDependency(_Model):
    connection_name: str | None
    def __init__(self, connection_name: str | None = ...) -> None: ...

@dataclass
class ConnectionInfo(_Model):
    comment: str | None
    connection_id: str | None
    connection_type: ConnectionType | None
    created_at: int | None
    created_by: str | None
    credential_type: CredentialType | None
    environment_settings: EnvironmentSettings | None
    full_name: str | None
    metastore_id: str | None
    name: str | None
    options: Dict[str, str] | None
    owner: str | None
    properties: Dict[str, str] | None
    provisioning_info: ProvisioningInfo | None
    read_only: bool | None
    secrets: Dict[str, str] | None
    securable_type: SecurableType | None
    updated_at: int | None
    updated_by: str | None
    url: str | None
    def __init__(self, comment: str | None = ..., connection_id: str | None = ..., connection_type: ConnectionType | str | None = ..., created_at: int | None = ..., created_by: str | None = ..., credential_type: CredentialType | str | None = ..., environment_settings: EnvironmentSettings | Mapping[str, Any] | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., options: Mapping[str, str] | None = ..., owner: str | None = ..., properties: Mapping[str, str] | None = ..., provisioning_info: ProvisioningInfo | Mapping[str, Any] | None = ..., read_only: bool | None = ..., secrets: Mapping[str, str] | None = ..., securable_type: SecurableType | str | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., url: str | None = ...) -> None: ...

@dataclass
class ContinuousUpdateStatus(_Model):
    initial_pipeline_sync_progress: PipelineProgress | None
    last_processed_commit_version: int | None
    timestamp: str | None
    def __init__(self, initial_pipeline_sync_progress: PipelineProgress | Mapping[str, Any] | None = ..., last_processed_commit_version: int | None = ..., timestamp: str | None = ...) -> None: ...

@dataclass
class CreateAccessRequest(_Model):
    behalf_of: Principal | None
    comment: str | None
    securable_permissions: List[SecurablePermissions] | None
    def __init__(self, behalf_of: Principal | Mapping[str, Any] | None = ..., comment: str | None = ..., securable_permissions: Sequence[SecurablePermissions | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class CreateAccessRequestResponse(_Model):
    behalf_of: Principal | None
    request_destinations: List[AccessRequestDestinations] | None
    def __init__(self, behalf_of: Principal | Mapping[str, Any] | None = ..., request_destinations: Sequence[AccessRequestDestinations | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class CreateFunction(_Model):
    name: str
    catalog_name: str
    schema_name: str
    input_params: FunctionParameterInfos
    data_type: ColumnTypeName
    full_data_type: str
    routine_body: CreateFunctionRoutineBody
    routine_definition: str
    parameter_style: CreateFunctionParameterStyle
    is_deterministic: bool
    sql_data_access: CreateFunctionSqlDataAccess
    is_null_call: bool
    security_type: CreateFunctionSecurityType
    specific_name: str
    comment: str | None
    external_language: str | None
    external_name: str | None
    properties: str | None
    return_params: FunctionParameterInfos | None
    routine_dependencies: DependencyList | None
    sql_path: str | None
    def __init__(self, name: str, catalog_name: str, schema_name: str, input_params: FunctionParameterInfos | Mapping[str, Any], data_type: ColumnTypeName | str, full_data_type: str, routine_body: CreateFunctionRoutineBody | str, routine_definition: str, parameter_style: CreateFunctionParameterStyle | str, is_deterministic: bool, sql_data_access: CreateFunctionSqlDataAccess | str, is_null_call: bool, security_type: CreateFunctionSecurityType | str, specific_name: str, comment: str | None = ..., external_language: str | None = ..., external_name: str | None = ..., properties: str | None = ..., return_params: FunctionParameterInfos | Mapping[str, Any] | None = ..., routine_dependencies: DependencyList | Mapping[str, Any] | None = ..., sql_path: str | None = ...) -> None: ...

@dataclass
class CreateRequestExternalLineage(_Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: List[ColumnRelationship] | None
    id: str | None
    properties: Dict[str, str] | None
    def __init__(self, source: ExternalLineageObject | Mapping[str, Any], target: ExternalLineageObject | Mapping[str, Any], columns: Sequence[ColumnRelationship | Mapping[str, Any]] | None = ..., id: str | None = ..., properties: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class CredentialDependency(_Model):
    credential_name: str | None
    def __init__(self, credential_name: str | None = ...) -> None: ...

@dataclass
class CredentialInfo(_Model):
    aws_iam_role: AwsIamRole | None
    azure_managed_identity: AzureManagedIdentity | None
    azure_service_principal: AzureServicePrincipal | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    databricks_gcp_service_account: DatabricksGcpServiceAccount | None
    full_name: str | None
    id: str | None
    isolation_mode: IsolationMode | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    purpose: CredentialPurpose | None
    read_only: bool | None
    updated_at: int | None
    updated_by: str | None
    used_for_managed_storage: bool | None
    def __init__(self, aws_iam_role: AwsIamRole | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentity | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccount | Mapping[str, Any] | None = ..., full_name: str | None = ..., id: str | None = ..., isolation_mode: IsolationMode | str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., purpose: CredentialPurpose | str | None = ..., read_only: bool | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., used_for_managed_storage: bool | None = ...) -> None: ...

@dataclass
class CredentialValidationResult(_Model):
    message: str | None
    result: ValidateCredentialResult | None
    def __init__(self, message: str | None = ..., result: ValidateCredentialResult | str | None = ...) -> None: ...

@dataclass
class DatabricksGcpServiceAccount(_Model):
    credential_id: str | None
    email: str | None
    private_key_id: str | None
    def __init__(self, credential_id: str | None = ..., email: str | None = ..., private_key_id: str | None = ...) -> None: ...

@dataclass
class DatabricksGcpServiceAccountRequest(_Model): ...

@dataclass
class DatabricksGcpServiceAccountResponse(_Model):
    credential_id: str | None
    email: str | None
    def __init__(self, credential_id: str | None = ..., email: str | None = ...) -> None: ...

@dataclass
class DeleteMcpServiceUserMappedCredentialResponse(_Model): ...

@dataclass
class DeleteMonitorResponse(_Model): ...

@dataclass
class DeletePolicyResponse(_Model): ...

@dataclass
class DeleteRequestExternalLineage(_Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    id: str | None
    def __init__(self, source: ExternalLineageObject | Mapping[str, Any], target: ExternalLineageObject | Mapping[str, Any], id: str | None = ...) -> None: ...

@dataclass
class DeltaRuntimePropertiesKvPairs(_Model):
    delta_runtime_properties: Dict[str, str]
    def __init__(self, delta_runtime_properties: Mapping[str, str]) -> None: ...

@dataclass
class DenyOptions(_Model):
    privileges: List[str]
    def __init__(self, privileges: Sequence[str]) -> None: ...

@dataclass
class Dependency(_Model):
    connection: ConnectionDependency | None
    credential: CredentialDependency | None
    function: FunctionDependency | None
    table: TableDependency | None
    def __init__(self, connection: ConnectionDependency | Mapping[str, Any] | None = ..., credential: CredentialDependency | Mapping[str, Any] | None = ..., function: FunctionDependency | Mapping[str, Any] | None = ..., table: TableDependency | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class DependencyList(_Model):
    dependencies: List[Dependency] | None
    def __init__(self, dependencies: Sequence[Dependency | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class EffectivePermissionsList(_Model):
    next_page_token: str | None
    privilege_assignments: List[EffectivePrivilegeAssignment] | None
    def __init__(self, next_page_token: str | None = ..., privilege_assignments: Sequence[EffectivePrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class EffectivePredictiveOptimizationFlag(_Model):
    value: EnablePredictiveOptimization
    inherited_from_name: str | None
    inherited_from_type: EffectivePredictiveOptimizationFlagInheritedFromType | None
    def __init__(self, value: EnablePredictiveOptimization | str, inherited_from_name: str | None = ..., inherited_from_type: EffectivePredictiveOptimizationFlagInheritedFromType | str | None = ...) -> None: ...

@dataclass
class EffectivePrivilege(_Model):
    inherited_from_name: str | None
    inherited_from_type: SecurableType | None
    privilege: Privilege | None
    def __init__(self, inherited_from_name: str | None = ..., inherited_from_type: SecurableType | str | None = ..., privilege: Privilege | str | None = ...) -> None: ...

@dataclass
class EffectivePrivilegeAssignment(_Model):
    principal: str | None
    privileges: List[EffectivePrivilege] | None
    def __init__(self, principal: str | None = ..., privileges: Sequence[EffectivePrivilege | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class EncryptionDetails(_Model):
    sse_encryption_details: SseEncryptionDetails | None
    def __init__(self, sse_encryption_details: SseEncryptionDetails | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class EncryptionSettings(_Model):
    azure_encryption_settings: AzureEncryptionSettings | None
    azure_key_vault_key_id: str | None
    customer_managed_key_id: str | None
    def __init__(self, azure_encryption_settings: AzureEncryptionSettings | Mapping[str, Any] | None = ..., azure_key_vault_key_id: str | None = ..., customer_managed_key_id: str | None = ...) -> None: ...

@dataclass
class EntityTagAssignment(_Model):
    entity_name: str
    tag_key: str
    entity_type: str
    source_type: TagAssignmentSourceType | None
    tag_value: str | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, entity_name: str, tag_key: str, entity_type: str, source_type: TagAssignmentSourceType | str | None = ..., tag_value: str | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class EnvironmentSettings(_Model):
    environment_version: str | None
    java_dependencies: List[str] | None
    def __init__(self, environment_version: str | None = ..., java_dependencies: Sequence[str] | None = ...) -> None: ...

@dataclass
class ExternalLineageExternalMetadata(_Model):
    name: str | None
    def __init__(self, name: str | None = ...) -> None: ...

@dataclass
class ExternalLineageExternalMetadataInfo(_Model):
    entity_type: str | None
    event_time: str | None
    name: str | None
    system_type: SystemType | None
    def __init__(self, entity_type: str | None = ..., event_time: str | None = ..., name: str | None = ..., system_type: SystemType | str | None = ...) -> None: ...

@dataclass
class ExternalLineageFileInfo(_Model):
    event_time: str | None
    path: str | None
    securable_name: str | None
    securable_type: str | None
    storage_location: str | None
    def __init__(self, event_time: str | None = ..., path: str | None = ..., securable_name: str | None = ..., securable_type: str | None = ..., storage_location: str | None = ...) -> None: ...

@dataclass
class ExternalLineageInfo(_Model):
    external_lineage_info: ExternalLineageRelationshipInfo | None
    external_metadata_info: ExternalLineageExternalMetadataInfo | None
    file_info: ExternalLineageFileInfo | None
    model_info: ExternalLineageModelVersionInfo | None
    table_info: ExternalLineageTableInfo | None
    def __init__(self, external_lineage_info: ExternalLineageRelationshipInfo | Mapping[str, Any] | None = ..., external_metadata_info: ExternalLineageExternalMetadataInfo | Mapping[str, Any] | None = ..., file_info: ExternalLineageFileInfo | Mapping[str, Any] | None = ..., model_info: ExternalLineageModelVersionInfo | Mapping[str, Any] | None = ..., table_info: ExternalLineageTableInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ExternalLineageModelVersion(_Model):
    name: str | None
    version: str | None
    def __init__(self, name: str | None = ..., version: str | None = ...) -> None: ...

@dataclass
class ExternalLineageModelVersionInfo(_Model):
    event_time: str | None
    model_name: str | None
    version: int | None
    def __init__(self, event_time: str | None = ..., model_name: str | None = ..., version: int | None = ...) -> None: ...

@dataclass
class ExternalLineageObject(_Model):
    external_metadata: ExternalLineageExternalMetadata | None
    model_version: ExternalLineageModelVersion | None
    path: ExternalLineagePath | None
    table: ExternalLineageTable | None
    def __init__(self, external_metadata: ExternalLineageExternalMetadata | Mapping[str, Any] | None = ..., model_version: ExternalLineageModelVersion | Mapping[str, Any] | None = ..., path: ExternalLineagePath | Mapping[str, Any] | None = ..., table: ExternalLineageTable | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ExternalLineagePath(_Model):
    url: str | None
    def __init__(self, url: str | None = ...) -> None: ...

@dataclass
class ExternalLineageRelationship(_Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: List[ColumnRelationship] | None
    id: str | None
    properties: Dict[str, str] | None
    def __init__(self, source: ExternalLineageObject | Mapping[str, Any], target: ExternalLineageObject | Mapping[str, Any], columns: Sequence[ColumnRelationship | Mapping[str, Any]] | None = ..., id: str | None = ..., properties: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ExternalLineageRelationshipInfo(_Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: List[ColumnRelationship] | None
    id: str | None
    properties: Dict[str, str] | None
    def __init__(self, source: ExternalLineageObject | Mapping[str, Any], target: ExternalLineageObject | Mapping[str, Any], columns: Sequence[ColumnRelationship | Mapping[str, Any]] | None = ..., id: str | None = ..., properties: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class ExternalLineageTable(_Model):
    name: str | None
    def __init__(self, name: str | None = ...) -> None: ...

@dataclass
class ExternalLineageTableInfo(_Model):
    catalog_name: str | None
    event_time: str | None
    name: str | None
    schema_name: str | None
    def __init__(self, catalog_name: str | None = ..., event_time: str | None = ..., name: str | None = ..., schema_name: str | None = ...) -> None: ...

@dataclass
class ExternalLocationInfo(_Model):
    browse_only: bool | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    credential_id: str | None
    credential_name: str | None
    effective_enable_file_events: bool | None
    effective_file_event_queue: FileEventQueue | None
    enable_file_events: bool | None
    encryption_details: EncryptionDetails | None
    fallback: bool | None
    file_event_queue: FileEventQueue | None
    isolation_mode: IsolationMode | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    read_only: bool | None
    updated_at: int | None
    updated_by: str | None
    url: str | None
    def __init__(self, browse_only: bool | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., credential_id: str | None = ..., credential_name: str | None = ..., effective_enable_file_events: bool | None = ..., effective_file_event_queue: FileEventQueue | Mapping[str, Any] | None = ..., enable_file_events: bool | None = ..., encryption_details: EncryptionDetails | Mapping[str, Any] | None = ..., fallback: bool | None = ..., file_event_queue: FileEventQueue | Mapping[str, Any] | None = ..., isolation_mode: IsolationMode | str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., read_only: bool | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., url: str | None = ...) -> None: ...

@dataclass
class ExternalMetadata(_Model):
    name: str
    system_type: SystemType
    entity_type: str
    columns: List[str] | None
    create_time: str | None
    created_by: str | None
    description: str | None
    id: str | None
    metastore_id: str | None
    owner: str | None
    properties: Dict[str, str] | None
    update_time: str | None
    updated_by: str | None
    url: str | None
    def __init__(self, name: str, system_type: SystemType | str, entity_type: str, columns: Sequence[str] | None = ..., create_time: str | None = ..., created_by: str | None = ..., description: str | None = ..., id: str | None = ..., metastore_id: str | None = ..., owner: str | None = ..., properties: Mapping[str, str] | None = ..., update_time: str | None = ..., updated_by: str | None = ..., url: str | None = ...) -> None: ...

@dataclass
class FailedStatus(_Model):
    last_processed_commit_version: int | None
    timestamp: str | None
    def __init__(self, last_processed_commit_version: int | None = ..., timestamp: str | None = ...) -> None: ...

@dataclass
class FileEventQueue(_Model):
    managed_aqs: AzureQueueStorage | None
    managed_pubsub: GcpPubsub | None
    managed_sqs: AwsSqsQueue | None
    provided_aqs: AzureQueueStorage | None
    provided_pubsub: GcpPubsub | None
    provided_sqs: AwsSqsQueue | None
    def __init__(self, managed_aqs: AzureQueueStorage | Mapping[str, Any] | None = ..., managed_pubsub: GcpPubsub | Mapping[str, Any] | None = ..., managed_sqs: AwsSqsQueue | Mapping[str, Any] | None = ..., provided_aqs: AzureQueueStorage | Mapping[str, Any] | None = ..., provided_pubsub: GcpPubsub | Mapping[str, Any] | None = ..., provided_sqs: AwsSqsQueue | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ForeignKeyConstraint(_Model):
    name: str
    child_columns: List[str]
    parent_table: str
    parent_columns: List[str]
    rely: bool | None
    def __init__(self, name: str, child_columns: Sequence[str], parent_table: str, parent_columns: Sequence[str], rely: bool | None = ...) -> None: ...

@dataclass
class FunctionArgExpression(_Model):
    tag_introspection: TagIntrospectionExpression | None
    def __init__(self, tag_introspection: TagIntrospectionExpression | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class FunctionArgument(_Model):
    alias: str | None
    constant: str | None
    function_arg_expression: FunctionArgExpression | None
    def __init__(self, alias: str | None = ..., constant: str | None = ..., function_arg_expression: FunctionArgExpression | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class FunctionDependency(_Model):
    function_full_name: str
    def __init__(self, function_full_name: str) -> None: ...

@dataclass
class FunctionInfo(_Model):
    browse_only: bool | None
    catalog_name: str | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    data_type: ColumnTypeName | None
    external_language: str | None
    external_name: str | None
    full_data_type: str | None
    full_name: str | None
    function_id: str | None
    input_params: FunctionParameterInfos | None
    is_deterministic: bool | None
    is_null_call: bool | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    parameter_style: FunctionInfoParameterStyle | None
    properties: str | None
    return_params: FunctionParameterInfos | None
    routine_body: FunctionInfoRoutineBody | None
    routine_definition: str | None
    routine_dependencies: DependencyList | None
    schema_name: str | None
    security_type: FunctionInfoSecurityType | None
    specific_name: str | None
    sql_data_access: FunctionInfoSqlDataAccess | None
    sql_path: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, browse_only: bool | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., data_type: ColumnTypeName | str | None = ..., external_language: str | None = ..., external_name: str | None = ..., full_data_type: str | None = ..., full_name: str | None = ..., function_id: str | None = ..., input_params: FunctionParameterInfos | Mapping[str, Any] | None = ..., is_deterministic: bool | None = ..., is_null_call: bool | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., parameter_style: FunctionInfoParameterStyle | str | None = ..., properties: str | None = ..., return_params: FunctionParameterInfos | Mapping[str, Any] | None = ..., routine_body: FunctionInfoRoutineBody | str | None = ..., routine_definition: str | None = ..., routine_dependencies: DependencyList | Mapping[str, Any] | None = ..., schema_name: str | None = ..., security_type: FunctionInfoSecurityType | str | None = ..., specific_name: str | None = ..., sql_data_access: FunctionInfoSqlDataAccess | str | None = ..., sql_path: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class FunctionParameterInfo(_Model):
    name: str
    type_text: str
    type_name: ColumnTypeName
    position: int
    comment: str | None
    parameter_default: str | None
    parameter_mode: FunctionParameterMode | None
    parameter_type: FunctionParameterType | None
    type_interval_type: str | None
    type_json: str | None
    type_precision: int | None
    type_scale: int | None
    def __init__(self, name: str, type_text: str, type_name: ColumnTypeName | str, position: int, comment: str | None = ..., parameter_default: str | None = ..., parameter_mode: FunctionParameterMode | str | None = ..., parameter_type: FunctionParameterType | str | None = ..., type_interval_type: str | None = ..., type_json: str | None = ..., type_precision: int | None = ..., type_scale: int | None = ...) -> None: ...

@dataclass
class FunctionParameterInfos(_Model):
    parameters: List[FunctionParameterInfo] | None
    def __init__(self, parameters: Sequence[FunctionParameterInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GcpOauthToken(_Model):
    oauth_token: str | None
    def __init__(self, oauth_token: str | None = ...) -> None: ...

@dataclass
class GcpPubsub(_Model):
    managed_resource_id: str | None
    subscription_name: str | None
    def __init__(self, managed_resource_id: str | None = ..., subscription_name: str | None = ...) -> None: ...

@dataclass
class GenerateTemporaryPathCredentialResponse(_Model):
    aws_temp_credentials: AwsCredentials | None
    azure_aad: AzureActiveDirectoryToken | None
    azure_user_delegation_sas: AzureUserDelegationSas | None
    expiration_time: int | None
    gcp_oauth_token: GcpOauthToken | None
    r2_temp_credentials: R2Credentials | None
    url: str | None
    def __init__(self, aws_temp_credentials: AwsCredentials | Mapping[str, Any] | None = ..., azure_aad: AzureActiveDirectoryToken | Mapping[str, Any] | None = ..., azure_user_delegation_sas: AzureUserDelegationSas | Mapping[str, Any] | None = ..., expiration_time: int | None = ..., gcp_oauth_token: GcpOauthToken | Mapping[str, Any] | None = ..., r2_temp_credentials: R2Credentials | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class GenerateTemporaryServiceCredentialAzureOptions(_Model):
    resources: List[str] | None
    def __init__(self, resources: Sequence[str] | None = ...) -> None: ...

@dataclass
class GenerateTemporaryServiceCredentialGcpOptions(_Model):
    scopes: List[str] | None
    def __init__(self, scopes: Sequence[str] | None = ...) -> None: ...

@dataclass
class GenerateTemporaryTableCredentialResponse(_Model):
    aws_temp_credentials: AwsCredentials | None
    azure_aad: AzureActiveDirectoryToken | None
    azure_user_delegation_sas: AzureUserDelegationSas | None
    expiration_time: int | None
    gcp_oauth_token: GcpOauthToken | None
    r2_temp_credentials: R2Credentials | None
    url: str | None
    def __init__(self, aws_temp_credentials: AwsCredentials | Mapping[str, Any] | None = ..., azure_aad: AzureActiveDirectoryToken | Mapping[str, Any] | None = ..., azure_user_delegation_sas: AzureUserDelegationSas | Mapping[str, Any] | None = ..., expiration_time: int | None = ..., gcp_oauth_token: GcpOauthToken | Mapping[str, Any] | None = ..., r2_temp_credentials: R2Credentials | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class GenerateTemporaryVolumeCredentialResponse(_Model):
    aws_temp_credentials: AwsCredentials | None
    azure_aad: AzureActiveDirectoryToken | None
    azure_user_delegation_sas: AzureUserDelegationSas | None
    expiration_time: int | None
    gcp_oauth_token: GcpOauthToken | None
    r2_temp_credentials: R2Credentials | None
    url: str | None
    def __init__(self, aws_temp_credentials: AwsCredentials | Mapping[str, Any] | None = ..., azure_aad: AzureActiveDirectoryToken | Mapping[str, Any] | None = ..., azure_user_delegation_sas: AzureUserDelegationSas | Mapping[str, Any] | None = ..., expiration_time: int | None = ..., gcp_oauth_token: GcpOauthToken | Mapping[str, Any] | None = ..., r2_temp_credentials: R2Credentials | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class GetCatalogWorkspaceBindingsResponse(_Model):
    workspaces: List[int] | None
    def __init__(self, workspaces: Sequence[int] | None = ...) -> None: ...

@dataclass
class GetMetastoreSummaryResponse(_Model):
    cloud: str | None
    created_at: int | None
    created_by: str | None
    default_data_access_config_id: str | None
    delta_sharing_organization_name: str | None
    delta_sharing_recipient_token_lifetime_in_seconds: int | None
    delta_sharing_scope: DeltaSharingScopeEnum | None
    external_access_enabled: bool | None
    global_metastore_id: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    privilege_model_version: str | None
    region: str | None
    storage_root: str | None
    storage_root_credential_id: str | None
    storage_root_credential_name: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, cloud: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., default_data_access_config_id: str | None = ..., delta_sharing_organization_name: str | None = ..., delta_sharing_recipient_token_lifetime_in_seconds: int | None = ..., delta_sharing_scope: DeltaSharingScopeEnum | str | None = ..., external_access_enabled: bool | None = ..., global_metastore_id: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., privilege_model_version: str | None = ..., region: str | None = ..., storage_root: str | None = ..., storage_root_credential_id: str | None = ..., storage_root_credential_name: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class GetPermissionsResponse(_Model):
    next_page_token: str | None
    privilege_assignments: List[PrivilegeAssignment] | None
    def __init__(self, next_page_token: str | None = ..., privilege_assignments: Sequence[PrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetQuotaResponse(_Model):
    quota_info: QuotaInfo | None
    def __init__(self, quota_info: QuotaInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GetWorkspaceBindingsResponse(_Model):
    bindings: List[WorkspaceBinding] | None
    next_page_token: str | None
    def __init__(self, bindings: Sequence[WorkspaceBinding | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class GovernedTagReference(_Model):
    tag_key: str
    tag_value: str | None
    def __init__(self, tag_key: str, tag_value: str | None = ...) -> None: ...

@dataclass
class GrantOptions(_Model):
    privileges: List[str]
    def __init__(self, privileges: Sequence[str]) -> None: ...

@dataclass
class InferenceTableConfig(_Model):
    parent: str
    is_deleted: bool | None
    table: str | None
    table_name_prefix: str | None
    def __init__(self, parent: str, is_deleted: bool | None = ..., table: str | None = ..., table_name_prefix: str | None = ...) -> None: ...

@dataclass
class ListCatalogsResponse(_Model):
    catalogs: List[CatalogInfo] | None
    next_page_token: str | None
    def __init__(self, catalogs: Sequence[CatalogInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListConnectionsResponse(_Model):
    connections: List[ConnectionInfo] | None
    next_page_token: str | None
    def __init__(self, connections: Sequence[ConnectionInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListCredentialsResponse(_Model):
    credentials: List[CredentialInfo] | None
    next_page_token: str | None
    def __init__(self, credentials: Sequence[CredentialInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListEffectivePrivilegeAssignmentsResponse(_Model):
    effective_privilege_assignments: List[EffectivePrivilegeAssignment] | None
    next_page_token: str | None
    def __init__(self, effective_privilege_assignments: Sequence[EffectivePrivilegeAssignment | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListEntityTagAssignmentsResponse(_Model):
    next_page_token: str | None
    tag_assignments: List[EntityTagAssignment] | None
    def __init__(self, next_page_token: str | None = ..., tag_assignments: Sequence[EntityTagAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListExternalLineageRelationshipsResponse(_Model):
    external_lineage_relationships: List[ExternalLineageInfo] | None
    next_page_token: str | None
    def __init__(self, external_lineage_relationships: Sequence[ExternalLineageInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListExternalLocationsResponse(_Model):
    external_locations: List[ExternalLocationInfo] | None
    next_page_token: str | None
    def __init__(self, external_locations: Sequence[ExternalLocationInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListExternalMetadataResponse(_Model):
    external_metadata: List[ExternalMetadata] | None
    next_page_token: str | None
    def __init__(self, external_metadata: Sequence[ExternalMetadata | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListFunctionsResponse(_Model):
    functions: List[FunctionInfo] | None
    next_page_token: str | None
    def __init__(self, functions: Sequence[FunctionInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListMcpServicesResponse(_Model):
    mcp_services: List[McpService] | None
    next_page_token: str | None
    def __init__(self, mcp_services: Sequence[McpService | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListMetastoresResponse(_Model):
    metastores: List[MetastoreInfo] | None
    next_page_token: str | None
    def __init__(self, metastores: Sequence[MetastoreInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListModelProviderServicesResponse(_Model):
    model_provider_services: List[ModelProviderService] | None
    next_page_token: str | None
    def __init__(self, model_provider_services: Sequence[ModelProviderService | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListModelServicesResponse(_Model):
    model_services: List[ModelService] | None
    next_page_token: str | None
    def __init__(self, model_services: Sequence[ModelService | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListModelVersionsResponse(_Model):
    model_versions: List[ModelVersionInfo] | None
    next_page_token: str | None
    def __init__(self, model_versions: Sequence[ModelVersionInfo | Mapping[str, Any]] | None = ..., next_page_token: str | None = ...) -> None: ...

@dataclass
class ListPoliciesResponse(_Model):
    next_page_token: str | None
    policies: List[PolicyInfo] | None
    def __init__(self, next_page_token: str | None = ..., policies: Sequence[PolicyInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListPrivilegeAssignmentsResponse(_Model):
    next_page_token: str | None
    privilege_assignments: List[PrivilegeAssignment] | None
    def __init__(self, next_page_token: str | None = ..., privilege_assignments: Sequence[PrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListQuotasResponse(_Model):
    next_page_token: str | None
    quotas: List[QuotaInfo] | None
    def __init__(self, next_page_token: str | None = ..., quotas: Sequence[QuotaInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListRegisteredModelsResponse(_Model):
    next_page_token: str | None
    registered_models: List[RegisteredModelInfo] | None
    def __init__(self, next_page_token: str | None = ..., registered_models: Sequence[RegisteredModelInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSchemasResponse(_Model):
    next_page_token: str | None
    schemas: List[SchemaInfo] | None
    def __init__(self, next_page_token: str | None = ..., schemas: Sequence[SchemaInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSecretsResponse(_Model):
    next_page_token: str | None
    secrets: List[Secret] | None
    def __init__(self, next_page_token: str | None = ..., secrets: Sequence[Secret | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSkillsResponse(_Model):
    next_page_token: str | None
    skills: List[Skill] | None
    def __init__(self, next_page_token: str | None = ..., skills: Sequence[Skill | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListStorageCredentialsResponse(_Model):
    next_page_token: str | None
    storage_credentials: List[StorageCredentialInfo] | None
    def __init__(self, next_page_token: str | None = ..., storage_credentials: Sequence[StorageCredentialInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSystemSchemasResponse(_Model):
    next_page_token: str | None
    schemas: List[SystemSchemaInfo] | None
    def __init__(self, next_page_token: str | None = ..., schemas: Sequence[SystemSchemaInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListTableSummariesResponse(_Model):
    next_page_token: str | None
    tables: List[TableSummary] | None
    def __init__(self, next_page_token: str | None = ..., tables: Sequence[TableSummary | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListTablesResponse(_Model):
    next_page_token: str | None
    tables: List[TableInfo] | None
    def __init__(self, next_page_token: str | None = ..., tables: Sequence[TableInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListVolumesResponseContent(_Model):
    next_page_token: str | None
    volumes: List[VolumeInfo] | None
    def __init__(self, next_page_token: str | None = ..., volumes: Sequence[VolumeInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MatchColumn(_Model):
    alias: str | None
    condition: str | None
    def __init__(self, alias: str | None = ..., condition: str | None = ...) -> None: ...

@dataclass
class McpService(_Model):
    comment: str | None
    config: McpServiceConfig | None
    create_time: Timestamp | None
    created_by: str | None
    effective_owner: str | None
    etag: str | None
    metastore_id: str | None
    name: str | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, comment: str | None = ..., config: McpServiceConfig | Mapping[str, Any] | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., effective_owner: str | None = ..., etag: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class McpServiceConfig(_Model):
    include_tool_selectors: List[str] | None
    rate_limits: List[RateLimit] | None
    source_connection: McpServiceConfigSourceConnection | None
    def __init__(self, include_tool_selectors: Sequence[str] | None = ..., rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ..., source_connection: McpServiceConfigSourceConnection | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class McpServiceConfigSourceConnection(_Model):
    name: str
    is_deleted: bool | None
    options: Dict[str, str] | None
    def __init__(self, name: str, is_deleted: bool | None = ..., options: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class McpServiceUserMappedCredential(_Model):
    options: Dict[str, str] | None
    provisioning_info: ProvisioningInfo | None
    def __init__(self, options: Mapping[str, str] | None = ..., provisioning_info: ProvisioningInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class McpServiceUserMappedCredentialLogin(_Model):
    options: Dict[str, str] | None
    def __init__(self, options: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class MetastoreAssignment(_Model):
    workspace_id: int
    metastore_id: str
    default_catalog_name: str | None
    def __init__(self, workspace_id: int, metastore_id: str, default_catalog_name: str | None = ...) -> None: ...

@dataclass
class MetastoreInfo(_Model):
    cloud: str | None
    created_at: int | None
    created_by: str | None
    default_data_access_config_id: str | None
    delta_sharing_organization_name: str | None
    delta_sharing_recipient_token_lifetime_in_seconds: int | None
    delta_sharing_scope: DeltaSharingScopeEnum | None
    external_access_enabled: bool | None
    global_metastore_id: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    privilege_model_version: str | None
    region: str | None
    storage_root: str | None
    storage_root_credential_id: str | None
    storage_root_credential_name: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, cloud: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., default_data_access_config_id: str | None = ..., delta_sharing_organization_name: str | None = ..., delta_sharing_recipient_token_lifetime_in_seconds: int | None = ..., delta_sharing_scope: DeltaSharingScopeEnum | str | None = ..., external_access_enabled: bool | None = ..., global_metastore_id: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., privilege_model_version: str | None = ..., region: str | None = ..., storage_root: str | None = ..., storage_root_credential_id: str | None = ..., storage_root_credential_name: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class ModelProviderService(_Model):
    comment: str | None
    config: ModelProviderServiceConfig | None
    create_time: Timestamp | None
    created_by: str | None
    effective_owner: str | None
    etag: str | None
    metastore_id: str | None
    name: str | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, comment: str | None = ..., config: ModelProviderServiceConfig | Mapping[str, Any] | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., effective_owner: str | None = ..., etag: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfig(_Model):
    allow_all_targets: bool | None
    amazon_bedrock: ModelProviderServiceConfigAmazonBedrockProviderConfig | None
    anthropic: ModelProviderServiceConfigAnthropicProviderConfig | None
    azure_openai: ModelProviderServiceConfigAzureOpenAiProviderConfig | None
    bedrock_mantle: ModelProviderServiceConfigAmazonBedrockProviderConfig | None
    custom: ModelProviderServiceConfigCustomProviderConfig | None
    forward_headers: bool | None
    forward_query_parameters: bool | None
    forward_unmanaged_paths: bool | None
    gemini_enterprise: ModelProviderServiceConfigGeminiEnterpriseProviderConfig | None
    inference_table: InferenceTableConfig | None
    microsoft_foundry: ModelProviderServiceConfigMicrosoftFoundryProviderConfig | None
    openai: ModelProviderServiceConfigOpenAiProviderConfig | None
    pricing: ModelProviderServiceConfigProviderPricingConfig | None
    provider_type: ModelProviderServiceConfigExternalModelProviderType | None
    rate_limits: List[RateLimit] | None
    targets: List[ModelProviderServiceConfigModelTargetConfig] | None
    def __init__(self, allow_all_targets: bool | None = ..., amazon_bedrock: ModelProviderServiceConfigAmazonBedrockProviderConfig | Mapping[str, Any] | None = ..., anthropic: ModelProviderServiceConfigAnthropicProviderConfig | Mapping[str, Any] | None = ..., azure_openai: ModelProviderServiceConfigAzureOpenAiProviderConfig | Mapping[str, Any] | None = ..., bedrock_mantle: ModelProviderServiceConfigAmazonBedrockProviderConfig | Mapping[str, Any] | None = ..., custom: ModelProviderServiceConfigCustomProviderConfig | Mapping[str, Any] | None = ..., forward_headers: bool | None = ..., forward_query_parameters: bool | None = ..., forward_unmanaged_paths: bool | None = ..., gemini_enterprise: ModelProviderServiceConfigGeminiEnterpriseProviderConfig | Mapping[str, Any] | None = ..., inference_table: InferenceTableConfig | Mapping[str, Any] | None = ..., microsoft_foundry: ModelProviderServiceConfigMicrosoftFoundryProviderConfig | Mapping[str, Any] | None = ..., openai: ModelProviderServiceConfigOpenAiProviderConfig | Mapping[str, Any] | None = ..., pricing: ModelProviderServiceConfigProviderPricingConfig | Mapping[str, Any] | None = ..., provider_type: ModelProviderServiceConfigExternalModelProviderType | str | None = ..., rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ..., targets: Sequence[ModelProviderServiceConfigModelTargetConfig | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAmazonBedrockProviderConfig(_Model):
    direct: ModelProviderServiceConfigAmazonBedrockProviderDirectConfig | None
    def __init__(self, direct: ModelProviderServiceConfigAmazonBedrockProviderDirectConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAmazonBedrockProviderDirectConfig(_Model):
    aws_access_key: ModelProviderServiceConfigAwsAccessKey | None
    region: str | None
    service_credential: ModelProviderServiceConfigServiceCredential | None
    def __init__(self, aws_access_key: ModelProviderServiceConfigAwsAccessKey | Mapping[str, Any] | None = ..., region: str | None = ..., service_credential: ModelProviderServiceConfigServiceCredential | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAnthropicProviderConfig(_Model):
    direct: ModelProviderServiceConfigAnthropicProviderDirectConfig | None
    relayed: ModelProviderServiceConfigAnthropicProviderRelayedConfig | None
    def __init__(self, direct: ModelProviderServiceConfigAnthropicProviderDirectConfig | Mapping[str, Any] | None = ..., relayed: ModelProviderServiceConfigAnthropicProviderRelayedConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAnthropicProviderDirectConfig(_Model):
    api_key: ModelProviderServiceConfigProviderSecret | None
    def __init__(self, api_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAnthropicProviderRelayedConfig(_Model): ...

@dataclass
class ModelProviderServiceConfigAwsAccessKey(_Model):
    access_key_id: str | None
    secret_access_key: ModelProviderServiceConfigProviderSecret | None
    def __init__(self, access_key_id: str | None = ..., secret_access_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAzureOpenAiProviderConfig(_Model):
    direct: ModelProviderServiceConfigAzureOpenAiProviderDirectConfig | None
    def __init__(self, direct: ModelProviderServiceConfigAzureOpenAiProviderDirectConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigAzureOpenAiProviderDirectConfig(_Model):
    api_key: ModelProviderServiceConfigProviderSecret | None
    base_url: str | None
    entra_service_principal: ModelProviderServiceConfigEntraServicePrincipal | None
    service_credential: ModelProviderServiceConfigServiceCredential | None
    def __init__(self, api_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ..., base_url: str | None = ..., entra_service_principal: ModelProviderServiceConfigEntraServicePrincipal | Mapping[str, Any] | None = ..., service_credential: ModelProviderServiceConfigServiceCredential | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigCustomProviderApiKeyHeaderAuth(_Model):
    api_key_name: str | None
    api_key_value: ModelProviderServiceConfigProviderSecret | None
    def __init__(self, api_key_name: str | None = ..., api_key_value: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigCustomProviderConfig(_Model):
    direct: ModelProviderServiceConfigCustomProviderDirectConfig | None
    def __init__(self, direct: ModelProviderServiceConfigCustomProviderDirectConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigCustomProviderDirectConfig(_Model):
    api_key: ModelProviderServiceConfigProviderSecret | None
    base_url: str | None
    header_auth: ModelProviderServiceConfigCustomProviderApiKeyHeaderAuth | None
    def __init__(self, api_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ..., base_url: str | None = ..., header_auth: ModelProviderServiceConfigCustomProviderApiKeyHeaderAuth | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigEntraServicePrincipal(_Model):
    client_id: str | None
    client_secret: ModelProviderServiceConfigProviderSecret | None
    tenant_id: str | None
    def __init__(self, client_id: str | None = ..., client_secret: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ..., tenant_id: str | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigGeminiEnterpriseProviderConfig(_Model):
    direct: ModelProviderServiceConfigGeminiEnterpriseProviderDirectConfig | None
    def __init__(self, direct: ModelProviderServiceConfigGeminiEnterpriseProviderDirectConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigGeminiEnterpriseProviderDirectConfig(_Model):
    api_key: ModelProviderServiceConfigProviderSecret | None
    project_id: str | None
    region: str | None
    service_credential: ModelProviderServiceConfigServiceCredential | None
    def __init__(self, api_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ..., project_id: str | None = ..., region: str | None = ..., service_credential: ModelProviderServiceConfigServiceCredential | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigMicrosoftFoundryProviderConfig(_Model):
    direct: ModelProviderServiceConfigMicrosoftFoundryProviderDirectConfig | None
    def __init__(self, direct: ModelProviderServiceConfigMicrosoftFoundryProviderDirectConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigMicrosoftFoundryProviderDirectConfig(_Model):
    api_key: ModelProviderServiceConfigProviderSecret | None
    base_url: str | None
    entra_service_principal: ModelProviderServiceConfigEntraServicePrincipal | None
    service_credential: ModelProviderServiceConfigServiceCredential | None
    def __init__(self, api_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ..., base_url: str | None = ..., entra_service_principal: ModelProviderServiceConfigEntraServicePrincipal | Mapping[str, Any] | None = ..., service_credential: ModelProviderServiceConfigServiceCredential | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigModelTargetConfig(_Model):
    model: str
    endpoint_route: str | None
    native_api_types: List[str] | None
    def __init__(self, model: str, endpoint_route: str | None = ..., native_api_types: Sequence[str] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigOpenAiProviderConfig(_Model):
    direct: ModelProviderServiceConfigOpenAiProviderDirectConfig | None
    def __init__(self, direct: ModelProviderServiceConfigOpenAiProviderDirectConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigOpenAiProviderDirectConfig(_Model):
    api_key: ModelProviderServiceConfigProviderSecret | None
    base_url: str | None
    organization: str | None
    def __init__(self, api_key: ModelProviderServiceConfigProviderSecret | Mapping[str, Any] | None = ..., base_url: str | None = ..., organization: str | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigProviderPricingConfig(_Model):
    default_discount_basis_points: int | None
    def __init__(self, default_discount_basis_points: int | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigProviderSecret(_Model):
    plaintext: str | None
    secret_reference: ModelProviderServiceConfigSecretReference | None
    def __init__(self, plaintext: str | None = ..., secret_reference: ModelProviderServiceConfigSecretReference | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelProviderServiceConfigSecretReference(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

@dataclass
class ModelProviderServiceConfigServiceCredential(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

@dataclass
class ModelService(_Model):
    comment: str | None
    config: ModelServiceConfig | None
    create_time: Timestamp | None
    created_by: str | None
    effective_owner: str | None
    etag: str | None
    metastore_id: str | None
    name: str | None
    supported_api_types: List[str] | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, comment: str | None = ..., config: ModelServiceConfig | Mapping[str, Any] | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., effective_owner: str | None = ..., etag: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., supported_api_types: Sequence[str] | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class ModelServiceConfig(_Model):
    inference_table: InferenceTableConfig | None
    rate_limits: List[RateLimit] | None
    routing: ModelServiceConfigRoutingConfig | None
    def __init__(self, inference_table: InferenceTableConfig | Mapping[str, Any] | None = ..., rate_limits: Sequence[RateLimit | Mapping[str, Any]] | None = ..., routing: ModelServiceConfigRoutingConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelServiceConfigDestinationConfig(_Model):
    name: str
    destination_type: ModelServiceConfigDestinationConfigDestinationType
    external_model_config: ModelServiceConfigExternalModelConfig | None
    is_deleted: bool | None
    pay_per_token_config: ModelServiceConfigPayPerTokenConfig | None
    provisioned_throughput_config: ModelServiceConfigProvisionedThroughputConfig | None
    traffic_percentage: int | None
    def __init__(self, name: str, destination_type: ModelServiceConfigDestinationConfigDestinationType | str, external_model_config: ModelServiceConfigExternalModelConfig | Mapping[str, Any] | None = ..., is_deleted: bool | None = ..., pay_per_token_config: ModelServiceConfigPayPerTokenConfig | Mapping[str, Any] | None = ..., provisioned_throughput_config: ModelServiceConfigProvisionedThroughputConfig | Mapping[str, Any] | None = ..., traffic_percentage: int | None = ...) -> None: ...

@dataclass
class ModelServiceConfigExternalModelConfig(_Model):
    model_provider_service: str
    target: ModelProviderServiceConfigModelTargetConfig
    def __init__(self, model_provider_service: str, target: ModelProviderServiceConfigModelTargetConfig | Mapping[str, Any]) -> None: ...

@dataclass
class ModelServiceConfigFallbackConfig(_Model):
    destinations: List[ModelServiceConfigDestinationConfig] | None
    def __init__(self, destinations: Sequence[ModelServiceConfigDestinationConfig | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ModelServiceConfigPayPerTokenConfig(_Model):
    model: str
    def __init__(self, model: str) -> None: ...

@dataclass
class ModelServiceConfigProvisionedThroughputConfig(_Model):
    model_serving_endpoint: str
    model: str | None
    def __init__(self, model_serving_endpoint: str, model: str | None = ...) -> None: ...

@dataclass
class ModelServiceConfigRoutingConfig(_Model):
    destinations: List[ModelServiceConfigDestinationConfig] | None
    fallback: ModelServiceConfigFallbackConfig | None
    def __init__(self, destinations: Sequence[ModelServiceConfigDestinationConfig | Mapping[str, Any]] | None = ..., fallback: ModelServiceConfigFallbackConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ModelVersionInfo(_Model):
    aliases: List[RegisteredModelAlias] | None
    catalog_name: str | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    id: str | None
    metastore_id: str | None
    model_name: str | None
    model_version_dependencies: DependencyList | None
    run_id: str | None
    run_workspace_id: int | None
    schema_name: str | None
    source: str | None
    status: ModelVersionInfoStatus | None
    storage_location: str | None
    updated_at: int | None
    updated_by: str | None
    version: int | None
    def __init__(self, aliases: Sequence[RegisteredModelAlias | Mapping[str, Any]] | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., id: str | None = ..., metastore_id: str | None = ..., model_name: str | None = ..., model_version_dependencies: DependencyList | Mapping[str, Any] | None = ..., run_id: str | None = ..., run_workspace_id: int | None = ..., schema_name: str | None = ..., source: str | None = ..., status: ModelVersionInfoStatus | str | None = ..., storage_location: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., version: int | None = ...) -> None: ...

@dataclass
class MonitorCronSchedule(_Model):
    quartz_cron_expression: str
    timezone_id: str
    pause_status: MonitorCronSchedulePauseStatus | None
    def __init__(self, quartz_cron_expression: str, timezone_id: str, pause_status: MonitorCronSchedulePauseStatus | str | None = ...) -> None: ...

@dataclass
class MonitorDataClassificationConfig(_Model):
    enabled: bool | None
    def __init__(self, enabled: bool | None = ...) -> None: ...

@dataclass
class MonitorDestination(_Model):
    email_addresses: List[str] | None
    def __init__(self, email_addresses: Sequence[str] | None = ...) -> None: ...

@dataclass
class MonitorInferenceLog(_Model):
    problem_type: MonitorInferenceLogProblemType
    timestamp_col: str
    granularities: List[str]
    prediction_col: str
    model_id_col: str
    label_col: str | None
    prediction_proba_col: str | None
    def __init__(self, problem_type: MonitorInferenceLogProblemType | str, timestamp_col: str, granularities: Sequence[str], prediction_col: str, model_id_col: str, label_col: str | None = ..., prediction_proba_col: str | None = ...) -> None: ...

@dataclass
class MonitorInfo(_Model):
    output_schema_name: str
    table_name: str
    status: MonitorInfoStatus
    profile_metrics_table_name: str
    drift_metrics_table_name: str
    monitor_version: int
    assets_dir: str | None
    baseline_table_name: str | None
    custom_metrics: List[MonitorMetric] | None
    dashboard_id: str | None
    data_classification_config: MonitorDataClassificationConfig | None
    inference_log: MonitorInferenceLog | None
    latest_monitor_failure_msg: str | None
    notifications: MonitorNotifications | None
    schedule: MonitorCronSchedule | None
    slicing_exprs: List[str] | None
    snapshot: MonitorSnapshot | None
    time_series: MonitorTimeSeries | None
    def __init__(self, output_schema_name: str, table_name: str, status: MonitorInfoStatus | str, profile_metrics_table_name: str, drift_metrics_table_name: str, monitor_version: int, assets_dir: str | None = ..., baseline_table_name: str | None = ..., custom_metrics: Sequence[MonitorMetric | Mapping[str, Any]] | None = ..., dashboard_id: str | None = ..., data_classification_config: MonitorDataClassificationConfig | Mapping[str, Any] | None = ..., inference_log: MonitorInferenceLog | Mapping[str, Any] | None = ..., latest_monitor_failure_msg: str | None = ..., notifications: MonitorNotifications | Mapping[str, Any] | None = ..., schedule: MonitorCronSchedule | Mapping[str, Any] | None = ..., slicing_exprs: Sequence[str] | None = ..., snapshot: MonitorSnapshot | Mapping[str, Any] | None = ..., time_series: MonitorTimeSeries | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class MonitorMetric(_Model):
    name: str
    definition: str
    input_columns: List[str]
    output_data_type: str
    type: MonitorMetricType
    def __init__(self, name: str, definition: str, input_columns: Sequence[str], output_data_type: str, type: MonitorMetricType | str) -> None: ...

@dataclass
class MonitorNotifications(_Model):
    on_failure: MonitorDestination | None
    on_new_classification_tag_detected: MonitorDestination | None
    def __init__(self, on_failure: MonitorDestination | Mapping[str, Any] | None = ..., on_new_classification_tag_detected: MonitorDestination | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class MonitorRefreshInfo(_Model):
    refresh_id: int
    state: MonitorRefreshInfoState
    start_time_ms: int
    end_time_ms: int | None
    message: str | None
    trigger: MonitorRefreshInfoTrigger | None
    def __init__(self, refresh_id: int, state: MonitorRefreshInfoState | str, start_time_ms: int, end_time_ms: int | None = ..., message: str | None = ..., trigger: MonitorRefreshInfoTrigger | str | None = ...) -> None: ...

@dataclass
class MonitorRefreshListResponse(_Model):
    refreshes: List[MonitorRefreshInfo] | None
    def __init__(self, refreshes: Sequence[MonitorRefreshInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class MonitorSnapshot(_Model): ...

@dataclass
class MonitorTimeSeries(_Model):
    timestamp_col: str
    granularities: List[str]
    def __init__(self, timestamp_col: str, granularities: Sequence[str]) -> None: ...

@dataclass
class NamedTableConstraint(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

@dataclass
class NotificationDestination(_Model):
    destination_id: str | None
    destination_type: DestinationType | None
    special_destination: SpecialDestination | None
    def __init__(self, destination_id: str | None = ..., destination_type: DestinationType | str | None = ..., special_destination: SpecialDestination | str | None = ...) -> None: ...

@dataclass
class OnlineTable(_Model):
    name: str | None
    spec: OnlineTableSpec | None
    status: OnlineTableStatus | None
    table_serving_url: str | None
    unity_catalog_provisioning_state: ProvisioningInfoState | None
    def __init__(self, name: str | None = ..., spec: OnlineTableSpec | Mapping[str, Any] | None = ..., status: OnlineTableStatus | Mapping[str, Any] | None = ..., table_serving_url: str | None = ..., unity_catalog_provisioning_state: ProvisioningInfoState | str | None = ...) -> None: ...

@dataclass
class OnlineTableSpec(_Model):
    perform_full_copy: bool | None
    pipeline_id: str | None
    primary_key_columns: List[str] | None
    run_continuously: OnlineTableSpecContinuousSchedulingPolicy | None
    run_triggered: OnlineTableSpecTriggeredSchedulingPolicy | None
    source_table_full_name: str | None
    timeseries_key: str | None
    def __init__(self, perform_full_copy: bool | None = ..., pipeline_id: str | None = ..., primary_key_columns: Sequence[str] | None = ..., run_continuously: OnlineTableSpecContinuousSchedulingPolicy | Mapping[str, Any] | None = ..., run_triggered: OnlineTableSpecTriggeredSchedulingPolicy | Mapping[str, Any] | None = ..., source_table_full_name: str | None = ..., timeseries_key: str | None = ...) -> None: ...

@dataclass
class OnlineTableSpecContinuousSchedulingPolicy(_Model): ...

@dataclass
class OnlineTableSpecTriggeredSchedulingPolicy(_Model): ...

@dataclass
class OnlineTableStatus(_Model):
    continuous_update_status: ContinuousUpdateStatus | None
    detailed_state: OnlineTableState | None
    failed_status: FailedStatus | None
    message: str | None
    provisioning_status: ProvisioningStatus | None
    triggered_update_status: TriggeredUpdateStatus | None
    def __init__(self, continuous_update_status: ContinuousUpdateStatus | Mapping[str, Any] | None = ..., detailed_state: OnlineTableState | str | None = ..., failed_status: FailedStatus | Mapping[str, Any] | None = ..., message: str | None = ..., provisioning_status: ProvisioningStatus | Mapping[str, Any] | None = ..., triggered_update_status: TriggeredUpdateStatus | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class OptionSpec(_Model):
    allowed_values: List[str] | None
    default_value: str | None
    description: str | None
    hint: str | None
    is_copiable: bool | None
    is_creatable: bool | None
    is_hidden: bool | None
    is_loggable: bool | None
    is_required: bool | None
    is_secret: bool | None
    is_updatable: bool | None
    name: str | None
    oauth_stage: OptionSpecOauthStage | None
    type: OptionSpecOptionType | None
    def __init__(self, allowed_values: Sequence[str] | None = ..., default_value: str | None = ..., description: str | None = ..., hint: str | None = ..., is_copiable: bool | None = ..., is_creatable: bool | None = ..., is_hidden: bool | None = ..., is_loggable: bool | None = ..., is_required: bool | None = ..., is_secret: bool | None = ..., is_updatable: bool | None = ..., name: str | None = ..., oauth_stage: OptionSpecOauthStage | str | None = ..., type: OptionSpecOptionType | str | None = ...) -> None: ...

@dataclass
class PermissionsChange(_Model):
    add: List[Privilege] | None
    principal: str | None
    remove: List[Privilege] | None
    def __init__(self, add: Sequence[Privilege | str] | None = ..., principal: str | None = ..., remove: Sequence[Privilege | str] | None = ...) -> None: ...

@dataclass
class PipelineProgress(_Model):
    estimated_completion_time_seconds: float | None
    latest_version_currently_processing: int | None
    sync_progress_completion: float | None
    synced_row_count: int | None
    total_row_count: int | None
    def __init__(self, estimated_completion_time_seconds: float | None = ..., latest_version_currently_processing: int | None = ..., sync_progress_completion: float | None = ..., synced_row_count: int | None = ..., total_row_count: int | None = ...) -> None: ...

@dataclass
class PolicyFunctionArgument(_Model):
    column: str | None
    constant: str | None
    def __init__(self, column: str | None = ..., constant: str | None = ...) -> None: ...

@dataclass
class PolicyInfo(_Model):
    to_principals: List[str]
    for_securable_type: SecurableType
    policy_type: PolicyType
    column_mask: ColumnMaskOptions | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    deny: DenyOptions | None
    except_principals: List[str] | None
    governed_tags: List[GovernedTagReference] | None
    grant: GrantOptions | None
    id: str | None
    match_columns: List[MatchColumn] | None
    name: str | None
    on_securable_fullname: str | None
    on_securable_type: SecurableType | None
    row_filter: RowFilterOptions | None
    updated_at: int | None
    updated_by: str | None
    when_condition: str | None
    def __init__(self, to_principals: Sequence[str], for_securable_type: SecurableType | str, policy_type: PolicyType | str, column_mask: ColumnMaskOptions | Mapping[str, Any] | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., deny: DenyOptions | Mapping[str, Any] | None = ..., except_principals: Sequence[str] | None = ..., governed_tags: Sequence[GovernedTagReference | Mapping[str, Any]] | None = ..., grant: GrantOptions | Mapping[str, Any] | None = ..., id: str | None = ..., match_columns: Sequence[MatchColumn | Mapping[str, Any]] | None = ..., name: str | None = ..., on_securable_fullname: str | None = ..., on_securable_type: SecurableType | str | None = ..., row_filter: RowFilterOptions | Mapping[str, Any] | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., when_condition: str | None = ...) -> None: ...

@dataclass
class PrimaryKeyConstraint(_Model):
    name: str
    child_columns: List[str]
    rely: bool | None
    timeseries_columns: List[str] | None
    def __init__(self, name: str, child_columns: Sequence[str], rely: bool | None = ..., timeseries_columns: Sequence[str] | None = ...) -> None: ...

@dataclass
class Principal(_Model):
    id: str | None
    principal_type: PrincipalType | None
    def __init__(self, id: str | None = ..., principal_type: PrincipalType | str | None = ...) -> None: ...

@dataclass
class PrivilegeAssignment(_Model):
    principal: str | None
    privileges: List[Privilege] | None
    def __init__(self, principal: str | None = ..., privileges: Sequence[Privilege | str] | None = ...) -> None: ...

@dataclass
class ProvisioningInfo(_Model):
    state: ProvisioningInfoState | None
    def __init__(self, state: ProvisioningInfoState | str | None = ...) -> None: ...

@dataclass
class ProvisioningStatus(_Model):
    initial_pipeline_sync_progress: PipelineProgress | None
    def __init__(self, initial_pipeline_sync_progress: PipelineProgress | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class QuotaInfo(_Model):
    last_refreshed_at: int | None
    parent_full_name: str | None
    parent_securable_type: SecurableType | None
    quota_count: int | None
    quota_limit: int | None
    quota_name: str | None
    def __init__(self, last_refreshed_at: int | None = ..., parent_full_name: str | None = ..., parent_securable_type: SecurableType | str | None = ..., quota_count: int | None = ..., quota_limit: int | None = ..., quota_name: str | None = ...) -> None: ...

@dataclass
class R2Credentials(_Model):
    access_key_id: str | None
    secret_access_key: str | None
    session_token: str | None
    def __init__(self, access_key_id: str | None = ..., secret_access_key: str | None = ..., session_token: str | None = ...) -> None: ...

@dataclass
class RateLimit(_Model):
    key: RateLimitRateLimitKey
    renewal_period: RateLimitRateLimitRenewalPeriod
    principal: str | None
    requests: int | None
    tokens: int | None
    def __init__(self, key: RateLimitRateLimitKey | str, renewal_period: RateLimitRateLimitRenewalPeriod | str, principal: str | None = ..., requests: int | None = ..., tokens: int | None = ...) -> None: ...

@dataclass
class RegenerateDashboardResponse(_Model):
    dashboard_id: str | None
    parent_folder: str | None
    def __init__(self, dashboard_id: str | None = ..., parent_folder: str | None = ...) -> None: ...

@dataclass
class RegisteredModelAlias(_Model):
    alias_name: str | None
    catalog_name: str | None
    id: str | None
    model_name: str | None
    schema_name: str | None
    version_num: int | None
    def __init__(self, alias_name: str | None = ..., catalog_name: str | None = ..., id: str | None = ..., model_name: str | None = ..., schema_name: str | None = ..., version_num: int | None = ...) -> None: ...

@dataclass
class RegisteredModelInfo(_Model):
    aliases: List[RegisteredModelAlias] | None
    browse_only: bool | None
    catalog_name: str | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    full_name: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    schema_name: str | None
    storage_location: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, aliases: Sequence[RegisteredModelAlias | Mapping[str, Any]] | None = ..., browse_only: bool | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., schema_name: str | None = ..., storage_location: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class RowFilterOptions(_Model):
    function_name: str
    using: List[FunctionArgument] | None
    def __init__(self, function_name: str, using: Sequence[FunctionArgument | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SchemaInfo(_Model):
    browse_only: bool | None
    catalog_name: str | None
    catalog_type: CatalogType | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    custom_max_retention_hours: int | None
    effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | None
    enable_predictive_optimization: EnablePredictiveOptimization | None
    full_name: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    properties: Dict[str, str] | None
    schema_id: str | None
    storage_location: str | None
    storage_root: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, browse_only: bool | None = ..., catalog_name: str | None = ..., catalog_type: CatalogType | str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., custom_max_retention_hours: int | None = ..., effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | Mapping[str, Any] | None = ..., enable_predictive_optimization: EnablePredictiveOptimization | str | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., properties: Mapping[str, str] | None = ..., schema_id: str | None = ..., storage_location: str | None = ..., storage_root: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class Secret(_Model):
    name: str
    catalog_name: str
    schema_name: str
    value: str
    comment: str | None
    create_time: Timestamp | None
    created_by: str | None
    effective_owner: str | None
    effective_value: str | None
    expire_time: Timestamp | None
    full_name: str | None
    metastore_id: str | None
    owner: str | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, name: str, catalog_name: str, schema_name: str, value: str, comment: str | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., effective_owner: str | None = ..., effective_value: str | None = ..., expire_time: Timestamp | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., owner: str | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class Securable(_Model):
    full_name: str | None
    provider_share: str | None
    type: SecurableType | None
    def __init__(self, full_name: str | None = ..., provider_share: str | None = ..., type: SecurableType | str | None = ...) -> None: ...

@dataclass
class SecurableKindManifest(_Model):
    assignable_privileges: List[str] | None
    capabilities: List[str] | None
    options: List[OptionSpec] | None
    securable_kind: SecurableKind | None
    securable_type: SecurableType | None
    def __init__(self, assignable_privileges: Sequence[str] | None = ..., capabilities: Sequence[str] | None = ..., options: Sequence[OptionSpec | Mapping[str, Any]] | None = ..., securable_kind: SecurableKind | str | None = ..., securable_type: SecurableType | str | None = ...) -> None: ...

@dataclass
class SecurablePermissions(_Model):
    permissions: List[str] | None
    securable: Securable | None
    def __init__(self, permissions: Sequence[str] | None = ..., securable: Securable | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Skill(_Model):
    bundle_name: str | None
    comment: str | None
    create_time: Timestamp | None
    created_by: str | None
    description: str | None
    effective_owner: str | None
    etag: str | None
    finalize_time: Timestamp | None
    metastore_id: str | None
    name: str | None
    update_time: Timestamp | None
    updated_by: str | None
    def __init__(self, bundle_name: str | None = ..., comment: str | None = ..., create_time: Timestamp | None = ..., created_by: str | None = ..., description: str | None = ..., effective_owner: str | None = ..., etag: str | None = ..., finalize_time: Timestamp | None = ..., metastore_id: str | None = ..., name: str | None = ..., update_time: Timestamp | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class SseEncryptionDetails(_Model):
    algorithm: SseEncryptionDetailsAlgorithm | None
    aws_kms_key_arn: str | None
    def __init__(self, algorithm: SseEncryptionDetailsAlgorithm | str | None = ..., aws_kms_key_arn: str | None = ...) -> None: ...

@dataclass
class StorageCredentialInfo(_Model):
    aws_iam_role: AwsIamRoleResponse | None
    azure_managed_identity: AzureManagedIdentityResponse | None
    azure_service_principal: AzureServicePrincipal | None
    cloudflare_api_token: CloudflareApiToken | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    databricks_gcp_service_account: DatabricksGcpServiceAccountResponse | None
    full_name: str | None
    id: str | None
    isolation_mode: IsolationMode | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    read_only: bool | None
    updated_at: int | None
    updated_by: str | None
    used_for_managed_storage: bool | None
    def __init__(self, aws_iam_role: AwsIamRoleResponse | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentityResponse | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., cloudflare_api_token: CloudflareApiToken | Mapping[str, Any] | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccountResponse | Mapping[str, Any] | None = ..., full_name: str | None = ..., id: str | None = ..., isolation_mode: IsolationMode | str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., read_only: bool | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., used_for_managed_storage: bool | None = ...) -> None: ...

@dataclass
class SystemSchemaInfo(_Model):
    schema: str
    state: str
    def __init__(self, schema: str, state: str) -> None: ...

@dataclass
class TableConstraint(_Model):
    foreign_key_constraint: ForeignKeyConstraint | None
    named_table_constraint: NamedTableConstraint | None
    primary_key_constraint: PrimaryKeyConstraint | None
    def __init__(self, foreign_key_constraint: ForeignKeyConstraint | Mapping[str, Any] | None = ..., named_table_constraint: NamedTableConstraint | Mapping[str, Any] | None = ..., primary_key_constraint: PrimaryKeyConstraint | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TableDependency(_Model):
    table_full_name: str
    def __init__(self, table_full_name: str) -> None: ...

@dataclass
class TableExistsResponse(_Model):
    table_exists: bool | None
    def __init__(self, table_exists: bool | None = ...) -> None: ...

@dataclass
class TableInfo(_Model):
    access_point: str | None
    browse_only: bool | None
    catalog_name: str | None
    columns: List[ColumnInfo] | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    data_access_configuration_id: str | None
    data_source_format: DataSourceFormat | None
    deleted_at: int | None
    delta_runtime_properties_kvpairs: DeltaRuntimePropertiesKvPairs | None
    effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | None
    enable_predictive_optimization: EnablePredictiveOptimization | None
    encryption_details: EncryptionDetails | None
    full_name: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    pipeline_id: str | None
    properties: Dict[str, str] | None
    row_filter: TableRowFilter | None
    schema_name: str | None
    securable_kind_manifest: SecurableKindManifest | None
    sql_path: str | None
    storage_credential_name: str | None
    storage_location: str | None
    table_constraints: List[TableConstraint] | None
    table_id: str | None
    table_type: TableType | None
    updated_at: int | None
    updated_by: str | None
    view_definition: str | None
    view_dependencies: DependencyList | None
    def __init__(self, access_point: str | None = ..., browse_only: bool | None = ..., catalog_name: str | None = ..., columns: Sequence[ColumnInfo | Mapping[str, Any]] | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., data_access_configuration_id: str | None = ..., data_source_format: DataSourceFormat | str | None = ..., deleted_at: int | None = ..., delta_runtime_properties_kvpairs: DeltaRuntimePropertiesKvPairs | Mapping[str, Any] | None = ..., effective_predictive_optimization_flag: EffectivePredictiveOptimizationFlag | Mapping[str, Any] | None = ..., enable_predictive_optimization: EnablePredictiveOptimization | str | None = ..., encryption_details: EncryptionDetails | Mapping[str, Any] | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., pipeline_id: str | None = ..., properties: Mapping[str, str] | None = ..., row_filter: TableRowFilter | Mapping[str, Any] | None = ..., schema_name: str | None = ..., securable_kind_manifest: SecurableKindManifest | Mapping[str, Any] | None = ..., sql_path: str | None = ..., storage_credential_name: str | None = ..., storage_location: str | None = ..., table_constraints: Sequence[TableConstraint | Mapping[str, Any]] | None = ..., table_id: str | None = ..., table_type: TableType | str | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., view_definition: str | None = ..., view_dependencies: DependencyList | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TableRowFilter(_Model):
    function_name: str
    input_column_names: List[str]
    input_arguments: List[PolicyFunctionArgument] | None
    def __init__(self, function_name: str, input_column_names: Sequence[str], input_arguments: Sequence[PolicyFunctionArgument | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class TableSummary(_Model):
    full_name: str | None
    securable_kind_manifest: SecurableKindManifest | None
    table_type: TableType | None
    def __init__(self, full_name: str | None = ..., securable_kind_manifest: SecurableKindManifest | Mapping[str, Any] | None = ..., table_type: TableType | str | None = ...) -> None: ...

@dataclass
class TagIntrospectionExpression(_Model):
    column_tag_value: ColumnTagValueExtraction | None
    tag_value: TagValueExtraction | None
    def __init__(self, column_tag_value: ColumnTagValueExtraction | Mapping[str, Any] | None = ..., tag_value: TagValueExtraction | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TagKeyValue(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class TagValueExtraction(_Model):
    tag_key: str
    def __init__(self, tag_key: str) -> None: ...

@dataclass
class TemporaryCredentials(_Model):
    aws_temp_credentials: AwsCredentials | None
    azure_aad: AzureActiveDirectoryToken | None
    expiration_time: int | None
    gcp_oauth_token: GcpOauthToken | None
    r2_temp_credentials: R2Credentials | None
    def __init__(self, aws_temp_credentials: AwsCredentials | Mapping[str, Any] | None = ..., azure_aad: AzureActiveDirectoryToken | Mapping[str, Any] | None = ..., expiration_time: int | None = ..., gcp_oauth_token: GcpOauthToken | Mapping[str, Any] | None = ..., r2_temp_credentials: R2Credentials | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class TriggeredUpdateStatus(_Model):
    last_processed_commit_version: int | None
    timestamp: str | None
    triggered_update_progress: PipelineProgress | None
    def __init__(self, last_processed_commit_version: int | None = ..., timestamp: str | None = ..., triggered_update_progress: PipelineProgress | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class UpdateCatalogWorkspaceBindingsResponse(_Model):
    workspaces: List[int] | None
    def __init__(self, workspaces: Sequence[int] | None = ...) -> None: ...

@dataclass
class UpdatePermissionsResponse(_Model):
    privilege_assignments: List[PrivilegeAssignment] | None
    def __init__(self, privilege_assignments: Sequence[PrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class UpdateRequestExternalLineage(_Model):
    source: ExternalLineageObject
    target: ExternalLineageObject
    columns: List[ColumnRelationship] | None
    id: str | None
    properties: Dict[str, str] | None
    def __init__(self, source: ExternalLineageObject | Mapping[str, Any], target: ExternalLineageObject | Mapping[str, Any], columns: Sequence[ColumnRelationship | Mapping[str, Any]] | None = ..., id: str | None = ..., properties: Mapping[str, str] | None = ...) -> None: ...

@dataclass
class UpdateWorkspaceBindingsResponse(_Model):
    bindings: List[WorkspaceBinding] | None
    def __init__(self, bindings: Sequence[WorkspaceBinding | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ValidateCredentialResponse(_Model):
    is_dir: bool | None
    results: List[CredentialValidationResult] | None
    def __init__(self, is_dir: bool | None = ..., results: Sequence[CredentialValidationResult | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ValidateStorageCredentialResponse(_Model):
    is_dir: bool | None
    results: List[ValidationResult] | None
    def __init__(self, is_dir: bool | None = ..., results: Sequence[ValidationResult | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ValidationResult(_Model):
    message: str | None
    operation: ValidationResultOperation | None
    result: ValidationResultResult | None
    def __init__(self, message: str | None = ..., operation: ValidationResultOperation | str | None = ..., result: ValidationResultResult | str | None = ...) -> None: ...

@dataclass
class VolumeInfo(_Model):
    access_point: str | None
    browse_only: bool | None
    catalog_name: str | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    encryption_details: EncryptionDetails | None
    full_name: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    schema_name: str | None
    storage_location: str | None
    updated_at: int | None
    updated_by: str | None
    volume_id: str | None
    volume_type: VolumeType | None
    def __init__(self, access_point: str | None = ..., browse_only: bool | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., encryption_details: EncryptionDetails | Mapping[str, Any] | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., schema_name: str | None = ..., storage_location: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ..., volume_id: str | None = ..., volume_type: VolumeType | str | None = ...) -> None: ...

@dataclass
class WorkspaceBinding(_Model):
    workspace_id: int
    binding_type: WorkspaceBindingBindingType | None
    def __init__(self, workspace_id: int, binding_type: WorkspaceBindingBindingType | str | None = ...) -> None: ...

@dataclass
class AccountsCreateMetastoreAssignmentResponse(_Model): ...

@dataclass
class AccountsDeleteMetastoreAssignmentResponse(_Model): ...

@dataclass
class AccountsDeleteMetastoreResponse(_Model): ...

@dataclass
class AccountsDeleteStorageCredentialResponse(_Model): ...

@dataclass
class AccountsUpdateMetastoreAssignmentResponse(_Model): ...

@dataclass
class AssignResponse(_Model): ...

@dataclass
class CancelRefreshResponse(_Model): ...

@dataclass
class DeleteCredentialResponse(_Model): ...

@dataclass
class DeleteResponse(_Model): ...

@dataclass
class DeleteTableConstraintResponse(_Model): ...

@dataclass
class DisableResponse(_Model): ...

@dataclass
class EnableResponse(_Model): ...

@dataclass
class UnassignResponse(_Model): ...

@dataclass
class UpdateAssignmentResponse(_Model): ...

@dataclass
class UpdateResponse(_Model): ...

class AiGatewayAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_mcp_service(self, mcp_service: McpService | Mapping[str, Any], parent: str, mcp_service_id: str) -> McpService: ...
    def create_mcp_service_user_mapped_credential(self, name: str, login: McpServiceUserMappedCredentialLogin | Mapping[str, Any]) -> McpServiceUserMappedCredential: ...
    def create_model_provider_service(self, model_provider_service: ModelProviderService | Mapping[str, Any], parent: str, model_provider_service_id: str) -> ModelProviderService: ...
    def create_model_service(self, model_service: ModelService | Mapping[str, Any], parent: str, model_service_id: str) -> ModelService: ...
    def create_skill(self, skill: Skill | Mapping[str, Any], parent: str, skill_id: str) -> Skill: ...
    def delete_mcp_service(self, name: str, *, etag: str | None = ...) -> None: ...
    def delete_mcp_service_user_mapped_credential(self, name: str) -> DeleteMcpServiceUserMappedCredentialResponse: ...
    def delete_model_provider_service(self, name: str, *, etag: str | None = ...) -> None: ...
    def delete_model_service(self, name: str, *, etag: str | None = ...) -> None: ...
    def delete_skill(self, name: str, *, etag: str | None = ...) -> None: ...
    def finalize_skill(self, name: str) -> Skill: ...
    def get_mcp_service(self, name: str) -> McpService: ...
    def get_mcp_service_user_mapped_credential(self, name: str) -> McpServiceUserMappedCredential: ...
    def get_model_provider_service(self, name: str) -> ModelProviderService: ...
    def get_model_service(self, name: str) -> ModelService: ...
    def get_skill(self, name: str) -> Skill: ...
    def list_mcp_services(self, *, page_size: int | None = ..., page_token: str | None = ..., parent: str | None = ..., view: ListMcpServicesRequestView | str | None = ...) -> Iterator[McpService]: ...
    def list_model_provider_services(self, *, page_size: int | None = ..., page_token: str | None = ..., parent: str | None = ..., view: ListModelProviderServicesRequestView | str | None = ...) -> Iterator[ModelProviderService]: ...
    def list_model_services(self, *, page_size: int | None = ..., page_token: str | None = ..., parent: str | None = ..., view: ListModelServicesRequestView | str | None = ...) -> Iterator[ModelService]: ...
    def list_skills(self, parent: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[Skill]: ...
    def update_mcp_service(self, name: str, mcp_service: McpService | Mapping[str, Any], update_mask: FieldMask, *, etag: str | None = ...) -> McpService: ...
    def update_model_provider_service(self, name: str, model_provider_service: ModelProviderService | Mapping[str, Any], update_mask: FieldMask, *, etag: str | None = ...) -> ModelProviderService: ...
    def update_model_service(self, name: str, model_service: ModelService | Mapping[str, Any], update_mask: FieldMask, *, etag: str | None = ...) -> ModelService: ...
    def update_skill(self, name: str, skill: Skill | Mapping[str, Any], update_mask: FieldMask, *, etag: str | None = ...) -> Skill: ...

class ArtifactAllowlistsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, artifact_type: ArtifactType | str) -> ArtifactAllowlistInfo: ...
    def update(self, artifact_type: ArtifactType | str, artifact_matchers: Sequence[ArtifactMatcher | Mapping[str, Any]], *, created_at: int | None = ..., created_by: str | None = ..., metastore_id: str | None = ...) -> ArtifactAllowlistInfo: ...

class CatalogsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, *, comment: str | None = ..., connection_name: str | None = ..., custom_max_retention_hours: int | None = ..., managed_encryption_settings: EncryptionSettings | Mapping[str, Any] | None = ..., options: Mapping[str, str] | None = ..., properties: Mapping[str, str] | None = ..., provider_name: str | None = ..., share_name: str | None = ..., storage_root: str | None = ...) -> CatalogInfo: ...
    def delete(self, name: str, *, force: bool | None = ...) -> None: ...
    def get(self, name: str, *, include_browse: bool | None = ...) -> CatalogInfo: ...
    def list(self, *, include_browse: bool | None = ..., include_unbound: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[CatalogInfo]: ...
    def update(self, name: str, *, comment: str | None = ..., custom_max_retention_hours: int | None = ..., enable_predictive_optimization: EnablePredictiveOptimization | str | None = ..., isolation_mode: CatalogIsolationMode | str | None = ..., managed_encryption_settings: EncryptionSettings | Mapping[str, Any] | None = ..., new_name: str | None = ..., options: Mapping[str, str] | None = ..., owner: str | None = ..., properties: Mapping[str, str] | None = ...) -> CatalogInfo: ...

class ConnectionsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, connection_type: ConnectionType | str, options: Mapping[str, str], *, comment: str | None = ..., environment_settings: EnvironmentSettings | Mapping[str, Any] | None = ..., parent: str | None = ..., properties: Mapping[str, str] | None = ..., read_only: bool | None = ..., secrets: Mapping[str, str] | None = ...) -> ConnectionInfo: ...
    def delete(self, name: str) -> None: ...
    def get(self, name: str) -> ConnectionInfo: ...
    def list(self, *, max_results: int | None = ..., page_token: str | None = ..., parent: str | None = ...) -> Iterator[ConnectionInfo]: ...
    def update(self, name: str, options: Mapping[str, str], *, environment_settings: EnvironmentSettings | Mapping[str, Any] | None = ..., new_name: str | None = ..., owner: str | None = ..., secrets: Mapping[str, str] | None = ...) -> ConnectionInfo: ...

class CredentialsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_credential(self, name: str, *, aws_iam_role: AwsIamRole | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentity | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., comment: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccount | Mapping[str, Any] | None = ..., purpose: CredentialPurpose | str | None = ..., read_only: bool | None = ..., skip_validation: bool | None = ...) -> CredentialInfo: ...
    def delete_credential(self, name_arg: str, *, force: bool | None = ...) -> None: ...
    def generate_temporary_service_credential(self, credential_name: str, *, azure_options: GenerateTemporaryServiceCredentialAzureOptions | Mapping[str, Any] | None = ..., gcp_options: GenerateTemporaryServiceCredentialGcpOptions | Mapping[str, Any] | None = ...) -> TemporaryCredentials: ...
    def get_credential(self, name_arg: str) -> CredentialInfo: ...
    def list_credentials(self, *, include_unbound: bool | None = ..., max_results: int | None = ..., page_token: str | None = ..., purpose: CredentialPurpose | str | None = ...) -> Iterator[CredentialInfo]: ...
    def update_credential(self, name_arg: str, *, aws_iam_role: AwsIamRole | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentity | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., comment: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccount | Mapping[str, Any] | None = ..., force: bool | None = ..., isolation_mode: IsolationMode | str | None = ..., new_name: str | None = ..., owner: str | None = ..., read_only: bool | None = ..., skip_validation: bool | None = ...) -> CredentialInfo: ...
    def validate_credential(self, *, aws_iam_role: AwsIamRole | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentity | Mapping[str, Any] | None = ..., credential_name: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccount | Mapping[str, Any] | None = ..., external_location_name: str | None = ..., purpose: CredentialPurpose | str | None = ..., read_only: bool | None = ..., url: str | None = ...) -> ValidateCredentialResponse: ...

class EntityTagAssignmentsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, tag_assignment: EntityTagAssignment | Mapping[str, Any]) -> EntityTagAssignment: ...
    def delete(self, entity_type: str, entity_name: str, tag_key: str) -> None: ...
    def get(self, entity_type: str, entity_name: str, tag_key: str) -> EntityTagAssignment: ...
    def list(self, entity_type: str, entity_name: str, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[EntityTagAssignment]: ...
    def update(self, entity_type: str, entity_name: str, tag_key: str, tag_assignment: EntityTagAssignment | Mapping[str, Any], update_mask: str) -> EntityTagAssignment: ...

class ExternalLineageAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_external_lineage_relationship(self, external_lineage_relationship: CreateRequestExternalLineage | Mapping[str, Any]) -> ExternalLineageRelationship: ...
    def delete_external_lineage_relationship(self, external_lineage_relationship: DeleteRequestExternalLineage | Mapping[str, Any]) -> None: ...
    def list_external_lineage_relationships(self, object_info: ExternalLineageObject | Mapping[str, Any], lineage_direction: LineageDirection | str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[ExternalLineageInfo]: ...
    def update_external_lineage_relationship(self, external_lineage_relationship: UpdateRequestExternalLineage | Mapping[str, Any], update_mask: str) -> ExternalLineageRelationship: ...

class ExternalLocationsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, url: str, credential_name: str, *, comment: str | None = ..., effective_enable_file_events: bool | None = ..., effective_file_event_queue: FileEventQueue | Mapping[str, Any] | None = ..., enable_file_events: bool | None = ..., encryption_details: EncryptionDetails | Mapping[str, Any] | None = ..., fallback: bool | None = ..., file_event_queue: FileEventQueue | Mapping[str, Any] | None = ..., read_only: bool | None = ..., skip_validation: bool | None = ...) -> ExternalLocationInfo: ...
    def delete(self, name: str, *, force: bool | None = ...) -> None: ...
    def get(self, name: str, *, include_browse: bool | None = ...) -> ExternalLocationInfo: ...
    def list(self, *, include_browse: bool | None = ..., include_unbound: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[ExternalLocationInfo]: ...
    def update(self, name: str, *, comment: str | None = ..., credential_name: str | None = ..., effective_enable_file_events: bool | None = ..., effective_file_event_queue: FileEventQueue | Mapping[str, Any] | None = ..., enable_file_events: bool | None = ..., encryption_details: EncryptionDetails | Mapping[str, Any] | None = ..., fallback: bool | None = ..., file_event_queue: FileEventQueue | Mapping[str, Any] | None = ..., force: bool | None = ..., isolation_mode: IsolationMode | str | None = ..., new_name: str | None = ..., owner: str | None = ..., read_only: bool | None = ..., skip_validation: bool | None = ..., url: str | None = ...) -> ExternalLocationInfo: ...

class ExternalMetadataAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_external_metadata(self, external_metadata: ExternalMetadata | Mapping[str, Any]) -> ExternalMetadata: ...
    def delete_external_metadata(self, name: str) -> None: ...
    def get_external_metadata(self, name: str) -> ExternalMetadata: ...
    def list_external_metadata(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[ExternalMetadata]: ...
    def update_external_metadata(self, name: str, external_metadata: ExternalMetadata | Mapping[str, Any], update_mask: str) -> ExternalMetadata: ...

class FunctionsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, function_info: CreateFunction | Mapping[str, Any]) -> FunctionInfo: ...
    def delete(self, name: str, *, force: bool | None = ...) -> None: ...
    def get(self, name: str, *, include_browse: bool | None = ...) -> FunctionInfo: ...
    def list(self, catalog_name: str, schema_name: str, *, include_browse: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[FunctionInfo]: ...
    def update(self, name: str, *, owner: str | None = ...) -> FunctionInfo: ...

class GrantsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, securable_type: str, full_name: str, *, max_results: int | None = ..., page_token: str | None = ..., principal: str | None = ...) -> GetPermissionsResponse: ...
    def get_effective(self, securable_type: str, full_name: str, *, max_results: int | None = ..., page_token: str | None = ..., principal: str | None = ...) -> EffectivePermissionsList: ...
    def list(self, securable_type: str, full_name: str, *, page_size: int | None = ..., page_token: str | None = ..., principal: str | None = ...) -> Iterator[PrivilegeAssignment]: ...
    def list_effective(self, securable_type: str, full_name: str, *, page_size: int | None = ..., page_token: str | None = ..., principal: str | None = ...) -> Iterator[EffectivePrivilegeAssignment]: ...
    def update(self, securable_type: str, full_name: str, *, changes: Sequence[PermissionsChange | Mapping[str, Any]] | None = ..., omit_permissions_in_response: bool | None = ...) -> UpdatePermissionsResponse: ...

class MetastoresAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def assign(self, workspace_id: int, metastore_id: str, default_catalog_name: str) -> None: ...
    def create(self, name: str, *, external_access_enabled: bool | None = ..., region: str | None = ..., storage_root: str | None = ...) -> MetastoreInfo: ...
    def current(self) -> MetastoreAssignment: ...
    def delete(self, id: str, *, force: bool | None = ...) -> None: ...
    def get(self, id: str) -> MetastoreInfo: ...
    def list(self, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[MetastoreInfo]: ...
    def summary(self) -> GetMetastoreSummaryResponse: ...
    def unassign(self, workspace_id: int, metastore_id: str) -> None: ...
    def update(self, id: str, *, delta_sharing_organization_name: str | None = ..., delta_sharing_recipient_token_lifetime_in_seconds: int | None = ..., delta_sharing_scope: DeltaSharingScopeEnum | str | None = ..., external_access_enabled: bool | None = ..., new_name: str | None = ..., owner: str | None = ..., privilege_model_version: str | None = ..., storage_root_credential_id: str | None = ...) -> MetastoreInfo: ...
    def update_assignment(self, workspace_id: int, *, default_catalog_name: str | None = ..., metastore_id: str | None = ...) -> None: ...

class ModelVersionsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, full_name: str, version: int) -> None: ...
    def get(self, full_name: str, version: int, *, include_aliases: bool | None = ..., include_browse: bool | None = ...) -> ModelVersionInfo: ...
    def get_by_alias(self, full_name: str, alias: str, *, include_aliases: bool | None = ...) -> ModelVersionInfo: ...
    def list(self, full_name: str, *, include_browse: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[ModelVersionInfo]: ...
    def update(self, full_name: str, version: int, *, aliases: Sequence[RegisteredModelAlias | Mapping[str, Any]] | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., id: str | None = ..., metastore_id: str | None = ..., model_name: str | None = ..., model_version_dependencies: DependencyList | Mapping[str, Any] | None = ..., run_id: str | None = ..., run_workspace_id: int | None = ..., schema_name: str | None = ..., source: str | None = ..., status: ModelVersionInfoStatus | str | None = ..., storage_location: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> ModelVersionInfo: ...

class OnlineTablesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, table: OnlineTable | Mapping[str, Any]) -> Wait[OnlineTable]: ...
    def create_and_wait(self, table: OnlineTable | Mapping[str, Any], timeout: timedelta = ...) -> OnlineTable: ...
    def wait_get_online_table_active(self, name: str, timeout: timedelta = ..., callback: Callable[[OnlineTable], None] | None = ...) -> OnlineTable: ...
    def delete(self, name: str) -> None: ...
    def get(self, name: str) -> OnlineTable: ...

class PoliciesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_policy(self, policy_info: PolicyInfo | Mapping[str, Any]) -> PolicyInfo: ...
    def delete_policy(self, on_securable_type: str, on_securable_fullname: str, name: str) -> DeletePolicyResponse: ...
    def get_policy(self, on_securable_type: str, on_securable_fullname: str, name: str) -> PolicyInfo: ...
    def list_policies(self, on_securable_type: str, on_securable_fullname: str, *, include_inherited: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[PolicyInfo]: ...
    def update_policy(self, on_securable_type: str, on_securable_fullname: str, name: str, policy_info: PolicyInfo | Mapping[str, Any], *, update_mask: str | None = ...) -> PolicyInfo: ...

class QualityMonitorsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def cancel_refresh(self, table_name: str, refresh_id: int) -> None: ...
    def create(self, table_name: str, output_schema_name: str, assets_dir: str, *, baseline_table_name: str | None = ..., custom_metrics: Sequence[MonitorMetric | Mapping[str, Any]] | None = ..., data_classification_config: MonitorDataClassificationConfig | Mapping[str, Any] | None = ..., inference_log: MonitorInferenceLog | Mapping[str, Any] | None = ..., latest_monitor_failure_msg: str | None = ..., notifications: MonitorNotifications | Mapping[str, Any] | None = ..., schedule: MonitorCronSchedule | Mapping[str, Any] | None = ..., skip_builtin_dashboard: bool | None = ..., slicing_exprs: Sequence[str] | None = ..., snapshot: MonitorSnapshot | Mapping[str, Any] | None = ..., time_series: MonitorTimeSeries | Mapping[str, Any] | None = ..., warehouse_id: str | None = ...) -> MonitorInfo: ...
    def delete(self, table_name: str) -> DeleteMonitorResponse: ...
    def get(self, table_name: str) -> MonitorInfo: ...
    def get_refresh(self, table_name: str, refresh_id: int) -> MonitorRefreshInfo: ...
    def list_refreshes(self, table_name: str) -> MonitorRefreshListResponse: ...
    def regenerate_dashboard(self, table_name: str, *, warehouse_id: str | None = ...) -> RegenerateDashboardResponse: ...
    def run_refresh(self, table_name: str) -> MonitorRefreshInfo: ...
    def update(self, table_name: str, output_schema_name: str, *, baseline_table_name: str | None = ..., custom_metrics: Sequence[MonitorMetric | Mapping[str, Any]] | None = ..., dashboard_id: str | None = ..., data_classification_config: MonitorDataClassificationConfig | Mapping[str, Any] | None = ..., inference_log: MonitorInferenceLog | Mapping[str, Any] | None = ..., latest_monitor_failure_msg: str | None = ..., notifications: MonitorNotifications | Mapping[str, Any] | None = ..., schedule: MonitorCronSchedule | Mapping[str, Any] | None = ..., slicing_exprs: Sequence[str] | None = ..., snapshot: MonitorSnapshot | Mapping[str, Any] | None = ..., time_series: MonitorTimeSeries | Mapping[str, Any] | None = ...) -> MonitorInfo: ...

class RegisteredModelsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, aliases: Sequence[RegisteredModelAlias | Mapping[str, Any]] | None = ..., browse_only: bool | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., full_name: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., schema_name: str | None = ..., storage_location: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> RegisteredModelInfo: ...
    def delete(self, full_name: str) -> None: ...
    def delete_alias(self, full_name: str, alias: str) -> None: ...
    def get(self, full_name: str, *, include_aliases: bool | None = ..., include_browse: bool | None = ...) -> RegisteredModelInfo: ...
    def list(self, *, catalog_name: str | None = ..., include_browse: bool | None = ..., max_results: int | None = ..., page_token: str | None = ..., schema_name: str | None = ...) -> Iterator[RegisteredModelInfo]: ...
    def set_alias(self, full_name: str, alias: str, version_num: int) -> RegisteredModelAlias: ...
    def update(self, full_name: str, *, aliases: Sequence[RegisteredModelAlias | Mapping[str, Any]] | None = ..., browse_only: bool | None = ..., catalog_name: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., new_name: str | None = ..., owner: str | None = ..., schema_name: str | None = ..., storage_location: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> RegisteredModelInfo: ...

class ResourceQuotasAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_quota(self, parent_securable_type: str, parent_full_name: str, quota_name: str) -> GetQuotaResponse: ...
    def list_quotas(self, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[QuotaInfo]: ...

class RfaAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def batch_create_access_requests(self, *, requests: Sequence[CreateAccessRequest | Mapping[str, Any]] | None = ...) -> BatchCreateAccessRequestsResponse: ...
    def get_access_request_destinations(self, securable_type: str, full_name: str) -> AccessRequestDestinations: ...
    def update_access_request_destinations(self, access_request_destinations: AccessRequestDestinations | Mapping[str, Any], update_mask: str) -> AccessRequestDestinations: ...

class SchemasAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, catalog_name: str, *, comment: str | None = ..., custom_max_retention_hours: int | None = ..., properties: Mapping[str, str] | None = ..., storage_root: str | None = ...) -> SchemaInfo: ...
    def delete(self, full_name: str, *, force: bool | None = ...) -> None: ...
    def get(self, full_name: str, *, include_browse: bool | None = ...) -> SchemaInfo: ...
    def list(self, catalog_name: str, *, include_browse: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[SchemaInfo]: ...
    def update(self, full_name: str, *, comment: str | None = ..., custom_max_retention_hours: int | None = ..., enable_predictive_optimization: EnablePredictiveOptimization | str | None = ..., new_name: str | None = ..., owner: str | None = ..., properties: Mapping[str, str] | None = ...) -> SchemaInfo: ...

class SecretsUcAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_secret(self, secret: Secret | Mapping[str, Any]) -> Secret: ...
    def delete_secret(self, full_name: str) -> None: ...
    def get_secret(self, full_name: str, *, include_value: bool | None = ...) -> Secret: ...
    def list_secrets(self, *, catalog_name: str | None = ..., page_size: int | None = ..., page_token: str | None = ..., schema_name: str | None = ...) -> Iterator[Secret]: ...
    def update_secret(self, full_name: str, secret: Secret | Mapping[str, Any], update_mask: FieldMask) -> Secret: ...

class StorageCredentialsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, *, aws_iam_role: AwsIamRoleRequest | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentityRequest | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., cloudflare_api_token: CloudflareApiToken | Mapping[str, Any] | None = ..., comment: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccountRequest | Mapping[str, Any] | None = ..., read_only: bool | None = ..., skip_validation: bool | None = ...) -> StorageCredentialInfo: ...
    def delete(self, name: str, *, force: bool | None = ...) -> None: ...
    def get(self, name: str) -> StorageCredentialInfo: ...
    def list(self, *, include_unbound: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[StorageCredentialInfo]: ...
    def update(self, name: str, *, aws_iam_role: AwsIamRoleRequest | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentityResponse | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., cloudflare_api_token: CloudflareApiToken | Mapping[str, Any] | None = ..., comment: str | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccountRequest | Mapping[str, Any] | None = ..., force: bool | None = ..., isolation_mode: IsolationMode | str | None = ..., new_name: str | None = ..., owner: str | None = ..., read_only: bool | None = ..., skip_validation: bool | None = ...) -> StorageCredentialInfo: ...
    def validate(self, *, aws_iam_role: AwsIamRoleRequest | Mapping[str, Any] | None = ..., azure_managed_identity: AzureManagedIdentityRequest | Mapping[str, Any] | None = ..., azure_service_principal: AzureServicePrincipal | Mapping[str, Any] | None = ..., cloudflare_api_token: CloudflareApiToken | Mapping[str, Any] | None = ..., databricks_gcp_service_account: DatabricksGcpServiceAccountRequest | Mapping[str, Any] | None = ..., external_location_name: str | None = ..., read_only: bool | None = ..., storage_credential_name: str | None = ..., url: str | None = ...) -> ValidateStorageCredentialResponse: ...

class SystemSchemasAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def disable(self, metastore_id: str, schema_name: str) -> None: ...
    def enable(self, metastore_id: str, schema_name: str, *, catalog_name: str | None = ...) -> None: ...
    def list(self, metastore_id: str, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[SystemSchemaInfo]: ...

class TableConstraintsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, full_name_arg: str, constraint: TableConstraint | Mapping[str, Any]) -> TableConstraint: ...
    def delete(self, full_name: str, constraint_name: str, cascade: bool) -> None: ...

class TablesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, catalog_name: str, schema_name: str, table_type: TableType | str, data_source_format: DataSourceFormat | str, storage_location: str, *, columns: Sequence[ColumnInfo | Mapping[str, Any]] | None = ..., properties: Mapping[str, str] | None = ...) -> TableInfo: ...
    def delete(self, full_name: str) -> None: ...
    def exists(self, full_name: str) -> TableExistsResponse: ...
    def get(self, full_name: str, *, include_browse: bool | None = ..., include_delta_metadata: bool | None = ..., include_manifest_capabilities: bool | None = ...) -> TableInfo: ...
    def list(self, catalog_name: str, schema_name: str, *, include_browse: bool | None = ..., include_manifest_capabilities: bool | None = ..., max_results: int | None = ..., omit_columns: bool | None = ..., omit_properties: bool | None = ..., omit_username: bool | None = ..., page_token: str | None = ...) -> Iterator[TableInfo]: ...
    def list_summaries(self, catalog_name: str, *, include_manifest_capabilities: bool | None = ..., max_results: int | None = ..., page_token: str | None = ..., schema_name_pattern: str | None = ..., table_name_pattern: str | None = ...) -> Iterator[TableSummary]: ...
    def update(self, full_name: str, *, owner: str | None = ...) -> None: ...

class TemporaryPathCredentialsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def generate_temporary_path_credentials(self, url: str, operation: PathOperation | str, *, dry_run: bool | None = ...) -> GenerateTemporaryPathCredentialResponse: ...

class TemporaryTableCredentialsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def generate_temporary_table_credentials(self, *, operation: TableOperation | str | None = ..., table_id: str | None = ...) -> GenerateTemporaryTableCredentialResponse: ...

class TemporaryVolumeCredentialsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def generate_temporary_volume_credentials(self, *, operation: VolumeOperation | str | None = ..., volume_id: str | None = ...) -> GenerateTemporaryVolumeCredentialResponse: ...

class VolumesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, catalog_name: str, schema_name: str, name: str, volume_type: VolumeType | str, *, comment: str | None = ..., storage_location: str | None = ...) -> VolumeInfo: ...
    def delete(self, name: str) -> None: ...
    def list(self, catalog_name: str, schema_name: str, *, include_browse: bool | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[VolumeInfo]: ...
    def read(self, name: str, *, include_browse: bool | None = ...) -> VolumeInfo: ...
    def update(self, name: str, *, comment: str | None = ..., new_name: str | None = ..., owner: str | None = ...) -> VolumeInfo: ...

class WorkspaceBindingsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, name: str) -> GetCatalogWorkspaceBindingsResponse: ...
    def get_bindings(self, securable_type: str, securable_name: str, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[WorkspaceBinding]: ...
    def update(self, name: str, *, assign_workspaces: Sequence[int] | None = ..., unassign_workspaces: Sequence[int] | None = ...) -> UpdateCatalogWorkspaceBindingsResponse: ...
    def update_bindings(self, securable_type: str, securable_name: str, *, add: Sequence[WorkspaceBinding | Mapping[str, Any]] | None = ..., remove: Sequence[WorkspaceBinding | Mapping[str, Any]] | None = ...) -> UpdateWorkspaceBindingsResponse: ...

