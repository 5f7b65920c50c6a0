"""Which fields of an object a call is about."""
# ruff: noqa: N802 - protobuf's names, which callers of the official client use

from collections.abc import Iterable


class FieldMask:
    """Paths of fields; `a,b.c` in JSON."""

    def __init__(self, field_mask: Iterable[str] = ()) -> None:
        self.paths = list(field_mask)

    def ToJsonString(self) -> str:
        return ",".join(self.paths)

    def FromJsonString(self, value: str) -> None:
        """ValueError for what is no text."""
        if not isinstance(value, str):
            raise ValueError(f"FieldMask JSON value not a string: {value!r}")
        self.paths = value.split(",") if value else []

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FieldMask) and self.paths == other.paths

    def __hash__(self) -> int:
        return hash(tuple(self.paths))

    def __repr__(self) -> str:
        return f"FieldMask(paths={self.paths})"
