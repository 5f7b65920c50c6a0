"""The manifest: a folder of YAML, resolved for one target."""

from dbxplan.manifest.model import Context, Declared, Lifecycle, LocalFile, Manifest, Sync, Workspace
from dbxplan.manifest.open import Opened, open_bundle

__all__ = [
    "Context",
    "Declared",
    "Lifecycle",
    "LocalFile",
    "Manifest",
    "Opened",
    "Sync",
    "Workspace",
    "open_bundle",
]
