"""What dbxplan raises on purpose, and the diagnostics that some of it carries. Imports nothing."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class Severity(Enum):
    """In the order of the bundle language: only an error decides the exit code."""

    ERROR = "error"
    WARNING = "warning"
    RECOMMENDATION = "recommendation"


class Mark(NamedTuple):
    """A place in a file: `file` relative to the bundle root with `/`, line and column from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Diagnostic(NamedTuple):
    """One finding about a manifest: what, at which paths of the document, in which places of its files."""

    severity: Severity
    summary: str
    paths: tuple[str, ...] = ()
    places: tuple[Mark, ...] = ()
    detail: str = ""

    @property
    def order(self) -> tuple[str, str, str]:
        """What the bundle language sorts some diagnostics by: summary, places, paths, each as one text."""
        return self.summary, f"[{' '.join(map(str, self.places))}]", f"[{' '.join(self.paths)}]"


class DbxplanError(Exception):
    """Base of everything that dbxplan raises on purpose."""


class UsageError(DbxplanError):
    """A command line or a call that cannot be meant: exit code 64."""


class ManifestError(DbxplanError):
    """The manifest cannot be used; `diagnostics` holds every finding, the warnings too."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        self.document: dict[str, object] = {}  # the manifest as far as it got
        super().__init__("\n".join(found.summary for found in self.diagnostics if found.severity is Severity.ERROR))


class PlanError(DbxplanError):
    """No plan can be made; `problems` holds every reason."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class ConsentError(DbxplanError):
    """A plan holds steps that nobody consented to."""


class ApplyError(DbxplanError):
    """Steps of an apply failed; the outcomes stand in the result."""


class WaitError(DbxplanError):
    """An object did not reach the state that was waited for, or reached another."""


class StateError(DbxplanError):
    """The state store cannot be read, written, locked, or is of another workspace or bundle."""


class FileError(DbxplanError):
    """A local file cannot be read or shipped."""
