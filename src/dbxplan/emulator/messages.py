"""What goes in and out of the application: requests, answers, errors, whatever door they came through."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
JSON_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """`path` is percent-decoded and has no query; header names are lower-case."""

    method: str
    path: str
    query: Mapping[str, list[str]] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = JSON_TYPE


@dataclass(frozen=True, slots=True)
class Text:
    """An answer that is JSON text already: what was stored goes out without being parsed."""

    json: str


class Dropped(Exception):  # noqa: N818 - an event of the wire, not an error of ours
    """The connection ends here without an answer; `refused` when nothing was done either."""

    def __init__(self, *, refused: bool) -> None:
        super().__init__("connection refused" if refused else "connection reset before the answer")
        self.refused = refused


class ApiError(Exception):
    """An answer of the service that is an error: status, `error_code` and message of its body."""

    def __init__(self, status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code, self.message = status, code, message
        self.headers: Mapping[str, str] = headers or {}

    def body(self) -> Json:
        return {"error_code": self.code, "message": self.message}

    def response(self) -> Response:
        return Response(self.status, encode(self.body()), self.headers)


def invalid(message: str) -> ApiError:
    return ApiError(400, "INVALID_PARAMETER_VALUE", message)


def absent(message: str, code: str = "RESOURCE_DOES_NOT_EXIST") -> ApiError:
    return ApiError(404, code, message)


def encode(value: object) -> bytes:
    return dumps(value).encode()


_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


def dumps(value: object) -> str:
    return _encode(value)
