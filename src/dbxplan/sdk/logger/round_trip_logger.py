"""One request with `>` and its answer with `<`, cut and redacted."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    import requests

LEAST_BYTES = 96
REDACTED = "**REDACTED**"
DEEP = "[nested too deep to be shown]"
RAW = "[raw stream]"

# The official client hides these; tokens, passwords and headers it shows, so a log hides more.
SECRET_KEYS = frozenset(("bytes_value", "string_value", "token_value", "value", "content"))
MORE_SECRET_KEYS = SECRET_KEYS | frozenset(
    (
        *("token", "access_token", "refresh_token", "id_token", "password", "secret", "client_secret", "private_key"),
        *("api_key", "openai_api_key", "personal_access_token", "accessToken", "oidcToken"),
    )
)
SECRET_HEADERS = ("authorization", "token", "cookie", "secret", "api-key", "apikey", "password")


class RoundTrip:
    """`raw`: neither body is for showing. `strict`: hides credentials that the official client shows.

    `hide` takes secrets out of what is shown, before it is cut: of one that was cut the start would stay.
    """

    def __init__(
        self,
        response: "requests.Response",
        debug_headers: bool,
        debug_truncate_bytes: int,
        raw: bool = False,
        strict: bool = False,
        hide: Callable[[str], str] = str,
    ) -> None:
        self._response = response
        self._headers = debug_headers
        self._most = max(LEAST_BYTES, debug_truncate_bytes)
        self._raw = raw
        self._strict = strict
        self._hide = hide

    def generate(self) -> str:
        """Lines of text."""
        response, request = self._response, self._response.request
        url = urlsplit(request.url or "")
        query = self._hide(f"?{unquote(url.query)}") if url.query else ""
        lines = [f"{request.method} {self._hide(unquote(url.path))}{query}"]
        if self._headers:
            lines += [f"> * {name}: {self._header(name, value)}" for name, value in request.headers.items()]
        if request.body:
            lines += _prefixed("> ", RAW if self._raw else self._shown(request.body))
        lines.append(f"< {response.status_code} {response.reason}")
        if self._raw and response.headers.get("Content-Type") != "application/json":
            lines.append(f"< {RAW}")
        elif response.content:
            lines += _prefixed("< ", self._shown(response.content))
        return "\n".join(lines)

    def _header(self, name: str, value: Any) -> str:
        hidden = self._strict and any(part in name.lower() for part in SECRET_HEADERS)
        return REDACTED if hidden else cut(self._hide(_text(value)), self._most)

    def _shown(self, body: Any) -> str:
        if not isinstance(body, (str, bytes)):
            return RAW
        text = _text(body)
        try:
            return json.dumps(self._short(json.loads(text), self._most), indent=2, sort_keys=True)
        except ValueError:
            return cut(self._hide(text), self._most)
        except RecursionError:  # as it stands it may hold secrets
            return DEEP

    def _short(self, value: Any, budget: int) -> Any:
        """Secrets replaced, long text and lists cut; a list ends where what stands before it used up the budget."""
        if isinstance(value, dict):
            return self._short_object(value, budget)
        if isinstance(value, list):
            return self._short_list(value, budget)
        return cut(self._hide(value), self._most) if isinstance(value, str) else value

    def _short_object(self, value: dict[str, Any], budget: int) -> dict[str, Any]:
        secret = MORE_SECRET_KEYS if self._strict else SECRET_KEYS
        found = {}
        for key in sorted(value):
            name = self._hide(key)
            found[name] = REDACTED if key in secret else self._short(value[key], budget)
            budget -= len(str(found[name]))
        return found

    def _short_list(self, values: list[Any], budget: int) -> list[Any]:
        kept: list[Any] = []
        for value in values:
            if kept and budget <= 0:
                return [*kept, f"... ({len(values) - len(kept)} additional elements)"]
            kept.append(self._short(value, budget))
            budget -= len(str(kept[-1]))
        return kept


def cut(text: str, most: int) -> str:
    """What is too long, with how much more there is in bytes."""
    more = len(text.encode()) - most
    return f"{text[:most]}... ({more} more bytes)" if more > 0 else text


def _text(value: Any) -> str:
    return value.decode("utf-8", errors="replace") if isinstance(value, bytes) else str(value)


def _prefixed(prefix: str, text: str) -> list[str]:
    return [prefix + line for line in text.split("\n")]
