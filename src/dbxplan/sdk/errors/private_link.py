"""Workspaces that only answer over a private link, under the path that the official client has them."""

from dbxplan.sdk.errors.classes import PrivateLinkValidationError

__all__ = ["PrivateLinkValidationError"]
