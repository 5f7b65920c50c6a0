"""`bundle.databricks_cli_version`: answered as the version of the official CLI whose language this is. (§1.8)"""

import re

from dbxplan.manifest.document import Document

ANSWERED = "1.14.0"

_VERSION = r"(?:\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?|\d+\.\d+\.\*|\d+\.\*)"
_OPERATOR = r"(?:>=|<=|!=|>|<)"
_GRAMMAR = rf"({_OPERATOR})? ?({_VERSION})(?:, ({_OPERATOR}) ({_VERSION}))?"
_FORM = "Please specify the version constraint in the format (>=) 0.0.0(, <= 1.0.0)"


def check_version(document: Document) -> None:
    wanted = document.text("bundle", "databricks_cli_version")
    if not wanted:
        return
    found = re.fullmatch(_GRAMMAR, wanted)
    if found is None:
        document.error(f'invalid version constraint "{wanted}" specified. {_FORM}')
        return
    first, version, second, other = found.groups()
    if not (_holds(first or "", version) and (other is None or _holds(second, other))):
        document.error(
            f"Databricks CLI version constraint not satisfied. Required: {wanted}, current: {ANSWERED}",
            detail="dbxplan answers as the version of the Databricks CLI whose language it speaks.",
        )


def _holds(operator: str, version: str) -> bool:
    current = tuple(int(part) for part in ANSWERED.split("."))
    if "*" in version:
        prefix = tuple(int(part) for part in version.split(".")[:-1])
        return _compared(operator, current[: len(prefix)], prefix)
    stem, _, suffix = version.partition("-")
    numbers = tuple(int(part) for part in stem.split("."))
    return _compared(operator, (*current, 1), (*numbers, 0 if suffix else 1))


def _compared(operator: str, current: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return {
        "": current == wanted,
        ">=": current >= wanted,
        "<=": current <= wanted,
        ">": current > wanted,
        "<": current < wanted,
        "!=": current != wanted,
    }[operator]
