"""Long-running operations: what a call gives back that goes on at the server."""

from functools import cache
from typing import TYPE_CHECKING, Any

from dbxplan import api
from dbxplan.sdk.common.lro import LroOptions
from dbxplan.sdk.errors.classes import OperationFailed
from dbxplan.sdk.service._modules import lro_class
from dbxplan.sdk.service._spelling import module_of, snake
from dbxplan.sdk.service._values import decoder
from dbxplan.sdk.waits import poll

if TYPE_CHECKING:
    from dbxplan.sdk.service._services import ServiceBase


class LongRunning:
    """The state seen last is kept; `wait` and `done` look again."""

    _name: str

    def __init__(self, impl: "ServiceBase", operation: Any) -> None:
        self._impl = impl
        self._operation = operation

    def wait(self, opts: LroOptions | None = None) -> Any:
        """The result. OperationFailed, or TimeoutError when `opts.timeout` is over; without one, no end is set."""
        timeout = opts.timeout if opts else None
        seen = poll(
            self._look,
            lambda operation: bool(operation.done),
            clock=self._impl._api.clock,
            timeout_seconds=timeout.total_seconds() if timeout else float("inf"),
            late=lambda _: f"Timed out after {timeout}",
        )
        if seen.error:
            raise OperationFailed(f"operation failed: {_told(seen.error)}")
        if seen.response is None:
            raise OperationFailed("operation completed but no response available")
        return self._decoded("result", seen.response)

    def name(self) -> str:
        """Given by the server, unique within the service."""
        return str(self._operation.name)

    def metadata(self) -> Any:
        """What the server tells of its progress, None where it tells nothing."""
        told = self._operation.metadata
        return None if told is None else self._decoded("metadata", told)

    def done(self) -> bool:
        """Whether it has ended, well or not; looks again."""
        return bool(self._look().done)

    def _look(self) -> Any:
        how = api.operation(self._name)["wait"]
        self._operation = getattr(self._impl, how["poll"].rpartition(".")[2])(name=self._operation.name)
        return self._operation

    def _decoded(self, what: str, value: Any) -> Any:
        declared = api.operation(self._name)["wait"][what]
        return decoder(api.parse(declared, module_of(self._name)))(value) if declared else None


@cache
def make(operation: str) -> type[LongRunning]:
    """`CreateBranchOperation` for `postgres.create_branch`."""
    name = lro_class(snake(operation))
    return type(name, (LongRunning,), {"_name": operation, "__module__": f"dbxplan.sdk.service.{module_of(operation)}"})


def _told(error: Any) -> str:
    message = error.message or "unknown error"
    return f"[{error.error_code}] {message}" if error.error_code else message
