"""Findings about a manifest on the console, in the form that the bundle language gives them."""

from collections.abc import Sequence

from dbxplan.cli.console import Console
from dbxplan.errors import Diagnostic, Severity


def show(console: Console, diagnostics: Sequence[Diagnostic]) -> None:
    """All of them, in order, to stderr."""
    from dbxplan.report.diagnostics import diagnostics_text

    if diagnostics:
        console.err(diagnostics_text(diagnostics, color=console.color_err).removesuffix("\n"))


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """`Found 1 error and 2 warnings`."""
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.RECOMMENDATION: "recommendation"}
    numbers = {word: sum(found.severity is each for found in diagnostics) for each, word in words.items()}
    parts = [f"{number} {word}{'' if number == 1 else 's'}" for word, number in numbers.items() if number]
    if not parts:
        return "Validation OK!"
    *rest, last = parts
    comma = "," if len(rest) > 1 else ""
    return f"Found {', '.join(rest)}{comma} and {last}" if rest else f"Found {last}"


def too_strict(diagnostics: Sequence[Diagnostic]) -> str | None:
    """Why --strict refuses, where it does."""
    warnings = sum(found.severity is Severity.WARNING for found in diagnostics)
    if not warnings:
        return None
    found = "1 warning was found" if warnings == 1 else f"{warnings} warnings were found"
    return f"{found}. Warnings are not allowed in strict mode"
