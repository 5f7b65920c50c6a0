"""Where a host issues tokens."""

from typing import TYPE_CHECKING, Any

from dbxplan.sdk.credentials.base import Wire
from dbxplan.sdk.errors.classes import ConfigError

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

WELL_KNOWN = ".well-known/oauth-authorization-server"


def token_endpoint(config: "Settings", wire: Wire, method: str = "oauth-m2m") -> str:
    """From the discovery document. ConfigError where none names an endpoint."""
    return endpoints(config, wire, method)["token_endpoint"]


def endpoints(config: "Settings", wire: Wire, method: str) -> dict[str, str]:
    """The whole document."""
    url = config.discovery_url or _from_metadata(config, wire) or _conventional(config, wire)
    document = _document(url, wire)
    if not document.get("token_endpoint"):
        raise config.error(
            f"default auth: {method}: {url} names no token_endpoint",
            "Check that the host is a Databricks workspace or account, or set discovery_url.",
        )
    return document


def _from_metadata(config: "Settings", wire: Wire) -> str | None:
    """What the host says of itself; hosts that say nothing are looked at where older ones keep the document."""
    metadata = _document(f"{wire.base_url}/.well-known/databricks-config", wire)
    endpoint = str(metadata.get("oidc_endpoint") or "").rstrip("/")
    if "{account_id}" not in endpoint:
        return f"{endpoint}/{WELL_KNOWN}" if endpoint else None
    account = config.account_id or metadata.get("account_id")
    if not account:
        raise ConfigError("account_id is required to resolve discovery_url from host metadata")
    return f"{endpoint.replace('{account_id}', str(account))}/{WELL_KNOWN}"


def _conventional(config: "Settings", wire: Wire) -> str:
    is_account = (config.host or "").startswith(("https://accounts.", "https://accounts-dod."))
    below = f"accounts/{config.account_id}/" if is_account and config.account_id else ""
    return f"{wire.base_url}/oidc/{below}{WELL_KNOWN}"


def _document(url: str, wire: Wire) -> dict[str, Any]:
    """A JSON object, empty where there is none."""
    answer = wire.send("GET", url)
    try:
        body = answer.json() if answer.ok else {}
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
