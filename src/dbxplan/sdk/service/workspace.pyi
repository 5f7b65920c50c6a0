"""`workspace`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class AclPermission(Enum):
    MANAGE = "MANAGE"
    READ = "READ"
    WRITE = "WRITE"

class ExportFormat(Enum):
    AUTO = "AUTO"
    DBC = "DBC"
    HTML = "HTML"
    JUPYTER = "JUPYTER"
    RAW = "RAW"
    R_MARKDOWN = "R_MARKDOWN"
    SOURCE = "SOURCE"

class ImportFormat(Enum):
    AUTO = "AUTO"
    DBC = "DBC"
    HTML = "HTML"
    JUPYTER = "JUPYTER"
    RAW = "RAW"
    R_MARKDOWN = "R_MARKDOWN"
    SOURCE = "SOURCE"

class Language(Enum):
    PYTHON = "PYTHON"
    R = "R"
    SCALA = "SCALA"
    SQL = "SQL"

class ObjectType(Enum):
    DASHBOARD = "DASHBOARD"
    DIRECTORY = "DIRECTORY"
    FILE = "FILE"
    LIBRARY = "LIBRARY"
    NOTEBOOK = "NOTEBOOK"
    REPO = "REPO"

class RepoPermissionLevel(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"
    CAN_RUN = "CAN_RUN"

class ScopeBackendType(Enum):
    AZURE_KEYVAULT = "AZURE_KEYVAULT"
    DATABRICKS = "DATABRICKS"

class WorkspaceObjectPermissionLevel(Enum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"
    CAN_RUN = "CAN_RUN"

@dataclass
class AclItem(_Model):
    principal: str
    permission: AclPermission
    def __init__(self, principal: str, permission: AclPermission | str) -> None: ...

@dataclass
class AzureKeyVaultSecretScopeMetadata(_Model):
    resource_id: str
    dns_name: str
    def __init__(self, resource_id: str, dns_name: str) -> None: ...

@dataclass
class CreateCredentialsResponse(_Model):
    credential_id: int
    git_provider: str
    git_email: str | None
    git_username: str | None
    is_default_for_provider: bool | None
    name: str | None
    def __init__(self, credential_id: int, git_provider: str, git_email: str | None = ..., git_username: str | None = ..., is_default_for_provider: bool | None = ..., name: str | None = ...) -> None: ...

@dataclass
class CreateRepoResponse(_Model):
    branch: str | None
    head_commit_id: str | None
    id: int | None
    path: str | None
    provider: str | None
    sparse_checkout: SparseCheckout | None
    url: str | None
    def __init__(self, branch: str | None = ..., head_commit_id: str | None = ..., id: int | None = ..., path: str | None = ..., provider: str | None = ..., sparse_checkout: SparseCheckout | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class CredentialInfo(_Model):
    credential_id: int
    git_email: str | None
    git_provider: str | None
    git_username: str | None
    is_default_for_provider: bool | None
    name: str | None
    def __init__(self, credential_id: int, git_email: str | None = ..., git_provider: str | None = ..., git_username: str | None = ..., is_default_for_provider: bool | None = ..., name: str | None = ...) -> None: ...

@dataclass
class DirectoryInfo(_Model):
    is_git_folder: bool | None
    def __init__(self, is_git_folder: bool | None = ...) -> None: ...

@dataclass
class ExportResponse(_Model):
    content: str | None
    file_type: str | None
    def __init__(self, content: str | None = ..., file_type: str | None = ...) -> None: ...

@dataclass
class GetCredentialsResponse(_Model):
    credential_id: int
    git_email: str | None
    git_provider: str | None
    git_username: str | None
    is_default_for_provider: bool | None
    name: str | None
    def __init__(self, credential_id: int, git_email: str | None = ..., git_provider: str | None = ..., git_username: str | None = ..., is_default_for_provider: bool | None = ..., name: str | None = ...) -> None: ...

@dataclass
class GetRepoPermissionLevelsResponse(_Model):
    permission_levels: List[RepoPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[RepoPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetRepoResponse(_Model):
    branch: str | None
    git_cli_enabled: bool | None
    head_commit_id: str | None
    id: int | None
    path: str | None
    provider: str | None
    sparse_checkout: SparseCheckout | None
    url: str | None
    def __init__(self, branch: str | None = ..., git_cli_enabled: bool | None = ..., head_commit_id: str | None = ..., id: int | None = ..., path: str | None = ..., provider: str | None = ..., sparse_checkout: SparseCheckout | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class GetSecretResponse(_Model):
    key: str | None
    value: str | None
    def __init__(self, key: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class GetWorkspaceObjectPermissionLevelsResponse(_Model):
    permission_levels: List[WorkspaceObjectPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[WorkspaceObjectPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListAclsResponse(_Model):
    items: List[AclItem] | None
    def __init__(self, items: Sequence[AclItem | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListCredentialsResponse(_Model):
    credentials: List[CredentialInfo] | None
    def __init__(self, credentials: Sequence[CredentialInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListReposResponse(_Model):
    next_page_token: str | None
    repos: List[RepoInfo] | None
    def __init__(self, next_page_token: str | None = ..., repos: Sequence[RepoInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListResponse(_Model):
    objects: List[ObjectInfo] | None
    def __init__(self, objects: Sequence[ObjectInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListScopesResponse(_Model):
    scopes: List[SecretScope] | None
    def __init__(self, scopes: Sequence[SecretScope | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListSecretsResponse(_Model):
    secrets: List[SecretMetadata] | None
    def __init__(self, secrets: Sequence[SecretMetadata | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ObjectInfo(_Model):
    created_at: int | None
    directory_info: DirectoryInfo | None
    language: Language | None
    modified_at: int | None
    object_id: int | None
    object_type: ObjectType | None
    path: str | None
    resource_id: str | None
    size: int | None
    def __init__(self, created_at: int | None = ..., directory_info: DirectoryInfo | Mapping[str, Any] | None = ..., language: Language | str | None = ..., modified_at: int | None = ..., object_id: int | None = ..., object_type: ObjectType | str | None = ..., path: str | None = ..., resource_id: str | None = ..., size: int | None = ...) -> None: ...

@dataclass
class RepoAccessControlRequest(_Model):
    group_name: str | None
    permission_level: RepoPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: RepoPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class RepoAccessControlResponse(_Model):
    all_permissions: List[RepoPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[RepoPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class RepoInfo(_Model):
    branch: str | None
    head_commit_id: str | None
    id: int | None
    path: str | None
    provider: str | None
    sparse_checkout: SparseCheckout | None
    url: str | None
    def __init__(self, branch: str | None = ..., head_commit_id: str | None = ..., id: int | None = ..., path: str | None = ..., provider: str | None = ..., sparse_checkout: SparseCheckout | Mapping[str, Any] | None = ..., url: str | None = ...) -> None: ...

@dataclass
class RepoPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: RepoPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: RepoPermissionLevel | str | None = ...) -> None: ...

@dataclass
class RepoPermissions(_Model):
    access_control_list: List[RepoAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[RepoAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class RepoPermissionsDescription(_Model):
    description: str | None
    permission_level: RepoPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: RepoPermissionLevel | str | None = ...) -> None: ...

@dataclass
class SecretMetadata(_Model):
    key: str | None
    last_updated_timestamp: int | None
    def __init__(self, key: str | None = ..., last_updated_timestamp: int | None = ...) -> None: ...

@dataclass
class SecretScope(_Model):
    backend_type: ScopeBackendType | None
    keyvault_metadata: AzureKeyVaultSecretScopeMetadata | None
    name: str | None
    def __init__(self, backend_type: ScopeBackendType | str | None = ..., keyvault_metadata: AzureKeyVaultSecretScopeMetadata | Mapping[str, Any] | None = ..., name: str | None = ...) -> None: ...

@dataclass
class SparseCheckout(_Model):
    patterns: List[str] | None
    def __init__(self, patterns: Sequence[str] | None = ...) -> None: ...

@dataclass
class SparseCheckoutUpdate(_Model):
    patterns: List[str] | None
    def __init__(self, patterns: Sequence[str] | None = ...) -> None: ...

@dataclass
class WorkspaceObjectAccessControlRequest(_Model):
    group_name: str | None
    permission_level: WorkspaceObjectPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: WorkspaceObjectPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class WorkspaceObjectAccessControlResponse(_Model):
    all_permissions: List[WorkspaceObjectPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[WorkspaceObjectPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class WorkspaceObjectPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: WorkspaceObjectPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: WorkspaceObjectPermissionLevel | str | None = ...) -> None: ...

@dataclass
class WorkspaceObjectPermissions(_Model):
    access_control_list: List[WorkspaceObjectAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[WorkspaceObjectAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class WorkspaceObjectPermissionsDescription(_Model):
    description: str | None
    permission_level: WorkspaceObjectPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: WorkspaceObjectPermissionLevel | str | None = ...) -> None: ...

@dataclass
class DeleteCredentialsResponse(_Model): ...

@dataclass
class DeleteRepoResponse(_Model): ...

@dataclass
class DeleteResponse(_Model): ...

@dataclass
class DeleteSecretResponse(_Model): ...

@dataclass
class ImportResponse(_Model): ...

@dataclass
class MkdirsResponse(_Model): ...

@dataclass
class UpdateCredentialsResponse(_Model): ...

@dataclass
class UpdateRepoResponse(_Model): ...

class GitCredentialsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, git_provider: str, *, git_email: str | None = ..., git_username: str | None = ..., is_default_for_provider: bool | None = ..., name: str | None = ..., personal_access_token: str | None = ..., principal_id: int | None = ...) -> CreateCredentialsResponse: ...
    def delete(self, credential_id: int, *, principal_id: int | None = ...) -> None: ...
    def get(self, credential_id: int, *, principal_id: int | None = ...) -> GetCredentialsResponse: ...
    def list(self, *, principal_id: int | None = ...) -> List[CredentialInfo]: ...
    def update(self, credential_id: int, git_provider: str, *, git_email: str | None = ..., git_username: str | None = ..., is_default_for_provider: bool | None = ..., name: str | None = ..., personal_access_token: str | None = ..., principal_id: int | None = ...) -> None: ...

class ReposAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, url: str, provider: str, *, git_credential_id: int | None = ..., path: str | None = ..., sparse_checkout: SparseCheckout | Mapping[str, Any] | None = ...) -> CreateRepoResponse: ...
    def delete(self, repo_id: int) -> None: ...
    def get(self, repo_id: int) -> GetRepoResponse: ...
    def get_permission_levels(self, repo_id: str) -> GetRepoPermissionLevelsResponse: ...
    def get_permissions(self, repo_id: str) -> RepoPermissions: ...
    def list(self, *, next_page_token: str | None = ..., path_prefix: str | None = ...) -> Iterator[RepoInfo]: ...
    def set_permissions(self, repo_id: str, *, access_control_list: Sequence[RepoAccessControlRequest | Mapping[str, Any]] | None = ...) -> RepoPermissions: ...
    def update(self, repo_id: int, *, branch: str | None = ..., dangerously_force_discard_all: bool | None = ..., git_credential_id: int | None = ..., sparse_checkout: SparseCheckoutUpdate | Mapping[str, Any] | None = ..., tag: str | None = ...) -> None: ...
    def update_permissions(self, repo_id: str, *, access_control_list: Sequence[RepoAccessControlRequest | Mapping[str, Any]] | None = ...) -> RepoPermissions: ...

class SecretsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_scope(self, scope: str, *, backend_azure_keyvault: AzureKeyVaultSecretScopeMetadata | Mapping[str, Any] | None = ..., initial_manage_principal: str | None = ..., scope_backend_type: ScopeBackendType | str | None = ...) -> None: ...
    def delete_acl(self, scope: str, principal: str) -> None: ...
    def delete_scope(self, scope: str) -> None: ...
    def delete_secret(self, scope: str, key: str) -> None: ...
    def get_acl(self, scope: str, principal: str) -> AclItem: ...
    def get_secret(self, scope: str, key: str) -> GetSecretResponse: ...
    def list_acls(self, scope: str) -> List[AclItem]: ...
    def list_scopes(self) -> List[SecretScope]: ...
    def list_secrets(self, scope: str) -> List[SecretMetadata]: ...
    def put_acl(self, scope: str, principal: str, permission: AclPermission | str) -> None: ...
    def put_secret(self, scope: str, key: str, *, bytes_value: str | None = ..., string_value: str | None = ...) -> None: ...

class WorkspaceAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, path: str, *, recursive: bool | None = ...) -> None: ...
    def download(self, path: str, *, format: ExportFormat | str | None = ...) -> BinaryIO: ...
    def export(self, path: str, *, format: ExportFormat | str | None = ...) -> ExportResponse: ...
    def get_permission_levels(self, workspace_object_type: str, workspace_object_id: str) -> GetWorkspaceObjectPermissionLevelsResponse: ...
    def get_permissions(self, workspace_object_type: str, workspace_object_id: str) -> WorkspaceObjectPermissions: ...
    def get_status(self, path: str) -> ObjectInfo: ...
    def import_(self, path: str, *, content: str | None = ..., format: ImportFormat | str | None = ..., language: Language | str | None = ..., overwrite: bool | None = ...) -> None: ...
    def list(self, path: str, *, notebooks_modified_after: int | None = ...) -> List[ObjectInfo]: ...
    def mkdirs(self, path: str) -> None: ...
    def set_permissions(self, workspace_object_type: str, workspace_object_id: str, *, access_control_list: Sequence[WorkspaceObjectAccessControlRequest | Mapping[str, Any]] | None = ...) -> WorkspaceObjectPermissions: ...
    def update_permissions(self, workspace_object_type: str, workspace_object_id: str, *, access_control_list: Sequence[WorkspaceObjectAccessControlRequest | Mapping[str, Any]] | None = ...) -> WorkspaceObjectPermissions: ...
    def upload(self, content: BinaryIO | bytes, path: str, *, format: ImportFormat | str | None = ..., language: Language | str | None = ..., overwrite: bool | None = ...) -> None: ...

