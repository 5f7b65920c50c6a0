"""`tags`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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

@dataclass
class ListTagAssignmentsResponse(_Model):
    next_page_token: str | None
    tag_assignments: List[TagAssignment] | None
    def __init__(self, next_page_token: str | None = ..., tag_assignments: Sequence[TagAssignment | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class ListTagPoliciesResponse(_Model):
    next_page_token: str | None
    tag_policies: List[TagPolicy] | None
    def __init__(self, next_page_token: str | None = ..., tag_policies: Sequence[TagPolicy | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class TagAssignment(_Model):
    entity_type: str
    entity_id: str
    tag_key: str
    tag_value: str | None
    def __init__(self, entity_type: str, entity_id: str, tag_key: str, tag_value: str | None = ...) -> None: ...

@dataclass
class TagPolicy(_Model):
    tag_key: str
    create_time: str | None
    description: str | None
    id: str | None
    update_time: str | None
    values: List[Value] | None
    def __init__(self, tag_key: str, create_time: str | None = ..., description: str | None = ..., id: str | None = ..., update_time: str | None = ..., values: Sequence[Value | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class Value(_Model):
    name: str
    def __init__(self, name: str) -> None: ...

class TagPoliciesAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_tag_policy(self, tag_policy: TagPolicy | Mapping[str, Any]) -> TagPolicy: ...
    def delete_tag_policy(self, tag_key: str) -> None: ...
    def get_tag_policy(self, tag_key: str) -> TagPolicy: ...
    def list_tag_policies(self, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[TagPolicy]: ...
    def update_tag_policy(self, tag_key: str, tag_policy: TagPolicy | Mapping[str, Any], update_mask: str) -> TagPolicy: ...

class WorkspaceEntityTagAssignmentsAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create_tag_assignment(self, tag_assignment: TagAssignment | Mapping[str, Any]) -> TagAssignment: ...
    def delete_tag_assignment(self, entity_type: str, entity_id: str, tag_key: str) -> None: ...
    def get_tag_assignment(self, entity_type: str, entity_id: str, tag_key: str) -> TagAssignment: ...
    def list_tag_assignments(self, entity_type: str, entity_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[TagAssignment]: ...
    def update_tag_assignment(self, entity_type: str, entity_id: str, tag_key: str, tag_assignment: TagAssignment | Mapping[str, Any], update_mask: str) -> TagAssignment: ...

