"""An ID token in a variable of the environment."""

from typing import Any

from dbxplan.sdk import oidc
from dbxplan.sdk.strategies.base import credentials_strategy, environment
from dbxplan.sdk.strategies.id_tokens import DEFAULT_VARIABLE, oidc_credentials_provider


@credentials_strategy("env-oidc", ["host"])
def env_oidc(cfg: Any) -> Any:
    return oidc_credentials_provider(
        cfg, oidc.EnvIdTokenSource(cfg.oidc_token_env or DEFAULT_VARIABLE, environment(cfg))
    )
