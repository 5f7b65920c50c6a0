"""The merge algebra: maps deeply, sequences end to end, scalars by the later one; nothing else goes together."""

from typing import Any

from dbxplan.manifest.normalise import kind_of
from dbxplan.manifest.tree import Map, Marks, Path, Seq, join


class MergeError(Exception):
    """Two values of different kinds at one place."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


def merge(first: Any, first_marks: Marks, second: Any, second_marks: Marks, path: Path = ()) -> tuple[Any, Marks]:
    """The second onto the first, which is changed in place. A scalar has its newest place first, others the oldest."""
    if first is None:
        return second, join(second_marks, first_marks)
    if second is None:
        return first, join(first_marks, second_marks)
    if type(first) is not type(second):
        raise MergeError(f"cannot merge {kind_of(first)} with {kind_of(second)}", path)
    if isinstance(first, Map):
        merge_map(first, second, path)
    elif isinstance(first, Seq):
        first.extend(second)
        first.at.extend(second.at)
    else:
        return second, join(second_marks, first_marks)
    return first, join(first_marks, second_marks)


def merge_map(first: Map, second: Map, path: Path = ()) -> None:
    for key, value in second.items():
        marks = second.at.get(key, ())
        if key not in first:
            first.put(key, value, marks)
            if key in second.names:
                first.names[key] = second.names[key]
            continue
        merged, at = merge(first[key], first.at.get(key, ()), value, marks, (*path, key))
        first[key] = merged
        first.at[key] = at
