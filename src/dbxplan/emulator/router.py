"""Which function answers which method and path."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dbxplan.emulator.messages import ApiError

if TYPE_CHECKING:
    from dbxplan.emulator.call import Call

Handler = Callable[["Call"], Any]
READS = frozenset(("GET", "HEAD"))


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """`operation` (`jobs:jobs.create`) names the API data that describes query and body; `{x...}` takes slashes too."""

    method: str
    template: str
    handler: Handler
    operation: str = ""
    open: bool = False  # answered without credentials
    raw: bool = False  # the body is bytes, not JSON

    def __str__(self) -> str:
        return f"{self.method} {self.template}"


class Routes:
    """What one service declares: a decorator that collects."""

    def __init__(self, module: str = "") -> None:
        self._module = module
        self._routes: list[Route] = []

    def __call__(
        self, method: str, template: str, operation: str = "", *, open: bool = False, raw: bool = False
    ) -> Callable[[Handler], Handler]:
        def add(handler: Handler) -> Handler:
            name = f"{self._module}:{operation}" if operation else ""
            self._routes.append(Route(method, template, handler, name, open, raw))
            return handler

        return add

    def __iter__(self) -> Iterator[Route]:
        return iter(self._routes)


class Router:
    def __init__(self, routes: Iterable[Route]) -> None:
        self.routes = tuple(routes)
        self._fixed = {(route.method, route.template): route for route in self.routes if "{" not in route.template}
        self._patterns = [(pattern(route.template), route) for route in self.routes if "{" in route.template]

    def match(self, method: str, path: str) -> tuple[Route, Mapping[str, str]]:
        if fixed := self._fixed.get((method, path)):
            return fixed, {}
        for compiled, route in self._patterns:
            if route.method == method and (found := compiled.fullmatch(path)):
                return route, found.groupdict()
        raise ApiError(404, "ENDPOINT_NOT_FOUND", f"No API found for '{method} {path}'")


def pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)(\.\.\.)?\}", template)
    text = re.escape(parts[0])
    for name, rest, tail in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        text += f"(?P<{name}>{'.+' if rest else '[^/]+'}){re.escape(tail)}"
    return re.compile(text, re.DOTALL)
