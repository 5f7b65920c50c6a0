"""What calls to workspaces on Azure carry beside a token."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.oauth.tokens import TokenSource


def add_workspace_id_header(cfg: Any, headers: dict[str, str]) -> None:
    if cfg.azure_workspace_resource_id:
        headers["X-Databricks-Azure-Workspace-Resource-Id"] = cfg.azure_workspace_resource_id


def add_sp_management_token(token_source: "TokenSource", headers: dict[str, str]) -> None:
    headers["X-Databricks-Azure-SP-Management-Token"] = token_source.token().access_token


def get_azure_resource_id(workspace: Any) -> str | None:
    """Of a workspace as the account has it, None elsewhere than on Azure."""
    where = workspace.azure_workspace_info
    if where is None:
        return None
    return (
        f"/subscriptions/{where.subscription_id}/resourceGroups/{where.resource_group}"
        f"/providers/Microsoft.Databricks/workspaces/{workspace.workspace_name}"
    )
