"""`oauth2`; written by `python -m dbxplan.sdk.stubs`, not to be edited."""

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
class CreateServicePrincipalSecretResponse(_Model):
    create_time: str | None
    expire_time: str | None
    id: str | None
    scopes: List[str] | None
    secret: str | None
    secret_hash: str | None
    status: str | None
    update_time: str | None
    def __init__(self, create_time: str | None = ..., expire_time: str | None = ..., id: str | None = ..., scopes: Sequence[str] | None = ..., secret: str | None = ..., secret_hash: str | None = ..., status: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class ListServicePrincipalSecretsResponse(_Model):
    next_page_token: str | None
    secrets: List[SecretInfo] | None
    def __init__(self, next_page_token: str | None = ..., secrets: Sequence[SecretInfo | Mapping[str, Any]] | None = ...) -> None: ...

@dataclass
class SecretInfo(_Model):
    create_time: str | None
    expire_time: str | None
    id: str | None
    scopes: List[str] | None
    secret_hash: str | None
    status: str | None
    update_time: str | None
    def __init__(self, create_time: str | None = ..., expire_time: str | None = ..., id: str | None = ..., scopes: Sequence[str] | None = ..., secret_hash: str | None = ..., status: str | None = ..., update_time: str | None = ...) -> None: ...

@dataclass
class DeleteCustomAppIntegrationOutput(_Model): ...

@dataclass
class DeletePublishedAppIntegrationOutput(_Model): ...

@dataclass
class UpdateCustomAppIntegrationOutput(_Model): ...

@dataclass
class UpdatePublishedAppIntegrationOutput(_Model): ...

class ServicePrincipalSecretsProxyAPI:
    _api: ApiClient
    def __init__(self, api_client: ApiClient) -> None: ...
    def create(self, service_principal_id: str, *, lifetime: str | None = ..., scopes: Sequence[str] | None = ...) -> CreateServicePrincipalSecretResponse: ...
    def delete(self, service_principal_id: str, secret_id: str) -> None: ...
    def list(self, service_principal_id: str, *, page_size: int | None = ..., page_token: str | None = ...) -> Iterator[SecretInfo]: ...

from dbxplan.sdk.oauth_apps import CreateCustomAppIntegrationOutput as CreateCustomAppIntegrationOutput
from dbxplan.sdk.oauth_apps import CustomAppIntegrationAPI as CustomAppIntegrationAPI
from dbxplan.sdk.oauth_apps import GetCustomAppIntegrationOutput as GetCustomAppIntegrationOutput
from dbxplan.sdk.oauth_apps import TokenAccessPolicy as TokenAccessPolicy
