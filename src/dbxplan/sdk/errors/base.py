"""The root of the errors of calls, under the path that the official client has it."""

from dbxplan.sdk.errors.classes import DatabricksError, ErrorDetail

__all__ = ["DatabricksError", "ErrorDetail"]
