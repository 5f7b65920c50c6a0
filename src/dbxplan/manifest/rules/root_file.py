"""The root file is read. (§1.2)"""

from dbxplan.manifest.discovery import root_file
from dbxplan.manifest.document import Document
from dbxplan.manifest.loader.file import load


def read_root_file(document: Document) -> None:
    path = root_file(document.root)
    loaded = load(document, path, path.name)
    if loaded is not None:
        document.tree, _ = loaded
        document.note_root_file()
