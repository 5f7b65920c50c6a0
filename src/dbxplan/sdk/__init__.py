"""The Databricks client, usable on its own. Importing it loads no third party."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.config import Config
    from dbxplan.sdk.raw import RawClient

Json = dict[str, Any]  # a JSON object

__all__ = ["Config", "Json", "RawClient"]

_HOMES = {"Config": "dbxplan.sdk.config", "RawClient": "dbxplan.sdk.raw"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
