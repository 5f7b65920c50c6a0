"""`sharing`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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
from dbxplan.sdk.service import catalog as _catalog

class AuthenticationType(Enum):
    DATABRICKS = "DATABRICKS"
    OAUTH_CLIENT_CREDENTIALS = "OAUTH_CLIENT_CREDENTIALS"
    OIDC_FEDERATION = "OIDC_FEDERATION"
    TOKEN = "TOKEN"

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

class FunctionParameterMode(Enum):
    IN = "IN"
    INOUT = "INOUT"
    OUT = "OUT"

class FunctionParameterType(Enum):
    COLUMN = "COLUMN"
    PARAM = "PARAM"

class PartitionValueOp(Enum):
    EQUAL = "EQUAL"
    LIKE = "LIKE"

class Privilege(Enum):
    ACCESS = "ACCESS"
    ALL_PRIVILEGES = "ALL_PRIVILEGES"
    APPLY_TAG = "APPLY_TAG"
    CREATE = "CREATE"
    CREATE_CATALOG = "CREATE_CATALOG"
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
    MANAGE = "MANAGE"
    MANAGE_ALLOWLIST = "MANAGE_ALLOWLIST"
    MODIFY = "MODIFY"
    READ_FILES = "READ_FILES"
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

class SharedDataObjectDataObjectType(Enum):
    FEATURE_SPEC = "FEATURE_SPEC"
    FOREIGN_TABLE = "FOREIGN_TABLE"
    FUNCTION = "FUNCTION"
    MATERIALIZED_VIEW = "MATERIALIZED_VIEW"
    MODEL = "MODEL"
    NOTEBOOK_FILE = "NOTEBOOK_FILE"
    SCHEMA = "SCHEMA"
    STREAMING_TABLE = "STREAMING_TABLE"
    TABLE = "TABLE"
    VIEW = "VIEW"
    VOLUME = "VOLUME"

class SharedDataObjectHistoryDataSharingStatus(Enum):
    DISABLED = "DISABLED"
    ENABLED = "ENABLED"

class SharedDataObjectStatus(Enum):
    ACTIVE = "ACTIVE"
    PERMISSION_DENIED = "PERMISSION_DENIED"

class SharedDataObjectUpdateAction(Enum):
    ADD = "ADD"
    REMOVE = "REMOVE"
    UPDATE = "UPDATE"

class SharedSecurableKind(Enum):
    FUNCTION_FEATURE_SPEC = "FUNCTION_FEATURE_SPEC"
    FUNCTION_REGISTERED_MODEL = "FUNCTION_REGISTERED_MODEL"
    FUNCTION_STANDARD = "FUNCTION_STANDARD"

@dataclass
class DeltaSharingDependency(_Model):
    function: DeltaSharingFunctionDependency | None
    table: DeltaSharingTableDependency | None
    def __init__(self, function: DeltaSharingFunctionDependency | Mapping[str, Any] | None = ..., table: DeltaSharingTableDependency | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class DeltaSharingDependencyList(_Model):
    dependencies: List[DeltaSharingDependency] | None
    def __init__(self, dependencies: Sequence[DeltaSharingDependency | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DeltaSharingFunction(_Model):
    aliases: List[RegisteredModelAlias] | None
    comment: str | None
    data_type: ColumnTypeName | None
    dependency_list: DeltaSharingDependencyList | None
    full_data_type: str | None
    id: str | None
    input_params: FunctionParameterInfos | None
    name: str | None
    properties: str | None
    routine_definition: str | None
    schema: str | None
    securable_kind: SharedSecurableKind | None
    share: str | None
    share_id: str | None
    storage_location: str | None
    tags: List[_catalog.TagKeyValue] | None
    def __init__(self, aliases: Sequence[RegisteredModelAlias | Mapping[str, Any]] | None = ..., comment: str | None = ..., data_type: ColumnTypeName | str | None = ..., dependency_list: DeltaSharingDependencyList | Mapping[str, Any] | None = ..., full_data_type: str | None = ..., id: str | None = ..., input_params: FunctionParameterInfos | Mapping[str, Any] | None = ..., name: str | None = ..., properties: str | None = ..., routine_definition: str | None = ..., schema: str | None = ..., securable_kind: SharedSecurableKind | str | None = ..., share: str | None = ..., share_id: str | None = ..., storage_location: str | None = ..., tags: Sequence[_catalog.TagKeyValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DeltaSharingFunctionDependency(_Model):
    function_name: str | None
    schema_name: str | None
    def __init__(self, function_name: str | None = ..., schema_name: str | None = ...) -> None: ...

@dataclass
class DeltaSharingTableDependency(_Model):
    schema_name: str | None
    table_name: str | None
    def __init__(self, schema_name: str | None = ..., table_name: str | None = ...) -> None: ...

@dataclass
class FederationPolicy(_Model):
    comment: str | None
    create_time: str | None
    id: str | None
    name: str | None
    oidc_policy: OidcFederationPolicy | None
    update_time: str | None
    def __init__(self, comment: str | None = ..., create_time: str | None = ..., id: str | None = ..., name: str | None = ..., oidc_policy: OidcFederationPolicy | Mapping[str, Any] | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class FunctionParameterInfo(_Model):
    comment: str | None
    name: str | None
    parameter_default: str | None
    parameter_mode: FunctionParameterMode | None
    parameter_type: FunctionParameterType | None
    position: int | None
    type_interval_type: str | None
    type_json: str | None
    type_name: ColumnTypeName | None
    type_precision: int | None
    type_scale: int | None
    type_text: str | None
    def __init__(self, comment: str | None = ..., name: str | None = ..., parameter_default: str | None = ..., parameter_mode: FunctionParameterMode | str | None = ..., parameter_type: FunctionParameterType | str | None = ..., position: int | None = ..., type_interval_type: str | None = ..., type_json: str | None = ..., type_name: ColumnTypeName | str | None = ..., type_precision: int | None = ..., type_scale: int | None = ..., type_text: str | None = ...) -> None: ...

@dataclass
class FunctionParameterInfos(_Model):
    parameters: List[FunctionParameterInfo] | None
    def __init__(self, parameters: Sequence[FunctionParameterInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetRecipientSharePermissionsResponse(_Model):
    next_page_token: str | None
    permissions_out: List[ShareToPrivilegeAssignment] | None
    def __init__(self, next_page_token: str | None = ..., permissions_out: Sequence[ShareToPrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetSharePermissionsResponse(_Model):
    next_page_token: str | None
    privilege_assignments: List[PrivilegeAssignment] | None
    def __init__(self, next_page_token: str | None = ..., privilege_assignments: Sequence[PrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class IpAccessList(_Model):
    allowed_ip_addresses: List[str] | None
    def __init__(self, allowed_ip_addresses: Sequence[str] | None = ...) -> None: ...

@dataclass
class ListFederationPoliciesResponse(_Model):
    next_page_token: str | None
    policies: List[FederationPolicy] | None
    def __init__(self, next_page_token: str | None = ..., policies: Sequence[FederationPolicy | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListProviderShareAssetsResponse(_Model):
    functions: List[DeltaSharingFunction] | None
    notebooks: List[NotebookFile] | None
    share: Share | None
    tables: List[Table] | None
    volumes: List[Volume] | None
    def __init__(self, functions: Sequence[DeltaSharingFunction | Mapping[str, Any]] | None = ..., notebooks: Sequence[NotebookFile | Mapping[str, Any]] | None = ..., share: Share | Mapping[str, Any] | None = ..., tables: Sequence[Table | Mapping[str, Any]] | None = ..., volumes: Sequence[Volume | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListProviderSharesResponse(_Model):
    next_page_token: str | None
    shares: List[ProviderShare] | None
    def __init__(self, next_page_token: str | None = ..., shares: Sequence[ProviderShare | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListProvidersResponse(_Model):
    next_page_token: str | None
    providers: List[ProviderInfo] | None
    def __init__(self, next_page_token: str | None = ..., providers: Sequence[ProviderInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListRecipientsResponse(_Model):
    next_page_token: str | None
    recipients: List[RecipientInfo] | None
    def __init__(self, next_page_token: str | None = ..., recipients: Sequence[RecipientInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSharesResponse(_Model):
    next_page_token: str | None
    shares: List[ShareInfo] | None
    def __init__(self, next_page_token: str | None = ..., shares: Sequence[ShareInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class NotebookFile(_Model):
    comment: str | None
    id: str | None
    name: str | None
    share: str | None
    share_id: str | None
    tags: List[_catalog.TagKeyValue] | None
    def __init__(self, comment: str | None = ..., id: str | None = ..., name: str | None = ..., share: str | None = ..., share_id: str | None = ..., tags: Sequence[_catalog.TagKeyValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class OidcFederationPolicy(_Model):
    issuer: str
    subject_claim: str
    subject: str
    audiences: List[str] | None
    def __init__(self, issuer: str, subject_claim: str, subject: str, audiences: Sequence[str] | None = ...) -> None: ...

@dataclass
class Partition(_Model):
    values: List[PartitionValue] | None
    def __init__(self, values: Sequence[PartitionValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class PartitionValue(_Model):
    name: str | None
    op: PartitionValueOp | None
    recipient_property_key: str | None
    value: str | None
    def __init__(self, name: str | None = ..., op: PartitionValueOp | str | None = ..., recipient_property_key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class PermissionsChange(_Model):
    add: List[str] | None
    principal: str | None
    remove: List[str] | None
    def __init__(self, add: Sequence[str] | None = ..., principal: str | None = ..., remove: Sequence[str] | None = ...) -> None: ...

@dataclass
class PrivilegeAssignment(_Model):
    principal: str | None
    privileges: List[Privilege] | None
    def __init__(self, principal: str | None = ..., privileges: Sequence[Privilege | str] | None = ...) -> None: ...

@dataclass
class ProviderInfo(_Model):
    authentication_type: AuthenticationType | None
    cloud: str | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    data_provider_global_metastore_id: str | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    recipient_profile: RecipientProfile | None
    recipient_profile_str: str | None
    region: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, authentication_type: AuthenticationType | str | None = ..., cloud: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., data_provider_global_metastore_id: str | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., recipient_profile: RecipientProfile | Mapping[str, Any] | None = ..., recipient_profile_str: str | None = ..., region: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class ProviderShare(_Model):
    name: str | None
    def __init__(self, name: str | None = ...) -> None: ...

@dataclass
class RecipientInfo(_Model):
    activated: bool | None
    activation_url: str | None
    authentication_type: AuthenticationType | None
    cloud: str | None
    comment: str | None
    created_at: int | None
    created_by: str | None
    data_recipient_global_metastore_id: str | None
    expiration_time: int | None
    id: str | None
    ip_access_list: IpAccessList | None
    metastore_id: str | None
    name: str | None
    owner: str | None
    properties_kvpairs: SecurablePropertiesKvPairs | None
    region: str | None
    sharing_code: str | None
    tokens: List[RecipientTokenInfo] | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, activated: bool | None = ..., activation_url: str | None = ..., authentication_type: AuthenticationType | str | None = ..., cloud: str | None = ..., comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., data_recipient_global_metastore_id: str | None = ..., expiration_time: int | None = ..., id: str | None = ..., ip_access_list: IpAccessList | Mapping[str, Any] | None = ..., metastore_id: str | None = ..., name: str | None = ..., owner: str | None = ..., properties_kvpairs: SecurablePropertiesKvPairs | Mapping[str, Any] | None = ..., region: str | None = ..., sharing_code: str | None = ..., tokens: Sequence[RecipientTokenInfo | Mapping[str, Any]] | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class RecipientProfile(_Model):
    bearer_token: str | None
    endpoint: str | None
    share_credentials_version: int | None
    def __init__(self, bearer_token: str | None = ..., endpoint: str | None = ..., share_credentials_version: int | None = ...) -> None: ...

@dataclass
class RecipientTokenInfo(_Model):
    activation_url: str | None
    created_at: int | None
    created_by: str | None
    expiration_time: int | None
    id: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, activation_url: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., expiration_time: int | None = ..., id: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class RegisteredModelAlias(_Model):
    alias_name: str | None
    version_num: int | None
    def __init__(self, alias_name: str | None = ..., version_num: int | None = ...) -> None: ...

@dataclass
class RetrieveTokenResponse(_Model):
    bearer_token: str | None
    endpoint: str | None
    expiration_time: str | None
    share_credentials_version: int | None
    def __init__(self, bearer_token: str | None = ..., endpoint: str | None = ..., expiration_time: str | None = ..., share_credentials_version: int | None = ...) -> None: ...

@dataclass
class SecurablePropertiesKvPairs(_Model):
    properties: Dict[str, str]
    def __init__(self, properties: Mapping[str, str]) -> None: ...

@dataclass
class Share(_Model):
    id: str | None
    name: str | None
    def __init__(self, id: str | None = ..., name: str | None = ...) -> None: ...

@dataclass
class ShareInfo(_Model):
    comment: str | None
    created_at: int | None
    created_by: str | None
    name: str | None
    objects: List[SharedDataObject] | None
    owner: str | None
    storage_location: str | None
    storage_root: str | None
    updated_at: int | None
    updated_by: str | None
    def __init__(self, comment: str | None = ..., created_at: int | None = ..., created_by: str | None = ..., name: str | None = ..., objects: Sequence[SharedDataObject | Mapping[str, Any]] | None = ..., owner: str | None = ..., storage_location: str | None = ..., storage_root: str | None = ..., updated_at: int | None = ..., updated_by: str | None = ...) -> None: ...

@dataclass
class ShareToPrivilegeAssignment(_Model):
    privilege_assignments: List[PrivilegeAssignment] | None
    share_name: str | None
    def __init__(self, privilege_assignments: Sequence[PrivilegeAssignment | Mapping[str, Any]] | None = ..., share_name: str | None = ...) -> None: ...

@dataclass
class SharedDataObject(_Model):
    name: str
    added_at: int | None
    added_by: str | None
    cdf_enabled: bool | None
    comment: str | None
    content: str | None
    data_object_type: SharedDataObjectDataObjectType | None
    history_data_sharing_status: SharedDataObjectHistoryDataSharingStatus | None
    partitions: List[Partition] | None
    shared_as: str | None
    start_version: int | None
    status: SharedDataObjectStatus | None
    string_shared_as: str | None
    def __init__(self, name: str, added_at: int | None = ..., added_by: str | None = ..., cdf_enabled: bool | None = ..., comment: str | None = ..., content: str | None = ..., data_object_type: SharedDataObjectDataObjectType | str | None = ..., history_data_sharing_status: SharedDataObjectHistoryDataSharingStatus | str | None = ..., partitions: Sequence[Partition | Mapping[str, Any]] | None = ..., shared_as: str | None = ..., start_version: int | None = ..., status: SharedDataObjectStatus | str | None = ..., string_shared_as: str | None = ...) -> None: ...

@dataclass
class SharedDataObjectUpdate(_Model):
    action: SharedDataObjectUpdateAction | None
    data_object: SharedDataObject | None
    def __init__(self, action: SharedDataObjectUpdateAction | str | None = ..., data_object: SharedDataObject | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class Table(_Model):
    comment: str | None
    id: str | None
    materialization_namespace: str | None
    materialized_table_name: str | None
    name: str | None
    schema: str | None
    share: str | None
    share_id: str | None
    tags: List[_catalog.TagKeyValue] | None
    def __init__(self, comment: str | None = ..., id: str | None = ..., materialization_namespace: str | None = ..., materialized_table_name: str | None = ..., name: str | None = ..., schema: str | None = ..., share: str | None = ..., share_id: str | None = ..., tags: Sequence[_catalog.TagKeyValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class UpdateSharePermissionsResponse(_Model):
    privilege_assignments: List[PrivilegeAssignment] | None
    def __init__(self, privilege_assignments: Sequence[PrivilegeAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class Volume(_Model):
    comment: str | None
    id: str | None
    name: str | None
    schema: str | None
    share: str | None
    share_id: str | None
    tags: List[_catalog.TagKeyValue] | None
    def __init__(self, comment: str | None = ..., id: str | None = ..., name: str | None = ..., schema: str | None = ..., share: str | None = ..., share_id: str | None = ..., tags: Sequence[_catalog.TagKeyValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetActivationUrlInfoResponse(_Model): ...

class ProvidersAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, authentication_type: AuthenticationType | str, *, comment: str | None = ..., recipient_profile_str: str | None = ...) -> ProviderInfo: ...
    def delete(self, name: str) -> None: ...
    def get(self, name: str) -> ProviderInfo: ...
    def list(self, *, data_provider_global_metastore_id: str | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[ProviderInfo]: ...
    def list_provider_share_assets(self, provider_name: str, share_name: str, *, function_max_results: int | None = ..., notebook_max_results: int | None = ..., table_max_results: int | None = ..., volume_max_results: int | None = ...) -> ListProviderShareAssetsResponse: ...
    def list_shares(self, name: str, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[ProviderShare]: ...
    def update(self, name: str, *, comment: str | None = ..., new_name: str | None = ..., owner: str | None = ..., recipient_profile_str: str | None = ...) -> ProviderInfo: ...

class RecipientActivationAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_activation_url_info(self, activation_url: str) -> None: ...
    def retrieve_token(self, activation_url: str) -> RetrieveTokenResponse: ...

class RecipientFederationPoliciesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, recipient_name: str, policy: FederationPolicy | Mapping[str, Any]) -> FederationPolicy: ...
    def delete(self, recipient_name: str, name: str) -> None: ...
    def get_federation_policy(self, recipient_name: str, name: str) -> FederationPolicy: ...
    def list(self, recipient_name: str, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[FederationPolicy]: ...

class RecipientsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, authentication_type: AuthenticationType | str, *, comment: str | None = ..., data_recipient_global_metastore_id: str | None = ..., expiration_time: int | None = ..., id: str | None = ..., ip_access_list: IpAccessList | Mapping[str, Any] | None = ..., owner: str | None = ..., properties_kvpairs: SecurablePropertiesKvPairs | Mapping[str, Any] | None = ..., sharing_code: str | None = ...) -> RecipientInfo: ...
    def delete(self, name: str) -> None: ...
    def get(self, name: str) -> RecipientInfo: ...
    def list(self, *, data_recipient_global_metastore_id: str | None = ..., max_results: int | None = ..., page_token: str | None = ...) -> Iterator[RecipientInfo]: ...
    def rotate_token(self, name: str, existing_token_expire_in_seconds: int) -> RecipientInfo: ...
    def share_permissions(self, name: str, *, max_results: int | None = ..., page_token: str | None = ...) -> GetRecipientSharePermissionsResponse: ...
    def update(self, name: str, *, comment: str | None = ..., expiration_time: int | None = ..., id: str | None = ..., ip_access_list: IpAccessList | Mapping[str, Any] | None = ..., new_name: str | None = ..., owner: str | None = ..., properties_kvpairs: SecurablePropertiesKvPairs | Mapping[str, Any] | None = ...) -> RecipientInfo: ...

class SharesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, name: str, *, comment: str | None = ..., storage_root: str | None = ...) -> ShareInfo: ...
    def delete(self, name: str) -> None: ...
    def get(self, name: str, *, include_shared_data: bool | None = ...) -> ShareInfo: ...
    def list_shares(self, *, max_results: int | None = ..., page_token: str | None = ...) -> Iterator[ShareInfo]: ...
    def share_permissions(self, name: str, *, max_results: int | None = ..., page_token: str | None = ...) -> GetSharePermissionsResponse: ...
    def update(self, name: str, *, comment: str | None = ..., new_name: str | None = ..., owner: str | None = ..., storage_root: str | None = ..., updates: Sequence[SharedDataObjectUpdate | Mapping[str, Any]] | None = ...) -> ShareInfo: ...
    def update_permissions(self, name: str, *, changes: Sequence[PermissionsChange | Mapping[str, Any]] | None = ..., omit_permissions_list: bool | None = ...) -> UpdateSharePermissionsResponse: ...
    def list(self, *, max_results: int | None=None, page_token: str | None=None) -> Iterator[ShareInfo]: ...

