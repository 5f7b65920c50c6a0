"""The errors of the API by name, under the official SDK's names and hierarchy."""
# ruff: noqa: N818 - the official names have no suffix

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dbxplan.errors import DbxplanError

if TYPE_CHECKING:
    from dbxplan.sdk.errors.details import ErrorDetails


class ConfigError(DbxplanError, ValueError):
    """The client cannot be configured or authenticated with what it was given."""


ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo"


class ErrorDetail(dict[str, Any]):
    """One entry of the details of a failure, with the parts of an ErrorInfo as attributes."""

    def __init__(
        self, type: Any = None, reason: Any = None, domain: Any = None, metadata: Any = None, **more: Any
    ) -> None:
        told = {"@type": type, "reason": reason, "domain": domain, "metadata": metadata, **more}
        super().__init__({name: value for name, value in told.items() if value is not None})

    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> "ErrorDetail":
        """An entry as the API gives it."""
        made = cls()
        made.update(d)
        return made

    @property
    def type(self) -> Any:
        return self.get("@type")

    @property
    def reason(self) -> Any:
        return self.get("reason")

    @property
    def domain(self) -> Any:
        return self.get("domain")

    @property
    def metadata(self) -> Any:
        return self.get("metadata")


class DatabricksError(DbxplanError, OSError):
    """A call that failed. `message` is the service's own text, `str()` adds the call it came from.

    `maybe_done` is True where a write may have happened although no success was seen. `hint` says what to do.
    """

    hint: str = ""
    tells_call: bool = False  # whether its text names the call that failed

    def __init__(
        self,
        message: str | None = None,
        *,
        error_code: str | None = None,
        status_code: int | None = None,
        details: Sequence[Any] | None = None,
        retry_after: float | None = None,
        method: str | None = None,
        path: str | None = None,
        request_id: str | None = None,
        maybe_done: bool = False,
        retry_after_secs: float | None = None,
        detail: str | None = None,
        status: str | None = None,
        scimType: str | None = None,  # noqa: N803 - as SCIM calls it
        error: str | None = None,
        **kwargs: Any,
    ) -> None:
        """`detail`, `status` and `scimType` are what SCIM says, `error` is what the oldest services say."""
        if detail:
            message = f"{scimType} {'SCIM API Internal Error' if detail == 'null' else detail}".strip()
            error_code = f"SCIM_{status}"
        message = message or error
        super().__init__(message or "request failed")
        self.message = str(message or "request failed")
        self.error_code = error_code
        self.status_code = status_code
        self.all_details = list(details or ())  # what is no object too
        self.details = [ErrorDetail.from_dict(detail) for detail in self.all_details if isinstance(detail, Mapping)]
        self.retry_after = retry_after_secs if retry_after is None else retry_after
        self.kwargs = kwargs
        self.method = method
        self.path = path
        self.request_id = request_id
        self.maybe_done = maybe_done

    @property
    def retry_after_secs(self) -> float | None:
        """As the official client calls it."""
        return self.retry_after

    def get_error_info(self) -> list[ErrorDetail]:
        """The details that say reason and domain."""
        return [detail for detail in self.details if detail.type == ERROR_INFO]

    def get_error_details(self) -> "ErrorDetails":
        """The details by their kind."""
        from dbxplan.sdk.errors.details import parse

        return parse(self.all_details)

    @property
    def context(self) -> str:
        """`GET /api/2.2/jobs/get: 404 RESOURCE_DOES_NOT_EXIST, request id 1a2b`, as much of it as is known."""
        codes = dict.fromkeys(str(part) for part in (self.status_code, self.error_code) if part)
        answer = " ".join(codes)
        request = f"request id {self.request_id}" if self.request_id else ""
        outcome = ", ".join(part for part in (answer, request) if part)
        call = " ".join(part for part in (self.method, self.path) if part)
        return ": ".join(part for part in (call, outcome) if part)

    def __str__(self) -> str:
        text = f"{self.message} ({self.context})" if self.method and self.tells_call else self.message
        return f"{text}\n{self.hint}" if self.hint else text


class BadRequest(DatabricksError):
    """400: the request is invalid."""


class Unauthenticated(DatabricksError):
    """401: no valid credentials."""


class PermissionDenied(DatabricksError):
    """403: the caller may not do this, or the object is hidden from it."""


class NotFound(DatabricksError):
    """404: there is no such object, or no such path."""


class ResourceConflict(DatabricksError):
    """409: the state of the object does not allow this now."""


class TooManyRequests(DatabricksError):
    """429: the caller is over a limit."""


class Cancelled(DatabricksError):
    """499: the caller gave up."""


class InternalError(DatabricksError):
    """500: the service failed."""


class NotImplemented(DatabricksError):
    """501: declared, but not served."""


class TemporarilyUnavailable(DatabricksError):
    """503: the service is down for now."""


class DeadlineExceeded(DatabricksError):
    """504: the service ran out of time."""


class InvalidState(BadRequest):
    """The object is in a state that does not allow this."""


class InvalidParameterValue(BadRequest):
    """A value is refused."""


class ResourceDoesNotExist(NotFound):
    """There is no such object."""


class Aborted(ResourceConflict):
    """Another change got in the way."""


class AlreadyExists(ResourceConflict):
    """There is such an object already."""


class ResourceAlreadyExists(ResourceConflict):
    """There is such an object already."""


class ResourceExhausted(TooManyRequests):
    """A quota is used up."""


class RequestLimitExceeded(TooManyRequests):
    """Too many requests in a span of time."""


class Unknown(InternalError):
    """The service does not know what failed."""


class DataLoss(InternalError):
    """Data cannot be recovered."""


class PrivateLinkValidationError(PermissionDenied):
    """The workspace only answers over a private link, and this connection is none."""


class OperationFailed(DbxplanError, RuntimeError):
    """A long-running operation ended in failure."""


class OperationTimeout(DbxplanError, RuntimeError, TimeoutError):
    """A long-running operation did not end in time."""


class UnreadableAnswer(DatabricksError):
    """The answer says success and holds something that is no JSON."""

    tells_call = True


class ConnectionFailed(DatabricksError):
    """No answer. `never_sent`: the request did not get out; `permanent`: repeating it cannot help."""

    tells_call = True

    def __init__(
        self, message: str | None = None, *, never_sent: bool = False, permanent: bool = False, **known: Any
    ) -> None:
        super().__init__(message, **known)
        self.never_sent = never_sent
        self.permanent = permanent


class RetriesExhausted(DatabricksError, TimeoutError):
    """Repeating did not help within the total deadline; the cause is the last failure."""

    tells_call = True


BY_STATUS: Mapping[int, type[DatabricksError]] = {
    400: BadRequest,
    401: Unauthenticated,
    403: PermissionDenied,
    404: NotFound,
    409: ResourceConflict,
    429: TooManyRequests,
    499: Cancelled,
    500: InternalError,
    501: NotImplemented,
    503: TemporarilyUnavailable,
    504: DeadlineExceeded,
}

BY_CODE: Mapping[str, type[DatabricksError]] = {
    "INVALID_STATE": InvalidState,
    "INVALID_PARAMETER_VALUE": InvalidParameterValue,
    "RESOURCE_DOES_NOT_EXIST": ResourceDoesNotExist,
    "ABORTED": Aborted,
    "ALREADY_EXISTS": AlreadyExists,
    "RESOURCE_ALREADY_EXISTS": ResourceAlreadyExists,
    "RESOURCE_EXHAUSTED": ResourceExhausted,
    "REQUEST_LIMIT_EXCEEDED": RequestLimitExceeded,
    "UNKNOWN": Unknown,
    "DATA_LOSS": DataLoss,
}
