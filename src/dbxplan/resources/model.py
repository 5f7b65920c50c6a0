"""The models of resources: what is written by hand, on top of what the API data knows of the rest."""

from collections.abc import Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler

from dbxplan.fields import Shape, sent, shape_of
from dbxplan.resources.data import call_fields, type_fields
from dbxplan.resources.validation import Problem, core_schema_of, problems
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

__all__ = ["Nested", "Problem", "Resource", "problems"]

M = TypeVar("M", bound="Nested")

_building = Lock()


class Nested(BaseModel):
    """An object of the API. A field is written by hand where something is to be said of it, the others are data.

    `schema` names the type of the API data that the class stands for, `body` a call whose body it is.
    """

    model_config = ConfigDict(
        coerce_numbers_to_str=True,
        defer_build=True,
        extra="allow",
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    reference: ClassVar[str] = ""  # the name of the type, also where the API data has none
    stands_for: ClassVar[Literal["", "type", "call"]] = ""

    def __init_subclass__(cls, *, schema: str = "", body: str = "", **rest: Any) -> None:
        super().__init_subclass__(**rest)
        if schema or body:
            cls.reference, cls.stands_for = schema or body, "type" if schema else "call"
        elif not cls.stands_for:
            cls.reference = f"{cls.__module__}.{cls.__qualname__}"

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Every marker finds its place now, or the class is not made."""
        shape_of(cls).fields  # noqa: B018

    @classmethod
    def data_fields(cls) -> Mapping[str, Shape]:
        """Fields by their name on the wire, as the API data has them."""
        if not cls.stands_for:
            return {}
        return type_fields(cls.reference) if cls.stands_for == "type" else call_fields(cls.reference)

    @classmethod
    def of(cls: type[M], body: Mapping[str, Any]) -> M:
        """An instance with a body's values; safe to call from many threads. pydantic's ValidationError."""
        with _building:
            if not cls.__pydantic_complete__:
                cls.model_rebuild()
        return cls.model_validate(body)

    def body(self) -> Json:
        """What was set, under the API's names, as plain data."""
        return self.model_dump(by_alias=True, exclude_unset=True, warnings=False)

    def sent(self) -> Json:
        """The body without what the API is never told."""
        told: Json = sent(shape_of(type(self)), self.body())
        return told

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> "CoreSchema":
        return core_schema_of(cls)

    def __repr_args__(self) -> "list[tuple[str | None, Any]]":
        """Names only: values may be secret."""
        return [(None, name) for name in sorted(self.model_fields_set)]


class Resource(Nested):
    """One entry of `resources.KIND`, in the API's own names and nesting."""
