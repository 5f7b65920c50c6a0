"""Wheel tasks on clusters become notebooks that install the wheel and call it. (§7.2, `python_wheel_wrapper`)"""

import json
import os
import posixpath
from collections.abc import Callable, Iterator
from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.making import Making
from dbxplan.manifest.model import LocalFile
from dbxplan.manifest.references import references
from dbxplan.manifest.tree import Map, Path, Seq, as_map, as_seq

PARAMETERS = "__python_params"  # the notebook parameter by which a run gives others
_IN_WORKSPACE = ("/Workspace/", "/Users/", "/Shared/")
_FIELDS = ("whl", "jar", "egg", "requirements")
_HEADER = "# Databricks notebook source\n"
_CELL = "\n# COMMAND ----------\n\n"
_CALL = """\
import contextlib
import io
import json
import sys
from importlib import metadata

package, name = {package}, {entry_point}
sys.argv = [package, *{arguments}]
try:
    given = dbutils.widgets.get("{parameters}")
except Exception:
    given = ""
if given:
    sys.argv[1:] = json.loads(given)

entries = [entry for entry in metadata.distribution(package).entry_points if entry.name == name]
if not entries:
    raise ImportError(f"{{package}} has no entry point {{name!r}}")
printed = io.StringIO()
with contextlib.redirect_stdout(printed):
    entries[0].load()()
dbutils.notebook.exit(printed.getvalue())
"""


def is_wrapped(document: Document) -> bool:
    """Where there is anything to wrap. Neither an immutable folder nor sources that stay in place take notebooks."""
    asked = document.value("experimental", "python_wheel_wrapper") is True
    return asked and not document.immutable and not document.source_path and any(True for _ in _tasks(document))


def wrap_wheels(making: Making) -> Callable[[Document], None]:
    """Once libraries are named by where they go."""

    def rule(document: Document) -> None:
        for job, task, path in _tasks(document) if is_wrapped(document) else ():
            if any(map(_in_workspace, as_seq(task.get("libraries")))):
                _wrap(document, job, task, path, making)

    return rule


def _wrap(document: Document, job: str, task: Map, path: Path, making: Making) -> None:
    wheel_task, libraries = as_map(task.remove("python_wheel_task")), as_seq(task.remove("libraries"))
    arguments = _arguments(document, wheel_task, (*path, "python_wheel_task"))
    if arguments is None:
        return
    others = Seq()
    others.fill([(one, marks) for one, marks in libraries.entries() if not as_map(one).get("whl")])
    if others:
        task.put("libraries", others)
    wheels = [str(one["whl"]) for one in libraries if as_map(one).get("whl")]
    name = f"notebook_{len(job)}_{job}_{task.get('task_key', '')}"
    file = making.keep(f"{name}.py", notebook(wheels, wheel_task, arguments))
    relative = posixpath.normpath(os.path.relpath(file, document.sync_root))
    remote = posixpath.join(document.text("workspace", "file_path"), relative.removesuffix(".py"))
    document.made[relative] = LocalFile(file, relative, remote, notebook=True)
    task.put("notebook_task", Map({"notebook_path": remote}))


def notebook(wheels: list[str], wheel_task: Map, arguments: list[str]) -> str:
    installs = [f"%pip install --force-reinstall {wheel}" for wheel in wheels]
    call = _CALL.format(
        package=_quoted(wheel_task.get("package_name")),
        entry_point=_quoted(wheel_task.get("entry_point")),
        arguments=json.dumps(arguments),
        parameters=PARAMETERS,
    )
    return _HEADER + _CELL.join([*installs, "dbutils.library.restartPython()", call])


def _arguments(document: Document, wheel_task: Map, path: Path) -> list[str] | None:
    parameters, named = as_seq(wheel_task.get("parameters")), as_map(wheel_task.get("named_parameters"))
    if parameters and named:
        document.error("not allowed to pass both parameters and named_parameters", path, at=document.marks(*path))
        return None
    arguments = [*map(str, parameters), *(f"{name}={value}" for name, value in named.items())]
    if any(reference.startswith("resources.") for text in arguments for reference in references(text)):
        text = "parameters of a wrapped wheel are passed as they are written: references to resources stay unresolved"
        document.warn(text, path, at=document.marks(*path))
    return arguments


def _tasks(document: Document) -> Iterator[tuple[str, Map, Path]]:
    """Key of the job, task and its path: those that run a wheel."""
    for kind, key, job in document.resources("jobs"):
        for index, task in enumerate(map(as_map, as_seq(job.get("tasks")))):
            if task.get("python_wheel_task") is not None:
                yield key, task, ("resources", kind, key, "tasks", index)


def _in_workspace(library: Any) -> bool:
    texts = (as_map(library).get(field) for field in _FIELDS)
    return str(next(filter(None, texts), "")).startswith(_IN_WORKSPACE)


def _quoted(text: Any) -> str:
    return json.dumps(str(text or ""))
