"""Durations and points in time as the API writes them: `2.500s`, `2024-01-02T03:04:05Z`. (§1.5)"""

import re
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from dbxplan.manifest.references import is_pure
from dbxplan.manifest.tree import Map, as_map, select

_DURATION = re.compile(r"(-?)([0-9]{1,12})(?:\.([0-9]{1,9}))?s")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.([0-9]{1,9}))?(Z|[+-]\d\d:\d\d)")


def duration(text: str) -> str:
    """ValueError where it is none."""
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError(f'"{text}" is no duration such as "3600s" or "2.5s"')
    sign, seconds, fraction = found.groups()
    digits = _digits(fraction)
    minus = sign if int(seconds) or digits else ""
    return f"{minus}{int(seconds)}{digits}s"


def moment(text: str) -> str:
    """In UTC. ValueError where it is none."""
    found = _MOMENT.fullmatch(text)
    try:
        if found is None:
            raise ValueError
        whole = datetime.fromisoformat(found[1] + found[3].replace("Z", "+00:00")).astimezone(timezone.utc)
    except (ValueError, OverflowError):
        raise ValueError(f'"{text}" is no point in time such as "2024-01-02T03:04:05Z"') from None
    return f"{whole:%Y-%m-%dT%H:%M:%S}".zfill(19) + f"{_digits(found[2])}Z"


def _digits(fraction: "str | None") -> str:
    """None, three, six or nine of them."""
    kept = (fraction or "").rstrip("0")
    length = -(-len(kept) // 3) * 3
    return f".{kept.ljust(length, '0')}" if kept else ""


_FIELDS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("postgres_branches.*.ttl", duration),
    ("postgres_branches.*.expire_time", moment),
    ("postgres_branches.*.source_branch_time", moment),
    ("postgres_endpoints.*.suspend_timeout_duration", duration),
    ("postgres_projects.*.history_retention_duration", duration),
    ("postgres_projects.*.default_endpoint_settings.suspend_timeout_duration", duration),
    ("secrets.*.expire_time", moment),
)


def canonical(resources: Any) -> None:
    """Write all of them so. ValueError at the first that is none; references may still stand for one."""
    for path, form in _FIELDS if isinstance(resources, Map) else ():
        if path.split(".")[0] not in resources:
            continue
        for owner, key, _ in select(resources, tuple(path.split("."))):
            value = as_map(owner).get(str(key))
            if value is not None and not is_pure(str(value)):
                owner[key] = form(str(value))
