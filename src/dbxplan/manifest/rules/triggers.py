"""`lifecycle.triggers` of job runs, and etags: what only the deployment may know. (§9.4)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import as_map, as_seq

TRIGGER = "on_bundle_deploy"
_WITH_ETAG = {"dashboards": ("dashboard", "display_name"), "genie_spaces": ("genie space", "title")}


def check_etags(document: Document) -> None:
    """One error only, whichever resource it is."""
    for kind, (word, name) in _WITH_ETAG.items():
        for _, key, body in document.resources(kind):
            if body.get("etag"):
                text = f'{word} "{body.get(name) or ""}" has an etag set. '
                path = ("resources", kind, key)
                document.error(f"{text}Etags must not be set in bundle configuration", path, at=document.marks(*path))
                return


def check_triggers(document: Document) -> None:
    for kind, key, body in document.resources("job_runs"):
        lifecycle = as_map(body.get("lifecycle"))
        triggers = [as_map(entry) for entry in as_seq(lifecycle.get("triggers"))]
        if lifecycle.get("prevent_destroy") is True and any(entry.get(TRIGGER) is True for entry in triggers):
            at = document.marks("resources", kind, key, "lifecycle")
            document.error(f"lifecycle.triggers.{TRIGGER} is incompatible with lifecycle.prevent_destroy", at=at)
        for index, entry in enumerate(triggers):
            place = ("resources", kind, key, "lifecycle", "triggers", index)
            if entry.get(TRIGGER) is None:
                text = f"lifecycle.triggers entry must set {TRIGGER}: true"
                document.error(text, at=document.marks(*place))
            elif entry[TRIGGER] is False:
                text = f"lifecycle.triggers.{TRIGGER} must be true when set"
                document.error(text, at=document.marks(*place, TRIGGER))
