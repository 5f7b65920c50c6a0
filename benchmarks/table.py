"""Rows as one table, with the growth of a row over the same of fewer jobs."""

import math
from collections.abc import Sequence

from benchmarks.measure import Row

HEAD = ("part", "what", "jobs", "wall s", "CPU s", "peak MB", "calls", "writes", "steps", "growth", "ratio", "beside")


def growth(row: Row, rows: Sequence[Row]) -> float | None:
    """By which factor the CPU time grows when the jobs double, since the next smaller row of the same name."""
    smaller = [each for each in rows if (each.part, each.what) == (row.part, row.what) and each.jobs < row.jobs]
    if not smaller or not row.cpu_seconds:
        return None
    before = max(smaller, key=lambda each: each.jobs)
    if not before.cpu_seconds:
        return None
    return float((row.cpu_seconds / before.cpu_seconds) ** (1 / math.log2(row.jobs / before.jobs)))


def table(rows: Sequence[Row]) -> str:
    """Markdown that is aligned as well."""
    cells = [HEAD, *(_cells(row, rows) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEAD))]
    lines = [_line(line, widths) for line in cells]
    rule = "|".join("-" * (width + 1) + (":" if 1 < column < 11 else "-") for column, width in enumerate(widths))
    return "\n".join([lines[0], f"|{rule}|", *lines[1:]])


def _cells(row: Row, rows: Sequence[Row]) -> tuple[str, ...]:
    return (
        row.part,
        row.what,
        _whole(row.jobs or None),
        _number(row.wall_seconds, 2),
        _number(row.cpu_seconds, 2),
        _number(row.peak_mb, 0),
        _whole(row.calls),
        _whole(row.writes),
        _whole(row.steps),
        _number(growth(row, rows), 2),
        _number(row.ratio, 3),
        row.beside,
    )


def _number(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _whole(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        f"{cell:>{width}}" if 1 < column < 11 else f"{cell:<{width}}"
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join(padded)} |"
