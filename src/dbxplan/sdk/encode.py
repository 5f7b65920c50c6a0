"""Values on the wire: paths, queries, JSON bodies."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Any
from urllib.parse import quote


def path_value(value: object) -> str:
    """As it stands, slashes too, but for what would cut the path short."""
    return str(scalar(value)).replace("?", "%3F").replace("#", "%23")


def quoted_path_value(value: object) -> str:
    """A file path, percent-encoded with its slashes kept."""
    return quote(str(scalar(value)), safe="/")


def query_pairs(query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """None is left out, lists repeat the key, objects become dotted keys."""
    return [pair for name, value in query.items() for pair in _pairs(name, value)]


def _pairs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _pairs(f"{name}.{key}", inner)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for inner in value:  # of an object in a list the official client sends the names of its fields
            yield from ((name, str(key)) for key in inner) if isinstance(inner, Mapping) else _pairs(name, inner)
    else:
        yield name, scalar(value)


def scalar(value: Any) -> str:
    """The text of one value in a URL or a form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(_plain(value)) if not isinstance(value, str) or isinstance(value, Enum) else value


def json_bytes(body: Any) -> bytes:
    """ValueError for NaN and infinity, TypeError for what has no JSON form."""
    return json_text(body).encode()


def json_text(body: Any) -> str:
    """ASCII only; the same errors."""
    return json.dumps(body, allow_nan=False, default=json_default)


def json_default(value: Any) -> Any:
    """The JSON form of models, enums and times."""
    plain = _plain(value)
    if plain is value:
        raise TypeError(f"a {type(value).__name__} has no JSON form")
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # datetimes are dates
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value.total_seconds()}s"
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    for name in ("as_dict", "ToJsonString"):
        if callable(form := getattr(value, name, None)):
            return form()
    return value
