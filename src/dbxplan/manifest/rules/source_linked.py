"""Inside a workspace a deployment may run from its sources, without copies of them. (§3.8)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.mode import DEVELOPMENT
from dbxplan.manifest.tree import Map


def link_sources(document: Document) -> None:
    """In development mode unless it is switched off; outside a workspace it is."""
    presets = document.tree.get("presets")
    asked = presets.get("source_linked_deployment") if isinstance(presets, Map) else None
    inside = bool(document.context.workspace_path(document.sync_root))
    development = document.text("bundle", "mode") == DEVELOPMENT
    if asked is False or not (asked is True or (inside and development)):
        return
    if asked is True and not inside:
        _warn_of_preset(document, "source-linked deployment is available only in the Databricks Workspace")
    elif asked is True and not development:
        text = "source-linked deployment in non-development mode is deprecated and will not be supported in a future"
        _warn_of_preset(document, f"{text} release")
    document.tree.child("presets")["source_linked_deployment"] = inside
    if inside and document.text("workspace", "file_path"):
        path = ("workspace", "file_path")
        text = "workspace.file_path setting will be ignored in source-linked deployment mode"
        document.warn(text, path, at=document.marks(*path))


def _warn_of_preset(document: Document, text: str) -> None:
    path = ("targets", document.target, "presets", "source_linked_deployment")
    document.warn(text, path, at=document.marks(*path[2:]))
