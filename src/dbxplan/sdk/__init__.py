"""The Databricks client, usable on its own. Importing it loads no third party."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.client import AccountClient, WorkspaceClient
    from dbxplan.sdk.config import Config
    from dbxplan.sdk.raw import RawClient

Json = dict[str, Any]  # a JSON object

__all__ = ["AccountClient", "Config", "Json", "RawClient", "WorkspaceClient"]

_HOMES = {
    "AccountClient": "dbxplan.sdk.client",
    "Config": "dbxplan.sdk.config",
    "RawClient": "dbxplan.sdk.raw",
    "WorkspaceClient": "dbxplan.sdk.client",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
