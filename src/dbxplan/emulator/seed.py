"""What a fresh workspace holds."""

import random

from dbxplan.emulator import identity, tree, unity
from dbxplan.emulator.messages import Json
from dbxplan.emulator.store import Transaction

FOLDERS = ("/", "/Users", "/Shared", "/Repos")


def settings(store: Transaction) -> Json | None:
    """The facts of this workspace: `workspace_id`, `metastore_id`, `account_id`, `user`. None before it is made."""
    row = store.find("setting", "workspace")
    return row.body if row else None


def make(store: Transaction, user: str, now: int) -> Json:
    """Fills an empty store; `user` becomes its first user and an admin."""
    made = {
        "workspace_id": random.randrange(10**15, 10**16),
        "metastore_id": identity.uuid(),
        "account_id": identity.uuid(),
        "user": user,
    }
    store.put("setting", "workspace", made)
    for folder in FOLDERS:
        tree.make_folders(store, folder, now)
    for group in ("admins", "users"):
        identity.group(store, group)
    identity.ensure(store, user, now, admin=True)
    unity.make_catalog(store, {"name": "main"}, owner=user, metastore_id=str(made["metastore_id"]), now=now)
    return made
