"""References to other resources in text, and the one function that fills them: what is known now, later the rest."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, Final, NamedTuple

from dbxplan.address import Address, FieldPath
from dbxplan.fields import Shape
from dbxplan.manifest.references import grammar, segments
from dbxplan.plan.node import ANY, Node, node_of, scalar_text

Json = dict[str, Any]


class _Unknown(Enum):
    UNKNOWN = "known after apply"


UNKNOWN: Final = _Unknown.UNKNOWN
Value = Callable[[Address, FieldPath], Any]


class Reference(NamedTuple):
    """`${resources.jobs.load.id}`: the resource, and the field of it."""

    address: Address
    path: FieldPath

    def __str__(self) -> str:
        dot = "" if not self.path else "."
        return f"${{resources.{self.address}{dot}{self.path}}}"


def parse(template: str) -> tuple[str | Reference, ...]:
    """Text and references in turn; references to anything but resources are text."""
    parts: list[str | Reference] = []
    position = 0
    for found in grammar(template).finditer(template):
        reference = _reference(found[1])
        if reference is not None:
            parts += [text] if (text := template[position : found.start()]) else []
            parts.append(reference)
            position = found.end()
    return (*parts, template[position:]) if position < len(template) else tuple(parts)


def references(template: str) -> tuple[tuple[Address, FieldPath], ...]:
    """What the text refers to, each once."""
    return tuple(dict.fromkeys((part.address, part.path) for part in parse(template) if isinstance(part, Reference)))


def targets(templates: Iterable[str]) -> tuple[Address, ...]:
    """The resources that these templates refer to, sorted: what a record keeps as `needs`."""
    return tuple(sorted({address for template in templates for address, _ in references(template)}))


def fill(
    body: Json, unknowns: Mapping[FieldPath, str], value: Value, shape: Shape | None = None
) -> tuple[Json, dict[FieldPath, str]]:
    """The body with what `value` knows in place, and what is still unknown. The body given is left as it is.

    With the shape, a value becomes of the type that the field has. ValueError where a list or object stands amid text.
    """
    filled: Any = body
    left: dict[FieldPath, str] = {}
    root = node_of(shape) if shape else ANY
    for path, template in unknowns.items():
        found = _filled(parse(template), value)
        if found is UNKNOWN:
            left[path] = template
        else:
            filled = put(filled, path, _fitting(found, root, path))
    return filled, left


def put(tree: Any, path: FieldPath, value: Any) -> Any:
    """The tree with a value at a path of names and indexes; only what lies on the path is copied."""
    if not path:
        return value
    copy: Any = list(tree) if isinstance(tree, list) else dict(tree)
    segment: Any = path[0]
    copy[segment] = put(copy[segment] if len(path) > 1 else None, FieldPath(path[1:]), value)
    return copy


def _filled(parts: tuple[str | Reference, ...], value: Value) -> Any:
    values = [part if isinstance(part, str) else value(part.address, part.path) for part in parts]
    if any(found is UNKNOWN for found in values):
        return UNKNOWN
    if len(values) == 1:
        return values[0]
    for found, part in zip(values, parts, strict=True):
        if isinstance(found, dict | list):
            raise ValueError(f"{part} is a {'map' if isinstance(found, dict) else 'list'} and cannot stand amid text")
    return "".join(scalar_text(found) for found in values)


def _fitting(value: Any, node: Node, path: FieldPath) -> Any:
    for segment in path:
        node = node.below(segment)
    return value if node.convert is None or isinstance(value, dict | list) else node.convert(value)


def _reference(text: str) -> Reference | None:
    root, *rest = segments(text)
    kind, key, *field = rest if len(rest) > 1 else (0, 0)
    if root != "resources" or isinstance(kind, int) or isinstance(key, int):
        return None
    if field and field[0] in ("permissions", "grants"):
        return Reference(Address(kind, key, str(field[0])), FieldPath(field[1:]))
    return Reference(Address(kind, key), FieldPath(field))
