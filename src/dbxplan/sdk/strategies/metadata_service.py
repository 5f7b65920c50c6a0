"""A service beside this process, of an editor or a proxy, that hands out tokens."""

from datetime import datetime
from typing import Any

from dbxplan.sdk.oauth.refresh import Refreshable
from dbxplan.sdk.oauth.tokens import Token
from dbxplan.sdk.strategies.base import bearing, credentials_strategy


class MetadataServiceTokenSource(Refreshable):
    METADATA_SERVICE_VERSION = "1"
    METADATA_SERVICE_VERSION_HEADER = "X-Databricks-Metadata-Version"
    METADATA_SERVICE_HOST_HEADER = "X-Databricks-Host"
    TIMEOUT_SECONDS = 10

    def __init__(self, cfg: Any) -> None:
        super().__init__()
        self.url = cfg.metadata_service_url
        self.host = cfg.host

    def refresh(self) -> Token:
        """ValueError for an answer that says too little."""
        import requests

        told = requests.get(
            self.url,
            timeout=self.TIMEOUT_SECONDS,
            headers={
                self.METADATA_SERVICE_VERSION_HEADER: self.METADATA_SERVICE_VERSION,
                self.METADATA_SERVICE_HOST_HEADER: self.host,
            },
            proxies={"no_proxy": "localhost,127.0.0.1"},
        ).json()
        if not told.get("access_token"):
            raise ValueError("Metadata Service returned empty token")
        if not told.get("token_type"):
            raise ValueError("Metadata Service returned empty token type")
        try:
            expiry = datetime.fromtimestamp(float(told["expires_on"]))
        except (KeyError, TypeError, ValueError):
            raise ValueError("Metadata Service returned invalid expiry") from None
        return Token(access_token=told["access_token"], token_type=told["token_type"], expiry=expiry)


@credentials_strategy("metadata-service", ["host", "metadata_service_url"], supports_group=False)
def metadata_service(cfg: Any) -> Any:
    source = MetadataServiceTokenSource(cfg)
    source.token()
    return bearing(source)._credentials_provider
