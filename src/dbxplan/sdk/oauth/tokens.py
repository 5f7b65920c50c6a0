"""Tokens, and the request that gets one."""

import base64
import json
import logging
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    import requests

logger = logging.getLogger("databricks.sdk.oauth")

URL_ENCODED_CONTENT_TYPE = "application/x-www-form-urlencoded"
JWT_BEARER_GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"
OIDC_TOKEN_PATH = "/oidc/v1/token"
SECRET = frozenset(  # of what a form holds
    ("client_secret", "subject_token", "assertion", "client_assertion", "code", "code_verifier", "refresh_token")
)

EXPIRY_MARGIN_SECONDS = 40.0
TIMEOUT_SECONDS = 60.0  # for a connection, and without a byte


@dataclass
class Token:
    """`expiry` is in local time unless it has a zone; without one, a token does not run out."""

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
        """What a JWT says of its bearer, unchecked; empty for another kind of token."""
        parts = self.access_token.split(".")
        if len(parts) != 3:
            return {}
        try:
            found = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def as_dict(self) -> dict[str, Any]:
        told = {"access_token": self.access_token, "token_type": self.token_type}
        if self.expiry:
            told["expiry"] = self.expiry.isoformat()
        return {**told, "refresh_token": self.refresh_token} if self.refresh_token else told

    @staticmethod
    def from_dict(raw: Mapping[str, Any]) -> "Token":
        expiry = datetime.fromisoformat(raw["expiry"])
        return Token(raw["access_token"], raw["token_type"], raw.get("refresh_token"), expiry)


class TokenSource(ABC):
    @abstractmethod
    def token(self) -> Token: ...


@dataclass
class AuthorizationDetail:
    """What a token is good for, beside its scopes."""

    type: str | None = None
    object_type: str | None = None
    object_path: str | None = None
    actions: list[str] | None = None

    def as_dict(self) -> dict[str, Any]:
        return {
            "type": self.type,
            "object_type": self.object_type,
            "object_path": self.object_path,
            "actions": self.actions,
        }

    @staticmethod
    def from_dict(d: Mapping[str, Any]) -> "AuthorizationDetail":
        return AuthorizationDetail(d.get("type"), d.get("object_type"), d.get("object_path"), d.get("actions"))


class IgnoreNetrcAuth:
    """Keeps `.netrc` out: without any authentication `requests` would read it."""

    def __call__(self, r: "requests.PreparedRequest") -> "requests.PreparedRequest":
        return r


def retrieve_token(
    client_id: str | None,
    client_secret: str | None,
    token_url: str,
    params: Any,
    use_params: bool = False,
    use_header: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Token:
    """One POST. ValueError with the server's own reason, NotImplementedError for an answer without a token."""
    import requests

    logger.debug("Retrieving token for %s", client_id)
    if use_params:
        ours = {"client_id": client_id, "client_secret": client_secret}
        params = {**params, **{name: value for name, value in ours.items() if value}}
    auth: Any = requests.auth.HTTPBasicAuth(client_id or "", client_secret or "") if use_header else IgnoreNetrcAuth()
    return token_of(requests.post(token_url, params, auth=auth, headers=headers, timeout=TIMEOUT_SECONDS))


def token_of(answer: "requests.Response") -> Token:
    """What a token endpoint gave. ValueError with its reason, NotImplementedError for an answer without a token."""
    if not answer.ok:
        raise ValueError(without_what_was_sent(_refusal(answer), answer.request))
    try:
        body = answer.json()
        expiry = datetime.now() + timedelta(seconds=int(body["expires_in"]))
        return Token(body["access_token"], body["token_type"], body.get("refresh_token"), expiry)
    except (KeyError, TypeError, ValueError) as error:
        raise NotImplementedError(f"Not supported yet: {error}") from error


def without_what_was_sent(words: str, request: "requests.PreparedRequest | None") -> str:
    """A host may repeat the form, and who asked."""
    from dbxplan.sdk.secrecy import Secrets, credentials_in

    secrets = Secrets()
    if request is not None:
        body = request.body.decode("utf-8", "replace") if isinstance(request.body, bytes) else str(request.body or "")
        secrets.add(*(value for name, value in parse_qsl(body) if name in SECRET), *credentials_in(request.headers))
    return secrets.hide(words)


def _refusal(answer: "requests.Response") -> str:
    try:
        body = answer.json()
    except ValueError:
        return answer.text
    if not isinstance(body, dict):
        return answer.text
    code = body.get("errorCode", body.get("error", "unknown"))
    text = body.get("errorSummary", body.get("error_description", "unknown"))
    return f"{code}: {text}".replace("\r\n", " ")
