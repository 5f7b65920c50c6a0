"""One tree laid over another: what is equal keeps its places, and every change is told. (§10.4)"""

from collections.abc import Callable
from typing import Any, Literal

from dbxplan.manifest.tree import Map, Marks, Path, Seq

Change = Literal["insert", "update", "delete"]
Tell = Callable[[Change, Path, Any], None]  # the value: the new one, of a delete the old one


def override(
    left: Any, left_marks: Marks, right: Any, right_marks: Marks, tell: Tell, path: Path = ()
) -> tuple[Any, Marks]:
    """The value that holds, and its places. What is empty and missing on the right stays."""
    if isinstance(left, Map) and isinstance(right, Map):
        return _map(left, right, tell, path), left_marks
    if isinstance(left, Seq) and isinstance(right, Seq):
        return _sequence(left, right, tell, path), left_marks
    if _same(left, right):
        return left, left_marks
    tell("update", path, right)
    return right, right_marks


def _same(left: Any, right: Any) -> bool:
    if left is None and right is None:
        return True
    kind = str if isinstance(left, str) else type(left)
    return isinstance(right, kind) and isinstance(left, bool) == isinstance(right, bool) and bool(left == right)


def _map(left: Map, right: Map, tell: Tell, path: Path) -> Map:
    made = Map()
    for key, value in left.items():
        if key not in right:
            if _empty(value):
                _take(made, key, value, left.at.get(key, ()), left)
            else:
                tell("delete", (*path, key), value)
    for key, value in right.items():
        marks = right.at.get(key, ())
        if key in left:
            found, at = override(left[key], left.at.get(key, ()), value, marks, tell, (*path, key))
            _take(made, key, found, at, left)
        else:
            tell("insert", (*path, key), value)
            _take(made, key, value, marks, right)
    return made


def _take(made: Map, key: str, value: Any, marks: Marks, source: Map) -> None:
    made.put(key, value, marks)
    if key in source.names:
        made.names[key] = source.names[key]


def _sequence(left: Seq, right: Seq, tell: Tell, path: Path) -> Seq:
    made = Seq()
    for index in range(max(len(left), len(right))):
        place = (*path, index)
        if index >= len(right):
            if _empty(left[index]):
                made.add(left[index], left.at[index])
            else:
                tell("delete", place, left[index])
        elif index >= len(left):
            tell("insert", place, right[index])
            made.add(right[index], right.at[index])
        else:
            made.add(*override(left[index], left.at[index], right[index], right.at[index], tell, place))
    return made


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, Map | Seq) and not value)
