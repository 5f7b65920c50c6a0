"""Operations as methods: arguments in, a request by the raw core, models out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from inspect import Parameter, Signature
from types import MethodType
from typing import TYPE_CHECKING, Any

from dbxplan import api
from dbxplan.sdk import raw
from dbxplan.sdk.operations import Operation
from dbxplan.sdk.service._annotations import annotation
from dbxplan.sdk.service._spelling import Name, arguments, home_of, module_of
from dbxplan.sdk.service._values import decoder, plain

if TYPE_CHECKING:
    from dbxplan.sdk.service._services import ServiceBase


class Callee:
    """Behaves like a function in a class, and has its signature when asked for it."""

    __name__: str

    def __get__(self, instance: Any, owner: type) -> Any:
        return self if instance is None else MethodType(self, instance)

    def __call__(self, service: Any, /, *given: Any, **named: Any) -> Any:
        raise NotImplementedError

    def parameters(self) -> Sequence[Parameter]:
        raise NotImplementedError

    @property
    def __signature__(self) -> Signature:
        return Signature([Parameter("self", Parameter.POSITIONAL_OR_KEYWORD), *self.parameters()])


class Method(Callee):
    """One operation: required arguments by place or name, the others by name; None is not sent."""

    def __init__(self, name: str, operation: str) -> None:
        self.__name__ = name
        self.operation = Operation(operation, api.operation(operation))
        self.__doc__ = f"{self.operation.spec['method']} {self.operation.spec['path']}"

    def __call__(self, service: "ServiceBase", /, *given: Any, **named: Any) -> Any:
        from dbxplan.sdk.service import _operations, _waits

        sent = self.bound(given, named)
        answer = self._answer(service, sent)
        if _waits.waiter_name(self.operation.name):
            return _waits.wait_of(service, self.operation, answer, sent)
        if (self.operation.spec["wait"] or {}).get("style") == "operation":
            return _operations.make(self.operation.name)(service, answer)
        return answer

    def parameters(self) -> Sequence[Parameter]:
        return [parameter(name, home_of(self.operation.name)) for name in self._names]

    def bound(self, given: Sequence[Any], named: Mapping[str, Any]) -> dict[str, Any]:
        """Arguments by wire name as JSON values. TypeError as Python has it."""
        values = {**self._by_place(given, named), **named}
        known = self._by_python
        unknown = [name for name in values if name not in known]
        if unknown:
            raise TypeError(
                f"{self.__name__}() got an unexpected keyword argument {unknown[0]!r}{self._near(unknown[0])}"
            )
        missing = [name.python for name in self._names if name.required and name.python not in values]
        if missing:
            listed = " and ".join(repr(name) for name in missing)
            raise TypeError(f"{self.__name__}() missing {len(missing)} required argument(s): {listed}")
        return {known[name].wire: plain(value) for name, value in values.items() if value is not None}

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        return arguments(self.operation.name)

    @cached_property
    def _by_python(self) -> Mapping[str, Name]:
        return {name.python: name for name in self._names}

    def _by_place(self, given: Sequence[Any], named: Mapping[str, Any]) -> Mapping[str, Any]:
        places = [name.python for name in self._names if name.required]
        if len(given) > len(places):
            raise TypeError(
                f"{self.__name__}() takes {len(places) + 1} positional arguments but {len(given) + 1} were given"
            )
        placed = dict(zip(places, given, strict=False))
        twice = [name for name in placed if name in named]
        if twice:
            raise TypeError(f"{self.__name__}() got multiple values for argument {twice[0]!r}")
        return placed

    def _near(self, name: str) -> str:
        from difflib import get_close_matches

        found = get_close_matches(name, self._by_python, 1)
        return f"; did you mean {found[0]!r}?" if found else ""

    def _answer(self, service: "ServiceBase", sent: Mapping[str, Any]) -> Any:
        if self.operation.listing:
            return self._listed(service, sent)
        answer = raw.run(service._api, self.operation, sent, streamed=True)
        return None if self._decode is None else self._decode(answer)

    def _listed(self, service: "ServiceBase", sent: Mapping[str, Any]) -> Any:
        """Pages are a generator, that sends nothing before the first item is taken; one answer is a list."""
        pagination = self.operation.pagination or {}
        items = self._items(raw.run(service._api, self.operation, sent), pagination)
        return list(items) if pagination["style"] == "none" else items

    def _items(self, items: Iterator[Any], pagination: Mapping[str, Any]) -> Iterator[Any]:
        decode = decoder(api.parse(pagination["item"], module_of(self.operation.name)))
        return (decode(item) for item in items)

    @cached_property
    def _decode(self) -> Callable[[Any], Any] | None:
        response = self.operation.spec["response"]
        return decoder(api.parse(response, module_of(self.operation.name))) if response else None


def parameter(name: Name, owner: str) -> Parameter:
    """Required ones by place or name, the others by name only."""
    if name.required:
        return Parameter(name.python, Parameter.POSITIONAL_OR_KEYWORD, annotation=annotation(name.type, owner))
    optional = f"Optional[{annotation(name.type, owner)}]"
    return Parameter(name.python, Parameter.KEYWORD_ONLY, default=None, annotation=optional)
