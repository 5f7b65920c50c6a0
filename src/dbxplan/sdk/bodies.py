"""What a call sends: JSON, bytes, a stream or a form, and whether it can be sent again."""

from collections.abc import Iterator, Mapping
from typing import Any

from dbxplan.sdk.encode import json_bytes


class Body:
    """A stream is read from where it stood; one that cannot seek is sent once."""

    def __init__(self, data: Any = None, files: Mapping[str, Any] | None = None, is_json: bool = False) -> None:
        self.data = data
        self.files = files
        self.is_json = is_json
        self._starts = [(stream, _position(stream)) for stream in _streams(data, files)]

    @classmethod
    def of(cls, body: Any, data: Any, files: Mapping[str, Any] | None) -> "Body":
        """TypeError for JSON and something else at once, or for what has no JSON form."""
        if body is None:
            return cls(data, files)
        if data is not None or files is not None:
            raise TypeError("a call sends either body (JSON), or data and files")
        return cls(json_bytes(body), is_json=True)

    @property
    def is_stream(self) -> bool:
        """Whether something else than JSON is sent."""
        return not self.is_json and (self.data is not None or self.files is not None)

    @property
    def repeatable(self) -> bool:
        return all(start is not None for _, start in self._starts)

    def headers(self, given: Mapping[str, str]) -> Mapping[str, str]:
        """The content type of JSON, unless the call names one."""
        named = any(name.lower() == "content-type" for name in given)
        return {"Content-Type": "application/json"} if self.is_json and not named else {}

    def rewind(self) -> None:
        for stream, start in self._starts:
            stream.seek(start)


def _streams(data: Any, files: Mapping[str, Any] | None) -> Iterator[Any]:
    for value in (data, *(files or {}).values()):
        stream = value[1] if isinstance(value, tuple) else value
        if hasattr(stream, "read") or hasattr(stream, "__next__"):
            yield stream


def _position(stream: Any) -> int | None:
    try:
        return int(stream.tell()) if stream.seekable() else None
    except (AttributeError, OSError):
        return None
