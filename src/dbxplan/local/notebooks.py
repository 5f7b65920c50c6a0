"""Which local files are notebooks, told by their first line as the workspace tells it."""

import json
from pathlib import Path

from dbxplan.local import regular

EXTENSIONS = (".py", ".r", ".scala", ".sql", ".ipynb")
_HEADERS = {
    ".py": "# Databricks notebook source",
    ".r": "# Databricks notebook source",
    ".scala": "// Databricks notebook source",
    ".sql": "-- Databricks notebook source",
}
_LONGEST = 32


class UndeterminedError(Exception):
    """A file with a notebook's extension that cannot be read as one."""


def is_notebook(path: Path) -> bool:
    """OSError where the file cannot be read; UndeterminedError for a broken `.ipynb`."""
    extension = path.suffix.lower()
    if extension == ".ipynb":
        return _is_jupyter(path)
    header = _HEADERS.get(extension)
    if header is None:
        return False
    with path.open("rb") as file:
        start = file.read(_LONGEST)
    line = start.split(b"\n", 1)[0].removesuffix(b"\r")
    return line == header.encode()


def without_extension(name: str) -> str:
    """The workspace's name of a notebook: `a/b.py` is `a/b`; a designer file keeps its own."""
    if name.lower().endswith(".designer.ipynb"):
        return name
    stem, dot, extension = name.rpartition(".")
    return stem if dot and f".{extension.lower()}" in EXTENSIONS else name


def _is_jupyter(path: Path) -> bool:
    try:
        content = json.loads(regular.content(path))
    except (ValueError, RecursionError) as error:
        raise UndeterminedError(f"it is no JSON: {error}") from None
    if not isinstance(content, dict) or "cells" not in content or "metadata" not in content:
        raise UndeterminedError("it has no cells or no metadata")
    version = content.get("nbformat")
    if not isinstance(version, int) or version < 4:
        raise UndeterminedError("its nbformat is older than 4")
    return True
