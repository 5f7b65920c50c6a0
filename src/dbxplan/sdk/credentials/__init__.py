"""Ways to authenticate, one file each, tried in the official order."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.credentials.base import Headers, Method, Wire

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

__all__ = ["METHODS", "Headers", "Method", "Wire", "authenticate"]

# Name -> file and class; a file is imported when it is its turn.
METHODS: Mapping[str, str] = {
    "pat": "pat:Pat",
    "basic": "basic:Basic",
    "metadata-service": "metadata_service:MetadataService",
    "oauth-m2m": "oauth_m2m:OAuthM2M",
    "env-oidc": "env_oidc:EnvOidc",
    "file-oidc": "file_oidc:FileOidc",
    "github-oidc": "github_oidc:GitHubOidc",
    "azure-client-secret": "azure_client_secret:AzureClientSecret",
    "github-oidc-azure": "github_oidc_azure:GitHubOidcAzure",
    "azure-cli": "azure_cli:AzureCli",
    "azure-devops-oidc": "azure_devops_oidc:AzureDevOpsOidc",
    "external-browser": "external_browser:ExternalBrowser",
    "databricks-cli": "databricks_cli:DatabricksCli",
    "runtime-oauth": "runtime:RuntimeOAuth",
    "runtime": "runtime:Runtime",
    "google-credentials": "google:GoogleCredentials",
    "google-id": "google:GoogleId",
    "model-serving": "model_serving:ModelServing",
}


def authenticate(
    config: "Settings", wire: Wire, methods: Sequence[Method] | Mapping[str, str] = METHODS
) -> tuple[str, Headers]:
    """The strategy that was passed, else the first method that can, or the one that `auth_type` names.

    The name of the method, and its headers. ConfigError for none.
    """
    strategy = config.credentials_strategy
    if strategy is None:
        return chosen(config, wire, methods)
    if isinstance(strategy, type):
        strategy = strategy()
    if hasattr(strategy, "prepare"):
        name, headers = str(strategy.name), strategy.prepare(config, wire)
    else:
        name, headers = str(strategy.auth_type()), strategy(config)
    if headers is None:
        raise config.error(f"{name} auth: not configured")
    return name, headers


def chosen(
    config: "Settings", wire: Wire, methods: Sequence[Method] | Mapping[str, str] = METHODS
) -> tuple[str, Headers]:
    """Of several methods the first that can."""
    for name, method in _named(methods):
        if config.auth_type and config.auth_type != name:
            continue
        made = _made(method)
        if not all(getattr(config, need) for need in made.needs):
            continue
        headers = made.prepare(config, wire)
        if headers is not None:
            return name, headers
    raise config.no_credentials()


def _named(methods: Sequence[Method] | Mapping[str, str]) -> list[tuple[str, "Method | str"]]:
    return [*methods.items()] if isinstance(methods, Mapping) else [(one.name, one) for one in methods]


def _made(method: "Method | str") -> Any:
    if not isinstance(method, str):
        return method
    file, _, kind = method.partition(":")
    return getattr(import_module(f"{__name__}.{file}"), kind)()
