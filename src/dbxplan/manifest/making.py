"""What the rules need made of local files, once the artifacts were built."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class MakingError(Exception):
    """What cannot be made of the local files; says why."""


class PatchError(MakingError):
    """A wheel that cannot be given a version of its own."""


@dataclass(frozen=True)
class Making:
    """Each gives the file that it made, and raises MakingError.

    `patch`: artifact, wheel -> the wheel under a version of its own. `pack`: a folder, relative to the sync root -> an
    archive named by its content. `keep`: name, text -> that text in the folder of what tools leave to be shipped.
    """

    patch: Callable[[str, Path], Path]
    pack: Callable[[str], Path]
    keep: Callable[[str, str], Path]
