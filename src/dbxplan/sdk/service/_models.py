"""Types of the API as dataclasses, made when first touched."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, make_dataclass
from functools import cache
from typing import Any, ClassVar, TypeVar

from dbxplan.sdk.service._spelling import Name, fields
from dbxplan.sdk.service._values import absent, decoder, plain
from dbxplan.sdk.spellings import MEMBERS

Self = TypeVar("Self", bound="Model")


class Model:
    """Fields that its type does not know are kept and sent back."""

    _reference: ClassVar[str]
    _unknown: Mapping[str, Any] = {}

    def as_dict(self) -> dict[str, Any]:
        """The JSON object: what is None is left out, and so are empty lists and maps."""
        return {**{name.wire: plain(value) for name, value in self._set()}, **self._unknown}

    def as_shallow_dict(self) -> dict[str, Any]:
        """The same, with the values as they stand."""
        return {**{name.wire: value for name, value in self._set()}, **self._unknown}

    @classmethod
    def from_dict(cls: type[Self], d: Mapping[str, Any]) -> Self:
        """What is not there becomes None, or an empty list where objects are listed."""
        made = cls.__new__(cls)
        content = made.__dict__
        known = _decoders(cls._reference)
        for wire, (python, decode, missing) in known.items():
            value = d.get(wire)
            content[python] = missing() if value is None else decode(value)
        if len(d) > len(known) or not known.keys() >= d.keys():
            content["_unknown"] = {wire: value for wire, value in d.items() if wire not in known}
        return made

    def _set(self) -> Iterator[tuple[Name, Any]]:
        for name in fields(self._reference):
            value = getattr(self, name.python)
            if value is None or (not value and name.type.form in ("list", "map")):
                continue
            yield name, value


@cache
def make(reference: str) -> type[Model]:
    """The class of a type of the API data."""
    from dbxplan.sdk.service._annotations import annotation

    owner, name = reference.split(".", 1)
    parts = [
        (one.python, annotation(one.type, owner), field())
        if one.required
        else (one.python, f"Optional[{annotation(one.type, owner)}]", field(default=None))
        for one in fields(reference)
    ]
    made = make_dataclass(
        name, parts, bases=(Model,), namespace={"_reference": reference, **MEMBERS.get(reference, {})}
    )
    made.__module__ = f"dbxplan.sdk.service.{owner}"
    made.__doc__ = f"{name} of the {owner} API."
    return made


@cache
def _decoders(reference: str) -> Mapping[str, tuple[str, Callable[[Any], Any], Callable[[], Any]]]:
    return {name.wire: (name.python, decoder(name.type), _missing(name)) for name in fields(reference)}


def _missing(name: Name) -> Callable[[], Any]:
    return list if absent(name.type) == [] else _none


def _none() -> None:
    return None
