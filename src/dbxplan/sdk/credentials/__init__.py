"""Ways to authenticate, one file each, tried in the official order."""

from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Method, Wire
from dbxplan.sdk.credentials.oauth_m2m import OAuthM2M
from dbxplan.sdk.credentials.pat import Pat

if TYPE_CHECKING:
    from dbxplan.sdk.config import Config

METHODS: tuple[Method, ...] = (Pat(), OAuthM2M())


def choose(config: "Config") -> Method:
    """The first method whose needs are met, or the one that `auth_type` names. ConfigError for none."""
    for method in METHODS:
        if config.auth_type and config.auth_type != method.name:
            continue
        if all(getattr(config, need) for need in method.needs):
            return method
    raise config.no_credentials()


def authenticate(config: "Config", wire: Wire) -> tuple[str, Headers]:
    """The name of the method in force, and what gives its headers."""
    method = choose(config)
    headers = method.prepare(config, wire)
    if headers is None:
        raise config.no_credentials()
    return method.name, headers
