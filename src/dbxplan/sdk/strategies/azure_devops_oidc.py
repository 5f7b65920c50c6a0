"""The ID token of an Azure DevOps pipeline."""

from typing import Any

from dbxplan.sdk import oidc_token_supplier
from dbxplan.sdk.strategies.base import environment, oauth_credentials_strategy
from dbxplan.sdk.strategies.id_tokens import supplied


@oauth_credentials_strategy("azure-devops-oidc", ["host", "client_id"])
def azure_devops_oidc(cfg: Any) -> Any:
    return supplied(
        cfg, lambda: oidc_token_supplier.AzureDevOpsOIDCTokenSupplier(environment(cfg)), "Azure DevOps OIDC"
    )
