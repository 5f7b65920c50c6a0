"""The key of a service account of Google."""

import json
import logging
import os
from typing import Any
from urllib.parse import parse_qsl

from dbxplan.sdk.oauth.tokens import SECRET, Token
from dbxplan.sdk.secrecy import Secrets, credentials_in
from dbxplan.sdk.strategies.base import OAuthCredentialsProvider, oauth_credentials_strategy

logger = logging.getLogger("databricks.sdk")

SCOPES = ("https://www.googleapis.com/auth/cloud-platform", "https://www.googleapis.com/auth/compute")


@oauth_credentials_strategy("google-credentials", ["host", "google_credentials"], supports_group=False)
def google_credentials(cfg: Any) -> OAuthCredentialsProvider:
    service_account = google_library().service_account
    key = _key(cfg.google_credentials)
    identity = service_account.IDTokenCredentials.from_service_account_info(info=key, target_audience=cfg.host)
    access = service_account.Credentials.from_service_account_info(info=key, scopes=list(SCOPES))
    return showing(identity, access)


def showing(identity: Any, access: Any) -> OAuthCredentialsProvider:
    """Headers with an ID token, and with an access token where one is given out: few calls need it."""
    from google.auth.transport.requests import Request

    send = Request()

    def renew(credentials: Any) -> str:
        secrets = Secrets()
        try:
            credentials.refresh(_remembering(send, secrets))
        except Exception as error:  # of the library, of any kind
            secrets.hide_in(error)
            raise
        return str(credentials.token)

    def headers() -> dict[str, str]:
        made = {"Authorization": f"Bearer {renew(identity)}"}
        try:
            made["X-Databricks-GCP-SA-Access-Token"] = renew(access)
        except Exception as error:  # of the library, of any kind
            logger.warning("Failed to refresh GCP credentials: %s", error)
        return made

    def token() -> Token:
        return Token(access_token=renew(identity), token_type="Bearer", expiry=getattr(identity, "expiry", None))

    return OAuthCredentialsProvider(headers, token)


def _remembering(send: Any, secrets: Secrets) -> Any:
    """What proves who one is may be repeated in an answer, and that in an error of the library."""

    def request(url: str, method: str = "GET", body: Any = None, headers: Any = None, **more: Any) -> Any:
        text = body.decode("utf-8", "replace") if isinstance(body, bytes) else str(body or "")
        secrets.add(*(value for name, value in parse_qsl(text) if name in SECRET), *credentials_in(headers or {}))
        return send(url, method, body, headers, **more)

    return request


def google_library() -> Any:
    """The modules of google-auth that are needed. ValueError without the library."""
    from types import SimpleNamespace

    try:
        import google.auth
        from google.auth import impersonated_credentials
        from google.oauth2 import service_account
    except ImportError:
        raise ValueError("the library google-auth is missing: pip install 'dbxplan[google]'") from None
    return SimpleNamespace(
        google=google, impersonated_credentials=impersonated_credentials, service_account=service_account
    )


def _key(given: str) -> Any:
    """The JSON of a file of that name, else of the text itself. ValueError without the text, which is secret."""
    text = given
    if os.path.isfile(given):
        with open(given, encoding="utf-8") as file:
            text = file.read()
    try:
        return json.loads(text)
    except ValueError:
        raise ValueError("google_credentials is neither a file nor the JSON of a service account key") from None
