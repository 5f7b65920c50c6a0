"""One file of a bundle: read, composed, its shorthands expanded, brought to the types of the language."""

import re
from pathlib import Path

from dbxplan.local import regular
from dbxplan.manifest.document import Document
from dbxplan.manifest.loader.events import Loaded, LoadError, compose
from dbxplan.manifest.loader.shorthand import expand_target_variables
from dbxplan.manifest.normalise import kind_of
from dbxplan.manifest.times import canonical
from dbxplan.manifest.tree import Map, as_map, pack
from dbxplan.manifest.types import TOP

_INFINITE = re.compile(rb"\.(?:inf|nan)", re.IGNORECASE)


def load(document: Document, path: Path, name: str) -> tuple[Map, int] | None:
    """The tree of one file and its mark; None after an error, which the document holds. `name` is for marks."""
    number = len(document.files)
    document.files.append(name)
    loaded = _composed(document, path, name, number)
    if loaded is None:
        return None
    if not isinstance(loaded.tree, Map):
        document.warn(f"expected map, found {kind_of(loaded.tree)}", at=pack(number, 1, 1))
        document.error(f"failed to load {name}: the top level of a bundle's file must be a map")
        return None
    try:
        expand_target_variables(loaded.tree)
    except ValueError as error:
        document.error(f"failed to rewrite {name}: {error}")
        return None
    document.anchored |= loaded.anchored
    normaliser = document.normaliser()
    normaliser.tree(loaded.tree, TOP)
    document.report(normaliser)
    try:
        canonical_times(loaded.tree)
    except ValueError as error:
        document.error(f"failed to load {name}: {error}")
        return None
    return None if normaliser.dated or normaliser.buried else (loaded.tree, loaded.mark)


def canonical_times(tree: Map) -> None:
    """Of the root and of its targets."""
    canonical(tree.get("resources"))
    for target in as_map(tree.get("targets")).values():
        canonical(as_map(target).get("resources"))


def _composed(document: Document, path: Path, name: str, number: int) -> Loaded | None:
    try:
        data = regular.content(path)
        document.may_be_infinite |= _INFINITE.search(data) is not None
        loaded = compose(data, name, number)
    except OSError as error:
        document.error(f"failed to load {name}: {error.strerror or error}")
        return None
    except LoadError as error:
        document.error(f"failed to load {name}: {error}", at=() if error.mark is None else error.mark)
        return None
    if loaded.tree is None:
        loaded.tree = Map()
    return loaded
