"""A local service that hands out tokens, as editors and agents run one."""

from typing import TYPE_CHECKING, Any

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, json_object

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

VERSION = "1"


class MetadataService:
    name = "metadata-service"
    needs = ("host", "metadata_service_url")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        return RefreshingToken(lambda: _fetch(config, wire), wire.clock, early=False).headers


def _fetch(config: "Settings", wire: Wire) -> Token:
    asked_for = {"X-Databricks-Metadata-Version": VERSION, "X-Databricks-Host": config.host or ""}
    answer = wire.send("GET", config.metadata_service_url or "", headers=asked_for)
    body = json_object(answer)
    for field, what in (("access_token", "token"), ("token_type", "token type")):
        if not body.get(field):
            raise config.error(f"default auth: metadata-service: Metadata Service returned empty {what}")
    expires_at = _seconds(config, body.get("expires_on"))
    return Token(body["access_token"], body["token_type"], expires_at, expires_at - wire.clock.time())


def _seconds(config: "Settings", value: Any) -> float:
    """Since the epoch."""
    try:
        return float(value)
    except (TypeError, ValueError):
        raise config.error("default auth: metadata-service: Metadata Service returned invalid expiry") from None
