"""The ID token of a GitHub workflow."""

from typing import Any

from dbxplan.sdk import oidc_token_supplier
from dbxplan.sdk.strategies.base import environment, oauth_credentials_strategy
from dbxplan.sdk.strategies.id_tokens import supplied


@oauth_credentials_strategy("github-oidc", ["host", "client_id"])
def github_oidc(cfg: Any) -> Any:
    return supplied(cfg, lambda: oidc_token_supplier.GitHubOIDCTokenSupplier(environment(cfg)), "GitHub OIDC")
