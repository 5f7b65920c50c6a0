"""JSON to Python and back: what a field of a type holds, and what it sends."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

from dbxplan import api
from dbxplan.sdk.common.types.fieldmask import FieldMask
from dbxplan.sdk.common.types.times import Duration, Timestamp

Decode = Callable[[Any], Any]

WELL_KNOWN: Mapping[str, Callable[[], Any]] = {"timestamp": Timestamp, "duration": Duration, "fieldmask": FieldMask}
AS_THEY_ARE = (str, int, float, bool, type(None), bytes)


def plain(value: Any) -> Any:
    """The JSON value of anything that an argument or field may hold: models, enums, times, and all of it nested."""
    if type(value) in AS_THEY_ARE:
        return value
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    for method in ("as_dict", "ToJsonString"):
        if callable(form := getattr(value, method, None)):
            return form()
    return _time(value)


def _time(value: Any) -> Any:
    """The standard library's times in the form that the API's times have."""
    if isinstance(value, timedelta):
        span = Duration()
        span.FromTimedelta(value)
        return span.ToJsonString()
    return value.isoformat() if isinstance(value, date) else value


@cache
def decoder(found: api.Type) -> Decode:
    """From a JSON value that is there to what Python code sees."""
    if found.element is not None:
        inner = decoder(found.element)
        if inner is _same:
            return _same
        return _each(inner) if found.form == "list" else _each_value(inner)
    if found.form == "enum":
        return _enum(found.name)
    if found.form == "object":
        return _object(found.name)
    if found.name in WELL_KNOWN:
        return _well_known(WELL_KNOWN[found.name])
    return int if found.name == "int64" else _same


def absent(found: api.Type) -> Any:
    """What a field holds that an answer does not have: an empty list of objects, else None."""
    is_list_of_objects = found.form == "list" and found.element is not None and found.element.form == "object"
    return [] if is_list_of_objects else None


def _same(value: Any) -> Any:
    return value


def _each(inner: Decode) -> Decode:
    return lambda values: [inner(value) for value in values]


def _each_value(inner: Decode) -> Decode:
    return lambda values: {key: inner(value) for key, value in values.items()}


def _enum(reference: str) -> Decode:
    from dbxplan.sdk.service._enums import make, member_of

    kind = make(reference)
    return lambda value: member_of(kind, value) if value else None


def _object(reference: str) -> Decode:
    """The class is looked up late: types contain themselves."""
    from dbxplan.sdk.service._models import make

    return lambda value: make(reference).from_dict(value)


def _well_known(kind: Callable[[], Any]) -> Decode:
    def decode(value: Any) -> Any:
        if not value:
            return None
        made = kind()
        made.FromJsonString(value)
        return made

    return decode
