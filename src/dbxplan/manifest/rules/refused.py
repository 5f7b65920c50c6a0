"""What the manifest may say but no plan can carry out yet: named with its place, never passed over."""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import segments
from dbxplan.manifest.tree import as_map

_CHILDREN = ("permissions", "grants")


def refuse_sources_elsewhere(document: Document) -> None:
    """A reference can say so too late for the language to switch it off."""
    if document.source_path and not document.context.workspace_path(document.sync_root):
        text = "source-linked deployment is available only in the Databricks Workspace"
        document.refuse(text, ("presets", "source_linked_deployment"))


def refuse_other_branch(document: Document) -> None:
    """What the manifest keeps for one branch is not deployed from another. (§3.7)"""
    git = as_map(document.value("bundle", "git"))
    wanted, found = git.get("branch"), git.get("actual_branch")
    if wanted and found and wanted != found and not document.any_branch:
        text = f"not on the right Git branch: the manifest names {wanted}, and {found} is checked out"
        document.refuse(f"{text}; --force plans from it all the same", ("bundle", "git", "branch"))


def refuse_resources(document: Document) -> None:
    """As the manifest declares them, before rules add entries of their own."""
    for kind, key, body in document.resources():
        path = ("resources", kind, key)
        if not document.can(kind):
            document.refuse(f"{kind} cannot be managed yet", path)
            continue
        language = document.language(kind)
        for child in _CHILDREN:
            if body.get(child) and not (language and getattr(language, child)):
                document.refuse(f"{child} of {kind} cannot be set yet", (*path, child))
            elif body.get(child) and segments(f"resources.{kind}.{key}") != path:
                document.refuse(f"{child} need a key without special characters: {key!r} cannot be referred to", path)
