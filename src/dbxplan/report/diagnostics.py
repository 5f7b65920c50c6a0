"""Findings about a manifest, in the form that the bundle language gives them."""

from collections.abc import Iterable, Iterator
from typing import Final

from dbxplan.errors import Diagnostic, Severity
from dbxplan.report.style import Style
from dbxplan.report.words import lines_of, safe

PAINTS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.RECOMMENDATION: "blue"}


def diagnostics_text(diagnostics: Iterable[Diagnostic], *, color: bool = False) -> str:
    """One after the other, each ended by a blank line; empty where there are none."""
    style = Style(color)
    return "".join(f"{line}\n" for found in diagnostics for line in _lines(found, style))


def _lines(found: Diagnostic, style: Style) -> Iterator[str]:
    first, *rest = lines_of(found.summary)
    yield f"{style(f'{found.severity.value.capitalize()}:', PAINTS[found.severity])} {first}"
    yield from rest
    if found.paths and found.paths[0]:
        yield from _stacked("  at ", found.paths)
    if found.places:
        yield from _stacked("  in ", map(str, found.places))
    yield ""
    if found.detail:
        yield from lines_of(found.detail)
        yield ""


def _stacked(start: str, texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        yield (" " * len(start) if number else start) + safe(text)
