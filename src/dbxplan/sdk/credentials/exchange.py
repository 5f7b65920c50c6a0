"""ID tokens of other issuers, exchanged for tokens of this host."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials import oidc
from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, fetch_token

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

GRANT = "urn:ietf:params:oauth:grant-type:token-exchange"
JWT = "urn:ietf:params:oauth:token-type:jwt"


def exchanging(config: "Settings", wire: Wire, method: str, id_token: Callable[[str], str]) -> Headers:
    """`id_token` is asked for every new token, with the audience that it is to be made out to."""

    def fetch() -> Token:
        endpoint = oidc.token_endpoint(config, wire, method)
        subject = id_token(config.token_audience or endpoint)
        return fetch_token(config, wire, method, endpoint, _form(config, subject), None)

    return RefreshingToken(fetch, wire.clock, early=not config.disable_async_token_refresh).headers


def _form(config: "Settings", subject: str) -> dict[str, str]:
    form = {
        "grant_type": GRANT,
        "scope": " ".join(config.scopes or ("all-apis",)),
        "subject_token_type": JWT,
        "subject_token": subject,
    }
    return {**form, "client_id": config.client_id} if config.client_id else form  # without: federation of the account
