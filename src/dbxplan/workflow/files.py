"""What the bundle ships: built, and told as a part of the plan."""

import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dbxplan.files import build, records
from dbxplan.files.code_archives import packed
from dbxplan.files.compare import Difference, Files
from dbxplan.files.digests import digests
from dbxplan.files.sync import shipped as all_of
from dbxplan.files.wheels import patched
from dbxplan.manifest.making import Making
from dbxplan.manifest.model import LocalFile, Manifest
from dbxplan.plan.model import FilePlan
from dbxplan.plan.saved import is_saved
from dbxplan.state.places import segment
from dbxplan.workflow.bundle import Bundle
from dbxplan.workflow.snapshot import with_snapshot

Say = Callable[[str], None]
INTERNAL = ".internal"
EMULATOR = "emulator"


def built(bundle: Bundle, say: Say) -> Bundle:
    """The bundle with its artifacts built, and its libraries named by where they go; once."""
    if bundle.opened is None:
        return bundle
    manifest = bundle.manifest
    build.build(manifest, bundle.workspace.environ, say)
    return with_snapshot(replace(bundle, manifest=bundle.opened.complete(manifest, _making(manifest)), opened=None))


def _making(manifest: Manifest) -> Making:
    """In the bundle's own folder of the target, where other clients have such files too."""
    own = manifest.root / ".databricks" / "bundle" / segment(manifest.target)

    def keep(name: str, text: str) -> Path:
        file = own / INTERNAL / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return file

    return Making(
        patch=lambda artifact, wheel: patched(artifact, wheel, own / "patched_wheels"),
        pack=lambda folder: packed(manifest, folder, own / "code_sources"),
        keep=keep,
    )


def shipped(bundle: Bundle) -> tuple[LocalFile, ...]:
    """All that the bundle ships, without the file that a local workspace is kept in, which changes with every call, and
    without saved plans and what this process writes its output to: they lie beside the bundle but are no part of it."""
    outputs = _outputs()
    found = tuple(
        file
        for file in all_of(bundle.manifest)
        if not is_saved(file.local) and not (outputs and _identity(file.local) in outputs)
    )
    scheme, _, store = bundle.host.partition("://")
    if scheme != EMULATOR or not store:
        return found
    own = {f"{Path(store).resolve()}{suffix}" for suffix in ("", "-journal", "-shm", "-wal")}
    return tuple(file for file in found if str(file.local) not in own)


def _outputs() -> frozenset[tuple[int, int]]:
    """The files that a shell redirects to."""
    found = set()
    for descriptor in (1, 2):
        with suppress(OSError):
            status = os.fstat(descriptor)
            if stat.S_ISREG(status.st_mode):
                found.add((status.st_dev, status.st_ino))
    return frozenset(found)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def shipped_digests(bundle: Bundle) -> Mapping[str, str]:
    """Remote path -> digest of what would be there after an apply of this bundle, which has to be built."""
    return {path: file.digest for path, file in digests(shipped(bundle)).items()}


def artifacts_of(manifest: Manifest, recorded: Files) -> frozenset[str]:
    """The remote paths of libraries, wanted and recorded."""
    folder = f"{manifest.workspace.artifact_path}/{INTERNAL}/"
    old = (path for path in recorded if path.startswith(folder))
    return frozenset((*(file.remote for file in manifest.libraries), *old))


def in_question(manifest: Manifest, local: Files, recorded: Files, artifacts: frozenset[str]) -> Files:
    """The recorded files without our records, and without old libraries where the bundle wants them left alone."""
    kept = manifest.block("experimental").get("skip_artifact_cleanup")
    apart = {*records.paths(manifest), *((artifacts - local.keys()) if kept else ())}
    return {path: file for path, file in recorded.items() if path not in apart}


def file_plan(difference: Difference, artifacts: frozenset[str] = frozenset()) -> FilePlan:
    """`artifacts`: the remote paths of all libraries that are local or recorded."""
    moved = (*difference.upload, *difference.remove)
    unchanged = len(artifacts & frozenset(difference.unchanged))
    return FilePlan(
        upload=difference.upload,
        remove=difference.remove,
        unchanged=len(difference.unchanged) - unchanged,
        digests=difference.digests,
        reasons=difference.reasons,
        artifacts=tuple(path for path in moved if path in artifacts),
        unchanged_artifacts=unchanged,
    )
