"""What a full replacement must also send so that it changes nothing that nobody asked for."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from dbxplan.address import Element, FieldPath, Segment
from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Exclusive,
    Ignored,
    KeyedBy,
    OutputOnly,
    ServerDefault,
    Shape,
    Sticky,
    WriteOnly,
)
from dbxplan.plan.node import node_of

Json = dict[str, Any]
NOTHING: Json = {}


def whole(desired: Json, recorded: Json, live: Json, shape: Shape, ignored: Iterable[FieldPath] = ()) -> Json:
    """The desired body, with what is live where it was never declared, cannot change or is to be left alone."""
    body = _object(desired, recorded, live, shape)
    for path in filter(None, ignored):  # the empty path is all, and then nothing is updated
        body = _put_back(body, live, path, shape)
    return body


def elements(value: Any, shape: Shape) -> dict[Element, Any]:
    """A list's elements by key; where the list has none, by their number."""
    items = value if isinstance(value, list) else []
    if not shape.has(KeyedBy):
        return {Element(str(number)): item for number, item in enumerate(items)}
    node = node_of(shape)
    return {node.element_key(item): item for item in items}


def covers(live: Any, desired: Any) -> bool:
    """Whether the live value holds everything of the desired one; extra fields do not matter."""
    if isinstance(desired, dict) and isinstance(live, dict):
        return all(name in live and covers(live[name], value) for name, value in desired.items())
    if isinstance(desired, list) and isinstance(live, list):
        return len(desired) == len(live) and all(map(covers, live, desired))
    return bool(desired == live)


def holds_alone(live: Any, desired: Any, recorded: Any) -> bool:
    """Whether the live element holds everything of the desired one, and nothing that left the manifest."""
    left = recorded.keys() - desired.keys() if isinstance(recorded, dict) and isinstance(desired, dict) else set()
    return covers(live, desired) and not any(live.get(name) is not None for name in left)


def _object(desired: Json, recorded: Json, live: Json, shape: Shape) -> Json:
    body: Json = {}
    for name, value in desired.items():
        place = shape.fields.get(name) or Shape("any")
        if not place.has(CreateOnly):
            body[name] = _value(value, recorded.get(name), live.get(name), place)
        elif live.get(name) is not None:  # it cannot change any more
            body[name] = live[name]
    groups = {found.group for name in body if (found := _exclusive(shape, name))}
    for name in dict.fromkeys((*recorded, *live)):
        place = shape.fields.get(name) or Shape("any", behaviours=(OutputOnly(),))
        group = place.get(Exclusive)
        if name not in desired and not (group and group.group in groups):
            body.update(_undesired(name, place, recorded, live))
    return body


def _undesired(name: str, place: Shape, recorded: Json, live: Json) -> Json:
    """A field that the manifest does not have (any more): held, cleared or left out."""
    clears = place.get(ClearedBy)
    if recorded.get(name) is not None and not place.has(Sticky):
        return {name: clears.value} if clears else {}
    value = live.get(name)
    return {name: _sendable(value, place)} if value is not None and _holds(place, value) else {}


def _holds(place: Shape, value: Any) -> bool:
    if any(place.has(never) for never in (OutputOnly, Ignored, WriteOnly)):
        return False
    default = place.get(ServerDefault)
    return default is None or (bool(default.values) and value not in default.values)


def _value(desired: Any, recorded: Any, live: Any, place: Shape) -> Any:
    if isinstance(desired, dict) and isinstance(live, dict):
        known = recorded if isinstance(recorded, dict) else NOTHING
        if place.form == "object":
            return _object(desired, known, live, place)
        if place.form == "map":
            return {key: _value(item, known.get(key), live.get(key), place.element) for key, item in desired.items()}
    if isinstance(desired, list) and isinstance(live, list) and place.element.form in ("object", "list", "map"):
        return _list(desired, recorded, live, place)
    return desired


def _list(desired: list[Any], recorded: Any, live: list[Any], place: Shape) -> list[Any]:
    """By key; without keys, an element is the live one of its number only when that holds all it declares."""
    there, known = elements(live, place), elements(recorded, place)
    held = []
    for key, item in elements(desired, place).items():
        same = there.get(key) if place.has(KeyedBy) or covers(there.get(key), item) else None
        held.append(_value(item, known.get(key), same, place.element))
    return held if len(held) == len(desired) else desired  # a key that is there twice tells nothing


def _sendable(value: Any, place: Shape) -> Any:
    """A live value without what only the server may set."""
    if isinstance(value, dict) and place.form == "object":
        fields = ((name, item, place.fields.get(name)) for name, item in value.items())
        return {name: _sendable(item, child) for name, item, child in fields if child and not child.has(OutputOnly)}
    if isinstance(value, dict):
        return {name: _sendable(item, place.element) for name, item in value.items()}
    if isinstance(value, list):
        return [_sendable(item, place.element) for item in value]
    return value


def _put_back(body: Any, live: Any, path: FieldPath, shape: Shape) -> Any:
    """The body with the live value, or its absence, at a path; where either side ends before, nothing changes."""
    if isinstance(body, list) and isinstance(live, list):
        return _put_back_element(body, live, path, shape)
    if not isinstance(body, dict) or not isinstance(live, dict):
        return body
    name, rest = str(path[0]), FieldPath(path[1:])
    if rest:
        return {**body, name: _put_back(body[name], live.get(name), rest, shape.at(name))} if name in body else body
    left = {key: value for key, value in body.items() if key != name}
    return {**left, name: live[name]} if live.get(name) is not None else left


def _put_back_element(body: list[Any], live: list[Any], path: FieldPath, shape: Shape) -> list[Any]:
    rest = FieldPath(path[1:])
    ours, theirs = elements(body, shape), elements(live, shape)
    key = _key(ours, path[0])
    if key is None or len(ours) != len(body):
        return body
    if rest:
        ours = {
            found: _put_back(item, theirs.get(found), rest, shape.element) if found == key else item
            for found, item in ours.items()
        }
    elif key in theirs:
        ours = {**ours, key: theirs[key]}
    else:
        ours = {found: item for found, item in ours.items() if found != key}
    return list(ours.values())


def _key(items: Mapping[Element, Any], segment: Segment) -> Element | None:
    if isinstance(segment, Element):
        return segment
    return next(islice(items, segment, None), None) if isinstance(segment, int) else None


def _exclusive(shape: Shape, name: str) -> Exclusive | None:
    place: Mapping[str, Shape] = shape.fields
    return place[name].get(Exclusive) if name in place else None
