"""From a folder to an opened bundle, and from that, with what is outside known, to a manifest."""

import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan.errors import Diagnostic, ManifestError
from dbxplan.manifest.build import build, printed, told
from dbxplan.manifest.discovery import find_root
from dbxplan.manifest.document import Document
from dbxplan.manifest.making import Making
from dbxplan.manifest.model import NOTHING_REMEMBERED, Context, Json, Manifest, Remembered
from dbxplan.manifest.rules import CHECKS, INITIALISE, LOAD, THOROUGH, libraries_of, run, run_all
from dbxplan.manifest.rules.code_sources import has_code_sources
from dbxplan.manifest.rules.libraries import has_libraries
from dbxplan.manifest.rules.wheel_wrappers import is_wrapped
from dbxplan.manifest.tree import Copier

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind


class Opened:
    """A bundle with its target merged, before anything outside is asked for."""

    def __init__(self, load: Callable[[], Document]) -> None:
        self._load = load
        document = load()
        self._document: Document | None = document  # gone when nothing is left to be done with it
        self._resolved = self._unbuilt = False
        self.root: Path = document.root
        self.target: str = document.target
        self.connection: Mapping[str, str] = dict(document.connection)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(self._loaded().diagnostics)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Of the resources that are declared, as far as that is known before references are resolved."""
        resources = self._loaded().tree.get("resources")
        return tuple(resources) if isinstance(resources, Mapping) else ()

    @property
    def document(self) -> Json:
        """The bundle as far as it got."""
        return printed(self._loaded())

    def resolve(self, context: Context, *, checked: bool = True, thorough: bool = False) -> Manifest:
        """The rest. ManifestError with every diagnostic and, as `document`, the bundle as far as it got.

        Without `checked`, what only matters to an apply is not looked at; `thorough` also looks at every file, and at
        folders in the workspace. It works on the tree as loaded: another call reads the files again. That tree takes
        more memory than the manifest, and stays only where it is still needed.
        """
        if self._resolved:
            self._document = None
        document = self._document = self._loaded()
        self._resolved = True
        document.enter(context)
        with _no_collection():
            checks = (*(CHECKS if checked else ()), *(THOROUGH if thorough else ()))
            if not (run(document, INITIALISE) and run_all(document, checks)):
                raise _failed(document)
            self._unbuilt = document.immutable or has_libraries(document) or has_code_sources(document)
            self._unbuilt = self._unbuilt or is_wrapped(document)
            if not self._unbuilt:
                self._document = None
            return build(document)

    def complete(self, manifest: Manifest, making: Making) -> Manifest:
        """The manifest once its artifacts were built: libraries are found and named by where they go. ManifestError.

        `making` writes what else goes up: wheels under other versions, archives of code, notebooks.
        """
        if not self._unbuilt:
            return manifest
        loaded = self._loaded()
        tree = Copier(more=sys.maxsize).copy(loaded.tree)
        document = replace(loaded, tree=tree, libraries={}, made={}, diagnostics=list(loaded.diagnostics))
        if not run(document, libraries_of(making)):
            raise _failed(document)
        return build(document)

    def _loaded(self) -> Document:
        return self._load() if self._document is None else self._document


def open_bundle(
    start: Path,
    *,
    target: str | None = None,
    variables: Sequence[str] = (),
    environ: Mapping[str, str],
    allow_unknown: bool = False,
    any_branch: bool = False,
    located: bool = False,
    kinds: "Mapping[str, Kind[Any]] | None" = None,
    remembered: Remembered = NOTHING_REMEMBERED,
    say: Callable[[str], None] = lambda text: None,
) -> Opened:
    """Find the bundle at or above a folder, load it and merge the target. ManifestError with every diagnostic.

    `located` adds to the printed bundle where its parts were written.
    """
    root = find_root(start, environ)

    def load() -> Document:
        document = Document(
            root=root,
            environ=environ,
            wanted=target,
            say=say,
            assignments=variables,
            allow_unknown=allow_unknown,
            any_branch=any_branch,
            located=located,
            kinds=kinds,
            remembered=remembered,
        )
        with _no_collection():
            if not run(document, LOAD):
                raise _failed(document)
        return document

    return Opened(load)


def _failed(document: Document) -> ManifestError:
    error = ManifestError(told(document, document.diagnostics))
    error.document = printed(document)
    return error


@contextmanager
def _no_collection() -> Iterator[None]:
    """A tree is made of many containers and no cycles: looking for cycles costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
