"""OAuth for applications of one's own: a user's consent, and the session that comes of it."""

import base64
import hashlib
import secrets
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Any
from urllib.parse import urlencode, urlsplit

from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.config import Config
from dbxplan.sdk.credentials.base import Wire
from dbxplan.sdk.credentials.callback import answer_to_browser
from dbxplan.sdk.credentials.tokens import EXPIRY_MARGIN_SECONDS, claims, json_object

DEFAULT_SCOPES = ("all-apis", "offline_access")
AZURE_WANTS_ORIGIN = "AADSTS9002327"  # of single-page applications, whose redirect must be shown


@dataclass
class OidcEndpoints:
    """Where users log in, and where tokens are given out."""

    authorization_endpoint: str
    token_endpoint: str

    def as_dict(self) -> dict[str, str]:
        return {"authorization_endpoint": self.authorization_endpoint, "token_endpoint": self.token_endpoint}

    @staticmethod
    def from_dict(d: Mapping[str, str]) -> "OidcEndpoints":
        return OidcEndpoints(d["authorization_endpoint"], d["token_endpoint"])


@dataclass
class Token:
    """`expiry` is in local time, without a zone; without one, a token does not run out."""

    access_token: str = field(repr=False)
    token_type: str | None = None
    refresh_token: str | None = field(default=None, repr=False)
    expiry: datetime | None = None

    @property
    def expired(self) -> bool:
        """A little early, so that a call under way does not meet its end."""
        if self.expiry is None:
            return False
        return self.expiry - timedelta(seconds=EXPIRY_MARGIN_SECONDS) < datetime.now(self.expiry.tzinfo)

    @property
    def valid(self) -> bool:
        return bool(self.access_token) and not self.expired

    def jwt_claims(self) -> dict[str, Any]:
        """What the token says of its bearer, unchecked."""
        return claims(self.access_token)

    def as_dict(self) -> dict[str, Any]:
        told = {"access_token": self.access_token, "token_type": self.token_type}
        if self.expiry:
            told["expiry"] = self.expiry.isoformat()
        return {**told, "refresh_token": self.refresh_token} if self.refresh_token else told

    @staticmethod
    def from_dict(raw: Mapping[str, Any]) -> "Token":
        expiry = datetime.fromisoformat(raw["expiry"])
        return Token(raw["access_token"], raw["token_type"], raw.get("refresh_token"), expiry)


class SessionCredentials:
    """A user's tokens: a strategy of a client, renewed with the refresh token when they run out."""

    def __init__(
        self,
        token: Token,
        token_endpoint: str,
        client_id: str,
        client_secret: str | None = None,
        redirect_url: str | None = None,
        wire: Wire | None = None,
    ) -> None:
        self._token = token
        self._token_endpoint = token_endpoint
        self._client_id = client_id
        self._client_secret = client_secret
        self._redirect_url = redirect_url
        self._wire = wire or plain_wire()
        self._lock = Lock()

    def auth_type(self) -> str:
        return "oauth"

    def __call__(self, cfg: Config) -> Callable[[], dict[str, str]]:
        return self.headers

    def headers(self) -> dict[str, str]:
        token = self.token()
        return {"Authorization": f"{token.token_type} {token.access_token}"}

    def token(self) -> Token:
        """ValueError where it has run out and cannot be renewed."""
        with self._lock:
            if not self._token.valid:
                self._token = self.refresh()
            return self._token

    def refresh(self) -> Token:
        """A new token; the one that is kept stays."""
        if not self._token.refresh_token:
            raise ValueError("oauth2: token expired and refresh token is not set")
        form = {"grant_type": "refresh_token", "refresh_token": self._token.refresh_token}
        origin = self._redirect_url if "microsoft" in self._token_endpoint else None
        fresh = retrieve_token(
            self._client_id, self._client_secret, self._token_endpoint, form, origin=origin, wire=self._wire
        )
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
        wire: Wire | None = None,
    ) -> None:
        self._state = state
        self._verifier = verifier
        self.authorization_url = authorization_url
        self._redirect_url = redirect_url
        self._token_endpoint = token_endpoint
        self._client_id = client_id
        self._client_secret = client_secret
        self._wire = wire

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
        """Waits for the browser of this machine. ValueError for a redirect that leads elsewhere."""
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
            token = retrieve_token(*known, wire=self._wire)
        except ValueError as error:
            if AZURE_WANTS_ORIGIN not in str(error):
                raise
            token = retrieve_token(*known, origin=self._redirect_url, wire=self._wire)
        return SessionCredentials(
            token, self._token_endpoint, self._client_id, self._client_secret, self._redirect_url, self._wire
        )


class OAuthClient:
    """An application that users let act for them."""

    def __init__(
        self,
        oidc_endpoints: OidcEndpoints | None = None,
        redirect_url: str = "",
        client_id: str = "",
        scopes: Sequence[str] | None = None,
        client_secret: str | None = None,
        wire: Wire | None = None,
        host: str | None = None,
    ) -> None:
        """Guides of long ago give a `host` in place of the endpoints, which then is asked for them."""
        found = oidc_endpoints or (endpoints_of(host, wire) if host else None)
        if found is None:
            raise ValueError(f"{host} does not support OAuth" if host else "either oidc_endpoints or host is needed")
        self.host = host
        self.redirect_url = redirect_url
        self.client_id = client_id
        self.client_secret = client_secret
        self._endpoints = found
        self._scopes = scopes or DEFAULT_SCOPES
        self._wire = wire

    @staticmethod
    def from_host(
        host: str,
        client_id: str,
        redirect_url: str,
        *,
        scopes: Sequence[str] | None = None,
        client_secret: str | None = None,
        wire: Wire | None = None,
    ) -> "OAuthClient":
        """Asks the host for its endpoints. ValueError where it has none."""
        found = endpoints_of(host, wire)
        if not found:
            raise ValueError(f"{host} does not support OAuth")
        return OAuthClient(found, redirect_url, client_id, scopes, client_secret, wire)

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
        }
        return Consent(
            state,
            verifier,
            f"{self._endpoints.authorization_endpoint}?{urlencode(query)}",
            self.redirect_url,
            self._endpoints.token_endpoint,
            self.client_id,
            self.client_secret,
            self._wire,
        )


def _mapping(value: Any) -> Mapping[str, Any]:
    """TypeError for what is not a JSON object."""
    if not isinstance(value, Mapping):
        raise TypeError(f"a mapping is needed, not {type(value).__name__}")
    return value


def endpoints_of(host: str, wire: Wire | None = None, account_id: str | None = None) -> OidcEndpoints | None:
    """From the discovery document of a host, None where there is none."""
    from dbxplan.sdk.credentials.oidc import endpoints
    from dbxplan.sdk.errors.classes import ConfigError

    config = Config(host=host, account_id=account_id, env={})
    try:
        return OidcEndpoints.from_dict(endpoints(config, wire or plain_wire(config), "oauth"))
    except (ConfigError, KeyError):
        return None


def get_workspace_endpoints(host: str, wire: Wire | None = None) -> OidcEndpoints:
    return get_endpoints_from_url(f"{host.rstrip('/')}/oidc/.well-known/oauth-authorization-server", wire)


def get_account_endpoints(host: str, account_id: str, wire: Wire | None = None) -> OidcEndpoints:
    base = f"{host.rstrip('/')}/oidc/accounts/{account_id}"
    return get_endpoints_from_url(f"{base}/.well-known/oauth-authorization-server", wire)


def get_endpoints_from_url(url: str, wire: Wire | None = None) -> OidcEndpoints:
    """ValueError where the document is missing."""
    found = json_object((wire or plain_wire()).send("GET", url))
    if "authorization_endpoint" not in found or "token_endpoint" not in found:
        raise ValueError(f"{url} names no endpoints")
    return OidcEndpoints.from_dict(found)


@dataclass
class HostMetadata:
    """What a host says of itself to who has no credentials."""

    oidc_endpoint: str = ""
    account_id: str | None = None
    workspace_id: str | None = None
    cloud: str | None = None
    token_federation_default_oidc_audiences: list[str] = field(default_factory=list)

    @staticmethod
    def from_dict(d: Mapping[str, Any]) -> "HostMetadata":
        return HostMetadata(
            d.get("oidc_endpoint") or "",
            d.get("account_id"),
            d.get("workspace_id"),
            d.get("cloud"),
            list(d.get("token_federation_default_oidc_audiences") or ()),
        )


def get_host_metadata(host: str, wire: Wire | None = None) -> HostMetadata:
    """ValueError where the host says nothing."""
    url = f"{host.rstrip('/')}/.well-known/databricks-config"
    found = json_object((wire or plain_wire()).send("GET", url))
    if not found:
        raise ValueError(f"Failed to fetch host metadata from {url}")
    return HostMetadata.from_dict(found)


def get_azure_entra_id_workspace_endpoints(host: str, wire: Wire | None = None) -> OidcEndpoints | None:
    """Where the host sends callers to log in, None where it sends them nowhere."""
    answer = (wire or plain_wire()).send("GET", f"{host.rstrip('/')}/oidc/oauth2/v2.0/authorize", redirects=False)
    login = answer.headers.get("Location")
    return OidcEndpoints(login, login.replace("/authorize", "/token")) if login else None


def retrieve_token(
    client_id: str,
    client_secret: str | None,
    token_url: str,
    params: Mapping[str, str],
    *,
    origin: str | None = None,
    wire: Wire | None = None,
) -> Token:
    """One POST. ValueError with the server's own reason."""
    ours = {"client_id": client_id, "client_secret": client_secret or ""}
    form = {**params, **{name: value for name, value in ours.items() if value}}
    channel = wire or plain_wire()
    answer = channel.send("POST", token_url, form=form, headers={"Origin": origin} if origin else None)
    body = json_object(answer)
    if not answer.ok:
        code, text = (
            body.get("errorCode") or body.get("error"),
            body.get("errorSummary") or body.get("error_description"),
        )
        raise ValueError(f"{code}: {text}".replace("\r\n", " ") if body else answer.text)
    for name in ("access_token", "token_type", "expires_in"):
        if name not in body:
            raise ValueError(f"the answer of {token_url} lacks {name}")
    expiry = datetime.fromtimestamp(channel.clock.time() + float(body["expires_in"]))
    return Token(body["access_token"], body["token_type"], body.get("refresh_token"), expiry)


def plain_wire(config: Config | None = None, clock: Clock | None = None) -> Wire:
    """The network, without credentials."""
    from dbxplan.sdk.useragent import user_agent
    from dbxplan.sdk.wire import HttpWire

    return HttpWire(config or Config(env={}), clock or SystemClock(), user_agent())
