"""The ID token of a GitHub Actions run."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.exchange import exchanging
from dbxplan.sdk.credentials.tokens import json_object

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

TOKEN, URL = "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL"


class GitHubOidc:
    name = "github-oidc"
    needs = ("host", "client_id")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not offered(config):
            return None
        return exchanging(config, wire, self.name, lambda audience: id_token(config, wire, audience))


def offered(config: "Settings") -> bool:
    """Whether this is a run of GitHub Actions that may ask for ID tokens."""
    return bool(config.env.get(TOKEN) and config.env.get(URL))


def id_token(config: "Settings", wire: Wire, audience: str) -> str:
    """ConfigError where GitHub gives none."""
    url = f"{config.env[URL]}&audience={quote(audience, safe='')}"
    answer = wire.send("GET", url, headers={"Authorization": f"Bearer {config.env[TOKEN]}"})
    value = json_object(answer).get("value")
    if not answer.ok or not value:
        raise config.error(
            f"default auth: github-oidc: GitHub gives no ID token: {answer.status_code} {answer.reason}",
            "Give the job the permission `id-token: write`.",
        )
    return str(value)
