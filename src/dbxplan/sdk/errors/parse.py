"""From an answer to its error: which class, which text, which code."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dbxplan.sdk.errors.classes import BY_CODE, BY_STATUS, DatabricksError, PrivateLinkValidationError
from dbxplan.sdk.quirks import override
from dbxplan.sdk.text import whole

if TYPE_CHECKING:
    import requests

LONGEST = 10 * 1024  # bytes of an exchange that nobody can read
REPORT = (
    "unable to parse response. This is likely a bug in the Databricks SDK for Python or the underlying API. "
    "Please report this issue with the following debugging information to the SDK issue tracker at "
    "https://github.com/databricks/databricks-sdk-py/issues. Request log:"
)  # the official client's words, which callers look for


@dataclass(frozen=True, slots=True)
class Said:
    """What a body says of its failure."""

    message: str
    error_code: str | None = None
    details: Sequence[Any] = ()


def error_of(
    answer: "requests.Response", method: str, path: str, debug_headers: bool = False
) -> DatabricksError | None:
    """The error of an answer, None for a success. `debug_headers` are shown where the body cannot be read."""
    if answer.ok:
        return _private_link(answer, method, path)
    said = read(answer.status_code, answer.reason or "", answer.content) or _unreadable(answer, debug_headers)
    chosen = choose(answer.status_code, said.error_code, said.message, method, path)
    return chosen(
        said.message,
        error_code=said.error_code,
        status_code=answer.status_code,
        details=said.details,
        retry_after=retry_after(answer) if answer.status_code in (429, 503) else None,
        method=method,
        path=path,
        request_id=answer.headers.get("x-request-id") or answer.headers.get("x-databricks-request-id"),
        maybe_done=maybe_done(method, answer.status_code),
    )


def maybe_done(method: str, status: int) -> bool:
    """Whether a write may have happened behind this answer: 408 and 5xx, but not 501."""
    return method not in ("GET", "HEAD") and (status == 408 or status >= 500) and status != 501


def choose(status: int, code: str | None, message: str, method: str | None, path: str | None) -> type[DatabricksError]:
    """A quirk first, then the error code, then the status."""
    by_quirk = override(method, path, status, code, message)
    return by_quirk or BY_CODE.get(code or "") or BY_STATUS.get(status, DatabricksError)


def retry_after(answer: "requests.Response") -> float:
    """Seconds that a throttled caller is asked to wait: 1 where the header is absent or no number."""
    value = answer.headers.get("Retry-After", "")
    return float(value) if value.strip().isdigit() else 1.0


def read(status: int, reason: str, body: bytes) -> Said | None:
    """The first reader that understands the body answers."""
    text = body.decode("utf-8", errors="replace")
    if not text.strip():
        return Said(reason or f"HTTP {status}")
    return next((said for reader in READERS if (said := reader(status, reason, text))), None)


def _json(status: int, reason: str, text: str) -> Said | None:
    try:
        body = whole(json.loads(text))
    except (ValueError, RecursionError):
        return None
    if not isinstance(body, dict):
        return None
    if body.get("detail") is not None:
        return _scim(status, body)
    message = body.get("error") or body.get("message") or "request failed"
    code = body.get("error_code")
    return Said(str(message), None if code is None else str(code), _details(body.get("details")))


def _details(value: object) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _scim(status: int, body: Mapping[str, Any]) -> Said:
    """Without a type, the official client's text begins with `None`; callers match it."""
    detail = "SCIM API Internal Error" if body["detail"] == "null" else body["detail"]
    return Said(f"{body.get('scimType')} {detail}".strip(), f"SCIM_{body.get('status', status)}")


def _plain(status: int, reason: str, text: str) -> Said | None:
    found = re.match(r"([A-Z][A-Z_]*): (.*)", text)
    return Said(found[2].strip(), found[1]) if found else None


def _html(status: int, reason: str, text: str) -> Said | None:
    for tag in ("pre", "title"):
        found = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL | re.IGNORECASE)
        if found:
            code = reason.upper().replace(" ", "_") or None
            return Said(found[1].strip() or reason or f"HTTP {status}", code)
    return None


def _unreadable(answer: "requests.Response", debug_headers: bool) -> Said:
    from dbxplan.sdk.logger import RoundTrip

    return Said(f"{REPORT}```{RoundTrip(answer, debug_headers, LONGEST, strict=True).generate()}```")


READERS: tuple[Callable[[int, str, str], Said | None], ...] = (_json, _plain, _html)

PRIVATE_LINKS = (  # part of the host name, service, endpoint, documentation
    (
        "azuredatabricks.net",
        "Azure Private Link",
        "Azure Private Link endpoint",
        "https://learn.microsoft.com/en-us/azure/databricks/security/network/classic/private-link-standard#authentication-troubleshooting",
    ),
    (
        "gcp.databricks.com",
        "Private Service Connect",
        "GCP VPC endpoint",
        "https://docs.gcp.databricks.com/en/security/network/classic/private-service-connect.html",
    ),
    (
        "",
        "AWS PrivateLink",
        "AWS VPC endpoint",
        "https://docs.databricks.com/en/security/network/classic/privatelink.html",
    ),
)


def _private_link(answer: "requests.Response", method: str, path: str) -> DatabricksError | None:
    """A success that was redirected to the page about private links is a refusal."""
    final = urlsplit(answer.url or "")
    if final.path != "/login.html" or "error=private-link-validation-error" not in final.query:
        return None
    service, endpoint, link = next(rest for zone, *rest in PRIVATE_LINKS if final.netloc.endswith(zone))
    return PrivateLinkValidationError(
        f"The requested workspace has {service} enabled and is not accessible from the current network. "
        f"Ensure that {service} is properly configured and that your device has access to the {endpoint}. "
        f"For more information, see {link}.",
        error_code="PRIVATE_LINK_VALIDATION_ERROR",
        status_code=403,
        method=method,
        path=path,
    )
