"""Logins of users, kept in the home folder between programs."""

import hashlib
import json
import logging
import os
from pathlib import Path

from dbxplan.sdk.oauth.endpoints import OidcEndpoints
from dbxplan.sdk.oauth.session import SessionCredentials

logger = logging.getLogger("databricks.sdk.oauth")


class TokenCache:
    """One file for host, client, scopes, profile and group together."""

    BASE_PATH = "~/.config/databricks-sdk-py/oauth"

    def __init__(
        self,
        host: str,
        oidc_endpoints: OidcEndpoints,
        client_id: str,
        redirect_url: str | None = None,
        client_secret: str | None = None,
        scopes: list[str] | None = None,
        profile: str | None = None,
        group_id: str | None = None,
    ) -> None:
        self._endpoints = oidc_endpoints
        self._redirect_url = redirect_url
        self._client_id = client_id
        self._client_secret = client_secret
        self._key = {"host": host, "client_id": client_id, "scopes": scopes or [], "profile": profile or ""}
        if group_id:
            self._key["group_id"] = group_id

    @property
    def filename(self) -> str:
        digest = hashlib.sha256(json.dumps(self._key, sort_keys=True).encode()).hexdigest()
        return str(Path(self.BASE_PATH).expanduser() / f"{digest}.json")

    def load(self) -> SessionCredentials | None:
        """None where there is none, or none of use."""
        try:
            raw = json.loads(Path(self.filename).read_text(encoding="utf-8"))
            return SessionCredentials.from_dict(
                raw, self._endpoints.token_endpoint, self._client_id, self._client_secret, self._redirect_url
            )
        except (OSError, LookupError, TypeError, ValueError):
            return None

    def save(self, credentials: SessionCredentials) -> None:
        """For its owner alone from the first byte on. Where it cannot be kept, the login counts all the same."""
        file = Path(self.filename)
        content = json.dumps(credentials.as_dict())
        flags = os.O_WRONLY | os.O_CREAT
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(file, flags, 0o600), "w", encoding="utf-8") as opened:
                file.chmod(0o600)
                opened.truncate()
                opened.write(content)
        except OSError as error:
            logger.warning("the login cannot be kept in %s: %s", file, error.strerror)
