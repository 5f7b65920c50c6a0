"""Enums that know the values of today; a value that came later is kept as it came."""

from enum import Enum
from functools import cache
from typing import Any

from dbxplan.sdk.service._spelling import member_names


class OpenEnum(Enum):
    """`Cloud("MARS")` is a ValueError, as with any enum; `member_of(Cloud, "MARS")` is one more member."""

    def __reduce_ex__(self, protocol: Any) -> Any:
        return member_of, (type(self), self.value)


@cache
def make(reference: str) -> type[OpenEnum]:
    """The class of an enum of the API data."""
    owner, name = reference.split(".", 1)
    members = list(member_names(reference).items())
    make_enum: Any = OpenEnum  # the functional form, which type checkers do not know of subclasses
    made: type[OpenEnum] = make_enum(name, members, module=f"dbxplan.sdk.service.{owner}")
    return made


def member_of(kind: type[OpenEnum], value: Any) -> OpenEnum:
    """The member of a value, of one that nobody knew too."""
    found = kind._value2member_map_.get(value)
    return found if isinstance(found, OpenEnum) else _unknown(kind, value)


@cache
def _unknown(kind: type[OpenEnum], value: Any) -> OpenEnum:
    made = object.__new__(kind)
    made._name_ = str(value)
    made._value_ = value
    return made
