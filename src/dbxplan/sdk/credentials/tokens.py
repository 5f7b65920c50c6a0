"""Tokens that run out: fetched, kept, and replaced before they do."""

import base64
import json
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.clock import Clock
from dbxplan.sdk.credentials.base import Wire

if TYPE_CHECKING:
    import requests

    from dbxplan.sdk.settings import Settings

log = logging.getLogger("dbxplan.sdk.oauth")

EXPIRY_MARGIN_SECONDS = 40.0
STALE_BEFORE_SECONDS = 20 * 60.0
PAUSE_AFTER_FAILURE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Token:
    """`expires_at` is in seconds since the epoch, `lifetime` as received."""

    access_token: str = field(repr=False)
    token_type: str
    expires_at: float
    lifetime: float

    def expired(self, now: float) -> bool:
        return now >= self.expires_at - EXPIRY_MARGIN_SECONDS

    def stale(self, now: float) -> bool:
        """Still good, but due: from half its life on, twenty minutes before the end at most."""
        return now >= self.expires_at - min(self.lifetime / 2, STALE_BEFORE_SECONDS)


class RefreshingToken:
    """One token for all threads. Expired: everyone waits for one fetch. Stale: one caller fetches, the others go on."""

    def __init__(self, fetch: Callable[[], Token], clock: Clock, early: bool = True) -> None:
        """Without `early`, a token is kept until it has expired."""
        self._fetch = fetch
        self._clock = clock
        self._early = early
        self._lock = threading.Lock()
        self._token: Token | None = None
        self._not_before = 0.0

    def headers(self) -> Mapping[str, str]:
        token = self.token()
        return {"Authorization": f"{token.token_type} {token.access_token}"}

    def token(self) -> Token:
        token, now = self._token, self._clock.time()
        if token is None or token.expired(now):
            return self._replace_expired()
        if self._early and token.stale(now) and now >= self._not_before and self._lock.acquire(blocking=False):
            try:
                return self._replace_stale(token)
            finally:
                self._lock.release()
        return token

    def _replace_expired(self) -> Token:
        with self._lock:
            if self._token is None or self._token.expired(self._clock.time()):
                self._token = self._fetch()
            return self._token

    def _replace_stale(self, token: Token) -> Token:
        """A token that still holds outlives a failed fetch."""
        if self._token is not token:  # another caller was quicker
            return self._token or token
        try:
            self._token = self._fetch()
        except Exception as error:  # whatever went wrong, the next attempt is in a minute
            log.warning("token not refreshed, the present one is used on: %s", error)
            self._not_before = self._clock.time() + PAUSE_AFTER_FAILURE_SECONDS
        return self._token or token


def fetch_token(
    config: "Settings", wire: Wire, method: str, url: str, form: Mapping[str, str], basic: tuple[str, str] | None
) -> Token:
    """One POST. ConfigError with the server's own reason when it gives no token."""
    answer = wire.send("POST", url, form=form, basic=basic)
    body = json_object(answer)
    if not answer.ok:
        raise config.error(f"default auth: {method}: {_refusal(answer, body)}", _remedy(config, url))
    missing = [name for name in ("access_token", "token_type", "expires_in") if name not in body]
    if missing:
        raise config.error(
            f"default auth: {method}: the answer of {url} lacks {', '.join(missing)}", _remedy(config, url)
        )
    lifetime = float(body["expires_in"])
    return Token(str(body["access_token"]), str(body["token_type"]), wire.clock.time() + lifetime, lifetime)


def claims(access_token: str) -> dict[str, Any]:
    """What a JWT says of its bearer, unchecked; empty for another kind of token."""
    parts = access_token.split(".")
    if len(parts) != 3:
        return {}
    try:
        found = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def json_object(answer: "requests.Response") -> dict[str, Any]:
    """The body, empty where it is no JSON object."""
    try:
        body = answer.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _refusal(answer: "requests.Response", body: Mapping[str, Any]) -> str:
    code = body.get("errorCode") or body.get("error")
    text = body.get("errorSummary") or body.get("error_description") or body.get("message") or ""
    if not code:
        return str(text) or answer.text.strip()[:500] or f"{answer.status_code} {answer.reason}"
    return f"{code}: {text}".replace("\r\n", " ")


def _remedy(config: "Settings", url: str) -> str:
    client = config.client_id or config.azure_client_id
    return f"Asked {url}. Check client_id {client}, its secret, and that it belongs to this host."
