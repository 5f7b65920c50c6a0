"""The Databricks client, usable on its own. Importing it loads no third party."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.client import AccountClient, WorkspaceClient
    from dbxplan.sdk.config import Config
    from dbxplan.sdk.mixins.files import DbfsExt, FilesExt
    from dbxplan.sdk.raw import RawClient

Json = dict[str, Any]  # a JSON object

__all__ = ["AccountClient", "Config", "DbfsExt", "FilesExt", "Json", "RawClient", "WorkspaceClient"]

_HOMES = {
    "AccountClient": "dbxplan.sdk.client",
    "Config": "dbxplan.sdk.config",
    "DbfsExt": "dbxplan.sdk.mixins.files",
    "FilesExt": "dbxplan.sdk.mixins.files",
    "RawClient": "dbxplan.sdk.raw",
    "WorkspaceClient": "dbxplan.sdk.client",
    "_make_dbutils": "dbxplan.sdk.dbutils",
}


def __getattr__(name: str) -> Any:
    """Also the classes of the services, such as `FilesAPI`."""
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name.endswith(("API", "Ext")):
        from dbxplan.sdk.service._services import class_named

        found = class_named(name)
        if found is not None:
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
