"""The kinds and what the API does with their fields, as a page: `python -m dbxplan.manifest.reference`."""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dbxplan.fields import (
    Behaviour,
    Causes,
    ClearedBy,
    CreateOnly,
    Exclusive,
    Fleeting,
    Ignored,
    Immutable,
    Kept,
    KeyedBy,
    ManagedElements,
    ManagedKeys,
    Normalized,
    OutputOnly,
    Renames,
    Rewritten,
    Sensitive,
    ServerDefault,
    Shape,
    SinceCreate,
    Sticky,
    Unordered,
    WriteOnly,
    shape_of,
)
from dbxplan.manifest.descriptions import KINDS as DESCRIPTIONS
from dbxplan.resources import KINDS
from dbxplan.resources.base import Kind, Risk

HEAD = """# Kinds

What dbxplan manages, read off its models by `python -m dbxplan.manifest.reference`. A field that is not in a table is
set in place, compared as it is written, and unset when it leaves the manifest.

In the tables, *change* is what a change of the field does to the object. *Removed* is what happens when the field
leaves the manifest: *cleared* sends what unsets it, *stays* means that the API has no way to. *Beyond* is what else the
comparison knows: a default of the server is no drift, a list by key or without order has no order, and so on.
"""
BEYOND: Mapping[type[Behaviour], Callable[[Any], str]] = {
    ServerDefault: lambda found: f"server's default{f' ({_values(found.values)})' if found.values else ''}",
    WriteOnly: lambda found: "never returned",
    Rewritten: lambda found: "rewritten by the server",
    Fleeting: lambda found: "hidden while it changes",
    OutputOnly: lambda found: "output",
    Ignored: lambda found: "not compared",
    Kept: lambda found: "kept by dbxplan",
    KeyedBy: lambda found: f"by {_values(found.keys)}{', without case' if found.fold else ''}",
    Unordered: lambda found: "no order",
    Normalized: lambda found: "normalised",
    ManagedKeys: lambda found: "some keys are the server's",
    ManagedElements: lambda found: "some elements are the server's",
    Exclusive: lambda found: f"one of {found.group}",
    Sensitive: lambda found: "secret",
    Renames: lambda found: "the name",
}
CHANGES: Mapping[type[Behaviour], Callable[[Any], str]] = {
    Immutable: lambda found: f"replace{f', but for {_values(found.but)}' if found.but else ''}",
    SinceCreate: lambda found: "replace, when new on an old object",
    CreateOnly: lambda found: "told, and left alone",
    Causes: lambda found: f"{found.effect}{', of what goes away' if found.gone else ''}",
    Kept: lambda found: "recorded",
}
REMOVED: Mapping[type[Behaviour], Callable[[Any], str]] = {
    ClearedBy: lambda found: "cleared",
    Sticky: lambda found: "stays",
}


def page(kinds: "Mapping[str, Kind[Any]]") -> str:
    return "\n".join([HEAD, *_overview(kinds), *(line for name in sorted(kinds) for line in _section(kinds[name]))])


def _overview(kinds: "Mapping[str, Kind[Any]]") -> Iterator[str]:
    yield "| kind | fields | found again by | a delete or replace destroys | permissions | grants |"
    yield "|---|---:|---|---|---|---|"
    for name in sorted(kinds):
        kind = kinds[name]
        cells = [f"[{name}](#{name})", _count(kind), _found_by(kind), _risk(kind)]
        yield _row(*cells, kind.language.permissions and "yes", kind.language.grants and "yes")


def _section(kind: "Kind[Any]") -> Iterator[str]:
    yield from ("", f"## {kind.name}", "", DESCRIPTIONS[kind.name], "")
    rows = [_cells(path, shape) for path, shape in _places(shape_of(kind.model))]
    if rows:
        yield from ("| field | change | removed | beyond |", "|---|---|---|---|")
        yield from (_row(*cells) for cells in rows)


def _places(root: Shape) -> Iterator[tuple[str, Shape]]:
    """Every place that carries a behaviour and can be set, by its path; a type that was shown is not shown again."""
    shown: set[int] = set()
    for path, shape in root.walk():
        if path and shape.behaviours and not shape.has(OutputOnly) and id(shape) not in shown:
            shown.add(id(shape))
            yield ".".join(path).replace(".*", "[]"), shape


def _cells(path: str, shape: Shape) -> tuple[str, ...]:
    return (f"`{path}`", *(_told(shape, words) for words in (CHANGES, REMOVED, BEYOND)))


def _told(shape: Shape, words: Mapping[type[Behaviour], Callable[[Any], str]]) -> str:
    return "; ".join(words[type(found)](found) for found in shape.behaviours if type(found) in words)


def _count(kind: "Kind[Any]") -> str:
    """Settable fields, of nested types each once."""
    found = {(shape.name, path[-1]) for path, shape in shape_of(kind.model).walk() if path and path[-1] != "*"}
    return f"{len(found):,}"


def _found_by(kind: "Kind[Any]") -> str:
    key = ", ".join(f"`{name}`" for name in kind.natural_key)
    return key if kind.unique else f"{key} and the mark it bears" if key else "the mark it bears"


def _risk(kind: "Kind[Any]") -> str:
    return {Risk.LOW: "history", Risk.HIGH: "data"}.get(kind.risk, "")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _values(values: Any) -> str:
    return ", ".join(str(value).lower() if isinstance(value, bool) else f"`{value}`" for value in values)


if __name__ == "__main__":
    sys.stdout.write(f"{page(KINDS)}\n")
