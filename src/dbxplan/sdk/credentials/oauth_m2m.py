"""Client id and secret of a service principal, exchanged for tokens that last an hour."""

from typing import TYPE_CHECKING

from dbxplan.sdk.credentials import oidc
from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, fetch_token

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings


class OAuthM2M:
    name = "oauth-m2m"
    needs = ("host", "client_id", "client_secret")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        endpoint: list[str] = []  # found at the first token: making a client sends nothing

        def fetch() -> Token:
            if not endpoint:
                endpoint.append(oidc.token_endpoint(config, wire))
            return fetch_token(config, wire, self.name, endpoint[0], _form(config), _secret(config))

        return RefreshingToken(fetch, wire.clock).headers


def _form(config: "Settings") -> dict[str, str]:
    form = {"grant_type": "client_credentials", "scope": " ".join(config.scopes or ("all-apis",))}
    if config.authorization_details:
        form["authorization_details"] = config.authorization_details
    return form


def _secret(config: "Settings") -> tuple[str, str]:
    return config.client_id or "", config.client_secret or ""
