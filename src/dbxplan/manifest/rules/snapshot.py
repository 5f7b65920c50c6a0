"""What goes into an immutable folder is named by where it will be, which is known once it is there. (§7.4)"""

from typing import Final

from dbxplan.manifest.document import Document
from dbxplan.manifest.resolution import sites
from dbxplan.manifest.tree import Map
from dbxplan.manifest.types import TOP
from dbxplan.resources import FOLDERS, SNAPSHOT

PATH: Final = f"${{resources.{FOLDERS}.{SNAPSHOT}.path}}"
FILES: Final = f"{PATH}/files"
ARTIFACTS: Final = f"{PATH}/artifacts"


def refer_to_snapshot(document: Document) -> None:
    """The paths that the language leaves open become those of the snapshot, as of a resource."""
    if not document.immutable:
        return
    meant = {"snapshot_path": PATH, "file_path": FILES}
    if document.value("artifacts"):
        meant["artifact_path"] = ARTIFACTS
    names = {f"${{workspace.{name}}}": path for name, path in meant.items()}
    names["${workspace.artifact_path}"] = meant.get("artifact_path") or document.text("workspace", "artifact_path")
    for site in sites(Map({"resources": document.tree.get("resources")}), TOP, "${workspace."):
        text = site.container[site.key]
        for name, path in names.items():
            text = text.replace(name, path)
        site.container[site.key] = text
