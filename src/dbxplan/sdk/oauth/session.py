"""OAuth for applications of one's own: a user's consent, and the session that comes of it."""

import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

from dbxplan.sdk.oauth.callback import answer_to_browser
from dbxplan.sdk.oauth.endpoints import (
    OidcEndpoints,
    get_endpoints_from_url,
    get_host_metadata,
    get_workspace_endpoints,
)
from dbxplan.sdk.oauth.refresh import Refreshable
from dbxplan.sdk.oauth.tokens import Token, retrieve_token

DEFAULT_SCOPES = ("all-apis", "offline_access")
AZURE_WANTS_ORIGIN = "AADSTS9002327"  # of single-page applications, whose redirect must be shown


class SessionCredentials(Refreshable):
    """A user's tokens: a strategy of a client, renewed with the refresh token when they run out."""

    def __init__(
        self,
        token: Token,
        token_endpoint: str,
        client_id: str,
        client_secret: str | None = None,
        redirect_url: str | None = None,
        disable_async: bool = True,
    ) -> None:
        self._token_endpoint = token_endpoint
        self._client_id = client_id
        self._client_secret = client_secret
        self._redirect_url = redirect_url
        super().__init__(token, disable_async)

    def auth_type(self) -> str:
        return "oauth"

    def __call__(self, *args: Any, **kwargs: Any) -> Callable[[], dict[str, str]]:
        return self.headers

    def headers(self) -> dict[str, str]:
        token = self.token()
        return {"Authorization": f"{token.token_type} {token.access_token}"}

    def refresh(self) -> Token:
        """A new token; the one that is kept stays. ValueError where it cannot be renewed."""
        if not self._token.refresh_token:
            raise ValueError("oauth2: token expired and refresh token is not set")
        form = {"grant_type": "refresh_token", "refresh_token": self._token.refresh_token}
        shows_origin = "microsoft" in self._token_endpoint and self._redirect_url
        headers = {"Origin": self._redirect_url} if shows_origin and self._redirect_url else {}
        known = (self._client_id, self._client_secret, self._token_endpoint, form)
        fresh = retrieve_token(*known, use_params=True, headers=headers)
        fresh.refresh_token = fresh.refresh_token or self._token.refresh_token
        return fresh

    def as_dict(self) -> dict[str, Any]:
        """To be kept in a session of a web application."""
        return {"token": self.token().as_dict()}

    @staticmethod
    def from_dict(
        raw: "Mapping[str, Any] | OAuthClient",
        token_endpoint: str | Mapping[str, Any],
        client_id: str = "",
        client_secret: str | None = None,
        redirect_url: str | None = None,
    ) -> "SessionCredentials":
        """Guides of long ago pass the client first: `from_dict(client, raw)`."""
        if isinstance(raw, OAuthClient):
            known = (raw.token_endpoint, raw.client_id, raw.client_secret, raw.redirect_url)
            return SessionCredentials.from_dict(_mapping(token_endpoint), *known)
        token = Token.from_dict(raw["token"])
        return SessionCredentials(token, str(token_endpoint), client_id, client_secret, redirect_url)


RefreshableCredentials = SessionCredentials  # as it was called long ago


class Consent:
    """A user on the way to the login page; what is needed when the browser comes back."""

    def __init__(
        self,
        state: str,
        verifier: str,
        authorization_url: str,
        redirect_url: str,
        token_endpoint: str,
        client_id: str,
        client_secret: str | None = None,
    ) -> None:
        self._state = state
        self._verifier = verifier
        self.authorization_url = authorization_url
        self._redirect_url = redirect_url
        self._token_endpoint = token_endpoint
        self._client_id = client_id
        self._client_secret = client_secret

    @property
    def auth_url(self) -> str:
        """As `authorization_url` was called in guides of long ago."""
        return self.authorization_url

    def as_dict(self) -> dict[str, str]:
        """To be kept until the browser comes back; the secret of the client is not in it."""
        return {
            "state": self._state,
            "verifier": self._verifier,
            "authorization_url": self.authorization_url,
            "redirect_url": self._redirect_url,
            "token_endpoint": self._token_endpoint,
            "client_id": self._client_id,
        }

    @staticmethod
    def from_dict(
        raw: "Mapping[str, str] | OAuthClient", client_secret: str | Mapping[str, str] | None = None
    ) -> "Consent":
        """Guides of long ago pass the client first: `from_dict(client, raw)`."""
        if isinstance(raw, OAuthClient):
            return Consent.from_dict({**raw.consent_basis(), **_mapping(client_secret)}, raw.client_secret)
        return Consent(
            state=raw["state"],
            verifier=raw["verifier"],
            authorization_url=raw["authorization_url"],
            redirect_url=raw["redirect_url"],
            token_endpoint=raw["token_endpoint"],
            client_id=raw["client_id"],
            client_secret=client_secret if isinstance(client_secret, str) else None,
        )

    def launch_external_browser(self) -> SessionCredentials:
        """Waits for the browser of this machine to come back. ValueError for a redirect to elsewhere."""
        import webbrowser

        where = urlsplit(self._redirect_url)
        if where.hostname not in ("localhost", "127.0.0.1"):
            raise ValueError(f"cannot listen on {self._redirect_url}")
        query = answer_to_browser(where.port or 80, lambda: webbrowser.open_new(self.authorization_url))
        return self.exchange_callback_parameters(query)

    def exchange_callback_parameters(self, query: Mapping[str, str]) -> SessionCredentials:
        """`query` is what the browser came back with. ValueError for a refusal."""
        if "error" in query:
            raise ValueError(f"{query['error']}: {query.get('error_description', '')}")
        if "code" not in query or "state" not in query:
            raise ValueError("No code returned in callback")
        return self.exchange(query["code"], query["state"])

    def exchange(self, code: str, state: str) -> SessionCredentials:
        """ValueError where the answer belongs to somebody else's question."""
        if not secrets.compare_digest(self._state, state):
            raise ValueError("state mismatch")
        form = {
            "redirect_uri": self._redirect_url,
            "grant_type": "authorization_code",
            "code_verifier": self._verifier,
            "code": code,
        }
        known = (self._client_id, self._client_secret, self._token_endpoint, form)
        try:
            token = retrieve_token(*known, use_params=True)
        except ValueError as error:
            if AZURE_WANTS_ORIGIN not in str(error):
                raise
            token = retrieve_token(*known, use_params=True, headers={"Origin": self._redirect_url})
        return SessionCredentials(token, self._token_endpoint, self._client_id, self._client_secret, self._redirect_url)


class OAuthClient:
    """An application that users let act for them."""

    def __init__(
        self,
        oidc_endpoints: OidcEndpoints | None = None,
        redirect_url: str = "",
        client_id: str = "",
        scopes: Sequence[str] | None = None,
        client_secret: str | None = None,
        group_id: str | None = None,
        host: str | None = None,
    ) -> None:
        """With a `group_id`, tokens act as that group.

        Guides of long ago give a `host` in place of the endpoints, which then is asked for them.
        """
        if oidc_endpoints is None and not host:
            raise ValueError("either oidc_endpoints or host is needed")
        self.host = host
        self.redirect_url = redirect_url
        self.client_id = client_id
        self.client_secret = client_secret
        self._endpoints = oidc_endpoints or _endpoints_of(str(host))
        self._scopes = list(scopes or DEFAULT_SCOPES)
        self._group_id = group_id

    @staticmethod
    def from_host(
        host: str,
        client_id: str,
        redirect_url: str,
        *,
        scopes: Sequence[str] | None = None,
        client_secret: str | None = None,
    ) -> "OAuthClient":
        """Asks the host for its endpoints. ValueError where it has none."""
        return OAuthClient(_endpoints_of(host), redirect_url, client_id, scopes, client_secret)

    @property
    def token_endpoint(self) -> str:
        return self._endpoints.token_endpoint

    def consent_basis(self) -> dict[str, str]:
        """What a consent that was kept by state and verifier alone is completed with."""
        return {
            "authorization_url": "",
            "redirect_url": self.redirect_url,
            "token_endpoint": self.token_endpoint,
            "client_id": self.client_id,
        }

    def initiate_consent(self) -> Consent:
        """With a proof that only whoever asked can redeem the answer (PKCE)."""
        state, verifier = secrets.token_urlsafe(16), secrets.token_urlsafe(32)
        digest = hashlib.sha256(verifier.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_url,
            "scope": " ".join(self._scopes),
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "code_challenge_method": "S256",
            **({"assume_group": self._group_id} if self._group_id else {}),
        }
        return Consent(
            state,
            verifier,
            f"{self._endpoints.authorization_endpoint}?{urlencode(query)}",
            self.redirect_url,
            self._endpoints.token_endpoint,
            self.client_id,
            self.client_secret,
        )

    def __repr__(self) -> str:
        return f"<OAuthClient client_id={self.client_id}>"


def _endpoints_of(host: str) -> OidcEndpoints:
    """Where the host says, else where older ones keep them. ValueError where there are none."""
    try:
        endpoint = get_host_metadata(host).oidc_endpoint.rstrip("/")
    except ValueError:
        endpoint = ""
    try:
        if endpoint:
            return get_endpoints_from_url(f"{endpoint}/.well-known/oauth-authorization-server")
        return get_workspace_endpoints(host)
    except ValueError as error:
        raise ValueError(f"{host} does not support OAuth") from error


def _mapping(value: Any) -> Mapping[str, Any]:
    """TypeError for what is not a JSON object."""
    if not isinstance(value, Mapping):
        raise TypeError(f"a mapping is needed, not {type(value).__name__}")
    return value
