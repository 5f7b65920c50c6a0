"""`settings`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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
from dbxplan.sdk.service import iam as _iam

class AibiDashboardEmbeddingAccessPolicyAccessPolicyType(Enum):
    ALLOW_ALL_DOMAINS = "ALLOW_ALL_DOMAINS"
    ALLOW_APPROVED_DOMAINS = "ALLOW_APPROVED_DOMAINS"
    DENY_ALL_DOMAINS = "DENY_ALL_DOMAINS"

class ClusterAutoRestartMessageMaintenanceWindowDayOfWeek(Enum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"

class ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency(Enum):
    EVERY_WEEK = "EVERY_WEEK"
    FIRST_AND_THIRD_OF_MONTH = "FIRST_AND_THIRD_OF_MONTH"
    FIRST_OF_MONTH = "FIRST_OF_MONTH"
    FOURTH_OF_MONTH = "FOURTH_OF_MONTH"
    SECOND_AND_FOURTH_OF_MONTH = "SECOND_AND_FOURTH_OF_MONTH"
    SECOND_OF_MONTH = "SECOND_OF_MONTH"
    THIRD_OF_MONTH = "THIRD_OF_MONTH"

class ComplianceStandard(Enum):
    CANADA_PROTECTED_B = "CANADA_PROTECTED_B"
    CYBER_ESSENTIAL_PLUS = "CYBER_ESSENTIAL_PLUS"
    FEDRAMP_HIGH = "FEDRAMP_HIGH"
    FEDRAMP_IL5 = "FEDRAMP_IL5"
    FEDRAMP_MODERATE = "FEDRAMP_MODERATE"
    GERMANY_C5 = "GERMANY_C5"
    GERMANY_TISAX = "GERMANY_TISAX"
    HIPAA = "HIPAA"
    HITRUST = "HITRUST"
    IRAP_PROTECTED = "IRAP_PROTECTED"
    ISMAP = "ISMAP"
    ITAR_EAR = "ITAR_EAR"
    KSA_ECC_CCC_DCC = "KSA_ECC_CCC_DCC"
    K_FSI = "K_FSI"
    NONE = "NONE"
    PCI_DSS = "PCI_DSS"

class DestinationType(Enum):
    DATABRICKS_APP_SLACK = "DATABRICKS_APP_SLACK"
    DATABRICKS_APP_TEAMS = "DATABRICKS_APP_TEAMS"
    EMAIL = "EMAIL"
    MICROSOFT_TEAMS = "MICROSOFT_TEAMS"
    PAGERDUTY = "PAGERDUTY"
    SLACK = "SLACK"
    WEBHOOK = "WEBHOOK"

class ListType(Enum):
    ALLOW = "ALLOW"
    BLOCK = "BLOCK"

class RestrictWorkspaceAdminsMessageStatus(Enum):
    ALLOW_ALL = "ALLOW_ALL"
    RESTRICT_TOKENS_AND_JOB_RUN_AS = "RESTRICT_TOKENS_AND_JOB_RUN_AS"

class TokenPermissionLevel(Enum):
    CAN_USE = "CAN_USE"

class TokenType(Enum):
    ARCLIGHT_AZURE_EXCHANGE_TOKEN = "ARCLIGHT_AZURE_EXCHANGE_TOKEN"
    ARCLIGHT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY = "ARCLIGHT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY"
    ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN = "ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN"
    ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY = "ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY"
    AZURE_ACTIVE_DIRECTORY_TOKEN = "AZURE_ACTIVE_DIRECTORY_TOKEN"

@dataclass
class AibiDashboardEmbeddingAccessPolicy(_Model):
    access_policy_type: AibiDashboardEmbeddingAccessPolicyAccessPolicyType
    def __init__(self, access_policy_type: AibiDashboardEmbeddingAccessPolicyAccessPolicyType | str) -> None: ...

@dataclass
class AibiDashboardEmbeddingAccessPolicySetting(_Model):
    aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicy
    etag: str | None
    setting_name: str | None
    def __init__(self, aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicy | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class AibiDashboardEmbeddingApprovedDomains(_Model):
    approved_domains: List[str] | None
    def __init__(self, approved_domains: Sequence[str] | None = ...) -> None: ...

@dataclass
class AibiDashboardEmbeddingApprovedDomainsSetting(_Model):
    aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomains
    etag: str | None
    setting_name: str | None
    def __init__(self, aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomains | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class AutomaticClusterUpdateSetting(_Model):
    automatic_cluster_update_workspace: ClusterAutoRestartMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, automatic_cluster_update_workspace: ClusterAutoRestartMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class BooleanMessage(_Model):
    value: bool | None
    def __init__(self, value: bool | None = ...) -> None: ...

@dataclass
class ClusterAutoRestartMessage(_Model):
    can_toggle: bool | None
    enabled: bool | None
    enablement_details: ClusterAutoRestartMessageEnablementDetails | None
    maintenance_window: ClusterAutoRestartMessageMaintenanceWindow | None
    restart_even_if_no_updates_available: bool | None
    def __init__(self, can_toggle: bool | None = ..., enabled: bool | None = ..., enablement_details: ClusterAutoRestartMessageEnablementDetails | Mapping[str, Any] | None = ..., maintenance_window: ClusterAutoRestartMessageMaintenanceWindow | Mapping[str, Any] | None = ..., restart_even_if_no_updates_available: bool | None = ...) -> None: ...

@dataclass
class ClusterAutoRestartMessageEnablementDetails(_Model):
    forced_for_compliance_mode: bool | None
    unavailable_for_disabled_entitlement: bool | None
    unavailable_for_non_enterprise_tier: bool | None
    def __init__(self, forced_for_compliance_mode: bool | None = ..., unavailable_for_disabled_entitlement: bool | None = ..., unavailable_for_non_enterprise_tier: bool | None = ...) -> None: ...

@dataclass
class ClusterAutoRestartMessageMaintenanceWindow(_Model):
    week_day_based_schedule: ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule | None
    def __init__(self, week_day_based_schedule: ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule(_Model):
    day_of_week: ClusterAutoRestartMessageMaintenanceWindowDayOfWeek | None
    frequency: ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency | None
    window_start_time: ClusterAutoRestartMessageMaintenanceWindowWindowStartTime | None
    def __init__(self, day_of_week: ClusterAutoRestartMessageMaintenanceWindowDayOfWeek | str | None = ..., frequency: ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency | str | None = ..., window_start_time: ClusterAutoRestartMessageMaintenanceWindowWindowStartTime | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ClusterAutoRestartMessageMaintenanceWindowWindowStartTime(_Model):
    hours: int | None
    minutes: int | None
    def __init__(self, hours: int | None = ..., minutes: int | None = ...) -> None: ...

@dataclass
class ComplianceSecurityProfile(_Model):
    compliance_standards: List[ComplianceStandard] | None
    is_enabled: bool | None
    def __init__(self, compliance_standards: Sequence[ComplianceStandard | str] | None = ..., is_enabled: bool | None = ...) -> None: ...

@dataclass
class ComplianceSecurityProfileSetting(_Model):
    compliance_security_profile_workspace: ComplianceSecurityProfile
    etag: str | None
    setting_name: str | None
    def __init__(self, compliance_security_profile_workspace: ComplianceSecurityProfile | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class Config(_Model):
    databricks_app_slack: DatabricksAppSlackConfig | None
    databricks_app_teams: DatabricksAppTeamsConfig | None
    email: EmailConfig | None
    generic_webhook: GenericWebhookConfig | None
    microsoft_teams: MicrosoftTeamsConfig | None
    pagerduty: PagerdutyConfig | None
    slack: SlackConfig | None
    def __init__(self, databricks_app_slack: DatabricksAppSlackConfig | Mapping[str, Any] | None = ..., databricks_app_teams: DatabricksAppTeamsConfig | Mapping[str, Any] | None = ..., email: EmailConfig | Mapping[str, Any] | None = ..., generic_webhook: GenericWebhookConfig | Mapping[str, Any] | None = ..., microsoft_teams: MicrosoftTeamsConfig | Mapping[str, Any] | None = ..., pagerduty: PagerdutyConfig | Mapping[str, Any] | None = ..., slack: SlackConfig | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateIpAccessListResponse(_Model):
    ip_access_list: IpAccessListInfo | None
    def __init__(self, ip_access_list: IpAccessListInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class CreateOboTokenResponse(_Model):
    token_info: TokenInfo | None
    token_value: str | None
    def __init__(self, token_info: TokenInfo | Mapping[str, Any] | None = ..., token_value: str | None = ...) -> None: ...

@dataclass
class CreateTokenResponse(_Model):
    token_info: PublicTokenInfo | None
    token_value: str | None
    def __init__(self, token_info: PublicTokenInfo | Mapping[str, Any] | None = ..., token_value: str | None = ...) -> None: ...

@dataclass
class DashboardEmailSubscriptions(_Model):
    boolean_val: BooleanMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, boolean_val: BooleanMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class DatabricksAppSlackConfig(_Model):
    channel_id: str | None
    channel_id_set: bool | None
    team_id: str | None
    team_id_set: bool | None
    def __init__(self, channel_id: str | None = ..., channel_id_set: bool | None = ..., team_id: str | None = ..., team_id_set: bool | None = ...) -> None: ...

@dataclass
class DatabricksAppTeamsConfig(_Model):
    channel_id: str | None
    channel_id_set: bool | None
    team_id: str | None
    team_id_set: bool | None
    tenant_id: str | None
    tenant_id_set: bool | None
    def __init__(self, channel_id: str | None = ..., channel_id_set: bool | None = ..., team_id: str | None = ..., team_id_set: bool | None = ..., tenant_id: str | None = ..., tenant_id_set: bool | None = ...) -> None: ...

@dataclass
class DefaultNamespaceSetting(_Model):
    namespace: StringMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, namespace: StringMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class DefaultWarehouseId(_Model):
    string_val: StringMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, string_val: StringMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class DeleteAibiDashboardEmbeddingAccessPolicySettingResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteDashboardEmailSubscriptionsResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteDefaultNamespaceSettingResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteDefaultWarehouseIdResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteDisableLegacyAccessResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteDisableLegacyDbfsResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteLlmProxyPartnerPoweredWorkspaceResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteRestrictWorkspaceAdminsSettingResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DeleteSqlResultsDownloadResponse(_Model):
    etag: str
    def __init__(self, etag: str) -> None: ...

@dataclass
class DisableLegacyAccess(_Model):
    disable_legacy_access: BooleanMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, disable_legacy_access: BooleanMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class DisableLegacyDbfs(_Model):
    disable_legacy_dbfs: BooleanMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, disable_legacy_dbfs: BooleanMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class EmailConfig(_Model):
    addresses: List[str] | None
    def __init__(self, addresses: Sequence[str] | None = ...) -> None: ...

@dataclass
class EnableExportNotebook(_Model):
    boolean_val: BooleanMessage | None
    setting_name: str | None
    def __init__(self, boolean_val: BooleanMessage | Mapping[str, Any] | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class EnableNotebookTableClipboard(_Model):
    boolean_val: BooleanMessage | None
    setting_name: str | None
    def __init__(self, boolean_val: BooleanMessage | Mapping[str, Any] | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class EnableResultsDownloading(_Model):
    boolean_val: BooleanMessage | None
    setting_name: str | None
    def __init__(self, boolean_val: BooleanMessage | Mapping[str, Any] | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class EnhancedSecurityMonitoring(_Model):
    is_enabled: bool | None
    def __init__(self, is_enabled: bool | None = ...) -> None: ...

@dataclass
class EnhancedSecurityMonitoringSetting(_Model):
    enhanced_security_monitoring_workspace: EnhancedSecurityMonitoring
    etag: str | None
    setting_name: str | None
    def __init__(self, enhanced_security_monitoring_workspace: EnhancedSecurityMonitoring | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class ExchangeToken(_Model):
    credential: str | None
    credential_eol_time: int | None
    owner_id: int | None
    scopes: List[str] | None
    token_type: TokenType | None
    def __init__(self, credential: str | None = ..., credential_eol_time: int | None = ..., owner_id: int | None = ..., scopes: Sequence[str] | None = ..., token_type: TokenType | str | None = ...) -> None: ...

@dataclass
class ExchangeTokenResponse(_Model):
    values: List[ExchangeToken] | None
    def __init__(self, values: Sequence[ExchangeToken | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class FetchIpAccessListResponse(_Model):
    ip_access_list: IpAccessListInfo | None
    def __init__(self, ip_access_list: IpAccessListInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class GenericWebhookConfig(_Model):
    password: str | None
    password_set: bool | None
    url: str | None
    url_set: bool | None
    username: str | None
    username_set: bool | None
    def __init__(self, password: str | None = ..., password_set: bool | None = ..., url: str | None = ..., url_set: bool | None = ..., username: str | None = ..., username_set: bool | None = ...) -> None: ...

@dataclass
class GetTokenPermissionLevelsResponse(_Model):
    permission_levels: List[TokenPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[TokenPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetTokenResponse(_Model):
    token_info: TokenInfo | None
    def __init__(self, token_info: TokenInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class IpAccessListInfo(_Model):
    address_count: int | None
    created_at: int | None
    created_by: int | None
    enabled: bool | None
    ip_addresses: List[str] | None
    label: str | None
    list_id: str | None
    list_type: ListType | None
    updated_at: int | None
    updated_by: int | None
    def __init__(self, address_count: int | None = ..., created_at: int | None = ..., created_by: int | None = ..., enabled: bool | None = ..., ip_addresses: Sequence[str] | None = ..., label: str | None = ..., list_id: str | None = ..., list_type: ListType | str | None = ..., updated_at: int | None = ..., updated_by: int | None = ...) -> None: ...

@dataclass
class ListIpAccessListResponse(_Model):
    ip_access_lists: List[IpAccessListInfo] | None
    def __init__(self, ip_access_lists: Sequence[IpAccessListInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListNotificationDestinationsResponse(_Model):
    next_page_token: str | None
    results: List[ListNotificationDestinationsResult] | None
    def __init__(self, next_page_token: str | None = ..., results: Sequence[ListNotificationDestinationsResult | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListNotificationDestinationsResult(_Model):
    destination_type: DestinationType | None
    display_name: str | None
    id: str | None
    def __init__(self, destination_type: DestinationType | str | None = ..., display_name: str | None = ..., id: str | None = ...) -> None: ...

@dataclass
class ListPublicTokensResponse(_Model):
    token_infos: List[PublicTokenInfo] | None
    def __init__(self, token_infos: Sequence[PublicTokenInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListTokensResponse(_Model):
    token_infos: List[TokenInfo] | None
    def __init__(self, token_infos: Sequence[TokenInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class LlmProxyPartnerPoweredWorkspace(_Model):
    boolean_val: BooleanMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, boolean_val: BooleanMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class MicrosoftTeamsConfig(_Model):
    app_id: str | None
    app_id_set: bool | None
    auth_secret: str | None
    auth_secret_set: bool | None
    channel_url: str | None
    channel_url_set: bool | None
    tenant_id: str | None
    tenant_id_set: bool | None
    url: str | None
    url_set: bool | None
    def __init__(self, app_id: str | None = ..., app_id_set: bool | None = ..., auth_secret: str | None = ..., auth_secret_set: bool | None = ..., channel_url: str | None = ..., channel_url_set: bool | None = ..., tenant_id: str | None = ..., tenant_id_set: bool | None = ..., url: str | None = ..., url_set: bool | None = ...) -> None: ...

@dataclass
class NotificationDestination(_Model):
    config: Config | None
    destination_type: DestinationType | None
    display_name: str | None
    id: str | None
    def __init__(self, config: Config | Mapping[str, Any] | None = ..., destination_type: DestinationType | str | None = ..., display_name: str | None = ..., id: str | None = ...) -> None: ...

@dataclass
class PagerdutyConfig(_Model):
    integration_key: str | None
    integration_key_set: bool | None
    def __init__(self, integration_key: str | None = ..., integration_key_set: bool | None = ...) -> None: ...

@dataclass
class PartitionId(_Model):
    workspace_id: int | None
    def __init__(self, workspace_id: int | None = ...) -> None: ...

@dataclass
class PublicTokenInfo(_Model):
    autoscope_state: _iam.AutoscopeState | None
    backfill_scopes: List[str] | None
    comment: str | None
    creation_time: int | None
    expiry_time: int | None
    inferred_scopes: List[str] | None
    scopes: List[str] | None
    token_id: str | None
    def __init__(self, autoscope_state: _iam.AutoscopeState | str | None = ..., backfill_scopes: Sequence[str] | None = ..., comment: str | None = ..., creation_time: int | None = ..., expiry_time: int | None = ..., inferred_scopes: Sequence[str] | None = ..., scopes: Sequence[str] | None = ..., token_id: str | None = ...) -> None: ...

@dataclass
class RestrictWorkspaceAdminsMessage(_Model):
    status: RestrictWorkspaceAdminsMessageStatus
    disable_gov_tag_creation: bool | None
    def __init__(self, status: RestrictWorkspaceAdminsMessageStatus | str, disable_gov_tag_creation: bool | None = ...) -> None: ...

@dataclass
class RestrictWorkspaceAdminsSetting(_Model):
    restrict_workspace_admins: RestrictWorkspaceAdminsMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, restrict_workspace_admins: RestrictWorkspaceAdminsMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class SlackConfig(_Model):
    channel_id: str | None
    channel_id_set: bool | None
    oauth_token: str | None
    oauth_token_set: bool | None
    url: str | None
    url_set: bool | None
    def __init__(self, channel_id: str | None = ..., channel_id_set: bool | None = ..., oauth_token: str | None = ..., oauth_token_set: bool | None = ..., url: str | None = ..., url_set: bool | None = ...) -> None: ...

@dataclass
class SqlResultsDownload(_Model):
    boolean_val: BooleanMessage
    etag: str | None
    setting_name: str | None
    def __init__(self, boolean_val: BooleanMessage | Mapping[str, Any], etag: str | None = ..., setting_name: str | None = ...) -> None: ...

@dataclass
class StringMessage(_Model):
    value: str | None
    def __init__(self, value: str | None = ...) -> None: ...

@dataclass
class TokenAccessControlRequest(_Model):
    group_name: str | None
    permission_level: TokenPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: TokenPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class TokenAccessControlResponse(_Model):
    all_permissions: List[TokenPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[TokenPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class TokenInfo(_Model):
    autoscope_state: _iam.AutoscopeState | None
    backfill_scopes: List[str] | None
    comment: str | None
    created_by_id: int | None
    created_by_username: str | None
    creation_time: int | None
    expiry_time: int | None
    inferred_scopes: List[str] | None
    last_used_day: int | None
    owner_id: int | None
    scopes: List[str] | None
    token_id: str | None
    workspace_id: int | None
    def __init__(self, autoscope_state: _iam.AutoscopeState | str | None = ..., backfill_scopes: Sequence[str] | None = ..., comment: str | None = ..., created_by_id: int | None = ..., created_by_username: str | None = ..., creation_time: int | None = ..., expiry_time: int | None = ..., inferred_scopes: Sequence[str] | None = ..., last_used_day: int | None = ..., owner_id: int | None = ..., scopes: Sequence[str] | None = ..., token_id: str | None = ..., workspace_id: int | None = ...) -> None: ...

@dataclass
class TokenPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: TokenPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: TokenPermissionLevel | str | None = ...) -> None: ...

@dataclass
class TokenPermissions(_Model):
    access_control_list: List[TokenAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[TokenAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class TokenPermissionsDescription(_Model):
    description: str | None
    permission_level: TokenPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: TokenPermissionLevel | str | None = ...) -> None: ...

@dataclass
class UpdateTokenResponse(_Model): ...

@dataclass
class Empty(_Model): ...

@dataclass
class RevokeTokenResponse(_Model): ...

class AibiDashboardEmbeddingAccessPolicyAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteAibiDashboardEmbeddingAccessPolicySettingResponse: ...
    def get(self, *, etag: str | None = ...) -> AibiDashboardEmbeddingAccessPolicySetting: ...
    def update(self, allow_missing: bool, setting: AibiDashboardEmbeddingAccessPolicySetting | Mapping[str, Any], field_mask: str) -> AibiDashboardEmbeddingAccessPolicySetting: ...

class AibiDashboardEmbeddingApprovedDomainsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse: ...
    def get(self, *, etag: str | None = ...) -> AibiDashboardEmbeddingApprovedDomainsSetting: ...
    def update(self, allow_missing: bool, setting: AibiDashboardEmbeddingApprovedDomainsSetting | Mapping[str, Any], field_mask: str) -> AibiDashboardEmbeddingApprovedDomainsSetting: ...

class AutomaticClusterUpdateAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, *, etag: str | None = ...) -> AutomaticClusterUpdateSetting: ...
    def update(self, allow_missing: bool, setting: AutomaticClusterUpdateSetting | Mapping[str, Any], field_mask: str) -> AutomaticClusterUpdateSetting: ...

class ComplianceSecurityProfileAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, *, etag: str | None = ...) -> ComplianceSecurityProfileSetting: ...
    def update(self, allow_missing: bool, setting: ComplianceSecurityProfileSetting | Mapping[str, Any], field_mask: str) -> ComplianceSecurityProfileSetting: ...

class DashboardEmailSubscriptionsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteDashboardEmailSubscriptionsResponse: ...
    def get(self, *, etag: str | None = ...) -> DashboardEmailSubscriptions: ...
    def update(self, allow_missing: bool, setting: DashboardEmailSubscriptions | Mapping[str, Any], field_mask: str) -> DashboardEmailSubscriptions: ...

class DefaultNamespaceAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteDefaultNamespaceSettingResponse: ...
    def get(self, *, etag: str | None = ...) -> DefaultNamespaceSetting: ...
    def update(self, allow_missing: bool, setting: DefaultNamespaceSetting | Mapping[str, Any], field_mask: str) -> DefaultNamespaceSetting: ...

class DefaultWarehouseIdAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteDefaultWarehouseIdResponse: ...
    def get(self, *, etag: str | None = ...) -> DefaultWarehouseId: ...
    def update(self, allow_missing: bool, setting: DefaultWarehouseId | Mapping[str, Any], field_mask: str) -> DefaultWarehouseId: ...

class DisableLegacyAccessAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteDisableLegacyAccessResponse: ...
    def get(self, *, etag: str | None = ...) -> DisableLegacyAccess: ...
    def update(self, allow_missing: bool, setting: DisableLegacyAccess | Mapping[str, Any], field_mask: str) -> DisableLegacyAccess: ...

class DisableLegacyDbfsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteDisableLegacyDbfsResponse: ...
    def get(self, *, etag: str | None = ...) -> DisableLegacyDbfs: ...
    def update(self, allow_missing: bool, setting: DisableLegacyDbfs | Mapping[str, Any], field_mask: str) -> DisableLegacyDbfs: ...

class EnableExportNotebookAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_enable_export_notebook(self) -> EnableExportNotebook: ...
    def patch_enable_export_notebook(self, allow_missing: bool, setting: EnableExportNotebook | Mapping[str, Any], field_mask: str) -> EnableExportNotebook: ...

class EnableNotebookTableClipboardAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_enable_notebook_table_clipboard(self) -> EnableNotebookTableClipboard: ...
    def patch_enable_notebook_table_clipboard(self, allow_missing: bool, setting: EnableNotebookTableClipboard | Mapping[str, Any], field_mask: str) -> EnableNotebookTableClipboard: ...

class EnableResultsDownloadingAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_enable_results_downloading(self) -> EnableResultsDownloading: ...
    def patch_enable_results_downloading(self, allow_missing: bool, setting: EnableResultsDownloading | Mapping[str, Any], field_mask: str) -> EnableResultsDownloading: ...

class EnhancedSecurityMonitoringAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, *, etag: str | None = ...) -> EnhancedSecurityMonitoringSetting: ...
    def update(self, allow_missing: bool, setting: EnhancedSecurityMonitoringSetting | Mapping[str, Any], field_mask: str) -> EnhancedSecurityMonitoringSetting: ...

class LlmProxyPartnerPoweredWorkspaceAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteLlmProxyPartnerPoweredWorkspaceResponse: ...
    def get(self, *, etag: str | None = ...) -> LlmProxyPartnerPoweredWorkspace: ...
    def update(self, allow_missing: bool, setting: LlmProxyPartnerPoweredWorkspace | Mapping[str, Any], field_mask: str) -> LlmProxyPartnerPoweredWorkspace: ...

class RestrictWorkspaceAdminsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteRestrictWorkspaceAdminsSettingResponse: ...
    def get(self, *, etag: str | None = ...) -> RestrictWorkspaceAdminsSetting: ...
    def update(self, allow_missing: bool, setting: RestrictWorkspaceAdminsSetting | Mapping[str, Any], field_mask: str) -> RestrictWorkspaceAdminsSetting: ...

class SqlResultsDownloadAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, *, etag: str | None = ...) -> DeleteSqlResultsDownloadResponse: ...
    def get(self, *, etag: str | None = ...) -> SqlResultsDownload: ...
    def update(self, allow_missing: bool, setting: SqlResultsDownload | Mapping[str, Any], field_mask: str) -> SqlResultsDownload: ...

class SettingsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicyAPI
    aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomainsAPI
    automatic_cluster_update: AutomaticClusterUpdateAPI
    compliance_security_profile: ComplianceSecurityProfileAPI
    dashboard_email_subscriptions: DashboardEmailSubscriptionsAPI
    default_namespace: DefaultNamespaceAPI
    default_warehouse_id: DefaultWarehouseIdAPI
    disable_legacy_access: DisableLegacyAccessAPI
    disable_legacy_dbfs: DisableLegacyDbfsAPI
    enable_export_notebook: EnableExportNotebookAPI
    enable_notebook_table_clipboard: EnableNotebookTableClipboardAPI
    enable_results_downloading: EnableResultsDownloadingAPI
    enhanced_security_monitoring: EnhancedSecurityMonitoringAPI
    llm_proxy_partner_powered_workspace: LlmProxyPartnerPoweredWorkspaceAPI
    restrict_workspace_admins: RestrictWorkspaceAdminsAPI
    sql_results_download: SqlResultsDownloadAPI

class CredentialsManagerAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def exchange_token(self, partition_id: PartitionId | Mapping[str, Any], token_type: Sequence[TokenType | str], scopes: Sequence[str]) -> ExchangeTokenResponse: ...

class IpAccessListsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, label: str, list_type: ListType | str, *, ip_addresses: Sequence[str] | None = ...) -> CreateIpAccessListResponse: ...
    def delete(self, ip_access_list_id: str) -> None: ...
    def get(self, ip_access_list_id: str) -> FetchIpAccessListResponse: ...
    def list(self) -> List[IpAccessListInfo]: ...
    def replace(self, ip_access_list_id: str, label: str, list_type: ListType | str, enabled: bool, *, ip_addresses: Sequence[str] | None = ...) -> None: ...
    def update(self, ip_access_list_id: str, *, enabled: bool | None = ..., ip_addresses: Sequence[str] | None = ..., label: str | None = ..., list_type: ListType | str | None = ...) -> None: ...

class NotificationDestinationsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, config: Config | Mapping[str, Any] | None = ..., display_name: str | None = ...) -> NotificationDestination: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> NotificationDestination: ...
    def list(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[ListNotificationDestinationsResult]: ...
    def update(self, id: str, *, config: Config | Mapping[str, Any] | None = ..., display_name: str | None = ...) -> NotificationDestination: ...

class TokenManagementAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_obo_token(self, application_id: str, *, autoscope_enabled: bool | None = ..., comment: str | None = ..., lifetime_seconds: int | None = ..., scopes: Sequence[str] | None = ...) -> CreateOboTokenResponse: ...
    def delete(self, token_id: str) -> None: ...
    def get(self, token_id: str) -> GetTokenResponse: ...
    def get_permission_levels(self) -> GetTokenPermissionLevelsResponse: ...
    def get_permissions(self) -> TokenPermissions: ...
    def list(self, *, created_by_id: int | None = ..., created_by_username: str | None = ...) -> List[TokenInfo]: ...
    def set_permissions(self, *, access_control_list: Sequence[TokenAccessControlRequest | Mapping[str, Any]] | None = ...) -> TokenPermissions: ...
    def update_permissions(self, *, access_control_list: Sequence[TokenAccessControlRequest | Mapping[str, Any]] | None = ...) -> TokenPermissions: ...
    def update_token_management(self, token_id: str, token: TokenInfo | Mapping[str, Any], update_mask: FieldMask) -> TokenInfo: ...

class TokensAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, autoscope_enabled: bool | None = ..., comment: str | None = ..., lifetime_seconds: int | None = ..., scopes: Sequence[str] | None = ...) -> CreateTokenResponse: ...
    def delete(self, token_id: str) -> None: ...
    def list(self) -> List[PublicTokenInfo]: ...
    def update(self, token_id: str, token: PublicTokenInfo | Mapping[str, Any], update_mask: FieldMask) -> UpdateTokenResponse: ...

class WorkspaceConfAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_status(self, keys: str) -> Dict[str, str]: ...
    def set_status(self, contents: Mapping[str, str]) -> None: ...

