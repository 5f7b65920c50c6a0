"""Calls of `dbutils` that run as code on a cluster."""

import html
import json
import os
import re
from collections.abc import Callable
from typing import Any

from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.service import compute

CODE = """
        import json
        (args, kwargs) = json.loads({arguments})
        result = dbutils.{utility}.{method}(*args, **kwargs)
        dbutils.notebook.exit(json.dumps(result))
        """
TAGS = re.compile(r"<[^>]*>")
EXCEPTION = re.compile(r".*Exception:\s+(.*)")
NOTEBOOK_PATH = "notebook.entry_point.getDbutils().notebook().getContext().notebookPath().get()"
UNSERVED = ("credentials.getServiceCredentialsProvider",)  # what it gives cannot leave the cluster


class Utility:
    """`dbutils.notebook` and the like: its methods are calls."""

    def __init__(
        self, commands: compute.CommandExecutionAPI, context: Callable[[], Any], cluster_id: str, name: str
    ) -> None:
        self._commands = commands
        self._context = context
        self._cluster_id = cluster_id
        self._name = name

    def __getattr__(self, method: str) -> Any:
        path = f"{self._name}.{method}"
        if path in UNSERVED:
            raise ValueError(f"Method '{path}' is not supported in the SDK version of DBUtils")
        if NOTEBOOK_PATH.startswith(f"{path}."):
            return _Local(path)
        return lambda *args, **kwargs: self._run(method, args, kwargs)

    def _run(self, method: str, args: Any, kwargs: Any) -> Any:
        text = json.dumps((args, kwargs)).replace("\\", "\\\\").replace("'", "\\'")
        arguments = f"'{text}'"
        answer: Any = self._commands.execute(
            cluster_id=self._cluster_id,
            language=compute.Language.PYTHON,
            context_id=self._context().id,
            command=CODE.format(arguments=arguments, utility=self._name, method=method),
        ).result()
        if answer.status is not compute.CommandStatus.FINISHED:
            raise DatabricksError(_complaint(answer.results))
        if answer.results.result_type is compute.ResultType.ERROR:
            raise DatabricksError(_complaint(answer.results))
        return json.loads(answer.results.data)


class _Local:
    """A chain of calls that is answered here."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __getattr__(self, name: str) -> "_Local":
        return self._next(f"{self._path}.{name}")

    def __call__(self) -> Any:
        path = f"{self._path}()"
        return _notebook_path() if path == NOTEBOOK_PATH else self._next(path)

    def _next(self, path: str) -> "_Local":
        if not NOTEBOOK_PATH.startswith(path):
            raise AttributeError(f"{self._path} has no attribute {path.removeprefix(self._path).lstrip('.')}")
        return _Local(path)


def _notebook_path() -> str:
    found = os.environ.get("DATABRICKS_SOURCE_FILE")
    if found is None:
        raise ValueError("the path of this notebook is not known: set DATABRICKS_SOURCE_FILE to it")
    return found


def _complaint(results: Any) -> str:
    """The summary without its markup, and without the name of the exception."""
    summary = html.unescape(TAGS.sub("", results.summary or results.cause or "the command failed"))
    found = EXCEPTION.findall(summary)
    return str(found[0]).replace("; nested exception is:", "").rstrip() if len(found) == 1 else summary
