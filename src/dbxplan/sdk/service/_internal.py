"""What modules generated for the official client call."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from dbxplan.sdk.common.types.fieldmask import FieldMask
from dbxplan.sdk.service._waits import Wait

try:  # their own types of times, where they can be had
    from google.protobuf.duration_pb2 import Duration  # type: ignore[import-untyped]
    from google.protobuf.timestamp_pb2 import Timestamp  # type: ignore[import-untyped]
except ImportError:
    from dbxplan.sdk.common.types.times import Duration, Timestamp

__all__ = [
    "Wait",
    "_duration",
    "_enum",
    "_escape_multi_segment_path_parameter",
    "_fieldmask",
    "_from_dict",
    "_int64",
    "_repeated_dict",
    "_repeated_duration",
    "_repeated_enum",
    "_repeated_fieldmask",
    "_repeated_int64",
    "_repeated_timestamp",
    "_timestamp",
]

Body = Mapping[str, Any]


def _from_dict(d: Body, field: str, cls: Any) -> Any:
    value = d.get(field)
    return None if value is None else cls.from_dict(value)


def _repeated_dict(d: Body, field: str, cls: Any) -> list[Any]:
    return [cls.from_dict(value) for value in d.get(field) or ()]


def _int64(d: Body, field: str) -> int | None:
    value = d.get(field)
    return None if value is None else int(value)


def _repeated_int64(d: Body, field: str) -> list[int] | None:
    values = d.get(field)
    return None if values is None else [int(value) for value in values]


def _enum(d: Body, field: str, cls: Any) -> Any:
    """None for a value that the enum does not have."""
    return next((member for member in cls if member.value == d.get(field)), None)


def _repeated_enum(d: Body, field: str, cls: Any) -> list[Any] | None:
    """Without the values that the enum does not have."""
    members = {member.value: member for member in cls}
    return [members[value] for value in d[field] if value in members] if d.get(field) else None


def _escape_multi_segment_path_parameter(param: str) -> str:
    return quote(param)


def _timestamp(d: Body, field: str) -> Any:
    return _read(Timestamp, d.get(field))


def _repeated_timestamp(d: Body, field: str) -> list[Any] | None:
    return _read_all(Timestamp, d.get(field))


def _duration(d: Body, field: str) -> Any:
    return _read(Duration, d.get(field))


def _repeated_duration(d: Body, field: str) -> list[Any] | None:
    return _read_all(Duration, d.get(field))


def _fieldmask(d: Body, field: str) -> Any:
    return _read(FieldMask, d.get(field))


def _repeated_fieldmask(d: Body, field: str) -> list[Any] | None:
    return _read_all(FieldMask, d.get(field))


def _read(kind: Callable[[], Any], text: str | None) -> Any:
    if not text:
        return None
    made = kind()
    made.FromJsonString(text)
    return made


def _read_all(kind: Callable[[], Any], texts: list[str] | None) -> list[Any] | None:
    return [_read(kind, text) for text in texts] if texts else None
