"""Service accounts of Google Cloud, through the library `google-auth` (extra `google`)."""

import json
import logging
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.credentials.base import Headers, Wire

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

log = logging.getLogger("dbxplan.sdk.oauth")

SCOPES = ("https://www.googleapis.com/auth/cloud-platform", "https://www.googleapis.com/auth/compute")
ACCESS_TOKEN_HEADER = "X-Databricks-GCP-SA-Access-Token"


class GoogleCredentials:
    """The key of a service account, in a file or as text."""

    name = "google-credentials"
    needs = ("host", "google_credentials")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not config.is_gcp:
            return None
        accounts = _library(config, self.name, "google.oauth2.service_account")
        key = _key(config)
        identity = accounts.IDTokenCredentials.from_service_account_info(key, target_audience=config.host)
        access = accounts.Credentials.from_service_account_info(key, scopes=SCOPES)
        return _headers(config, self.name, identity, access)


class GoogleId:
    """Whoever this machine is to Google, acting as a service account."""

    name = "google-id"
    needs = ("host", "google_service_account")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not config.is_gcp:
            return None
        acting = _library(config, self.name, "google.auth.impersonated_credentials")
        own, _ = _library(config, self.name, "google.auth").default(scopes=list(SCOPES))
        account = config.google_service_account
        access = acting.Credentials(source_credentials=own, target_principal=account, target_scopes=list(SCOPES))
        identity = acting.IDTokenCredentials(access, target_audience=config.host, include_email=True)
        return _headers(config, self.name, identity, access)


def _headers(config: "Settings", method: str, identity: Any, access: Any) -> Headers:
    """The second token is for what Databricks does in the project; without it most calls still work."""
    transport = _library(config, method, "google.auth.transport.requests").Request()

    def fresh() -> Mapping[str, str]:
        identity.refresh(transport)
        headers = {"Authorization": f"Bearer {identity.token}"}
        return {**headers, **_optional(lambda: access.refresh(transport), access)}

    return fresh


def _optional(refresh: Callable[[], None], access: Any) -> dict[str, str]:
    try:
        refresh()
    except Exception as error:  # of a library that is not there when this is imported
        log.warning("no access token of Google, calls go without: %s", error)
        return {}
    return {ACCESS_TOKEN_HEADER: access.token}


def _key(config: "Settings") -> dict[str, Any]:
    """The content of a file of that name, else the text itself; errors show neither."""
    given = config.google_credentials or ""
    try:
        is_file = Path(given).is_file()
    except (OSError, ValueError):  # JSON is no file name
        is_file = False
    try:
        found = json.loads(Path(given).read_text(encoding="utf-8") if is_file else given)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise config.error("default auth: google-credentials: neither a file nor the JSON of a service account key")
    return found


def _library(config: "Settings", method: str, module: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        raise config.error(
            f"default auth: {method}: the library google-auth is not installed", "pip install 'dbxplan[google]'"
        ) from None
