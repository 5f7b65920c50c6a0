"""A user who logs in with the browser of this machine; tokens are kept in the home folder."""

import hashlib
import json
import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.credentials import oidc
from dbxplan.sdk.credentials.base import Headers, Wire

if TYPE_CHECKING:
    from dbxplan.sdk.oauth import Consent, OidcEndpoints, SessionCredentials, Token
    from dbxplan.sdk.settings import Settings

log = logging.getLogger("dbxplan.sdk.oauth")

REDIRECT_URL = "http://localhost:8020"
PUBLIC_CLIENT = "databricks-cli"


class ExternalBrowser:
    """Only when `auth_type` asks for it: nobody expects a browser to open by itself."""

    name = "external-browser"
    needs = ("host", "auth_type")

    def __init__(self, log_in: "Callable[[Consent], SessionCredentials] | None" = None) -> None:
        """`log_in` takes the place of the browser."""
        self._log_in = log_in or (lambda consent: consent.launch_external_browser())

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if config.auth_type != self.name:
            return None
        made: list[SessionCredentials] = []

        def headers() -> Mapping[str, str]:
            if not made:
                made.append(self._session(config, wire))
            return made[0].headers()

        return headers

    def _session(self, config: "Settings", wire: Wire) -> "SessionCredentials":
        """What is kept, as long as it can be renewed, else a new login."""
        from dbxplan.sdk.oauth import OAuthClient, SessionCredentials

        client, secret, endpoints = _client(config, wire)
        scopes = [*(config.scopes or ("all-apis",))]
        cache = TokenCache(config, client, scopes)
        kept = cache.load()
        if kept is not None:
            session = SessionCredentials(kept, endpoints.token_endpoint, client, secret, REDIRECT_URL)
            try:
                cache.save(session.token())
                return session
            except ValueError as error:
                log.warning("the kept login is of no use, a new one is needed: %s", error)
        asked = scopes if config.disable_oauth_refresh_token else [*scopes, "offline_access"]
        session = self._log_in(OAuthClient(endpoints, REDIRECT_URL, client, asked, secret).initiate_consent())
        cache.save(session.token())
        return session


def _client(config: "Settings", wire: Wire) -> "tuple[str, str | None, OidcEndpoints]":
    """One's own application of Databricks or Entra, else the public one."""
    from dbxplan.sdk import oauth

    if config.azure_client_id and not config.client_id:
        entra = oauth.get_azure_entra_id_workspace_endpoints(config.host or "")
        if entra is None:
            raise config.error("default auth: external-browser: the host names no login of Entra")
        return config.azure_client_id, config.azure_client_secret, entra
    found = oauth.OidcEndpoints.from_dict(oidc.endpoints(config, wire, ExternalBrowser.name))
    return config.client_id or PUBLIC_CLIENT, config.client_secret if config.client_id else None, found


class TokenCache:
    """One file for each host, client, scopes and profile, readable by its owner only."""

    def __init__(self, config: "Settings", client_id: str, scopes: list[str]) -> None:
        known = {"host": config.host, "client_id": client_id, "scopes": scopes, "profile": config.profile or ""}
        digest = hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()
        home = config.env.get("HOME") or config.env.get("USERPROFILE") or "~"
        self.path = Path(home).expanduser() / ".config" / "databricks-sdk-py" / "oauth" / f"{digest}.json"

    def load(self) -> "Token | None":
        """None where there is none that can be read."""
        from dbxplan.sdk.oauth import Token

        try:
            raw: Any = json.loads(self.path.read_text(encoding="utf-8"))
            return Token.from_dict(raw["token"])
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def save(self, token: "Token") -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump({"token": token.as_dict()}, file)
