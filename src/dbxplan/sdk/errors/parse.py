"""From an answer to its error: which class, which text, which code."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dbxplan.sdk.errors.classes import BY_CODE, BY_STATUS, DatabricksError, PrivateLinkValidationError
from dbxplan.sdk.quirks import override

if TYPE_CHECKING:
    import requests

LONGEST = 1000  # characters of a body that nobody can read


@dataclass(frozen=True, slots=True)
class Said:
    """What a body says of its failure."""

    message: str
    error_code: str | None = None
    details: Sequence[Mapping[str, Any]] = ()


def error_of(answer: "requests.Response", method: str, path: str) -> DatabricksError | None:
    """The error of an answer, None for a success."""
    if answer.ok:
        return _private_link(answer, method, path)
    said = read(answer.status_code, answer.reason or "", answer.content)
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


def read(status: int, reason: str, body: bytes) -> Said:
    """The first reader that understands the body answers."""
    text = body.decode("utf-8", errors="replace")
    if not text.strip():
        return Said(reason or f"HTTP {status}")
    return next((said for reader in READERS if (said := reader(status, reason, text))), _unreadable(text))


def _json(status: int, reason: str, text: str) -> Said | None:
    try:
        body = json.loads(text)
    except ValueError:
        return None
    if not isinstance(body, dict):
        return None
    if body.get("detail") is not None:
        return _scim(status, body)
    message = body.get("error") or body.get("message") or "request failed"
    code = body.get("error_code")
    return Said(str(message), None if code is None else str(code), _details(body.get("details")))


def _details(value: object) -> tuple[Mapping[str, Any], ...]:
    entries = value if isinstance(value, list) else []
    return tuple(entry for entry in entries if isinstance(entry, dict))


def _scim(status: int, body: Mapping[str, Any]) -> Said:
    detail = "SCIM API Internal Error" if body["detail"] == "null" else body["detail"]
    message = " ".join(str(part) for part in (body.get("scimType"), detail) if part)
    return Said(message, f"SCIM_{status}")


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


def _unreadable(text: str) -> Said:
    kept = text.strip()[:LONGEST]
    return Said(f"unable to parse response. The service answered: ```{kept}```")


READERS: tuple[Callable[[int, str, str], Said | None], ...] = (_json, _plain, _html)

PRIVATE_LINKS = (  # part of the host name, service, endpoint, documentation
    (
        "azuredatabricks.net",
        "Azure Private Link",
        "Azure Private Link endpoint",
        "https://learn.microsoft.com/en-us/azure/databricks/security/network/classic/private-link-standard",
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
        f"The requested workspace has {service} enabled and is not reachable from this network. "
        f"Use the {endpoint} of the workspace, or ask its administrator. See {link}",
        error_code="PRIVATE_LINK_VALIDATION_ERROR",
        status_code=403,
        method=method,
        path=path,
    )
