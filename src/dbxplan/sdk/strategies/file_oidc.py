"""An ID token in a file, which somebody else keeps fresh."""

from typing import Any

from dbxplan.sdk import oidc
from dbxplan.sdk.strategies.base import credentials_strategy
from dbxplan.sdk.strategies.id_tokens import oidc_credentials_provider


@credentials_strategy("file-oidc", ["host", "oidc_token_filepath"])
def file_oidc(cfg: Any) -> Any:
    return oidc_credentials_provider(cfg, oidc.FileIdTokenSource(cfg.oidc_token_filepath))
