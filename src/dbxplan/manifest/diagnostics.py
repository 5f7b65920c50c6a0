"""How a diagnostic reads in a terminal or a log. (§1.10)"""

from collections.abc import Iterable

from dbxplan.errors import Diagnostic


def render(found: Diagnostic) -> str:
    """Severity and summary, paths, places and detail; ends in an empty line."""
    lines = [f"{found.severity.value.capitalize()}: {found.summary}"]
    if found.paths and found.paths[0]:
        lines += _column("at", found.paths)
    if found.places:
        lines += _column("in", map(str, found.places))
    if found.detail:
        lines += ["", *found.detail.splitlines(), ""]
    return "\n".join((*lines, ""))


def _column(word: str, entries: Iterable[str]) -> list[str]:
    """One under the other: `  at a` and `     b`."""
    return [f"  {word if not index else '  '} {entry}" for index, entry in enumerate(entries)]
