"""The resolved bundle as JSON, to the letter as the bundle language prints it."""

from typing import Any

from dbxplan.manifest.json_text import written
from dbxplan.manifest.model import Json, Manifest
from dbxplan.manifest.secrecy import shown
from dbxplan.resources import KINDS


def document_text(document: Any) -> str:
    """Keys sorted, two spaces a level, what HTML would misread escaped."""
    return written(document)


def without_secrets(document: Json, manifest: Manifest) -> Json:
    """The resolved bundle, or what was made of it, as anybody may read it."""
    return shown(document, manifest.assigned, KINDS)
