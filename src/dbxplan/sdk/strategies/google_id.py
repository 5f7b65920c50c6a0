"""A service account of Google, impersonated with whatever credentials the machine has."""

from typing import Any

from dbxplan.sdk.strategies.base import OAuthCredentialsProvider, oauth_credentials_strategy
from dbxplan.sdk.strategies.google_credentials import SCOPES, google_library, showing


@oauth_credentials_strategy("google-id", ["host", "google_service_account"], supports_group=False)
def google_id(cfg: Any) -> OAuthCredentialsProvider:
    library = google_library()
    source, _ = library.google.auth.default()
    impersonated = library.impersonated_credentials

    def acting(scopes: list[str]) -> Any:
        return impersonated.Credentials(
            source_credentials=source, target_principal=cfg.google_service_account, target_scopes=scopes
        )

    identity = impersonated.IDTokenCredentials(acting([]), target_audience=cfg.host, include_email=True)
    return showing(identity, acting(list(SCOPES)))
