"""Where clients find out about the workspace, and get their tokens. No credentials are needed for these."""

import base64
import binascii
import hmac
import secrets
from urllib.parse import parse_qs

from dbxplan.emulator import identity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, Response, encode
from dbxplan.emulator.router import Routes

routes = Routes()
LIFETIME_SECONDS = 3600


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
        "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
    }


@routes("POST", "/oidc/v1/token", open=True, raw=True)
def token(call: Call) -> Json | Response:
    form = {key: values[-1] for key, values in parse_qs(call.request.body.decode("utf-8", "replace")).items()}
    if form.get("grant_type") != "client_credentials":
        return refused(400, "unsupported_grant_type", "Only client_credentials is supported")
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
