"""Bodies in the form they are compared in: trees of dicts whose keys are the segments of paths.

Objects and maps keep their names, keyed lists and sets become dicts under `Element` keys, other lists stay lists.
Leaves are normalised; what is never compared is gone, and what is sensitive stands as its digest. Values of secret
variables were hidden before, and their digests stay what they are.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dbxplan.address import Element, FieldPath, Segment
from dbxplan.fields import Shape
from dbxplan.plan.hiding import hidden, is_digest
from dbxplan.plan.model import MISSING, Unknown
from dbxplan.plan.node import Node, node_of, scalar_text
from dbxplan.plan.plain import agrees

Json = dict[str, Any]
Digest = Callable[[Any], str]
NOTHING: Mapping[Any, Any] = {}


def canonical(body: Json, shape: Shape, digest: Digest) -> dict[Any, Any]:
    """The whole body; a canonical tree gives itself."""
    tree: dict[Any, Any] = branch(body, node_of(shape), digest)
    return tree


def recorded(sent: Json, shape: Shape) -> dict[Any, Any]:
    """What was sent, whose sensitive values are digests already."""
    tree: dict[Any, Any] = branch(sent, node_of(shape), _as_it_is)
    return tree


def seen(sent: Json, live: Json, shape: Shape, digest: Digest) -> dict[str, Any]:
    """Path -> live value, null where there is none, where a read differs from what was sent (its digests in place)."""
    from dbxplan.plan.diff import differences

    node = node_of(shape)
    live = hidden(live, node, digest)
    moved = {name: value for name, value in sent.items() if not agrees({name: value}, live, node)}
    want = recorded(moved, shape)
    have = project(live, want, want, node, digest)
    found = {}
    for path in differences(want, have):
        value, wanted = at(have, path), at(want, path)
        nothing = wanted is MISSING and hollow_container(value) and _node_at(shape, path).form != "any"
        if not (value is MISSING and hollow(wanted)) and not nothing:
            found[str(path)] = None if value is MISSING else plain(value)
    return found


def _node_at(shape: Shape, path: FieldPath) -> Node:
    node = node_of(shape)
    for segment in path:
        node = node.below(segment)
    return node


def redacted(body: Json, shape: Shape, digest: Digest) -> Json:
    """The same body with what is sensitive or secret as digests. What holds none of it is shared, not copied."""
    node = node_of(shape)
    result: Json = _redacted(hidden(body, node, digest), node, digest)
    return result


def branch(value: Any, node: Node, digest: Digest) -> Any:
    """The canonical form of a value at a place."""
    if node.sensitive:
        return _digested(value, digest)
    if node.normalized is not None and isinstance(value, dict | list):
        value = node.normal(value)
    if isinstance(value, dict):
        if node.keyed or node.unordered:
            return {key: branch(item, node.element, digest) for key, item in value.items()}
        tree = {}
        for name, item in value.items():
            if item is not None and not (child := node.child(name)).dropped:
                tree[name] = branch(item, child, digest)
        return tree
    if isinstance(value, list):
        return _list(value, node, digest)
    return value if is_digest(value) else node.normal(value)


def project(live: Any, want: Any, sent: Any, node: Node, digest: Digest) -> Any:
    """The canonical form of what is live, where the canonical `want` or `sent` look.

    Extra fields of objects are left out; extra elements of lists and sets and keys of maps are in it. What is never
    returned stands as it was sent.
    """
    if node.sensitive:
        return _digested(live, digest)
    if node.normalized is not None and isinstance(live, dict | list):
        live = node.normal(live)
    if isinstance(live, dict):
        wanted, known = _mapping(want), _mapping(sent)
        return _map(live, wanted, known, node, digest) if node.map else _object(live, wanted, known, node, digest)
    if isinstance(live, list):
        if node.keyed:
            return _keyed(live, _mapping(want), _mapping(sent), node, digest)
        if node.unordered:
            return _set(live, _mapping(want), _mapping(sent), node, digest)
        return _plain_list(live, _sequence(want), _sequence(sent), node, digest)
    if is_digest(live):
        return live
    return digest(node.normal(live)) if is_digest(want) or is_digest(sent) else node.normal(live)


def at(tree: Any, path: FieldPath) -> Any:
    """The value at a path of a canonical tree or its plain form; `MISSING` where there is none."""
    for segment in path:
        tree = _step(tree, segment)
        if tree is MISSING:
            break
    return tree


def plain(tree: Any) -> Any:
    """A canonical tree as JSON, but for what is unknown: elements under the text of their key."""
    if isinstance(tree, dict):
        return {key.key if isinstance(key, Element) else key: plain(item) for key, item in tree.items()}
    if isinstance(tree, list):
        return [plain(item) for item in tree]
    return tree


def overlaid(tree: dict[Any, Any], values: Mapping[str, Any]) -> dict[Any, Any]:
    """The tree with values put at paths, null taking away; only what lies on the paths is copied."""
    for text, value in values.items():
        tree = _put(tree, FieldPath.parse(text), value)
    return tree


def hollow(value: Any) -> bool:
    """Whether a service may leave the value out of an answer: zero, empty, or made of such values only."""
    if isinstance(value, dict):
        return all(hollow(item) for item in value.values())
    return value is None or (not isinstance(value, Unknown) and not value and value is not MISSING)


def hollow_container(value: Any) -> bool:
    """An empty list or map, or an object of nothing else: the same as none."""
    return isinstance(value, dict | list) and all(
        hollow_container(item) for item in (value.values() if isinstance(value, dict) else value)
    )


def _as_it_is(value: Any) -> Any:
    return value


def _digested(value: Any, digest: Digest) -> Any:
    unknown = next(iter(_unknowns(value)), None)
    return value if value is None else unknown if unknown is not None else digest(value)


def _unknowns(value: Any) -> Iterator[Unknown]:
    if isinstance(value, Unknown):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _unknowns(item)


def _list(value: list[Any], node: Node, digest: Digest) -> Any:
    element = node.element
    if node.keyed:
        return {key: _branch_of(item, node, digest) for key, item in _by_key(value, node)}
    if node.unordered:
        items = [branch(item, element, digest) for item in value]
        return {_identity(item): item for item in items}
    return [branch(item, element, digest) for item in value]


def _branch_of(item: Any, node: Node, digest: Digest) -> Any:
    return _fold_keys(branch(item, node.element, digest), node)


def _fold_keys(tree: Any, node: Node) -> Any:
    """Where keys are compared without case, so are the fields that hold them."""
    if node.keyed and node.keyed.fold and isinstance(tree, dict):
        for key in node.keyed.folded:
            if isinstance(tree.get(key), str):
                tree[key] = tree[key].lower()
    return tree


def _by_key(value: list[Any], node: Node) -> Iterator[tuple[Element, Any]]:
    """Elements under their key; a second one of the same key is told apart by a number."""
    used: dict[str, int] = {}
    for item in value:
        key = node.element_key(item)
        count = used[key.key] = used.get(key.key, 0) + 1
        yield (key if count == 1 else Element(f"{key.key}#{count}")), item


def _identity(item: Any) -> Element:
    """The key of an element of a set: the text of a scalar, else its JSON."""
    if isinstance(item, dict | list):
        return Element(json.dumps(plain(item), sort_keys=True, ensure_ascii=False, default=scalar_text))
    return Element(scalar_text(item))


def _object(live: Json, want: Mapping[Any, Any], sent: Mapping[Any, Any], node: Node, digest: Digest) -> dict[Any, Any]:
    tree: dict[Any, Any] = {}
    for name in want if want is sent else dict.fromkeys((*want, *sent)):
        child = node.child(name)
        if child.write_only:
            value = sent.get(name, MISSING)
        elif child.fleeting and live.get(name) is None:
            value = want.get(name, sent.get(name, MISSING))
        else:
            value = _field(live.get(name), want.get(name), sent.get(name), child, digest)
        if value is not MISSING:
            tree[name] = value
    return tree


def _field(live: Any, want: Any, sent: Any, node: Node, digest: Digest) -> Any:
    if live is not None:
        return project(live, want, sent, node, digest)
    if isinstance(sent, dict) and node.form == "object" and not node.sensitive:
        # an object of which nothing is ever returned
        return _object({}, _mapping(want), sent, node, digest) or MISSING
    return MISSING


def _map(live: Json, want: Mapping[Any, Any], sent: Mapping[Any, Any], node: Node, digest: Digest) -> dict[Any, Any]:
    element, managed = node.element, node.managed
    return {
        key: project(item, want.get(key), sent.get(key), element, digest)
        for key, item in live.items()
        if item is not None and (key in want or key in sent or managed is None or not managed(key))
    }


def _keyed(
    live: list[Any], want: Mapping[Any, Any], sent: Mapping[Any, Any], node: Node, digest: Digest
) -> dict[Any, Any]:
    tree: dict[Any, Any] = {}
    for key, item in _by_key(live, node):
        ours = key in want or (key in sent and node.managed_unless_sent)
        if not ours and node.managed_elements and node.managed_elements(item, want.values()):
            continue
        if key in want or key in sent:
            tree[key] = _fold_keys(project(item, want.get(key), sent.get(key), node.element, digest), node)
        else:
            tree[key] = _branch_of(item, node, digest)
    return tree


def _set(
    live: list[Any], want: Mapping[Any, Any], sent: Mapping[Any, Any], node: Node, digest: Digest
) -> dict[Any, Any]:
    """An element that holds all of a wanted one is that one, whatever else the server put in."""
    tree: dict[Any, Any] = {}
    rest = []
    for item in live:
        value = branch(item, node.element, digest)
        key = _identity(value)
        if key in want or key in sent:
            tree[key] = value
        else:
            rest.append((key, value))
    for key, value in rest:
        like = {**sent, **want}
        known = next((name for name in like if name not in tree and _covers(like[name], value)), None)
        tree[key if known is None else known] = value if known is None else like[known]
    return tree


def _plain_list(live: list[Any], want: list[Any], sent: list[Any], node: Node, digest: Digest) -> list[Any]:
    known = max(len(want), len(sent))
    return [
        project(item, _item(want, index), _item(sent, index), node.element, digest)
        if index < known
        else branch(item, node.element, digest)
        for index, item in enumerate(live)
    ]


def _covers(want: Any, have: Any) -> bool:
    if isinstance(want, dict) and isinstance(have, dict):
        return bool(want) and all(key in have and _covers(item, have[key]) for key, item in want.items())
    return bool(want == have)


def _mapping(value: Any) -> Mapping[Any, Any]:
    return value if isinstance(value, dict) else NOTHING


def _sequence(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _item(items: list[Any], index: int) -> Any:
    return items[index] if index < len(items) else None


def _step(tree: Any, segment: Segment) -> Any:
    if isinstance(tree, list):
        return tree[segment] if isinstance(segment, int) and segment < len(tree) else MISSING
    if not isinstance(tree, dict):
        return MISSING
    if segment in tree:
        return tree[segment]
    return tree.get(segment.key, MISSING) if isinstance(segment, Element) else MISSING


def _put(tree: Any, path: FieldPath, value: Any) -> Any:
    if not path:
        return value
    head, rest = path[0], FieldPath(path[1:])
    if isinstance(tree, list):
        copy: Any = list(tree)
        if isinstance(head, int) and head < len(copy):
            copy[head] = _put(copy[head], rest, value)
        return copy
    copy = dict(tree) if isinstance(tree, dict) else {}
    below = _put(copy.get(head, NOTHING if rest else None), rest, value)
    if below is None:
        copy.pop(head, None)
    else:
        copy[head] = below
    return copy


def _redacted(value: Any, node: Node, digest: Digest) -> Any:
    if node.sensitive:
        return _digested(value, digest)
    if isinstance(value, dict):
        changed = {name: _redacted(value[name], node.child(name), digest) for name in _secretive(value, node)}
        return {**value, **changed} if any(new is not value[name] for name, new in changed.items()) else value
    if isinstance(value, list) and node.element.secretive:
        items = [_redacted(item, node.element, digest) for item in value]
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    return value


def _secretive(value: Json, node: Node) -> list[str]:
    """The names that are sensitive, or hold anything that is."""
    if node.map:
        return list(value) if node.element.secretive else []
    return [name for name in node.secretive_fields if name in value]
