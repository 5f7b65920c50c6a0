"""Applications of one's own that sign in to an account: `account.custom_app_integration`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.service._plain import Plain

if TYPE_CHECKING:
    from dbxplan.sdk.core import ApiClient


@dataclass
class TokenAccessPolicy(Plain):
    absolute_session_lifetime_in_minutes: int | None = None
    access_token_ttl_in_minutes: int | None = None
    enable_single_use_refresh_tokens: bool | None = None
    refresh_token_ttl_in_minutes: int | None = None


@dataclass
class CreateCustomAppIntegrationOutput(Plain):
    """The secret is told this once."""

    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    integration_id: str | None = None


@dataclass
class GetCustomAppIntegrationOutput(Plain):
    client_id: str | None = None
    confidential: bool | None = None
    create_time: str | None = None
    created_by: int | None = None
    creator_username: str | None = None
    integration_id: str | None = None
    name: str | None = None
    redirect_urls: list[str] | None = None
    scopes: list[str] | None = None
    token_access_policy: TokenAccessPolicy | None = field(default=None, metadata={"type": TokenAccessPolicy})
    user_authorized_scopes: list[str] | None = None


class CustomAppIntegrationAPI:
    def __init__(self, api_client: "ApiClient") -> None:
        self._api = api_client

    def create(
        self,
        *,
        confidential: bool | None = None,
        name: str | None = None,
        redirect_urls: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
        token_access_policy: TokenAccessPolicy | Mapping[str, Any] | None = None,
        user_authorized_scopes: Sequence[str] | None = None,
    ) -> CreateCustomAppIntegrationOutput:
        body = {"confidential": confidential, "name": name}
        told = _settings(redirect_urls, scopes, token_access_policy, user_authorized_scopes)
        return CreateCustomAppIntegrationOutput.from_dict(
            self._api.do("POST", self._path(), body=_set({**body, **told}))
        )

    def delete(self, integration_id: str) -> None:
        self._api.do("DELETE", self._path(integration_id))

    def get(self, integration_id: str) -> GetCustomAppIntegrationOutput:
        return GetCustomAppIntegrationOutput.from_dict(self._api.do("GET", self._path(integration_id)))

    def list(
        self,
        *,
        include_creator_username: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> Iterator[GetCustomAppIntegrationOutput]:
        """Page by page, as it is read."""
        asked = {"include_creator_username": include_creator_username, "page_size": page_size}
        while True:
            page = self._api.do("GET", self._path(), query=_set({**asked, "page_token": page_token}))
            yield from map(GetCustomAppIntegrationOutput.from_dict, page.get("apps") or ())
            page_token = page.get("next_page_token")
            if not page_token:
                return

    def update(
        self,
        integration_id: str,
        *,
        redirect_urls: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
        token_access_policy: TokenAccessPolicy | Mapping[str, Any] | None = None,
        user_authorized_scopes: Sequence[str] | None = None,
    ) -> None:
        told = _settings(redirect_urls, scopes, token_access_policy, user_authorized_scopes)
        self._api.do("PATCH", self._path(integration_id), body=_set(told))

    def _path(self, integration_id: str = "") -> str:
        base = f"/api/2.0/accounts/{self._api.account_id}/oauth2/custom-app-integrations"
        return f"{base}/{integration_id}" if integration_id else base


def _settings(redirect_urls: Any, scopes: Any, policy: Any, authorized: Any) -> dict[str, Any]:
    lists = {"redirect_urls": redirect_urls, "scopes": scopes, "user_authorized_scopes": authorized}
    told = {name: None if value is None else list(value) for name, value in lists.items()}
    return {**told, "token_access_policy": policy.as_dict() if isinstance(policy, TokenAccessPolicy) else policy}


def _set(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
