"""The resolved bundle as JSON, to the letter as the bundle language prints it."""

from typing import Any

from dbxplan.manifest.json_text import written


def document_text(document: Any) -> str:
    """Keys sorted, two spaces a level, what HTML would misread escaped."""
    return written(document)
