"""Which files have to be shipped, and which of ours have to go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from dbxplan.state.model import RecordedFile

Files = Mapping[str, RecordedFile]  # by remote path

NEW: Final = "new"
CHANGED: Final = "changed here"
MISSING: Final = "missing in the workspace"
EDITED: Final = "edited in the workspace"
REPLACED: Final = "replaced in the workspace by another"
UNSURE: Final = "its last upload may have been cut off"


class Seen(NamedTuple):
    """What the workspace says of a file; zero where it does not say."""

    modified_at: int = 0  # milliseconds since the epoch
    object_id: int = 0


@dataclass(frozen=True)
class Difference:
    """Remote paths, sorted. `forget`: recorded, but gone or not ours any more, so that nothing is left to do."""

    upload: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    forget: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)  # of what is to be uploaded
    reasons: Mapping[str, str] = field(default_factory=dict)  # why it is


def compare(local: Files, recorded: Files, seen: Mapping[str, Seen]) -> Difference:
    """`seen` has all of the recorded files that are there. What is recorded and no longer local is removed."""
    reasons = {path: why for path in sorted(local) if (why := _reason(local[path], recorded.get(path), seen.get(path)))}
    gone = sorted(set(recorded) - set(local))
    remove = tuple(path for path in gone if path in seen and not _other(recorded[path], seen[path]))
    return Difference(
        upload=tuple(reasons),
        remove=remove,
        forget=tuple(path for path in gone if path not in remove),
        unchanged=tuple(path for path in local if path not in reasons),
        digests={path: local[path].digest for path in reasons},
        reasons=reasons,
    )


def _reason(local: RecordedFile, recorded: RecordedFile | None, seen: Seen | None) -> str:
    """Why a file is uploaded; empty where it is as it should be."""
    if recorded is None:
        return NEW
    if not recorded.digest:
        return UNSURE
    if recorded.digest != local.digest:
        return CHANGED
    if seen is None:
        return MISSING
    if _other(recorded, seen):
        return REPLACED
    return EDITED if recorded.modified_at and seen.modified_at != recorded.modified_at else ""


def _other(recorded: RecordedFile, seen: Seen) -> bool:
    """Whether what is there was made by somebody else, after ours was taken away."""
    return bool(recorded.object_id and seen.object_id and recorded.object_id != seen.object_id)
