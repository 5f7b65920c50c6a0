"""A bundle that goes into an immutable folder: its files are one more resource, which the others refer to."""

from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from dbxplan.address import Address
from dbxplan.files import snapshot
from dbxplan.manifest.model import Declared
from dbxplan.resources import FOLDERS, SNAPSHOT
from dbxplan.workflow.bundle import Bundle

ADDRESS = Address(FOLDERS, SNAPSHOT)


def with_snapshot(bundle: Bundle) -> Bundle:
    """The bundle as it was, where its files are copied."""
    manifest = bundle.manifest
    if not manifest.workspace.immutable:
        return bundle
    readers = snapshot.readers(manifest)
    packed = snapshot.packed(manifest, readers, bundle.folder / "snapshot")
    body = {
        "bundle_id": str(uuid5(NAMESPACE_URL, f"{bundle.host}{manifest.workspace.state_path}")),
        "content": packed.content,
        "access_control_list": readers,
        "snapshot_id": packed.id,
        "archive": str(packed.archive),
    }
    return replace(
        bundle, manifest=replace(manifest, resources={ADDRESS: Declared(ADDRESS, body), **manifest.resources})
    )
