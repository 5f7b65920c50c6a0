"""Which files have to be shipped, and which of ours have to go."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from dbxplan.state.model import RecordedFile

Files = Mapping[str, RecordedFile]  # by remote path


class Difference(NamedTuple):
    """Remote paths, sorted. `digests` are those of what is to be uploaded."""

    upload: tuple[str, ...]
    remove: tuple[str, ...]
    unchanged: int
    digests: Mapping[str, str]


def unproven(local: Files, recorded: Files) -> frozenset[str]:
    """Remote paths whose content was shipped before, so that only their existence is in question."""
    return frozenset(remote for remote, file in local.items() if recorded.get(remote) == file)


def compare(local: Files, recorded: Files, existing: Collection[str]) -> Difference:
    """`existing`: those of the unproven that are there. What is recorded and no longer local is removed."""
    kept = unproven(local, recorded) & frozenset(existing)
    upload = tuple(sorted(set(local) - kept))
    remove = tuple(sorted(set(recorded) - set(local)))
    return Difference(upload, remove, len(kept), {remote: local[remote].digest for remote in upload})
