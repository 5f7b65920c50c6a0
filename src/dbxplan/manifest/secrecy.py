"""Which values of a bundle are secret: what secret variables were given, and what stands in sensitive fields."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dbxplan.fields import Sensitive, Shape, holds, shape_of
from dbxplan.manifest.model import Json
from dbxplan.manifest.references import is_pure, references, segments

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind

SECRET: Final = re.compile(r"token|secret|passw|credential|(api|private|access)_?key", re.IGNORECASE)
NAMING: Final = re.compile(r"_(scope|name|path)s?$", re.IGNORECASE)  # `secret_scope` tells where, not what
ELSEWHERE: Final = re.compile(r"\{\{\s*secrets/[^{}]*\}\}")  # the workspace's own way to refer to a secret
WHOLE: Final = 4  # characters from which a value that is the secret is hidden: shorter ones are everywhere
WITHIN: Final = 6  # and from which one that only has it in it
REDACTED: Final = "[redacted]"
Body = tuple[Any, Shape]  # of a resource, and what the API does with it


def is_secret_name(name: str) -> bool:
    return SECRET.search(name) is not None and NAMING.search(name) is None


def bodies_in(resources: Any, kinds: "Mapping[str, Kind[Any]]") -> Iterator[Body]:
    """Of `resources` as it stands in a document, whose bodies may be anything yet."""
    for name, entries in resources.items() if isinstance(resources, Mapping) else ():
        kind = kinds.get(name) if isinstance(entries, Mapping) else None
        if kind is not None:
            yield from ((body, shape_of(kind.model)) for body in entries.values())


def secret_names(assigned: Mapping[str, Any], bodies: Collection[Body]) -> Iterator[str]:
    """The variables whose name says that they are secret, and those whose value is in a sensitive field.

    Environment variables take what is secret and what is not: there only a value that stands in no other field is.
    """
    named = {name for name in assigned if is_secret_name(name)}
    held = {name: [*leaves(value)] for name, value in assigned.items() if name not in named}
    secret = [*sensitive(bodies, mixed=False)] if held else []
    mixed = [*sensitive(bodies, mixed=True)] if held else []
    alone = frozenset(alone_of((part for parts in held.values() for part in parts), bodies)) if mixed else frozenset()
    meant = frozenset(_variables(secret))
    for name in assigned:
        if (
            name in named
            or name in meant
            or any(part in text for part in held[name] for text in (*secret, *(mixed if part in alone else ())))
        ):
            yield name


def secret_texts(assigned: Mapping[str, Any], bodies: Collection[Body]) -> frozenset[str]:
    """What secret variables hold, but for what is too short to be a secret."""
    values = (assigned[name] for name in secret_names(assigned, bodies))
    return frozenset(text for value in values for text in leaves(value) if len(text) >= WHOLE)


def all_secret_texts(assigned: Mapping[str, Any], bodies: Collection[Body]) -> Iterator[str]:
    """Also those that the manifest itself holds, and the short ones."""
    yield from secret_texts(assigned, bodies)
    yield from (text for text in sensitive(bodies, mixed=False) if not _tells_where(text))
    yield from alone_of((text for text in sensitive(bodies, mixed=True) if not _tells_where(text)), bodies)


def sensitive(bodies: Iterable[Body], mixed: bool) -> Iterator[str]:
    """What is in sensitive fields that are mixed, or are not."""
    for body, shape in bodies:
        yield from _sensitive(body, shape, mixed)


def alone_of(texts: Iterable[str], bodies: Iterable[Body]) -> Iterator[str]:
    """Those that stand in no field that anybody may read."""
    texts = [*texts]
    plain = "\n".join(text for body, shape in bodies for text in _public(body, shape)) if texts else ""
    return (text for text in texts if text not in plain)


def leaves(value: Any) -> Iterator[str]:
    """The scalars in it as texts, however deep they lie."""
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, Mapping | list):
            left.extend(each.values() if isinstance(each, Mapping) else each)
        elif each not in (None, "") and not isinstance(each, bool):
            yield str(each)


def shown(document: Json, assigned: Mapping[str, Any], kinds: "Mapping[str, Kind[Any]]") -> Json:
    """A resolved bundle to be printed: without what secret variables were given from outside of its files.

    What the files say, in sensitive fields too, stands as the official client prints it.
    """
    resources = document.get("resources")
    bodies = [*bodies_in(resources, kinds)] if assigned else []
    given = frozenset(text for name in secret_names(assigned, bodies) for text in leaves(assigned[name]))
    if not given:
        return document
    if isinstance(resources, Mapping):
        document = {**document, "resources": _veiled_resources(resources, given, kinds)}
    return _without(document, frozenset(text for text in given if len(text) >= WHOLE))


def hider(assigned: Mapping[str, Any], resources: Any, kinds: "Mapping[str, Kind[Any]]") -> Callable[[str], str] | None:
    """Takes the secrets of a bundle out of words; None where it has none that are long enough."""
    texts = frozenset(all_secret_texts(assigned, [*bodies_in(resources, kinds)]))
    if not any(len(text) >= WITHIN for text in texts):
        return None
    from dbxplan.sdk.secrecy import Secrets

    secrets = Secrets()
    secrets.add(*texts)
    return secrets.hide


def _variables(texts: Iterable[str]) -> Iterator[str]:
    """Those that texts refer to."""
    for text in texts:
        paths = (segments(reference) for reference in references(text))
        yield from (str(path[1]) for path in paths if path[0] == "var" and len(path) > 1)


def _tells_where(text: str) -> bool:
    """Whether it only says where the secret is."""
    return is_pure(text) or ELSEWHERE.fullmatch(text) is not None


@cache
def _secretive_fields(shape: Shape) -> tuple[str, ...]:
    """Those that hold something sensitive: a few of many."""
    return tuple(name for name, field in shape.fields.items() if holds(field, Sensitive))


def _sensitive(value: Any, shape: Shape, mixed: bool) -> Iterator[str]:
    if not holds(shape, Sensitive):
        return
    if found := shape.get(Sensitive):
        if found.mixed is mixed:
            yield from leaves(value)
    else:
        for name, item in _below(value, shape):
            yield from _sensitive(item, shape.at(name), mixed)


def _below(value: Any, shape: Shape) -> Iterator[tuple[Any, Any]]:
    """What may hold something sensitive in a value that is not: by name or index."""
    if isinstance(value, Mapping) and shape.form == "object":
        yield from ((name, value[name]) for name in _secretive_fields(shape) if name in value)
    elif isinstance(value, Mapping) and shape.form == "map":
        yield from value.items()
    elif isinstance(value, list) and shape.form == "list":
        yield from enumerate(value)


def _public(value: Any, shape: Shape) -> Iterator[str]:
    left = [(value, shape)]
    while left:
        value, shape = left.pop()
        if shape.has(Sensitive):
            continue
        if isinstance(value, Mapping | list):
            items = value.items() if isinstance(value, Mapping) else enumerate(value)
            left.extend((item, shape.at(name)) for name, item in items)
        else:
            yield from leaves(value)


def _veiled_resources(
    resources: Mapping[str, Any], given: Collection[str], kinds: "Mapping[str, Kind[Any]]"
) -> Mapping[str, Any]:
    """With what is given gone from sensitive fields, also where it is short."""
    made = {}
    for name, entries in resources.items():
        shape = shape_of(kinds[name].model) if name in kinds else None
        if shape is None or not isinstance(entries, Mapping) or not holds(shape, Sensitive):
            made[name] = entries
        else:
            made[name] = {key: _veiled(body, shape, given) for key, body in entries.items()}
    return made


def _veiled(value: Any, shape: Shape, given: Collection[str]) -> Any:
    """The same value where nothing in it is given."""
    if shape.has(Sensitive):
        return REDACTED if value is not None and str(value) in given else value
    changed = {}
    for name, item in _below(value, shape):
        if (made := _veiled(item, shape.at(name), given)) is not item:
            changed[name] = made
    if not changed:
        return value
    if isinstance(value, Mapping):
        return {**value, **changed}
    return [changed.get(at, each) for at, each in enumerate(value)]


def _without(document: Json, texts: Collection[str]) -> Json:
    """A copy with `[redacted]` in place of what is one of the texts, or of the part that is."""
    parts = sorted((text for text in texts if len(text) >= WITHIN), key=len, reverse=True)
    made: list[Any] = [None]
    left: list[tuple[Any, Any, Any]] = [(made, 0, document)]
    while left:
        container, key, value = left.pop()
        if isinstance(value, Mapping | list):
            container[key] = copy = dict(value) if isinstance(value, Mapping) else list(value)
            items = value.items() if isinstance(value, Mapping) else enumerate(value)
            left.extend((copy, name, item) for name, item in items)
        else:
            container[key] = _redacted(value, texts, parts)
    found: Json = made[0]
    return found


def _redacted(value: Any, texts: Collection[str], parts: Iterable[str]) -> Any:
    """A scalar; the same one where nothing in it is secret."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return value
    text = str(value)
    if text in texts:
        return REDACTED
    for part in parts:
        text = text.replace(part, REDACTED)
    return value if text == str(value) else text
