"""The names that a notebook has by itself, for modules and for programs elsewhere."""

import logging
from typing import Any

from dbxplan.sdk.strategies.runtime_providers import (
    init_runtime_legacy_auth,
    init_runtime_native_auth,
    init_runtime_native_unified,
    init_runtime_repl_auth,
)

logger = logging.getLogger("databricks.sdk")

NAMES = ("display", "displayHTML", "dbutils", "table", "sql", "udf", "getArgument", "sc", "sqlContext", "spark")

__all__ = [
    *NAMES,
    "init_runtime_legacy_auth",
    "init_runtime_native_auth",
    "init_runtime_native_unified",
    "init_runtime_repl_auth",
    "is_local_implementation",
]


def _of_the_notebook() -> dict[str, Any] | None:
    """None outside a runtime, and in one that has no such names (Spark Connect)."""
    try:
        from dbruntime import UserNamespaceInitializer  # type: ignore[import-not-found]

        found: dict[str, Any] = UserNamespaceInitializer.getOrCreate().get_namespace_globals()
        return found
    except ImportError:
        return None
    except Exception as error:  # of the runtime, of any kind
        logger.warning("the names of the notebook cannot be had, remote ones take their place: %s", error)
        return None


def _spark() -> Any:
    """A session of Databricks Connect where it is installed and configured."""
    try:
        from databricks.connect import DatabricksSession  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return DatabricksSession.builder.getOrCreate()
    except Exception as error:  # whoever needs one makes it otherwise
        logger.debug("no Spark session: %s", error)
        return None


def _udf() -> Any:
    try:
        from pyspark.sql.functions import udf as found  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    return found


def _display(input: Any = None, *args: Any, **kwargs: Any) -> Any:
    from IPython import display as shown  # type: ignore[import-not-found,unused-ignore]

    return shown.display(input, *args, **kwargs)


def _display_html(html: str) -> Any:
    from IPython import display as shown

    return shown.display_html(html, raw=True)


def _elsewhere() -> dict[str, Any]:
    from dbxplan.sdk.dbutils import RemoteDbUtils

    session, made = _spark(), RemoteDbUtils()
    return {
        "display": _display,
        "displayHTML": _display_html,
        "dbutils": made,
        "spark": session,
        "sql": getattr(session, "sql", None),
        "udf": _udf(),
        "getArgument": made.widgets.getArgument,
    }


_found = _of_the_notebook()
is_local_implementation = _found is None
_names: dict[str, Any] = _elsewhere() if _found is None else _found
for _name in NAMES:
    globals()[_name] = _names.get(_name)
