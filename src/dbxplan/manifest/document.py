"""What the rules work on: the tree as far as it got, what was found, and everything a rule may ask for."""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, NamedTuple

from dbxplan.address import Address
from dbxplan.errors import Diagnostic, Mark, Severity
from dbxplan.manifest import secrecy
from dbxplan.manifest.extensions import field_of
from dbxplan.manifest.model import NOTHING_REMEMBERED, Context, LocalFile, Remembered
from dbxplan.manifest.normalise import DEEPEST_OBJECT, Finding, Normaliser
from dbxplan.manifest.tree import NOWHERE, Map, Marks, Path, all_of, as_map, file_of, find, marks_in, text_of, unpack
from dbxplan.manifest.types import TOP, Type
from dbxplan.resources import KINDS

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind
    from dbxplan.resources.language import Language


class Mistake(NamedTuple):
    """A text that cannot be used, and where it stands: its container and path."""

    summary: str
    container: Any
    path: Path
    hint: str = ""


@dataclass
class Document:
    """One bundle on its way through the rules. `context` is there from Initialise on."""

    root: FilePath
    environ: Mapping[str, str]
    wanted: str | None = None  # the target asked for
    assignments: Sequence[str] = ()  # name=value
    allow_unknown: bool = False
    located: bool = False  # whether the printed bundle tells where its parts were written
    any_branch: bool = False  # whether another Git branch than the manifest names will do
    kinds: "Mapping[str, Kind[Any]] | None" = None
    remembered: Remembered = NOTHING_REMEMBERED
    assigned: dict[str, Any] = field(default_factory=dict, repr=False)  # variables that the files do not set
    say: Callable[[str], None] = lambda text: None  # what scripts of the bundle write
    tree: Map = field(default_factory=Map)
    target: str = ""
    target_names: tuple[str, ...] = ()
    target_sets_root: bool = False
    had_resources: bool = False  # before references were resolved
    referred_kinds: frozenset[str] = frozenset()  # whose resources a reference brings, too late for most rules
    late_kinds: frozenset[str] = frozenset()  # those, while such rules run
    may_be_infinite: bool = False  # whether a file spells such a number
    include_length: int = 0  # entries of the root file's own list
    files: list[str] = field(default_factory=list)
    anchored: set[int] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    refused: list[Diagnostic] = field(default_factory=list)
    connection: dict[str, str] = field(default_factory=dict)  # as written, before references are resolved
    sync_root: FilePath = FilePath()
    libraries: dict[str, LocalFile] = field(default_factory=dict)  # by local path
    made: dict[str, LocalFile] = field(default_factory=dict)  # to be synced with the files, by relative path
    default_owners: set[tuple[str, str]] = field(default_factory=set)  # kind and key of what the caller owns by default
    moved: dict[Address, Address] = field(default_factory=dict)
    denied: set[Path] = field(default_factory=set)  # where the manifest says `false`, and its normal form nothing
    _context: Context | None = None

    @property
    def context(self) -> Context:
        assert self._context is not None, "the context is known from Initialise on"
        return self._context

    @property
    def entered(self) -> bool:
        return self._context is not None

    def enter(self, context: Context) -> None:
        self._context = context

    def hider(self) -> Callable[[str], str] | None:
        """What takes the secrets that are known by now out of words; None where there are none."""
        return secrecy.hider(self.assigned, self.tree.get("resources"), self.registry)

    def note_root_file(self) -> None:
        """Note what of the root file later merges would blur."""
        entries = self.tree.get("include")
        self.include_length = len(entries) if isinstance(entries, list) else 0

    @property
    def failed(self) -> bool:
        return any(found.severity is Severity.ERROR for found in self.diagnostics)

    def language(self, kind: str) -> "Language | None":
        """A kind's place in the language; None for kinds that nothing is known of."""
        known = self.registry.get(kind)
        return known.language if known is not None else None

    @property
    def registry(self) -> "Mapping[str, Kind[Any]]":
        return KINDS if self.kinds is None else self.kinds

    def can(self, kind: str) -> bool:
        """Whether resources of the kind can be planned."""
        return kind in self.registry

    def resources(self, *kinds: str) -> Iterator[tuple[str, str, Map]]:
        """(kind, key, body) of every resource with a body, of these kinds or of all."""
        declared = self.tree.get("resources")
        for kind, entries in as_map(declared).items():
            if isinstance(entries, Map) and (not kinds or kind in kinds) and kind not in self.late_kinds:
                yield from ((kind, key, body) for key, body in entries.items() if isinstance(body, Map))

    @property
    def has_resources(self) -> bool:
        declared = self.tree.get("resources")
        return any(entries for entries in as_map(declared).values() if isinstance(entries, Map))

    def value(self, *path: str | int) -> Any:
        """What stands at a path, or None."""
        try:
            return find(self.tree, path)[0]
        except KeyError:
            return None

    @property
    def source_path(self) -> str:
        """What the workspace calls the sync root, where resources use it and no copy; else "". (§3.8)"""
        linked = self.value("presets", "source_linked_deployment") is True
        return (self.context.workspace_path(self.sync_root) or self.sync_root.as_posix()) if linked else ""

    @property
    def immutable(self) -> bool:
        """Whether all that is shipped goes into an immutable folder."""
        return self.value("experimental", "immutable_folder") is True

    def text(self, *path: str | int) -> str:
        """The text at a path; "" for anything else."""
        value = self.value(*path)
        return value if isinstance(value, str) else ""

    def marks(self, *path: str | int) -> Marks:
        try:
            return find(self.tree, path)[1]
        except KeyError:
            return NOWHERE

    def type_at(self, path: Path) -> Type:
        kind = TOP
        for segment in path:
            kind = kind.below(segment)
        return kind

    def folder_of(self, marks: Marks) -> str:
        """The folder, relative to the bundle root, of the file that a value was written in; "" for the root."""
        number = file_of(marks)
        return posixpath.dirname(self.files[number]) if number is not None else ""

    def from_file(self, path: str, marks: Marks) -> str:
        """A path relative to the file it stands in, as one relative to the bundle root."""
        return posixpath.normpath(posixpath.join(self.folder_of(marks), path.lstrip("/")))

    @staticmethod
    def first(marks: Marks) -> Marks:
        """The decisive place alone: some diagnostics of the language name no other."""
        return all_of(marks)[:1]

    def places(self, marks: Marks) -> tuple[Mark, ...]:
        return tuple(unpack(mark, self.files) for mark in all_of(marks))

    def error(self, summary: str, *paths: Path, at: Marks = NOWHERE, detail: str = "") -> None:
        self._add(Severity.ERROR, summary, paths, at, detail)

    def warn(self, summary: str, *paths: Path, at: Marks = NOWHERE, detail: str = "") -> None:
        self._add(Severity.WARNING, summary, paths, at, detail)

    def recommend(self, summary: str, *paths: Path, at: Marks = NOWHERE, detail: str = "") -> None:
        self._add(Severity.RECOMMENDATION, summary, paths, at, detail)

    def first_of(self, mistakes: "Sequence[Mistake]") -> None:
        """The language reports the first mistake of a step, without a place: the detail has that, and the others."""
        first, *others = mistakes
        lines = [*filter(None, [first.hint]), self._where(first)]
        lines += [f"{other.summary} ({self._where(other)})" for other in others]
        self.error(first.summary, detail="\n".join(lines))

    def _where(self, mistake: "Mistake") -> str:
        place = next(iter(self.places(marks_in(mistake.container, mistake.path[-1]))), None)
        return f"at {text_of(mistake.path)}" + (f" in {place}" if place else "")

    def refuse(self, summary: str, path: Path, at: Marks | None = None) -> None:
        """Something the manifest may say, but that no plan can carry out yet."""
        marks = self.marks(*path) if at is None else at
        self.refused.append(Diagnostic(Severity.ERROR, summary, (text_of(path),), self.places(marks)))

    def _add(self, severity: Severity, summary: str, paths: Sequence[Path], marks: Marks, detail: str) -> None:
        printed = tuple(text_of(path) for path in paths if path)
        self.diagnostics.append(Diagnostic(severity, summary, printed, self.places(marks), detail))

    def normaliser(self) -> Normaliser:
        def extension(body: str, field: str) -> Type | None:
            return field_of(self.registry, body, field) if body.startswith("resources.") else None

        return Normaliser(self.anchored, keep_unknown=self.allow_unknown, extension=extension)

    def report(self, normaliser: Normaliser) -> None:
        """What a normaliser found, as diagnostics."""
        self.denied |= normaliser.denied
        for found in normaliser.findings:
            self.warn(found.summary, found.path, at=self.first(found.marks), detail=_nearest_field(found))
        for path in normaliser.dated:
            self.error(f"{text_of(path)} holds a date where any value may stand; quote it")
        for path in normaliser.buried[:1]:
            self.error(f"{text_of(path[:4])} is nested deeper than {DEEPEST_OBJECT} levels")


def reason(error: Exception) -> str:
    """Why a file could not be read; a path may also be none at all."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def nearest(name: str, names: Sequence[str]) -> str:
    """`did you mean "x"?`, where one of the names is near; else nothing."""
    near = get_close_matches(name, names, n=3, cutoff=0.7)
    return f"did you mean {' or '.join(repr(one) for one in near)}?" if near else ""


def _nearest_field(found: Finding) -> str:
    return nearest(found.unknown, list(found.known.fields)) if found.unknown and found.known else ""
