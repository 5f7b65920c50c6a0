"""All ways to authenticate, tried in the official order."""

import logging
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from dbxplan.sdk.strategies.base import CredentialsProvider

logger = logging.getLogger("databricks.sdk")

AUTH_DOCS = "https://docs.databricks.com/en/dev-tools/auth.html#databricks-client-unified-authentication"

# Name -> file and strategy; a file is imported when it is its turn.
CHAIN: Mapping[str, str] = {
    "pat": "pat:pat_auth",
    "basic": "basic:basic_auth",
    "metadata-service": "metadata_service:metadata_service",
    "oauth-m2m": "oauth_m2m:oauth_service_principal",
    "env-oidc": "env_oidc:env_oidc",
    "file-oidc": "file_oidc:file_oidc",
    "github-oidc": "github_oidc:github_oidc",
    "azure-client-secret": "azure_client_secret:azure_service_principal",
    "github-oidc-azure": "github_oidc_azure:github_oidc_azure",
    "azure-cli": "azure_cli:azure_cli",
    "azure-devops-oidc": "azure_devops_oidc:azure_devops_oidc",
    "external-browser": "external_browser:external_browser",
    "databricks-cli": "databricks_cli:databricks_cli",
    "runtime-oauth": "runtime:runtime_oauth",
    "runtime": "runtime:runtime_native_auth",
    "google-credentials": "google_credentials:google_credentials",
    "google-id": "google_id:google_id",
    "model-serving": "model_serving:model_serving_auth",
}


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
        for name, place in CHAIN.items():
            if cfg.auth_type and cfg.auth_type != name:
                logger.debug("Ignoring %s auth, because %s is preferred", name, cfg.auth_type)
                continue
            logger.debug("Attempting to configure auth: %s", name)
            strategy = _strategy(place)
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


def _strategy(place: str) -> Any:
    file, _, name = place.partition(":")
    return getattr(import_module(f"dbxplan.sdk.strategies.{file}"), name)
