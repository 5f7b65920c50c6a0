"""One operation of the API data: from arguments by wire name to a request."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from dbxplan.sdk.encode import path_value, quoted_path_value, scalar


@dataclass(frozen=True)
class Request:
    """What `ApiClient.do` takes, built from arguments."""

    method: str
    path: str
    query: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Any = None
    data: Any = None
    files: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Operation:
    """`name` as in the API data; `spec` is its entry there."""

    name: str
    spec: Mapping[str, Any]

    @cached_property
    def arguments(self) -> tuple[str, ...]:
        """Wire names in the order of path, query, body; one that stands in two places is filled in both."""
        given_by_config = {"account_id"} if self.needs_account else set()
        body = self.spec["body"]
        in_body = tuple(body) if isinstance(body, Mapping) else ("body",) if body else ()
        names = dict.fromkeys((*self.spec["path_params"], *self.spec["query"], *in_body))
        return tuple(name for name in names if name not in given_by_config)

    @property
    def needs_account(self) -> bool:
        """The path holds the account of the configuration."""
        return "{account_id}" in self.spec["path"]

    @property
    def pagination(self) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = self.spec["pagination"]
        return found

    @property
    def listing(self) -> bool:
        """Answers with items, page after page."""
        return self.pagination is not None and not self.pagination.get("manual")

    @property
    def merged(self) -> tuple[str, ...]:
        """Dotted fields of one object that go on over several pages."""
        return tuple((self.pagination or {}).get("merge", ()))

    @property
    def raw(self) -> bool:
        return bool(self.spec.get("raw"))

    def request(self, given: Mapping[str, Any], account_id: str | None = None, *, lenient: bool = False) -> Request:
        """TypeError for an argument that it does not have, or for a path parameter that is missing.

        Where `lenient`, unknown ones go into a body of fields: the API may know more than the data here.
        """
        unknown = [name for name in given if name not in self.arguments]
        if unknown and not (lenient and isinstance(self.spec["body"], Mapping)):
            raise TypeError(self._no_such_argument(unknown[0]))
        values = {**{name: str(uuid.uuid4()) for name in self.spec.get("auto", ())}, **given}
        path = self._path({**values, "account_id": account_id} if self.needs_account else values)
        query = {**self.spec.get("fixed", {}), **{name: values[name] for name in self.spec["query"] if name in values}}
        defaults = (self.pagination or {}).get("defaults", {})
        return Request(
            self.spec["method"],
            path,
            {**query, **_unset(defaults, query)},
            self._headers(),
            **self._body(values, unknown),
        )

    def _path(self, values: Mapping[str, Any]) -> str:
        quoted = self.spec.get("path_quote", ())
        filled = {}
        for name in self.spec["path_params"]:
            if values.get(name) is None:
                raise TypeError(f"{self.name}() needs {name}: it is part of the path {self.spec['path']}")
            filled[name] = (quoted_path_value if name in quoted else path_value)(values[name])
        path: str = self.spec["path"]
        for name, text in filled.items():
            path = path.replace("{" + name + "}", text)
        return path

    def _body(self, values: Mapping[str, Any], more: Sequence[str] = ()) -> dict[str, Any]:
        body = self.spec["body"]
        if body is None:
            return {}
        if isinstance(body, str):
            return {"data" if body == "binary" else "body": values.get("body")}
        content = {name: values[name] for name in (*body, *more) if name in values}
        as_files = self.spec.get("multipart_files")
        if not as_files:
            return {"body": content}
        form = {name: scalar(value) for name, value in content.items() if name not in as_files and value is not None}
        return {"data": form, "files": {name: content[name] for name in as_files if content.get(name) is not None}}

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": self.spec.get("accept", "application/json")}
        if self.spec.get("content_type") and not self.spec.get("multipart_files"):
            headers["Content-Type"] = self.spec["content_type"]
        return headers

    def _no_such_argument(self, name: str) -> str:
        near = get_close_matches(name, self.arguments, 1)
        known = ", ".join(self.arguments) or "none"
        return f"{self.name}() has no argument {name!r}" + (
            f"; did you mean {near[0]!r}?" if near else f"; it has {known}"
        )


def required_arguments(operation: Operation) -> set[str]:
    """What the call cannot do without; what the client fills in itself is not among it."""
    named = {"body" if name == "@body" else name for name in operation.spec["required"]}
    return ({*named, *operation.spec["path_params"]} - set(operation.spec.get("auto", ()))) & set(operation.arguments)


def declared_type(operation: Operation, name: str) -> str:
    """The type of an argument as the data has it."""
    spec = operation.spec
    body = spec["body"]
    if name in spec["path_params"]:
        return str(spec.get("path_types", {}).get(name, "string"))
    if name in spec["query"]:
        return str(spec["query"][name])
    if name in spec.get("multipart_files", ()):
        return "binary"
    return str(body[name] if isinstance(body, dict) else body)


def _unset(defaults: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in defaults.items() if given.get(name) is None}
