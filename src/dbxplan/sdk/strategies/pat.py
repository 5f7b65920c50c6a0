"""A personal access token."""

from typing import Any

from dbxplan.sdk.strategies.base import CredentialsProvider, credentials_strategy


@credentials_strategy("pat", ["host", "token"], supports_group=False)
def pat_auth(cfg: Any) -> CredentialsProvider:
    headers = {"Authorization": f"Bearer {cfg.token}"}
    return lambda: dict(headers)
