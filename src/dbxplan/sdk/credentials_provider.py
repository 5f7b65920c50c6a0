"""Ways to authenticate, under the path that the official client has them."""

import time
from importlib import import_module
from typing import Any

from dbxplan.sdk import azure, oauth, oidc, oidc_token_supplier
from dbxplan.sdk.faces import become_face
from dbxplan.sdk.oauth.endpoints import get_azure_entra_id_workspace_endpoints
from dbxplan.sdk.oauth.tokens import Token
from dbxplan.sdk.strategies.azure_cli import AzureCliTokenSource, azure_cli
from dbxplan.sdk.strategies.azure_client_secret import azure_service_principal
from dbxplan.sdk.strategies.azure_devops_oidc import azure_devops_oidc
from dbxplan.sdk.strategies.base import (
    CredentialsProvider,
    CredentialsStrategy,
    OAuthCredentialsProvider,
    OauthCredentialsStrategy,
    credentials_strategy,
    oauth_credentials_strategy,
)
from dbxplan.sdk.strategies.basic import basic_auth
from dbxplan.sdk.strategies.commands import CliTokenSource, _run_subprocess
from dbxplan.sdk.strategies.databricks_cli import CliVersion, DatabricksCliTokenSource, databricks_cli
from dbxplan.sdk.strategies.default import DefaultCredentials
from dbxplan.sdk.strategies.env_oidc import env_oidc
from dbxplan.sdk.strategies.external_browser import external_browser
from dbxplan.sdk.strategies.file_oidc import file_oidc
from dbxplan.sdk.strategies.github_oidc import github_oidc
from dbxplan.sdk.strategies.github_oidc_azure import github_oidc_azure
from dbxplan.sdk.strategies.google_credentials import google_credentials, google_library, logger
from dbxplan.sdk.strategies.google_id import google_id
from dbxplan.sdk.strategies.id_tokens import oidc_credentials_provider
from dbxplan.sdk.strategies.metadata_service import MetadataServiceTokenSource, metadata_service
from dbxplan.sdk.strategies.model_serving import (
    ModelServingAuthProvider,
    ModelServingUserCredentials,
    model_serving_auth,
    model_serving_auth_visitor,
)
from dbxplan.sdk.strategies.oauth_m2m import oauth_service_principal
from dbxplan.sdk.strategies.pat import pat_auth
from dbxplan.sdk.strategies.runtime import runtime_native_auth, runtime_oauth

__all__ = [
    "AzureCliTokenSource",
    "CliTokenSource",
    "CliVersion",
    "CredentialsProvider",
    "CredentialsStrategy",
    "DatabricksCliTokenSource",
    "DefaultCredentials",
    "MetadataServiceTokenSource",
    "ModelServingAuthProvider",
    "ModelServingUserCredentials",
    "OAuthCredentialsProvider",
    "OauthCredentialsStrategy",
    "Token",
    "_run_subprocess",
    "azure",
    "azure_cli",
    "azure_devops_oidc",
    "azure_service_principal",
    "basic_auth",
    "credentials_provider",
    "credentials_strategy",
    "databricks_cli",
    "env_oidc",
    "external_browser",
    "file_oidc",
    "get_azure_entra_id_workspace_endpoints",
    "github_oidc",
    "github_oidc_azure",
    "google_credentials",
    "google_id",
    "logger",
    "metadata_service",
    "model_serving_auth",
    "model_serving_auth_visitor",
    "oauth",
    "oauth_credentials_strategy",
    "oauth_service_principal",
    "oidc",
    "oidc_credentials_provider",
    "oidc_token_supplier",
    "pat_auth",
    "runtime_native_auth",
    "runtime_oauth",
    "time",
]

credentials_provider = credentials_strategy  # as releases of long ago call it

HOMES = tuple(
    import_module(f"dbxplan.sdk.strategies.{name}")
    for name in (
        *("azure_cli", "azure_client_secret", "azure_devops_oidc", "commands", "databricks_cli", "default"),
        *("external_browser", "github_oidc", "github_oidc_azure", "google_credentials", "google_id", "id_tokens"),
        *("metadata_service", "model_serving", "oauth_m2m", "runtime"),
    )
)


def __getattr__(name: str) -> Any:
    """The modules of google-auth, which few need."""
    if name not in ("google", "impersonated_credentials", "service_account"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(google_library(), name)


become_face(__name__)
