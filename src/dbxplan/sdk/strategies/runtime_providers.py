"""What the runtime of a notebook or a job tells of host and caller; None for a way that this runtime has not."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

Headers = Callable[[], dict[str, str]]
Found = tuple[str | None, Headers | None]


def _offered(module: str, name: str) -> Any:
    """What a module of the runtime has, None elsewhere."""
    try:
        return getattr(import_module(module), name, None)
    except ImportError:
        return None


def init_runtime_repl_auth() -> Found:
    """The context that the interpreter keeps."""
    get_context = _offered("dbruntime.databricks_repl_context", "get_context")
    seen = get_context() if get_context else None
    if seen is None or seen.workspaceUrl is None:
        return None, None
    return f"https://{seen.workspaceUrl}", lambda: {"Authorization": f"Bearer {get_context().apiToken}"}


def init_runtime_legacy_auth() -> Found:
    """The dbutils in the notebook's own names."""
    get_ipython = _offered("IPython", "get_ipython")
    shell = get_ipython() if get_ipython else None
    dbutils = shell.ns_table["user_global"].get("dbutils") if shell else None
    if dbutils is None:
        return None, None

    def context() -> Any:
        return dbutils.notebook.entry_point.getDbutils().notebook().getContext()

    return context().apiUrl().get(), lambda: {"Authorization": f"Bearer {context().apiToken().get()}"}


def __getattr__(name: str) -> Any:
    """Those of the runtime's own, None where it has them not."""
    if name not in ("init_runtime_native_unified", "init_runtime_native_auth"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _offered("dbruntime.sdk_credential_provider", name)
