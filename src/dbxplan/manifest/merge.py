"""The merge algebra: maps deeply, sequences end to end, scalars by the later one; nothing else goes together."""

from typing import Any

from dbxplan.manifest.normalise import kind_of
from dbxplan.manifest.tree import Map, Marks, Path, Seq, join


class MergeError(Exception):
    """Two values of different kinds at one place."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


def merge(first: Any, first_marks: Marks, second: Any, second_marks: Marks) -> tuple[Any, Marks]:
    """The second onto the first, which is changed in place. A scalar has its newest place first, others the oldest."""
    value, marks, deeper = _joined(first, first_marks, second, second_marks, ())
    if deeper:
        merge_map(first, second)
    return value, marks


def merge_map(first: Map, second: Map) -> None:
    left: list[tuple[Map, Map, Path]] = [(first, second, ())]
    while left:
        one, other, path = left.pop()
        below = []
        for key, value in other.items():
            marks = other.at.get(key, ())
            if key not in one:
                one.put(key, value, marks)
                if key in other.names:
                    one.names[key] = other.names[key]
                continue
            before = one[key]
            one[key], one.at[key], deeper = _joined(before, one.at.get(key, ()), value, marks, (*path, key))
            if deeper:
                below.append((before, value, (*path, key)))
        left.extend(reversed(below))


def _joined(first: Any, first_marks: Marks, second: Any, second_marks: Marks, path: Path) -> tuple[Any, Marks, bool]:
    """The value, its places, and whether the entries of both are still to be merged."""
    if first is None:
        return second, join(second_marks, first_marks), False
    if second is None:
        return first, join(first_marks, second_marks), False
    if type(first) is not type(second):
        raise MergeError(f"cannot merge {kind_of(first)} with {kind_of(second)}", path)
    if isinstance(first, Seq):
        first.extend(second)
        first.at.extend(second.at)
    elif not isinstance(first, Map):
        return second, join(second_marks, first_marks), False
    return first, join(first_marks, second_marks), isinstance(first, Map)
