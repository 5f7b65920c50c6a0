"""The manifest as a tree of dicts, lists and scalars that remember, in ints, where each value was written."""

from collections.abc import Callable, Iterator
from typing import Any

from dbxplan.errors import Mark

Path = tuple[str | int, ...]
# The places of one value, the decisive one first; `()` for a value made by a rule, a list for sections of many files.
Marks = int | tuple[int, ...] | list[int]
NOWHERE: Marks = ()
UNPLACED = 0  # the place of what no file holds, where a diagnostic has to have one: it prints as `:0:0`
DEEPEST = 10_000  # levels that a tree may have; whatever walks values of any type keeps its own stack
LARGEST = 500_000  # copies that any bundle may make; large ones are given more

LINE, FILE = 32, 60  # how far left line and file stand in a mark; the column is below


class TooLargeError(Exception):
    """Aliases or variables expand to more than any manifest can mean."""


class Time(str):
    """A timestamp, as the text that it was written as."""

    __slots__ = ()


class Map(dict[str, Any]):
    """A mapping; `at` has the places of values, `names` those of keys."""

    __slots__ = ("at", "names")

    def __init__(self, items: "dict[str, Any] | None" = None) -> None:
        if items:
            super().__init__(items)
        self.at: dict[str, Marks] = {}
        self.names: dict[str, int] = {}

    def put(self, key: str, value: Any, marks: Marks = NOWHERE) -> None:
        """Set with its places; a value that replaces another without places of its own keeps the old ones."""
        self[key] = value
        if marks != NOWHERE:
            self.at[key] = marks

    def remove(self, key: str) -> Any:
        self.at.pop(key, None)
        self.names.pop(key, None)
        return self.pop(key, None)

    def child(self, key: str) -> "Map":
        """The mapping under a key, made where nothing or null is there; a detached one where something else is."""
        value = self.get(key)
        if value is None:
            value = self[key] = Map()
        return value if isinstance(value, Map) else Map()


class Seq(list[Any]):
    """A sequence; `at` has the places of its elements."""

    __slots__ = ("at",)

    def __init__(self) -> None:
        super().__init__()
        self.at: list[Marks] = []

    def add(self, value: Any, marks: Marks = NOWHERE) -> None:
        self.append(value)
        self.at.append(marks)

    def remove_at(self, index: int) -> None:
        del self[index]
        del self.at[index]

    def fill(self, entries: "list[tuple[Any, Marks]]") -> None:
        """Replace all elements."""
        self[:] = [value for value, _ in entries]
        self.at[:] = [marks for _, marks in entries]

    def entries(self) -> "list[tuple[Any, Marks]]":
        return list(zip(self, self.at, strict=True))


def as_map(value: Any) -> Map:
    """The mapping itself, or an empty one in place of anything else."""
    return value if isinstance(value, Map) else Map()


def as_seq(value: Any) -> Seq:
    """The sequence itself, or an empty one in place of anything else."""
    return value if isinstance(value, Seq) else Seq()


def all_of(marks: Marks) -> tuple[int, ...]:
    return (marks,) if isinstance(marks, int) else tuple(marks)


def pack(file: int, line: int, column: int) -> int:
    """One place as an int; line and column from 1."""
    return (file << FILE) | (line << LINE) | column


def unpack(mark: int, files: "list[str]") -> Mark:
    if mark == UNPLACED:
        return Mark("", 0, 0)
    return Mark(files[mark >> FILE], (mark >> LINE) & ((1 << (FILE - LINE)) - 1), mark & ((1 << LINE) - 1))


def file_of(marks: Marks) -> int | None:
    """The number of the file that the decisive place is in."""
    first = first_of(marks)
    return None if first is None else first >> FILE


def first_of(marks: Marks) -> int | None:
    if isinstance(marks, int):
        return marks
    return marks[0] if marks else None


def join(first: Marks, second: Marks) -> Marks:
    """Both, each place once."""
    if not second:
        return first
    if not first:
        return second
    if isinstance(first, list) and isinstance(second, int) and second >> FILE > first[-1] >> FILE:
        first.append(second)  # a section that every file adds to, in their order: copying it would be quadratic
        return first
    joined = tuple(dict.fromkeys((*all_of(first), *all_of(second))))
    return joined if len(joined) < 64 else list(joined)


def marks_in(container: Any, key: str | int) -> Marks:
    """The places of one value of a container."""
    if isinstance(container, Map):
        return container.at.get(str(key), NOWHERE)
    if isinstance(container, Seq) and isinstance(key, int) and key < len(container.at):
        return container.at[key]
    return NOWHERE


def text_of(path: Path) -> str:
    """As diagnostics print it: `tasks[0].name`."""
    parts: list[str] = []
    for segment in path:
        if isinstance(segment, int):
            parts.append(f"[{segment}]")
        else:
            parts.append(f".{segment}" if parts else segment)
    return "".join(parts)


class Copier:
    """Copies values; what one copier makes is limited, and how deep it may lie."""

    def __init__(self, more: int = 0) -> None:
        self.left = LARGEST + more

    def copy(self, value: Any, depth: int = 0) -> Any:
        if not isinstance(value, dict | list):
            return value
        twin = self._shell(value, depth)
        level = [(value, twin)]
        while level:
            depth += 1
            level = self._inner(level, depth)
        return twin

    def _inner(self, level: "list[tuple[Any, Any]]", depth: int) -> "list[tuple[Any, Any]]":
        """Give these twins copies of what their originals hold; those that hold more come back."""
        below = []
        for value, twin in level:
            for key, item in pairs_of(value):
                if isinstance(item, dict | list):
                    twin[key] = made = self._shell(item, depth)
                    below.append((item, made))
        return below

    def _shell(self, value: Any, depth: int) -> Any:
        """A container of its own with the same content."""
        self.left -= len(value) + 1
        if self.left < 0 or depth > DEEPEST:
            raise TooLargeError
        if isinstance(value, Map):
            twin = Map(value)
            twin.at, twin.names = dict(value.at), dict(value.names)
            return twin
        row = Seq()
        row.extend(value)
        row.at = list(value.at)
        return row


def rebuilt(value: Any, shell: Callable[[Any], Any]) -> Any:
    """A value made anew: `shell` gives a container of the wanted kind with the same keys, or a finished scalar."""
    top = [value]
    open_: list[Any] = [top]
    while open_:
        owner = open_.pop()
        for key, item in pairs_of(owner):
            made = shell(item)
            if made is not item:
                owner[key] = made
            if isinstance(made, dict | list):
                open_.append(made)
    return top[0]


def from_plain(value: Any) -> Any:
    """A tree of values that no file wrote."""
    return rebuilt(value, _as_node)


def _as_node(value: Any) -> Any:
    if isinstance(value, dict):
        return Map({str(key): item for key, item in value.items()})
    if isinstance(value, list | tuple):
        row = Seq()
        row.fill([(item, NOWHERE) for item in value])
        return row
    return value


def to_plain(value: Any) -> Any:
    """The reverse of `from_plain`, a copy."""
    return rebuilt(value, _as_plain)


def _as_plain(value: Any) -> Any:
    return dict(value) if isinstance(value, dict) else list(value) if isinstance(value, list) else value


def as_json(value: Any) -> Any:
    """As JSON has it: whole floats are ints, and times are text."""
    return rebuilt(value, _as_json)


def _as_json(value: Any) -> Any:
    kind = value.__class__
    if kind is str:
        return value
    if kind is Map:
        return dict(value)
    if kind is Seq:
        return list(value)
    if kind is float and value.is_integer() and abs(value) < 1e21:
        return int(value)
    return str(value) if kind is Time else value


def walk(value: Any) -> "Iterator[tuple[Any, Any, Any, list[str | int]]]":
    """Everything below, in the order of the tree: (container, key, item, path of the container).

    The path is one list that goes on changing. What an item holds is what it holds when the walk comes to it.
    """
    if not isinstance(value, dict | list):
        return
    trail: list[str | int] = []
    above = [(value, pairs_of(value))]
    while above:
        container, pairs = above[-1]
        for key, item in pairs:
            yield container, key, item, trail
            if isinstance(item, dict | list):
                trail.append(key)
                above.append((item, pairs_of(item)))
                break
        else:
            above.pop()
            if trail:
                trail.pop()


def pairs_of(container: Any) -> "Iterator[tuple[Any, Any]]":
    return iter(container.items() if isinstance(container, dict) else enumerate(container))


def find(tree: Any, path: Path) -> tuple[Any, Marks]:
    """A value and its places. KeyError where there is none."""
    marks: Marks = NOWHERE
    for segment in path:
        marks = marks_in(tree, segment)
        try:
            tree = tree[segment]
        except (TypeError, IndexError, KeyError):
            raise KeyError(text_of(path)) from None
    return tree, marks


def select(value: Any, steps: tuple[str, ...], path: Path = ()) -> Iterator[tuple[Any, str | int, Path]]:
    """Every place that a pattern reaches, as (container, key, path); `*` stands for any element or key."""
    if not steps:
        return
    keys: Any
    if steps[0] == "*":
        keys = list(value) if isinstance(value, Map) else range(len(value)) if isinstance(value, Seq) else ()
    else:
        keys = (steps[0],) if isinstance(value, Map) and steps[0] in value else ()
    for key in keys:
        if len(steps) == 1:
            yield value, key, (*path, key)
        else:
            yield from select(value[key], steps[1:], (*path, key))
