"""All ways to authenticate, tried in the official order."""

import logging
from typing import Any

from dbxplan.sdk.strategies.azure_cli import azure_cli
from dbxplan.sdk.strategies.azure_client_secret import azure_service_principal
from dbxplan.sdk.strategies.azure_devops_oidc import azure_devops_oidc
from dbxplan.sdk.strategies.base import CredentialsProvider
from dbxplan.sdk.strategies.basic import basic_auth
from dbxplan.sdk.strategies.databricks_cli import databricks_cli
from dbxplan.sdk.strategies.env_oidc import env_oidc
from dbxplan.sdk.strategies.external_browser import external_browser
from dbxplan.sdk.strategies.file_oidc import file_oidc
from dbxplan.sdk.strategies.github_oidc import github_oidc
from dbxplan.sdk.strategies.github_oidc_azure import github_oidc_azure
from dbxplan.sdk.strategies.google_credentials import google_credentials
from dbxplan.sdk.strategies.google_id import google_id
from dbxplan.sdk.strategies.metadata_service import metadata_service
from dbxplan.sdk.strategies.model_serving import model_serving_auth
from dbxplan.sdk.strategies.oauth_m2m import oauth_service_principal
from dbxplan.sdk.strategies.pat import pat_auth
from dbxplan.sdk.strategies.runtime import runtime_native_auth, runtime_oauth

logger = logging.getLogger("databricks.sdk")

AUTH_DOCS = "https://docs.databricks.com/en/dev-tools/auth.html#databricks-client-unified-authentication"
CHAIN = (
    pat_auth,
    basic_auth,
    metadata_service,
    oauth_service_principal,
    env_oidc,
    file_oidc,
    github_oidc,
    azure_service_principal,
    github_oidc_azure,
    azure_cli,
    azure_devops_oidc,
    external_browser,
    databricks_cli,
    runtime_oauth,
    runtime_native_auth,
    google_credentials,
    google_id,
    model_serving_auth,
)


class DefaultCredentials:
    """The first that can, or the one that `auth_type` names."""

    def __init__(self) -> None:
        self._auth_type = "default"
        self._chosen: Any = None

    def auth_type(self) -> str:
        """Of the chosen one."""
        return self._auth_type

    def oauth_token(self, cfg: Any) -> Any:
        return self._chosen.oauth_token(cfg) if hasattr(self._chosen, "oauth_token") else None

    def __call__(self, cfg: Any) -> CredentialsProvider:
        """ValueError for none; whatever one that applies complains of ends the search."""
        for strategy in CHAIN:
            name = strategy.auth_type()
            if cfg.auth_type and cfg.auth_type != name:
                logger.debug("Ignoring %s auth, because %s is preferred", name, cfg.auth_type)
                continue
            logger.debug("Attempting to configure auth: %s", name)
            try:
                headers: CredentialsProvider | None = strategy(cfg)
            except Exception as error:  # of any way
                raise ValueError(f"{name}: {error}") from error
            if headers:
                self._auth_type, self._chosen = name, strategy
                return headers
        raise ValueError(
            f"cannot configure default credentials, please check {AUTH_DOCS} "
            "to configure credentials for your preferred authentication method."
        )
