"""Grants name someone and something. (§8.4)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Path, as_map, as_seq


def check_grants(document: Document) -> None:
    for kind, key, body in document.resources():
        for index, entry in enumerate(as_seq(body.get("grants"))):
            path: Path = ("resources", kind, key, "grants", index)
            if not as_map(entry).get("principal"):
                document.error("grant principal is required", path, at=document.marks(*path))
            if not as_map(entry).get("privileges"):
                document.error("grant privileges is required", path, at=document.marks(*path))
