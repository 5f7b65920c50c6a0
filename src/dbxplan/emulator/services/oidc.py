"""Where clients find out about the workspace, and get their tokens. No credentials are needed for these."""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs, urlencode, urlsplit

from dbxplan.emulator import identity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, Response, encode
from dbxplan.emulator.router import Routes

routes = Routes()
LIFETIME_SECONDS = 3600
CODE_SECONDS = 300
LOCAL = ("localhost", "127.0.0.1", "::1")


@routes("GET", "/.well-known/databricks-config", open=True)
def config(call: Call) -> Json:
    setting = call.store.find("setting", "workspace")
    assert setting is not None
    return {
        "oidc_endpoint": f"{call.request.base_url}/oidc",
        "account_id": setting.body["account_id"],
        "workspace_id": str(call.workspace_id),
        "cloud": "AWS",
    }


@routes("GET", "/oidc/.well-known/oauth-authorization-server", open=True)
def discovery(call: Call) -> Json:
    base = f"{call.request.base_url}/oidc"
    return {
        "issuer": base,
        "authorization_endpoint": f"{base}/v1/authorize",
        "token_endpoint": f"{base}/v1/token",
        "scopes_supported": ["all-apis"],
        "grant_types_supported": ["client_credentials", "authorization_code", "refresh_token"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
    }


@routes("GET", "/oidc/v1/authorize", open=True)
def authorize(call: Call) -> Response:
    """Whoever asks is the workspace's first user, and consents at once."""
    asked = {name: call.text(name) for name in ("client_id", "redirect_uri", "state", "code_challenge")}
    if urlsplit(asked["redirect_uri"]).hostname not in LOCAL:
        return refused(400, "invalid_request", "redirect_uri must be on this machine")
    if call.text("response_type") != "code" or not asked["client_id"]:
        return refused(400, "invalid_request", "response_type must be code, and client_id be there")
    if not asked["code_challenge"] or call.text("code_challenge_method") != "S256":
        return refused(400, "invalid_request", "A code_challenge is needed, with code_challenge_method S256")
    code = secrets.token_urlsafe(24)
    call.store.put("code", code, {**asked, "scope": call.text("scope"), "until": call.now() + CODE_SECONDS * 1000})
    told = {"code": code, **({"state": asked["state"]} if asked["state"] else {})}
    joint = "&" if urlsplit(asked["redirect_uri"]).query else "?"
    return Response(302, headers={"location": f"{asked['redirect_uri']}{joint}{urlencode(told)}"})


@routes("POST", "/oidc/v1/token", open=True, raw=True)
def token(call: Call) -> Json | Response:
    form = {key: values[-1] for key, values in parse_qs(call.request.body.decode("utf-8", "replace")).items()}
    if form.get("grant_type") == "authorization_code":
        return for_code(call, form)
    if form.get("grant_type") == "refresh_token":
        return for_refresh_token(call, form)
    if form.get("grant_type") != "client_credentials":
        return refused(400, "unsupported_grant_type", "No such grant type")
    client_id, secret = credentials(call.request.headers.get("authorization", "")) or (
        form.get("client_id", ""),
        form.get("client_secret", ""),
    )
    client = call.store.find("client", client_id)
    principal = identity.find(call.store, client_id)
    if client is None or principal is None or not hmac.compare_digest(client.body["secret"], secret):
        return refused(401, "invalid_client", "Client authentication failed")
    expires_at = call.now() + LIFETIME_SECONDS * 1000
    made = identity.issue(call.store, principal, "service_principal", secrets.token_urlsafe(32), expires_at)
    return {
        "access_token": made,
        "token_type": "Bearer",
        "scope": form.get("scope", "all-apis"),
        "expires_in": LIFETIME_SECONDS,
    }


def for_code(call: Call, form: Mapping[str, str]) -> Json | Response:
    """Once, to whom has the verifier."""
    row = call.store.find("code", form.get("code", ""))
    if row is not None:
        call.store.delete("code", row.id)
    kept: Json = row.body if row is not None else {"until": 0}
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    if kept["until"] <= call.now() or not hmac.compare_digest(kept["code_challenge"], challenge):
        return refused(400, "invalid_grant", "The code is not valid, or was used, or is not the verifier's")
    if any(form.get(name) not in (None, kept[name]) for name in ("client_id", "redirect_uri")):
        return refused(400, "invalid_grant", "The code was given to another client or redirect_uri")
    return for_user(call, kept["client_id"], kept["scope"])


def for_refresh_token(call: Call, form: Mapping[str, str]) -> Json | Response:
    row = call.store.find("refresh_token", form.get("refresh_token", ""))
    if row is None:
        return refused(400, "invalid_grant", "The refresh token is not valid")
    call.store.delete("refresh_token", row.id)
    return for_user(call, row.body["client_id"], row.body["scope"])


def for_user(call: Call, client_id: str, scope: str) -> Json:
    """A refresh token only where `offline_access` was asked for; each is good for once."""
    setting = call.store.find("setting", "workspace")
    assert setting is not None
    user = identity.ensure(call.store, setting.body["user"], call.now())
    expires_at = call.now() + LIFETIME_SECONDS * 1000
    made = identity.issue(call.store, user, "user", secrets.token_urlsafe(32), expires_at)
    answer = {"access_token": made, "token_type": "Bearer", "scope": scope, "expires_in": LIFETIME_SECONDS}
    if "offline_access" not in scope.split():
        return answer
    again = secrets.token_urlsafe(32)
    call.store.put("refresh_token", again, {"client_id": client_id, "scope": scope})
    return {**answer, "refresh_token": again}


def credentials(header: str) -> tuple[str, str] | None:
    """Client id and secret of HTTP Basic."""
    scheme, _, value = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        id, colon, secret = base64.b64decode(value).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return (id, secret) if colon else None


def refused(status: int, error: str, description: str) -> Response:
    return Response(status, encode({"error": error, "error_description": description}))
