"""Errors of waiting, under the path that the official client has them."""

from dbxplan.sdk.errors.classes import OperationFailed, OperationTimeout

__all__ = ["OperationFailed", "OperationTimeout"]
