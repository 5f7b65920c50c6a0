"""What a failure tells beside its message: google.rpc types, as dataclasses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

PREFIX = "type.googleapis.com/google.rpc."


@dataclass
class ErrorInfo:
    reason: str = ""
    domain: str = ""
    metadata: dict[str, str] = field(default_factory=dict)


@dataclass
class RequestInfo:
    request_id: str = ""
    serving_data: str = ""


@dataclass
class RetryInfo:
    retry_delay_seconds: float = 0.0


@dataclass
class DebugInfo:
    stack_entries: list[str] = field(default_factory=list)
    detail: str = ""


@dataclass
class QuotaFailureViolation:
    subject: str = ""
    description: str = ""


@dataclass
class QuotaFailure:
    violations: list[QuotaFailureViolation] = field(default_factory=list)


@dataclass
class PreconditionFailureViolation:
    type: str = ""
    subject: str = ""
    description: str = ""


@dataclass
class PreconditionFailure:
    violations: list[PreconditionFailureViolation] = field(default_factory=list)


@dataclass
class BadRequestFieldViolation:
    field: str = ""
    description: str = ""


@dataclass
class BadRequest:
    field_violations: list[BadRequestFieldViolation] = field(default_factory=list)


@dataclass
class ResourceInfo:
    resource_type: str = ""
    resource_name: str = ""
    owner: str = ""
    description: str = ""


@dataclass
class HelpLink:
    description: str = ""
    url: str = ""


@dataclass
class Help:
    links: list[HelpLink] = field(default_factory=list)


@dataclass
class ErrorDetails:
    """One of each kind at most; what has another shape is kept as it came."""

    error_info: ErrorInfo | None = None
    request_info: RequestInfo | None = None
    retry_info: RetryInfo | None = None
    debug_info: DebugInfo | None = None
    quota_failure: QuotaFailure | None = None
    precondition_failure: PreconditionFailure | None = None
    bad_request: BadRequest | None = None
    resource_info: ResourceInfo | None = None
    help: Help | None = None
    unknown_details: list[Any] = field(default_factory=list)


def parse(details: Iterable[Any]) -> ErrorDetails:
    """The details of a body by their kind."""
    found = ErrorDetails()
    for detail in details:
        name, read = KINDS.get(_kind(detail), ("", None))
        value = read(detail) if read else None
        if value is None:
            found.unknown_details.append(dict(detail) if isinstance(detail, Mapping) else detail)
        else:
            setattr(found, name, value)
    return found


def _kind(detail: Any) -> str:
    found = detail.get("@type") if isinstance(detail, Mapping) else None
    return found.removeprefix(PREFIX) if isinstance(found, str) and found.startswith(PREFIX) else ""


def _reader(kind: type[Any], element: type[Any] | None = None) -> Callable[[Mapping[str, Any]], Any]:
    """Fields that are absent are empty; one of a wrong type makes the whole unreadable."""

    def read(detail: Mapping[str, Any]) -> Any:
        made, known = kind(), {one.name for one in fields(kind)}
        for name in known & detail.keys():
            value, usual = detail[name], getattr(made, name)
            if not isinstance(value, type(usual)):
                return None
            if element:
                value = [_reader(element)(one) if isinstance(one, Mapping) else None for one in value]
            if isinstance(value, list) and None in value:
                return None
            setattr(made, name, value)
        return made

    return read


def _retry_info(detail: Mapping[str, Any]) -> RetryInfo | None:
    """The delay is `1.5s`."""
    text = detail.get("retry_delay", "0s")
    try:
        return RetryInfo(float(text.removesuffix("s"))) if text.endswith("s") else None
    except (AttributeError, ValueError):
        return None


KINDS: Mapping[str, tuple[str, Callable[[Mapping[str, Any]], Any]]] = {
    "ErrorInfo": ("error_info", _reader(ErrorInfo)),
    "RequestInfo": ("request_info", _reader(RequestInfo)),
    "RetryInfo": ("retry_info", _retry_info),
    "DebugInfo": ("debug_info", _reader(DebugInfo)),
    "QuotaFailure": ("quota_failure", _reader(QuotaFailure, QuotaFailureViolation)),
    "PreconditionFailure": ("precondition_failure", _reader(PreconditionFailure, PreconditionFailureViolation)),
    "BadRequest": ("bad_request", _reader(BadRequest, BadRequestFieldViolation)),
    "ResourceInfo": ("resource_info", _reader(ResourceInfo)),
    "Help": ("help", _reader(Help, HelpLink)),
}
