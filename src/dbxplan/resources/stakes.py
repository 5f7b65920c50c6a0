"""What a delete takes along, counted and named from lists."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from dbxplan.sdk.errors import NotFound, NotImplemented, PermissionDenied

COUNTED: Final = 1000  # stakes are counted up to here: more is only "more than"
NAMED: Final = 3
Name = Callable[[Any], object]


def count(items: Iterator[Any], one: str, many: str, name: Name | None = None) -> Sequence[str]:
    """What a list says of a stake, `2 tables (lines, orders)`; nothing where none are, or nothing answers there."""
    found = looked_through(items, many)
    return found if isinstance(found, tuple) else told(found, one, many, name)


def looked_through(items: Iterator[Any], many: str) -> list[Any] | tuple[str, ...]:
    """The items, up to one more than are counted; or what is said in their place."""
    try:
        return list(islice(items, COUNTED + 1))
    except (NotFound, NotImplemented):
        return ()
    except PermissionDenied:
        return (f"{many} that you may not list",)


def told(found: Sequence[Any], one: str, many: str, name: Name | None = None) -> Sequence[str]:
    if len(found) > COUNTED:
        return (f"more than {COUNTED} {many}",)
    return (f"{len(found)} {one if len(found) == 1 else many}{names(found, name)}",) if found else ()


def names(found: Sequence[Any], name: Name | None) -> str:
    """The first ones, in their order."""
    first = sorted(str(name(item) or "") for item in found) if name else []
    if not all(first) or not first:  # some servers tell less
        return ""
    more = f" and {len(first) - NAMED} more" if len(first) > NAMED else ""
    return f" ({', '.join(first[:NAMED])}{more})"


def by_name(item: Any) -> object:
    """For lists whose items have a `name`: of a path its last part."""
    return str(item.get("name") or "").rpartition("/")[2]
