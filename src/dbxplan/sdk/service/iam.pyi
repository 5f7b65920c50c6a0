"""`iam`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

class AutoscopeState(Enum):
    AUTOSCOPE_STATE_API_NOT_COVERED = "AUTOSCOPE_STATE_API_NOT_COVERED"
    AUTOSCOPE_STATE_BACKFILLED = "AUTOSCOPE_STATE_BACKFILLED"
    AUTOSCOPE_STATE_COMPLETED = "AUTOSCOPE_STATE_COMPLETED"
    AUTOSCOPE_STATE_DISABLED = "AUTOSCOPE_STATE_DISABLED"
    AUTOSCOPE_STATE_RUNNING = "AUTOSCOPE_STATE_RUNNING"
    AUTOSCOPE_STATE_USER_SELECTED = "AUTOSCOPE_STATE_USER_SELECTED"

class GetSortOrder(Enum):
    ASCENDING = "ascending"
    DESCENDING = "descending"

class GroupSchema(Enum):
    URN_IETF_PARAMS_SCIM_SCHEMAS_CORE_2_0_GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"

class ListResponseSchema(Enum):
    URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_LIST_RESPONSE = "urn:ietf:params:scim:api:messages:2.0:ListResponse"

class ListSortOrder(Enum):
    ASCENDING = "ascending"
    DESCENDING = "descending"

class PasswordPermissionLevel(Enum):
    CAN_USE = "CAN_USE"

class PatchOp(Enum):
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"

class PatchSchema(Enum):
    URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp"

class PermissionLevel(Enum):
    CAN_ATTACH_TO = "CAN_ATTACH_TO"
    CAN_BIND = "CAN_BIND"
    CAN_CREATE = "CAN_CREATE"
    CAN_CREATE_APP = "CAN_CREATE_APP"
    CAN_EDIT = "CAN_EDIT"
    CAN_EDIT_METADATA = "CAN_EDIT_METADATA"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_PRODUCTION_VERSIONS = "CAN_MANAGE_PRODUCTION_VERSIONS"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_MANAGE_STAGING_VERSIONS = "CAN_MANAGE_STAGING_VERSIONS"
    CAN_MONITOR = "CAN_MONITOR"
    CAN_MONITOR_ONLY = "CAN_MONITOR_ONLY"
    CAN_QUERY = "CAN_QUERY"
    CAN_READ = "CAN_READ"
    CAN_RESTART = "CAN_RESTART"
    CAN_RUN = "CAN_RUN"
    CAN_USE = "CAN_USE"
    CAN_VIEW = "CAN_VIEW"
    CAN_VIEW_METADATA = "CAN_VIEW_METADATA"
    IS_OWNER = "IS_OWNER"

class RequestAuthzIdentity(Enum):
    REQUEST_AUTHZ_IDENTITY_SERVICE_IDENTITY = "REQUEST_AUTHZ_IDENTITY_SERVICE_IDENTITY"
    REQUEST_AUTHZ_IDENTITY_USER_CONTEXT = "REQUEST_AUTHZ_IDENTITY_USER_CONTEXT"

class ServicePrincipalSchema(Enum):
    URN_IETF_PARAMS_SCIM_SCHEMAS_CORE_2_0_SERVICE_PRINCIPAL = "urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"

class UserSchema(Enum):
    URN_IETF_PARAMS_SCIM_SCHEMAS_CORE_2_0_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
    URN_IETF_PARAMS_SCIM_SCHEMAS_EXTENSION_WORKSPACE_2_0_USER = "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"

class WorkspacePermission(Enum):
    ADMIN = "ADMIN"
    UNKNOWN = "UNKNOWN"
    USER = "USER"

@dataclass
class AccessControlRequest(_Model):
    group_name: str | None
    permission_level: PermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: PermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class AccessControlResponse(_Model):
    all_permissions: List[Permission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[Permission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class AccountGroup(_Model):
    account_id: str | None
    display_name: str | None
    external_id: str | None
    id: str | None
    members: List[ComplexValue] | None
    meta: ResourceMeta | None
    roles: List[ComplexValue] | None
    def __init__(self, account_id: str | None = ..., display_name: str | None = ..., external_id: str | None = ..., id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class AccountServicePrincipal(_Model):
    account_id: str | None
    active: bool | None
    application_id: str | None
    display_name: str | None
    external_id: str | None
    id: str | None
    roles: List[ComplexValue] | None
    def __init__(self, account_id: str | None = ..., active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., external_id: str | None = ..., id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class AccountUser(_Model):
    account_id: str | None
    active: bool | None
    display_name: str | None
    emails: List[ComplexValue] | None
    external_id: str | None
    id: str | None
    name: Name | None
    roles: List[ComplexValue] | None
    user_name: str | None
    def __init__(self, account_id: str | None = ..., active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class Actor(_Model):
    actor_id: int | None
    def __init__(self, actor_id: int | None = ...) -> None: ...

@dataclass
class CheckPolicyResponse(_Model):
    consistency_token: ConsistencyToken
    is_permitted: bool | None
    def __init__(self, consistency_token: ConsistencyToken | Mapping[str, Any], is_permitted: bool | None = ...) -> None: ...

@dataclass
class ComplexValue(_Model):
    display: str | None
    primary: bool | None
    ref: str | None
    type: str | None
    value: str | None
    def __init__(self, display: str | None = ..., primary: bool | None = ..., ref: str | None = ..., type: str | None = ..., value: str | None = ...) -> None: ...

@dataclass
class ConsistencyToken(_Model):
    value: str
    def __init__(self, value: str) -> None: ...

@dataclass
class GetAssignableRolesForResourceResponse(_Model):
    roles: List[Role] | None
    def __init__(self, roles: Sequence[Role | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetPasswordPermissionLevelsResponse(_Model):
    permission_levels: List[PasswordPermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[PasswordPermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GetPermissionLevelsResponse(_Model):
    permission_levels: List[PermissionsDescription] | None
    def __init__(self, permission_levels: Sequence[PermissionsDescription | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class GrantRule(_Model):
    role: str
    principals: List[str] | None
    def __init__(self, role: str, principals: Sequence[str] | None = ...) -> None: ...

@dataclass
class Group(_Model):
    display_name: str | None
    entitlements: List[ComplexValue] | None
    external_id: str | None
    groups: List[ComplexValue] | None
    id: str | None
    members: List[ComplexValue] | None
    meta: ResourceMeta | None
    roles: List[ComplexValue] | None
    schemas: List[GroupSchema] | None
    def __init__(self, display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[GroupSchema | str] | None = ...) -> None: ...

@dataclass
class ListAccountGroupsResponse(_Model):
    items_per_page: int | None
    resources: List[AccountGroup] | None
    start_index: int | None
    total_results: int | None
    def __init__(self, items_per_page: int | None = ..., resources: Sequence[AccountGroup | Mapping[str, Any]] | None = ..., start_index: int | None = ..., total_results: int | None = ...) -> None: ...

@dataclass
class ListAccountServicePrincipalsResponse(_Model):
    items_per_page: int | None
    resources: List[AccountServicePrincipal] | None
    start_index: int | None
    total_results: int | None
    def __init__(self, items_per_page: int | None = ..., resources: Sequence[AccountServicePrincipal | Mapping[str, Any]] | None = ..., start_index: int | None = ..., total_results: int | None = ...) -> None: ...

@dataclass
class ListAccountUsersResponse(_Model):
    items_per_page: int | None
    resources: List[AccountUser] | None
    start_index: int | None
    total_results: int | None
    def __init__(self, items_per_page: int | None = ..., resources: Sequence[AccountUser | Mapping[str, Any]] | None = ..., start_index: int | None = ..., total_results: int | None = ...) -> None: ...

@dataclass
class ListGroupsResponse(_Model):
    items_per_page: int | None
    resources: List[Group] | None
    schemas: List[ListResponseSchema] | None
    start_index: int | None
    total_results: int | None
    def __init__(self, items_per_page: int | None = ..., resources: Sequence[Group | Mapping[str, Any]] | None = ..., schemas: Sequence[ListResponseSchema | str] | None = ..., start_index: int | None = ..., total_results: int | None = ...) -> None: ...

@dataclass
class ListServicePrincipalResponse(_Model):
    items_per_page: int | None
    resources: List[ServicePrincipal] | None
    schemas: List[ListResponseSchema] | None
    start_index: int | None
    total_results: int | None
    def __init__(self, items_per_page: int | None = ..., resources: Sequence[ServicePrincipal | Mapping[str, Any]] | None = ..., schemas: Sequence[ListResponseSchema | str] | None = ..., start_index: int | None = ..., total_results: int | None = ...) -> None: ...

@dataclass
class ListUsersResponse(_Model):
    items_per_page: int | None
    resources: List[User] | None
    schemas: List[ListResponseSchema] | None
    start_index: int | None
    total_results: int | None
    def __init__(self, items_per_page: int | None = ..., resources: Sequence[User | Mapping[str, Any]] | None = ..., schemas: Sequence[ListResponseSchema | str] | None = ..., start_index: int | None = ..., total_results: int | None = ...) -> None: ...

@dataclass
class MigratePermissionsResponse(_Model):
    permissions_migrated: int | None
    def __init__(self, permissions_migrated: int | None = ...) -> None: ...

@dataclass
class Name(_Model):
    family_name: str | None
    given_name: str | None
    def __init__(self, family_name: str | None = ..., given_name: str | None = ...) -> None: ...

@dataclass
class ObjectPermissions(_Model):
    access_control_list: List[AccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[AccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class PasswordAccessControlRequest(_Model):
    group_name: str | None
    permission_level: PasswordPermissionLevel | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, group_name: str | None = ..., permission_level: PasswordPermissionLevel | str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class PasswordAccessControlResponse(_Model):
    all_permissions: List[PasswordPermission] | None
    display_name: str | None
    group_name: str | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, all_permissions: Sequence[PasswordPermission | Mapping[str, Any]] | None = ..., display_name: str | None = ..., group_name: str | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class PasswordPermission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: PasswordPermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: PasswordPermissionLevel | str | None = ...) -> None: ...

@dataclass
class PasswordPermissions(_Model):
    access_control_list: List[PasswordAccessControlResponse] | None
    object_id: str | None
    object_type: str | None
    def __init__(self, access_control_list: Sequence[PasswordAccessControlResponse | Mapping[str, Any]] | None = ..., object_id: str | None = ..., object_type: str | None = ...) -> None: ...

@dataclass
class PasswordPermissionsDescription(_Model):
    description: str | None
    permission_level: PasswordPermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: PasswordPermissionLevel | str | None = ...) -> None: ...

@dataclass
class Patch(_Model):
    op: PatchOp | None
    path: str | None
    value: Any
    def __init__(self, op: PatchOp | str | None = ..., path: str | None = ..., value: Any | None = ...) -> None: ...

@dataclass
class Permission(_Model):
    inherited: bool | None
    inherited_from_object: List[str] | None
    permission_level: PermissionLevel | None
    def __init__(self, inherited: bool | None = ..., inherited_from_object: Sequence[str] | None = ..., permission_level: PermissionLevel | str | None = ...) -> None: ...

@dataclass
class PermissionAssignment(_Model):
    error: str | None
    permissions: List[WorkspacePermission] | None
    principal: PrincipalOutput | None
    def __init__(self, error: str | None = ..., permissions: Sequence[WorkspacePermission | str] | None = ..., principal: PrincipalOutput | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class PermissionAssignments(_Model):
    permission_assignments: List[PermissionAssignment] | None
    def __init__(self, permission_assignments: Sequence[PermissionAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class PermissionOutput(_Model):
    description: str | None
    permission_level: WorkspacePermission | None
    def __init__(self, description: str | None = ..., permission_level: WorkspacePermission | str | None = ...) -> None: ...

@dataclass
class PermissionsDescription(_Model):
    description: str | None
    permission_level: PermissionLevel | None
    def __init__(self, description: str | None = ..., permission_level: PermissionLevel | str | None = ...) -> None: ...

@dataclass
class PrincipalOutput(_Model):
    display_name: str | None
    group_name: str | None
    principal_id: int | None
    service_principal_name: str | None
    user_name: str | None
    def __init__(self, display_name: str | None = ..., group_name: str | None = ..., principal_id: int | None = ..., service_principal_name: str | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class ResourceInfo(_Model):
    id: str
    legacy_acl_path: str | None
    parent_resource_info: ResourceInfo | None
    def __init__(self, id: str, legacy_acl_path: str | None = ..., parent_resource_info: ResourceInfo | Mapping[str, Any] | None = ...) -> None: ...

@dataclass
class ResourceMeta(_Model):
    resource_type: str | None
    def __init__(self, resource_type: str | None = ...) -> None: ...

@dataclass
class Role(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

@dataclass
class RuleSetResponse(_Model):
    name: str
    etag: str
    grant_rules: List[GrantRule] | None
    def __init__(self, name: str, etag: str, grant_rules: Sequence[GrantRule | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class RuleSetUpdateRequest(_Model):
    name: str
    etag: str
    grant_rules: List[GrantRule] | None
    def __init__(self, name: str, etag: str, grant_rules: Sequence[GrantRule | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ServicePrincipal(_Model):
    active: bool | None
    application_id: str | None
    display_name: str | None
    entitlements: List[ComplexValue] | None
    external_id: str | None
    groups: List[ComplexValue] | None
    id: str | None
    roles: List[ComplexValue] | None
    schemas: List[ServicePrincipalSchema] | None
    def __init__(self, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[ServicePrincipalSchema | str] | None = ...) -> None: ...

@dataclass
class User(_Model):
    active: bool | None
    display_name: str | None
    emails: List[ComplexValue] | None
    entitlements: List[ComplexValue] | None
    external_id: str | None
    groups: List[ComplexValue] | None
    id: str | None
    name: Name | None
    roles: List[ComplexValue] | None
    schemas: List[UserSchema] | None
    user_name: str | None
    def __init__(self, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[UserSchema | str] | None = ..., user_name: str | None = ...) -> None: ...

@dataclass
class WorkspacePermissions(_Model):
    permissions: List[PermissionOutput] | None
    def __init__(self, permissions: Sequence[PermissionOutput | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class DeleteWorkspacePermissionAssignmentResponse(_Model): ...

class AccountGroupsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, display_name: str | None = ..., external_id: str | None = ..., id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> AccountGroup: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> AccountGroup: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[AccountGroup]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, display_name: str | None = ..., external_id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> None: ...

class AccountGroupsV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, display_name: str | None = ..., external_id: str | None = ..., id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> AccountGroup: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> AccountGroup: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[AccountGroup]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, display_name: str | None = ..., external_id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> None: ...

class AccountServicePrincipalsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., external_id: str | None = ..., id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> AccountServicePrincipal: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> AccountServicePrincipal: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[AccountServicePrincipal]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., external_id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> None: ...

class AccountServicePrincipalsV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., external_id: str | None = ..., id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> AccountServicePrincipal: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> AccountServicePrincipal: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[AccountServicePrincipal]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., external_id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ...) -> None: ...

class AccountUsersAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., user_name: str | None = ...) -> AccountUser: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: GetSortOrder | str | None = ..., start_index: int | None = ...) -> AccountUser: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[AccountUser]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., user_name: str | None = ...) -> None: ...

class AccountUsersV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., user_name: str | None = ...) -> AccountUser: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: GetSortOrder | str | None = ..., start_index: int | None = ...) -> AccountUser: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[AccountUser]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., user_name: str | None = ...) -> None: ...

class WorkspaceAssignmentAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def delete(self, workspace_id: int, principal_id: int) -> None: ...
    def get(self, workspace_id: int) -> WorkspacePermissions: ...
    def list(self, workspace_id: int) -> List[PermissionAssignment]: ...
    def update(self, workspace_id: int, principal_id: int, *, permissions: Sequence[WorkspacePermission | str] | None = ...) -> PermissionAssignment: ...

class AccessControlAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def check_policy(self, actor: Actor | Mapping[str, Any], permission: str, resource: str, consistency_token: ConsistencyToken | Mapping[str, Any], authz_identity: RequestAuthzIdentity | str, *, resource_info: ResourceInfo | Mapping[str, Any] | None = ...) -> CheckPolicyResponse: ...

class AccountAccessControlProxyAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get_assignable_roles_for_resource(self, resource: str) -> GetAssignableRolesForResourceResponse: ...
    def get_rule_set(self, name: str, etag: str) -> RuleSetResponse: ...
    def update_rule_set(self, name: str, rule_set: RuleSetUpdateRequest | Mapping[str, Any]) -> RuleSetResponse: ...

class CurrentUserAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def me(self, *, attributes: str | None = ..., excluded_attributes: str | None = ...) -> User: ...

class GroupsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[GroupSchema | str] | None = ...) -> Group: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> Group: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[Group]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[GroupSchema | str] | None = ...) -> None: ...

class GroupsV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[GroupSchema | str] | None = ...) -> Group: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> Group: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[Group]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., members: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., meta: ResourceMeta | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[GroupSchema | str] | None = ...) -> None: ...

class PermissionMigrationAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def migrate_permissions(self, workspace_id: int, from_workspace_group_name: str, to_account_group_name: str, *, size: int | None = ...) -> MigratePermissionsResponse: ...

class PermissionsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def get(self, request_object_type: str, request_object_id: str) -> ObjectPermissions: ...
    def get_permission_levels(self, request_object_type: str, request_object_id: str) -> GetPermissionLevelsResponse: ...
    def set(self, request_object_type: str, request_object_id: str, *, access_control_list: Sequence[AccessControlRequest | Mapping[str, Any]] | None = ...) -> ObjectPermissions: ...
    def update(self, request_object_type: str, request_object_id: str, *, access_control_list: Sequence[AccessControlRequest | Mapping[str, Any]] | None = ...) -> ObjectPermissions: ...

class ServicePrincipalsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[ServicePrincipalSchema | str] | None = ...) -> ServicePrincipal: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> ServicePrincipal: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[ServicePrincipal]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[ServicePrincipalSchema | str] | None = ...) -> None: ...

class ServicePrincipalsV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[ServicePrincipalSchema | str] | None = ...) -> ServicePrincipal: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str) -> ServicePrincipal: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[ServicePrincipal]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def update(self, id: str, *, active: bool | None = ..., application_id: str | None = ..., display_name: str | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[ServicePrincipalSchema | str] | None = ...) -> None: ...

class UsersAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[UserSchema | str] | None = ..., user_name: str | None = ...) -> User: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: GetSortOrder | str | None = ..., start_index: int | None = ...) -> User: ...
    def get_permission_levels(self) -> GetPasswordPermissionLevelsResponse: ...
    def get_permissions(self) -> PasswordPermissions: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[User]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def set_permissions(self, *, access_control_list: Sequence[PasswordAccessControlRequest | Mapping[str, Any]] | None = ...) -> PasswordPermissions: ...
    def update(self, id: str, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[UserSchema | str] | None = ..., user_name: str | None = ...) -> None: ...
    def update_permissions(self, *, access_control_list: Sequence[PasswordAccessControlRequest | Mapping[str, Any]] | None = ...) -> PasswordPermissions: ...

class UsersV2API:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., id: str | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[UserSchema | str] | None = ..., user_name: str | None = ...) -> User: ...
    def delete(self, id: str) -> None: ...
    def get(self, id: str, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: GetSortOrder | str | None = ..., start_index: int | None = ...) -> User: ...
    def get_permission_levels(self) -> GetPasswordPermissionLevelsResponse: ...
    def get_permissions(self) -> PasswordPermissions: ...
    def list(self, *, attributes: str | None = ..., count: int | None = ..., excluded_attributes: str | None = ..., filter: str | None = ..., sort_by: str | None = ..., sort_order: ListSortOrder | str | None = ..., start_index: int | None = ...) -> Iterator[User]: ...
    def patch(self, id: str, *, operations: Sequence[Patch | Mapping[str, Any]] | None = ..., schemas: Sequence[PatchSchema | str] | None = ...) -> None: ...
    def set_permissions(self, *, access_control_list: Sequence[PasswordAccessControlRequest | Mapping[str, Any]] | None = ...) -> PasswordPermissions: ...
    def update(self, id: str, *, active: bool | None = ..., display_name: str | None = ..., emails: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., entitlements: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., external_id: str | None = ..., groups: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., name: Name | Mapping[str, Any] | None = ..., roles: Sequence[ComplexValue | Mapping[str, Any]] | None = ..., schemas: Sequence[UserSchema | str] | None = ..., user_name: str | None = ...) -> None: ...
    def update_permissions(self, *, access_control_list: Sequence[PasswordAccessControlRequest | Mapping[str, Any]] | None = ...) -> PasswordPermissions: ...

