"""What is kept beside the files for other tools: `metadata.json` and `deployment.json`. (§7.4, §12.6)"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from dbxplan.address import Address
from dbxplan.manifest.model import Json, LocalFile, Manifest
from dbxplan.resources import FOLDERS, SNAPSHOT

METADATA: Final = "metadata.json"
DEPLOYMENT: Final = "deployment.json"
LANGUAGE_VERSION: Final = "1.14.0"
ESCAPES: Final = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
KINDS: Final = ("jobs", "pipelines", "dashboards")


def paths(manifest: Manifest) -> tuple[str, str]:
    """Where the two go."""
    folder = manifest.workspace.state_path
    return f"{folder}/{METADATA}", f"{folder}/{DEPLOYMENT}"


def metadata(manifest: Manifest, ids: Mapping[Address, str]) -> bytes:
    """What the workspace shows of a deployment, to the letter as the official client writes it."""
    bundle, git = manifest.block("bundle"), manifest.block("bundle", "git")
    top = manifest.sync.top.as_posix()
    linked = manifest.workspace.source_path
    snapshot = ids.get(Address(FOLDERS, SNAPSHOT))
    copies = f"{snapshot}/files" if snapshot else manifest.workspace.file_path
    document = {
        "version": 1,
        "config": {
            "bundle": {
                "name": manifest.bundle,
                "target": manifest.target,
                **_known(bundle, "mode"),
                "git": _known(git, "branch", "origin_url", "commit", "bundle_root_path"),
            },
            "workspace": {"file_path": linked or copies},
            "resources": {kind: found for kind in KINDS if (found := _resources(manifest, kind, ids))},
            "presets": {"source_linked_deployment": bool(linked)},
        },
        "extra": {"git_folder_path": top} if top.startswith("/Workspace/") else {},
    }
    return json.dumps(document, indent=2, ensure_ascii=False).translate(ESCAPES).encode()


def deployment(before: Json, files: Iterable[LocalFile] | None, timestamp: str, new_id: str) -> bytes:
    """Which files are there, after what was known `before`; None where no copies are made."""
    listed = None if files is None else [_listed(file) for file in files]
    document = {
        "version": 1,
        "seq": int(before.get("seq") or 0) + 1,
        "cli_version": LANGUAGE_VERSION,
        "timestamp": timestamp,
        "files": listed,
        "id": before.get("id") or new_id,
    }
    return json.dumps(document, separators=(",", ":"), ensure_ascii=False).translate(ESCAPES).encode()


def _listed(file: LocalFile) -> Json:
    return {"local_path": file.relative, "is_notebook": file.notebook}


def _resources(manifest: Manifest, kind: str, ids: Mapping[Address, str]) -> Json:
    bodies = manifest.block("resources", kind)
    found: Json = {}
    for address, declared in sorted(manifest.resources.items()):
        if address.kind == kind and not address.child:
            entry: dict[str, Any] = {"id": ids[address]} if address in ids else {}
            entry["relative_path"] = declared.mark.file if declared.mark else ""
            if kind == "dashboards":
                entry["file_path"] = (bodies.get(address.key) or {}).get("file_path") or ""
            found[address.key] = entry
    return found


def _known(values: Json, *names: str) -> Json:
    return {name: values[name] for name in names if values.get(name)}
