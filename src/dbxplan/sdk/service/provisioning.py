"""Workspaces as an account has them. They are written by hand: the API data describes workspaces from inside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.errors import OperationFailed
from dbxplan.sdk.service._plain import Plain
from dbxplan.sdk.service._waits import Wait
from dbxplan.sdk.waits import poll

if TYPE_CHECKING:
    from dbxplan.sdk.core import ApiClient

TWENTY_MINUTES = timedelta(minutes=20)
RUNNING, FAILED = "RUNNING", ("BANNED", "FAILED")


@dataclass
class AzureWorkspaceInfo(Plain):
    resource_group: str | None = None
    subscription_id: str | None = None


@dataclass
class Workspace(Plain):
    """What has no type of its own here is as the API says it: texts, numbers, dicts."""

    account_id: str | None = None
    aws_region: str | None = None
    azure_workspace_info: AzureWorkspaceInfo | None = field(default=None, metadata={"type": AzureWorkspaceInfo})
    cloud: str | None = None
    cloud_resource_container: Mapping[str, Any] | None = None
    compute_mode: str | None = None
    creation_time: int | None = None
    credentials_id: str | None = None
    custom_tags: Mapping[str, str] | None = None
    deployment_name: str | None = None
    expected_workspace_status: str | None = None
    gcp_managed_network_config: Mapping[str, Any] | None = None
    gke_config: Mapping[str, Any] | None = None
    location: str | None = None
    managed_services_customer_managed_key_id: str | None = None
    network: Mapping[str, Any] | None = None
    network_connectivity_config_id: str | None = None
    network_id: str | None = None
    pricing_tier: str | None = None
    private_access_settings_id: str | None = None
    storage_configuration_id: str | None = None
    storage_customer_managed_key_id: str | None = None
    storage_mode: str | None = None
    workspace_id: int | None = None
    workspace_name: str | None = None
    workspace_status: str | None = None
    workspace_status_message: str | None = None


class WorkspacesAPI:
    """`account.workspaces`."""

    def __init__(self, api_client: "ApiClient") -> None:
        self._api = api_client

    def create(self, **fields: Any) -> "Wait[Workspace]":
        """Fields of a `Workspace`; TypeError for others."""
        return self._waiting(self._api.do("POST", self._path(), body=Workspace(**fields).as_dict()))

    def create_and_wait(self, *, timeout: timedelta = TWENTY_MINUTES, **fields: Any) -> Workspace:
        return self.create(**fields).result(timeout=timeout)

    def delete(self, workspace_id: int) -> Workspace:
        return Workspace.from_dict(self._api.do("DELETE", self._path(workspace_id)))

    def get(self, workspace_id: int) -> Workspace:
        return Workspace.from_dict(self._api.do("GET", self._path(workspace_id)))

    def list(self) -> list[Workspace]:
        return [Workspace.from_dict(one) for one in self._api.do("GET", self._path())]

    def update(
        self,
        workspace_id: int,
        customer_facing_workspace: "Workspace | Mapping[str, Any]",
        *,
        update_mask: str | None = None,
    ) -> "Wait[Workspace]":
        given = customer_facing_workspace
        body = given.as_dict() if isinstance(given, Workspace) else dict(given)
        query = {} if update_mask is None else {"update_mask": update_mask}
        return self._waiting(self._api.do("PATCH", self._path(workspace_id), query=query, body=body))

    def update_and_wait(
        self,
        workspace_id: int,
        customer_facing_workspace: "Workspace | Mapping[str, Any]",
        *,
        update_mask: str | None = None,
        timeout: timedelta = TWENTY_MINUTES,
    ) -> Workspace:
        return self.update(workspace_id, customer_facing_workspace, update_mask=update_mask).result(timeout=timeout)

    def wait_get_workspace_running(
        self,
        workspace_id: int,
        timeout: timedelta = TWENTY_MINUTES,
        callback: "Callable[[Workspace], None] | None" = None,
    ) -> Workspace:
        """OperationFailed for a workspace that cannot be had, TimeoutError at the end of the time."""

        def settled(seen: Workspace) -> bool:
            if seen.workspace_status == RUNNING:
                return True
            if callback:
                callback(seen)
            if seen.workspace_status in FAILED:
                said = seen.workspace_status_message
                raise OperationFailed(f"failed to reach {RUNNING}, got {seen.workspace_status}: {said}")
            return False

        return poll(
            lambda: self.get(workspace_id),
            settled,
            clock=self._api.clock,
            timeout_seconds=timeout.total_seconds(),
            late=lambda seen: f"timed out after {timeout}: {seen.workspace_status_message}",
        )

    def _waiting(self, told: Mapping[str, Any]) -> "Wait[Workspace]":
        made = Workspace.from_dict(told)
        return Wait(self.wait_get_workspace_running, response=made, workspace_id=made.workspace_id)

    def _path(self, workspace_id: int | None = None) -> str:
        base = f"/api/2.0/accounts/{self._api.account_id}/workspaces"
        return base if workspace_id is None else f"{base}/{workspace_id}"
