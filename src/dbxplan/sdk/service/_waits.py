"""Waiting for what a call has set going: the object it gives, and the methods that poll."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from inspect import Parameter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dbxplan import api
from dbxplan.sdk.errors.classes import OperationFailed
from dbxplan.sdk.operations import Operation
from dbxplan.sdk.service._methods import Callee, Method
from dbxplan.sdk.service._spelling import home_of, snake
from dbxplan.sdk.waits import poll

if TYPE_CHECKING:
    from dbxplan.sdk.service._services import ServiceBase

T = TypeVar("T")
TWENTY_MINUTES = timedelta(minutes=20)
TIMEOUT = Parameter("timeout", Parameter.POSITIONAL_OR_KEYWORD, default=TWENTY_MINUTES, annotation="timedelta")


class Wait(Generic[T]):
    """`response` is the answer of the call; the ids that it waits for are attributes."""

    def __init__(self, waiter: Callable[..., T], response: Any = None, **bind: Any) -> None:
        self.response = response
        self._waiter = waiter
        self._bind = bind

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._bind:
            raise AttributeError(f"a wait has no {name!r}; it has {', '.join(('response', *self.__dict__['_bind']))}")
        return self._bind[name]

    def bind(self) -> dict[str, Any]:
        """What the polling method is called with."""
        return self._bind

    def result(self, timeout: timedelta = TWENTY_MINUTES, callback: Callable[[T], None] | None = None) -> T:
        """The object once it has settled. OperationFailed, or TimeoutError when time is up."""
        return self._waiter(callback=callback, timeout=timeout, **self._bind)


def waiter_name(operation: str) -> str:
    """The method that polls for an operation, empty where none does."""
    waiters = api.python(home_of(operation)).get("waiters", {})
    return str(waiters.get(operation, ""))


def wait_of(service: "ServiceBase", operation: Operation, answer: Any, sent: Mapping[str, Any]) -> Wait[Any]:
    """The wait that a call gives back."""
    bind = {snake(name): _bound(source, answer, sent) for name, source in operation.spec["wait"]["args"].items()}
    return Wait(getattr(service, waiter_name(operation.name)), answer, **bind)


def _bound(source: str, answer: Any, sent: Mapping[str, Any]) -> Any:
    """`response.run_id` or `request.run_id`."""
    place, _, name = source.partition(".")
    return getattr(answer, snake(name)) if place == "response" else sent.get(name)


class Waiter(Callee):
    """`wait_get_run_job_terminated_or_skipped(run_id, timeout, callback)`."""

    def __init__(self, operation: str) -> None:
        self.__name__ = waiter_name(operation)
        self._how: Mapping[str, Any] = api.operation(operation)["wait"]
        self._owner = home_of(operation)
        self._arguments = [snake(name) for name in self._how["args"]]

    def parameters(self) -> Sequence[Parameter]:
        either = Parameter.POSITIONAL_OR_KEYWORD
        ids = [Parameter(name, either) for name in self._arguments]
        return [*ids, Parameter("timeout", either, default=TWENTY_MINUTES), Parameter("callback", either, default=None)]

    def __call__(self, service: "ServiceBase", /, *given: Any, **named: Any) -> Any:
        called = self.__signature__.bind(service, *given, **named)
        called.apply_defaults()
        _, *ids, timeout, callback = called.arguments.values()
        look = getattr(service, self._how["poll"].rpartition(".")[2])
        wanted = dict(zip(self._arguments, ids, strict=True))
        return poll(
            lambda: look(**wanted),
            lambda seen: self._settled(seen, callback),
            clock=service._api.clock,
            timeout_seconds=timeout.total_seconds(),
            late=lambda seen: f"timed out after {timeout}: {self._message(seen)}",
        )

    def _settled(self, seen: Any, callback: Callable[[Any], None] | None) -> bool:
        status = _at(seen, self._how["status"])
        value = getattr(status, "value", status)
        if value in self._how["success"]:
            return True
        if callback:
            callback(seen)
        if value in self._how["failure"]:
            wanted = " or ".join(self._how["success"])
            raise OperationFailed(f"failed to reach {wanted}, got {status}: {self._message(seen)}")
        return False

    def _message(self, seen: Any) -> str:
        told = _at(seen, self._how["message"]) if self._how["message"] else None
        return str(told) if told is not None else f"current status: {_at(seen, self._how['status'])}"


class AndWait(Callee):
    """`create_and_wait(...)` is `create(...).result(timeout)`; by place too, where all arguments of `create` are."""

    def __init__(self, name: str, operation: str) -> None:
        self.__name__ = f"{name}_and_wait"
        self._name = name
        self._method = Method(name, operation)

    def parameters(self) -> Sequence[Parameter]:
        taken = self._method.parameters()
        by_name = any(one.kind is Parameter.KEYWORD_ONLY for one in taken)
        return [*taken, TIMEOUT.replace(kind=Parameter.KEYWORD_ONLY) if by_name else TIMEOUT]

    def __call__(self, service: "ServiceBase", /, *given: Any, **named: Any) -> Any:
        places = [one.name for one in self.parameters() if one.kind is Parameter.POSITIONAL_OR_KEYWORD]
        if "timeout" in places and len(given) == len(places):
            given, named["timeout"] = given[:-1], given[-1]
        timeout = named.pop("timeout", TWENTY_MINUTES)
        return getattr(service, self._name)(*given, **named).result(timeout=timeout)


def _at(seen: Any, path: str) -> Any:
    """A dotted field; None from where there is nothing."""
    for name in path.split("."):
        seen = getattr(seen, snake(name), None)
    return seen
