"""The places of a kind that may hold local paths, as one walk of each resource. (§6)"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from dbxplan.manifest import urls
from dbxplan.manifest.tree import Map, Path, Seq, text_of
from dbxplan.resources.language import Language, LocalPath


class UnreadablePathError(Exception):
    """A text that is neither a path nor a URL."""


class HiddenPlaceError(Exception):
    """A reference stands for an object that may hold paths: whether it does cannot be told."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{text_of(path)} is still a reference, where local paths are looked for")


class Place(NamedTuple):
    """One text that may be a local path."""

    container: Any
    key: str | int
    mode: str
    path: Path

    @property
    def text(self) -> str:
        return str(self.container[self.key])


def places(body: Map, language: Language, path: Path) -> Iterator[Place]:
    """None of them where the resource keeps its sources elsewhere (`git_source`)."""
    if language.paths and not (language.skips_paths and body.get(language.skips_paths) is not None):
        yield from _walk(body, _branches(language.paths), path)


def is_relative(text: str) -> bool:
    """Whether a path is to be read from the bundle: neither absolute nor with a scheme."""
    return not text.startswith("/") and not urls.scheme(text)


def _walk(value: Any, branches: "dict[str, Any]", path: Path) -> Iterator[Place]:
    for step, below in branches.items():
        if step == "*":
            keys: Any = range(len(value)) if isinstance(value, Seq) else ()
        else:
            keys = (step,) if isinstance(value, Map) and step in value else ()
        for key in keys:
            item = value[key]
            if isinstance(below, dict):
                if isinstance(item, Map | Seq):
                    yield from _walk(item, below, (*path, key))
                elif isinstance(item, str) and "*" not in below:
                    raise HiddenPlaceError((*path, key))
            elif isinstance(item, str):
                yield Place(value, key, below, (*path, key))


@cache
def _branches(paths: tuple[LocalPath, ...]) -> "dict[str, Any]":
    """The patterns as one tree: step -> steps below it, or the mode of a leaf."""
    root: dict[str, Any] = {}
    for one in paths:
        *steps, last = one.path.split(".")
        node = root
        for step in steps:
            node = node.setdefault(step, {})
        node[last] = one.mode
    return root
