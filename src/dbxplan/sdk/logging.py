"""What the client tells of its calls.

`dbxplan.sdk.calls`: one line each, without query and bodies. `dbxplan.sdk.bodies`: everything, secrets redacted.
"""

import json
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    import requests

    from dbxplan.sdk.bodies import Body
    from dbxplan.sdk.config import Config
    from dbxplan.sdk.errors.classes import DatabricksError

calls = logging.getLogger("dbxplan.sdk.calls")
bodies = logging.getLogger("dbxplan.sdk.bodies")

REDACTED = "**REDACTED**"
LEAST_BYTES = 96

# The official client hides the first five; tokens and passwords it shows.
SECRET_KEYS = frozenset(
    (
        *("bytes_value", "string_value", "token_value", "value", "content"),
        *("token", "access_token", "refresh_token", "id_token", "password", "secret", "client_secret", "private_key"),
        *("api_key", "openai_api_key", "personal_access_token"),
    )
)
SECRET_HEADERS = ("authorization", "token", "cookie", "secret")


def exchanged(
    answer: "requests.Response", method: str, path: str, body: "Body", seconds: float, raw: bool, config: "Config"
) -> None:
    """One call that was answered, whatever its status."""
    calls.debug("%s %s: %s %s in %.3fs", method, path, answer.status_code, answer.reason, seconds)
    if bodies.isEnabledFor(logging.DEBUG):
        bodies.debug("%s", round_trip(answer, body, raw, config.debug_truncate_bytes, bool(config.debug_headers)))


def repeating(method: str, path: str, error: "DatabricksError", pause: float) -> None:
    """One call that is about to be repeated."""
    calls.debug("%s %s: retrying in %.1fs: %s", method, path, pause, error.message)


def round_trip(
    answer: "requests.Response", body: "Body", raw: bool, limit: int | None = None, headers: bool = False
) -> str:
    """The request with `>`, the answer with `<`, cut and redacted."""
    most = max(LEAST_BYTES, limit or 0)
    url = urlsplit(answer.request.url or "")
    lines = [f"{answer.request.method} {unquote(url.path)}{'?' + unquote(url.query) if url.query else ''}"]
    if headers:
        lines += [f"> * {name}: {_header(name, value, most)}" for name, value in answer.request.headers.items()]
    sent = body.data if body.is_json else None
    lines += _prefixed("> ", _shown(sent, most)) if sent else ["> [raw stream]"] if body.data or body.files else []
    lines.append(f"< {answer.status_code} {answer.reason}")
    lines += ["< [raw stream]"] if raw else _prefixed("< ", _shown(answer.content, most))
    return "\n".join(lines)


def redacted(value: Any, most: int) -> Any:
    """A JSON value with secrets replaced and long text and lists cut."""
    if isinstance(value, dict):
        return {key: REDACTED if key in SECRET_KEYS else redacted(inner, most) for key, inner in value.items()}
    if isinstance(value, list):
        return _short_list(value, most)
    return _cut(value, most) if isinstance(value, str) else value


def _short_list(values: list[Any], most: int) -> list[Any]:
    kept: list[Any] = []
    left = most
    for value in values:
        if kept and left <= 0:
            return [*kept, f"... ({len(values) - len(kept)} additional elements)"]
        kept.append(redacted(value, most))
        left -= len(json.dumps(kept[-1]))
    return kept


def _shown(content: bytes, most: int) -> str:
    if not content:
        return ""
    try:
        decoded = json.loads(content)
    except ValueError:
        return _cut(content[: 4 * most].decode("utf-8", errors="replace"), most, len(content))
    return json.dumps(redacted(decoded, most), indent=2, sort_keys=True)


def _cut(text: str, most: int, length: int | None = None) -> str:
    more = (length or len(text)) - most
    return f"{text[:most]}... ({more} more bytes)" if more > 0 else text


def _header(name: str, value: str | bytes, most: int) -> str:
    text = value if isinstance(value, str) else value.decode("latin-1")
    return REDACTED if any(part in name.lower() for part in SECRET_HEADERS) else _cut(text, most)


def _prefixed(prefix: str, text: str) -> list[str]:
    return [prefix + line for line in text.split("\n")] if text else []
