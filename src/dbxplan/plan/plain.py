"""Whether two raw bodies agree so plainly that their canonical forms need not be made to know it."""

from typing import Any

from dbxplan.plan.node import Node


def agrees(body: Any, live: Any, node: Node) -> bool:
    """True only where the canonical forms are equal; what a walk of them alone could tell is False.

    Holds against `project` for a body that is wanted and recorded alike: objects may have more fields live.
    """
    if node.sensitive:
        return False
    if isinstance(body, dict):
        if not isinstance(live, dict) or node.map or node.normalized is not None:
            return bool(body == live)
        return all(_field_agrees(item, live.get(name), node.child(name)) for name, item in body.items())
    if isinstance(body, list) and isinstance(live, list) and node.normalized is None:
        element = node.element
        return len(body) == len(live) and all(map(lambda one, other: agrees(one, other, element), body, live))
    return bool(body == live)


def _field_agrees(item: Any, live: Any, node: Node) -> bool:
    if item is None or node.dropped or node.write_only or (node.fleeting and live is None):
        return True
    if item == live and not bears_secrets(item, node):
        return True
    return agrees(item, live, node)


def bears_secrets(value: Any, node: Node) -> bool:
    """Whether anything sensitive stands in the value, of all that its type could hold."""
    if node.sensitive or not node.secretive:
        return node.sensitive
    if isinstance(value, dict):
        names = value if node.map else [name for name in node.secretive_fields if name in value]
        return any(bears_secrets(value[name], node.child(name)) for name in names)
    if isinstance(value, list):
        return any(bears_secrets(item, node.element) for item in value)
    return False
