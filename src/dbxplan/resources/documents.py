"""What dashboards, alerts and Genie spaces share: folders they lie in, and documents that are JSON in a text."""

import json
from typing import Any

PREFIX = "/Workspace"


def workspace_path(path: str) -> str:
    """`/Workspace/X/` and `/X` are the same folder; bundles write the first, services answer with the second."""
    path = path.rstrip("/")
    return path if path == PREFIX or path.startswith(f"{PREFIX}/") else PREFIX + path


def parsed(document: Any) -> Any:
    """A document as data, without nulls; text that is no JSON stays text."""
    if not isinstance(document, str):
        return _without_nulls(document)
    try:
        return _without_nulls(json.loads(document))
    except ValueError:
        return document


def text(document: Any) -> Any:
    """As the services take it: an inline map becomes JSON."""
    return document if isinstance(document, str) else json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(item) for key, item in value.items() if item is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value
