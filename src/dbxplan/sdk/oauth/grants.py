"""Tokens that are given for a secret or for another token."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dbxplan.sdk.oauth.refresh import Refreshable
from dbxplan.sdk.oauth.tokens import TIMEOUT_SECONDS, IgnoreNetrcAuth, Token, retrieve_token, token_of

TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
PERSONAL_ACCESS_TOKEN = "urn:databricks:params:oauth:token-type:personal-access-token"
ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token"


@dataclass
class ClientCredentials(Refreshable):
    """Of a client with its secret. `use_header`: as HTTP Basic, `use_params`: in the form."""

    client_id: str
    client_secret: str = field(repr=False)
    token_url: str
    endpoint_params: Mapping[str, str] | None = field(default=None, repr=False)  # proofs of who one is, too
    scopes: str | None = None
    use_params: bool = False
    use_header: bool = False
    disable_async: bool = True
    authorization_details: str | None = None

    def __post_init__(self) -> None:
        super().__init__(disable_async=self.disable_async)

    def refresh(self) -> Token:
        more = {"scope": self.scopes, "authorization_details": self.authorization_details}
        form = {"grant_type": "client_credentials", **{name: value for name, value in more.items() if value}}
        return retrieve_token(
            self.client_id,
            self.client_secret,
            self.token_url,
            {**form, **(self.endpoint_params or {})},
            use_params=self.use_params,
            use_header=self.use_header,
        )


@dataclass
class PATOAuthTokenExchange(Refreshable):
    """Of a personal access token, which is asked for anew each time, for one with `scopes`."""

    get_original_token: Callable[[], str | None]
    host: str
    scopes: str
    authorization_details: str | None = None
    group_id: str | None = None
    disable_async: bool = True

    def __post_init__(self) -> None:
        super().__init__(disable_async=self.disable_async)

    def refresh(self) -> Token:
        import requests

        form = {
            "grant_type": TOKEN_EXCHANGE,
            "subject_token": self.get_original_token(),
            "subject_token_type": PERSONAL_ACCESS_TOKEN,
            "requested_token_type": ACCESS_TOKEN,
            "scope": self.scopes,
        }
        if self.authorization_details:
            form["authorization_details"] = self.authorization_details
        if self.group_id:
            form["assume_group"] = self.group_id
        return token_of(
            requests.post(f"{self.host}/oidc/v1/token", form, auth=IgnoreNetrcAuth(), timeout=TIMEOUT_SECONDS)
        )
