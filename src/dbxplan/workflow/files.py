"""What a plan says of the files that the bundle ships."""

from dbxplan.files.compare import Difference
from dbxplan.plan.model import FilePlan


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
