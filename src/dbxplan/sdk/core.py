"""Names that code written for the official client imports from here."""

from dbxplan.sdk.config import Config
from dbxplan.sdk.credentials_provider import CredentialsProvider, CredentialsStrategy, credentials_strategy
from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.http import ApiClient
from dbxplan.sdk.useragent import with_extra as with_user_agent_extra
from dbxplan.sdk.useragent import with_product

__all__ = [
    "ApiClient",
    "Config",
    "CredentialsProvider",
    "CredentialsStrategy",
    "DatabricksError",
    "credentials_strategy",
    "with_product",
    "with_user_agent_extra",
]
