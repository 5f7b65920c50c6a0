"""User name and password."""

import base64
from typing import Any

from dbxplan.sdk.strategies.base import CredentialsProvider, credentials_strategy


@credentials_strategy("basic", ["host", "username", "password"], supports_group=False)
def basic_auth(cfg: Any) -> CredentialsProvider:
    encoded = base64.b64encode(f"{cfg.username}:{cfg.password}".encode()).decode()
    headers = {"Authorization": f"Basic {encoded}"}
    return lambda: dict(headers)
