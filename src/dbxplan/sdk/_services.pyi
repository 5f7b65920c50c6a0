"""The services of the clients; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

from dbxplan.sdk.oauth_apps import CustomAppIntegrationAPI as CustomAppIntegrationAPI
from dbxplan.sdk.spellings import OAuthEnrollment as OAuthEnrollment
from dbxplan.sdk.service.provisioning import WorkspacesAPI as WorkspacesAPI
from dbxplan.sdk.mixins.compute import ClustersExt as ClustersExt
from dbxplan.sdk.mixins.jobs import JobsExt as JobsExt
from dbxplan.sdk.mixins.files import DbfsExt as DbfsExt
from dbxplan.sdk.mixins.files import FilesExt as FilesExt
from dbxplan.sdk.mixins.open_ai_client import ServingEndpointsExt as ServingEndpointsExt
from dbxplan.sdk.mixins.data_plane import ServingEndpointsDataPlaneAPI as ServingEndpointsDataPlaneAPI
from dbxplan.sdk.mixins.workspace import WorkspaceExt as WorkspaceExt
from dbxplan.sdk.service import apps as _apps
from dbxplan.sdk.service import catalog as _catalog
from dbxplan.sdk.service import compute as _compute
from dbxplan.sdk.service import dashboards as _dashboards
from dbxplan.sdk.service import database as _database
from dbxplan.sdk.service import files as _files
from dbxplan.sdk.service import iam as _iam
from dbxplan.sdk.service import jobs as _jobs
from dbxplan.sdk.service import ml as _ml
from dbxplan.sdk.service import oauth2 as _oauth2
from dbxplan.sdk.service import pipelines as _pipelines
from dbxplan.sdk.service import postgres as _postgres
from dbxplan.sdk.service import serving as _serving
from dbxplan.sdk.service import settings as _settings
from dbxplan.sdk.service import sharing as _sharing
from dbxplan.sdk.service import sql as _sql
from dbxplan.sdk.service import tags as _tags
from dbxplan.sdk.service import vectorsearch as _vectorsearch
from dbxplan.sdk.service import workspace as _workspace

class WorkspaceServices:
    apps: _apps.AppsAPI
    apps_settings: _apps.AppsSettingsAPI
    ai_gateway: _catalog.AiGatewayAPI
    artifact_allowlists: _catalog.ArtifactAllowlistsAPI
    catalogs: _catalog.CatalogsAPI
    connections: _catalog.ConnectionsAPI
    credentials: _catalog.CredentialsAPI
    entity_tag_assignments: _catalog.EntityTagAssignmentsAPI
    external_lineage: _catalog.ExternalLineageAPI
    external_locations: _catalog.ExternalLocationsAPI
    external_metadata: _catalog.ExternalMetadataAPI
    functions: _catalog.FunctionsAPI
    grants: _catalog.GrantsAPI
    metastores: _catalog.MetastoresAPI
    model_versions: _catalog.ModelVersionsAPI
    online_tables: _catalog.OnlineTablesAPI
    policies: _catalog.PoliciesAPI
    quality_monitors: _catalog.QualityMonitorsAPI
    registered_models: _catalog.RegisteredModelsAPI
    resource_quotas: _catalog.ResourceQuotasAPI
    rfa: _catalog.RfaAPI
    schemas: _catalog.SchemasAPI
    secrets_uc: _catalog.SecretsUcAPI
    storage_credentials: _catalog.StorageCredentialsAPI
    system_schemas: _catalog.SystemSchemasAPI
    table_constraints: _catalog.TableConstraintsAPI
    tables: _catalog.TablesAPI
    temporary_path_credentials: _catalog.TemporaryPathCredentialsAPI
    temporary_table_credentials: _catalog.TemporaryTableCredentialsAPI
    temporary_volume_credentials: _catalog.TemporaryVolumeCredentialsAPI
    volumes: _catalog.VolumesAPI
    workspace_bindings: _catalog.WorkspaceBindingsAPI
    cluster_policies: _compute.ClusterPoliciesAPI
    clusters: ClustersExt
    command_execution: _compute.CommandExecutionAPI
    global_init_scripts: _compute.GlobalInitScriptsAPI
    instance_pools: _compute.InstancePoolsAPI
    instance_profiles: _compute.InstanceProfilesAPI
    libraries: _compute.LibrariesAPI
    policy_compliance_for_clusters: _compute.PolicyComplianceForClustersAPI
    policy_families: _compute.PolicyFamiliesAPI
    genie: _dashboards.GenieAPI
    lakeview: _dashboards.LakeviewAPI
    lakeview_embedded: _dashboards.LakeviewEmbeddedAPI
    database: _database.DatabaseAPI
    dbfs: DbfsExt
    files: FilesExt
    access_control: _iam.AccessControlAPI
    account_access_control_proxy: _iam.AccountAccessControlProxyAPI
    current_user: _iam.CurrentUserAPI
    groups_v2: _iam.GroupsV2API
    permission_migration: _iam.PermissionMigrationAPI
    permissions: _iam.PermissionsAPI
    service_principals_v2: _iam.ServicePrincipalsV2API
    users_v2: _iam.UsersV2API
    jobs: JobsExt
    policy_compliance_for_jobs: _jobs.PolicyComplianceForJobsAPI
    experiments: _ml.ExperimentsAPI
    feature_engineering: _ml.FeatureEngineeringAPI
    feature_store: _ml.FeatureStoreAPI
    forecasting: _ml.ForecastingAPI
    materialized_features: _ml.MaterializedFeaturesAPI
    model_registry: _ml.ModelRegistryAPI
    service_principal_secrets_proxy: _oauth2.ServicePrincipalSecretsProxyAPI
    pipelines: _pipelines.PipelinesAPI
    postgres: _postgres.PostgresAPI
    serving_endpoints: ServingEndpointsExt
    credentials_manager: _settings.CredentialsManagerAPI
    ip_access_lists: _settings.IpAccessListsAPI
    notification_destinations: _settings.NotificationDestinationsAPI
    settings: _settings.SettingsAPI
    token_management: _settings.TokenManagementAPI
    tokens: _settings.TokensAPI
    workspace_conf: _settings.WorkspaceConfAPI
    providers: _sharing.ProvidersAPI
    recipient_activation: _sharing.RecipientActivationAPI
    recipient_federation_policies: _sharing.RecipientFederationPoliciesAPI
    recipients: _sharing.RecipientsAPI
    shares: _sharing.SharesAPI
    alerts: _sql.AlertsAPI
    alerts_legacy: _sql.AlertsLegacyAPI
    alerts_v2: _sql.AlertsV2API
    dashboard_widgets: _sql.DashboardWidgetsAPI
    dashboards: _sql.DashboardsAPI
    data_sources: _sql.DataSourcesAPI
    dbsql_permissions: _sql.DbsqlPermissionsAPI
    queries: _sql.QueriesAPI
    queries_legacy: _sql.QueriesLegacyAPI
    query_history: _sql.QueryHistoryAPI
    query_visualizations: _sql.QueryVisualizationsAPI
    query_visualizations_legacy: _sql.QueryVisualizationsLegacyAPI
    redash_config: _sql.RedashConfigAPI
    statement_execution: _sql.StatementExecutionAPI
    warehouses: _sql.WarehousesAPI
    tag_policies: _tags.TagPoliciesAPI
    workspace_entity_tag_assignments: _tags.WorkspaceEntityTagAssignmentsAPI
    vector_search_endpoints: _vectorsearch.VectorSearchEndpointsAPI
    vector_search_indexes: _vectorsearch.VectorSearchIndexesAPI
    git_credentials: _workspace.GitCredentialsAPI
    repos: _workspace.ReposAPI
    secrets: _workspace.SecretsAPI
    workspace: WorkspaceExt
    groups: _iam.GroupsAPI
    service_principals: _iam.ServicePrincipalsAPI
    users: _iam.UsersAPI
    serving_endpoints_data_plane: ServingEndpointsDataPlaneAPI

class AccountServices:
    groups: _iam.AccountGroupsAPI
    groups_v2: _iam.AccountGroupsV2API
    service_principals: _iam.AccountServicePrincipalsAPI
    service_principals_v2: _iam.AccountServicePrincipalsV2API
    users: _iam.AccountUsersAPI
    users_v2: _iam.AccountUsersV2API
    workspace_assignment: _iam.WorkspaceAssignmentAPI
    custom_app_integration: CustomAppIntegrationAPI
    o_auth_enrollment: OAuthEnrollment
    workspaces: WorkspacesAPI
