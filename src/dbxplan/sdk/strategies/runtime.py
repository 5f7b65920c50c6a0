"""Inside a notebook or a job: the runtime knows host and token."""

import logging
import sys
from typing import Any

from dbxplan.sdk import oauth
from dbxplan.sdk.strategies.base import (
    CredentialsProvider,
    bearing,
    credentials_strategy,
    environment,
    group_of,
    oauth_credentials_strategy,
)

logger = logging.getLogger("databricks.sdk")

VARIABLE = "DATABRICKS_RUNTIME_VERSION"
HOST_AND_HEADERS = ("init_runtime_native_auth", "init_runtime_repl_auth", "init_runtime_legacy_auth")


@credentials_strategy("runtime", [], supports_group=False)
def runtime_native_auth(cfg: Any) -> CredentialsProvider | None:
    return _native(cfg)


def _native(cfg: Any) -> CredentialsProvider | None:
    """The unified provider first, which also tells account and workspace."""
    if VARIABLE not in environment(cfg):
        return None
    runtime = _runtime()
    unified = getattr(runtime, "init_runtime_native_unified", None)
    if unified is not None:
        host, account_id, workspace_id, headers = unified()
        if host is not None:
            cfg.host, cfg.account_id, cfg.workspace_id = host, account_id, workspace_id
            return headers  # type: ignore[no-any-return]
    for name in HOST_AND_HEADERS:
        init = getattr(runtime, name, None)
        host, headers = (init() or (None, None)) if init is not None else (None, None)
        if host is not None:
            cfg.host = host
            return headers
    return None


@oauth_credentials_strategy("runtime-oauth", ["scopes"])
def runtime_oauth(cfg: Any) -> Any:
    """The token of the notebook, exchanged for one with scopes."""
    headers = _native(cfg)
    if headers is None:
        return None

    def notebook_token() -> str | None:
        scheme, _, token = headers().get("Authorization", "").strip().partition(" ")
        return token.strip() if scheme.lower() == "bearer" and token.strip() else None

    if notebook_token() is None:
        return None
    return bearing(
        oauth.PATOAuthTokenExchange(
            get_original_token=notebook_token,
            host=cfg.host,
            scopes=cfg.get_scopes_as_string(),
            authorization_details=cfg.authorization_details,
            group_id=group_of(cfg),
        )
    )


def _runtime() -> Any:
    """That of the official client where it is loaded, which knows the runtime as well."""
    from importlib import import_module

    return sys.modules.get("databricks.sdk.runtime") or import_module("dbxplan.sdk.strategies.runtime_providers")
