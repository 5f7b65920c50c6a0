"""Ways to authenticate, one file each, tried in the official order."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Method, Wire
from dbxplan.sdk.credentials.oauth_m2m import OAuthM2M
from dbxplan.sdk.credentials.pat import Pat

if TYPE_CHECKING:
    from dbxplan.sdk.config import Config

__all__ = ["METHODS", "Headers", "Method", "Wire", "authenticate"]

METHODS: tuple[Method, ...] = (Pat(), OAuthM2M())


def authenticate(config: "Config", wire: Wire, methods: Sequence[Method] = METHODS) -> tuple[str, Headers]:
    """The first method that can, or the one that `auth_type` names, with its headers. ConfigError for none."""
    for method in methods:
        if config.auth_type and config.auth_type != method.name:
            continue
        if not all(getattr(config, need) for need in method.needs):
            continue
        headers = method.prepare(config, wire)
        if headers is not None:
            return method.name, headers
    raise config.no_credentials()
