"""Git folders, as the rest of the tree sees them."""

from dbxplan.emulator import tree
from dbxplan.emulator.messages import Json
from dbxplan.emulator.store import Transaction

TYPE = "REPO"
REPO = "_repo"  # under which a node keeps what it is a clone of
SHOWN = ("url", "provider", "branch", "head_commit_id")


def git_info(store: Transaction, path: str) -> Json | None:
    """What is said of the Git folder that an object is in, or is; None outside of any."""
    for folder in (path, *tree.ancestors(path)):
        node = tree.find(store, folder)
        if node is not None and REPO in node.body:
            shown = {name: node.body[REPO][name] for name in SHOWN}
            return {"id": node.body["object_id"], "path": node.id, **shown}
    return None
