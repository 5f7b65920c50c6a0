"""What the workspace makes of imported bytes: notebook or file, under which name, and how it comes out again."""

import json
import posixpath

from dbxplan.emulator.messages import Json, invalid

LANGUAGES = {".py": "PYTHON", ".sql": "SQL", ".scala": "SCALA", ".r": "R"}
EXTENSIONS = {"PYTHON": ".py", "SQL": ".sql", "SCALA": ".scala", "R": ".r"}
DESIGNER = ".designer.ipynb"  # such a notebook keeps its name
MARKERS = {
    "PYTHON": b"# Databricks notebook source",
    "SQL": b"-- Databricks notebook source",
    "SCALA": b"// Databricks notebook source",
    "R": b"# Databricks notebook source",
}


def imported(path: str, content: bytes, format: str, language: str | None) -> tuple[str, Json, bytes]:
    """Where it goes, what it is (without times and ids), and the bytes to keep."""
    if format == "AUTO":
        language, format = detected(path, content)
        if language and not path.lower().endswith(DESIGNER):
            path = posixpath.splitext(path)[0]
    elif format == "JUPYTER":
        language = jupyter_language(content)
    elif format in ("HTML", "R_MARKDOWN"):
        language = "R" if format == "R_MARKDOWN" else language or "PYTHON"
        format = "SOURCE"
    if format == "RAW":
        return path, {"object_type": "FILE"}, content
    return path, {"object_type": "NOTEBOOK", "language": language, "_format": format}, content


def detected(path: str, content: bytes) -> tuple[str | None, str]:
    """The language of a notebook and its format, or none and RAW."""
    extension = posixpath.splitext(path)[1].lower()
    if extension == ".ipynb":
        return jupyter_language(content), "JUPYTER"
    language = LANGUAGES.get(extension)
    first = content.partition(b"\n")[0].rstrip()
    return (language, "SOURCE") if language and first == MARKERS[language] else (None, "RAW")


def jupyter_language(content: bytes) -> str:
    try:
        metadata = json.loads(content).get("metadata", {})
    except (ValueError, AttributeError):
        raise invalid("The zip archive or notebook does not contain valid content for format JUPYTER") from None
    named = metadata.get("language_info", {}).get("name") or metadata.get("kernelspec", {}).get("language") or "python"
    return str(named).upper() if str(named).upper() in EXTENSIONS else "PYTHON"


def exported(body: Json, content: bytes, format: str) -> tuple[bytes, str]:
    """The bytes in the format asked for, and their extension."""
    if body["object_type"] == "FILE":
        return content, posixpath.splitext(body["path"])[1].removeprefix(".")
    language, kept = body["language"], body["_format"]
    if format == "AUTO":
        format = kept
    if format == "JUPYTER":
        return (content if kept == "JUPYTER" else as_jupyter(content, language)), "ipynb"
    if format == "SOURCE":
        return source(content, language, kept), EXTENSIONS[language].removeprefix(".")
    raise invalid(f"The emulator does not imitate exports of notebooks in the format {format}")


def source(content: bytes, language: str, kept: str) -> bytes:
    """Source text always starts with the marker line, also when it was imported without."""
    marker = MARKERS[language]
    if kept == "JUPYTER":
        cells = json.loads(content).get("cells", [])
        code = ["".join(cell["source"]) for cell in cells]
        content = "\n\n# COMMAND ----------\n\n".join(code).encode()
    return content if content.startswith(marker) else marker + b"\n" + content


def as_jupyter(content: bytes, language: str) -> bytes:
    text = content.decode().removeprefix(MARKERS[language].decode()).lstrip("\n")
    cell: Json = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cell["source"] = text.splitlines(keepends=True)
    metadata = {"language_info": {"name": language.lower()}}
    return json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 0}).encode()
